"""Synthetic fact bases of any size, and misspelt questions that they answer.

Everything is drawn from seeded generators, so that one size is one base on every machine:
pronounceable made-up names of two words, and `PER_ENTITY` attributes that all entities have.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.typos import with_typos
from bot.model import (
    PLACEHOLDER,
    Attribute,
    Citation,
    Entity,
    Fact,
    FactBase,
    Kind,
    Number,
    PartialDate,
    Reference,
    Source,
    Text,
    Unit,
    Value,
    ValueType,
    Wording,
)

SEED = 2020
ONSETS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t",
          "tr", "v", "z")  # fmt: skip
VOWELS = ("a", "e", "i", "o", "u", "ai", "ei", "ou")
CODAS = ("", "", "", "l", "m", "n", "r", "s", "k")
SYLLABLES = (2, 3)
HUBS = 100
"""One entity of so many is what the others' relations lead to."""

_TEXT, _NUMBER, _DATE, _ENTITY = (
    ValueType.TEXT,
    ValueType.NUMBER,
    ValueType.DATE,
    ValueType.ENTITY,
)
ATTRIBUTES = {
    "population": _NUMBER,
    "elevation": _NUMBER,
    "surface area": _NUMBER,
    "annual rainfall": _NUMBER,
    "number of schools": _NUMBER,
    "harbour depth": _NUMBER,
    "railway length": _NUMBER,
    "unemployment rate": _NUMBER,
    "founding date": _DATE,
    "charter date": _DATE,
    "bridge opening": _DATE,
    "official language": _TEXT,
    "main industry": _TEXT,
    "motto": _TEXT,
    "climate": _TEXT,
    "nickname": _TEXT,
    "postal code": _TEXT,
    "patron saint": _TEXT,
    "twin town": _ENTITY,
    "nearest airport": _ENTITY,
}
PER_ENTITY = len(ATTRIBUTES)

_CITED = Citation("survey", paragraph=1)
_AS_OF = PartialDate(2020)


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A question with typos, and the id of the fact that it asks for."""

    text: str
    gold: str


def phrasing(entity: str, attribute: str) -> str:
    """The one text for a fact that the peers search, and that questions misspell."""
    return f"what is {entity}'s {attribute}"


def names(count: int) -> list[str]:
    """So many different names of two made-up words; a longer list begins with a shorter one."""
    rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(f"{_word(rng)} {_word(rng)}")
    return list(found)


def _word(rng: random.Random) -> str:
    return "".join(
        rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS)
        for _ in range(rng.choice(SYLLABLES))
    ).capitalize()


def build(facts: int) -> FactBase:
    """A base of so many facts, rounded down to whole entities.

    Args:
        facts: at least `PER_ENTITY`.
    """
    entities = {
        _slug(name): Entity(_slug(name), {"en": name}, kind="settlement")
        for name in names(facts // PER_ENTITY)
    }
    ids = list(entities)
    rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
    told = (
        Fact(f"{e}/{_slug(label)}", e, _slug(label), (_value(kind, ids, rng),), _AS_OF, _CITED)
        for e in ids
        for label, kind in ATTRIBUTES.items()
    )
    return FactBase(
        title={"en": "Made-up towns"},
        languages=("en",),
        sources={"survey": Source("survey", {"en": "Survey"}, {"en": "Office"}, _AS_OF)},
        attributes={_slug(label): _attribute(label, kind) for label, kind in ATTRIBUTES.items()},
        kinds={"settlement": Kind("settlement", {"en": "settlement"}, {"en": ("settlements",)})},
        entities=entities,
        facts={fact.id: fact for fact in told},
        answers={},
    )


def _attribute(label: str, kind: ValueType) -> Attribute:
    phrasings = (phrasing(PLACEHOLDER, label), f"what is the {label} of {PLACEHOLDER}")
    unit = Unit(label={"en": "units"}) if kind is _NUMBER else None
    wording = Wording({"en": label}, {}, {"en": phrasings})
    return Attribute(_slug(label), wording, kind, unit, many=kind is _ENTITY)


def _value(kind: ValueType, ids: list[str], rng: random.Random) -> Value:
    if kind is _NUMBER:
        return Number(Decimal(rng.randrange(1, 1_000_000)))
    if kind is _DATE:
        return PartialDate(rng.randrange(1100, 2020), rng.randrange(1, 13))
    if kind is _ENTITY:
        return Reference(rng.choice(ids[: 1 + len(ids) // HUBS]))
    return Text({"en": f"{_word(rng)} {_word(rng)}"})


def _slug(text: str) -> str:
    return text.lower().replace(" ", "-")


def texts(facts: int) -> Iterator[tuple[str, str]]:
    """For each fact of a base its one text and its id, as the peers index them."""
    for name in names(facts // PER_ENTITY):
        for label in ATTRIBUTES:
            yield phrasing(name, label), f"{_slug(name)}/{_slug(label)}"


def questions(facts: int, count: int) -> list[Misspelt]:
    """So many questions with one or two typos, in turn, about facts of the base drawn anew."""
    rng = random.Random(SEED + 1)  # noqa: S311 - seeded on purpose
    known, labels = names(facts // PER_ENTITY), list(ATTRIBUTES)
    drawn = []
    for at in range(count):
        name, label = rng.choice(known), rng.choice(labels)
        text = with_typos(phrasing(name, label), 1 + at % 2, rng)
        drawn.append(Misspelt(text, f"{_slug(name)}/{_slug(label)}"))
    return drawn
