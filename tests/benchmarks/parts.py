"""Parts of a base, and a base with answers of others: how sure an answer is depends on neither."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from bot.facts import FactBase
from tests.benchmarks.labelled import Labelled, LabelledSet


def part(whole: LabelledSet, size: int, rng: Random) -> LabelledSet:
    """A base of some of the answers; what the others answer, it doesn't."""
    kept = sorted(rng.sample(sorted(whole.base.answers), size))
    base = replace(whole.base, answers={key: whole.base.answers[key] for key in kept}, golden=())
    dropped = whole.base.answers.keys() - kept
    questions = tuple(_without(dropped, each) for each in whole.questions)
    return replace(whole, name=f"{whole.name}-{size}", base=base, questions=questions)


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
