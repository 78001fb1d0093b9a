"""The answers to several questions, in words."""

from bot.answer.telling import told
from bot.evaluate.several import Together
from bot.languages import Language
from bot.model import Citation, FactBase


def together(
    base: FactBase, part: Together, language: Language
) -> tuple[list[str], list[Citation]]:
    """What each asks for, one behind the other."""
    lines, cited = list[str](), list[Citation]()
    for reading in part.readings:
        more, citations = told(base, reading, language)
        lines += more
        cited += citations
    return lines, cited
