"""One way at one size, in a process of its own, so that its memory is nobody else's.

`python -m benchmarks.speed_run WAY FACTS QUESTIONS SECONDS` prints one JSON object; the
benchmark `speed` starts one such process after the other.
"""

import argparse
import json
import math
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

LEAST = 5
"""Questions that are asked however long they take."""

WARM_UP = 3
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Measured:
    """What one way took at one size.

    Attributes:
        way, facts: which way, and how many facts it searched.
        asked: how many questions were timed.
        median, p99: milliseconds a question; of fewer than a hundred, `p99` is the slowest.
        right: the share of the questions that got their fact (0 to 1).
        build: seconds to make the index, from the base or the texts in memory.
        resident, peak: MiB of the whole process after the questions, and at the most.
    """

    way: str
    facts: int
    asked: int
    median: float
    p99: float
    right: float
    build: float
    resident: float
    peak: float


def measure(way: str, facts: int, questions: int, seconds: float) -> Measured:
    """Measure in a fresh process.

    Raises:
        subprocess.CalledProcessError: the process failed; what it said went to standard error.
    """
    given = [way, str(facts), str(questions), str(seconds)]
    command = [sys.executable, "-m", "benchmarks.speed_run", *given]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ourselves
    return Measured(**json.loads(done.stdout))


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that so large a share of them doesn't exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _measure(way: str, facts: int, questions: int, seconds: float) -> Measured:
    import psutil  # noqa: PLC0415 - with the peers, the benchmark's own

    from benchmarks.speed_base import questions as misspelt  # noqa: PLC0415
    from benchmarks.speed_ways import WAYS  # noqa: PLC0415

    asked = misspelt(facts, questions + WARM_UP)
    answerer = WAYS[way](facts)
    start = time.perf_counter()
    answerer.build()
    build = time.perf_counter() - start
    for question in asked[:WARM_UP]:
        answerer.ask(question.text)
    times: list[float] = []
    right = 0
    deadline = time.perf_counter() + seconds
    for question in asked[WARM_UP:]:
        start = time.perf_counter()
        found = answerer.ask(question.text)
        end = time.perf_counter()
        times.append(1000 * (end - start))
        right += found == question.gold
        if end > deadline and len(times) >= LEAST:
            break
    memory = psutil.Process().memory_info()
    return Measured(
        way=way,
        facts=facts,
        asked=len(times),
        median=quantile(times, 0.5),
        p99=quantile(times, 0.99),
        right=right / len(times),
        build=build,
        resident=memory.rss / MIB,
        peak=_peak() / MIB,
    )


def _peak() -> int:
    """The most bytes that this process has had resident."""
    import resource  # noqa: PLC0415 - POSIX only, as its unit shows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way")
    parser.add_argument("facts", type=int)
    parser.add_argument("questions", type=int)
    parser.add_argument("seconds", type=float)
    given = parser.parse_args()
    found = _measure(given.way, given.facts, given.questions, given.seconds)
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
