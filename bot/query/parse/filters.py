"""The values and things in an utterance that narrow a kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.linking.links import EntityLink, Links
from bot.linking.values import ValueMatch
from bot.model import Status
from bot.query.nodes import ValueFilter
from bot.query.parse.limits import limit_in, limited


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Words that narrow a kind, by their places (the value first), and what they narrow it to."""

    positions: tuple[int, ...]
    filter: ValueFilter


def filters_of(links: Links, members: frozenset[str]) -> list[Narrowing] | None:
    """What narrows a kind; None where a value, a name or a limit stays open."""
    found = values_and_things(links, members)
    limits = [*_by_limit(links, members)]
    kept = [each for each in limits if each is not None]
    return None if found is None or len(kept) < len(limits) else [*found, *kept]


def values_and_things(
    links: Links, members: frozenset[str], taken: frozenset[int] = frozenset()
) -> list[Narrowing] | None:
    """What narrows a kind, in order of place; None where a value or a name stays open.

    `taken` are the places of words that are no value and no name.
    """
    matches = [
        m
        for m in links.value_matches
        if not members.isdisjoint(m.holders) and taken.isdisjoint(range(m.start, m.end))
    ]
    named = [
        link
        for link in links.entities
        if not link.distance and taken.isdisjoint(link.span.positions)
    ]
    values = [_by_value(links, several, members) for several in _by_span(matches, named)]
    things = [_by_thing(links, link, members) for link in named]
    several = [*values, *things]
    found = [each for each in several if each is not None]
    return found if len(found) == len(several) else None


def _by_limit(links: Links, members: frozenset[str]) -> Iterator[Narrowing | None]:
    """What keeps to the limit that is named; nothing where none is, None where it stays open."""
    limit = limit_in(links)
    if limit is not None:
        found = limited(links, limit, members)
        if found is None:
            yield None
            return
        attribute, facts, words = found
        kept = ValueFilter(attribute, tuple(fact.id for fact in facts))
        yield Narrowing((*limit.positions, *words), kept)


def _by_span(
    matches: Iterable[ValueMatch], named: Iterable[EntityLink]
) -> Sequence[Sequence[ValueMatch]]:
    """The matches of each span outside of names, in order of place."""
    taken = {at for link in named for at in link.span.positions}
    spans: dict[tuple[int, int], list[ValueMatch]] = {}
    for each in sorted(matches, key=lambda m: m.start):
        if taken.isdisjoint(range(each.start, each.end)):
            spans.setdefault((each.start, each.end), []).append(each)
    return list(spans.values())


def _by_value(
    links: Links, several: Sequence[ValueMatch], members: frozenset[str]
) -> Narrowing | None:
    """The value of the one attribute that has it, or that is worded beside it."""
    inside = range(several[0].start, several[0].end)
    worded = [m for m in several if links.wording(m.attribute) - links.empty - {*inside}]
    meant = several if len(several) == 1 else worded
    if len(meant) != 1:
        return None
    attribute, holders = meant[0].attribute, meant[0].holders
    facts = tuple(holders[each] for each in sorted(members & holders.keys()))
    return Narrowing((*inside, *links.wording(attribute)), ValueFilter(attribute, facts))


def _by_thing(links: Links, link: EntityLink, members: frozenset[str]) -> Narrowing | None:
    """The one relation that links members of the kind to a thing that is named."""
    base = links.index.base
    near = {e for each in link.entities for e in links.index.linked.get(each, ())}
    found: dict[str, list[str]] = {}
    for member in sorted(members & near):
        for attribute, facts in base.by_attribute.get(member, {}).items():
            for fact in facts:
                if fact.references & {*link.entities} and fact.status is Status.RECORDED:
                    found.setdefault(attribute, []).append(fact.id)
    if len(found) != 1:
        return None
    ((attribute, ids),) = found.items()
    kept = ValueFilter(attribute, tuple(ids))
    return Narrowing((*link.span.positions, *links.wording(attribute)), kept)
