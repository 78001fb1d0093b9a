"""The readers of structured questions, in the order in which they are asked."""

from collections.abc import Callable
from typing import TypeAlias

from bot.asking.asked import Asked
from bot.asking.result import Result

Reader: TypeAlias = Callable[[Asked], Result | None]
"""What comes of a question; None where it is of another kind, or not all of it is explained."""

READERS: tuple[Reader, ...] = ()
"""The first reader that makes something of a question decides."""
