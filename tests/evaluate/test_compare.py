from dataclasses import replace

import pytest

from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.evaluate.dates import Between
from bot.evaluate.dispatch import evaluate
from bot.matching.index import Index
from bot.query.nodes import Compare, Task
from tests.query.lakes import DATED, dated_index

VELMO, MIRRA = "velmo/depth", "mirra/depth"
OSTREL, LATER = "ostrel/discovered", "mirra/discovered"


def test_the_one_that_has_more_comes_first() -> None:
    found = evaluate(Compare(MIRRA, VELMO, Task.WHICH, falling=True), dated_index())
    assert isinstance(found, Foremost)
    assert found.winners == ("velmo",)
    assert [fact.id for fact in found.facts] == [VELMO, MIRRA]


@pytest.mark.parametrize(
    ("first", "second", "falling", "yes"),
    [(VELMO, MIRRA, True, True), (VELMO, MIRRA, False, False), (OSTREL, LATER, False, True)],
)
def test_a_verdict_is_of_the_first(first: str, second: str, falling: bool, yes: bool) -> None:  # noqa: FBT001
    found = evaluate(Compare(first, second, Task.VERDICT, falling=falling), dated_index())
    assert isinstance(found, Verdict)
    assert found.yes is yes


def test_a_difference_says_which_is_more() -> None:
    found = evaluate(Compare(MIRRA, VELMO, Task.DIFFERENCE, falling=True), dated_index())
    assert isinstance(found, Computed)
    assert found.sentence == "less"
    assert found.result is not None
    assert found.result.figure.amount == 45
    dates = evaluate(Compare(OSTREL, LATER, Task.DIFFERENCE, falling=True), dated_index())
    assert isinstance(dates, Between)


def test_what_is_only_about_stays_open() -> None:
    assert (
        evaluate(Compare("ostrel/depth", "sorn/depth", Task.WHICH, falling=True), dated_index())
        is None
    )


def test_figures_of_two_years_are_not_set_against_each_other() -> None:
    old, new = "velmo/visitors/2020", "velmo/visitors/2021"
    assert evaluate(Compare(old, new, Task.WHICH, falling=True), dated_index()) is None


def test_money_is_compared_in_a_currency_of_both() -> None:
    upkeep = DATED.facts["velmo/upkeep/2021"]
    (euros,) = upkeep.values
    dollars = replace(upkeep, id="x", entity="mirra", values=upkeep.also, also=())
    other = replace(upkeep, id="y", entity="mirra", values=(euros,), also=())
    base = replace(DATED, facts={**DATED.facts, "x": dollars, "y": other})
    query = Compare("velmo/upkeep/2021", "x", Task.DIFFERENCE, falling=True)
    found = evaluate(query, Index(base))
    assert isinstance(found, Computed)
    assert found.sentence == "equal"
    assert evaluate(Compare("y", "x", Task.DIFFERENCE, falling=True), Index(base)) is None
