"""Which questions the letters alone answer, so that nothing needs to be weighed."""

from bot.asking.parts import Told
from bot.asking.result import Result
from bot.matching.decision import PHRASING, Outcome


def is_certain(result: Result) -> bool:
    """Whether one fact is told, and the question is a phrasing of it but for an ending."""
    if result.outcome is not Outcome.ANSWER or len(result.parts) != 1:
        return False
    part = result.parts[0]
    features = part.reading.features if isinstance(part, Told) else None
    return features is not None and features.likeness >= PHRASING


def same(one: Result, other: Result) -> bool:
    """Whether two results tell the same for the same reasons."""
    return (one.outcome, one.parts, one.choices, one.refusal, one.steps) == (
        other.outcome, other.parts, other.choices, other.refusal, other.steps,
    )  # fmt: skip
