"""A base comes back equal, and nothing that has not its shape comes back at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.compiled.made import Records
from bot.compiled.pack import DamagedError, Pack, packed, unpacked
from bot.compiled.records import decoded, encoded
from bot.compiled.tables import Words
from bot.model import Entity, Fact, FactBase, Number, PartialDate
from tests.small_base import BASE


def by_type(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type, as hints write it
    """Values of a field's type, small ones; mappings are dicts, as the loader makes them."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Mapping:
        return st.dictionaries(WORDS, by_type(parts[1]), max_size=2)
    if origin is tuple:
        return st.lists(by_type(parts[0]), max_size=2).map(tuple)
    if origin in {Union, UnionType}:
        return st.one_of([by_type(part) for part in parts])
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{f.name: by_type(hints[f.name]) for f in fields(kind)})
    return LEAVES[kind] if kind in LEAVES else st.from_type(kind)


WORDS = st.text(max_size=4)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    Decimal: st.decimals(allow_nan=False, allow_infinity=False) | st.just(Decimal("-0.00")),
}
BASES: st.SearchStrategy[FactBase] = by_type(FactBase)
"""Bases with every class and every sort of value in them."""

FEW = settings(max_examples=40, suppress_health_check=list(HealthCheck))


def again(base: FactBase) -> FactBase:
    return decoded(unpacked(packed(encoded(base, FactBase), "k"), "k"), FactBase)


@FEW
@given(BASES)
def test_any_base_comes_back_equal(base: FactBase) -> None:
    back = again(base)
    assert back == base
    assert base == back
    for name in ("facts", "entities", "attributes", "answers"):
        assert list(getattr(back, name)) == list(getattr(base, name))
        assert repr(dict(getattr(back, name))) == repr(dict(getattr(base, name)))


def test_the_small_base_comes_back_equal() -> None:
    back = again(BASE)
    assert back == BASE
    assert back.by_attribute == BASE.by_attribute
    assert type(back.facts["velmo/depth"]) is Fact


def test_facts_are_made_when_asked_for_and_once() -> None:
    facts = again(BASE).facts
    assert isinstance(facts, Records)
    assert facts["velmo/depth"] is facts["velmo/depth"]
    assert [facts.at(n) for n in range(len(facts))] == list(BASE.facts.values())
    assert "velmo/nothing" not in facts
    assert facts.get("velmo/nothing") is None
    with pytest.raises(KeyError):
        facts["velmo/nothing"]


def test_what_is_shared_is_kept_once() -> None:
    many = {f"e/{n}": replace(BASE.facts["velmo/depth"], id=f"e/{n}") for n in range(1000)}
    small, large = (
        len(packed(encoded(replace(BASE, facts=facts), FactBase), ""))
        for facts in (BASE.facts, many)
    )
    assert large - small < 1000 * 40


@FEW
@given(BASES, st.data())
def test_a_shape_of_another_is_refused_or_read_as_a_base(
    base: FactBase, data: st.DataObject
) -> None:
    """Whatever the arrays hold: what is not refused can be read to its end."""
    pack = encoded(base, FactBase)
    arrays = list(pack.arrays)
    filled = [n for n, array in enumerate(arrays) if len(array)]
    at = data.draw(st.sampled_from(filled))
    array = arrays[at] = arrays[at].copy()
    place = data.draw(st.integers(0, len(array) - 1))
    array[place] = data.draw(st.integers(-128, 127))
    try:
        back = decoded(Pack(pack.tree, arrays), FactBase)
    except DamagedError:
        return
    assert type(back) is FactBase
    for read, known in (
        (back.facts, base.facts),
        (back.entities, base.entities),
        (back.attributes, base.attributes),
        (back.answers, base.answers),
        (back.sources, base.sources),
    ):
        assert len(read) == len(dict(read))
        assert {type(made) for made in read.values()} <= {type(made) for made in known.values()}


def without_an_array(pack: Pack) -> Pack:
    return Pack(pack.tree, pack.arrays[:-1])


def with_floats(pack: Pack) -> Pack:
    return Pack(pack.tree, [array.astype(np.float64) for array in pack.arrays])


def in_two_dimensions(pack: Pack) -> Pack:
    return Pack(pack.tree, [array.reshape(-1, 1) for array in pack.arrays])


def with_numbers_for_words(pack: Pack) -> Pack:
    swapped = [[1] * len(t) if t and type(t[0]) is str else t for t in pack.tree]
    return Pack(swapped, pack.arrays)


@pytest.mark.parametrize(
    "spoil",
    [
        without_an_array,
        with_floats,
        in_two_dimensions,
        with_numbers_for_words,
        lambda pack: Pack(pack.tree[:-1], pack.arrays),
        lambda pack: Pack(None, pack.arrays),
        lambda pack: Pack({}, pack.arrays),
        lambda _pack: Pack([], []),
    ],
)
def test_another_shape_is_refused(spoil: Callable[[Pack], Pack]) -> None:
    with pytest.raises(DamagedError):
        decoded(spoil(encoded(BASE, FactBase)), FactBase)


def test_a_text_that_is_no_decimal_is_refused() -> None:
    long = Number(Decimal(-123456789012))
    fact = replace(BASE.facts["velmo/depth"], values=(long,))
    pack = encoded(replace(BASE, facts={fact.id: fact}), FactBase)
    tree = [["x", *t[1:]] if t and t[0] == "-123456789012" else t for t in pack.tree]
    assert tree != pack.tree
    with pytest.raises(DamagedError):
        decoded(Pack(tree, pack.arrays), FactBase)


@pytest.mark.parametrize(
    "amount",
    ["0", "0.00", "-0.0", "5E+6", "1E+200", "999999999", "9999999999", "-12", "1e-40", "0.10"],
)
def test_a_number_keeps_its_digits(amount: str) -> None:
    fact = replace(BASE.facts["velmo/depth"], values=(Number(Decimal(amount)),))
    (value,) = again(replace(BASE, facts={fact.id: fact})).facts[fact.id].values
    assert str(value) == str(Number(Decimal(amount)))


def test_a_text_that_ends_within_a_letter_is_refused() -> None:
    table, other = Words(), Words()
    table.intern(["é", "x", ""])
    sizes, letters = table.written()[1]
    other.read(None, iter([sizes, letters]))
    assert list(other.get_all(range(3))) == [*map(other.get, range(3))] == ["é", "x", ""]
    for wrong in ([1, 2, 0], [3, 1, 0], [-1, 4, 0], [2, 0, 0]):
        with pytest.raises(ValueError, match="text"):
            Words().read(None, iter([np.array(wrong, np.int8), letters]))


def test_the_fields_of_another_version_are_refused() -> None:
    @dataclass(frozen=True)
    class Old:
        a: int
        b: int

    @dataclass(frozen=True)
    class New:
        b: int
        a: int

    with pytest.raises(DamagedError):
        decoded(encoded(Old(1, 2), Old), New)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(BASE, title={"en": 5}),  # type: ignore[dict-item]  # the point
        replace(BASE, languages=["en"]),  # type: ignore[arg-type]  # the point
        replace(BASE, entities={"a": PartialDate(1)}),  # type: ignore[dict-item]  # the point
        replace(BASE, entities={"a": Entity("a", [])}),  # type: ignore[arg-type]  # the point
        replace(BASE, facts={"a": replace(BASE.facts["velmo/depth"], rank=True)}),
        replace(BASE, facts={"a": replace(BASE.facts["velmo/depth"], status="recorded")}),  # type: ignore[arg-type]  # the point
        replace(BASE, facts={"a": replace(BASE.facts["velmo/depth"], values=(None,))}),  # type: ignore[arg-type]  # the point
    ],
)
def test_a_value_of_another_type_is_not_encoded(wrong: FactBase) -> None:
    with pytest.raises(TypeError):
        encoded(wrong, FactBase)


def test_a_class_may_not_hold_what_has_no_table() -> None:
    with pytest.raises(TypeError, match="no table"):
        encoded(object(), object)
