"""The sources of a base, those first that say most."""

from collections import Counter
from dataclasses import dataclass

from bot.matching.index import Index
from bot.model import Fact
from bot.query.nodes import BaseSources

MOST_SOURCES = 5


@dataclass(frozen=True, slots=True)
class Origins:
    """The sources that facts and answers are from.

    Attributes:
        sources: their ids, the most cited first.
        further: how many there are beside them.
    """

    sources: tuple[str, ...]
    further: int

    @property
    def facts(self) -> tuple[Fact, ...]:
        """None: what is told is about the base."""
        return ()

    @property
    def keys(self) -> tuple[str, ...]:
        """None."""
        return ()


def base_sources(_query: BaseSources, index: Index) -> Origins | None:
    """The sources that are cited most; None where a base cites none."""
    base = index.base
    cited = Counter(fact.citation.source for fact in base.facts.values())
    cited.update(answer.citation.source for answer in base.answers.values())
    ordered = sorted(cited, key=lambda source: (-cited[source], source))
    further = max(0, len(ordered) - MOST_SOURCES)
    return Origins(tuple(ordered[:MOST_SOURCES]), further) if ordered else None
