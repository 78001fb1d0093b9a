"""The shipped fact base answers what it should and declines the rest, asked as people ask."""

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

from bot.answer.reply import Outcome, Reply
from bot.engine import Engine
from bot.knowledge import load
from bot.model import Entity, Expectation, GoldenQuestion

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "knowledge"
MOST_MISSED = 2
"""So many questions may end in too little (a decline, a choice); none in a wrong answer."""

NEAR_NAME = "near name"
"""The one reason to decline for which a choice will do: the asker may have mistyped."""


class Verdict(StrEnum):
    RIGHT = "right"
    MISSED = "missed"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Asked:
    question: str
    expected: str
    reply: Reply
    verdict: Verdict


@pytest.fixture(scope="module")
def engine() -> Engine:
    loaded = load(SHIPPED)
    assert loaded.base is not None, loaded.problems
    return Engine(loaded.base)


Ask = Callable[[str], Reply]


@pytest.fixture(scope="module")
def ask(engine: Engine) -> Ask:
    """Asks the shipped base, the same question once."""
    return cache(engine.ask)


def test_our_own_golden_questions(ask: Ask) -> None:
    asked = []
    for question, facts in rows("answered.tsv"):
        reply = ask(question)
        asked.append(Asked(question, facts, reply, judge_answered(reply, facts)))
    for question, reason in rows("declined.tsv"):
        reply = ask(question)
        asked.append(Asked(question, f"decline: {reason}", reply, judge_declined(reply, reason)))
    expect_golden(asked)


def test_the_golden_questions_that_stand_in_the_base(engine: Engine, ask: Ask) -> None:
    asked = []
    for golden in engine.base.golden:
        reply = ask(golden.question)
        expected = f"{golden.expectation}: {golden.target}"
        asked.append(Asked(golden.question, expected, reply, judge_beside(reply, golden)))
    expect_golden(asked)


@pytest.mark.slow
def test_an_unrelated_entity_changes_no_golden_answer(engine: Engine, ask: Ask) -> None:
    stranger = Entity("quell-harbour", {"en": "Quellmar Harbour", "zh": "魁尔玛港"})
    wider = Engine(replace(engine.base, entities={**engine.base.entities, stranger.id: stranger}))
    asked = [q for name in ("answered.tsv", "declined.tsv") for q, _ in rows(name)]
    asked += [golden.question for golden in engine.base.golden]
    assert asked
    changed = [q for q in asked if told(wider.ask(q)) != told(ask(q))]
    assert not changed


def told(reply: Reply) -> tuple[object, ...]:
    """What an asker gets, less the last digits of how sure it is."""
    return reply.outcome, reply.facts, reply.text, [choice.key for choice in reply.choices]


def rows(name: str) -> Iterable[tuple[str, str]]:
    """A table's rows below its heading, each a question and what must come of it."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(question, expected) for question, expected in table[1:]]


def judge_answered(reply: Reply, expected: str) -> Verdict:
    """Every expected fact must be told; ``a|b`` stands for either of two that say the same."""
    if reply.outcome is not Outcome.ANSWER:
        return Verdict.MISSED
    told = all(set(either.split("|")) & set(reply.facts) for either in expected.split())
    return Verdict.RIGHT if told else Verdict.WRONG


def judge_declined(reply: Reply, reason: str) -> Verdict:
    if reply.outcome is Outcome.ANSWER:
        return Verdict.WRONG
    enough = reply.outcome is Outcome.DECLINE or reason == NEAR_NAME
    return Verdict.RIGHT if enough else Verdict.MISSED


def judge_beside(reply: Reply, golden: GoldenQuestion) -> Verdict:
    """What a curator expects of the fact beside it: to be told, to be offered, not to be told."""
    told = golden.target in reply.facts
    if golden.expectation is Expectation.DECLINE:
        return Verdict.WRONG if told else Verdict.RIGHT
    if reply.outcome is Outcome.ANSWER and not told:
        return Verdict.WRONG
    offered = any(golden.target in choice.facts for choice in reply.choices)
    came = told if golden.expectation is Expectation.ANSWER else offered
    return Verdict.RIGHT if came else Verdict.MISSED


def expect_golden(asked: Iterable[Asked]) -> None:
    """All right but for a few misses, and no wrong answer; else a table of what is not."""
    by_verdict: Mapping[Verdict, list[Asked]] = {verdict: [] for verdict in Verdict}
    for one in asked:
        by_verdict[one.verdict].append(one)
    wrong, missed = by_verdict[Verdict.WRONG], by_verdict[Verdict.MISSED]
    assert by_verdict[Verdict.RIGHT], "no golden question was answered as it should be"
    assert not wrong, table(wrong + missed)
    assert len(missed) <= MOST_MISSED, table(missed)


def table(asked: Iterable[Asked]) -> str:
    cells = [("verdict", "question", "expected", "came")]
    cells += [(one.verdict, one.question, one.expected, came(one.reply)) for one in asked]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    return f"{len(lines) - 1} golden questions went amiss:\n" + "\n".join(lines)


def came(reply: Reply) -> str:
    offered = " | ".join(" ".join(choice.facts) for choice in reply.choices)
    return f"{reply.outcome} ({reply.confidence:.2f}) {' '.join(reply.facts) or offered}"
