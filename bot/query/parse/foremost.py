"""What is asked of the foremost of a kind: "who discovered the largest moon of Saturn".

What the superlative compares is read of one of the kind; then the same is asked of the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.linking.links import Links, Span, Superlative
from bot.linking.rebuilt import Named, Piece, rebuilt
from bot.query.nodes import Path, Rank
from bot.query.parse.filters import Narrowing, values_and_things
from bot.query.parse.rank import ORDERED
from bot.query.parse.things import Things, of_member, things_in
from bot.query.plan import Plan, Steps
from bot.text.normalise import join
from bot.text.terms import terms

MOST_NOUN = 2
"""Words behind a superlative that say what is compared."""

MOST_GAP = 2
"""Words between a kind, a superlative and a name in one description."""


@dataclass(frozen=True, slots=True)
class _Foremost:
    """A description of the foremost.

    Attributes:
        things: what it is the foremost of.
        superlative: the superlative.
        filters: what narrows the things.
        span: where the description stands.
        inside: the places of its words for what is compared.
    """

    things: Things
    superlative: Superlative
    filters: tuple[Narrowing, ...]
    span: Span
    inside: tuple[int, ...]


def of_foremost(links: Links, today: date) -> Iterator[Plan]:
    """The ways to read what is asked of the foremost, the shortest description first."""
    del today
    things = things_in(links, frozenset()) if len(links.superlatives) == 1 else None
    if things is None or not things.kind or not things.members:
        return
    for described in _descriptions(links, things):
        for word in described.superlative.degree.bases:
            yield Plan(_steps(links, described, word), explicit=True)


def _descriptions(links: Links, things: Things) -> Iterator[_Foremost]:
    """The descriptions that leave words which ask something."""
    (superlative,) = links.superlatives
    filters = values_and_things(links, frozenset(things.members), things.positions) or []
    named = {at for each in filters for at in _name(links, each)}
    places = {*things.positions, *superlative.span.positions, *named}
    tokens = links.question.tokens
    for longer in range(min(MOST_NOUN, len(tokens) - max(places) - 1) + 1):
        # "The bike with the biggest battery" is ordered by what stands behind the superlative.
        span = Span(min(places), max(places) + 1 + longer)
        inside = [at for at in span.positions if at not in places | links.empty]
        rest = [token for at, token in enumerate(tokens) if at not in span.positions]
        whole = longer == 0 or span.end - 1 in inside
        near = span.end - span.start - len(places) - longer <= MOST_GAP
        if whole and near and terms(join(rest)):
            yield _Foremost(things, superlative, tuple(filters), span, tuple(inside))


def _name(links: Links, narrowing: Narrowing) -> Sequence[int]:
    """The places of the name or the value that narrows, without the words for its attribute."""
    start = narrowing.positions[0]
    spans = [link.span.positions for link in links.entities if link.span.start == start]
    spans += [range(m.start, m.end) for m in links.value_matches if m.start == start]
    return max(spans, key=len, default=range(start, start + 1))


def _steps(links: Links, described: _Foremost, word: str) -> Steps:
    things, span = described.things, described.span
    found = yield of_member(links, things, things.members, described.inside, word)
    label = found.reading.key.partition("/")[2] if found else ""
    attribute = links.index.base.attributes.get(label)
    falling = described.superlative.more_of(attribute.type) if attribute else None
    if attribute is None or attribute.type not in ORDERED or falling is None:
        return None
    narrowed = tuple(each.filter for each in described.filters)
    foremost = yield Rank(things.kind, label, 1, 1, narrowed, falling=falling)
    if foremost is None:
        return None
    named = Named(foremost.reading.key.partition("/")[0])
    pieces: list[Piece] = [range(span.start), named, range(span.end, len(links.question.tokens))]
    asked = yield rebuilt(links.question, pieces, links.index)
    if asked is None or asked.reading.key == foremost.reading.key:
        return None
    return Path(tuple(fact.id for fact in foremost.reading.facts), asked.reading.key)
