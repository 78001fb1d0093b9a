"""Lists in pages: what is told of a list at a time, and what names the rest of it.

A page is named by a string, ``list:noun:filter+filter@first``, which outlives a restart and
fits the id of a button; a list whose name would be too long is told as one page.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.asking.asked import Asked
from bot.asking.following.leaning import leaning
from bot.asking.listing.members import Member, members, once
from bot.asking.result import Result, answer
from bot.matching.index import Index
from bot.matching.lists import PREFIX
from bot.model import Fact

PAGE = 10
"""Members that are told at a time."""

LONGEST_REST = 72
"""Characters of a string that names a page: so many fit a button's id."""

_PAGE = re.compile(r"list:(?P<noun>[^:@]*):(?P<filters>[^:@]*)(?:@(?P<first>[0-9]{1,6}))?")


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list.

    Attributes:
        noun: see `members.members`.
        filters: the entities that a fact links to each member.
        members: those on this page.
        first: how many members stand on the pages before it.
        total: how many members the list has.
        counted: whether their number was asked for.
        stated: facts that give a number of the same things.
    """

    noun: str
    filters: tuple[str, ...]
    members: tuple[Member, ...]
    first: int
    total: int
    counted: bool = False
    stated: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that make the members of this page members, then the stated ones."""
        own = [fact for member in self.members for fact in member.facts]
        return once([*own, *self.stated])

    @property
    def name(self) -> str:
        """The key of the list."""
        return f"{PREFIX}{self.noun}:{'+'.join(self.filters)}"

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of the list."""
        return (self.name,)

    @property
    def left(self) -> int:
        """How many members stand on the pages after it."""
        return self.total - self.first - len(self.members)

    @property
    def rest(self) -> str:
        """What names the next page; empty where there is none."""
        return f"{self.name}@{self.first + len(self.members)}" if self.left else ""


def paged(  # noqa: PLR0913 - what a page is made of
    noun: str,
    filters: Sequence[str],
    found: Sequence[Member],
    first: int = 0,
    *,
    counted: bool = False,
    stated: tuple[Fact, ...] = (),
    whole: bool = False,
) -> Listed:
    """The page of a list that begins behind the `first` members; `whole` makes it one page."""
    page = Listed(
        noun, tuple(filters), tuple(found[first : first + PAGE]), first, len(found), counted, stated
    )
    if len(page.rest) <= LONGEST_REST and not (whole and page.left):
        return page
    return Listed(noun, tuple(filters), tuple(found), 0, len(found), counted, stated)


def named_page(index: Index, name: str) -> Listed | None:
    """The page that a string names; None where the base no longer has it."""
    match = _PAGE.fullmatch(name)
    if match is None:
        return None
    filters = tuple(filter(None, match["filters"].split("+")))
    found = members(index, match["noun"], filters)
    first = int(match["first"] or 0)
    return paged(match["noun"], filters, found, first) if first < len(found) else None


def is_further(name: str) -> bool:
    """Whether a string names a page other than a list's first."""
    match = _PAGE.fullmatch(name)
    return bool(match and match["first"])


def more(asked: Asked) -> Result | None:
    """The next page of the list that was told last; None where something else is asked."""
    if not asked.context.rest or not leaning(asked).pages:
        return None
    page = named_page(asked.index, asked.context.rest)
    if page is None:
        return None
    return answer(asked.decision, [page], 1.0, steps=[f"the rest of {page.name}"], rest=page.rest)
