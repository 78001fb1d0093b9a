"""Questions that follow an answer."""

from bot.languages.phrases import phrases
from bot.languages.structure import FollowingWords

FOLLOWING = FollowingWords(
    cues={
        "about": phrases("what about, how about, and"),
        "it": phrases("it, its, they, their, them, that, this, he, his, she, her, there, those"),
        "who_said": phrases(
            """
            who said that, who said so, who said it, who said this, says who, who says so
            """
        ),
        "more": phrases("more, next, go on, continue"),
    },
    said="Said by {who}: {fact}",
    published="Published by {who}: {fact}",
)
