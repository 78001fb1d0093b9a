"""Who was told what last: the follow-ups of an asker in a channel, and of a reply to an answer."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.answer.reply import Context

K = TypeVar("K", bound=Hashable)

MOST_TALKS = 2000
MOST_ANSWERS = 5000
"""So many are remembered at the most; the oldest are forgotten first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation is held: one asker in one channel, by their ids."""

    asker: int
    channel: int | None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question that is being answered: where it was asked, and as the how manieth."""

    place: Place
    number: int


@dataclass(frozen=True, slots=True)
class _Kept:
    context: Context
    number: int
    until: float


class Talks:
    """Remembers contexts for some time; the event loop alone uses it, so it needs no lock.

    Args:
        seconds: how long after an answer a question may follow up on it; 0 for never.
        clock: seconds that only go forward.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._number = 0
        self._talks: OrderedDict[Place, _Kept] = OrderedDict()
        self._answers: OrderedDict[int, _Kept] = OrderedDict()

    def begin(self, place: Place) -> Ticket:
        """Note that a question was asked; `told` takes what this gives."""
        self._number += 1
        return Ticket(place, self._number)

    def before(self, place: Place, replied_to: int | None = None) -> Context | None:
        """What a question there may lean on.

        Args:
            place: where it is asked.
            replied_to: the id of the bot's message that it replies to. What that told counts,
                whoever was told it, and nothing else where it is not remembered any more.
        """
        kept = self._talks.get(place) if replied_to is None else self._answers.get(replied_to)
        return kept.context if kept is not None and self._clock() < kept.until else None

    def told(self, ticket: Ticket, context: Context, messages: Iterable[int] = ()) -> None:
        """Remember what a question came to, and in which messages it was told.

        An answer that took long doesn't take the place of one to a later question.
        """
        if self._seconds <= 0:
            return
        kept = _Kept(context, ticket.number, self._clock() + self._seconds)
        known = self._talks.get(ticket.place)
        if known is None or known.number <= ticket.number:
            _keep(self._talks, ticket.place, kept, MOST_TALKS)
        for message in messages:
            _keep(self._answers, message, kept, MOST_ANSWERS)


def _keep(kept: OrderedDict[K, _Kept], key: K, value: _Kept, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)
