"""Tells of a long load while it lasts: a bar on a terminal, lines in the log of a service."""

import logging
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Timer
from typing import TextIO

import click

PATIENCE = 1.0
"""Seconds that a load may take before anything is told of it."""

LOG_EVERY = 5.0
"""Seconds between two lines of the log."""

READING = "Reading the fact base"
RUNNING = "Running the golden questions"
INDEXING = "Building the index"
ENCODING = "Encoding the fact base"

_log = logging.getLogger(__name__)


class Meter(ABC):
    """Tells how far long work is; nothing comes of it as long as the work is quick."""

    def __init__(self) -> None:
        self._tell_from = time.monotonic() + PATIENCE

    @contextmanager
    def reading(self) -> Iterator[Callable[[int, int], None]]:
        """What is to be told how many files of how many have been read."""
        with self._counting(READING, "files") as progress:
            yield progress

    @contextmanager
    def questions(self) -> Iterator[Callable[[int, int], None]]:
        """What is to be told how many golden questions of how many have been run."""
        with self._counting(RUNNING, "questions") as progress:
            yield progress

    @contextmanager
    def encoding(self) -> Iterator[Callable[[int, int], None]]:
        """What is to be told how many texts of how many have been encoded."""
        self._tell_from = max(self._tell_from, time.monotonic() + PATIENCE)
        with self._counting(ENCODING, "texts") as progress:
            yield progress

    @contextmanager
    def _counting(self, label: str, unit: str) -> Iterator[Callable[[int, int], None]]:
        def tell(done: int, total: int) -> None:
            if time.monotonic() >= self._tell_from:
                self._tell_count(label, unit, done, total)

        try:
            yield tell
        finally:
            self._end_count()

    @contextmanager
    def indexing(self) -> Iterator[None]:
        """All files are read; what is done meanwhile can't be counted, only named."""
        timer = Timer(max(0.0, self._tell_from - time.monotonic()), self._tell_indexing)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    @abstractmethod
    def _tell_count(self, label: str, unit: str, done: int, total: int) -> None:
        """Show how many of what is counted are done with."""

    def _end_count(self) -> None:  # noqa: B027 - only a bar has an end
        """Show no more of what was counted."""

    @abstractmethod
    def _tell_indexing(self) -> None:
        """Show that the index is built; from another thread."""


class Bar(Meter):
    """A bar on a terminal."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream
        self._bar = ExitStack()
        self._update: Callable[[int], None] | None = None
        self._told = 0

    def _tell_count(self, label: str, unit: str, done: int, total: int) -> None:
        del unit  # the label says what is counted
        if self._update is None:
            shown = click.progressbar(
                length=total,
                label=label,
                file=self._stream,
                show_pos=True,
                show_eta=False,
                update_min_steps=max(1, total // 100),
            )
            self._update = self._bar.enter_context(shown).update
        self._update(done - self._told)
        self._told = done

    def _end_count(self) -> None:
        self._bar.close()
        self._update, self._told = None, 0

    def _tell_indexing(self) -> None:
        click.echo(f"{INDEXING} ...", file=self._stream)


class Log(Meter):
    """Lines in the log, every few seconds."""

    def _tell_count(self, label: str, unit: str, done: int, total: int) -> None:
        _log.info("%s: %d of %d %s", label, done, total, unit)
        self._tell_from = time.monotonic() + LOG_EVERY

    def _tell_indexing(self) -> None:
        _log.info("%s", INDEXING)


class Silence(Meter):
    """Tells nobody: standard error is no terminal."""

    def _tell_count(self, label: str, unit: str, done: int, total: int) -> None:
        """Nothing."""

    def _tell_indexing(self) -> None:
        """Nothing."""


def on_terminal() -> Meter:
    """A bar where standard error is a terminal, else nothing."""
    return Bar(sys.stderr) if sys.stderr.isatty() else Silence()
