"""The domain: what a fact base is made of, as frozen values that know nothing of YAML or chat.

Two shapes recur. `Texts` maps a language (a BCP 47 tag such as ``en`` or ``zh``) to one
text; `Names` maps a language to several. Ids are short slugs, unique in their own kind.
"""

from bot.model.attributes import PLACEHOLDER, VALUE, Attribute, Unit, Wording
from bot.model.base import FactBase
from bot.model.entities import Entity, Kind
from bot.model.golden import Expectation, GoldenQuestion
from bot.model.sources import Citation, Place, Source
from bot.model.statements import Answer, Fact, Status
from bot.model.texts import Names, Texts, in_language
from bot.model.values import Bound, Money, Number, PartialDate, Reference, Text, Value, ValueType

__all__ = [
    "PLACEHOLDER",
    "VALUE",
    "Answer",
    "Attribute",
    "Bound",
    "Citation",
    "Entity",
    "Expectation",
    "Fact",
    "FactBase",
    "GoldenQuestion",
    "Kind",
    "Money",
    "Names",
    "Number",
    "PartialDate",
    "Place",
    "Reference",
    "Source",
    "Status",
    "Text",
    "Texts",
    "Unit",
    "Value",
    "ValueType",
    "Wording",
    "in_language",
]
