from bot.languages.phrases import phrases
from bot.languages.structure import OverviewWords

OVERVIEW = OverviewWords(
    cues={
        "all": phrases("tout sur, que sais tu de, que sais tu sur, résumé de, en bref"),
        "plain": phrases("qu est ce que, qui est, c est quoi"),
        "figures": phrases("statistiques de, chiffres de"),
    },
    further="J'ai aussi : {labels}.",
)
