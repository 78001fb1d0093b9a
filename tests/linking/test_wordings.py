from dataclasses import replace
from decimal import Decimal

from bot.linking.wordings import (
    LONGEST,
    MOST_VALUES,
    answer_phrasings,
    answer_texts,
    flat,
    label_texts,
    sentence_texts,
    unit_texts,
    value_text,
    wording_of,
)
from bot.matching.index import INVERSE
from bot.model import (
    Attribute,
    Money,
    Names,
    Number,
    PartialDate,
    Reference,
    Text,
    ValueType,
    Wording,
)
from tests.small_base import BASE

WORDED = Wording(
    {"en": "drains", "zh": "水源"}, {"en": ("fed by",)}, {"en": ("what drains into {entity}",)}
)
TWO = replace(
    BASE,
    languages=("en", "zh"),
    attributes={
        **BASE.attributes,
        "outflow": replace(BASE.attributes["outflow"], inverse=WORDED),
        "river": Attribute(
            "river",
            Wording({"en": "river", "zh": "河"}, {"zh": ("河流",)}, {"zh": ("{entity}流到哪",)}),
            ValueType.TEXT,
        ),
    },
)


def test_a_label_is_asked_for_by_its_phrasings_its_name_and_its_aliases() -> None:
    assert label_texts(BASE, "depth") == ["how deep is it", "what is the depth of it", "depth"]
    assert label_texts(TWO, "river") == ["river", "它流到哪", "河", "河流"]


def test_an_inverse_has_its_own_wording() -> None:
    assert wording_of(TWO, "outflow" + INVERSE) is WORDED
    assert label_texts(TWO, "outflow" + INVERSE) == [
        "what drains into it",
        "drains",
        "fed by",
        "水源",
    ]
    assert wording_of(BASE, "outflow" + INVERSE) is BASE.attributes["outflow"].wording


def test_a_fact_says_name_attribute_and_values() -> None:
    facts = BASE.facts_of("velmo", "visitors")
    assert sentence_texts(BASE, "velmo", "visitors", facts) == [
        "Lake Velmo visitors: 7500, 5000, 9000"
    ]
    river = BASE.facts_of("velmo", "outflow")
    assert sentence_texts(BASE, "velmo", "outflow", river) == ["Lake Velmo outflow: Tarn River"]
    assert sentence_texts(BASE, "tarn-river", "outflow" + INVERSE, river) == [
        "Tarn River outflow: Lake Velmo"
    ]


def test_a_sentence_names_the_first_values_once_each() -> None:
    fact = BASE.facts_of("velmo", "depth")[0]
    many = [replace(fact, values=tuple(Number(Decimal(at // 2)) for at in range(40)))]
    (text,) = sentence_texts(BASE, "velmo", "depth", many)
    assert text.count(",") == MOST_VALUES - 1


def test_values_are_worded_plainly() -> None:
    assert value_text(BASE, Reference("velmo"), "en") == "Lake Velmo"
    assert value_text(BASE, Text({"en": "clear"}), "en") == "clear"
    assert value_text(BASE, Number(Decimal("1.50")), "en") == "1.50"
    assert value_text(BASE, Money(Decimal(2), "EUR"), "en") == "2 EUR"
    assert value_text(BASE, PartialDate(1871, 6), "en") == str(PartialDate(1871, 6))


def test_an_answer_is_what_it_is_asked_by_and_says() -> None:
    swim = BASE.answers["swim"]
    assert answer_phrasings(swim) == list(swim.phrasings["en"])
    long = replace(swim, text={"en": "x" * 999, "zh": "好"})
    assert answer_texts(long) == ["x" * LONGEST, "好"]
    names: Names = {"en": ("a", "b"), "zh": ("c",)}
    assert flat(names) == ["a", "b", "c"]


def test_values_may_be_asked_for_in_their_unit_or_any_currency() -> None:
    assert {"euros", "dollars", "yuan"} <= set(unit_texts(BASE, "upkeep"))
    assert unit_texts(BASE, "depth") == ["meter"]
    assert unit_texts(BASE, "visitors") == ["", "people"]
    assert unit_texts(BASE, "owner") == []
