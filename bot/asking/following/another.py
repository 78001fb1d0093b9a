"""What was asked last, asked again of something else: "what about Shanghai"."""

from collections.abc import Sequence

from bot.asking.asked import Asked
from bot.asking.following.leaning import MOST_SUBJECTS, Leaning, declined
from bot.asking.following.repeated import repeated
from bot.asking.following.spoken import labels, subjects
from bot.asking.listing.members import DATED
from bot.asking.named import positions_of
from bot.asking.parts import Told
from bot.asking.result import Result, answer
from bot.matching.lists import PREFIX as LIST
from bot.matching.lists import listed


def of_another(asked: Asked, lean: Leaning) -> Result | None:
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
    kinds = {(f.start, f.end) for f in asked.question.kinds}
    named = [each for each in lean.named if (each.start, each.end) not in kinds]
    used = lean.opening | lean.covered | positions_of(named) | lean.ones
    if not named or lean.content(used) or len(asked.context.keys) != 1:
        return None
    prefix, noun, _ = (*asked.context.keys[0].split(":"), "", "")[:3]
    if f"{prefix}:" != LIST or not noun:
        return None
    filters = tuple(sorted({each.entity for each in named}))
    reading = listed(noun, filters, asked.index)
    if reading is None or DATED in asked.context.keys[0]:
        return declined(asked, lean)
    return answer(asked.decision, [Told(reading)], reading.probability, steps=["the same list"])
