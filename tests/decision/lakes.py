"""Questions over the small base of lakes, as the decision sees them, by a quick encoder."""

from functools import cache

from bot.asking.read import read
from bot.asking.result import Result
from bot.decision.candidates import candidates
from bot.decision.evidence import Evidence
from bot.decision.views import Views, views
from bot.linking.space import Space
from bot.linking.unit import Unit
from bot.matching.matcher import Matcher
from bot.meaning.remembered import Remembered
from tests.meaning.hashed import HashedEncoder
from tests.small_base import BASE


@cache
def matcher() -> Matcher:
    return Matcher(BASE)


@cache
def space() -> Space:
    return Space(matcher().index, Remembered(HashedEncoder()))


def result(text: str) -> Result:
    return read(text, matcher())


def seen(text: str) -> Views:
    return views(result(text).decision.question, space())


def unit(key: str) -> Unit:
    return space().unit(key)


def evidence(text: str, *keys: str) -> Evidence:
    """The evidence for these candidates; without keys for those that the decision would weigh."""
    found, shown = result(text), seen(text)
    units = tuple(map(unit, keys)) if keys else candidates(shown, found, space())
    return Evidence(shown, found, units, space())
