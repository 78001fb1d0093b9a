"""The texts by which the things that a base answers are asked for and worded."""

from collections.abc import Iterable, Sequence

from bot.languages import LANGUAGES
from bot.matching.index import INVERSE
from bot.meaning.world import pronoun
from bot.model import (
    PLACEHOLDER,
    Answer,
    Fact,
    FactBase,
    Money,
    Names,
    Number,
    Reference,
    Text,
    Value,
    ValueType,
    Wording,
    in_language,
)

MOST_VALUES = 8
"""Values that a sentence names; of a long list the first ones say what it is about."""

LONGEST = 300
"""Characters of an answer's text that are looked at."""


def wording_of(base: FactBase, label: str) -> Wording:
    """The wording of a label: an attribute's, or its inverse's behind `INVERSE`."""
    attribute = base.attributes[label.removesuffix(INVERSE)]
    inverse = attribute.inverse if label.endswith(INVERSE) else None
    return inverse or attribute.wording


def label_texts(base: FactBase, label: str) -> list[str]:
    """How a label is asked for without a name: phrasings with a pronoun, label and aliases."""
    wording = wording_of(base, label)
    texts = []
    for code in base.languages:
        phrasings = wording.phrasings.get(code, ())
        texts += [phrasing.replace(PLACEHOLDER, pronoun(code)) for phrasing in phrasings]
        texts += [*filter(None, [wording.label.get(code)]), *wording.aliases.get(code, ())]
    return list(dict.fromkeys(texts))


def sentence_texts(base: FactBase, entity: str, label: str, facts: Sequence[Fact]) -> list[str]:
    """What a fact says, in each language of the base: name, attribute, values."""
    wording = wording_of(base, label)
    return [
        f"{in_language(base.entities[entity].name, code)} {in_language(wording.label, code)}: "
        + ", ".join(_values(base, label, facts, code))
        for code in base.languages
    ]


def _values(base: FactBase, label: str, facts: Sequence[Fact], code: str) -> Iterable[str]:
    if label.endswith(INVERSE):
        texts = [in_language(base.entities[fact.entity].name, code) for fact in facts]
    else:
        texts = [value_text(base, value, code) for fact in facts for value in fact.values]
    return list(dict.fromkeys(texts))[:MOST_VALUES]


def value_text(base: FactBase, value: Value, code: str) -> str:
    """A value in a few plain words."""
    match value:
        case Reference(entity):
            return in_language(base.entities[entity].name, code)
        case Text(texts):
            return in_language(texts, code)
        case Number(amount):
            return str(amount)
        case Money(amount, currency):
            return f"{amount} {currency}"
        case _:
            return str(value)


def unit_texts(base: FactBase, label: str) -> list[str]:
    """What the values of a label may be asked for in: its unit, or any currency."""
    attribute = base.attributes[label.removesuffix(INVERSE)]
    if attribute.type is ValueType.MONEY:
        several = [
            LANGUAGES[code].reading.currencies for code in base.languages if code in LANGUAGES
        ]
        return [word for names in several for words in names.values() for word in words]
    unit = attribute.unit
    return [unit.cldr or "", *(unit.label or {}).values()] if unit else []


def answer_phrasings(answer: Answer) -> list[str]:
    """All phrasings of a free answer."""
    return flat(answer.phrasings)


def answer_texts(answer: Answer) -> list[str]:
    """What a free answer says, cut short, in each of its languages."""
    return [text[:LONGEST] for text in answer.text.values()]


def flat(names: Names) -> list[str]:
    """The names of all languages."""
    return [name for several in names.values() for name in several]
