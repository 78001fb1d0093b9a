"""The benchmarks' command line.

`python -m tests.benchmarks quality [--data DIR] [--json] [--plots DIR] [--no-plain]`
`python -m tests.benchmarks load [--facts N] [--seed N] [--rounds N] [--json]`
"""

import argparse
import sys
from pathlib import Path

from tests.benchmarks import load

DATA = Path(__file__).parents[2].parent / "shared" / "bench"


def main() -> int:
    """Run a benchmark and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    commands = parser.add_subparsers(required=True)
    quality = commands.add_parser("quality", help="how often right, wrong and silent")
    quality.add_argument("--data", type=Path, default=DATA, help="folder of question sets")
    quality.add_argument("--json", action="store_true", help="print one JSON object")
    quality.add_argument("--plots", type=Path, help="folder to save the reliability diagram in")
    quality.add_argument("--no-plain", action="store_true", help="leave the plain ways out")
    quality.set_defaults(run=_quality)
    loading = commands.add_parser("load", help="how long loads and starts take")
    loading.add_argument("--facts", type=int, default=100_000, help="how many facts are made up")
    loading.add_argument("--seed", type=int, default=2020, help="what they are made up from")
    loading.add_argument("--rounds", type=int, default=3, help="of which the fastest counts")
    loading.add_argument("--json", action="store_true", help="print one JSON object")
    loading.set_defaults(run=_load)
    given = parser.parse_args()
    code: int = given.run(given)
    return code


def _quality(given: argparse.Namespace) -> int:
    from tests.benchmarks.quality import report  # noqa: PLC0415 - needs the extra `bench`

    return report(given.data, as_json=given.json, with_plain=not given.no_plain, plots=given.plots)


def _load(given: argparse.Namespace) -> int:
    return load.report(given.facts, given.seed, given.rounds, as_json=given.json)


if __name__ == "__main__":
    sys.exit(main())
