"""Several questions in one: each piece is read on its own, filled up from the others.

"GDP and population of Shaoxing" lends the name to both, "population of Shaoxing and Shanghai"
the attribute, "who signed the deal and when" the whole first question, "Shaoxing's GDP, and
who said so?" what was told a moment before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.comparing.margin import with_margin
from bot.asking.context import Context
from bot.asking.following.spoken import STRANGER, after
from bot.asking.named import named_in_question, positions_of
from bot.asking.parts import Part, Told, Unanswered
from bot.asking.result import Assumption, Result, answer
from bot.asking.splitting.coordination import coordinated
from bot.asking.splitting.sentences import lent, sentences
from bot.matching.decision import Decision, Outcome
from bot.text.phrases import Found

MOST_NESTED = 2
"""Sentences hold lists; a part of a list holds nothing more."""


def several(asked: Asked) -> Result | None:
    """The answers to all questions of a text; None where it is one question."""
    if asked.depth > MOST_NESTED:
        return None
    if with_margin(asked):
        return None
    texts = sentences(asked) or coordinated(asked, whole=wholly_read(asked.decision))
    if not texts:
        return _half(asked)
    context = asked.context
    asking: list[str] = []
    results: list[Result] = []
    for text in texts:
        part = asked.part(text, context)
        nothing = Result(part.decision, Outcome.DECLINE, 0.0, context=context)
        if _telling(part):
            context = after(part, nothing)
            continue
        result = nothing if _lost(part) else _anew(_resolved(asked, part, texts[0]), results)
        context = after(part, result)
        asking.append(text)
        results.append(replace(result, context=context))
    if any(result.outcome is Outcome.ANSWER for result in results):
        return _together(asked, asking, results)
    return results[-1] if results and len(asking) < len(texts) else None


def _half(asked: Asked) -> Result | None:
    """What is read, where nothing is known of what is set beside it: "Ceres and Vesta"."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER or not asked.at("several.and"):
        return None
    left = set(decision.chosen[0].unexplained)
    articles, inside = asked.question.at("articles"), positions_of(named_in_question(asked))
    beside = {
        i for f in asked.at("several.and") if f.start not in inside for i in _sides(f, articles)
    }
    if not any(asked.tokens[i] in left for i in beside if 0 <= i < len(asked.tokens)):
        return None
    step = "nothing is known of what stands beside the conjunction"
    parts: list[Part] = [Told(decision.chosen[0]), Unanswered()]
    return answer(decision, parts, decision.confidence, steps=[step])


def _sides(joint: Found, articles: frozenset[int]) -> tuple[int, int]:
    """The places before and behind a conjunction, an article left out."""
    behind = joint.end + 1 if joint.end in articles else joint.end
    return joint.start - 1, behind


def _telling(part: Asked) -> bool:
    """Whether a sentence tells of the asker and asks nothing: "I live in Shaoxing"."""
    telling = any(f.start == 0 for f in part.at("several.telling"))
    return telling and not part.at("several.wanting") and not part.question.asks


def _resolved(asked: Asked, part: Asked, first: str) -> Result:
    """What comes of a part, else of the part with the name that the first one is about."""
    result = asked.resolver(part)
    if result.outcome is Outcome.ANSWER or result.refusal or part.question.text == first:
        return result
    text = lent(asked, part.question.text, first)
    if text is None:
        return result
    other = asked.resolved(text)
    return other if wholly_read(other.decision) and other.parts else result


def _lost(part: Asked) -> bool:
    """Whether a part names nothing, and the one before it something that the base lacks."""
    return part.context == STRANGER and not any(
        reading.span for reading in part.decision.considered[:1]
    )


def _anew(result: Result, before: Sequence[Result]) -> Result:
    """A result, but that a fact told already is no answer to another question."""
    told = [part for earlier in before for part in earlier.parts if isinstance(part, Told)]
    known = {part.reading.key for part in told}
    again = [part for part in result.parts if isinstance(part, Told) and part.reading.key in known]
    if not again or len(again) < len(result.parts):
        return result
    entity = again[0].reading.key.partition("/")[0]
    context = Context((f"{entity}/",))
    return Result(result.decision, Outcome.DECLINE, 0.0, context=context)


def _together(asked: Asked, texts: Iterable[str], results: Iterable[Result]) -> Result:
    parts: list[Part] = []
    steps: list[str] = []
    assumptions: list[Assumption] = []
    confidence = 1.0
    for text, result in zip(texts, results, strict=True):
        steps += [f"one of several questions: {text}", *result.steps]
        if result.outcome is Outcome.ANSWER:
            parts += result.parts
            assumptions += result.assumptions
            confidence = min(confidence, result.confidence)
        else:
            parts.append(Unanswered(_about(result)))
    once = list(dict.fromkeys(assumptions))
    return answer(asked.decision, parts, confidence, assumptions=once, steps=steps)


def _about(result: Result) -> str:
    """The key of what a part without an answer asks, as far as it was understood."""
    keys = result.context.keys
    fired = result.decision.considered[:1]
    if result.refusal is not None and result.refusal.facts:
        fact = result.refusal.facts[0]
        return f"{fact.entity}/{fact.attribute}"
    if fired and fired[0].key in keys:
        return fired[0].key
    return keys[0] if len(keys) == 1 and keys != STRANGER.keys else ""


def wholly_read(decision: Decision) -> bool:
    """Whether one fact answers and every word that means something speaks for it."""
    if decision.outcome is not Outcome.ANSWER:
        return False
    reading = decision.chosen[0]
    features = reading.features
    left = features is not None and (features.off or features.other)
    return not reading.unexplained and not left
