from dataclasses import replace

import pytest

from bot.linking.links import Links
from bot.linking.values import Values
from bot.matching.index import Index
from bot.matching.question import parse as read
from bot.query.nodes import First, Overview
from bot.query.parse.overview import about
from bot.query.parse.parsers import parse
from tests.linking.test_links import links
from tests.query.plans import carried_out
from tests.small_base import BASE


@pytest.mark.parametrize(
    "text",
    [
        "everything about Lake Velmo",
        "tell me everything about velmo please",
        "What do you know about Lake Velmo?",
        "velmo tldr",
        "Lake Velmo in a nutshell",
        "could you sum up the lake Velmo for me",
        "I would like a full profile of Velmo",
    ],
)
def test_everything_that_is_known_is_asked_for(text: str) -> None:
    assert parse(links(text)) == Overview("velmo")


def test_stats_want_figures_first() -> None:
    assert parse(links("stats of Velmo")) == Overview("velmo", First.FIGURES)


@pytest.mark.parametrize(
    "text",
    [
        "Velmo",  # no cue
        "everything about Vellmo",  # perhaps another lake
        "everything about Velmo and Ostrel",  # two of them
        "everything about the fish of Velmo",  # a word that nothing explains
        "tldr Velmo 1998",
        "everything about the river Velmo",
        "everything",
        "",
    ],
)
def test_what_asks_for_something_else_is_no_overview(text: str) -> None:
    assert parse(links(text)) is None


@pytest.mark.parametrize("text", ["Velmo?", "what's Lake Velmo", "what is the lake Velmo?"])
def test_a_name_alone_wants_all_of_it_where_nothing_else_answers(text: str) -> None:
    assert carried_out(about, links(text), {}) == [Overview("velmo", First.WORDS)]


@pytest.mark.parametrize(
    "text", ["how big is Velmo", "where is Velmo", "what about Velmo?", "velm", "Velmo or Ostrel"]
)
def test_other_questions_want_something_of_it(text: str) -> None:
    assert carried_out(about, links(text), {}) == []


def test_without_a_name_the_subject_is_meant() -> None:
    base = replace(BASE, subject="velmo")
    index = Index(base)

    def asking(text: str) -> Links:
        return Links(read(text, index), index, Values(base))

    assert parse(asking("tldr?")) == Overview("velmo")
    assert parse(asking("sum up the weather")) is None
    assert parse(links("tldr?")) is None
