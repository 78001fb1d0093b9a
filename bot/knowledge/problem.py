"""A problem in the fact base: a value with a place, a rule and a message."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.rules import WARNINGS
from bot.model import Place


class Severity(StrEnum):
    """What a problem stops: an error stops the base from loading, a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the files that a curator must mend before the base loads, or should look at.

    `rule` is a key of `bot.knowledge.rules.RULES`. `message` is one line: what is wrong,
    and what mends it.
    """

    place: Place
    rule: str
    message: str

    @property
    def severity(self) -> Severity:
        """The severity of its rule."""
        return Severity.WARNING if self.rule in WARNINGS else Severity.ERROR

    def __str__(self) -> str:
        """The problem as one line: ``file:line:column: severity: message [rule]``."""
        place = self.place
        where = f"{place.file}:{place.line}:{place.column}"
        return f"{where}: {self.severity}: {self.message} [{self.rule}]"


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems for which a base does not load."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def in_order(problem: Problem) -> tuple[str, int, int, str]:
    """The key that sorts problems by file, line and column."""
    return (problem.place.file, problem.place.line, problem.place.column, problem.rule)
