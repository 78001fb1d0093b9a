"""Questions for a part of a date, and for the time between two dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class DateWords:
    """Questions for a part of a date, and for the time between two dates.

    Attributes:
        when: what asks, beside words for an event, when that was.
        begun: what asks when a thing began that is older or younger than another one.
        cues: phrases by what they do: ``weekday`` and ``month`` ask for that part of a date,
            ``ago`` for the time since. ``days``, ``weeks``, ``months``, ``years`` and ``time``
            ask how many or how long, ``passing`` stands behind them, ``between`` before two
            dates, ``and`` between these; ``between_it`` stands behind two dates instead.
            ``first`` and ``last`` ask which of two came so, ``before`` and ``after`` whether one
            came so to the other.
        sentences: what tells a part (``weekday``, ``month``, ``ago`` with ``length``,
            ``between``, ``same``).
    """

    when: str = ""
    begun: Phrases = ()
    cues: Mapping[str, Phrases] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)
