"""What is left of a question when a name is taken out, and which of its words are explained."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from bot.matching.classifier import SLOT
from bot.matching.common import rarity
from bot.matching.guards import CURRENCIES
from bot.matching.index import Index
from bot.matching.names import Mention
from bot.matching.question import CARRYING_NOTHING, STATUSES, Question


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
    def masked(self) -> tuple[str, ...]:
        """The mended words with `SLOT` for the name and without qualifiers."""
        mended = self.question.mended
        vocabulary = self.index.attributes.vocabulary
        kept = [
            (i, mended[i])
            for i in self.positions
            if mended[i] in vocabulary or i not in self._qualifiers
        ]
        if self.start < self.end:
            kept.append((self.start, SLOT))
        return tuple(word for _, word in sorted(kept))

    @cached_property
    def _qualifiers(self) -> frozenset[int]:
        return frozenset(self.question.years) | self.question.positions((*STATUSES, *CURRENCIES))

    @cached_property
    def _weightless(self) -> frozenset[int]:
        return self.question.positions(CARRYING_NOTHING) | self._qualifiers

    @cached_property
    def others(self) -> tuple[Mention, ...]:
        """Exact names outside the span, the longest of overlapping ones."""
        found = self.question_mentions
        free = [m for m in found if m.end <= self.start or m.start >= self.end]
        return tuple(
            m
            for m in free
            if not any(
                o.start <= m.start and m.end <= o.end and o.end - o.start > m.end - m.start
                for o in free
            )
        )

    @cached_property
    def question_mentions(self) -> list[Mention]:
        """All exact names in the question."""
        return self.index.names.exact(self.question.tokens)

    def free(self, label: str) -> frozenset[int]:
        """The positions outside the name that an attribute's own wording doesn't cover."""
        own = self.index.words_of.get(label, frozenset())
        return frozenset(i for i in self.positions if self.question.mended[i] not in own)

    def unexplained(self, label: str, entity: str) -> tuple[int, ...]:
        """The positions that nothing explains, when `label` of `entity` is asked."""
        known = self._weightless | self._related(entity) | self._kind(entity)
        vocabulary = self.index.attributes.vocabulary
        return tuple(
            i
            for i in sorted(self.free(label))
            if i not in known and self.question.mended[i] not in vocabulary
        )

    def off_label(self, label: str, entity: str) -> tuple[int, ...]:
        """The positions that only other attributes than `label` explain."""
        known = self._weightless | self._related(entity) | self._kind(entity)
        vocabulary = self.index.attributes.vocabulary
        return tuple(
            i for i in self.free(label) if i not in known and self.question.mended[i] in vocabulary
        )

    def strange_name(self, label: str, entity: str) -> float:
        """The rarity of the rarest other name that the reading leaves over."""
        own = self.index.words_of.get(label, frozenset())
        related = self.index.related.get(entity, frozenset())
        weight = 0.0
        for other in self.others:
            split = self.question.tokens[other.start : other.end]
            if not related.intersection(self.index.names.owners[other.name]):
                weight = max(weight, sum(rarity(t) for t in split if not self._plain(t, own)))
        return weight

    def _plain(self, token: str, own: Collection[str]) -> bool:
        return token in own or token in self.index.attributes.vocabulary

    def _related(self, entity: str) -> frozenset[int]:
        related = self.index.related.get(entity, frozenset())
        return frozenset(
            i
            for m in self.others
            if related.intersection(self.index.names.owners[m.name])
            for i in range(m.start, m.end)
        )

    def _kind(self, entity: str) -> frozenset[int]:
        kind = self.index.base.entities[entity].kind
        return frozenset(
            i for f in self.question.kinds if f.role == kind for i in range(f.start, f.end)
        )
