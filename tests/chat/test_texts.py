"""Escaping and shortening, whatever the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.texts import (
    HIDDEN_BREAK,
    language_of,
    names,
    plain,
    question_in,
    shorten,
    size,
)

_ANY = st.text(st.characters(exclude_categories=["Cs"]))
_RISKY = st.text(st.sampled_from(list("\\*_`~|#>-[]()<>@!&:/ .\n1ax😀\u0301\u200d")), max_size=60)
_TOKENS = st.lists(
    st.sampled_from(
        ["@everyone", "@here", "<@1>", "<@!1>", "<@&2>", "<#3>", "</a:4>", "<a:b:5>", "<:b:5>",
         "<t:6>", "<id:x>", "https://a.b/c_d_e", "http://x.y/@everyone", "**", "x", " ", "\n", "<"]
    )
).map("".join)  # fmt: skip
_MENTION = re.compile(r"@everyone|@here|<(@[!&]?|#)\d+>|</[^:]+:\d+>|<a?:\w+:\d+>|<t:\d+>|<id:")


@pytest.mark.parametrize(
    ("content", "question"),
    [
        ("<@1> what is it?", "what is it?"),
        ("what <@!1> is it?", "what is it?"),
        ("what is it?\n\n<@1>", "what is it?"),
        ("<@1>", ""),
        ("", ""),
        ("hi <@&22> <#33> <:smile:44> <a:x:55> <t:66:R> </ask:77> <id:guide>", "hi"),
        ("a < b > c, mail <me@x.org>", "a < b > c, mail <me@x.org>"),
        ("绍兴<@1>在哪里", "绍兴 在哪里"),
        ("<@1>\nwhat is  it?\r\n\n  who\tmade it? ", "what is it?\nwho made it?"),
        ("<@1> two:\n- what is it\n* who made it", "two:\nwhat is it\nwho made it"),
        ("1. what is it\n2) who made it", "what is it\nwho made it"),
        ("1. FC Köln\nwhen", "1. FC Köln\nwhen"),
        ("- 5 - 3\n-5", "- 5 - 3\n-5"),
    ],
)
def test_a_question_is_freed_of_markup(content: str, question: str) -> None:
    assert question_in(content) == question


def test_a_mention_is_of_one_user() -> None:
    assert names("hi <@12>", 12)
    assert names("<@!12>", 12)
    assert not names("<@123> <@&12> 12", 12)


@pytest.mark.parametrize(("text", "language"), [("GDP", "en"), ("GDP是多少", "zh"), ("", "en")])
def test_the_language_of_a_notice(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 5.3 % (2020) – fine", "plain words, 5.3 % (2020) – fine"),
        ("1. one\n2. two\n- three", "1. one\n2. two\n- three"),
        ("a*b_c`d\\", r"a\*b\_c\`d" + "\\\\"),
        ("~5 but ~~6~~", r"~5 but \~\~6\~\~"),
        ("a|b ||c||", r"a|b \|\|c\|\|"),
        ("# head\n> quote\n-# small\n#5 >6", "\\# head\n\\> quote\n-\\# small\n#5 >6"),
        ("[x](y)", r"[x]\(y)"),
        ("see https://a.b/c_d.", "see <https://a.b/c_d>."),
        ("see <https://a.b/c_d>.", "see <https://a.b/c_d>."),
        ("来源：https://a.b/c。", "来源：<https://a.b/c>。"),
        ("https://a.b/c_(d)", "<https://a.b/c_(d)>"),
        ("(see https://a.b/c_(d))", "(see <https://a.b/c_(d)>)"),
        ("来源：<https://a.b/c_(d)>，《x》", "来源：<https://a.b/c_(d)>，《x》"),
        ("https://a.b/c，更多", "<https://a.b/c>，更多"),
        ("https://a.b/@everyone", "<https://a.b/%40everyone>"),
        ("@everyone <@1>", f"@{HIDDEN_BREAK}everyone <{HIDDEN_BREAK}@1>"),
    ],
)
def test_a_text_shows_as_it_is(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("text", ["https://evil.example", "discord.gg/x", "steam://run/1"])
def test_a_strangers_link_is_no_link(text: str) -> None:
    shown = plain(text, links=False)
    assert shown.replace(HIDDEN_BREAK, "") == text
    assert HIDDEN_BREAK in shown


@given(_ANY | _RISKY | _TOKENS, st.booleans())
def test_nothing_shown_mentions_anybody(text: str, links: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    assert not _MENTION.search(plain(text, links=links))


@given(_ANY | _RISKY)
def test_escaping_loses_nothing(text: str) -> None:
    text = text.replace(HIDDEN_BREAK, "")
    shown = plain(text, links=False).replace(HIDDEN_BREAK, "")
    assert re.sub(r"\\([^\w\s])|\\(_)", r"\1\2", shown) == text


@given(_ANY | _RISKY, st.integers(3, 120))
def test_shortened_text_fits(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert size(short) <= limit
    assert short == " ".join(text.split()) or short.endswith("…")
