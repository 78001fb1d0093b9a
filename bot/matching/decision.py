"""From readings to one of three outcomes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.matching.index import named_in
from bot.matching.question import Question
from bot.matching.readings import Reading, ranked
from bot.model import Reference

MOST_CHOICES = 5

NEGLIGIBLE = 0.05
"""A reading less probable than this isn't worth an asker's look."""

DIRECTED = 0.1
"""How much nearer a phrasing must be with one name in it for the other not to be asked about."""

PHRASING = 0.95
"""The likeness from which on a whole question is a phrasing, but for an ending."""

UNLIKE = 0.6
"""The likeness up to which another reading is then no near tie."""


class Outcome(StrEnum):
    """The three things that can come of a question."""

    ANSWER = "answer"
    CHOOSE = "choose"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """When to answer: from probability `answer` on, if no other reading is within `margin`.

    A best reading that is up to `margin` less probable is offered, with what else may be meant.
    These two are of readings by letters alone; `decision` is the same as `answer` for what is also
    weighed by meaning, where it isn't the fitted one (see `bot.decision.tuning`).
    """

    answer: float = 0.5
    margin: float = 0.07
    decision: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What comes of a question.

    Attributes:
        question: the question as read.
        outcome: answer, choose or decline.
        chosen: the one reading to answer, the several to choose from, or none.
        considered: all readings, the most probable first.
    """

    question: Question
    outcome: Outcome
    chosen: tuple[Reading, ...]
    considered: tuple[Reading, ...]

    @property
    def confidence(self) -> float:
        """The probability of the best reading that may be told; 0 where there is none."""
        return max((r.probability for r in self.considered if r.guard is None), default=0.0)

    @property
    def fired(self) -> Reading | None:
        """The reading that a guard kept from being told, where that decided the outcome."""
        best = self.considered[0] if self.considered else None
        return best if best and best.guard and self.outcome is Outcome.DECLINE else None


def decide(question: Question, readings: Iterable[Reading], thresholds: Thresholds) -> Decision:
    """Answer the one clear reading, offer near ties, decline the rest."""
    considered = ranked(readings)
    chosen = _chosen(considered, thresholds)
    if not chosen:
        return Decision(question, Outcome.DECLINE, (), considered)
    clear = len(chosen) == 1 and _clear(chosen[0], thresholds)
    return Decision(question, Outcome.ANSWER if clear else Outcome.CHOOSE, chosen, considered)


def _clear(reading: Reading, thresholds: Thresholds) -> bool:
    return reading.probability >= thresholds.answer and not reading.unsure


def _adds(reading: Reading, best: Reading) -> bool:
    """Whether a reading tells something that the best one doesn't."""
    if not reading.facts or {f.id for f in reading.facts} <= {f.id for f in best.facts}:
        return not reading.facts
    if {repr(v) for f in reading.facts for v in f.values} == {
        repr(v) for f in best.facts for v in f.values
    }:
        return False
    related = all(isinstance(v, Reference) for f in reading.facts for v in f.values)
    told = {entity for fact in best.facts for entity in named_in(fact)}
    return not related or not {e for f in reading.facts for e in named_in(f)} <= told


def _within(reading: Reading, best: Reading) -> bool:
    """Whether a name was read inside the best reading's name: its words can't mean both."""
    inside = f" {reading.span} " in f" {best.span} "
    return bool(reading.span) and reading.span != best.span and inside


def _had_by_another(reading: Reading, free: Sequence[Reading]) -> bool:
    """Whether a named entity has the attribute that this one lacks."""
    label = reading.key.partition("/")[2]
    return reading.guard == "lacking" and any(r.key.partition("/")[2] == label for r in free)


def _asked_of_another(reading: Reading, lacking: Sequence[Reading]) -> bool:
    """Whether the words are clearly nearer to a phrasing with another entity's name in it.

    "What does B learn from A" isn't what A learns from B; and where the whole question is a
    phrasing of what one entity lacks, nothing of another one answers it.
    """
    entity, _, label = reading.key.partition("/")
    others = [
        r
        for r in lacking
        if r.key.endswith(f"/{label}")
        or (_likeness(r) >= PHRASING and not r.key.startswith(f"{entity}/"))
    ]
    return any(_likeness(r) > _likeness(reading) + DIRECTED for r in others)


def _likeness(reading: Reading) -> float:
    return reading.features.likeness if reading.features else 0.0


def _worded_as(best: Reading, other: Reading) -> bool:
    """Whether a question is the very phrasing of the best reading, and hardly the other one's."""
    return _likeness(best) >= PHRASING and _likeness(other) <= UNLIKE


def _chosen(considered: Sequence[Reading], thresholds: Thresholds) -> tuple[Reading, ...]:
    lacking = [r for r in considered if r.guard == "lacking"]
    free = [r for r in considered if r.guard is None and not _asked_of_another(r, lacking)]
    decisive = [
        r
        for r in considered
        if (r.guard or r in free) and r.guard != "type" and not _had_by_another(r, free)
    ]
    if not free or decisive[0].guard is not None:
        return ()
    best = free[0]
    if best.probability < thresholds.answer - thresholds.margin:
        return ()
    clear = _clear(best, thresholds)
    least = best.probability - thresholds.margin if clear else NEGLIGIBLE
    other = [r for r in free[1:] if r.probability > least and _adds(r, best)]
    other = [r for r in other if not _within(r, best) and not _worded_as(best, r)]
    return (best, *other[: MOST_CHOICES - 1])
