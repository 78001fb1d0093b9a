import pytest

from bot.meaning import world


def test_attributes_have_their_phrasings_in_each_language() -> None:
    english, both = world.by_attribute(("en",)), world.by_attribute(("en", "zh"))
    assert len(english) > 250
    assert english.keys() <= both.keys()
    assert all(texts == both[name][: len(texts)] for name, texts in english.items())
    assert not any(world.ENTITY in text for texts in both.values() for text in texts)
    assert set(world.attributes(("en",))) == {text for texts in english.values() for text in texts}


def test_remarks_have_a_class_each() -> None:
    found = world.by_class(("en", "zh"))
    assert tuple(found) == world.CLASSES
    assert all(found.values())
    assert len(world.remarks(("en",))) + len(world.remarks(("zh",))) == len(
        world.remarks(("en", "zh"))
    )


def test_a_language_without_a_stock_has_none() -> None:
    assert world.by_attribute(("xx",)) == {}
    assert world.remarks(("xx",)) == ()


@pytest.mark.parametrize(("language", "word"), [("en", "it"), ("zh", "它"), ("fr", "it")])
def test_a_pronoun_stands_for_a_thing(language: str, word: str) -> None:
    assert world.pronoun(language) == word


def test_a_word_is_the_rarer_the_fewer_phrasings_have_it() -> None:
    assert world.rarity("qqzx", "en") == 1
    assert 0 <= world.rarity("the", "en") < world.rarity("population", "en") < 1
