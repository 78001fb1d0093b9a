"""Comparisons and figures that are computed of others."""

from bot.languages.phrases import phrases
from bot.languages.structure import ComputingWords

COMPUTING = ComputingWords(
    cues={
        "growth": phrases("增长, 增长了, 增加, 增加了"),
        "difference": phrases("相差, 差, 差距"),
        "ratio": phrases("几倍, 多少倍, 倍"),
        "per_head": phrases("人均"),
        "more": phrases("更大, 更高, 更多"),
        "less": phrases("更小, 更低, 更少"),
        "most": phrases("最大, 最高, 最多"),
        "least": phrases("最小, 最低, 最少"),
        "than": phrases("比"),
    },
)
