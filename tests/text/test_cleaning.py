import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.cleaning import cleaned, joined


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("how deep is it? https://example.org/a?b=1", "how deep is it?"),
        ("www.example.org how deep", "how deep"),
        ("depth <3", "depth"),
        ("depth :-) thx xD", "depth  thx"),
        ("depth :100: <:wave:123456>", "depth"),
        ("1️⃣ depth", "depth"),
        ("how deep is it #1", "how deep is it"),
        ("#LakeVelmo depth", "Lake Velmo depth"),
        ("plzzz tell me", "plz tell me"),
        ("sooooo deep", "so deep"),
        ("1. depth\n2. age", "depth\n age"),
        ("- depth\n- age", "depth\n age"),
    ],
)
def test_what_carries_nothing_is_left_out(typed: str, left: str) -> None:
    assert cleaned(typed).split() == left.split()


@pytest.mark.parametrize(
    "typed",
    [
        "who built C++",
        "is 3 < 4",
        "the ratio 3:4",
        "at 12:30 :",
        "1.5 million",
        "III",
        "a #hashtag5",
        "Genesis 1:1",
        "room 8",
        "-5 degrees",
    ],
)
def test_the_rest_stays(typed: str) -> None:
    assert cleaned(typed).replace("#", "") == typed.replace("#", "")


def test_a_sign_between_two_words_is_read_as_and() -> None:
    assert joined("depth/age of it", " and ", lambda _: False) == "depth and age of it"
    assert joined("depth + age", " and ", lambda _: False) == "depth and age"
    assert joined("深度/年龄", "和", lambda _: False) == "深度和年龄"


def test_a_name_keeps_its_sign() -> None:
    assert joined("the Oslo/Bergen line", " and ", lambda _: True) == "the Oslo/Bergen line"
    assert joined("90 km/h", " and ", lambda _: False) == "90 km/h"


@given(st.text())
def test_cleaning_adds_nothing(text: str) -> None:
    assert len(cleaned(text)) <= 2 * len(text)
