"""The folder that keeps compiled data between starts: written whole, checked when read.

A file is written under another name and then renamed, so that a reader sees all of it or
none, however many processes start at once.
"""

import logging
import os
import stat
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import numpy as np

from bot.compiled.pack import DamagedError, Pack, packed, unpacked

Value = TypeVar("Value")

SUFFIX = ".compiled"
MOST_KEPT = 4
"""Files of one name that are kept, the newest ones: as many bases, or versions of one."""

MAX_BYTES = 1 << 30
"""A larger file is not read."""

_ABANDONED = 3600.0
"""Seconds after which a file that nobody finished is taken away."""

# No link is followed, no pipe waited for, and no line end changed on Windows.
_READING = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
    _READING |= getattr(os, _flag, 0)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where things that follow from one base are kept: the store, and a key that tells the base."""

    store: "Store"
    key: str


@dataclass(frozen=True, slots=True)
class Store:
    """Keeps packs in a folder, each under a name (what it is) and a key (what it is made of)."""

    folder: Path

    def read(self, name: str, key: str, made_of: Callable[[Pack], Value]) -> Value | None:
        """What `made_of` makes of a pack; None where there is none that can be trusted.

        `made_of` raises DamagedError where a pack isn't what it should be.
        """
        path = self._path(name, key)
        try:
            return made_of(unpacked(_bytes(path), key))
        except FileNotFoundError:
            return None
        except DamagedError as error:
            _log.warning("the cache file %s is made anew: it is %s", path, error)
        except OSError as error:
            _log.warning("the cache file %s can't be read (%s)", path, error.strerror)
        return None

    def write(self, name: str, key: str, pack: Pack) -> None:
        """Keep a pack; a folder that can't be written to is warned of and changes nothing."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(self._path(name, key), packed(pack, key))
            self._prune(name)
        except OSError as error:
            _log.warning(
                "the cache folder %s can't be written to (%s): the next start takes as long as "
                "this one; name another folder with CITEWELL_CACHE, or set it to off",
                self.folder,
                error.strerror,
            )

    def use(self, name: str, key: str) -> None:
        """Count a pack as the newest of its name, so that it is the last to be taken away."""
        try:
            os.utime(self._path(name, key), follow_symlinks=False)
        except (OSError, NotImplementedError):
            _log.debug("%s of %s is not there to be used", name, self.folder)

    def _path(self, name: str, key: str) -> Path:
        return self.folder / f"{name}-{blake2b(key.encode(), digest_size=16).hexdigest()}{SUFFIX}"

    def _prune(self, name: str) -> None:
        """Leave the newest files of a name, and no file that was begun long ago."""
        kept: list[tuple[int, str]] = []
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.startswith(f"{name}-") and entry.name.endswith(SUFFIX):
                    kept.append((_written(entry), entry.path))
                elif entry.name.endswith(".tmp") and _is_abandoned(entry):
                    Path(entry.path).unlink(missing_ok=True)
        for _, path in sorted(kept, reverse=True)[MOST_KEPT:]:
            Path(path).unlink(missing_ok=True)


def _is_abandoned(entry: os.DirEntry[str]) -> bool:
    return 0 < _written(entry) < (time.time() - _ABANDONED) * 1e9


def _written(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_mtime_ns
    except FileNotFoundError:  # another process has just taken it away
        return 0


def _bytes(path: Path) -> memoryview:
    """A whole file that only this user can have written.

    Raises:
        DamagedError: it is no plain file, another's, writable by others, or too big.
        OSError: it can't be read.
    """
    with os.fdopen(os.open(path, _READING), "rb", buffering=0) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
            raise DamagedError("no file of this program")
        if hasattr(os, "geteuid") and (
            found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        ):
            raise DamagedError("another user's, or others may write to it")
        # Room that numpy makes comes in large pages, which halves the time of the reading.
        room = np.empty(found.st_size, np.uint8).data
        size = 0
        while more := file.readinto(room[size:]):
            size += more
        return room[:size].toreadonly()


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
