from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.knowledge import load
from bot.model import Attribute, Fact, Number, PartialDate, Status, ValueType, Wording
from tests.small_base import BASE, CITED

base = load(Path(__file__).parents[2] / "golden" / "planets").base
assert base is not None
PLANETS = Engine(base)
LAKES = Engine(BASE)
TODAY = date(2021, 3, 15)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much deeper is Velmo than Ostrel", "about 80 meters more"),
        ("what is the difference between the depth of Velmo and Ostrel", "about 80 meters"),
        ("how many times as deep as Ostrel is Velmo", "about 3.0 times"),
        ("is Velmo deeper than Ostrel", "Yes."),
        ("which is deeper, Ostrel or Velmo", "Lake Velmo."),
        ("by how much did the visitors of Velmo grow from 2020 to 2021", "2,500 people (50%)"),
        ("how much did the visitors of Velmo grow", "two latest recorded"),
        ("by how much did the visitors of Velmo grow from 2021 to 2025", "over 1,500 people"),
        ("by how much did the visitors of Velmo grow from 2021 to 2025", "expected to grow"),
        ("how much are the visitors of Velmo expected to grow", "2021 figure to the 2025 forecast"),
        ("which lake is the deepest", "of 2 lakes"),
        ("is Ostrel the deepest lake", "No."),
    ],
)
def test_figures_are_computed_of_facts(question: str, told: str) -> None:
    reply = LAKES.ask(question)
    assert reply.outcome is Outcome.ANSWER
    assert told in reply.text
    assert "Source: " in reply.text
    assert len(reply.facts) == 2


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how much did the visitors of Velmo grow from 2019 to 2021", "2020"),
        ("is Velmo older than Ostrel", ""),
        ("which is deeper, Velmo or Atlantis", ""),
    ],
)
def test_what_cannot_be_compared_is_declined(question: str, reason: str) -> None:
    reply = LAKES.ask(question)
    assert reply.outcome is not Outcome.ANSWER, reply.text
    assert reason in reply.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("is nasa's budget bigger than esa's", "no common currency"),
        ("did dragonfly cost more than curiosity", "forecast"),
        ("did Cassini-Huygens send back more images than Messenger", "leave this open"),
        ("is pluto smaller than the moon", "no such fact"),
        ("did saturn have more moons in 2020 than jupiter in 2010", "different dates"),
        ("how many times hotter is earth than jupiter", "can't work this out"),
    ],
)
def test_a_refusal_says_why(question: str, reason: str) -> None:
    reply = PLANETS.ask(question, today=TODAY)
    assert reply.outcome is Outcome.DECLINE, reply.text
    assert reason in reply.text


@pytest.mark.parametrize("question", ["largest moon of saturn", "oldest planet", "biggest comet"])
def test_one_figure_is_no_answer_for_a_kind(question: str) -> None:
    assert PLANETS.ask(question, today=TODAY).outcome is Outcome.DECLINE


WORDS = [
    *("is", "Velmo", "Ostrel", "deeper", "than", "which", "the", "most", "visitors", "grow"),
    *("from", "2020", "to", "2021", "difference", "between", "and", "how much", "how many"),
    *("times", "as", "per capita", "lake", "比", "最大", "相差多少", "吗", "600 billion"),
    *("exceed", "right"),
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_no_mixture_of_words_raises(words: list[str]) -> None:
    reply = LAKES.ask(" ".join(words))
    assert reply.outcome in Outcome


def counted(year: int, status: Status = Status.RECORDED) -> Engine:
    """The lakes, of which Velmo has a population of that year beside its upkeep of 2021."""
    wording = Wording({"en": "population"}, {}, {"en": ("how many people live at {entity}",)})
    population = Attribute("population", wording, ValueType.NUMBER, changes=True)
    as_of = PartialDate(year)
    value = (Number(Decimal(3000)),)
    fact = Fact("velmo/population", "velmo", "population", value, as_of, CITED, status)
    attributes = {**BASE.attributes, "population": population}
    return Engine(replace(BASE, attributes=attributes, facts={**BASE.facts, fact.id: fact}))


def test_a_share_for_each_takes_people_up_to_a_year_apart() -> None:
    text = counted(2021).ask("upkeep of Velmo per head").text
    assert text.startswith("Lake Velmo's upkeep per head is about 666.7 euros")
    assert "approximate" not in text
    assert "this is approximate" in counted(2022).ask("upkeep of Velmo per head").text
    assert counted(2023).ask("upkeep of Velmo per head").outcome is Outcome.DECLINE


def test_a_share_for_each_says_that_a_forecast_is_one() -> None:
    text = counted(2022, Status.FORECAST).ask("upkeep of Velmo per head").text
    assert "One of the figures is a forecast." in text
    assert counted(2021, Status.CLAIMED).ask("upkeep of Velmo per head").outcome is Outcome.DECLINE
