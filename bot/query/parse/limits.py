"""Limits that narrow a kind by a figure: "lakes with a depth of more than 100 meters"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.asking.converting.unit_words import unit_table
from bot.languages.choice import heard
from bot.linking.links import Links
from bot.model import Attribute, Bound, Fact, Number, Status, ValueType

_WAYS = {
    "exceed": (True, False),
    "reach": (True, True),
    "fall_short": (False, False),
    "at_most": (False, True),
}
"""Cue → whether the figure must be larger, and whether it may equal the limit."""

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
    larger: bool
    equal: bool

    def holds(self, amount: Decimal) -> bool:
        """Whether an amount keeps to the limit."""
        beyond = amount > self.amount if self.larger else amount < self.amount
        return beyond or (self.equal and amount == self.amount)


def limit_in(links: Links) -> Limit | None:
    """The limit that an utterance names; None where it names none, or several."""
    cues = {cue: links.cues("verdicts", cue) for cue in _WAYS}
    longest = max(cues, key=lambda cue: len(cues[cue]))
    at = max(cues[longest], default=-1) + 1
    whole = all(found <= cues[longest] for found in cues.values())
    tokens = links.question.tokens
    match = _AMOUNT.fullmatch(tokens[at]) if 0 < at < len(tokens) and whole else None
    if match is None:
        return None
    unit, length = _unit(links, [match[2]] if match[2] else tokens[at + 1 :])
    if match[2] and not unit:
        return None
    spelt = () if match[2] else range(at + 1, at + 1 + length)
    larger, equal = _WAYS[longest]
    return Limit(cues[longest] | {at}, frozenset(spelt), Decimal(match[1]), unit, larger, equal)


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
    kept = tuple(fact for fact in facts if fact and limit.holds(_amount(fact)))
    return fitting[0], kept, worded[fitting[0]]


def _fits(links: Links, attribute: Attribute, limit: Limit) -> bool:
    """Whether an attribute has figures in the unit; a word of its own is no unit ("90 HP")."""
    own = attribute.unit.cldr if attribute.unit else ""
    worded = bool(limit.spelt) and limit.spelt <= links.wording(attribute.id)
    return attribute.type is ValueType.NUMBER and (limit.unit in ("", own) or worded)


def _figure(facts: Sequence[Fact]) -> Fact | None:
    """The newest recorded figure that is no limit itself."""
    exact = (Bound.EXACTLY, Bound.ABOUT)
    known = [f for f in facts if f.status is Status.RECORDED and f.bound in exact]
    single = [f for f in known if len(f.values) == 1 and isinstance(f.values[0], Number)]
    return max(single, key=lambda fact: fact.as_of, default=None)


def _amount(fact: Fact) -> Decimal:
    value = fact.values[0]
    return value.amount if isinstance(value, Number) else Decimal(0)
