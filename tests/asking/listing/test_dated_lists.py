"""Lists of what has a date in a period, over the base of planets."""

import pytest

from bot.answer.reply import Outcome
from bot.asking.timing.period import Period, period_named, years
from tests.asking.listing.test_lists import ask, engine

GALILEAN = {"io", "europa", "ganymede", "callisto"}


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("missions launched in the 1970s", {"voyager-2"}),
        ("which missions were launched before 1980?", {"voyager-2"}),
        ("which missions were launched before the 1980's", {"voyager-2"}),
        ("1970年代发射的任务", {"voyager-2"}),
        ("1980年以前发射了哪些任务", {"voyager-2"}),
        ("moons discovered in 1610", GALILEAN),
        ("what was discovered in 1610", GALILEAN),
        ("1610年发现的卫星有哪些", GALILEAN),
        ("moons of Saturn discovered after 1700", {"enceladus"}),
        ("missions launched last year", {"perseverance", "tianwen-1"}),
        ("NASA missions launched between 2011 and 2012", {"juno", "curiosity"}),
    ],
)
def test_the_members_dates_lie_in_the_period(question: str, members: set[str]) -> None:
    reply = ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert {fact.partition("/")[0] for fact in reply.facts} == members
    assert reply.sources


@pytest.mark.parametrize(
    "question",
    [
        "which missions were launched in the 1850s",
        "russian missions launched in the 1970s",
        "missions not launched in the 1970s",
        "first mission launched in the 1970s",
        "comets discovered in 1610",
        "1850年代发射的任务",
    ],
)
def test_what_the_words_do_not_say_is_not_listed(question: str) -> None:
    assert ask(question).outcome is Outcome.DECLINE


def test_a_count_is_of_those_that_are_named_here() -> None:
    assert "4 named here" in ask("how many moons were discovered in 1610?").text


def test_the_period_goes_with_the_pages_and_no_other_question_takes_it_up() -> None:
    reply = ask("moons discovered after 1600")
    assert reply.context.rest
    further = engine("planets").ask("more", context=reply.context)
    assert further.facts
    assert not set(further.facts) & set(reply.facts)
    dated = ask("missions launched in the 1970s")
    other = engine("planets").ask("and the esa ones?", context=dated.context)
    assert other.outcome is Outcome.DECLINE


@pytest.mark.parametrize("period", [years(1970, 1979), years(None, 1979), years(1970, None)])
def test_a_period_is_known_by_its_name(period: Period) -> None:
    assert period_named(str(period)) == period


def test_another_text_names_no_period() -> None:
    assert [period_named(text) for text in ("", "..", "1970", "70..79", "1970..x")] == [None] * 5
