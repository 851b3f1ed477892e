"""What the state file holds of one reader: shown on request, and forgotten on request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LISTINGS_KEPT = timedelta(days=7)
"""How long what was searched for is kept for the buttons under it, without who searched."""

Row = dict[str, int | float | str | None]
"""A row of the state file as it is, by column; bytes are written in hexadecimal digits."""


MOMENTS = {"at": 1, "since": 1, "written": 1_000}
"""Columns that hold a moment, and in what part of a second since 1970 (UTC) they count."""


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of rows that belong to a reader, by the name of their table."""

    name: str
    stays: bool = False
    """Whether they outlive the reader's wish to be forgotten, as a ban does."""


class PrivacyKeeper(Protocol):
    """Knows what is kept of a reader; whose id is also that of their private chat."""

    @property
    def personal_kinds(self) -> Sequence[Held]:
        """Every kind of rows that may belong to somebody."""
        ...

    async def personal(self, reader: int) -> Mapping[str, Sequence[Row]]:
        """All rows that are theirs, by kind; kinds of which there are none are left out."""
        ...

    async def forget(self, reader: int) -> int:
        """Remove all rows that are theirs but those that stay; gives how many there were."""
        ...
