"""Why something could not be fetched: types, each with one clause for the operator.

The clause names the address without its query, where secrets may stand, and has no full stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta


class FetchError(Exception):
    """Something that could not be fetched."""


class AddressRefusedError(FetchError, PermissionError):
    """An address that is not for us: not public, not http, with a password in it, an odd port.

    It is a PermissionError too, because that is what a connection that may not be made is to
    those who make it.
    """


class HttpStatusError(FetchError):
    """An answer that is neither the page nor one of the errors below; its number is ``status``."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class GoneError(FetchError):
    """The page is no more and will not come back (410)."""


class TooManyRequestsError(FetchError):
    """The server wants fewer requests (429, or 503 with a time)."""

    def __init__(self, message: str, retry_after: timedelta | None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """How long to stay away, when the server said so; bounded."""


class TooLargeError(FetchError):
    """More bytes than were asked for, packed or unpacked."""


class TooSlowError(FetchError):
    """The connection, a silence or the whole answer took longer than it may."""


class TooManyRedirectsError(FetchError):
    """More redirects than a page that is somewhere needs."""


class RobotsRefusedError(FetchError):
    """The site's robots.txt does not want this page read by programs, or could not be read now."""


class UnreachableError(FetchError):
    """No answer, or none that could be understood."""
