"""Questions for all that is known of a thing: "everything about Velmo", "stats of Velmo"."""

from collections.abc import Iterator
from datetime import date

from bot.linking.links import Links
from bot.query.nodes import Overview
from bot.query.plan import Plan, Steps

PLAIN = 0.85
"""How probable it is that who asks nothing but what a thing is wants to know all of it."""


def overview(links: Links) -> Overview | None:
    """The overview that is asked for; None unless a cue, one name and empty words are all."""
    figures = links.cues("overview", "figures")
    cues = figures | links.cues("overview", "all")
    if not cues or len(links.entities) != 1:
        return None
    (link,) = links.entities
    if link.distance or len(link.entities) != 1:
        return None
    (entity,) = link.entities
    kind = links.index.base.entities[entity].kind
    wishes = links.cues("several", "wanting")
    explained = {*cues, *wishes, *link.span.positions, *links.empty, *links.kind_words(kind)}
    if not explained.issuperset(range(len(links.question.tokens))):
        return None
    return Overview(entity, figures=bool(figures))


def about(links: Links, today: date) -> Iterator[Plan]:
    """The overview of a thing that nothing is asked of: "what's a loon", "Velmo?"."""
    del today
    named = [link for link in links.entities if not link.distance]
    follows = links.cues("following", "about") | links.cues("following", "closing")
    if follows or len(named) != 1 or len(named[0].entities) != 1:
        return
    (entity,) = named[0].entities
    kind = links.index.base.entities[entity].kind
    explained = {*named[0].span.positions, *links.empty, *links.kind_words(kind)}
    if explained.issuperset(range(len(links.question.tokens))):
        yield Plan(_at_once(Overview(entity)), prior=PLAIN)


def _at_once(query: Overview) -> Steps:
    yield from ()
    return query
