"""Updates are handled in order within a chat and side by side across chats."""

from __future__ import annotations

import asyncio

from telegram import Update

from bot.updates import InOrderPerChat
from tests.telegram_factories import (
    GROUP,
    PRIVATE,
    callback_update,
    inline_update,
    message,
    text_update,
)


async def run(
    processor: InOrderPerChat, updates: list[Update | None], pace: dict[int, asyncio.Event]
) -> tuple[list[str], list[asyncio.Task[None]]]:
    """Start every update at once; each waits for its event, the log says what began and ended."""
    log: list[str] = []

    async def handle(number: int) -> None:
        log.append(f"{number} begins")
        if number in pace:
            await pace[number].wait()
        log.append(f"{number} ends")

    tasks = [
        asyncio.create_task(processor.process_update(update, handle(number)))
        for number, update in enumerate(updates)
    ]
    for _ in range(10):
        await asyncio.sleep(0)
    return log, tasks


def read(data: dict[str, object]) -> Update | None:
    return Update.de_json(data, None)


async def test_a_slow_chat_keeps_its_order_and_holds_nobody_up() -> None:
    first_done = asyncio.Event()
    updates = [
        read(text_update("first", chat=PRIVATE)),
        read(text_update("second", chat=PRIVATE)),
        read(text_update("elsewhere", chat=GROUP)),
    ]
    log, tasks = await run(InOrderPerChat(), updates, {0: first_done})

    assert log == ["0 begins", "2 begins", "2 ends"]
    first_done.set()
    await asyncio.gather(*tasks)
    assert log == ["0 begins", "2 begins", "2 ends", "0 ends", "1 begins", "1 ends"]


async def test_a_button_waits_for_the_question_of_its_chat() -> None:
    question_done = asyncio.Event()
    updates = [
        read(text_update("question", chat=PRIVATE)),
        read(callback_update("1:p:x:5", message("old answer", chat=PRIVATE))),
    ]
    log, tasks = await run(InOrderPerChat(), updates, {0: question_done})

    assert log == ["0 begins"]
    question_done.set()
    await asyncio.gather(*tasks)


async def test_what_is_typed_inline_waits_for_no_chat() -> None:
    updates = [read(text_update("question", chat=PRIVATE)), read(inline_update("bridge"))]
    log, tasks = await run(InOrderPerChat(), updates, {0: asyncio.Event()})

    assert log == ["0 begins", "1 begins", "1 ends"]
    tasks[0].cancel()


async def test_an_error_lets_the_next_one_through() -> None:
    processor = InOrderPerChat()

    async def fail() -> None:
        raise ValueError

    for _ in range(2):
        failed = asyncio.create_task(processor.process_update(read(text_update("x")), fail()))
        await asyncio.wait([failed])
        assert isinstance(failed.exception(), ValueError)


async def test_chats_that_are_done_are_forgotten() -> None:
    processor = InOrderPerChat()
    _, tasks = await run(processor, [read(text_update("x")), read(text_update("y"))], {})
    await asyncio.gather(*tasks)

    assert not processor._lines._lines


async def test_what_belongs_to_no_chat_needs_no_turn() -> None:
    log, tasks = await run(InOrderPerChat(), [None, None], {0: asyncio.Event()})

    assert log == ["0 begins", "1 begins", "1 ends"]
    tasks[0].cancel()


async def test_a_flood_in_one_chat_takes_no_turn_from_others() -> None:
    stuck = asyncio.Event()
    flood = [read(text_update(f"{i}", chat=PRIVATE)) for i in range(20)]
    updates = [*flood, read(text_update("elsewhere", chat=GROUP))]
    log, tasks = await run(InOrderPerChat(at_once=2), updates, {0: stuck})

    assert log == ["0 begins", "20 begins", "20 ends"]
    stuck.set()
    await asyncio.gather(*tasks)
