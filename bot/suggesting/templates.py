"""Phrasings, labels and aliases of a base, and which of them are whole questions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.languages import LANGUAGES, of_languages
from bot.model import PLACEHOLDER, Names, Texts, Wording, in_language
from bot.text.normalise import join, words

SLOT = "\0"
"""The token that stands where the entity's name stands."""

_SLOT_WORD = "nameslot"
_TIGHT = re.compile(rf"{re.escape(PLACEHOLDER)}(?=\w)")

_EARLY = 3
"""A question word stands among so many first words: "in which year was …"."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text of a wording.

    Attributes:
        text: as it is written, a phrasing of an attribute with `PLACEHOLDER`.
        language: the code of its language.
        tokens: its tokens, `SLOT` where the placeholder is.
        is_label: whether it is a label.
        is_phrasing: whether it is a phrasing; what is neither is an alias.
        is_whole: whether it is a whole question or request.
        is_bare: whether it has nothing but the slot and words that carry no meaning.
        of_person: whether it asks for a person.
        nouns: its words that carry a meaning.
    """

    text: str
    language: str
    tokens: tuple[str, ...]
    is_label: bool = False
    is_phrasing: bool = False
    is_whole: bool = False
    is_bare: bool = False
    of_person: bool = False
    nouns: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Its tokens without the slot."""
        return tuple(token for token in self.tokens if token != SLOT)

    def filled(self, name: str) -> str:
        """Its text with a name in the slot."""
        return self.text.replace(PLACEHOLDER, name)


def wording_templates(wording: Wording) -> list[Template]:
    """All texts of a wording: labels, aliases, phrasings, each in its order."""
    labels = [
        Template(text, code, words(text), is_label=True) for code, text in wording.label.items()
    ]
    aliases = [Template(text, code, words(text)) for code, text in _flat(wording.aliases)]
    return [*labels, *aliases, *phrasing_templates(wording.phrasings)]


def phrasing_templates(phrasings: Names) -> list[Template]:
    """Phrasings, in order."""
    return [_phrasing(text, code) for code, text in _flat(phrasings)]


def _phrasing(text: str, code: str) -> Template:
    tokens = slotted(text)
    function, people = _words_of(code)
    rest = tuple(token for token in tokens if token != SLOT)
    nouns = tuple(token for token in rest if token not in function)
    return Template(
        text,
        code,
        tokens,
        is_phrasing=True,
        is_whole=_is_whole(text, code),
        is_bare=not nouns and len(rest) < len(tokens),
        of_person=any(phrase in f" {join(rest)} " for phrase in people),
        nouns=nouns,
    )


@of_languages
def _words_of(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words without a meaning of a language, and what it asks for a person with."""
    if code not in LANGUAGES:
        return frozenset(), frozenset()
    reading, spaced = LANGUAGES[code].reading, LANGUAGES[code].spaced
    function = frozenset(word for phrase in reading.function for word in words(phrase))
    people = (join(words(phrase)) for phrase in reading.people)
    return function, frozenset(f" {phrase} " if spaced else phrase for phrase in people)


def labelled(label: Texts, language: str) -> Template:
    """The name and a label, for what has no phrasing in a language."""
    label_text = in_language(label, language)
    spaced = language not in LANGUAGES or LANGUAGES[language].spaced
    text = f"{PLACEHOLDER} {label_text}" if spaced else f"{PLACEHOLDER}{label_text}"
    return Template(text, language, slotted(text))


def slotted(text: str) -> tuple[str, ...]:
    """The tokens of a phrasing, with `SLOT` for its placeholder."""
    loose = _TIGHT.sub(f" {_SLOT_WORD} ", text)
    tokens = words(loose.replace(PLACEHOLDER, f" {_SLOT_WORD}"))
    return tuple(SLOT if token == _SLOT_WORD else token for token in tokens)


def _flat(names: Names) -> Iterator[tuple[str, str]]:
    return ((code, text) for code, texts in names.items() for text in texts)


def _is_whole(text: str, code: str) -> bool:
    """Whether a text asks or requests something, by the words of its language."""
    if code not in LANGUAGES:
        return True
    tokens = slotted(text)
    if not LANGUAGES[code].spaced:
        return any(phrase in join(tokens) for phrase in _asking_inside(code))
    opening, early = _asking(code)
    asks = any(token in early for token in tokens[1:_EARLY])
    return asks or any(tokens[: len(phrase)] == phrase for phrase in opening)


@of_languages
def _asking_inside(code: str) -> frozenset[str]:
    """The phrases that ask wherever they stand, in a language without spaces."""
    language = LANGUAGES[code]
    measuring = (base for degree in language.computing.degrees for base in degree.bases)
    return frozenset((*language.reading.asking, *measuring))


@of_languages
def _asking(code: str) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The phrases that begin a question in a language, and the words that may stand further on."""
    reading = LANGUAGES[code].reading
    opening = frozenset(map(words, (*reading.asking, *reading.verbs)))
    early = {*reading.asking} & {*reading.function} - {*reading.verbs}
    return opening, frozenset(phrase for phrase in early if " " not in phrase)
