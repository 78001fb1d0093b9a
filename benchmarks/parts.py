"""Parts of a base, and a base with answers of others: how sure an answer is depends on neither."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from random import Random

from benchmarks.labelled import Labelled, LabelledSet
from bot.model import FactBase

SIZES = (1, 3, 6, 12, 24)
LEAST_ANSWERS = 8
UNRELATED = 40
MOST_OTHERS = 2
"""Questions without an answer that are kept for each with one."""

LEAST_OTHERS = 20


def part(whole: LabelledSet, size: int, rng: Random) -> LabelledSet:
    """A base of some of the answers; what the others answer, it doesn't."""
    kept = sorted(rng.sample(sorted(whole.base.answers), size))
    base = replace(whole.base, answers={key: whole.base.answers[key] for key in kept}, golden=())
    dropped = whole.base.answers.keys() - kept
    questions = tuple(_without(dropped, each) for each in whole.questions)
    return replace(whole, name=f"{whole.name}-{size}", base=base, questions=questions)


def parts(whole: LabelledSet, lenders: Sequence[FactBase]) -> Iterator[LabelledSet]:
    """A set over parts of its base, and over the base with others' answers; smaller ones first."""
    count = len(whole.base.answers)
    if count < LEAST_ANSWERS:
        return
    rng = Random(whole.name)  # noqa: S311 - seeded on purpose
    for size in SIZES:
        if size < count:
            yield _fewer(part(whole, size, rng), rng)
    more = with_unrelated(whole.base, lenders, UNRELATED)
    yield replace(whole, name=f"{whole.name}-lent", base=replace(more, golden=()))


def _fewer(labelled: LabelledSet, rng: Random) -> LabelledSet:
    """A set without most of the many questions that nothing answers any more."""
    answered = [each for each in labelled.questions if each.gold is not None]
    others = [each for each in labelled.questions if each.gold is None]
    most = max(LEAST_OTHERS, MOST_OTHERS * len(answered))
    kept = rng.sample(others, min(most, len(others)))
    return replace(labelled, questions=(*answered, *kept))


def _without(dropped: Collection[str], question: Labelled) -> Labelled:
    """A question, without gold where what answers it is dropped."""
    gold = question.gold
    there = gold is not None and all(any(i not in dropped for i in g) for g in gold.groups)
    return question if there else replace(question, gold=None)


def with_unrelated(base: FactBase, lenders: Sequence[FactBase], count: int) -> FactBase:
    """A base with answers of others beside its own."""
    lent = [(f"lent-{key}", a) for each in lenders for key, a in each.answers.items()][:count]
    sources = {key: source for each in lenders for key, source in each.sources.items()}
    answers = {**base.answers, **{key: replace(answer, id=key) for key, answer in lent}}
    return replace(base, answers=answers, sources={**sources, **base.sources})
