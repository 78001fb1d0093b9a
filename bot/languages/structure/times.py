"""Periods and points in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Periods and points in time.

    Attributes:
        cues: phrases by what they do beside years: ``since``, ``after``, ``before`` and
            ``until`` open one end and stand before the year, ``since_it``, ``after_it``,
            ``before_it`` and ``until_it`` behind it; ``between`` and ``from`` begin a stretch,
            ``to`` and ``and`` stand inside it, ``within`` ends it. ``year`` says that a number
            is a year, ``decade`` that it is ten of them, ``century`` that the
            ordinal before it counts centuries. ``this_year``, ``last_year``,
            ``next_year``, ``year_before_last`` and ``year_after_next`` are told from today.
            ``latest`` wants the newest fact.
        relative: how an answer calls each of the years that are told from today.
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    relative: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
