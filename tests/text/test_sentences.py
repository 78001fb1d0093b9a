import pytest

from bot.text.sentences import asking_sentence, is_marked, sentences


def test_sentences_end_at_marks_and_lines() -> None:
    assert sentences("Hi! It is 3.5 m. How deep?\nThanks") == (
        "Hi!", "It is 3.5 m.", "How deep?", "Thanks",
    )  # fmt: skip
    assert sentences("你好。多深？谢谢") == ("你好。", "多深？", "谢谢")
    assert sentences(" \n") == ()


@pytest.mark.parametrize("text", ["how deep?", "how deep ?!", "多深？", "how deep?)"])
def test_a_question_mark_marks_its_sentence(text: str) -> None:
    assert is_marked(text)
    assert not is_marked(f"{text} it is")


def test_the_last_marked_sentence_asks() -> None:
    assert asking_sentence("Really? How deep? Thanks") == "How deep?"
    assert asking_sentence("how deep. thanks") == "how deep. thanks"
