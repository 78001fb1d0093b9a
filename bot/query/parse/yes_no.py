"""Questions whether something is so of a thing: "is Velmo one of the salty lakes"."""

from collections.abc import Iterator

from bot.linking.links import EntityLink, Links
from bot.model import Fact, Status
from bot.query.nodes import YesNo

_PAIR = 2


def yes_no(links: Links) -> YesNo | None:
    """The attribute of one thing that another one, or a value, is asked to be of.

    None unless a verb opens the question, and all other words are empty or are the attribute's.
    """
    opening = links.cues("verdicts", "opening")
    if 0 not in opening or links.question.at("negation") or links.question.at("alternative"):
        return None
    named = [link for link in links.entities if not link.distance and len(link.entities) == 1]
    found = {
        query: None
        for query, words in (*_between(links, named), *_valued(links, named))
        if _explained(links, named, opening, query, words)
    }
    return next(iter(found)) if len(found) == 1 else None


def _between(links: Links, named: list[EntityLink]) -> Iterator[tuple[YesNo, frozenset[int]]]:
    """The relations of one of two named things that may have the other one as a value."""
    if len(named) != _PAIR or len(links.entities) != _PAIR:
        return
    for holder, other in (named, named[::-1]):
        (entity,), (wanted,) = holder.entities, other.entities
        for attribute, facts in links.index.base.by_attribute.get(entity, {}).items():
            recorded = [fact for fact in facts if fact.status is Status.RECORDED]
            if recorded and _may_be(links, recorded, wanted):
                yield YesNo(entity, attribute, wanted), frozenset(other.span.positions)


def _may_be(links: Links, facts: list[Fact], wanted: str) -> bool:
    """Whether the values of facts are things of a kind with another one."""
    entities = links.index.base.entities
    kinds = {entities[each].kind for fact in facts for each in fact.references}
    named = any(wanted in fact.references for fact in facts)
    return named or (entities[wanted].kind is not None and entities[wanted].kind in kinds)


def _valued(links: Links, named: list[EntityLink]) -> Iterator[tuple[YesNo, frozenset[int]]]:
    """The attributes of the one named thing that have a value which is named too."""
    if len(named) != 1 or len(links.entities) != 1:
        return
    (entity,) = named[0].entities
    own = links.index.base.by_attribute.get(entity, {})
    taken = {*named[0].span.positions}
    for match in links.value_matches:
        places = frozenset(range(match.start, match.end))
        if match.attribute in own and not places & taken:
            value = min(match.holders.values())
            yield YesNo(entity, match.attribute, match.holders.get(entity, value)), places


def _explained(
    links: Links,
    named: list[EntityLink],
    opening: frozenset[int],
    query: YesNo,
    words: frozenset[int],
) -> bool:
    known = {*opening, *words, *links.empty, *links.wording(query.attribute)}
    known |= {at for link in named for at in link.span.positions}
    known |= (
        links.cues("verdicts", "in") | links.cues("verdicts", "a") | links.cues("lists", "things")
    )
    known |= links.kind_words(links.index.base.entities[query.entity].kind)
    if query.wanted in links.index.base.entities:
        known |= links.kind_words(links.index.base.entities[query.wanted].kind)
    return known.issuperset(range(len(links.question.tokens)))
