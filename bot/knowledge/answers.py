"""Reader of a file of free answers: questions that are about no entity's attribute."""

from yaml.nodes import Node

from bot.knowledge.format1 import ANSWER, ANSWERS, HEADING, OTHER_ID, PROSE
from bot.knowledge.page import Page
from bot.knowledge.provenance import (
    Defaults,
    as_of_date,
    citation,
    defaults,
    golden,
    review_by,
)
from bot.knowledge.sharing import Words
from bot.knowledge.texts import names, placed, texts
from bot.knowledge.vocabulary import things
from bot.model import Answer


def read_answers(page: Page, root: Node) -> None:
    """A file of answers."""
    fields = page.fields(root, ANSWERS)
    default = defaults(page, fields)
    for name, key, node in things(page, fields.get("answers"), "answer", OTHER_ID):
        _read_answer(page, name, key, node, default)


def _read_answer(page: Page, name: str, key: Node, node: Node, default: Defaults) -> None:
    before = len(page.problems)
    fields = page.fields(node, ANSWER)
    if not fields and len(page.problems) > before:
        return
    answer = Answer(
        name,
        names(page, fields.get("phrasings"), "a phrasing", HEADING),
        texts(page, fields.get("text"), "the text", PROSE),
        as_of_date(page, fields, default, key),
        citation(page, fields, default, key),
        review_by(page, fields.get("review_by")),
    )
    page.draft.answers[name] = answer
    page.draft.words.append(Words("answer", name, placed(page, fields.get("phrasings"))))
    page.draft.golden.extend(golden(page, fields.get("golden"), f"answer:{name}"))
