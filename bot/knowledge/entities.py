"""Reader of an entity's file; its facts are read by `bot.knowledge.statements`."""

from collections.abc import Mapping

from yaml.nodes import Node

from bot.knowledge.format1 import ENTITY
from bot.knowledge.page import UNKNOWN_KIND, Page
from bot.knowledge.provenance import defaults
from bot.knowledge.quick import quick
from bot.knowledge.statements import Plan, read_facts
from bot.knowledge.texts import names, texts
from bot.knowledge.values import url
from bot.model import Entity

_new_entity = quick(Entity)


def read_entity(page: Page, root: Node, entity: str, known: Mapping[str, Plan]) -> None:
    """An entity with its facts; its id is the file's name."""
    fields = page.fields(root, ENTITY)
    draft = page.draft
    draft.entities[entity] = _new_entity(
        entity,
        texts(page, fields.get("name"), "a name"),
        names(page, fields.get("aliases"), "an alias"),
        _kind(page, fields["kind"]) if "kind" in fields else None,
        texts(page, fields.get("description"), "a description"),
        _links(page, fields["links"]) if "links" in fields else (),
    )
    if "name" in fields:
        draft.places["name", entity] = page.place(fields["name"])
    default = defaults(page, fields)
    if "facts" in fields:
        read_facts(page, fields["facts"], entity, default, known)


def _kind(page: Page, node: Node) -> str | None:
    text = page.scalar(node, "a kind's id")
    if text is None:
        return None
    kind = page.draft.kinds.get(text)
    if kind is None and "kinds" not in page.draft.hidden:
        page.unknown(node, UNKNOWN_KIND, page.draft.kinds)
    return kind.id if kind else None


def _links(page: Page, node: Node) -> tuple[str, ...]:
    return tuple(url(page, item) or "" for item in page.items(node, "the list of links"))
