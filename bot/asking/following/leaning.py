"""How a question leans on what was said before it."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from bot.asking.asked import Asked
from bot.asking.attributes import attribute_in
from bot.asking.following.pronouns import Pronoun, pronouns
from bot.asking.named import Named, named_in_question, positions_of
from bot.asking.result import Result
from bot.matching.decision import Outcome
from bot.matching.guards import currencies
from bot.matching.question import STATUSES
from bot.model import in_language

MOST_SUBJECTS = 4
"""Of so many entities a follow-up is asked; of more it is unclear."""

_NOTHING = ("function", "articles", "asking", "prepositions")


@dataclass(frozen=True)
class Leaning:
    """A question as one that may follow an answer.

    Attributes:
        asked: the question.
        pronouns: the words in it that stand for something said before.
        opening: the places of the words that only show that it follows ("what about").
    """

    asked: Asked
    pronouns: tuple[Pronoun, ...]
    opening: frozenset[int]

    @property
    def leans(self) -> bool:
        """Whether it says by itself that it follows something."""
        return bool(self.pronouns or self.opening)

    @cached_property
    def covered(self) -> frozenset[int]:
        """The places of the pronouns."""
        return frozenset(i for p in self.pronouns for i in range(p.start, p.end))

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The entities that it names."""
        return named_in_question(self.asked)

    @property
    def names(self) -> frozenset[int]:
        """The places of names."""
        return positions_of(self.named)

    @cached_property
    def qualifiers(self) -> frozenset[int]:
        """The places of years, and of words for a status, a currency or the newest figure."""
        question = self.asked.question
        return question.positions((*STATUSES, *currencies(), "latest")) | frozenset(question.years)

    @cached_property
    def asks(self) -> frozenset[int]:
        """The places of question words and the like, but for the opening."""
        return self.asked.question.at("asking") - self.opening

    @cached_property
    def ones(self) -> frozenset[int]:
        """The places of words that stand for things such as were told last ("the one of")."""
        return frozenset(i for f in self.asked.at("following.one") for i in range(f.start, f.end))

    @property
    def counts(self) -> bool:
        """Whether it asks how many or how much."""
        return bool(self.asked.question.at("counts"))

    @property
    def plural(self) -> bool:
        """Whether it asks about all that was told last."""
        return any(pronoun.role == "they" for pronoun in self.pronouns)

    @cached_property
    def bare(self) -> bool:
        """Whether it only names an attribute, as a follow-up does: "population?"."""
        return attribute_in(self.asked, range(len(self.asked.tokens))) is not None

    @property
    def known(self) -> bool:
        """Whether all words with a meaning stand in the wording of attributes."""
        words, known = self.asked.question.mended, self.asked.index.attributes.vocabulary
        used = {i for i, word in enumerate(words) if word in known}
        return not self.content(used | self.opening | self.qualifiers)

    @property
    def pages(self) -> bool:
        """Whether it asks for the rest of a list."""
        cues = self.asked.at("following.more")
        used = {i for f in cues for i in range(f.start, f.end)} | self.opening
        return bool(self.asked.context.rest and cues) and not self.content(used)

    def content(self, used: Collection[int]) -> bool:
        """Whether there are words with a meaning beside the used ones."""
        nothing = self.asked.question.positions(_NOTHING)
        return any(i not in nothing and i not in used for i in range(len(self.asked.tokens)))

    def replaced(self, entity: str, label: str = "") -> str | None:
        """The question with an entity's name for its first pronoun; None where one stays open.

        Args:
            entity: what the first pronoun, and each that may mean the same, stands for.
            label: the words of an attribute that stand behind the name.
        """
        words: list[tuple[int, str]] = [
            (i, self.asked.written[i])
            for i in range(len(self.asked.tokens))
            if i not in self.covered | self.opening
        ]
        for pronoun in self.pronouns:
            if entity in pronoun.entities:
                meant = entity
            elif len(pronoun.entities) == 1:
                meant = pronoun.entities[0]
            else:
                return None
            name = in_language(self.asked.index.base.entities[meant].name, self._code)
            words.append((pronoun.start, f"{name} {label}".strip()))
        return self.asked.joined([word for _, word in sorted(words)])

    @property
    def _code(self) -> str:
        return self.asked.language.code


def leaning(asked: Asked) -> Leaning:
    """How a question leans on what was said before it."""
    opening = {
        i for f in asked.at("following.about") if f.start == 0 for i in range(f.start, f.end)
    }
    closing = {
        i
        for f in asked.at("following.closing")
        if f.end == len(asked.tokens)
        for i in range(f.start, f.end)
    }
    asking = asked.question.at("asking") - closing
    if opening or not asking:
        opening |= closing
    return Leaning(asked, pronouns(asked), frozenset(opening))


def declined(asked: Asked, lean: Leaning) -> Result:
    """No answer to a question that leans on what was told."""
    what = ", ".join(asked.text(range(p.start, p.end)) for p in lean.pronouns) or "its form"
    step = f"leans on what was said before by {what}, and nothing said before answers it"
    return Result(
        asked.decision, Outcome.DECLINE, 0.0, steps=(step,), context=asked.context, complete=True
    )


def none(asked: Asked) -> Result:
    """No answer, for no reason that could be told."""
    return Result(asked.decision, Outcome.DECLINE, 0.0, context=asked.context)
