from decimal import Decimal

import pytest

from bot.answer.figures import day, money, number, quantity
from bot.languages import LANGUAGES
from bot.model import Money, PartialDate, Unit

EN, ZH = LANGUAGES["en"], LANGUAGES["zh"]


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (Decimal(578).scaleb(9), "578 billion", "5780亿"),
        (Decimal("1.50").scaleb(6), "1.50 million", "150万"),
        (Decimal(1234567), "1,234,567", "1234567"),
        (Decimal(12), "12", "12"),
        (Decimal("0.5"), "0.5", "0.5"),
        (Decimal(-3).scaleb(12), "-3 trillion", "-3万亿"),
    ],
)
def test_figures_keep_their_digits(amount: Decimal, english: str, chinese: str) -> None:
    assert number(amount, EN) == english
    assert number(amount, ZH) == chinese


def test_units_come_from_cldr_or_from_the_base() -> None:
    kilometer, people = Unit("kilometer"), Unit(label={"en": "people", "zh": "人"})
    assert quantity(Decimal(200), kilometer, EN) == "200 kilometers"
    assert quantity(Decimal(200), kilometer, ZH) == "200公里"
    assert quantity(Decimal("1.5").scaleb(6), kilometer, EN) == "1.5 million kilometers"
    assert quantity(Decimal("1.5").scaleb(8), kilometer, ZH) == "1.5亿公里"
    assert quantity(Decimal(-110), Unit("celsius"), EN) == "-110 degrees Celsius"
    assert quantity(Decimal(142984), kilometer, ZH) == "142984公里"
    assert quantity(Decimal(5).scaleb(6), people, EN) == "5 million people"
    assert quantity(Decimal(5).scaleb(6), people, ZH) == "500万人"
    assert quantity(Decimal(12), None, EN) == "12"


def test_currencies_have_the_names_that_readers_use() -> None:
    assert money(Money(Decimal(92).scaleb(9), "USD"), EN) == "92 billion US dollars"
    assert money(Money(Decimal(92).scaleb(9), "USD"), ZH) == "920亿美元"
    assert money(Money(Decimal(3), "EUR"), EN) == "3 euros"


def test_dates_are_as_precise_as_they_are_known() -> None:
    dates = PartialDate(2020), PartialDate(2020, 12), PartialDate(2020, 12, 19)
    assert [day(d, EN) for d in dates] == ["2020", "December 2020", "December 19, 2020"]
    assert [day(d, ZH) for d in dates] == ["2020年", "2020年12月", "2020年12月19日"]
