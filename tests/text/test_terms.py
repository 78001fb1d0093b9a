import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.letters import dice, trigrams
from bot.text.sentences import asking_sentence, sentences
from bot.text.terms import stem, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is the population of Oakville?", ("population", "oakville")),
        ("C++ or C#", ("c++", "c#")),
        ("Python 3.11's release", ("python", "3.11", "release")),
        ("绍兴离上海有多远", ("绍兴", "离", "上海", "有多远")),
        ("", ()),
    ],
)
def test_terms_carry_meaning(text: str, expected: tuple[str, ...]) -> None:
    assert terms(text) == expected


def test_a_word_inside_a_chinese_word_is_no_word() -> None:
    assert "理" not in words("发动机的工作原理")


@pytest.mark.parametrize(
    ("word", "expected"), [("makers", "maker"), ("cities", "cit"), ("as", "as")]
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I live in Berlin. How far is it?", "How far is it?"),
        ("version 3.5 please", "version 3.5 please"),
        ("我住在北京。绍兴有多远？", "绍兴有多远？"),
        ("Where is it? Thanks, Tom.", "Where is it?"),
    ],
)
def test_the_sentence_that_asks(text: str, expected: str) -> None:
    assert asking_sentence(text) == expected


@given(st.text())
def test_sentences_lose_nothing_but_blanks(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(), st.text())
def test_likeness_by_letters_is_a_share(one: str, other: str) -> None:
    likeness = dice(trigrams(one), trigrams(other))
    assert 0 <= likeness <= 1
    assert dice(trigrams(one), trigrams(one)) in {0, 1}
    assert likeness == dice(trigrams(other), trigrams(one))
