"""Which source is meant by a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import UnknownSourceError
from store.roots import choose_root

NORVIK, COAST, OTHER = Path("/news/norvik"), Path("/news/coast.jsonl"), Path("/old/norvik")
ROOTS = (NORVIK, COAST, OTHER)


@pytest.mark.parametrize(
    ("name", "root"),
    [
        ("/news/norvik", NORVIK),
        ("/news/norvik/", NORVIK),
        ("news/norvik", NORVIK),
        ("coast.jsonl", COAST),
        ("old/norvik", OTHER),
    ],
)
def test_a_source_is_named_by_its_path_or_the_end_of_it(name: str, root: Path) -> None:
    assert choose_root(name, ROOTS) == root


@pytest.mark.parametrize(
    ("name", "choices"),
    [("norvik", (NORVIK, OTHER)), ("vik", ROOTS), ("coast", ROOTS), ("/", ROOTS), ("", ROOTS)],
)
def test_no_source_or_several_are_told(name: str, choices: tuple[Path, ...]) -> None:
    with pytest.raises(UnknownSourceError) as caught:
        choose_root(name, ROOTS)

    assert caught.value.choices == choices
