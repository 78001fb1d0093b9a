"""A curator's Markdown: its pieces, and what it says without its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.markdown import Kind, closed, pieces
from bot.answer.plainly import plainly

MARKS = st.lists(
    st.sampled_from(
        ["```", "```sh\n", "`", "``", "**", "__", "*", "_", "~~", "||", "[", "](", "]", "(", ")",
         "https://a.b/c", "<https://a.b/c>", "<#1>", "<t:1>", "<@1>", "@everyone", "\\", "\n",
         "> ", ">>> ", "# ", "-# ", "- ", "x", " ", "绍"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "inner"),
    [
        ("```bash\na `b`\n```", Kind.FENCE, "\na `b`\n"),
        ("```code```", Kind.FENCE, "code"),
        ("```\n# no heading\n```", Kind.FENCE, "\n# no heading\n"),
        ("`a*b`", Kind.CODE, "a*b"),
        ("``a`b``", Kind.CODE, "a`b"),
        (r"\*", Kind.ESCAPE, "*"),
        ("[a [b] c](https://a.b/c_(d))", Kind.LINK, "a [b] c"),
        ('[a](<https://a.b> "title")', Kind.LINK, "a"),
        ("<https://a.b/c_(d)>", Kind.ENCLOSED, "<https://a.b/c_(d)>"),
        ("https://a.b/c_(d)", Kind.ADDRESS, "https://a.b/c_(d)"),
        ("<#123>", Kind.OBJECT, "<#123>"),
        ("<t:1700000000:R>", Kind.OBJECT, "<t:1700000000:R>"),
        ("<:smile:12>", Kind.OBJECT, "<:smile:12>"),
        ("[a](b)", Kind.WORDS, "[a](b)"),
        (r"\@everyone", Kind.WORDS, r"\@everyone"),
        ("a < b > c", Kind.WORDS, "a < b > c"),
    ],
)
def test_a_piece(text: str, kind: Kind, inner: str) -> None:
    assert [(each.kind, each.inner) for each in pieces(text)] == [(kind, inner)]


@given(MARKS | st.text())
def test_pieces_are_the_text(text: str) -> None:
    found = [*pieces(text)]
    assert "".join(each.text for each in found) == text
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize("text", ["a\n```sh\nx `y`", "```\n[x](https://a.b)\n", "```a```\n```b"])
def test_an_open_fence_is_closed(text: str) -> None:
    assert [each.kind for each in pieces(closed(text))][-1] is Kind.FENCE


@pytest.mark.parametrize("text", ["a", "```a```", "say ``` or `x`", "`a\n`"])
def test_what_has_no_open_fence_stays(text: str) -> None:
    assert closed(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("**bold** and *slanted* and __lined__ and _so_", "bold and slanted and lined and so"),
        ("***both***", "both"),
        ("**use `a*b` now**", "use a*b now"),
        ("snake_case_name, 5 * 3 * 2, a ** b", "snake_case_name, 5 * 3 * 2, a ** b"),
        ("~~12~~ 14", "~~12~~ 14"),
        ("||secret||", "secret"),
        ("Run:\n```bash\npip **x** <y>\n  more\n```\nEnd", "Run:\npip **x** <y>\n  more\nEnd"),
        ("Run ```a b``` now", "Run\na b\n now"),
        ("```sh\nunclosed `x`", "unclosed `x`"),
        ("press `a*b` or ``c`d``", "press a*b or c`d"),
        (r"5 \* 3 \_ 2 \`x\`", "5 * 3 _ 2 `x`"),
        ("[the guide](https://a.b/c_(d)).", "the guide <https://a.b/c_(d)>."),
        ("[**the** guide](<https://a.b>)", "the guide <https://a.b>"),
        ("[https://a.b](https://a.b)", "<https://a.b>"),
        ("at https://a.b/c_d_e, <https://a.b/_x_>", "at https://a.b/c_d_e, <https://a.b/_x_>"),
        ("# Head\n-# small\n> quote\n- one\n1. two", "Head\nsmall\n> quote\n- one\n1. two"),
        (">>> all\nof it", "> all\nof it"),
        ("from <t:1700000000:f> on, in <#12>, </ask:34> <:smile:56>",
         "from 2023-11-14 22:13 UTC on, in <#12>, /ask :smile:"),
        ("<t:99999999999999999999>", "<t:99999999999999999999>"),
        ("**a", "**a"),
    ],
)  # fmt: skip
def test_markdown_as_plain_text(text: str, shown: str) -> None:
    assert plainly(text) == shown


@given(MARKS | st.text(st.characters(exclude_characters="\x00")))
def test_any_markdown_becomes_plain_text(text: str) -> None:
    plain = plainly(text)
    assert plain == plain.strip("\n")
    assert plain.count("绍") == text.count("绍")


def test_marks_without_a_partner_cost_little() -> None:
    for mark in ("```a", "`a", "**a", "[a", "[a](https://(", "<https://", "_a "):
        assert plainly(mark * 400)
