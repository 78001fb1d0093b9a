"""A piece of a question filled up to a whole one, from the pieces beside it."""

from collections.abc import Collection, Sequence

from bot.asking.asked import Asked
from bot.asking.named import Named
from bot.asking.splitting.pieces import ASKING, Piece, asks, content, follows
from bot.text.frequency import rarity


def filled(asked: Asked, piece: Piece, pieces: Sequence[Piece]) -> str | None:
    """A piece as a whole question; None where it asks for nothing."""
    own = asked.text(piece.positions)
    if follows(asked, piece.positions) or (piece.named and piece.label):
        return own
    named = next((other for other in pieces if other.named), None)
    labelled = next((other for other in pieces if other.label), None) or _asker(asked, pieces)
    if piece.named:
        if content(asked, piece.rest) or asks(asked, piece):
            return own
        return _of(asked, asked.text(labelled.rest), piece) if labelled else None
    if named and piece.label:
        return _of(asked, own, named)
    if named and not content(asked, piece.positions):
        return _asked_instead(asked, piece, named)
    strange = labelled is not None and _stranger(asked, piece.positions)
    return f"{asked.text(labelled.rest)} {own}" if labelled and strange else None


def _asker(asked: Asked, pieces: Sequence[Piece]) -> Piece | None:
    """A piece that asks something of its name without saying what: "where is Lingang"."""
    return next(
        (p for p in pieces if p.named and asks(asked, p) and not content(asked, p.rest)), None
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
    verbs = asked.question.at("asking") - asked.question.positions(ASKING)
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
        return _of(asked, own, lender) if asks(asked, piece) else None
    kept = [i for i in lender.positions if i not in theirs]
    return asked.text([*(i for i in piece.positions)]) + " " + asked.text(kept)


def _asking(asked: Asked, piece: Piece) -> frozenset[int]:
    """The places of a piece's question words."""
    return asked.question.positions(ASKING) & {*piece.positions}


def _stranger(asked: Asked, positions: Collection[int]) -> bool:
    """Whether words are nothing but the name of something that the base doesn't know."""
    question = asked.question
    places = {i for p in question.places for i in range(p.start, p.end)}
    nothing = question.positions(("articles", "prepositions"))
    rest = [i for i in positions if i not in nothing]
    return bool(rest) and all(
        i in places or i in question.proper or rarity(question.mended[i]) >= 1 for i in rest
    )
