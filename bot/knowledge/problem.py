"""A problem in the fact base: a value with a place, a rule and a message."""

from dataclasses import dataclass

from bot.facts import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the files that a curator must mend before the base loads.

    `rule` is a key of `bot.knowledge.rules.RULES`. `message` is one line: what is wrong,
    and what mends it.
    """

    place: Place
    rule: str
    message: str

    def __str__(self) -> str:
        """The problem as one line: ``file:line:column: message [rule]``."""
        place = self.place
        return f"{place.file}:{place.line}:{place.column}: {self.message} [{self.rule}]"


def in_order(problem: Problem) -> tuple[str, int, int, str]:
    """The key that sorts problems by file, line and column."""
    return (problem.place.file, problem.place.line, problem.place.column, problem.rule)
