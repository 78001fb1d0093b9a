import pytest

from bot.decision.words import words
from tests.decision.lakes import evidence, space


def of(text: str, key: str) -> dict[str, float]:
    return dict(words(evidence(text, key))[0])


def test_what_a_candidate_is_called_and_asked_for_by_is_explained() -> None:
    found = of("how deep is Lake Velmo", "velmo/depth")
    assert found["unexplained"] == pytest.approx(0, abs=1e-6)
    assert found["share_letters"] == found["nowhere"] == found["elsewhere"] == 0


def test_a_word_that_the_base_lacks_is_nowhere() -> None:
    found = of("how deep is the zeppelin of Lake Velmo", "velmo/depth")
    assert found["nowhere"] == found["stranger"] == found["strangest_letters"] == 1
    assert found["unexplained_letters"] == 1
    assert 0 < found["unexplained"] == found["strangest"] < 1  # a trigram or two are alike
    assert found["elsewhere"] == 0


def test_a_word_of_something_else_in_the_base_is_elsewhere() -> None:
    found = of("velmo visitors depth", "velmo/depth")
    assert found["elsewhere"] > 0.5
    assert found["nowhere"] == 0
    assert found["share_letters"] == pytest.approx(found["unexplained_letters"] / 3, rel=0.1)


def test_nothing_of_a_free_answer_depends_on_what_else_is_known() -> None:
    found = of("is the depth of a zeppelin allowed", "answer:swim")
    assert found["elsewhere"] == 0
    assert found["nowhere"] == found["unexplained_letters"] > 1


def test_a_profile_explains_what_else_is_known_of_the_thing() -> None:
    found = of("the lake that the Tarn River leaves", "velmo/depth")
    assert found["unexplained_profile"] < found["unexplained"]
    assert found["strangest_profile"] <= found["strangest"]


def test_each_candidate_has_its_own() -> None:
    several = words(evidence("how deep is Velmo", "velmo/depth", "velmo/upkeep", "answer:swim"))
    assert [round(each["unexplained_letters"], 3) == 0 for each in several] == [True, False, False]


def test_much_is_cut_short() -> None:
    text = " ".join(f"qu{letter}zzle" for letter in "abcdefghij")
    assert of(text, "velmo/depth")["nowhere"] == 4


def test_without_terms_there_is_nothing_to_explain() -> None:
    assert words(evidence("what is it", "velmo/depth")) == [{}]
    assert space().unit_words(space().unit("velmo/depth")) >= {"velmo", "depth", "deep", "lake"}
