"""What may go wrong in the store: types, never sentences for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class StoreError(Exception):
    """Something the store could not do; the message is for the log and the operator."""


class StoreUnavailableError(StoreError):
    """The files cannot be opened, read or written just now: locked, full, no permission."""


class StoreDamagedError(StoreError):
    """A file is not what it should be: not a database, or one that fails its own checks."""


class StoreTooNewError(StoreError):
    """The file was written by a newer version of Newsdesk."""


class LoadInProgressError(StoreError):
    """Another load is running; there is one at a time."""


class ArchiveChangedError(StoreError):
    """The archive is not any more what the caller had seen when deciding; look again."""


class UnknownSourceError(StoreError):
    """No source that was loaded, or more than one, is called that."""

    def __init__(self, name: str, choices: Sequence[Path]) -> None:
        """``choices`` are those that may have been meant."""
        listed = ", ".join(map(str, choices)) or "none was loaded"
        super().__init__(f"{name!r} is no one source; choose among: {listed}")
        self.choices = tuple(choices)


class SourceMissingError(StoreError):
    """A path to load does not exist or cannot be read."""
