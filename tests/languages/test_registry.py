from bot.languages import LANGUAGES, SHIPPED
from bot.languages.amounts import amounts_in
from bot.matching.guards import is_verb
from bot.matching.places import known_places
from tests.languages.french import LANGUAGE, french


def test_a_language_leaves_nothing_behind() -> None:
    def known() -> tuple[object, ...]:
        dix = [each.amount for each in amounts_in("dix 2", LANGUAGES["en"])]
        return tuple(LANGUAGES), dix, is_verb("sont"), bool(known_places().find(("allemagne",)))

    before = known()
    with french():
        assert LANGUAGES["fr"] is LANGUAGE
        assert all(mine != theirs for mine, theirs in zip(known(), before, strict=True))
    assert known() == before
    assert tuple(LANGUAGES.values()) == SHIPPED
