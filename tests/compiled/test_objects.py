"""What a matcher holds comes back as it was, in whatever form it was kept."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from bot.compiled.objects import Grouped, Groups, frozen, thawed
from bot.compiled.pack import DamagedError, Pack, packed, unpacked

MANY = [f"{n} é 绍" for n in range(100)]
SET = frozenset(MANY)


class Thing:
    def __init__(self, **parts: object) -> None:
        vars(self).update(parts)


def pack_of(value: object) -> Pack:
    return unpacked(packed(frozen(Thing(part=value), (Thing,), {}), "k"), "k")


def again(value: object) -> Any:  # noqa: ANN401 - whatever it was
    return vars(thawed(pack_of(value), Thing, (Thing,), {}))["part"]


@pytest.mark.parametrize(
    "value",
    [
        MANY, tuple(MANY), set(MANY), SET, [*MANY, "a\0b"], [*MANY, ""], [*MANY, "\ud800"],
        list(range(100)), list(range(-50, 50)), [True] * 100, [1 << 40] * 100, [1.5] * 100,
        dict(zip(MANY, range(100), strict=True)),
        {(each, "x"): each for each in MANY},
        {(each, "x"): {each} for each in MANY},
    ],
)  # fmt: skip
def test_it_is_equal_and_of_its_type(value: object) -> None:
    found = again(value)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("kind", [tuple, list, set, frozenset])
def test_groups_are_as_a_list_of_them(kind: type) -> None:
    groups = [kind(MANY[n : n + n % 3]) for n in range(90)]
    found = again(groups)
    assert isinstance(found, Groups)
    assert list(found) == groups == [found[n] for n in range(90)] == found[:]
    assert (found[-1], found[-90], len(found)) == (groups[-1], groups[0], 90)
    with pytest.raises(IndexError):
        found[90]
    mapping = {f"key {n}": group for n, group in enumerate(groups)}
    grouped = again(mapping)
    assert isinstance(grouped, Mapping)
    assert grouped == mapping
    assert list(grouped) == list(mapping)
    assert grouped.get("none") is None


def test_a_set_in_two_places_is_kept_and_made_once() -> None:
    both = again((SET, 5, SET))
    assert both == (SET, 5, SET)
    assert both[0] is both[2]
    assert len(pack_of((SET, 5, SET)).arrays) == 1


@pytest.mark.parametrize("sizes", [[1, 1], [3, -1, 1], [], [4]])
def test_groups_that_do_not_fill_their_texts_are_refused(sizes: list[int]) -> None:
    words = np.frombuffer(b"a\0b\0c", np.int8)
    with pytest.raises(ValueError, match="fill"):
        Groups("tuple", words, np.array(sizes, np.int32))


def test_keys_without_groups_are_refused() -> None:
    groups = Groups("tuple", np.frombuffer(b"a", np.int8), np.array([1], np.int32))
    with pytest.raises(ValueError, match="keys"):
        Grouped(np.frombuffer(b"a\0b", np.int8), groups)


def test_texts_that_are_no_texts_are_refused() -> None:
    pack = pack_of(MANY)
    spoilt = [np.full(array.shape, -1, np.int8) for array in pack.arrays]
    for arrays in (spoilt, [array.astype(np.float32) for array in pack.arrays]):
        with pytest.raises(DamagedError):
            thawed(Pack(pack.tree, arrays), Thing, (Thing,), {})
