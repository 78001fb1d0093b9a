from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.bags import BagIndex, bag, cosine


@given(st.text(max_size=60))
def test_a_bag_has_unit_length_or_is_empty(text: str) -> None:
    found = bag(text)
    assert not found or isclose(sum(weight**2 for weight in found.values()), 1)
    assert not found or isclose(cosine(found, found), 1)


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_mutual_and_between_0_and_1(one: str, other: str) -> None:
    found = cosine(bag(one), bag(other))
    assert 0 <= found <= 1 + 1e-9
    assert isclose(found, cosine(bag(other), bag(one)), abs_tol=1e-9)


@pytest.mark.parametrize(
    ("typed", "nearer", "farther"),
    [
        # A rare word in common counts for more than several common ones.
        ("how do i uninstall it", "uninstalling it", "how do i do it"),
        # Order counts.
        ("who bought the brewery", "so who bought the brewery", "the brewery bought who then"),
        ("校车几点开", "校车时间", "几点关门"),
    ],
)
def test_what_is_nearer(typed: str, nearer: str, farther: str) -> None:
    assert cosine(bag(typed), bag(nearer)) > cosine(bag(typed), bag(farther))


def test_texts_without_words_are_like_nothing() -> None:
    assert bag("?!") == {}
    assert cosine(bag("?!"), bag("a lake")) == 0


@given(st.lists(st.text(max_size=20), max_size=6), st.text(max_size=20))
def test_an_index_compares_with_each_text_as_cosine_does(texts: list[str], text: str) -> None:
    found = BagIndex(texts).cosines(text)
    assert found == pytest.approx([cosine(bag(text), bag(each)) for each in texts])
