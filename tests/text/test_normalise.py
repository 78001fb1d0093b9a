from hypothesis import given
from hypothesis import strategies as st

from bot.text.normalise import MAX_TOKENS, join, tokenise, words


def test_case_width_accents_and_possessives_are_folded() -> None:
    assert words("LAKE’S Ｖélmo's") == ("lake", "velmo")


def test_scripts_without_spaces_give_a_token_a_character() -> None:
    assert words("绍兴2019年GDP") == ("绍", "兴", "2019", "年", "gdp")
    assert join(words("绍兴 GDP")) == "绍兴 gdp"


def test_invisible_characters_and_piled_up_marks_are_left_out() -> None:
    assert words("de\u200bpth") == ("depth",)
    assert words("d" + "\u0301" * 500 + "epth") == ("depth",)


@given(st.text(max_size=5000))
def test_any_text_gives_a_bounded_number_of_tokens(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens) <= MAX_TOKENS
    assert all(token and not token.isspace() for token in tokens)


@given(st.text(max_size=200))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    folded = words(text)
    assert words(" ".join(folded)) == folded


def test_a_year_run_on_to_a_word_is_a_token_of_its_own_before_han() -> None:
    assert words("NASA2020年") == ("nasa", "2020", "年")
    assert words("G20国家 model2020") == ("g20", "国", "家", "model2020")
