"""Reloads a service while it serves: at SIGHUP, and when something under its folder changes.

A thread watches the folder, another one reloads; neither knows what the service serves to.
"""

import logging
import signal
import threading
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

from bot.errors import CitewellError
from bot.knowledge import Problem, Severity
from bot.progress import Log
from bot.service import BrokenBaseError, KnowledgeService
from bot.watching import changes

SETTLED = 0.5
"""Seconds without a change after which an edit counts as done."""

LONGEST = 10.0
"""Seconds after which a folder that never settles is read all the same."""

MOST_PROBLEMS = 100
"""So many problems of a base are logged at the most."""

_JOINED = 2.0

_log = logging.getLogger(__name__)


class Reason(Enum):
    """Why the reloading thread wakes up."""

    CHANGE = "a change in the folder"
    HANGUP = "SIGHUP"
    END = "the end"


class Reloader:
    """While open, SIGHUP no longer ends the process; once started, it reloads.

    A SIGHUP that arrives before the start is not lost.
    """

    def __init__(self) -> None:
        self._reasons: SimpleQueue[Reason] = SimpleQueue()
        self._ended = threading.Event()
        self._watching: threading.Thread | None = None
        self._before: Any = None

    def __enter__(self) -> Self:
        if hasattr(signal, "SIGHUP"):  # Windows has none
            # A SimpleQueue may be put to in a signal handler, whatever that interrupts.
            self._before = signal.signal(signal.SIGHUP, lambda *_: self._reasons.put(Reason.HANGUP))
        return self

    def start(self, service: KnowledgeService) -> None:
        """Reload this service from now on, in threads that don't keep the process from ending."""
        # It reports each batch of changes in a line, of which the log tells in better words.
        logging.getLogger("watchfiles").setLevel(logging.WARNING)
        if service.fault is not None:
            _log_fault(service, service.fault)
        _log_warnings(service)
        self._watching = _thread(self._watch, service.folder)
        _thread(self._reload, service)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._reasons.put(Reason.END)
        if self._watching is not None:
            # It waits in foreign code, which must have returned when the interpreter ends.
            self._watching.join(_JOINED)
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, self._before or signal.SIG_DFL)

    def _watch(self, folder: Path) -> None:
        for _ in changes(folder, self._ended):
            self._reasons.put(Reason.CHANGE)

    def _reload(self, service: KnowledgeService) -> None:
        try:
            service.get_ready()
        except Exception:  # noqa: BLE001 - whatever it is, reloads must still be tried
            _log.exception("Not all is ready; the first asker waits for it")
        while (reason := settled(self._reasons)) is not Reason.END:
            reload(service, reason)


def _thread(work: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(
        target=work, args=arguments, name=f"citewell{work.__name__}", daemon=True
    )
    thread.start()
    return thread


def settled(reasons: "SimpleQueue[Reason]") -> Reason:
    """The next reason: a change once no other has followed for a while, all else at once."""
    reason, end = reasons.get(), time.monotonic() + LONGEST
    while reason is Reason.CHANGE and time.monotonic() < end:
        try:
            reason = reasons.get(timeout=SETTLED)
        except Empty:
            break
    return reason


def reload(service: KnowledgeService, reason: Reason) -> None:
    """Reload a service and log what became of it; nothing is raised."""
    start, before = time.perf_counter(), service.fault
    try:
        changed = service.reload(Log())
    except CitewellError as fault:
        if reason is Reason.HANGUP or not _same(fault, before):
            _log_fault(service, fault)
    except Exception:  # noqa: BLE001 - whatever it is, the next reload must still be tried
        _log.exception("The fact base can't be reloaded; the one from before goes on serving")
    else:
        seconds = time.perf_counter() - start
        if changed:
            _log.info(
                "The fact base in %s is reloaded after %s, in %.1f s: %d entities, %d facts, "
                "%d answers",
                service.folder,
                reason.value,
                seconds,
                len(service.base.entities),
                len(service.base.facts),
                len(service.base.answers),
            )
            _log_warnings(service)
        elif before is not None or reason is Reason.HANGUP:
            _log.info("The fact base in %s is the one that serves already", service.folder)


def _same(fault: CitewellError, before: CitewellError | None) -> bool:
    return str(fault) == str(before) and _problems(fault) == _problems(before)


def _problems(fault: CitewellError | None) -> tuple[Problem, ...]:
    return fault.problems if isinstance(fault, BrokenBaseError) else ()


def _is_warning(problem: Problem) -> bool:
    return problem.severity is Severity.WARNING


def _log_warnings(service: KnowledgeService) -> None:
    if count := len(service.warnings):
        _log.warning(
            "The fact base in %s has %d %s: `citewell check` prints %s",
            service.folder,
            count,
            *(("warning", "it") if count == 1 else ("warnings", "them")),
        )


def _log_fault(service: KnowledgeService, fault: CitewellError) -> None:
    # Errors first: those are why it isn't loaded, and no number of warnings may hide them.
    problems = sorted(_problems(fault), key=_is_warning)
    for problem in problems[:MOST_PROBLEMS]:
        _log.log(logging.WARNING if _is_warning(problem) else logging.ERROR, "%s", problem)
    if len(problems) > MOST_PROBLEMS:
        more = len(problems) - MOST_PROBLEMS
        _log.error("... and %d more problems: `citewell check` prints all of them", more)
    goes_on = "the one from before goes on serving"
    if service.outdated is not None:
        goes_on = f"the last good one of {service.outdated:%Y-%m-%d %H:%M} UTC serves, by the cache"
    _log.error("Not loaded: %s. Meanwhile %s.", fault, goes_on)
