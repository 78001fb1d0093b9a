"""Which questions letters and structure alone answer, so that nothing needs to be weighed."""

from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.parts import Converted, Told
from bot.asking.result import Result
from bot.matching.decision import PHRASING, Outcome

_WORKED_OUT = (Computed, Converted, Foremost, Verdict)
"""What is only worked out where every word of the question has its part in it."""


def is_certain(result: Result) -> bool:
    """Whether a reader explained every word, or the question is a phrasing but for an ending."""
    if result.outcome is not Outcome.ANSWER:
        return False
    if result.complete or all(isinstance(part, _WORKED_OUT) for part in result.parts):
        return True
    part = result.parts[0]
    features = part.reading.features if isinstance(part, Told) else None
    whole = features is not None and features.likeness >= PHRASING
    return whole and len(result.parts) == 1


def same(one: Result, other: Result) -> bool:
    """Whether two results tell the same for the same reasons."""
    return (one.outcome, one.parts, one.choices, one.refusal, one.steps) == (
        other.outcome, other.parts, other.choices, other.refusal, other.steps,
    )  # fmt: skip
