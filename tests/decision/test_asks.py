import pytest

from bot.decision.asks import asks_nothing


@pytest.mark.parametrize(
    "text",
    [
        "We went to the Groningen shop on Monday and it was closed.",
        "I just updated the server, went smoothly.",
        "My Plover is yellow and I love it!",
        "send an email to the office",
        "please book a table for two",
        "昨天去了，真不错！",
        "替我写一封申请",
    ],
)
def test_remarks_and_orders_ask_nothing(text: str) -> None:
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "population of Shaoxing",
        "I lost my key, what now?",
        "I wonder who leads the club",
        "my backup is gone, how do i get it back",
        "can you book a boat?",
        "我想知道它多大",
        "请问几点开门",
        "",
    ],
)
def test_questions_ask(text: str) -> None:
    assert not asks_nothing(text)
