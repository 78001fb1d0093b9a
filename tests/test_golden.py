"""Golden questions that come out otherwise are found, with what came of them."""

import json
from pathlib import Path

import pytest

from bot import golden
from bot.answer.reply import Choice, Outcome, Reply
from bot.engine import Engine
from bot.knowledge import load
from bot.model import Expectation, GoldenQuestion, Place
from tests.knowledge.lamps import HEADER, LAMPS, write
from tests.serving import over

TARGET = "grey-tower/height"
ANSWERED = Reply("q", Outcome.ANSWER, 0.9, "", "en", facts=("grey-tower/lit", TARGET))
OTHERWISE = Reply("q", Outcome.ANSWER, 0.9, "", "en", facts=("grey-tower/lit",))
OFFERED = Reply("q", Outcome.CHOOSE, 0.5, "", "en", choices=(Choice("x", (TARGET,), TARGET),))
DECLINED = Reply("q", Outcome.DECLINE, 0.1, "", "en")
ANSWER, OFFER, DECLINE = Expectation

LAMP = f"""\
{HEADER}name: Red Tower
facts:
  height:
    value: 12
    golden:
      answer: [how high is the Red Tower, what is the weight of the moon]
      offer: [Red Tower height]
      decline: [how tall is the Red Tower, how high is the Grey Tower]
"""


def question(expectation: Expectation, target: str = TARGET) -> GoldenQuestion:
    return GoldenQuestion("how high", expectation, target, Place("a.yaml", 3, 7))


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    base = load(write(tmp_path, {**LAMPS, "entities/red-tower.yaml": LAMP})).base
    assert base
    return Engine(base)


@pytest.mark.parametrize(
    ("expectation", "right"),
    [(ANSWER, [ANSWERED]), (OFFER, [OFFERED]), (DECLINE, [OTHERWISE, OFFERED, DECLINED])],
)
def test_what_is_expected(expectation: Expectation, right: list[Reply]) -> None:
    replies = [ANSWERED, OTHERWISE, OFFERED, DECLINED]
    assert [r for r in replies if golden.as_expected(question(expectation), r)] == right


def test_a_free_answer_is_a_target_too() -> None:
    reply = Reply("q", Outcome.ANSWER, 0.9, "", "en", facts=("answer:climb",))
    assert golden.as_expected(question(ANSWER, "answer:climb"), reply)
    assert not golden.as_expected(question(DECLINE, "answer:climb"), reply)


def test_deviations_come_in_the_order_of_files_and_the_progress_counts(engine: Engine) -> None:
    calls: list[tuple[int, int]] = []
    found = golden.deviations(over(engine), lambda *far: calls.append(far))
    total = len(engine.base.golden)
    assert calls == [(done, total) for done in range(total + 1)]
    found_ones = [(one.golden.expectation, one.golden.question) for one in found]
    assert (ANSWER, "what is the weight of the moon") in found_ones
    assert (OFFER, "Red Tower height") in found_ones
    assert (DECLINE, "how tall is the Red Tower") in found_ones
    assert (ANSWER, "how high is the Red Tower") not in found_ones
    assert (DECLINE, "how high is the Grey Tower") not in found_ones
    places = [(one.golden.place.file, one.golden.place.line) for one in found]
    assert places == sorted(places)


def test_text_is_grouped_by_file() -> None:
    second = GoldenQuestion("how tall", OFFER, TARGET, Place("b.yaml", 1, 2))
    found = [
        golden.Deviation(question(ANSWER), DECLINED),
        golden.Deviation(question(DECLINE), ANSWERED),
        golden.Deviation(second, OFFERED),
    ]
    assert golden.text(found) == (
        "a.yaml\n"
        "  3:7: how high\n"
        "    expected: answered by grey-tower/height\n"
        "    got:      declined (confidence 0.10)\n"
        "  3:7: how high\n"
        "    expected: not answered by grey-tower/height\n"
        "    got:      answered by grey-tower/lit, grey-tower/height (confidence 0.90)\n"
        "\n"
        "b.yaml\n"
        "  1:2: how tall\n"
        "    expected: grey-tower/height offered to choose from\n"
        "    got:      a choice of grey-tower/height (confidence 0.50)"
    )


def test_github_and_json_have_the_same() -> None:
    found = [golden.Deviation(question(ANSWER), OTHERWISE)]
    assert golden.github(found) == (
        "::error file=a.yaml,line=3,col=7,title=golden question::'how high': expected answered by "
        "grey-tower/height, got answered by grey-tower/lit (confidence 0.90)"
    )
    assert json.loads(golden.as_json(found)) == [
        {
            "file": "a.yaml",
            "line": 3,
            "column": 7,
            "question": "how high",
            "expectation": "answer",
            "target": TARGET,
            "outcome": "answer",
            "confidence": 0.9,
            "facts": ["grey-tower/lit"],
            "choices": [],
        }
    ]
    assert [write([]) for write in golden.FORMATS.values()] == ["", "", "[]"]
