from dataclasses import replace
from decimal import Decimal

import pytest

from bot.linking.links import Links
from bot.linking.values import Values
from bot.matching.index import Index
from bot.matching.question import parse as read
from bot.model import Citation, Fact, Number, PartialDate, Text, Value, ValueType, Wording
from bot.query.nodes import ListOf, Path, ValueFilter
from bot.query.parse.by_number import by_number
from tests.query.lakes import LAKES
from tests.query.plans import carried_out, reading

_OWNER = LAKES.attributes["owner"]
_NUMBER = replace(
    _OWNER, id="register", wording=Wording({"en": "register number"}), type=ValueType.NUMBER
)


def _numbered(entity: str, value: Value) -> Fact:
    key = f"{entity}/register"
    return Fact(key, entity, "register", (value,), PartialDate(2021), Citation("survey"))


BASE = replace(
    LAKES,
    attributes={**LAKES.attributes, "register": _NUMBER},
    facts={
        **LAKES.facts,
        "velmo/register": _numbered("velmo", Number(Decimal(6))),
        "mirra/register": _numbered("mirra", Text({"en": "No. 40"})),
    },
)
INDEX = Index(BASE)


def links(utterance: str) -> Links:
    return Links(read(utterance, INDEX), INDEX, Values(BASE))


def numbered(lake: str) -> ListOf:
    return ListOf("lake", (ValueFilter("register", (f"{lake}/register",)),))


@pytest.mark.parametrize(
    ("text", "lake"),
    [("#6", "velmo"), ("number 6?", "velmo"), ("which lake is no 40", "mirra"), ("# 40", "mirra")],
)
def test_a_thing_is_found_by_its_number(text: str, lake: str) -> None:
    assert carried_out(by_number, links(text), {}) == [numbered(lake)]


def test_what_is_asked_of_it_is_asked_of_the_thing() -> None:
    known = {"how deep is Lake Velmo?": reading("velmo/depth", LAKES.facts["velmo/depth"])}
    found = carried_out(by_number, links("how deep is lake number 6"), known)
    assert found == [Path(("velmo/register",), "velmo/depth")]


@pytest.mark.parametrize("text", ["6", "lake 6", "number 120", "number of lakes", "#7", "number"])
def test_other_numbers_are_no_names(text: str) -> None:
    assert carried_out(by_number, links(text), {}) == []
