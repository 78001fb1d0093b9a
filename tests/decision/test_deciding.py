"""What becomes of candidates whose probabilities are set, over the small base of lakes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from bot.answer.reply import Outcome
from bot.asking.context import NOTHING_SAID
from bot.asking.read import read
from bot.asking.result import Result
from bot.decision import tuning
from bot.decision.decide import Decider, _differs
from bot.decision.evidence import Features
from bot.decision.trees import Models, Trees
from bot.linking.space import Space
from bot.matching.matcher import Matcher
from bot.model import Answer, PartialDate
from tests.decision.lakes import result, space
from tests.meaning.hashed import HashedEncoder
from tests.small_base import BASE, CITED


class Set(Trees):
    """Gives each row the probability that a rule of its features says."""

    def __init__(self, rule: Mapping[str, float], otherwise: float = 0.0) -> None:
        object.__setattr__(self, "rule", rule)
        object.__setattr__(self, "otherwise", otherwise)

    def probabilities(self, rows: Sequence[Features]) -> np.ndarray:
        return np.array([self._of(row) for row in rows])

    def _of(self, row: Features) -> float:
        rule: Mapping[str, float] = self.rule  # type: ignore[attr-defined]
        found = [value for name, value in rule.items() if row.get(name)]
        return max(found, default=self.otherwise)  # type: ignore[attr-defined]


def decided(
    text: str,
    candidate: Mapping[str, float],
    answer: float = 0.0,
    otherwise: float = 0.0,
) -> Result:
    models = Models(Set(candidate, otherwise), Set({}, answer))
    return Decider(space(), models=models).decide(result(text), NOTHING_SAID)


WEIGHED = "somebody told me of the bottom of velmo"


def test_a_probable_one_is_the_answer() -> None:
    found = decided(WEIGHED, {"is_number": 0.9}, answer=0.93)
    assert found.outcome is Outcome.ANSWER
    assert found.confidence == 0.93
    assert [fact.id for part in found.parts for fact in part.facts]
    assert found.weighed[0].probability == 0.9


def test_just_below_the_threshold_it_is_declined() -> None:
    found = decided(WEIGHED, {"is_money": 0.9}, answer=tuning.ANSWER - 0.001)
    assert found.outcome is Outcome.DECLINE


def test_the_nearest_are_offered_where_they_are_probable_together() -> None:
    found = decided(WEIGHED, {"is_money": tuning.NEAREST})
    assert found.outcome is Outcome.DECLINE
    assert [reading.key for reading in found.nearest] == ["velmo/upkeep"]
    assert found.nearest[0].probability == tuning.NEAREST
    assert decided(WEIGHED, {"is_money": tuning.NEAREST - 0.001}).nearest == ()
    several = decided(WEIGHED, {"is_money": 0.1, "is_number": 0.05, "is_entity": 0.04})
    assert len(several.nearest) == tuning.MOST_NEAREST


def test_what_is_hardly_probable_is_not_among_the_nearest() -> None:
    found = decided(WEIGHED, {"is_money": 0.2}, otherwise=tuning.LEAST_NEAREST / 2)
    assert [reading.key for reading in found.nearest] == ["velmo/upkeep"]


def test_two_that_are_equally_probable_are_a_choice() -> None:
    found = decided(WEIGHED, {"is_money": 0.5, "is_number": 0.45}, answer=0.5)
    assert found.outcome is Outcome.CHOOSE
    assert found.choices[0].key == "velmo/upkeep"
    assert 2 <= len(found.choices) <= tuning.MOST_CHOICES


@pytest.mark.parametrize(
    ("money", "number"),
    [
        (tuning.OFFER - 0.01, tuning.OFFER - 0.01),
        (0.6, 0.6 * tuning.NEAR_TIE - 0.01),
    ],
)
def test_a_clear_lead_or_little_altogether_is_no_tie(money: float, number: float) -> None:
    found = decided(WEIGHED, {"is_money": money, "is_number": number}, answer=0.5)
    assert found.outcome is Outcome.DECLINE


def test_an_order_is_declined_whatever_is_probable() -> None:
    found = decided("write me a poem about velmo", {"is_number": 0.9}, answer=0.99)
    assert found.outcome is Outcome.DECLINE


@pytest.mark.parametrize(
    ("phrasing", "outcome"),
    [
        ("cancel my fishing permit", Outcome.ANSWER),
        ("my fishing permit is no longer of use", Outcome.ANSWER),
        ("can a fishing permit be given back", Outcome.DECLINE),
    ],
)
def test_an_order_asks_for_what_is_worded_to_tell(phrasing: str, outcome: Outcome) -> None:
    worded = {"en": (phrasing, "how do I give a permit back")}
    permit = Answer("permit", worded, {"en": "At the lake office."}, PartialDate(2021), CITED)
    matcher = Matcher(replace(BASE, answers={"permit": permit}))
    models = Models(Set({"is_answer": 0.9}), Set({}, 0.95))
    decider = Decider(Space(matcher.index, HashedEncoder()), models=models)
    found = decider.decide(read("please cancel the permit of my uncle", matcher), NOTHING_SAID)
    assert found.outcome is outcome


def test_small_talk_is_a_remark() -> None:
    found = decided("thank you so much", {"is_number": 0.2})
    assert (found.outcome, found.remark, found.nearest) == (Outcome.DECLINE, "thanks", ())


def test_what_names_a_thing_is_no_remark() -> None:
    assert decided("thanks velmo", {"is_number": 0.2}).remark is None


def test_a_year_that_is_lacking_puts_what_there_is_first() -> None:
    found = decided("how many people visit Velmo in 1990", {})
    assert found.outcome is Outcome.DECLINE
    assert found.nearest[0].key == "velmo/visitors"
    assert {fact.id for fact in found.nearest[0].facts} >= {"velmo/visitors/2020"}


def test_letters_alone_answer_a_phrasing() -> None:
    found = decided("how deep is Lake Velmo", {}, answer=0.0)
    assert found.outcome is Outcome.ANSWER
    assert found.weighed == ()
    near = decided("how deepp is Lake Velmo", {}, answer=0.0)
    assert (near.outcome, near.weighed) == (Outcome.ANSWER, ())


def test_a_text_without_a_word_is_left_as_it_is() -> None:
    assert decided("???", {"is_number": 1.0}, answer=1.0) == result("???")


def test_a_threshold_can_be_given() -> None:
    models = Models(Set({"is_money": 0.9}), Set({}, 0.9))
    strict = Decider(space(), 0.95, models).decide(result(WEIGHED), NOTHING_SAID)
    assert strict.outcome is Outcome.DECLINE
    lax = Decider(space(), 0.9, models).decide(result(WEIGHED), NOTHING_SAID)
    assert lax.outcome is Outcome.ANSWER


def test_a_decline_keeps_the_context() -> None:
    found = decided(WEIGHED, {})
    assert found.context == result(WEIGHED).context
    assert replace(found, weighed=()).steps == result(WEIGHED).steps


def test_an_answer_of_the_letters_is_told_as_they_told_it_but_as_sure_as_it_is_judged() -> None:
    text = "visitors and depth of velmo for zeppelins"
    letters = result(text)
    found = decided(text, {"whole": 0.95}, answer=0.9)
    assert letters.outcome is Outcome.ANSWER
    assert (found.parts, found.confidence) == (letters.parts, 0.9)


@pytest.mark.parametrize(("alone", "parts"), [(0.0, 2), (-0.01, 1)])
def test_one_fact_beside_a_part_without_an_answer_is_probable_itself(
    alone: float, parts: int
) -> None:
    text = "depth of velmo for zeppelins, and its colour"
    assert [type(part).__name__ for part in result(text).parts] == ["Told", "Unanswered"]
    found = decided(text, {"whole": 0.95, "is_number": tuning.LEAST_ALONE + alone}, answer=0.9)
    assert len(found.parts) == parts


def test_another_answer_than_that_of_the_letters_replaces_it() -> None:
    text = "visitors and depth of velmo for zeppelins"
    found = decided(text, {"is_money": 0.9}, answer=0.88)
    assert [fact.id for part in found.parts for fact in part.facts] == ["velmo/upkeep/2021"]
    assert found.confidence == 0.88


def test_two_that_tell_the_same_are_no_tie() -> None:
    weighed = decided(WEIGHED, {"is_number": 0.5, "is_money": 0.5}, answer=0.5).weighed
    one, other = weighed[0], weighed[1]
    assert _differs(one, other)
    assert not _differs(replace(one, tells=other.tells), other)
    assert not _differs(replace(one, tells=()), other)
    assert one.reading is not None
    twin = replace(other, tells=("something", "else"), reading=one.reading)
    assert not _differs(twin, one)
    assert _differs(replace(other, tells=("something",), reading=None), one)
    assert _differs(one, replace(other, reading=None))


def test_a_tie_with_the_answer_of_a_reader_is_none() -> None:
    found = decided(
        "visitors and depth of velmo for zeppelins", {"whole": 0.6, "is_money": 0.5}, 0.5
    )
    assert found.outcome is Outcome.DECLINE
