"""A text becomes a result: read for one fact, then for what its structure asks."""

from dataclasses import replace
from datetime import date

from bot.asking.asked import MOST_TOKENS, MOST_WORDS, Asked, Budget, Spent
from bot.asking.context import NOTHING_SAID, Context
from bot.asking.following.spoken import after
from bot.asking.gate import is_plain, is_structured
from bot.asking.readers import PLAIN, READERS
from bot.asking.result import Result, plain
from bot.matching.matcher import Matcher


def read(
    text: str, matcher: Matcher, context: Context = NOTHING_SAID, today: date | None = None
) -> Result:
    """What comes of a text; never raises, whatever it is.

    Args:
        text: what was typed.
        matcher: reads single facts of a base.
        context: what was told last in this conversation.
        today: the asker's date, for words such as "this year"; else this machine's.
    """
    decision = matcher.read(text)
    budget = Budget(words=MOST_WORDS - len(decision.question.tokens))
    day = today or date.today()  # noqa: DTZ011 - the asker's day is this machine's
    asked = Asked(decision, matcher, resolve, context, day, budget)
    found = resolve(asked)
    context = after(asked, found)
    return found if context is found.context else replace(found, context=context)


def resolve(asked: Asked) -> Result:
    """What comes of a question, or of a part of one."""
    if len(asked.tokens) <= MOST_TOKENS and not is_plain(asked):
        for reader in READERS if is_structured(asked) else PLAIN:
            try:
                found = reader(asked)
            except Spent:
                break
            if found is not None:
                return found
    return plain(asked.decision, asked.context)
