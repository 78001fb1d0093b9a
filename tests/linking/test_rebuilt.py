from bot.linking.links import Links
from bot.linking.rebuilt import Named, Phrase, rebuilt
from bot.matching.question import Question
from bot.matching.slots import mentions
from tests.linking.test_links import index, links


def question(text: str) -> Question:
    return links(text).question


def entities(of: Question) -> list[tuple[int, int, tuple[str, ...]]]:
    linked = Links(of, index(), links("").values).entities
    return [(each.span.start, each.span.end, each.entities) for each in linked]


def test_a_part_keeps_its_words_and_its_links() -> None:
    part = rebuilt(question("how deep is the lake Velmo in 2021"), [range(3, 6)], index())
    assert part.text == "the lake Velmo?"
    assert part.tokens == ("the", "lake", "velmo")
    assert [(each.start, each.end, each.role) for each in part.kinds] == [(1, 2, "lake")]
    assert entities(part) == [(1, 3, ("velmo",))]
    assert part.years == ()
    assert part.asks


def test_what_is_cut_in_two_is_no_longer_linked() -> None:
    whole = question("how deep is lake velmo")
    assert entities(rebuilt(whole, [range(4)], index())) == []


def test_a_name_stands_in_the_place_of_words_and_is_linked() -> None:
    whole = question("who owns the deepest one of 2021")
    made = rebuilt(whole, [range(2), Named("ostrel"), range(5, 7)], index())
    assert made.text == "who owns Ostrel Water of 2021?"
    assert entities(made) == [(2, 4, ("ostrel",))]
    assert [made.tokens[at] for at in made.years] == ["2021"]


def test_a_phrase_has_the_roles_that_its_language_gives_it() -> None:
    whole = question("what weekday was Velmo found")
    made = rebuilt(whole, [Phrase("when"), range(2, 5)], index())
    assert made.text == "when was Velmo found?"
    assert 0 in made.at("times")


def test_names_are_not_looked_for_again() -> None:
    made = rebuilt(question("who owns Velmo"), [range(2)], index())
    assert made.looked
    assert mentions(made, index()) == []
