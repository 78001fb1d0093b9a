"""The stock of the world: what people ask about things, and what they say that asks nothing.

A question that is nearer to a common attribute than to any attribute of the base (*mayor* than
*party secretary*) asks for something that the base lacks. `world_attributes.txt` of a language
holds a line an attribute: id, kinds of things, and phrasings with ``{entity}`` where a name may
stand. `world_remarks.txt` holds a line a remark: its class, and the remark.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from bot.languages import LANGUAGES

ENTITY = "{entity}"

PRONOUNS = {"zh": "它"}
"""What stands for a name in a language, where it isn't "it"."""


def pronoun(language: str) -> str:
    """The word that stands for a thing whose name is left out."""
    return PRONOUNS.get(language, "it")


def attributes(languages: Sequence[str]) -> tuple[str, ...]:
    """The phrasings of common attributes in these languages, a pronoun for the name."""
    return tuple(
        phrasing.replace(ENTITY, pronoun(code)).strip()
        for code in languages
        for line in _lines(code, "world_attributes.txt")
        for phrasing in line.split("\t")[2].split("|")
    )


def remarks(languages: Sequence[str]) -> tuple[str, ...]:
    """Remarks and small talk in these languages."""
    return tuple(
        line.split("\t")[1] for code in languages for line in _lines(code, "world_remarks.txt")
    )


@lru_cache
def _lines(code: str, name: str) -> tuple[str, ...]:
    language = LANGUAGES.get(code)
    if language is None or not language.world:
        return ()
    text = files(language.world).joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)
