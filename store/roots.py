"""Which of the sources that were loaded somebody means; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UnknownSourceError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def choose_root(name: str, roots: Sequence[Path]) -> Path:
    """The source of that path, or the one whose path ends in that name.

    Raises:
        UnknownSourceError: there is none, or several; it names those to choose among.
    """
    wanted = name.rstrip("/") or name
    for root in roots:
        if str(root) == wanted:
            return root
    ending = [root for root in roots if str(root).endswith(f"/{wanted.lstrip('/')}")]
    if len(ending) != 1:
        raise UnknownSourceError(name, ending or roots)
    return ending[0]
