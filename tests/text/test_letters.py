import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.letters import dice, trigrams


def test_trigrams_run_from_blank_to_blank() -> None:
    assert trigrams("Ab") == {" ab", "ab "}
    assert trigrams("") == frozenset()


def test_dice_is_the_share_in_common() -> None:
    assert dice(trigrams("depth"), trigrams("DEPTH")) == 1
    assert dice(trigrams("abc"), trigrams("xyz")) == 0
    assert dice(trigrams("ab"), trigrams("abc")) == pytest.approx(2 * 1 / 5)
    assert dice(frozenset(), frozenset()) == 0


@given(st.text(), st.text())
def test_dice_is_symmetric_and_a_share(one: str, other: str) -> None:
    found = dice(trigrams(one), trigrams(other))
    assert 0 <= found <= 1
    assert found == dice(trigrams(other), trigrams(one))
