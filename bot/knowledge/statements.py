"""Reader of facts: the short form (a value) and the long form (a map with qualifiers)."""

from collections.abc import Mapping, Sequence

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.facts import (
    Attribute,
    Bound,
    Fact,
    Money,
    Reference,
    Status,
    Text,
    Texts,
    Value,
    ValueType,
    Wording,
)
from bot.knowledge.format1 import FACT, FACT_ID, LINE, MAX_RANK, PROSE
from bot.knowledge.page import Page, quoted
from bot.knowledge.provenance import Defaults, as_of_date, citation, default_citation, golden
from bot.knowledge.scalars import is_language
from bot.knowledge.texts import texts
from bot.knowledge.values import (
    VALUES,
    Reader,
    anything,
    choice,
    money,
    optional_date,
    reference,
    slug,
    whole,
)

_NONE: Mapping[str, Node] = {}
_NO_TEXTS: Texts = {}
_UNKNOWN = Attribute("", Wording({}), ValueType.TEXT, many=True)


def read_facts(page: Page, node: Node, entity: str, default: Defaults) -> None:
    """The facts of one entity, added to the draft."""
    reader = _FactReader(page, entity, default)
    for name, key, value in page.pairs(node, "the map of facts"):
        reader.read(name, key, value)
    page.draft.facts.update(reader.found)


class _FactReader:
    """Reads the facts of one entity."""

    __slots__ = ("default", "default_date", "entity", "found", "page")

    def __init__(self, page: Page, entity: str, default: Defaults) -> None:
        self.page = page
        self.entity = entity
        self.default = default
        self.default_date = str(default.as_of)
        self.found: dict[str, Fact] = {}

    def read(self, name: str, key: Node, node: Node) -> None:
        """The facts of one attribute, in whatever form they stand."""
        draft = self.page.draft
        attribute = draft.attributes.get(name)
        if attribute is None:
            if "attributes" not in draft.hidden:
                self.page.unknown(key, "unknown-attribute", "attribute", draft.attributes)
            attribute = _UNKNOWN
        if attribute is _UNKNOWN or name in draft.doubtful:
            reader = anything
        else:
            reader = VALUES[attribute.type]
        if type(node) is ScalarNode:
            self._short(attribute, reader, key, (node,))
        elif type(node) is SequenceNode:
            self._several(attribute, reader, key, node)
        elif self._is_text(attribute, node):
            self._short(attribute, reader, key, (node,))
        else:
            self._long(attribute, reader, key, node)

    def _several(self, attribute: Attribute, reader: Reader, key: Node, node: Node) -> None:
        nodes = self.page.items(node, "the list of facts")
        if any(type(item) is MappingNode and not self._is_text(attribute, item) for item in nodes):
            for item in nodes:
                self._long(attribute, reader, item, item)
        elif nodes:
            self._short(attribute, reader, key, nodes, several=node)

    def _is_text(self, attribute: Attribute, node: Node) -> bool:
        """Whether a map is a text in several languages, not a fact with its qualifiers."""
        if attribute.type is not ValueType.TEXT or type(node) is not MappingNode:
            return False
        listed = self.page.draft.languages
        keys = [key.value for key, _ in node.value]
        if not listed:  # base.yaml is broken
            return bool(keys) and all(type(key) is str and is_language(key) for key in keys)
        return bool(keys) and all(key in listed for key in keys)

    def _short(
        self,
        attribute: Attribute,
        reader: Reader,
        key: Node,
        nodes: Sequence[Node],
        several: Node | None = None,
    ) -> None:
        page, default = self.page, self.default
        before = len(page.problems)
        values = self._values(attribute, reader, nodes, several)
        cited = default.citation or default_citation(page, default, key)
        as_of = default.as_of or as_of_date(page, _NONE, default, key)
        name = f"{self.entity}/{attribute.id}"
        if attribute.changes:
            name = f"{name}/{self.default_date}"
        fact = Fact(name, self.entity, attribute.id, values, as_of, cited, note=_NO_TEXTS)
        if len(page.problems) == before:
            self._keep(fact, key)

    def _long(self, attribute: Attribute, reader: Reader, at: Node, node: Node) -> None:
        page = self.page
        before = len(page.problems)
        fields = page.fields(node, FACT)
        if type(node) is not MappingNode:
            return
        values = self._given_values(attribute, reader, fields, at)
        as_of = as_of_date(page, fields, self.default, at)
        name = f"{self.entity}/{attribute.id}"
        if "id" in fields:
            name = f"{name}/{slug(page, fields['id'], 'a fact', FACT_ID)}"
        elif attribute.changes:
            name = f"{name}/{as_of}"
        fact = Fact(
            name,
            self.entity,
            attribute.id,
            values,
            as_of,
            citation(page, fields, self.default, at),
            choice(page, fields.get("status"), Status.RECORDED),
            choice(page, fields.get("bound"), Bound.EXACTLY),
            self._speaker(fields["said_by"]) if "said_by" in fields else None,
            self._also(attribute, fields["also"]) if "also" in fields else (),
            texts(page, fields["note"], "a note", PROSE) if "note" in fields else _NO_TEXTS,
            whole(page, fields.get("rank"), -MAX_RANK, MAX_RANK) or 0,
            optional_date(page, fields.get("review_by")),
        )
        questions = golden(page, fields["golden"], name) if "golden" in fields else ()
        if len(page.problems) == before:
            self._keep(fact, at)
            page.draft.golden.extend(questions)

    def _given_values(
        self, attribute: Attribute, reader: Reader, fields: Mapping[str, Node], at: Node
    ) -> tuple[Value, ...]:
        one, several = fields.get("value"), fields.get("values")
        if (one is None) == (several is None):
            mend = "write 'value' for one, 'values' for a list"
            wrong = "neither 'value' nor 'values'" if one is None else "both 'value' and 'values'"
            self.page.note(at, "value-or-values", f"a fact has {wrong} here: {mend}")
        if one is not None:
            return self._values(attribute, reader, (one,))
        if several is not None:
            nodes = self.page.items(several, "the list of values")
            return self._values(attribute, reader, nodes, several)
        return ()

    def _values(
        self,
        attribute: Attribute,
        reader: Reader,
        nodes: Sequence[Node],
        several: Node | None = None,
    ) -> tuple[Value, ...]:
        page = self.page
        if several is not None:
            if not attribute.many and attribute.id not in page.draft.doubtful:
                message = f"{attribute.id!r} has one value, not a list: write one"
                page.note(several, "not-many", f"{message}, or give the attribute 'many: true'")
            self._note_repeated(nodes)
        return tuple([reader(page, node) for node in nodes])

    def _note_repeated(self, nodes: Sequence[Node]) -> None:
        seen: set[str] = set()
        for node in nodes:
            if type(node) is ScalarNode and node.value in seen:
                message = f"the value {quoted(node.value)} stands here twice: remove one of them"
                self.page.note(node, "repeated-value", message)
            elif type(node) is ScalarNode and node.value:
                seen.add(node.value)

    def _speaker(self, node: Node) -> Reference | Text:
        if type(node) is MappingNode:
            return Text(texts(self.page, node, "who said it", LINE))
        return reference(self.page, node)

    def _also(self, attribute: Attribute, node: Node) -> tuple[Money, ...]:
        if attribute.type is not ValueType.MONEY and attribute.id not in self.page.draft.doubtful:
            message = "only money has other currencies: take 'also' out"
            self.page.note(node, "misused-also", message)
            return ()
        return tuple(money(self.page, item) for item in self.page.items(node, "'also'"))

    def _keep(self, fact: Fact, at: Node) -> None:
        if len(fact.id) > FACT_ID:
            message = f"the fact id {fact.id!r} is over {FACT_ID} characters: shorten an id in it"
            self.page.note(at, "bad-id", message)
        elif fact.id in self.found:
            message = f"another fact has the id {fact.id!r} already: give each an 'id' of its own"
            self.page.note(at, "duplicate-fact", f"{message}, or make them one")
        else:
            self.found[fact.id] = fact
