"""Questions that set two facts against each other: growth, difference, ratio, which is more."""

from bot.arithmetic.arithmetic import difference, negative, ratio
from bot.arithmetic.figure import Figure
from bot.arithmetic.order import REVERSED, Order
from bot.asking.asked import Asked
from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.comparing.grades import Graded, graded_in
from bot.asking.comparing.growing import growing, per_head
from bot.asking.comparing.measured import (
    COMPARABLE,
    Measured,
    currency,
    labels_of,
    measured,
    order_of,
    single,
    unlike,
    years_asked,
)
from bot.asking.comparing.pairs import Pair, compared
from bot.asking.comparing.superlatives import superlative
from bot.asking.named import named_in_question, positions_of
from bot.asking.parts import Part
from bot.asking.result import Refusal, Result, answer, refuse
from bot.asking.splitting.several import wholly_read
from bot.matching.decision import Outcome
from bot.model import Fact, in_language

RELATIVE = frozenset({"celsius", "fahrenheit"})
"""CLDR units whose zero is no nothing: twenty is not twice ten."""


def computing(asked: Asked) -> Result | None:
    """What comes of a question that computes or compares; None where it does neither."""
    alone = _which_of_one(asked)
    if alone is not None:
        return alone
    if wholly_read(asked.decision) and not _among_a_kind(asked):
        return None
    for way in (per_head, growing, _pair, superlative):
        found = way(asked)
        if found is not None:
            return found
    return _one_for_all(asked) or _one_of_two(asked)


def _which_of_one(asked: Asked) -> Result | None:
    """A decline where "which is bigger" would be told of one thing alone."""
    if asked.decision.outcome is not Outcome.ANSWER or not asked.at("computing.which"):
        return None
    names = named_in_question(asked)
    taken = positions_of(names) | _covered(asked, "computing.how_much")
    taken |= {i for f in asked.question.kinds for i in range(f.start, f.end)}
    grades = [g for g in graded_in(asked, most=False) if not taken & {*g.positions}]
    if not asked.language.spaced:  # a character is part of many words
        grades = [g for g in grades if g.end == len(asked.tokens)]
    bare = any(g.degree.bare for g in grades) and not asked.at("computing.than")
    if not bare or len({each.entity for each in names}) > 1:
        return None
    step = "asks which has more, and names one thing"
    return Result(
        asked.decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context, complete=True
    )


def _covered(asked: Asked, role: str) -> set[int]:
    return {i for f in asked.at(role) for i in range(f.start, f.end)}


def _among_a_kind(asked: Asked) -> bool:
    """Whether it asks for the foremost of a kind, which no one entity's figure tells."""
    spans = {(f.start, f.end) for f in asked.question.kinds}
    names = positions_of(n for n in named_in_question(asked) if (n.start, n.end) not in spans)
    kinds = {f.start for f in asked.question.kinds} - names
    grades = [g for g in graded_in(asked, most=True) if g.start not in names]
    return bool(kinds) and any(_grades(asked, each) for each in grades)


def _grades(asked: Asked, graded: Graded) -> bool:
    """Whether a superlative ranks what is read, not only asks for its newest figure."""
    if asked.question.at("latest").isdisjoint(graded.positions) or not asked.decision.chosen:
        return True
    facts = asked.decision.chosen[0].facts
    types = {asked.index.base.attributes[fact.attribute].type for fact in facts}
    return not types or any(graded.wanted(each) is not None for each in types)


def _one_for_all(asked: Asked) -> Result | None:
    """A decline where one entity's figure would be told for the foremost of a kind."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER or not _among_a_kind(asked):
        return None
    facts = decision.chosen[0].facts
    types = {asked.index.base.attributes[fact.attribute].type for fact in facts}
    if not types & {*COMPARABLE}:
        return None
    step = "asks for the foremost of a kind, which one figure does not tell"
    return Result(decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context)


def _one_of_two(asked: Asked) -> Result | None:
    """A decline where one side of a comparison would be told alone: the other is unknown."""
    decision = asked.decision
    sides = asked.question.at("alternative") or asked.at("computing.than")
    if decision.outcome is not Outcome.ANSWER or not sides or not graded_in(asked, most=False):
        return None
    if not decision.chosen[0].unexplained:
        return None
    step = "compares with something that no fact is known of"
    return Result(decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context)


def _pair(asked: Asked) -> Result | None:
    pair = compared(asked)
    if pair is None:
        return None
    facts, refusal = _facts(asked, pair)
    step = f"compares {pair.label} of {pair.first} and {pair.second}: {pair.task}"
    if refusal is None:
        part = _part(asked, pair, facts)
        if not isinstance(part, Refusal):
            labels = labels_of(asked, facts)
            return answer(asked.decision, [part], 1.0, assumptions=labels, steps=[step])
        refusal = part
    return refuse(asked.decision, refusal, asked.context, steps=[step])


def _facts(asked: Asked, pair: Pair) -> tuple[tuple[Fact, ...], Refusal | None]:
    years = years_asked(asked)
    if len(years) > 1:
        every = [single(asked, e, pair.label) for e in (pair.first, pair.second)]
        known = tuple(fact for fact in every if fact)
        return (), Refusal("computing.years", known)
    year = years[0] if years else 0
    facts = []
    for entity in (pair.first, pair.second):
        fact = single(asked, entity, pair.label, year)
        if fact is None:
            return (), _lacking(asked, pair, entity)
        facts.append(fact)
    return tuple(facts), unlike(asked, facts, ranked=pair.task in {"verdict", "which"})


def _lacking(asked: Asked, pair: Pair, entity: str) -> Refusal:
    own = asked.index.base.facts_of(entity, pair.label)
    if own:
        return Refusal("computing.missing_years", own)
    other = pair.second if entity == pair.first else pair.first
    name = in_language(asked.index.base.entities[entity].name, asked.language.code)
    facts = asked.index.base.facts_of(other, pair.label)[:1]
    return Refusal("computing.lacking", facts, (("name", name),))


def _part(asked: Asked, pair: Pair, facts: tuple[Fact, ...]) -> Part | Refusal:
    code = currency(asked, facts)
    if pair.task in ("verdict", "which"):
        return _compared(pair, facts, order_of(asked, facts[0], facts[1], code), pair.graded, asked)
    pairs = [measured(asked, fact, code) for fact in facts]
    if pairs[0] is None or pairs[1] is None:
        return Refusal("computing.sense", facts)
    first, second = pairs[0], pairs[1]
    if pair.task == "ratio":
        return _ratio(facts, first, second)
    return set_apart(facts, first, second)


def _ratio(facts: tuple[Fact, ...], first: Measured, second: Measured) -> Part | Refusal:
    unit = first.unit.cldr if first.unit else ""
    if unit in RELATIVE or min(first.figure.amount, second.figure.amount) <= 0:
        return Refusal("computing.sense", facts)
    times = ratio(first.figure, second.figure)
    if times is None:
        return Refusal("computing.open", facts)
    return Computed("ratio", facts, Measured(times))


def set_apart(facts: tuple[Fact, ...], first: Measured, second: Measured) -> Part | Refusal:
    """The difference of two figures, or that their bounds leave even its sign open."""
    gap = difference(first.figure, second.figure)
    if gap is None or _sign_open(gap):
        return Refusal("computing.open", facts)
    if not gap.amount:
        return Computed("equal", facts)
    less = gap.amount < 0
    figure = negative(gap) if less else gap
    return Computed("less" if less else "more", facts, Measured(figure, first.unit, first.currency))


def _sign_open(gap: Figure) -> bool:
    return gap.least < 0 < gap.most and gap.bound != "about"


def _compared(
    pair: Pair, facts: tuple[Fact, ...], found: Order, graded: Graded | None, asked: Asked
) -> Part | Refusal:
    kind = asked.index.base.attributes[pair.label].type
    wanted = graded.wanted(kind) if graded else None
    if found is Order.OPEN or wanted is None:
        return Refusal("computing.open", facts)
    if pair.task == "verdict":
        return Verdict(found is wanted, facts)
    if found is Order.EQUAL:
        return Foremost((pair.first, pair.second), facts)
    if found is REVERSED[wanted]:
        facts = facts[::-1]
    return Foremost((facts[0].entity,), facts)
