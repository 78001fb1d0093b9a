"""The part of a message that asks: what stands around it can't forbid an answer."""

import re
import unicodedata
from collections.abc import Sequence

from bot.languages import LANGUAGES, of_languages
from bot.languages.choice import language_of
from bot.linking.asides import narrows, unaddressed, unplaced
from bot.matching.index import Index
from bot.text.cleaning import cleaned, joined, parted
from bot.text.normalise import MAX_CHARACTERS, fold, join, tokenise
from bot.text.sentences import is_marked, sentences

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_HUMPED = re.compile(r"\b[A-Z][a-z]{2,}(?:[A-Z][a-z]*)+\b")
_HEADING = re.compile(r"^[^:：?？]{1,40}[:：]\s*(?=\S)")
_MOST_SENTENCES = 16
_MOST_UNFOLDED = 1.5
_YEAR = re.compile(r"\d{4}")


def focused(text: str, index: Index) -> str:
    """A message without what is no part of its question.

    Links, emoticons and drawn-out letters are gone; so are sentences that ask nothing beside one
    that does and names what it is about.
    """
    if len(unicodedata.normalize("NFKC", text)) > _MOST_UNFOLDED * len(text):
        return text[:MAX_CHARACTERS]  # ligatures alone, which cost much and ask nothing
    found = _DOTTED.sub(lambda match: _undotted(match[0], index), cleaned(text))
    found = _HUMPED.sub(lambda match: _parted(match[0], index), found)
    conjunction = language_of(found, index.base.languages).answer.conjunction
    found = joined(found, conjunction, lambda words: _names(words, index))
    several = sentences(found)
    # Lines are several questions, or one that is broken: the readers of several tell.
    if "\n" not in found and 1 < len(several) <= _MOST_SENTENCES:
        found = " ".join(_asking(several, index))
    found = unplaced(unaddressed(_unheaded(found, index), index), index)
    return (found or text)[:MAX_CHARACTERS]


def _undotted(word: str, index: Index) -> str:
    """An abbreviation without its points, where the base doesn't write it with them."""
    return word if _names(word, index) else word.replace(".", "")


def _parted(word: str, index: Index) -> str:
    known = fold(word) in index.names.vocabulary or index.speller.knows(fold(word))
    return word if known else parted(word)


def _asking(several: Sequence[str], index: Index) -> Sequence[str]:
    """The sentences that ask; all where these don't name what they are about."""
    marked = any(map(is_marked, several))
    asking = [each for each in several if (is_marked if marked else _begins_as_question)(each)]
    if any(_names(sentence, index) for sentence in asking):
        return asking
    language = language_of(" ".join(several), index.base.languages).code
    narrowing = [each for each in several if narrows(each, index, language)]
    return narrowing if narrowing and not asking else several


def _begins_as_question(sentence: str) -> bool:
    """Whether a sentence asks by its first words, or in a script without spaces by any."""
    spaced, unspaced = _question_words()
    text = join(tokenise(sentence))
    return f"{text} ".startswith(spaced) or any(phrase in text for phrase in unspaced)


def _unheaded(text: str, index: Index) -> str:
    """A question without a heading before it ("homework: …") that names nothing."""
    heading = _HEADING.match(text)
    if heading is None or _names(heading[0], index) or _YEAR.search(heading[0]):
        return text
    rest = text[heading.end() :]
    return rest if _begins_as_question(rest) else text


def _names(text: str, index: Index) -> bool:
    return bool(index.names.exact(tokenise(text)))


@of_languages
def _question_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that questions begin with, a space behind each, and those of other scripts."""
    spaced, unspaced = set[str](), set[str]()
    for language in LANGUAGES.values():
        found = {join(tokenise(phrase)) for phrase in language.reading.asking}
        if language.spaced:
            spaced |= {f"{phrase} " for phrase in found}
        else:
            unspaced |= found
    return tuple(sorted(spaced)), tuple(sorted(unspaced))
