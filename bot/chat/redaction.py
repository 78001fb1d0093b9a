"""Keeps secrets out of every log record, whoever logs it and however much it tells."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# The tokens of interactions and webhooks: whoever has one may speak as the bot for a while.
# discord.py's debug log shows them in addresses and in the events that it receives.
_PASSING = re.compile(
    r"(?P<before>/(?:webhooks|interactions)/\d+/|['\"]token['\"]: ['\"])[\w.-]{20,}",
)
HIDDEN = "[hidden]"


@contextmanager
def hidden_in_logs(secret: str) -> Iterator[None]:
    """While open, no log record holds the secret: not in its message, nor in its traceback."""
    ordinary = logging.getLogRecordFactory()

    def factory(*args: Any, **kwargs: Any) -> logging.LogRecord:  # noqa: ANN401 - logging's own signature
        return _redacted(ordinary(*args, **kwargs), secret)

    logging.setLogRecordFactory(factory)
    try:
        yield
    finally:
        logging.setLogRecordFactory(ordinary)


def redact(text: str, secret: str) -> str:
    """A text without the secret and without passing tokens."""
    return _PASSING.sub(rf"\g<before>{HIDDEN}", text.replace(secret, HIDDEN))


def _redacted(record: logging.LogRecord, secret: str) -> logging.LogRecord:
    message = _message(record)
    safe = redact(message, secret)
    if safe != message:
        record.msg, record.args = safe, None
    if record.exc_info:
        # Rendered here, for a handler would render it anew from the exception itself.
        trace = logging.Formatter().formatException(record.exc_info)
        if (safe_trace := redact(trace, secret)) != trace:
            record.exc_text, record.exc_info = safe_trace, None
    if record.stack_info:
        record.stack_info = redact(record.stack_info, secret)
    return record


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001 - any argument's own __str__; a log call must not raise
        return f"{record.msg} {record.args}"
