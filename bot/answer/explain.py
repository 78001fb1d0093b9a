"""Why a question came out as it did, for curators."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from operator import itemgetter

from bot.asking.result import Result, Weighed
from bot.decision.decide import Decider
from bot.decision.trees import Trees
from bot.matching.question import Question
from bot.matching.readings import Reading

MOST_READINGS = 6
LEAST_PROBABILITY = 0.01
MOST_EVIDENCE = 4
"""Features that are shown for a candidate, and as many against it."""


def explain(result: Result, decider: Decider) -> str:
    """What was read, what was left over, the candidates with their scores, the guards."""
    return "\n".join(_lines(result, decider))


def _lines(result: Result, decider: Decider) -> Iterable[str]:
    decision, question = result.decision, result.decision.question
    yield f"outcome      {result.outcome} (confidence {result.confidence:.2f})"
    yield from (f"structure    {step}" for step in result.steps)
    if result.refusal:
        yield f"refused      {result.refusal.reason}"
    yield f"threshold    answer from {decider.threshold:.2f}"
    yield f"read as      {' '.join(question.tokens)}"
    if question.mended != question.tokens:
        yield f"mended       {' '.join(question.mended)}"
    yield from _qualifiers(question)
    if result.weighed:
        yield from _kept_back(decision.considered)
        yield from _weighed(result.weighed, decider.models.candidate)
    else:
        yield from _read(decision.considered)
    yield from (f"nearest      {reading.key}" for reading in result.nearest)


def _kept_back(considered: Sequence[Reading]) -> Iterable[str]:
    """The best reading by letters, where a guard kept it back."""
    best = considered[0] if considered else None
    if best and best.guard:
        yield f"kept back    {best.key}, by the guard '{best.guard}'"


def _weighed(candidates: Sequence[Weighed], trees: Trees) -> Iterable[str]:
    """The candidates, each with what spoke for it and against it."""
    likely = [each for each in candidates[1:] if each.probability >= LEAST_PROBABILITY]
    for number, each in enumerate([candidates[0], *likely][:MOST_READINGS], 1):
        yield f"candidate {number}  {each.probability:.2f}  {each.key or 'the answer as a whole'}"
        moved = sorted(trees.contributions(each.features).items(), key=itemgetter(1))
        speaking = [(name, effect) for name, effect in moved if effect > 0][-MOST_EVIDENCE:]
        against = [(name, effect) for name, effect in moved if effect < 0][:MOST_EVIDENCE]
        for label, several in (("for", speaking[::-1]), ("against", against)):
            if several:
                shown = (f"{n} {each.features.get(n, 0.0):.2f} ({e:+.1f})" for n, e in several)
                yield f"             {label}: {', '.join(shown)}"
        if each.reading and each.reading.facts:
            yield f"             facts: {', '.join(fact.id for fact in each.reading.facts)}"


def _read(considered: Sequence[Reading]) -> Iterable[str]:
    if not considered:
        yield "candidates   none: no name and no attribute of the base was found"
    likely = [r for r in considered if r.probability >= LEAST_PROBABILITY]
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
