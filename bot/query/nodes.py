"""Queries: what is asked, as frozen values of ids that outlive a reload."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the base has about an entity; `figures` wants numbers and money first."""

    entity: str
    figures: bool = False


Query: TypeAlias = Overview
