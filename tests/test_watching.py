"""A change under a folder is noticed, however an editor or a mount makes it."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from bot import watching
from bot.watching import changes, matters
from tests.harbour import HERON, mount_config_map, write_harbour

PATIENCE = 20.0


class Watch:
    """A folder that is watched in a thread, as the bot does it."""

    def __init__(self, folder: Path) -> None:
        self._ended = threading.Event()
        self._seen: SimpleQueue[None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(folder,))
        self._thread.start()

    def _run(self, folder: Path) -> None:
        for _ in changes(folder, self._ended):
            self._seen.put(None)

    def sees(self, seconds: float = PATIENCE) -> bool:
        """Whether a change is noticed within so many seconds; those that follow it are taken."""
        try:
            self._seen.get(timeout=seconds)
        except Empty:
            return False
        while True:
            try:
                self._seen.get(timeout=0.2)
            except Empty:
                return True

    def end(self) -> None:
        self._ended.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def watched() -> Iterator[Callable[[Path], Watch]]:
    """Begins to watch a folder, and has seen what comes first: that it does."""
    begun: list[Watch] = []

    def begin(folder: Path) -> Watch:
        begun.append(Watch(folder))
        assert begun[-1].sees()
        return begun[-1]

    yield begin
    for each in begun:
        each.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_harbour(tmp_path / "facts", 11)


def written(folder: Path) -> None:
    (folder / HERON).write_text("x", encoding="utf-8")


def renamed_over(folder: Path) -> None:
    """As most editors save: another file is written and takes the name."""
    draft = folder / "entities/.heron.yaml.swp"
    draft.write_text("x", encoding="utf-8")
    draft.replace(folder / HERON)


def moved_in(folder: Path) -> None:
    outside = folder.with_name("new.yaml")
    outside.write_text("x", encoding="utf-8")
    outside.rename(folder / "entities/new.yaml")


def moved_out(folder: Path) -> None:
    (folder / HERON).rename(folder.with_name("heron.yaml"))


def deleted(folder: Path) -> None:
    (folder / HERON).unlink()


def folder_renamed(folder: Path) -> None:
    (folder / "entities").rename(folder / "things")


def replaced(folder: Path) -> None:
    """As a deployment does it: another folder takes the place of the whole one."""
    new = write_harbour(folder.with_name("new"), 12)
    folder.rename(folder.with_name("old"))
    new.rename(folder)


def made_anew(folder: Path) -> None:
    shutil.rmtree(folder)
    write_harbour(folder, 12)


def out_of_watches(*_: object, **__: object) -> None:
    raise OSError("OS file watch limit reached.")


WAYS = [
    written, renamed_over, moved_in, moved_out, deleted, folder_renamed, replaced, made_anew,
]  # fmt: skip


@pytest.mark.parametrize("polled", [False, True], ids=["reported", "polled"])
@pytest.mark.parametrize("change", WAYS)
def test_a_change_is_noticed_and_so_is_the_next(
    folder: Path,
    watched: Callable[[Path], Watch],
    change: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
    *,
    polled: bool,
) -> None:
    if polled:
        monkeypatch.setattr(watching, "watch", out_of_watches)
        monkeypatch.setattr(watching, "POLL_EVERY", 0.1)
    watch = watched(folder)
    change(folder)
    assert watch.sees()
    (folder / "base.yaml").write_text("y", encoding="utf-8")
    assert watch.sees()


def test_a_link_to_another_folder_is_noticed(
    tmp_path: Path, watched: Callable[[Path], Watch]
) -> None:
    link = tmp_path / "current"
    link.symlink_to(write_harbour(tmp_path / "one", 11))
    watch = watched(link)
    two, new = write_harbour(tmp_path / "two", 12), tmp_path / "next"
    new.symlink_to(two)
    new.replace(link)
    assert watch.sees()
    written(two)
    assert watch.sees()


def test_a_mounted_config_map_is_noticed(folder: Path, watched: Callable[[Path], Watch]) -> None:
    mount = folder.with_name("mount")
    mount_config_map(mount, "..2026_01", 11)
    watch = watched(mount)
    mount_config_map(mount, "..2026_02", 12)
    assert watch.sees()
    shutil.rmtree(mount / "..2026_01")
    assert watch.sees()


def test_a_folder_that_comes_later_is_noticed(tmp_path: Path) -> None:
    late = Watch(tmp_path / "late")
    try:
        write_harbour(tmp_path / "late", 11)
        assert late.sees()
    finally:
        late.end()


def test_what_git_and_editors_hide_is_passed_over(
    folder: Path, watched: Callable[[Path], Watch]
) -> None:
    (folder / ".git").mkdir()
    watch = watched(folder)
    (folder / ".git/index").write_text("x", encoding="utf-8")
    (folder / ".heron.yaml.swp").write_text("x", encoding="utf-8")
    assert not watch.sees(1.0)
    written(folder)
    assert watch.sees()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/base/entities/heron.yaml", True),
        ("/base/..data", True),
        ("/base/..2026_01/base.yaml", True),
        ("/base", True),
        ("/elsewhere/.git/index", True),
        ("/base/.git/index", False),
        ("/base/entities/.heron.yaml.swp", False),
    ],
)
def test_which_changes_matter(path: str, *, expected: bool) -> None:
    assert matters(Path("/base"), path) is expected
