"""What the file system says of a folder's YAML files, to tell that none of them has changed."""

import marshal
import os
import time
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import TypeAlias

from bot.knowledge.folder import SUFFIXES, shown_root

SETTLED = 2.0
"""Seconds after which another change can't have the same time: the coarsest clock of files."""

_TOLD = attrgetter("st_mtime_ns", "st_ctime_ns", "st_size", "st_ino", "st_dev")

_Entries: TypeAlias = list[os.DirEntry[str]]


def stamp(root: Path) -> str:
    """A digest of what every file is called and of when it last changed, in one pass.

    Empty where that tells too little: a file has only just changed, can't be looked at, or is
    a link, of which what it leads to would have to be told too.
    """
    if os.name != "posix":
        return ""  # elsewhere ctime is the time of creation
    names, found = [shown_root(root)], list[os.stat_result]()
    waiting = [str(root)]
    try:
        while waiting:
            folders, files, links = _entries(waiting.pop())
            if links:
                return ""
            waiting += [entry.path for entry in folders]
            names += [entry.path for entry in (*folders, *files)]
            found += [entry.stat(follow_symlinks=False) for entry in files]
    except OSError:
        return ""  # it has just gone, or may not be read: whoever reads it next will tell
    told = list(map(_TOLD, found))
    changed = max((max(each[:2]) for each in told), default=0)
    if changed >= (time.time() - SETTLED) * 1e9:
        return ""
    digest = blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=32)
    # Version 2 has no references, so that equal numbers always give equal bytes.
    digest.update(b"\0\0" + marshal.dumps(told, 2))
    return digest.hexdigest()


def _entries(path: str) -> tuple[_Entries, _Entries, _Entries]:
    """The folders, YAML files and links in a folder that `bot.knowledge.folder` would look at."""
    folders: _Entries = []
    files: _Entries = []
    links: _Entries = []
    with os.scandir(path) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry)
            elif entry.is_symlink():
                links.append(entry)
            elif name.endswith(SUFFIXES) or name.lower().endswith(SUFFIXES):
                files.append(entry)
    return folders, files, links
