"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("and, and also, as well as, plus, also, together with, along with"),
        "joint": phrases("between, both, combined, together, in total, sum"),
    },
    reasons={
        "unanswered": "I have no fact that answers one part of the question.",
        "unanswered_about": "{what}: I have no fact that answers this.",
    },
)
