"""Whether a candidate's values are of the kind that a question asks for."""

from collections.abc import Iterable

from bot.decision.asks import shows
from bot.decision.evidence import Evidence
from bot.linking.unit import Unit

TYPES = ("text", "number", "money", "date", "entity", "answer")


def fit(of: Evidence, unit: Unit) -> dict[str, float]:
    """Whether the candidate's values are of the kind that is asked for, and its figures agree."""
    views, type_ = of.views, of.space.type_of(unit)
    text = of.space.text_of(unit) if views.numbers else ""
    strange = [number for number in views.numbers if number not in text]
    return {
        **{f"is_{t}": float(t == type_) for t in TYPES},
        "fits": float(fits(views.forms, type_)),
        "other_year": float(any(year not in text for year in views.years)),
        "its_year": float(any(year in text for year in views.years)),
        "other_numbers": float(min(3, len(strange))),
        **_missing(of, unit),
    }


def fits(forms: Iterable[str], type_: str) -> int:
    """How many question words ask for values of a type, less those that ask for others."""
    return sum(_FITS.get((form, type_), 0) for form in forms)


def _missing(of: Evidence, unit: Unit) -> dict[str, float]:
    """Whether what a free answer or a text says lacks what the question asks for."""
    if of.space.type_of(unit) not in {"answer", "text"}:
        return {}
    said, asked = of.space.said_by(unit), of.views.forms
    asking = of.views.asking
    return {
        "lacks_number": float("amount" in asked and not shows("number", said)),
        "lacks_time": float("when" in asked and not shows("time", said)),
        "lacks_money": float(shows("cost", asking) and not shows("money", said)),
    }


_FITS = {
    ("when", "date"): 1, ("when", "number"): -1, ("when", "money"): -1, ("when", "entity"): -1,
    ("amount", "number"): 1, ("amount", "money"): 1, ("amount", "date"): -1,
    ("who", "entity"): 1, ("who", "date"): -1, ("who", "number"): -1, ("who", "money"): -1,
    ("where", "date"): -1, ("where", "number"): -1, ("where", "money"): -1,
    ("how", "answer"): 1, ("how", "date"): -1, ("how", "entity"): -1,
    ("why", "answer"): 1, ("why", "date"): -1, ("why", "number"): -1, ("why", "entity"): -1,
}  # fmt: skip
