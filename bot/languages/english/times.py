"""Periods and points in time."""

from bot.languages.phrases import phrases
from bot.languages.structure import TimeWords

TIMES = TimeWords(
    cues={
        "since": phrases("since"),
        "after": phrases("after"),
        "before": phrases("before"),
        "until": phrases("until, till, by the end of"),
        "between": phrases("between"),
        "to": phrases("to, until, till, and, through"),
        "this_year": phrases("this year"),
        "last_year": phrases("last year"),
        "next_year": phrases("next year"),
        "latest": phrases("latest, newest, last recorded, most recent, current, currently"),
    },
)
