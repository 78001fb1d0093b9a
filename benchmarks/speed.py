"""The speed benchmark: the bot and its peers on growing bases, and whether the bars are met."""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.speed_run import Measured, measure
from benchmarks.speed_ways import BOT, WAYS, WRATIO

SIZES = (1_000, 10_000, 100_000, 1_000_000)
QUESTIONS = 300
SECONDS = 8.0
"""How long one way is asked at one size; slow ones answer fewer questions in it."""

ROUNDS = 3
QUICK = 10.0
"""Ways that take less than so many seconds at a size, building and all, have all rounds."""

LONGEST_QUESTION = 20_000.0
LONGEST_BUILD = 300.0
MOST_MEMORY = 8 * 1024.0
"""Milliseconds, seconds and MiB above which a size is expected to be unreasonable."""

TOLERANT = 0.5
"""A way that gets more than this share of the misspelt questions right tolerates typos."""

COMPARED_AT, GROWN_FROM, LARGEST = 100_000, 1_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Skipped:
    """A way that was not asked at a size, and why."""

    way: str
    facts: int
    why: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What must hold, what was measured, and whether it holds."""

    wanted: str
    measured: str
    met: bool


def report(
    sizes: Sequence[int], questions: int, *, as_json: bool, plots: Path | None, ways: Sequence[str]
) -> int:
    """Measure, print the tables and the bars; 0 also where a bar is missed."""
    measured: list[Measured] = []
    skipped: list[Skipped] = []
    for facts in sorted(sizes):
        best: dict[str, Measured | Skipped] = {}
        slow: set[str] = set()
        for _ in range(ROUNDS):
            for way in [way for way in ways if way not in slow]:
                start = time.perf_counter()
                found = _measure(way, facts, questions, measured)
                if isinstance(found, Skipped) or time.perf_counter() - start > QUICK:
                    slow.add(way)
                best[way] = _better(best.get(way), found)
        measured += [found for found in best.values() if isinstance(found, Measured)]
        skipped += [found for found in best.values() if isinstance(found, Skipped)]
        if not as_json:
            print("\n".join(_table(facts, measured, skipped)), flush=True)
    found_bars = list(bars(measured))
    if as_json:
        everything = {
            "measured": [asdict(m) for m in measured],
            "skipped": [asdict(s) for s in skipped],
            "bars": [asdict(b) for b in found_bars],
        }
        print(json.dumps(everything, indent=2))
    else:
        print("\n".join([*_growth(measured, ways), "", *map(_bar_line, found_bars)]))
    if plots:
        _plot(measured, plots)
    return 0


def _better(known: Measured | Skipped | None, found: Measured | Skipped) -> Measured | Skipped:
    """The round that the machine disturbed least: the one of the lower median."""
    if isinstance(known, Measured) and isinstance(found, Measured):
        return min(known, found, key=lambda m: m.median)
    return known or found


def _measure(
    way: str, facts: int, questions: int, measured: Sequence[Measured]
) -> Measured | Skipped:
    why = unreasonable([m for m in measured if m.way == way], facts)
    if why:
        return Skipped(way, facts, why)
    print(f"measuring {way} at {facts:,} facts ...", file=sys.stderr, flush=True)
    try:
        return measure(way, facts, questions, SECONDS)
    except subprocess.CalledProcessError as error:
        return Skipped(way, facts, f"failed with exit code {error.returncode}")


def unreasonable(smaller: Sequence[Measured], facts: int) -> str | None:
    """Why a way need not be asked at a size, if it grows in proportion from the smaller ones."""
    if not smaller or smaller[-1].way == BOT:
        return None
    first, last = smaller[0], smaller[-1]
    times = facts / last.facts
    if last.median * times > LONGEST_QUESTION:
        return f"a question would take about {last.median * times / 1000:.0f} s"
    if last.build * times > LONGEST_BUILD:
        return f"building would take about {last.build * times / 60:.0f} minutes"
    memory = last.resident + (last.resident - first.resident) * times
    if memory > MOST_MEMORY:
        return f"it would hold about {memory / 1024:.0f} GiB"
    return None


def _table(facts: int, measured: Sequence[Measured], skipped: Sequence[Skipped]) -> Iterable[str]:
    yield (
        f"\n{f'{facts:,} facts':<27}   median ms      p99 ms  asked   right"
        "     build s  resident MiB"
    )
    for m in measured:
        if m.facts == facts:
            yield (
                f"  {m.way:<25}{m.median:12.3f}{m.p99:12.3f}{m.asked:7}{m.right:8.0%}"
                f"{m.build:12.2f}{m.resident:14.0f}"
            )
    for s in skipped:
        if s.facts == facts:
            yield f"  {s.way:<25}  not asked: {s.why}"


def _growth(measured: Sequence[Measured], ways: Sequence[str]) -> Iterable[str]:
    """How many times as much each takes at each size as at its smallest one."""
    yield f"\n{'growth':<27}       facts      median       build    resident"
    for way in ways:
        several = [m for m in measured if m.way == way]
        for m in several[1:]:
            yield f"  {way:<25}" + "".join(
                f"{now / max(then, 1e-3):11,.1f}x"
                for now, then in zip(_sizes(m), _sizes(several[0]), strict=True)
            )


def _sizes(m: Measured) -> tuple[float, ...]:
    return m.facts, m.median, m.build, m.resident


def bars(measured: Sequence[Measured]) -> Iterable[Bar]:
    """What the bot must keep to, as far as the sizes and ways that were measured show it."""
    at: Mapping[tuple[str, int], Measured] = {(m.way, m.facts): m for m in measured}
    bot, wratio = at.get((BOT, COMPARED_AT)), at.get((WRATIO, COMPARED_AT))
    small, large = at.get((BOT, GROWN_FROM)), at.get((BOT, LARGEST))
    peers = [m for m in measured if m.facts == COMPARED_AT and m.way != BOT and m.right > TOLERANT]
    if bot and peers:
        fastest = min(peers, key=lambda m: m.median)
        yield Bar(
            f"at {COMPARED_AT:,} facts at most a quarter of the fastest peer that tolerates typos",
            f"{bot.median:.2f} ms to {fastest.median:.2f} ms of {fastest.way}: "
            f"1/{fastest.median / bot.median:.1f}",
            4 * bot.median <= fastest.median,
        )
    if bot and wratio:
        yield Bar(
            f"at {COMPARED_AT:,} facts at least 50 times less than WRatio",
            f"{wratio.median / bot.median:.0f} times less",
            wratio.median >= 50 * bot.median,
        )
    if bot and small:
        yield Bar(
            f"from {GROWN_FROM:,} to {COMPARED_AT:,} facts at most threefold",
            f"{bot.median / small.median:.2f} times",
            bot.median <= 3 * small.median,
        )
    if large:
        yield Bar(
            f"{LARGEST:,} facts load and answer within 2 GiB",
            f"{large.peak:.0f} MiB at the most",
            large.peak <= 2048,
        )


def _bar_line(bar: Bar) -> str:
    return f"{'met   ' if bar.met else 'MISSED'}  {bar.wanted}: {bar.measured}"


def _plot(measured: Sequence[Measured], folder: Path) -> None:
    import matplotlib as mpl  # noqa: PLC0415 - only for plots

    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    figure, axes = plt.subplots(figsize=(7, 5))
    for way in WAYS:
        points = [(m.facts, m.median, m.p99) for m in measured if m.way == way]
        if points:
            facts, medians, slow = zip(*points, strict=True)
            width = 2.5 if way == BOT else 1.2
            (line,) = axes.plot(facts, medians, marker="o", linewidth=width, label=way)
            axes.plot(facts, slow, linestyle=":", linewidth=width, color=line.get_color())
    axes.set(
        xscale="log", yscale="log", xlabel="facts", ylabel="milliseconds a question",
        title="Misspelt questions: median (lines), 99th percentile (dotted)",
    )  # fmt: skip
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(fontsize=8)
    figure.savefig(folder / "speed.png", dpi=120, bbox_inches="tight")
