"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("和, 与, 以及, 还有, 及, 并且, 同时, 还想知道"),
        "telling": phrases("我, 我们, 我的, 我家"),
        "wanting": phrases("想, 要, 需要, 问, 查, 好奇, 了解"),
        "joint": phrases("之间, 相距, 距离, 一共, 合计, 共同, 相差"),
    },
    reasons={
        "unanswered": "其中一个问题我没有能回答的事实。",
        "unanswered_about": "{what}：我没有能回答这一点的事实。",
    },
)
