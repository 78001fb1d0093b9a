"""Long texts in several messages, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.markdown import Kind, pieces
from bot.chat.markdown import rendered
from bot.chat.parting import parts
from bot.chat.texts import MESSAGE_LIMIT, size

NOTICE = "[cut]"
_ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="`"))
RISKY_WITHOUT_FENCES = st.text(
    st.sampled_from(list("\\*_~|#>-[]()<>@!&:/ .\n1ax😀\u0301\u200d")), max_size=60
)
_CODE = st.lists(
    st.sampled_from(["x = 1", "  if y:", "", "# " + "z" * 30, "`a`", "b" * 90]), max_size=20
)
_BLOCKS = st.one_of(
    st.tuples(st.sampled_from(["", "bash", "c++"]), _CODE).map(
        lambda block: "\n".join([f"```{block[0]}", *block[1], "-", "```"])
    ),
    st.text(st.sampled_from("ab. \n"), max_size=60),
)


def code_of(texts: list[str]) -> list[str]:
    """The lines of code that the texts show, those that hold anything."""
    found = [each for text in texts for each in pieces(text) if each.kind is Kind.FENCE]
    return [line for each in found for line in each.inner.split("\n") if line.strip()]


@given(st.lists(_BLOCKS, max_size=8).map("\n".join), st.integers(110, 300))
def test_code_stays_code_in_every_message(text: str, limit: int) -> None:
    split = parts(text, NOTICE, limit, most=10_000)
    assert all(part.strip() and size(part) <= limit for part in split)
    assert all(part.count("```") % 2 == 0 for part in split)
    assert code_of(split) == code_of([text])


@given(st.lists(_BLOCKS, max_size=12).map("\n".join), st.integers(160, 300), st.integers(1, 3))
def test_what_is_cut_out_leaves_no_fence_open(text: str, limit: int, most: int) -> None:
    split = parts(text, NOTICE, limit, most)
    assert len(split) <= most
    assert all(part.count("```") % 2 == 0 and size(part) <= limit for part in split)


def test_a_fence_is_closed_and_opened_again_with_its_language() -> None:
    code = "\n".join(f"echo {number:03} " + "x" * 20 for number in range(100))
    first, second = parts(f"Run:\n```bash\n{code}\n```\nSource: x", NOTICE)
    assert first.startswith("Run:\n```bash\necho 000 ")
    assert first.endswith("x\n```")
    assert second.startswith("```bash\necho 0")
    assert second.endswith("x\n```\nSource: x")


def test_a_fence_that_fits_one_message_is_not_cut() -> None:
    block = "```\n" + "y" * 900 + "\n```"
    assert parts("word " * 300 + "\n" + block, NOTICE) == [("word " * 300).strip(), block]


def test_the_indentation_of_code_survives_a_cut() -> None:
    text = "```python\n" + "    pass\n" * 300 + "```"
    assert code_of(parts(text, NOTICE)) == ["    pass"] * 300


@pytest.mark.parametrize(
    "whole",
    ["`some code here`", "[words of a link](https://a.b/c)", "**bold words here**",
     "||a spoiler that hides||", "<https://a.b/c_d_e_f_g_h>", "<t:1700000000:R>", "~~no more~~"],
)  # fmt: skip
@pytest.mark.parametrize("before", range(36, 60, 3))
def test_what_belongs_together_is_not_torn(whole: str, before: int) -> None:
    text = ("a" * (before - 1) + " ") + whole + " and more words behind it, so that it is long"
    assert sum(whole in part for part in parts(text, NOTICE, 60)) == 1


@given(st.text(st.sampled_from("`*_|~>[]()\\ \nab@"), max_size=400), st.integers(60, 120))
def test_any_markdown_fits(text: str, limit: int) -> None:
    split = parts(rendered(text), NOTICE, limit, most=10_000)
    assert all(part.strip() and size(part) <= limit for part in split)


@given(st.lists(_ANY | RISKY_WITHOUT_FENCES, max_size=30).map("\n".join), st.integers(60, 300))
def test_parts_fit_and_keep_everything(text: str, limit: int) -> None:
    split = parts(text, NOTICE, limit, most=10_000)
    assert all(part.strip() and size(part) <= limit for part in split)
    assert "".join("".join(split).split()) == "".join(text.split())


@given(_ANY.map(lambda text: text * 20), st.integers(60, 300), st.integers(1, 4))
def test_too_many_parts_are_cut_honestly(text: str, limit: int, most: int) -> None:
    split = parts(text, NOTICE, limit, most)
    assert len(split) <= most
    assert all(part.strip() and size(part) <= limit for part in split)
    whole = len(parts(text, NOTICE, limit, 10_000)) <= most
    assert whole or NOTICE in split[-1]


def test_what_is_cut_keeps_the_source() -> None:
    text = "word " * 5000 + "\nSource: The Paper (2020-12-19)"
    split = parts(text, NOTICE)
    assert len(split) == 3
    assert split[-1].endswith("Source: The Paper (2020-12-19)")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("a" * 30 + "\n\n" + "b" * 30 + "\nc " + "d" * 30, "a" * 30),
        ("one two. " * 6 + "three four five six seven", "one two. " * 5 + "one two."),
        ("绍兴是城市。" * 9 + "人口五百万左右的地方", "绍兴是城市。" * 9),
        ("x" * 100, "x" * 60),
        ("😀" * 60, "😀" * 30),
        ("x" * 59 + "e\u0301" + "x" * 9, "x" * 59),
        ("x" * 59 + r"\*" + "x" * 9, "x" * 59),
        ("x" * 59 + "👩\u200d👩" + "x" * 9, "x" * 59),
    ],
)
def test_a_text_is_parted_at_a_sensible_place(text: str, first: str) -> None:
    assert parts(text, NOTICE, 60)[0] == first.strip()


def test_a_huge_text_costs_little() -> None:
    split = parts("\\*" * 500_000, NOTICE)
    assert len(split) == 3
    assert all(len(part) <= MESSAGE_LIMIT for part in split)
