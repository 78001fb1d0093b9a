"""The readings of a question: what it may be asking, each with what speaks for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.matching.features import FactFeatures
from bot.model import Fact


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a question may be asking.

    Attributes:
        key: names what is asked: ``entity/attribute``, ``entity/attribute~`` for a
            relation asked from its value's end, ``answer:id``, or ``list:noun:entity``.
        facts: what answers it; empty for a free answer and where a guard fired.
        probability: that this is what the asker meant (0 to 1).
        guard: the guard that keeps the facts from the question, or None.
        span: the words that were read as the entity's name.
        unexplained: the words that this reading leaves over.
        members: the entities that a list names.
        features: what the probability comes from.
        unsure: whether it is offered at the most, however probable it is.
    """

    key: str
    facts: tuple[Fact, ...]
    probability: float
    guard: str | None = None
    span: str = ""
    unexplained: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    features: FactFeatures | None = field(default=None, compare=False)
    unsure: bool = False


def ranked(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The best reading of each key, most probable first; ties by key."""
    best: dict[str, Reading] = {}
    for reading in readings:
        known = best.get(reading.key)
        if known is None or _order(reading) < _order(known):
            best[reading.key] = reading
    return tuple(sorted(best.values(), key=_order))


def _order(reading: Reading) -> tuple[float, str, str]:
    return -reading.probability, reading.key, reading.guard or ""
