"""What an HTTP answer says beside its content, and its content unpacked; untrusted throughout."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_WAIT = timedelta(days=7)
"""No server decides further ahead than this, when to come back or how long a page keeps."""

ENCODINGS = "gzip, deflate"
"""What we say we can unpack: what the standard library unpacks up to a limit on every Python."""

_MOST_MEMBERS = 100
"""Of a gzip file (RFC 1952, 2.2); servers send one."""

_MAX_AGE = re.compile(r'(?:^|[,\s])max-age\s*=\s*"?([0-9]+)', re.IGNORECASE)
_NOT_KEPT = re.compile(r"(?:^|[,\s])no-(?:cache|store)\b", re.IGNORECASE)
_CHARSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,39}")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")
_ASCII = re.compile(r"[\x20-\x7e]{1,1000}")


class UnpackingError(Exception):
    """Content that is not packed as the answer says."""


def unpacked(content: bytes, encoding: str, largest: int) -> bytes:
    """The content without its Content-Encoding, cut at ``largest`` + 1 bytes.

    Memory stays near the size of what goes in and comes out, however much a bomb would become.
    This takes up to some 0.1 s and belongs in a thread.

    Raises:
        UnpackingError: it is broken, ends too early, or is packed in a way we did not offer.
    """
    encoding = encoding.strip().lower()
    if encoding in ("", "identity") or not content:
        return content[: largest + 1]
    try:
        if encoding in ("gzip", "x-gzip"):
            return _gunzipped(content, largest)
        if encoding == "deflate":
            return _inflated(content, largest)
    except (EOFError, OSError, zlib.error):
        raise UnpackingError("its packed content is broken") from None
    raise UnpackingError("it is packed in a way that was not offered")


def _gunzipped(content: bytes, largest: int) -> bytes:
    # The standard library's reader takes any number of members: 10 MB of empty ones cost it 3 s.
    result = b""
    for _ in range(_MOST_MEMBERS):
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        result += unpacker.decompress(content, largest + 1 - len(result))
        if len(result) > largest:
            return result
        if not unpacker.eof:
            raise EOFError
        content = unpacker.unused_data.lstrip(b"\0")  # zeros behind the end are padding
        if not content:
            return result
    raise zlib.error("too many members")


def _inflated(content: bytes, largest: int) -> bytes:
    # zlib's format (RFC 9110, 8.4.1.2), or the bare stream that some servers send by that name
    with_header = content[0] & 0x0F == 8 and int.from_bytes(content[:2]) % 31 == 0
    unpacker = zlib.decompressobj(zlib.MAX_WBITS if with_header else -zlib.MAX_WBITS)
    result = unpacker.decompress(content, largest + 1)
    if len(result) <= largest and not unpacker.eof:
        raise EOFError
    return result


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long to stay away (RFC 9110, 10.2.3: seconds or a date), 0 to :data:`LONGEST_WAIT`.

    A date is counted from the server's own Date when it says one, so that clocks may differ.
    """
    value = headers.get("Retry-After", "").strip()
    if _is_number(value):
        return _bounded(_seconds(value))
    until = _http_date(value)
    return None if until is None else _bounded(until - _sent(headers, now))


def freshness(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the answer stays fresh, 0 to :data:`LONGEST_WAIT`; None when it says nothing.

    RFC 9111, 4.2: max-age before Expires, less the time it already lay in a cache on its way.
    """
    control = headers.get("Cache-Control", "")
    if _NOT_KEPT.search(control):
        return timedelta(0)
    if stated := _MAX_AGE.search(control):
        age = headers.get("Age", "").strip()
        return _bounded(_seconds(stated[1]) - (_seconds(age) if _is_number(age) else timedelta(0)))
    if "Expires" not in headers:
        return None
    until = _http_date(headers["Expires"])
    # 5.3: what is no date, 0 above all, is in the past
    return timedelta(0) if until is None else _bounded(until - _sent(headers, now))


def media_type(headers: Mapping[str, str]) -> str:
    """``text/html``: lower-case, without parameters; empty when unknown or malformed."""
    stated = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return stated if _MEDIA_TYPE.fullmatch(stated) else ""


def charset_name(stated: str | None) -> str | None:
    """A charset's name as stated, or None for what cannot be the name of one."""
    return stated if stated and _CHARSET.fullmatch(stated) else None


def validator(headers: Mapping[str, str], name: str) -> str | None:
    """An ETag or Last-Modified that can be sent back as it is."""
    value = headers.get(name, "").strip()
    return value if _ASCII.fullmatch(value) else None


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit()


def _seconds(digits: str) -> timedelta:
    # however many digits there are
    return timedelta(seconds=int(digits[:9])) if len(digits) <= 9 else timedelta(days=10_000)


def _bounded(wait: timedelta) -> timedelta:
    return min(max(wait, timedelta(0)), LONGEST_WAIT)


def _sent(headers: Mapping[str, str], now: datetime) -> datetime:
    return _http_date(headers.get("Date", "")) or now


def _http_date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
