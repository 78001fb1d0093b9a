"""Which two entities a question sets against each other, in what attribute, and what for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.comparing.degrees import plainly
from bot.asking.comparing.grades import Graded, graded_in
from bot.asking.comparing.margin import margin, with_margin
from bot.asking.comparing.measured import year_words
from bot.asking.judging.verbs import openings, yes_or_no
from bot.asking.named import Named, named_in_question, positions_of
from bot.text.phrases import Found

_LEFT_OUT = ("difference", "ratio", "than", "between")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities, the attribute's label, and what is asked of them.

    `task` is difference, ratio, verdict (yes or no) or which.
    """

    first: str
    second: str
    label: str
    task: str
    graded: Graded | None


def compared(asked: Asked) -> Pair | None:
    """The pair that a question compares; None where it compares none, or not clearly."""
    named = named_in_question(asked)
    graded = _graded(asked)
    task = _task(asked, graded)
    if len(named) < 2 or not task:  # noqa: PLR2004 - a pair
        return None
    second = _second(asked, named)
    if second is None:
        return None
    kept = _kept(asked, second, graded)
    key = plainly(asked, kept, graded)
    first, _, label = key.partition("/")
    others = {each.entity for each in named} - {second.entity}
    if not label or first not in others:
        return None
    return Pair(first, second.entity, label, task, graded)


def _graded(asked: Asked) -> Graded | None:
    """The comparative: of several the last, which in Chinese stands behind what it is said of."""
    names = positions_of(named_in_question(asked))
    taken = names | _covered(asked.at("computing.how_much"))
    found = [g for g in graded_in(asked, most=False) if not taken & {*g.positions}]
    if not found:
        return None
    return found[0] if asked.language.spaced else found[-1]


def _task(asked: Asked, graded: Graded | None) -> str:
    than = asked.at("computing.than")
    if asked.at("computing.ratio"):
        return "ratio"
    if asked.at("computing.difference"):
        return "difference"
    if graded is None:
        return ""
    beside = asked.at("computing.which") and asked.at("computing.beside")
    if (with_margin(asked) and (than or beside)) or (than and _how_much(asked, graded)):
        return "difference"
    if than and yes_or_no(asked):
        return "verdict"
    return "which" if beside else ""


def _how_much(asked: Asked, graded: Graded) -> bool:
    beside = (graded.start, graded.end)
    return any(
        f.start == 0 or f.end == beside[0] or f.start == beside[1]
        for f in asked.at("computing.how_much")
    )


def _second(asked: Asked, named: Sequence[Named]) -> Named | None:
    """What the other is set against: behind "than", else the last, unless it is turned round."""
    for role in ("computing.than", "computing.as"):
        cues = asked.at(role)
        if cues:
            behind = [n for n in named if n.start >= cues[-1].end]
            if behind:
                return behind[0]
    if asked.at("computing.than"):
        return None
    times = asked.at("computing.ratio")
    if times and times[0].start == 0 and _copula_between(asked, named):
        return named[-2]
    return named[-1]


def _copula_between(asked: Asked, named: Sequence[Named]) -> bool:
    """Whether it asks "how many times B is A"."""
    return any(
        named[-2].end <= f.start and f.end <= named[-1].start for f in asked.at("computing.is")
    )


def _kept(asked: Asked, second: Named, graded: Graded | None) -> list[int]:
    """The places of the words that ask for the attribute of the first alone."""
    out = set(second.positions) | set(asked.question.years) | margin(asked)
    out |= {*graded.positions} if graded else set()
    for role in _LEFT_OUT:
        out |= _covered(asked.at(f"computing.{role}"))
    if graded:
        out |= _beside(asked, graded.start, graded.end)
        out |= _covered(asked.at("computing.which"))
        out |= openings(asked) if with_margin(asked) else set()
    out |= _beside_name(asked, second)
    out |= year_words(asked)
    return [i for i in range(len(asked.tokens)) if i not in out]


def _beside(asked: Asked, start: int, end: int) -> set[int]:
    cues = asked.at("computing.how_much")
    return _covered(f for f in cues if f.start == 0 or f.end == start or f.start == end)


def _beside_name(asked: Asked, second: Named) -> set[int]:
    """The conjunction at the second name, and an article between them."""
    cues = asked.at("computing.beside")
    articles = asked.question.at("articles")
    start = second.start
    while start - 1 in articles:
        start -= 1
    out = set(range(start, second.start))
    return out | _covered(f for f in cues if f.end == start or f.start == second.end)


def _covered(found: Iterable[Found]) -> set[int]:
    return {i for f in found for i in range(f.start, f.end)}
