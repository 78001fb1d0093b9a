"""Chinese, in simplified characters."""

from bot.languages.chinese.answer import ANSWER
from bot.languages.chinese.chat import CHAT
from bot.languages.chinese.computing import COMPUTING
from bot.languages.chinese.dates import DATES
from bot.languages.chinese.descriptions import DESCRIPTIONS
from bot.languages.chinese.following import FOLLOWING
from bot.languages.chinese.forms import FORM_WORDS
from bot.languages.chinese.lists import LISTS
from bot.languages.chinese.overview import OVERVIEW
from bot.languages.chinese.provenance import PROVENANCE
from bot.languages.chinese.rank import RANK
from bot.languages.chinese.reading import READING
from bot.languages.chinese.sentences import SENTENCES
from bot.languages.chinese.several import SEVERAL
from bot.languages.chinese.times import TIMES
from bot.languages.chinese.units import UNITS
from bot.languages.chinese.verdicts import VERDICTS
from bot.languages.language import Language
from bot.languages.structure import NumberWords

LANGUAGE = Language(
    code="zh",
    spaced=False,
    reading=READING,
    answer=ANSWER,
    numbers=NumberWords(),
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
