"""The languages that questions are read in and answers worded in.

A language is one package with one `Language` value, listed here. Adding one is adding a
package and its line below; CONTRIBUTING.md walks through it.
"""

from bot.languages import chinese, english
from bot.languages.language import Language
from bot.languages.registry import LANGUAGES, forget, of_languages, register

SHIPPED = (english.LANGUAGE, chinese.LANGUAGE)
"""The languages that come with the program."""

for _language in SHIPPED:
    register(_language)

__all__ = ["LANGUAGES", "SHIPPED", "Language", "forget", "of_languages", "register"]
