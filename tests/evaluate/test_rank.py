from dataclasses import replace

from bot.evaluate.dispatch import evaluate
from bot.evaluate.rank import Ranked
from bot.matching.index import Index
from bot.model import Bound
from bot.query.nodes import Rank
from tests.query.parse.test_list_of import IN_CAVES
from tests.query.parse.test_rank import DEEP, depth, index


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


def test_who_has_as_much_as_the_last_one_shares_its_place() -> None:
    found = ranked(Rank("lake", "depth", 1, 3))
    assert found is not None
    assert sorted(found.winners) == ["mirra", "ostrel", "sorn", "velmo"]
    least = ranked(Rank("lake", "depth", 1, 1, falling=False))
    assert least is not None
    assert sorted(least.winners) == ["ostrel", "sorn"]


def test_a_place_that_two_share_is_nobodys() -> None:
    assert ranked(Rank("lake", "depth", 4, 1)) is None


def test_a_limit_cannot_be_ordered() -> None:
    limit = depth("sorn", 40, Bound.OVER)
    other = Index(replace(DEEP, facts={**DEEP.facts, limit.id: limit}))
    assert ranked(Rank("lake", "depth", 2, 1), other) is None


def test_too_few_are_no_order() -> None:
    assert ranked(Rank("lake", "discovered", 2, 1, falling=False)) is None
    assert ranked(Rank("lake", "depth", 9, 1)) is None
