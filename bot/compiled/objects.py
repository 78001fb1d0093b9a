"""What a matcher has worked out, as plain data: objects of a few known classes, and what they hold.

An object is kept as the attributes it has, whatever they are; what may stand in them is
numbers, texts, tuples, lists, sets, mappings, arrays and objects of the same known classes.
A class that isn't named by whoever reads is never made, and no class's own code is run.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import numpy as np

from bot.compiled.pack import Array, DamagedError, Pack
from bot.compiled.tables import Plain, Value, as_numbers

Thing = TypeVar("Thing")

_PLAIN = (int, float, str, bool, type(None))
_GROUPS: Mapping[str, Callable[[Iterable[Any]], Any]] = {
    "tuple": tuple, "list": list, "set": set, "frozenset": frozenset,
}  # fmt: skip

_SPARSE, _SMALL = 0.3, 1000
"""An array of which fewer are not 0 is kept as these alone, if it isn't small."""

_FEW = 50
"""More texts or numbers than this are kept as one array, not as JSON."""

_BETWEEN, _UTF8 = "\0", ("utf-8", "surrogatepass")

Shared = Mapping[str, object]
"""Values that are not kept but stand in the program already, by the name they are kept as."""


def frozen(thing: object, classes: Collection[type], shared: Shared) -> Pack:
    """An object of one of the classes as a pack; of mappings the order is kept, of sets not.

    Raises:
        TypeError: it holds something that isn't kept.
    """
    writer = _Writer(classes, shared)
    return Pack(writer.tree(thing), writer.arrays)


def thawed(pack: Pack, kind: type[Thing], classes: Collection[type], shared: Shared) -> Thing:
    """The object that was frozen.

    Raises:
        DamagedError: the pack holds something else.
    """
    try:
        made = _Reader(pack.arrays, classes, shared).value(pack.tree)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise DamagedError(f"of another shape: {error!r}") from error
    if type(made) is not kind:
        raise DamagedError(f"no {kind.__name__}")
    return made


class Groups(Sequence[Any]):
    """A list of tuples, lists or sets of texts; each is made when it is asked for.

    Raises:
        ValueError: the sizes are not those of the texts.
    """

    def __init__(self, kind: str, words: Array, sizes: Array) -> None:
        self._kind, self._words = _GROUPS[kind], words
        ends = sizes.cumsum()
        if not len(ends) or sizes.min() < 0 or ends[-1] != np.count_nonzero(words == 0) + 1:
            raise ValueError("groups that don't fill their texts")
        self._ends = ends

    @cached_property
    def _parts(self) -> list[str]:
        return _split(self._words)

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Any]:
        ends = self._ends.tolist()
        return (self._kind(self._parts[a:b]) for a, b in zip([0, *ends], ends, strict=False))

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - as `Sequence` has it
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        end = int(self._ends[at])
        start = int(self._ends[at - 1]) if at % len(self._ends) else 0
        return self._kind(self._parts[start:end])


class Grouped(Mapping[str, Any]):
    """A mapping from texts to `Groups`, equal to a dict of them.

    Raises:
        ValueError: there are not as many keys as groups.
    """

    def __init__(self, keys: Array, groups: Groups) -> None:
        if len(groups) != np.count_nonzero(keys == 0) + 1:
            raise ValueError("as many keys as there are groups are wanted")
        self._keys, self._groups = keys, groups

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {key: row for row, key in enumerate(_split(self._keys))}

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a group
        return self._groups[self._rows[key]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._groups)


class _Writer:
    """Makes trees: plain values stand for themselves, all else is a list that starts with what."""

    def __init__(self, classes: Collection[type], shared: Shared) -> None:
        self._classes = classes
        self._shared = {id(value): name for name, value in shared.items()}
        self.arrays: list[Array] = []
        self._kept: dict[int, int] = {}

    def tree(self, value: Value) -> Plain:  # noqa: PLR0911 - one for each sort
        if id(value) in self._shared:
            return ["shared", self._shared[id(value)]]
        if isinstance(value, Enum) and isinstance(value, int):
            return int(value)
        if type(value) in _PLAIN:
            return value
        if isinstance(value, np.ndarray):
            return self._array(value)
        if type(value).__name__ in _GROUPS:
            return self._group(value)
        if type(value) is dict:
            return ["dict", self._group(list(value)), self._group(list(value.values()))]
        if type(value) in self._classes:
            names = _attributes(value)
            return [
                "object",
                type(value).__name__,
                names,
                [self.tree(getattr(value, n)) for n in names],
            ]
        raise TypeError(f"{type(value)} is not kept")

    def _array(self, array: Array) -> list[Any]:
        filled = np.flatnonzero(array)
        if array.size > _SMALL and len(filled) < array.size * _SPARSE:
            self.arrays += [filled.astype(np.int64), array.ravel()[filled]]
            return ["sparse", len(self.arrays) - 2, list(array.shape)]
        self.arrays.append(array)
        return ["array", len(self.arrays) - 1]

    def _group(self, values: Collection[Any]) -> list[Any]:
        name, kinds = type(values).__name__, {*map(type, values)}
        if kinds == {str} and len(values) > _FEW and _may_join(values):
            if id(values) not in self._kept:  # the same set in two places is kept, and made, once
                self._kept[id(values)] = self._words(values)
            return [name, "words", self._kept[id(values)]]
        if kinds == {int} and len(values) > _FEW and max(map(abs, values)) < 1 << 31:
            return [name, "numbers", self._numbers(list(values))]
        if kinds <= {*_PLAIN}:
            return [name, "", list(values)]
        inner = next(iter(kinds)).__name__
        if len(kinds) == 1 and inner in _GROUPS:
            parts = list(chain.from_iterable(values))
            if len(parts) > _FEW and {*map(type, parts)} == {str} and _may_join(parts):
                sizes = self._numbers(list(map(len, values)))
                return [name, "several", [inner, self._words(parts), sizes]]
            if all(type(part) in _PLAIN or isinstance(part, int) for part in parts):
                return [name, inner, [list(value) for value in values]]
        return [name, "each", [self.tree(value) for value in values]]

    def _words(self, texts: Iterable[str]) -> int:
        """Keep texts as one array: to read it is to split it, a tenth of the time of JSON."""
        self.arrays.append(np.frombuffer(_BETWEEN.join(texts).encode(*_UTF8), np.int8))
        return len(self.arrays) - 1

    def _numbers(self, numbers: Sequence[int]) -> int:
        self.arrays.append(np.array(numbers, np.int32))
        return len(self.arrays) - 1


class _Reader:
    """Makes values of trees."""

    def __init__(self, arrays: Sequence[Array], classes: Collection[type], shared: Shared) -> None:
        self._arrays = arrays
        self._classes = {kind.__name__: kind for kind in classes}
        self._shared = shared
        self._sets: dict[int, Any] = {}

    def value(self, tree: Plain) -> Value:  # noqa: PLR0911 - one for each sort
        if type(tree) is not list:
            return tree
        what, *rest = tree
        if what == "shared":
            return self._shared[rest[0]]
        if what == "array":
            return self._arrays[rest[0]]
        if what == "sparse":
            return _filled(self._arrays[rest[0]], self._arrays[rest[0] + 1], rest[1])
        if what == "dict":
            if rest[0][1] == "words" and rest[1][1] == "several":
                return Grouped(self._texts(rest[0][2]), self.value(rest[1]))
            keys, values = map(self.value, rest)
            return dict(zip(keys, values, strict=True))
        if what == "object":
            return self._object(*rest)
        return self._group(what, *rest)

    def _group(self, what: str, inner: str, values: Any) -> Value:  # noqa: ANN401 - by `inner`
        if inner == "words" and what == "frozenset":
            if values not in self._sets:
                self._sets[values] = frozenset(_split(self._texts(values)))
            return self._sets[values]
        if inner == "words":
            return _GROUPS[what](_split(self._texts(values)))
        if inner == "numbers":
            return _GROUPS[what](self._arrays[values].tolist())
        if inner == "several":
            kind, words, sizes = values
            groups = Groups(kind, self._texts(words), as_numbers(self._arrays[sizes]))
            return groups if what == "list" else _GROUPS[what](groups)
        if inner == "each":
            return _GROUPS[what](map(self.value, values))
        return _GROUPS[what](map(_GROUPS[inner], values) if inner else values)

    def _texts(self, at: int) -> Array:
        """The letters of texts, which a look at all of them has found to be some."""
        letters = as_numbers(self._arrays[at])
        letters.tobytes().decode(*_UTF8)
        return letters

    def _object(self, name: str, names: Sequence[str], trees: Sequence[Any]) -> object:
        made: object = object.__new__(self._classes[name])
        if any(attribute.startswith("__") for attribute in names):
            raise ValueError("an attribute that is Python's own")
        for attribute, tree in zip(names, trees, strict=True):
            object.__setattr__(made, attribute, self.value(tree))
        return made


def _split(letters: Array) -> list[str]:
    return letters.tobytes().decode(*_UTF8).split(_BETWEEN)


def _may_join(texts: Iterable[str]) -> bool:
    return not any(_BETWEEN in text for text in texts)


def _filled(places: Array, values: Array, shape: Sequence[int]) -> Array:
    """An array of zeros but for these values at these places of its flat form."""
    array = np.zeros(shape, values.dtype)
    if places.dtype != np.int64 or len(values) != len(places):
        raise ValueError("no places of values")
    if len(places) and not 0 <= int(places.min()) <= int(places.max()) < array.size:
        raise ValueError("places outside of the array")
    array.ravel()[places] = values
    return array


def _attributes(thing: object) -> list[str]:
    slots = [name for kind in type(thing).__mro__ for name in getattr(kind, "__slots__", ())]
    return [*slots, *getattr(thing, "__dict__", ())]
