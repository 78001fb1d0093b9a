"""The things that a list or a ranking is of, and how one of them is asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.linking.links import Links
from bot.linking.rebuilt import Named, Phrase, Piece, rebuilt
from bot.matching.question import Question

MOST_MEMBERS = 20_000
"""Things that are gone through for one question; of larger kinds none is read by its members."""

_LISTING = ("all", "exist", "here", "count", "measure", "things", "about")
"""Cues of the concern `lists` that only say that a list is wanted."""


@dataclass(frozen=True, slots=True)
class Things:
    """What a list is of: the words for it, its kind (empty for things of any), and all there are.

    `at` is where a name stands in a question about one of them.
    """

    positions: frozenset[int]
    at: int
    kind: str
    members: tuple[str, ...]


def things_in(links: Links, constrained: frozenset[int]) -> Things | None:
    """The one kind that is named outside of what constrains it; else things of any kind.

    None where there are too many to go through.
    """
    things = _things(links, constrained)
    return things if things and len(things.members) <= MOST_MEMBERS else None


def _things(links: Links, constrained: frozenset[int]) -> Things | None:
    kinds = [k for k in links.question.kinds if k.start - 1 not in constrained]
    longest = [
        k
        for k in kinds
        if not any(o.start <= k.start and k.end <= o.end and o != k for o in kinds)
        and not _inside_name(links, k.start, k.end)
    ]
    if longest:
        first = longest[0]
        members = links.index.members.get(first.role, ())
        return Things(frozenset(range(first.start, first.end)), first.start, first.role,
                      tuple(sorted(members)))  # fmt: skip
    words = links.cues("lists", "things")
    if not words:
        return _near(links, constrained)
    return Things(words, min(words), "", tuple(sorted(links.index.base.entities)))


def _near(links: Links, constrained: frozenset[int]) -> Things | None:
    """The things of the kind that a word means which the base does not list."""
    if links.near_kinds is None:
        return None
    out = {at for link in links.entities for at in link.span.positions} | constrained | links.empty
    tokens = links.question.tokens
    places = [at for at, token in enumerate(tokens) if at not in out and token.isalpha()]
    found = links.near_kinds.first([tokens[at] for at in places])
    if found is None:
        return None
    at, kind = places[found[0]], found[1]
    members = tuple(sorted(links.index.members.get(kind, ())))
    return Things(frozenset({at}), at, kind, members)


def _inside_name(links: Links, start: int, end: int) -> bool:
    """Whether words are a part of a longer name."""
    return any(
        link.span.start <= start
        and end <= link.span.end
        and link.span.end - link.span.start > end - start
        for link in links.entities
        if not link.distance
    )


def left_over(links: Links, explained: Iterable[int]) -> list[int]:
    """The places of the words that say what of the things is meant."""
    out = frozenset(explained) | links.cues("computing", "which") | links.question.at("negation")
    out |= links.cues("verdicts", "opening") | links.cues("descriptions", "relative")
    for cue in _LISTING:
        out |= links.cues("lists", cue)
    return [at for at in range(len(links.question.tokens)) if at not in out]


def of_member(
    links: Links, things: Things, members: Sequence[str], left: Sequence[int], word: str
) -> Question:
    """The question that asks the words of the member that most is known of."""
    own = links.index.own
    member = max(members, key=lambda each: (len(own.get(each, ())), each))
    return of_one(links, things, member, left, word)


def of_one(links: Links, things: Things, member: str, left: Sequence[int], word: str) -> Question:
    """The question that asks the words of one member."""
    before: list[Piece] = [range(at, at + 1) for at in left if at < things.at]
    behind: list[Piece] = [range(at, at + 1) for at in left if at > things.at]
    asking: list[Piece] = [Phrase(word)] if word else []
    pieces = [*before, Named(member), *behind]
    ordered = [*asking, *pieces] if links.language.spaced else [*pieces, *asking]
    return rebuilt(links.question, ordered, links.index)
