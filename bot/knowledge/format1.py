"""Format 1 described once: what each map may hold. The readers and the JSON Schema follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

VERSION = "1"

LINE = 200
"""The most characters of a name, label, alias or phrasing."""
HEADING = 300
"""The most characters of a title or a golden question."""
PROSE = 1500
"""The most characters of a text: with source and date it fits one message."""

ENTITY_ID = 40
ATTRIBUTE_ID = 24
OTHER_ID = 60
FACT_ID = 72
"""The most characters of the id of an entity, an attribute, any other thing, and a fact."""

MAX_PARAGRAPH = 99_999
MAX_RANK = 9_999


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a map: the shape of its value (see `bot.knowledge.schema`) and its meaning."""

    shape: str
    meaning: str
    required: bool = False


@dataclass(frozen=True)
class Form:
    """A map of the format: what it is called in messages, and its keys."""

    what: str
    keys: Mapping[str, Key]
    required: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        required = tuple(name for name, key in self.keys.items() if key.required)
        object.__setattr__(self, "required", required)


_VERSION = {"version": Key("version", "The version of the format: 1.", required=True)}
_SOURCE = Key("source-id", "The id of the source that says so.")
_AS_OF = Key("date", "The date as of which it holds: 2019, 2020-12 or 2020-12-19.")
_DEFAULTS = {
    "source": Key("source-id", "The source of all in this file that names no other."),
    "as_of": Key("date", "The as-of date of all in this file that gives no other."),
}
_PROVENANCE = {
    "source": _SOURCE,
    "as_of": _AS_OF,
    "paragraph": Key("paragraph", "The paragraph of the source, counted from 1."),
    "where": Key("prose", "The place in the source in words, such as 'photo caption'."),
    "review_by": Key("date", "When a curator should look at it again."),
    "golden": Key("golden", "Questions that test the answer."),
}
_WORDING = {
    "label": Key("line", "What the attribute is called.", required=True),
    "aliases": Key("names", "Other words for it, plurals and abbreviations included."),
    "phrasings": Key("phrasings", "Questions for it, each with {entity} once."),
    "sentence": Key("sentence", "How an answer reads: {entity} and {value} once each, no period."),
}

BASE = Form(
    "base.yaml",
    {
        **_VERSION,
        "title": Key("heading", "What the fact base is about.", required=True),
        "languages": Key(
            "languages", "The languages it is written in, the default one first.", required=True
        ),
        "examples": Key("questions", "Questions to show to those who don't know what to ask."),
        "subject": Key("entity-id", "The entity that is meant where a question names none."),
        "ignore": Key("patterns", "Files that are no part of the base, as .gitignore has them."),
    },
)
ATTRIBUTES = Form(
    "a file of attributes",
    {**_VERSION, "attributes": Key("map-of-attribute", "Id → attribute.", required=True)},
)
ATTRIBUTE = Form(
    "an attribute",
    {
        **_WORDING,
        "type": Key("type", "What its values are; text where it is not given."),
        "unit": Key("unit", "For numbers: a CLDR unit such as kilometer, or words per language."),
        "many": Key("flag", "Whether a fact may hold several values; false where not given."),
        "changes": Key("flag", "Whether a value holds as of its date only; false if not given."),
        "inverse": Key("inverse", "For entities: the wording as asked from the value's end."),
    },
)
INVERSE = Form("an inverse", _WORDING)
KINDS = Form(
    "a file of kinds",
    {**_VERSION, "kinds": Key("map-of-kind", "Id → kind of entity.", required=True)},
)
KIND = Form(
    "a kind",
    {
        "label": Key("line", "What one of its entities is called.", required=True),
        "aliases": Key("names", "Other words for it, plurals included."),
    },
)
SOURCES = Form(
    "a file of sources",
    {**_VERSION, "sources": Key("map-of-source", "Id → source.", required=True)},
)
SOURCE = Form(
    "a source",
    {
        "title": Key("heading", "Its title.", required=True),
        "publisher": Key("line", "Who published it.", required=True),
        "published": Key("date", "When it was published.", required=True),
        "retrieved": Key("date", "When a curator read it."),
        "url": Key("url", "Its address, with https:// or http://."),
    },
)
ENTITY = Form(
    "an entity's file",
    {
        **_VERSION,
        "name": Key("line", "Its name.", required=True),
        "aliases": Key("names", "Other names that people use for it."),
        "kind": Key("kind-id", "The id of its kind."),
        "description": Key("line", "One short line that tells it apart in a list."),
        "links": Key("urls", "Addresses about it."),
        **_DEFAULTS,
        "facts": Key("facts", "Attribute id → its facts."),
    },
)
FACT = Form(
    "a fact",
    {
        "value": Key("value", "Its value."),
        "values": Key("values", "Its values, where the attribute has many."),
        **_PROVENANCE,
        "also": Key("amounts", "The same money as the source gives it in other currencies."),
        "status": Key("status", "How sure the source is; recorded where it is not given."),
        "bound": Key("bound", "How a figure limits the true one; exactly if not given."),
        "said_by": Key("speaker", "Who said it: an entity's id, or words per language."),
        "note": Key("prose", "What a reader must know beside the value, in Discord's Markdown."),
        "rank": Key("rank", "Of several facts, the one of higher rank is told first."),
        "id": Key("suffix", "Tells facts of one attribute apart: entity/attribute/id."),
    },
)
ANSWERS = Form(
    "a file of answers",
    {
        **_VERSION,
        **_DEFAULTS,
        "answers": Key("map-of-answer", "Id → answer.", required=True),
    },
)
ANSWER = Form(
    "an answer",
    {
        "phrasings": Key("questions", "Questions that it answers.", required=True),
        "text": Key("prose", "The answer, in Discord's Markdown.", required=True),
        **_PROVENANCE,
    },
)
GOLDEN = Form(
    "a list of golden questions",
    {
        "answer": Key("golden-questions", "Questions that this must answer."),
        "offer": Key("golden-questions", "Questions for which this must be offered."),
        "decline": Key("golden-questions", "Questions that this must not answer."),
    },
)
