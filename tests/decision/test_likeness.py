import pytest

from bot.decision.likeness import likenesses, names, profile
from tests.decision.lakes import evidence


def like(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    return likenesses(found, found.units[0])


def named(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    return names(found, found.units[0])


def test_a_phrasing_word_for_word_is_as_near_as_can_be() -> None:
    found = like("how deep is Lake Velmo", "velmo/depth")
    assert found["meaning"] == pytest.approx(1, abs=1e-4)
    assert found["letters"] == 1
    assert found["beyond_own"] > 0.3
    assert found["beyond_foreign"] > 0.3
    assert found["beyond_world"] == pytest.approx(found["meaning"] - found["world"])


def test_another_attribute_is_farther_by_as_much() -> None:
    near, far = (
        like("how deep is Lake Velmo", "velmo/depth"),
        like("how deep is Lake Velmo", "velmo/upkeep"),
    )
    assert far["meaning"] < near["meaning"]
    assert far["beyond_own"] == pytest.approx(far["meaning"] - near["meaning"], abs=1e-5)
    assert far["letters"] < 0.5


def test_a_free_answer_is_compared_with_its_phrasings_and_text() -> None:
    found = like("is swimming allowed", "answer:swim")
    assert found["meaning"] == pytest.approx(1, abs=1e-4)
    assert found["letters"] == 1
    assert found["sentence"] == pytest.approx(
        like("is swimming allowed", "answer:swim")["sentence"]
    )
    assert found["beyond_own"] == found["beyond_foreign"] == 0


def test_what_it_says_is_compared_too() -> None:
    assert like("Lake Velmo depth: 120", "velmo/depth")["sentence"] == pytest.approx(1, abs=1e-4)
    assert like("Ostrel Water depth: 40", "velmo/depth")["sentence"] < 0.8


def test_a_name_to_the_letter() -> None:
    found = named("how deep is Lake Velmo", "velmo/depth")
    assert (found["exact"], found["near"], found["edits"]) == (1, 0, 0)
    assert found["name_length"] == 0.9
    assert found["other_name"] == found["other_names"] == 0


def test_a_misspelt_name() -> None:
    found = named("how deep is Lake Vlemo", "velmo/depth")
    assert (found["exact"], found["near"], found["edits"]) == (0, 1, 1)


def test_another_things_name() -> None:
    found = named("how deep is Ostrel Water", "velmo/depth")
    assert (found["exact"], found["name_length"], found["other_names"]) == (0, 0, 1)
    assert found["other_name"] == 1.1


def test_a_name_that_the_fact_holds_is_no_others() -> None:
    found = named("what has Velmo to do with Tarn River", "velmo/outflow")
    assert (found["linked"], found["other_names"]) == (1, 0)


def test_the_subject_and_the_only_owner() -> None:
    assert named("x", "velmo/depth")["subject"] == 1
    assert named("x", "ostrel/depth")["subject"] == 0
    assert named("x", "answer:swim")["subject"] == 0
    assert named("x", "velmo/upkeep")["only_owner"] == 1
    assert named("x", "velmo/depth")["only_owner"] == 0


def test_a_description_is_set_beside_the_best_other() -> None:
    found = named("the one with the tarn", "velmo/depth")
    other = named("the one with the tarn", "ostrel/depth")
    assert found["described"] > 0
    assert found["described_margin"] == found["described"]
    assert other["described_margin"] == -found["described"]
    assert found["entity_margin"] <= found["entity"] - other["entity"] + 1e-5
    assert max(found["entity_margin"], other["entity_margin"]) <= max(
        found["entity"], other["entity"]
    )
    assert named("x", "answer:swim")["entity"] == 0


def test_profiles_are_correlations() -> None:
    found = evidence("how deep is Lake Velmo", "velmo/depth", "answer:swim")
    values = [profile(found, each)["profile"] for each in found.units]
    assert all(-1 <= value <= 1 for value in values)
    assert values[0] > values[1]
