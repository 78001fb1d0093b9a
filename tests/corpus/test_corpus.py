"""The corpus is whole: bases load, tables have their shape, and gold names what exists."""

import re
from functools import cache
from pathlib import Path

import pytest

from bot.knowledge import load
from bot.model import FactBase

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/questions.tsv"))
LEAST = 200
CHINESE = 3


@cache
def base_of(name: str) -> FactBase:
    loaded = load(HERE / name / "base")
    assert loaded.base is not None, loaded.problems
    return loaded.base


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name / "questions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def named(gold: str, base: FactBase) -> bool:
    """Whether an id names a free answer, a fact, or the beginning of a fact's id."""
    return gold in base.answers or any(f"{fact}/".startswith(f"{gold}/") for fact in base.facts)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_its_shape(name: str) -> None:
    table = rows(name)
    assert len(table) >= LEAST
    assert all(len(row) == 4 and row[0].strip() for row in table)
    assert {row[1] for row in table} == {"answer", "decline"}
    assert all(bool(row[2]) == (row[1] == "answer") for row in table)
    declined = sum(row[1] == "decline" for row in table)
    assert 3 / 10 <= declined / len(table) <= 2 / 5


@pytest.mark.parametrize("name", NAMES)
def test_gold_names_what_the_base_has(name: str) -> None:
    base = base_of(name)
    for question, _, gold, _ in rows(name):
        if gold.startswith("id:"):
            missing = [g for g in gold.removeprefix("id:").split("|") if not named(g, base)]
            assert not missing, (question, missing)
        else:
            re.compile(gold)


def test_there_are_enough_bases_three_of_them_with_chinese_questions() -> None:
    assert len(NAMES) >= 10
    chinese = [n for n in NAMES if sum(bool(re.search("[一-鿿]", r[0])) for r in rows(n)) > 50]
    assert len(chinese) >= CHINESE
