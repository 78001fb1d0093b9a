"""Facts as sentences, over the lakes of the small base."""

from dataclasses import replace

import pytest

from bot.answer.sentences import End, sentence
from bot.languages import LANGUAGES
from bot.model import Fact, PartialDate, Reference, Status, Text, Wording
from tests.small_base import BASE

ENGLISH, CHINESE = LANGUAGES["en"], LANGUAGES["zh"]


def said(fact_id: str, label: str = "", template: str = "", **changes: object) -> str | None:
    """A fact of the small base as a sentence; `changes` are to its fields."""
    fact: Fact = replace(BASE.facts[fact_id], **changes)  # type: ignore[arg-type]  # a shorthand
    own = BASE.attributes[fact.attribute].wording
    labels = {"en": label} if label else own.label
    wording = Wording(labels, sentence={"en": template} if template else {})
    return sentence(BASE, fact, End(fact.entity, wording), ENGLISH)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("velmo/depth", "Lake Velmo's depth is 120 meters."),
        ("ostrel/depth", "Ostrel Water's depth is about 40 meters."),
        ("velmo/visitors/2020", "Lake Velmo's visitors were 5,000 people in 2020."),
        (
            "velmo/visitors/2025",
            (
                "Lake Velmo's visitors were expected to be over 9,000 people in 2025, "
                "said the lake office."
            ),
        ),
        ("velmo/outflow", "Lake Velmo's outflow is Tarn River."),
    ],
)
def test_a_fact_is_a_sentence(fact: str, expected: str) -> None:
    assert said(fact) == expected


def test_the_curators_template_is_preferred() -> None:
    template = "{entity} is {value} deep"
    assert said("velmo/depth", template=template) == "Lake Velmo is 120 meters deep."
    template = "{entity} had {value}"
    expected = "Lake Velmo had 7,500 people in 2021."
    assert said("velmo/visitors/2021", template=template) == expected


def test_a_template_of_another_language_is_not_used() -> None:
    wording = Wording({"en": "depth"}, sentence={"zh": "{entity}深{value}"})
    text = sentence(BASE, BASE.facts["velmo/depth"], End("velmo", wording), ENGLISH)
    assert text == "Lake Velmo's depth is 120 meters."


def test_a_value_never_fills_the_templates_place_for_the_name() -> None:
    value = Text({"en": "{entity}"})
    text = said("velmo/depth", template="{entity} is {value}", values=(value,))
    assert text == "Lake Velmo is {entity}."


@pytest.mark.parametrize(
    "label", ["discovered", "made of", "what it is made of", "is deep", "signed with", "price for"]
)
def test_a_label_that_is_no_noun_makes_no_sentence(label: str) -> None:
    assert said("velmo/depth", label=label) is None


@pytest.mark.parametrize(
    ("label", "verb"),
    [
        ("opening hours on Sunday", "are"),
        ("price for members", "is"),
        ("status", "is"),
        ("date of the talks", "is"),
        ("names", "are"),
        ("address", "is"),
    ],
)
def test_the_verb_agrees_with_the_head_of_the_label(label: str, verb: str) -> None:
    assert said("velmo/depth", label=label) == f"Lake Velmo's {label} {verb} 120 meters."


def test_a_long_text_and_a_text_that_is_a_sentence_make_none() -> None:
    assert said("velmo/depth", values=(Text({"en": "word " * 20}),)) is None
    assert said("velmo/depth", values=(Text({"en": "It is deep."}),)) is None


def test_a_date_that_had_passed_is_in_the_past() -> None:
    passed = said("ostrel/discovered", label="date of discovery")
    assert passed == "Ostrel Water's date of discovery was June 1871."
    later = said("ostrel/discovered", label="reopening", values=(PartialDate(2030),))
    assert later == "Ostrel Water's reopening is 2030."


def test_what_a_source_only_claims_is_said_so() -> None:
    claimed = said("velmo/depth", status=Status.CLAIMED)
    assert claimed == "Lake Velmo's depth is 120 meters, as the source claims."
    claimed = said("velmo/depth", status=Status.CLAIMED, said_by=Reference("ostrel"))
    assert claimed == "Lake Velmo's depth is 120 meters, said Ostrel Water."


def test_the_second_sentence_about_the_same_says_it() -> None:
    fact = BASE.facts["velmo/visitors/2021"]
    wording = BASE.attributes["visitors"].wording
    text = sentence(BASE, fact, End("velmo", wording), ENGLISH, again=True)
    assert text == "They were 7,500 people in 2021."


def test_from_the_values_end_only_a_template_makes_a_sentence() -> None:
    fact = BASE.facts["velmo/outflow"]
    wording = Wording({"en": "source"})
    assert sentence(BASE, fact, End("tarn-river", wording), ENGLISH) is None
    wording = replace(wording, sentence={"en": "{entity} flows out of {value}"})
    text = sentence(BASE, fact, End("tarn-river", wording), ENGLISH)
    assert text == "Tarn River flows out of Lake Velmo."


def test_a_sentence_begins_with_a_capital_but_for_names_that_have_their_own() -> None:
    for name, expected in (("old lake", "Old lake is"), ("iPond", "iPond is")):
        entity = replace(BASE.entities["velmo"], name={"en": name})
        base = replace(BASE, entities={**BASE.entities, "velmo": entity})
        wording = Wording({"en": "depth"}, sentence={"en": "{entity} is {value} deep"})
        text = sentence(base, BASE.facts["velmo/depth"], End("velmo", wording), ENGLISH)
        assert text == f"{expected} 120 meters deep."


def test_in_chinese_the_date_stands_before_what_it_dates() -> None:
    fact = BASE.facts["velmo/visitors/2020"]
    wording = Wording({"zh": "游客量"})
    assert (
        sentence(BASE, fact, End("velmo", wording), CHINESE)
        == "Lake Velmo2020年的游客量为5000people。"
    )
    day = replace(fact, as_of=PartialDate(2020, 12, 19))
    text = sentence(BASE, day, End("velmo", wording), CHINESE)
    assert text == "截至2020年12月19日，Lake Velmo的游客量为5000people。"
