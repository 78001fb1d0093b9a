"""Questions of kinds that are still to be read come out no worse than before; see `queries/`.

``python -m tests.golden.test_queries [kind]`` prints what goes amiss.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from bot.engine import Engine
from bot.knowledge import load
from tests.golden.structured import BASES, HERE, Verdict, row
from tests.golden.test_structured import Asked, amiss, play

pytestmark = pytest.mark.slow

QUERIES = HERE / "queries"
FOLDERS = {**BASES, "conference": HERE.parent / "corpus" / "conference" / "base"}
PER_BASE, DECLINED = 14, 5

MEASURED = {
    "value": (21, 1),
    "path": (28, 0),
    "rank": (25, 2),
    "dates": (22, 2),
    "yesno": (26, 3),
    "growth": (30, 3),
    "overview": (39, 0),
    "several": (29, 3),
    "provenance": (34, 0),
}
"""Of the 42 questions of each kind so many come out, so many are answered wrongly."""


@cache
def asked() -> tuple[Asked, ...]:
    return tuple(one for name in FOLDERS for one in _of(name))


def _of(name: str) -> Iterator[Asked]:
    base = load(FOLDERS[name]).base
    assert base is not None
    engine = Engine(base)
    with (QUERIES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    for kind, before, question, *rest in lines:
        yield play(engine, row(kind, before, question.replace("\\n", "\n"), *rest))


def test_each_base_has_as_many_of_each_kind() -> None:
    kinds = Counter(one.row.kind for one in asked())
    declined = Counter(one.row.kind for one in asked() if not one.row.facts)
    assert kinds == dict.fromkeys(MEASURED, PER_BASE * len(FOLDERS))
    assert declined == dict.fromkeys(MEASURED, DECLINED * len(FOLDERS))


def test_each_fact_is_one_of_its_base() -> None:
    for name, folder in FOLDERS.items():
        base = load(folder).base
        assert base is not None
        known = {*base.facts, *(f"answer:{key}" for key in base.answers)}
        with (QUERIES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        named = {one for each in rows for one in each["facts"].replace("|", " ").split()}
        assert named <= known, named - known


@pytest.mark.parametrize("kind", MEASURED)
def test_no_fewer_come_out_and_no_more_go_wrong(kind: str) -> None:
    verdicts = Counter(one.verdict for one in asked() if one.row.kind == kind)
    right, wrong = MEASURED[kind]
    assert verdicts[Verdict.RIGHT] >= right, verdicts
    assert verdicts[Verdict.WRONG] <= wrong, verdicts


if __name__ == "__main__":
    for each in sys.argv[1:] or list(MEASURED):
        of_kind = [one for one in asked() if one.row.kind == each]
        counts = dict(Counter(one.verdict.value for one in of_kind))
        sys.stdout.write(f"{each} {counts}\n{amiss(of_kind)}\n\n")
