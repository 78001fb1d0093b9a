"""Comparisons and figures that are computed of others."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases, phrases


@dataclass(frozen=True, slots=True)
class Degree:
    """An adjective that sets things against each other.

    Attributes:
        more: its comparatives.
        most: its superlatives.
        bases: phrases that ask for the same quantity of one thing ("how big").
        up: whether more of it is a larger figure; None where it says nothing of figures.
        late: whether more of it is a later date; None where it says nothing of dates.
        generic: whether it goes with quantities of any name ("larger"), so that the rest of
            a question may name one without it.
        bare: whether it may name a quantity by itself, as "more" never does.
    """

    more: Phrases
    most: Phrases
    bases: Phrases
    up: bool | None = True
    late: bool | None = None
    generic: bool = False
    bare: bool = True


def degree(
    text: str,
    *,
    up: bool | None = True,
    late: bool | None = None,
    generic: bool = False,
    bare: bool = True,
) -> Degree:
    """An adjective from its comparatives, superlatives and bases with a bar between them."""
    more, most, bases = (phrases(part) if part.strip() else () for part in text.split("|"))
    return Degree(more, most, bases, up, late, generic, bare)


@dataclass(frozen=True, slots=True)
class ComputingWords:
    """Comparisons and figures that are computed of others.

    Attributes:
        cues: phrases by what they do: ``growth``, ``difference``, ``sum``, ``ratio``, ``per`` and
            ``per_head`` ask for these, ``percent`` wants growth in percent, ``how_much`` a
            difference beside a comparative, ``margin`` the same at the end of a question. ``than``
            and ``as`` stand before what something is compared with, ``beside`` and ``between``
            next to either, ``is`` between both, ``which`` asks for one of them. ``most`` is what
            asks for the foremost: all superlatives. ``period`` stands beside the years of growth,
            ``start`` before the first of them, ``more`` says with how much that something grew,
            ``average`` stands beside a rate.
        degrees: adjectives that set things against each other.
        population: words for the heads that a figure is divided by.
        sentences: tell a result (``first``, ``second``, ``label``, ``result``, ``percent``,
            ``count``, ``all``, ``kind``).
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    degrees: tuple[Degree, ...] = ()
    population: Phrases = ()
    sentences: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
