"""Loads a folder through the compiled cache: what was loaded before is not read as YAML again.

A base is kept under a digest of every file's name and bytes and of the program itself. What
tells that nothing has changed is in two steps. The files' stamps (size, times of the last
change of content and of inode, inode) are looked up first, as git does: no program can set
the time of an inode's change back. Only stamps that were old enough when the files were read
are kept, so that no later change can have the same. Where the stamps are unknown, the files
are read and their bytes compared by digest, which is what counts.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from bot.compiled.pack import DamagedError, Pack
from bot.compiled.records import decoded, encoded
from bot.compiled.release import release
from bot.compiled.store import Store
from bot.facts import FactBase
from bot.knowledge.folder import Folder, find, read
from bot.knowledge.loader import Loaded, Progress, load_found

_BASE, _SEEN = "base", "seen"

_SETTLED = 2.0
"""Seconds after which another change can't have the same time: the coarsest clock of files."""


def load_kept(folder: Path, store: Store, progress: Progress | None = None) -> Loaded:
    """What `bot.knowledge.load` returns, out of the store where the same was loaded before.

    Raises:
        CitewellError: as `load` does.
    """
    found = find(folder)
    stamp = _stamp(found)
    content = store.read(_SEEN, stamp, _text) if stamp else None
    kept = _kept(content, store) if content else None
    return kept or _compared(found, stamp, store, progress)


def _compared(found: Folder, stamp: str, store: Store, progress: Progress | None) -> Loaded:
    """The same by the bytes of the files, which are read once, be it to compare or to load."""
    data = {file.shown: read(file) for files in found.files.values() for file in files}
    content = "" if found.problems else _digest(data)
    if stamp and content:
        store.write(_SEEN, stamp, Pack(content))
    kept = _kept(content, store) if content else None
    if kept is None:
        loaded = load_found(found, lambda file: data[file.shown], progress)
        kept = replace(loaded, content=content)
    return kept


def _kept(content: str, store: Store) -> Loaded | None:
    base = store.read(_BASE, _key(content), _base)
    return None if base is None else Loaded(base, (), content, kept=True)


def _digest(data: Mapping[str, bytes | str]) -> str:
    """The digest of all names and bytes; empty where a file can't be read."""
    digest = blake2b(digest_size=32)
    for shown, content in sorted(data.items()):
        if isinstance(content, str):
            return ""
        digest.update(f"{len(shown)} {shown} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def keep(loaded: Loaded, store: Store) -> None:
    """Keep a base that was loaded anew and without problems, for the next start."""
    if loaded.base is not None and loaded.content and not loaded.kept:
        store.write(_BASE, _key(loaded.content), encoded(loaded.base, FactBase))


def _key(content: str) -> str:
    return f"{content} {release()}"


def _base(pack: Pack) -> FactBase:
    return decoded(pack, FactBase)


def _text(pack: Pack) -> str:
    if type(pack.tree) is not str:
        raise DamagedError("no text")
    return pack.tree


def _stamp(found: Folder) -> str:
    """What the file system says of a folder's files; empty where that tells too little."""
    if os.name != "posix" or found.problems:
        return ""  # elsewhere ctime is the time of creation
    newest, stamps = 0, []
    try:
        for file in chain.from_iterable(found.files.values()):
            s = os.stat(file.path)  # noqa: PTH116 -- of thousands, Path doubles the time
            newest = max(newest, s.st_mtime_ns, s.st_ctime_ns)
            stamps.append((file.shown, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino, s.st_dev))
    except OSError:
        return ""  # it has just gone: whoever reads it next will tell
    settled = newest < (time.time() - _SETTLED) * 1e9
    return blake2b(repr(stamps).encode(), digest_size=32).hexdigest() if settled else ""
