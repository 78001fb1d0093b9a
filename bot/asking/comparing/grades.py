"""Comparatives and superlatives in a question."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.arithmetic.order import Order
from bot.asking.asked import Asked
from bot.languages import LANGUAGES, of_languages
from bot.languages.structure.computing import Degree
from bot.model import ValueType
from bot.text.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class Graded:
    """An adjective at tokens `start` to `end` (exclusive) of a question."""

    start: int
    end: int
    degree: Degree
    most: bool

    @property
    def positions(self) -> range:
        """The places of its tokens."""
        return range(self.start, self.end)

    def wanted(self, kind: ValueType) -> Order | None:
        """How the values of such a type stand that have more of it; None: it says nothing."""
        up = self.degree.late if kind is ValueType.DATE else self.degree.up
        return None if up is None else Order.MORE if up else Order.LESS


def graded_in(asked: Asked, *, most: bool) -> tuple[Graded, ...]:
    """The comparatives or superlatives of a question, in order, the longest of overlapping ones."""
    return tuple(g for g in grades_in(asked.tokens, asked.heard) if g.most is most)


def grades_in(tokens: Sequence[str], codes: tuple[str, ...]) -> tuple[Graded, ...]:
    """The comparatives and superlatives of some languages in tokens, as `graded_in` takes them."""
    table, degrees = _table(codes)
    found = sorted(table.find(tokens), key=lambda f: (f.start - f.end, f.start))
    taken: set[int] = set()
    kept = []
    for each in found:
        if not taken & {*range(each.start, each.end)}:
            taken |= {*range(each.start, each.end)}
            number, _, superlative = each.role.partition(" ")
            kept.append(Graded(each.start, each.end, degrees[int(number)], superlative == "most"))
    return tuple(sorted(kept, key=lambda g: g.start))


@of_languages
def _table(codes: tuple[str, ...]) -> tuple[PhraseTable, tuple[Degree, ...]]:
    degrees = tuple(d for code in codes for d in LANGUAGES[code].computing.degrees)
    phrases = [
        (phrase, f"{number} {role}")
        for number, each in enumerate(degrees)
        for role, several in (("more", each.more), ("most", each.most))
        for phrase in several
    ]
    return PhraseTable(phrases), degrees
