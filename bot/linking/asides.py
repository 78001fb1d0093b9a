"""What a message says beside its question: a place behind a name, who asks, a form of address."""

import re
from collections.abc import Collection, Iterable, Sequence

from bot.languages import LANGUAGES, of_languages
from bot.languages.choice import language_of
from bot.linking.wordings import value_text
from bot.matching.index import Index, named_in
from bot.matching.question import MEANING_CHANGING
from bot.model import in_language
from bot.text.normalise import join, tokenise

_PLACED = re.compile(r"\s*[,，]\s*([^,，.?!。？！\n]+)|\s*[(（]([^()（）\n]+)[)）]")
"""What may say where a thing lies, behind its name: "Velmo, Norland" or "Velmo (Norland)"."""

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_NARROWING = {*MEANING_CHANGING, "changed_quantity"}
_LONGEST_CLAUSE = 60
"""Characters in which a clause about the asker ends."""

_MOST_PLACES = 8
"""Commas and brackets in a text that are looked at, the last ones: each costs a look for names."""

_LONGEST_PLACE = 4
"""Words of a place's name."""


def unplaced(text: str, index: Index) -> str:
    """A text without the place behind a name, where the base says that the thing lies there.

    "Velmo, Norland" is then Velmo; where the base says nothing of Norland, it may be another
    Velmo, and the place stays for the decision to see.
    """
    for match in reversed([*_PLACED.finditer(text)][-_MOST_PLACES:]):
        entities = _named_last(text[: match.start()], index)
        if not entities:
            continue
        words = (match[1] or match[2]).split()
        at = match.start(1) if match[1] else match.start(2)
        size = _place(words[:_LONGEST_PLACE], entities, index)
        if size and (match[1] or size == len(words)):
            end = _end_of(text, at, words[:size]) if match[1] else match.end()
            text = text[: match.start()] + text[end:]
    return text


def _named_last(text: str, index: Index) -> Collection[str]:
    """The entities whose name a text ends with."""
    tokens = tokenise(text[-60:])
    found = [m for m in index.names.exact(tokens) if m.end == len(tokens)]
    longest = max(found, key=lambda m: m.end - m.start, default=None)
    return index.names.owners[longest.name] if longest else ()


def _place(words: Sequence[str], entities: Iterable[str], index: Index) -> int:
    """How many of the words are a place's name that the entities' facts have; 0 for none."""
    kinds = {index.base.entities[each].kind for each in entities}
    known: set[str] = set()
    for size in range(len(words), 0, -1):
        tokens = tokenise(" ".join(words[:size]))
        named = [m for m in index.names.exact(tokens) if m.end - m.start == len(tokens)]
        whole = any(f.end - f.start == len(tokens) for f in index.places.find(tokens))
        # What lies in a place is of another kind than the place: two cities are two names.
        owners = [e for m in named for e in index.names.owners[m.name]]
        beside = any(index.base.entities[e].kind in kinds for e in owners)
        if tokens and (owners or whole) and not beside:
            known = known or {word for each in entities for word in _words_of(each, index)}
            if known.issuperset(tokens):
                return size
    return 0


def _words_of(entity: str, index: Index) -> Iterable[str]:
    """The words that an entity's description and the values of its facts have."""
    base, codes = index.base, index.base.languages
    several = base.by_attribute.get(entity, {}).values()
    facts = [fact for own in several for fact in own]
    values = [value for fact in facts for value in fact.values]
    named = {each: None for fact in facts for each in sorted(named_in(fact))}
    texts = [
        *base.entities[entity].description.values(),
        *(value_text(base, value, code) for value in values for code in codes),
        *(in_language(base.entities[each].name, code) for each in named for code in codes),
    ]
    return (token for text in texts for token in tokenise(text))


def _end_of(text: str, start: int, words: Sequence[str]) -> int:
    for word in words:
        start = text.index(word, start) + len(word)
    return start


def unaddressed(text: str, index: Index) -> str:
    """A text without a clause before it that tells of the asker, or that only addresses the bot.

    Such as "I'm 14 and need …" and "24/7 bot, …". A clause stays where it may narrow the
    question, as `narrows` tells, and where what follows names nothing.
    """
    language = language_of(text, index.base.languages).code
    for match in _joints(language).finditer(text[:_LONGEST_CLAUSE]):
        clause, rest = text[: match.start()].strip(), text[match.end() :].strip()
        if narrows(clause, index, language) or not index.names.exact(tokenise(rest)):
            return text
        if _tells(clause, language) or (not match[1] and _addresses(clause, index, language)):
            return rest
    return text


@of_languages
def _joints(language: str) -> re.Pattern[str]:
    """What ends a clause: a comma, or a word for *and*, which is the group."""
    words = LANGUAGES[language].several.cues["and"]
    return re.compile(rf"[,，]|(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _tells(clause: str, language: str) -> bool:
    """Whether a clause begins as one that tells of the asker."""
    first = join(tokenise(clause)) + " "
    spaced = LANGUAGES[language].spaced
    telling = LANGUAGES[language].several.cues["telling"]
    return first.startswith(tuple(f"{each} " if spaced else each for each in telling))


def _addresses(clause: str, index: Index, language: str) -> bool:
    """Whether a clause has nothing but figures and words without a meaning, at its end a word."""
    tokens = tokenise(clause)
    empty = _meaningless(tokens, index, language)
    last = len(tokens) - 1
    return last in empty and all(i in empty or t.isdecimal() for i, t in enumerate(tokens))


def _meaningless(tokens: Sequence[str], index: Index, language: str) -> Collection[int]:
    found = index.roles[language].find(tokens)
    return {i for f in found if f.role == "function" for i in range(f.start, f.end)}


def narrows(text: str, index: Index, language: str) -> bool:
    """Whether words may say what is asked: a name, a year, a word that the base is asked by."""
    tokens = tokenise(text)
    empty = _meaningless(tokens, index, language)
    vocabularies = index.attributes.vocabulary, index.answers.vocabulary
    content = [token for at, token in enumerate(tokens) if at not in empty]
    return bool(
        index.names.exact(tokens)
        or _YEAR.search(text)
        or {found.role for found in index.roles[language].find(tokens)} & _NARROWING
        or any(token in known for known in vocabularies for token in content)
    )
