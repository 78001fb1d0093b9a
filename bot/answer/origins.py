"""The sources of a base, in words."""

from bot.answer.sources import titled
from bot.evaluate.base_sources import Origins
from bot.languages import Language
from bot.model import Citation, FactBase


def origins(base: FactBase, part: Origins, language: Language) -> tuple[list[str], list[Citation]]:
    """Each source with its title, which is all that there is to cite."""
    lines = [titled(base, source, language) for source in part.sources]
    more = [language.answer.more.format(count=part.further)] if part.further else []
    return [language.provenance.base, *lines, *more], [Citation(each) for each in part.sources]
