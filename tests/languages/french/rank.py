from bot.languages.phrases import phrases
from bot.languages.structure import RankWords

RANK = RankWords(
    cues={
        "by": phrases("par"),
        "second": phrases("deuxième, second, seconde"),
        "third": phrases("troisième"),
    }
)
