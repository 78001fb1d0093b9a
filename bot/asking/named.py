"""The entities that a question names, one for each place, for readers that need several."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.languages.pinyin import is_pinyin
from bot.matching.names import Mention
from bot.matching.slots import mentions

_KEPT = "named"


@dataclass(frozen=True, slots=True)
class Named:
    """Tokens `start` to `end` (exclusive) name this entity and no other."""

    start: int
    end: int
    entity: str

    @property
    def positions(self) -> range:
        """The places of its tokens."""
        return range(self.start, self.end)


def named_in_question(asked: Asked) -> tuple[Named, ...]:
    """The entities that are named, in order of place: exact names before misspelt, long first.

    A name that several entities have, or one that may be another place's, is left out.
    """
    if _KEPT not in asked.kept:
        asked.kept[_KEPT] = _named(asked)
    found: tuple[Named, ...] = asked.kept[_KEPT]
    return found


def _named(asked: Asked) -> tuple[Named, ...]:
    names, found, taken = asked.index.names, [], set[int]()
    for mention in mentions(asked.question, asked.index):
        positions = set(range(mention.start, mention.end))
        owners = names.owners[mention.name]
        if positions & taken or len(owners) > 1 or _doubtful(asked, mention):
            continue
        taken |= positions
        found.append(Named(mention.start, mention.end, owners[0]))
    return tuple(sorted(found, key=lambda n: n.start))


def exactly_named(asked: Asked) -> tuple[Named, ...]:
    """The entities whose names stand in a question letter by letter."""
    exact = {(m.start, m.end) for m in asked.question.named}
    return tuple(n for n in named_in_question(asked) if (n.start, n.end) in exact)


def _doubtful(asked: Asked, mention: Mention) -> bool:
    """Whether a near name is likelier another place than a typo."""
    typed = "".join(asked.tokens[mention.start : mention.end])
    known = asked.index.names.keys[mention.name]
    return bool(mention.distance) and is_pinyin(typed) and is_pinyin(known)


def positions_of(named: Iterable[Named]) -> frozenset[int]:
    """All places of some names."""
    return frozenset(i for each in named for i in each.positions)
