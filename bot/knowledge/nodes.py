"""The door to YAML: bytes become nodes with marks, and what format 1 refuses becomes faults.

A file goes through the C composer in one go. Only where its text could hold an anchor, an
alias or a tag, or where composing found it too deep, is it read again event by event, which
is slower but sees where each of them stands.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

import yaml
from yaml.nodes import ScalarNode

from bot.errors import CitewellError
from bot.knowledge.composed import MAX_DEPTH, Composed, Fault, place_after, refused
from bot.knowledge.events import Builder
from bot.knowledge.losses import lost, odd_characters, plain_characters

try:
    from yaml import CSafeLoader as _Loader
    from yaml._yaml import CParser as _Parser
except ImportError:  # PyYAML was built without libyaml: `need_libyaml` tells the user
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # stands in, is never run

    _Parser = _Loader  # type: ignore[misc]  # likewise

MAX_BYTES = 1024 * 1024
"""The largest that a file may be."""

_MOST_UNPRINTABLE = 10  # A file with more is no text; the first ones say enough.
_MOST_LOST = 1000  # Each takes a look at the whole file before it.

# What may start an anchor, an alias or a tag: sound, though text in a sentence may match too.
_MARKED = re.compile(rb"(?:^|[\s,\[\]{}:?\"'\x85\xa8\xa9\xbf-])(?:[&*][0-9A-Za-z_-]|!)")
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SYNTAX_MENDS = {
    "cannot start any token": "indent with blanks, not tabs, and quote a text that starts so",
    "mapping values are not allowed": "quote the text that holds ': ', or mend the indentation",
    "did not find expected key": "mend the indentation, or quote the text",
    "could not find expected ':'": "write ': ' after the key, or indent a text that goes on",
    "tab character": "indent with blanks, not tabs",
    "did not find expected ','": "close the bracket, or quote the text",
    "unexpected end of stream": "close the quote that is open",
}
_SYNTAX_MEND = "mend it here or just above"


def need_libyaml() -> None:
    """Raise CitewellError where PyYAML lacks its C parser."""
    if not yaml.__with_libyaml__:
        raise CitewellError(
            "PyYAML here has no C parser: reinstall it from a wheel "
            "(pip install --force-reinstall --only-binary :all: PyYAML)"
        )


def compose(data: bytes) -> Composed:
    """The nodes of one file, and all that format 1 refuses about it as YAML; never raises."""
    if len(data) > MAX_BYTES:
        return refused((1, 1), "too-big", "the file is over 1 MiB: split it into several files")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        message = "this is no UTF-8: save the file in that encoding"
        return refused(place_after(data[: error.start].decode()), "not-utf8", message)
    composed = _compose(data)
    if composed.root is None or type(composed.root) is ScalarNode:
        composed = _without_odd_characters(text) or composed
    if composed.root is not None:
        composed.faults += islice(lost(composed.root, text), _MOST_LOST)
    return composed


def _without_odd_characters(text: str) -> Composed | None:
    """A file that can't be composed, with blanks for what may be why; None where nothing is."""
    odd = list(islice(odd_characters(text), _MOST_LOST))
    unprintable = list(islice(_unprintable(text), _MOST_UNPRINTABLE))
    if not odd and not unprintable:
        return None
    composed = _compose(_UNPRINTABLE.sub(" ", plain_characters(text)).encode())
    composed.faults += odd + unprintable
    return composed


class _TooDeepError(Exception):
    """Composing went deeper than the format allows."""


class _Composer(_Loader):
    """The C composer without resolving of types, which format 1 has no use for, but with a floor.

    The C code calls `resolve`, `descend_resolver` and `ascend_resolver` for each node. Without
    a floor it would overrun the stack on a file of brackets.
    """

    def __init__(self, stream: bytes) -> None:
        _Parser.__init__(self, stream)  # what resolves types and makes values is never used
        vars(self).update(_NO_HOOKS if _is_shallow(stream) else _hooks())


_SHALLOW_LINES = re.compile(rb"^[ \t?:-]{4}", re.MULTILINE)
_SHALLOW_BRACKETS = 11


def _is_shallow(data: bytes) -> bool:
    """Whether a file can't be nested too deep, so that nobody need count.

    A block starts in a line's leading blanks and dashes, in a column after its parent's, but
    that a list in a map may start in its parent's: with three of them eight blocks at the most
    lie in each other. Only brackets nest further.
    """
    brackets = data.count(b"[") + data.count(b"{")
    return brackets <= _SHALLOW_BRACKETS and not _SHALLOW_LINES.search(data)


# A call that does nothing at all, whatever it is given, and not in Python: it runs for each node.
_NO_HOOKS = dict.fromkeys(("resolve", "descend_resolver", "ascend_resolver"), "".format)


def _hooks() -> dict[str, Callable[..., None]]:
    # Closures, because they take half the time of methods and run for each node.
    depth = 0

    def resolve(_kind: object, _value: object, _implicit: object) -> None:
        """Leave a node without a tag."""

    def descend(_parent: object, _index: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _TooDeepError

    def ascend() -> None:
        nonlocal depth
        depth -= 1

    return {"resolve": resolve, "descend_resolver": descend, "ascend_resolver": ascend}


def _compose(data: bytes) -> Composed:
    if (b"&" in data or b"*" in data or b"!" in data) and _MARKED.search(data):
        return _by_events(data)
    try:
        root = _Composer(data).get_single_node()
    except (_TooDeepError, yaml.composer.ComposerError):
        return _by_events(data)
    except yaml.YAMLError as error:
        return Composed(None, [_syntax_fault(error)])
    return Composed(root) if root else _empty()


def _by_events(data: bytes) -> Composed:
    builder = Builder()
    try:
        for event in yaml.parse(data, Loader=_Composer):
            builder.take(event)
            if builder.done:
                break
    except yaml.YAMLError as error:
        builder.composed.faults.append(_syntax_fault(error))
        builder.composed.root = None
    composed = builder.composed
    return composed if composed.root or composed.faults else _empty()


def _syntax_fault(error: yaml.YAMLError) -> Fault:
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        return Fault((1, 1), "syntax", f"this is no valid YAML: {_SYNTAX_MEND}")
    problem = error.problem or "it breaks off"
    mends = (mend for part, mend in _SYNTAX_MENDS.items() if part in problem)
    context = f"{error.context}, " if error.context else ""
    mark = error.problem_mark
    message = f"this is no valid YAML ({context}{problem}): {next(mends, _SYNTAX_MEND)}"
    return Fault((mark.line + 1, mark.column + 1), "syntax", message)


def _unprintable(text: str) -> Iterator[Fault]:
    for match in _UNPRINTABLE.finditer(text):
        message = f"the character U+{ord(match[0]):04X} cannot be printed: take it out"
        yield Fault(place_after(text[: match.start()]), "unprintable", message)


def _empty() -> Composed:
    return refused((1, 1), "empty-file", "the file holds nothing: fill it or remove it")
