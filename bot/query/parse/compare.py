"""Two things set against each other: "is Velmo deeper than Ostrel", "which was found first".

The same is asked of each of the two, with the comparative as a question ("how deep is").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.asking.comparing.grades import grades_in
from bot.languages.choice import heard
from bot.linking.links import EntityLink, Links, Span
from bot.linking.rebuilt import Named, Phrase, Piece, rebuilt
from bot.matching.question import Question
from bot.model import ValueType
from bot.query.nodes import Compare, Task
from bot.query.plan import Plan, Steps

COMPARABLE = (ValueType.NUMBER, ValueType.MONEY, ValueType.DATE)

_BESIDE = ("than", "beside", "which", "margin", "how_much", "difference", "between", "sum", "ratio")


@dataclass(frozen=True, slots=True)
class _Cue:
    """What sets two things against each other.

    Attributes:
        positions: where it stands.
        words: what asks for the quantity of one thing.
        up, late: as of `Degree`.
    """

    positions: frozenset[int]
    words: tuple[str, ...]
    up: bool | None = None
    late: bool | None = None


@dataclass(frozen=True, slots=True)
class _Pair:
    first: EntityLink
    second: EntityLink
    cue: _Cue
    task: Task


def compare(links: Links, today: date) -> Iterator[Plan]:
    """The ways to ask the same of each of two things, one a question word."""
    del today
    pair = _pair(links)
    if pair is not None:
        kept = _kept(links, pair)
        for word in pair.cue.words:
            demanding = pair.task in (Task.WHICH, Task.VERDICT)
            yield Plan(_steps(links, pair, kept, word), explicit=True, demanding=demanding)


def _pair(links: Links) -> _Pair | None:
    named = [link for link in links.entities if len(link.entities) == 1]
    if len(named) != 2 or len(links.entities) != 2:  # noqa: PLR2004 - a pair
        return None
    task, cue = _task(links)
    first, second = sorted(named, key=lambda link: link.span.start)
    if task is None or cue is None or first.entities == second.entities:
        return None
    return _Pair(first, second, cue, task)


def _task(links: Links) -> tuple[Task | None, _Cue | None]:
    """What is asked of the two, and by which words; no task where they are not compared."""
    cue = _graded(links) or _dated(links, "first", "last")
    which = links.question.at("alternative") | links.cues("computing", "which")
    for task in (Task.SUM, Task.RATIO):
        if links.cues("computing", task):
            return task, cue or _Cue(links.cues("computing", task), ("",))
    if links.cues("computing", "difference"):
        return Task.DIFFERENCE, cue or _Cue(frozenset(), ("",))
    if cue and links.cues("computing", "how_much"):
        return Task.DIFFERENCE, cue
    order = _dated(links, "before", "after")
    if order and links.cues("verdicts", "opening"):
        return Task.VERDICT, order
    if cue and links.cues("computing", "than") and links.cues("verdicts", "opening"):
        return Task.VERDICT, cue
    return (Task.WHICH, cue) if cue and which else (None, None)


def _graded(links: Links) -> _Cue | None:
    """The comparative, if any, outside of names and of the words that ask how much."""
    codes = heard(links.question.language, links.index.base.languages)
    taken = {at for link in links.entities for at in link.span.positions}
    taken |= links.cues("computing", "how_much")
    for graded in grades_in(links.question.tokens, codes):
        if not taken & {*graded.positions}:
            degree = graded.degree
            dated = links.language.dates.begun if degree.late is not None else ()
            words = (*degree.bases, *dated)
            return _Cue(frozenset(graded.positions), words, degree.up, degree.late)
    return None


def _dated(links: Links, early: str, late: str) -> _Cue | None:
    """A word for an earlier or a later date, if any."""
    for cue in (early, late):
        positions = links.cues("dates", cue)
        if positions:
            words = (links.language.reading.times[0],)
            return _Cue(positions, words, late=cue == late)
    return None


def _kept(links: Links, pair: _Pair) -> list[int]:
    """The places of the words that ask for an attribute of either."""
    out = {*pair.first.span.positions, *pair.second.span.positions}
    out |= pair.cue.positions
    out |= links.question.at("alternative") | links.cues("verdicts", "opening") | links.empty
    for cue in _BESIDE:
        out |= links.cues("computing", cue)
    return [at for at in range(len(links.question.tokens)) if at not in out]


def _steps(links: Links, pair: _Pair, kept: Sequence[int], word: str) -> Steps:
    ours, theirs = _sides(links, kept)
    # What is asked of both is asked of the second in the place of the first.
    second = pair.first.span if ours == theirs else pair.second.span
    one = yield _asked_of(links, pair.first, pair.first.span, ours, word)
    if one is None:
        return None
    other = yield _asked_of(links, pair.second, second, theirs, word)
    if other is None:
        return None
    facts = (*one.reading.facts, *other.reading.facts)
    labels = {each.reading.key.partition("/")[2] for each in (one, other)}
    if len(facts) != 2 or len(labels) != 1:  # noqa: PLR2004 - a pair
        return None
    kind = links.index.base.attributes[facts[0].attribute].type
    falling = pair.cue.late if kind is ValueType.DATE else pair.cue.up
    if kind not in COMPARABLE or (falling is None and pair.task in (Task.WHICH, Task.VERDICT)):
        return None
    return Compare(facts[0].id, facts[1].id, pair.task, falling is not False)


def _sides(links: Links, kept: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """The words that are about the first thing and the second; all of both, but for two sides.

    "Is Velmo's depth larger than Ostrel's age" asks two things; "deeper than Ostrel" asks one.
    """
    than = max(links.cues("computing", "than"), default=0)
    before, behind = [at for at in kept if at < than], [at for at in kept if at > than]
    return (before, behind) if before and behind else (kept, kept)


def _asked_of(
    links: Links, link: EntityLink, place: Span, kept: Sequence[int], word: str
) -> Question:
    """The question word, the name in a place, and the words that are kept around it."""
    before: list[Piece] = [range(at, at + 1) for at in kept if at < place.start]
    behind: list[Piece] = [range(at, at + 1) for at in kept if at >= place.start]
    asking: list[Piece] = [Phrase(word)] if word else []
    pieces = [*before, Named(link.entities[0]), *behind]
    ordered = [*asking, *pieces] if links.language.spaced else [*pieces, *asking]
    return rebuilt(links.question, ordered, links.index)
