"""Questions for the things of a kind that have a value: "which lakes are salty"."""

from bot.linking.links import Links
from bot.query.nodes import ListOf
from bot.query.parse.filters import filters_of

_CUES = ("all", "exist", "here", "count", "measure", "about")
"""Cues of the concern `lists` that only say that a list is wanted."""


def list_of(links: Links) -> ListOf | None:
    """The list that is asked for; None unless a kind, values and empty words are all there is.

    The words around a value may be those that its attribute is asked by ("which lakes lie in
    Norland"). A value that several attributes have is the one's that is worded beside it.
    """
    if len(links.kinds) != 1 or any(not link.distance for link in links.entities):
        return None
    (kind,) = links.kinds
    filters = filters_of(links, frozenset(links.index.members.get(kind.role, ())))
    if not filters:
        return None
    counts = links.cues("lists", "count") | links.question.at("counts")
    explained = {*range(kind.start, kind.end), *links.empty, *counts}
    explained |= {at for cue in _CUES for at in links.cues("lists", cue)}
    explained |= {at for each in filters for at in each.positions}
    if not explained.issuperset(range(len(links.question.tokens))):
        return None
    narrowed = tuple(each.filter for each in filters)
    return ListOf(kind.role, narrowed, counted=bool(counts))
