"""Shares of cases that were right, each with how sure it is."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks.timing import percentiles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks import floors


@dataclass(slots=True)
class Share:
    """How many of some cases were right, and which were not."""

    right: int = 0
    of: int = 0
    misses: list[str] = field(default_factory=list)
    """A line each."""
    seconds: list[float] = field(default_factory=list)
    """What each request took, where there was one a case."""

    def count(self, right: bool, otherwise: str) -> None:
        """One more case; ``otherwise`` says what came, when it was not right."""
        self.of += 1
        self.right += right
        if not right:
            self.misses.append(otherwise)

    @property
    def share(self) -> float:
        """Of 1; of no cases 0."""
        return self.right / self.of if self.of else 0.0

    def figures(self) -> dict[str, float]:
        """All of it as numbers."""
        low, high = interval(self.right, self.of)
        return {"number": self.of, "share": self.share, "from": low, "to": high} | (
            percentiles(self.seconds) if self.seconds else {}
        )


def interval(right: int, of: int, z: float = 1.959964) -> tuple[float, float]:
    """Between which shares the true one lies, of normal quantile ``z``.

    Wilson's score interval (1927, https://doi.org/10.1080/01621459.1927.10502953).
    """
    if not of:
        return 0.0, 1.0
    share = right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def reached(shares: Mapping[str, Share], prefix: str = "") -> floors.Floors:
    """The shares as floors have them; that of a part alone ("…, part") is too small for one."""
    return {
        f"{prefix}{of}": {"share": round(one.share, 4)}
        for of, one in shares.items()
        if "," not in of
    }


def misses(shares: Mapping[str, Share]) -> list[str]:
    """Every case that was not right, a line each, and in what; parts are in the whole already."""
    wrong: defaultdict[str, list[str]] = defaultdict(list)
    for of, one in shares.items():
        for miss in one.misses if "," not in of else ():
            wrong[miss].append(of)
    return [f"{', '.join(measures)}: {miss}" for miss, measures in wrong.items()]


def shown(shares: Mapping[str, Share], goals: Mapping[str, float] | None = None) -> Table:
    """A line for each share; with goals, what it should be at least."""
    durations = ("p50_ms", "p95_ms") if any(one.seconds for one in shares.values()) else ()
    table = Table("measure", "number", "right", "share", "95 % from", "to", *durations)
    if goals is not None:
        table.add_column("goal")
    for of, one in shares.items():
        figures = one.figures()
        table.add_row(
            of,
            f"{one.of}",
            f"{one.right}",
            *(f"{figures[name]:.3f}" for name in ("share", "from", "to")),
            *(f"{figures[name]:.1f}" if name in figures else "" for name in durations),
            *([f"{goals[of]:.2f}" if of in goals else ""] if goals is not None else []),
        )
    return table
