"""A small fact base made in code, of a subject that no other base here has: two lakes."""

from decimal import Decimal

from bot.model import (
    Answer,
    Attribute,
    Bound,
    Citation,
    Entity,
    Fact,
    FactBase,
    Kind,
    Money,
    Number,
    PartialDate,
    Reference,
    Source,
    Status,
    Text,
    Unit,
    ValueType,
    Wording,
)

SURVEY = Source("survey", {"en": "Lakes of the north"}, {"en": "Lake office"}, PartialDate(2021, 5))
CITED = Citation("survey", paragraph=2)
IN_2021 = PartialDate(2021)


def _attribute(attribute_id: str, kind: ValueType, *phrasings: str, **more: object) -> Attribute:
    wording = Wording({"en": attribute_id.replace("-", " ")}, {}, {"en": phrasings})
    return Attribute(attribute_id, wording, kind, **more)  # type: ignore[arg-type]  # a shorthand for tests


ATTRIBUTES = (
    _attribute(
        "depth", ValueType.NUMBER, "how deep is {entity}", "what is the depth of {entity}",
        unit=Unit(cldr="meter"),
    ),
    _attribute(
        "visitors", ValueType.NUMBER, "how many visitors does {entity} have",
        "how many people visit {entity}", unit=Unit(label={"en": "people"}), changes=True,
    ),
    _attribute(
        "upkeep", ValueType.MONEY, "what does the upkeep of {entity} cost", changes=True
    ),
    _attribute("outflow", ValueType.ENTITY, "which river leaves {entity}", many=True),
    _attribute("owner", ValueType.TEXT, "who owns {entity}", "who is the owner of {entity}"),
    _attribute("discovered", ValueType.DATE, "when was {entity} discovered"),
)  # fmt: skip


def _fact(fact_id: str, *values: object, **more: object) -> Fact:
    entity, attribute = fact_id.split("/")[:2]
    as_of = more.pop("as_of", IN_2021)
    return Fact(fact_id, entity, attribute, values, as_of, CITED, **more)  # type: ignore[arg-type]  # a shorthand for tests


FACTS = (
    _fact("velmo/depth", Number(Decimal(120))),
    _fact("velmo/visitors/2020", Number(Decimal(5000)), as_of=PartialDate(2020)),
    _fact("velmo/visitors/2021", Number(Decimal(7500))),
    _fact(
        "velmo/visitors/2025", Number(Decimal(9000)), as_of=PartialDate(2025),
        status=Status.FORECAST, bound=Bound.OVER, said_by=Text({"en": "the lake office"}),
    ),
    _fact(
        "velmo/upkeep/2021", Money(Decimal(2).scaleb(6), "EUR"),
        also=(Money(Decimal("2.4").scaleb(6), "USD"),),
    ),
    _fact("velmo/outflow", Reference("tarn-river")),
    _fact("ostrel/depth", Number(Decimal(40)), bound=Bound.ABOUT),
    _fact("ostrel/discovered", PartialDate(1871, 6)),
)  # fmt: skip

BASE = FactBase(
    title={"en": "Lakes"},
    languages=("en",),
    sources={"survey": SURVEY},
    attributes={attribute.id: attribute for attribute in ATTRIBUTES},
    kinds={"lake": Kind("lake", {"en": "lake"}, {"en": ("lakes",)})},
    entities={
        "velmo": Entity("velmo", {"en": "Lake Velmo"}, {"en": ("Velmo",)}, "lake"),
        "ostrel": Entity("ostrel", {"en": "Ostrel Water"}, {"en": ("Ostrel",)}, "lake"),
        "tarn-river": Entity("tarn-river", {"en": "Tarn River"}),
    },
    facts={fact.id: fact for fact in FACTS},
    answers={
        "swim": Answer(
            "swim",
            {"en": ("am I allowed to swim here", "is swimming allowed", "can I go swimming")},
            {"en": "Swimming is allowed from June to August."},
            IN_2021,
            CITED,
        )
    },
    examples={"en": ("how deep is Lake Velmo",)},
)
