"""A start: a fact base is loaded, or taken from the cache, and made ready for questions."""

import gc
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.compiled.collecting import no_collecting
from bot.compiled.store import Shelf, Store
from bot.engine import Engine
from bot.errors import CitewellError
from bot.knowledge import Loaded, Problem
from bot.knowledge.cached import keep, last_good, load_kept, note_good
from bot.matching.decision import Thresholds
from bot.meaning.encoder import Encoder
from bot.progress import Meter


class BrokenBaseError(CitewellError):
    """A base has problems, so that there is nothing to start with."""

    def __init__(self, folder: Path, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"the fact base in {folder} has problems; mend them and try again")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Started:
    """An engine over a loaded base, and the store in which both may be kept.

    `outdated` is the time since when the base has been the last good one of its folder, where
    the folder itself has problems now; else None.
    """

    engine: Engine
    loaded: Loaded
    folder: Path
    store: Store | None
    outdated: datetime | None = None

    def keep(self) -> None:
        """Keep what was worked out anew; after the first answer, for it takes a while."""
        if self.store is not None:
            keep(self.loaded, self.store)
            self.engine.keep()
            if self.outdated is None:
                note_good(self.folder, self.loaded, self.store, datetime.now(UTC))


def start(
    folder: Path,
    store: Store | None,
    meter: Meter,
    thresholds: Thresholds | None = None,
    encoder: Encoder | None = None,
) -> Started:
    """An engine over the base in a folder, out of the store where the same was there before.

    Raises:
        CitewellError: the folder holds no base (see `bot.knowledge.load`).
        BrokenBaseError: the base has problems.
    """
    with no_collecting():
        with meter.reading() as told:
            loaded = load_kept(folder, store, told)
        if loaded.base is None:
            raise BrokenBaseError(folder, loaded.problems)
        with meter.indexing():
            engine = _engine(loaded, store, thresholds, encoder, meter)
            return _frozen(Started(engine, loaded, folder, store))


def start_last_good(
    folder: Path,
    store: Store | None,
    thresholds: Thresholds | None = None,
    encoder: Encoder | None = None,
) -> Started | None:
    """An engine over the last good base of a folder; None where the store has none."""
    with no_collecting():
        good = last_good(folder, store) if store else None
        if good is None:
            return None
        engine = _engine(good.loaded, store, thresholds, encoder)
        return _frozen(Started(engine, good.loaded, folder, store, good.since))


def _engine(
    loaded: Loaded,
    store: Store | None,
    thresholds: Thresholds | None,
    encoder: Encoder | None,
    meter: Meter | None = None,
) -> Engine:
    if loaded.base is None:
        raise ValueError("no base to make an engine of")
    shelf = Shelf(store, loaded.content) if store and loaded.content else None
    return Engine(loaded.base, thresholds, shelf, encoder, meter=meter)


def _frozen(started: Started) -> Started:
    """The same; the collector need never walk a base, which goes by reference count."""
    gc.freeze()
    return started
