"""What Discord does to text: its limits and its markdown. Pure functions, no Discord object.

Lengths count UTF-16 code units. Discord's API counts code points and its clients count
UTF-16 units, of which there are never fewer: what fits here fits both.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, islice, takewhile

from bot.answering import addresses
from bot.languages import LANGUAGES, choice

MESSAGE_LIMIT = 2000
BUTTON_LIMIT = 80
CHOICE_LIMIT = 100
MAX_PARTS = 3
"""How many messages one answer may take before it is cut instead."""

HIDDEN_BREAK = "\u200b"
"""A zero-width space: inside a mention's markup it leaves only its looks."""

# What Discord's clients put in place of typed things: mentions of users, roles and
# channels, server pages, commands, custom emoji, timestamps.
_MARKUP = re.compile(
    r"<(?:@[!&]?\d+|#\d+|id:\w+|/[^:<>\n]{1,100}:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>",
)
_MARKDOWN = re.compile(r"[\\*_`]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||(?<=\])(?=\()")
_LINE_START = re.compile(r"^([^\S\n]*-?)(?=(?:#{1,3}|>|>>>)\s)", re.MULTILINE)
_PINGS = re.compile(r"@(?=everyone|here)|<(?=[@#/:]|a:|id:|sound:|t:)")
EVERYBODY = re.compile(r"@(?=everyone|here)")
_STRANGE_LINK = re.compile(r"(?<=:)(?=//)|(?<=\.gg)(?=/)")
_SEAMS = tuple(
    re.compile(seam) for seam in (r"\n\s*\n", r"\n", r"(?<=[.!?])\s+|(?<=[。！？；])", r"\s+")
)


def size(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def question_in(content: str) -> str:
    """The question in a message: its text without mentions, emoji and other markup."""
    return " ".join(_MARKUP.sub(" ", content).split())


def names(content: str, user: int) -> bool:
    """Whether a message's text itself, and not only its reply, mentions a user."""
    return re.search(rf"<@!?{user}>", content) is not None


def language_of(text: str) -> str:
    """The code of the language of a notice about a text."""
    return choice.language_of(text, tuple(LANGUAGES)).code


def plain(text: str, *, links: bool = True) -> str:
    """A text in Discord's markdown that shows exactly the given one, and mentions nobody.

    Links stay links, in angle brackets that keep Discord from drawing a preview; where the
    text may come from a stranger, `links=False` shows them as words.
    """
    if not links:
        return _STRANGE_LINK.sub(HIDDEN_BREAK, _literal(text))
    return "".join(
        f"<{EVERYBODY.sub('%40', piece.strip('<>'))}>" if address else _literal(piece)
        for piece, address in addresses.split(text)
    )


def _literal(text: str) -> str:
    escaped = _MARKDOWN.sub(lambda found: "\\" + found[0], text)
    escaped = _LINE_START.sub(r"\1\\", escaped)
    return _PINGS.sub(lambda found: found[0] + HIDDEN_BREAK, escaped)


def shorten(text: str, limit: int) -> str:
    """A text on one line, within a limit; an ellipsis shows where it was cut."""
    line = " ".join(text.split())
    if size(line) <= limit:
        return line
    return line[: _fitting(line, limit - 1)].rstrip() + "…"


def parts(text: str, notice: str, limit: int = MESSAGE_LIMIT, most: int = MAX_PARTS) -> list[str]:
    """A text as messages that each fit; of a text too long even so, the middle is cut.

    The end is kept because the source and the date stand there; `notice` says honestly
    that something is missing.
    """
    pieces = list(islice(_pieces(text, limit), most + 1))
    if len(pieces) <= most:
        return pieces
    ending = f"\n\n{notice}\n\n{_tail(text, limit // 3)}"
    last = next(_pieces(pieces[most - 1], limit - size(ending)))
    return [*pieces[: most - 1], last + ending]


def _pieces(text: str, limit: int) -> Iterator[str]:
    """A text in pieces within a limit, parted at the widest seam that is not too early."""
    text = text.strip()
    while size(text) > limit:
        cut = _seam(text, _fitting(text, limit))
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    if text:
        yield text


def _seam(text: str, furthest: int) -> int:
    """Where to part a text: after a paragraph, a line, a sentence, a word, or anywhere."""
    for seam in _SEAMS:
        found = seam.finditer(text, furthest // 3, furthest + 1)
        ends = [min(each.end(), furthest) for each in found if each.start() <= furthest]
        if ends and ends[-1] > 0:
            return ends[-1]
    return furthest


def _fitting(text: str, limit: int) -> int:
    """How many characters fit, without parting a character from its marks or an escape."""
    longest = sum(1 for _ in takewhile(limit.__ge__, accumulate(map(size, text))))
    if longest == len(text):
        return longest
    cut = longest
    while cut and _joined(text, cut):
        cut -= 1
    return cut or max(longest, 1)


def _joined(text: str, cut: int) -> bool:
    """Whether what stands around a cut belongs together: marks, emoji in sequence, escapes."""
    backslashes = cut - len(text[:cut].rstrip("\\"))
    category = unicodedata.category(text[cut])
    joins = category.startswith("M") or category in {"Sk", "Cf"} or text[cut - 1] == "\u200d"
    return backslashes % 2 == 1 or joins


def _tail(text: str, limit: int) -> str:
    """The last lines of a text, as many whole ones as fit; else its last characters."""
    lines = text.strip().splitlines()
    kept: list[str] = []
    while lines and size("\n".join([lines[-1], *kept])) <= limit:
        kept.insert(0, lines.pop())
    start = len(text) - limit // 2
    while start < len(text) and _joined(text, start):
        start += 1
    return "\n".join(kept).strip() or text[start:].strip()
