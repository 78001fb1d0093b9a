"""The readers of structured questions, in the order in which they are asked."""

from collections.abc import Callable
from typing import TypeAlias

from bot.asking.asked import Asked
from bot.asking.computed import computing
from bot.asking.dated_lists import dating
from bot.asking.following import following
from bot.asking.lists import listing
from bot.asking.pages import more
from bot.asking.relations import relating
from bot.asking.result import Result
from bot.asking.rivals import rivalled
from bot.asking.several import several
from bot.asking.times import times
from bot.asking.units import units
from bot.asking.verdicts import verdicts

Reader: TypeAlias = Callable[[Asked], Result | None]
"""What comes of a question; None where it is of another kind, or not all of it is explained."""

READERS: tuple[Reader, ...] = (
    more,
    following,
    several,
    verdicts,
    computing,
    dating,
    units,
    times,
    listing,
    relating,
    rivalled,
)
"""The first reader that makes something of a question decides."""

PLAIN: tuple[Reader, ...] = (listing, relating, rivalled)
"""Those that also look at a question without any cue."""
