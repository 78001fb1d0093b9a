"""The pieces of a question between conjunctions, and what each says by itself."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import Named, named_in_question, positions_of
from bot.text.phrases import Found

MOST_PIECES = 4
"""A text with more is no question that can be answered in a few lines."""

ASKING = ("people", "places", "times", "counts")
"""Roles of the words that ask for something."""

_NOTHING = ("function", "articles", "asking", "prepositions", "lists", *ASKING)
_FOLLOWING = ("it", "its", "they", "person", "there", "who_said", "source", "when_was")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a question: its words' places, the names in it, the attribute of the rest."""

    positions: tuple[int, ...]
    named: tuple[Named, ...]
    label: str | None

    @property
    def rest(self) -> tuple[int, ...]:
        """The places of the words that are no name."""
        inside = positions_of(self.named)
        return tuple(i for i in self.positions if i not in inside)


def pieces_of(asked: Asked) -> list[Piece]:
    """What stands before, between and after the conjunctions that are outside of names."""
    named = named_in_question(asked)
    inside = positions_of(named)
    bounds = _longest(f for f in asked.at("several.and") if f.start not in inside)
    pieces, start = [], 0
    for bound in [*bounds, None]:
        end = bound.start if bound else len(asked.tokens)
        if end > start:
            pieces.append(_piece(asked, range(start, end), named))
        start = bound.end if bound else end
    return pieces


def _longest(found: Iterable[Found]) -> list[Found]:
    """Of overlapping phrases the one that begins first, and of these the longest."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _piece(asked: Asked, positions: Sequence[int], named: Iterable[Named]) -> Piece:
    own = tuple(n for n in named if n.start in positions)
    rest = [i for i in positions if i not in positions_of(own)]
    return Piece(tuple(positions), own, attribute_in(asked, rest) if rest else None)


def clause(asked: Asked, piece: Piece) -> bool:
    """Whether a piece asks by itself: a question word of its own, or who said so."""
    return asks(asked, piece) or follows(asked, piece.positions)


def asks(asked: Asked, piece: Piece) -> bool:
    """Whether a piece has a word that asks for anything."""
    return bool(asked.question.positions(("asking", *ASKING)) & {*piece.positions})


def follows(asked: Asked, positions: Collection[int]) -> bool:
    """Whether a piece leans on what the one before it says."""
    return any(
        found.start in positions and found.end - 1 in positions
        for role in _FOLLOWING
        for found in asked.at(f"following.{role}")
    )


def content(asked: Asked, positions: Iterable[int]) -> bool:
    """Whether there is a word with a meaning."""
    nothing = asked.question.positions(_NOTHING)
    return any(i not in nothing for i in positions)
