"""What a language knows of questions that ask for more than one fact: one module a concern.

Each concern has `cues`, the phrases that a question shows it by, under the name of what they
do; the rest are templates and words that its answers are made of.
"""

from bot.languages.structure.chat import ChatWords
from bot.languages.structure.computing import ComputingWords
from bot.languages.structure.dates import DateWords
from bot.languages.structure.descriptions import DescriptionWords
from bot.languages.structure.following import FollowingWords
from bot.languages.structure.forms import FORMS, FormWords
from bot.languages.structure.lists import ListWords
from bot.languages.structure.numbers import NumberWords
from bot.languages.structure.overview import OverviewWords
from bot.languages.structure.provenance import ProvenanceWords
from bot.languages.structure.rank import RankWords
from bot.languages.structure.sentences import SentenceWords
from bot.languages.structure.several import SeveralWords
from bot.languages.structure.times import TimeWords
from bot.languages.structure.units import UnitWords
from bot.languages.structure.verdicts import VerdictWords

__all__ = [
    "FORMS",
    "ChatWords",
    "ComputingWords",
    "DateWords",
    "DescriptionWords",
    "FollowingWords",
    "FormWords",
    "ListWords",
    "NumberWords",
    "OverviewWords",
    "ProvenanceWords",
    "RankWords",
    "SentenceWords",
    "SeveralWords",
    "TimeWords",
    "UnitWords",
    "VerdictWords",
]
