"""Lists by value, over lakes with an owner each."""

from dataclasses import replace
from functools import cache

import pytest

from bot.linking.links import Links
from bot.linking.values import Values
from bot.matching.index import Index
from bot.matching.question import parse as read
from bot.model import Citation, Entity, Fact, PartialDate, Text
from bot.query.nodes import ListOf, ValueFilter
from bot.query.parse.parsers import parse
from tests.small_base import BASE


def _fact(entity: str, attribute: str, text: str) -> Fact:
    values = (Text({"en": text}),)
    key = f"{entity}/{attribute}"
    return Fact(key, entity, attribute, values, PartialDate(2021), Citation("survey"))


FACTS = [
    _fact("velmo", "owner", "the church"),
    _fact("ostrel", "owner", "town council"),
    _fact("mirra", "owner", "town council"),
    _fact("mirra", "habitat", "caves"),
    _fact("ostrel", "habitat", "cave"),
    _fact("velmo", "shore", "town council"),
]
NEW = {
    each: replace(
        BASE.attributes["owner"],
        id=each,
        wording=replace(BASE.attributes["owner"].wording, label={"en": each}, phrasings={}),
    )
    for each in ("habitat", "shore")
}
LAKES = replace(
    BASE,
    entities={**BASE.entities, "mirra": Entity("mirra", {"en": "Mirra"}, {}, "lake")},
    attributes={**BASE.attributes, **NEW},
    facts={**BASE.facts, **{fact.id: fact for fact in FACTS}},
)


@cache
def index() -> Index:
    return Index(LAKES)


def query(text: str) -> ListOf | None:
    found = parse(Links(read(text, index()), index(), Values(LAKES)))
    assert found is None or isinstance(found, ListOf)
    return found


IN_CAVES = ValueFilter("habitat", ("mirra/habitat", "ostrel/habitat"))


@pytest.mark.parametrize(
    "text",
    [
        "which lakes have caves",
        "cave lakes",
        "list all lakes with the habitat cave",
        "Lakes: caves?",
    ],
)
def test_a_value_is_found_but_for_its_ending(text: str) -> None:
    assert query(text) == ListOf("lake", (IN_CAVES,))


def test_how_many_counts_them() -> None:
    assert query("how many lakes have caves") == ListOf("lake", (IN_CAVES,), counted=True)


def test_a_value_of_several_attributes_is_the_worded_ones() -> None:
    owned = ValueFilter("owner", ("mirra/owner", "ostrel/owner"))
    assert query("which lakes does the town council own") is None
    assert query("lakes whose owner is the town council") == ListOf("lake", (owned,))


def test_several_values_narrow_together() -> None:
    found = query("lakes with caves and the owner town council")
    assert found is not None
    assert [each.attribute for each in found.filters] == ["habitat", "owner"]


@pytest.mark.parametrize(
    "text",
    [
        "which lakes have no caves",
        "which lakes have caves and fish",
        "which rivers have caves",
        "which lakes near Velmo have caves",
        "lakes",
        "caves",
        "",
    ],
)
def test_what_says_more_or_less_is_no_such_list(text: str) -> None:
    assert query(text) is None
