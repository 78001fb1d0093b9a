"""Relations asked from their value's end, by any words of theirs: "what was B the first to visit".

The entity that is named is a value of the relation, and every word that means something is of
the relation's wording. What the words rather ask of the entity itself is not read so.
"""

from collections.abc import Iterable

from bot.asking.asked import Asked
from bot.asking.explained import explained
from bot.asking.listing.directed import contrary
from bot.asking.listing.members import members
from bot.asking.listing.pages import paged
from bot.asking.named import Named, exactly_named
from bot.asking.result import Result, answer
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.matching.leftover import Leftover
from bot.matching.question import MEANING_CHANGING
from bot.model import Reference

CONFIDENCE = 0.85

_OTHERWISE = (
    *MEANING_CHANGING,
    "times",
    "places",
    "reasons",
    "counts",
    "latest",
    "forecast",
    "recorded",
    "claimed",
)


def relating(asked: Asked) -> Result | None:
    """What has the named entity as a value; None where that isn't what is asked."""
    named = exactly_named(asked)
    if asked.decision.outcome is not Outcome.DECLINE or len(named) != 1 or asked.question.years:
        return None
    if not asked.question.at("asking") and not asked.at("lists.all"):
        return None
    labels = list(_fitting(asked, named[0]))
    if len(labels) != 1:
        return None
    noun, filters = labels[0] + INVERSE, (named[0].entity,)
    found = members(asked.index, noun, filters)
    if not found or contrary(asked, named[0], labels):
        return None
    page = paged(noun, filters, found)
    step = f"{page.name}: whatever has the named one as a value"
    return answer(asked.decision, [page], CONFIDENCE, steps=[step], rest=page.rest)


def _fitting(asked: Asked, named: Named) -> Iterable[str]:
    """The attributes that have the entity as a value and explain all words."""
    index, question = asked.index, asked.question
    leftover = Leftover(question, index, named.start, named.end)
    cues = {i for f in asked.at("lists.all") for i in range(f.start, f.end)}
    words = [i for i in leftover.positions if i not in leftover.weightless | cues]
    if not words or asked.cues.keys() & _ELSEWHERE:
        return
    own = index.own.get(named.entity, {})
    holders = sorted(index.linked.get(named.entity, ()))
    valued = {
        label
        for holder in holders
        for label, facts in index.base.by_attribute[holder].items()
        if any(Reference(named.entity) in fact.values for fact in facts)
    }
    for label in sorted(valued - own.keys()):
        covered = explained(asked, label, leftover.positions)
        other = question.positions(_OTHERWISE) & {*leftover.positions}
        if covered.issuperset(words) and not other - covered:
            yield label


_ELSEWHERE = frozenset({"lists.count"})
