"""Write the stock of common English words from the `wordfreq` package's figures.

Run once, with `pip install wordfreq`; the file it writes is part of the project. See
bot/matching/data/README.md for where the figures come from and under which licence.
"""

from pathlib import Path

import wordfreq

LEAST_ZIPF = 3.0
"""Words rarer than one in a million are left out: they are strangers to the matcher."""

TARGET = Path(__file__).parent.parent / "bot" / "matching" / "data" / "english.txt"


def main() -> None:
    """Write a line a word, in order of the words, with its frequency on the Zipf scale."""
    lines = []
    for word in wordfreq.iter_wordlist("en"):
        zipf = round(wordfreq.zipf_frequency(word, "en"), 1)
        if zipf < LEAST_ZIPF:
            break
        if word.isascii() and word.isalpha():
            lines.append(f"{word} {zipf:.1f}\n")
    TARGET.write_text("".join(sorted(lines)), encoding="ascii")


if __name__ == "__main__":
    main()
