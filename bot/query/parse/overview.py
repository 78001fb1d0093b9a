"""Questions for all that is known of a thing: "everything about Velmo", "stats of Velmo"."""

from collections.abc import Iterator
from datetime import date

from bot.linking.links import EntityLink, Links
from bot.query.nodes import First, Overview
from bot.query.plan import Plan, Steps

PLAIN = 0.85
"""How probable it is that who asks nothing but what a thing is wants to know all of it."""


def overview(links: Links) -> Overview | None:
    """The overview that is asked for; None unless a cue, one name and empty words are all."""
    figures = links.cues("overview", "figures")
    cues = figures | links.cues("overview", "all")
    if cues and not links.entities:
        return _of_subject(links, cues, figures)
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
    return Overview(entity, First.FIGURES if figures else First.ANY)


def _of_subject(links: Links, cues: frozenset[int], figures: frozenset[int]) -> Overview | None:
    """The overview of what the base is about, where nothing is named ("tldr?")."""
    subject = links.index.base.subject
    free = cues | links.empty | links.cues("several", "wanting")
    if not subject or not free.issuperset(range(len(links.question.tokens))):
        return None
    return Overview(subject, First.FIGURES if figures else First.ANY)


def about(links: Links, today: date) -> Iterator[Plan]:
    """The overview of a thing that nothing is asked of: "what's a loon", "Velmo?"."""
    del today
    named = _without_owners(links)
    follows = links.cues("following", "about") | links.cues("following", "closing")
    if follows or len(named) != 1 or len(named[0].entities) != 1:
        return
    (entity,) = named[0].entities
    kind = links.index.base.entities[entity].kind
    asking = links.cues("overview", "plain") | links.question.at("articles")
    names = {at for link in links.entities for at in link.span.positions if not link.distance}
    explained = {*names, *asking, *links.kind_words(kind)}
    if explained.issuperset(range(len(links.question.tokens))):
        yield Plan(_at_once(Overview(entity, First.WORDS)), prior=PLAIN)


def _without_owners(links: Links) -> list[EntityLink]:
    """The exact names, without those of what a fact of another one names ("which Ubuntu is …")."""
    named = [link for link in links.entities if not link.distance and len(link.entities) == 1]
    facts = links.index.base.by_attribute
    return [
        link
        for link in named
        if not any(
            fact.references & {*link.entities}
            for other in named
            for several in facts.get(other.entities[0], {}).values()
            for fact in several
        )
    ]


def _at_once(query: Overview) -> Steps:
    yield from ()
    return query
