"""Questions for the time between two dates: "how long between its opening and its closing"."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.linking.links import Links
from bot.linking.rebuilt import Named, Phrase, Piece, rebuilt
from bot.matching.question import Question
from bot.query.nodes import Interval, TimeUnit
from bot.query.parse.date_of import only_date
from bot.query.plan import Plan, Steps

MOST_PLANS = 3


def interval(links: Links, today: date) -> Iterator[Plan]:
    """The ways to part what follows the words for a length of time into two dates."""
    del today
    counted_in = _counted_in(links)
    places = _places(links)
    if counted_in is None or not places:
        return
    joints = [at for at in sorted(links.cues("dates", "and")) if at in places[1:-1]]
    for at in joints[:MOST_PLANS]:
        first, second = range(places[0], at), range(at + 1, places[-1] + 1)
        yield Plan(_steps(links, first, second, counted_in), explicit=True)
        shared = _shared(links, first, second)
        if shared:
            yield Plan(_steps(links, first, shared, counted_in), explicit=True)


def _counted_in(links: Links) -> TimeUnit | None:
    found = {unit: links.cues("dates", unit) for unit in TimeUnit}
    named = [unit for unit in TimeUnit if found[unit]]
    return min(named, key=lambda unit: min(found[unit])) if named else None


def _places(links: Links) -> Sequence[int]:
    """The places of the words for both dates; none where no word says that these follow."""
    end = len(links.question.tokens)
    lengths = {at for unit in TimeUnit for at in links.cues("dates", unit)}
    before, behind = links.cues("dates", "between"), links.cues("dates", "between_it")
    free = lengths | links.cues("dates", "passing") | links.empty
    if before and free.issuperset(range(min(before))) and lengths & {*range(min(before))}:
        return range(min(before) + 1, end)
    if behind and (free | behind).issuperset(range(min(behind), end)):
        return range(min(behind))
    return ()


def _steps(
    links: Links, first: range, second: range | Sequence[Piece], counted_in: TimeUnit
) -> Steps:
    pieces = [second] if isinstance(second, range) else second
    one = yield _when(links, [first])
    if one is None:
        return None
    entity = one.reading.key.partition("/")[0]
    other = yield _when(links, _with_owner(links, pieces, entity))
    if other is None:
        return None
    start, end = only_date(one.reading.facts), only_date(other.reading.facts)
    if start is None or end is None or start.id == end.id:
        return None
    return Interval(start.id, end.id, counted_in)


def _when(links: Links, pieces: Sequence[Piece]) -> Question:
    """The question when something was."""
    when = Phrase(links.language.dates.when)
    ordered = [when, *pieces] if links.language.spaced else [*pieces, when]
    return rebuilt(links.question, ordered, links.index)


def _with_owner(links: Links, pieces: Sequence[Piece], entity: str) -> list[Piece]:
    """The pieces with a name in the place of a pronoun ("its conversion")."""
    owners = links.cues("following", "its") | links.cues("following", "it")
    found: list[Piece] = []
    for piece in pieces:
        inside = [at for at in piece if at in owners] if isinstance(piece, range) else []
        if isinstance(piece, range) and inside and entity in links.index.base.entities:
            found += [
                range(piece.start, inside[0]),
                Named(entity),
                range(inside[0] + 1, piece.stop),
            ]
        else:
            found.append(piece)
    return found


def _shared(links: Links, first: range, second: range) -> list[Piece]:
    """The second date in the words of the first, where it is nothing but a name."""
    one = [link for link in links.entities if link.span.start in first]
    other = [link for link in links.entities if link.span.start in second]
    if len(one) != 1 or len(other) != 1 or len(other[0].entities) != 1:
        return []
    if any(at not in other[0].span.positions and at not in links.empty for at in second):
        return []
    span = one[0].span
    named = Named(other[0].entities[0])
    return [range(first.start, span.start), named, range(span.end, first.stop)]
