"""Yes or no by a date: "was it signed in 2020", "was it discovered before 1800"."""

from collections.abc import Sequence

from bot.arithmetic.order import days
from bot.asking.asked import Asked
from bot.asking.comparing.compared import Verdict
from bot.asking.judging.verbs import openings
from bot.asking.result import Assumption, Refusal, Result, answer, refuse
from bot.asking.splitting.several import wholly_read
from bot.asking.timing.period import Period, years
from bot.asking.timing.periods import period_in
from bot.model import Fact, PartialDate, ValueType


def dated(asked: Asked) -> Result | None:
    """Whether a date lies in the period that is named; None where none is."""
    timed = period_in(asked)
    at = asked.question.years
    if timed is None and len(at) != 1:
        return None
    if timed is not None:
        period, places = timed.period, set(timed.positions)
        assumptions = [timed.assumption] if timed.assumption else []
    else:
        period, places = years(int(asked.tokens[at[0]]), int(asked.tokens[at[0]])), {at[0]}
        places |= {
            i
            for f in asked.at("verdicts.during")
            if at[0] in (f.end, f.start - 1)
            for i in range(f.start, f.end)
        }
        assumptions = []
    kept = [i for i in range(len(asked.tokens)) if i not in places | openings(asked)]
    facts = _date_of(asked, asked.text(kept))
    if len(facts) != 1 or len(facts[0].values) != 1:
        return None
    return _placed(asked, facts[0], period, assumptions)


def _date_of(asked: Asked, rest: str) -> tuple[Fact, ...]:
    """The facts of the date that a question is about, once it asks when."""
    when = asked.language.reading.times[0]
    parts = [when, rest] if asked.language.spaced else [rest, when]
    decision = asked.read(asked.joined(parts))
    label = decision.chosen[0].key.partition("/")[2] if wholly_read(decision) else ""
    attribute = asked.index.base.attributes.get(label)
    dated = attribute is not None and attribute.type is ValueType.DATE
    return decision.chosen[0].facts if dated else ()


def _placed(asked: Asked, fact: Fact, period: Period, assumptions: Sequence[Assumption]) -> Result:
    when = fact.values[0]
    inside = _within(when, period) if isinstance(when, PartialDate) else None
    if inside is None:
        return refuse(asked.decision, Refusal("verdicts.open", (fact,)), asked.context)
    step = f"looks whether {fact.id} lies in {period}"
    return answer(asked.decision, [Verdict(inside, (fact,))], 1.0,
                  assumptions=assumptions, steps=[step])  # fmt: skip


def _within(when: PartialDate, period: Period) -> bool | None:
    """Whether all days that a date may mean lie within; None where only some do."""
    first, last = days(when)
    start = days(period.start)[0] if period.start else first
    end = days(period.end)[1] if period.end else last
    if start <= first and last <= end:
        return True
    return False if last < start or end < first else None
