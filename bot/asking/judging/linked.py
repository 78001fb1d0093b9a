"""Yes or no by a relation: whether one entity is what another one's fact names."""

from collections.abc import Iterable

from bot.asking.asked import Asked
from bot.asking.comparing.compared import Verdict
from bot.asking.judging.verbs import openings
from bot.asking.named import Named, named_in_question
from bot.asking.result import Result, answer
from bot.languages import LANGUAGES, of_languages
from bot.matching.index import INVERSE
from bot.matching.leftover import Leftover
from bot.model import PLACEHOLDER, Attribute, Fact, Reference, ValueType, Wording
from bot.text.frequency import rarity
from bot.text.normalise import words

_PAIR = 2
_NOTHING = ("function", "articles", "asking", "prepositions", "latest")


def linked(asked: Asked) -> Result | None:
    """Whether a fact links the two entities that are named; None where it can't be told."""
    named = _without_kinds(asked, named_in_question(asked))
    if len({n.entity for n in named}) != _PAIR:
        return None
    first, second = named[0], named[-1]
    rest = _rest(asked, named)
    for holder, other in ((first, second), (second, first)):
        for label, facts in sorted(asked.index.own.get(holder.entity, {}).items()):
            if label.endswith(INVERSE):
                continue
            attribute = asked.index.base.attributes[label]
            if attribute.type is not ValueType.ENTITY:
                continue
            if not _speaks(asked, attribute, holder, other, rest, subject=holder is first):
                continue
            found = _judged(asked, attribute, facts, other.entity)
            if found is not None:
                return found
    return None


def _without_kinds(asked: Asked, named: tuple[Named, ...]) -> tuple[Named, ...]:
    """The names but those that are a kind's word too, where there are more than two."""
    kinds = {(f.start, f.end) for f in asked.question.kinds}
    names = tuple(n for n in named if (n.start, n.end) not in kinds)
    return names if len(names) == _PAIR else named


def _judged(
    asked: Asked, attribute: Attribute, facts: tuple[Fact, ...], other: str
) -> Result | None:
    naming = tuple(f for f in facts if Reference(other) in f.values)
    step = f"whether {attribute.id} of {facts[0].entity} is {other}"
    if naming:
        return answer(asked.decision, [Verdict(yes=True, facts=naming)], 1.0, steps=[step])
    entities = asked.index.base.entities
    value = facts[0].values[0]
    same = isinstance(value, Reference) and entities[value.entity].kind == entities[other].kind
    if attribute.many or len(facts) != 1 or len(facts[0].values) != 1 or not same:
        return None
    if not entities[other].kind:
        return None
    return answer(asked.decision, [Verdict(yes=False, facts=facts)], 1.0, steps=[step])


def _rest(asked: Asked, named: Iterable[Named]) -> frozenset[int]:
    """The places of the words beside names, the opening and the particle."""
    inside = {i for n in named for i in n.positions} | openings(asked)
    return frozenset(i for i in range(len(asked.tokens)) if i not in inside)


def _speaks(
    asked: Asked,
    attribute: Attribute,
    holder: Named,
    other: Named,
    rest: frozenset[int],
    *,
    subject: bool,
) -> bool:
    """Whether the words beside the names ask for this relation, and all of them do."""
    question, entities = asked.question, asked.index.base.entities
    kind = entities[holder.entity].kind
    of_kind = {i for f in question.kinds if f.role == kind for i in range(f.start, f.end)} & rest
    known = asked.index.words_of[attribute.id] | asked.index.words_of.get(
        attribute.id + INVERSE, frozenset()
    )
    leftover = Leftover(question, asked.index, holder.start, holder.end)
    strange = leftover.free(attribute.id)
    if attribute.inverse is not None:
        strange &= leftover.free(attribute.id + INVERSE)
    content = rest - question.positions(_NOTHING) - of_kind
    if any(i in strange and rarity(question.mended[i]) > 0 for i in content):
        return False
    if content:
        return bool(content - question.positions(_NOTHING))
    if not subject:
        return False
    prepositions = {
        question.mended[i] for i in rest if i in question.at("prepositions") or _at(asked, i, "in")
    }
    if prepositions and not of_kind:
        return prepositions <= known
    return bool(of_kind) or _copular(asked, attribute, other)


def _at(asked: Asked, position: int, role: str) -> bool:
    return any(f.start <= position < f.end for f in asked.at(f"verdicts.{role}"))


def _copular(asked: Asked, attribute: Attribute, other: Named) -> bool:
    """Whether the relation's other end is worded as what something is: "which are {entity}"."""
    if attribute.inverse is None:
        return False
    before = {asked.tokens[i] for i in range(len(asked.tokens)) if i < other.start}
    article = asked.tokens[other.start - 1 : other.start]
    said = article and (_at(asked, other.start - 1, "a") or _at(asked, other.start - 1, "copula"))
    return bool(said and before) and any(_is_before(text) for text in _texts(attribute.inverse))


def _is_before(text: str) -> bool:
    tokens = words(text.partition(PLACEHOLDER)[0])
    return PLACEHOLDER in text and tokens[-1:] in _copulas()


@of_languages
def _copulas() -> frozenset[tuple[str, ...]]:
    """The verbs that say what something is, in all languages, as a base's phrasings are."""
    return frozenset(
        words(phrase)
        for language in LANGUAGES.values()
        for cues, cue in ((language.verdicts.cues, "copula"), (language.computing.cues, "is"))
        for phrase in cues.get(cue, ())
    )


def _texts(wording: Wording) -> Iterable[str]:
    return (text for several in wording.phrasings.values() for text in several)
