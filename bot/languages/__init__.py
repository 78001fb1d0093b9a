"""The languages that questions are read in and answers worded in.

A language is one module with one `Language` value, listed here. Adding one is adding a
module and its line below; CONTRIBUTING.md walks through it.
"""

from bot.languages import chinese, english
from bot.languages.language import Language

LANGUAGES: dict[str, Language] = {
    language.code: language for language in (english.LANGUAGE, chinese.LANGUAGE)
}
"""Every language by its code."""

__all__ = ["LANGUAGES", "Language"]
