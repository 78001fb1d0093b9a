from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import LANGUAGES
from bot.languages.amounts import amounts_in, chinese


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("exceed 600 billion in", ["6E11"]),
        ("over 5,000 of them", ["5000"]),
        ("5k or 12.5 million", ["5000", "12500000"]),
        ("half a million", ["500000"]),
        ("six hundred billion", ["6E11"]),
        ("五千七百八十亿", ["5.78E11"]),
        ("超过6000亿了吗", ["6E11"]),
        ("超过50万张", ["500000"]),
        ("三十亿五千万", ["3050000000"]),
        ("一百二十三万四千五百", ["1234500"]),
        ("二〇一九年", ["2019"]),
        ("十二个", ["12"]),
        ("below -5 degrees", ["-5"]),
        ("5g", []),
        ("a big one-off", ["1"]),
    ],
)
def test_reads_amounts(text: str, amounts: list[str]) -> None:
    assert [found.amount for found in amounts_in(text, LANGUAGES["en"])] == [
        Decimal(a) for a in amounts
    ]


def _written(number: int) -> str:
    """A number below ten thousand as Chinese writes it."""
    text, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, power)
        if digit:
            text += ("零" if zero and text else "") + "零一二三四五六七八九"[digit] + unit
        zero = not digit
    return text or "零"


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_chinese_numerals_come_back(myriads: int, rest: int) -> None:
    text = f"{_written(myriads)}万" + (_written(rest) if rest else "")
    assert chinese(text) == myriads * 10000 + rest


@given(st.text(alphabet="零一二十百千万亿0123456789.,- amillionk", max_size=30))
def test_never_raises_and_keeps_its_place(text: str) -> None:
    for found in amounts_in(text, LANGUAGES["en"]):
        assert 0 <= found.start < found.end <= len(text)
