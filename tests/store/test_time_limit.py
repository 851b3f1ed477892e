"""Work that takes too long ends, and a document that cannot be read in time is rejected."""

from __future__ import annotations

import contextlib
import signal
from typing import NoReturn

import pytest

from store import workers
from store.time_limit import TookTooLongError, time_limit
from store.types import Document, Reason
from tests.store.formats.pages import BRIDGE, NOW, page

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no interval timers here")


def _never_ends(_: Document) -> NoReturn:
    number = 0
    while True:
        with contextlib.suppress(Exception):  # what a careless parser might do
            number += 1


def test_endless_work_is_ended_and_the_timer_with_it() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(TookTooLongError), time_limit(0.05):
        _never_ends(Document(origin="/a", media_type="text/plain", content=b"", fetched_at=NOW))
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    assert signal.getsignal(signal.SIGVTALRM) == before


@pytest.fixture
def _a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    workers._start()
    monkeypatch.setattr(workers._mine, "longest_read", 0.05)


def _batch() -> workers.Batch:
    content = page(BRIDGE).encode()
    return workers._read(
        0,
        Document(
            origin="/news/a.txt", media_type="text/plain", content=content, fetched_at=NOW,
            first_line=7,
        ),
    )  # fmt: skip


@pytest.mark.usefixtures("_a_worker")
def test_a_document_that_takes_too_long_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(workers, "parse_document", _never_ends)
        batch = _batch()
    assert batch.articles == ()
    (rejection,) = batch.rejected
    assert (rejection.origin, rejection.line) == ("/news/a.txt", 7)
    assert rejection.reason is Reason.TIMED_OUT
    # … and the next one is read.
    assert len(_batch().articles) == 1


async def test_a_worker_process_limits_what_it_reads() -> None:
    async with workers.Workers(processes=1) as running:
        batch = await running.read(
            Document(
                origin="/news/a.txt", media_type="text/plain", content=page(BRIDGE).encode(),
                fetched_at=NOW,
            )
        )  # fmt: skip
        assert len(batch.articles) == 1
        assert await running._start(0, _limit_of_worker) == workers.LONGEST_READ


def _limit_of_worker() -> float | None:
    limit: float | None = workers._mine.longest_read
    return limit
