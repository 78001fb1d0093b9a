"""Questions for yes or no in any words: "does Velmo want to buy water from the Tarn".

What is asked of one thing is looked up without the other one, which must then be among the
values; "is there a lake with caves" is so where the description itself is answered.
"""

from collections.abc import Iterator
from datetime import date
from itertools import permutations

from bot.linking.links import EntityLink, Links
from bot.linking.rebuilt import Named, Phrase, Piece, rebuilt
from bot.model import Fact, Reference
from bot.query.nodes import Exists, YesNo
from bot.query.plan import Plan, Steps

_PAIR = 2


def whether(links: Links, today: date) -> Iterator[Plan]:
    """The ways to look up what one of two things is asked to be of the other."""
    del today
    named = [link for link in links.entities if not link.distance and len(link.entities) == 1]
    plain = not links.question.at("negation") | links.question.at("alternative")
    if _opened(links) and plain and len(named) == _PAIR:
        for holder, other in permutations(named):
            yield Plan(_steps(links, holder, other), explicit=True)


def _opened(links: Links) -> frozenset[int]:
    """The places of the verb that a question for yes or no begins with, or of its particle."""
    opening = links.cues("verdicts", "opening")
    inside = links.cues("verdicts", "inside")
    return (opening if 0 in opening else frozenset()) | inside


def _steps(links: Links, holder: EntityLink, other: EntityLink) -> Steps:
    places = range(len(links.question.tokens))
    kept = [at for at in places if at not in {*other.span.positions, *holder.span.positions}]
    what = Phrase(links.language.descriptions.what)
    before: list[Piece] = [range(at, at + 1) for at in kept if at < holder.span.start]
    behind: list[Piece] = [range(at, at + 1) for at in kept if at >= holder.span.start]
    named = Named(holder.entities[0])
    spaced = links.language.spaced
    pieces = [what, *before, named, *behind] if spaced else [*before, named, *behind, what]
    found = yield rebuilt(links.question, pieces, links.index)
    if found is None:
        return None
    entity, _, label = found.reading.key.partition("/")
    (wanted,) = other.entities
    if entity != holder.entities[0] or not _alike(links, found.reading.facts, wanted):
        return None
    return YesNo(entity, label, wanted) if label in links.index.base.attributes else None


def _alike(links: Links, facts: tuple[Fact, ...], wanted: str) -> bool:
    """Whether all values are things, of the kind of the one that is asked for."""
    entities = links.index.base.entities
    values = [value for fact in facts for value in fact.values]
    kinds = {entities[value.entity].kind for value in values if isinstance(value, Reference)}
    things = all(isinstance(value, Reference) for value in values)
    return things and (kinds == {entities[wanted].kind} or Reference(wanted) in values)


def exists(links: Links, today: date) -> Iterator[Plan]:
    """The way to look up what is asked to exist ("is there …")."""
    del today
    cue = sorted(links.cues("verdicts", "exists"))
    if cue and cue[0] == 0 and cue == [*range(len(cue))] and not links.question.at("negation"):
        yield Plan(_existing(links, len(cue)))


def _existing(links: Links, start: int) -> Steps:
    described = range(start, len(links.question.tokens))
    named = _named_alone(links, described)
    if named:
        return Exists(named)
    found = yield rebuilt(links.question, [described], links.index)
    return Exists(tuple(fact.id for fact in found.reading.facts)) if found else None


def _named_alone(links: Links, places: range) -> tuple[str, ...]:
    """The first fact of the one thing that is all that is asked to exist; nothing for none."""
    inside = [link for link in links.entities if {*link.span.positions} <= {*places}]
    if len(inside) != 1 or len(inside[0].entities) != 1:
        return ()
    rest = {*places} - {*inside[0].span.positions}
    own = links.index.own.get(inside[0].entities[0], {})
    first = next((several for several in own.values() if several), ())
    return tuple(fact.id for fact in first[:1]) if links.empty >= rest else ()
