"""Questions for a part of a date, and for the time between two dates."""

from bot.languages.phrases import phrases
from bot.languages.structure import DateWords

DATES = DateWords(
    when="是什么时候",
    begun=phrases("什么时候出生, 什么时候发布, 什么时候建成, 什么时候成立"),
    cues={
        "weekday": phrases("星期几, 礼拜几, 周几"),
        "month": phrases("哪个月, 几月, 几月份, 哪一个月, 哪个月份"),
        "ago": phrases("多久以前, 多久之前, 多少天前, 多少年前, 几年前, 几天前, 多少天以前"),
        "days": phrases("多少天, 几天"),
        "weeks": phrases("多少周, 几周, 几个星期, 多少个星期"),
        "months": phrases("多少个月, 几个月"),
        "years": phrases("多少年, 几年"),
        "time": phrases("多久, 多长时间"),
        "passing": phrases("相隔, 隔了, 隔, 相差, 差, 有, 过了, 间隔, 是"),
        "and": phrases("和, 与, 到, 跟"),
        "first": phrases("先"),
        "last": phrases("后"),
        "before": phrases("早于, 先于"),
        "after": phrases("晚于"),
        "between_it": phrases("之间, 间, 之间相隔, 相隔, 隔了, 相差, 之间相差, 之间隔了, 之间有"),
    },
    sentences={
        "weekday": "{weekday}。",
        "month": "{month}。",
        "ago": "那是{length}前（以{today}计）。",
        "between": "相隔{length}。",
        "same": "同一天。",
    },
)
