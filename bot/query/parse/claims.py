"""Questions for where a claim stands and who says so: "who says that Velmo is 120 m deep"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.languages import LANGUAGES, of_languages

_BETWEEN = r"[\s,:;，：；、]*"
_END = r"[\s.!?。！？]*$"


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asked about, as it was typed, and what is asked of it.

    Attributes:
        text: the claim.
        published: whether the source is asked for; else who says so.
    """

    text: str
    published: bool


def claim_in(text: str, codes: Sequence[str]) -> Claim | None:
    """The claim of a question for its provenance; None where a text is none or holds no claim.

    Args:
        text: what was typed.
        codes: the languages that it may be in.
    """
    before, behind = _patterns(tuple(codes))
    found = before.match(text)
    if found is None:
        found = behind.search(text)
        rest = text[: found.start()] if found else ""
    else:
        rest = text[found.end() :]
    rest = rest.strip(" \t,:;，：；、.!?。！？")
    if found is None or not rest:
        return None
    return Claim(rest, published=found.lastgroup == "source")


@of_languages
def _patterns(codes: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a claim, and what stands behind it."""
    sides = []
    for side in ("before", "behind"):
        speaker, source = (
            _any_of(
                (phrase, LANGUAGES[code].spaced)
                for code in codes
                for phrase in LANGUAGES[code].provenance.cues.get(f"{role}_{side}", ())
            )
            for role in ("speaker", "source")
        )
        sides.append(f"(?:(?P<speaker>{speaker})|(?P<source>{source}))")
    before, behind = sides
    return (
        re.compile(rf"^\W*{before}{_BETWEEN}", re.IGNORECASE),
        re.compile(rf"{_BETWEEN}{behind}{_END}", re.IGNORECASE),
    )


def _any_of(several: Iterable[tuple[str, bool]]) -> str:
    """A pattern of phrases, long ones first; of spaced languages they are whole words."""
    ordered = sorted(several, key=lambda each: -len(each[0]))
    return "|".join(_pattern(phrase, spaced=spaced) for phrase, spaced in ordered) or r"(?!)"


def _pattern(phrase: str, *, spaced: bool) -> str:
    words = re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+")
    return rf"\b{words}\b" if spaced else words
