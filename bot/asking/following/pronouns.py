"""The words by which a question leans on what was said before it, and whom they may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.following.spoken import referred, subjects
from bot.asking.named import named_in_question
from bot.languages import LANGUAGES, of_languages
from bot.model import Kind
from bot.text.normalise import words
from bot.text.phrases import Found

_ALWAYS = ("it", "its", "they", "person")
"""Cues that stand for something wherever they stand."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Tokens `start` to `end` (exclusive) stand for one of these entities, or for them all.

    Attributes:
        start, end: its place.
        role: the cue, ``kind`` with a noun for a kind, ``the`` with no more than an article.
        entities: what it may stand for; empty where nothing fits.
    """

    start: int
    end: int
    role: str
    entities: tuple[str, ...]


def pronouns(asked: Asked) -> tuple[Pronoun, ...]:
    """The pronouns that stand for something said before, in order.

    One that follows a name stands for that.
    """
    first = min((n.start for n in named_in_question(asked)), default=len(asked.tokens))
    idle = {i for f in asked.at("following.idle") for i in range(f.start, f.end)}
    found = [*_plain(asked), *_of_a_kind(asked)]
    kept: list[Pronoun] = []
    for each in sorted(found, key=lambda p: (p.start, -p.end)):
        if (
            each.start < first
            and each.start not in idle
            and (not kept or each.start >= kept[-1].end)
        ):
            kept.append(each)
    return tuple(kept)


def _plain(asked: Asked) -> Iterable[Pronoun]:
    found_at = {role: asked.at(f"following.{role}") for role in _ALWAYS}
    for role, several in found_at.items():
        for found in several:
            # One word may be "it" and "he" ("il"): then it stands for either.
            same = [r for r in _ALWAYS for f in found_at[r] if (f.start, f.end) == _span(found)]
            meant = dict.fromkeys(entity for r in same for entity in _meant(asked, r))
            yield Pronoun(found.start, found.end, role, tuple(meant))
    for found in asked.at("following.there"):
        yield Pronoun(found.start, found.end, "there", _meant(asked, "there"))
    for found in asked.at("following.this"):
        if _stands_alone(asked, found):
            yield Pronoun(found.start, found.end, "it", _meant(asked, "it"))


def _span(found: Found) -> tuple[int, int]:
    return found.start, found.end


def _stands_alone(asked: Asked, found: Found) -> bool:
    """Whether "this" has no noun of its own behind it, nor "that" a clause."""
    return found.end == len(asked.tokens) or found.end in asked.question.positions(
        ("function", "asking")
    )


def _of_a_kind(asked: Asked) -> Iterable[Pronoun]:
    """Such as "this project"; "the project" only where one was spoken of."""
    for kind in asked.question.kinds:
        meant = _of(asked, [kind.role])
        members = asked.index.members.get(kind.role, ())
        alone = members if len(members) == 1 else ()
        for found in asked.at("following.this"):
            # The one article of a base needs nothing said before it to be this article.
            if found.end == kind.start:
                yield Pronoun(found.start, kind.end, "kind", meant or alone)
        for found in asked.at("following.the"):
            if found.end == kind.start and meant:
                yield Pronoun(found.start, kind.end, "the", meant)


def _meant(asked: Asked, role: str) -> tuple[str, ...]:
    if role == "person":
        return _of(asked, _people(asked.index.base.kinds.values()))
    others = referred(asked)
    if role == "they" and len(others) > 1 and len(subjects(asked)) == 1:
        return ()  # the many that were just told: they have no one fact
    return others if role == "there" and len(others) == 1 else subjects(asked)


def _of(asked: Asked, kinds: Sequence[str]) -> tuple[str, ...]:
    """The entities of some kinds: those that were asked about, else those that were told."""
    entities = asked.index.base.entities
    for several in (subjects(asked), referred(asked)):
        fitting = tuple(e for e in several if entities[e].kind in kinds)
        if fitting:
            return fitting
    return ()


def _people(kinds: Iterable[Kind]) -> list[str]:
    """The kinds whose words are a language's words for people."""
    human = _human()
    return [
        kind.id
        for kind in kinds
        if any(
            words(text) in human
            for text in [*kind.label.values(), *(a for s in kind.aliases.values() for a in s)]
        )
    ]


@of_languages
def _human() -> frozenset[tuple[str, ...]]:
    return frozenset(
        words(word) for language in LANGUAGES.values() for word in language.following.people
    )
