"""The pieces of a text with several questions, each filled up to a question of its own."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import Named, named_in_question, positions_of
from bot.matching.common import rarity
from bot.matching.phrases import Found

MOST_PIECES = 4
"""A text with more is no question that can be answered in a few lines."""

# A letter or two before a full stop are an abbreviation ("St. Gallen", "E. China").
_SENTENCES = re.compile(r"[?？!！;；\n]+|(?<=\w\w\w)\.(?=\s|$)|。")
_LISTED = re.compile(r"\s*[,，、&]\s*")

_NOTHING = ("function", "articles", "asking", "prepositions", "lists")
_ASKING = ("people", "places", "times", "counts")
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


def sentences(asked: Asked) -> list[str]:
    """The sentences that ask something; none where there is one, or one says something else."""
    texts = [text.strip() for text in _SENTENCES.split(asked.question.text)]
    texts = [text for text in texts if any(c.isalnum() for c in text)]
    if not 1 < len(texts) <= MOST_PIECES:
        return []
    parts = [asked.part(text) for text in texts]
    asking = [part for part in parts if _content(part, range(len(part.tokens)))]
    if not all(_asks(part) for part in asking):
        return []
    return [part.question.text for part in asking] if len(asking) > 1 else []


def _asks(part: Asked) -> bool:
    """Whether a sentence is a question, or names what one may be about."""
    if part.question.asks or named_in_question(part) or _follows(part, range(len(part.tokens))):
        return True
    return attribute_in(part, range(len(part.tokens))) is not None


def coordinated(asked: Asked, *, whole: bool) -> list[str]:
    """A question for each piece between conjunctions; none where a piece asks for nothing.

    Args:
        asked: the question.
        whole: whether it is already read as one question, all its words explained; then
            only clauses that each ask something of their own are several questions.
    """
    commas = not asked.at("several.and")
    asked = _listed(asked)
    pieces = _pieces(asked)
    if not 1 < len(pieces) <= MOST_PIECES:
        return []
    if whole and not all(_clause(asked, piece) for piece in pieces):
        return []
    if commas and not all(piece.label or _clause(asked, piece) for piece in pieces):
        return []
    if _between(asked, pieces):
        return []
    texts = [_filled(asked, piece, pieces) for piece in pieces]
    return [text for text in texts if text] if all(texts) else []


def _listed(asked: Asked) -> Asked:
    """The question with conjunctions for the commas of a list."""
    if not _LISTED.search(asked.question.text):
        return asked
    found = next(iter(asked.at("several.and")), None)
    own = asked.language.several.cues["and"][0]
    word = asked.text(range(found.start, found.end)) if found else own
    return asked.part(_LISTED.sub(f" {word} ", asked.question.text))


def _pieces(asked: Asked) -> list[Piece]:
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


def _clause(asked: Asked, piece: Piece) -> bool:
    """Whether a piece asks by itself: a question word of its own, or who said so."""
    asking = asked.question.at("asking") & {*piece.positions}
    return bool(asking or _follows(asked, piece.positions))


def _between(asked: Asked, pieces: Sequence[Piece]) -> bool:
    """Whether what is set side by side is one question: "between A and B", "A and B compared"."""
    lending = any(piece.label is None or not piece.named for piece in pieces)
    single = [f for f in asked.at("several.joint") if f.start < pieces[-1].positions[-1]]
    together = bool(single or asked.question.at("comparison"))
    return together and lending and not all(_clause(asked, piece) for piece in pieces)


def _filled(asked: Asked, piece: Piece, pieces: Sequence[Piece]) -> str | None:
    """A piece as a whole question; None where it asks for nothing."""
    own = asked.text(piece.positions)
    if _follows(asked, piece.positions) or (piece.named and piece.label):
        return own
    named = next((other for other in pieces if other.named), None)
    labelled = next((other for other in pieces if other.label), None) or _asker(asked, pieces)
    if piece.named:
        if _content(asked, piece.rest) or _asking(asked, piece):
            return own
        return _of(asked, asked.text(labelled.rest), piece) if labelled else None
    if named and piece.label:
        return _of(asked, own, named)
    if named and not _content(asked, piece.positions):
        return _asked_instead(asked, piece, named)
    strange = labelled is not None and _stranger(asked, piece.positions)
    return f"{asked.text(labelled.rest)} {own}" if labelled and strange else None


def _asker(asked: Asked, pieces: Sequence[Piece]) -> Piece | None:
    """A piece that asks something of its name without saying what: "where is Lingang"."""
    return next(
        (p for p in pieces if p.named and _asking(asked, p) and not _content(asked, p.rest)), None
    )


def _of(asked: Asked, rest: str, named: Piece) -> str:
    """What asks something, of the last name of a piece."""
    name = asked.text(named.named[-1].positions)
    return f"{name}{rest}" if not asked.language.spaced else f"{rest} {name}"


def _asked_instead(asked: Asked, piece: Piece, lender: Piece) -> str | None:
    """A bare question word instead of another question's: "who signed it and when"."""
    if not _asking(asked, piece):
        asks = asked.question.at("asking") & {*piece.positions}
        return _of(asked, asked.text(piece.positions), lender) if asks else None
    theirs = _asking(asked, lender)
    if not theirs:
        return asked.text([*piece.positions, *lender.positions])
    kept = [i for i in lender.positions if i not in theirs]
    return asked.text([*(i for i in piece.positions)]) + " " + asked.text(kept)


def _asking(asked: Asked, piece: Piece) -> frozenset[int]:
    """The places of a piece's question words."""
    return asked.question.positions(_ASKING) & {*piece.positions}


def _follows(asked: Asked, positions: Collection[int]) -> bool:
    """Whether a piece leans on what the one before it says."""
    return any(
        found.start in positions and found.end - 1 in positions
        for role in _FOLLOWING
        for found in asked.at(f"following.{role}")
    )


def _content(asked: Asked, positions: Iterable[int]) -> bool:
    """Whether there is a word with a meaning."""
    nothing = asked.question.positions(_NOTHING)
    return any(i not in nothing for i in positions)


def _stranger(asked: Asked, positions: Collection[int]) -> bool:
    """Whether words are nothing but the name of something that the base doesn't know."""
    question = asked.question
    places = {i for p in question.places for i in range(p.start, p.end)}
    nothing = question.positions(("articles", "prepositions"))
    rest = [i for i in positions if i not in nothing]
    return bool(rest) and all(
        i in places or i in question.proper or rarity(question.mended[i]) >= 1 for i in rest
    )
