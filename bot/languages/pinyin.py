"""Pinyin: whether a word in Latin letters spells Chinese syllables (ISO 7098, without tones)."""

import re
from functools import lru_cache

from bot.languages.han import has_han

_SYLLABLES = (
    "[bpmf](?:ing|iao|ian|ang|eng|ie|iu|in|ai|ei|ao|ou|an|en|a|o|i|u)",
    "[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ie|iu|in|ai|ei|ao|ou|an|en|ui|uo|un|ue|ve|a|e|i|u|v)",
    "[dl]ia",
    "[gkh](?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|u)",
    "[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|iu|in|ue|un|i|u)",
    "(?:zh|ch|sh|[zcsr])(?:uang|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|i|u)",
    "y(?:uan|ang|ing|ong|ao|ou|an|in|ue|un|a|e|i|o|u)",
    "w(?:ang|eng|ai|ei|an|en|a|o|u)",
)
_FIRST = "ang|ai|ei|ao|ou|an|en|er|a|o|e"
"""Syllables that only begin a word: within one an apostrophe sets them off."""

_CLOSED = "|".join(_SYLLABLES)
_WORD = re.compile(f"(?:{_FIRST}|{_CLOSED})(?:{_CLOSED}){{1,5}}")
_LONGEST = 36

_LEAST_SYLLABLES = 2
"""A name of one syllable would be found in too many words."""


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Whether a folded word is two to six whole syllables, as names of places are."""
    return len(word) <= _LONGEST and _WORD.fullmatch(word) is not None


def spelled(name: str) -> str:
    """A Chinese name in pinyin without tones or spaces (ü as v); empty where it is none.

    How a character is read depends on its neighbours (重庆 is chongqing), which pypinyin's
    dictionary of phrases tells.
    """
    if not has_han(name):
        return ""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - takes a while, and few bases need it

    syllables: list[str] = lazy_pinyin(name)
    whole = all(syllable.isascii() and syllable.isalpha() for syllable in syllables)
    return "".join(syllables) if whole and len(syllables) >= _LEAST_SYLLABLES else ""


_SOUNDS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
"""What speakers of many places don't tell apart, and so misspell."""


def sounds_like(word: str, known: str) -> bool:
    """Whether two spellings in pinyin differ only by sounds that are often taken for each other."""
    return _sound(word) == _sound(known)


def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return word
