"""The slowest text: a search for what the bot takes longest to read, targeted at time."""

import heapq
import sys
from statistics import median

from hypothesis import HealthCheck, Phase, given, seed, settings, target

from benchmarks.hostile import ALLOWED, FACTS, base, forget, ordinary, seconds, texts
from bot.engine import Engine

SEED = 2020
KEPT = 20
"""The slowest texts, timed again in the end: what was slow by chance isn't then."""

AGAIN = 7


def report(examples: int) -> int:
    """Search, time the slowest again beside ordinary questions, and print what came of it."""
    engine = Engine(base())
    forget()
    slowest = search(engine, examples)
    asked = ordinary(200)
    usual = [seconds(engine, text, AGAIN) for text in asked]
    timed = sorted(((seconds(engine, text, AGAIN), text) for text in slowest), reverse=True)
    middle = median([*usual, *(seconds(engine, text, AGAIN) for text in asked)])
    print(f"{FACTS:,} facts, {examples:,} texts tried, median ordinary {middle * 1e3:.2f} ms")
    for taken, text in timed[:5]:
        print(f"{taken * 1e3:8.2f} ms  {taken / middle:5.1f}x  {text[:70]!r} ...")
    worst = timed[0][0] / middle
    print(f"{'met   ' if worst <= ALLOWED else 'MISSED'}  at most {ALLOWED} times: {worst:.1f}")
    return 0


def search(engine: Engine, examples: int) -> list[str]:
    """The slowest texts that hypothesis finds in so many tries."""
    found: list[tuple[float, str]] = []

    @seed(SEED)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.target),
        suppress_health_check=list(HealthCheck),
    )
    @given(texts())
    def slow(text: str) -> None:
        taken = seconds(engine, text, 2)
        target(taken)
        if all(text != known for _, known in found):
            heapq.heappush(found, (taken, text))
            if len(found) > KEPT:
                heapq.heappop(found)

    print(f"searching {examples:,} texts ...", file=sys.stderr, flush=True)
    slow()
    return [text for _, text in found]
