"""Questions for the facts of a period: "since 2019", "between 2018 and 2020", "last year".

The words for the period are taken out, the rest is read as a question for one fact, and of
its facts those of the period are told. Only an attribute that changes has facts of a time.
"""

from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.parts import Told
from bot.asking.result import Assumption, Refusal, Result, answer, refuse
from bot.asking.splitting.several import wholly_read
from bot.asking.timing.periods import Timed, period_in
from bot.matching.decision import Decision, Outcome
from bot.matching.free import PREFIX as ANSWER
from bot.matching.index import INVERSE
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading
from bot.model import Attribute, Fact, Status, ValueType
from bot.text.normalise import words

PHRASING = 0.8
"""The likeness from which on words are an attribute's phrasing, inflected ("lived" for "live")."""

COMMON = 0.3
"""Summed rarity of words up to which they may be such a form."""


def times(asked: Asked) -> Result | None:
    """The facts of the period that a question names; None where it names none."""
    timed = period_in(asked)
    if timed is None:
        return _several_years(asked)
    part = asked.part(asked.without(timed.positions))
    if part.decision.outcome is not Outcome.ANSWER or not explained(part.decision):
        return None
    reading = part.decision.chosen[0]
    attribute = attribute_of(asked, reading)
    if attribute is None or not attribute.changes or attribute.type is ValueType.DATE:
        return None
    assumed = [timed.assumption] if timed.assumption else []
    steps = [f"{reading.key}, facts of {timed.period}"]
    facts = tuple(f for f in reading.facts if _of(timed, f))
    if not facts:
        known = asked.index.own.get(reading.key.split("/")[0], {}).get(
            reading.key.split("/")[1], reading.facts
        )
        refusal = Refusal("times.years", tuple(known))
        return refuse(asked.decision, refusal, asked.context, assumptions=assumed, steps=steps)
    told = Told(replace(reading, facts=facts))
    found = answer(
        asked.decision, [told], part.decision.confidence, assumptions=assumed, steps=steps
    )
    return replace(found, complete=True)


def _several_years(asked: Asked) -> Result | None:
    """The plain answer for several years, with those that it has nothing of; None if it has all."""
    asked_for = {int(asked.tokens[i]) for i in asked.question.years}
    if len(asked_for) < 2 or asked.decision.outcome is not Outcome.ANSWER:  # noqa: PLR2004
        return None
    reading = asked.decision.chosen[0]
    lacking = sorted(asked_for - {fact.as_of.year for fact in reading.facts})
    attribute = attribute_of(asked, reading)
    if not lacking or attribute is None or not attribute.changes:
        return None
    words = asked.language.answer.joined.join(map(str, lacking))
    found = answer(asked.decision, [Told(reading)], asked.decision.confidence,
                   assumptions=[Assumption("times.lacking", (("years", words),))],
                   steps=[f"{reading.key}, nothing of {words}"])  # fmt: skip
    return replace(found, complete=wholly_read(asked.decision))


def explained(decision: Decision, but: str = "") -> bool:
    """Whether every word speaks for what is read, or all but a common one are its phrasing.

    `but` holds words that need no explanation.
    """
    features, left = decision.chosen[0].features, set(decision.chosen[0].unexplained)
    if wholly_read(decision) or (left and left <= set(words(but))):
        return True
    if features is None:
        return False
    near = features.likeness >= PHRASING and features.stranger <= COMMON
    return near and not (features.off or features.other)


def attribute_of(asked: Asked, reading: Reading) -> Attribute | None:
    """The attribute that a reading asks for; None where it is a free answer or a list."""
    if reading.key.startswith((ANSWER, LIST)):
        return None
    label = reading.key.partition("/")[2]
    return asked.index.base.attributes.get(label.split("/")[0].removesuffix(INVERSE))


def _of(timed: Timed, fact: Fact) -> bool:
    """Whether a fact is of a period; what was forecast for the last year didn't come of it."""
    past = timed.ahead is not None and timed.ahead < 0
    return timed.period.covers(fact.as_of) and not (past and fact.status is Status.FORECAST)
