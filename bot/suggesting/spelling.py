"""Words that are a letter away from one that is known."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.suggesting.rows import Rows
from bot.suggesting.typed import Typed, Word

SHORTEST = 5
"""Letters from which on a word may be a misspelt one."""

LONGEST = 24
"""Letters up to which it is looked for, which bounds the work."""

MOST_LETTERS = 40
"""Different letters that are tried in its place."""

MOST_SPELLINGS = 8

_SOME = 4
"""Words that may be misspelt in one text."""


def corrected(typed: Typed, tables: Sequence[Rows]) -> Typed:
    """A text in which words that no table has are taken for those that are a letter away."""
    unknown = [n for n, word in enumerate(typed.words) if _is_unknown(word, tables)]
    for number in unknown[:_SOME]:
        near = _near(typed.words[number], tables)
        if near:
            typed = typed.respelled(number, near)
    return typed


def _is_unknown(word: Word, tables: Sequence[Rows]) -> bool:
    letters = word.spellings[0]
    return (
        SHORTEST <= len(letters) <= LONGEST
        and letters.isalpha()
        and not word.function
        and not _known(letters, tables, begins=word.begins)
    )


def _known(letters: str, tables: Sequence[Rows], *, begins: bool) -> bool:
    spans = (rows.span(letters, begins=begins) for rows in tables)
    return any(low < high for low, high in spans)


def _near(word: Word, tables: Sequence[Rows]) -> tuple[str, ...]:
    alphabet = sorted({letter for rows in tables for letter in _initials(rows)})[:MOST_LETTERS]
    tried = dict.fromkeys(_edits(word.spellings[0], alphabet))
    near = (each for each in tried if _known(each, tables, begins=word.begins))
    return tuple(islice(near, MOST_SPELLINGS))


def _initials(rows: Rows) -> Iterator[str]:
    """The letters that words of spaced scripts begin with, found without reading all words."""
    at = 0
    while at < len(rows.words) and (initial := rows.words[at][0]) < "\u2e80":
        if initial.isalpha():
            yield initial
        at = rows.span(initial, begins=True)[1]


def _edits(word: str, alphabet: Iterable[str]) -> Iterator[str]:
    """A word with one letter wrong, left out, added or changed with the next; not the first."""
    letters = list(alphabet)
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after
