from bot.languages.phrases import phrases
from bot.languages.structure import DescriptionWords

DESCRIPTIONS = DescriptionWords(
    what="que",
    cues={
        "opening": phrases("le, la, les, l, celui, celle"),
        "relative": phrases("qui, que, dont, où"),
    },
)
