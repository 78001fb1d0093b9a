import pytest

from bot.languages.choice import language_of, reads_traditional


@pytest.mark.parametrize(
    ("text", "reader", "code"),
    [
        ("绍兴人口", None, "zh"),
        ("绍兴人口", "en-US", "zh"),
        ("population", "zh-CN", "en"),
        ("", "zh-TW", "zh"),
        ("", "sv-SE", "en"),
        ("2019?", "zh-CN", "zh"),
    ],
)
def test_script_decides_then_the_reader(text: str, reader: str | None, code: str) -> None:
    assert language_of(text, ("en", "zh"), reader).code == code


def test_a_base_in_no_known_language_is_answered_in_english() -> None:
    assert language_of("hva", ("nb",), None).code == "en"


@pytest.mark.parametrize(
    ("text", "reader", "traditional"),
    [
        ("紹興", None, True),
        ("紹興", "zh-CN", True),
        ("绍兴", "zh-TW", False),
        ("上海人口", "zh-TW", True),
        ("上海人口", "zh-Hant-HK", True),
        ("上海人口", "zh-CN", False),
        ("", "zh-TW", True),
    ],
)
def test_who_types_or_reads_traditional(text: str, reader: str | None, traditional: bool) -> None:  # noqa: FBT001 - a column
    assert reads_traditional(text, reader) is traditional
