"""Figures in another unit: "in miles", "how many miles", 多少英里.

The words for the unit are taken out, or the base's own unit is put in their place, and the
rest is read as another question; the figures that it asks for are converted. Money never is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.asking.asked import Asked
from bot.asking.converting.conversion import KINDS, bare
from bot.asking.converting.unit_words import unit_table, word_for
from bot.asking.following.spoken import told
from bot.asking.parts import Converted, Told
from bot.asking.result import Refusal, Result, answer, refuse
from bot.asking.splitting.several import wholly_read
from bot.asking.timing.periods import RELATIVE
from bot.asking.timing.times import attribute_of, explained
from bot.matching.decision import Outcome
from bot.matching.guards import QUANTITIES, currencies
from bot.matching.readings import Reading
from bot.model import Attribute, ValueType
from bot.text.normalise import is_unspaced
from bot.text.phrases import Found

MOST_NESTED = 2

MOST_TRIED = 4
"""So many units of the base are put in the place of the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit that is asked for.

    Attributes:
        units: the CLDR units that its words may mean.
        words: the places of its words.
        positions: the places of these and of the words that lead to them ("in").
        counted: whether the unit is asked for as a count ("how many miles").
    """

    units: tuple[str, ...]
    words: range
    positions: frozenset[int]
    counted: bool

    @property
    def start(self) -> int:
        """Where it begins, with the words that lead to it."""
        return min(self.positions)

    @property
    def leading(self) -> bool:
        """Whether words lead to it, so that nothing but a unit can be meant."""
        return len(self.positions) > len(self.words)


def units(asked: Asked) -> Result | None:
    """What comes of a question for a figure in some unit; None where none is asked for."""
    every = _wanted(asked) if asked.depth <= MOST_NESTED else []
    if len(every) > 1:
        return _each(asked, every)
    return _one(asked, every[0]) if every else None


def _one(asked: Asked, wanted: Wanted) -> Result | None:
    if not _content(asked, wanted):
        return _again(asked, wanted)
    if _plainly(asked, wanted):
        return None
    for result in _read(asked, wanted):
        parts = [p for p in result.parts if isinstance(p, Told)]
        if result.outcome is not Outcome.ANSWER or len(parts) != len(result.parts) or not parts:
            continue
        return _told(asked, wanted, result, parts)
    return _convertible(asked, wanted)


def _each(asked: Asked, every: Sequence[Wanted]) -> Result | None:
    """The figures in each of several units: "in km and in miles"."""
    out = frozenset(range(every[0].start, every[-1].words.stop))
    found = asked.resolved(asked.without(out))
    parts = [p for p in found.parts if isinstance(p, Told)]
    if found.outcome is not Outcome.ANSWER or len(parts) != len(found.parts):
        return None
    if not (found.steps or explained(found.decision)):
        return None
    results = [_told(asked, wanted, found, parts) for wanted in every]
    refused = next((r for r in results if r is None or r.refusal), None)
    if refused or None in results:
        return refused
    told = [part for result in results if result for part in result.parts]
    steps = [step for result in results if result for step in result.steps]
    return answer(asked.decision, told, found.confidence, assumptions=found.assumptions,
                  steps=steps)  # fmt: skip


def _content(asked: Asked, wanted: Wanted) -> bool:
    """Whether a question says more than the unit."""
    opening = {i for f in asked.at("following.about") for i in range(f.start, f.end)}
    idle = asked.question.positions(("function", "asking", "counts")) | wanted.positions | opening
    return any(i not in idle for i in range(len(asked.tokens)))


def _again(asked: Asked, wanted: Wanted) -> Result | None:
    """What was told last, in the unit; None where it was more than one thing, or nothing."""
    facts = told(asked)
    if len(asked.context.keys) != 1 or not facts:
        return None
    reading = Reading(asked.context.keys[0], facts, 1.0)
    if attribute_of(asked, reading) is None:
        return None
    part = Told(reading)
    return _told(asked, wanted, answer(asked.decision, [part], 1.0), [part])


def _convertible(asked: Asked, wanted: Wanted) -> Result | None:
    """The plain answer converted, where it is of that kind: it is what would be told anyway."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER:
        return None
    attribute = attribute_of(asked, decision.chosen[0])
    if attribute is None:
        return None
    if _target(attribute, wanted) is None and not (wanted.leading and attribute.unit):
        return None
    result = answer(decision, [Told(decision.chosen[0])], decision.confidence)
    return _told(asked, wanted, result, [Told(decision.chosen[0])])


def _wanted(asked: Asked) -> list[Wanted]:
    """The last unit that is asked for, behind those that a conjunction sets beside it."""
    every: list[Wanted] = []
    for wanted in _all_wanted(asked):
        joints = [f for f in asked.at("several.and") if f.end == every[0].start] if every else []
        if every and not any(f.start == wanted.words.stop for f in joints):
            break
        every.insert(0, wanted)
    return every


def _all_wanted(asked: Asked) -> Iterable[Wanted]:
    """The units that are asked for, the last one first."""
    dated = {i for f in asked.at(*RELATIVE) for i in range(f.start, f.end)}
    dated.update(at + 1 for at in asked.question.years)
    found = [
        f
        for f in unit_table(asked.heard).find(asked.tokens)
        if dated.isdisjoint(range(f.start, f.end))
    ]
    spans = sorted({(f.start, f.end) for f in found}, key=lambda s: (-s[1], s[0]))
    for start, end in spans:
        roles = tuple(sorted({f.role for f in found if (f.start, f.end) == (start, end)}))
        words = range(start, end)
        leading = _ending(asked.at("units.into"), start)
        counts = [f for f in asked.question.roles if f.role == "counts" and f.end == start]
        idle = asked.question.at("function").issuperset(words)
        short = end - start == 1 and is_unspaced(asked.tokens[start])
        ends = _last(asked, end) or any(f.start == end for f in asked.at("several.and"))
        if not counts and (idle or not (leading or (ends and not short))):
            continue
        after = {
            i for f in asked.at("units.shown") if f.start == end for i in range(f.start, f.end)
        }
        yield Wanted(roles, words, frozenset(words) | leading | after, bool(counts))


def _ending(cues: Iterable[Found], at: int) -> frozenset[int]:
    longest = min((f.start for f in cues if f.end == at), default=at)
    return frozenset(range(longest, at))


def _last(asked: Asked, end: int) -> bool:
    """Whether nothing that means something stands after a place."""
    idle = asked.question.at("function") - asked.question.positions(("asking", "counts"))
    return all(i in idle for i in range(end, len(asked.tokens)))


def _plainly(asked: Asked, wanted: Wanted) -> bool:
    """Whether the plain reading tells the figure in that unit, or counts what the words say."""
    decision = asked.decision
    if decision.outcome is not Outcome.ANSWER:
        return False
    attribute = attribute_of(asked, decision.chosen[0])
    if attribute is None:
        return True
    if attribute.type not in QUANTITIES:
        return not wanted.leading or bool(_said(asked, wanted) & _words(asked, attribute))
    own = attribute.unit.cldr if attribute.unit else None
    if own is not None:
        return bare(own) in wanted.units
    money = attribute.type is ValueType.MONEY and _currency(asked, wanted)
    explained = wholly_read(decision) and _said(asked, wanted) <= _words(asked, attribute)
    return money or explained


def _said(asked: Asked, wanted: Wanted) -> set[str]:
    return {asked.question.mended[i] for i in wanted.words}


def _words(asked: Asked, attribute: Attribute) -> frozenset[str]:
    return asked.index.words_of.get(attribute.id, frozenset())


def _currency(asked: Asked, wanted: Wanted) -> bool:
    """Whether the words for the unit name a currency too ("pounds")."""
    return any(not asked.question.at(code).isdisjoint(wanted.words) for code in currencies())


def _read(asked: Asked, wanted: Wanted) -> Iterable[Result]:
    """What comes of the question without its unit, or with the base's own in its place."""
    if not wanted.counted:
        found = asked.resolved(asked.without(wanted.positions))
        if found.steps or found.outcome is not Outcome.ANSWER or explained(found.decision):
            yield found
    for unit, word in _own_units(asked, wanted):
        text = asked.joined(
            [
                asked.text(range(wanted.words.start)),
                word,
                asked.text(range(wanted.words.stop, len(asked.tokens))),
            ]
        )
        decision = asked.read(text)
        if decision.outcome is Outcome.ANSWER:
            attribute = attribute_of(asked, decision.chosen[0])
            fits = attribute and attribute.unit and bare(attribute.unit.cldr or "") == unit
            if fits and explained(decision, but=word):
                yield answer(decision, [Told(decision.chosen[0])], decision.confidence)
    if wanted.counted:
        decision = asked.read(asked.without(wanted.positions))
        if decision.outcome is Outcome.ANSWER and explained(decision):
            yield answer(decision, [Told(decision.chosen[0])], decision.confidence)


def _own_units(asked: Asked, wanted: Wanted) -> list[tuple[str, str]]:
    """The units of the base's attributes with a word for each, those of the same kind first."""
    kinds = {KINDS[unit] for unit in wanted.units}
    own = {
        bare(a.unit.cldr) for a in asked.index.base.attributes.values() if a.unit and a.unit.cldr
    }
    known = sorted(own & KINDS.keys(), key=lambda unit: (KINDS[unit] not in kinds, unit))
    return [(unit, word_for(unit, asked.language)) for unit in known[:MOST_TRIED]]


def _told(asked: Asked, wanted: Wanted, result: Result, before: list[Told]) -> Result | None:
    parts: list[Told | Converted] = []
    steps = [*result.steps, f"in {' or '.join(wanted.units)}"]
    for part in before:
        attribute = attribute_of(asked, part.reading)
        if attribute is None or (attribute.type is ValueType.MONEY and _currency(asked, wanted)):
            return None
        if attribute.type not in QUANTITIES and not wanted.leading:
            return None
        target = _target(attribute, wanted)
        if target is None:
            own = attribute.unit is not None and bare(attribute.unit.cldr or "") in KINDS
            refusal = Refusal(f"units.{'other_kind' if own else 'no_unit'}", part.facts)
            return refuse(asked.decision, refusal, asked.context, steps=steps)
        same = attribute.unit is not None and bare(attribute.unit.cldr or "") == target
        parts.append(part if same else Converted(part.reading, target))
    found = answer(
        asked.decision, parts, result.confidence, assumptions=result.assumptions, steps=steps
    )
    return replace(found, complete=wholly_read(result.decision))


def _target(attribute: Attribute, wanted: Wanted) -> str | None:
    """The wanted unit of the attribute's own kind; None where there is none."""
    own = bare(attribute.unit.cldr or "") if attribute.unit else ""
    if own in wanted.units:
        return own
    return next((u for u in wanted.units if KINDS[u] == KINDS.get(own, "")), None)
