from dataclasses import replace

import pytest

from bot.decision import tuning
from bot.decision.trees import Models, Trees, shipped_models
from bot.decision.weighing import NOTHING, WHOLE, judge, weigh
from tests.decision.lakes import result, seen, space


def trees(name: str, threshold: float, below: float, above: float) -> Trees:
    """One tree that splits by one feature."""
    tree = {
        "feature": [0, -1, -1], "threshold": [threshold, 0, 0], "left": [1, 0, 0],
        "right": [2, 0, 0], "value": [0, below, above],
    }  # fmt: skip
    return Trees.of({"names": [name], "prior": 0.0, "trees": [tree]})


MODELS = Models(
    candidate=trees("letters", 0.9, -3, 3),
    answer=trees("odds", 0, -2, 2),
)


def test_the_most_probable_comes_first() -> None:
    text = "how deep is Lake Velmo"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    assert weighed[0].key == "velmo/depth"
    assert weighed[0].probability == pytest.approx(0.9526, abs=1e-4)
    assert [each.probability for each in weighed] == sorted(
        (each.probability for each in weighed), reverse=True
    )
    assert weighed[0].reading is not None
    assert [fact.id for fact in weighed[0].reading.facts] == ["velmo/depth"]


def test_equally_probable_ones_stand_by_their_keys() -> None:
    text = "what about Velmo"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    even = [each.key for each in weighed if each.probability == weighed[-1].probability]
    assert even == sorted(even)


def test_a_certain_guard_leaves_nothing() -> None:
    text = "how many people visit Velmo in 1990"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    kept_back = next(each for each in weighed if each.key == "velmo/visitors")
    assert kept_back.probability == 0
    assert kept_back.reading is not None
    assert kept_back.reading.guard in tuning.VETOES


def test_the_facts_are_those_of_the_year_that_is_named() -> None:
    text = "how many people visit Velmo in 2020"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    best = next(each for each in weighed if each.key == "velmo/visitors")
    assert best.reading is not None
    assert [fact.id for fact in best.reading.facts] == ["velmo/visitors/2020"]


def test_the_answer_of_a_reader_of_structure_is_a_candidate_of_its_own() -> None:
    text = "is Velmo deeper than 100 meters"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    whole = next(each for each in weighed if each.key == WHOLE)
    assert whole.reading is None
    assert whole.tells == ("velmo/depth",)
    assert whole.features["whole"] == 1


def test_the_second_look_judges_the_best() -> None:
    text = "how deep is Lake Velmo"
    weighed = weigh(result(text), seen(text), space(), MODELS)
    judged = judge(weighed, MODELS)
    assert judged.answer == pytest.approx(0.8808, abs=1e-4)
    apart = {each.tells: each.probability for each in reversed(weighed) if each.reading}
    first = sorted(apart.values(), reverse=True)[: tuning.MOST_NEAREST]
    assert judged.nearest == pytest.approx(min(1, sum(first)))
    assert judge((), MODELS) == NOTHING
    assert judge((replace(weighed[0], probability=0.0),), MODELS) == NOTHING


def test_the_shipped_models_find_it_too() -> None:
    text = "how deep is Lake Velmo"
    weighed = weigh(result(text), seen(text), space(), shipped_models())
    assert weighed[0].key == "velmo/depth"
