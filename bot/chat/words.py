"""The bot's own few words, as data: everything else that it says comes from the fact base."""

from dataclasses import asdict
from functools import cache

from bot.languages import LANGUAGES
from bot.languages.choice import FALLBACK, primary, reads_traditional
from bot.languages.han import traditional
from bot.languages.structure import ChatWords

COMMAND_WORDS = {
    "Ask a question; the answer comes with its source and date": {
        "zh-CN": "提一个问题；回答附有来源和日期",
        "zh-TW": "提一個問題；回答附有來源和日期",
    },
    "What you want to know": {"zh-CN": "您想知道什么", "zh-TW": "您想知道什麼"},
}
"""The slash command's descriptions: the English one, then those of Discord's other locales."""


def words_in(language: str) -> ChatWords:
    """The bot's words in a language and its script, else in English."""
    words = LANGUAGES.get(primary(language), LANGUAGES[FALLBACK]).chat
    return _in_traditional(words) if reads_traditional("", language) else words


@cache
def _in_traditional(words: ChatWords) -> ChatWords:
    return ChatWords(**{name: traditional(text) for name, text in asdict(words).items()})
