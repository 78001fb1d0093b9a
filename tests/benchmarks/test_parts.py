from dataclasses import replace
from random import Random

from benchmarks.labelled import Gold, Labelled, LabelledSet
from benchmarks.parts import part, parts, with_unrelated
from bot.model import FactBase
from tests.small_base import BASE

ANSWER = BASE.answers["swim"]


def base(prefix: str, count: int) -> FactBase:
    names = [f"{prefix}{number}" for number in range(count)]
    return replace(BASE, answers={name: replace(ANSWER, id=name) for name in names})


def labelled(count: int) -> LabelledSet:
    questions = tuple(Labelled(f"about {at}", Gold(((f"a{at}",),))) for at in range(count))
    other = tuple(Labelled(f"nothing {at}", None) for at in range(40))
    fact = Labelled("how deep is Velmo", Gold((("velmo/depth",),)))
    return LabelledSet("lakes", "lakes", base("a", count), (*questions, *other, fact))


def test_what_a_part_lacks_is_answered_by_nothing() -> None:
    found = part(labelled(10), 3, Random(1))  # noqa: S311 - seeded on purpose
    assert len(found.base.answers) == 3
    assert found.base.facts == BASE.facts
    golds = {q.gold.groups[0][0] for q in found.questions if q.gold}
    assert golds == {*found.base.answers, "velmo/depth"}
    assert len(found.questions) == 51


def test_parts_grow_and_keep_few_questions_without_an_answer() -> None:
    *smaller, lent = parts(labelled(14), [base("b", 60)])
    assert [len(each.base.answers) for each in smaller] == [1, 3, 6, 12]
    assert [sum(q.gold is not None for q in each.questions) for each in smaller] == [2, 4, 7, 13]
    assert [sum(q.gold is None for q in each.questions) for each in smaller] == [20, 20, 20, 26]
    assert len(lent.base.answers) == 14 + 40
    assert lent.questions == labelled(14).questions


def test_a_base_with_few_answers_has_no_parts() -> None:
    assert not list(parts(labelled(7), []))


def test_lent_answers_keep_their_sources_and_replace_nothing() -> None:
    found = with_unrelated(base("a", 2), [base("a", 3)], 2)
    assert list(found.answers) == ["a0", "a1", "lent-a0", "lent-a1"]
    assert found.answers["lent-a1"].id == "lent-a1"
    assert found.sources.keys() == BASE.sources.keys()
