"""What Discord does to text: its limits and its markdown. Pure functions, no Discord object.

Lengths count UTF-16 code units. Discord's API counts code points and its clients count
UTF-16 units, of which there are never fewer: what fits here fits both.
"""

import re
import unicodedata
from itertools import accumulate, takewhile

from bot.answer import addresses
from bot.languages import LANGUAGES, choice

MESSAGE_LIMIT = 2000
BUTTON_LIMIT = 80
CHOICE_LIMIT = 100

HIDDEN_BREAK = "\u200b"
"""A zero-width space: inside a mention's markup it leaves only its looks."""

# What Discord's clients put in place of typed things: mentions of users, roles and
# channels, server pages, commands, custom emoji, timestamps.
_MARKUP = re.compile(
    r"<(?:@[!&]?\d+|#\d+|id:\w+|/[^:<>\n]{1,100}:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>",
)
_LISTED = re.compile(r"(?:[-*•]|\d{1,2}[.)])\s+(?=\S)")
_MARKDOWN = re.compile(r"[\\*_`]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||(?<=\])(?=\()")
_LINE_START = re.compile(r"^([^\S\n]*-?)(?=(?:#{1,3}|>|>>>)\s)", re.MULTILINE)
_PINGS = re.compile(r"@(?=everyone|here)|<(?=[@#/:]|a:|id:|sound:|t:)")
EVERYBODY = re.compile(r"@(?=everyone|here)")
_STRANGE_LINK = re.compile(r"(?<=:)(?=//)|(?<=\.gg)(?=/)")


def size(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def question_in(content: str) -> str:
    """The question in a message: its text without mentions, emoji and other markup.

    Its lines stay lines, for each may be a question; of a list they lose their marks.
    """
    lines = [" ".join(line.split()) for line in _MARKUP.sub(" ", content).splitlines()]
    lines = [line for line in lines if line]
    # One such line may be a name ("1. FC Köln"); two are a list.
    if sum(_LISTED.match(line) is not None for line in lines) > 1:
        lines = [_LISTED.sub("", line) for line in lines]
    return "\n".join(lines)


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
    return line[: fitting(line, limit - 1)].rstrip() + "…"


def fitting(text: str, limit: int) -> int:
    """How many characters fit, without parting a character from its marks or an escape."""
    longest = sum(1 for _ in takewhile(limit.__ge__, accumulate(map(size, text))))
    if longest == len(text):
        return longest
    cut = longest
    while cut and joined(text, cut):
        cut -= 1
    return cut or max(longest, 1)


def joined(text: str, cut: int) -> bool:
    """Whether what stands around a cut belongs together: marks, emoji in sequence, escapes."""
    backslashes = cut - len(text[:cut].rstrip("\\"))
    category = unicodedata.category(text[cut])
    joins = category.startswith("M") or category in {"Sk", "Cf"} or text[cut - 1] == "\u200d"
    return backslashes % 2 == 1 or joins
