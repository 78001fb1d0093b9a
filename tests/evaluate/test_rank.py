from dataclasses import replace

from bot.evaluate.dispatch import evaluate
from bot.evaluate.rank import Ranked
from bot.matching.index import Index
from bot.model import Bound
from bot.query.nodes import Rank
from tests.query.lakes import IN_CAVES, LAKES, depth, index


def ranked(query: Rank, of: Index | None = None) -> Ranked | None:
    found = evaluate(query, of or index())
    assert found is None or isinstance(found, Ranked)
    return found


def test_the_second_stands_behind_the_first_which_is_told_too() -> None:
    found = ranked(Rank("lake", "depth", 2, 1))
    assert found is not None
    assert found.winners == ("mirra",)
    assert [fact.id for fact in found.facts] == ["mirra/depth", "velmo/depth"]
    assert found.keys == ("mirra/depth",)


def test_runners_up_stand_behind_the_foremost() -> None:
    found = ranked(Rank("lake", "depth", 1, 1, (IN_CAVES,)))
    assert found is not None
    assert found.winners == ("mirra",)
    assert [fact.id for fact in found.facts] == ["mirra/depth", "ostrel/depth", "mirra/habitat"]


def with_depth(metres: int, bound: Bound = Bound.EXACTLY) -> Index:
    """The lakes, Ostrel so deep."""
    other = depth("ostrel", metres, bound)
    return Index(replace(LAKES, facts={**LAKES.facts, other.id: other}))


def test_who_has_as_much_as_the_last_one_shares_its_place() -> None:
    found = ranked(Rank("lake", "depth", 1, 3), with_depth(40))
    assert found is not None
    assert sorted(found.winners) == ["mirra", "ostrel", "sorn", "velmo"]
    least = ranked(Rank("lake", "depth", 1, 1, falling=False), with_depth(40))
    assert least is not None
    assert sorted(least.winners) == ["ostrel", "sorn"]


def test_a_place_that_two_share_is_nobodys() -> None:
    assert ranked(Rank("lake", "depth", 4, 1), with_depth(40)) is None


def test_who_may_have_more_or_less_has_no_place() -> None:
    query = Rank("lake", "depth", 1, 1, falling=False)
    assert ranked(query) is None  # about 40 beside 40
    assert ranked(query, with_depth(42, Bound.UNDER)) is None
    found = ranked(query, with_depth(60, Bound.OVER))
    assert found is not None
    assert found.winners == ("sorn",)


def test_too_few_are_no_order() -> None:
    assert ranked(Rank("lake", "discovered", 2, 1, falling=False)) is None
    assert ranked(Rank("lake", "depth", 9, 1)) is None
