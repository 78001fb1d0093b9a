"""What was asked last, asked again: of another entity, in another year, in another unit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.context import Context
from bot.asking.following.leaning import Leaning
from bot.asking.following.spoken import told
from bot.asking.parts import Part, Told, Unanswered
from bot.asking.result import Result, answer
from bot.asking.splitting.several import wholly_read
from bot.matching.decision import Decision, Outcome
from bot.matching.guards import qualify
from bot.matching.index import INVERSE
from bot.matching.question import STATUSES
from bot.matching.readings import Reading
from bot.model import in_language

MOST_ASKED = 4
"""Entities times attributes that one follow-up is about at the most."""

OTHER = (*STATUSES, "latest")
"""Roles of words that ask for other facts of an attribute than were told."""

_BEYOND = ("times", "units", "computing", "verdicts")
"""The concerns whose words make of a fact's question one for another reader."""


def repeated(
    asked: Asked,
    lean: Leaning,
    entities: Sequence[str],
    known: Sequence[str],
    *,
    further: bool = False,
) -> Result | None:
    """What comes of attributes of entities, with what the question adds to them.

    Args:
        asked: the question.
        lean: how it leans on the talk.
        entities: whose.
        known: the labels of the attributes.
        further: whether the question has more words with a meaning than names and
            qualifiers; then all of them must be explained, or it is None.
    """
    pairs = [(entity, label) for entity in entities for label in known]
    if not 0 < len(pairs) <= MOST_ASKED:
        return None
    results = [_one(asked, lean, *pair, further=further) for pair in pairs]
    keys = tuple(f"{entity}/{label}" for entity, label in pairs)
    steps = [f"asks again for {', '.join(keys)}"]
    found = [result for result in results if result.outcome is Outcome.ANSWER]
    if found:
        parts = _parts(zip(keys, results, strict=True))
        return together(asked, parts, min(r.confidence for r in found), steps, results)
    if further and not any(result.refusal for result in results):
        return None
    context = Context(keys)
    return replace(results[0], outcome=Outcome.DECLINE, choices=(), confidence=0.0,
                   steps=(*steps, *results[0].steps), context=context)  # fmt: skip


def together(
    asked: Asked,
    parts: Sequence[Part],
    confidence: float,
    steps: Sequence[str],
    results: Sequence[Result] = (),
) -> Result:
    """An answer of the parts of several results."""
    assumptions = list(dict.fromkeys(each for r in results for each in r.assumptions))
    more = [step for result in results for step in result.steps]
    rest = results[0].context.rest if len(results) == 1 else ""
    return answer(
        asked.decision, parts, confidence, assumptions=assumptions, steps=[*steps, *more], rest=rest
    )


def _parts(results: Iterable[tuple[str, Result]]) -> list[Part]:
    parts: list[Part] = []
    for key, result in results:
        parts += result.parts or (Unanswered(about=key),)
    return parts


def _one(asked: Asked, lean: Leaning, entity: str, label: str, *, further: bool) -> Result:
    """One attribute of one entity; a decline where the base has no such fact."""
    key = f"{entity}/{label}"
    facts = asked.index.own.get(entity, {}).get(label, ())
    if not facts:
        return _decline(asked, Reading(key, (), 0.0, guard="lacking"))
    years = _years(asked, label)
    if years and not (asked.question.years or lean.qualifiers & asked.question.positions(OTHER)):
        facts = tuple(fact for fact in facts if fact.as_of.year in years)
    if further or (lean.qualifiers and _beyond(asked, lean)):
        result = asked.resolved(_text(asked, lean, entity, label))
        explained = not further or _explained(result)
        if explained and _same(result, key) and (result.parts or result.refusal):
            return result
        if further or result.refusal:
            return _decline(asked, Reading(key, (), 0.0))
    attribute = asked.index.base.attributes[label.removesuffix(INVERSE)]
    if not facts:
        return _decline(asked, Reading(key, (), 0.0, guard="year"))
    left, fired = qualify(asked.question, attribute, facts, lean.qualifiers)
    reading = Reading(key, left, 1.0, guard=fired)
    if fired:
        return _decline(asked, reading)
    return answer(asked.decision, [Told(reading)], 1.0)


def _years(asked: Asked, label: str) -> set[int]:
    """The years that the last question narrowed its attribute's facts to."""
    last = [fact for fact in told(asked) if fact.attribute == label]
    known = {f.id for fact in last for f in asked.index.own[fact.entity].get(label, ())}
    return {fact.as_of.year for fact in last} if len(known) > len(last) else set()


def _beyond(asked: Asked, lean: Leaning) -> bool:
    """Whether words beside the opening are other readers' cues."""
    cues = [f for role in asked.cues if role.startswith(_BEYOND) for f in asked.at(role)]
    return any(f.start not in lean.opening for f in cues)


def _explained(result: Result) -> bool:
    """Whether what is told accounts for all words: a reader's own parts do, by their rule."""
    alone = len(result.parts) == 1 and isinstance(result.parts[0], Told) and not result.steps
    return wholly_read(result.decision) if alone else True


def _same(result: Result, key: str) -> bool:
    """Whether all that is told is about what was asked last."""
    keys = result.context.keys if result.outcome is Outcome.ANSWER else ()
    return all(each == key or each.startswith(f"{key}/") for each in keys)


def _decline(asked: Asked, reading: Reading) -> Result:
    decision = Decision(asked.question, Outcome.DECLINE, (), (reading,))
    return Result(decision, Outcome.DECLINE, 0.0, context=asked.context)


def _text(asked: Asked, lean: Leaning, entity: str, label: str) -> str:
    """What was asked last as a text, with the words that the question adds."""
    base, code = asked.index.base, asked.language.code
    attribute = base.attributes[label.removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    word = in_language(wording.label, code)
    name = in_language(base.entities[entity].name, code)
    if lean.pronouns:
        return lean.replaced(entity, word) or ""
    extra = asked.without(lean.opening | lean.names)
    years = _years(asked, label)
    if len(years) == 1 and not asked.question.years:
        extra = f"{extra} {min(years)}"
    return f"{asked.joined([name, word])} {extra}?"
