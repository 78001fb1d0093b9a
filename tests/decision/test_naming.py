import pytest

from bot.decision.naming import described_by, named_in, undescribed, without
from tests.decision.lakes import result, space


def test_names_are_found_with_their_typos() -> None:
    found = named_in(result("how deep are Velmo and Ostrle Water").decision.question, space())
    assert (found["velmo"].distance, found["velmo"].length) == (0, 5)
    assert found["ostrel"].distance == 1
    assert "tarn-river" not in found


def test_a_pronoun_stands_for_a_name() -> None:
    question = result("how deep is Lake Velmo today").decision.question
    named = named_in(question, space())["velmo"]
    assert without(question, named) == "how deep is it today"


def test_words_describe_what_has_them_by_how_rare_they_are() -> None:
    found = described_by(["tarn", "zeppelin"], space())
    assert "velmo" in found
    assert "ostrel" not in found
    assert 0 < found["velmo"] < 1
    assert described_by(["tarn"], space())["velmo"] == pytest.approx(1)
    assert described_by([], space()) == {}
    assert described_by(["zeppelin"], space()) == {}


def test_a_description_is_taken_out_once() -> None:
    question = result("how deep is the lake with the tarn river").decision.question
    profile = space().profiles["velmo"]
    text = undescribed(question, profile)
    assert "tarn" not in text
    assert text.split().count("it") == 1
