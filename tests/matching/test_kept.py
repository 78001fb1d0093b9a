"""An index that was kept answers as the one that was built."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.compiled.pack import DamagedError, Pack
from bot.compiled.store import Shelf, Store
from bot.engine import Engine
from bot.knowledge import load
from bot.knowledge.cached import keep, load_kept
from bot.matching import kept
from bot.matching.answers import kept as kept_answers
from bot.matching.answers.model import AnswerModel
from bot.matching.index import Index, phrasings_of
from bot.matching.kept import keep_index, kept_index
from bot.matching.owned import Owned, frozen_own
from bot.model import FactBase
from tests.small_base import BASE

SHIPPED = Path(__file__).parents[2] / "knowledge"
QUESTIONS = [
    "what is Shaoxing's GDP", "who are the financial partners", "shaoxing populaton",
    "Hangzhou's GDP", "绍兴离上海多远", "Shaoxing GDP in 2015", "how many projects are there",
    "high tech projects", "what can you do", "", "xyzzy", "who said that", "partners",
]  # fmt: skip


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(Store(tmp_path), "a base")


def test_every_question_is_answered_as_before(tmp_path: Path) -> None:
    store = Store(tmp_path)
    loaded = load_kept(SHIPPED, store)
    assert loaded.base is not None
    first = Engine(loaded.base, None, Shelf(store, loaded.content))
    expected = [(first.ask(q), first.explain(q), first.suggest(q)) for q in QUESTIONS]
    keep(loaded, store)
    first.keep()
    again = load_kept(SHIPPED, store)
    assert again.kept
    assert again.base is not None
    second = Engine(again.base, None, Shelf(store, again.content))
    assert isinstance(second._matcher.index.own, Owned)
    assert [(second.ask(q), second.explain(q), second.suggest(q)) for q in QUESTIONS] == expected
    choices = [choice.key for reply, _, _ in expected for choice in reply.choices]
    keys = [*choices, "shaoxing/gdp", "list:partners:finance", "answer:none", "nothing"]
    assert [second.tell(key) for key in keys] == [first.tell(key) for key in keys]


@pytest.mark.parametrize("base", [BASE, load(SHIPPED).base], ids=["small", "shipped"])
def test_own_and_owners_are_what_they_were(shelf: Shelf, base: FactBase) -> None:
    index = Index(base)
    keep_index(index, shelf)
    back = Index(base, shelf.store)  # learns the answers, which an index can't do without
    found = kept_index(base, shelf)
    assert found is not None
    assert dict(found.own) == index.own
    assert [list(found.own[entity]) for entity in found.own] == [
        list(own) for own in index.own.values()
    ]
    assert dict(found.owners) == index.owners
    assert "nothing" not in found.owners
    assert len(found.owners) == len(index.owners)
    assert vars(found).keys() == vars(back).keys()


def test_every_part_of_an_index_is_kept() -> None:
    parts = {name: type(part) for name, part in vars(Index(BASE)).items()}
    assert {name: of for name, of in parts.items() if name not in kept._APART} == kept._PARTS


def test_the_fit_of_answers_outlives_a_change_of_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    index = Index(BASE, store)
    monkeypatch.setattr(AnswerModel, "_learn", None)  # no other can be fitted now
    fact = replace(BASE.facts["velmo/depth"], rank=1)
    again = Index(replace(BASE, facts={fact.id: fact}), store)
    tokens = ("is", "swimming", "allowed")
    assert again.answers.match(tokens, 0.0) == index.answers.match(tokens, 0.0)


def test_a_change_of_phrasings_makes_another_key() -> None:
    answer = BASE.answers["swim"]
    keys = {
        kept_answers.model_key(phrasings_of(replace(BASE, answers=answers)))
        for answers in (
            BASE.answers,
            {"swim": replace(answer, phrasings={"en": ("may I swim",)})},
            {"swam": replace(answer, id="swam")},
            {},
        )
    }
    assert len(keys) == 4


def test_an_index_without_its_answers_is_built_anew(shelf: Shelf) -> None:
    keep_index(Index(BASE, shelf.store), shelf)
    assert kept_index(BASE, shelf) is not None
    for path in shelf.store.folder.glob("answers-*"):
        path.unlink()
    assert kept_index(BASE, shelf) is None


def test_the_index_of_another_base_is_not_read(shelf: Shelf) -> None:
    keep_index(Index(BASE, shelf.store), shelf)
    assert kept_index(BASE, Shelf(shelf.store, "another base")) is None


def spoilt(change: Callable[[Pack], Pack], shelf: Shelf) -> Index | None:
    index = Index(BASE, shelf.store)
    keep_index(index, shelf)
    key = kept._key(shelf)
    pack = shelf.store.read("index", key, lambda pack: pack)
    assert pack is not None
    shelf.store.write("index", key, change(pack))
    return kept_index(BASE, shelf)


@pytest.mark.parametrize(
    "change",
    [
        lambda pack: Pack(None, pack.arrays),
        lambda pack: Pack(pack.tree[:2], pack.arrays),
        lambda pack: Pack([*pack.tree[:2], ["x"]], pack.arrays),
        lambda pack: Pack([5, *pack.tree[1:]], pack.arrays),
        lambda pack: Pack([["object", "Path", [], []], *pack.tree[1:]], pack.arrays),
        lambda pack: Pack([["object", "Names", ["__class__"], [1]], *pack.tree[1:]], pack.arrays),
        lambda pack: Pack([["shared", "x"], *pack.tree[1:]], pack.arrays),
        lambda pack: Pack([["dict", ["list", "", []], ["list", "", []]], *pack.tree[1:]], []),
        lambda pack: Pack([pack.tree[0], [["a"], []], pack.tree[2]], pack.arrays),
        lambda pack: Pack(pack.tree, pack.arrays[:5]),
        lambda pack: Pack(pack.tree, [array + 1 for array in pack.arrays[:4]]),
    ],
)
def test_a_wrong_shape_is_refused(shelf: Shelf, change: Callable[[Pack], Pack]) -> None:
    assert spoilt(lambda pack: pack, shelf) is not None
    assert spoilt(change, shelf) is None


@pytest.mark.parametrize("at", range(4))
def test_facts_that_are_not_there_are_refused(at: int) -> None:
    pack = frozen_own(BASE, Index(BASE).own)
    assert len(Owned(pack, BASE)) == 2
    for wrong in (np.full_like(pack.arrays[at], 99), pack.arrays[at][:-1], -pack.arrays[at] - 1):
        with pytest.raises(DamagedError):
            Owned(Pack(pack.tree, [*pack.arrays[:at], wrong, *pack.arrays[at + 1 :]]), BASE)
