"""Who was told what last: for a time, within bounds, whoever answers first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.reply import Context
from bot.chat import talks as module
from bot.chat.talks import Place, Talks

HERE, THERE = Place(1, 10), Place(1, 11)
GDP, PEOPLE = Context(("shaoxing/gdp",)), Context(("shaoxing/population",))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_question_follows_for_a_time_in_its_own_place() -> None:
    clock = Clock()
    talks = Talks(600, clock)
    assert talks.before(HERE) is None
    talks.told(talks.begin(HERE), GDP, [77])
    clock.now = 599
    assert talks.before(HERE) == GDP
    assert talks.before(THERE) is None
    assert talks.before(Place(2, 10)) is None
    assert talks.before(THERE, replied_to=77) == GDP
    clock.now = 600
    assert talks.before(HERE) is None
    assert talks.before(HERE, replied_to=77) is None


def test_a_reply_follows_that_answer_and_no_other() -> None:
    talks = Talks(600, Clock())
    talks.told(talks.begin(HERE), GDP, [77])
    talks.told(talks.begin(HERE), PEOPLE, [78, 79])
    assert talks.before(HERE) == PEOPLE
    assert talks.before(HERE, replied_to=77) == GDP
    assert talks.before(HERE, replied_to=79) == PEOPLE
    assert talks.before(HERE, replied_to=5) is None


def test_a_slow_answer_does_not_take_the_place_of_a_later_question() -> None:
    talks = Talks(600, Clock())
    slow, quick = talks.begin(HERE), talks.begin(HERE)
    talks.told(quick, PEOPLE, [78])
    talks.told(slow, GDP, [77])
    assert talks.before(HERE) == PEOPLE
    assert talks.before(HERE, replied_to=77) == GDP


def test_nothing_is_remembered_where_it_is_turned_off() -> None:
    talks = Talks(0, Clock())
    talks.told(talks.begin(HERE), GDP, [77])
    assert talks.before(HERE) is None
    assert talks.before(HERE, replied_to=77) is None


@given(told=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20)), max_size=40))
def test_memory_is_bounded_and_the_newest_stay(told: list[tuple[int, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST_TALKS", 4)
        patch.setattr(module, "MOST_ANSWERS", 6)
        talks = Talks(600, Clock())
        for asker, message in told:
            talks.told(talks.begin(Place(asker, 1)), Context((f"{asker}/{message}",)), [message])
        kept = [asker for asker in range(10) if talks.before(Place(asker, 1))]
        answers = [message for message in range(21) if talks.before(HERE, message)]
    assert len(kept) == min(4, len({asker for asker, _ in told}))
    assert len(answers) == min(6, len({message for _, message in told}))
    for asker, message in told[-1:]:
        assert talks.before(Place(asker, 1)) == Context((f"{asker}/{message}",))
        assert talks.before(HERE, message) == Context((f"{asker}/{message}",))
