"""English."""

from bot.languages.english.answer import ANSWER
from bot.languages.english.chat import CHAT
from bot.languages.english.computing import COMPUTING
from bot.languages.english.dates import DATES
from bot.languages.english.descriptions import DESCRIPTIONS
from bot.languages.english.following import FOLLOWING
from bot.languages.english.forms import FORM_WORDS
from bot.languages.english.lists import LISTS
from bot.languages.english.numbers import NUMBERS
from bot.languages.english.overview import OVERVIEW
from bot.languages.english.provenance import PROVENANCE
from bot.languages.english.rank import RANK
from bot.languages.english.reading import READING
from bot.languages.english.sentences import SENTENCES
from bot.languages.english.several import SEVERAL
from bot.languages.english.times import TIMES
from bot.languages.english.units import UNITS
from bot.languages.english.verdicts import VERDICTS
from bot.languages.language import Language

LANGUAGE = Language(
    code="en",
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
    provenance=PROVENANCE,
    dates=DATES,
    descriptions=DESCRIPTIONS,
    forms=FORM_WORDS,
    world=__name__,
)
