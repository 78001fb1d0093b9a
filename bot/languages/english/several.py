"""Several questions in one."""

from bot.languages.phrases import phrases
from bot.languages.structure import SeveralWords

SEVERAL = SeveralWords(
    cues={
        "and": phrases("and, as well as, plus, also"),
    },
    reasons={"unanswered": "One part of the question has no answer here."},
)
