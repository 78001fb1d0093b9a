"""What is left of a question when a name is taken out, and which of its words are explained."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from bot.matching.guards import currencies
from bot.matching.index import Index, named_in
from bot.matching.names import Mention
from bot.matching.question import CARRYING_NOTHING, NOWHERE, STATUSES, Question
from bot.text.contexts import END, SLOT
from bot.text.frequency import frequency, rarity
from bot.text.normalise import is_unspaced

STEM = 4
"""Words that begin with the same so many letters are taken for forms of one word."""

FORM = 5
"""Words that begin with the same so many letters are forms of one word ("birth", "birthed")."""

SHORTEST_MEANT = 3
BOTH = 2
"""Letters of a word that may be a misspelt other one, and the neighbours that must say so."""

VERY_COMMON = 4.5
"""A name made of words this frequent (Zipf scale) may be no name in a question."""


@dataclass(frozen=True)
class Leftover:
    """A question less the span of a name (or of none: start and end are 0)."""

    question: Question
    index: Index
    start: int
    end: int

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """The token positions outside the name."""
        inside = range(self.start, self.end)
        return tuple(i for i in range(len(self.question.tokens)) if i not in inside)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The mended words outside the name."""
        return tuple(self.question.mended[i] for i in self.positions)

    @cached_property
    def weight(self) -> float:
        """The summed rarity of the words outside the name."""
        return sum(map(rarity, self.words))

    @cached_property
    def masked(self) -> tuple[str, ...]:
        """The mended words with `SLOT` for the name and without qualifiers."""
        mended = self.question.mended
        vocabulary = self.index.attributes.vocabulary
        kept = [
            (i, mended[i])
            for i in self.positions
            if (i not in self._qualifiers or self._meant_otherwise(i, vocabulary))
            and i not in self._article
        ]
        if self.start < self.end:
            kept.append((self.start, SLOT))
        return tuple(word for _, word in sorted(kept))

    def _meant_otherwise(self, position: int, vocabulary: Collection[str]) -> bool:
        """Whether attributes' wording has a qualifier's word; of Han, two characters of it."""
        mended, inside = self.question.mended, self._qualifiers
        if not is_unspaced(mended[position]):
            return mended[position] in vocabulary
        pairs = [(i, i + 1) for i in (position - 1, position) if {i, i + 1} <= inside]
        alone = not pairs and mended[position] in vocabulary
        return alone or any((mended[i], mended[j]) in self.index.pairs for i, j in pairs)

    @cached_property
    def _article(self) -> frozenset[int]:
        """The article before the name, which says nothing of what is asked."""
        before = {
            f.start for f in self.question.roles if f.role == "articles" and f.end == self.start
        }
        return frozenset(before)

    @cached_property
    def _qualifiers(self) -> frozenset[int]:
        return frozenset(self.question.years) | self.question.positions((*STATUSES, *currencies()))

    @cached_property
    def weightless(self) -> frozenset[int]:
        """The positions of words that need no explanation."""
        return self.question.positions(CARRYING_NOTHING) | self._qualifiers

    @cached_property
    def _known(self) -> dict[tuple[str, ...], frozenset[int]]:
        """What was worked out for a label or a label of an entity: each is asked for again."""
        return {}

    def supported(self, label: str) -> bool:
        """Whether a word with a meaning of its own speaks for an attribute."""
        own = self.index.words_of.get(label, frozenset())
        stems = self.index.stems(label, STEM)
        words = [self.question.mended[i] for i in self.positions if i not in self.weightless]
        return any(w in own or (len(w) >= STEM and w[:STEM] in stems) for w in words)

    def meant(self, position: int, label: str) -> bool:
        """Whether a word is one typo from a word of an attribute that a phrasing has there.

        It is a word of its own, so that it isn't mended ("bon", "kid"), yet hardly said here.
        """
        mended, own = self.question.mended, self.index.words_of.get(label, frozenset())
        word, inside = mended[position], range(self.start, self.end)
        if len(word) < SHORTEST_MEANT or not word.isalpha() or is_unspaced(word):
            return False
        before, after = (
            END if not 0 <= at < len(mended) else SLOT if at in inside else mended[at]
            for at in (position - 1, position + 1)
        )
        beside = self.index.speller.contexts.beside(before, after)
        return any(
            sides == BOTH and near in own and OSA.distance(word, near, score_cutoff=1) == 1
            for near, sides in beside.items()
        )

    def names_something(self, position: int) -> bool:
        """Whether a word is a place, is written as a name or is no common word: part of a name."""
        question = self.question
        places = {i for p in question.places for i in range(p.start, p.end)}
        return (
            position in places
            or position in question.proper
            or rarity(question.mended[position]) >= 1
        )

    @cached_property
    def others(self) -> tuple[Mention, ...]:
        """Exact names outside the span, the longest of overlapping ones."""
        free = [m for m in self.question.named if m.end <= self.start or m.start >= self.end]
        longest, reached = [], (0, 0)
        for mention in sorted(free, key=lambda m: (m.start, -m.end)):
            if mention.end > reached[1] or (mention.start, mention.end) == reached:
                longest.append(mention)
                reached = mention.start, mention.end
        return tuple(longest)

    def free(self, label: str) -> frozenset[int]:
        """The positions outside the name that an attribute's own wording doesn't cover."""
        known = self._known.get((label,))
        if known is None:
            own = self.index.words_of.get(label, frozenset())
            stems, words = self.index.stems(label, FORM), self.question.mended
            known = frozenset(
                i
                for i in self.positions
                if words[i] not in own and (len(words[i]) < FORM or words[i][:FORM] not in stems)
            )
            self._known[(label,)] = known
        return known

    def _strange(self, label: str, entity: str) -> frozenset[int]:
        """The free positions that no role, no kind and no entity of the facts explains."""
        known = self._known.get((label, entity))
        if known is None:
            explained = self.weightless | self._related(label, entity) | self._kind(label, entity)
            known = self._known[label, entity] = self.free(label) - explained
        return known

    def unexplained(self, label: str, entity: str) -> tuple[int, ...]:
        """The positions that nothing explains, when `label` of `entity` is asked."""
        return tuple(i for i in sorted(self._strange(label, entity)) if i not in self.worded)

    def off_label(self, label: str, entity: str) -> tuple[int, ...]:
        """The positions that only other attributes than `label` explain."""
        return tuple(sorted(self._strange(label, entity) & self.worded))

    @cached_property
    def worded(self) -> frozenset[int]:
        """The positions whose words the wording of any attribute has."""
        return frozenset(i for i in self.positions if self._worded(i))

    def _worded(self, position: int) -> bool:
        """Whether the wording of any attribute has a word; of Han, two characters together."""
        mended = self.question.mended
        if not is_unspaced(mended[position]):
            return mended[position] in self.index.attributes.vocabulary
        pairs = zip(
            mended[max(0, position - 1) : position + 2],
            mended[position : position + 2],
            strict=False,
        )
        return any(pair in self.index.pairs for pair in pairs)

    def strange_name(self, label: str, entity: str) -> float:
        """The rarity of the rarest other name that the reading leaves over."""
        if not self.others:
            return 0.0
        own = self.index.words_of.get(label, frozenset())
        named = self._named(label, entity)
        weight = 0.0
        for other in self.others:
            split = self.question.tokens[other.start : other.end]
            if not named.intersection(self.index.names.owners[other.name]):
                weight = max(weight, sum(rarity(t) for t in split if not self._plain(t, own)))
        return weight

    def _named(self, label: str, entity: str) -> frozenset[str]:
        """The entities that the facts of the reading name."""
        facts = self.index.own.get(entity, {}).get(label, ())
        return frozenset(named for fact in facts for named in named_in(fact))

    def _plain(self, token: str, own: Collection[str]) -> bool:
        return token in own or (
            token in self.index.attributes.vocabulary and frequency(token) >= VERY_COMMON
        )

    def _related(self, label: str, entity: str) -> frozenset[int]:
        if not self.others:
            return NOWHERE
        named = self._named(label, entity)
        return frozenset(
            i
            for m in self.others
            if named.intersection(self.index.names.owners[m.name])
            for i in range(m.start, m.end)
        )

    def other_kind(self, label: str, entity: str) -> bool:
        """Whether a kind is named that neither the entity nor what is told of it has."""
        if not self.question.kinds:
            return False
        known = self._kind(label, entity) | {i for m in self.others for i in range(m.start, m.end)}
        free = self.free(label) - known
        return any(free.issuperset(range(f.start, f.end)) for f in self.question.kinds)

    def _kind(self, label: str, entity: str) -> frozenset[int]:
        if not self.question.kinds:
            return NOWHERE
        entities = self.index.base.entities
        kinds = {entities[named].kind for named in self._named(label, entity) | {entity}}
        return frozenset(
            i for f in self.question.kinds if f.role in kinds for i in range(f.start, f.end)
        )
