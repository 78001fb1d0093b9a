"""Loads a folder through the compiled cache: what was loaded before is not read as YAML again.

A base is kept under a digest of every file's name and bytes and of the program itself. What
tells that nothing has changed is in two steps. The files' stamps (size, times of the last
change of content and of inode, inode) are looked up first, as git does: no program can set
the time of an inode's change back. Only stamps that were old enough when the files were read
are kept, so that no later change can have the same. Where the stamps are unknown, the files
are read and their bytes compared by digest, which is what counts.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from bot.compiled.pack import DamagedError, Pack
from bot.compiled.records import decoded, encoded
from bot.compiled.release import release
from bot.compiled.store import Store
from bot.knowledge.folder import Folder, find, read
from bot.knowledge.loader import Loaded, Progress, load_found
from bot.knowledge.stamps import stamp
from bot.model import FactBase

_BASE, _SEEN, _LAST = "base", "seen", "last"


def load_kept(folder: Path, store: Store | None, progress: Progress | None = None) -> Loaded:
    """What `bot.knowledge.load` returns, out of the store where the same was loaded before.

    What comes out of the store comes without warnings: the day may have made others. Without
    a store every file is read, and `content` is filled in all the same.

    Raises:
        CitewellError: as `load` does.
    """
    if store is None:
        found = find(folder)
        data = _read(found)
        loaded = load_found(found, lambda file: data[file.shown], progress)
        return replace(loaded, content=_digest(found, data))
    seen, content = _seen(folder, store)
    kept = _kept(content, store) if content else None
    return kept or _compared(find(folder), seen, store, progress)


def content_of(folder: Path, store: Store | None) -> str:
    """The digest that `Loaded.content` of this folder has now; empty where a file can't be read.

    Raises:
        CitewellError: as `load` does.
    """
    content = _seen(folder, store)[1] if store else ""
    if content:
        return content
    found = find(folder)
    return _digest(found, _read(found))


def _seen(folder: Path, store: Store) -> tuple[str, str]:
    """The stamp of a folder, and the digest of its content; either is empty where unknown."""
    seen = stamp(folder)
    return seen, (store.read(_SEEN, seen, _text) or "") if seen else ""


def _read(found: Folder) -> Mapping[str, bytes | str]:
    return {file.shown: read(file) for files in found.files.values() for file in files}


def _compared(found: Folder, seen: str, store: Store, progress: Progress | None) -> Loaded:
    """The same by the bytes of the files, which are read once, be it to compare or to load."""
    data = _read(found)
    content = _digest(found, data)
    if seen and content:
        store.write(_SEEN, seen, Pack(content))
    kept = _kept(content, store) if content else None
    if kept is None:
        loaded = load_found(found, lambda file: data[file.shown], progress)
        kept = replace(loaded, content=content)
    return kept


def _kept(content: str, store: Store) -> Loaded | None:
    base = store.read(_BASE, _key(content), _base)
    return None if base is None else Loaded(base, (), content, kept=True)


def _digest(found: Folder, data: Mapping[str, bytes | str]) -> str:
    """The digest of all names and bytes; empty where a file can't be read.

    So are the names of what is no file of the base, for only its `ignore` makes that good.
    """
    digest = blake2b(digest_size=32)
    for shown, content in sorted(data.items()):
        if isinstance(content, str):
            return ""
        digest.update(f"{len(shown)} {shown} {len(content)}\n".encode() + content)
    digest.update("\0".join(sorted(found.errors)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def keep(loaded: Loaded, store: Store) -> None:
    """Keep a base that was loaded anew, for the next start."""
    if loaded.base is not None and loaded.content and not loaded.kept:
        store.write(_BASE, _key(loaded.content), encoded(loaded.base, FactBase))


@dataclass(frozen=True, slots=True)
class LastGood:
    """The base of a folder that was without errors last, and when that was, in UTC."""

    loaded: Loaded
    since: datetime


def note_good(folder: Path, loaded: Loaded, store: Store, now: datetime) -> None:
    """Note that a base which `keep` wrote is the last good one of a folder.

    Args:
        folder: where the base was loaded from.
        loaded: the base.
        store: where it is kept.
        now: the time, with its zone.
    """
    if loaded.base is None or not loaded.content:
        return
    name = _name(folder)
    store.use(_BASE, _key(loaded.content))
    noted = store.read(_LAST, name, _noted)
    if noted is not None and noted[0] == loaded.content:
        store.use(_LAST, name)
    else:
        store.write(_LAST, name, Pack([loaded.content, now.astimezone(UTC).isoformat()]))


def last_good(folder: Path, store: Store) -> LastGood | None:
    """The last good base of a folder; None where none is known, or it is no longer kept."""
    noted = store.read(_LAST, _name(folder), _noted)
    kept = _kept(noted[0], store) if noted else None
    return LastGood(kept, noted[1]) if noted and kept else None


def _name(folder: Path) -> str:
    """What tells a folder from others: its path as it is written, since a link may change."""
    return ascii(os.path.abspath(folder))  # noqa: PTH100 - Path.absolute leaves ".." in place


def _noted(pack: Pack) -> tuple[str, datetime]:
    if type(pack.tree) is not list or list(map(type, pack.tree)) != [str, str]:
        raise DamagedError("no note of a base")
    content, since = pack.tree
    try:
        return content, datetime.fromisoformat(since).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise DamagedError("no time") from error


def _key(content: str) -> str:
    return f"{content} {release()}"


def _base(pack: Pack) -> FactBase:
    return decoded(pack, FactBase)


def _text(pack: Pack) -> str:
    if type(pack.tree) is not str:
        raise DamagedError("no text")
    return pack.tree
