"""Benchmarks of the bot beside its peers, and of loading; they need the extra `bench`."""

import argparse
import sys
from pathlib import Path

DATA = Path(__file__).parents[1].parent / "shared" / "bench"

SPEED = """Time the bot and its peers on the same misspelt questions.

The bases are synthetic: 20 attributes an entity, made-up pronounceable names, all seeded. The
peers index one text a fact ("what is NAME's ATTRIBUTE"), and the questions are such texts with
one or two typos, so that a peer that tolerates typos can answer all of them; `right` tells
which share it does. Each way runs at each size in a process of its own, the quick ones three
times in turn, of which the time with the lowest median counts, as other work on the machine
only ever adds. A slow way is asked fewer questions, and is not asked at all where one question
or its index would take unreasonably long: the table says so. All sizes take about a quarter
of an hour."""


def main() -> int:
    """Run a benchmark and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(required=True)
    quality = commands.add_parser("quality", help="how often right, wrong and silent")
    quality.add_argument("--data", type=Path, default=DATA, help="folder of question sets")
    quality.add_argument("--json", action="store_true", help="print one JSON object")
    quality.add_argument("--plots", type=Path, help="folder to save the reliability diagram in")
    quality.add_argument("--no-plain", action="store_true", help="leave the plain ways out")
    quality.set_defaults(run=_quality)
    asked = commands.add_parser(
        "asked",
        help="what an asker gets: right, offered, near, wrong, false",
        description="Ask the engine every question of the corpus and of ../shared/questions, each "
        "base through models that were fitted without it (about half an hour on two cores).",
    )
    asked.add_argument("--json", action="store_true", help="print one JSON list")
    asked.add_argument(
        "--shipped",
        action="store_true",
        help="ask the shipped models instead, which were fitted on these questions too, and the "
        "golden tables and public sets as well",
    )
    asked.set_defaults(run=_asked)
    faq = commands.add_parser(
        "faq",
        help="the answers of one list, few and many of them",
        description="Ask ../shared/questions/faq of bases of 1 to 20 of its answers, and with 40 "
        "unrelated answers beside its own, through models that were fitted without it.",
    )
    faq.add_argument("--json", action="store_true", help="print one JSON object")
    faq.set_defaults(run=_faq)
    _add_speed(commands)
    _add_worst(commands)
    _add_load(commands)
    given = parser.parse_args()
    code: int = given.run(given)
    return code


def _add_load(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    loading = commands.add_parser("load", help="how long loads and starts take")
    loading.add_argument("--facts", type=int, default=100_000, help="how many facts are made up")
    loading.add_argument("--seed", type=int, default=2020, help="what they are made up from")
    loading.add_argument("--rounds", type=int, default=3, help="of which the fastest counts")
    loading.add_argument("--json", action="store_true", help="print one JSON object")
    loading.set_defaults(run=_load)


def _add_speed(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from benchmarks.speed import QUESTIONS, SIZES  # noqa: PLC0415 - only what is asked for
    from benchmarks.speed_ways import WAYS  # noqa: PLC0415

    speed = commands.add_parser(
        "speed",
        help="how long a question takes, and how that grows",
        description=SPEED,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    speed.add_argument(
        "--sizes", type=int, nargs="+", default=SIZES, metavar="FACTS",
        help=f"sizes of the bases, at least 20 each (default: {' '.join(map(str, SIZES))})",
    )  # fmt: skip
    speed.add_argument(
        "--questions", type=int, default=QUESTIONS, metavar="N",
        help=f"questions that each quick way is asked at each size (default: {QUESTIONS})",
    )  # fmt: skip
    speed.add_argument(
        "--ways", nargs="+", default=list(WAYS), choices=list(WAYS), metavar="WAY",
        help=f"leave the others out; of {', '.join(WAYS)}",
    )  # fmt: skip
    speed.add_argument("--json", action="store_true", help="print one JSON object")
    speed.add_argument("--plots", type=Path, help="folder to save the log-log plot in (speed.png)")
    speed.set_defaults(run=_speed)


def _add_worst(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    worst = commands.add_parser(
        "worst",
        help="the text of 2,000 characters that takes longest",
        description="Search for the text that the bot takes longest to read, with hypothesis "
        "targeted at time, and print it with its ratio to a median ordinary question.",
    )
    worst.add_argument(
        "--examples", type=int, default=1000, metavar="N", help="texts to try (default: 1000)"
    )
    worst.set_defaults(run=_worst)


def _worst(given: argparse.Namespace) -> int:
    from benchmarks.worst import report  # noqa: PLC0415

    return report(given.examples)


def _quality(given: argparse.Namespace) -> int:
    from benchmarks.quality import report  # noqa: PLC0415

    return report(given.data, as_json=given.json, with_plain=not given.no_plain, plots=given.plots)


def _asked(given: argparse.Namespace) -> int:
    from benchmarks.held_out import report  # noqa: PLC0415

    return report(as_json=given.json, shipped=given.shipped)


def _faq(given: argparse.Namespace) -> int:
    from benchmarks.faq import report  # noqa: PLC0415

    return report(as_json=given.json)


def _speed(given: argparse.Namespace) -> int:
    from benchmarks.speed import report  # noqa: PLC0415

    return report(
        given.sizes, given.questions, as_json=given.json, plots=given.plots, ways=given.ways
    )


def _load(given: argparse.Namespace) -> int:
    from benchmarks.load import report  # noqa: PLC0415

    return report(given.facts, given.seed, given.rounds, as_json=given.json)


if __name__ == "__main__":
    sys.exit(main())
