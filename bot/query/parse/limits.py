"""Limits that narrow a kind by a figure: "lakes with a depth of more than 100 meters"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, order
from bot.asking.converting.unit_words import unit_table
from bot.asking.judging.thresholds import WAYS
from bot.languages.choice import heard
from bot.linking.links import Links
from bot.model import Attribute, Fact, Number, Status, ValueType

_AMOUNT = re.compile(r"(\d{1,9})([a-z]{0,3})")


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit as it stands in an utterance.

    `unit` is CLDR's, empty where none is named, and `spelt` the places of its words.
    """

    positions: frozenset[int]
    spelt: frozenset[int]
    amount: Decimal
    unit: str
    wanted: Order
    equal: bool

    def holds(self, figure: Figure) -> bool:
        """Whether a figure surely keeps to the limit: "about 40" is not surely 40 or less."""
        stands = order(figure, Figure(self.amount))
        return stands is self.wanted or (self.equal and stands is Order.EQUAL)

    @staticmethod
    def figure_of(fact: Fact) -> Figure | None:
        """The figure of a fact; None where it has none."""
        value = fact.values[0]
        return Figure(value.amount, fact.bound) if isinstance(value, Number) else None


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
    found = number_at(links, last + 1)
    if found is None:
        return None
    amount, unit, places = found
    spelt = places - {last + 1}
    return Limit(cues | {last + 1}, spelt, amount, unit, wanted, equal)


def number_at(links: Links, at: int) -> tuple[Decimal, str, frozenset[int]] | None:
    """The amount at a place, its CLDR unit (empty for none) and where both stand."""
    tokens = links.question.tokens
    match = _AMOUNT.fullmatch(tokens[at]) if 0 <= at < len(tokens) else None
    if match is None:
        return None
    unit, length = _unit(links, [match[2]] if match[2] else tokens[at + 1 :])
    if match[2] and not unit:
        return None
    spelt = () if match[2] else range(at + 1, at + 1 + length)
    return Decimal(match[1]), unit, frozenset({at, *spelt})


def _unit(links: Links, tokens: Sequence[str]) -> tuple[str, int]:
    """The CLDR unit that tokens begin with, and how many they are."""
    codes = heard(links.question.language, links.index.base.languages)
    found = [f for f in unit_table(codes).find(tokens) if f.start == 0]
    longest = max(found, key=lambda f: f.end, default=None)
    return (longest.role, longest.end) if longest else ("", 0)


def limited(
    links: Links, limit: Limit, members: Iterable[str]
) -> tuple[str, tuple[Fact, ...], frozenset[int]] | None:
    """The one attribute that is limited, the facts that keep to it, and the words that say so."""
    base = links.index.base
    having = {label for each in members for label in base.by_attribute.get(each, ())}
    fits = [a for a in sorted(having) if _fits(links, base.attributes[a], limit)]
    worded = {a: (links.wording(a) | limit.spelt) - links.empty - limit.positions for a in fits}
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
    worded = bool(limit.spelt) and limit.spelt <= links.wording(attribute.id)
    return attribute.type is ValueType.NUMBER and (limit.unit in ("", own) or worded)


def _figure(facts: Sequence[Fact]) -> tuple[Fact, Figure] | None:
    """The newest recorded fact with one figure, and that; None where there is none."""
    found = [
        (fact, Figure(value.amount, fact.bound))
        for fact in facts
        for value in fact.values[:1]
        if isinstance(value, Number) and len(fact.values) == 1 and fact.status is Status.RECORDED
    ]
    return max(found, key=lambda each: each[0].as_of, default=None)
