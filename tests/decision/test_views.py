import numpy as np
import pytest

from bot.decision.views import MOST_TERMS, weight
from tests.decision.lakes import seen, space


def test_names_are_taken_out_one_at_a_time() -> None:
    found = seen("is Velmo deeper than Ostrel")
    assert set(found.without) == {"velmo", "ostrel"}
    assert found.without["velmo"].text == "is it deeper than ostrel"
    assert found.of("ostrel") is found.without["ostrel"]
    assert found.of("tarn-river") is found.without[next(iter(found.named))]


def test_without_a_name_the_whole_is_seen() -> None:
    found = seen("how deep is it")
    assert found.of("velmo") is found.whole
    assert found.whole.text == "how deep is it"


def test_likenesses_have_a_place_for_each_thing() -> None:
    found, base = seen("how deep is Lake Velmo"), space()
    assert found.whole.labels.shape == (len(base.labels),)
    assert found.facts.shape == (len(base.fact_keys),)
    assert found.entities.shape == (len(base.entities),)
    assert found.answers.shape == found.answer_texts.shape == (len(base.answers),)
    assert found.label_terms.shape == (len(found.terms), len(base.labels))
    assert found.vectors.shape == (2, base.encoder.dimensions)
    at = base.entity_at["velmo"]
    own = [i for i, key in enumerate(base.fact_keys) if key.startswith("velmo/")]
    assert found.entities[at] == found.facts[own].max()


def test_the_nearest_label_is_the_one_asked_for() -> None:
    found, base = seen("how deep is Lake Velmo"), space()
    labels = found.of("velmo").labels
    assert base.labels.keys[int(np.argmax(labels))] == "depth"


def test_terms_are_corrected_and_cut_short() -> None:
    assert seen("hwo manny visitros has Velmo").terms[-2:] == ("visitors", "velmo")
    many = seen(" ".join(f"w{chr(97 + at)}x" for at in range(20)))
    assert len(many.terms) == MOST_TERMS == len(many.weights) == len(many.known)


def test_known_words_are_the_bases() -> None:
    found = seen("velmo zeppelin")
    assert dict(zip(found.terms, found.known, strict=True)) == {"velmo": 1, "zeppelin": 0}


def test_figures_and_years_are_as_typed() -> None:
    found = seen("in 2019 or 2,020 and 3.5")
    assert found.years == {"2019"}
    assert found.numbers == {"2019", "2,020", "3.5"}


def test_the_sentence_that_asks_is_told_apart() -> None:
    found = seen("I was at Velmo. How deep is it?")
    assert (found.asking, found.sentences) == ("How deep is it?", 2)
    assert found.vectors[0] != pytest.approx(found.vectors[1])


def test_misspelt_words_are_seen_corrected_in_the_sentence_that_asks() -> None:
    found = seen("Hi! How manny visitros does Lake Velmo have?")
    assert found.asking == "How many visitors does Lake Velmo have?"
    right = seen("How many visitors does Lake Velmo have?")
    assert found.vectors[1] == pytest.approx(right.vectors[1])


@pytest.mark.parametrize(
    ("word", "language"), [("zeppelin", "en"), ("齐柏林", "zh"), ("dirigible", "fr")]
)
def test_a_word_in_no_common_question_weighs_most(word: str, language: str) -> None:
    assert weight(word, language) == 1
    assert weight("what", "en") < weight("price", "en") < 1
