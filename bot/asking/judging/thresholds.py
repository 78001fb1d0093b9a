"""Yes or no by a figure: "did it exceed 600 billion", "is it hotter than 400 degrees"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale
from babel.units import format_unit

from bot.arithmetic.figure import Figure
from bot.arithmetic.order import Order, order
from bot.asking.asked import Asked
from bot.asking.comparing.compared import Verdict
from bot.asking.comparing.degrees import counted, plainly
from bot.asking.comparing.grades import graded_in
from bot.asking.comparing.measured import Measured, currency, measured, single, years_asked
from bot.asking.converting.conversion import KINDS, bare, converted
from bot.asking.converting.unit_words import unit_table
from bot.asking.judging.verbs import openings, yes_or_no
from bot.asking.named import named_in_question, positions_of
from bot.asking.result import Refusal, Result, answer, refuse
from bot.languages.amounts import amounts_in
from bot.languages.numerals import years_in_digits
from bot.matching.guards import currencies
from bot.matching.question import tokens_of
from bot.model import Bound, Fact, Status, Unit, ValueType
from bot.text.normalise import tokenise
from bot.text.phrases import Found

WAYS = {
    "exceed": (Order.MORE, False),
    "reach": (Order.MORE, True),
    "fall_short": (Order.LESS, False),
    "at_most": (Order.LESS, True),
}
"""Cue → how the figure must stand to the threshold, and whether it may equal it."""


FURTHER = 9
"""Decimals that an amount is converted with, so that its rounding decides nothing."""


def threshold(asked: Asked) -> Result | None:
    """Whether a figure is above, below or just the one that is named; None where none is."""
    cues = [f for way in WAYS for f in asked.at(f"verdicts.{way}")]
    cues = [f for f in cues if not any(_inside(f.start, f.end, g.start, g.end) for g in cues)]
    graded = [g for g in graded_in(asked, most=False) if asked.at("computing.than")]
    span = _amount(asked)
    if span is None or not (cues or graded or yes_or_no(asked)):
        return None
    places, amount = span
    unit, behind = _unit(asked, places)
    out = {*places, *behind, *openings(asked)} | _covered(cues)
    wanted, equal = Order.EQUAL, True
    if cues:
        wanted, equal = WAYS[cues[0].role.partition(".")[2]]
    elif graded:
        wanted, equal = graded[0].wanted(ValueType.NUMBER) or Order.OPEN, False
        out |= {*graded[0].positions} | _covered(asked.at("computing.than"))
    kept = [i for i in range(len(asked.tokens)) if i not in out]
    adjective = graded[0] if graded and not cues else None
    key = plainly(asked, kept, adjective)
    if not key and not any(each.degree.bare for each in graded):
        key = counted(asked, kept)
    entity, _, label = key.partition("/")
    asked_years = years_asked(asked)
    if not label or len(asked_years) > 1:
        return None
    fact = _figure(asked, entity, label, asked_years[0] if asked_years else 0)
    own = asked.index.base.attributes[label].unit
    limit = _in_unit(amount, unit, own, wanted)
    if fact is None or limit is None:
        return None
    return _judged(asked, fact, Figure(limit), wanted, equal=equal)


def _figure(asked: Asked, entity: str, label: str, year: int) -> Fact | None:
    """The fact to judge by; of what will be only a forecast can tell."""
    if year or not asked.at("verdicts.to_come"):
        return single(asked, entity, label, year)
    facts = asked.index.base.facts_of(entity, label)
    forecast = (fact for fact in facts if fact.status is Status.FORECAST and len(fact.values) == 1)
    return max(forecast, key=lambda fact: fact.as_of, default=None)


def _covered(found: Iterable[Found]) -> set[int]:
    return {i for f in found for i in range(f.start, f.end)}


def _inside(start: int, end: int, outer: int, stop: int) -> bool:
    return outer <= start and end <= stop and stop - outer > end - start


def _amount(asked: Asked) -> tuple[range, Decimal] | None:
    """The one amount in a question that is no year and no part of a name, and its places."""
    names = positions_of(named_in_question(asked)) | set(asked.question.years)
    text = years_in_digits(asked.question.text)
    found = []
    for each in amounts_in(text, asked.language):
        start = len(tokens_of(text[: each.start], asked.index))
        places = range(start, start + len(tokenise(text[each.start : each.end])))
        if places and not names & {*places}:
            found.append((places, each.amount))
    return found[0] if len(found) == 1 else None


def _unit(asked: Asked, places: Sequence[int]) -> tuple[str, range]:
    """The CLDR unit behind an amount, where an attribute of the base has it, and its places."""
    end = places[-1] + 1
    units = [a.unit.cldr for a in asked.index.base.attributes.values() if a.unit]
    for unit in sorted({name for name in units if name}):
        for words in _worded(unit, asked.language.code):
            if asked.tokens[end : end + len(words)] == words:
                return unit, range(end, end + len(words))
            if asked.tokens[end:] == words[:1]:  # "degrees"
                return unit, range(end, end + 1)
    others = [f for f in unit_table(asked.heard).find(asked.tokens) if f.start == end]
    if not others:
        return "", range(0)
    longest = max(others, key=lambda f: f.end)
    return longest.role, range(end, longest.end)


def _in_unit(amount: Decimal, unit: str, own: Unit | None, wanted: Order) -> Decimal | None:
    """An amount in a figure's own unit; None where it is of another kind, or must be just it."""
    target = (own.cldr or "") if own else ""
    if not unit or unit == target:
        return amount
    same = unit in KINDS and KINDS[unit] == KINDS.get(bare(target))
    if not same or wanted is Order.EQUAL or amount.adjusted() > FURTHER:
        return None
    return converted(amount.quantize(Decimal(1).scaleb(-FURTHER)), unit, bare(target))


@cache
def _worded(unit: str, code: str) -> tuple[tuple[str, ...], ...]:
    """What CLDR calls a unit, the longest first."""
    locale = Locale.parse(code, sep="-")
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    worded = [
        format_unit(many, unit, length, locale=locale) for length in lengths for many in (1, 2)
    ]
    found = {tuple(t for t in tokenise(str(text)) if not t.isdecimal()) for text in worded}
    return tuple(sorted((w for w in found if w), key=lambda w: (-len(w), w)))


def _judged(
    asked: Asked, fact: Fact, limit: Figure, wanted: Order, *, equal: bool
) -> Result | None:
    attribute = asked.index.base.attributes[fact.attribute]
    code = currency(asked, [fact]) if attribute.type is ValueType.MONEY else ""
    said = [c for c in currencies() if asked.question.at(c)]
    figure: Measured | None = measured(asked, fact, code) if len(fact.values) == 1 else None
    if figure is None or (said and figure.currency not in said):
        return None
    found = order(figure.figure, limit)
    if found is Order.OPEN and _touches(figure.figure, limit, wanted, equal=equal):
        found = wanted
    step = f"sets {fact.id} against {limit.amount}"
    if found is Order.OPEN:
        refusal = Refusal("verdicts.open", (fact,))
        return refuse(asked.decision, refusal, asked.context, steps=[step])
    yes = found is wanted or (equal and found is Order.EQUAL)
    return answer(asked.decision, [Verdict(yes, (fact,))], 1.0, steps=[step])


def _touches(figure: Figure, limit: Figure, wanted: Order, *, equal: bool) -> bool:
    over = wanted is Order.MORE and figure.bound is Bound.OVER
    under = wanted is Order.LESS and figure.bound is Bound.UNDER
    return equal and (over or under) and figure.amount == limit.amount
