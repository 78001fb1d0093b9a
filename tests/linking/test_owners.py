import numpy as np

from bot.linking.owners import Owners
from tests.meaning.hashed import HashedEncoder

OWNERS = Owners(
    ("depth", "swim"),
    [["how deep is it", "its depth"], ["is swimming allowed"]],
    HashedEncoder(),
    lambda: [["metres"], ["June"]],
)


def test_each_owner_has_its_place_and_its_wordings() -> None:
    assert len(OWNERS) == 2
    assert OWNERS.at == {"depth": 0, "swim": 1}
    assert OWNERS.texts == (("how deep is it", "its depth"), ("is swimming allowed",))
    assert [len(own) for own in OWNERS.trigrams] == [2, 1]


def test_words_carry_meaning_and_are_found_by_their_stems() -> None:
    assert OWNERS.terms == (("deep", "depth"), ("swimming", "allowed"))
    assert OWNERS.words[0] == {"deep", "depth", "metres", "metr"}
    assert {"swimming", "swimm", "allow", "June"} <= OWNERS.words[1]


def test_vectors_stand_in_the_order_of_the_owners() -> None:
    assert len(OWNERS.phrases) == len(OWNERS.term_phrases) == 2
    own = HashedEncoder().encode(["is swimming allowed"])
    assert np.allclose(OWNERS.phrases.of_owner(1), own)
    assert OWNERS.term_phrases.of_owner(0).shape[0] == 2


def test_wordings_stand_side_by_side_in_the_order_of_the_owners() -> None:
    assert (OWNERS.wordings_of(0), OWNERS.wordings_of(1)) == (slice(0, 2), slice(2, 3))
    alike = OWNERS.bags.cosines("is swimming allowed")
    assert alike[OWNERS.wordings_of(1)] > 0.99 > alike[OWNERS.wordings_of(0)].max()


def test_a_centroid_is_the_mean_of_the_wordings_with_unit_length() -> None:
    mean = HashedEncoder().encode(["how deep is it", "its depth"]).mean(axis=0)
    assert np.allclose(OWNERS.centroids[0], mean / np.linalg.norm(mean))
    assert OWNERS.centroids.shape == OWNERS.phrases.vectors[:2].shape


def test_without_owners_there_is_nothing() -> None:
    none = Owners((), [], HashedEncoder())
    assert (len(none), none.words, len(none.phrases), len(none.centroids)) == (0, (), 0, 0)
