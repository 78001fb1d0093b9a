"""Texts and names: in the base's first language, or a map of languages."""

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.composed import is_plain
from bot.knowledge.format1 import LINE
from bot.knowledge.page import Page, quoted
from bot.knowledge.scalars import bent, is_language
from bot.knowledge.sharing import Placed
from bot.model import PLACEHOLDER, VALUE, Names, Texts


def texts(page: Page, node: Node | None, what: str, longest: int = LINE) -> Texts:
    """One text in each language."""
    if node is None:
        return {}
    if type(node) is ScalarNode:
        return {page.language: page.text(node, what, longest)}
    if type(node) is not MappingNode:
        page.wrong_type(node, what, "a text, or a map of texts by language")
        return {}
    return {
        language: page.text(value, what, longest)
        for language, value in _languages(page, node, what)
    }


def names(page: Page, node: Node | None, what: str, longest: int = LINE) -> Names:
    """Several texts in each language, in the order they are written."""
    if node is None:
        return {}
    if type(node) is not MappingNode:
        return {page.language: _list(page, node, what, longest)}
    return {
        language: _list(page, value, what, longest)
        for language, value in _languages(page, node, what)
    }


def placed(page: Page, node: Node | None) -> tuple[Placed, ...]:
    """Each text of a list of names, or of one name, with its language and place."""
    if type(node) is MappingNode:
        return tuple(
            (key.value, text, place)
            for key, value in node.value
            if type(key) is ScalarNode
            for _, text, place in placed(page, value)
        )
    if type(node) is SequenceNode:
        return tuple(each for item in node.value for each in placed(page, item))
    if type(node) is not ScalarNode:
        return ()
    return ((page.language, node.value, page.place(node)),)


def phrasings(page: Page, node: Node | None) -> Names:
    """Questions for an attribute, each with the entity's placeholder once."""
    found = names(page, node, "a phrasing")
    if node is not None and any(
        text.count(PLACEHOLDER) != 1 for several in found.values() for text in several
    ):
        _note_phrasings(page, node)
    return found


def sentence(page: Page, node: Node | None) -> Texts:
    """How an answer reads, with the placeholders of the entity and of the value once each."""
    found = texts(page, node, "a sentence")
    for each in _scalars(node):
        if each.value and any(each.value.count(part) != 1 for part in (PLACEHOLDER, VALUE)):
            message = f"a sentence has {PLACEHOLDER} and {VALUE} exactly once each"
            page.note(each, "bad-sentence", f"{message}: mend {quoted(each.value)}")
    return found


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    """The texts of one text, or of a map of texts by language."""
    if type(node) is ScalarNode:
        yield node
    elif type(node) is MappingNode:
        yield from (value for _, value in node.value if type(value) is ScalarNode)


def language_tag(page: Page, node: Node) -> str:
    """A language tag in a list of them."""
    text = page.scalar(node, "a language")
    if text is not None and (not is_language(text) or (is_plain(node) and bent(text))):
        mend = f"quote it ('{text}')" if is_language(text) else "write one such as en, zh or pt-BR"
        page.refuse(node, "bad-language", "is no language tag", mend)
    return text or ""


def _list(page: Page, node: Node, what: str, longest: int) -> tuple[str, ...]:
    nodes = page.items(node, what)
    found = tuple([page.text(item, what, longest) for item in nodes])
    if len(found) > 1 and len(set(found)) < len(found):
        _note_repeated(page, nodes)
    return found


def _languages(page: Page, node: Node, what: str) -> Iterator[tuple[str, Node]]:
    listed = page.draft.languages
    for language, key, value in page.pairs(node, what):
        if listed and language not in listed:
            _note_language(page, key)
        yield language, value


def _note_language(page: Page, key: Node) -> None:
    listed = ", ".join(page.draft.languages)
    if is_language(key.value):
        message = f"the base does not speak {quoted(key.value)}: add it to languages in base.yaml"
        page.note(key, "unknown-language", f"{message}, or write one of {listed}")
    else:
        message = f"{quoted(key.value)} is no language tag: write one of {listed}"
        page.note(key, "bad-language", message)


def _note_repeated(page: Page, nodes: list[Node]) -> None:
    seen = set()
    for node in nodes:
        if type(node) is not ScalarNode or not node.value:
            continue
        if node.value in seen:
            message = f"{quoted(node.value)} stands in this list twice: remove one of them"
            page.note(node, "repeated-name", message)
        seen.add(node.value)


def _note_phrasings(page: Page, node: Node) -> None:
    if type(node) is MappingNode:
        for _, several in node.value:
            _note_phrasings(page, several)
    elif type(node) is SequenceNode:
        for item in node.value:
            if type(item) is ScalarNode and item.value and item.value.count(PLACEHOLDER) != 1:
                message = f"a phrasing has {PLACEHOLDER} exactly once, where the name stands"
                page.note(item, "bad-phrasing", f"{message}: mend {quoted(item.value)}")
