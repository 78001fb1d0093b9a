"""One decision for all candidates: an answer, a choice, or a decline with the nearest facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.asking.context import Context
from bot.asking.parts import Told
from bot.asking.result import Result, Weighed, answer
from bot.decision import tuning
from bot.decision.asks import asks_nothing
from bot.decision.candidates import candidates, units_of
from bot.decision.features import Evidence, Features, features, is_structured
from bot.decision.structures import structure
from bot.decision.standing import standing
from bot.decision.trees import Models, shipped_models
from bot.decision.views import Views, views
from bot.linking.space import Space, Unit
from bot.matching.decision import Outcome
from bot.matching.readings import Reading

WHOLE = ""
"""The key of the answer that a reader of structure gives, among the keys of units."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the second look says of a question: whether its best candidate is the answer, and
    whether one of the nearest is."""

    answer: float
    nearest: float


class Decider:
    """Decides what comes of a question that the readers by letters and structure have read."""

    def __init__(
        self, space: Space, threshold: float = tuning.ANSWER, models: Models | None = None
    ) -> None:
        self.space, self._threshold = space, threshold
        self._models = models or shipped_models()

    def decide(self, result: Result, before: Context) -> Result:
        """The result with the outcome that the best candidates deserve.

        Args:
            result: what the readers made of the question.
            before: the context of the conversation, which a decline leaves as it is.
        """
        seen = views(result.decision.question, self.space)
        weighed = self._weighed(result, seen)
        judged = judge(weighed, self._models)
        vain = result.complete or asks_nothing(seen.question.text)
        chosen = () if vain else _chosen(weighed, judged, self._threshold)
        if chosen and _offered(result, chosen[0]):
            return replace(result, weighed=weighed)
        if len(chosen) == 1:
            return self._answered(result, chosen[0], weighed, judged.answer)
        if len(chosen) > 1:
            offered = tuple(each.reading for each in chosen if each.reading)
            return _without_answer(result, before, weighed, judged, choices=offered)
        if result.outcome is Outcome.CHOOSE:
            return replace(result, weighed=weighed)
        remark = seen.remark >= tuning.REMARK and not _names_something(seen)
        nearest = () if remark else _nearest(weighed, judged)
        return _without_answer(result, before, weighed, judged, nearest=nearest, remark=remark)

    def _weighed(self, result: Result, seen: Views) -> tuple[Weighed, ...]:
        """The candidates with their probabilities, the most probable first."""
        units = candidates(seen, result, self.space)
        of = Evidence(seen, result, units, self.space)
        rows: list[Features] = [*features(of)]
        if is_structured(result):
            rows.append(structure(of, rows))
        odds = self._models.candidate.probabilities(rows)
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
        self, result: Result, best: Weighed, weighed: tuple[Weighed, ...], confidence: float
    ) -> Result:
        if best.reading is None or units_of(result, self.space) == (best.key,):
            return replace(result, confidence=confidence, weighed=weighed)
        told = answer(result.decision, [Told(best.reading)], confidence)
        return replace(told, weighed=weighed)


def _weigh(unit: Unit, reading: Reading | None, odds: float, row: Features) -> Weighed:
    """A unit as a candidate; its facts are those of the time that the question names."""
    facts = reading.facts if reading and not reading.guard and reading.facts else unit.facts
    guard = reading.guard if reading and reading.guard in tuning.VETOES else None
    as_read = Reading(unit.key, facts, odds, guard)
    return Weighed(unit.key, 0.0 if guard else odds, row, as_read, unit.signature)


def _offered(result: Result, best: Weighed) -> bool:
    """Whether the readers found several things of one name or kind, the best one among them."""
    keys = [reading.key for reading in result.choices]
    return result.outcome is Outcome.CHOOSE and best.key in keys


def _names_something(seen: Views) -> bool:
    return any(not named.distance for named in seen.named.values())


def judge(weighed: Sequence[Weighed], models: Models) -> Judged:
    """The second look at candidates, the most probable first."""
    if not weighed or not weighed[0].probability:
        return Judged(0.0, 0.0)
    stands = standing(
        [each.features for each in weighed],
        [each.probability for each in weighed],
        [each.tells for each in weighed],
    )
    answer = models.answer.probabilities([stands])[0]
    return Judged(float(answer), float(models.nearest.probabilities([stands])[0]))


def _chosen(weighed: Sequence[Weighed], judged: Judged, threshold: float) -> tuple[Weighed, ...]:
    """The one to answer, or the near ties; none where nothing is probable enough."""
    if weighed and judged.answer >= threshold:
        return (weighed[0],)
    if not weighed or weighed[0].reading is None or weighed[0].probability < tuning.OFFER:
        return ()
    best = weighed[0]
    near = [e for e in weighed[1:] if e.probability >= tuning.OFFER and _differs(e, best)]
    near = [each for each in near if each.reading]
    total = best.probability + sum(each.probability for each in near)
    return (best, *near[: tuning.MOST_CHOICES - 1]) if near and total >= tuning.TIE else ()


def _differs(one: Weighed, best: Weighed) -> bool:
    """Whether a candidate tells something that the best one doesn't."""
    if set(one.tells) <= set(best.tells):
        return False
    if one.reading is None or best.reading is None:
        return True
    return {fact.id for fact in one.reading.facts}.isdisjoint(
        fact.id for fact in best.reading.facts
    )


def _nearest(weighed: Sequence[Weighed], judged: Judged) -> tuple[Reading, ...]:
    units = [each for each in weighed if each.reading]
    if judged.nearest < tuning.NEAREST:
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
    judged: Judged,
    *,
    choices: tuple[Reading, ...] = (),
    nearest: tuple[Reading, ...] = (),
    remark: bool = False,
) -> Result:
    declined = result if result.outcome is Outcome.DECLINE else None
    return Result(
        result.decision,
        Outcome.CHOOSE if choices else Outcome.DECLINE,
        judged.answer,
        choices=choices,
        refusal=declined.refusal if declined and not choices else None,
        assumptions=declined.assumptions if declined and not choices else (),
        steps=result.steps,
        context=before,
        nearest=nearest,
        weighed=weighed,
        remark=remark,
    )
