"""A curator's Markdown as it is sent: rendered, and harmless to what stands around it."""

import pytest
from hypothesis import given

from bot.answer.markdown import Kind, Markdown, pieces
from bot.answer.reply import Outcome, Reply
from bot.chat.delivery import contents
from bot.chat.markdown import rendered
from bot.chat.texts import HIDDEN_BREAK
from tests.answer.test_markdown import MARKS

FREE = """**Install** it, see [the guide](https://a.b/c_(d)):
```bash
pip install https://a.b/x_y_z.whl && mail me@hereford.example
```
Ask in <#123>, from <t:1700000000:R> on, or `a*b`. ~~not~~ ||so|| __that__
> quote
- one
  - two
-# small"""


@pytest.mark.parametrize(
    "text",
    [
        FREE,
        "# Head\n## Second\n1. one\n2. two",
        "a snake_case_name, 5 * 3, 2*3*4, a_b",
        "<https://a.b/c_(d)> and https://a.b/c",
        "<@123> <@&12> <:smile:5> </ask:6> <id:guide>",
        r"\*as it is\*",
    ],
)
def test_markdown_is_sent_as_it_was_written(text: str) -> None:
    assert rendered(text) == text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("hi @everyone, @here", f"hi @{HIDDEN_BREAK}everyone, @{HIDDEN_BREAK}here"),
        (r"hi \@everyone", rf"hi \@{HIDDEN_BREAK}everyone"),
        ("[@here](https://a.b/@here)", f"[@{HIDDEN_BREAK}here](https://a.b/%40here)"),
        ("<https://a.b/@everyone>", "<https://a.b/%40everyone>"),
        ("`@everyone`", "`@everyone`"),
        ("```sh\nx `y`", "```sh\nx `y`\n```"),
        ("a ** b", r"a \*\* b"),
        ("**a** ||b", r"**a** \|\|b"),
        ("1 `b", r"1 \`b"),
        ("*a and b", r"\*a and b"),
        (">>> a\n**b**\n```\nc\n```", "> a\n> **b**\n> ```\n> c\n> ```"),
        ("```python\n>>> 1\n1\n```", "```python\n>>> 1\n1\n```"),
    ],
)
def test_markdown_that_would_reach_beyond_itself(text: str, sent: str) -> None:
    assert rendered(text) == sent


@given(MARKS)
def test_no_markdown_calls_everybody_or_leaves_a_fence_open(text: str) -> None:
    sent = rendered(text)
    for piece in pieces(sent):
        if piece.kind not in (Kind.FENCE, Kind.CODE):
            assert "@everyone" not in piece.text
            assert "@here" not in piece.text
        if piece.kind is Kind.WORDS:
            assert "```" not in piece.text


def test_only_a_curators_markdown_is_markdown() -> None:
    passages = ("**name** – `label`", Markdown("**note**"), "Source: x_y_z, <https://a.b/(c)>")
    reply = Reply("", Outcome.ANSWER, 0.9, "as text", "en", passages=passages)
    shown = r"\*\*name\*\* – \`label\`" + "\n**note**\nSource: x\\_y\\_z, <https://a.b/(c)>"
    assert contents(reply) == [shown]
