"""What the file system says of a folder's YAML files, to tell that none of them has changed."""

import os
import time
from array import array
from hashlib import blake2b
from pathlib import Path

from bot.knowledge.folder import SUFFIXES, shown_root

SETTLED = 2.0
"""Seconds after which another change can't have the same time: the coarsest clock of files."""

_LARGEST = (1 << 63) - 1


def stamp(root: Path) -> str:
    """A digest of what every file is called and of when it last changed, in one pass.

    Empty where that tells too little: a file has only just changed, can't be looked at, or is
    a link, of which what it leads to would have to be told too.
    """
    if os.name != "posix":
        return ""  # elsewhere ctime is the time of creation
    names, numbers = [shown_root(root)], array("q")
    waiting = [str(root)]
    try:
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if not _take(entry, names, numbers, waiting):
                        return ""
    except OSError:
        return ""  # it has just gone, or may not be read: whoever reads it next will tell
    newest = max(map(max, (numbers[1::_FIELDS], numbers[2::_FIELDS]))) if numbers else 0
    if newest >= (time.time() - SETTLED) * 1e9:
        return ""
    digest = blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=32)
    digest.update(b"\0\0" + numbers.tobytes())
    return digest.hexdigest()


_FIELDS = 6


def _take(
    entry: os.DirEntry[str], names: list[str], numbers: "array[int]", waiting: list[str]
) -> bool:
    """Note a file or folder that `bot.knowledge.folder` would look at; False where it's a link."""
    name = entry.name
    if name[0] == ".":
        return True
    if entry.is_symlink():
        return False
    if entry.is_dir(follow_symlinks=False):
        waiting.append(entry.path)
    elif name.endswith(SUFFIXES) or name.lower().endswith(SUFFIXES):
        s = entry.stat(follow_symlinks=False)
        inode = s.st_ino & _LARGEST
        numbers.extend(
            (s.st_size, s.st_mtime_ns, s.st_ctime_ns, inode, s.st_dev & _LARGEST, s.st_mode)
        )
    else:
        return True
    names.append(entry.path)
    return True
