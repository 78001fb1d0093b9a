"""What speaks for and against a candidate, as numbers.

Likenesses are cosines or Dice's coefficients; a margin is by how much a candidate is nearer
than the best other one that tells something else.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.asking.parts import Told
from bot.asking.result import Result
from bot.asking.splitting.several import wholly_read
from bot.decision.asks import asks_nothing, orders, states
from bot.decision.contrast import contrast
from bot.decision.views import FORMS, Views
from bot.linking.space import Space, Unit
from bot.matching.decision import Outcome
from bot.matching.readings import Reading
from bot.meaning.world import CLASSES
from bot.text.letters import dice, trigrams
from bot.text.terms import stem

if TYPE_CHECKING:
    from numpy.typing import NDArray

TYPES = ("text", "number", "money", "date", "entity", "answer")
GUARDS = (
    "lacking", "year", "type", "stranger", "statement", "near_name", "longer_name", "kind",
    "unsupported", "number", "place", "predicate", "changed_quantity", "other_holder",
    "other_time", "negation", "comparison",
)  # fmt: skip

LONGEST_NAME = 20
_FAR = 4.0

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a question's candidates are weighed by.

    Attributes:
        views: the question.
        result: what the readers by letters and structure made of it.
        units: the candidates.
        space: the base.
    """

    views: Views
    result: Result
    units: Sequence[Unit]
    space: Space


def features(of: Evidence) -> list[dict[str, float]]:
    """The features of each candidate, in order."""
    shared = _of_question(of)
    readings = {reading.key: reading for reading in reversed(of.result.decision.considered)}
    told = {fact.id for part in of.result.parts for fact in part.facts}
    alone = _told_alone(of.result)
    rows = [
        {
            **shared,
            **_likenesses(of, unit),
            **_names(of, unit),
            **_words(of, unit),
            **_fit(of, unit),
            **contrast(of.views, unit, of.space),
            **_profile(of, unit),
            **_read(of, unit, readings.get(unit.key), told, alone),
        }
        for unit in of.units
    ]
    _add_margins(of.units, rows)
    return rows


def _of_question(of: Evidence) -> dict[str, float]:
    views, result = of.views, of.result
    return {
        "terms": float(min(12, len(views.terms))),
        "tokens": float(min(30, len(views.question.tokens))),
        "sentences": float(min(4, views.sentences)),
        "mark": float("?" in views.question.text or "？" in views.question.text),
        "unspaced": float(views.question.language == "zh"),
        "named": float(min(3, sum(not n.distance for n in views.named.values()))),
        "unnamed": float(not views.named),
        "remark": views.remark,
        "asks": float(views.question.asks),
        "asks_nothing": float(asks_nothing(views.question.text)),
        "told": float(states(views.question.text)),
        "orders": float(orders(views.asking)),
        "declined": float(result.outcome is Outcome.DECLINE),
        "refused": float(result.refusal is not None),
        "silent": float(result.outcome is Outcome.DECLINE and bool(result.steps)),
        **{
            f"remark_{c}": float(v)
            for c, v in zip(CLASSES, views.remarks, strict=True)
            if c in _WEIGHED
        },
        "wholly": float(wholly_read(result.decision)),
        "structured": float(is_structured(result)),
        **dict.fromkeys(FORMS, 0.0),
        **dict.fromkeys(views.forms, 1.0),
    }


def is_structured(result: Result) -> bool:
    """Whether a reader of structure answers, with more than the facts of one reading."""
    return result.outcome is Outcome.ANSWER and not _told_alone(result)


def _told_alone(result: Result) -> str:
    """The key of the one reading that is told; empty where more or something else is."""
    parts = result.parts
    if result.outcome is Outcome.ANSWER and len(parts) == 1 and isinstance(parts[0], Told):
        reading = parts[0].reading
        return "" if reading.members else reading.key
    return ""


def _likenesses(of: Evidence, unit: Unit) -> dict[str, float]:
    views, space = of.views, of.space
    if not unit.label:
        at = space.answer_at[unit.key]
        near = float(views.answers[at])
        own = max((dice(trigrams(views.asking), g) for g in space.answer_trigrams[at]), default=0.0)
        return {
            "meaning": near,
            "sentence": float(views.answer_texts[at]),
            "letters": own,
            "beyond_own": 0.0,
            "beyond_foreign": 0.0,
            "beyond_world": near - views.whole.world,
            "world": views.whole.world,
            "beyond_remark": near - views.remark,
        }
    view, at = views.of(unit.entity), space.label_at[unit.label]
    near = float(view.labels[at])
    own_labels = [space.label_at[label] for label in space.index.own[unit.entity]]
    others = [i for i in own_labels if i != at]
    foreign = np.delete(view.labels, own_labels)
    typed = trigrams(view.text)
    return {
        "meaning": near,
        "sentence": _sentence(of, unit),
        "letters": max((dice(typed, g) for g in space.label_trigrams[at]), default=0.0),
        "beyond_own": near - max((float(view.labels[i]) for i in others), default=0.0),
        "beyond_foreign": near - float(foreign.max(initial=0.0)),
        "beyond_world": near - view.world,
        "world": view.world,
        "beyond_remark": near - views.remark,
    }


def _profile(of: Evidence, unit: Unit) -> dict[str, float]:
    """How alike question and candidate are beside the common attributes of the world."""
    space = of.space
    rows = space.label_profiles if unit.label else space.answer_profiles
    at = space.label_at[unit.label] if unit.label else space.answer_at[unit.key]
    return {"profile": float(rows[at] @ of.views.world)}


def _sentence(of: Evidence, unit: Unit) -> float:
    at = of.space.fact_at.get(unit.key)
    return float(of.views.facts[at]) if at is not None else 0.0


def _names(of: Evidence, unit: Unit) -> dict[str, float]:
    named = of.views.named
    exact = {e: n.length for e, n in named.items() if not n.distance}
    own = named.get(unit.entity) if unit.entity else None
    others = [length for e, length in exact.items() if e != unit.entity and e not in unit.linked]
    mine = exact.get(unit.entity, 0)
    longest = max(others, default=0)
    return {
        "exact": float(own is not None and not own.distance),
        "near": float(own is not None and own.distance > 0),
        "edits": float(own.distance) if own else 0.0,
        "name_length": min(LONGEST_NAME, mine) / 10,
        "linked": float(any(e in exact for e in unit.linked)),
        "other_name": min(LONGEST_NAME, longest) / 10 if longest > mine else 0.0,
        "other_names": float(min(3, len(others))),
        "subject": float(unit.entity == of.space.subject and bool(unit.entity)),
        **_description(of, unit),
        "only_owner": float(len(of.space.index.owners.get(unit.label, ())) == 1),
    }


def _description(of: Evidence, unit: Unit) -> dict[str, float]:
    """How well the question describes the candidate's entity instead of naming it."""
    views, space = of.views, of.space
    at = space.entity_at.get(unit.entity)
    if at is None:
        return {"described": 0.0, "described_margin": 0.0, "entity": 0.0, "entity_margin": 0.0}
    share = views.described.get(unit.entity, 0.0)
    other = max((s for e, s in views.described.items() if e != unit.entity), default=0.0)
    best = np.maximum.reduceat(views.facts, space.entity_starts)
    near = float(best[at])
    rest = float(np.delete(best, at).max(initial=0.0))
    return {
        "described": share,
        "described_margin": share - other,
        "entity": near,
        "entity_margin": near - rest,
    }


def _words(of: Evidence, unit: Unit) -> dict[str, float]:
    """How much of what a question says the candidate leaves unexplained."""
    views, space = of.views, of.space
    if not views.terms:
        return {}
    words = space.unit_words(unit)
    letters = np.array([float(_explains(words, term)) for term in views.terms], np.float32)
    near = (
        views.label_terms[:, space.label_at[unit.label]]
        if unit.label
        else views.answer_terms[:, space.answer_at[unit.key]]
    )
    profile = space.profiles.get(unit.entity, frozenset()) if unit.entity else frozenset()
    of_profile = np.array([float(_explains(profile, term)) for term in views.terms], np.float32)
    both = np.maximum(np.maximum(letters, of_profile), np.clip(near, 0, 1))
    left_profile = (1 - both) * views.weights
    left = (1 - np.maximum(letters, np.clip(near, 0, 1))) * views.weights
    left_letters = (1 - letters) * views.weights
    total = float(views.weights.sum())
    return {
        "unexplained": min(_FAR, float(left.sum())),
        "unexplained_letters": min(_FAR, float(left_letters.sum())),
        "strangest": float(left.max()),
        "unexplained_profile": min(_FAR, float(left_profile.sum())),
        "strangest_profile": float(left_profile.max()),
        "strangest_letters": float(left_letters.max()),
        "elsewhere": min(_FAR, float(((1 - letters) * views.known * views.weights).sum())),
        "nowhere": min(_FAR, float(((1 - letters) * (1 - views.known) * views.weights).sum())),
        "stranger": float(((1 - letters) * (1 - views.known) * views.weights).max()),
        "share": float(left.sum()) / total,
        "share_letters": float(left_letters.sum()) / total,
    }


def _explains(words: frozenset[str], term: str) -> bool:
    return term in words or stem(term) in words


def _fit(of: Evidence, unit: Unit) -> dict[str, float]:
    """Whether the candidate's values are of the kind that is asked for, and its figures agree."""
    views, type_ = of.views, of.space.type_of(unit)
    text = of.space.text_of(unit) if views.numbers else ""
    strange = [number for number in views.numbers if number not in text]
    return {
        **{f"is_{t}": float(t == type_) for t in TYPES},
        "fits": float(sum(_FITS.get((form, type_), 0) for form in views.forms)),
        "other_year": float(any(year not in text for year in views.years)),
        "its_year": float(any(year in text for year in views.years)),
        "other_numbers": float(min(3, len(strange))),
        **_missing(of, unit),
    }


def _missing(of: Evidence, unit: Unit) -> dict[str, float]:
    """Whether what a free answer or a text says lacks what the question asks for."""
    if of.space.type_of(unit) not in {"answer", "text"}:
        return {}
    said, asked = of.space.said_by(unit), of.views.forms
    asking = of.views.asking.lower()
    return {
        "lacks_number": float("amount" in asked and not _DIGIT.search(said)),
        "lacks_time": float("when" in asked and not _TIME.search(said)),
        "lacks_money": float(bool(_COST.search(asking)) and not _MONEY.search(said)),
    }


_DIGIT = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|none|no)\b|[一二两三四五六七八九十百千万]"
)
_TIME = re.compile(
    r"\d|day|week|month|year|after|before|until|when|morning|evening|noon|天|日|周|月|年|点|时|前|后"
)
_COST = re.compile(
    r"\bcosts?\b|\bprices?\b|\bfees?\b|\bpay\b|how much (is|are)|多少钱|价格|费用|收费|几块"
)
_MONEY = re.compile(
    r"[$€£¥]|\b(euros?|dollars?|pounds?|yuan|free|cents?|charge)\b|元|块|免费"
    r"|[A-Z]{3} \d|\d ?[A-Z]{3}\b"
)


_FITS = {
    ("when", "date"): 1, ("when", "number"): -1, ("when", "money"): -1, ("when", "entity"): -1,
    ("amount", "number"): 1, ("amount", "money"): 1, ("amount", "date"): -1,
    ("who", "entity"): 1, ("who", "date"): -1, ("who", "number"): -1, ("who", "money"): -1,
    ("where", "date"): -1, ("where", "number"): -1, ("where", "money"): -1,
    ("how", "answer"): 1, ("how", "date"): -1, ("how", "entity"): -1,
    ("why", "answer"): 1, ("why", "date"): -1, ("why", "number"): -1, ("why", "entity"): -1,
}  # fmt: skip


def _read(
    of: Evidence, unit: Unit, reading: Reading | None, told: set[str], alone: str
) -> dict[str, float]:
    """What the readers by letters made of the candidate."""
    guard = reading.guard if reading else None
    probability = reading.probability if reading else 0.0
    facts = {fact.id for fact in unit.facts}
    result = of.result
    return {
        "read": float(reading is not None),
        "read_free": 0.0 if guard else probability,
        "read_guarded": probability if guard else 0.0,
        "read_answer": float(alone == unit.key),
        "read_left": float(min(5, len(reading.unexplained))) if reading else -1.0,
        "read_likeness": reading.features.likeness if reading and reading.features else 0.0,
        "read_foreign": reading.features.foreign_likeness if reading and reading.features else 0.0,
        "read_part": float(not alone and not facts.isdisjoint(told)),
        "read_choice": float(any(choice.key == unit.key for choice in result.choices)),
        **{f"guard_{name}": float(guard == name) for name in GUARDS},
    }


_MARGINS = ("meaning", "sentence", "profile")
_WEIGHED = frozenset({"command", "statement", "off-topic-request", "about-the-bot"})


def _add_margins(units: Sequence[Unit], rows: list[dict[str, float]]) -> None:
    """Set each candidate beside the best one that tells something else."""
    same = np.array([[a.signature == b.signature for b in units] for a in units], dtype=bool)
    for name in _MARGINS:
        values: NDArray[np.float64] = np.array([row[name] for row in rows])
        for at, row in enumerate(rows):
            others = values[~same[at]]
            row[f"{name}_margin"] = float(values[at] - others.max(initial=0.0))
            row[f"{name}_rank"] = float(min(8, (others > values[at]).sum()))


def vector(row: Features, names: Sequence[str]) -> list[float]:
    """A candidate's features in the order of these names; 0 for one that it lacks."""
    return [row.get(name, 0.0) for name in names]
