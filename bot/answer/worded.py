"""Each kind of part and what puts it into words."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bot.answer.computing import computed, foremost, verdict
from bot.answer.dates import between, part_of_date
from bot.answer.following import dated, said
from bot.answer.list_of import found
from bot.answer.listing import listed
from bot.answer.origins import origins
from bot.answer.overview import overview
from bot.answer.path import reached
from bot.answer.rank import ranked
from bot.answer.several import together
from bot.answer.telling import label_of, told
from bot.answer.wording import name
from bot.asking.comparing.compared import Computed, Foremost, Verdict
from bot.asking.listing.pages import Listed
from bot.asking.parts import Converted, Dated, Part, Said, Told, Unanswered
from bot.evaluate.base_sources import Origins
from bot.evaluate.dates import Between, PartOfDate
from bot.evaluate.list_of import Matches
from bot.evaluate.overview import Profile
from bot.evaluate.path import Reached
from bot.evaluate.rank import Ranked
from bot.evaluate.several import Together
from bot.languages import Language
from bot.matching.index import INVERSE
from bot.matching.readings import Reading
from bot.model import Citation, FactBase

Worded: TypeAlias = tuple[list[str], list[Citation]]
"""Lines, and what they rest on."""


def worded(base: FactBase, part: Part, language: Language) -> Worded:
    """The lines that tell a part of an answer, and what they rest on."""
    return _WORDINGS[type(part)](base, part, language)


def _told(base: FactBase, part: Told, language: Language) -> Worded:
    return told(base, part.reading, language)


def _converted(base: FactBase, part: Converted, language: Language) -> Worded:
    return told(base, part.reading, language, part.unit)


def _unanswered(base: FactBase, part: Unanswered, language: Language) -> Worded:
    """What has no answer, in the base's own words: nothing of what was typed is shown."""
    reasons = language.several.reasons
    entity, _, label = part.about.partition("/")
    if entity not in base.entities:
        return [reasons["unanswered"]], []
    if label.removesuffix(INVERSE) in base.attributes:
        what = label_of(base, Reading(part.about, (), 0.0), language)
    else:
        what = name(base, entity, language)
    return [reasons["unanswered_about"].format(what=what)], []


_WORDINGS: Mapping[type, Callable[[FactBase, Any, Language], Worded]] = {
    Told: _told,
    Converted: _converted,
    Said: said,
    Dated: dated,
    Listed: listed,
    Unanswered: _unanswered,
    Computed: computed,
    Foremost: foremost,
    Verdict: verdict,
    Profile: overview,
    Matches: found,
    Ranked: ranked,
    Reached: reached,
    Together: together,
    PartOfDate: part_of_date,
    Between: between,
    Origins: origins,
}
