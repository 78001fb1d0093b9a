"""Which of a kind has the most of something, over how many that can be set side by side."""

from collections import Counter
from collections.abc import Sequence

from bot.arithmetic.order import extreme
from bot.asking.asked import Asked
from bot.asking.comparing.compared import Foremost
from bot.asking.comparing.degrees import plainly
from bot.asking.comparing.grades import Graded, graded_in
from bot.asking.comparing.measured import (
    COMPARABLE,
    currency,
    order_of,
    single,
    unlike,
    year_words,
    years_asked,
)
from bot.asking.explained import explained
from bot.asking.named import named_in_question
from bot.asking.result import Refusal, Result, answer, refuse
from bot.model import Fact, in_language
from bot.text.phrases import Found

MOST_KINDS = 3
MOST_TRIED = 2
"""Members of a kind that an attribute is tried on: the first may lack it."""

_TWO = 2


def superlative(asked: Asked) -> Result | None:
    """What comes of a question for the foremost of a kind; None where it asks for none."""
    several = graded_in(asked, most=True)
    if len(several) != 1 or len(years_asked(asked)) > 1:
        return None
    found = {
        (kind.role, label)
        for kind in _kinds(asked)
        for label in [_label(asked, kind, several[0])]
        if label
    }
    if len(found) != 1:
        return None
    kind, label = found.pop()
    step = f"looks for the foremost {kind} in {label}"
    part = _foremost(asked, kind, label, several[0])
    if isinstance(part, Refusal):
        return refuse(asked.decision, part, asked.context, steps=[step])
    return answer(asked.decision, [part], 1.0, steps=[step])


def _kinds(asked: Asked) -> list[Found]:
    """The kinds named, of overlapping words the longest; one behind "which" is the one asked."""
    kinds = sorted(asked.question.kinds, key=lambda f: (f.start - f.end, f.start))
    kept: list[Found] = []
    for each in kinds:
        if all(each.end <= k.start or k.end <= each.start for k in kept):
            kept.append(each)
    which = {found.end for found in asked.at("computing.which")}
    asked_for = [each for each in kept if each.start in which]
    return sorted(asked_for or kept, key=lambda f: f.start)[:MOST_KINDS]


def _label(asked: Asked, kind: Found, graded: Graded) -> str:
    """The attribute that is asked of the kind, by way of some of its members."""
    named = named_in_question(asked)
    out = {*range(kind.start, kind.end), *graded.positions, *asked.question.years}
    out |= {graded.start - 1} & asked.question.at("articles")
    out |= {i for f in asked.at("computing.which") for i in range(f.start, f.end)}
    out |= year_words(asked)
    spans = {(n.start, n.end) for n in named} - {(kind.start, kind.end)}
    if any(start <= kind.start and kind.end <= end for start, end in spans):
        return ""
    kept = [i for i in range(len(asked.tokens)) if i not in out]
    for member in _samples(asked, kind.role, kept):
        name = in_language(asked.index.base.entities[member].name, asked.language.code)
        entity, _, label = plainly(asked, kept, graded, name).partition("/")
        if entity == member:
            return label
    return ""


def _samples(asked: Asked, kind: str, kept: Sequence[int]) -> list[str]:
    """Members of a kind: those with an attribute that words name, with the most attributes."""
    index = asked.index
    named = {
        attribute.id: len(explained(asked, attribute.id, kept))
        for attribute in index.base.attributes.values()
        if attribute.type in COMPARABLE
    }

    best = max(named.values(), default=0)
    labels = [label for label, count in named.items() if best and count == best]
    owning = {owner for label in labels for owner in index.owners.get(label, ())}
    members = index.members.get(kind, ())
    likely = [member for member in members if member in owning] or members
    return sorted(likely, key=lambda m: (-len(index.own.get(m, {})), m))[:MOST_TRIED]


def _foremost(asked: Asked, kind: str, label: str, graded: Graded) -> Foremost | Refusal:
    facts = _facts(asked, kind, label)
    attribute = asked.index.base.attributes[label]
    wanted = graded.wanted(attribute.type)
    if len(facts) < _TWO or wanted is None:
        return Refusal("computing.missing_years", _all(asked, kind, label))
    refusal = unlike(asked, facts)
    if refusal:
        return refusal
    code = currency(asked, facts)
    best = extreme(facts, lambda a, b: order_of(asked, a, b, code), wanted)
    if best is None:
        return Refusal("computing.open", tuple(facts))
    rest = [fact for fact in facts if fact not in best]
    return Foremost(tuple(f.entity for f in best), (*best, *rest), kind)


def _facts(asked: Asked, kind: str, label: str) -> list[Fact]:
    """One fact of each member: of the asked year, else of the newest that most of them have."""
    members = asked.index.members.get(kind, ())
    years = years_asked(asked)
    year = years[0] if years else 0
    if not year and asked.index.base.attributes[label].changes:
        counts = Counter(
            y for m in members for y in {f.as_of.year for f in _recorded(asked, m, label)}
        )
        year = max(counts, key=lambda y: (counts[y], y), default=0)
    found = [single(asked, member, label, year) for member in members]
    return _recorded_alone([fact for fact in found if fact])


def _recorded(asked: Asked, entity: str, label: str) -> Sequence[Fact]:
    facts = asked.index.base.facts_of(entity, label)
    return [fact for fact in facts if fact.status == "recorded"]


def _recorded_alone(facts: list[Fact]) -> list[Fact]:
    """The recorded facts, where there are any: forecasts aren't set beside them."""
    recorded = [fact for fact in facts if fact.status == "recorded"]
    return recorded or facts


def _all(asked: Asked, kind: str, label: str) -> tuple[Fact, ...]:
    members = asked.index.members.get(kind, ())
    return tuple(f for m in members for f in asked.index.base.facts_of(m, label))[:3]
