"""Single values with their problems: one function a type of value, and the plain parts of facts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, TypeVar

from yaml.nodes import Node, ScalarNode

from bot.knowledge.composed import is_plain
from bot.knowledge.format1 import PROSE
from bot.knowledge.page import UNKNOWN_ENTITY, Page, quoted
from bot.knowledge.scalars import (
    MAX_DIGITS,
    currencies,
    date_of,
    is_slug,
    is_url,
    money_of,
    number_of,
    whole_of,
)
from bot.knowledge.texts import texts
from bot.model import Money, Number, PartialDate, Reference, Text, Value, ValueType

Reader: TypeAlias = Callable[[Page, Node], Value]
"""Reads one value; notes what is wrong with it and returns a stand-in then."""

Choice = TypeVar("Choice", bound=StrEnum)

NOBODY = Reference("")
"""Stands for an entity that does not exist."""

BROKEN_DATE = PartialDate(1)
"""Stands for a date that is none, or is missing."""

_NO_NUMBER, _NO_MONEY = Number(Decimal(0)), Money(Decimal(0), "")
_NUMBER_MEND = (
    f"write digits such as 12, 5,000 or 3.5, then thousand, million, billion or trillion "
    f"where it applies (at most {MAX_DIGITS} digits; the unit stands with the attribute)"
)


def date(page: Page, node: Node) -> PartialDate:
    """A date with the precision it has."""
    text = node.value
    if type(node) is not ScalarNode:
        page.scalar(node, "a date")
        return BROKEN_DATE
    found = date_of(text)
    if found is None or (text[0] == "0" and not node.style and len(text) == 4):  # noqa: PLR2004 -- 0618: octal
        mend = "write one that exists as 2019, 2020-12 or 2020-12-19, in quotes if it starts with 0"
        page.refuse(node, "bad-date", "is no date", mend)
    return found or BROKEN_DATE


def optional_date(page: Page, node: Node | None) -> PartialDate | None:
    """A date where there is one."""
    return None if node is None else date(page, node)


def whole(page: Page, node: Node, least: int, most: int) -> int | None:
    """A whole number, written without quotes."""
    text = page.scalar(node, "a whole number")
    if text is None:
        return None
    found = whole_of(text) if is_plain(node) else None
    if found is None or not least <= found <= most:
        mend = f"write digits without quotes, from {least} to {most}"
        page.refuse(node, "bad-number", "is no whole number that fits", mend)
        return None
    return found


def flag(page: Page, node: Node | None) -> bool:
    """A plain ``true`` or ``false``; false where it is not given."""
    text = None if node is None else page.scalar(node, "a yes-or-no key")
    if node is None or text is None:
        return False
    if not is_plain(node) or text not in {"true", "false"}:
        mend = "write true or false, without quotes"
        rule = "bent-word" if is_plain(node) and text else "bad-choice"
        page.note(node, rule, f"{quoted(text)} is neither true nor false: {mend}")
    return text == "true"


def choice(page: Page, node: Node | None, default: Choice) -> Choice:
    """One word of an enumeration."""
    text = None if node is None else page.scalar(node, "this key")
    if node is None or text is None:
        return default
    found: Choice | None = _choices(type(default)).get(text)
    if found is None:
        words = ", ".join(type(default))
        page.refuse(node, "bad-choice", "is not allowed here", f"write one of {words}")
        return default
    return found


@cache
def _choices(kind: type[StrEnum]) -> Mapping[str, Any]:
    """The members of an enumeration by the words for them."""
    return {member.value: member for member in kind}


def slug(page: Page, node: Node, what: str, longest: int) -> str:
    """An id, as a key or a value."""
    text = page.scalar(node, what)
    if text is not None and not is_slug(text, longest):
        mend = f"write at most {longest} of a-z, 0-9 and '-', a letter or digit first"
        page.refuse(node, "bad-id", f"is no id for {what}", mend)
    return text or ""


def url(page: Page, node: Node | None) -> str | None:
    """A web address."""
    text = None if node is None else page.scalar(node, "an address")
    if node is not None and text is not None and not is_url(text):
        mend = "write it whole, from https:// on"
        page.refuse(node, "bad-url", "is no web address", mend)
    return text


def reference(page: Page, node: Node, sort: tuple[str, str, str] = UNKNOWN_ENTITY) -> Reference:
    """An entity of which there is a file."""
    if type(node) is not ScalarNode:
        page.scalar(node, "an entity's id")
        return NOBODY
    found = page.draft.references.get(node.value)
    if found is None:
        page.unknown(node, sort, page.draft.references)
    return found or NOBODY


def money(page: Page, node: Node) -> Money:
    """An amount with its currency."""
    text = page.scalar(node, "an amount of money")
    if text is None:
        return _NO_MONEY
    found = money_of(text)
    if found is None:
        mend = "write a number and a currency, such as 578 billion CNY"
        page.refuse(node, "bad-number", "is no amount of money", mend)
        return _NO_MONEY
    amount, currency = found
    if currency not in currencies():
        near = currency.upper() if currency.upper() in currencies() else "such as CNY, EUR or USD"
        message = f"{quoted(currency)} is no ISO 4217 currency: write one, {near}"
        page.note(node, "unknown-currency", message)
    return Money(amount, currency)


def anything(_page: Page, _node: Node) -> Value:
    """A value that can't be judged, because its attribute is not known well enough."""
    return NOBODY


def _text(page: Page, node: Node) -> Text:
    if type(node) is ScalarNode:
        return Text({page.language: page.text(node, "a text", PROSE)})
    return Text(texts(page, node, "a text", PROSE))


def _number(page: Page, node: Node) -> Number:
    text = page.scalar(node, "a number")
    if text is None:
        return _NO_NUMBER
    found = number_of(text)
    if found is None:
        page.refuse(node, "bad-number", "is no number", _NUMBER_MEND)
        return _NO_NUMBER
    return Number(found)


VALUES: Mapping[ValueType, Reader] = {
    ValueType.TEXT: _text,
    ValueType.NUMBER: _number,
    ValueType.MONEY: money,
    ValueType.DATE: date,
    ValueType.ENTITY: reference,
}
"""The type of an attribute → what reads its values."""
