"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("和, 与, 以及, 还有, 及"),
    },
    reasons={"unanswered": "其中一个问题没有能回答它的事实。"},
)
