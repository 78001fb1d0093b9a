import pytest

from bot.query.nodes import YesNo
from bot.query.parse.yes_no import yes_no
from tests.query.lakes import links


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("is Velmo owned by the church", YesNo("velmo", "owner", "velmo/owner")),
        ("is the owner of Velmo the town council?", YesNo("velmo", "owner", "mirra/owner")),
        ("does Velmo's outflow be Tarn River", YesNo("velmo", "outflow", "tarn-river")),
    ],
)
def test_a_value_of_a_thing_is_asked_for(text: str, wanted: YesNo) -> None:
    assert yes_no(links(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Velmo is owned by the church",
        "is Velmo not owned by the church",
        "is Velmo or Mirra owned by the church",
        "is Velmo gladly owned by the church",
        "is Velmo owned by the queen",
        "is Velmo deep",
    ],
)
def test_what_is_not_wholly_explained_is_no_such_question(text: str) -> None:
    assert yes_no(links(text)) is None
