"""Reader of facts: the short form (a value) and the long form (a map with qualifiers)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.knowledge.draft import Draft
from bot.knowledge.format1 import FACT, FACT_ID, LINE, MAX_RANK, PROSE
from bot.knowledge.page import UNKNOWN_ATTRIBUTE, UNKNOWN_SPEAKER, Page, quoted
from bot.knowledge.provenance import (
    Defaults,
    as_of_date,
    citation,
    default_citation,
    golden,
    review_by,
)
from bot.knowledge.quick import quick
from bot.knowledge.scalars import is_language
from bot.knowledge.texts import texts
from bot.knowledge.values import (
    BROKEN_DATE,
    VALUES,
    Reader,
    anything,
    choice,
    money,
    reference,
    slug,
    whole,
)
from bot.model import (
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

_NONE: Mapping[str, Node] = {}
_NO_TEXTS: Texts = {}
_new_fact = quick(Fact)
_RECORDED, _EXACTLY = Status.RECORDED, Bound.EXACTLY


@dataclass(frozen=True, slots=True)
class Plan:
    """How the facts of one attribute are read.

    `judged` is false where the attribute's own description is broken, or missing: its values
    can't be wrong then.
    """

    attribute: Attribute
    reader: Reader
    judged: bool = True


def plans(draft: Draft) -> Mapping[str, Plan]:
    """The plans of all attributes; only once all of them are read."""
    return {
        name: Plan(attribute, anything, judged=False)
        if name in draft.doubtful
        else Plan(attribute, VALUES[attribute.type])
        for name, attribute in draft.attributes.items()
    }


_UNKNOWN = Plan(Attribute("", Wording({}), ValueType.TEXT), anything, judged=False)


def read_facts(
    page: Page, node: Node, entity: str, default: Defaults, known: Mapping[str, Plan]
) -> None:
    """The facts of one entity, added to the draft."""
    reader = _FactReader(page, entity, default)
    for name, key, value in page.pairs(node, "the map of facts"):
        plan = known.get(name, _UNKNOWN)
        if plan is _UNKNOWN and "attributes" not in page.draft.hidden:
            page.unknown(key, UNKNOWN_ATTRIBUTE, known)
        if type(value) is ScalarNode:
            reader.short(plan, key, (plan.reader(page, value),))
        else:
            reader.read(plan, key, value)
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

    def read(self, plan: Plan, key: Node, node: Node) -> None:
        """The facts of one attribute, a list or a map, in whatever form they stand."""
        if type(node) is SequenceNode:
            self._several(plan, key, node)
        elif self._is_text(plan, node):
            self.short(plan, key, (plan.reader(self.page, node),))
        else:
            self._long(plan, key, node)

    def _several(self, plan: Plan, key: Node, node: Node) -> None:
        nodes = self.page.items(node, "the list of facts")
        if any(type(item) is MappingNode and not self._is_text(plan, item) for item in nodes):
            for item in nodes:
                self._long(plan, item, item)
        elif nodes:
            self.short(plan, key, self._values(plan, node))

    def _is_text(self, plan: Plan, node: Node) -> bool:
        """Whether a map is a text in several languages, not a fact with its qualifiers."""
        if plan.attribute.type is not ValueType.TEXT or type(node) is not MappingNode:
            return False
        listed = self.page.draft.languages
        keys = [key.value for key, _ in node.value if type(key) is ScalarNode]
        if "value" in keys or "values" in keys:
            return False
        if not listed:  # base.yaml is broken
            return any(map(is_language, keys))
        return not keys or any(key in listed for key in keys)

    def short(self, plan: Plan, key: Node, values: tuple[Value, ...]) -> None:
        """A fact of which only the values are given."""
        default, attribute, entity = self.default, plan.attribute, self.entity
        cited = default.citation or default_citation(self.page, default, key)
        as_of = default.as_of or as_of_date(self.page, _NONE, default, key)
        label = attribute.id
        name = f"{entity}/{label}"
        if attribute.changes:
            name = f"{name}/{self.default_date}"
        fact = _new_fact(
            name, entity, label, values, as_of, cited, _RECORDED, _EXACTLY, None, (), _NO_TEXTS
        )
        if len(name) > FACT_ID or self.found.setdefault(name, fact) is not fact:
            self._refuse(fact, key)

    def _long(self, plan: Plan, at: Node, node: Node) -> None:
        page = self.page
        fields = page.fields(node, FACT)
        if not fields:
            return
        values = self._given_values(plan, fields, at)
        as_of = as_of_date(page, fields, self.default, at)
        name = f"{self.entity}/{plan.attribute.id}"
        if "id" in fields:
            name = f"{name}/{slug(page, fields['id'], 'a fact', FACT_ID)}"
        elif plan.attribute.changes:
            name = f"{name}/{as_of}"
        fact = _new_fact(
            name,
            self.entity,
            plan.attribute.id,
            values,
            as_of,
            citation(page, fields, self.default, at),
            choice(page, fields["status"], Status.RECORDED) if "status" in fields else _RECORDED,
            choice(page, fields["bound"], Bound.EXACTLY) if "bound" in fields else _EXACTLY,
            self._speaker(fields["said_by"]) if "said_by" in fields else None,
            self._also(plan, fields["also"]) if "also" in fields else (),
            texts(page, fields["note"], "a note", PROSE) if "note" in fields else _NO_TEXTS,
            (whole(page, fields["rank"], -MAX_RANK, MAX_RANK) or 0) if "rank" in fields else 0,
            review_by(page, fields["review_by"]) if "review_by" in fields else None,
        )
        if "golden" in fields:
            page.draft.golden += golden(page, fields["golden"], name)
        if values and (len(name) > FACT_ID or self.found.setdefault(name, fact) is not fact):
            self._refuse(fact, at)

    def _given_values(self, plan: Plan, fields: Mapping[str, Node], at: Node) -> tuple[Value, ...]:
        one, several = fields.get("value"), fields.get("values")
        if (one is None) == (several is None):
            mend = "write 'value' for one, 'values' for a list"
            wrong = "neither 'value' nor 'values'" if one is None else "both 'value' and 'values'"
            self.page.note(at, "value-or-values", f"a fact has {wrong} here: {mend}")
        if one is not None:
            return (plan.reader(self.page, one),)
        return () if several is None else self._values(plan, several)

    def _values(self, plan: Plan, node: Node) -> tuple[Value, ...]:
        page, attribute = self.page, plan.attribute
        if plan.judged and not attribute.many:
            message = f"{attribute.id!r} has one value, not a list: write one"
            page.note(node, "not-many", f"{message}, or give the attribute 'many: true'")
        nodes = page.items(node, "the list of values")
        self._note_repeated(nodes)
        return tuple([plan.reader(page, item) for item in nodes])

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
        return reference(self.page, node, UNKNOWN_SPEAKER)

    def _also(self, plan: Plan, node: Node) -> tuple[Money, ...]:
        if plan.judged and plan.attribute.type is not ValueType.MONEY:
            message = "only money has other currencies: take 'also' out"
            self.page.note(node, "misused-also", message)
            return ()
        return tuple(money(self.page, item) for item in self.page.items(node, "'also'"))

    def _refuse(self, fact: Fact, at: Node) -> None:
        if len(fact.id) > FACT_ID:
            message = f"the fact id {fact.id!r} is over {FACT_ID} characters: shorten an id in it"
            self.page.note(at, "bad-id", message)
        else:
            self._note_duplicate(fact, at)

    def _note_duplicate(self, fact: Fact, at: Node) -> None:
        # What stands in for broken or unknown parts may be the same by accident.
        if fact.attribute and BROKEN_DATE not in (fact.as_of, self.found[fact.id].as_of):
            message = f"another fact has the id {fact.id!r} already: give each an 'id' of its own"
            self.page.note(at, "duplicate-fact", f"{message}, or make them one")
