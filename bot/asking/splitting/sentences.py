"""The sentences of a text that ask something."""

import re

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import named_in_question
from bot.asking.splitting.pieces import MOST_PIECES, content, follows

# A letter or two before a full stop are an abbreviation ("St. Gallen", "E. China").
_SENTENCES = re.compile(r"[?？!！;；\n]+|(?<=\w\w\w)\.(?=\s|$)|。")


def sentences(asked: Asked) -> list[str]:
    """The sentences that ask something; none where there is one, or one says something else."""
    texts = [text.strip() for text in _SENTENCES.split(asked.question.text)]
    texts = [text for text in texts if any(c.isalnum() for c in text)]
    if not 1 < len(texts) <= MOST_PIECES:
        return []
    parts = [asked.part(text) for text in texts]
    asking = [part for part in parts if content(part, range(len(part.tokens)))]
    if not all(_sentence(part) for part in asking):
        return []
    return [part.question.text for part in asking]


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
