"""Questions for a place in an order: "second largest lake", "the three deepest salty lakes"."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.languages.structure.rank import PLACES
from bot.linking.links import Links, Superlative
from bot.model import ValueType
from bot.query.nodes import Rank
from bot.query.parse.filters import Narrowing, filters_of
from bot.query.parse.things import Things, left_over, of_member, things_in
from bot.query.plan import Plan, Steps

ORDERED = (ValueType.NUMBER, ValueType.MONEY, ValueType.DATE)
_MOST = 10
"""More than so many are no top."""


def rank(links: Links) -> Rank | None:
    """The ranking that is asked for; None unless it names a kind, an order and a place.

    What the kind is ordered by is the one attribute that is worded so, or that the superlative
    asks for ("how deep"). Without a place, a number or a filter a superlative is none of these.
    """
    top = links.cues("rank", "top")
    several = len(links.kinds) > 1 or len(links.superlatives) > 1
    if several or not links.kinds or not (links.superlatives or top):
        return None
    members = frozenset(links.index.members.get(links.kinds[0].role, ()))
    filters = filters_of(links, members)
    superlative = links.superlatives[0] if links.superlatives else None
    (place, placing), (count, counting) = _place(links), _count(links, superlative)
    if filters is None or (place == count == 1 and not filters):
        return None
    explained = placing | counting | top | links.cues("rank", "by") | links.empty
    explained |= _positions(links, superlative, filters)
    rest = frozenset(range(len(links.question.tokens))) - explained
    attribute = _attribute(links, superlative, rest, members)
    if attribute is None:
        return None
    kind = links.index.base.attributes[attribute].type
    falling = superlative.more_of(kind) if superlative else True
    if falling is None:
        return None
    narrowed = tuple(each.filter for each in filters)
    return Rank(links.kinds[0].role, attribute, place, count, narrowed, falling=falling)


def ranked(links: Links, today: date) -> Iterator[Plan]:
    """The ways to read what a kind is ordered by, where no word of an attribute says it."""
    del today
    things = things_in(links, frozenset()) if len(links.superlatives) == 1 else None
    if things is None or not things.kind:
        return
    (superlative,) = links.superlatives
    filters = filters_of(links, frozenset(things.members))
    if filters is None or not things.members:
        return
    if superlative.span.end in links.question.at("lists") - things.positions:
        return  # "the shortest name"
    words = superlative.degree.bases
    if superlative.degree.late is not None:
        words = (*words, *links.language.dates.begun)
    for word in words:
        yield Plan(_steps(links, things, superlative, filters, word), explicit=True)


def _steps(
    links: Links,
    things: Things,
    superlative: Superlative,
    filters: Sequence[Narrowing],
    word: str,
) -> Steps:
    (place, placing), (count, counting) = _place(links), _count(links, superlative)
    said = placing | counting | frozenset(superlative.span.positions) | links.cues("rank", "top")
    said |= things.positions | frozenset(at for each in filters for at in each.positions)
    left = left_over(links, said)
    found = yield of_member(links, things, things.members, left, word)
    label = found.reading.key.partition("/")[2] if found else ""
    if not links.empty.issuperset(left):
        # "What is the frame of the lightest bike made of" asks for no weight.
        other = yield of_member(links, things, things.members, left, "")
        if other and other.reading.key.partition("/")[2] != label:
            return None
    attribute = links.index.base.attributes.get(label)
    falling = superlative.more_of(attribute.type) if attribute else None
    if attribute is None or attribute.type not in ORDERED or falling is None:
        return None
    narrowed = tuple(each.filter for each in filters)
    return Rank(things.kind, label, place, count, narrowed, falling=falling)


def _positions(
    links: Links, superlative: Superlative | None, filters: Iterable[Narrowing]
) -> frozenset[int]:
    """The places of the kind, the superlative and what narrows the kind."""
    kind = links.kinds[0]
    found = {*range(kind.start, kind.end), *(at for each in filters for at in each.positions)}
    return frozenset(found | {*(superlative.span.positions if superlative else ())})


def _place(links: Links) -> tuple[int, frozenset[int]]:
    """The place that is asked for, the first where none is, and where it stands."""
    for cue, place in PLACES.items():
        found = links.cues("rank", cue)
        if found:
            return place, found
    return 1, frozenset()


def _count(links: Links, superlative: Superlative | None) -> tuple[int, frozenset[int]]:
    """How many are wanted, one where nothing says so, and where the number stands."""
    beside = {at + 1 for at in links.cues("rank", "top")}
    beside |= {superlative.span.start - 1} if superlative else set()
    for at in sorted(beside & {*links.numbers}):
        if 1 < links.numbers[at] <= _MOST:
            return links.numbers[at], frozenset({at})
    return 1, frozenset()


def _attribute(
    links: Links, superlative: Superlative | None, rest: frozenset[int], members: Iterable[str]
) -> str | None:
    """What the members are ordered by; all words that are left must be of its wording."""
    base = links.index.base
    having = {label for each in members for label in base.by_attribute.get(each, ())}
    likely = [a for a in sorted(having) if base.attributes[a].type in ORDERED]
    if rest:
        fitting = [a for a in likely if rest <= links.wording(a)]
    else:
        fitting = _graded(links, superlative, likely) if superlative else []
    return fitting[0] if len(fitting) == 1 else None


def _graded(links: Links, superlative: Superlative, likely: Sequence[str]) -> list[str]:
    """The attributes that a superlative is about by its own words; else dates by their type."""
    worded = links.index.words_of
    fitting = [a for a in likely if superlative.bases & worded.get(a, frozenset())]
    if fitting or superlative.degree.late is None:
        return fitting
    # "Oldest" needs no word for what is old where things have one date alone.
    attributes = links.index.base.attributes
    return [a for a in likely if attributes[a].type is ValueType.DATE]
