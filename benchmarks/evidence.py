"""The evidence of every candidate of every question of a set, with whether it would be right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from benchmarks.labelled import Gold, Labelled, LabelledSet
from bot.answer.reply import Outcome, Reply
from bot.asking.context import NOTHING_SAID
from bot.asking.read import read
from bot.asking.result import Result
from bot.decision.candidates import candidates
from bot.decision.certainty import is_bare
from bot.decision.evidence import Evidence
from bot.decision.features import features
from bot.decision.readings import is_structured
from bot.decision.structures import structure
from bot.decision.views import views
from bot.engine import Engine
from bot.linking.focus import focused
from bot.linking.space import Space
from bot.meaning.encoder import Encoder

DAY = date(2021, 3, 15)
"""The asker's date, as in the golden tables."""

WHOLE = "*"
"""Stands for the answer of a reader of structure among the keys of units."""


@dataclass(slots=True)
class Row:
    """A question, what its candidates are, and which of them are right.

    Attributes:
        text: the question.
        gold: whether something answers it.
        right: of each candidate.
        keys, rows: the candidates and their features.
        signatures: equal for candidates that tell the same.
        weighed: whether letters leave it open, so that the decision weighs its candidates.
        before: what the readers alone answer: right, wrong, false, choose or decline.
    """

    text: str
    gold: bool
    before: str
    weighed: bool = True
    keys: list[str] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    rows: list[Mapping[str, float]] = field(default_factory=list)


def evidence(labelled: LabelledSet, encoder: Encoder) -> Iterator[Row]:
    """The rows of a set, a question each."""
    engine = Engine(labelled.base)
    space = Space(engine._matcher.index, encoder)
    replies: dict[str, Reply | None] = {}
    for question in labelled.questions:
        yield _row(question, engine, space, replies)


def _row(question: Labelled, engine: Engine, space: Space, replies: dict[str, Reply | None]) -> Row:
    text = focused(question.text, engine._matcher.index)
    result = read(text, engine._matcher, today=DAY)
    reply = engine._composed(result, question.text, None)
    seen = views(result.decision.question, space)
    units = candidates(seen, result, space)
    of = Evidence(seen, result, units, space)
    rows = features(of)
    before = outcome_of(reply, question.gold)
    row = Row(question.text, question.gold is not None, before, _is_weighed(engine, result))
    for unit, each in zip(units, rows, strict=True):
        if unit.key not in replies:
            replies[unit.key] = engine.tell(unit.key)
        row.keys.append(unit.key)
        row.rows.append(each)
        row.signatures.append(repr(unit.signature))
        row.right.append(_fits(question.gold, replies[unit.key]))
    if is_structured(result):
        row.keys.append(WHOLE)
        row.rows.append(structure(of, rows))
        row.signatures.append(WHOLE)
        row.right.append(_fits(question.gold, reply))
    return row


def _is_weighed(engine: Engine, result: Result) -> bool:
    decider = engine._decider
    if is_bare(result, decider.space):
        return False
    return decider._by_letters(result, NOTHING_SAID) is None


def _fits(gold: Gold | None, reply: Reply | None) -> bool:
    return gold is not None and reply is not None and gold.fits(reply)


def outcome_of(reply: Reply, gold: Gold | None) -> str:
    """What an answer, a choice or a decline is worth."""
    if reply.outcome is not Outcome.ANSWER:
        return reply.outcome.value
    if gold is None:
        return "false"
    return "right" if gold.fits(reply) else "wrong"


def names_of(rows: Sequence[Row]) -> list[str]:
    """The names of all features, in order."""
    return sorted({name for row in rows for each in row.rows for name in each})
