"""The distinct values of one type, by number: as they are written, read, checked and given out."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.compiled.pack import Array

Numbers = NDArray[np.int32]

_WIDTHS = (np.int8, np.int16, np.int32)
_MOST_DIGITS = 9
_UTF8 = ("utf-8", "surrogatepass")
_FIRST_BYTE = -64
"""The least signed byte above those that go on with a letter (0x80 to 0xBF)."""

Value: TypeAlias = Any
"""A value of a table's type; each table checks its own."""

Plain: TypeAlias = Any
"""Whatever JSON may hold."""


class Table(ABC):
    """The distinct values of one type, by number; first filled or read, then checked."""

    size = 0

    @abstractmethod
    def intern(self, values: Sequence[Any]) -> list[int]:
        """The number of each value; those that are new are added.

        Raises:
            TypeError: one is not of this table's type.
        """

    @abstractmethod
    def written(self) -> tuple[Any, list[Array]]:
        """The values as JSON and arrays."""

    @abstractmethod
    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        """Take what was written; TypeError, ValueError or StopIteration where it isn't that."""

    def check(self) -> None:  # noqa: B027 - most tables name nothing
        """Raise DamagedError where a row names one that is not; after all tables are read."""

    @abstractmethod
    def get(self, number: int) -> Value:
        """The value of a number, which a check has found to be there."""

    def get_all(self, numbers: Iterable[int]) -> Iterable[Any]:
        """The values of several numbers."""
        return map(self.get, numbers)

    def misses(self, numbers: Numbers) -> bool:
        """Whether any of the numbers is none of this table's."""
        return bool(len(numbers)) and not 0 <= int(numbers.min()) <= int(numbers.max()) < self.size


class Words(Table):
    """Texts, in one array of their bytes (UTF-8); each made when it is asked for."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._text = ""
        self._bytes = b""
        self._ends: NDArray[np.int64] = np.empty(0, np.int64)

    def intern(self, values: Sequence[Any]) -> list[int]:
        need(values, str)
        number, known = self._known.setdefault, self._known
        return [number(value, len(known)) for value in values]

    def written(self) -> tuple[Any, list[Array]]:
        texts = [text.encode(*_UTF8) for text in self._known]
        sizes = np.array(list(map(len, texts)), np.int32)
        return None, [narrow(sizes), np.frombuffer(b"".join(texts), np.int8)]

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        del tree
        sizes, letters = as_numbers(next(arrays)), as_numbers(next(arrays))
        ends = sizes.cumsum()
        self._bytes = letters.tobytes()
        text = self._bytes.decode(*_UTF8)
        self._text = text if text.isascii() else ""  # a letter is a byte then
        if letters.dtype != np.int8 or np.any(sizes < 0) or [*ends[-1:], 0][0] != len(letters):
            raise ValueError("no texts of these sizes")
        if np.any(letters[ends[ends < len(letters)]] < _FIRST_BYTE):
            raise ValueError("a text that ends within a letter")
        self.size = len(sizes)
        self._ends = ends

    def get(self, number: int) -> str:
        start = self._ends[number - 1] if number else 0
        if self._text:
            return self._text[start : self._ends[number]]
        return self._bytes[start : self._ends[number]].decode(*_UTF8)

    def get_all(self, numbers: Iterable[int]) -> Iterable[str]:
        numbers = np.fromiter(numbers, np.int64)
        starts = np.where(numbers > 0, self._ends[numbers - 1], 0).tolist() if self.size else []
        pairs = zip(starts, self._ends[numbers].tolist(), strict=True)
        if self._text:
            return [self._text[start:end] for start, end in pairs]
        return [self._bytes[start:end].decode(*_UTF8) for start, end in pairs]


class Leaves(Table):
    """Values that JSON has."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        self._numbers: dict[Any, int] = {}
        self._values: list[Any] = []

    def intern(self, values: Sequence[Any]) -> list[int]:
        need(values, self._kind)
        number, known = self._numbers.setdefault, self._numbers
        return [number(value, len(known)) for value in values]

    def written(self) -> tuple[Any, list[Array]]:
        return list(self._numbers), []

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        del arrays
        if type(tree) is not list or set(map(type, tree)) - {self._kind}:
            raise TypeError(f"no list of {self._kind}")
        self._values = tree
        self.size = len(tree)

    def get(self, number: int) -> Value:
        return self._values[number]

    def get_all(self, numbers: Iterable[int]) -> Iterable[Any]:
        return map(self._values.__getitem__, numbers)


class Decimals(Table):
    """Decimal numbers, as digits and exponent; those of more digits than fit as text."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._digits: Numbers = np.empty(0, np.int32)
        self._exponents: Numbers = np.empty(0, np.int32)
        self._long: list[Decimal] = []

    def intern(self, values: Sequence[Any]) -> list[int]:
        need(values, Decimal)
        number, known = self._known.setdefault, self._known
        return [number(text, len(known)) for text in map(str, values)]

    def written(self) -> tuple[Any, list[Array]]:
        long: list[str] = []
        rows = [_taken_apart(text) or _kept_as_text(text, long) for text in self._known]
        columns = np.array(rows, np.int32).reshape(-1, 2)
        return long, [narrow(columns[:, 0]), columns[:, 1].astype(np.int8)]

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        self._digits, self._exponents = as_numbers(next(arrays)), as_numbers(next(arrays))
        if type(tree) is not list or set(map(type, tree)) - {str}:
            raise TypeError("no list of texts")
        try:
            self._long = list(map(Decimal, tree))
        except InvalidOperation as error:
            raise ValueError("no decimal number") from error
        texts = self._digits[self._exponents == _AS_TEXT]
        if len(self._digits) != len(self._exponents) or (
            len(texts) and not 0 <= int(texts.min()) <= int(texts.max()) < len(tree)
        ):
            raise ValueError("decimal numbers that are not there")
        self.size = len(self._digits)

    def get(self, number: int) -> Decimal:
        digits, exponent = int(self._digits[number]), int(self._exponents[number])
        return self._long[digits] if exponent == _AS_TEXT else Decimal(digits).scaleb(exponent)


_AS_TEXT = 127
"""Stands for an exponent where a number is kept as text."""


def _taken_apart(text: str) -> tuple[int, int] | None:
    """The digits and the exponent of a number of few digits that is not negative."""
    sign, digits, exponent = Decimal(text).as_tuple()
    if sign or len(digits) > _MOST_DIGITS or not isinstance(exponent, int):
        return None
    return (int("".join(map(str, digits))), exponent) if abs(exponent) < _AS_TEXT else None


def _kept_as_text(text: str, long: list[str]) -> tuple[int, int]:
    long.append(text)
    return len(long) - 1, _AS_TEXT


class Fixed(Table):
    """Values that are known beforehand: the members of an enumeration, true and false, None."""

    def __init__(self, values: Sequence[object]) -> None:
        self._values = values
        self._numbers = {id(value): number for number, value in enumerate(values)}
        self.size = len(values)

    def intern(self, values: Sequence[Any]) -> list[int]:
        try:
            return [self._numbers[id(value)] for value in values]
        except KeyError:
            raise TypeError(f"some are none of {self._values}") from None

    def written(self) -> tuple[Any, list[Array]]:
        return None, []

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        """Nothing: they are part of the program."""

    def get(self, number: int) -> Value:
        return self._values[number]


class Either(Table):
    """Values of one of several types: the number of the type's own, times types, plus which."""

    def __init__(self, options: Mapping[type, Table]) -> None:
        self._options = options
        self._tables = list(options.values())

    def intern(self, values: Sequence[Any]) -> list[int]:
        kinds = list(map(type, values))
        if others := set(kinds) - set(self._options):
            raise TypeError(f"some are of {others}")
        numbers = [0] * len(values)
        for tag, (kind, table) in enumerate(self._options.items()):
            at = [i for i, of in enumerate(kinds) if of is kind]
            for i, number in zip(at, table.intern([values[i] for i in at]), strict=True):
                numbers[i] = number * len(self._tables) + tag
        return numbers

    def written(self) -> tuple[Any, list[Array]]:
        return None, []

    def read(self, tree: Plain, arrays: Iterator[Array]) -> None:
        """Nothing: the numbers stand where they are used."""

    def misses(self, numbers: Numbers) -> bool:
        if len(numbers) and int(numbers.min()) < 0:
            return True
        if len(numbers) and int(numbers.max()) < len(numbers):
            numbers = np.flatnonzero(np.bincount(numbers)).astype(
                np.int32
            )  # each once: they are far fewer
        own, tags = np.divmod(numbers.astype(np.int32), len(self._tables))
        return any(table.misses(own[tags == tag]) for tag, table in enumerate(self._tables))

    def get(self, number: int) -> Value:
        own, tag = divmod(number, len(self._tables))
        return self._tables[tag].get(own)


def narrow(numbers: Numbers) -> Array:
    """The same numbers in as few bytes as hold them."""
    most = int(numbers.max(initial=0))
    return numbers.astype(next(kind for kind in _WIDTHS if most <= np.iinfo(kind).max))


def as_numbers(array: Array) -> Numbers:
    """An array that was read, as the numbers of values; ValueError where it holds no such."""
    if array.dtype not in _WIDTHS or array.ndim != 1:
        raise ValueError("not the numbers of values")
    return array


def need(values: Sequence[Any], kind: type) -> None:
    """Raise TypeError where a value is of another type."""
    if others := set(map(type, values)) - {kind}:
        raise TypeError(f"some are of {others}, not of {kind}")
