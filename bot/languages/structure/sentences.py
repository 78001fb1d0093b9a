"""How a fact reads as a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Templates for `str.format` that a fact becomes a sentence by.

    Attributes:
        owned: an attribute of an entity; fields ``entity`` and ``label``.
        owned_sibilant: the same after a name that ends with a letter of `sibilants`.
        sibilants: see there.
        again: stands for `owned` in the sentence after one about the same: of a singular, of a
            plural label.
        recorded: what holds; fields ``subject`` and ``value``, of a singular, of a plural label.
        over: the same of a date that had passed.
        past: the same of what held at a date, by the date's precision (``year``, ``month``,
            ``day``); further fields ``entity``, ``label``, ``date``.
        forecast: the same of what is expected.
        dated: a sentence with the date as of which it holds, by the date's precision; fields
            ``sentence`` and ``date``.
        said, claimed: what stands behind what somebody said, or what a source only claims.
        end: ends a sentence.
        between: stands between two sentences.
        plural, singular: endings of a plural noun, and those of them that are none.
        unfit: endings of a label that no sentence can be made with ("signed").
        openings: first words of such a label ("what it is made of").
        contained: words in such a label.
        prepositions: words that end the head of a label, and that no label ends with.
    """

    owned: str
    again: tuple[str, str]
    recorded: tuple[str, str]
    over: tuple[str, str]
    past: Mapping[str, tuple[str, str]]
    forecast: Mapping[str, tuple[str, str]]
    dated: Mapping[str, str]
    said: str
    claimed: str
    end: str
    between: str = " "
    owned_sibilant: str = ""
    sibilants: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    openings: frozenset[str] = field(default_factory=frozenset)
    contained: tuple[str, ...] = ()
    prepositions: frozenset[str] = field(default_factory=frozenset)
