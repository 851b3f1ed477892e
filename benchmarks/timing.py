"""Figures of many calls: how long they took, as a table, as JSON."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """Mean, median, 95th percentile and longest of some durations, in milliseconds."""
    taken = sorted(1_000 * one for one in seconds)
    return {
        "mean_ms": statistics.mean(taken),
        "p50_ms": statistics.median(taken),
        "p95_ms": taken[math.ceil(0.95 * len(taken)) - 1],
        "max_ms": taken[-1],
    }


def write_json(path: Path | None, figures: Mapping[str, object]) -> None:
    """Write figures where they were asked for."""
    if path:
        path.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
