from bot.evaluate.dispatch import evaluate
from bot.evaluate.path import Reached
from bot.query.nodes import Path
from tests.query.lakes import index


def test_the_steps_stand_behind_what_answers() -> None:
    found = evaluate(Path(("velmo/outflow",), "velmo/depth"), index())
    assert isinstance(found, Reached)
    assert [fact.id for fact in found.facts] == ["velmo/depth", "velmo/outflow"]
    assert found.keys == ("velmo/depth",)


def test_a_fact_is_not_told_twice() -> None:
    found = evaluate(Path(("velmo/depth",), "velmo/depth"), index())
    assert found is not None
    assert [fact.id for fact in found.facts] == ["velmo/depth"]


def test_what_the_base_has_lost_leads_nowhere() -> None:
    assert evaluate(Path(("velmo/gone",), "velmo/depth"), index()) is None
    assert evaluate(Path(("velmo/outflow",), "velmo/gone"), index()) is None
