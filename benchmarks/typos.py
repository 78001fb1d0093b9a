"""Seeded typos: a swap, deletion, insertion or substitution in a word of four letters or more."""

import random
import string

SHORTEST = 4


def with_typos(text: str, count: int, rng: random.Random) -> str:
    """The text with so many typos, each in a word drawn anew; without words, the text itself."""
    words = text.split(" ")
    for _ in range(count):
        long = [i for i, word in enumerate(words) if len(word) >= SHORTEST]
        if not long:
            break
        at = rng.choice(long)
        words[at] = _typo(words[at], rng)
    return " ".join(words)


def _typo(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word) - 1)
    letter = rng.choice(string.ascii_lowercase)
    match rng.choice(("swap", "delete", "insert", "substitute")):
        case "swap":
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case "delete":
            return word[:at] + word[at + 1 :]
        case "insert":
            return word[:at] + letter + word[at:]
        case _:
            return word[:at] + letter + word[at + 1 :]
