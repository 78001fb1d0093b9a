"""Finds the files of a fact base and reads their bytes; knows nothing of what is in them."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import CitewellError
from bot.facts import Place
from bot.knowledge.nodes import MAX_BYTES
from bot.knowledge.problem import Problem
from bot.knowledge.quick import quick

SUFFIX = ".yaml"
SUFFIXES = (SUFFIX, ".yml")
"""How the names of files end that are looked at, be it only to ask for another name."""

_SINGLE = {"base": "base", "attributes": "attributes", "kinds": "kinds", "sources": "sources"}
_FOLDERS = ("attributes", "kinds", "sources", "answers")
_AT_ONCE = 1 << 14
"""Bytes of a file to make room for at first; a mebibyte for each of thousands takes longer than
all of the reading."""

_HOME = "entities/, answers/, attributes/, kinds/ or sources/"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the base: where it is, how it is shown, and its name without the suffix."""

    path: str
    shown: str
    stem: str


_new_file = quick(File)


@dataclass(slots=True)
class Folder:
    """The files of a base by what they hold (``base``, ``entities`` …), in order of name."""

    shown: str
    files: dict[str, list[File]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find(root: Path) -> Folder:
    """The files of a base.

    Raises:
        CitewellError: there is no such folder, it can't be read, or holds no YAML.
    """
    if not root.is_dir():
        raise CitewellError(f"there is no folder {_visible(str(root))}: name one with --knowledge")
    folder = Folder(shown_root(root))
    try:
        entries = _scan(str(root))
    except OSError as error:
        raise CitewellError(
            f"the folder {folder.shown} can't be read ({error.strerror}): give yourself access"
        ) from error
    _walk(folder, root.resolve(), entries)
    if not folder.files and not folder.problems:
        raise CitewellError(
            f"there is no {SUFFIX} file in {folder.shown}: start with base.yaml, "
            "as knowledge/README.md shows"
        )
    return folder


def read(file: File) -> bytes | str:
    """The bytes of a file, at most one over the largest allowed; or why it can't be read."""
    try:
        with open(file.path, "rb", buffering=0) as stream:  # noqa: PTH123 -- of thousands, Path doubles the time
            data = stream.read(_AT_ONCE)
            return data + stream.read(MAX_BYTES + 1 - _AT_ONCE) if len(data) == _AT_ONCE else data
    except OSError as error:
        return error.strerror or "no reason given"


def shown_in(folder: Folder, name: str) -> str:
    """How a file of this name at the top of the folder is shown."""
    return _join(folder.shown, (name,))


def _walk(folder: Folder, root: Path, entries: list[os.DirEntry[str]]) -> None:
    waiting: list[tuple[tuple[str, ...], list[os.DirEntry[str]]]] = [((), entries)]
    while waiting:
        parts, entries = waiting.pop()
        for entry in entries:
            inner = (*parts, entry.name)
            if entry.name.startswith("."):
                continue  # an editor's or git's own
            if _is_folder(root, entry, inner):
                try:
                    waiting.append((inner, _scan(entry.path)))
                except OSError as error:
                    _note(folder, inner, "unreadable-file", _access(error))
            else:
                _take(folder, root, inner, entry)
    for files in folder.files.values():
        files.sort(key=lambda file: file.shown)


def _take(folder: Folder, root: Path, parts: tuple[str, ...], entry: os.DirEntry[str]) -> None:
    link = entry.is_symlink()
    if link and Path(entry.path).is_dir():
        mend = "a link to a folder is not followed: put the folder itself here"
        _note(folder, parts, "not-regular", mend)
        return
    stem, _, suffix = entry.name.rpartition(".")
    if not entry.name.lower().endswith(SUFFIXES):
        return
    if not (_is_regular(root, entry) if link else entry.is_file()):
        mend = "only plain files inside the folder are read: put the file itself here"
        _note(folder, parts, "not-regular", mend)
    elif f".{suffix}" != SUFFIX:
        _note(folder, parts, "misplaced-file", f"files of the base end in {SUFFIX}: rename it")
    elif (sort := _sort(parts, stem)) is None:
        mend = f"the format knows no file of this name here: move it to {_HOME}"
        _note(folder, parts, "misplaced-file", mend)
    else:
        file = _new_file(entry.path, _join(folder.shown, parts), stem)
        folder.files.setdefault(sort, []).append(file)


def _sort(parts: tuple[str, ...], stem: str) -> str | None:
    if len(parts) == 1:
        return _SINGLE.get(stem)
    if parts[0] == "entities":
        return "entities"
    return parts[0] if len(parts) == len(("folder", "file")) and parts[0] in _FOLDERS else None


def _is_folder(root: Path, entry: os.DirEntry[str], parts: tuple[str, ...]) -> bool:
    """Whether an entry is a folder to look into: one, or a link of a mounted ConfigMap.

    Such a link stands at the top and leads to a hidden folder beside it, so that what it leads
    to is looked at nowhere else, and never in a circle.
    """
    if len(parts) > 1 or not entry.is_symlink():
        return entry.is_dir(follow_symlinks=False)
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):  # a link to nowhere, or in a circle
        return False
    hidden = target.is_relative_to(root) and str(target.relative_to(root)).startswith("..")
    return hidden and target.is_dir()


def _is_regular(root: Path, entry: os.DirEntry[str]) -> bool:
    """Whether a link leads to a plain file inside the folder."""
    try:
        target = Path(entry.path).resolve(strict=True)
        return target.is_relative_to(root) and stat.S_ISREG(target.stat().st_mode)
    except (OSError, RuntimeError):  # a link to nowhere, or in a circle
        return False


def _scan(path: str) -> list[os.DirEntry[str]]:
    with os.scandir(path) as entries:
        return list(entries)


def _note(folder: Folder, parts: tuple[str, ...], rule: str, message: str) -> None:
    place = Place(_join(folder.shown, parts), 1, 1)
    folder.problems.append(Problem(place, rule, message))


def _access(error: OSError) -> str:
    return f"this can't be read ({error.strerror}): give yourself access"


def shown_root(root: Path) -> str:
    """How the folder of a base is shown: from where one stands, if it is inside."""
    absolute, here = root.absolute(), Path.cwd()
    path = absolute.relative_to(here) if absolute.is_relative_to(here) else root
    return path.as_posix()


def _join(shown: str, parts: tuple[str, ...]) -> str:
    inner = "/".join(parts)
    return _visible(inner if shown == "." else f"{shown.rstrip('/')}/{inner}")


def _visible(path: str) -> str:
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
