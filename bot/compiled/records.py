"""Frozen dataclasses as tables of numbers, made and read by the types of their fields.

Every distinct value is one row of its type's table, and whatever holds it names the row: a
hundred thousand facts that share a source hold its number. A table is checked as a whole, in
flat arrays, before any value is made of it; a mapping of records makes each of its records
when it is first asked for, so that a start doesn't pay for what no question touches.

Types may be str, int, bool, Decimal, enumerations, dataclasses, unions of these and of None,
tuples of any length and mappings from str. No type may contain itself.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from bot.compiled.made import Columns, Keyed, Several
from bot.compiled.pack import DamagedError, Pack
from bot.compiled.tables import Decimals, Either, Fixed, Leaves, Table, Words

Record = TypeVar("Record")


def encoded(value: object, kind: type) -> Pack:
    """A dataclass as a pack.

    Raises:
        TypeError: a value is not of the type that its field is declared with.
    """
    tables = _Tables(kind)
    tables.root.intern([value])
    trees, arrays = {}, []
    for number, table in enumerate(tables.all):
        tree, own = table.written()
        trees[number] = tree
        arrays += own
    return Pack([trees[number] for number in range(len(tables.all))], arrays)


def decoded(pack: Pack, kind: type[Record]) -> Record:
    """What was encoded.

    Raises:
        DamagedError: the pack holds something else than one value of this type.
    """
    tables = _Tables(kind)
    arrays = iter(pack.arrays)
    try:
        for table, tree in zip(tables.all, pack.tree, strict=True):
            table.read(tree, arrays)
    except (TypeError, ValueError, StopIteration) as error:
        raise DamagedError(f"of another shape: {error!r}") from error
    for table in tables.all:
        table.check()
    if tables.root.size != 1:
        raise DamagedError("not one value")
    made: Record = tables.root.get(0)
    return made


class _Tables:
    """The tables of a dataclass and of all that it may hold, each type's once, in one order."""

    def __init__(self, kind: type) -> None:
        self._of: dict[object, Table] = {}
        self.root = self._table(kind)
        self.all = list(self._of.values())

    def _table(self, kind: Any) -> Table:  # noqa: ANN401 - a type, as hints write it
        if kind not in self._of:
            made = self._new(kind)
            self._of[kind] = made
        return self._of[kind]

    def _new(self, kind: Any) -> Table:  # noqa: ANN401 - a type, as hints write it
        origin, parts = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            return Either({part: self._table(part) for part in parts})
        if origin is tuple and parts[1:] == (...,):
            return Several(self._table(parts[0]))
        if origin is Mapping and parts[0] is str:
            late = isinstance(parts[1], type) and is_dataclass(parts[1])
            return Keyed(self._table(str), self._table(parts[1]), late=late)
        return self._plain(kind)

    def _plain(self, kind: Any) -> Table:  # noqa: ANN401 - a type, as hints write it
        if kind is str:
            return Words()
        if kind is Decimal:
            return Decimals()
        if kind is int:
            return Leaves(kind)
        if kind is bool or kind is NoneType:
            return Fixed((False, True) if kind is bool else (None,))
        if isinstance(kind, type) and issubclass(kind, Enum):
            return Fixed(list(kind))
        if isinstance(kind, type) and is_dataclass(kind):
            hints = get_type_hints(kind)
            return Columns(kind, {f.name: self._table(hints[f.name]) for f in fields(kind)})
        raise TypeError(f"no table for {kind!r}")
