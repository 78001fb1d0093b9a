from functools import cache

import pytest

from bot.answer import list_of as module
from bot.engine import Engine
from tests.query.lakes import LAKES


@cache
def engine() -> Engine:
    return Engine(LAKES)


def test_the_names_come_first_then_what_says_so() -> None:
    reply = engine().ask("which lakes have caves?")
    assert reply.text.splitlines()[:3] == [
        "lakes: Mirra and Ostrel Water",
        "Mirra's habitat is caves.",
        "Ostrel Water's habitat is cave.",
    ]
    assert reply.facts == ("mirra/habitat", "ostrel/habitat")


def test_their_number_is_told_where_it_is_asked_for() -> None:
    reply = engine().ask("how many lakes have caves?")
    assert reply.text.startswith("lakes: 2 named here\nlakes: Mirra and Ostrel Water\n")


def test_of_many_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NAMED", 1)
    monkeypatch.setattr(module, "MOST_FACTS", 1)
    lines = engine().ask("which lakes have caves?").text.splitlines()
    assert lines[0] == "lakes: Mirra"
    assert lines[1] == lines[3] != lines[2]
