"""Watches a folder: when something in it may have changed, and nothing of what to do then."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from watchfiles import Change, watch
from watchfiles.main import FileChange

LOOK_EVERY = 0.5
"""Seconds between two looks whether the path still leads to the same folder."""

POLL_EVERY = 2.0
"""Seconds between two looks at every file, where the system can't report changes."""

_GROUPED = 50  # milliseconds in which changes come as one
_UNREPORTED = (
    "The system can't report changes in %s (%s), so every file is looked at each %.0f seconds; on "
    "Linux a higher fs.inotify.max_user_watches helps"
)

_Batches: TypeAlias = Callable[[Path, threading.Event], Iterator[set[FileChange]]]

_log = logging.getLogger(__name__)


def changes(folder: Path, ended: threading.Event) -> Iterator[None]:
    """Yields whenever something under a folder may have changed, until `ended` is set.

    The first time is soon after the watching begins, for what happened before it. A folder
    that is missing, or is replaced by another one, be it by a link, is watched anew.
    """
    batches: _Batches = _reported
    while not ended.is_set():
        place, root, unknown = _place(folder), folder.resolve(), True
        # A folder that is made anew may have the place of the one before it.
        gone = (Change.deleted, str(root))
        try:
            for found in batches(root, ended):
                moved = gone in found or _place(folder) != place
                if found or unknown or moved:
                    yield
                unknown = False
                if moved:
                    break
        except FileNotFoundError:
            ended.wait(LOOK_EVERY)
        except (OSError, RuntimeError) as error:
            _log.warning(_UNREPORTED, folder, error, POLL_EVERY)
            batches = _polled


def _reported(root: Path, ended: threading.Event) -> Iterator[set[FileChange]]:
    """Changes as the system reports them; an empty set after `LOOK_EVERY` seconds without any."""
    return watch(
        root,
        watch_filter=lambda _, path: matters(root, path),
        step=_GROUPED,
        rust_timeout=int(LOOK_EVERY * 1000),
        yield_on_timeout=True,
        stop_event=ended,
        ignore_permission_denied=True,
    )


def _polled(root: Path, ended: threading.Event) -> Iterator[set[FileChange]]:
    """A change of the whole folder where any file has changed; else an empty set."""
    before = _look(root)
    yield set()
    while not ended.wait(POLL_EVERY):
        now = _look(root)
        yield set() if now == before else {(Change.modified, str(root))}
        before = now


def _look(root: Path) -> set[tuple[str, int, int, int]]:
    """What the file system says of all that matters under a folder, links not followed."""
    found = set()
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if matters(root, f"{folder}/{name}")]
        for name in (*folders, *files):
            path = f"{folder}/{name}"
            with suppress(OSError):  # it has just gone, which the next look tells
                stats = os.lstat(path)
                found.add((path, stats.st_mtime_ns, stats.st_size, stats.st_ino))
    return found


def matters(root: Path, path: str) -> bool:
    """Whether a change of a path may change the base.

    What is hidden does not: it is git's or an editor's. Names with two dots are those that a
    mounted ConfigMap switches from one version to the next with.
    """
    found = Path(path)
    inner = found.relative_to(root).parts if found.is_relative_to(root) else ()
    return not any(part.startswith(".") and not part.startswith("..") for part in inner)


def _place(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another one at the same path; None where there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
