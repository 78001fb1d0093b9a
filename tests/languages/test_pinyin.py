import pytest

from bot.languages.pinyin import is_pinyin, sounds_like, spelled


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("绍兴", "shaoxing"),
        ("重庆", "chongqing"),
        ("国泰君安", "guotaijunan"),
        ("镇", ""),
        ("5G产业", ""),
        ("Tesla", ""),
    ],
)
def test_names_are_spelled_as_they_sound(name: str, pinyin: str) -> None:
    assert spelled(name) == pinyin


def test_sounds_that_are_taken_for_each_other_are_alike() -> None:
    assert sounds_like("shaoxin", "shaoxing")
    assert sounds_like("saoxing", "shaoxing")
    assert not sounds_like("shaoyang", "shaoxing")
    assert not sounds_like("shaoguan", "shaoxing")


def test_whole_syllables_are_told_from_other_words() -> None:
    assert is_pinyin("shaoxing")
    assert not is_pinyin("stockholm")
