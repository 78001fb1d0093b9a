"""Overviews in words."""

from bot.answer.telling import labelled
from bot.answer.wording import joined
from bot.evaluate.overview import Profile
from bot.languages import Language
from bot.linking.wordings import wording_of
from bot.model import Citation, FactBase, in_language


def overview(base: FactBase, part: Profile, language: Language) -> tuple[list[str], list[Citation]]:
    """The lines of each attribute, then what else can be asked."""
    lines: list[str] = []
    cited: list[Citation] = []
    for reading in part.readings:
        lines += labelled(base, reading, language)
        cited += [fact.citation for fact in reading.facts]
    if part.further:
        wordings = [wording_of(base, each).label for each in part.further]
        labels = joined([in_language(each, language.code) for each in wordings], language)
        lines.append(language.overview.further.format(labels=labels))
    return lines, cited
