"""The sandbox: a document that hangs, crashes or eats the memory costs itself alone."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from store.errors import StoreUnavailableError
from store.formats import FEED, parse_document
from store.sandbox import Sandbox
from store.types import Document, Parsed, Reason, Rejection
from tests.store.formats.markup import document, ld, page
from tests.store.own_processes import children

if TYPE_CHECKING:
    from collections.abc import Callable


def parse_or(document: Document) -> list[Parsed | Rejection]:
    """Does what the document asks for, in the sandbox's process."""
    deeds: dict[bytes, Callable[[], object]] = {
        b"hang": lambda: time.sleep(600),
        b"crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
        b"leave": lambda: os._exit(7),
        b"eat": lambda: bytearray(2**33),
        b"ignore": _ignore_everything,
    }
    deed = deeds.get(document.content)
    if deed:
        deed()
    if document.content == b"who":
        return [Rejection(origin=str(os.getpid()), line=1, reason=Reason.EMPTY)]
    return parse_document(document)


def _ignore_everything() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


async def told(sandbox: Sandbox, content: str) -> Rejection:
    (rejection,) = await sandbox.parse(document(content))
    assert isinstance(rejection, Rejection)
    return rejection


def wait_for_a_process() -> None:
    while not children():
        time.sleep(0.01)


async def is_well(sandbox: Sandbox) -> bool:
    return (await told(sandbox, "who")).reason is Reason.EMPTY


async def test_documents_are_parsed_as_without_it() -> None:
    documents = [document(page(ld())), document("<rss", FEED), document(b"\xff\xff")]
    async with Sandbox() as sandbox:
        found = await asyncio.gather(*map(sandbox.parse, documents))
    assert found == [parse_document(each) for each in documents]
    assert not children()


async def test_nothing_is_started_before_the_first_document() -> None:
    async with Sandbox():
        assert not children()


async def test_what_hangs_is_killed_and_the_next_one_is_parsed() -> None:
    async with Sandbox(seconds=0.5, parse=parse_or) as sandbox:
        rejection = await told(sandbox, "hang")
        assert (rejection.reason, rejection.origin) == (Reason.TIMED_OUT, "/news/page.html")
        assert "0.5 seconds" in rejection.detail
        assert len(children()) <= 1
        assert await is_well(sandbox)


async def test_those_waiting_behind_it_lose_nothing() -> None:
    async with Sandbox(seconds=1, parse=parse_or) as sandbox:
        hanging = asyncio.create_task(told(sandbox, "hang"))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(is_well(sandbox)) for _ in range(3)]
        assert (await hanging).reason is Reason.TIMED_OUT
        assert all(await asyncio.gather(*waiting))


@pytest.mark.parametrize(("deed", "words"), [("crash", "SIGSEGV"), ("leave", "exit code 7")])
async def test_what_ends_the_process_is_rejected_alone(deed: str, words: str) -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        rejection = await told(sandbox, deed)
        assert rejection.reason is Reason.UNREADABLE
        assert words in rejection.detail
        assert await is_well(sandbox)


async def test_a_process_killed_while_idle_is_replaced() -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        process = int((await told(sandbox, "who")).origin)
        os.kill(process, signal.SIGKILL)
        for child in children():
            child.join(0.1)
        assert await is_well(sandbox)
        assert int((await told(sandbox, "who")).origin) != process


async def test_a_process_is_replaced_after_some_documents() -> None:
    async with Sandbox(documents=2, parse=parse_or) as sandbox:
        processes = [(await told(sandbox, "who")).origin for _ in range(5)]
    assert processes[0] == processes[1] != processes[2] == processes[3] != processes[4]


@pytest.mark.skipif(sys.platform != "linux", reason="others do not limit the address space")
async def test_memory_is_limited() -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        with pytest.raises(MemoryError):
            await sandbox.parse(document("eat"))
        assert await is_well(sandbox)


async def test_a_cancelled_document_is_given_up() -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        task = asyncio.create_task(sandbox.parse(document("hang")))
        await asyncio.to_thread(wait_for_a_process)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await is_well(sandbox)


async def test_closing_ends_even_what_hears_nothing() -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        task = asyncio.create_task(sandbox.parse(document("ignore")))
        await asyncio.to_thread(wait_for_a_process)
        await asyncio.sleep(0.5)
        task.cancel()
    assert not children()


async def test_it_rests_when_nothing_is_parsed() -> None:
    async with Sandbox(parse=parse_or) as sandbox:
        hanging = asyncio.create_task(told(sandbox, "hang"))
        await asyncio.to_thread(wait_for_a_process)
        await sandbox.rest()
        assert children(), "somebody waits for it"

        hanging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hanging
        await sandbox.rest()
        assert not children()
        assert await is_well(sandbox)


async def test_processes_killed_at_any_moment_leave_nobody_waiting() -> None:
    # Large enough not to fit into a pipe: sending one takes as long as nobody reads it.
    content = page(ld()) + f"<!--{'ferry ' * 100_000}-->"
    for pause in (0.0, 0.05, 0.2, 0.4):
        async with Sandbox(processes=2) as sandbox:
            parsing = [asyncio.create_task(sandbox.parse(document(content))) for _ in range(5)]
            await asyncio.to_thread(wait_for_a_process)
            await asyncio.sleep(pause)
            for child in children():
                child.kill()
            async with asyncio.timeout(60):
                found = await asyncio.gather(*parsing)
        assert all(found)
        assert isinstance(found[-1][0], Parsed), "those killed are replaced"


def _die(*_: object) -> None:
    os._exit(7)


async def test_when_every_process_dies_at_its_start_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("store.sandbox._serve", _die)
    async with Sandbox() as sandbox:
        with pytest.raises(StoreUnavailableError, match="dies"):
            await sandbox.parse(document(page()))
    assert not children()
