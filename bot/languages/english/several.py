"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("and, and also, as well as, plus, also, together with, along with"),
        "telling": phrases("i, we, my, our, im, i m, i ve, we re"),
        "wanting": phrases(
            "want, need, like, looking for, wonder, wondering, wanted, interested, curious, ask"
        ),
        "joint": phrases("between, both, combined, together, in total, sum"),
    },
    reasons={
        "unanswered": "I have no fact that answers one part of the question.",
        "unanswered_about": "{what}: I have no fact that answers this.",
    },
)
