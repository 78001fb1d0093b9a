"""What holds over any base: an exact name and label win, and the order of things is nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.decision import Decision, Outcome
from bot.matching.matcher import Matcher
from bot.model import (
    Attribute,
    Citation,
    Entity,
    Fact,
    FactBase,
    PartialDate,
    Source,
    Text,
    ValueType,
    Wording,
)

T = TypeVar("T")
DATE = PartialDate(2020)

LABELS = {
    "en": ("colour", "weight", "inventor", "price", "material", "shelf life", "country of origin"),
    "zh": ("颜色", "重量", "发明人", "价格", "材料", "保质期", "原产地"),
}
SYLLABLES = {
    "en": ("bro", "vel", "min", "tak", "oru", "zel", "pid", "gam", "lish", "wen", "dra", "quo"),
    "zh": tuple("椰岚梧榆渚蔷鹭棠磬砚黛琥"),
}
ASKED = {
    "en": ("{label} of {name}", "{name} {label}", "what is the {label} of {name}?"),
    "zh": ("{name}的{label}", "{name}{label}", "{name}的{label}是什么？"),
}


@dataclass(frozen=True)
class Made:
    """A made-up base, and the one language of its names and labels."""

    base: FactBase
    language: str


@st.composite
def made(draw: st.DrawFn) -> Made:
    """Up to eight entities of one language with names of their own, each with some attributes."""
    language = draw(st.sampled_from(sorted(LABELS)))
    syllables = st.lists(
        st.sampled_from(SYLLABLES[language]), min_size=3, max_size=4, unique=True
    ).map("".join)
    names = draw(st.lists(syllables, min_size=1, max_size=8, unique=True))
    labels = LABELS[language]
    attributes = {
        f"a{i}": Attribute(f"a{i}", Wording({language: label}, {}, {}), ValueType.TEXT)
        for i, label in enumerate(labels)
    }
    entities = {f"e{i}": Entity(f"e{i}", {language: name}) for i, name in enumerate(names)}
    facts = {}
    for entity in entities:
        for attribute in draw(st.sets(st.sampled_from(sorted(attributes)), min_size=1)):
            key = f"{entity}/{attribute}"
            values = (Text({language: "?"}),)
            facts[key] = Fact(key, entity, attribute, values, DATE, Citation("source"))
    base = FactBase(
        title={language: "Made"},
        languages=(language,),
        sources={"source": Source("source", {language: "Made"}, {language: "Nobody"}, DATE)},
        kinds={},
        attributes=attributes,
        entities=entities,
        facts=facts,
        answers={},
    )
    return Made(base, language)


def turned(things: Mapping[str, T]) -> dict[str, T]:
    return dict(reversed(list(things.items())))


def questions(made_base: Made) -> list[tuple[str, str]]:
    """Each fact asked for by its entity's name and its attribute's label, with its id."""
    base, language = made_base.base, made_base.language
    return [
        (form.format(name=name, label=label), fact.id)
        for fact in base.facts.values()
        for name in [base.entities[fact.entity].name[language]]
        for label in [base.attributes[fact.attribute].wording.label[language]]
        for form in ASKED[language]
    ]


def came(decision: Decision) -> tuple[object, ...]:
    return decision.outcome, [(r.key, r.probability, r.guard) for r in decision.considered]


@settings(max_examples=40)
@given(made())
def test_an_exact_name_and_label_always_win(made_base: Made) -> None:
    matcher = Matcher(made_base.base)
    for question, fact in questions(made_base):
        decision = matcher.read(question)
        assert decision.outcome is Outcome.ANSWER, (question, decision)
        assert decision.chosen[0].key == fact, (question, decision)


@pytest.mark.slow
@settings(max_examples=25)
@given(made(), st.data())
def test_the_order_of_things_changes_nothing(made_base: Made, data: st.DataObject) -> None:
    base = made_base.base
    other = replace(
        base,
        attributes=turned(base.attributes),
        entities=turned(base.entities),
        facts=dict(data.draw(st.permutations(list(base.facts.items())))),
    )
    here, there = Matcher(base), Matcher(other)
    for question, _ in questions(made_base):
        for text in (question, question[1:], question.replace("e", "a")):
            assert came(here.read(text)) == came(there.read(text))
