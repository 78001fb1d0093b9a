"""The readers of structured questions, in the order in which they are asked."""

from collections.abc import Callable
from typing import TypeAlias

from bot.asking.asked import Asked
from bot.asking.comparing.computed import computing
from bot.asking.comparing.rivals import rivalled
from bot.asking.converting.units import units
from bot.asking.following.follow_up import following
from bot.asking.judging.verdicts import verdicts
from bot.asking.listing.dated_lists import dating
from bot.asking.listing.lists import listing
from bot.asking.listing.pages import more
from bot.asking.listing.relations import relating
from bot.asking.result import Result
from bot.asking.splitting.several import several
from bot.asking.timing.times import times

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
