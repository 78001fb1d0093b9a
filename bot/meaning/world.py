"""The stock of the world: what people ask about things, and what they say that asks nothing.

A question that is nearer to a common attribute than to any attribute of the base (*mayor* than
*party secretary*) asks for something that the base lacks. `world_attributes.txt` of a language
holds a line an attribute: id, kinds of things, and phrasings with ``{entity}`` where a name may
stand. `world_remarks.txt` holds a line a remark: its class, and the remark.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from bot.languages import LANGUAGES
from bot.text.terms import words

ENTITY = "{entity}"

CLASSES = (
    "about-the-bot", "agreement", "apology", "boredom", "command", "disagreement", "farewell",
    "feelings", "filler", "greeting", "insult", "laughter", "off-topic-request", "praise",
    "statement", "thanks",
)  # fmt: skip
"""The classes of remarks."""

PRONOUNS = {"zh": "它"}
"""What stands for a name in a language, where it isn't "it"."""


def pronoun(language: str) -> str:
    """The word that stands for a thing whose name is left out."""
    return PRONOUNS.get(language, "it")


def attributes(languages: Sequence[str]) -> tuple[str, ...]:
    """The phrasings of common attributes in these languages, a pronoun for the name."""
    return tuple(text for several in by_attribute(languages).values() for text in several)


@cache
def ids(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the common attributes in these languages, in order."""
    return tuple(sorted(by_attribute(languages)))


_ACRONYMS = {"gdp": "GDP", "ceo": "CEO", "api": "API"}
_UNNAMED = frozenset(
    [
        "alternatives",
        "based_on",
        "best_time_to_visit",
        "character",
        "comparison",
        "compatible_with",
        "contents",
        "current_use",
        "dangerous",
        "definition",
        "description",
        "difference",
        "endangered",
        "example",
        "favourite_things",
        "future_plans",
        "how_it_works",
        "how_often",
        "how_to_apply",
        "how_to_get_there",
        "how_to_join",
        "made_in",
        "not_working",
        "opinion",
        "popularity",
        "quantity",
        "reason",
        "recommendation",
        "spare_parts",
        "status_progress",
        "topic",
        "travel_tips",
        "where_to_buy",
        "where_to_watch",
        "which_country",
        "in_stock",
        "bug_report",
        "listed",
        "cancelled",
        "event_dress_code",
    ]
)
"""Common attributes whose ids are no names of what is asked for."""

_OWNERS = frozenset({"person", "company", "place", "work", "product", "animal"})


@cache
def title(attribute: str, language: str) -> str:
    """What a common attribute is called: its id in English words, else its shortest phrasing.

    Empty for one that has no name.
    """
    if attribute in _UNNAMED:
        return ""
    if language == "en":
        head, _, owner = attribute.rpartition("_of_")
        parts = (head if owner in _OWNERS else attribute.removesuffix("_now")).split("_")
        return " ".join(_ACRONYMS.get(part, part) for part in parts)
    lines = (line.split("\t") for line in _lines(language, "world_attributes.txt"))
    found = next((phrasings for name, _, phrasings in lines if name == attribute), "")
    return found.split("|")[0].replace(ENTITY, "").strip("的 ")


def by_attribute(languages: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The same by the attribute's id."""
    found: dict[str, tuple[str, ...]] = {}
    for code in languages:
        for line in _lines(code, "world_attributes.txt"):
            name, _, phrasings = line.split("\t")
            texts = (each.replace(ENTITY, pronoun(code)).strip() for each in phrasings.split("|"))
            found[name] = (*found.get(name, ()), *texts)
    return found


def remarks(languages: Sequence[str]) -> tuple[str, ...]:
    """Remarks and small talk in these languages."""
    return tuple(text for several in by_class(languages).values() for text in several)


def by_class(languages: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The same by their class, in the order of `CLASSES`."""
    found: dict[str, list[str]] = {name: [] for name in CLASSES}
    for code in languages:
        for line in _lines(code, "world_remarks.txt"):
            name, text = line.split("\t")
            found[name].append(text)
    return {name: tuple(texts) for name, texts in found.items()}


@lru_cache(maxsize=16384)
def rarity(word: str, language: str) -> float:
    """How rare a word is in everyday questions: 0 (in every one) to 1 (in none).

    The inverse document frequency (Spärck Jones, 1972) over the phrasings of common attributes
    and the remarks of a language, divided by that of a word in none of them.
    """
    counts, total = _counts(language)
    return 1 - math.log(1 + counts.get(word, 0)) / math.log(1 + total)


@cache
def _counts(language: str) -> tuple[Mapping[str, int], int]:
    texts = [*attributes((language,)), *remarks((language,))]
    counts = Counter(word for text in texts for word in {*words(text)})
    return counts, max(1, len(texts))


@cache
def _lines(code: str, name: str) -> tuple[str, ...]:
    language = LANGUAGES.get(code)
    if language is None or not language.world:
        return ()
    text = files(language.world).joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)
