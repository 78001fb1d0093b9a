"""Questions that offer their own answers: "is Velmo in Norland or in Sudland"."""

from collections.abc import Iterator

from bot.linking.links import EntityLink, Links
from bot.model import Fact
from bot.query.nodes import Alternative

_MOST_UNKNOWN = 3
"""Words of an option that the base doesn't know."""


def alternative(links: Links) -> Alternative | None:
    """The attribute that says which option is right.

    None unless one thing is asked about, one option alone is a value of its, and the other one
    stands on the other side of the word for *or*. The base may know nothing of that one.
    """
    cut = sorted(links.question.at("alternative"))
    if len(cut) != 1:
        return None
    found = [
        (len(fact.values), fact, inside)
        for subject in links.entities
        if not subject.distance and len(subject.entities) == 1
        for fact, inside in _options(links, subject)
        if _explained(links, cut[0], subject, fact, inside)
    ]
    if not found or len({fact.entity for _, fact, _ in found}) > 1:
        return None
    _, fact, _ = min(found, key=lambda each: (each[0], each[1].id))
    return Alternative(fact.entity, fact.attribute, (fact.id,))


def _options(links: Links, subject: EntityLink) -> Iterator[tuple[Fact, range]]:
    """The facts of a thing that have something named beside it as a value, and where that is."""
    (entity,) = subject.entities
    facts = links.index.base.facts
    for match in links.value_matches:
        if entity in match.holders:
            yield facts[match.holders[entity]], range(match.start, match.end)
    for own in links.index.base.by_attribute.get(entity, {}).values():
        for fact in own:
            for link in links.entities:
                if link is not subject and fact.references & {*link.entities}:
                    yield fact, link.span.positions


def _explained(links: Links, cut: int, subject: EntityLink, fact: Fact, inside: range) -> bool:
    """Whether all words but those of the other option are explained, and there is one."""
    relation = links.wording(fact.attribute) - {*subject.span.positions, *inside}
    if not relation - links.question.positions(("articles", "asking")):
        return False  # nothing says that this attribute is meant
    nothing = links.empty | links.question.positions(("articles", "prepositions"))
    known = {*subject.span.positions, *inside, cut, *nothing, *relation}
    rest = [i for i in range(len(links.question.tokens)) if i not in known]
    behind = inside.start > cut
    across = all((i < cut) == behind for i in rest) and 0 < len(rest) <= _MOST_UNKNOWN
    beside = {_next(links, cut, nothing, step) for step in (-1, 1)}
    both = not beside.isdisjoint(inside) and not beside.isdisjoint(rest)
    return across and both and _one(links, fact, rest)


def _next(links: Links, at: int, nothing: frozenset[int], step: int) -> int:
    """The nearest place on one side of a word that means something; else one outside of all."""
    at += step
    while at in nothing and 0 <= at < len(links.question.tokens):
        at += step
    return at


def _one(links: Links, fact: Fact, rest: list[int]) -> bool:
    """Whether the other option is no value of the same fact: else both were right."""
    beside = [link for link in links.entities if {*link.span.positions} & {*rest}]
    others = {entity for link in beside for entity in link.entities}
    return fact.references.isdisjoint(others)
