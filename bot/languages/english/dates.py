"""Questions for a part of a date, and for the time between two dates."""

from bot.languages.phrases import phrases
from bot.languages.structure import DateWords

DATES = DateWords(
    when="when was",
    begun=phrases(
        "when born, when released, when introduced, when built, when opened, when founded"
    ),
    cues={
        "weekday": phrases(
            """
            what weekday, which weekday, on what weekday, on which weekday, what day of the week,
            which day of the week, on what day of the week, on which day of the week, what weekday
            was it when, which weekday was it when, what day of the week was it when, which day of
            the week was it when, the weekday, the day of the week
            """
        ),
        "month": phrases(
            """
            what month, which month, in what month, in which month, during what month, during which
            month, what month was it when, which month was it when, the month in which
            """
        ),
        "ago": phrases(
            "how long ago, how long ago was it that, how many days ago, how many years ago"
        ),
        "days": phrases("how many days, days"),
        "weeks": phrases("how many weeks, weeks"),
        "months": phrases("how many months, months"),
        "years": phrases("how many years, years"),
        "time": phrases("how long, how much time, the time, time"),
        "passing": phrases(
            """
            lie, lies, lay, are there, were there, is there, was there, passed, pass, passes, went
            by, go by, elapsed, elapse, was it, is it, are, were, is, was, did it take, does it
            take, it took, in
            """
        ),
        "between": phrases("between, in between, from"),
        "and": phrases("and, to, until, till"),
        "first": phrases("first, sooner"),
        "last": phrases("last"),
        "before": phrases("before, earlier than, sooner than"),
        "after": phrases("after, later than"),
    },
    sentences={
        "weekday": "On a {weekday}.",
        "month": "In {month}.",
        "ago": "That was {length} ago, counted on {today}.",
        "between": "That is {length}.",
        "same": "The same day.",
    },
)
