"""`python -m tests.benchmarks quality [--data DIR] [--json] [--plots DIR] [--no-plain]`."""

import argparse
import sys
from pathlib import Path

from tests.benchmarks.quality import report

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
    given = parser.parse_args()
    return report(given.data, as_json=given.json, with_plain=not given.no_plain, plots=given.plots)


if __name__ == "__main__":
    sys.exit(main())
