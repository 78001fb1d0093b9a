"""The folder of the cache: whole files, this user's own, and few of them."""

import logging
import os
import pickle
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.compiled.pack import DamagedError, Pack, packed
from bot.compiled.store import MOST_KEPT, Store

POSIX = pytest.mark.skipif(os.name != "posix", reason="owners and modes are POSIX's")


def tree(pack: Pack) -> object:
    return pack.tree


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "a" / "cache")


def made_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def made_a_link(path: Path) -> None:
    path.symlink_to(path.rename(f"{path}2"))


def only_file(store: Store) -> Path:
    (path,) = store.folder.iterdir()
    return path


def test_what_is_written_is_read(store: Store) -> None:
    assert store.read("base", "key", tree) is None
    store.write("base", "key", Pack([1, "two"]))
    assert store.read("base", "key", tree) == [1, "two"]
    assert store.read("base", "other", tree) is None
    assert store.read("index", "key", tree) is None


@POSIX
def test_folder_and_files_are_the_users_own(store: Store) -> None:
    store.write("base", "key", Pack(1))
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(only_file(store).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
        lambda path: path.write_bytes(pickle.dumps([1])),
        lambda path: path.write_bytes(packed(Pack(1), "other")),
        made_a_folder,
        pytest.param(lambda path: path.chmod(0o666), marks=POSIX),
        pytest.param(made_a_pipe, marks=POSIX),
        pytest.param(made_a_link, marks=POSIX),
    ],
    ids=["empty", "cut", "pickle", "renamed", "folder", "open", "pipe", "link"],
)
def test_a_file_that_is_not_right_is_told_of_and_not_read(
    store: Store, caplog: pytest.LogCaptureFixture, spoil: Callable[[Path], object]
) -> None:
    store.write("base", "key", Pack(1))
    spoil(only_file(store))
    assert store.read("base", "key", tree) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "the cache file" in caplog.text


def test_a_file_that_makes_nothing_is_told_of(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(pack: Pack) -> None:
        raise DamagedError(f"no {pack.tree}")

    store.write("base", "key", Pack("good"))
    store.read("base", "key", refuse)
    assert "no good" in caplog.text


def test_a_folder_that_cannot_be_written_is_told_of_with_its_mend(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"")
    Store(tmp_path / "file" / "cache").write("base", "key", Pack(1))
    assert "can't be written to" in caplog.text
    assert "CITEWELL_CACHE" in caplog.text


def test_a_write_that_fails_leaves_nothing_behind(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    store.write("base", "key", Pack(1))
    assert list(store.folder.iterdir()) == []
    assert "No space left on device" in caplog.text


def test_only_the_newest_of_each_name_are_kept(store: Store) -> None:
    for number in range(MOST_KEPT + 3):
        store.write("base", str(number), Pack(number))
        for path in store.folder.iterdir():  # each is older by an hour than those after it
            written = path.stat().st_mtime - 3600
            os.utime(path, (written, written))
        store.write("index", "key", Pack(number))
    kept = [store.read("base", str(number), tree) for number in range(MOST_KEPT + 3)]
    assert kept == [None, None, None, *range(3, MOST_KEPT + 3)]
    assert store.read("index", "key", tree) == MOST_KEPT + 2


def test_only_what_was_abandoned_is_swept(store: Store) -> None:
    store.write("base", "key", Pack(1))
    old, new, other = (store.folder / name for name in ("old.tmp", "new.tmp", "notes.txt"))
    for path in (old, new, other):
        path.write_bytes(b"")
    for path in (old, other):
        os.utime(path, (1, 1))
    store.write("base", "key", Pack(1))
    assert (old.exists(), new.exists(), other.exists()) == (False, True, True)
