"""What there is of one figure for each of another: "how much budget per visitor".

Both are looked up, with the words that the question shares between them.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.linking.links import Links
from bot.linking.rebuilt import Phrase, Piece, rebuilt
from bot.matching.question import Question
from bot.model import Fact, ValueType
from bot.query.nodes import Rate
from bot.query.plan import Found, Plan, Steps

LONGEST_NOUN = 2
"""Words that what is divided by is called."""

_FIGURES = (ValueType.NUMBER, ValueType.MONEY)


def rate(links: Links, today: date) -> Iterator[Plan]:
    """The ways to read what stands before and behind a word such as "per"."""
    del today
    places = sorted(links.cues("computing", "per"))
    end = len(links.question.tokens)
    if len(places) != 1 or not places[0]:
        return
    (at,) = places
    for size in range(LONGEST_NOUN, 0, -1):
        if at + size < end:
            behind = range(at + 1, at + 1 + size)
            yield Plan(_steps(links, range(at), behind, range(behind.stop, end)), explicit=True)


def _steps(links: Links, before: range, behind: range, rest: range) -> Steps:
    first, last = _counting(links)
    averaged = links.cues("computing", "average")
    rest = range(rest.start, min(averaged)) if averaged & {*rest} else rest
    total = yield _question(links, [*_word(links, before, first), before, rest])
    heads = yield _question(links, [Phrase(last), behind, rest])
    one, other = _figure(links, total), _figure(links, heads)
    if one is None or other is None or one.id == other.id:
        return None
    return Rate(one.id, other.id)


def _counting(links: Links) -> tuple[str, str]:
    first, *_, last = links.language.computing.cues.get("how_much", ("",)) * 2
    return first, last


def _word(links: Links, before: range, word: str) -> list[Piece]:
    """What asks for an amount, where nothing in the question does."""
    asked = links.question.at("counts") | links.cues("computing", "how_much")
    return [] if asked & {*before} else [Phrase(word)]


def _question(links: Links, pieces: Sequence[Piece]) -> Question:
    return rebuilt(links.question, pieces, links.index)


def _figure(links: Links, found: Found | None) -> Fact | None:
    """The one figure that is found, of the year that is named where there are several."""
    facts = found.reading.facts if found else ()
    years = {int(links.question.tokens[at]) for at in links.question.years}
    if len(facts) > 1 and len(years) == 1:
        facts = tuple(fact for fact in facts if fact.as_of.year in years)
    figures = [
        fact
        for fact in facts
        if len(fact.values) == 1 and links.index.base.attributes[fact.attribute].type in _FIGURES
    ]
    return figures[0] if len(figures) == len(facts) == 1 else None
