"""One parser a kind of query; each proposes a query or nothing, whatever the others propose."""

from collections.abc import Callable
from typing import TypeAlias

from bot.linking.links import Links
from bot.query.nodes import Query
from bot.query.parse.alternative import alternative
from bot.query.parse.base_sources import base_sources
from bot.query.parse.list_of import list_of
from bot.query.parse.overview import overview
from bot.query.parse.rank import rank
from bot.query.parse.yes_no import yes_no

Parser: TypeAlias = Callable[[Links], Query | None]

PARSERS: tuple[Parser, ...] = (
    overview,
    list_of,
    rank,
    alternative,
    yes_no,
    base_sources,
)


def parse(links: Links) -> Query | None:
    """The query that explains every word of an utterance; None where no or several parsers do."""
    found = [query for parser in PARSERS if (query := parser(links)) is not None]
    return found[0] if len(found) == 1 else None
