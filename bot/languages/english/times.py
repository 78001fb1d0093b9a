"""Periods and points in time."""

from bot.languages.phrases import phrases
from bot.languages.structure import TimeWords

TIMES = TimeWords(
    cues={
        "since": phrases("since, ever since, starting in, beginning in"),
        "since_it": phrases("onwards, onward, or later, and later, or after, and after, and on"),
        "after": phrases("after, later than"),
        "before": phrases("before, prior to, earlier than"),
        "until": phrases("until, till, up to, up until, by, by the end of, through"),
        "until_it": phrases("or earlier, and earlier, or before, and before"),
        "between": phrases("between, in between"),
        "from": phrases("from, in, during, for, in the years, for the years, in the period"),
        "century": phrases("century"),
        "to": phrases("to, until, till, through, up to, thru"),
        "and": phrases("and"),
        "this_year": phrases("this year, in this year, for this year"),
        "last_year": phrases("last year, in last year, for last year"),
        "next_year": phrases("next year, in next year, for next year"),
        "year_before_last": phrases("the year before last, in the year before last"),
        "year_after_next": phrases("the year after next, in the year after next"),
        "latest": phrases("latest, newest, last recorded, most recent, current, currently"),
    },
    relative={
        "this_year": "this year",
        "last_year": "last year",
        "next_year": "next year",
        "year_before_last": "the year before last",
        "year_after_next": "the year after next",
    },
    reasons={
        "years": "What I have of “{what}” is for {dates}.",
        "lacking": "I have no such fact for {years}.",
        "assumed": "“{words}” is read as {year}.",
    },
)
