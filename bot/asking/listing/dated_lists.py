"""Lists of what has a date in a period: "missions launched in the 1970s", 1610年发现的卫星.

The words beside the noun, the names and the period must be of the wording of one attribute
of type date; names filter the list further, as in other lists.
"""

from dataclasses import replace

from bot.asking.asked import Asked
from bot.asking.comparing.grades import graded_in
from bot.asking.explained import explained
from bot.asking.judging.verbs import yes_or_no
from bot.asking.listing.members import DATED, members
from bot.asking.listing.pages import paged
from bot.asking.named import Named, exactly_named, positions_of
from bot.asking.result import Result, answer
from bot.asking.splitting.several import wholly_read
from bot.asking.timing.periods import Timed, span_in
from bot.matching.leftover import Leftover
from bot.matching.lists import MOST_FILTERS
from bot.matching.question import MEANING_CHANGING
from bot.model import ValueType
from bot.text.phrases import Found

CONFIDENCE = 0.9

_OTHERWISE = (
    *MEANING_CHANGING,
    "times",
    "places",
    "people",
    "reasons",
    "latest",
    "forecast",
    "claimed",
)
_CUES = ("lists.all", "lists.exist", "lists.here", "lists.count", "lists.measure")


def dating(asked: Asked) -> Result | None:
    """What has a date in the period that is named; None where that isn't what is asked."""
    timed = span_in(asked)
    if timed is None or wholly_read(asked.decision) or yes_or_no(asked):
        return None
    named = exactly_named(asked)
    if len(named) > MOST_FILTERS or graded_in(asked, most=True):
        return None
    for noun in _nouns(asked, named):
        result = _listed(asked, timed, named, noun)
        if result is not None:
            return result
    return None


def _nouns(asked: Asked, named: tuple[Named, ...]) -> list[Found | None]:
    """The words for kinds that are no part of a name, longest first; None for anything."""
    names = positions_of(named)
    kinds = [f for f in asked.question.kinds if names.isdisjoint(range(f.start, f.end))]
    kinds.sort(key=lambda f: (f.start - f.end, f.start))
    return [kinds[0]] if kinds else [None]


def _listed(
    asked: Asked, timed: Timed, named: tuple[Named, ...], noun: Found | None
) -> Result | None:
    rest = _rest(asked, timed, named, noun)
    fitting = {label: explained(asked, label, rest) for label in _dates(asked)} if rest else {}
    most = max(map(len, fitting.values()), default=0)
    labels = [label for label, covered in fitting.items() if len(covered) == most > 0]
    filters = tuple(sorted({each.entity for each in named}))
    if len(labels) != 1 or (not noun and (filters or not asked.question.asks)):
        return None
    label = labels[0]
    left = rest - fitting[label]
    if left and not filters:
        return None
    wanted = (*filters, f"{label}{DATED}{timed.period}")
    explains = {each: explained(asked, each, left) for each in asked.index.base.attributes}
    kind = noun.role if noun else label
    found = members(asked.index, kind, wanted, left, explains)
    step = f"{kind} with {label} in {timed.period}: {len(found)}"
    if not found:
        return None
    counted = bool(asked.at("lists.count") or asked.question.at("counts"))
    page = paged(kind, wanted, found, counted=counted, whole=bool(left))
    assumed = [timed.assumption] if timed.assumption else []
    listed = answer(
        asked.decision, [page], CONFIDENCE, assumptions=assumed, steps=[step], rest=page.rest
    )
    return replace(listed, complete=not left)


def _rest(
    asked: Asked, timed: Timed, named: tuple[Named, ...], noun: Found | None
) -> frozenset[int]:
    """The places of the words that attributes must explain; none where one asks otherwise."""
    question = asked.question
    start, end = (noun.start, noun.end) if noun else (0, 0)
    leftover = Leftover(question, asked.index, start, end)
    used = timed.positions | positions_of(named) | leftover.weightless
    used |= {i for role in _CUES for f in asked.at(role) for i in range(f.start, f.end)}
    used |= {i for f in question.kinds if noun and f.role == noun.role
             for i in range(f.start, f.end)}  # fmt: skip
    said = {*leftover.positions} - timed.positions - positions_of(named)
    if question.positions(_OTHERWISE) & said:
        return frozenset()
    return frozenset(i for i in leftover.positions if i not in used)


def _dates(asked: Asked) -> list[str]:
    attributes = asked.index.base.attributes.values()
    return [attribute.id for attribute in attributes if attribute.type is ValueType.DATE]
