"""How one attribute of one entity grew, and what there is of it for each head."""

from bot.arithmetic.arithmetic import difference, growth, negative, per
from bot.arithmetic.figure import Figure
from bot.asking.asked import Asked
from bot.asking.comparing.compared import Computed
from bot.asking.comparing.degrees import counted, plainly
from bot.asking.comparing.grades import graded_in
from bot.asking.comparing.measured import (
    MOST_YEARS_APART,
    QUANTITIES,
    Measured,
    currency,
    labels_of,
    measured,
    single,
    status_asked,
    unlike_status,
    year_words,
    years_apart,
    years_asked,
)
from bot.asking.named import named_in_question, positions_of
from bot.asking.parts import Part
from bot.asking.result import Assumption, Refusal, Result, answer, refuse
from bot.languages import LANGUAGES
from bot.model import Bound, Fact, Status, ValueType

_TWO = 2


def growing(asked: Asked) -> Result | None:
    """What comes of a question for the growth of something; None where it is none."""
    years = years_asked(asked)
    differs = asked.at("computing.difference") or asked.at("computing.than")
    grows = asked.at("computing.growth")
    if not (grows or (differs and len(years) == _TWO)):
        return None
    key = _asked_of(asked)
    entity, _, label = key.partition("/")
    if not label or asked.index.base.attributes[label].type not in QUANTITIES:
        return None
    facts, assumptions, refusal = _two(asked, entity, label)
    if refusal is None:
        part = _grown(asked, facts)
        step = f"compares {facts[0].id} with {facts[1].id}"
        if not isinstance(part, Refusal):
            return answer(asked.decision, [part], 1.0, assumptions=assumptions, steps=[step])
        refusal = part
    return refuse(asked.decision, refusal, asked.context)


def _asked_of(asked: Asked) -> str:
    """The key of the attribute, once the words for growth and years are left out."""
    names = named_in_question(asked)
    if not names:
        return ""
    years = set(asked.question.years)
    out = set(years)
    for role in ("growth", "percent", "difference", "than", "how_much"):
        out |= _covered(asked, role)
    for graded in graded_in(asked, most=False):
        out |= {*graded.positions}
    periods = _covered(asked, "period") - positions_of(names)
    out |= {i for i in periods if {i - 1, i + 1, i + 2} & years}
    kept = [i for i in range(len(asked.tokens)) if i not in out]
    return plainly(asked, kept, None) or counted(asked, kept)


def _covered(asked: Asked, role: str) -> set[int]:
    return {i for f in asked.at(f"computing.{role}") for i in range(f.start, f.end)}


def _two(
    asked: Asked, entity: str, label: str
) -> tuple[tuple[Fact, ...], list[Assumption], Refusal | None]:
    """The older and the newer fact, how open words were taken, or why there are none."""
    own = asked.index.base.facts_of(entity, label)
    years = years_asked(asked)
    facts: tuple[Fact, ...] = ()
    if asked.index.base.attributes[label].changes and len(years) <= _TWO:
        facts = _between(asked, entity, label, years)
    if len(facts) < _TWO:
        every = [fact for fact in own if fact.as_of.year in years]
        mixed = len(every) == _TWO and unlike_status(every)
        return (), [], Refusal(f"computing.{'statuses' if mixed else 'missing_years'}", own)
    recorded = all(fact.status is Status.RECORDED for fact in facts)
    assumed = [Assumption("computing.latest_two")] if recorded and not years else []
    unlike = Refusal("computing.statuses", facts) if unlike_status(facts) else None
    return facts, assumed, unlike


def _between(asked: Asked, entity: str, label: str, years: tuple[int, ...]) -> tuple[Fact, ...]:
    """The facts of both years, of one and the newest one, or the two newest; fewer if lacking."""
    series = _series(asked, asked.index.base.facts_of(entity, label))
    if not years:
        return tuple(series[-2:])
    if len(years) == 1 and not _since(asked):
        years = (years[0] - 1, years[0])
    found = [_of_year(asked, entity, label, year) for year in years]
    if len(years) == 1 and series and series[-1].as_of.year > years[0]:
        found.append(series[-1])
    return tuple(fact for fact in found if fact)


def _since(asked: Asked) -> bool:
    """Whether the year that is named is the first of the time, not the year of the growth."""
    at = asked.question.years[0]
    before = asked.at("computing.start", "times.since", "times.after")
    behind = asked.at("times.since_it", "times.after_it")
    return any(f.end == at for f in before) or any(f.start > at for f in behind)


def _of_year(asked: Asked, entity: str, label: str, year: int) -> Fact | None:
    """The fact of a year: of the status that is asked for where there is one, else of any."""
    of_status = single(asked, entity, label, year)
    if of_status is not None:
        return of_status
    own = asked.index.base.facts_of(entity, label)
    return next((f for f in own if f.as_of.year == year and len(f.values) == 1), None)


def _series(asked: Asked, own: tuple[Fact, ...]) -> list[Fact]:
    """The facts that growth is told of, the oldest first.

    Of the status that is asked for; where they are too few, or a forecast is asked for, what is
    expected after the last record stands behind the records.
    """
    single_valued = sorted((f for f in own if len(f.values) == 1), key=lambda f: f.as_of)
    wanted = status_asked(asked) or Status.RECORDED
    same = [f for f in single_valued if f.status is wanted]
    if wanted is Status.CLAIMED or (wanted is Status.RECORDED and len(same) >= _TWO):
        return same
    recorded = [f for f in single_valued if f.status is Status.RECORDED]
    last = recorded[-1].as_of if recorded else None
    expected = [
        f for f in single_valued
        if f.status is Status.FORECAST and (last is None or f.as_of > last)
    ]  # fmt: skip
    return [*recorded, *expected]


def _grown(asked: Asked, facts: tuple[Fact, ...]) -> Part | Refusal:
    code = currency(asked, facts)
    old, new = (measured(asked, fact, code) for fact in facts)
    if old is None or new is None or old.currency != new.currency:
        return Refusal("computing.currencies", facts)
    gap = difference(new.figure, old.figure)
    if gap is None or gap.least < 0 < gap.most:
        return Refusal("computing.open", facts)
    if not gap.amount:
        return Computed("stayed", facts)
    percent = growth(old.figure, new.figure)
    fell = gap.amount < 0
    expected = "_expected" if facts[1].status is Status.FORECAST else ""
    sentence = ("fell" if fell else "grew") + expected + ("" if percent else "_plain")
    result = Measured(negative(gap) if fell else gap, new.unit, new.currency)
    if percent is not None and fell:
        percent = negative(percent)
    return Computed(sentence, facts, result, Measured(percent) if percent else None)


def per_head(asked: Asked) -> Result | None:
    """What there is of something for each head; None where a question asks for no such thing."""
    cues = _covered(asked, "per_head")
    names = named_in_question(asked)
    if not cues or not names:
        return None
    out = cues | set(asked.question.years)
    out |= year_words(asked)
    key = plainly(asked, [i for i in range(len(asked.tokens)) if i not in out], None)
    entity, _, label = key.partition("/")
    if not label or asked.index.base.attributes[label].type not in QUANTITIES:
        return None
    result = _each(asked, entity, label)
    if isinstance(result, Refusal):
        return refuse(asked.decision, result, asked.context)
    labels, step = labels_of(asked, result.facts), f"divides {label} by the heads"
    return answer(asked.decision, [result], 1.0, assumptions=labels, steps=[step])


def _each(asked: Asked, entity: str, label: str) -> Computed | Refusal:
    years = years_asked(asked)
    own = asked.index.base.facts_of(entity, label)
    total = single(asked, entity, label, years[0] if len(years) == 1 else 0)
    if len(years) > 1 or total is None:
        return Refusal("computing.missing_years", own)
    counted = [f for each in _populations(asked) for f in asked.index.base.facts_of(entity, each)]
    near = [
        fact for fact in counted
        if years_apart([fact, total]) <= MOST_YEARS_APART and len(fact.values) == 1
    ]  # fmt: skip
    like = [fact for fact in near if not unlike_status([fact, total])]
    if not like:
        return Refusal(f"computing.{'statuses' if near else 'heads'}", (total, *counted))
    facts = (
        total,
        min(like, key=lambda f: (years_apart([f, total]), f.status is not total.status)),
    )
    return _share(asked, facts)


def _share(asked: Asked, facts: tuple[Fact, Fact]) -> Computed | Refusal:
    """A total by the number of people."""
    code = currency(asked, facts[:1])
    figure, heads = (
        measured(asked, fact, unit) for fact, unit in zip(facts, (code, ""), strict=True)
    )
    if figure is None or heads is None:
        return Refusal("computing.sense", facts)
    quotient = per(figure.figure, heads.figure)
    if quotient is None:
        return Refusal("computing.open", facts)
    if years_apart(facts) and quotient.bound is Bound.EXACTLY:
        quotient = Figure(quotient.amount, Bound.ABOUT)
    return Computed("per_head", facts, Measured(quotient, figure.unit, figure.currency))


def _populations(asked: Asked) -> list[str]:
    """The attributes that count heads: their names have a language's word for it."""
    words = [w for language in LANGUAGES.values() for w in language.computing.population]
    found = []
    for attribute in asked.index.base.attributes.values():
        wording = attribute.wording
        names = [*wording.label.values(), *(a for s in wording.aliases.values() for a in s)]
        if attribute.type is ValueType.NUMBER and any(name.casefold() in words for name in names):
            found.append(attribute.id)
    return found
