"""Things that are described instead of named."""

from bot.languages.phrases import phrases
from bot.languages.structure import DescriptionWords

DESCRIPTIONS = DescriptionWords(
    what="什么",
    cues={
        "attached": phrases(
            """
            的, 的那个, 的那位, 的那家, 的那座, 的那颗, 的那条, 的那款, 的那辆, 的那场, 的那所,
            的那本, 的这个, 的这位, 的这家, 的人
            """
        ),
    },
)
