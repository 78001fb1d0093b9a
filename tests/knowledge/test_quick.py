from dataclasses import FrozenInstanceError

import pytest

from bot.knowledge.quick import quick
from bot.model import Bound, Citation, Fact, PartialDate, Status, Text


def test_a_quick_fact_is_a_fact() -> None:
    parts = ("a/b", "a", "b", (Text({"en": "c"}),), PartialDate(2020), Citation("s"))
    fact = quick(Fact)(*parts, rank=1)
    assert type(fact) is Fact
    assert fact == Fact(*parts, rank=1)
    assert repr(fact) == repr(Fact(*parts, rank=1))
    assert (fact.status, fact.bound, fact.note) == (Status.RECORDED, Bound.EXACTLY, {})
    with pytest.raises(FrozenInstanceError):
        fact.rank = 2  # type: ignore[misc]  # that it can't be set is the point
