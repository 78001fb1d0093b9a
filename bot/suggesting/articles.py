"""Which names take an article in a question: "the deal of …", but not "the Shaoxing".

The base itself shows it, where its texts write a name with an article or without one. Where
they don't, a language with one definite article gives it to a name that is a common noun.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from bot.languages import LANGUAGES, Language
from bot.languages.language import ReadingWords
from bot.model import Entity, FactBase, Kind, Text, Texts, in_language
from bot.text.normalise import words

MOST_TOKENS = 200_000
"""Tokens of a base's texts that are read for articles."""

_LONGEST_NAME = 12


def articles_of(base: FactBase, code: str) -> Mapping[str, str]:
    """Entity id → the article before its name, for the names that take one in a language."""
    language = LANGUAGES.get(code)
    if language is None or not language.spaced:
        return {}
    names = {id_: in_language(entity.name, code) for id_, entity in base.entities.items()}
    shown = _shown(_named(base, names, code), _texts(base, code), language.reading)
    common = _CommonNouns(base.kinds, language)
    articles = {
        id_: common.article(base.entities[id_], name) or shown.get(id_, "")
        for id_, name in names.items()
        if name.partition(" ")[0].casefold() not in language.reading.articles
    }
    return {id_: article for id_, article in articles.items() if article}


def _named(
    base: FactBase, names: Mapping[str, str], code: str
) -> Mapping[tuple[str, ...], list[tuple[str, bool]]]:
    """The tokens of a name → the entities that have it, and whether as an alias.

    What holds of "the auto parts park" holds of "high-end automobile parts park": of a name
    that is no proper one, the aliases that are none either may show the article.
    """
    found: dict[tuple[str, ...], list[tuple[str, bool]]] = {}
    for id_, name in names.items():
        found.setdefault(words(name), []).append((id_, False))
        for alias in base.entities[id_].aliases.get(code, ()) if _is_lower(name) else ():
            if _is_lower(alias) and len(words(alias)) > 1:
                found.setdefault(words(alias), []).append((id_, True))
    return found


def _is_lower(name: str) -> bool:
    return name[:1].islower()


def _shown(
    names: Mapping[tuple[str, ...], list[tuple[str, bool]]],
    texts: Iterable[tuple[str, ...]],
    reading: ReadingWords,
) -> Mapping[str, str]:
    """Entity id → what stands before its names most often, an article or nothing."""
    definite = {reading.definite} if reading.definite else {*reading.articles}
    others = {*reading.articles} - definite
    counts: dict[str, Counter[str]] = {}
    for tokens in texts:
        for start, name in _mentions(tokens, names):
            # Headings and lists leave articles out, and "a" is about any one of many.
            if start and tokens[start - 1] not in others:
                before = tokens[start - 1] if tokens[start - 1] in definite else ""
                for id_, _ in (each for each in names[name] if before or not each[1]):
                    counts.setdefault(id_, Counter())[before] += 1
    return {id_: min(c, key=lambda word: (-c[word], word)) for id_, c in counts.items()}


def _mentions(
    tokens: tuple[str, ...], names: Mapping[tuple[str, ...], object]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where names stand, the longest first where one is inside another."""
    start = 0
    while start < len(tokens):
        ends = range(min(len(tokens), start + _LONGEST_NAME), start, -1)
        name = next((tokens[start:end] for end in ends if tokens[start:end] in names), ())
        if name:
            yield start, name
        start += len(name) or 1


def _texts(base: FactBase, code: str) -> Iterator[tuple[str, ...]]:
    """Texts of the base in a language as tokens, so many as are read."""
    left = MOST_TOKENS
    for text in _all_texts(base, code):
        tokens = words(text)
        left -= len(tokens)
        if left < 0:
            return
        yield tokens


def _all_texts(base: FactBase, code: str) -> Iterator[str]:
    """What people wrote about the things of a base, in an order that files have no part in."""
    yield from (each.question for each in base.golden)
    for _, entity in sorted(base.entities.items()):
        yield from _written(entity.description, code)
        yield from islice(entity.aliases.get(code, ()), _LONGEST_NAME)
    for _, fact in sorted(base.facts.items()):
        for value in fact.values:
            if isinstance(value, Text):
                yield from _written(value.texts, code)
        yield from _written(fact.note, code)
    for _, answer in sorted(base.answers.items()):
        yield from _written(answer.text, code)


def _written(texts: Texts, code: str) -> Iterator[str]:
    if code in texts:
        yield texts[code]


class _CommonNouns:
    """Tells the names that are common nouns: "deal of …", "bond deal" of the kind *deal*."""

    def __init__(self, kinds: Mapping[str, Kind], language: Language) -> None:
        reading = language.reading
        joining = {*language.several.cues["and"], *reading.alternative, *reading.articles}
        self._definite = reading.definite
        self._linking = {*reading.function} - joining
        self._nouns = {
            id_: {words(noun) for noun in _nouns(kind, language.code)} - {()}
            for id_, kind in kinds.items()
        }

    def article(self, entity: Entity, name: str) -> str:
        """The definite article, where there is one for all nouns and a name is such a noun."""
        if not self._definite or not (_is_lower(name) or _is_lower(name.rpartition(" ")[2])):
            return ""
        tokens, nouns = words(name), self._nouns.get(entity.kind or "", set())
        by_kind = any(tokens[-len(noun) :] == noun for noun in nouns)
        linked = _is_lower(name) and self._linking.intersection(tokens[1:-1])
        return self._definite if by_kind or linked else ""


def _nouns(kind: Kind, code: str) -> Iterator[str]:
    yield from _written(kind.label, code)
    yield from kind.aliases.get(code, ())
