"""What the spans of an utterance mean in a base: names, kinds, cues, and words that say nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.asking.comparing.grades import grades_in
from bot.languages import LANGUAGES, Language, of_languages
from bot.languages.choice import heard
from bot.languages.structure.computing import Degree
from bot.linking.amounts import AmountLink, amounts_of
from bot.linking.near_kinds import NearKinds
from bot.linking.values import ValueMatch, Values
from bot.matching.index import Index
from bot.matching.question import CARRYING_NOTHING, Question
from bot.matching.slots import mentions
from bot.model import ValueType
from bot.text.normalise import words
from bot.text.phrases import Found, PhraseTable
from bot.text.terms import stem, with_stems

_LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `start` to `end` (exclusive) of an utterance."""

    start: int
    end: int

    @property
    def positions(self) -> range:
        """The places of its tokens."""
        return range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class EntityLink:
    """A span that names one of several entities; `distance` letters of it are wrong."""

    span: Span
    entities: tuple[str, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Superlative:
    """A span that asks for the foremost; `bases` are the words that ask for the same of one."""

    span: Span
    degree: Degree
    bases: frozenset[str]

    def more_of(self, kind: ValueType) -> bool | None:
        """Whether the largest or latest value of such a type is meant; None: it says nothing."""
        return self.degree.late if kind is ValueType.DATE else self.degree.up


@dataclass(frozen=True)
class Links:
    """The links of one utterance, each worked out once and only where a parser asks for it.

    Attributes:
        question: the utterance.
        index, values: the base's.
        near_kinds: the kinds of its words by meaning, where these are looked for.
        told: the ids of the facts that were told last in the conversation.
    """

    question: Question
    index: Index
    values: Values
    near_kinds: NearKinds | None = None
    told: tuple[str, ...] = ()

    @cached_property
    def entities(self) -> tuple[EntityLink, ...]:
        """The names, exact before misspelt and long before short; none overlaps another."""
        found: list[EntityLink] = []
        taken: set[int] = set()
        for each in mentions(self.question, self.index):
            span = Span(each.start, each.end)
            if taken.isdisjoint(span.positions):
                taken.update(span.positions)
                owners = self.index.names.owners[each.name]
                found.append(EntityLink(span, owners, each.distance))
        return tuple(found)

    @cached_property
    def kinds(self) -> tuple[Found, ...]:
        """The words for kinds outside of names, the longest of overlapping ones."""
        taken = {at for link in self.entities for at in link.span.positions if not link.distance}
        found: list[Found] = []
        for each in sorted(self.question.kinds, key=lambda f: (f.start - f.end, f.start)):
            if taken.isdisjoint(range(each.start, each.end)):
                taken.update(range(each.start, each.end))
                found.append(each)
        return tuple(found)

    @cached_property
    def value_matches(self) -> tuple[ValueMatch, ...]:
        """The spans outside of words for kinds that are values, the longest of overlapping ones."""
        free = [
            match
            for match in self.values.find(self.question.mended)
            if all(match.end <= k.start or k.end <= match.start for k in self.kinds)
        ]
        found = sorted(free, key=lambda m: m.start - m.end)
        kept: list[ValueMatch] = []
        for each in found:
            same = any((each.start, each.end) == (k.start, k.end) for k in kept)
            if same or all(each.end <= k.start or k.end <= each.start for k in kept):
                kept.append(each)
        return tuple(kept)

    def wording(self, attribute: str) -> frozenset[int]:
        """The places of the words that an attribute's wording has."""
        known = with_stems(self.index.words_of.get(attribute, frozenset()))
        return frozenset(
            at
            for at, word in enumerate(self.question.mended)
            if word in known or stem(word) in known
        )

    @cached_property
    def superlatives(self) -> tuple[Superlative, ...]:
        """The superlatives, in order."""
        codes = heard(self.question.language, self.index.base.languages)
        graded = [g for g in grades_in(self.question.tokens, codes) if g.most]
        return tuple(
            Superlative(Span(each.start, each.end), each.degree, self._bases(each.degree))
            for each in graded
        )

    def _bases(self, degree: Degree) -> frozenset[str]:
        """The words of the phrases that ask for the quantity, without the empty ones."""
        empty = {
            word for phrase in LANGUAGES[self._code].reading.function for word in words(phrase)
        }
        return frozenset(w for text in degree.bases for w in words(text)) - empty

    @property
    def _code(self) -> str:
        return self.question.language

    @property
    def language(self) -> Language:
        """The language that the utterance is in."""
        return LANGUAGES[self._code]

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """Place → the whole number that stands there, in digits or in a word."""
        known = LANGUAGES[self._code].numbers.words
        found = {}
        for at, token in enumerate(self.question.tokens):
            if token.isascii() and token.isdecimal() and len(token) <= _LONGEST_NUMBER:
                found[at] = int(token)
            elif token in known:
                found[at] = known[token]
        return found

    @cached_property
    def amounts(self) -> tuple[AmountLink, ...]:
        """The amounts, with their units and currencies, in order."""
        return tuple(amounts_of(self.question, self.index))

    def kind_words(self, kind: str | None) -> frozenset[int]:
        """The places of the words for a kind."""
        return _positions(found for found in self.question.kinds if found.role == kind)

    def cues(self, concern: str, cue: str) -> frozenset[int]:
        """The places of the phrases that a language knows for a kind of query."""
        codes = heard(self.question.language, self.index.base.languages)
        table = _cue_table(codes, concern)
        found = [*table.find(self.question.tokens), *table.find(self.question.mended)]
        return _positions(each for each in found if each.role == cue)

    @cached_property
    def empty(self) -> frozenset[int]:
        """The places of words that carry no meaning of their own."""
        return self.question.positions(CARRYING_NOTHING)


def _positions(several: Iterable[Found]) -> frozenset[int]:
    return frozenset(at for found in several for at in range(found.start, found.end))


@of_languages
def _cue_table(codes: tuple[str, ...], concern: str) -> PhraseTable:
    """The cues of a concern in some languages; a phrase's role is its cue."""
    return PhraseTable(
        (phrase, cue)
        for code in codes
        for cue, several in getattr(LANGUAGES[code], concern).cues.items()
        for phrase in several
    )
