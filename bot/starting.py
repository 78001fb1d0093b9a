"""A start: a fact base is loaded, or taken from the cache, and made ready for questions."""

import gc
from dataclasses import dataclass
from pathlib import Path

from bot.compiled.collecting import no_collecting
from bot.compiled.store import Shelf, Store
from bot.engine import Engine
from bot.errors import CitewellError
from bot.knowledge import Loaded, Problem, load
from bot.knowledge.cached import keep, load_kept
from bot.matching.decision import Thresholds
from bot.progress import Meter


class BrokenBaseError(CitewellError):
    """A base has problems, so that there is nothing to start with."""

    def __init__(self, folder: Path, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"the fact base in {folder} has problems; mend them and try again")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Started:
    """An engine over a loaded base, and the store in which both may be kept."""

    engine: Engine
    loaded: Loaded
    store: Store | None

    def keep(self) -> None:
        """Keep what was worked out anew; after the first answer, for it takes a while."""
        if self.store is not None:
            keep(self.loaded, self.store)
            self.engine.keep()


def start(
    folder: Path, store: Store | None, meter: Meter, thresholds: Thresholds | None = None
) -> Started:
    """An engine over the base in a folder, out of the store where the same was there before.

    Raises:
        CitewellError: the folder holds no base (see `bot.knowledge.load`).
        BrokenBaseError: the base has problems.
    """
    with no_collecting():
        with meter.reading() as told:
            loaded = load_kept(folder, store, told) if store else load(folder, told)
        if loaded.base is None:
            raise BrokenBaseError(folder, loaded.problems)
        with meter.indexing():
            shelf = Shelf(store, loaded.content) if store and loaded.content else None
            engine = Engine(loaded.base, thresholds, shelf)
        # The collector need never walk what stays until the end; it goes by reference count.
        gc.freeze()
    return Started(engine, loaded, store)
