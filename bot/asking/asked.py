"""A question with all that its readers need: its words, the base, the talk so far, today."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from bot.asking.context import Context
from bot.asking.cues import Cues, cues_in
from bot.asking.result import Result
from bot.languages import LANGUAGES, Language
from bot.languages.choice import heard
from bot.matching.decision import Decision
from bot.matching.index import Index
from bot.matching.matcher import Matcher
from bot.matching.question import Question
from bot.text.normalise import fold, is_unspaced, join, tokenise, written
from bot.text.phrases import Found

MOST_TOKENS = 36
"""A longer text asks for one fact, if it asks at all."""

MOST_READ = 8
MOST_WORDS = 72
"""How often the readers of one question may ask the matcher, and of how many words with the
question's own: this bounds its cost."""


_PARTING = re.compile(r"[,，、;；?？!！。.&\n]\s*\w")


class Spent(Exception):  # noqa: N818 - no error: it ends one way of reading
    """A question was read too often; what it asks stays unread."""


@dataclass
class Budget:
    """How often the matcher may still be asked, of how many words, and what it read already."""

    left: int = MOST_READ
    words: int = MOST_WORDS
    known: dict[str, Decision] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A question as its readers see it.

    Attributes:
        decision: how it reads as a question for one fact.
        matcher: reads single facts.
        resolver: what comes of another question, with all readers.
        context: what was told last.
        today: the asker's date.
        budget: shared by all readings of one text.
        depth: 0 for what was typed, 1 for a part of it.
        kept: what readers have found in it, by what it is, for the next reader.
    """

    decision: Decision
    matcher: Matcher
    resolver: Callable[["Asked"], Result]
    context: Context
    today: date
    budget: Budget = field(default_factory=Budget)
    depth: int = 0
    kept: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def question(self) -> Question:
        """The question as the matcher reads it."""
        return self.decision.question

    @property
    def index(self) -> Index:
        """The base, made ready."""
        return self.matcher.index

    @property
    def tokens(self) -> tuple[str, ...]:
        """Its folded tokens."""
        return self.question.tokens

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The tokens as they were typed, one for each of `tokens`: capitals tell strangers."""
        typed = written(self.question.text)
        same = len(typed) == len(self.tokens) and all(
            fold(word) == token for word, token in zip(typed, self.tokens, strict=True)
        )
        return typed if same else self.tokens

    @property
    def parted(self) -> bool:
        """Whether a mark parts it, as it may several questions."""
        return _PARTING.search(self.question.text) is not None

    @property
    def language(self) -> Language:
        """The language that it is asked in."""
        return LANGUAGES[self.question.language]

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """The codes of the languages whose words count in it, and may stand in it."""
        own = self.question.language
        codes = heard(own, self.index.base.languages)
        if any(map(is_unspaced, self.tokens)):
            return codes
        return tuple(code for code in codes if code == own or LANGUAGES[code].spaced)

    @cached_property
    def cues(self) -> Cues:
        """The phrases that show what kind of question it is."""
        return cues_in(self.tokens, self.heard)

    def at(self, *roles: str) -> tuple[Found, ...]:
        """Where phrases with one of these roles stand, in order."""
        found = [each for role in roles for each in self.cues.get(role, ())]
        return tuple(sorted(found, key=lambda f: (f.start, -f.end)))

    def text(self, positions: Collection[int]) -> str:
        """The words at some positions, in order, as a text of their own."""
        return join([self.written[i] for i in sorted(positions)])

    def joined(self, texts: Sequence[str]) -> str:
        """Several texts as one, with spaces where the language has them."""
        return (" " if self.language.spaced else "").join(texts)

    def without(self, positions: Collection[int]) -> str:
        """The text less the words at some positions."""
        return self.text([i for i in range(len(self.tokens)) if i not in positions])

    def read(self, text: str) -> Decision:
        """A text read as a question for one fact.

        Raises:
            Spent: this question has been read as often as it may be.
        """
        known = self.budget.known
        if text not in known:
            self.budget.left -= 1
            self.budget.words -= len(tokenise(text))
            if min(self.budget.left, self.budget.words) < 0:
                raise Spent
            known[text] = self.matcher.read(text, self.question.language)
        return known[text]

    def part(self, text: str, context: Context | None = None) -> "Asked":
        """A part of this question, or another wording of it, as a question of its own.

        `context` is what is told before it, where that is more than what was told last.

        Raises:
            Spent: see `read`.
        """
        decision = self.read(text)
        before = self.context if context is None else context
        return replace(self, decision=decision, context=before, depth=self.depth + 1)

    def resolved(self, text: str, context: Context | None = None) -> Result:
        """What comes of a part of this question, as `part` takes it, with all readers.

        Raises:
            Spent: see `read`.
        """
        return self.resolver(self.part(text, context))
