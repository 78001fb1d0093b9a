"""What comes of a question before it is put into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.asking.context import NOTHING_SAID, Context
from bot.asking.parts import Part, Told
from bot.matching.decision import Decision, Outcome
from bot.matching.readings import Reading
from bot.model import Fact


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer although what is asked was understood.

    Attributes:
        reason: the key of the sentence that says so (`reasons` of a language's concern), or
            the guard that fired.
        facts: the facts that it speaks of.
        words: what the sentence names beside them, by field.
    """

    reason: str
    facts: tuple[Fact, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Assumption:
    """How an open word was taken, to be told with the answer; as `Refusal` names its sentence."""

    reason: str
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate of the decision.

    Attributes:
        key: as `Reading.key`; empty for the answer of a reader of structure.
        probability: that it is right; 0 where a guard is certain that it isn't.
        features: what the probability comes from.
        reading: what it would tell; None for the answer of a reader of structure.
        tells: equal for two candidates that tell the same.
    """

    key: str
    probability: float
    features: Mapping[str, float]
    reading: Reading | None
    tells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """An entity and what is asked of it, as far as that is known.

    Attributes:
        entity: its id.
        attribute: the id of the base's attribute that it has no fact of; else empty.
        common: the id of the common attribute that the base lacks (see `bot.meaning.world`);
            else empty.
    """

    entity: str
    attribute: str = ""
    common: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What comes of a question.

    Attributes:
        decision: how it was read as a question for one fact.
        outcome: answer, choose or decline.
        confidence: the probability that what is told is what was meant; of several parts the
            least.
        parts: what is told, in order; empty unless it is an answer.
        choices: what is offered, the likeliest first; empty unless it is a choice.
        refusal: why it is declined, where that is known.
        assumptions: how open words were taken.
        steps: how it was read, a line each, for curators; empty for one plain fact.
        context: what the next question may leave out.
        nearest: what a decline offers, the most probable first.
        weighed: the candidates of the decision, the most probable first; empty where the
            question's letters left nothing open.
        remark: the class of small talk that the text is, if any; see `bot.meaning.world`.
        lacking: what the base has no fact of, where one entity is asked about.
        complete: whether a reader of structure explained every word, so that nothing else can
            have been meant.
    """

    decision: Decision
    outcome: Outcome
    confidence: float
    parts: tuple[Part, ...] = ()
    choices: tuple[Reading, ...] = ()
    refusal: Refusal | None = None
    assumptions: tuple[Assumption, ...] = ()
    steps: tuple[str, ...] = ()
    context: Context = NOTHING_SAID
    nearest: tuple[Reading, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    remark: str | None = None
    lacking: Lacking | None = None
    complete: bool = False


def plain(decision: Decision, before: Context = NOTHING_SAID) -> Result:
    """The result of a question for one fact; a question without an answer leaves the talk as is."""
    if decision.outcome is Outcome.ANSWER:
        return answer(decision, [Told(decision.chosen[0])], decision.confidence)
    return Result(
        decision,
        decision.outcome,
        decision.confidence,
        choices=decision.chosen,
        context=before,
    )


def answer(
    decision: Decision,
    parts: Sequence[Part],
    confidence: float,
    *,
    assumptions: Sequence[Assumption] = (),
    steps: Sequence[str] = (),
    rest: str = "",
) -> Result:
    """An answer of these parts."""
    keys = tuple(dict.fromkeys(key for part in parts for key in part.keys))
    facts = tuple(dict.fromkeys(fact.id for part in parts for fact in part.facts))
    return Result(
        decision,
        Outcome.ANSWER,
        confidence,
        parts=tuple(parts),
        assumptions=tuple(assumptions),
        steps=tuple(steps),
        context=Context(keys, facts, rest),
    )


def unanswered(result: Result) -> Result:
    """A decline of what a result answers only a part of."""
    context = NOTHING_SAID
    return replace(result, outcome=Outcome.DECLINE, parts=(), choices=(), context=context)


def refuse(
    decision: Decision,
    refusal: Refusal,
    before: Context,
    *,
    assumptions: Sequence[Assumption] = (),
    steps: Sequence[str] = (),
) -> Result:
    """A decline that says why."""
    return Result(
        decision,
        Outcome.DECLINE,
        0.0,
        refusal=refusal,
        assumptions=tuple(assumptions),
        steps=tuple(steps),
        context=before,
    )
