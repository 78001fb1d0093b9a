"""Declines what would be told of one of two things that are named, the other left over."""

from bot.asking.asked import Asked
from bot.asking.named import exactly_named
from bot.asking.result import Result
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE, named_in


def rivalled(asked: Asked) -> Result | None:
    """A decline where another named thing has the same attribute: "how far is A from B"."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER or not decision.chosen[0].unexplained:
        return None
    reading = decision.chosen[0]
    entity, _, label = reading.key.partition("/")
    if label.removesuffix(INVERSE) not in asked.index.base.attributes:
        return None
    known = {entity} | {named for fact in reading.facts for named in named_in(fact)}
    own = asked.index.words_of.get(label, frozenset())
    for other in exactly_named(asked):
        if other.entity in known or own.issuperset(asked.tokens[i] for i in other.positions):
            continue
        if label in asked.index.own.get(other.entity, {}):
            step = f"{other.entity} is named too, and has the same attribute"
            return Result(decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context)
    return None
