"""What a conversation is about: the entities and attributes that were spoken of last."""

from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.context import Context
from bot.asking.named import named_in_question, positions_of
from bot.asking.result import Result
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.matching.readings import Reading
from bot.model import Fact, Reference
from bot.text.frequency import rarity

STRANGER = Context(keys=("?",))
"""Something was spoken of last that the base doesn't know: "its" is then nothing of the base's."""

_SAME_NAME = ("year", "status", "currency", "lacking", "type")
"""Guards that keep facts back although the question is about their entity's attribute."""


def subjects(asked: Asked) -> tuple[str, ...]:
    """The entities that were asked about last, as far as the base has them."""
    entities = [key.partition("/")[0] for key in asked.context.keys if "/" in key]
    return tuple(e for e in dict.fromkeys(entities) if e in asked.index.base.entities)


def labels(asked: Asked) -> tuple[str, ...]:
    """The labels of the attributes that were told last; empty where one is unknown."""
    parts = [key.split("/") for key in asked.context.keys]
    found = [part[1] if len(part) > 1 else "" for part in parts]
    known = [label for label in found if label.removesuffix(INVERSE) in asked.index.base.attributes]
    return tuple(dict.fromkeys(known)) if len(known) == len(found) else ()


def told(asked: Asked) -> tuple[Fact, ...]:
    """The facts that were told last, as far as the base has them."""
    known = (asked.index.base.facts.get(fact_id) for fact_id in asked.context.facts)
    return tuple(fact for fact in known if fact is not None)


def referred(asked: Asked) -> tuple[str, ...]:
    """The entities that the facts told last have as values, then those who said them."""
    facts = told(asked)
    values = [v.entity for fact in facts for v in fact.values if isinstance(v, Reference)]
    said = [fact.said_by.entity for fact in facts if isinstance(fact.said_by, Reference)]
    return tuple(dict.fromkeys([*values, *said]))


def strange(asked: Asked) -> bool:
    """Whether a question names something that the base doesn't know, as far as one can tell."""
    inside = positions_of(named_in_question(asked))
    question, known = asked.question, asked.index.attributes.vocabulary
    place = {i for p in question.places for i in range(p.start, p.end)}
    return any(
        i in place or rarity(word) >= 1 or i in question.proper
        for i, word in enumerate(question.mended)
        if i not in inside and not word.isdecimal() and word not in known
    )


def after(asked: Asked, result: Result) -> Context:
    """What the next question may leave out, also where there was no answer to this one.

    A question without an answer still turns the talk to what it names: after "the GDP of
    Hangzhou" its population is none of the last city's.
    """
    if result.outcome is Outcome.ANSWER or result.context != asked.context:
        return result.context
    if result.refusal is not None and result.refusal.facts:
        keys = [f"{fact.entity}/{fact.attribute}" for fact in result.refusal.facts]
    elif result.choices:
        keys = [reading.key for reading in result.choices]
    elif strange(asked):
        return STRANGER
    else:
        names = dict.fromkeys(each.entity for each in named_in_question(asked))
        lacking = _kept_back(result)
        keys = [_key(entity, lacking) for entity in names]
    return Context(tuple(dict.fromkeys(keys))) if keys else asked.context


def _kept_back(result: Result) -> Reading | None:
    fired = result.decision.fired
    return fired if fired is not None and fired.guard in _SAME_NAME else None


def about(context: Context, entity: str) -> Context:
    """What a context says of one entity; a stranger stays one."""
    if context == STRANGER:
        return context
    return replace(context, keys=tuple(k for k in context.keys if k.startswith(f"{entity}/")))


def _key(entity: str, lacking: Reading | None) -> str:
    same = lacking is not None and lacking.key.startswith(f"{entity}/")
    return lacking.key if lacking is not None and same else f"{entity}/"
