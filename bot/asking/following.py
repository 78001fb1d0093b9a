"""Questions that follow an answer: what they leave out comes from what was told last."""

from collections.abc import Collection, Iterable, Sequence

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.named import named_in_question, positions_of
from bot.asking.parts import Said
from bot.asking.result import Result, answer, plain
from bot.facts import in_language
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.matching.normalise import is_unspaced
from bot.matching.readings import Reading

MOST_CHOICES = 5

_QUALIFIERS = ("forecast", "recorded", "latest", "counts", "times")


def following(asked: Asked) -> Result | None:
    """What comes of a question that leans on the last answer; None where it stands alone."""
    if not asked.context.keys:
        return None
    return _who_said(asked) or _of_another(asked) or _of_the_same(asked)


def _who_said(asked: Asked) -> Result | None:
    """The one who said what was told, or its publisher."""
    cues = asked.at("following.who_said")
    known = [asked.index.base.facts.get(fact_id) for fact_id in asked.context.facts]
    facts = tuple(fact for fact in known if fact is not None)
    if not cues or not facts or _content(asked, {i for f in cues for i in range(f.start, f.end)}):
        return None
    step = "who said what was told last"
    return answer(asked.decision, [Said(facts, asked.context.keys)], 1.0, steps=[step])


def _of_another(asked: Asked) -> Result | None:
    """The same attribute of another entity, in another year or with another status."""
    cues = asked.at("following.about")
    named = named_in_question(asked)
    label = _last_label(asked)
    if label is None or not (cues or not asked.question.asks):
        return None
    used = {i for f in cues for i in range(f.start, f.end)} | positions_of(named)
    qualifiers = asked.question.positions(_QUALIFIERS) | set(asked.question.years)
    if _content(asked, used | qualifiers) or not (named or qualifiers):
        return None
    entities = [n.entity for n in named] or _last_entities(asked)
    extra = asked.text(qualifiers - used)
    return _asked_again(asked, label, entities, extra)


def _of_the_same(asked: Asked) -> Result | None:
    """Another attribute of the same entity: "its population", "and the population?"."""
    its = asked.at("following.it")
    about = asked.at("following.about")
    if named_in_question(asked) or not (its or about or _bare(asked)):
        return None
    left_out = {i for f in (*its, *about) for i in range(f.start, f.end)}
    entities = _last_entities(asked)
    rest = asked.without(left_out)
    if not rest or not entities:
        return None
    results = [asked.resolved(_joined(rest, _name(asked, entity))) for entity in entities]
    told = [r for r in results if r.outcome is Outcome.ANSWER]
    if len(told) == 1:
        found = told[0]
        step = f"follows up on {entities[results.index(found)]}"
        return answer(asked.decision, found.parts, found.confidence, steps=[step, *found.steps])
    return _offer(asked, [r for result in told for r in result.decision.chosen])


def _asked_again(asked: Asked, label: str, entities: Sequence[str], extra: str) -> Result | None:
    """What was asked last, of these entities."""
    attribute = asked.index.base.attributes[label.removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    word = in_language(wording.label, asked.language.code)
    for entity in entities:
        text = _joined(f"{word} {extra}", _name(asked, entity))
        part = asked.part(text)
        step = f"asks for {label} again: {text}"
        if part.decision.outcome is Outcome.ANSWER:
            reading = part.decision.chosen[0]
            if reading.key.startswith(f"{entity}/{label}"):
                found = plain(part.decision)
                return answer(asked.decision, found.parts, found.confidence, steps=[step])
        declined = plain(part.decision, asked.context)
        return _declined(declined, step)
    return None


def _declined(result: Result, step: str) -> Result:
    return Result(result.decision, Outcome.DECLINE, 0.0, steps=(step,), context=result.context)


def _offer(asked: Asked, readings: Sequence[Reading]) -> Result | None:
    """The same question of each entity that may be meant."""
    if not readings:
        return None
    best = max(reading.probability for reading in readings)
    return Result(
        asked.decision,
        Outcome.CHOOSE,
        best,
        choices=tuple(readings[:MOST_CHOICES]),
        steps=("follows up on several that may be meant",),
        context=asked.context,
    )


def _bare(asked: Asked) -> bool:
    """Whether a question only names an attribute, as a follow-up does: "population?"."""
    return attribute_in(asked, range(len(asked.tokens))) is not None


def _last_label(asked: Asked) -> str | None:
    """The attribute that was told last, where it was one only."""
    labels = {key.partition("/")[2] for key in asked.context.keys if "/" in key}
    known = {
        label for label in labels if label.removesuffix(INVERSE) in asked.index.base.attributes
    }
    return known.pop() if len(known) == len(labels) == 1 else None


def _last_entities(asked: Asked) -> list[str]:
    """The entities that were asked about last."""
    entities = [key.partition("/")[0] for key in asked.context.keys if "/" in key]
    return [e for e in dict.fromkeys(entities) if e in asked.index.base.entities]


def _content(asked: Asked, used: Collection[int]) -> bool:
    """Whether there are words with a meaning beside the used ones."""
    nothing = asked.question.positions(("function", "articles", "asking", "prepositions"))
    return any(i not in nothing and i not in used for i in range(len(asked.tokens)))


def _joined(rest: str, name: str) -> str:
    """A name and the words that ask something of it, in the order of their script."""
    return f"{name}{rest}" if _unspaced(rest) else f"{rest} {name}"


def _unspaced(text: str | Iterable[str]) -> bool:
    return any(map(is_unspaced, text))


def _name(asked: Asked, entity: str) -> str:
    return in_language(asked.index.base.entities[entity].name, asked.language.code)
