from bot.evaluate.dispatch import evaluate
from bot.evaluate.list_of import Matches
from bot.query.nodes import ListOf, ValueFilter
from tests.query.lakes import IN_CAVES, index

OWNED = ValueFilter("owner", ("velmo/owner", "mirra/owner"))


def test_all_filters_must_leave_a_thing() -> None:
    found = evaluate(ListOf("lake", (IN_CAVES, OWNED)), index())
    assert isinstance(found, Matches)
    assert found.entities == ("mirra",)
    assert [fact.id for fact in found.facts] == ["mirra/habitat", "mirra/owner"]
    assert found.keys == ("mirra/",)


def test_filters_that_leave_nothing_have_no_result() -> None:
    assert (
        evaluate(ListOf("lake", (IN_CAVES, ValueFilter("owner", ("velmo/owner",)))), index())
        is None
    )
