"""From which end of a relation a question asks."""

from collections.abc import Iterable

from bot.asking.asked import Asked
from bot.asking.explained import explained
from bot.asking.named import Named
from bot.matching.index import INVERSE
from bot.matching.leftover import Leftover

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
        like[label] > max(LIKE, like[label + INVERSE] + lead)
        if label + INVERSE in like
        else _owned(asked, named, label)
        for label in attributes
    )


def _owned(asked: Asked, named: Named, label: str) -> bool:
    after = range(named.end, len(asked.tokens))
    weightless = asked.question.positions(("function", "articles", "asking"))
    words = explained(asked, label, range(len(asked.tokens))) - weightless - {*named.positions}
    owns = any(f.start == named.end for f in asked.at("lists.owned"))
    return owns or not words or min(words) not in after
