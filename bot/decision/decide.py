"""One decision for all candidates: an answer, a choice, or a decline with the nearest facts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.asking.context import Context
from bot.asking.parts import Told
from bot.asking.result import Result, Weighed, answer
from bot.decision import tuning
from bot.decision.candidates import candidates
from bot.decision.features import Evidence, Features, features, is_structured
from bot.decision.structures import structure
from bot.decision.trees import Trees, fitted
from bot.decision.views import Views, views
from bot.linking.space import Space, Unit
from bot.matching.decision import Outcome
from bot.matching.readings import Reading

WHOLE = ""
"""The key of the answer that a reader of structure gives, among the keys of units."""


class Decider:
    """Decides what comes of a question that the readers by letters and structure have read."""

    def __init__(self, space: Space, trees: Trees | None = None) -> None:
        self.space = space
        self._trees = trees or fitted()

    def decide(self, result: Result, before: Context) -> Result:
        """The result with the outcome that the best candidates deserve.

        Args:
            result: what the readers made of the question.
            before: the context of the conversation, which a decline leaves as it is.
        """
        seen = views(result.decision.question, self.space)
        weighed = self._weighed(result, seen)
        best = weighed[0] if weighed else None
        chosen = _chosen(weighed)
        if len(chosen) == 1 and best:
            return self._answered(result, best, weighed)
        if len(chosen) > 1:
            offered = tuple(each.reading for each in chosen if each.reading)
            return _without_answer(result, before, weighed, choices=offered)
        if result.outcome is Outcome.CHOOSE:
            return replace(result, weighed=weighed)
        remark = seen.remark >= tuning.REMARK and not _names_something(seen)
        nearest = () if remark else _nearest(weighed)
        return _without_answer(result, before, weighed, nearest=nearest, remark=remark)

    def _weighed(self, result: Result, seen: Views) -> tuple[Weighed, ...]:
        """The candidates with their probabilities, the most probable first."""
        units = candidates(seen, result, self.space)
        of = Evidence(seen, result, units, self.space)
        rows: list[Features] = [*features(of)]
        if is_structured(result):
            rows.append(structure(of, rows))
        odds = self._trees.probabilities(rows)
        read = {r.key: r for r in reversed(result.decision.considered)}
        found = [
            _weigh(unit, read.get(unit.key), float(p), row)
            for unit, p, row in zip(units, odds, rows, strict=False)
        ]
        if is_structured(result):
            facts = frozenset(fact.id for part in result.parts for fact in part.facts)
            tells = tuple(sorted(facts))
            found.append(Weighed(WHOLE, float(odds[-1]), rows[-1], None, tells))
        return tuple(sorted(found, key=lambda each: (-each.probability, each.key)))

    def _answered(
        self, result: Result, best: Weighed, weighed: tuple[Weighed, ...]
    ) -> Result:
        if best.reading is None:
            return replace(result, confidence=best.probability, weighed=weighed)
        told = answer(result.decision, [Told(best.reading)], best.probability)
        return replace(told, weighed=weighed, steps=_steps(result, best))


def _weigh(unit: Unit, reading: Reading | None, odds: float, row: Features) -> Weighed:
    """A unit as a candidate; its facts are those of the time that the question names."""
    facts = reading.facts if reading and not reading.guard and reading.facts else unit.facts
    guard = reading.guard if reading and reading.guard in tuning.VETOES else None
    as_read = Reading(unit.key, facts, odds, guard)
    return Weighed(unit.key, 0.0 if guard else odds, row, as_read, unit.signature)


def _steps(result: Result, best: Weighed) -> tuple[str, ...]:
    told = {fact.id for part in result.parts for fact in part.facts}
    same = best.reading is not None and told == {fact.id for fact in best.reading.facts}
    return result.steps if same else ()


def _names_something(seen: Views) -> bool:
    return any(not named.distance for named in seen.named.values())


def _chosen(weighed: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """The one to answer, or the near ties; none where nothing is probable enough."""
    if not weighed:
        return ()
    best = weighed[0]
    rivals = [each for each in weighed[1:] if _differs(each, best)]
    if best.probability >= tuning.ANSWER:
        return (best,)
    near = [each for each in rivals if each.probability >= tuning.OFFER and each.reading]
    total = best.probability + sum(each.probability for each in near)
    if near and best.reading and best.probability >= tuning.OFFER and total >= tuning.ANSWER:
        return (best, *near[: tuning.MOST_CHOICES - 1])
    return ()


def _differs(one: Weighed, best: Weighed) -> bool:
    """Whether a candidate tells something that the best one doesn't."""
    return not set(one.tells) <= set(best.tells)


def _nearest(weighed: Sequence[Weighed]) -> tuple[Reading, ...]:
    units = [each for each in weighed if each.reading]
    if not units or units[0].probability < tuning.NEAREST:
        return ()
    told, found = set[tuple[str, ...]](), list[Reading]()
    for each in units:
        if each.tells not in told and each.reading and each.probability >= tuning.LEAST_NEAREST:
            told.add(each.tells)
            found.append(each.reading)
    return tuple(islice(found, tuning.MOST_NEAREST))


def _without_answer(
    result: Result,
    before: Context,
    weighed: tuple[Weighed, ...],
    *,
    choices: tuple[Reading, ...] = (),
    nearest: tuple[Reading, ...] = (),
    remark: bool = False,
) -> Result:
    declined = result if result.outcome is Outcome.DECLINE else None
    return Result(
        result.decision,
        Outcome.CHOOSE if choices else Outcome.DECLINE,
        weighed[0].probability if weighed else 0.0,
        choices=choices,
        refusal=declined.refusal if declined and not choices else None,
        assumptions=declined.assumptions if declined and not choices else (),
        steps=result.steps,
        context=before,
        nearest=nearest,
        weighed=weighed,
        remark=remark,
    )
