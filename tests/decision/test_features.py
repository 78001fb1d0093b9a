import pytest

from bot.decision.features import features, vector
from tests.decision.lakes import evidence


def test_what_is_asked_is_the_same_for_all_candidates() -> None:
    rows = features(evidence("how deep is Lake Velmo?", "velmo/depth", "answer:swim"))
    for name in ("terms", "tokens", "sentences", "mark", "named", "unnamed", "amount", "remark"):
        assert rows[0][name] == rows[1][name]
    assert (rows[0]["terms"], rows[0]["tokens"], rows[0]["sentences"]) == (3, 5, 1)
    assert (rows[0]["mark"], rows[0]["named"], rows[0]["unnamed"]) == (1, 1, 0)
    assert (rows[0]["amount"], rows[0]["who"], rows[0]["unspaced"]) == (1, 0, 0)


def test_the_form_of_the_text_is_told() -> None:
    (row,) = features(evidence("who owns it", "velmo/depth"))
    assert (row["who"], row["mark"], row["unnamed"]) == (1, 0, 1)
    (order,) = features(evidence("write me a poem", "velmo/depth"))
    assert (order["orders"], order["asks_nothing"]) == (1, 1)
    (told,) = features(evidence("I was there yesterday!", "velmo/depth"))
    assert (told["states"], told["orders"]) == (1, 0)


def test_the_outcome_of_the_readers_is_told() -> None:
    (answered,) = features(evidence("how deep is Lake Velmo", "velmo/depth"))
    assert (answered["declined"], answered["structured"]) == (0, 0)
    (declined,) = features(evidence("who painted the ceiling", "velmo/depth"))
    assert (declined["declined"], declined["structured"]) == (1, 0)
    (judged,) = features(evidence("is Velmo deeper than 100 meters", "velmo/depth"))
    assert judged["structured"] == 1


def test_margins_are_to_the_best_that_tells_something_else() -> None:
    keys = ("velmo/depth", "velmo/upkeep", "velmo/outflow")
    rows = features(evidence("how deep is Lake Velmo", *keys))
    meaning = [row["meaning"] for row in rows]
    assert rows[0]["meaning_margin"] == 0.2 < meaning[0] - max(meaning[1:])
    assert rows[1]["meaning_margin"] == -0.2 > meaning[1] - meaning[0]
    near = features(evidence("who owns what is discovered", "velmo/depth", "ostrel/discovered"))
    lead = near[1]["meaning"] - near[0]["meaning"]
    assert near[1]["meaning_margin"] == pytest.approx(max(-0.2, min(0.2, lead)))
    assert rows[0]["meaning_rank"] == 0
    assert sorted(row["meaning_rank"] for row in rows) == [0, 1, 2]


def test_one_candidate_has_no_rival() -> None:
    (row,) = features(evidence("how deep is Lake Velmo", "velmo/depth"))
    assert row["meaning_margin"] == 0.2
    assert row["meaning_rank"] == 0


def test_a_vector_has_a_place_for_each_name() -> None:
    assert vector({"a": 1.0, "c": 3.0}, ["c", "b", "a"]) == [3.0, 0.0, 1.0]
