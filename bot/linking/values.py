"""The texts that facts have as values, by their words, so that a thing can be found by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.languages import LANGUAGES, of_languages
from bot.model import Attribute, Fact, FactBase, Number, Text, Value
from bot.text.normalise import words
from bot.text.terms import stem

LONGEST = 4
"""Words of a value; a longer one is a description, which nobody types to find a thing."""

MOST_FACTS = 100_000
"""Facts of a base beyond which its values are not indexed: things are then found by name."""


@dataclass(frozen=True, slots=True)
class ValueMatch:
    """Tokens `start` to `end` (exclusive) are a value of an attribute.

    `holders` are the entities that have it, each with the id of the fact that says so.
    """

    start: int
    end: int
    attribute: str
    holders: Mapping[str, str]


class Values:
    """The short texts of a base's facts; indexed when the first utterance asks for them."""

    def __init__(self, base: FactBase) -> None:
        self._base = base

    def __len__(self) -> int:
        """How many forms of values there are."""
        return len(self._known)

    def get_ready(self) -> None:
        """Index the values now, which the first utterance would wait for."""
        len(self)
        self.numbered("")

    def find(self, tokens: Sequence[str]) -> Iterator[ValueMatch]:
        """Every span that is a value but for its ending ("caves"), overlapping ones too."""
        for start in range(len(tokens)):
            for end in range(start + 1, min(len(tokens), start + LONGEST) + 1):
                *before, last = tokens[start:end]
                found: dict[str, dict[str, str]] = {}
                for form in _forms(last):
                    for attribute, holders in self._known.get((*before, form), {}).items():
                        found.setdefault(attribute, {}).update(holders)
                for attribute, holders in found.items():
                    yield ValueMatch(start, end, attribute, holders)

    def numbered(self, number: str) -> tuple[Fact, ...]:
        """The facts of attributes for numbers that are this one, as a figure or in a text."""
        return self._numbered.get(number, ())

    @cached_property
    def _numbered(self) -> Mapping[str, tuple[Fact, ...]]:
        facts = self._base.facts if len(self._base.facts) <= MOST_FACTS else {}
        attributes = self._base.attributes
        counting = {each for each in attributes if _is_number(attributes[each])}
        found: dict[str, list[Fact]] = {}
        for fact in facts.values():
            for value in fact.values if fact.attribute in counting else ():
                found.setdefault(_digits(value), []).append(fact)
        return {number: tuple(several) for number, several in found.items() if number}

    @cached_property
    def _known(self) -> Mapping[tuple[str, ...], Mapping[str, Mapping[str, str]]]:
        """Words, the last one in all its forms → attribute → entity → fact."""
        known: dict[tuple[str, ...], dict[str, dict[str, str]]] = {}
        facts = self._base.facts if len(self._base.facts) <= MOST_FACTS else {}
        for fact in facts.values():
            for spelling in _spellings(fact):
                holders = known.setdefault(spelling, {})
                holders.setdefault(fact.attribute, {})[fact.entity] = fact.id
        return known


def _is_number(attribute: Attribute) -> bool:
    """Whether an attribute's label has a word for a number, and it counts nothing."""
    named = attribute.wording
    texts = [*named.label.values(), *(each for s in named.aliases.values() for each in s)]
    said = {word for text in texts for word in words(text)}
    return attribute.unit is None and not said.isdisjoint(_number_words())


@of_languages
def _number_words() -> frozenset[str]:
    """The single words for a number in all languages."""
    cues = (language.lists.cues.get("number", ()) for language in LANGUAGES.values())
    return frozenset(phrase for several in cues for phrase in several)


def _digits(value: Value) -> str:
    """The one number that a value is or holds; empty for none, or for several."""
    if isinstance(value, Number):
        return str(value.amount)
    texts = value.texts.values() if isinstance(value, Text) else ()
    found = {word for text in texts for word in words(text) if word.isdecimal()}
    return found.pop() if len(found) == 1 else ""


def _spellings(fact: Fact) -> Iterator[tuple[str, ...]]:
    """The words of each short text of a fact, the last one in all its forms."""
    texts = [t for v in fact.values if isinstance(v, Text) for t in v.texts.values()]
    for text in texts:
        *before, last = words(text)[: LONGEST + 1] or ("",)
        if last and len(before) < LONGEST:
            yield from ((*before, form) for form in _forms(last))


def _forms(word: str) -> tuple[str, ...]:
    """A word, without a plural's ending, and its stem."""
    return tuple(dict.fromkeys([word, word.removesuffix("s"), stem(word)]))
