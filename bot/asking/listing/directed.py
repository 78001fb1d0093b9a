"""From which end of a relation a question asks."""

from collections.abc import Iterable

from bot.asking.asked import Asked
from bot.asking.explained import explained
from bot.asking.named import Named
from bot.matching.index import INVERSE
from bot.matching.leftover import FORM, Leftover
from bot.model import PLACEHOLDER, Wording
from bot.text.normalise import words as tokens_of

DIRECTED = 0.1
"""How much nearer the phrasings of one end must be for it to be the one that is asked."""

LIKE = 0.5
"""The likeness from which on a question is like a phrasing at all."""


def contrary(asked: Asked, named: Named, attributes: Iterable[str]) -> bool:
    """Whether a question asks what the named entity has, not what has it: "who does B learn from".

    Of an attribute that words only one end it must stand before the relation's words, as in
    "B was the first visitor of what", and not own them ("B's first visitor").
    """
    index = asked.index
    leftover = Leftover(asked.question, index, named.start, named.end)
    _, likeness = index.attributes.compare(leftover.masked)
    like = dict(zip(index.attributes.labels, likeness.tolist(), strict=True))
    # "Does B …": what stands behind such a verb is who does it.
    lead = 0.0 if any(f.end == named.start for f in asked.at("lists.subject")) else DIRECTED
    return any(
        not _done_by_another(asked, named, label)
        and like[label] > max(LIKE, like[label + INVERSE] + lead)
        if label + INVERSE in like
        else _owned(asked, named, label)
        for label in attributes
    )


def _done_by_another(asked: Asked, named: Named, label: str) -> bool:
    """Whether the word before the name stands there only when asked from the other end.

    "Orbit the sun" is as in "what orbits {entity}", never as in "what does {entity} orbit".
    """
    attribute = asked.index.base.attributes[label]
    start = named.start - 1 if named.start - 1 in asked.question.at("articles") else named.start
    if attribute.inverse is None or start < 1 or not asked.language.spaced:
        return False
    word = asked.question.mended[start - 1][:FORM]
    return word in _before(attribute.inverse) - _before(attribute.wording)


def _before(wording: Wording) -> set[str]:
    """The beginnings of the words before the name in an attribute's phrasings."""
    texts = [text for several in wording.phrasings.values() for text in several]
    words = [tokens_of(text.partition(PLACEHOLDER)[0])[-1:] for text in texts]
    return {word[0][:FORM] for word in words if word and len(word[0]) >= FORM}


def _owned(asked: Asked, named: Named, label: str) -> bool:
    after = range(named.end, len(asked.tokens))
    weightless = asked.question.positions(("function", "articles", "asking"))
    words = explained(asked, label, range(len(asked.tokens))) - weightless - {*named.positions}
    owns = any(f.start == named.end for f in asked.at("lists.owned"))
    return owns or not words or min(words) not in after
