"""One start, timed in a process of its own: `python -m benchmarks.start …`.

Prints the seconds of each part, and of a start the most memory that it held, as JSON. The
imports of all are done before any is timed.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from bot.compiled.store import Store
from bot.matching.decision import Outcome
from bot.progress import Silence
from bot.starting import start


def composed(folder: Path) -> dict[str, float]:
    """PyYAML's C loader alone, and the reading of the files that comes before it."""
    paths = sorted(folder.rglob("*.yaml"))
    times = [time.perf_counter()]
    files = [path.read_bytes() for path in paths]
    times.append(time.perf_counter())
    for data in files:
        yaml.compose(data, Loader=yaml.CSafeLoader)
    times.append(time.perf_counter())
    return {"read": times[1] - times[0], "compose": times[2] - times[1]}


def started(folder: Path, cache: Path, question: str) -> dict[str, float]:
    """A start as `ask` makes it: load, index, the first answer; and what is kept after it."""
    store, meter = Store(cache), _Watch()
    times = [time.perf_counter()]
    begun = start(folder, store, meter)
    times += [meter.loaded, time.perf_counter()]
    reply = begun.engine.ask(question)
    times.append(time.perf_counter())
    if reply.outcome is not Outcome.ANSWER:
        raise SystemExit(f"no answer to {question!r}: {reply.text}")
    begun.keep()
    times.append(time.perf_counter())
    parts = zip(("load", "index", "answer", "keep"), times, times[1:], strict=False)
    # The kernel counts the peak in KiB, the BSDs in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return {name: end - begin for name, begin, end in parts} | {"peak_bytes": peak}


class _Watch(Silence):
    """Notes when the base was loaded."""

    loaded = 0.0

    @contextmanager
    def indexing(self) -> Iterator[None]:
        self.loaded = time.perf_counter()
        yield


if __name__ == "__main__":
    given = sys.argv[1:]
    found = composed(Path(given[0])) if len(given) == 1 else None
    print(json.dumps(found or started(Path(given[0]), Path(given[1]), given[2])))
