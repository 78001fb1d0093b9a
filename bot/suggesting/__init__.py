"""Completion: which questions of a base a half-typed text may be growing into.

`Completions` is the index of a base, built once; `complete` looks a text up in it. Both know
the domain, the words of the languages and how text is folded, nothing of how questions are
answered.
"""

from bot.suggesting.complete import complete
from bot.suggesting.completions import Completions

__all__ = ["Completions", "complete"]
