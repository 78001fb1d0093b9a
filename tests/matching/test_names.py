import pytest

from bot.matching.names import Names, allowed_typos
from bot.model import Entity
from bot.text.normalise import words

NAMES = Names(
    {
        "velmo": Entity("velmo", {"en": "Lake Velmo", "zh": "韦尔莫湖"}, {"en": ("Velmo",)}),
        "upper": Entity("upper", {"en": "Upper Lake Velmo"}),
        "park": Entity("park", {"en": "Park 2019"}),
    }
)


def found(question: str) -> set[tuple[str, int]]:
    tokens = words(question)
    mentions = [*NAMES.exact(tokens), *NAMES.near(tokens)]
    return {(owner, m.distance) for m in mentions for owner in NAMES.owners[m.name]}


def test_names_aliases_and_other_languages_are_found() -> None:
    assert ("velmo", 0) in found("how deep is velmo")
    assert ("velmo", 0) in found("how deep is LAKE VELMO?")
    assert ("velmo", 0) in found("韦尔莫湖有多深")


def test_a_name_inside_a_longer_one_is_found_as_both() -> None:
    assert {("velmo", 0), ("upper", 0)} <= found("how deep is upper lake velmo")


@pytest.mark.parametrize("typed", ["lake vlemo", "lakevelmo", "lake velmoo", "laek velmo"])
def test_typos_and_missing_spaces_are_read(typed: str) -> None:
    assert any(owner == "velmo" and distance <= 1 for owner, distance in found(f"depth of {typed}"))


def test_a_digit_is_never_a_typo() -> None:
    assert found("how big is park 2018") == set()
    assert ("park", 0) in found("how big is park 2019")


def test_short_names_must_be_exact() -> None:
    assert allowed_typos("abc") == 0
    assert allowed_typos("velmo") == 1


def test_a_chinese_name_is_found_in_pinyin_with_and_without_spaces() -> None:
    names = Names({"gtja": Entity("gtja", {"zh": "国泰君安"}), "man": Entity("man", {"zh": "满"})})
    for typed in ("guotaijunan", "guo tai jun an", "Guotai Junan"):
        found = names.exact(words(typed))
        assert [names.owners[m.name] for m in found] == [("gtja",)], typed
    assert names.exact(words("man")) == []
