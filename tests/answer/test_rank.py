from functools import cache

from bot.engine import Engine
from tests.query.lakes import LAKES


@cache
def engine() -> Engine:
    return Engine(LAKES)


def test_the_one_at_the_place_comes_first_with_what_it_was_set_against() -> None:
    reply = engine().ask("second deepest lake?")
    assert reply.text.splitlines()[:3] == [
        "Mirra.",
        "Mirra's depth is 75 meters.",
        "Lake Velmo's depth is 120 meters.",
    ]
    assert reply.text.count("Source:") == 1


def test_a_plain_superlative_is_told_as_before() -> None:
    assert "Lake Velmo" in engine().ask("which lake is the deepest").text.splitlines()[0]


def test_the_next_question_is_about_the_one_at_the_place() -> None:
    before = engine().ask("second deepest lake?")
    after = engine().ask("and its owner?", context=before.context)
    assert after.facts == ("mirra/owner",)
