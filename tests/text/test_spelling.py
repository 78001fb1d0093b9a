from bot.text.spelling import Speller


def test_words_are_mended_over_one_typo_and_long_ones_over_two() -> None:
    speller = Speller(["tomatoes", "fertiliser", "when", "2019"])
    assert speller.correct("tomatos") == "tomatoes"
    assert speller.correct("tomtaose") == "tomatoes"
    assert speller.correct("whn") == "when"


def test_two_letters_of_a_short_word_may_be_swapped_but_not_a_names() -> None:
    speller = Speller(["gdp", "bmw"], names=["bmw"])
    assert speller.correct("gpd") == "gdp"
    assert speller.correct("pgd") == "pgd"
    assert speller.correct("bwm") == "bwm"


def test_numbers_and_words_of_their_own_are_left() -> None:
    speller = Speller(["tomatoes", "2019"])
    for word in ("2018", "potatoes", "x", "zzzzzzzz"):
        assert speller.correct(word) == word


def test_a_near_place_is_not_a_typo_of_a_name() -> None:
    speller = Speller(["shanghai", "velmo", "distance"], names=["shanghai", "velmo"])
    assert speller.correct("shangrao") == "shangrao"
    assert speller.correct("vellmo") == "velmo"
    assert speller.correct("vellmoo") == "vellmoo"
    assert Speller(["zhejiang"], names=["zhejiang"]).correct("zhenjiang") == "zhenjiang"
    assert Speller(["distance"], names=["shanghai"]).correct("distnacee") == "distance"
