"""Questions that follow an answer: what they leave out comes from what was told last.

A question that leans on the talk ("its", "what about", 那…呢) is never read as if it stood
alone: where what was spoken of has no such fact, there is no answer. One that stands alone
is not bent towards the talk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.leaning import Leaning, leaning
from bot.asking.parts import Dated, Part, Said, Told, Unanswered
from bot.asking.repeated import repeated, together
from bot.asking.result import Result, answer
from bot.asking.several import wholly_read
from bot.asking.spoken import STRANGER, about, after, labels, strange, subjects, told
from bot.facts import ValueType, in_language
from bot.matching.common import rarity
from bot.matching.decision import Outcome
from bot.matching.free import PREFIX as ANSWER
from bot.matching.guards import QUANTITIES
from bot.matching.lists import PREFIX as LIST
from bot.matching.lists import listed
from bot.matching.readings import Reading

MOST_CHOICES = 5

LEAST_RARITY = 0.25
"""A word rarer than this says what an attribute is about."""

MOST_SUBJECTS = 4
"""Of so many entities a follow-up is asked; of more it is unclear."""


def following(asked: Asked) -> Result | None:
    """What comes of a question that leans on the last answer; None where it stands alone."""
    lean = leaning(asked)
    if not asked.context.keys:
        return _unheard(asked, lean)
    if lean.pages or _whole(asked, lean):
        return None
    for way in (_who_said, _when_was, _of_another, _of_the_same):
        found = way(asked, lean)
        if found is not None:
            return found
    return _declined(asked, lean) if lean.leans else None


def _whole(asked: Asked, lean: Leaning) -> bool:
    """Whether a question names what it asks about, and only an article leans on the talk."""
    weak = all(pronoun.role == "the" for pronoun in lean.pronouns) and not lean.opening
    return weak and wholly_read(asked.decision) and bool(asked.decision.chosen[0].span)


def _unheard(asked: Asked, lean: Leaning) -> Result | None:
    """What leans where nothing was said before means nothing that could be told."""
    chosen = asked.decision.chosen[:1]
    guessed = any(not r.span and not r.key.startswith((ANSWER, LIST)) for r in chosen)
    fragment = bool(lean.opening) and not lean.asks
    bare = fragment and not lean.content(lean.opening | lean.names)
    leans = guessed and (lean.pronouns or fragment)
    return _declined(asked, lean) if leans or bare else None


def _declined(asked: Asked, lean: Leaning) -> Result:
    what = ", ".join(asked.text(range(p.start, p.end)) for p in lean.pronouns) or "its form"
    step = f"leans on what was said before by {what}, and nothing said before answers it"
    return Result(asked.decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context)


def _who_said(asked: Asked, lean: Leaning) -> Result | None:
    """The one who said what was told, or its publisher."""
    for role in ("who_said", "source"):
        cues = asked.at(f"following.{role}")
        used = {i for f in cues for i in range(f.start, f.end)} | lean.opening | lean.covered
        if not cues or lean.content(used):
            continue
        facts, keys = told(asked), asked.context.keys
        if facts:
            step = "who said what was told last"
            parts: list[Part] = [Said(facts, keys, published=role == "source")]
            return answer(asked.decision, parts, 1.0, steps=[step])
        free = [key for key in keys if key.removeprefix(ANSWER) in asked.index.base.answers]
        parts = [Told(Reading(key, (), 1.0)) for key in free if key.startswith(ANSWER)]
        return answer(asked.decision, parts, 1.0) if parts else _declined(asked, lean)
    return None


def _when_was(asked: Asked, lean: Leaning) -> Result | None:
    """The date that belongs to what was told, else the dates of the facts themselves."""
    cues = asked.at("following.when_was")
    used = {i for f in cues for i in range(f.start, f.end)} | lean.opening | lean.covered
    times = asked.question.at("times")
    if not (cues or times) or lean.names or lean.content(used):
        return None
    if not cues and {i for i in lean.asks if i not in times}:
        return None
    facts, attributes = told(asked), asked.index.base.attributes
    figures = any(attributes[fact.attribute].type in QUANTITIES for fact in facts)
    dated = [
        Reading(f"{entity}/{label}", own, 1.0)
        for entity in subjects(asked)
        for label, own in asked.index.own.get(entity, {}).items()
        if not figures and _dates(asked, label)
    ]
    if len(dated) == 1:
        step = "the date that belongs to what was told last"
        return answer(asked.decision, [Told(dated[0])], 1.0, steps=[step])
    if not facts or dated:
        return _declined(asked, lean)
    step = "the dates of what was told last"
    return answer(asked.decision, [Dated(facts, asked.context.keys)], 1.0, steps=[step])


def _dates(asked: Asked, label: str) -> bool:
    """Whether an attribute is the date of what was told: their wordings share a word."""
    index = asked.index
    if (
        label not in index.base.attributes
        or index.base.attributes[label].type is not ValueType.DATE
    ):
        return False
    words = {
        word
        for word in index.words_of.get(label, ())
        if rarity(word) > LEAST_RARITY and word not in index.names.vocabulary
    }
    return any(label == last or words & index.words_of.get(last, set()) for last in labels(asked))


def _of_another(asked: Asked, lean: Leaning) -> Result | None:
    """What was asked last, of another entity, in another year, status or unit."""
    named, known = lean.named, labels(asked)
    if named and (lean.leans or not lean.asks):
        found = _of_another_list(asked, lean)
        if found is not None:
            return found
    if not known or (named and lean.pronouns):
        return None
    used = lean.opening | lean.covered | lean.qualifiers | lean.names | lean.ones
    if lean.content(used) or not (named or lean.qualifiers):
        return None
    if named and not (lean.leans or lean.counts or not lean.asks):
        return None
    entities = tuple(dict.fromkeys(n.entity for n in named)) or subjects(asked)
    if lean.ones and named:
        entities = _like_the_last(asked, entities)
    return repeated(asked, lean, entities[:MOST_SUBJECTS], known)


def _like_the_last(asked: Asked, named: Sequence[str]) -> tuple[str, ...]:
    """For "the one of the factory", the thing of the last one's kind that the factory has."""
    base, index = asked.index.base, asked.index
    kinds = {base.entities[entity].kind for entity in subjects(asked)}
    linked = {e for entity in named for e in index.linked.get(entity, ())}
    like = tuple(sorted(e for e in linked if base.entities[e].kind in kinds - {None}))
    return like if len(like) == len(named) else tuple(named)


def _of_another_list(asked: Asked, lean: Leaning) -> Result | None:
    """The list that was told last, of other things: "and the financial ones?"."""
    used = lean.opening | lean.covered | lean.names | lean.ones
    if lean.content(used) or len(asked.context.keys) != 1:
        return None
    prefix, noun, _ = (*asked.context.keys[0].split(":"), "", "")[:3]
    if f"{prefix}:" != LIST or not noun:
        return None
    filters = tuple(sorted({each.entity for each in lean.named}))
    reading = listed(noun, filters, asked.index)
    if reading is None:
        return _declined(asked, lean)
    return answer(asked.decision, [Told(reading)], reading.probability, steps=["the same list"])


def _of_the_same(asked: Asked, lean: Leaning) -> Result | None:
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
    context = result.context if result.refusal else about(after(part, _none(asked)), entity)
    if strange(asked) or not (lean.pronouns or lean.known):
        context = STRANGER
    step = f"asked of {entity}, it has no answer: {text}"
    declined = replace(_none(asked), steps=(step,), refusal=result.refusal, context=context)
    return entity, declined


def _none(asked: Asked) -> Result:
    return Result(asked.decision, Outcome.DECLINE, 0.0, context=asked.context)


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
