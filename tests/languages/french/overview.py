from bot.languages.phrases import phrases
from bot.languages.structure import OverviewWords

OVERVIEW = OverviewWords(
    cues={
        "all": phrases("tout sur, que sais tu de, que sais tu sur, résumé de, en bref"),
        "figures": phrases("statistiques de, chiffres de"),
    },
    further="J'ai aussi : {labels}.",
)
