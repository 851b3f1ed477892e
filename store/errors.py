"""What may go wrong in the store: types, never sentences for readers."""

from __future__ import annotations


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


class SourceMissingError(StoreError):
    """A path to load does not exist or cannot be read."""
