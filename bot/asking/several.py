"""Several questions in one: each piece is read on its own, filled up from the others.

"GDP and population of Shaoxing" lends the name to both, "population of Shaoxing and Shanghai"
the attribute, "Shaoxing's GDP, and who said so?" what was told a moment before.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import Named, named_in_question, positions_of
from bot.asking.parts import Part, Unanswered
from bot.asking.result import Result, answer
from bot.matching.decision import Decision, Outcome

MOST_PIECES = 4
"""A text with more is no question that can be answered in a few lines."""

_SENTENCES = re.compile(r"[?？!！;；\n]+|\.(?=\s|$)|。")
_LISTED = re.compile(r"\s*[,，、&]\s*")


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


def several(asked: Asked) -> Result | None:
    """The answers to all questions of a text; None where it is one question."""
    if asked.depth or wholly_read(asked.decision):
        return None
    texts = _sentences(asked) or _coordinated(asked)
    if not texts:
        return None
    parts: list[Part] = []
    context, confidence, steps = asked.context, 1.0, []
    for text in texts:
        result = asked.resolved(text, context)
        steps.append(f"one of {len(texts)} questions: {text}")
        steps += result.steps
        if result.outcome is Outcome.ANSWER:
            parts += result.parts
            context = result.context
            confidence = min(confidence, result.confidence)
        else:
            parts.append(Unanswered())
    if all(isinstance(part, Unanswered) for part in parts):
        return None
    return answer(asked.decision, parts, confidence, steps=steps)


def wholly_read(decision: Decision) -> bool:
    """Whether one fact answers and every word that means something speaks for it."""
    if decision.outcome is not Outcome.ANSWER:
        return False
    reading = decision.chosen[0]
    features = reading.features
    left = features is not None and (features.off or features.other)
    return not reading.unexplained and not left


def _sentences(asked: Asked) -> list[str]:
    """The sentences that ask something, where there are several."""
    texts = [text.strip() for text in _SENTENCES.split(asked.question.text)]
    asking = [text for text in texts if any(c.isalnum() for c in text)]
    return asking if 1 < len(asking) <= MOST_PIECES else []


def _coordinated(asked: Asked) -> list[str]:
    """A question for each piece between conjunctions; none where a piece asks for nothing."""
    if _LISTED.search(asked.question.text):
        conjunction = next((f for f in asked.at("several.and")), None)
        if conjunction is None:
            return []
        word = asked.text(range(conjunction.start, conjunction.end))
        asked = asked.part(_LISTED.sub(f" {word} ", asked.question.text))
    pieces = _pieces(asked)
    if not 1 < len(pieces) <= MOST_PIECES:
        return []
    texts = [_filled(asked, piece, pieces) for piece in pieces]
    return [text for text in texts if text] if all(texts) else []


def _pieces(asked: Asked) -> list[Piece]:
    named = named_in_question(asked)
    inside = positions_of(named)
    bounds = [f for f in asked.at("several.and") if f.start not in inside]
    pieces, start = [], 0
    for bound in [*bounds, None]:
        end = bound.start if bound else len(asked.tokens)
        if end > start:
            pieces.append(_piece(asked, range(start, end), named))
        start = bound.end if bound else end
    return pieces


def _piece(asked: Asked, positions: Sequence[int], named: Iterable[Named]) -> Piece:
    own = tuple(n for n in named if n.start in positions)
    rest = [i for i in positions if i not in positions_of(own)]
    return Piece(tuple(positions), own, attribute_in(asked, rest) if rest else None)


def _filled(asked: Asked, piece: Piece, pieces: Sequence[Piece]) -> str | None:
    """A piece as a whole question; None where it asks for nothing."""
    follows = any(
        found.start in piece.positions
        for role in ("following.who_said", "following.it")
        for found in asked.at(role)
    )
    if follows or (piece.named and piece.label):
        return asked.text(piece.positions)
    if piece.label:
        lender = next((other for other in pieces if other.named), None)
        return asked.text([*piece.positions, *lender.named[-1].positions]) if lender else None
    if piece.named and _names_only(asked, piece):
        lender = next((other for other in pieces if other.label), None)
        name = asked.text(piece.named[0].positions)
        return f"{asked.text(lender.rest)} {name}" if lender else None
    return asked.text(piece.positions) if piece.named else None


def _names_only(asked: Asked, piece: Piece) -> bool:
    nothing = asked.question.positions(("function", "articles", "asking", "prepositions"))
    return all(i in nothing for i in piece.rest)
