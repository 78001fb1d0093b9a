"""Where something comes from and as of when it holds; and the golden questions beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from yaml.nodes import Node

from bot.knowledge.format1 import GOLDEN, HEADING, MAX_PARAGRAPH, PROSE
from bot.knowledge.page import UNKNOWN_SOURCE, Page, quoted
from bot.knowledge.texts import texts
from bot.knowledge.values import BROKEN_DATE, date, whole
from bot.model import Citation, Expectation, GoldenQuestion, PartialDate, Texts

_NOWHERE: Texts = {}
_MEND_SOURCE = "add 'source: …' to it, or once at the top of the file"
_MEND_AS_OF = "add 'as_of: 2020-12-19' (the date as of which it holds), or once at the top"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a file says of all that stands in it."""

    citation: Citation | None = None
    as_of: PartialDate | None = None


def defaults(page: Page, fields: Mapping[str, Node]) -> Defaults:
    """The source and the as-of date at the top of a file."""
    source, as_of = fields.get("source"), fields.get("as_of")
    return Defaults(
        None if source is None else _cited(_source_id(page, source), None),
        None if as_of is None else date(page, as_of),
    )


def citation(page: Page, fields: Mapping[str, Node], default: Defaults, at: Node) -> Citation:
    """The source of a fact or answer, with the place in it."""
    given = fields.get("source")
    if given is not None:
        source = _source_id(page, given)
    else:
        source = (default.citation or default_citation(page, default, at)).source
    place = whole(page, fields["paragraph"], 1, MAX_PARAGRAPH) if "paragraph" in fields else None
    if "where" in fields:
        return Citation(source, place, texts(page, fields["where"], "a place", PROSE))
    return _cited(source, place)


@lru_cache(maxsize=4096)
def _cited(source: str, paragraph: int | None) -> Citation:
    """A citation without words of its own; the facts that share it hold one and the same."""
    return Citation(source, paragraph, _NOWHERE)


def default_citation(page: Page, default: Defaults, at: Node) -> Citation:
    """The source that the file gives for all; a problem where it gives none."""
    if default.citation is None:
        page.note(at, "missing-source", f"this has no source: {_MEND_SOURCE}")
        return Citation("")
    return default.citation


def as_of_date(page: Page, fields: Mapping[str, Node], default: Defaults, at: Node) -> PartialDate:
    """The as-of date of a fact or answer; a problem where there is none."""
    given = fields.get("as_of")
    if given is not None:
        return date(page, given)
    if default.as_of is None:
        page.note(at, "missing-as-of", f"this has no as-of date: {_MEND_AS_OF}")
        return BROKEN_DATE
    return default.as_of


def review_by(page: Page, node: Node | None) -> PartialDate | None:
    """The day by which a curator should look again; a warning where its period is over."""
    if node is None:
        return None
    due, today = date(page, node), page.draft.today
    last = (due.year, due.month or 12, due.day or 31)
    if due != BROKEN_DATE and last < (today.year, today.month, today.day):
        message = f"the review was due by {due}: look whether this still holds"
        page.note(node, "overdue-review", f"{message}, and write a later date or none")
    return due


def golden(page: Page, node: Node | None, target: str) -> list[GoldenQuestion]:
    """The questions that test a fact or an answer."""
    found: list[GoldenQuestion] = []
    if node is None:
        return found
    seen: set[str] = set()
    for expectation, several in page.fields(node, GOLDEN).items():
        for item in page.items(several, "a list of golden questions"):
            question = page.text(item, "a golden question", HEADING)
            key = folded(question)
            if key and key in seen:
                message = f"{quoted(question)} stands here twice: keep one of them"
                page.note(item, "repeated-question", message)
            seen.add(key)
            found.append(
                GoldenQuestion(question, Expectation(expectation), target, page.place(item))
            )
    return found


def folded(question: str) -> str:
    """A question without the differences of case and blanks."""
    return " ".join(question.casefold().split())


def _source_id(page: Page, node: Node) -> str:
    text = page.scalar(node, "a source's id")
    if text is None:
        return ""
    source = page.draft.sources.get(text)
    if source is None:
        if "sources" not in page.draft.hidden:
            page.unknown(node, UNKNOWN_SOURCE, page.draft.sources)
        return text
    return source.id
