"""Something else asked of what was told last: "its population", "and the population?"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.following.leaning import MOST_SUBJECTS, Leaning, none
from bot.asking.following.repeated import repeated, together
from bot.asking.following.spoken import STRANGER, about, after, labels, strange, subjects
from bot.asking.parts import Part, Told, Unanswered
from bot.asking.result import Result
from bot.asking.splitting.several import wholly_read
from bot.matching.decision import Outcome
from bot.matching.free import PREFIX as ANSWER
from bot.matching.lists import PREFIX as LIST
from bot.matching.readings import Reading
from bot.model import in_language

MOST_CHOICES = 5


def of_the_same(asked: Asked, lean: Leaning) -> Result | None:
    """Another attribute of the same entity: "its population", "and the population?"."""
    if not lean.pronouns and (lean.names or not (lean.leans or lean.bare)):
        return None
    if not lean.leans and _stands_alone(asked):
        return None
    results = [_one(asked, lean, entity, text) for entity, text in _texts(asked, lean)]
    found = _found(asked, lean, results) or _asked_further(asked, lean)
    if found is not None or len(results) != 1:
        return found
    bends = lean.leans or not lean.asks or _implied(asked)
    return results[0][1] if results[0][1].refusal or bends else None


def _one(asked: Asked, lean: Leaning, entity: str, text: str) -> tuple[str, Result]:
    """What comes of the question asked of one entity; a decline where it is not that one's."""
    part = asked.part(text)
    result = asked.resolver(part)
    if result.outcome is not Outcome.DECLINE and _of(result, entity):
        return entity, result
    context = result.context if result.refusal else about(after(part, none(asked)), entity)
    if strange(asked) or not (lean.pronouns or lean.known):
        context = STRANGER
    step = f"asked of {entity}, it has no answer: {text}"
    declined = replace(none(asked), steps=(step,), refusal=result.refusal, context=context)
    return entity, declined


def _found(asked: Asked, lean: Leaning, results: Sequence[tuple[str, Result]]) -> Result | None:
    """An answer, or the choice between the entities that may be meant."""
    found = [(e, r) for e, r in results if r.outcome is not Outcome.DECLINE]
    if len(results) == 1 and found:
        return _followed(asked, *found[0])
    if found and lean.plural:
        parts = [part for _, result in results for part in _parts(result)]
        confidence = min(result.confidence for _, result in found)
        return together(asked, parts, confidence, ["follows up on all that were told last"])
    return _offer(asked, [r for _, result in found for r in result.decision.chosen])


def _asked_further(asked: Asked, lean: Leaning) -> Result | None:
    """What was told last, taken further: "and in miles?", "how much did it grow"."""
    known = labels(asked)
    subject = all(p.role == "it" for p in lean.pronouns)
    if not (subject and len(known) == 1 and len(subjects(asked)) == 1):
        return None
    return repeated(asked, lean, subjects(asked), known, further=True)


def _stands_alone(asked: Asked) -> bool:
    """Whether a question that names nothing is wholly read of something of another kind."""
    if not wholly_read(asked.decision):
        return False
    key = asked.decision.chosen[0].key
    if key.startswith((ANSWER, LIST)):
        return True
    entities = asked.index.base.entities
    kinds = {entities[entity].kind for entity in subjects(asked)}
    if asked.context == STRANGER:
        return bool(asked.question.said & {"asking"})
    return key.partition("/")[0] in subjects(asked) or (
        entities[key.partition("/")[0]].kind not in kinds
    )


def _implied(asked: Asked) -> bool:
    """Whether the plain reading would tell it of another thing of the same kind."""
    return asked.decision.outcome is not Outcome.DECLINE and not asked.decision.chosen[0].span


def _texts(asked: Asked, lean: Leaning) -> Iterable[tuple[str, str]]:
    """The question with the name of each entity that may be meant, for its pronoun or added."""
    if not lean.pronouns:
        rest = asked.without(lean.opening)
        for entity in subjects(asked)[:MOST_SUBJECTS] if rest else ():
            name = in_language(asked.index.base.entities[entity].name, asked.language.code)
            yield entity, asked.language.following.of.format(rest=rest, name=name)
        return
    first = lean.pronouns[0]
    for entity in first.entities[:MOST_SUBJECTS]:
        text = lean.replaced(entity)
        if text is not None:
            yield entity, text


def _of(result: Result, entity: str) -> bool:
    """Whether what is told is the entity's and all words are explained, where it is plain."""
    if result.outcome is Outcome.ANSWER and not result.steps and not wholly_read(result.decision):
        return False
    keys = [part.reading.key for part in result.parts if isinstance(part, Told)]
    keys += [reading.key for reading in result.choices]
    return all(key.startswith((f"{entity}/", LIST)) for key in keys)


def _followed(asked: Asked, entity: str, result: Result) -> Result | None:
    if result.outcome is Outcome.CHOOSE:
        return _offer(asked, result.choices)
    steps = (f"follows up on {entity}", *result.steps)
    return replace(result, decision=asked.decision, steps=steps)


def _parts(result: Result) -> Iterable[Part]:
    return result.parts or (
        Unanswered(about=result.context.keys[0] if result.context.keys else ""),
    )


def _offer(asked: Asked, readings: Iterable[Reading]) -> Result | None:
    """The same question of each entity that may be meant."""
    offered = tuple(readings)[:MOST_CHOICES]
    if not offered:
        return None
    return Result(
        asked.decision,
        Outcome.CHOOSE,
        max(reading.probability for reading in offered),
        choices=offered,
        steps=("follows up on several that may be meant",),
        context=asked.context,
    )
