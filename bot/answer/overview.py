"""Overviews in words."""

from bot.answer.telling import told
from bot.answer.wording import joined
from bot.evaluate.overview import Profile
from bot.languages import Language
from bot.matching.index import INVERSE
from bot.model import Citation, FactBase, in_language


def overview(base: FactBase, part: Profile, language: Language) -> tuple[list[str], list[Citation]]:
    """The lines of each attribute, then what else can be asked."""
    lines: list[str] = []
    cited: list[Citation] = []
    for reading in part.readings:
        more, citations = told(base, reading, language)
        lines += more
        cited += citations
    if part.further:
        labels = joined([_label(base, each, language) for each in part.further], language)
        lines.append(language.overview.further.format(labels=labels))
    return lines, cited


def _label(base: FactBase, label: str, language: Language) -> str:
    attribute = base.attributes[label.removesuffix(INVERSE)]
    wording = (label.endswith(INVERSE) and attribute.inverse) or attribute.wording
    return in_language(wording.label, language.code)
