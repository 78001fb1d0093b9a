"""Periods and points in time."""

from bot.languages.phrases import phrases
from bot.languages.structure import TimeWords

TIMES = TimeWords(
    cues={
        "since": phrases("以来, 以后"),
        "after": phrases("之后, 年后"),
        "before": phrases("以前, 之前, 年前"),
        "until": phrases("为止"),
        "between": phrases("之间"),
        "to": phrases("到, 至"),
        "this_year": phrases("今年"),
        "last_year": phrases("去年"),
        "next_year": phrases("明年"),
        "latest": phrases("最新, 最近, 目前, 现在的"),
    },
)
