"""What an asker gets from a base that the decision was not fitted on: the outcomes of `ask`.

Each base is asked through an engine whose models are fitted on sets over other bases.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from benchmarks.evidence import DAY
from benchmarks.labelled import Gold, Labelled, LabelledSet
from benchmarks.measure import calibration_error
from bot.answer.reply import Choice, Outcome, Reply
from bot.decision.trees import Models
from bot.engine import Engine

TOLD = frozenset({"right", "wrong", "false"})
"""What answers come to."""

Z = 1.96
"""Standard deviations on either side that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a question, and how sure the reply was.

    `kind` is one of: right, offered (a choice with the right one), near (a decline whose nearest
    have it), missed, wrong; for a question without an answer false, choice, nearest or silent.
    """

    kind: str
    confidence: float
    answerable: bool


def came(engine: Engine, question: Labelled) -> Came:
    """Ask a question as the first one of a conversation."""
    reply = engine.ask(question.text, today=DAY)
    kind = _unanswerable(reply) if question.gold is None else _kind(engine, reply, question.gold)
    return Came(kind, reply.confidence, question.gold is not None)


def _kind(engine: Engine, reply: Reply, gold: Gold) -> str:
    if reply.outcome is Outcome.ANSWER:
        return "right" if gold.fits(reply) else "wrong"
    fitting = any(_fits(engine, choice, gold) for choice in reply.offered)
    name = "offered" if reply.outcome is Outcome.CHOOSE else "near"
    return name if fitting else "missed"


def _fits(engine: Engine, choice: Choice, gold: Gold) -> bool:
    picked = engine.tell(choice.key)
    return picked is not None and gold.fits(picked)


def _unanswerable(reply: Reply) -> str:
    if reply.outcome is Outcome.ANSWER:
        return "false"
    if reply.outcome is Outcome.CHOOSE:
        return "choice"
    return "nearest" if reply.nearest else "silent"


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of a set: of its answerable questions, of the others, of all, and the ECE."""

    name: str
    questions: int
    answerable: int
    right: float
    offered: float
    near: float
    wrong: float
    false: float
    nearest: float
    wrong_or_false: float
    calibration_error: float

    @property
    def reachable(self) -> float:
        """The share of answerable questions whose fact is told or can be picked."""
        return self.right + self.offered + self.near


def figures(name: str, several: Sequence[Came]) -> Figures:
    """The figures of a set's questions."""
    count = Counter(each.kind for each in several)
    answerable = max(1, sum(each.answerable for each in several))
    other = max(1, len(several) - answerable)
    return Figures(
        name,
        len(several),
        answerable,
        count["right"] / answerable,
        count["offered"] / answerable,
        count["near"] / answerable,
        count["wrong"] / answerable,
        count["false"] / other,
        count["nearest"] / other,
        (count["wrong"] + count["false"]) / len(several),
        calibration_error([(e.confidence, e.kind == "right") for e in several if e.kind in TOLD]),
    )


def interval(share: float, count: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of so many questions (1927)."""
    centre = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
    spread = math.sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    half = Z / (1 + Z * Z / count) * spread
    return centre - half, centre + half


def measure(kinds: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    """The figures of each set of these kinds, by models that never saw its base.

    The bases are divided into `FOLDS` parts, for each of which the models are fitted on all sets
    over other bases (cross-validation by groups).
    """
    from benchmarks import fit_decision  # noqa: PLC0415 - needs the extra bench

    sets = fit_decision.all_sets()
    rows = fit_decision.read([*sets, *fit_decision.all_parts()])
    measured = [(kind, each) for kind, each in sets if kind in kinds]
    bases = sorted({each.base_name for _, each in measured})
    for fold in (bases[at :: fit_decision.FOLDS] for at in range(fit_decision.FOLDS)):
        models = Models.of(fit_decision.fit([of for of in rows if of.base_name not in fold]))
        yield from ((kind, asked(of, models)) for kind, of in measured if of.base_name in fold)


def asked(labelled: LabelledSet, models: Models | None = None) -> Figures:
    """The figures of a set, of the shipped models or of these."""
    engine = Engine(labelled.base, models=models)
    return figures(labelled.name, [came(engine, question) for question in labelled.questions])


def report(*, as_json: bool, shipped: bool) -> int:
    """Print the table; `shipped` measures the shipped models, which have seen the questions."""
    found = list(_shipped() if shipped else measure(("corpus", "shared")))
    if as_json:
        print(json.dumps([_data(kind, each) for kind, each in found], indent=2))
        return 0
    print(HEADING)
    for kind in dict.fromkeys(kind for kind, _ in found):
        several = [each for of, each in found if of == kind]
        print("\n".join(line(each) for each in sorted(several, key=lambda f: f.right)))
        print(line(_mean(kind, several)))
    return 0


HEADING = (
    f"{'set':<24}{'n':>6}{'right':>18}{'offered':>9}{'near':>7}{'reachable':>11}{'wrong':>7}"
    f"{'false':>7}{'w + f':>7}{'nearest':>9}{'ECE':>7}"
)


def line(f: Figures) -> str:
    """A set's line of the table; shares in percent, with the interval of right."""
    low, high = interval(f.right, f.answerable)
    return (
        f"{f.name:<24}{f.questions:>6}{f.right:>8.1%} ({low:.0%}-{high:.0%}){f.offered:>8.1%}"
        f"{f.near:>8.1%}{f.reachable:>9.1%}{f.wrong:>8.1%}{f.false:>7.1%}{f.wrong_or_false:>7.1%}"
        f"{f.nearest:>8.1%}{f.calibration_error:>8.3f}"
    )


def _mean(kind: str, several: Sequence[Figures]) -> Figures:
    counts = {"questions", "answerable"}
    values = {name: [getattr(each, name) for each in several] for name in Figures.__slots__[1:]}
    return Figures(
        f"mean of {kind}",
        **{name: sum(of) if name in counts else mean(of) for name, of in values.items()},
    )


def _shipped() -> Iterator[tuple[str, Figures]]:
    from benchmarks.fit_decision import all_sets  # noqa: PLC0415 - the extra bench

    for kind, each in all_sets():
        print(f"asking {each.name} ...", file=sys.stderr, flush=True)
        yield kind, asked(each)


def _data(kind: str, f: Figures) -> dict[str, object]:
    return {"kind": kind, **{name: getattr(f, name) for name in Figures.__slots__}}
