"""The engine over a small base: what is answered, offered and declined, and in which words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.reply import Outcome
from bot.engine import Engine
from bot.model import Entity
from tests.small_base import BASE

ENGINE = Engine(BASE)
T = TypeVar("T")


def turned_around(things: Mapping[str, T]) -> dict[str, T]:
    return dict(reversed(list(things.items())))


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("how deep is Lake Velmo", {"velmo/depth"}),
        ("velmo depth", {"velmo/depth"}),
        ("HOW DEEP IS LAKE VELMO???", {"velmo/depth"}),
        ("hey bot, how deep is lake vlemo please", {"velmo/depth"}),
        ("what is the depth of ostrel water", {"ostrel/depth"}),
        ("how many visitors did Velmo have in 2020", {"velmo/visitors/2020"}),
        ("expected visitors of lake velmo", {"velmo/visitors/2025"}),
        ("upkeep of lake velmo in dollars", {"velmo/upkeep/2021"}),
        ("which river leaves velmo", {"velmo/outflow"}),
        ("when was ostrel discovered", {"ostrel/discovered"}),
        ("is swimming allowed", {"answer:swim"}),
    ],
)
def test_it_answers(question: str, facts: set[str]) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.ANSWER, ENGINE.explain(question)
    assert set(reply.facts) == facts
    assert "Source: Lake office" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "how deep is Lake Garda",
        "how deep is lake geneva",
        "how many visitors did Velmo have in 2019",
        "how many visitors did Velmo have last year",
        "who owns lake velmo",
        "how deep is ostrel water compared to the sea",
        "average depth of lake velmo",
        "upkeep of lake velmo in yen",
        "is lake velmo not deep",
        "I swam across Lake Velmo last summer",
        "how many fish live in lake velmo",
        "what is the temperature of lake velmo",
        "good morning everyone",
        "asdf qwer zxcv",
        "",
        "???",
    ],
)
def test_it_declines(question: str) -> None:
    reply = ENGINE.ask(question)
    assert reply.outcome is Outcome.DECLINE, ENGINE.explain(question)
    assert reply.facts == ()
    assert reply.nearest or "how deep is Lake Velmo" in reply.text


@pytest.mark.parametrize("text", ["", "???", "good morning everyone"])
def test_what_asks_nothing_is_offered_no_fact(text: str) -> None:
    reply = ENGINE.ask(text)
    assert reply.nearest == ()
    assert "how deep is Lake Velmo" in reply.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thanks a lot!", "You're welcome."),
        ("goodbye", "Goodbye!"),
        ("sorry, my mistake", "No problem."),
    ],
)
def test_small_talk_has_an_answer_of_its_own(text: str, expected: str) -> None:
    assert ENGINE.ask(text).text == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who is the mayor of Lake Velmo", "I have no fact about the mayor of Lake Velmo."),
        ("who owns Lake Velmo", "I have no fact about the owner of Lake Velmo."),
        ("is Lake Velmo haunted", "I know Lake Velmo, but no fact of mine answers this."),
    ],
)
def test_a_decline_says_what_it_lacks(question: str, expected: str) -> None:
    assert ENGINE.ask(question).text.startswith(expected)


def test_a_decline_offers_what_is_nearest_to_press() -> None:
    reply = ENGINE.ask("average depth of lake velmo")
    labels = [choice.label for choice in reply.nearest]
    assert "Lake Velmo – depth" in labels
    assert all(label in reply.text for label in labels)
    picked = ENGINE.tell(reply.nearest[labels.index("Lake Velmo – depth")].key)
    assert picked is not None
    assert picked.outcome is Outcome.ANSWER


def test_a_year_that_is_lacking_names_the_years_there_are() -> None:
    assert "2020, 2021 and 2025" in ENGINE.ask("how many visitors did Velmo have in 1999").text


def test_a_forecast_is_said_to_be_one_and_whose() -> None:
    text = ENGINE.ask("expected visitors of lake velmo").text
    assert "expected to be over 9,000 people in 2025, said the lake office." in text


def test_figures_keep_the_precision_of_the_source() -> None:
    text = ENGINE.ask("upkeep of lake velmo").text
    assert "2 million euros (2.4 million US dollars) in 2021." in text
    assert "depth is 120 meters." in ENGINE.ask("how deep is velmo").text


def test_a_name_that_two_entities_share_is_offered_and_can_be_picked() -> None:
    twin = Entity("velmo-south", {"en": "Lake Velmo"})
    depth = replace(BASE.facts["ostrel/depth"], id="velmo-south/depth", entity="velmo-south")
    engine = Engine(
        replace(
            BASE,
            entities={**BASE.entities, twin.id: twin},
            facts={**BASE.facts, depth.id: depth},
        )
    )
    reply = engine.ask("how deep is lake velmo")
    assert reply.outcome is Outcome.CHOOSE
    assert {choice.key for choice in reply.choices} == {"velmo/depth", "velmo-south/depth"}
    assert all(len(choice.key) <= 72 for choice in reply.choices)
    told = engine.tell("velmo-south/depth")
    assert told is not None
    assert told.facts == ("velmo-south/depth",)
    assert engine.tell("velmo-north/depth") is None


def test_suggestions_are_questions_that_it_answers() -> None:
    suggestions = ENGINE.suggest("ostr")
    assert suggestions
    for suggestion in suggestions:
        assert ENGINE.ask(suggestion.question).outcome is Outcome.ANSWER
    assert [s.question for s in ENGINE.suggest("")] == ["how deep is Lake Velmo"]


def test_an_unrelated_entity_changes_no_answer() -> None:
    stranger = Entity("harbour", {"en": "Mill Harbour"})
    wider = Engine(replace(BASE, entities={**BASE.entities, stranger.id: stranger}))
    for question in ("how deep is velmo", "who owns lake velmo", "is swimming allowed"):
        assert wider.ask(question) == ENGINE.ask(question)


def test_the_order_of_entities_and_facts_changes_nothing() -> None:
    turned = replace(BASE, entities=turned_around(BASE.entities), facts=turned_around(BASE.facts))
    everything = replace(turned, attributes=turned_around(BASE.attributes))
    for question in ("how deep is velmo", "visitors of velmo", "who owns lake velmo"):
        assert Engine(everything).ask(question) == ENGINE.ask(question)
    # An overview has the attributes in the order of their file.
    assert Engine(turned).ask("velmo") == ENGINE.ask("velmo")


@given(st.text(max_size=3000))
def test_no_text_makes_it_fail(text: str) -> None:
    reply = ENGINE.ask(text)
    assert 0 <= reply.confidence <= 1
    assert reply.text


@given(st.sampled_from(sorted(BASE.facts)), st.booleans())
def test_an_exact_name_and_label_always_win(
    fact_id: str,
    label_first: bool,  # noqa: FBT001 - hypothesis draws it
) -> None:
    fact = BASE.facts[fact_id]
    name = BASE.entities[fact.entity].name["en"]
    label = BASE.attributes[fact.attribute].wording.label["en"]
    reply = ENGINE.ask(f"{label} of {name}" if label_first else f"{name} {label}")
    assert reply.outcome is Outcome.ANSWER
    assert fact_id in reply.facts


def test_a_phrasing_word_for_word_does_not_lean_on_the_talk_before() -> None:
    before = ENGINE.ask("how deep is Lake Velmo").context
    for phrasing in BASE.answers["swim"].phrasings["en"]:
        assert ENGINE.ask(phrasing, context=before).facts == ("answer:swim",)
