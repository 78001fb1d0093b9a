"""The number of a kind's members that facts state, beside those that the base names."""

from collections.abc import Sequence
from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.explained import explained
from bot.asking.listing.members import once
from bot.asking.parts import Told
from bot.asking.result import Result, answer
from bot.matching.readings import Reading
from bot.model import Fact, Reference, Status, ValueType
from bot.text.frequency import rarity
from bot.text.normalise import words as tokens_of

MOST_HOLDERS = 50

CONFIDENCE = 0.85

_PARTIES = 2
_COMMON = 0.3


def stated_for(asked: Asked, noun: str, filters: Sequence[str]) -> tuple[Fact, ...]:
    """The facts that state a number of the same things: of the filters, or the only such ones."""
    base, labels = asked.index.base, _numbers_of(asked, noun)
    holders = filters or [e for label in labels for e in asked.index.owners.get(label, ())]
    facts = [_newest(base.facts_of(e, label)) for label in labels for e in dict.fromkeys(holders)]
    stated = once(fact for several in facts for fact in several)
    alike = len({repr(fact.values) for fact in stated}) == 1
    return stated[:1] if alike or filters else ()


def shared_count(
    asked: Asked, noun: str, filters: Sequence[str], words: frozenset[int]
) -> Result | None:
    """The stated number of what the named ones made with each other, such as a deal's projects.

    Its holder is of two parties alone, so that all that it counts is theirs, and has members of
    the noun itself; every word must be of the wording of the number or of the parties.
    """
    found = [
        fact
        for label in _numbers_of(asked, noun)
        for holder in asked.index.owners.get(label, ())[:MOST_HOLDERS]
        if holder not in filters and _comprises(asked, holder, noun)
        for party in _parties(asked, holder, filters)
        if not _strange(asked, words, label, party)
        for fact in _newest(asked.index.base.facts_of(holder, label))
    ]
    if len(found) != 1:
        return None
    fact = found[0]
    reading = Reading(f"{fact.entity}/{fact.attribute}", (fact,), CONFIDENCE)
    step = f"the number of {noun} of {fact.entity}, which is of {' and '.join(filters)}"
    counted = answer(asked.decision, [Told(reading)], CONFIDENCE, steps=[step])
    return replace(counted, complete=True)


def _comprises(asked: Asked, holder: str, noun: str) -> bool:
    base = asked.index.base
    values = [v for several in base.by_attribute.get(holder, {}).values()
              for fact in several for v in fact.values]  # fmt: skip
    return any(isinstance(v, Reference) and base.entities[v.entity].kind == noun for v in values)


def _parties(asked: Asked, holder: str, filters: Sequence[str]) -> list[str]:
    """The relations of a holder to two entities, among them all filters."""
    found = []
    for label, facts in asked.index.base.by_attribute.get(holder, {}).items():
        named = {v.entity for f in facts for v in f.values if isinstance(v, Reference)}
        if len(named) == _PARTIES and filters and named.issuperset(filters):
            found.append(label)
    return found


def _strange(asked: Asked, words: frozenset[int], *labels: str) -> bool:
    """Whether a word with a meaning is of none of the attributes' wording."""
    known = frozenset(i for label in labels for i in explained(asked, label, words))
    return any(rarity(asked.question.mended[i]) > _COMMON for i in words - known)


def _numbers_of(asked: Asked, noun: str) -> list[str]:
    """The attributes that count what a noun names: their own names have a word for it."""
    nouns = _texts_of(asked, noun)
    return [
        attribute.id
        for attribute in asked.index.base.attributes.values()
        if attribute.type is ValueType.NUMBER
        and any(
            _within(each, tokens_of(text))
            for each in nouns
            for text in (
                *attribute.wording.label.values(),
                *(t for several in attribute.wording.aliases.values() for t in several),
            )
        )
    ]


def _texts_of(asked: Asked, noun: str) -> list[tuple[str, ...]]:
    """The words of a kind."""
    kind = asked.index.base.kinds.get(noun)
    if kind is None:
        return []
    aliases = [text for several in kind.aliases.values() for text in several]
    return [tokens_of(text) for text in (*kind.label.values(), *aliases)]


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    size = len(part)
    return any(tuple(whole[i : i + size]) == tuple(part) for i in range(len(whole) - size + 1))


def _newest(facts: Sequence[Fact]) -> Sequence[Fact]:
    """The newest recorded fact."""
    recorded = [fact for fact in facts if fact.status is Status.RECORDED]
    return recorded[:1]
