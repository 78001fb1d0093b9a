"""Lists in pages: nothing is lost, nothing told twice, and each page has a name that fits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.reply import Outcome
from bot.asking.context import Context
from bot.asking.listing.members import Member
from bot.asking.listing.pages import LONGEST_REST, PAGE, is_further, paged
from tests.asking.listing.test_lists import TODAY, engine


@given(st.integers(0, 100), st.text("abc-", max_size=90))
def test_paging_loses_nothing(count: int, noun: str) -> None:
    found = [Member(str(number), ()) for number in range(count)]
    page = paged(noun, (), found)
    told = list(page.members)
    while page.rest:
        assert len(page.members) == PAGE
        assert len(page.rest) <= LONGEST_REST
        assert is_further(page.rest)
        page = paged(noun, (), found, int(page.rest.partition("@")[2]))
        told += page.members
    assert told == found


@pytest.mark.parametrize(
    ("first", "further"),
    [("list the moons", "more"), ("列出任务", "更多"), ("list the missions", "next")],
)
def test_more_tells_the_next_page(first: str, further: str) -> None:
    one = engine("planets").ask(first, today=TODAY)
    assert len(one.facts) == PAGE
    two = engine("planets").ask(further, context=one.context, today=TODAY)
    assert two.facts
    assert not {*one.facts} & {*two.facts}
    assert two.context.rest == ""
    picked = engine("planets").tell(one.context.rest)
    assert picked is not None
    assert picked.facts == two.facts


def test_more_of_nothing_is_no_answer() -> None:
    reply = engine("planets").ask("more", today=TODAY)
    assert reply.facts == ()
    one = engine("planets").ask("list the moons", today=TODAY)
    beyond = replace(one.context, rest="list:moon:@900")
    assert engine("planets").ask("more", context=beyond, today=TODAY).facts == ()


@given(st.text(), st.sampled_from(["more", "list the moons", "which moons"]))
def test_whatever_the_rest_is_only_facts_of_the_base_are_told(rest: str, question: str) -> None:
    asked = engine("planets")
    context = Context(("list:moon:",), (), rest)
    replies = [asked.ask(question, context=context, today=TODAY), asked.tell(f"list:{rest}")]
    for reply in filter(None, replies):
        assert {*reply.facts} <= {*asked.base.facts}
        assert len(reply.context.rest) <= LONGEST_REST
        assert (reply.outcome is Outcome.ANSWER) == bool(reply.facts)


@pytest.mark.parametrize(
    "key", ["list:moon:@900", "list:nothing:mars", "list:moon:nobody", "list:x"]
)
def test_a_list_that_the_base_has_not_is_none(key: str) -> None:
    assert engine("planets").tell(key) is None
