"""The things that facts are about."""

from dataclasses import dataclass, field

from bot.model.texts import Names, Texts


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of entities, such as *city*: its words (singular and plural) name lists of them."""

    id: str
    label: Texts
    aliases: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that facts are about."""

    id: str
    name: Texts
    aliases: Names = field(default_factory=dict)
    kind: str | None = None
    description: Texts = field(default_factory=dict)
    links: tuple[str, ...] = ()
