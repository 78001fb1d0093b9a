"""Which language a text is in, and which one its reader is answered in."""

from collections.abc import Sequence

from bot.languages import LANGUAGES, Language


def language_of(text: str, known: Sequence[str], reader: str | None = None) -> Language:
    """The language of a text by its script, else the reader's, else the first one known.

    Args:
        text: what was typed; empty where only the reader's language counts.
        known: the codes of the languages that a base is written in, the default one first.
        reader: the code of the reader's language, where it is known.
    """
    codes = [code for code in known if code in LANGUAGES] or ["en"]
    unspaced = [code for code in codes if not LANGUAGES[code].spaced]
    spaced = [code for code in codes if LANGUAGES[code].spaced]
    if unspaced and any("\u3400" <= character <= "\u9fff" for character in text):
        return LANGUAGES[unspaced[0]]
    written = any(character.isalpha() for character in text)
    allowed = (spaced or codes) if written else codes
    return LANGUAGES[reader] if reader and reader in allowed else LANGUAGES[allowed[0]]
