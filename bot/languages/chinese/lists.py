"""Lists, filters and counts."""

from bot.languages.phrases import phrases
from bot.languages.structure import ListWords

LISTS = ListWords(
    cues={
        "list": phrases("列出, 所有, 全部, 哪些, 有哪些"),
        "count": phrases("多少个, 几个, 多少, 几家, 多少家"),
    },
)
