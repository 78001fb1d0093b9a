"""What needs no weighing, over the shipped base."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bot.answer.reply import Outcome
from bot.asking.context import NOTHING_SAID, Context
from bot.asking.read import read
from bot.decision.certainty import covered, goes_on, is_bare, is_certain
from bot.engine import Engine
from bot.knowledge import load
from tests.small_base import BASE

SHIPPED = Path(__file__).parents[2] / "knowledge"


@cache
def engine() -> Engine:
    base = load(SHIPPED).base
    assert base is not None
    return Engine(base)


def found(text: str) -> str:
    result = read(text, engine()._matcher)
    readings = covered(result, engine()._decider.space)
    return " ".join(reading.key for reading in readings)


@pytest.mark.parametrize(
    "text",
    [
        "tell me shaoxings gdp",
        "Shaoxing, GDP please",
        "do you know the gdp of shaoxing",
        "tell me the GDP of 绍兴 in 2019",
        "Can you give me the most recent GDP figure you have for Shaoxing?",
        "gdp forecast for 2020 for shaoxing city",
    ],
)
def test_a_name_and_a_label_among_words_that_carry_nothing_are_covered(text: str) -> None:
    assert found(text) == "shaoxing/gdp"


@pytest.mark.parametrize(
    "text",
    [
        "tell me the gdp of Hangzhou",
        "shaoxing gdp 2015",
        "claimed gdp of shaoxing",
        "shaoxing gdp growth",
        "when is shaoxing's gdp",
        "gdp of shaoxing or population",
        "shaoxing",
        "gdp",
    ],
)
def test_another_word_name_year_or_question_word_is_not(text: str) -> None:
    assert found(text) == ""


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("what is shaoxing's gdp", True),
        ("shaoxing's 2020 gdp, and who said so?", True),
        ("population of Shaoxing and Shanghai", True),
        ("what about the economy of shaoxing", False),
        ("which projects are about cars", False),
    ],
)
def test_what_letters_leave_no_word_of_is_certain(text: str, certain: bool) -> None:  # noqa: FBT001 - expected
    assert is_certain(read(text, engine()._matcher)) is certain


@pytest.mark.parametrize("text", ["job", "I need a job", "special"])
def test_a_bare_word_is_no_question_for_what_is_called_so(text: str) -> None:
    assert is_bare(read(text, engine()._matcher), engine()._decider.space)
    assert engine().ask(text).outcome is Outcome.DECLINE


@pytest.mark.parametrize("text", ["population", "gdp", "populatoin"])
def test_the_subject_goes_without_saying(text: str) -> None:
    reply = engine().ask(text)
    assert reply.outcome is Outcome.ANSWER
    assert all(fact.startswith("shaoxing/") for fact in reply.facts)


def test_a_choice_offers_at_least_two() -> None:
    text = "I read an article about Shaoxing but forgot the number. What was its GDP in 2019?"
    reply = engine().ask(text)
    assert reply.outcome is not Outcome.CHOOSE or len(reply.choices) > 1


def test_namesakes_that_a_question_covers_are_offered_without_weighing() -> None:
    twin = replace(BASE.entities["ostrel"], aliases={"en": ("Velmo",)})
    twins = Engine(replace(BASE, entities={**BASE.entities, "ostrel": twin}))
    result = twins._decided("depth of Velmo", NOTHING_SAID, None)
    assert result.outcome is Outcome.CHOOSE
    assert {reading.key for reading in result.choices} == {"velmo/depth", "ostrel/depth"}
    assert result.weighed == ()


@pytest.mark.parametrize(
    ("text", "last", "goes"),
    [
        ("and Ostrel?", "velmo/depth", True),
        ("Ostrel?", "velmo/depth/2020", True),
        ("Ostrel?", "velmo/visitors", False),
        ("how deep is Ostrel", "velmo/depth", False),
    ],
)
def test_a_bare_name_goes_on_with_what_was_told(text: str, last: str, goes: bool) -> None:  # noqa: FBT001 - expected
    lakes = Engine(BASE)
    context = Context((last,))
    result = read(text, lakes._matcher, context)
    assert goes_on(result, context, lakes._decider.space) is goes
    assert not goes_on(result, NOTHING_SAID, lakes._decider.space)
