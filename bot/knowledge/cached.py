"""Loads a folder through the compiled cache: what was loaded before is not read as YAML again.

A base is kept under a digest of every file's name and bytes and of the program itself. What
tells that nothing has changed is in two steps. The files' stamps (size, times of the last
change of content and of inode, inode) are looked up first, as git does: no program can set
the time of an inode's change back. Only stamps that were old enough when the files were read
are kept, so that no later change can have the same. Where the stamps are unknown, the files
are read and their bytes compared by digest, which is what counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from bot.compiled.pack import DamagedError, Pack
from bot.compiled.records import decoded, encoded
from bot.compiled.release import release
from bot.compiled.store import Store
from bot.facts import FactBase
from bot.knowledge.folder import Folder, find, read
from bot.knowledge.loader import Loaded, Progress, load_found
from bot.knowledge.stamps import stamp

_BASE, _SEEN = "base", "seen"


def load_kept(folder: Path, store: Store, progress: Progress | None = None) -> Loaded:
    """What `bot.knowledge.load` returns, out of the store where the same was loaded before.

    What comes out of the store comes without warnings: the day may have made others.

    Raises:
        CitewellError: as `load` does.
    """
    seen = stamp(folder)
    content = store.read(_SEEN, seen, _text) if seen else None
    kept = _kept(content, store) if content else None
    return kept or _compared(find(folder), seen, store, progress)


def _compared(found: Folder, seen: str, store: Store, progress: Progress | None) -> Loaded:
    """The same by the bytes of the files, which are read once, be it to compare or to load."""
    data = {file.shown: read(file) for files in found.files.values() for file in files}
    content = _digest(data, found.errors)
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


def _digest(data: Mapping[str, bytes | str], errors: Iterable[str]) -> str:
    """The digest of all names and bytes; empty where a file can't be read.

    So are the names of what is no file of the base, for only its `ignore` makes that good.
    """
    digest = blake2b(digest_size=32)
    for shown, content in sorted(data.items()):
        if isinstance(content, str):
            return ""
        digest.update(f"{len(shown)} {shown} {len(content)}\n".encode() + content)
    digest.update("\0".join(sorted(errors)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def keep(loaded: Loaded, store: Store) -> None:
    """Keep a base that was loaded anew, for the next start."""
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
