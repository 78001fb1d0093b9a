"""The same asked of several things: "seats of the loft, the barn and the great hall"."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from bot.linking.links import EntityLink, Links
from bot.linking.rebuilt import Named, Piece, rebuilt
from bot.matching.question import Question
from bot.query.nodes import Several
from bot.query.plan import Plan, Steps

MOST = 6
"""Things that one question asks about."""


def each_of(links: Links, today: date) -> Iterator[Plan]:
    """The way to ask the same of each thing that is named."""
    del today
    named = [link for link in links.entities if not link.distance and len(link.entities) == 1]
    ordered = sorted(named, key=lambda link: link.span.start)
    different = len({link.entities for link in ordered}) == len(ordered)
    if 1 < len(ordered) <= MOST and different and _listed(links, ordered):
        yield Plan(_steps(links, ordered), explicit=True)


def _listed(links: Links, named: Sequence[EntityLink]) -> bool:
    """Whether nothing but conjunctions and articles stands between the names."""
    joining = links.cues("several", "and") | links.question.at("articles")
    joining |= links.question.at("alternative")
    between = (at for one, other in pairwise(named) for at in range(one.span.end, other.span.start))
    return joining.issuperset(between)


def _steps(links: Links, named: Sequence[EntityLink]) -> Steps:
    keys, labels = list[str](), set[str]()
    for link in named:
        found = yield _asked_of(links, named, link)
        if found is None:
            return None
        keys.append(found.reading.key)
        labels.add(found.reading.key.partition("/")[2])
    return Several(tuple(keys)) if len(labels) == 1 and len({*keys}) == len(keys) else None


def _asked_of(links: Links, named: Sequence[EntityLink], link: EntityLink) -> Question:
    """The question with one name in the place of all."""
    start, end = named[0].span.start, named[-1].span.end
    pieces: list[Piece] = [
        range(start), Named(link.entities[0]), range(end, len(links.question.tokens)),
    ]  # fmt: skip
    return rebuilt(links.question, pieces, links.index)
