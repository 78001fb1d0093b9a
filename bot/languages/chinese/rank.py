"""Questions for a place in an order."""

from bot.languages.phrases import phrases
from bot.languages.structure import RankWords

RANK = RankWords(
    cues={
        "top": phrases("前"),
        "by": phrases("按, 按照"),
        "second": phrases("第二, 第2"),
        "third": phrases("第三, 第3"),
        "fourth": phrases("第四, 第4"),
        "fifth": phrases("第五, 第5"),
    },
)
