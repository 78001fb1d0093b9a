"""Questions for all that is known of a thing: "everything about Velmo", "stats of Velmo"."""

from bot.linking.links import Links
from bot.query.nodes import Overview


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
