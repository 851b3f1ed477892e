"""What may go wrong in the store: types, never sentences for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    """No source, or more than one, is called that."""

    def __init__(self, name: str, choices: Sequence[str]) -> None:
        """``choices`` are those that may have been meant."""
        known = ", ".join(choices) or "none"
        super().__init__(f"no single source is called {name!r}; choose among: {known}")
        self.name = name
        self.choices = tuple(choices)


class SourceExistsError(StoreError):
    """A source of that name or address is there already; ``name`` is its name."""

    def __init__(self, name: str, *, same_address: bool) -> None:
        super().__init__(f"there is a source {name!r} already")
        self.name = name
        self.same_address = same_address


class DeclaredSourceError(StoreError):
    """The source stands in the operator's ``sources.toml`` and can only be changed there."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(f"the source {name!r} stands in {file}")
        self.name = name
        self.file = file


class SourceFailedError(StoreError):
    """A source could not be visited; the message is one clause for the operator."""


class SourcesFileError(StoreError):
    """The operator's ``sources.toml`` cannot be used; the message says where and why."""


class SourceMissingError(StoreError):
    """A path to load does not exist or cannot be read."""


class ModelError(StoreError):
    """A file of a model is missing, is another, or cannot be read or written."""
