import pytest

from bot.query.nodes import Alternative
from tests.query.lakes import query

OWNER = Alternative("ostrel", "owner", ("ostrel/owner",))
OUTFLOW = Alternative("velmo", "outflow", ("velmo/outflow",))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("does the town council or the church own Ostrel, who owns it", OWNER),
        ("who owns Ostrel, the church or the town council?", OWNER),
        ("Ostrel: owner the town council or the baker", OWNER),
        ("which river leaves Velmo, the Tarn River or the Oder?", OUTFLOW),
    ],
)
def test_the_option_that_the_base_has_is_found(text: str, wanted: Alternative) -> None:
    assert query(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ostrel, the church or the town council",  # nothing says what of it
        "who owns Ostrel, the baker or the smith",  # neither is known
        "who owns Ostrel, the town council",  # no alternative
        "who owns Ostrel or Velmo",
        "which has the larger outflow, Velmo or the Tarn River",  # sets two things side by side
        "who owns the town council or Ostrel",
        "why would the town council own Ostrel or sell all of it next year",
    ],
)
def test_what_offers_no_two_options_is_none(text: str) -> None:
    assert not isinstance(query(text), Alternative)
