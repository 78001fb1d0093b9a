"""Readers of base.yaml and of the vocabulary: kinds, sources and attributes."""

from collections.abc import Iterator, Mapping

from yaml.nodes import MappingNode, Node, ScalarNode

from bot.knowledge.format1 import (
    ATTRIBUTE,
    ATTRIBUTE_ID,
    ATTRIBUTES,
    BASE,
    HEADING,
    INVERSE,
    KIND,
    KINDS,
    LINE,
    OTHER_ID,
    SOURCE,
    SOURCES,
)
from bot.knowledge.ignoring import is_pattern
from bot.knowledge.page import UNKNOWN_UNIT, Page, quoted
from bot.knowledge.scalars import units
from bot.knowledge.sharing import Sort, Words
from bot.knowledge.texts import language_tag, names, phrasings, placed, sentence, texts
from bot.knowledge.values import choice, date, flag, optional_date, slug, url
from bot.model import Attribute, Kind, PartialDate, Source, Unit, ValueType, Wording


def read_base(page: Page, root: Node) -> None:
    """base.yaml, which must be read before all other files."""
    fields = page.fields(root, BASE)
    if "languages" in fields:
        before = len(page.problems)
        languages = _languages(page, fields["languages"])
        if languages and len(page.problems) == before:  # else all others would seem unknown
            page.draft.languages = languages
            page.language = languages[0]
    page.draft.title = texts(page, fields.get("title"), "the title", HEADING)
    page.draft.examples = names(page, fields.get("examples"), "an example", HEADING)
    if "subject" in fields:
        page.draft.subject = page.text(fields["subject"], "an entity's id", LINE)
        page.draft.places["subject", ""] = page.place(fields["subject"])
    if "ignore" in fields:
        page.draft.ignore = tuple(_patterns(page, fields["ignore"]))


def _patterns(page: Page, node: Node) -> Iterator[str]:
    for item in page.items(node, "the list of ignored files"):
        pattern = page.text(item, "a pattern", LINE)
        if pattern and is_pattern(pattern):
            yield pattern
        elif pattern.strip():
            message = f"{quoted(pattern)} is no pattern for files: write one such as"
            page.note(item, "bad-pattern", f"{message} 'drafts/', '*.draft.yaml' or 'notes.yaml'")


def read_kinds(page: Page, root: Node) -> None:
    """A file of kinds."""
    top = page.fields(root, KINDS).get("kinds")
    for name, _, node in things(page, top, "kind", OTHER_ID):
        fields = page.fields(node, KIND)
        page.draft.kinds[name] = Kind(
            name,
            texts(page, fields.get("label"), "a label"),
            names(page, fields.get("aliases"), "an alias"),
        )
        _note_words(page, "kind", name, fields)


def read_sources(page: Page, root: Node) -> None:
    """A file of sources."""
    top = page.fields(root, SOURCES).get("sources")
    for name, _, node in things(page, top, "source", OTHER_ID):
        fields = page.fields(node, SOURCE)
        page.draft.sources[name] = Source(
            name,
            texts(page, fields.get("title"), "a title", HEADING),
            texts(page, fields.get("publisher"), "a publisher"),
            date(page, fields["published"]) if "published" in fields else PartialDate(1),
            optional_date(page, fields.get("retrieved")),
            url(page, fields.get("url")),
        )


def read_attributes(page: Page, root: Node) -> None:
    """A file of attributes."""
    top = page.fields(root, ATTRIBUTES).get("attributes")
    for name, _, node in things(page, top, "attribute", ATTRIBUTE_ID):
        before = len(page.problems)
        page.draft.attributes[name] = _attribute(page, name, page.fields(node, ATTRIBUTE))
        if len(page.problems) > before:
            page.draft.doubtful.add(name)


def things(
    page: Page, top: Node | None, sort: str, longest: int
) -> Iterator[tuple[str, Node, Node]]:
    """The things of a file (id, its node, the thing's), each id once in the whole base."""
    if type(top) is not MappingNode or not top.value:
        page.draft.hidden.add(f"{sort}s")  # they are there, but can't be read
    if top is None:
        return
    for name, key, node in page.pairs(top, f"the map of {sort}s"):
        slug(page, key, f"this {sort}", longest)
        place = page.place(key)
        first = page.draft.places.setdefault((sort, name), place)
        if first is place:
            yield name, key, node
        else:
            message = f"{quoted(name)} stands in {first.file}:{first.line} too: rename one of them"
            page.note(key, "duplicate-id", message)


def _attribute(page: Page, name: str, fields: Mapping[str, Node]) -> Attribute:
    before = len(page.problems)
    kind = choice(page, fields.get("type"), ValueType.TEXT)
    if len(page.problems) == before:
        _note_misuse(page, fields, kind)
    inverse = fields.get("inverse")
    _note_words(page, "attribute", name, fields)
    if type(inverse) is MappingNode:
        parts = {key.value: part for key, part in inverse.value}
        _note_words(page, "inverse", name, parts)
    return Attribute(
        name,
        _wording(page, fields),
        kind,
        _unit(page, fields["unit"]) if "unit" in fields else None,
        flag(page, fields.get("many")),
        flag(page, fields.get("changes")),
        None if inverse is None else _wording(page, page.fields(inverse, INVERSE)),
    )


def _wording(page: Page, fields: Mapping[str, Node]) -> Wording:
    return Wording(
        texts(page, fields.get("label"), "a label"),
        names(page, fields.get("aliases"), "an alias"),
        phrasings(page, fields.get("phrasings")),
        sentence(page, fields.get("sentence")),
    )


def _note_words(page: Page, sort: Sort, owner: str, fields: Mapping[str, Node]) -> None:
    keys = ("label", "aliases", "phrasings")
    words = tuple(each for key in keys for each in placed(page, fields.get(key)))
    page.draft.words.append(Words(sort, owner, words))


def _note_misuse(page: Page, fields: Mapping[str, Node], kind: ValueType) -> None:
    if "inverse" in fields and kind is not ValueType.ENTITY:
        message = "only values that are entities can be asked from: write 'type: entity'"
        page.note(fields["inverse"], "misused-inverse", f"{message}, or take the inverse out")
    if "unit" in fields and kind is not ValueType.NUMBER:
        message = "only numbers have a unit: write 'type: number', or take the unit out"
        page.note(fields["unit"], "misused-unit", message)


def _unit(page: Page, node: Node) -> Unit:
    if type(node) is MappingNode:
        return Unit(label=texts(page, node, "a unit"))
    if page.scalar(node, "a unit") is not None and node.value not in units():
        page.unknown(node, UNKNOWN_UNIT, units())
    return Unit(cldr=node.value if type(node) is ScalarNode else None)


def _languages(page: Page, node: Node) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for item in page.items(node, "the list of languages"):
        tag = language_tag(page, item)
        if tag in found:
            message = f"{quoted(tag)} stands in this list twice: remove one of them"
            page.note(item, "repeated-name", message)
        found[tag] = None
    return tuple(found)
