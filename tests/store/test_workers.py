"""Tests of the workers that read documents: they always come to an end."""

import asyncio
import gc
import os
import signal
from datetime import UTC, datetime
from typing import Any

import pytest

from store.errors import StoreUnavailableError
from store.formats.finding import JSON_LINES
from store.types import Document
from store.workers import Workers, worker_errors
from tests.store.own_processes import children


def document(number: int) -> Document:
    record = f'{{"id": "a{number}", "headline": "Ferry {number} is late", "body": "It is late."}}'
    return Document(
        origin=f"/news/{number}.jsonl",
        media_type=JSON_LINES,
        content=record.encode(),
        fetched_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


@pytest.fixture
async def complaints() -> list[dict[str, Any]]:
    """What the event loop had to complain about: exceptions nobody looked at."""
    found: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: found.append(context))
    return found


async def stopped_worker(workers: Workers) -> int:
    """The worker's process, which has begun and answers nothing from now on."""
    await workers.read(document(0))
    [process] = children()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSTOP)
    return process.pid


async def test_workers_end_when_a_process_dies_after_a_document_was_cancelled(
    complaints: list[dict[str, Any]],
) -> None:
    # As when a service manager sends SIGTERM to the bot and all its children at once.
    async with Workers(processes=1) as workers:
        process = await stopped_worker(workers)
        reading = [workers.read(document(number)) for number in range(1, 9)]
        reading[-1].cancel()
        await asyncio.sleep(0)
        os.kill(process, signal.SIGKILL)
        with pytest.raises(StoreUnavailableError), worker_errors():
            await reading[0]
    assert not children()
    del reading
    gc.collect()
    await asyncio.sleep(0)
    assert not complaints


async def test_cancelled_work_is_left_out_when_the_workers_end() -> None:
    async with Workers(processes=1) as workers:
        process = await stopped_worker(workers)
        reading = [workers.read(document(number)) for number in range(1, 9)]
        os.kill(process, signal.SIGCONT)
    assert all(one.done() for one in reading)
    assert not children()
