"""Lists, filters and counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class ListWords:
    """Lists, filters and counts.

    Attributes:
        cues: phrases by what they do: ``all`` wants all there are, ``exist`` says that there
            are some, ``here`` that the base is asked, ``count`` wants their number,
            ``measure`` stands between a number and a noun, ``owned`` behind a name that
            owns what follows, ``things`` for things of any kind, ``about`` beside what things
            have to do with, ``number`` beside the number
            of a thing, ``subject`` before one that does what follows.
        heading: tells members (``value``) of a ``noun``, from the ``first`` to the ``last`` of
            ``total``; `whole` where all are told, `filtered` puts ``filters`` before either.
        valued: tells what has ``filters`` as its ``noun``.
        counted: tells the number of members, with ``total`` and ``what``.
        spans: tell the period of a date (``what``) that filters a list: one ``year``, ``within``
            ``start`` and ``end``, ``since`` or ``until`` a year.
        stated: tells another number that a fact gives (``fact``).
        reasons: sentences that say why nothing is told, or how an open word was taken.
    """

    cues: Mapping[str, Phrases]
    whole: str = "{noun}: {value}"
    heading: str = "{noun} ({first}–{last} / {total}): {value}"
    valued: str = "{filters} – {noun}: {value}"
    filtered: str = "{filters} – {list}"
    counted: str = "{what}: {total}"
    spans: Mapping[str, str] = field(default_factory=dict)
    stated: str = "{fact}"
    reasons: Mapping[str, str] = field(default_factory=dict)
