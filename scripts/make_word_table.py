"""Write the table of word vectors from encoded words and sentences.

    pip install wordfreq scipy
    python scripts/encode_words.py FOLDER    # hours on one core
    python scripts/make_word_table.py FOLDER

A sentence encoder knows what words mean but costs more than a bot should ask of its host.
So each English word gets the vector with which the sum of a sentence's words comes nearest
to what the encoder makes of the sentence (ridge regression towards the word encoded
alone). Chinese words are taken as encoded alone, centred. Both are cut down to a few
dimensions, weighed down where they are common (Arora, Liang and Ma, "A Simple but
Tough-to-Beat Baseline for Sentence Embeddings", 2017) and rounded to bytes. See
bot/matching/data/README.md for what it is made of and under which licences.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import wordfreq
from numpy.typing import NDArray
from scipy.sparse import csr_array

Matrix = NDArray[np.float64]

DIMENSIONS = 64
ENGLISH_WORDS = 20_000
CHINESE_WORDS = 9_500
COMMON = 1e-3
"""A word that makes up this share of all words counts half."""

NEARNESS = 1.0
"""How strongly a word's vector is held to where it starts from."""

SHRUNK = 0.6
"""How much of its own length a word's vector starts from: sentences share out their meaning."""

ROUNDS = 30
BASIS_SENTENCES = 20_000
BASIS_WORDS = 8_000
TARGET = Path(__file__).parent.parent / "bot" / "matching" / "data" / "words"


def main() -> None:
    """Make both languages' vectors and write them as one table."""
    folder = Path(sys.argv[1])
    english, chinese = np.load(folder / "english.npz"), np.load(folder / "chinese.npz")
    ours, theirs = english["words"][:ENGLISH_WORDS], chinese["words"][:CHINESE_WORDS]
    vectors = np.vstack([
        distilled(ours, english["vectors"], np.load(folder / "sentences.npz")),
        reduced(theirs, chinese["vectors"]),
    ])  # fmt: skip
    zipf = [wordfreq.zipf_frequency(w, "en") for w in ours]
    zipf += [9 + np.log10(CHINESE[w]) for w in theirs]
    scales = np.abs(vectors).max(axis=1) / 127 + 1e-9
    # A word of both lists is the later one's; in the order of their bytes words are found fastest.
    row = {word.encode(): at for at, word in enumerate([*ours, *theirs])}
    words = sorted(row)
    rows = [row[word] for word in words]
    arrays = {
        "words": np.frombuffer(b"\n".join(words), np.uint8),
        "vectors": np.round(vectors / scales[:, None]).astype(np.int8)[rows],
        "scales": scales.astype(np.float16)[rows],
        "zipf": np.round(np.array(zipf) * 25).astype(np.uint8)[rows],
    }
    TARGET.mkdir(exist_ok=True)
    for name, array in arrays.items():
        np.save(TARGET / f"{name}.npy", array)
    print(f"{TARGET}: {len(words)} words")  # noqa: T201


CHINESE: Mapping[str, float] = wordfreq.get_frequency_dict("zh")


def weights(shares: Matrix) -> Matrix:
    """How much words count by their share of all words."""
    return COMMON / (COMMON + shares)


def distilled(words: NDArray[np.str_], alone: Matrix, said: Mapping[str, Matrix]) -> Matrix:
    """Vectors of English words whose weighted sum rebuilds the sentences' vectors."""
    encoded = said["vectors"].astype(np.float32)
    mean = encoded.mean(axis=0)
    encoded -= mean
    some = np.random.default_rng(0).permutation(len(encoded))[:BASIS_SENTENCES]
    basis = np.linalg.svd(encoded[some], full_matrices=False)[2][:DIMENSIONS].T
    counts = weights(np.array([10 ** (wordfreq.zipf_frequency(w, "en") - 9) for w in words]))
    start = SHRUNK * (alone[: len(words)].astype(np.float32) - mean) @ basis
    sums = weighted_words(said["texts"], words, counts)
    vectors = start + solved(sums, encoded @ basis - sums @ start)
    return vectors * counts[:, None]


def weighted_words(texts: NDArray[np.str_], words: NDArray[np.str_], counts: Matrix) -> "csr_array":
    """For each text (row) what each word (column) weighs in it; a row has length 1."""
    column = {word: i for i, word in enumerate(words)}
    rows, columns, values = [], [], []
    for row, text in enumerate(texts):
        found = [column[w] for w in re.findall(r"[a-z]+", text.lower()) if w in column]
        rows += [row] * len(found)
        columns += found
        values += list(counts[found] / np.linalg.norm(counts[found])) if found else []
    return csr_array((values, (rows, columns)), shape=(len(texts), len(words)), dtype=np.float32)


def solved(sums: "csr_array", wanted: Matrix) -> Matrix:
    """The ridge regression from word weights to vectors, by conjugate gradients."""
    found = np.zeros((sums.shape[1], wanted.shape[1]), np.float32)
    rest = sums.T @ wanted
    step, left = rest.copy(), (rest * rest).sum(axis=0)
    for _ in range(ROUNDS):
        pushed = sums.T @ (sums @ step) + NEARNESS * step
        length = left / ((step * pushed).sum(axis=0) + 1e-12)
        found += length * step
        rest -= length * pushed
        before, left = left, (rest * rest).sum(axis=0)
        step = rest + left / (before + 1e-12) * step
    return found


def reduced(words: NDArray[np.str_], alone: Matrix) -> Matrix:
    """Vectors of Chinese words: encoded alone, centred, cut down, weighed."""
    vectors = alone[: len(words)].astype(np.float32)
    vectors -= vectors.mean(axis=0)
    basis = np.linalg.svd(vectors[:BASIS_WORDS], full_matrices=False)[2][:DIMENSIONS].T
    vectors = vectors @ basis
    vectors /= np.linalg.norm(vectors, axis=1).mean()
    return vectors * weights(np.array([CHINESE[w] for w in words]))[:, None]


if __name__ == "__main__":
    main()
