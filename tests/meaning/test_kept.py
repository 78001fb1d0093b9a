from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot import progress
from bot.compiled.store import Shelf, Store
from bot.meaning.encoder import Vectors
from bot.meaning.kept import Kept, kept_vectors
from tests.test_progress import Terminal


class Counting:
    """Encodes a text as its length, and counts what it was asked."""

    name = "counting"
    dimensions = 2

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = [[float(len(text)), 1.0] for text in texts]
        return np.array(rows, np.float32).reshape(-1, 2)


def test_a_text_is_encoded_once() -> None:
    inner = Counting()
    kept = Kept(inner)
    first = kept.encode(["a", "bb", "a"])
    assert first.tolist() == [[1, 1], [2, 1], [1, 1]]
    assert kept.encode(["bb"]).tolist() == [[2, 1]]
    assert inner.asked == ["a", "bb"]
    assert kept.encode([]).shape == (0, 2)


def test_what_was_kept_is_not_encoded_again(tmp_path: Path) -> None:
    shelf = Shelf(Store(tmp_path), "base")
    first = Kept(Counting())
    expected = first.encode(["a", "bb"])
    first.keep(shelf)
    inner = Counting()
    second = Kept(inner, kept_vectors(shelf, inner))
    assert second.encode(["a", "bb"]).tolist() == expected.tolist()
    assert (inner.asked, second.grown) == ([], False)


def test_another_base_or_encoder_has_its_own(tmp_path: Path) -> None:
    kept = Kept(Counting())
    kept.encode(["a"])
    kept.keep(Shelf(Store(tmp_path), "base"))
    other = Counting()
    other.name = "other"
    assert kept_vectors(Shelf(Store(tmp_path), "base"), other) == {}
    assert kept_vectors(Shelf(Store(tmp_path), "another"), Counting()) == {}


def test_damage_is_no_vector(tmp_path: Path) -> None:
    shelf = Shelf(Store(tmp_path), "base")
    kept = Kept(Counting())
    kept.encode(["a", "bb"])
    kept.keep(shelf)
    wider = Counting()
    wider.dimensions = 3
    assert kept_vectors(shelf, wider) == {}


def test_the_encoding_of_many_texts_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    stream = Terminal()
    kept = Kept(Counting(), meter=progress.Bar(stream))
    kept.encode([f"text {at}" for at in range(1000)])
    assert progress.ENCODING in stream.getvalue()
    assert "1000/1000" in stream.getvalue()
