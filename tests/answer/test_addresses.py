"""Where an address ends, bare and in angle brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.addresses import split

_PIECES = st.sampled_from(
    ["https://", "http://a.b/", "<", ">", "(", ")", "[", "]", "（", "）", "_", "*", ".", "。", "，",
     "@everyone", " ", "\n", "x", "绍", "'", '"', "`", "\\"]
)  # fmt: skip


def addresses(text: str) -> list[str]:
    return [piece for piece, address in split(text) if address]


@pytest.mark.parametrize(
    "address",
    [
        "https://en.wikipedia.org/wiki/Mercury_(planet)",
        "https://en.wikipedia.org/wiki/A_(b)_(c)",
        "https://en.wikipedia.org/wiki/A_((b))",
        "https://de.wikipedia.org/wiki/Liste_[x]",
        "https://zh.wikipedia.org/wiki/水星（行星）",
        "https://a.b/c_d_",
        "https://a.b/c~",
        "https://a.b/?q=a,b;c",
        "https://a.b/c/",
        "http://a.b",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "see {}.", "({})", "(see {}).", "“{}”", '"{}",', "{}?", "**{}**", "`{}`",
               "来源：{}。更多", "（{}）", "[{}]", "{}, and {}", "\\{}\\"]
)  # fmt: skip
def test_a_bare_address_is_whole(address: str, around: str) -> None:
    assert addresses(around.replace("{}", address)) == [address] * around.count("{}")


@pytest.mark.parametrize("end", [")", "]", "_", "*", "~", "!", "'", ".", "）", "。", "|", "((", ""])
def test_in_angle_brackets_all_of_it_is_the_address(end: str) -> None:
    address = f"https://a.b/c{end}"
    assert addresses(f"x <{address}>, y") == [f"<{address}>"]


@pytest.mark.parametrize("text", ["https://", "https://)", "<https://>", "<https://.>x", "http"])
def test_a_scheme_alone_is_no_address(text: str) -> None:
    assert [each for each in addresses(text) if "x" in each] == []
    assert "".join(piece for piece, _ in split(text)) == text


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(piece for piece, _ in split(text)) == text


def test_many_brackets_cost_little() -> None:
    assert addresses("https://a.b/" + ")" * 200_000) == ["https://a.b/"]
