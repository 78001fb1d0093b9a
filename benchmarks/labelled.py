"""Questions with the answers that count as right: of the corpus, the sets and golden tables."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sets import read_sets
from bot.answer.reply import Reply
from bot.knowledge import load
from bot.languages import LANGUAGES
from bot.matching.free import PREFIX as ANSWER
from bot.model import Expectation, FactBase

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "tests" / "corpus"
GOLDEN = ROOT / "tests" / "golden"
ID, PATTERN = "id:", "re:"
"""What a gold label may begin with; an expression may also stand alone."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What a right reply holds: an id of each group (a part at a slash will do), or a pattern."""

    groups: tuple[tuple[str, ...], ...] = ()
    pattern: str = ""

    def has_ids(self, facts: Sequence[str]) -> bool:
        """Whether these facts or answers are right."""
        return all(
            any(f"{plain(fact)}/".startswith(f"{plain(gold)}/") for fact in facts for gold in group)
            for group in self.groups
        )

    def fits(self, reply: Reply) -> bool:
        """Whether an answer is right; its sources don't count."""
        if self.pattern:
            return re.search(self.pattern, body(reply.text), re.IGNORECASE) is not None
        return self.has_ids(reply.facts)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question; without gold, no answer is right."""

    text: str
    gold: Gold | None


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A base and the questions put to it; `base_name` tells sets over one base."""

    name: str
    base_name: str
    base: FactBase
    questions: tuple[Labelled, ...]


def plain(fact: str) -> str:
    """A fact's id, or a free answer's without its prefix."""
    return fact.removeprefix(ANSWER)


def body(text: str) -> str:
    """A reply's text without the lines that name its sources."""
    marks = tuple(language.answer.source.split("{")[0] for language in LANGUAGES.values())
    return "\n".join(line for line in text.splitlines() if not line.startswith(marks))


def corpus() -> list[LabelledSet]:
    """The project's own corpus."""
    return [_folder(path.parent, path.parent / "base") for path in CORPUS.glob("*/questions.tsv")]


def shared(folder: Path = SHARED / "questions") -> list[LabelledSet]:
    """The questions beside the project; `shaoxing` is asked of the shipped base."""
    return [
        _folder(
            path.parent, base if (base := path.parent / "base").exists() else ROOT / "knowledge"
        )
        for path in sorted(folder.glob("*/questions.tsv"))
    ]


def public(folder: Path = SHARED / "bench") -> list[LabelledSet]:
    """The public sets of facts and of answers."""
    return [
        LabelledSet(
            each.name,
            each.name.partition("_")[0],
            each.base,
            tuple(Labelled(q.text, Gold(((q.gold,),)) if q.gold else None) for q in each.questions),
        )
        for each in read_sets(folder)
    ]


def golden() -> list[LabelledSet]:
    """The golden tables that ask one question without another before it."""
    sets = []
    for name, folder in (("shipped", ROOT / "knowledge"), ("planets", GOLDEN / "planets")):
        base = _loaded(folder)
        rows = [*_structured(name), *_beside(base)]
        if name == "shipped":
            rows += [*_plain()]
        kind = "shaoxing" if name == "shipped" else name
        sets.append(LabelledSet(f"golden-{name}", kind, base, tuple(rows)))
    return sets


def _plain() -> Iterator[Labelled]:
    for text, facts in _cells(GOLDEN / "answered.tsv"):
        yield Labelled(text, Gold(_groups(facts)))
    for text, _ in _cells(GOLDEN / "declined.tsv"):
        yield Labelled(text, None)


def _beside(base: FactBase) -> Iterator[Labelled]:
    for each in base.golden:
        if each.expectation is Expectation.ANSWER:
            yield Labelled(each.question, Gold(((each.target,),)))
        elif each.expectation is Expectation.DECLINE:
            yield Labelled(each.question, None)


def _structured(name: str) -> Iterator[Labelled]:
    for _, before, text, outcome, facts, contains in _cells(GOLDEN / f"structured_{name}.tsv"):
        if not before and outcome == "decline":
            yield Labelled(text, None)
        elif not before and outcome == "answer" and facts:
            yield Labelled(text, Gold(_groups(facts)))
        elif not before and outcome == "answer":
            words = [re.escape(part) for part in contains.split(" || ")]
            yield Labelled(text, Gold(pattern=r"[\s\S]*".join(words[:1])))


def _groups(facts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("|")) for group in facts.split())


def _cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def _folder(folder: Path, base: Path) -> LabelledSet:
    lines = (folder / "questions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip())
    questions = tuple(Labelled(text, _gold(kind, gold)) for text, kind, gold, *_ in rows)
    return LabelledSet(folder.name, folder.name, _loaded(base), questions)


def _gold(kind: str, gold: str) -> Gold | None:
    if kind != "answer":
        return None
    if gold.startswith(ID):
        return Gold((tuple(gold.removeprefix(ID).split("|")),))
    return Gold(pattern=gold.removeprefix(PATTERN))


def _loaded(folder: Path) -> FactBase:
    base = load(folder).base
    if base is None:
        raise ValueError(f"{folder} has no base that loads")
    return base
