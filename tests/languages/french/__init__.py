"""French: a third language, to try adding one."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.languages import Language, forget, register
from tests.languages.french.answer import ANSWER
from tests.languages.french.chat import CHAT
from tests.languages.french.computing import COMPUTING
from tests.languages.french.dates import DATES
from tests.languages.french.descriptions import DESCRIPTIONS
from tests.languages.french.following import FOLLOWING
from tests.languages.french.lists import LISTS
from tests.languages.french.numbers import NUMBERS
from tests.languages.french.overview import OVERVIEW
from tests.languages.french.rank import RANK
from tests.languages.french.reading import READING
from tests.languages.french.sentences import SENTENCES
from tests.languages.french.several import SEVERAL
from tests.languages.french.times import TIMES
from tests.languages.french.units import UNITS
from tests.languages.french.verdicts import VERDICTS

LANGUAGE = Language(
    code="fr",
    spaced=True,
    reading=READING,
    answer=ANSWER,
    numbers=NUMBERS,
    times=TIMES,
    units=UNITS,
    lists=LISTS,
    computing=COMPUTING,
    several=SEVERAL,
    following=FOLLOWING,
    verdicts=VERDICTS,
    chat=CHAT,
    sentences=SENTENCES,
    overview=OVERVIEW,
    rank=RANK,
    dates=DATES,
    descriptions=DESCRIPTIONS,
)


@contextmanager
def french() -> Iterator[None]:
    """French is known within."""
    register(LANGUAGE)
    try:
        yield
    finally:
        forget(LANGUAGE.code)
