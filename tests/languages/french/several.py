"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("et, et aussi, ainsi que"),
        "telling": phrases("je, j, nous, mon, ma, mes, notre, nos"),
        "wanting": phrases("veux, voudrais, aimerais, besoin, demande, cherche"),
        "joint": phrases("entre, ensemble, au total"),
    },
    reasons={
        "unanswered": "Aucun fait ne répond à une partie de la question.",
        "unanswered_about": "{what} : aucun fait ne répond à cela.",
    },
)
