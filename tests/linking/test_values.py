from dataclasses import replace

import pytest

from bot.linking import values as module
from bot.linking.values import Values
from tests.query.lakes import LAKES, text
from tests.small_base import BASE

VALUES = Values(LAKES)


def found(words: str) -> dict[str, set[str]]:
    return {m.attribute: {*m.holders} for m in VALUES.find(words.split()) if m.end - m.start > 0}


def test_a_value_is_found_in_the_singular_and_the_plural() -> None:
    assert found("cave") == found("caves") == {"habitat": {"mirra", "ostrel"}}


def test_all_words_of_a_value_must_stand_together() -> None:
    assert found("town council") == {"owner": {"ostrel", "mirra"}, "shore": {"velmo"}}
    assert found("council town") == {}


def test_a_description_is_no_value() -> None:
    long = text("velmo", "owner", "a society of five old friends")
    base = replace(BASE, facts={long.id: long})
    assert len(Values(base)) == 0


@pytest.mark.parametrize("value", ["", "?!"])
def test_a_value_without_words_is_none(value: str) -> None:
    empty = text("velmo", "owner", value)
    assert len(Values(replace(BASE, facts={empty.id: empty}))) == 0


def test_a_large_base_is_not_indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FACTS", 1)
    assert len(Values(LAKES)) == 0
