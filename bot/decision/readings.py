"""What the readers by letters and structure made of a candidate."""

from bot.asking.parts import Told
from bot.asking.result import Result
from bot.decision.evidence import Evidence
from bot.linking.unit import Unit
from bot.matching.decision import Outcome
from bot.matching.free import PREFIX as ANSWER
from bot.matching.readings import Reading

GUARDS = (
    "lacking", "year", "type", "stranger", "statement", "near_name", "longer_name", "kind",
    "unsupported", "number", "place", "predicate", "changed_quantity", "other_holder",
    "other_time", "negation", "comparison",
)  # fmt: skip


def is_structured(result: Result) -> bool:
    """Whether a reader of structure answers, with more than the facts of one reading."""
    return result.outcome is Outcome.ANSWER and not only_key(result)


def only_key(result: Result) -> str:
    """The key of the one reading that is told; empty where more or something else is."""
    parts = result.parts
    if result.outcome is Outcome.ANSWER and len(parts) == 1 and isinstance(parts[0], Told):
        reading = parts[0].reading
        return "" if reading.members else reading.key
    return ""


def reads_facts(result: Result) -> bool:
    """Whether the readers by letters answer with facts, or offer some."""
    answers = [*result.choices, *(p.reading for p in result.parts if isinstance(p, Told))]
    free = bool(answers) and all(reading.key.startswith(ANSWER) for reading in answers)
    return result.outcome is not Outcome.DECLINE and not free


def as_read(
    of: Evidence, unit: Unit, reading: Reading | None, facts: set[str], only: str
) -> dict[str, float]:
    """What the readers by letters made of the candidate; nothing of a free answer.

    How sure they are of a free answer depends on how many others the base has.
    """
    if not unit.label:
        reading, only = None, ""
    guard = reading.guard if reading else None
    probability = reading.probability if reading else 0.0
    own = {fact.id for fact in unit.facts}
    result = of.result
    return {
        "read": float(reading is not None),
        "read_free": 0.0 if guard else probability,
        "read_guarded": probability if guard else 0.0,
        "read_answer": float(only == unit.key),
        "read_left": float(min(5, len(reading.unexplained))) if reading else -1.0,
        "read_likeness": reading.features.likeness if reading and reading.features else 0.0,
        "read_foreign": reading.features.foreign_likeness if reading and reading.features else 0.0,
        "read_part": float(not only and not own.isdisjoint(facts)),
        "read_choice": float(bool(unit.label) and unit.key in {c.key for c in result.choices}),
        **{f"guard_{name}": float(guard == name) for name in GUARDS},
    }
