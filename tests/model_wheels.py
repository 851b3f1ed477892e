"""The wheels with the real model, fetched by ``make test`` (deploy/requirements-models.txt)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("NEWSDESK_TEST_MODELS") or Path(sys.prefix, "models"))


def model_wheels() -> list[Path]:
    """The wheels; without them a test is skipped, except in CI, where it fails."""
    found = sorted(FOLDER.glob("*.whl"))
    if not found:
        why = f"no wheels in {FOLDER}: `make test` fetches them"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    return found
