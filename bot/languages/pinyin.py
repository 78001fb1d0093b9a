"""Pinyin: whether a word in Latin letters spells Chinese syllables (ISO 7098, without tones)."""

import re
from functools import lru_cache

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


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Whether a folded word is two to six whole syllables, as names of places are."""
    return len(word) <= _LONGEST and _WORD.fullmatch(word) is not None
