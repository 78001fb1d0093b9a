"""The period that a question names: years with words around them, or years from today's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.result import Assumption
from bot.asking.timing.period import Period, years
from bot.asking.timing.stretches import Stretch, named_stretches
from bot.languages.numerals import years_in_digits
from bot.text.normalise import fold

RELATIVE = {
    "times.year_before_last": -2,
    "times.last_year": -1,
    "times.this_year": 0,
    "times.next_year": 1,
    "times.year_after_next": 2,
}
"""Cues for a year, and how far it is from this one."""

_DASHED = re.compile(r"(?<!\d)(\d{4})\s*年?\s*[-‐-―~〜]\s*(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Timed:
    """A period and the words that name it.

    Attributes:
        period: the years.
        positions: the places of its words in the question.
        ahead: how many years it is from today's, where it is told so; None for other periods.
        assumption: how an open word was taken.
    """

    period: Period
    positions: frozenset[int]
    ahead: int | None = None
    assumption: Assumption | None = None


def period_in(asked: Asked) -> Timed | None:
    """The one period that a question names; None where it names none, or more than one.

    A single year without words that make a period of it is none: plain reading knows years.
    """
    decades = named_stretches(asked)
    found = [*_ranges(asked), *_bounded(asked, decades), *_relative(asked)]
    found += [] if found else [_plain(asked, each) for each in decades]
    named = {i for each in found for i in each.positions}
    if len(found) != 1 or not named.issuperset(asked.question.years):
        return None
    return found[0]


def _ranges(asked: Asked) -> list[Timed]:
    """Two years with a word or a dash between them."""
    at = asked.question.years
    if len(at) != 2:  # noqa: PLR2004 - a range has two ends
        return []
    first, last = at
    start, end = int(asked.tokens[first]), int(asked.tokens[last])
    inner = frozenset(range(first + 1, last)) - _covered(asked, "year")
    joined = inner and inner <= _covered(asked, "to")
    paired = inner and inner <= _covered(asked, "and") and _before(asked, first, "between")
    if not (joined or paired or (not inner and _dashed(asked, start, end))) or start > end:
        return []
    span = frozenset(range(first, last + 1))
    around = _before(asked, first, "between", "from") | _after(asked, last, "within")
    return [Timed(years(start, end), span | around)]


def _dashed(asked: Asked, start: int, end: int) -> bool:
    found = _DASHED.search(fold(years_in_digits(asked.question.text)))
    return found is not None and (int(found[1]), int(found[2])) == (start, end)


def span_in(asked: Asked) -> Timed | None:
    """The period that a question names, or the one year that it is about; None for others."""
    at = asked.question.years
    if len(at) == 1 and not named_stretches(asked):
        found = period_in(asked)
        year = int(asked.tokens[at[0]])
        return found or _plain(asked, Stretch(at[0], at[0] + 1, year, year))
    return period_in(asked)


def _plain(asked: Asked, stretch: Stretch) -> Timed:
    """A stretch with the words that only lead to it: "in the 1970s"."""
    around = _before(asked, stretch.start, "from") | _year_word(asked, stretch.end - 1)
    return Timed(years(stretch.first, stretch.last), _places(asked, stretch) | around)


def _places(asked: Asked, stretch: Stretch) -> frozenset[int]:
    article = {stretch.start - 1} & asked.question.at("articles")
    return frozenset(range(stretch.start, stretch.end)) | article


def _bounded(asked: Asked, decades: Sequence[Stretch]) -> list[Timed]:
    """One year or decade with a word before it or after it that opens one end."""
    at = asked.question.years
    single = [] if decades else [Stretch(i, i + 1, *[int(asked.tokens[i])] * 2) for i in at]
    stretches = [*decades, *single]
    if len(stretches) != 1:
        return []
    stretch = stretches[0]
    ways = {
        "since": years(stretch.first, None),
        "after": years(stretch.last + 1, None),
        "before": years(None, stretch.first - 1),
        "until": years(None, stretch.last),
    }
    found = []
    for role, period in ways.items():
        last = stretch.end - 1
        around = _before(asked, stretch.start, role) | _after(asked, last, f"{role}_it")
        if around:
            around |= _before(asked, stretch.start, "from", "to")
            places = around | _places(asked, stretch) | _year_word(asked, last)
            found.append(Timed(period, places))
    return found


def _relative(asked: Asked) -> list[Timed]:
    """Years that are told from today's: "last year", 去年; of overlapping words the longest."""
    cues = [f for f in asked.at(*RELATIVE) if not _within(asked, f.start, f.end)]
    found = []
    for cue in cues:
        year = asked.today.year + RELATIVE[cue.role]
        text = asked.language.times.relative.get(cue.role.partition(".")[2], "")
        taken = Assumption("times.assumed", (("words", text), ("year", str(year))))
        at = frozenset(range(cue.start, cue.end))
        found.append(Timed(years(year, year), at, RELATIVE[cue.role], taken))
    return found


def _within(asked: Asked, start: int, end: int) -> bool:
    return any(
        f.start <= start and end <= f.end > f.start + end - start for f in asked.at(*RELATIVE)
    )


def _covered(asked: Asked, cue: str) -> frozenset[int]:
    return frozenset(i for f in asked.at(f"times.{cue}") for i in range(f.start, f.end))


def _before(asked: Asked, at: int, *cues: str) -> frozenset[int]:
    """The places of a phrase that ends before a place, or before the article there."""
    start = at - 1 if at - 1 in asked.question.at("articles") else at
    found = [f for f in asked.at(*(f"times.{cue}" for cue in cues)) if f.end in (start, at)]
    return frozenset(i for f in found for i in range(f.start, f.end))


def _after(asked: Asked, at: int, *cues: str) -> frozenset[int]:
    """The places of a phrase that begins after a place, and of the word "year" between them."""
    word = _year_word(asked, at)
    begins = at + 1, at + 1 + len(word)
    found = [f for f in asked.at(*(f"times.{cue}" for cue in cues)) if f.start in begins]
    return word.union(i for f in found for i in range(f.start, f.end)) if found else frozenset()


def _year_word(asked: Asked, at: int) -> frozenset[int]:
    return frozenset(
        i for f in asked.at("times.year") if f.start == at + 1 for i in range(f.start, f.end)
    )
