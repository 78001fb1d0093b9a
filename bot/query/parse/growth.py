"""How a figure grew: "how much did revenue go up from 2023 to 2024", "… more than in 2023".

What the question asks without its years is looked up; both years' figures are of that.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.linking.links import Links
from bot.linking.rebuilt import Phrase, Piece, rebuilt
from bot.matching.question import Question
from bot.model import Fact, Status, ValueType
from bot.query.nodes import Growth
from bot.query.plan import Plan, Steps
from bot.text.normalise import join
from bot.text.terms import terms

_FIGURES = (ValueType.NUMBER, ValueType.MONEY)
_GROWING = ("growth", "percent", "difference", "how_much", "than", "ratio")
_PAIR = 2


def growth(links: Links, today: date) -> Iterator[Plan]:
    """The ways to ask for what grew, of the year before and the year after."""
    del today
    years = sorted({int(links.question.tokens[at]) for at in links.question.years})
    since = bool(links.cues("computing", "start") | links.cues("computing", "than"))
    if not years or len(years) > _PAIR or not (len(years) == _PAIR or since) or not _grows(links):
        return
    left = _left(links)
    named = {at for link in links.entities for at in link.span.positions}
    if not terms(join([links.question.tokens[at] for at in left if at not in named])):
        return  # "how much did Mars grow": in what?
    for word in _words(links):
        yield Plan(_steps(links, years, left, word), explicit=True)


def _grows(links: Links) -> bool:
    counts = links.cues("computing", "how_much") | links.cues("computing", "percent")
    compares = counts and links.cues("computing", "more")
    return bool(
        links.cues("computing", "growth") | links.cues("computing", "difference") or compares
    )


def _words(links: Links) -> tuple[str, ...]:
    """Nothing, then the question words for an amount."""
    several = links.language.computing.cues.get("how_much", ())
    return ("", *several[:1], *several[-1:])


def _steps(links: Links, years: Sequence[int], left: Sequence[int], word: str) -> Steps:
    found = yield _question(links, left, word)
    if found is None:
        return None
    entity, _, label = found.reading.key.partition("/")
    attribute = links.index.base.attributes.get(label)
    if attribute is None or attribute.type not in _FIGURES:
        return None
    facts = links.index.base.facts_of(entity, label)
    old = _of_year(facts, years[0])
    new = _of_year(facts, years[1]) if len(years) == _PAIR else _newest(facts, years[0])
    return Growth(old.id, new.id) if old and new else None


def _left(links: Links) -> list[int]:
    """The places of the words that are not for years or growth."""
    out = {*links.question.years}
    for cue in (*_GROWING, "more"):
        out |= links.cues("computing", cue)
    beside = links.cues("computing", "period") | links.cues("computing", "than")
    out |= {at for at in beside if {at - 1, at + 1, at + 2} & {*links.question.years}}
    return [at for at in range(len(links.question.tokens)) if at not in out]


def _question(links: Links, left: Sequence[int], word: str) -> Question:
    """What is asked, without years and growth."""
    rest: list[Piece] = [range(at, at + 1) for at in left]
    asking: list[Piece] = [Phrase(word)] if word else []
    pieces = [*asking, *rest] if links.language.spaced else [*rest, *asking]
    return rebuilt(links.question, pieces, links.index)


def _newest(facts: tuple[Fact, ...], after: int) -> Fact | None:
    """The newest fact of a later year; None where there is none."""
    years = {fact.as_of.year for fact in facts if fact.as_of.year > after}
    return _of_year(facts, max(years)) if years else None


def _of_year(facts: tuple[Fact, ...], year: int) -> Fact | None:
    """The fact of a year, a recorded one first; None where there is none."""
    found = [fact for fact in facts if fact.as_of.year == year and len(fact.values) == 1]
    recorded = [fact for fact in found if fact.status is Status.RECORDED]
    return next(iter([*recorded, *found]), None)
