"""A small base of valleys and people, made in code, whose texts completion is tried on."""

from decimal import Decimal

from bot.model import (
    Answer,
    Attribute,
    Citation,
    Entity,
    Expectation,
    Fact,
    FactBase,
    GoldenQuestion,
    Kind,
    Names,
    Number,
    PartialDate,
    Place,
    Reference,
    Source,
    Text,
    Value,
    ValueType,
    Wording,
)

_CITED = Citation("survey")
_AS_OF = PartialDate(2021)


def attribute(
    id_: str, *phrasings: str, aliases: tuple[str, ...] = (), inverse: Wording | None = None
) -> Attribute:
    wording = Wording({"en": id_.replace("-", " ")}, {"en": aliases}, {"en": phrasings})
    return Attribute(id_, wording, ValueType.TEXT, inverse=inverse)


def fact(id_: str, value: Value | None = None) -> Fact:
    entity, attribute_id = id_.split("/")
    return Fact(id_, entity, attribute_id, (value or Text({"en": "a text"}),), _AS_OF, _CITED)


def golden(question: str, target: str) -> GoldenQuestion:
    return GoldenQuestion(question, Expectation.ANSWER, target, Place("a.yaml", 1, 1))


def answer(id_: str, *phrasings: str) -> Answer:
    return Answer(id_, {"en": phrasings}, {"en": "A text."}, _AS_OF, _CITED)


def base(
    attributes: tuple[Attribute, ...],
    entities: tuple[Entity, ...],
    facts: tuple[Fact, ...],
    answers: tuple[Answer, ...] = (),
    golden: tuple[GoldenQuestion, ...] = (),
    examples: Names | None = None,
) -> FactBase:
    kinds = ("town", "treaty", "person", "photo")
    return FactBase(
        title={"en": "Valleys"},
        languages=("en", "zh"),
        sources={"survey": Source("survey", {"en": "Survey"}, {"en": "Office"}, _AS_OF)},
        attributes={each.id: each for each in attributes},
        kinds={kind: Kind(kind, {"en": kind}) for kind in kinds},
        entities={each.id: each for each in entities},
        facts={each.id: each for each in facts},
        answers={each.id: each for each in answers},
        golden=golden,
        examples=examples or {},
    )


VALLEYS = base(
    (
        attribute("description", "what is {entity}", "who is {entity}", "tell me about {entity}"),
        attribute(
            "population",
            "what is the population of {entity}",
            "how many people live in {entity}",
            aliases=("inhabitants",),
        ),
        attribute("signed-on", "when was {entity} signed", "when did {entity} sign"),
        attribute("height"),
        attribute(
            "region",
            "which region is {entity} in",
            inverse=Wording({"en": "places"}, {}, {"en": ("which places lie in {entity}",)}),
        ),
    ),
    (
        Entity("alton", {"en": "Alton", "zh": "阿尔顿"}, {"en": ("Alton upon Dorn",)}, "town"),
        Entity("new-alton", {"en": "New Alton"}, {}, "town"),
        Entity("dorn", {"en": "Dorn Valley"}),
        Entity("pact", {"en": "treaty of Alton and Dorn"}, {}, "treaty"),
        Entity("ann", {"en": "Ann Alder"}, {}, "person"),
    ),
    (
        fact("alton/description"),
        fact("alton/population", Number(Decimal(5))),
        fact("alton/signed-on"),
        fact("alton/height"),
        fact("alton/region", Reference("dorn")),
        fact("new-alton/population", Number(Decimal(6))),
        fact("pact/signed-on"),
        fact("pact/description"),
        fact("ann/description"),
    ),
    (answer("fishing", "how do I get a fishing licence", "fishing permits"),),
    (
        golden("When did Alton sign?", "alton/signed-on"),
        golden("when was the treaty of Alton and Dorn signed", "pact/signed-on"),
    ),
)
