"""The Bot API that benchmarks.load measures with: it counts what it says it counts."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from telegram.ext import InlineQueryHandler

from benchmarks.bot_api import Crowd, Stream, Timed, bot_api
from benchmarks.echo import KINDS, build, echo

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Update


@asynccontextmanager
async def polling(kind: str, address: str, *, answers: int = 1) -> AsyncIterator[None]:
    """An echo in this process that gives so many answers to everything."""

    async def answer(update: Update, context: object) -> None:
        for _ in range(answers):
            await echo(update, context)

    application = build(kind, address, answer)
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling(timeout=1)
        yield
        await application.updater.stop()
        await application.stop()


async def timed(kind: str, scenario: Crowd | Stream, *, answers: int = 1) -> Timed:
    with bot_api() as api:
        async with polling(kind, api.address, answers=answers):
            return await asyncio.to_thread(api.run, scenario)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_crowd_is_answered_one_by_one(kind: str) -> None:
    found = await timed(kind, Crowd(texts=["a", "b"], updates=12, at_once=5))

    assert len(found.waits) == 12
    assert (found.lost, found.doubled) == (0, 0)
    assert all(0 < wait <= found.seconds for wait in found.waits)


async def test_what_is_not_answered_is_lost() -> None:
    crowd = Crowd(texts=["a"], updates=3, at_once=3, given_up=0.2)
    found = await timed("newsdesk", crowd, answers=0)

    assert (len(found.waits), found.lost, found.doubled) == (0, 3, 0)


async def test_what_is_answered_twice_is_told() -> None:
    found = await timed("newsdesk", Crowd(texts=["a"], updates=3, at_once=1), answers=2)

    assert (len(found.waits), found.lost) == (3, 0)
    assert 2 <= found.doubled <= 3  # the last one may come after the end


async def test_a_flood_is_counted_apart() -> None:
    found = await timed("newsdesk", Stream(texts=["a"], seconds=1, rate=8, flood=40))

    assert found.lost == 0
    assert found.doubled == 0
    assert 1 <= len(found.waits) <= 30
    assert found.flooded >= found.flood_answered > 0


async def test_what_is_typed_in_other_chats_is_timed_to_its_answer() -> None:
    async def nothing_found(update: Update, context: object) -> None:
        assert update.inline_query is not None
        await update.inline_query.answer([])

    with bot_api() as api:
        application = build("stock", api.address, echo)
        application.add_handler(InlineQueryHandler(nothing_found))
        async with application:
            assert application.updater is not None
            await application.start()
            await application.updater.start_polling(timeout=1)
            stream = Stream(texts=["a"], seconds=0.5, rate=20, inline=True)
            found = await asyncio.to_thread(api.run, stream)
            await application.updater.stop()
            await application.stop()

    assert len(found.waits) >= 1
    assert (found.lost, found.doubled) == (0, 0)


async def test_a_later_run_numbers_its_updates_higher() -> None:
    """A journal that was kept takes those of the run before for handled."""
    numbers: list[list[int]] = []

    async def note(update: Update, context: object) -> None:
        numbers[-1].append(update.update_id)
        await echo(update, context)

    for _ in range(2):
        numbers.append([])
        with bot_api() as api:
            application = build("stock", api.address, note)
            async with application:
                assert application.updater is not None
                await application.start()
                await application.updater.start_polling(timeout=1)
                await asyncio.to_thread(api.run, Crowd(texts=["a"], updates=5, at_once=2))
                await application.updater.stop()
                await application.stop()
    first, second = numbers
    assert len(first) == len(second) == 5
    assert max(first) < min(second)
