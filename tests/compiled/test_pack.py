"""Bytes that are not exactly what was packed are never unpacked into anything."""

import json
from hashlib import blake2b

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.compiled.pack import MAGIC, Array, DamagedError, Pack, packed, unpacked

TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
ARRAYS: list[Array] = [
    np.arange(5, dtype=np.int32),
    np.array([[1.5, -2.5]], np.float32),
    np.empty((0, 3)),
    np.array([True, False]),
]
DATA = packed(Pack({"a": [1, "ü"]}, ARRAYS), "key")


def forged(head: object, after: bytes = b"") -> bytes:
    """Bytes with a right digest and a head of one's own."""
    text = json.dumps(head).encode() if not isinstance(head, bytes) else head
    body = len(text).to_bytes(8, "little") + text + after
    return MAGIC + blake2b(body, digest_size=32).digest() + body


@given(TREES)
def test_what_is_packed_comes_back(tree: object) -> None:
    back = unpacked(packed(Pack(tree, ARRAYS), "key"), "key")
    assert back.tree == tree
    for array, expected in zip(back.arrays, ARRAYS, strict=True):
        assert array.dtype == expected.dtype
        assert array.shape == expected.shape
        assert (array == expected).all()


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_no_changed_byte_passes(at: int, change: int) -> None:
    data = DATA[:at] + bytes([DATA[at] ^ change]) + DATA[at + 1 :]
    with pytest.raises(DamagedError):
        unpacked(data, "key")


@given(st.integers(0, len(DATA) - 1))
def test_no_part_of_it_passes(size: int) -> None:
    with pytest.raises(DamagedError):
        unpacked(DATA[:size], "key")


@given(st.binary(max_size=200))
def test_no_other_bytes_pass(data: bytes) -> None:
    for tried in (data, MAGIC + data, DATA + data[:1] + b"x"):
        with pytest.raises(DamagedError):
            unpacked(tried, "key")


def test_another_key_is_refused() -> None:
    with pytest.raises(DamagedError, match="another key"):
        unpacked(DATA, "another")


@pytest.mark.parametrize(
    "head",
    [
        b"{",
        b"\xff",
        b"[" * 100_000,
        [],
        {"key": "key"},
        {"key": "key", "tree": 1, "arrays": 5},
        {"key": "key", "tree": 1, "arrays": [["<i4"]]},
        {"key": "key", "tree": 1, "arrays": [["<i4", [2]]]},
        {"key": "key", "tree": 1, "arrays": [["<i4", [-1]]]},
        {"key": "key", "tree": 1, "arrays": [["<i4", [1 << 70]]]},
        {"key": "key", "tree": 1, "arrays": [["<i4", ["1"]]]},
        {"key": "key", "tree": 1, "arrays": [["|O", [1]]]},
        {"key": "key", "tree": 1, "arrays": [[["<i4"], [1]]]},
    ],
    ids=lambda head: repr(head)[:40],
)
def test_a_right_digest_does_not_make_a_wrong_head_right(head: object) -> None:
    with pytest.raises(DamagedError):
        unpacked(forged(head), "key")


def test_objects_are_never_packed() -> None:
    with pytest.raises(TypeError):
        packed(Pack(None, [np.array([object()])]), "key")
