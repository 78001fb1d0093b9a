"""Where the token may travel."""

import pytest

from bot.chat.address import checked_address
from bot.errors import CitewellError


@pytest.mark.parametrize(
    "url",
    [
        "https://discord.com/api/v10",
        "https://discord.com/api/v10/",
        "http://127.0.0.1:8080/api/v10",
        "http://[::1]:8080/api/v10",
        "http://localhost/api",
        "http://127.9.9.9/",
        "wss://gateway.discord.gg",
        "ws://127.0.0.1:1/",
    ],
)
def test_it_may_travel_there(url: str) -> None:
    assert checked_address(url, "X") == url.rstrip("/")


@pytest.mark.parametrize(
    "url",
    [
        "http://discord.com/api/v10",
        "http://10.0.0.1/",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/",
        "ws://gateway.discord.gg",
    ],
)
def test_it_may_not_travel_in_the_clear(url: str) -> None:
    with pytest.raises(CitewellError, match=r"^X would send the token unencrypted"):
        checked_address(url, "X")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "discord.com",
        "ftp://127.0.0.1/",
        "https://",
        "https://a:b/",
        "https://a/?q=1",
        "https://a/#f",
        "https://user:word@a/",
        "https://[::1",
        "file:///etc/passwd",
    ],
)
def test_it_is_no_address(url: str) -> None:
    with pytest.raises(CitewellError, match=r"^X is not a web address"):
        checked_address(url, "X")
