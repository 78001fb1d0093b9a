"""Plain data as bytes that are checked before they are used: a JSON tree and flat arrays.

The bytes are `MAGIC`, a digest of the checksums of all that follows, the length of the head,
the head (JSON: the key, the tree, the arrays' types and shapes) and the arrays themselves.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from math import prod
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

MAGIC = b"citewell compiled 2\n"
"""Names the format and its version."""

_DIGEST = 32
_LENGTH = 8
_BEFORE = len(MAGIC) + _DIGEST
_ALIGNED = 16
_BLOCK = 1 << 16
_TYPES = {"|b1", "|i1", "<i2", "<i4", "<i8", "<u2", "<u4", "<f4", "<f8"}
"""What arrays may be of: little-endian numbers, never objects."""


class DamagedError(Exception):
    """These bytes are not what was written, or not what was asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """Data as it is kept: `tree` is made of what JSON has, and names arrays by their number."""

    tree: Any
    arrays: Sequence[Array] = field(default_factory=list)


def packed(pack: Pack, key: str) -> bytes:
    """The bytes that keep a pack under a key."""
    arrays = [np.ascontiguousarray(_little(array)) for array in pack.arrays]
    described = [[array.dtype.str, list(array.shape)] for array in arrays]
    head = json.dumps({"key": key, "tree": pack.tree, "arrays": described}, separators=(",", ":"))
    parts = [head.encode("ascii")]
    parts[:0] = [len(parts[0]).to_bytes(_LENGTH, "little")]
    at = _BEFORE + sum(map(len, parts))
    for array in arrays:
        parts += [b"\0" * (-at % _ALIGNED), array.tobytes()]
        at += len(parts[-2]) + len(parts[-1])
    body = b"".join(parts)
    return MAGIC + _digest(body) + body


def unpacked(data: bytes | memoryview, key: str) -> Pack:
    """What was packed under this key; the arrays can't be written to.

    Raises:
        DamagedError: the bytes are damaged, of another version, or kept under another key.
    """
    if data[: len(MAGIC)] != MAGIC:
        raise DamagedError("another format, or another version of it")
    body = memoryview(data)[_BEFORE:]
    if _digest(body) != data[len(MAGIC) : _BEFORE]:
        raise DamagedError("damaged: its digest is another")
    try:
        size = int.from_bytes(body[:_LENGTH], "little")
        head = json.loads(bytes(body[_LENGTH : _LENGTH + size]))
        if head["key"] != key:
            raise DamagedError("kept under another key")
        return Pack(head["tree"], _arrays(data, _BEFORE + _LENGTH + size, head["arrays"]))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise DamagedError(f"of another shape: {error!r}") from error


def _digest(body: bytes | memoryview) -> bytes:
    """A digest of the checksums of all blocks: it tells damage, in a fifth of the time.

    It needs to tell no more. Who may write to the file could write a digest of any kind too,
    which is why the store takes no file that others may write to.
    """
    view, digest = memoryview(body), blake2b(digest_size=_DIGEST)
    digest.update(len(view).to_bytes(_LENGTH, "little"))
    for at in range(0, len(view), _BLOCK):
        digest.update(crc32(view[at : at + _BLOCK]).to_bytes(4, "little"))
    return digest.digest()


def _arrays(
    data: bytes | memoryview, at: int, described: Sequence[tuple[str, Sequence[int]]]
) -> list[Array]:
    found = []
    for kind, shape in described:
        if kind not in _TYPES or not all(type(n) is int and n >= 0 for n in shape):
            raise DamagedError(f"an array of {kind!r} and {shape!r}")
        at += -at % _ALIGNED
        dtype, count = np.dtype(kind), prod(shape)
        if at + count * dtype.itemsize > len(data):
            raise DamagedError("an array that ends behind the end")
        found.append(np.frombuffer(data, dtype, count, at).reshape(shape))
        at += count * dtype.itemsize
    return found


def _little(array: Array) -> Array:
    little = array.dtype.newbyteorder("<")
    if little.str not in _TYPES:
        raise TypeError(f"arrays of {array.dtype} are not kept")
    return array.astype(little, copy=False)
