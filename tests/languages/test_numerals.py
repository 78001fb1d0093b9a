import pytest

from bot.languages.numerals import years_in_digits


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("绍兴二〇一九年的GDP", "绍兴2019年的GDP"),
        ("二零二零年", "2020年"),
        ("一九九八 年", "1998 年"),
        ("十二个项目", "十二个项目"),
        ("二〇一九", "二〇一九"),
        ("三年", "三年"),
    ],
)
def test_only_years_of_four_digits_are_read(text: str, read: str) -> None:
    assert years_in_digits(text) == read
