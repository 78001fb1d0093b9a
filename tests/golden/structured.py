"""The tables of structured questions: what stands in a row, and how a reply is judged by it."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.answer.reply import Outcome, Reply

HERE = Path(__file__).parent
BASES = {"shipped": HERE.parents[1] / "knowledge", "planets": HERE / "planets"}
COLUMNS = ["kind", "before", "question", "outcome", "facts", "contains"]
KINDS = (
    "time",
    "units",
    "relations",
    "lists",
    "computed",
    "several",
    "follow-ups",
    "verdicts",
    "languages",
)
BETWEEN = " || "
"""Stands between the questions of `before` and between the texts of `contains`."""


class Verdict(StrEnum):
    RIGHT = "right"
    MISSED = "missed"
    WRONG = "WRONG"


@dataclass(frozen=True, slots=True)
class Row:
    """A question, those asked before it, and what must come of it.

    `facts` must all be told (or offered, where the outcome is a choice), ``a|b`` either of
    two; `contains` are texts of the reply, compared without the commas of thousands.
    """

    kind: str
    before: tuple[str, ...]
    question: str
    outcome: Outcome
    facts: tuple[str, ...]
    contains: tuple[str, ...]


def table(name: str) -> list[list[str]]:
    """The cells of the table over the base of that name, heading included."""
    with (HERE / f"structured_{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows(name: str) -> list[Row]:
    return [row(*cells) for cells in table(name)[1:]]


def row(*cells: str) -> Row:
    kind, before, question, outcome, facts, contains = cells
    return Row(
        kind,
        tuple(part for part in before.split(BETWEEN) if part),
        question,
        Outcome(outcome),
        tuple(facts.split()),
        tuple(part for part in contains.split(BETWEEN) if part),
    )


def judge(row: Row, reply: Reply) -> Verdict:
    """An answer where none was due, or one that lacks something, is worse than none."""
    if reply.outcome is not row.outcome:
        return Verdict.WRONG if reply.outcome is Outcome.ANSWER else Verdict.MISSED
    if not lacking(row, reply):
        return Verdict.RIGHT
    return Verdict.WRONG if reply.outcome is Outcome.ANSWER else Verdict.MISSED


def lacking(row: Row, reply: Reply) -> tuple[str, ...]:
    """The facts and texts that are expected and did not come."""
    came = {*reply.facts, *(fact for choice in reply.choices for fact in choice.facts)}
    text = plain(reply.text)
    facts = [either for either in row.facts if not came & set(either.split("|"))]
    return (*facts, *(part for part in row.contains if plain(part) not in text))


def plain(text: str) -> str:
    bare = text.replace(",", "").replace("\N{NO-BREAK SPACE}", " ")
    return bare.replace("\N{NARROW NO-BREAK SPACE}", " ")
