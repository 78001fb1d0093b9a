"""When a service is reloaded, and what the log tells of it."""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from bot import reloading
from bot.progress import Meter
from bot.reloading import Reason, Reloader, reload, settled
from bot.service import KnowledgeService
from tests.harbour import BAD, HERON, LENGTH, warn, write_harbour

PATIENCE = 20.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_harbour(tmp_path / "facts", 11)


@pytest.fixture
def service(folder: Path) -> KnowledgeService:
    return KnowledgeService.load(folder)


@pytest.fixture(autouse=True)
def _logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)


@pytest.mark.parametrize(
    ("reasons", "expected", "left"),
    [
        ([Reason.CHANGE] * 5, Reason.CHANGE, 0),
        ([Reason.CHANGE, Reason.CHANGE, Reason.HANGUP, Reason.CHANGE], Reason.HANGUP, 1),
        ([Reason.HANGUP, Reason.CHANGE], Reason.HANGUP, 1),
        ([Reason.CHANGE, Reason.END], Reason.END, 0),
    ],
)
def test_many_changes_are_one_and_a_signal_does_not_wait(
    reasons: list[Reason], expected: Reason, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reloading, "SETTLED", 0.01)
    queue: SimpleQueue[Reason] = SimpleQueue()
    for reason in reasons:
        queue.put(reason)
    assert settled(queue) is expected
    assert queue.qsize() == left


def test_a_folder_that_never_settles_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(SimpleQueue[Reason]):
        def get(self, block: bool = True, timeout: float | None = None) -> Reason:  # noqa: ARG002, FBT001, FBT002 - the queue's own signature
            return Reason.CHANGE

    monkeypatch.setattr(reloading, "LONGEST", 0.05)
    assert settled(Endless()) is Reason.CHANGE


def test_the_same_problems_are_logged_once_but_at_a_signal_again(
    folder: Path, service: KnowledgeService, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / HERON).write_text(BAD, encoding="utf-8")
    reload(service, Reason.CHANGE)
    first = caplog.text
    assert f"{HERON}:2:1" in first
    reload(service, Reason.CHANGE)
    assert caplog.text == first
    reload(service, Reason.HANGUP)
    assert caplog.text.count(f"{HERON}:2:1") == 2
    (folder / HERON).write_text(f"{BAD}other: x\n", encoding="utf-8")
    reload(service, Reason.CHANGE)
    assert f"{HERON}:3:1" in caplog.text


def test_what_is_corrected_to_what_serves_is_told(
    folder: Path, service: KnowledgeService, caplog: pytest.LogCaptureFixture
) -> None:
    reload(service, Reason.CHANGE)
    assert not caplog.records
    (folder / HERON).write_text(BAD, encoding="utf-8")
    reload(service, Reason.CHANGE)
    write_harbour(folder, 11)
    reload(service, Reason.CHANGE)
    assert "is the one that serves already" in caplog.text


def test_a_base_full_of_problems_does_not_fill_the_log(
    folder: Path, service: KnowledgeService, caplog: pytest.LogCaptureFixture
) -> None:
    many = reloading.MOST_PROBLEMS + 50
    lines = "".join(f"key-{number}: x\n" for number in range(many))
    (folder / HERON).write_text(f"version: 1\nname: Heron\n{lines}", encoding="utf-8")
    reload(service, Reason.CHANGE)
    assert caplog.text.count(f"{HERON}:") == reloading.MOST_PROBLEMS
    assert "and 50 more problems" in caplog.text


def test_warnings_are_counted_in_one_line_at_the_start_and_at_each_reload(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    warn(folder)
    service = KnowledgeService.load(folder)
    with Reloader() as reloader:
        reloader.start(service)
    assert f"{folder} has 1 warning: `citewell check` prints it" in caplog.text
    warn(folder, 2)
    reload(service, Reason.CHANGE)
    assert f"{folder} has 2 warnings: `citewell check` prints them" in caplog.text
    assert "boat-" not in caplog.text


def test_no_number_of_warnings_hides_an_error(
    folder: Path, service: KnowledgeService, caplog: pytest.LogCaptureFixture
) -> None:
    warn(folder, reloading.MOST_PROBLEMS + 1)
    (folder / HERON).write_text(BAD, encoding="utf-8")
    reload(service, Reason.CHANGE)
    logged = [(each.levelname, each.getMessage()) for each in caplog.records]
    levels = [level for level, text in logged if f"{HERON}:" in text or "boat-" in text]
    assert levels == sorted(levels)
    assert set(levels) == {"ERROR", "WARNING"}
    assert len(levels) == reloading.MOST_PROBLEMS


def test_reloads_go_on_though_completion_fails(
    folder: Path,
    service: KnowledgeService,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise MemoryError

    monkeypatch.setattr(service, "get_ready", broken)
    reloads = Reloads(service, monkeypatch)
    with Reloader() as reloader:
        reloader.start(service)
        write_harbour(folder, 12)
        reloads.wait()
    assert "Not all is ready" in caplog.text


def test_a_bug_in_a_reload_is_logged_and_the_next_one_is_tried(
    folder: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = KnowledgeService.load(folder)
    with monkeypatch.context() as patch:

        def broken(_: Meter | None = None) -> bool:
            raise MemoryError

        patch.setattr(service, "reload", broken)
        reload(service, Reason.CHANGE)
    assert "can't be reloaded" in caplog.text
    write_harbour(folder, 12)
    reload(service, Reason.CHANGE)
    assert "12 meters" in service.ask(LENGTH).text


class Reloads:
    """A service's reloads, of which a test waits for one."""

    def __init__(self, service: KnowledgeService, monkeypatch: pytest.MonkeyPatch) -> None:
        self._done = threading.Event()
        work: Callable[[Meter | None], bool] = service.reload

        def noted(meter: Meter | None = None) -> bool:
            changed = work(meter)
            self._done.set()
            return changed

        monkeypatch.setattr(service, "reload", noted)

    def wait(self) -> None:
        assert self._done.wait(PATIENCE)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has SIGHUP")
def test_a_signal_alone_reloads_even_one_from_before_the_start(
    folder: Path, service: KnowledgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_folder: Path, ended: threading.Event) -> Iterator[None]:
        ended.wait()
        yield from ()

    monkeypatch.setattr(reloading, "changes", nothing)
    before = signal.getsignal(signal.SIGHUP)
    reloads = Reloads(service, monkeypatch)
    with Reloader() as reloader:
        write_harbour(folder, 12)
        signal.raise_signal(signal.SIGHUP)
        reloader.start(service)
        reloads.wait()
        assert "12 meters" in service.ask(LENGTH).text
    assert signal.getsignal(signal.SIGHUP) == before


def test_what_changed_between_the_load_and_the_start_is_found(
    folder: Path, service: KnowledgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_harbour(folder, 12)
    reloads = Reloads(service, monkeypatch)
    with Reloader() as reloader:
        reloader.start(service)
        reloads.wait()
        assert "12 meters" in service.ask(LENGTH).text
