"""The sentences of a text that ask something."""

import re

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import named_in_question, positions_of
from bot.asking.splitting.pieces import MOST_PIECES, content, follows

# A letter or two before a full stop are an abbreviation ("St. Gallen", "E. China").
_SENTENCES = re.compile(r"(?:[?？!！;；]|(?<=\w\w\w)\.(?=\s|$)|。)\n*")


def sentences(asked: Asked) -> list[str]:
    """The sentences that ask something; none where there is one, or one says something else."""
    texts = [
        text
        for several in _SENTENCES.split(asked.question.text)
        for text in _lines(asked, several)
        if any(c.isalnum() for c in text)
    ]
    if not 1 < len(texts) <= MOST_PIECES:
        return []
    parts = [asked.part(text) for text in texts]
    asking = [part for part in parts if content(part, range(len(part.tokens)))]
    if not all(_sentence(part) for part in asking):
        return []
    return [part.question.text for part in asking]


def _lines(asked: Asked, text: str) -> list[str]:
    """The lines of a text, those that only go on with a question put to it ("of Velmo")."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not 1 < len(lines) <= MOST_PIECES:
        return lines
    joined: list[str] = []
    waiting = False  # for the line that a name alone belongs to
    for line in lines:
        fragment = _fragment(asked.part(line))
        if joined and (fragment or waiting):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
        waiting = fragment and (waiting or joined[-1] == line)
    return joined


def _fragment(part: Asked) -> bool:
    """Whether a line has a name and asks nothing about it."""
    named = named_in_question(part)
    rest = [i for i in range(len(part.tokens)) if i not in positions_of(named)]
    return bool(named) and not part.question.asks and not (rest and attribute_in(part, rest))


def _sentence(part: Asked) -> bool:
    """Whether a sentence is a question, or names what one may be about."""
    if part.question.asks or named_in_question(part) or follows(part, range(len(part.tokens))):
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
