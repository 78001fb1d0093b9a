"""Things that are described instead of named."""

from bot.languages.phrases import phrases
from bot.languages.structure import DescriptionWords

DESCRIPTIONS = DescriptionWords(
    what="what",
    cues={
        "opening": phrases("the, whoever, whichever, someone, somebody, anyone, those"),
        "relative": phrases("that, who, which, where, whose, whom, whoever, whichever"),
    },
)
