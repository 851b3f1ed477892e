"""The log: standard error, one line an event, and never a secret in it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TOKEN_IN_TEXT = re.compile(r"(?<![0-9])[0-9]{5,20}(?::|%3A)[A-Za-z0-9_-]{30,128}", re.IGNORECASE)
"""Anything shaped like a bot token, wherever it stands; in addresses its colon may be encoded."""

USER_IN_ADDRESS = re.compile(r"//[^/@\s]{1,300}@")
"""The user and password of an address, however it is written."""


class Redacting(logging.Formatter):
    """Formats a record, then hides every secret in the result.

    On the formatter and not on a filter, so that tracebacks and the records of every library
    pass through it.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """The line, and the traceback when there is one."""
        return redact(super().format(record), self._secrets)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text with ``***`` for each of the secrets and for everything shaped like a token."""
    for secret in secrets:
        text = text.replace(secret, "***")
    return USER_IN_ADDRESS.sub("//***@", TOKEN_IN_TEXT.sub("***", text))


def start_logging(level: str, secrets: Iterable[str] = ()) -> None:
    """Send the log to standard error, from ``level`` upwards."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # at DEBUG they write down every parameter, among them whole articles and what readers asked
    for name in ("aiosqlite", "telegram.Bot", "telegram.ext.ExtBot"):
        logging.getLogger(name).setLevel(logging.INFO)
    if level != "DEBUG":
        # one line a request says nothing to an operator
        for name in ("httpx", "httpcore", "aiohttp.access"):
            logging.getLogger(name).setLevel(logging.WARNING)
