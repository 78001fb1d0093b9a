"""Questions for a place in an order."""

from bot.languages.phrases import phrases
from bot.languages.structure import RankWords

RANK = RankWords(
    cues={
        "top": phrases("top, the top"),
        "by": phrases("by, in, in terms of, by their, ranked by, sorted by, ordered by"),
        "second": phrases("second, 2nd, runner up, the runner up, next to"),
        "third": phrases("third, 3rd"),
        "fourth": phrases("fourth, 4th"),
        "fifth": phrases("fifth, 5th"),
    },
)
