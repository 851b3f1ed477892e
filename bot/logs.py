"""The log: standard error, one line an event, and never a secret in it.

Nor what people write, nor their numbers. At ``DEBUG`` only our own modules say more: what libraries
say there holds whatever passes through them (python-telegram-bot whole updates, aiosqlite every
parameter, HTTP clients every address), and nobody reads all of it before each of their releases.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from pythonjsonlogger.json import JsonFormatter

from handlers.pseudonyms import pseudonym

if TYPE_CHECKING:
    from collections.abc import Iterable

TOKEN_IN_TEXT = re.compile(r"(?<![0-9])[0-9]{5,20}(?::|%3A)[A-Za-z0-9_-]{30,128}", re.IGNORECASE)
"""Anything shaped like a bot token, wherever it stands; in addresses its colon may be encoded."""

USER_IN_ADDRESS = re.compile(r"//[^/@\s]{1,300}@")
"""The user and password of an address, however it is written."""

_GROUP_ID = re.compile(r"(?<![\w.-])-100[0-9]{9,13}(?![0-9])")
"""The id of a supergroup or channel, as errors of the Bot API name it."""

_RECEIVED = re.compile(r"(Received data was):? (?!\*not\*).*", re.DOTALL)
"""How python-telegram-bot writes down an update that it could not read."""

OURS = ("__main__", "bot", "handlers", "store")
"""The loggers that may say more than INFO."""

_QUIET = ("httpx", "httpcore", "aiohttp.access", "tornado.access")
"""One line a request says nothing to an operator."""


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

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """The line without what somebody wrote."""
        record.message = _withheld(record.message)
        return super().formatMessage(record)


class RedactingJson(JsonFormatter):
    """The same as an object a line: ``at``, ``level``, ``logger``, ``message``, ``exc_info``."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__(
            "%(levelname)s %(name)s %(message)s",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="at",
            json_ensure_ascii=False,
        )
        self._secrets = tuple(secrets)

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        """The fields with every secret hidden, before quotation marks in them are escaped."""
        return {
            name: redact(_withheld(value), self._secrets) if isinstance(value, str) else value
            for name, value in super().process_log_record(log_data).items()
        }


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text with ``***`` for each of the secrets and for everything shaped like a token.

    Ids of groups become pseudonyms.
    """
    for secret in secrets:
        text = text.replace(secret, "***")
    text = USER_IN_ADDRESS.sub("//***@", TOKEN_IN_TEXT.sub("***", text))
    return _GROUP_ID.sub(lambda found: pseudonym(int(found[0])), text)


def _withheld(text: str) -> str:
    return _RECEIVED.sub(r"\1 withheld", text)


def start_logging(level: str, secrets: Iterable[str] = (), *, form: str = "text") -> None:
    """Send the log to standard error, from ``level`` upwards, as ``text`` or ``json``."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingJson(secrets) if form == "json" else Redacting(secrets))
    logging.basicConfig(level="INFO" if level == "DEBUG" else level, handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
