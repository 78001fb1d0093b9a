"""What serves now: one holder of one engine, which every front has instead of an engine.

A reload builds another engine beside the one that serves and then swaps one reference, so
that each question is answered from one whole base, whenever a reload happens.
"""

import gc
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import Self

from bot.answer.reply import Context, Reply
from bot.compiled.store import Store
from bot.engine import Engine, Suggestion
from bot.errors import CitewellError
from bot.knowledge import Problem
from bot.knowledge.cached import content_of
from bot.matching.decision import Thresholds
from bot.meaning.encoder import Encoder
from bot.model import FactBase
from bot.progress import Meter, Silence
from bot.starting import BrokenBaseError, Started, start, start_last_good

__all__ = ["BrokenBaseError", "KnowledgeService", "Suggestion"]


class KnowledgeService:
    """Answers from the base of a folder, and takes another version of it while it serves.

    Every method may be called from any thread. `fault` is the error for which what the folder
    holds now does not serve, as far as the last load or reload found one; else None.

    Args:
        started: what serves first.
        thresholds: for every engine that is built later.
        encoder: what texts are compared by; else the shipped one.
        fault: the error for which `started` is not the base of the folder.
    """

    def __init__(
        self,
        started: Started,
        thresholds: Thresholds | None = None,
        fault: CitewellError | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self._serving = started
        self._thresholds = thresholds
        self._encoder = encoder
        self._one_change = Lock()
        self._gets_ready = False
        self.fault = fault

    @classmethod
    def load(
        cls,
        folder: Path,
        store: Store | None = None,
        thresholds: Thresholds | None = None,
        meter: Meter | None = None,
        encoder: Encoder | None = None,
        *,
        or_last_good: bool = False,
    ) -> Self:
        """A service over the base of a folder.

        Args:
            folder: holds the YAML files.
            store: keeps compiled bases between starts.
            thresholds: when to answer, and when to offer choices.
            meter: shows how far a long load is.
            encoder: what texts are compared by; else the shipped one.
            or_last_good: whether the folder's last good base, as far as the store has it, may
                serve where the folder holds none now; `fault` then says why.

        Raises:
            CitewellError: the folder holds no base.
            BrokenBaseError: the base has problems.
        """
        try:
            started = start(folder, store, meter or Silence(), thresholds, encoder)
            return cls(started, thresholds, None, encoder)
        except CitewellError as error:
            good = start_last_good(folder, store, thresholds, encoder) if or_last_good else None
            if good is None:
                raise
            return cls(good, thresholds, error, encoder)

    def reload(self, meter: Meter | None = None) -> bool:
        """Take the base that is in the folder now, which blocks the caller, but no question.

        Returns:
            Whether another base serves than before: not where the content is the same.

        Raises:
            CitewellError: the folder holds no base; what served goes on.
            BrokenBaseError: the base has problems; what served goes on.
        """
        with self._one_change:
            try:
                changed = self._swapped(meter or Silence())
            except CitewellError as error:
                self.fault = error
                raise
            self.fault = None
            self._serving.keep()
            return changed

    def _swapped(self, meter: Meter) -> bool:
        now = self._serving
        content = content_of(now.folder, now.store)
        if content and content == now.loaded.content:
            self._serving = replace(now, outdated=None)
            return False
        # Quick, for what serves is frozen; what is garbage must not be frozen with its successor.
        gc.collect()
        started = start(now.folder, now.store, meter, self._thresholds, self._encoder)
        if self._gets_ready:
            _get_ready(started.engine)
        self._serving = started
        return True

    def get_ready(self) -> None:
        """Build now what first askers would wait for, and with each later reload before it serves.

        That is the index of completion, and the vectors that questions are weighed by.
        """
        with self._one_change:
            self._gets_ready = True
            _get_ready(self._engine)
            self._engine.keep()

    def keep(self) -> None:
        """Keep what was worked out anew for the next start; it takes a while."""
        with self._one_change:
            self._serving.keep()

    @property
    def folder(self) -> Path:
        """Where the base is loaded from."""
        return self._serving.folder

    @property
    def base(self) -> FactBase:
        """The base that serves now."""
        return self._engine.base

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What a curator should look at in the base that serves; none known out of the cache."""
        return self._serving.loaded.problems

    @property
    def outdated(self) -> datetime | None:
        """Since when the base that serves has been the last good one, if the folder's is bad."""
        return self._serving.outdated

    def ask(
        self,
        question: str,
        language: str | None = None,
        context: Context | None = None,
        today: date | None = None,
    ) -> Reply:
        """What comes of a question; see `Engine.ask`."""
        return self._engine.ask(question, language, context, today)

    def explain(
        self, question: str, context: Context | None = None, today: date | None = None
    ) -> str:
        """Why a question comes out as it does; see `Engine.explain`."""
        return self._engine.explain(question, context, today)

    def tell(self, key: str, language: str | None = None) -> Reply | None:
        """The answer that a choice's key stands for; None where the base no longer has it."""
        return self._engine.tell(key, language)

    def suggest(self, text: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Questions that the base can answer and that the typed text may be growing into."""
        return self._engine.suggest(text, limit)

    @property
    def _engine(self) -> Engine:
        """The engine that serves at this moment; read once for each question."""
        return self._serving.engine


def _get_ready(engine: Engine) -> None:
    engine.suggest("a")
    engine.get_ready()
