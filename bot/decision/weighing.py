"""The candidates of a question with their probabilities, and the second look at the best one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.asking.listing.pages import Listed
from bot.asking.parts import Told, Unanswered
from bot.asking.result import Result, Weighed
from bot.decision import tuning
from bot.decision.candidates import candidates
from bot.decision.evidence import Evidence, Features
from bot.decision.features import features
from bot.decision.readings import is_structured
from bot.decision.standing import standing
from bot.decision.structures import structure
from bot.decision.trees import Models
from bot.decision.views import Views
from bot.linking.space import Space
from bot.linking.unit import Unit
from bot.matching.readings import Reading

_PLAIN = (Told, Listed, Unanswered)
"""Parts that tell a fact as it is."""

WHOLE = ""
"""The key of the answer that a reader of structure gives, among the keys of units."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two probabilities: that the best candidate is the answer, that one of the nearest is.

    The second is the sum of the probabilities of those that a decline would offer, each of which
    tells something else. A model of its own was no better: with the nearest offered on half of the
    declines both reached the right fact for 74 % of the questions of the corpus.
    """

    answer: float
    nearest: float


NOTHING = Judged(0.0, 0.0)
"""Where there is no candidate."""


def weigh(result: Result, seen: Views, space: Space, models: Models) -> tuple[Weighed, ...]:
    """The candidates of a question, the most probable first."""
    units = candidates(seen, result, space)
    of = Evidence(seen, result, units, space)
    rows: list[Features] = [*features(of)]
    if is_structured(result):
        rows.append(structure(of, rows))
    odds = [float(each) for each in models.candidate.probabilities(rows)]
    read = {reading.key: reading for reading in reversed(result.decision.considered)}
    found = [
        _unit(unit, read.get(unit.key), probability, row)
        for unit, probability, row in zip(units, odds, rows, strict=False)
    ]
    if is_structured(result):
        facts = {fact.id for part in result.parts for fact in part.facts}
        probability = 0.0 if _rests_on_little(result, facts, found) else odds[-1]
        found.append(Weighed(WHOLE, probability, rows[-1], None, tuple(sorted(facts))))
    return tuple(sorted(found, key=lambda each: (-each.probability, each.key)))


def _unit(unit: Unit, reading: Reading | None, probability: float, row: Features) -> Weighed:
    """A unit as a candidate; its facts are those of the time that the question names."""
    facts = reading.facts if reading and not reading.guard and reading.facts else unit.facts
    guard = reading.guard if reading and reading.guard in tuning.VETOES else None
    probability = 0.0 if guard else probability
    would_tell = Reading(unit.key, facts, probability, guard)
    return Weighed(unit.key, probability, row, would_tell, unit.signature)


def _rests_on_little(result: Result, facts: set[str], found: Sequence[Weighed]) -> bool:
    """Whether the answer of a reader is one fact alone that is hardly probable by itself.

    A list of one ("how many work in Ireland" → the plants there) or a part beside one without an
    answer is right only where that fact is what was asked for.
    """
    if len(facts) != 1 or not all(isinstance(part, _PLAIN) for part in result.parts):
        return False
    alone = [each for each in found if each.reading and facts == _ids(each.reading)]
    return max((each.probability for each in alone), default=1.0) < tuning.LEAST_ALONE


def _ids(reading: Reading) -> set[str]:
    return {fact.id for fact in reading.facts}


def judge(weighed: Sequence[Weighed], models: Models) -> Judged:
    """The second look at candidates, the most probable first."""
    if not weighed or not weighed[0].probability:
        return NOTHING
    stands = standing(
        [each.features for each in weighed],
        [each.probability for each in weighed],
        [each.tells for each in weighed],
    )
    answer = float(models.answer.probabilities([stands])[0])
    return Judged(answer, min(1.0, sum(reading.probability for reading in nearest(weighed))))


def nearest(weighed: Sequence[Weighed]) -> tuple[Reading, ...]:
    """What a decline would offer: the most probable readings, the first that tell the same."""
    found: dict[tuple[str, ...], Reading] = {}
    for each in weighed:
        if each.reading and each.probability >= tuning.LEAST_NEAREST:
            found.setdefault(each.tells, each.reading)
    return tuple(found.values())[: tuning.MOST_NEAREST]
