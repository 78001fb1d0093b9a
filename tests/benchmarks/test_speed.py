import pytest

from benchmarks import speed_base
from benchmarks.speed import bars, unreasonable
from benchmarks.speed_run import Measured, quantile
from benchmarks.speed_ways import BOT, WRATIO, Bot, Fuzzy

FACTS = 200


def measured(way: str, facts: int, median: float, *, peak: float = 100.0) -> Measured:
    return Measured(way, facts, 100, median, 2 * median, 0.9, 1.0, peak, peak)


def test_a_base_has_the_facts_that_its_texts_and_questions_are_about() -> None:
    base = speed_base.build(FACTS)
    assert len(base.facts) == FACTS
    assert [key for _, key in speed_base.texts(FACTS)] == list(base.facts)
    assert {question.gold for question in speed_base.questions(FACTS, 50)} <= base.facts.keys()


def test_every_question_is_misspelt_and_the_same_each_time() -> None:
    drawn = speed_base.questions(FACTS, 50)
    texts = {key: text for text, key in speed_base.texts(FACTS)}
    assert drawn == speed_base.questions(FACTS, 50)
    assert sum(question.text != texts[question.gold] for question in drawn) > 45


def test_bot_and_peer_answer_misspelt_questions() -> None:
    drawn = speed_base.questions(FACTS, 30)
    for way in (Bot(FACTS), Fuzzy(FACTS, "ratio")):
        way.build()
        assert sum(way.ask(question.text) == question.gold for question in drawn) > 25


def test_quantiles_are_values_that_were_measured() -> None:
    assert quantile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert quantile([3.0, 1.0, 2.0], 0.99) == 3.0


@pytest.mark.parametrize(
    ("peer", "wratio", "small", "met"),
    [(4.0, 50.0, 0.4, [True] * 4), (3.9, 49.0, 0.3, [False] * 3 + [True])],
)
def test_bars_are_met_or_missed(peer: float, wratio: float, small: float, met: list[bool]) -> None:
    found = bars(
        [
            measured(BOT, 1_000, small),
            measured(BOT, 100_000, 1.0),
            measured("peer", 100_000, peer),
            measured(WRATIO, 100_000, wratio),
            measured(BOT, 1_000_000, 1.0, peak=2048.0),
        ]
    )
    assert [bar.met for bar in found] == met


def test_a_peer_is_not_asked_where_a_question_would_take_too_long_and_the_bot_always_is() -> None:
    assert unreasonable([], 1_000_000) is None
    assert unreasonable([measured("peer", 1_000, 10.0)], 100_000) is None
    assert "30 s" in (unreasonable([measured("peer", 1_000, 30.0)], 1_000_000) or "")
    assert unreasonable([measured(BOT, 1_000, 3000.0)], 1_000_000) is None
