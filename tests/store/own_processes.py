"""The processes a test starts, apart from those that others keep for many tests."""

from __future__ import annotations

from multiprocessing import active_children
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_others: list[BaseProcess] = []


def begin() -> None:
    """A test begins: what lives now is none of its own."""
    _others[:] = active_children()


def children() -> list[BaseProcess]:
    """The living processes that were started since."""
    return [child for child in active_children() if child not in _others]
