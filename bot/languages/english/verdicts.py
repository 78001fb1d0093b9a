"""Questions for yes or no."""

from bot.languages.phrases import phrases
from bot.languages.structure import VerdictWords

VERDICTS = VerdictWords(
    cues={
        "opening": phrases("is, are, was, were, does, do, did, has, have, will"),
        "exceed": phrases(
            "exceed, exceeds, exceeded, over, more than, above, greater than, at least"
        ),
        "fall_short": phrases("below, under, less than, fewer than, at most"),
    },
)
