"""Updates from Telegram, written down until they are handled: what is kept of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

KEPT = timedelta(days=1)
"""How long it is known that an update was handled, and how old one may be that is handled yet:
Telegram keeps those nobody fetched as long."""

MOST_KEPT = 100_000
"""Handled updates that are remembered."""


@dataclass(frozen=True, slots=True)
class Journalled:
    """An update that is not handled yet."""

    id: int
    """Telegram's ``update_id``."""
    payload: str
    """The update as JSON."""
    attempts: int
    """How often handling it began and was cut off with the process."""
