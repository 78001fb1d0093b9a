"""Well-known places, so that one that a base doesn't know is seen for a stranger.

The names are those of CLDR (territories and the example cities of time zones), as Babel
ships them, in every language that the bot reads.
"""

from babel import Locale

from bot.languages import LANGUAGES, of_languages
from bot.text.normalise import words
from bot.text.phrases import PhraseTable

PLACE = "place"
SHORTEST = 2
"""Names of a single letter or Han character are too likely something else."""


@of_languages
def known_places() -> PhraseTable:
    """A table of place names; each has the role `PLACE`."""
    return PhraseTable((name, PLACE) for code in LANGUAGES for name in _names(Locale(code)))


def _names(locale: Locale) -> list[str]:
    territories = [name for code, name in locale.territories.items() if code.isalpha()]
    cities = [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    zones = [str(key).rsplit("/", 1)[-1].replace("_", " ") for key in locale.time_zones]
    return [name for name in territories + cities + zones if len("".join(words(name))) >= SHORTEST]
