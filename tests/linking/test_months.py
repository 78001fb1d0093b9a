from bot.linking.months import months_of


def test_months_have_full_and_short_names() -> None:
    known = months_of(("en",))
    assert known[("august",)] == known[("aug",)] == 8
    assert ("moonday",) not in known


def test_each_language_has_its_own() -> None:
    assert months_of(("zh",))[("8", "月")] == 8
