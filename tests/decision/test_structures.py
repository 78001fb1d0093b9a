import pytest

from bot.decision.structures import structure
from tests.decision.lakes import evidence


def test_the_answer_of_a_reader_rests_on_the_mean_of_its_facts() -> None:
    found = evidence("how deep is Velmo and how deep is Ostrel", "ostrel/depth", "velmo/depth")
    rows = [{"meaning": 0.4, "letters": 1.0}, {"meaning": 0.8}]
    shown = structure(found, rows)
    assert shown["meaning"] == pytest.approx(0.6)
    assert shown["letters"] == 0.5
    assert shown["readings"] == 2
    assert shown["whole"] == 1


def test_its_shape_is_told() -> None:
    shown = structure(
        evidence("is Velmo deeper than 100 meters", "velmo/depth"), [{"meaning": 0.5}]
    )
    assert (shown["parts"], shown["facts"], shown["part_verdict"]) == (1, 1, 1)
    assert shown["confidence"] == 1
    assert shown["readings"] == 1


def test_a_part_that_is_no_candidate_has_no_say() -> None:
    shown = structure(
        evidence("is Velmo deeper than 100 meters", "ostrel/depth"), [{"meaning": 0.5}]
    )
    assert "meaning" not in shown
    assert shown["readings"] == 0


def test_many_facts_are_cut_short() -> None:
    shown = structure(evidence("visitors of Velmo and depth of Velmo", "velmo/visitors"), [{}])
    assert shown["facts"] == 4
    assert shown["parts"] == 2
