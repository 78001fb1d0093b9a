"""The tables of structured questions are whole: their form, their facts, their spread."""

import re
from collections import Counter

import pytest

from bot.answer.reply import Outcome
from bot.knowledge import load
from bot.model import FactBase
from tests.golden.structured import BASES, COLUMNS, KINDS, Row, rows, table

FEWEST = {"shipped": 320, "planets": 230}
FEWEST_OF_A_KIND = 25
HAN = re.compile("[\u4e00-\u9fff]")

pytestmark = pytest.mark.parametrize("name", BASES)


def base(name: str) -> FactBase:
    loaded = load(BASES[name])
    assert loaded.base is not None, loaded.problems
    return loaded.base


def test_the_base_has_no_problems(name: str) -> None:
    assert not load(BASES[name]).problems


def test_each_row_has_all_columns(name: str) -> None:
    heading, *cells = table(name)
    assert heading == COLUMNS
    odd = [row for row in cells if len(row) != len(COLUMNS) or row != [c.strip() for c in row]]
    assert not odd
    assert {row[0] for row in cells} == set(KINDS)


def test_each_expected_fact_is_in_the_base(name: str) -> None:
    known = base(name).facts
    named = {fact for row in rows(name) for either in row.facts for fact in either.split("|")}
    assert named
    assert not {fact for fact in named if fact not in known}


def test_what_is_due_is_said_and_what_is_declined_names_no_fact(name: str) -> None:
    def odd(row: Row) -> bool:
        if row.outcome is Outcome.DECLINE:
            return bool(row.facts)
        return not (row.facts or row.contains)

    assert not [row for row in rows(name) if odd(row)]


def test_no_conversation_stands_twice(name: str) -> None:
    times = Counter((*row.before, row.question) for row in rows(name))
    assert not [conversation for conversation, n in times.items() if n > 1]


def test_there_are_enough_of_each_kind(name: str) -> None:
    asked = rows(name)
    assert len(asked) >= FEWEST[name]
    assert min(Counter(row.kind for row in asked).values()) >= FEWEST_OF_A_KIND
    ways = Counter((row.kind, row.outcome) for row in asked)
    assert all(ways[kind, Outcome.ANSWER] and ways[kind, Outcome.DECLINE] for kind in KINDS)


def test_a_third_is_declined_and_a_fourth_is_chinese(name: str) -> None:
    asked = rows(name)
    assert sum(row.outcome is Outcome.DECLINE for row in asked) * 3 >= len(asked)
    assert sum(bool(HAN.search(row.question)) for row in asked) * 4 >= len(asked)
