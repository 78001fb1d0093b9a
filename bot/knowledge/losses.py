"""What YAML takes another way than the curator reads it, without a word: ` #`, odd blanks, colons.

Whatever a regular expression finds in a file counts only where it is in or after a plain value:
in quotes and in blocks of text everything is text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.composed import Fault, place_after

_BLANKS = "\xa0\u1680\u180e\u2000-\u200b\u202f\u205f\u2060\u3000"
"""What looks like a blank, or like nothing, and is no blank to YAML."""

# '#5' and '#general' are no remarks, '# five' is one; '# 5' at the end of a line may be a number.
_CUT = re.compile(r"(?<=[^\s#])[ \t]+(#(?:\w.*|[ \t]*\d+[ \t]*$))", re.MULTILINE)
_ODD_BLANK = re.compile(
    rf"""^[ \t]* (?:-[ \t]+)* (?:-|[\w-]+:) ([{_BLANKS}])   # a key or a dash before it
       | [{{\[] [ \t]* [\w-]+: ([{_BLANKS}])                 # the same in brackets
       | \S ([{_BLANKS}]) (?=\#[ \t])                        # a remark after it""",
    re.MULTILINE | re.VERBOSE | re.ASCII,
)
_BLANK = re.compile(f"[{_BLANKS}]")
_WIDE_COLON = re.compile(r"^[ \t]*(?:-[ \t]+)*[\w-]+(：)", re.MULTILINE | re.ASCII)


def lost(root: Node, text: str) -> Iterator[Fault]:
    """What is lost of plain values, and odd characters in them, in the order of the file."""
    # Most files have neither: looking for one character takes a fraction of the whole pattern.
    cuts = list(_CUT.finditer(text)) if " #" in text or "\t#" in text else []
    blanks = list(_odd_blanks(text)) if not text.isascii() and _BLANK.search(text) else []
    if not cuts and not blanks:
        return
    starts, ends = _plain_values(root)
    for match in cuts:
        at = bisect_right(ends, match.start()) - 1
        if at >= 0 and ends[at] == match.start():
            value = text[starts[at] : match.end()].rstrip()
            mend = f"put quotes around the whole ({_short(value)!r})"
            mend = f"{mend}, or write a blank and a word after the '#' of a remark"
            message = f"YAML leaves out what follows ' #', {_short(match[1].rstrip())!r}: {mend}"
            yield Fault(place_after(text[: match.start(1)]), "cut-short", message)
    for blank, position in blanks:
        at = bisect_right(starts, position) - 1
        if at >= 0 and position < ends[at]:
            yield _odd(text, blank, position)


def odd_characters(text: str) -> Iterator[Fault]:
    """The odd blanks and colons of a file that is no YAML, perhaps because of them."""
    for blank, position in _odd_blanks(text):
        yield _odd(text, blank, position)
    for found in _WIDE_COLON.finditer(text):
        yield _odd(text, found[1], found.start(1))


def plain_characters(text: str) -> str:
    """The same file with plain blanks and colons for odd ones."""
    characters = list(text)
    for _, position in _odd_blanks(text):
        characters[position] = " "
    for match in _WIDE_COLON.finditer(text):
        characters[match.start(1)] = ": "
    return "".join(characters)


def _odd_blanks(text: str) -> Iterator[tuple[str, int]]:
    for match in _ODD_BLANK.finditer(text):
        group = match.lastindex or 0
        yield match[group], match.start(group)


def _odd(text: str, character: str, position: int) -> Fault:
    what = "a wide colon" if character == "：" else "no plain blank"
    message = f"this is {what} (U+{ord(character):04X}), so that YAML reads no key or value here"
    mend = "write ': '" if character == "：" else "write a plain blank"
    message = f"{message}: {mend}, or put the text in quotes"
    return Fault(place_after(text[:position]), "odd-character", message)


def _plain_values(root: Node) -> tuple[list[int], list[int]]:
    """Where the plain values of a file start and end, in its characters, in order."""
    found: list[tuple[int, int]] = []
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if type(node) is MappingNode:
            waiting += [part for pair in node.value for part in pair]
        elif type(node) is SequenceNode:
            waiting += node.value
        elif type(node) is ScalarNode and not node.style and node.end_mark is not None:
            found.append((node.start_mark.index, node.end_mark.index))
    found.sort()
    return [start for start, _ in found], [end for _, end in found]


def _short(text: str, longest: int = 40) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
