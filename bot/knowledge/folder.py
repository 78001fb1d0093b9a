"""Finds the files of a fact base and reads their bytes; knows nothing of what is in them.

The folder may be a whole repository: of what stands outside the places that the format names,
nothing is an error.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from bot.errors import CitewellError
from bot.knowledge.nodes import MAX_BYTES
from bot.knowledge.problem import Problem
from bot.knowledge.quick import quick
from bot.model import Place

SUFFIX = ".yaml"
SUFFIXES = (SUFFIX, ".yml")
"""How the names of files end that are looked at, be it only to ask for another name."""

_SINGLE = {"base": "base", "attributes": "attributes", "kinds": "kinds", "sources": "sources"}
_FOLDERS = ("attributes", "kinds", "sources", "answers")
_HOMES = ("entities", *_FOLDERS)
_NAMES = frozenset({*_SINGLE, *_HOMES})
_NEAR = 0.75
"""How alike a name must be to one that the format knows, from 0 to 1."""

_PRUNED = frozenset({"node_modules", "site-packages", "__pycache__", "venv", "env", "vendor"})
"""Folders of other programs, which are not looked into outside the base's own folders."""

_AT_ONCE = 1 << 14
"""Bytes of a file to make room for at first; a mebibyte for each of thousands takes longer than
all of the reading."""

_HOME = "entities/, answers/, attributes/, kinds/ or sources/"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the base: where it is, how it is shown, and its name without the suffix.

    `inner` is its path inside the folder, with '/' between the parts.
    """

    path: str
    shown: str
    stem: str
    inner: str


_new_file = quick(File)


@dataclass(slots=True)
class Folder:
    """The files of a base by what they hold (``base``, ``entities`` …), in order of name.

    `errors` and `passed_over` go from the path of what can't be read as part of the base, or
    is not read, to why; `ignore` in base.yaml may hold for any of them.
    """

    shown: str
    files: dict[str, list[File]] = field(default_factory=dict)
    errors: dict[str, Problem] = field(default_factory=dict)
    passed_over: dict[str, str] = field(default_factory=dict)


def find(root: Path) -> Folder:
    """The files of a base.

    Raises:
        CitewellError: there is no such folder, it can't be read, or holds no YAML.
    """
    if not root.is_dir():
        raise CitewellError(f"there is no folder {visible(str(root))}: name one with --knowledge")
    folder = Folder(shown_root(root))
    try:
        entries = _scan(str(root))
    except OSError as error:
        raise CitewellError(
            f"the folder {folder.shown} can't be read ({error.strerror}): give yourself access"
        ) from error
    _walk(folder, root.resolve(), entries)
    if not (folder.files or folder.errors or folder.passed_over):
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
    """How a file of this path inside the folder is shown."""
    return _join(folder.shown, name)


def _walk(folder: Folder, root: Path, entries: list[os.DirEntry[str]]) -> None:
    waiting: list[tuple[tuple[str, ...], list[os.DirEntry[str]]]] = [((), entries)]
    while waiting:
        parts, entries = waiting.pop()
        for entry in (each for each in entries if not each.name.startswith(".")):
            inner = (*parts, entry.name)
            if not _is_folder(root, entry, inner):
                _take(folder, root, inner, entry)
            elif entry.name not in _PRUNED or is_ours(inner):
                waiting.append((inner, _inside(folder, inner, entry)))
    for files in folder.files.values():
        files.sort(key=lambda file: file.shown)


def _inside(
    folder: Folder, parts: tuple[str, ...], entry: os.DirEntry[str]
) -> list[os.DirEntry[str]]:
    """What stands in a folder; nothing, and a problem, where it can't be read."""
    try:
        return _scan(entry.path)
    except OSError as error:
        _note(folder, parts, "unreadable-file", _access(error))
        return []


def _take(folder: Folder, root: Path, parts: tuple[str, ...], entry: os.DirEntry[str]) -> None:
    link = entry.is_symlink()
    if link and Path(entry.path).is_dir():
        mend = "a link to a folder is not followed: put the folder itself here"
        _note(folder, parts, "not-regular", mend)
        return
    stem, _, suffix = entry.name.rpartition(".")
    if not entry.name.lower().endswith(SUFFIXES):
        if is_ours(parts):
            mend = f"rename it to {_plain_stem(entry.name)}{SUFFIX} if it is part of the base"
            folder.passed_over["/".join(parts)] = mend
        return
    if not (_is_regular(root, entry) if link else entry.is_file()):
        mend = "only plain files inside the folder are read: put the file itself here"
        _note(folder, parts, "not-regular", mend)
    elif f".{suffix}" != SUFFIX:
        _note(folder, parts, "misplaced-file", f"files of the base end in {SUFFIX}: rename it")
    elif (sort := _sort(parts, stem)) is None:
        _note(folder, parts, "misplaced-file", _misplaced(parts))
    else:
        inner = "/".join(parts)
        file = _new_file(entry.path, _join(folder.shown, inner), stem, inner)
        folder.files.setdefault(sort, []).append(file)


def _sort(parts: tuple[str, ...], stem: str) -> str | None:
    if len(parts) == 1:
        return _SINGLE.get(stem)
    if parts[0] == "entities":
        return "entities"
    return parts[0] if len(parts) == len(("folder", "file")) and parts[0] in _FOLDERS else None


def is_ours(parts: Sequence[str]) -> bool:
    """Whether a path is in a place that the format names, be it in other letters."""
    if len(parts) == 1:
        return _plain_stem(parts[0]).lower() in _NAMES
    return parts[0].lower() in _HOMES


def _plain_stem(name: str) -> str:
    return name.partition(".")[0]


def _misplaced(parts: tuple[str, ...]) -> str:
    top = parts[0]
    if len(parts) > 1 and top in _HOMES:
        return f"{top}/ has no folders in it: move the file up into {top}/"
    near = get_close_matches(_plain_stem(top).lower(), _NAMES, n=1, cutoff=_NEAR)
    if len(parts) > 1:
        mend = f"rename the folder to {near[0]}/" if near else f"move it to {_HOME}"
        return f"the format knows no folder of this name: {mend}"
    if near and near[0] in _SINGLE:
        return f"the format knows no file of this name here: rename it to {near[0]}{SUFFIX}"
    return f"the format knows no file of this name here: move it to {_HOME}"


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
    inner = "/".join(parts)
    if is_ours(parts):
        folder.errors[inner] = problem_at(folder, inner, rule, message)
    elif inner.lower().endswith(SUFFIXES):
        folder.passed_over[inner] = message.rpartition(": ")[2]


def problem_at(folder: Folder, inner: str, rule: str, message: str) -> Problem:
    """A problem of a whole file, by its path inside the folder."""
    return Problem(Place(_join(folder.shown, inner), 1, 1), rule, message)


def _access(error: OSError) -> str:
    return f"this can't be read ({error.strerror}): give yourself access"


def shown_root(root: Path) -> str:
    """How the folder of a base is shown: from where one stands, if it is inside."""
    absolute, here = root.absolute(), Path.cwd()
    path = absolute.relative_to(here) if absolute.is_relative_to(here) else root
    return path.as_posix()


def _join(shown: str, inner: str) -> str:
    return visible(inner if shown == "." else f"{shown.rstrip('/')}/{inner}")


def visible(path: str) -> str:
    """A path as a message may show it, on one line."""
    if path.isprintable():
        return path
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
