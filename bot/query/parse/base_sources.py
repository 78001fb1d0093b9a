"""Questions for where all facts come from: "what are your sources", "who published this"."""

from bot.linking.links import Links
from bot.query.nodes import BaseSources


def base_sources(links: Links) -> BaseSources | None:
    """The query of an utterance that is such a question and nothing else; else None."""
    explained = links.cues("provenance", "base")
    rest = set(range(len(links.question.tokens))) - explained - links.empty
    return BaseSources() if explained and not rest else None
