"""Why a question came out as it did, for curators."""

from collections.abc import Iterable
from dataclasses import asdict

from bot.asking.result import Result
from bot.matching.decision import Thresholds
from bot.matching.question import Question
from bot.matching.readings import Reading

MOST_READINGS = 6
LEAST_PROBABILITY = 0.01


def explain(result: Result, thresholds: Thresholds) -> str:
    """What was read, what was left over, the candidates with their scores, the guards."""
    return "\n".join(_lines(result, thresholds))


def _lines(result: Result, thresholds: Thresholds) -> Iterable[str]:
    decision, question = result.decision, result.decision.question
    yield f"outcome      {result.outcome} (confidence {result.confidence:.2f})"
    yield from (f"structure    {step}" for step in result.steps)
    if result.refusal:
        yield f"refused      {result.refusal.reason}"
    yield f"thresholds   answer from {thresholds.answer:.2f}, margin {thresholds.margin:.2f}"
    yield f"read as      {' '.join(question.tokens)}"
    if question.mended != question.tokens:
        yield f"mended       {' '.join(question.mended)}"
    yield from _qualifiers(question)
    if not decision.considered:
        yield "candidates   none: no name and no attribute of the base was found"
    likely = [r for r in decision.considered if r.probability >= LEAST_PROBABILITY]
    for number, reading in enumerate(likely[:MOST_READINGS], 1):
        yield f"candidate {number}  {reading.probability:.2f}  {reading.key}"
        yield from (f"             {line}" for line in _evidence(reading))


def _qualifiers(question: Question) -> Iterable[str]:
    if question.years:
        yield f"years        {', '.join(question.tokens[i] for i in question.years)}"
    roles = sorted({f.role for f in question.roles} - {"function", "asking"})
    if roles:
        yield f"words        {', '.join(roles)}"
    if not question.asks:
        yield "form         no question word and no question mark"


def _evidence(reading: Reading) -> Iterable[str]:
    if reading.guard:
        yield f"kept back by the guard '{reading.guard}'"
    if reading.span:
        yield f"name read in '{reading.span}'"
    if reading.unexplained:
        yield f"left over: {', '.join(reading.unexplained)}"
    if reading.facts:
        yield f"facts: {', '.join(fact.id for fact in reading.facts)}"
    if reading.features:
        shown = {k: v for k, v in asdict(reading.features).items() if v}
        yield ", ".join(f"{key} {value:.2f}" for key, value in shown.items())
