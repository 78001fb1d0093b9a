"""Which program wrote a cache file: another version of the code never reads it."""

import os
import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import distribution
from pathlib import Path

import bot

_MADE_WITH = ("Babel", "numpy", "OpenCC", "pypinyin", "PyYAML", "rapidfuzz")
"""What decides with the program's own code how a base is read and matched."""

_APART = frozenset({"__pycache__", "shipped", "answering", "asking", "chat", "computing"})
"""Folders that come after what is kept: nothing in them decides how a base is loaded or indexed."""


@cache
def release() -> str:
    """A digest of what loads and indexes: its files (code and data), Python, what it is made with.

    The code itself is part of the key, not only a number in it: a change of the loader or the
    matcher whose author forgot to raise a number would otherwise meet what the old one made.
    """
    # What a version stands in is not parsed, which would take as long as all the rest.
    versions = [bot.__version__, sys.version]
    versions += [distribution(name).read_text("METADATA") or "" for name in _MADE_WITH]
    digest = blake2b(repr(versions).encode(), digest_size=16)
    root = str(Path(bot.__file__).parent)
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _APART)
        for name in sorted(names):
            with open(f"{folder}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - as in `folder.read`
                data = file.read()
            digest.update(f"{folder[len(root) :]}/{name} {len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()
