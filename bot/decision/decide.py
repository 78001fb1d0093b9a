"""One decision for all candidates: an answer, a choice, or a decline with the nearest facts."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock

from bot.asking.context import NOTHING_SAID, Context
from bot.asking.parts import Told
from bot.asking.result import Lacking, Result, Weighed, answer
from bot.decision import tuning
from bot.decision.asks import asked_noun, asks_nothing
from bot.decision.candidates import units_of
from bot.decision.certainty import covered, goes_on, is_bare, is_certain, is_worded
from bot.decision.trees import Models, shipped_models
from bot.decision.views import Views, views
from bot.decision.weighing import Judged, judge, nearest, weigh
from bot.linking.space import Space
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.matching.readings import Reading
from bot.meaning.world import CLASSES


class Decider:
    """Decides what comes of a question that the readers by letters and structure have read."""

    def __init__(
        self, space: Space, threshold: float | None = None, models: Models | None = None
    ) -> None:
        self.space = space
        self.threshold = tuning.ANSWER if threshold is None else threshold
        self.models = models or shipped_models()
        self._first, self._built = Lock(), False

    def decide(self, result: Result, before: Context) -> Result:
        """The result with the outcome that the best candidates deserve.

        Args:
            result: what the readers made of the question.
            before: the context of the conversation, which a decline leaves as it is.
        """
        if not result.decision.question.tokens or not self.space.encoder.dimensions:
            return result
        bare = before == NOTHING_SAID and is_bare(result, self.space)
        found = None if bare else self._by_letters(result, before)
        return found or self._by_meaning(result, before, vain=bare or result.complete)

    def _by_letters(self, result: Result, before: Context) -> Result | None:
        """The result where letters and structure leave nothing open; else None."""
        if is_certain(result) or goes_on(result, before, self.space):
            return result
        if is_worded(result, self.space):
            return replace(result, confidence=max(result.confidence, tuning.WORDED_PROBABILITY))
        readings = covered(result, self.space)
        if len(readings) == 1 and self.threshold <= tuning.WORDED_PROBABILITY:
            return answer(result.decision, [Told(*readings)], tuning.WORDED_PROBABILITY)
        offered = {reading.key for reading in result.choices}
        namesakes = len(readings) > 1 and offered == {reading.key for reading in readings}
        return result if namesakes else None

    def _by_meaning(self, result: Result, before: Context, *, vain: bool) -> Result:
        """The same for what letters leave open; a question in vain gets no answer."""
        if self._built:
            return self._weighed(result, before, vain=vain)
        with self._first:  # two that come first must not build everything twice
            found = self._weighed(result, before, vain=vain)
            self._built = True
            return found

    def _weighed(self, result: Result, before: Context, *, vain: bool) -> Result:
        seen = views(result.decision.question, self.space)
        weighed = weigh(result, seen, self.space, self.models)
        judged = judge(weighed, self.models)
        vain = vain or self._vain(seen, weighed)
        chosen = () if vain else _chosen(weighed, judged, self.threshold)
        if _offered(result, chosen):
            return replace(result, weighed=weighed)
        if len(chosen) == 1:
            best = _from_named_end(chosen[0], weighed, seen)
            return replace(self._answer(result, best, judged), weighed=weighed)
        context = result.context if result.outcome is Outcome.DECLINE else before
        declined = _declined(result, context, judged)
        if chosen:
            offered = tuple(each.reading for each in chosen if each.reading)
            return replace(declined, outcome=Outcome.CHOOSE, choices=offered, weighed=weighed)
        if _is_remark(seen):
            return replace(declined, weighed=weighed, remark=CLASSES[int(seen.remarks.argmax())])
        near = nearest(weighed) if judged.nearest >= tuning.NEAREST else ()
        several: dict[str, Reading] = {}
        for reading in (*self._of_another_time(result), *near):
            several.setdefault(reading.key, reading)
        offered = tuple(several.values())[: tuning.MOST_NEAREST]
        return replace(declined, weighed=weighed, nearest=offered, lacking=self._lacking(seen))

    def _vain(self, seen: Views, weighed: Sequence[Weighed]) -> bool:
        """Whether a text asks nothing, or for what the base lacks.

        Where some phrasing of the best candidate is an order or a statement ("cancel my card"),
        an order or a statement asks for it.
        """
        if not asks_nothing(seen.question.text):
            return _asks_for_another(seen, weighed)
        if not weighed or not weighed[0].key:
            return True
        owners, at = self.space.owner(self.space.unit(weighed[0].key))
        return not any(map(asks_nothing, owners.texts[at]))

    def _lacking(self, seen: Views) -> Lacking | None:
        """The one entity that is named, and what is asked of it that it has no fact of."""
        exact = [entity for entity, named in seen.named.items() if not named.distance]
        if len(exact) != 1:
            return None
        entity, view = exact[0], seen.of(exact[0])
        nearest = float(view.labels.max(initial=0.0))
        if max(nearest, view.world) < tuning.LACKING:
            return Lacking(entity)
        if nearest < view.world - tuning.SAME_LIKENESS:
            return Lacking(entity, common=view.common)
        label = self.space.labels.keys[int(view.labels.argmax())]
        known = label in self.space.index.own[entity] or label.endswith(INVERSE)
        tied = nearest < view.world + tuning.SAME_LIKENESS and label != view.common
        return Lacking(entity) if known or tied else Lacking(entity, label)

    def _of_another_time(self, result: Result) -> tuple[Reading, ...]:
        """What is asked for, where the base has it for other times alone."""
        fired = result.decision.fired
        if fired is None or fired.guard != "year" or fired.key.count("/") != 1:
            return ()
        unit = self.space.unit(fired.key)
        return (Reading(unit.key, unit.facts, fired.probability),)

    def _answer(self, result: Result, best: Weighed, judged: Judged) -> Result:
        if best.reading is None or units_of(result, self.space) == (best.key,):
            return replace(result, confidence=judged.answer)
        return answer(result.decision, [Told(best.reading)], judged.answer)


def _offered(result: Result, chosen: Sequence[Weighed]) -> bool:
    """Whether the readers offer several things of one name or kind, and nothing is surer."""
    keys = {reading.key for reading in result.choices}
    surer = len(chosen) == 1 and chosen[0].key not in keys
    return result.outcome is Outcome.CHOOSE and len(keys) > 1 and not surer


def _asks_for_another(seen: Views, weighed: Sequence[Weighed]) -> bool:
    """Whether a kind of thing is asked for that nothing in the base is called ("which camera").

    A free answer may hold it all the same; a fact's values are what its wording says.
    """
    noun = asked_noun(seen.asking)
    known = dict(zip(seen.terms, seen.known.tolist(), strict=True))
    of_fact = bool(weighed) and "/" in weighed[0].key
    return of_fact and known.get(noun) == 0


def _is_remark(seen: Views) -> bool:
    """Whether a text is small talk, and names nothing of the base."""
    names = any(not named.distance for named in seen.named.values())
    return seen.remark >= tuning.REMARK and not names


def _chosen(weighed: Sequence[Weighed], judged: Judged, threshold: float) -> tuple[Weighed, ...]:
    """The one to answer, or the near ties; none where nothing is probable enough."""
    if weighed and judged.answer >= threshold:
        return (weighed[0],)
    if not weighed or weighed[0].reading is None or weighed[0].probability < tuning.OFFER:
        return ()
    least = max(tuning.OFFER, weighed[0].probability * tuning.NEAR_TIE)
    near = [
        each
        for each in weighed[1:]
        if each.reading and each.probability >= least and _differs(each, weighed[0])
    ]
    total = weighed[0].probability + sum(each.probability for each in near)
    tied = near and total >= tuning.TIE
    return (weighed[0], *near[: tuning.MOST_CHOICES - 1]) if tied else ()


def _from_named_end(best: Weighed, weighed: Sequence[Weighed], seen: Views) -> Weighed:
    """The same facts from the end that the question names; else from that of their entity."""
    if _end(best) in seen.named:
        return best
    same = [each for each in weighed if each.reading and each.tells == best.tells]
    named = [each for each in same if _end(each) in seen.named]
    own = [each for each in same if not each.key.endswith(INVERSE)]
    return next(iter([*named, *own]), best)


def _end(each: Weighed) -> str:
    return each.key.partition("/")[0]


def _differs(one: Weighed, best: Weighed) -> bool:
    """Whether a candidate tells something that the best one doesn't."""
    if set(one.tells) <= set(best.tells):
        return False
    if one.reading is None or best.reading is None:
        return True
    facts = {fact.id for fact in one.reading.facts}
    return facts.isdisjoint(fact.id for fact in best.reading.facts)


def _declined(result: Result, context: Context, judged: Judged) -> Result:
    """A decline, for the reason that the readers gave where they declined too."""
    agreed = result.outcome is Outcome.DECLINE
    return Result(
        result.decision,
        Outcome.DECLINE,
        judged.answer,
        refusal=result.refusal if agreed else None,
        assumptions=result.assumptions if agreed else (),
        steps=result.steps,
        context=context,
    )
