"""The decades and centuries that a question names: the 1970s, 1970年代, the 17th century."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.languages import LANGUAGES, of_languages
from bot.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Stretch:
    """The years `first` to `last` that tokens `start` to `end` (exclusive) name."""

    start: int
    end: int
    first: int
    last: int


def named_stretches(asked: Asked) -> list[Stretch]:
    """The decades and centuries that a question names."""
    return [*_decades(asked), *_centuries(asked)]


def _decades(asked: Asked) -> Iterator[Stretch]:
    """A year with a decade's ending, run on or behind an apostrophe, or with a word for one."""
    endings = _patterns(asked.heard)
    typed = {found[1] for found in endings.apart.finditer(fold(asked.question.text))}
    words = asked.at("times.decade")
    behind, before = {f.start: f.end for f in words}, {f.end: f.start for f in words}
    for at, token in enumerate(asked.tokens):
        written, year = endings.decade.fullmatch(token), at in asked.question.years
        worded = year and token[-1] == "0" and (at + 1 in behind or at in before)
        if written or worded or (year and token in typed):
            first = int(written[1] if written else token)
            yield Stretch(before.get(at, at), behind.get(at + 1, at + 1), first, first + 9)


def _centuries(asked: Asked) -> Iterator[Stretch]:
    """An ordinal before a word for a century."""
    ordinal = _patterns(asked.heard).ordinal
    for each in asked.at("times.century"):
        number = ordinal.fullmatch(asked.tokens[each.start - 1]) if each.start else None
        if number:
            last = int(number[1]) * 100
            yield Stretch(each.start - 1, each.end, last - 99, last)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What decades and ordinals look like: run on in a token, `apart` in a whole text."""

    decade: re.Pattern[str]
    apart: re.Pattern[str]
    ordinal: re.Pattern[str]


@of_languages
def _patterns(codes: tuple[str, ...]) -> _Patterns:
    numbers = [LANGUAGES[code].numbers for code in codes]
    # Without any ending nothing is one: the empty alternative of the ordinals is a bare number.
    decades = "|".join(re.escape(e) for n in numbers for e in n.decades) or "(?!)"
    ordinals = "|".join(re.escape(fold(e)) for n in numbers for e in n.ordinals) or "(?!)"
    return _Patterns(
        re.compile(rf"([12]\d\d0)(?:{decades})"),
        re.compile(rf"(?<!\d)([12]\d\d0)['’](?:{decades})\b"),
        re.compile(rf"(1\d|20|21)(?:{ordinals})?"),
    )
