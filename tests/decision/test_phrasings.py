import pytest

from bot.decision.phrasings import phrasings
from tests.decision.lakes import evidence


def of(text: str, key: str) -> dict[str, float]:
    found = evidence(text, key)
    return phrasings(found, found.units[0])


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("how deep is Lake Velmo", "velmo/depth", "velmo/visitors"),
        ("can i swim in the lakes", "answer:swim", "velmo/depth"),
    ],
)
def test_what_is_asked_for_is_nearer_in_every_way(text: str, own: str, other: str) -> None:
    near, far = of(text, own), of(text, other)
    for name in ("centroid", "typical", "worded", "typically_worded"):
        assert near[name] > far[name]


def test_the_nearest_phrasing_shows_whether_it_asks() -> None:
    assert of("can i swim in the lakes", "answer:swim")["worded_to_tell"] == 0


def test_a_phrasing_word_for_word_is_wholly_worded() -> None:
    found = of("how deep is Lake Velmo", "velmo/depth")
    assert found["worded"] == pytest.approx(1, abs=0.05)
    assert found["typically_worded"] < found["worded"]
