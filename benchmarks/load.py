"""The benchmark of loading: composing alone, a cold start and warm ones, in turns.

Each is a process of its own; of several rounds the fastest counts, for what makes a round
slower is the machine's other work.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_base import write_base

COLD_BAR = 1.6
"""The most that a cold load may take, in times of composing alone."""

WARM_BAR = 0.1
"""The most that a warm start, to the first answer, may take, in times of a cold load."""

MEMORY_BAR = 2 << 30
"""The most bytes that a start may hold at any time, cold or warm, with all it keeps."""

MANY = 1_000_000
"""The facts from which on the bar of memory holds."""

_READY = ("load", "index", "answer")


def report(facts: int, seed: int, rounds: int, *, as_json: bool) -> int:
    """Measure and print; 1 where a bar is missed."""
    with TemporaryDirectory() as folder:
        found = measure(Path(folder), facts, seed, rounds)
    print(json.dumps(found, indent=2) if as_json else "\n".join(_lines(found)))
    met = found["cold_to_compose"] <= COLD_BAR and found["warm_to_cold"] <= WARM_BAR
    return int(not met or (facts >= MANY and max(_peaks(found)) > MEMORY_BAR))


def _peaks(found: Mapping[str, float]) -> tuple[float, float]:
    return found["cold_peak_bytes"], found["warm_peak_bytes"]


def measure(folder: Path, facts: int, seed: int, rounds: int) -> dict[str, float]:
    """Seconds, ratios and bytes by name."""
    base, cache = folder / "base", folder / "cache"
    question = write_base(base, facts, seed)
    several: dict[str, list[Mapping[str, float]]] = {}
    for _ in range(rounds):
        shutil.rmtree(cache, ignore_errors=True)
        several.setdefault("compose", []).append(_run(base))
        several.setdefault("cold", []).append(_run(base, cache, question))
        for path in cache.glob("seen-*"):
            path.unlink()
        several.setdefault("compared", []).append(_run(base, cache, question))
        several.setdefault("warm", []).append(_run(base, cache, question))
    compose = min(each["compose"] for each in several["compose"])
    read = min(each["read"] for each in several["compose"])
    load = min(each["load"] for each in several["cold"])
    cold, compared, warm = (_ready(several[name]) for name in ("cold", "compared", "warm"))
    return {
        "facts": facts,
        "read": read,
        "compose": compose,
        "cold_load": load,
        "cold_start": cold,
        "keep": min(each["keep"] for each in several["cold"]),
        "warm_start": warm,
        "compared_start": compared,
        "cold_to_compose": load / compose,
        "warm_to_cold": warm / load,
        "warm_start_to_cold_start": warm / cold,
        "compared_to_cold": compared / load,
        "cold_peak_bytes": max(each["peak_bytes"] for each in several["cold"]),
        "warm_peak_bytes": max(each["peak_bytes"] for each in several["warm"]),
        "yaml_bytes": sum(path.stat().st_size for path in base.rglob("*.yaml")),
        "cache_bytes": sum(path.stat().st_size for path in cache.iterdir()),
    }


def _ready(several: list[Mapping[str, float]]) -> float:
    return min(sum(each[part] for part in _READY) for each in several)


def _run(*arguments: object) -> Mapping[str, float]:
    command = [sys.executable, "-m", "benchmarks.start", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    found: Mapping[str, float] = json.loads(done.stdout)
    return found


def _lines(of: Mapping[str, float]) -> list[str]:
    of_start = f"{of['warm_start_to_cold_start']:.3f}"
    told = [
        ("reading the files alone", "read", ""),
        ("composing with PyYAML's C loader alone", "compose", ""),
        ("cold load", "cold_load", f"{of['cold_to_compose']:.2f} of composing (bar {COLD_BAR})"),
        ("cold start to the first answer", "cold_start", ""),
        ("keeping it for the next start, after that", "keep", ""),
        (
            "warm start to the first answer",
            "warm_start",
            f"{of['warm_to_cold']:.3f} of the cold load (bar {WARM_BAR}), {of_start} of its start",
        ),
        (
            "the same where every file is read again",
            "compared_start",
            f"{of['compared_to_cold']:.3f} of the cold load",
        ),
    ]
    size = f"{of['facts']:,.0f} facts, {of['yaml_bytes'] / 1e6:.1f} MB of YAML"
    lines = [f"  {what:<42} {of[name]:7.3f}  {more}".rstrip() for what, name, more in told]
    cold, warm = (f"{peak / 2**30:.2f}" for peak in _peaks(of))
    bar = f" (bar {MEMORY_BAR / 2**30:.0f})" if of["facts"] >= MANY else ""
    lines.append(f"  most memory, GiB: cold {cold}, warm {warm}{bar}")
    return [f"{size}; cache {of['cache_bytes'] / 1e6:.1f} MB; seconds:", *lines]
