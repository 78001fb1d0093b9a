"""Which questions letters and structure alone answer, so that nothing needs to be weighed."""

from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.parts import Converted, Told
from bot.asking.result import Result
from bot.decision.naming import named_in, without
from bot.decision.readings import only_key
from bot.decision.tuning import WORDED
from bot.linking.space import Space
from bot.matching.decision import PHRASING, Outcome
from bot.text.letters import dice, trigrams

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


def is_worded(result: Result, space: Space) -> bool:
    """Whether the one thing that the letters answer has a phrasing with nearly the same letters."""
    key = only_key(result)
    if key in space.answer_at:
        text, known = result.decision.question.text, space.answer_trigrams[space.answer_at[key]]
    else:
        entity, _, label = key.partition("/")
        named = named_in(result.decision.question, space).get(entity)
        if named is None or label not in space.label_at:
            return False
        text = without(result.decision.question, named)
        known = space.label_trigrams[space.label_at[label]]
    typed = trigrams(text)
    return any(dice(typed, each) >= WORDED for each in known)


def same(one: Result, other: Result) -> bool:
    """Whether two results tell the same for the same reasons."""
    return (one.outcome, one.parts, one.choices, one.refusal, one.steps) == (
        other.outcome, other.parts, other.choices, other.refusal, other.steps,
    )  # fmt: skip
