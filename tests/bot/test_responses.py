"""What answers say, well and badly formed, and their content unpacked within bounds."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.responses import (
    LONGEST_WAIT,
    UnpackingError,
    charset_name,
    freshness,
    media_type,
    retry_after,
    unpacked,
    validator,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2024, 11, 20, 12, 0, tzinfo=UTC)
GZIP = partial(gzip.compress, mtime=0)
TEXT = b"The tram runs again. " * 100

HEADER_TEXT = st.text(st.characters(max_codepoint=0x2FF), max_size=60)
"""What stands in headers, and what should not."""


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"Retry-After": "120"}, timedelta(minutes=2)),
        ({"Retry-After": " 0 "}, timedelta(0)),
        ({"Retry-After": "9" * 5000}, LONGEST_WAIT),
        ({"Retry-After": "Wed, 20 Nov 2024 12:05:00 GMT"}, timedelta(minutes=5)),
        ({"Retry-After": "Wed, 20 Nov 2024 12:05:00 -0000"}, timedelta(minutes=5)),
        ({"Retry-After": "Wed, 20 Nov 2024 11:00:00 GMT"}, timedelta(0)),
        ({"Retry-After": "Fri, 20 Nov 2099 11:00:00 GMT"}, LONGEST_WAIT),
        (
            # the server's clock is an hour behind ours, and says so
            {
                "Retry-After": "Wed, 20 Nov 2024 11:05:00 GMT",
                "Date": "Wed, 20 Nov 2024 11:00:00 GMT",
            },
            timedelta(minutes=5),
        ),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "१२०"}, None),
        ({"Retry-After": "Wed, 99 Nov 2024 12:05:00 GMT"}, None),
    ],
)
def test_when_to_come_back(headers: dict[str, str], wait: timedelta | None) -> None:
    assert retry_after(headers, NOW) == wait


@pytest.mark.parametrize(
    ("headers", "kept"),
    [
        ({}, None),
        ({"Cache-Control": "public, max-age=600"}, timedelta(minutes=10)),
        ({"Cache-Control": 'MAX-AGE="600"'}, timedelta(minutes=10)),
        ({"Cache-Control": "max-age=600", "Age": "540"}, timedelta(minutes=1)),
        ({"Cache-Control": "max-age=600", "Age": "900"}, timedelta(0)),
        ({"Cache-Control": "max-age=600", "Age": "old"}, timedelta(minutes=10)),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "max-age=soon"}, None),
        ({"Cache-Control": "no-cache, max-age=600"}, timedelta(0)),
        ({"Cache-Control": "no-store"}, timedelta(0)),
        ({"Cache-Control": "max-age=" + "9" * 5000}, LONGEST_WAIT),
        ({"Expires": "Wed, 20 Nov 2024 12:30:00 GMT"}, timedelta(minutes=30)),
        ({"Expires": "0"}, timedelta(0)),
        (
            {"Expires": "Wed, 20 Nov 2024 12:30:00 GMT", "Cache-Control": "max-age=60"},
            timedelta(minutes=1),
        ),
    ],
)
def test_how_long_it_keeps(headers: dict[str, str], kept: timedelta | None) -> None:
    assert freshness(headers, NOW) == kept


@given(HEADER_TEXT, HEADER_TEXT, HEADER_TEXT)
def test_no_header_is_too_odd(value: str, other: str, date: str) -> None:
    headers = {
        "Retry-After": value,
        "Date": date,
        "Cache-Control": f"max-age={value}",
        "Expires": other,
        "Age": other,
        "Content-Type": value,
        "ETag": value,
    }
    for wait in (retry_after(headers, NOW), freshness(headers, NOW)):
        assert wait is None or timedelta(0) <= wait <= LONGEST_WAIT
    assert media_type(headers).count("/") <= 1
    assert (validator(headers, "ETag") or "").isascii()


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("text/html; charset=utf-8", "text/html"),
        ("Application/RSS+XML", "application/rss+xml"),
        ("", ""),
        ("html", ""),
        ("text/html/x", ""),
        ("text/html, text/plain", ""),
    ],
)
def test_the_media_type_stands_alone(stated: str, read: str) -> None:
    assert media_type({"Content-Type": stated}) == read


def test_charsets_and_validators_are_plain_words() -> None:
    assert charset_name("windows-1252") == "windows-1252"
    assert charset_name("../../etc") is None
    assert charset_name("x" * 100) is None
    assert charset_name(None) is None
    assert validator({"ETag": ' W/"a b" '}, "ETag") == 'W/"a b"'
    assert validator({"ETag": '"é"'}, "ETag") is None
    assert validator({"ETag": '"' + "x" * 2000}, "ETag") is None


# Unpacking


def raw_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (GZIP(TEXT), "gzip"),
        (GZIP(TEXT), " X-GZIP "),
        (GZIP(TEXT[:77]) + GZIP(TEXT[77:]), "gzip"),
        (GZIP(TEXT) + bytes(50), "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (raw_deflate(TEXT), "deflate"),
    ],
)
def test_content_is_unpacked(packed: bytes, encoding: str) -> None:
    assert unpacked(packed, encoding, len(TEXT)) == TEXT


def test_nothing_unpacks_to_nothing() -> None:
    assert unpacked(b"", "gzip", 10) == b""


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (GZIP(TEXT)[:-9], "gzip"),
        (GZIP(TEXT)[:20], "gzip"),
        (GZIP(TEXT) + b"<!-- cached -->", "gzip"),
        (GZIP(b"") * 1_000, "gzip"),
        (TEXT, "gzip"),
        (TEXT, "deflate"),
        (zlib.compress(TEXT)[:-9], "deflate"),
        (raw_deflate(TEXT)[:-3], "deflate"),
        (b"x", "deflate"),
        (TEXT, "br"),
        (GZIP(GZIP(TEXT)), "gzip, gzip"),
    ],
)
def test_what_is_broken_or_was_not_offered_is_refused(packed: bytes, encoding: str) -> None:
    with pytest.raises(UnpackingError):
        unpacked(packed, encoding, len(TEXT))


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", GZIP), ("deflate", zlib.compress), ("deflate", raw_deflate), ("", bytes)],
)
def test_a_bomb_is_cut_one_byte_after_the_limit(
    encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    assert unpacked(pack(bytes(2**22)), encoding, 1000) == bytes(1001)


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_unpack_or_are_refused(content: bytes, encoding: str) -> None:
    with suppress(UnpackingError):
        assert len(unpacked(content, encoding, 100)) <= 101
