from bot.evaluate.dispatch import evaluate
from bot.query.nodes import Several
from tests.query.lakes import index


def test_each_is_told_in_order() -> None:
    found = evaluate(Several(("mirra/depth", "velmo/depth")), index())
    assert found is not None
    assert [fact.id for fact in found.facts] == ["mirra/depth", "velmo/depth"]
    assert found.keys == ("mirra/depth", "velmo/depth")


def test_without_one_there_is_no_answer() -> None:
    assert evaluate(Several(("mirra/depth", "velmo/gone")), index()) is None
