"""Floors: shares of a bundled sample that no change may make smaller unseen."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.timing import write_json

Floors = dict[str, dict[str, float]]
"""Of what, and which share: not less than this."""


def read(file: Path) -> Floors:
    """The least the figures of a sample may be."""
    floors: Floors = json.loads(file.read_text(encoding="utf-8"))
    return floors


def below(floors: Floors, reached: Floors) -> list[str]:
    """What is lower than its floor, or was not measured any more; a line each."""
    return [
        f"{group}, {name}: {reached.get(group, {}).get(name, 0)} is below {floor}"
        for group, values in floors.items()
        for name, floor in values.items()
        if reached.get(group, {}).get(name, 0) < floor
    ]


def hold(file: Path, reached: Floors, *, accept: bool) -> None:
    """End the program with what is below its floor, or make these the floors."""
    if accept:
        write_json(file, reached)
        sys.stdout.write(f"{file.name} now says what was reached here.\n")
    elif worse := below(read(file), reached):
        sys.exit("\n".join((*worse, "Mend it, or make these the floors with --accept.")))
