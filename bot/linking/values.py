"""The texts that facts have as values, by their words, so that a thing can be found by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.model import Fact, FactBase, Text
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
