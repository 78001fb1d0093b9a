from bot.matching.decision import Outcome, Thresholds, decide
from bot.matching.matcher import Matcher
from bot.matching.question import Question
from bot.matching.readings import Reading
from tests.small_base import BASE, FACTS

QUESTION = Question("q", (), (), (), (), (), (), asks=True)
DEPTHS = tuple(fact for fact in FACTS if fact.attribute == "depth")


def reading(key: str, probability: float, guard: str | None = None) -> Reading:
    facts = tuple(fact for fact in DEPTHS if fact.entity == key)
    return Reading(key, facts, probability, guard)


def outcome(*readings: Reading) -> Outcome:
    return decide(QUESTION, readings, Thresholds(answer=0.5, margin=0.1)).outcome


def test_one_clear_reading_is_answered() -> None:
    assert outcome(reading("velmo", 0.9), reading("ostrel", 0.3)) is Outcome.ANSWER


def test_a_near_tie_is_offered() -> None:
    assert outcome(reading("velmo", 0.9), reading("ostrel", 0.85)) is Outcome.CHOOSE


def test_what_is_hardly_likely_is_offered_and_the_rest_declined() -> None:
    assert outcome(reading("velmo", 0.45)) is Outcome.CHOOSE
    assert outcome(reading("velmo", 0.35)) is Outcome.DECLINE
    assert outcome() is Outcome.DECLINE


def test_a_guarded_best_reading_is_not_replaced_by_a_worse_one() -> None:
    decision = decide(
        QUESTION, [reading("velmo", 0.9, "year"), reading("ostrel", 0.6)], Thresholds()
    )
    assert decision.outcome is Outcome.DECLINE
    assert decision.fired is not None
    assert decision.fired.guard == "year"


def test_the_order_of_readings_is_nothing() -> None:
    readings = [reading("velmo", 0.7), reading("ostrel", 0.7), reading("x", 0.2)]
    assert decide(QUESTION, readings, Thresholds()) == decide(
        QUESTION, list(reversed(readings)), Thresholds()
    )


def test_thresholds_are_the_callers() -> None:
    bold = Matcher(BASE, Thresholds(answer=0.0, margin=0.0))
    timid = Matcher(BASE, Thresholds(answer=1.0, margin=0.0))
    assert bold.read("how deep is lake velmo").outcome is Outcome.ANSWER
    assert timid.read("how deep is lake velmo").outcome is Outcome.DECLINE
