"""Periods and points in time."""

from bot.languages.phrases import phrases
from bot.languages.structure import TimeWords

TIMES = TimeWords(
    cues={
        "since_it": phrases("以来, 至今, 起, 开始, 及以后, 及之后"),
        "after": phrases("晚于"),
        "after_it": phrases("以后, 之后, 后"),
        "before": phrases("早于"),
        "before_it": phrases("以前, 之前, 前"),
        "until": phrases("截至, 截止, 截止到"),
        "until_it": phrases("为止, 止, 底为止, 及以前, 及之前"),
        "from": phrases("从, 自, 在, 自从, 到"),
        "to": phrases("到, 至"),
        "within": phrases("之间, 间, 期间"),
        "year": phrases("年"),
        "century": phrases("世纪"),
        "decade": phrases("年代"),
        "this_year": phrases("今年, 本年"),
        "last_year": phrases("去年, 上一年"),
        "next_year": phrases("明年, 下一年"),
        "year_before_last": phrases("前年"),
        "year_after_next": phrases("后年"),
        "latest": phrases("最新, 最近, 目前, 现在的"),
    },
    relative={
        "this_year": "今年",
        "last_year": "去年",
        "next_year": "明年",
        "year_before_last": "前年",
        "year_after_next": "后年",
    },
    reasons={
        "years": "我所知的“{what}”是{dates}的。",
        "lacking": "{years}年没有这样的记录。",
        "assumed": "这里的“{words}”指{year}年。",
    },
)
