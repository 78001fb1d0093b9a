"""Readings of a question as a list: a set noun ("projects") and a filter ("high tech").

The noun is a kind of entities or a relation to several of them; the filter is any entity
that the question names. Members are those that a fact of theirs links to each filter.
"""

from collections.abc import Iterable, Sequence

from bot.matching.index import Index, named_in
from bot.matching.leftover import Leftover
from bot.matching.names import Mention
from bot.matching.question import MEANING_CHANGING, Question
from bot.matching.readings import Reading
from bot.matching.slots import mentions
from bot.model import Fact, Reference
from bot.text.frequency import rarity
from bot.text.phrases import Found

PREFIX = "list:"
PROBABILITY = 0.75
"""Of a list whose every word is explained; less than a fact's that fits as well."""

MOST_MEMBERS = 200
MOST_NOUNS = 8
MOST_FILTERS = 4
"""Set nouns that are read, and names that filter one: a text with more asks for no list."""

MOST_UNEXPLAINED = 0.2


def list_readings(question: Question, index: Index) -> Iterable[Reading]:
    """A reading for each set noun that the question's other names filter."""
    nouns = [*question.kinds, *index.relations.find(question.mended)]
    known: dict[tuple[str, tuple[str, ...]], Reading | None] = {}
    for noun in nouns[:MOST_NOUNS]:
        leftover = Leftover(question, index, noun.start, noun.end)
        if _inside_name(noun, leftover):
            continue
        filters = leftover.others or _near(leftover)
        owners = [index.names.owners[m.name] for m in filters]
        if not 0 < len({m.name for m in filters}) <= MOST_FILTERS or any(
            len(several) != 1 for several in owners
        ):
            continue
        if any(noun.role in index.own.get(several[0], {}) for several in owners):
            continue
        asked = noun.role, tuple(sorted({several[0] for several in owners}))
        if asked not in known:
            known[asked] = listed(*asked, index)
        reading = known[asked]
        if reading is not None and _explained(leftover, noun, filters, reading.facts):
            yield reading


def _inside_name(noun: Found, leftover: Leftover) -> bool:
    return any(
        m.start <= noun.start and noun.end <= m.end and m.end - m.start > noun.end - noun.start
        for m in leftover.question.named
    )


def _near(leftover: Leftover) -> tuple[Mention, ...]:
    """The likeliest misspelt filter."""
    named = mentions(leftover.question, leftover.index)
    free = [
        m for m in named if m.distance == 1 and {*range(m.start, m.end)} <= {*leftover.positions}
    ]
    return tuple(sorted(free, key=lambda m: (m.start, m.end, m.name))[:1])


def listed(noun: str, filters: tuple[str, ...], index: Index) -> Reading | None:
    """The list of a kind's or relation's members that facts link to all filters."""
    holding: tuple[Fact, ...] = ()
    if noun in index.members:
        candidates: Sequence[str] = index.members[noun][:MOST_MEMBERS]
    else:
        holders = index.owners.get(noun, ())[:MOST_MEMBERS]
        holding = tuple(f for entity in holders for f in index.own[entity][noun])
        values = {v.entity for f in holding for v in f.values if isinstance(v, Reference)}
        candidates = sorted(values)[:MOST_MEMBERS]
    linked = [index.linked.get(wanted, frozenset()) for wanted in filters]
    likely = [member for member in candidates if all(member in some for some in linked)]
    links = {member: _links(member, filters, index) for member in likely}
    members = tuple(member for member in likely if links[member])
    if not members:
        return None
    facts = tuple({f.id: f for member in members for f in links[member]}.values())
    key = f"{PREFIX}{noun}:{'+'.join(filters)}"
    return Reading(key, facts, PROBABILITY, members=members)


def _links(member: str, filters: tuple[str, ...], index: Index) -> list[Fact]:
    """The member's own facts that name the filters; none unless every filter is named."""
    own = [f for facts in index.own.get(member, {}).values() for f in facts if f.entity == member]
    named = [(f, named_in(f) - {member}) for f in own]
    linking = [[f for f, names in named if wanted in names] for wanted in filters]
    return [f for facts in linking for f in facts[:1]] if all(linking) else []


def _explained(
    leftover: Leftover, noun: Found, filters: Sequence[Mention], facts: Sequence[Fact]
) -> bool:
    question, index = leftover.question, leftover.index
    blocking = question.positions((*MEANING_CHANGING, "times", "counts", "places", "reasons"))
    if question.years or blocking & set(leftover.positions):
        return False
    known = {i for m in filters for i in range(m.start, m.end)}
    known |= {i for f in question.kinds for i in range(f.start, f.end)}
    known |= leftover.weightless
    worded = {t for f in facts for t in index.words_of.get(f.attribute, ())}
    worded |= index.words_of.get(noun.role, frozenset())
    rest = [i for i in leftover.positions if i not in known]
    rest = [i for i in rest if question.mended[i] not in worded]
    return sum(rarity(question.tokens[i]) for i in rest) <= MOST_UNEXPLAINED
