"""What the tests of the store share."""

from __future__ import annotations

import pytest

from tests.store import own_processes


@pytest.fixture(autouse=True)
def _only_own_processes() -> None:
    own_processes.begin()
