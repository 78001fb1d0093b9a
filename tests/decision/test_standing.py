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
    assert stands["rival_meaning"] == 0.4
    assert stands["second_odds"] < stands["odds"]


@pytest.mark.parametrize("probability", [0.0, 1.0])
def test_a_certain_probability_has_finite_odds(probability: float) -> None:
    assert abs(standing([{}], [probability], ["a"])["odds"]) < 20


def test_what_nobody_would_take_is_no_rival() -> None:
    row, other = {"meaning": 0.9}, {"meaning": 0.8}
    alone = standing([row], [0.9], ["a"])
    beside = standing([row, other, other], [0.9, 0.01, 0.01], ["a", "b", "c"])
    same = {name for name, value in alone.items() if beside[name] == pytest.approx(value, abs=0.5)}
    assert same == alone.keys()
    assert beside["rival_meaning"] == 0.9
    assert standing([row, other], [0.9, 0.5], ["a", "b"])["rival_meaning"] == pytest.approx(0.1)
