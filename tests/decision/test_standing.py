import pytest

from bot.decision.standing import standing


def test_the_rival_is_the_best_that_tells_something_else() -> None:
    rows = [{"meaning": 0.9}, {"meaning": 0.8}, {"meaning": 0.3}]
    stands = standing(rows, [0.8, 0.7, 0.2], ["a", "a", "b"])
    assert stands["rival_meaning"] == pytest.approx(0.6)
    assert stands["same_odds"] == pytest.approx(0.7)
    assert stands["odds_margin"] > 0
    assert stands["meaning"] == 0.9


def test_one_candidate_stands_alone() -> None:
    stands = standing([{"meaning": 0.4}], [0.5], ["a"])
    assert stands["candidates"] == 1
    assert stands["rival_meaning"] == 0.4
    assert stands["second_odds"] < stands["odds"]


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_a_certain_probability_has_finite_odds(probability: float) -> None:
    assert abs(standing([{}], [probability], ["a"])["odds"]) < 20
