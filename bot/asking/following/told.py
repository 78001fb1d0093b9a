"""Questions about what was told last itself: who said it, who published it, when it was."""

from bot.asking.asked import Asked
from bot.asking.following.leaning import Leaning, declined
from bot.asking.following.spoken import labels, subjects, told
from bot.asking.parts import Dated, Part, Said, Told
from bot.asking.result import Result, answer
from bot.matching.free import PREFIX as ANSWER
from bot.matching.guards import QUANTITIES
from bot.matching.readings import Reading
from bot.model import ValueType
from bot.text.frequency import rarity

LEAST_RARITY = 0.25
"""A word rarer than this says what an attribute is about."""


def who_said(asked: Asked, lean: Leaning) -> Result | None:
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
        return answer(asked.decision, parts, 1.0) if parts else declined(asked, lean)
    return None


def when_was(asked: Asked, lean: Leaning) -> Result | None:
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
        return declined(asked, lean)
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
