"""Free answers: right ones told apart, strangers declined, whatever is sent, in any order."""

import random
from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.answers import regression
from bot.matching.answers import table as table_module
from bot.matching.answers.kernel import Kernel, bend
from bot.matching.answers.model import MOST, PLENTY, AnswerModel
from bot.matching.answers.rehearsal import (
    NEAR,
    SCORE,
    SPREAD,
    Rehearsal,
    rehearsal,
    usual_nearness,
)
from bot.matching.answers.space import Space, features, parts
from bot.matching.answers.table import word_table
from bot.matching.decision import Decision, Outcome
from bot.matching.matcher import Matcher
from bot.model import Answer, Citation, FactBase, PartialDate
from bot.text.normalise import words

GARDEN = {
    "water": ("how often do I water the tomatoes", "when should I water my plants"),
    "prune": ("when do I cut back the roses", "how do I prune a rose bush"),
    "frost": ("how do I protect plants from frost", "what if it freezes at night"),
    "slugs": ("how do I get rid of slugs", "something eats my lettuce"),
}
GARDEN_ZH = {
    "water": ("番茄多久浇一次水", "什么时候给植物浇水"),
    "prune": ("什么时候修剪玫瑰", "怎么修剪玫瑰花"),
    "slugs": ("怎么除掉蛞蝓", "生菜被虫子吃了怎么办"),
}


def base(answers: Mapping[str, Sequence[str]]) -> FactBase:
    cited = Citation("book")
    return FactBase(
        title={"en": "Garden"},
        languages=("en",),
        sources={},
        attributes={},
        kinds={},
        entities={},
        facts={},
        answers={
            key: Answer(key, {"en": tuple(texts)}, {"en": key}, PartialDate(2020), cited)
            for key, texts in answers.items()
        },
    )


def model(answers: Mapping[str, Sequence[str]]) -> AnswerModel:
    return AnswerModel((words(text), key) for key, texts in answers.items() for text in texts)


def shuffled(answers: Mapping[str, Sequence[str]], seed: int) -> dict[str, list[str]]:
    rng = random.Random(seed)  # noqa: S311 - seeded on purpose
    keys = rng.sample(sorted(answers), len(answers))
    return {key: rng.sample(answers[key], len(answers[key])) for key in keys}


def best(decision: Decision) -> str:
    return decision.considered[0].key


MATCHER = Matcher(base(GARDEN))
MATCHER_ZH = Matcher(base(GARDEN_ZH))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how often should I water tomatoes", "water"),
        ("how do i prune roses", "prune"),
        ("how do I get rid of slgus", "slugs"),
        ("how can I protect my plants from frost", "frost"),
    ],
)
def test_other_words_for_it_and_typos_are_answered(question: str, answer: str) -> None:
    decision = MATCHER.read(question)
    assert decision.outcome is Outcome.ANSWER
    assert best(decision) == f"answer:{answer}"


@pytest.mark.parametrize(
    ("question", "answer"), [("番茄多久浇水", "water"), ("怎么修剪玫瑰", "prune")]
)
def test_chinese_is_answered(question: str, answer: str) -> None:
    decision = MATCHER_ZH.read(question)
    assert decision.outcome is Outcome.ANSWER
    assert best(decision) == f"answer:{answer}"


def test_a_letter_that_slipped_into_chinese_is_passed_over() -> None:
    whole, slipped = MATCHER_ZH.read("番茄多久浇水"), MATCHER_ZH.read("番茄多x久浇水")
    assert slipped.considered == whole.considered
    assert MATCHER_ZH.read("番茄多xx久浇水").considered != whole.considered


def test_a_letter_that_a_phrasing_has_counts() -> None:
    found = Matcher(base({"c": ("维生素c有什么用",), "d": ("维生素d有什么用",)}))
    assert best(found.read("维生素d有用吗")) == "answer:d"
    assert best(found.read("维生素c有用吗")) == "answer:c"


def test_a_rival_speaks_against_an_answer_most_where_phrasings_are_few() -> None:
    few = model(GARDEN)
    many = model({k: [f"{t} {n}" for t in ts for n in "abcdefghij"] for k, ts in GARDEN.items()})
    asked = words("how do I protect my roses")
    for found, phrasings in ((few, 2), (many, 20)):
        match = found.match(asked, 0.0)
        assert match is not None
        assert match.signs.rival == pytest.approx(match.scores[1] / (1 + phrasings / PLENTY))


def test_an_answer_with_many_phrasings_weighs_no_more_than_one_with_few() -> None:
    texts = [words(text) for several in GARDEN.values() for text in several]
    classes = np.array([0, 0, 0, 0, 0, 0, 1, 1])
    space = Space(texts, word_table())
    fit = regression.Regression(space, texts, classes).fit()
    space = Space(texts, word_table())
    gram = Kernel(space, space.texts).similarities(space.texts).astype(np.float64)
    ridge = regression.RIDGE * np.diag([6 / 4] * 6 + [2 / 4] * 2)
    assert fit.weights == pytest.approx(np.linalg.solve(gram + ridge, np.eye(2)[classes]), abs=1e-4)


@pytest.mark.parametrize(
    "question",
    ["how do I get rid of my landlord", "when do I cut the ribbon", "hello", "", "?!", "7", "🙂"],
)
def test_strange_words_keep_a_small_base_silent(question: str) -> None:
    assert MATCHER.read(question).outcome is not Outcome.ANSWER


def test_one_answer_with_one_phrasing() -> None:
    matcher = Matcher(base({"water": ("how often do I water the tomatoes",)}))
    assert matcher.read("how often do i water the tomatoes").outcome is Outcome.ANSWER
    assert matcher.read("how often do I feed the parrots").outcome is not Outcome.ANSWER


def test_no_answers_and_phrasings_without_words() -> None:
    assert model({}).match(("a",), 0.0) is None
    assert model({"empty": ("?!",)}).labels == ()
    assert not Matcher(base({})).read("how often do I water the tomatoes").considered


def test_the_table_is_not_read_for_a_base_without_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AssertionError

    monkeypatch.setattr("bot.matching.answers.model.word_table", fail)
    Matcher(base({})).read("how often do I water the tomatoes")
    with pytest.raises(AssertionError):
        Matcher(base(GARDEN))


def test_unexplained_words_are_told() -> None:
    (first, *_) = MATCHER.read("how often do I water the parrots").considered
    assert first.unexplained == ("parrots",)


def test_probabilities_are_shares_of_one_and_few() -> None:
    considered = MATCHER.read("how do I protect my roses").considered
    assert len(considered) <= MOST
    assert all(0 <= reading.probability <= 1 for reading in considered)
    assert sum(reading.probability for reading in considered) <= 1 + 1e-9


@given(st.text(max_size=300))
@settings(max_examples=60)
def test_any_text_is_read_and_the_order_of_answers_is_nothing(text: str) -> None:
    assert MATCHER.read(text) == MIXED.read(text)


MIXED = Matcher(base(shuffled(GARDEN, 3)))


@given(st.integers(0, 1000))
@settings(max_examples=10)
def test_a_sparse_fit_does_not_know_the_order_either(seed: int) -> None:
    first, second = sparse(GARDEN), sparse(shuffled(GARDEN, seed))
    asked = words("how do I prune my roses")
    assert first.match(asked, 0.0) == second.match(asked, 0.0)


def sparse(answers: Mapping[str, Sequence[str]]) -> AnswerModel:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regression, "EXACT", 4)
        patch.setattr(regression, "DRAWN", 3)
        patch.setattr(regression, "HARD", 5)
        return model(answers)


def test_a_sparse_fit_says_what_the_whole_one_says() -> None:
    whole, part = model(GARDEN), sparse(GARDEN)
    for key, texts in GARDEN.items():
        for text in texts:
            found, expected = part.match(words(text), 0.0), whole.match(words(text), 0.0)
            assert found is not None
            assert expected is not None
            assert found.labels[0] == expected.labels[0] == key


def test_rehearsed_scores_are_those_of_a_fit_without_the_phrasing() -> None:
    texts = [words(text) for several in GARDEN.values() for text in several]
    space, classes = Space(texts, word_table()), np.repeat(np.arange(len(GARDEN)), 2)
    gram = Kernel(space, space.texts).similarities(space.texts).astype(np.float64)
    target, ridge = np.eye(4)[classes], regression.RIDGE
    inverse = np.linalg.inv(gram + ridge * np.eye(8))
    alone = target - (inverse @ target) / np.diag(inverse)[:, None]
    rest = np.arange(1, 8)
    without = np.linalg.solve(gram[1:, 1:] + ridge * np.eye(7), target[rest])
    assert gram[0, 1:] @ without == pytest.approx(alone[0], abs=1e-5)


def test_a_text_is_wholly_like_itself_and_unlike_strangers() -> None:
    space = Space([words(text) for several in GARDEN.values() for text in several], word_table())
    kernel = Kernel(space, space.texts)
    assert np.diag(kernel.similarities(space.texts)) == pytest.approx(1, abs=1e-5)
    assert kernel.similarities([space.read(())]) == pytest.approx(0)
    assert bend(np.array([0, 1], np.float32)) == pytest.approx([0, 1])


def test_rare_features_count_like_common_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    space = Space([words(text) for several in GARDEN.values() for text in several], word_table())
    full = Kernel(space, space.texts).similarities(space.texts)
    monkeypatch.setattr("bot.matching.answers.kernel.COMMON", 7)
    again = Kernel(space, space.texts).similarities(space.texts)
    assert again == pytest.approx(full, abs=1e-5)


def rehearsed(alone: Sequence[Sequence[float]], classes: Sequence[int]) -> Rehearsal:
    near = np.zeros(len(alone[0]))
    return rehearsal(np.array(alone), np.array(classes), np.array(classes), near)


def test_what_is_too_small_to_rehearse_is_taken_for_usual() -> None:
    lone, rivalless = rehearsed(np.eye(3).tolist(), [0, 1, 2]), rehearsed([[0.9], [0.8]], [0, 0])
    for small in (lone, rivalless):
        assert (small.score, small.spread) == (SCORE, SPREAD)


def test_a_base_s_own_rehearsal_outweighs_what_is_usual() -> None:
    many = rehearsed([[0.6, 0.2]] * 500 + [[0.2, 0.6]] * 500, [0] * 500 + [1] * 500)
    assert many.score == pytest.approx(0.6, abs=0.01)
    assert many.spread < SPREAD / 2
    assert many.clear(0.7) > 0 > many.clear(0.5)


def test_how_near_an_answer_s_phrasings_are_is_measured_without_themselves() -> None:
    similar = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.1], [0.1, 0.1, 1.0]])
    pair, lone = usual_nearness(similar, np.array([0, 0, 1]), 2)
    assert NEAR < lone < pair < 0.9


def test_a_text_of_unknown_words_is_known_by_its_wording() -> None:
    space = Space([("qzxv", "wqqk"), ("water", "plants")], word_table())
    kernel = Kernel(space, space.texts)
    assert np.diag(kernel.similarities(space.texts)) == pytest.approx(1, abs=1e-5)
    assert not space.texts[0].vector.any()


def test_features_of_words_and_of_runs_without_spaces() -> None:
    assert list(parts(words("how to 浇水 tomatoes"))) == ["how", "to", "浇水", "tomatoes"]
    word, pair, piece = features(words("浇水")).values()
    assert set(word) == {"浇", "水"}
    assert set(pair) == {"^ 浇", "浇 水", "水 $"}
    assert set(piece) == {"浇", "水", "浇水"}


def test_the_table_knows_meanings_and_words_of_chinese() -> None:
    table = word_table()

    def alike(first: str, second: str) -> float:
        return float(table.vector([first]) @ table.vector([second]))

    assert alike("car", "vehicle") > alike("car", "lettuce")
    assert alike("汽车", "车辆") > alike("汽车", "生菜")
    assert table.segment("什么时候") == ["什么", "时候"]
    assert table.segment("") == []
    assert not table.vector(["qzxv"]).any()
    assert table_module.word_table() is table
