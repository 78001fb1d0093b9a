"""Lists, filters and counts."""

from bot.languages.phrases import phrases
from bot.languages.structure import ListWords

LISTS = ListWords(
    cues={
        "list": phrases("list, all, name, which, what, show me, every"),
        "count": phrases("how many, number of, count"),
    },
)
