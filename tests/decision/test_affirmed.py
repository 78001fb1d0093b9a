from dataclasses import replace
from functools import cache

import pytest

from bot.engine import Engine
from bot.model import Fact, PartialDate, Text
from tests.query.lakes import LAKES
from tests.small_base import CITED


@cache
def engine(says: str) -> Engine:
    attribute = replace(
        LAKES.attributes["owner"],
        id="bathing",
        wording=replace(
            LAKES.attributes["owner"].wording,
            label={"en": "bathing"},
            phrasings={"en": ("can I bathe in {entity}", "where can I bathe: {entity}")},
        ),
    )
    values = (Text({"en": says}),)
    fact = Fact("velmo/bathing", "velmo", "bathing", values, PartialDate(2021), CITED)
    return Engine(
        replace(
            LAKES,
            attributes={**LAKES.attributes, "bathing": attribute},
            facts={**LAKES.facts, fact.id: fact},
        )
    )


@pytest.mark.parametrize(
    ("says", "first"),
    [("No", "No."), ("Yes, in summer", "Yes."), ("Only in summer", "Lake Velmo")],
)
def test_the_first_word_of_the_fact_is_the_verdict(says: str, first: str) -> None:
    assert engine(says).ask("can I bathe in Lake Velmo").text.startswith(first)


def test_a_question_for_no_verdict_gets_none() -> None:
    assert engine("No").ask("bathing of Lake Velmo").text.startswith("Lake Velmo")
