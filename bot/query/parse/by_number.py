"""Things that are called by their number: "number 6", "#150", "6号车".

Several bases number their things: a locomotive, a player, a rule.
"""

from collections.abc import Iterator
from datetime import date

from bot.linking.links import Links
from bot.linking.rebuilt import Named, Piece, rebuilt
from bot.model import Fact
from bot.query.nodes import ListOf, Overview, Path, Query, ValueFilter
from bot.query.plan import Plan, Steps

_LONGEST = 6


def by_number(links: Links, today: date) -> Iterator[Plan]:
    """The thing that has the number which is named, or what is asked of it."""
    del today
    for at, places in _numbers(links):
        kinds = {kind.role for kind in links.kinds}
        facts = [
            f for f in links.values.numbered(links.question.tokens[at]) if _fits(links, f, kinds)
        ]
        if len({fact.entity for fact in facts}) == 1:
            yield Plan(_steps(links, facts[0], places))


def _numbers(links: Links) -> Iterator[tuple[int, frozenset[int]]]:
    """The numbers beside a word for a number or behind its sign, and the places of both."""
    tokens = links.question.tokens
    cues = links.cues("lists", "number")
    signed = "#" in links.question.text or "№" in links.question.text
    for at, token in enumerate(tokens):
        if token.isdecimal() and len(token) <= _LONGEST:
            beside = cues & {at - 1, at + 1}
            if beside or (signed and f"#{token}" in links.question.text.replace(" ", "")):
                yield at, frozenset({at, *beside})


def _fits(links: Links, fact: Fact, kinds: set[str]) -> bool:
    return not kinds or links.index.base.entities[fact.entity].kind in kinds


def _steps(links: Links, fact: Fact, places: frozenset[int]) -> Steps:
    entity = links.index.base.entities[fact.entity]
    out = places | links.kind_words(entity.kind)
    start, end = min(out), max(out) + 1
    rest = {*range(len(links.question.tokens))} - {*range(start, end)}
    if rest <= links.empty:
        return _alone(entity.kind, fact)
    pieces: list[Piece] = [
        range(start),
        Named(entity.id),
        range(end, len(links.question.tokens)),
    ]
    asked = yield rebuilt(links.question, pieces, links.index)
    return Path((fact.id,), asked.reading.key) if asked else None


def _alone(kind: str | None, fact: Fact) -> Query:
    if kind is None:
        return Overview(fact.entity)
    return ListOf(kind, (ValueFilter(fact.attribute, (fact.id,)),))
