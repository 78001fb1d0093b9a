"""Where Discord's API is: its own address, or one that the operator gave."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.errors import CitewellError

_SAFE_SCHEMES = {"https", "wss"}
_LOCAL_SCHEMES = {"http", "ws"}


def checked_address(url: str, what: str) -> str:
    """The address without a slash at its end, if the token may travel there.

    Raises:
        CitewellError: it is no address, or an unencrypted one of another machine.
    """
    host, scheme = _host_and_scheme(url)
    if not host or scheme not in _SAFE_SCHEMES | _LOCAL_SCHEMES:
        raise CitewellError(
            f"{what} is not a web address: write it as https://discord.com/api/v10, "
            "or remove it to use Discord's own."
        )
    if scheme in _LOCAL_SCHEMES and not _is_loopback(host):
        raise CitewellError(
            f"{what} would send the token unencrypted to another machine: use https, "
            "or remove it to use Discord's own API."
        )
    return url.rstrip("/")


def _host_and_scheme(url: str) -> tuple[str, str]:
    try:
        split = urlsplit(url)
        _ = split.port  # raises where it is not a number
    except ValueError:
        return "", ""
    # A query, a fragment or credentials would end up inside the addresses of all routes.
    if split.query or split.fragment or split.username or split.password:
        return "", ""
    return split.hostname or "", split.scheme


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
