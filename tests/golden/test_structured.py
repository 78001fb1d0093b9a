"""Structured questions come out as the tables say, follow-ups with the context of what was said.

``python -m tests.golden.test_structured [shipped|planets] [kind]`` prints what goes amiss.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from bot.answer.reply import Reply
from bot.engine import Engine
from bot.knowledge import load
from tests.golden.structured import BASES, BETWEEN, KINDS, Row, Verdict, judge, lacking, rows

TODAY = date(2021, 3, 15)


@dataclass(frozen=True, slots=True)
class Asked:
    row: Row
    reply: Reply
    verdict: Verdict


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BASES)
def test_structured_questions(name: str, kind: str) -> None:
    asked = [one for one in ask_all(name) if one.row.kind == kind]
    assert asked
    assert all(one.verdict is Verdict.RIGHT for one in asked), amiss(asked)


_asked: dict[str, list[Asked]] = {}


def ask_all(name: str) -> list[Asked]:
    """Every conversation of a table, played once over its base."""
    if name not in _asked:
        base = load(BASES[name]).base
        assert base is not None
        engine = Engine(base)
        _asked[name] = [play(engine, row) for row in rows(name)]
    return _asked[name]


def play(engine: Engine, row: Row) -> Asked:
    """Each question of a conversation is asked with the context that the last reply left."""
    context = None
    for question in (*row.before, row.question):
        reply = engine.ask(question, context=context, today=TODAY)
        context = reply.context
    return Asked(row, reply, judge(row, reply))


def amiss(asked: Iterable[Asked]) -> str:
    bad = sorted(
        (one for one in asked if one.verdict is not Verdict.RIGHT), key=lambda one: one.verdict
    )
    heading = ("verdict", "kind", "question", "expected", "came", "lacking")
    cells: list[tuple[str, ...]] = [heading, *map(cells_of, bad)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    return f"{len(bad)} structured questions went amiss:\n" + "\n".join(lines)


def cells_of(one: Asked) -> tuple[str, ...]:
    row, reply = one.row, one.reply
    offered = " | ".join(" ".join(choice.facts) for choice in reply.choices)
    return (
        one.verdict,
        row.kind,
        " >> ".join((*row.before, row.question)),
        f"{row.outcome} {' '.join(row.facts)}".strip(),
        f"{reply.outcome} ({reply.confidence:.2f}) {' '.join(reply.facts) or offered}".strip(),
        BETWEEN.join(lacking(row, reply)),
    )


def summary(asked: Sequence[Asked]) -> str:
    """How many of each kind came out right, were missed, were wrong."""
    counts = Counter((one.row.kind, one.verdict) for one in asked)
    lines = ["kind".ljust(12) + "".join(verdict.rjust(8) for verdict in Verdict)]
    lines += [
        kind.ljust(12) + "".join(f"{counts[kind, verdict]:8}" for verdict in Verdict)
        for kind in KINDS
        if any(counts[kind, verdict] for verdict in Verdict)
    ]
    totals = Counter(one.verdict for one in asked)
    lines.append("all".ljust(12) + "".join(f"{totals[verdict]:8}" for verdict in Verdict))
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> None:
    for name in [name for name in BASES if name in arguments] or list(BASES):
        wanted = [kind for kind in KINDS if kind in arguments] or KINDS
        asked = [one for one in ask_all(name) if one.row.kind in wanted]
        sys.stdout.write(f"# {name}\n{amiss(asked)}\n\n{summary(asked)}\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
