import pytest

from bot.decision.types import fit, fits
from tests.decision.lakes import evidence


def of(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    return fit(found, found.units[0])


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("how many people visit Velmo", "velmo/visitors", 1),
        ("when do people visit Velmo", "velmo/visitors", -1),
        ("who visits Velmo", "velmo/visitors", -1),
        ("when was Ostrel discovered", "ostrel/discovered", 1),
        ("how much was Ostrel discovered", "ostrel/discovered", -1),
        ("how can I swim", "answer:swim", 1),
        ("which river leaves Velmo", "velmo/outflow", 0),
        ("who leaves Velmo", "velmo/outflow", 1),
    ],
)
def test_question_words_ask_for_values_of_a_type(text: str, key: str, expected: int) -> None:
    assert of(text, key)["fits"] == expected


def test_several_question_words_add_up() -> None:
    assert fits(["when", "amount"], "date") == 0
    assert fits(["who", "why"], "date") == -2
    assert fits([], "date") == 0


def test_the_type_of_its_values_is_told() -> None:
    assert of("velmo", "velmo/upkeep")["is_money"] == 1
    assert of("velmo", "velmo/upkeep")["is_date"] == 0
    assert of("velmo", "answer:swim")["is_answer"] == 1


def test_figures_that_it_lacks_speak_against_it() -> None:
    assert of("velmo visitors 2021", "velmo/visitors")["its_year"] == 1
    assert of("velmo visitors 2021", "velmo/visitors")["other_year"] == 0
    assert of("velmo visitors 1990", "velmo/visitors")["other_year"] == 1
    assert of("velmo visitors 1990", "velmo/visitors")["its_year"] == 0
    assert of("is velmo 120 deep", "velmo/depth")["other_numbers"] == 0
    assert of("is velmo 77 or 78 deep", "velmo/depth")["other_numbers"] == 2
    assert of("11 22 33 44 55", "velmo/depth")["other_numbers"] == 3


def test_a_text_lacks_what_is_asked_for() -> None:
    assert of("how many may swim here", "answer:swim")["lacks_number"] == 1
    assert of("may I swim here", "answer:swim")["lacks_number"] == 0
    assert of("what does it cost to swim", "answer:swim")["lacks_money"] == 1
    assert "lacks_number" not in of("how many", "velmo/depth")
