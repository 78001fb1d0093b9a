"""Follow-ups: what they leave out comes from what was told last, and from nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.reply import Context, Outcome, Reply
from bot.asking import read as reading
from bot.asking.asked import MOST_READ
from bot.engine import Engine
from bot.matching.decision import Decision
from bot.matching.matcher import Matcher
from tests.small_base import BASE

TODAY = date(2021, 3, 15)
ENGINE = Engine(BASE)


def last(*questions: str) -> Reply:
    """What comes of the last of several questions."""
    context = None
    for question in questions:
        reply = ENGINE.ask(question, None, context, TODAY)
        context = reply.context
    return reply


@pytest.mark.parametrize(
    ("questions", "facts"),
    [
        (("how deep is Velmo", "and its upkeep?"), ("velmo/upkeep/2021",)),
        (("how deep is Velmo", "what does it cost in upkeep"), ("velmo/upkeep/2021",)),
        (("how deep is Velmo", "upkeep?"), ("velmo/upkeep/2021",)),
        (("how deep is Velmo", "what about Ostrel"), ("ostrel/depth",)),
        (("how deep is Velmo", "Ostrel?"), ("ostrel/depth",)),
        (("how deep is Velmo", "and how about Ostrel Water?"), ("ostrel/depth",)),
        (("how many visitors does Velmo have", "2020?"), ("velmo/visitors/2020",)),
        (("how many visitors does Velmo have", "what was it in 2020"), ("velmo/visitors/2020",)),
        (("how many visitors does Velmo have", "and the forecast?"), ("velmo/visitors/2025",)),
        (("what does the upkeep of Velmo cost", "in US dollars?"), ("velmo/upkeep/2021",)),
        (("which river leaves Velmo", "how deep is the lake"), ("velmo/depth",)),
        (("which river leaves Velmo", "how deep is that lake"), ("velmo/depth",)),
        (("how deep is Ostrel", "when was it discovered"), ("ostrel/discovered",)),
        (("how deep is Velmo and Ostrel", "when was the depth of Ostrel"), ()),
    ],
)
def test_what_is_left_out_is_filled_in(questions: tuple[str, ...], facts: tuple[str, ...]) -> None:
    assert last(*questions).facts == facts


@pytest.mark.parametrize(
    "questions",
    [
        ("how deep is Velmo", "who owns it"),
        ("how deep is Ostrel", "and its visitors?"),  # Velmo alone has any
        ("how deep is Ostrel", "visitors?"),
        ("how deep is Velmo", "what about Atlantis", "and its visitors?"),
        ("how deep is Velmo", "what about atlantis", "and its visitors?"),
        ("how deep is Atlantis", "and its visitors?"),
        ("how many visitors does Velmo have", "2015?"),
        ("how many visitors does Velmo have in 2020", "and the upkeep of that river?"),
        ("and its visitors?",),
        ("what about Velmo?",),
        ("who said that?",),
    ],
)
def test_where_it_has_no_such_fact_there_is_no_answer(questions: tuple[str, ...]) -> None:
    reply = last(*questions)
    assert reply.outcome is Outcome.DECLINE, reply.text
    assert not reply.facts


def test_a_year_that_is_lacking_names_those_there_are() -> None:
    text = last("how many visitors does Velmo have", "2015?").text
    assert all(year in text for year in ("2020", "2021", "2025"))


def test_a_year_stays_in_force_until_another_is_named() -> None:
    reply = last("how many visitors did Velmo have in 2020", "and Velmo?")
    assert reply.facts == ("velmo/visitors/2020",)


def test_a_question_that_stands_alone_is_not_bent() -> None:
    alone = last("how deep is Ostrel Water")
    for before in ("how many visitors does Velmo have", "which river leaves Velmo"):
        assert last(before, "how deep is Ostrel Water").facts == alone.facts
    assert "June to August" in last("how deep is Velmo", "is swimming allowed").text


def test_who_said_it_when_and_where_it_stands() -> None:
    forecast = "expected visitors of lake velmo"
    assert "Said by the lake office" in last(forecast, "who said that?").text
    assert "Published by Lake office" in last("how deep is Velmo", "says who").text
    assert "Published by Lake office" in last(forecast, "what is the source?").text
    assert "(2021)" in last("how many visitors does Velmo have", "when was that?").text
    assert "Source: Lake office" in last("is swimming allowed", "source?").text


def test_of_several_each_may_be_meant() -> None:
    both = "how deep is Velmo and Ostrel"
    assert last(both, "what is its depth").outcome is Outcome.CHOOSE
    told = last(both, "and their visitors")
    assert told.facts == ("velmo/visitors/2021", "velmo/visitors/2020", "velmo/visitors/2025")
    assert "Ostrel Water" in told.text


def test_after_a_decline_the_talk_is_about_what_was_named() -> None:
    assert last("who owns Velmo", "and its depth?").facts == ("velmo/depth",)
    assert last("who owns Velmo", "what about its upkeep").facts == ("velmo/upkeep/2021",)


def test_the_reply_keeps_the_question_as_typed() -> None:
    assert last("how deep is Velmo", "and its upkeep?").question == "and its upkeep?"
    assert last("how deep is Ostrel", "and its visitors?").question == "and its visitors?"


PIECES = st.sampled_from(
    [
        "and", "its", "what about", "Velmo", "Ostrel", "depth", "visitors", "2020", "2015", "they",
        "that lake", "who said that", "?", ",", ".", "那", "呢", "它", "the forecast", "in", "when",
        "source", "there", "Atlantis", "in miles", "one", "between", "more", "\u0000", "(",
    ]
)  # fmt: skip
KEYS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["velmo/depth", "velmo/", "/depth", "ostrel/depth/x", "gone/depth", "list:lake:velmo",
         "list:", "answer:swim", "answer:gone", "velmo/outflow", "tarn-river/outflow~", "?"]
    ),
)  # fmt: skip


@given(
    words=st.lists(PIECES, max_size=8),
    keys=st.lists(KEYS, max_size=5),
    facts=st.lists(st.one_of(st.text(max_size=8), st.sampled_from(sorted(BASE.facts))), max_size=4),
    rest=st.text(max_size=4),
)
def test_no_context_makes_it_raise_or_read_without_end(
    words: list[str], keys: list[str], facts: list[str], rest: str
) -> None:
    counted = Counted()
    context = Context(tuple(keys), tuple(facts), rest)
    result = reading.read(" ".join(words), counted, context, TODAY)
    assert counted.count <= MOST_READ + 1
    assert set(result.context.facts) <= {*BASE.facts, *facts}
    ENGINE.ask(" ".join(words), None, context, TODAY)
    ENGINE.explain(" ".join(words), context, TODAY)


class Counted(Matcher):
    """A matcher that counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__(BASE, None, ENGINE._matcher.index)
        self.count = 0

    def read(self, text: str, language: str = "") -> Decision:
        self.count += 1
        return super().read(text, language)
