"""Questions for a list or for the number of its members.

The set is a kind of entities ("projects"), a relation to several ("partners"), or a class whose
name is plural by itself ("gas giants"); the entities that the question names beside it filter
it. Each other word must be of the wording of the attributes that link members to filters.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.asking.asked import Asked
from bot.asking.explained import explained
from bot.asking.listing.directed import contrary
from bot.asking.listing.members import Explains, Member, members
from bot.asking.listing.of_kind import of_kind
from bot.asking.listing.pages import named_page, paged
from bot.asking.listing.stated import shared_count, stated_for
from bot.asking.named import Named, exactly_named, positions_of
from bot.asking.result import Result, answer
from bot.asking.splitting.several import wholly_read
from bot.matching.decision import Outcome
from bot.matching.index import INVERSE
from bot.matching.leftover import Leftover
from bot.matching.lists import MOST_FILTERS, MOST_NOUNS, PREFIX
from bot.matching.question import MEANING_CHANGING
from bot.text.frequency import rarity
from bot.text.phrases import Found

CONFIDENCE = 0.9

MOST_UNEXPLAINED = 0.05
"""Summed rarity of words that may stay unexplained: a list that is too long is wrong."""

_ASKING_OTHERWISE = (
    *MEANING_CHANGING,
    "times",
    "places",
    "reasons",
    "latest",
    "forecast",
    "recorded",
    "claimed",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list as a question asks for it.

    Attributes:
        noun: see `members.members`.
        filters: the entities that filter it.
        words: the places of what is left for attributes to explain.
        counted: whether the number of members is asked for.
        here: whether it asks for what this base names.
        all: whether it says that it wants all there are.
    """

    noun: str
    filters: tuple[str, ...]
    words: frozenset[int]
    counted: bool
    here: bool
    all: bool


def listing(asked: Asked) -> Result | None:
    """A list, or how many it has; None where the question isn't wholly one for a list."""
    decision = asked.decision
    if decision.outcome is Outcome.ANSWER and decision.chosen[0].key.startswith(PREFIX):
        return _of_reading(asked, decision.chosen[0].key)
    narrowed = of_kind(asked)
    if narrowed is not None:
        step = f"of what is told only {narrowed.noun}"
        return answer(decision, [narrowed], decision.confidence, steps=[step])
    for wanted in _wanted(asked):
        if _plainly_answered(asked, wanted):
            return None
        found = members(
            asked.index, wanted.noun, wanted.filters, wanted.words, _explains(asked, wanted.words)
        )
        if found and not _contrary(asked, wanted.filters, found):
            return _told(asked, wanted, found)
        if not found and wanted.counted and decision.outcome is not Outcome.ANSWER:
            shared = shared_count(asked, wanted.noun, wanted.filters, wanted.words)
            if shared is not None:
                return shared
    return None


def _of_reading(asked: Asked, key: str) -> Result | None:
    """The list that the question was read as at once, unless it asks the other way round."""
    decision, page = asked.decision, named_page(asked.index, key)
    if page is None:
        return None
    if _contrary(asked, page.filters, page.members):
        return Result(decision, Outcome.DECLINE, 0.0, context=asked.context)
    return answer(decision, [page], decision.confidence, rest=page.rest)


def _told(asked: Asked, wanted: Wanted, found: Sequence[Member]) -> Result:
    stated = stated_for(asked, wanted.noun, wanted.filters) if wanted.counted else ()
    # The name of a further page holds no words: a list that they narrow is told as one page.
    whole = bool(wanted.words) and found != members(asked.index, wanted.noun, wanted.filters)
    page = paged(
        wanted.noun, wanted.filters, found, counted=wanted.counted, stated=stated, whole=whole
    )
    step = f"{page.name} with {len(found)} members"
    told = answer(asked.decision, [page], CONFIDENCE, steps=[step], rest=page.rest)
    # "How many work in Ireland" doesn't count the one thing that is there.
    sure = len(found) > 1 or not wanted.counted
    return replace(told, complete=sure and not wanted.words)


def _plainly_answered(asked: Asked, wanted: Wanted) -> bool:
    """Whether one fact says what is asked, and the question doesn't insist on a list."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER or wanted.here:
        return False
    if not wanted.filters and wanted.all and not wanted.counted:
        return False
    return len(wanted.filters) == 1 or wholly_read(decision)


def _wanted(asked: Asked) -> Iterator[Wanted]:
    """The ways to take a question as one for a list, the likeliest first."""
    question = asked.question
    if question.years or len(named := exactly_named(asked)) > MOST_FILTERS:
        return
    counts = {i for f in asked.at("lists.count") for i in range(f.start, f.end)} | {
        *question.at("counts")
    }
    cues = {i for role in _CUES for f in asked.at(role) for i in range(f.start, f.end)}
    for noun in _nouns(asked, named):
        names = tuple(n for n in named if n.end <= noun.start or n.start >= noun.end)
        filters = tuple(sorted({n.entity for n in names}))
        if any(noun.role in asked.index.own.get(entity, {}) for entity in filters):
            continue
        if not filters and not noun.role.endswith(INVERSE) and not _insists(asked, counts):
            continue
        if noun.role.endswith(INVERSE):
            filters = tuple(n.entity for n in named)
        used = {*range(noun.start, noun.end), *positions_of(names), *counts, *cues}
        words = _left(asked, noun, filters, used)
        if words is None or (words and not filters):
            continue
        yield Wanted(
            noun.role,
            filters,
            words,
            counted=bool(counts),
            here=bool(asked.at("lists.here")),
            all=bool(asked.at("lists.all", "lists.exist")),
        )


_CUES = ("lists.all", "lists.exist", "lists.here", "lists.count", "lists.measure")


def _insists(asked: Asked, counts: Iterable[int]) -> bool:
    return bool(asked.at("lists.all", "lists.exist", "lists.here") or any(True for _ in counts))


def _nouns(asked: Asked, named: Sequence[Named]) -> list[Found]:
    """The words for a set: longest first, none inside a name; then a class named by itself."""
    question, index = asked.question, asked.index
    found = [*question.kinds, *index.relations.find(question.mended)]
    free = [f for f in found if not any(n.start <= f.start and f.end <= n.end for n in named)]
    free.sort(key=lambda f: (f.start - f.end, f.role not in index.members, f.start))
    longest = [
        f
        for f in free
        if not any(
            o.start <= f.start and f.end <= o.end and o.end - o.start > f.end - f.start
            for o in free
        )
    ]
    if not longest and len(named) == 1:
        return list(_class(asked, named[0]))
    return longest[:MOST_NOUNS]


def _class(asked: Asked, named: Named) -> Iterator[Found]:
    """An entity that is nothing but the one thing that others have in common."""
    own = asked.index.own.get(named.entity, {})
    if len(own) == 1 and asked.at("lists.all", "lists.exist", "lists.count", "lists.here"):
        label = next(iter(own))
        if label.endswith(INVERSE):
            yield Found(named.start, named.end, label)


def _left(
    asked: Asked, noun: Found, filters: Sequence[str], used: set[int]
) -> frozenset[int] | None:
    """The places of words that attributes must explain; None where one asks for something else."""
    question, index = asked.question, asked.index
    leftover = Leftover(question, index, noun.start, noun.end)
    entities = [index.base.entities[entity] for entity in filters]
    kinds = {entity.kind for entity in entities} | {noun.role}
    used |= {i for f in question.kinds if f.role in kinds for i in range(f.start, f.end)}
    rest = [i for i in leftover.positions if i not in used]
    if question.positions(_ASKING_OTHERWISE) & {*rest}:
        return None
    rest = [i for i in rest if i not in leftover.weightless]
    weight = sum(rarity(question.mended[i]) for i in rest)
    return frozenset() if weight <= MOST_UNEXPLAINED else frozenset(rest)


def _explains(asked: Asked, words: frozenset[int]) -> Explains:
    """Which words each attribute's wording has."""
    if not words:
        return {}
    return {label: explained(asked, label, words) for label in asked.index.base.attributes}


def _contrary(asked: Asked, filters: Sequence[str], found: Sequence[Member]) -> bool:
    """Whether the words ask the relation of the filter itself: "which city does B learn from"."""
    named = [n for n in exactly_named(asked) if n.entity in filters]
    if len(filters) != 1 or len(named) != 1:
        return False
    both_ways = {
        f.attribute
        for m in found
        for f in m.facts
        if f.entity == m.entity and asked.index.base.attributes[f.attribute].inverse
    }
    return contrary(asked, named[0], sorted(both_ways))
