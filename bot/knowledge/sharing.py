"""Wording that stands twice in a base: what a question with it means, nobody can tell."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeAlias
from unicodedata import normalize

from bot.knowledge.problem import Problem
from bot.model import Entity, Fact, Place, Reference

Sort: TypeAlias = Literal["attribute", "inverse", "kind", "answer"]
"""What has a wording; `inverse` is an attribute as it is asked for from its value's end."""

Placed: TypeAlias = tuple[str, str, Place]
"""A language, a text in it, and where it stands."""

_MOST_TOLD = 60
_Users: TypeAlias = dict[tuple[str, str], tuple[str, Place]]


@dataclass(frozen=True, slots=True)
class Words:
    """The label, aliases and phrasings of one thing of the vocabulary, or an answer's phrasings."""

    sort: Sort
    owner: str
    words: tuple[Placed, ...]


def shared_wording(every: Iterable[Words], facts: Collection[Fact]) -> Iterator[Problem]:
    """A warning for each wording that two owners have, at its later place.

    Two attributes may share a wording where no thing has facts of both: the thing that a
    question is about tells them apart then.
    """
    users: dict[tuple[Sort, str, str], _Users] = {}
    for words in every:
        pool: Sort = "attribute" if words.sort == "inverse" else words.sort
        for language, text, place in words.words:
            key = (pool, language, _folded(text))
            users.setdefault(key, {}).setdefault((words.sort, words.owner), (text, place))
    shared = {key: using for key, using in users.items() if len(using) > 1 and key[2]}
    things = _things({user for using in shared.values() for user in using}, facts)
    for (pool, _, _), using in shared.items():
        yield from _notes(pool, using, things)


def indistinct_names(
    entities: Iterable[Entity], places: Mapping[tuple[str, str], Place]
) -> Iterator[Problem]:
    """A warning for each entity whose name, kind and description another one has, too."""
    first: dict[tuple[str, str, str | None, str], str] = {}
    for entity in entities:
        for language, name in entity.name.items():
            description = _folded(entity.description.get(language, ""))
            key = (language, _folded(name), entity.kind, description)
            other = first.setdefault(key, entity.id)
            if other != entity.id and name and ("name", entity.id) in places:
                there = _shown(places["name", other])
                message = f"the entity {other!r} ({there}) has this name, too, and nothing tells"
                message = f"{message} the two apart: give each a 'description' of its own"
                yield Problem(places["name", entity.id], "indistinct-name", message)
                break


def _notes(
    pool: Sort, using: _Users, things: Mapping[tuple[str, str], set[str]]
) -> Iterator[Problem]:
    noted = set[tuple[str, str]]()
    for one, other in combinations(using, 2):
        if other in noted or one[1] == other[1]:
            continue
        apart = things.get(one) and things.get(other) and things[one].isdisjoint(things[other])
        if pool != "attribute" or not apart:
            noted.add(other)
            (_, first), (text, place) = using[one], using[other]
            message = f"{_quoted(text)} stands with the {pool} {one[1]!r}, too ({_shown(first)})"
            message = f"{message}: leave it to one of them, or say in both what sets them apart"
            yield Problem(place, "shared-wording", message)


def _things(
    wanted: Collection[tuple[str, str]], facts: Iterable[Fact]
) -> Mapping[tuple[str, str], set[str]]:
    """For attributes and inverses, the entities that a question with their wording can name."""
    found: dict[tuple[str, str], set[str]] = {user: set() for user in wanted}
    if not found:
        return found
    for fact in facts:
        if ("attribute", fact.attribute) in found:
            found["attribute", fact.attribute].add(fact.entity)
        if ("inverse", fact.attribute) in found:
            ends = (value.entity for value in fact.values if isinstance(value, Reference))
            found["inverse", fact.attribute].update(ends)
    return found


def _folded(text: str) -> str:
    """A wording without the differences that no reading of a question sees."""
    return " ".join(normalize("NFKC", text).casefold().split()).rstrip(" ?!.？！。")


def _quoted(text: str) -> str:
    return repr(text if len(text) <= _MOST_TOLD else f"{text[:_MOST_TOLD]}…")


def _shown(place: Place) -> str:
    return f"{place.file}:{place.line}"
