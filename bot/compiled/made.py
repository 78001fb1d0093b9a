"""Tables of values that are made of others: dataclasses, tuples and mappings."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter
from typing import Any, Generic, TypeVar

import numpy as np

from bot.compiled.pack import Array, DamagedError
from bot.compiled.tables import Numbers, Plain, Table, Value, as_numbers, narrow, need

Record = TypeVar("Record")


class Records(Mapping[str, Record], Generic[Record]):
    """A mapping whose values are made when they are first asked for; equal to a dict of them."""

    def __init__(self, keys: Callable[[], Iterable[str]], table: Table, rows: Numbers) -> None:
        self._keys, self._table, self._numbers = keys, table, rows

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return dict(zip(self._keys(), self._numbers.tolist(), strict=True))

    def at(self, place: int) -> Record:
        """The value at a place in the mapping's order, counted from 0, without its key."""
        made: Record = self._table.get(int(self._numbers[place]))
        return made

    def __getitem__(self, key: str) -> Record:
        made: Record = self._table.get(self._rows[key])
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._numbers)


class Made(Table):
    """Values that are made of others, each once, when first asked for."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, ...], int] = {}
        self._values: list[Any] = []

    def intern(self, values: Sequence[Any]) -> list[int]:
        ids = list(map(id, values))
        once = dict(zip(ids, values, strict=True))  # most of what is shared is shared by identity
        number, known = self._numbers.setdefault, self._numbers
        numbers = [number(parts, len(known)) for parts in self._parts(list(once.values()))]
        of = dict(zip(once, numbers, strict=True))
        return [of[each] for each in ids]

    def get(self, number: int) -> Value:
        value = self._values[number]
        if value is None:
            value = self._values[number] = self._make(number)
        return value

    @abstractmethod
    def _parts(self, values: Sequence[Any]) -> Iterable[tuple[int, ...]]:
        """For each value the numbers of what it is made of."""

    @abstractmethod
    def _make(self, number: int) -> Value:
        """The value of a number."""


class Columns(Made):
    """A dataclass: a column for each field."""

    def __init__(self, kind: type, columns: Mapping[str, Table]) -> None:
        super().__init__()
        self._kind = kind
        self._names = list(columns)
        self._columns = list(columns.values())
        self._rows: list[Numbers] = []

    def _parts(self, values: Sequence[Any]) -> Iterable[tuple[int, ...]]:
        need(values, self._kind)
        pairs = zip(self._columns, self._names, strict=True)
        columns = [column.intern(list(map(attrgetter(name), values))) for column, name in pairs]
        return zip(*columns, strict=True)

    def written(self) -> tuple[Any, list[Array]]:
        rows = np.array(list(self._numbers), np.int32).reshape(-1, len(self._columns))
        return self._names, [narrow(column) for column in rows.T]

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        self._rows = [as_numbers(next(arrays)) for _ in self._columns]
        if tree != self._names or len(set(map(len, self._rows))) != 1:
            raise ValueError(f"not the fields of {self._kind}")
        self.size = len(self._rows[0])
        self._values = [None] * self.size

    def check(self) -> None:
        for column, numbers in zip(self._columns, self._rows, strict=True):
            if column.misses(numbers):
                raise DamagedError(f"a field of {self._kind} that names no value")

    def _make(self, number: int) -> Value:
        row = zip(self._columns, self._rows, strict=True)
        return self._kind(*[column.get(int(numbers[number])) for column, numbers in row])


class Several(Made):
    """Tuples: the numbers of all elements in one array, and where each tuple ends in it."""

    def __init__(self, element: Table) -> None:
        super().__init__()
        self._element = element
        self._parts_of_all: Numbers = np.empty(0, np.int32)
        self._ends: Numbers = np.empty(0, np.int32)

    def _parts(self, values: Sequence[Any]) -> Iterable[tuple[int, ...]]:
        need(values, tuple)
        parts = iter(self._element.intern(list(chain.from_iterable(values))))
        return [tuple(islice(parts, len(value))) for value in values]

    def written(self) -> tuple[Any, list[Array]]:
        lengths = np.array(list(map(len, self._numbers)), np.int32)
        parts = np.array(list(chain.from_iterable(self._numbers)), np.int32)
        return None, [np.cumsum(lengths, dtype=np.int32), narrow(parts)]

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        del tree
        self._ends, self._parts_of_all = as_numbers(next(arrays)), as_numbers(next(arrays))
        ends = np.concatenate([[0], self._ends])
        if int(ends[-1]) != len(self._parts_of_all) or np.any(ends[1:] < ends[:-1]):
            raise ValueError("tuples that end where others start")
        self.size = len(self._ends)
        self._values = [None] * self.size

    def check(self) -> None:
        if self._element.misses(self._parts_of_all):
            raise DamagedError("a tuple that names no value")

    def _own(self, number: int) -> Numbers:
        start = int(self._ends[number - 1]) if number else 0
        return self._parts_of_all[start : int(self._ends[number])]

    def _make(self, number: int) -> Value:
        return tuple(self._element.get_all(self._own(number).tolist()))


class Keyed(Several):
    """Mappings from str, as tuples of the numbers of keys and values in turn."""

    def __init__(self, keys: Table, values: Table, *, late: bool) -> None:
        super().__init__(values)
        self._keys = keys
        self._late = late

    def _parts(self, values: Sequence[Any]) -> Iterable[tuple[int, ...]]:
        if not all(isinstance(value, Mapping) for value in values):
            raise TypeError("some are no mappings")
        keys = self._keys.intern(list(chain.from_iterable(values)))
        inner = chain.from_iterable(value.values() for value in values)
        pairs = zip(keys, self._element.intern(list(inner)), strict=True)
        return [tuple(chain.from_iterable(islice(pairs, len(value)))) for value in values]

    def check(self) -> None:
        if np.any(self._ends % 2):
            raise DamagedError("a key without a value")
        if self._keys.misses(self._parts_of_all[::2]):
            raise DamagedError("a mapping that names no key")
        if self._element.misses(self._parts_of_all[1::2]):
            raise DamagedError("a mapping that names no value")

    def _make(self, number: int) -> Value:
        names, values = self._own(number)[::2], self._own(number)[1::2]
        if self._late:
            return Records(lambda: self._keys.get_all(names.tolist()), self._element, values)
        keys = self._keys.get_all(names.tolist())
        return dict(zip(keys, self._element.get_all(values.tolist()), strict=True))
