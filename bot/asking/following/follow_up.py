"""Questions that follow an answer: what they leave out comes from what was told last.

A question that leans on the talk ("its", "what about", 那…呢) is never read as if it stood
alone: where what was spoken of has no such fact, there is no answer. One that stands alone
is not bent towards the talk.
"""

from bot.asking.asked import Asked
from bot.asking.following.another import of_another
from bot.asking.following.leaning import Leaning, declined, leaning
from bot.asking.following.same import of_the_same
from bot.asking.following.told import when_was, who_said
from bot.asking.result import Result
from bot.asking.splitting.several import wholly_read
from bot.matching.free import PREFIX as ANSWER
from bot.matching.lists import PREFIX as LIST


def following(asked: Asked) -> Result | None:
    """What comes of a question that leans on the last answer; None where it stands alone."""
    lean = leaning(asked)
    if not asked.context.keys:
        return _unheard(asked, lean)
    if lean.pages or _whole(asked, lean):
        return None
    for way in (who_said, when_was, of_another, of_the_same):
        found = way(asked, lean)
        if found is not None:
            return found
    return declined(asked, lean) if lean.leans else None


def _whole(asked: Asked, lean: Leaning) -> bool:
    """Whether a question names what it asks about, and only an article leans on the talk."""
    weak = all(pronoun.role == "the" for pronoun in lean.pronouns) and not lean.opening
    if weak and _of_a_kind(asked):
        return True
    return weak and wholly_read(asked.decision) and bool(asked.decision.chosen[0].span)


def _of_a_kind(asked: Asked) -> bool:
    """Whether it asks for all of a kind and names nothing else: "list the lakes"."""
    kinds = {i for f in asked.question.kinds for i in range(f.start, f.end)}
    said = {i for f in asked.at("lists.all", "lists.exist") for i in range(f.start, f.end)}
    nothing = asked.question.positions(("function", "articles", "asking", "lists"))
    return bool(said and kinds - said) and all(
        i in kinds | said | nothing for i in range(len(asked.tokens))
    )


def _unheard(asked: Asked, lean: Leaning) -> Result | None:
    """What leans where nothing was said before means nothing that could be told."""
    chosen = asked.decision.chosen[:1]
    guessed = any(not r.span and not r.key.startswith((ANSWER, LIST)) for r in chosen)
    fragment = bool(lean.opening) and not lean.asks
    bare = fragment and not lean.content(lean.opening | lean.names)
    leans = guessed and (lean.pronouns or fragment)
    return declined(asked, lean) if leans or bare else None
