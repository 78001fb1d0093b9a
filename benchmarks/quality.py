"""The quality benchmark: each set asked plainly and with typos, beside the plain ways."""

import json
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from benchmarks import plain
from benchmarks.measure import Rates, Result, ask_all, pairs_of, rates, reliability
from benchmarks.sets import QuestionSet, read_sets
from benchmarks.typos import with_typos
from bot.engine import Engine

TYPOS = (0, 1, 2)
SEED = 2020


def measure(question_set: QuestionSet) -> tuple[dict[int, Rates], list[Result]]:
    """The rates by number of typos, and the results without any."""
    engine = Engine(question_set.base)
    found: dict[int, Rates] = {}
    untouched: list[Result] = []
    for count in TYPOS:
        rng = random.Random(SEED)  # noqa: S311 - seeded on purpose
        asked = [replace(q, text=with_typos(q.text, count, rng)) for q in question_set.questions]
        results = ask_all(engine, asked)
        found[count] = rates(results)
        untouched = untouched or results
    return found, untouched


def report(folder: Path, *, as_json: bool, with_plain: bool, plots: Path | None) -> int:
    """Measure every set of a folder and print the table; 1 where there is none."""
    sets = read_sets(folder)
    if not sets:
        print(f"no question set in {folder}: give the folder with --data DIR", file=sys.stderr)
        return 1
    everything: dict[str, object] = {}
    results: dict[str, Sequence[Result]] = {}
    for question_set in sets:
        print(f"measuring {question_set.name} ...", file=sys.stderr)
        found, results[question_set.name] = measure(question_set)
        ways = plain.FACT_WAYS if question_set.base.facts else plain.ANSWER_WAYS
        beside = {n: plain.run(w, question_set) for n, w in ways.items()} if with_plain else {}
        everything[question_set.name] = {
            "citewell": {str(count): asdict(r) for count, r in found.items()},
            "plain": {name: asdict(r) for name, r in beside.items()},
        }
        if not as_json:
            print("\n".join(_lines(question_set.name, found, beside)), flush=True)
    if as_json:
        print(json.dumps(everything, indent=2))
    if plots:
        _plot(results, plots)
    return 0


def _lines(
    name: str, found: Mapping[int, Rates], beside: Mapping[str, plain.PlainRates]
) -> list[str]:
    lines = [f"\n{name:<28} right  wrong  false  offered  false offers  ECE"]
    for count, r in found.items():
        false = " ".join(f"{share:6.1%}" for share in r.false_answers.values())
        lines.append(
            f"  citewell, {count} typos{'':<10}{r.right:6.1%} {r.wrong:6.1%} {false}"
            f"   {r.offers_with_gold:6.1%} (gold in {r.offered_gold_share:4.0%})"
            f" {r.false_offers:6.1%}  {r.calibration_error:.3f}"
        )
    whys = ", ".join(next(iter(found.values())).false_answers)
    lines.append(f"  (false answers, in order: {whys})")
    for way, p in beside.items():
        lines.append(f"  {way:<26}{p.right:6.1%} {p.wrong:6.1%} {p.false:6.1%}")
    return lines


def _plot(results: Mapping[str, Sequence[Result]], folder: Path) -> None:
    import matplotlib as mpl  # noqa: PLC0415 - only for plots

    mpl.use("Agg")
    from matplotlib import pyplot as plt  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1)
    for name, several in results.items():
        bins = reliability(pairs_of(several))
        axes.plot([b[0] for b in bins], [b[1] for b in bins], marker="o", label=name)
    axes.set(xlabel="confidence", ylabel="share that is right", title="Reliability")
    axes.legend()
    figure.savefig(folder / "reliability.png", dpi=120, bbox_inches="tight")
