from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.scalars import (
    SCALES,
    bent,
    currencies,
    date_of,
    hidden_character,
    is_language,
    is_slug,
    is_url,
    money_of,
    number_of,
    units,
    whole_of,
)
from bot.model import PartialDate


@given(st.dates(), st.integers(1, 3))
def test_a_date_reads_back_as_it_is_written(day: date, precision: int) -> None:
    parts = (day.year, day.month, day.day)[:precision]
    written = PartialDate(*parts)
    assert date_of(str(written)) == written


@pytest.mark.parametrize(
    "text",
    [
        "2020-13",
        "2020-00",
        "2020-02-30",
        "2021-02-29",
        "0000",
        "20",
        "2020-1",
        "2020-12-19 ",
        "２０２０",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert date_of(text) is None


@given(st.decimals(min_value=0, max_value=10**15, places=3), st.booleans())
def test_a_number_keeps_its_digits(number: Decimal, commas: bool) -> None:  # noqa: FBT001 -- drawn by hypothesis
    text = f"{number:,}" if commas else f"{number}"
    found = number_of(text)
    assert found is not None
    assert found.as_tuple() == number.as_tuple()


@given(st.integers(1, 10**6), st.sampled_from(sorted(SCALES)))
def test_a_scaled_number_keeps_the_digits_that_were_written(number: int, scale: str) -> None:
    found = number_of(f"{number} {scale}")
    assert found is not None
    assert found == number * 10 ** SCALES[scale]
    assert found.as_tuple().digits == Decimal(number).as_tuple().digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("578 billion", "5.78E+11"),
        ("5,000", "5000"),
        ("-3.50", "-3.50"),
        ("0", "0"),
        ("0.5", "0.5"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    assert str(number_of(text)) == number


NO_NUMBERS = ["", " ", "010", "1_000", "1,00", "1,0000", "5  million", "5 million ", "five", "1e9"]
NO_NUMBERS += [".5", "5.", "+5", "5 Million", "５", "9" * 29, "1 km", "million", "9" * 5000]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number(text: str) -> None:
    assert number_of(text) is None


def test_money_is_a_number_and_a_word() -> None:
    assert money_of("578 billion CNY") == (Decimal("5.78E+11"), "CNY")
    assert money_of("12.50 EUR") == (Decimal("12.50"), "EUR")
    assert money_of("578 billion") is None
    assert money_of("CNY") is None
    assert money_of("CNY 5") is None
    assert {"CNY", "EUR", "USD"} <= currencies()
    assert "RMB" not in currencies()


def test_units_are_those_of_cldr() -> None:
    assert {"kilometer", "kilometer-per-hour", "square-meter", "celsius"} <= units()
    assert "metre" not in units()


@pytest.mark.parametrize("text", ["no", "Y", "On", "NULL", "~", "=", "<<", "True"])
def test_bent_words(text: str) -> None:
    assert bent(text) == "bent-word"


@pytest.mark.parametrize(
    "text",
    [
        "010",
        "08",
        "0x1F",
        "0b1",
        "0o17",
        "12:30",
        "1:30:00.5",
        "1_000",
        "1_0.5",
        "0._",
        "-.inf",
        ".NaN",
    ],
)
def test_bent_numbers(text: str) -> None:
    assert bent(text) == "bent-number"


@pytest.mark.parametrize(
    "text", ["2019", "2020-12-19", "0", "0.5", "-3", "5 million", "note", "Nope", ""]
)
def test_what_is_not_bent(text: str) -> None:
    assert bent(text) is None


@given(st.from_regex(r"[-+.0-9_:xobeEaAfFinN]{1,8}", fullmatch=True))
def test_whatever_yaml_reads_as_another_number_is_bent(text: str) -> None:
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, OverflowError):
        return
    if isinstance(value, int | float) and not isinstance(value, bool) and not bent(text):
        assert value == float(text)


def test_ids_languages_and_addresses() -> None:
    assert is_slug("5g", 40)
    assert not is_slug("a" * 41, 40)
    assert not is_slug("-a", 40)
    assert not is_slug("no", 40)
    assert is_language("zh-Hant-TW")
    assert not is_language("EN")
    assert is_url("https://lamps.example/a?b=c")
    for text in ("lamps.example", "https://", "https:// x", "ftp://x", "http://[", "http://x:y/"):
        assert not is_url(text)
    assert not is_url("https://x/" + "y" * 2000)


def test_whole_numbers() -> None:
    assert whole_of("-12") == -12
    assert whole_of("0") == 0
    for text in ("01", "1.0", "", "-", "1" * 10, "１"):
        assert whole_of(text) is None


def test_hidden_characters() -> None:
    assert hidden_character("a\nb", several_lines=True) is None
    assert hidden_character("a\nb", several_lines=False) == "\n"
    assert hidden_character("a\u202eb", several_lines=True) == "\u202e"
    assert hidden_character("👩‍🚀 \u00a0\u3000", several_lines=False) is None
