"""Lakes with owners, habitats and depths, for the tests of queries."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.linking.links import Links
from bot.linking.values import Values
from bot.matching.index import Index
from bot.matching.question import parse as read
from bot.model import Bound, Citation, Entity, Fact, Number, PartialDate, Text, Value
from bot.query.nodes import Query, ValueFilter
from bot.query.parse.parsers import parse
from tests.small_base import BASE


def _fact(entity: str, attribute: str, value: Value, bound: Bound = Bound.EXACTLY) -> Fact:
    key, when = f"{entity}/{attribute}", PartialDate(2021)
    return Fact(key, entity, attribute, (value,), when, Citation("survey"), bound=bound)


def text(entity: str, attribute: str, value: str) -> Fact:
    return _fact(entity, attribute, Text({"en": value}))


def depth(entity: str, metres: int, bound: Bound = Bound.EXACTLY) -> Fact:
    return _fact(entity, "depth", Number(Decimal(metres)), bound)


FACTS = (
    text("velmo", "owner", "the church"),
    text("ostrel", "owner", "town council"),
    text("mirra", "owner", "town council"),
    text("mirra", "habitat", "caves"),
    text("ostrel", "habitat", "cave"),
    text("velmo", "shore", "town council"),
    depth("mirra", 75),
    depth("sorn", 40),
)
_OWNER = BASE.attributes["owner"]
_NEW = {
    each: replace(
        _OWNER, id=each, wording=replace(_OWNER.wording, label={"en": each}, phrasings={})
    )
    for each in ("habitat", "shore")
}
LAKES = replace(
    BASE,
    entities={
        **BASE.entities,
        "mirra": Entity("mirra", {"en": "Mirra"}, {}, "lake"),
        "sorn": Entity("sorn", {"en": "Sorn"}, {}, "lake"),
    },
    attributes={**BASE.attributes, **_NEW},
    facts={**BASE.facts, **{fact.id: fact for fact in FACTS}},
)
"""Velmo is 120 meters deep, Mirra 75, Sorn 40, and Ostrel about 40."""

DATED = replace(
    LAKES,
    facts={
        **LAKES.facts,
        "mirra/discovered": _fact("mirra", "discovered", PartialDate(1902, 3, 14)),
    },
)
"""Ostrel was discovered in June 1871, Mirra on 14 March 1902."""

IN_CAVES = ValueFilter("habitat", ("mirra/habitat", "ostrel/habitat"))


@cache
def index() -> Index:
    return Index(LAKES)


def links(utterance: str) -> Links:
    return Links(read(utterance, index()), index(), Values(LAKES))


@cache
def dated_index() -> Index:
    return Index(DATED)


def dated_links(utterance: str) -> Links:
    return Links(read(utterance, dated_index()), dated_index(), Values(DATED))


def query(utterance: str) -> Query | None:
    return parse(links(utterance))
