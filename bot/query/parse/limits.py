"""Limits that narrow a kind by a figure: "lakes with a depth of more than 100 meters"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, order
from bot.asking.judging.thresholds import WAYS
from bot.linking.amounts import AmountLink
from bot.linking.links import Links
from bot.model import Attribute, Fact, Number, Status, ValueType


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit as it stands in an utterance: its cue, and the amount behind that."""

    cues: frozenset[int]
    amount: AmountLink
    wanted: Order
    equal: bool

    @property
    def positions(self) -> frozenset[int]:
        """The places of the cue and of the digits, without those of the unit."""
        return self.cues | self.amount.digits

    def holds(self, figure: Figure) -> bool:
        """Whether a figure surely keeps to the limit: "about 40" is not surely 40 or less."""
        stands = order(figure, Figure(self.amount.amount))
        return stands is self.wanted or (self.equal and stands is Order.EQUAL)


def limit_in(links: Links) -> Limit | None:
    """The limit that an utterance names; None where it names none, or several."""
    cues = {cue: links.cues("verdicts", cue) for cue in WAYS}
    longest = max(cues, key=lambda cue: len(cues[cue]))
    whole = all(found <= cues[longest] for found in cues.values())
    if not cues[longest] or not whole:
        return None
    wanted, equal = WAYS[longest]
    return limit_behind(links, max(cues[longest]), cues[longest], wanted, equal=equal)


def limit_behind(
    links: Links, last: int, cues: frozenset[int], wanted: Order, *, equal: bool
) -> Limit | None:
    """The limit whose amount stands behind the last word of its cue; None where none does."""
    amount = next((each for each in links.amounts if last + 1 in each.positions), None)
    return Limit(cues, amount, wanted, equal) if amount else None


def limited(
    links: Links, limit: Limit, members: Iterable[str]
) -> tuple[str, tuple[Fact, ...], frozenset[int]] | None:
    """The one attribute that is limited, the facts that keep to it, and the words that say so."""
    base = links.index.base
    having = {label for each in members for label in base.by_attribute.get(each, ())}
    fits = [a for a in sorted(having) if _fits(links, base.attributes[a], limit)]
    worded = {
        a: (links.wording(a) | limit.amount.beside) - links.empty - limit.positions for a in fits
    }
    best = max((len(places) for places in worded.values()), default=0)
    fitting = [a for a, places in worded.items() if len(places) == best]
    if len(fitting) != 1 or not best:
        return None
    facts = (_figure(base.facts_of(each, fitting[0])) for each in sorted(members))
    kept = tuple(fact for fact, figure in filter(None, facts) if limit.holds(figure))
    return fitting[0], kept, worded[fitting[0]]


def _fits(links: Links, attribute: Attribute, limit: Limit) -> bool:
    """Whether an attribute has figures in the unit; a word of its own is no unit ("90 HP")."""
    own = attribute.unit.cldr if attribute.unit else ""
    worded = bool(limit.amount.beside) and limit.amount.beside <= links.wording(attribute.id)
    return attribute.type is ValueType.NUMBER and (limit.amount.unit in ("", own) or worded)


def _figure(facts: Sequence[Fact]) -> tuple[Fact, Figure] | None:
    """The newest recorded fact with one figure, and that; None where there is none."""
    found = [
        (fact, Figure(value.amount, fact.bound))
        for fact in facts
        for value in fact.values[:1]
        if isinstance(value, Number) and len(fact.values) == 1 and fact.status is Status.RECORDED
    ]
    return max(found, key=lambda each: each[0].as_of, default=None)
