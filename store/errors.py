"""What may go wrong in the store: types, never sentences for readers."""

from __future__ import annotations

from enum import StrEnum
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


class NameModelError(StoreError):
    """The model that is to find names cannot be used; the message says why and what to do."""


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


class AliasProblem(StrEnum):
    """What is wrong with an alias."""

    NO_NAME = "no name"
    """Nothing with a letter stands before the equals sign."""
    NO_ALIAS = "no alias"
    """Nothing with a letter stands behind it, or the name itself."""
    TOO_LONG = "too long"
    TOO_MANY = "too many"


class AliasRefusedError(StoreError):
    """An alias cannot be kept: why, what was written, and the limit when it is one."""

    def __init__(self, problem: AliasProblem, said: str, most: int = 0) -> None:
        super().__init__(f"{problem.value}: {said!r}")
        self.problem = problem
        self.said = said
        self.most = most


class AliasesFileError(StoreError):
    """The operator's file of aliases cannot be used; the message says where and why."""


class ModelError(StoreError):
    """A file of a model is missing, is another, or cannot be read or written."""
