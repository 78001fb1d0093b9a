"""Questions for the things of a kind that have a value: "which lakes are salty"."""

from collections.abc import Iterable, Sequence

from bot.linking.links import Links
from bot.linking.values import ValueMatch
from bot.query.nodes import ListOf, ValueFilter

_CUES = ("all", "exist", "here", "count", "measure")
"""Cues of the concern `lists` that only say that a list is wanted."""


def list_of(links: Links) -> ListOf | None:
    """The list that is asked for; None unless a kind, values and empty words are all there is.

    The words around a value may be those that its attribute is asked by ("which lakes lie in
    Norland"). A value that several attributes have is the one's that is worded beside it.
    """
    if len(links.kinds) != 1 or any(not link.distance for link in links.entities):
        return None
    (kind,) = links.kinds
    members = frozenset(links.index.members.get(kind.role, ()))
    matches = [m for m in links.value_matches if not members.isdisjoint(m.holders)]
    filters = [_clear(links, several) for several in _by_span(matches)]
    chosen = [each for each in filters if each is not None]
    if not chosen or len(chosen) < len(filters):
        return None
    counts = links.cues("lists", "count") | links.question.at("counts")
    explained = set(range(kind.start, kind.end)) | links.empty | counts
    for cue in _CUES:
        explained |= links.cues("lists", cue)
    for each in chosen:
        explained |= {*range(each.start, each.end), *links.wording(each.attribute)}
    if not explained.issuperset(range(len(links.question.tokens))):
        return None
    return ListOf(kind.role, tuple(_filter(e, members) for e in chosen), counted=bool(counts))


def _by_span(matches: Iterable[ValueMatch]) -> list[list[ValueMatch]]:
    """The matches of each span, in order of place."""
    spans: dict[tuple[int, int], list[ValueMatch]] = {}
    for each in sorted(matches, key=lambda m: m.start):
        spans.setdefault((each.start, each.end), []).append(each)
    return list(spans.values())


def _clear(links: Links, several: Sequence[ValueMatch]) -> ValueMatch | None:
    """The one attribute whose value is meant; None where it stays open."""
    if len(several) == 1:
        return several[0]
    inside = range(several[0].start, several[0].end)
    worded = [m for m in several if links.wording(m.attribute) - links.empty - {*inside}]
    return worded[0] if len(worded) == 1 else None


def _filter(match: ValueMatch, members: Iterable[str]) -> ValueFilter:
    facts = tuple(match.holders[each] for each in sorted(members) if each in match.holders)
    return ValueFilter(match.attribute, facts)
