"""The pieces of a text with several questions, each filled up to a question of its own."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import or_

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

_ASKING = ("people", "places", "times", "counts")
_NOTHING = ("function", "articles", "asking", "prepositions", "lists", *_ASKING)
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
    if not all(_sentence(part) for part in asking):
        return []
    return [part.question.text for part in asking] if len(asking) > 1 else []


def _sentence(part: Asked) -> bool:
    """Whether a sentence is a question, or names what one may be about."""
    if part.question.asks or named_in_question(part) or _follows(part, range(len(part.tokens))):
        return True
    return attribute_in(part, range(len(part.tokens))) is not None


def lent(asked: Asked, text: str, before: str) -> str | None:
    """A piece that has a name in what it asks, with the name that the piece before is about.

    Such as "how far from B" after "how many people live in A".
    """
    part, lender = asked.part(text), asked.part(before)
    about = lender.decision.chosen[:1]
    entities = [reading.key.partition("/")[0] for reading in about]
    name = next((n for n in named_in_question(lender) if n.entity in entities), None)
    if name is None or not named_in_question(part):
        return None
    words = lender.text(name.positions)
    return f"{words}{text}" if not asked.language.spaced else f"{text} {words}"


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
    if _between(asked, pieces):
        return []
    spread = [] if whole or commas else _distributed(asked)
    if spread or not 1 < len(pieces) <= MOST_PIECES:
        return spread
    clauses = [_clause(asked, piece) for piece in pieces]
    labelled = [bool(piece.label) for piece in pieces]
    if whole and not all(clauses):
        return []
    if commas and not all(map(or_, clauses, labelled)):
        return []
    texts = [_filled(asked, piece, pieces) for piece in pieces]
    filled = [text for text in texts if text]
    return filled if len(filled) == len(pieces) else []


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


def _distributed(asked: Asked) -> list[str]:
    """The question once for each of several names that stand side by side in it.

    None where they stand nowhere or at several places, or where a piece of the list is no
    name that is known.
    """
    named = named_in_question(asked)
    joints = {i for f in asked.at("several.and") for i in range(f.start, f.end)}
    joints |= asked.question.at("articles")
    runs: list[list[Named]] = []
    for each in named:
        before = runs[-1][-1].end if runs else 0
        between = range(before, each.start)
        if runs and between and all(i in joints for i in between):
            runs[-1].append(each)
        else:
            runs.append([each])
    lists = [run for run in runs if len(run) > 1]
    if len(lists) != 1 or len(lists[0]) > MOST_PIECES:
        return []
    run = lists[0]
    if any(f.start in (run[0].start - 1, run[-1].end) for f in asked.at("several.and")):
        return []
    inside = {*range(run[0].start, run[-1].end)}
    outside = [i for i in range(len(asked.tokens)) if i not in inside]
    if not outside:
        return []
    articles = asked.question.at("articles") & inside
    own = [[i for i in (one.start - 1, *one.positions) if i in articles or i >= one.start]
           for one in run]  # fmt: skip
    return [asked.text([*outside, *positions]) for positions in own]


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
    return _asks(asked, piece) or _follows(asked, piece.positions)


def _between(asked: Asked, pieces: Sequence[Piece]) -> bool:
    """Whether what is set side by side is one question: "between A and B", "A and B compared"."""
    if not pieces:
        return False
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
        if _content(asked, piece.rest) or _asks(asked, piece):
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
        (p for p in pieces if p.named and _asks(asked, p) and not _content(asked, p.rest)), None
    )


def _of(asked: Asked, rest: str, named: Piece) -> str:
    """What asks something, of the name in a piece that its own question is about."""
    about = _about(asked, named)
    name = asked.text(about.positions)
    return f"{name}{rest}" if not asked.language.spaced else f"{rest} {name}"


def _with_name(asked: Asked, piece: Piece) -> list[int]:
    """The places of a piece's name and of the verb before it that says nothing by itself."""
    name = _about(asked, piece)
    function, start = asked.question.at("function") - asked.question.at("asking"), name.start
    while start - 1 in piece.positions and start - 1 in function:
        start -= 1
    verbs = asked.question.at("asking") - asked.question.positions(_ASKING)
    while start - 1 in piece.positions and start - 1 in verbs:
        start -= 1
    return [*range(start, name.end)]


def _about(asked: Asked, piece: Piece) -> Named:
    """The name that a piece asks about: of "how far is A from B" it is A."""
    if len(piece.named) == 1:
        return piece.named[0]
    readings = asked.read(asked.text(piece.positions)).chosen
    entities = [reading.key.partition("/")[0] for reading in readings[:1]]
    return next((n for n in piece.named if n.entity in entities), piece.named[-1])


def _asked_instead(asked: Asked, piece: Piece, lender: Piece) -> str | None:
    """A bare question word instead of another question's: "who signed it and when"."""
    theirs = _asking(asked, lender)
    if piece.positions[0] < lender.positions[0]:
        return asked.text([*piece.positions, *_with_name(asked, lender)])
    if not theirs or not _asking(asked, piece):
        own = asked.text(piece.positions)
        return _of(asked, own, lender) if _asks(asked, piece) else None
    kept = [i for i in lender.positions if i not in theirs]
    return asked.text([*(i for i in piece.positions)]) + " " + asked.text(kept)


def _asking(asked: Asked, piece: Piece) -> frozenset[int]:
    """The places of a piece's question words."""
    return asked.question.positions(_ASKING) & {*piece.positions}


def _asks(asked: Asked, piece: Piece) -> bool:
    """Whether a piece has a word that asks for anything."""
    return bool(asked.question.positions(("asking", *_ASKING)) & {*piece.positions})


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
