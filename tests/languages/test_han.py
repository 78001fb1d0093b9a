from hypothesis import given
from hypothesis import strategies as st

from bot.languages.han import has_han, is_simplified, is_traditional, simplified, traditional


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplified("紹興的人口是多少？") == "绍兴的人口是多少？"
    assert simplified("Shaoxing 2019") == "Shaoxing 2019"


def test_a_script_is_told_by_characters_that_only_it_has() -> None:
    assert is_traditional("紹興")
    assert not is_traditional("上海人口")
    assert is_simplified("绍兴")
    assert not is_simplified("上海人口")
    assert not is_simplified("紹興")
    assert not has_han("Shaoxing, 2019")


def test_phrases_decide_between_traditional_characters() -> None:
    assert traditional("发展，头发，皇后，后来") == "發展，頭髮，皇后，後來"


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), max_size=50))
def test_simplifying_keeps_the_length_and_changes_nothing_twice(text: str) -> None:
    once = simplified(text)
    assert len(once) == len(text)
    assert len(simplified(once)) == len(text)
