"""Long loads are told of, quick ones are not, and nothing is told to who is no terminal."""

import io
import logging
import sys
from threading import Event

import pytest

from bot import progress
from bot.progress import Bar, Log, Meter, Silence, on_terminal


class Terminal(io.StringIO):
    """What is shown on a terminal; `indexing` is set once the index is told of."""

    def __init__(self) -> None:
        super().__init__()
        self.indexing = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        written = super().write(text)
        if progress.INDEXING in text:
            self.indexing.set()
        return written


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "LOG_EVERY", 0.0)


def load_through(meter: Meter, files: int = 1000) -> None:
    with meter.reading() as told:
        for done in range(files + 1):
            told(done, files)


@pytest.mark.usefixtures("impatient")
def test_a_terminal_sees_how_many_files_of_how_many() -> None:
    terminal = Terminal()
    meter = Bar(terminal)
    load_through(meter)
    shown = terminal.getvalue()
    assert progress.READING in shown
    assert "500/1000" in shown
    assert "1000/1000" in shown
    assert shown.count("\r") <= 110
    assert shown.endswith("\033[?25h\n")  # the cursor is back


@pytest.mark.usefixtures("impatient")
def test_a_terminal_sees_how_many_questions_were_run_after_the_files() -> None:
    terminal = Terminal()
    meter = Bar(terminal)
    load_through(meter)
    with meter.questions() as progressed:
        for done in range(51):
            progressed(done, 50)
    shown = terminal.getvalue().partition(progress.RUNNING)[2]
    assert "25/50" in shown
    assert "50/50" in shown
    assert shown.endswith("\033[?25h\n")


@pytest.mark.usefixtures("impatient")
def test_a_load_that_fails_leaves_the_terminal_in_order() -> None:
    terminal = Terminal()

    def interrupted() -> None:
        with Bar(terminal).reading() as told:
            told(3, 10)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert terminal.getvalue().endswith("\033[?25h\n")


@pytest.mark.usefixtures("impatient")
def test_a_long_index_is_named() -> None:
    terminal = Terminal()
    with Bar(terminal).indexing():
        assert terminal.indexing.wait(10)


def test_a_quick_load_is_not_told_of() -> None:
    terminal = Terminal()
    meter = Bar(terminal)
    load_through(meter)
    with meter.indexing():
        pass
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_a_service_logs_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    load_through(Log(), 2)
    assert caplog.messages == [f"{progress.READING}: {n} of 2 files" for n in range(3)]


def test_a_service_logs_now_and_then_only(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    load_through(Log())
    assert not caplog.messages
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "LOG_EVERY", 3600.0)
    load_through(Log())
    assert len(caplog.messages) == 1


@pytest.mark.usefixtures("impatient")
def test_only_a_terminal_is_shown_anything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    meter = on_terminal()
    assert isinstance(meter, Silence)
    load_through(meter)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert isinstance(on_terminal(), Bar)
