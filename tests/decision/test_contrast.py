import pytest

from bot.decision.contrast import contrast
from tests.decision.lakes import evidence


def of(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    return contrast(found.views, found.units[0], found.space)


def test_a_phrasing_has_nothing_to_set_apart() -> None:
    found = of("how deep is Lake Velmo", "velmo/depth")
    assert found["strange_names"] == found["strange_rarest"] == found["strange_rarity"] == 0
    assert found["back_left"] == found["back_rarest"] == found["back_count"] == 0
    assert found["contrast"] == 0


def test_a_rare_word_on_either_side_sets_apart() -> None:
    found = of("what is the zorbing of Velmo", "velmo/depth")
    assert found["strange_rarest"] == found["strange_uncommon"] == 1
    assert found["back_count"] == 1  # depth
    assert found["contrast"] == min(found["strange_rarest"], found["back_rarest"]) > 0


def test_what_other_words_a_base_has_says_nothing_of_a_free_answer() -> None:
    found = of("is zorbing allowed", "answer:swim")
    assert found["strange_rarest"] == found["strange_uncommon"] == found["contrast"] == 0
    assert found["strange_rarity"] == 1
    assert found["back_count"] == 1  # swimming


def test_a_word_of_the_base_is_strange_but_not_unknown() -> None:
    found = of("visitors of Velmo", "velmo/depth")
    assert found["strange_rarest"] == 0
    assert found["strange_rarity"] > 0


def test_what_is_written_as_a_name_is_counted() -> None:
    assert of("is swimming allowed in Zorbograd or B52", "answer:swim")["strange_names"] == 2
    assert of("is swimming allowed I ask", "answer:swim")["strange_names"] == 0
    assert of("how deep is Lake Velmo", "velmo/depth")["strange_names"] == 0


def test_an_ending_or_a_typo_sets_nothing_apart() -> None:
    assert of("is swimmming allowed", "answer:swim")["back_count"] == 0


@pytest.mark.parametrize("text", ["", "?", "it"])
def test_a_text_without_terms(text: str) -> None:
    assert of(text, "velmo/depth")["strange_rarity"] == 0
