"""Which facts each entity has, in flat arrays: looked up for the few that a question names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from bot.compiled.made import Records
from bot.compiled.pack import Array, DamagedError, Pack
from bot.model import Fact, FactBase


def frozen_own(base: FactBase, own: Mapping[str, Mapping[str, tuple[Fact, ...]]]) -> Pack:
    """`Index.own` as a pack; facts stand in it by their place in the base."""
    place = {fact_id: number for number, fact_id in enumerate(base.facts)}
    labels = sorted({label for owned in own.values() for label in owned})
    number = {label: n for n, label in enumerate(labels)}
    pairs = [(number[label], facts) for owned in own.values() for label, facts in owned.items()]
    arrays = (
        np.cumsum([len(owned) for owned in own.values()], dtype=np.int32),
        np.array([label for label, _ in pairs], np.int16 if len(labels) < 1 << 15 else np.int32),
        np.cumsum([len(facts) for _, facts in pairs], dtype=np.int32),
        np.array([place[fact.id] for _, facts in pairs for fact in facts], np.int32),
    )
    return Pack([list(own), labels], arrays)


class Owned(Mapping[str, Mapping[str, tuple[Fact, ...]]]):
    """Entity id → label → facts, each entity's made when it is first asked for.

    Raises:
        DamagedError: the pack isn't one that `frozen_own` made of this base.
    """

    def __init__(self, pack: Pack, base: FactBase) -> None:
        try:
            entities, self.labels = pack.tree
            self._pair_ends, self._pair_labels, self._ends, self._facts = pack.arrays
        except (TypeError, ValueError) as error:
            raise DamagedError(f"of another shape: {error!r}") from error
        self._base = base
        self._check(entities)
        self._at = dict(zip(entities, range(len(entities)), strict=True))
        self._known: dict[str, Mapping[str, tuple[Fact, ...]]] = {}

    def _check(self, entities: Sequence[str]) -> None:
        sound = (
            set(map(type, [*entities, *self.labels])) <= {str}
            and len(set(entities)) == len(entities) == len(self._pair_ends)
            and all(array.dtype.kind == "i" and array.ndim == 1 for array in self._arrays)
            and _ends(self._pair_ends, self._pair_labels)
            and _ends(self._ends, self._facts)
            and len(self._ends) == len(self._pair_labels)
            and _within(self._pair_labels, len(self.labels))
            and _within(self._facts, len(self._base.facts))
        )
        if not sound:
            raise DamagedError("not what the facts of this base's entities are")

    @property
    def _arrays(self) -> tuple[Array, ...]:
        return (self._pair_ends, self._pair_labels, self._ends, self._facts)

    @cached_property
    def _ids(self) -> Sequence[str]:
        return list(self._base.facts)

    def _fact(self, place: int) -> Fact:
        facts = self._base.facts
        return facts.at(place) if isinstance(facts, Records) else facts[self._ids[place]]

    def __getitem__(self, entity: str) -> Mapping[str, tuple[Fact, ...]]:
        if entity not in self._known:
            number = self._at[entity]
            start = int(self._pair_ends[number - 1]) if number else 0
            pairs = range(start, int(self._pair_ends[number]))
            self._known[entity] = {self.labels[self._pair_labels[p]]: self._of(p) for p in pairs}
        return self._known[entity]

    def _of(self, pair: int) -> tuple[Fact, ...]:
        start = int(self._ends[pair - 1]) if pair else 0
        return tuple(map(self._fact, self._facts[start : int(self._ends[pair])].tolist()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)

    def having(self, label: str) -> tuple[str, ...]:
        """The entities that have a label, in order."""
        pairs = np.flatnonzero(self._pair_labels == self.labels.index(label))
        entities = list(self._at)
        owners = np.searchsorted(self._pair_ends, pairs, "right").tolist()
        return tuple(sorted(entities[number] for number in owners))


class Owners(Mapping[str, tuple[str, ...]]):
    """Label → the entities that have it, in order; each made when it is first asked for."""

    def __init__(self, owned: Owned) -> None:
        self._owned = owned
        self._known: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, label: str) -> tuple[str, ...]:
        if label not in self._known:
            if label not in self._owned.labels:
                raise KeyError(label)
            self._known[label] = self._owned.having(label)
        return self._known[label]

    def __iter__(self) -> Iterator[str]:
        return iter(self._owned.labels)

    def __len__(self) -> int:
        return len(self._owned.labels)


def _ends(ends: Array, of: Array) -> bool:
    """Whether these are the ends of parts that fill an array."""
    bounds = np.concatenate([[0], ends])
    return int(bounds[-1]) == len(of) and not np.any(bounds[1:] < bounds[:-1])


def _within(numbers: Array, size: int) -> bool:
    return not len(numbers) or 0 <= int(numbers.min()) <= int(numbers.max()) < size
