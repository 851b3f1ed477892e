"""What is sent, when, how often and to whom, whatever Telegram and the network do."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.ext import ExtBot

from bot.address_book import AddressBook
from bot.outbox import PATIENCE, Outbox
from bot.pacing import TELEGRAM
from bot.reaching import Reach
from bot.running import started
from bot.transport import AiohttpRequest, NotSentError
from bot.wiring import build_application, build_services
from handlers.urgency import Urgency, sending
from store import open_store
from store.chats import Why
from store.earlier import KEPT, Exchange
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.fakes_server import served
from tests.telegram_factories import (
    BOT,
    GROUP,
    PRIVATE,
    READER,
    READER_ID,
    SENT_AT,
    SUPERGROUP,
    callback_update,
    message,
    text_update,
    update,
)
from tests.virtual_time import VirtualTime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from bot.settings import Settings
    from bot.wiring import BotApplication
    from store.protocol import Store
    from tests.telegram_factories import JSON

WAIT_5 = Refusal(429, "Too Many Requests: retry after 5", retry_after=5)
OTHER = 601
"""Another private chat."""


class TimedTelegram(FakeTelegram):
    """The double, which notes when what came in, and knows everybody."""

    def __init__(self, time: VirtualTime) -> None:
        super().__init__()
        self._time = time
        self._began = time.time()
        self.came: list[tuple[float, int, str]] = []
        """Seconds since the beginning, chat and text of what was accepted."""
        for number in range(OTHER, OTHER + 100):
            self.chats[number] = PRIVATE | {"id": number}

    async def serve(
        self, token: str, method: str, parameters: JSON, files: dict[str, tuple[str, bytes]]
    ) -> tuple[int, JSON]:
        """As the double does."""
        status, body = await super().serve(token, method, parameters, files)
        if status == 200 and "text" in parameters:
            when = round(self._time.time() - self._began, 3)
            self.came.append((when, parameters.get("chat_id", 0), parameters["text"]))
        return status, body

    def times(self, chat: int) -> list[float]:
        """When something came to a chat."""
        return [when for when, to, _ in self.came if to == chat]

    def texts(self, chat: int) -> list[str]:
        """What came to a chat, in that order."""
        return [text for _, to, text in self.came if to == chat]


@pytest.fixture
def time() -> VirtualTime:
    return VirtualTime()


@pytest.fixture
def telegram(time: VirtualTime) -> TimedTelegram:
    return TimedTelegram(time)


@pytest.fixture
async def store(settings: Settings) -> AsyncIterator[Store]:
    async with open_store(settings.data) as opened:
        yield opened


@pytest.fixture
async def application(
    store: Store, telegram: TimedTelegram, settings: Settings, time: VirtualTime
) -> AsyncIterator[BotApplication]:
    """The whole bot over an empty archive, with Telegram's limits, in virtual time."""
    built = build_application(
        build_services(settings, store), telegram, token=TOKEN, limits=TELEGRAM, timer=time
    )
    async with started(built):
        yield built


@pytest.fixture
def bot(application: BotApplication) -> ExtBot[None]:
    return application.bot


async def result(sent: asyncio.Task[Any]) -> Any:
    """What came of a send that has ended by now."""
    assert sent.done()
    return await sent


def started_together(*sends: Coroutine[Any, Any, Any]) -> list[asyncio.Task[Any]]:
    return [asyncio.create_task(send) for send in sends]


# Limits


async def test_one_chat_waits_and_others_do_not(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    many = [bot.send_message(READER_ID, f"{number}") for number in range(5)]
    tasks = started_together(*many, bot.send_message(OTHER, "elsewhere"))
    await time.elapse(10)
    await asyncio.gather(*tasks)

    assert telegram.texts(READER_ID) == list("01234")
    assert telegram.times(READER_ID) == [0, 0, 0, 3, 3]
    assert telegram.times(OTHER) == [0]


async def test_a_group_gets_twenty_messages_a_minute(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    group = SUPERGROUP["id"]
    tasks = started_together(*(bot.send_message(group, f"{number}") for number in range(24)))
    await time.elapse(59)
    assert len(telegram.times(group)) == 20
    await time.elapse(10)
    await asyncio.gather(*tasks)

    assert telegram.texts(group) == [f"{number}" for number in range(24)]


async def test_thirty_a_second_in_all(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    tasks = started_together(*(bot.send_message(OTHER + n, "news") for n in range(70)))
    await time.elapse(0.9)
    assert len(telegram.came) == 30
    await time.elapse(0.2)
    assert len(telegram.came) == 60
    await time.elapse(1)
    await asyncio.gather(*tasks)


async def test_edits_count_and_answers_typing_and_commands_do_not(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    sent = await bot.send_message(READER_ID, "0")
    tasks = started_together(*(sent.edit_text(f"{number}") for number in range(1, 4)))
    await time.settle()
    assert telegram.texts(READER_ID) == list("012")

    await bot.answer_callback_query("query-1")
    await bot.send_chat_action(READER_ID, "typing")
    await bot.set_my_commands([])
    await time.elapse(3)
    await asyncio.gather(*tasks)
    assert telegram.times(READER_ID) == [0, 0, 0, 3]


async def test_replies_overtake_alerts(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    with sending(Urgency.ALERT):
        alerts = started_together(*(bot.send_message(OTHER + n, "alert") for n in range(60)))
        own = started_together(*(bot.send_message(READER_ID, "alert") for _ in range(4)))
    await time.settle()
    replies = started_together(bot.send_message(READER_ID, "reply"))
    await time.elapse(10)
    await asyncio.gather(*alerts, *own, *replies)

    assert telegram.texts(READER_ID)[0] == "reply"
    assert telegram.times(READER_ID)[0] == 1


async def test_what_passes_is_sent_now_or_not_at_all(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    sent = await bot.send_message(READER_ID, "0 %")
    with sending(Urgency.PASSING):
        await sent.edit_text("1 %")
        await sent.edit_text("2 %")
        with pytest.raises(RetryAfter):
            await sent.edit_text("3 %")
        await time.elapse(3)
        await sent.edit_text("4 %")
        telegram.fail("editMessageText", WAIT_5)
        with pytest.raises(RetryAfter):
            await sent.edit_text("5 %")

    assert telegram.texts(READER_ID) == ["0 %", "1 %", "2 %", "4 %"]


async def test_chats_leave_nothing_in_memory(
    application: BotApplication, telegram: TimedTelegram, time: VirtualTime
) -> None:
    tasks = started_together(*(application.bot.send_message(OTHER + n, "x") for n in range(90)))
    await time.elapse(100)
    await asyncio.gather(*tasks)
    await application.bot.send_message(READER_ID, "x")

    outbox: Outbox = application.bot_data["outbox"]
    assert outbox.chats == 1


async def test_who_stops_waiting_holds_nobody_up(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    tasks = started_together(*(bot.send_message(READER_ID, f"{n}") for n in range(5)))
    await time.settle()
    tasks[3].cancel()
    await time.elapse(3)

    assert telegram.texts(READER_ID) == ["0", "1", "2", "4"]
    await asyncio.wait(tasks)


# 429


async def test_a_429_delays_its_own_chat_only_and_keeps_its_order(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    telegram.fail("sendMessage", WAIT_5, chat=READER_ID)
    tasks = started_together(
        bot.send_message(READER_ID, "first"),
        bot.send_message(READER_ID, "second"),
        bot.send_message(OTHER, "elsewhere"),
    )
    await time.elapse(4)
    assert telegram.came == [(0, OTHER, "elsewhere")]
    with pytest.raises(RetryAfter):  # nor is shown that we type, which would be refused too
        await bot.send_chat_action(READER_ID, "typing")
    await time.elapse(2)
    await asyncio.gather(*tasks)

    assert telegram.texts(READER_ID) == ["first", "second"]
    assert telegram.times(READER_ID) == [5, 5]


async def test_a_429_to_the_answer_of_a_press_delays_nobody(
    bot: ExtBot[None], telegram: TimedTelegram
) -> None:
    telegram.fail("answerCallbackQuery", WAIT_5)
    with pytest.raises(RetryAfter):
        await bot.answer_callback_query("query-1")
    await asyncio.gather(bot.send_message(READER_ID, "x"), bot.send_message(OTHER, "x"))

    assert [when for when, *_ in telegram.came] == [0, 0]


async def test_a_429_of_the_menu_delays_nobody(bot: ExtBot[None], telegram: TimedTelegram) -> None:
    telegram.fail("setMyCommands", WAIT_5)
    with pytest.raises(RetryAfter):
        await bot.set_my_commands([])

    await bot.send_message(READER_ID, "x")


async def test_who_must_wait_for_too_long_is_told_at_once(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    hour = Refusal(429, "Too Many Requests: retry after 3600", retry_after=3600)
    telegram.fail("sendMessage", hour, chat=READER_ID)
    tasks = started_together(bot.send_message(READER_ID, "1"), bot.send_message(READER_ID, "2"))
    await time.elapse(1)
    with pytest.raises(RetryAfter):
        await result(tasks[0])
    with pytest.raises(RetryAfter):
        await bot.send_message(READER_ID, "3")
    await time.elapse(PATIENCE)
    with pytest.raises(RetryAfter):
        await result(tasks[1])
    assert [call.method for call in telegram.calls].count("sendMessage") == 1

    await time.elapse(3600)
    await bot.send_message(READER_ID, "4")
    assert telegram.texts(READER_ID) == ["4"]


# Lost answers and lost networks


async def test_a_send_whose_answer_is_lost_is_not_made_again(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    telegram.lose("sendMessage")
    tasks = started_together(bot.send_message(READER_ID, "once"))
    await time.elapse(PATIENCE)

    with pytest.raises(TimedOut):
        await result(tasks[0])
    assert [one["text"] for one in telegram.sent] == ["once"]


@pytest.mark.parametrize("fault", [Refusal(502, "Bad Gateway"), NetworkError("cut")])
async def test_nor_one_that_may_have_been_made(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime, fault: Refusal | Exception
) -> None:
    telegram.fail("sendMessage", fault)
    tasks = started_together(bot.send_message(READER_ID, "once"))
    await time.elapse(PATIENCE)

    with pytest.raises(NetworkError):
        await result(tasks[0])
    assert [call.method for call in telegram.calls].count("sendMessage") == 1


async def test_an_edit_whose_answer_is_lost_is_made_again(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    sent = await bot.send_message(READER_ID, "old")
    telegram.fail("editMessageText", NetworkError("cut"))
    tasks = started_together(sent.edit_text("new"), bot.send_message(READER_ID, "then"))
    await time.elapse(4)
    await asyncio.gather(*tasks)
    assert telegram.texts(READER_ID) == ["old", "new", "then"]

    telegram.fail("editMessageText", Refusal(500, "Internal Server Error"), times=9)
    tasks = started_together(sent.edit_text("newer"))
    await time.elapse(10)
    with pytest.raises(NetworkError):
        await result(tasks[0])
    assert [call.method for call in telegram.calls].count("editMessageText") == 5


async def test_what_surely_did_not_leave_is_sent_when_the_network_is_back(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    telegram.fail("sendMessage", NotSentError("refused"), times=24)
    tasks = started_together(bot.send_message(READER_ID, "1"), bot.send_message(READER_ID, "2"))
    await time.elapse(600)
    assert telegram.came == []
    await time.elapse(60)
    await asyncio.gather(*tasks)

    assert telegram.texts(READER_ID) == ["1", "2"]


async def test_a_network_that_does_not_come_back_is_given_up(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime
) -> None:
    telegram.fail("sendMessage", NotSentError("refused"), times=1_000)
    tasks = started_together(bot.send_message(READER_ID, "1"))
    await time.elapse(PATIENCE + 1)

    with pytest.raises(NotSentError):
        await result(tasks[0])
    assert 30 < [call.method for call in telegram.calls].count("sendMessage") < 60


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_nothing_is_sent_again_into_a_line_that_only_takes(
    bot: ExtBot[None], telegram: TimedTelegram, time: VirtualTime, method: str
) -> None:
    def calls(method: str) -> int:
        return [call.method for call in telegram.calls].count(method)

    sent = await bot.send_message(READER_ID, "old")
    before = calls(method)
    telegram.fail(method, NotSentError("refused"))
    telegram.fail("getMe", TimedOut("taken, and never answered"), times=10)
    edits = method.startswith("edit")
    tasks = started_together(sent.edit_text("new") if edits else bot.send_message(READER_ID, "new"))
    await time.elapse(100)
    assert calls(method) == before + 1
    await time.elapse(200)
    await asyncio.gather(*tasks)

    assert calls(method) == before + 2
    assert telegram.texts(READER_ID) == ["old", "new"]


async def test_over_a_real_wire_nothing_is_lost_and_nothing_doubled(
    store: Store, telegram: TimedTelegram, time: VirtualTime
) -> None:
    addresses = AddressBook(store, move=store.move_chat, now=lambda: datetime.now(UTC))
    outbox = Outbox(addresses, Reach(lambda: ours.get_me()), limits=TELEGRAM, timer=time)
    async with served(telegram) as api:
        ours = ExtBot(TOKEN, base_url=f"{api}/bot", request=AiohttpRequest(), rate_limiter=outbox)
        await ours.initialize()
    async with asyncio.timeout(30):
        sending_it = asyncio.create_task(ours.send_message(READER_ID, "refused at first"))
        await time.alarmed.wait()  # it was refused, and waits for a second
        async with served(telegram, port=int(api.rpartition(":")[2])):
            await time.elapse(1)
            await sending_it

            telegram.lose("sendMessage")  # the double cuts the connection
            with pytest.raises(NetworkError):
                await ours.send_message(READER_ID, "lost")
            await time.elapse(PATIENCE)
    await ours.shutdown()

    assert [one["text"] for one in telegram.sent] == ["refused at first", "lost"]


async def test_a_stop_gives_up_what_waits(
    application: BotApplication, telegram: TimedTelegram, time: VirtualTime
) -> None:
    tasks = started_together(*(application.bot.send_message(READER_ID, f"{n}") for n in range(4)))
    await time.settle()
    telegram.fail("sendMessage", NotSentError("refused"), chat=OTHER, times=9)
    tasks += started_together(application.bot.send_message(OTHER, "no network"))
    await time.settle()
    outbox: Outbox = application.bot_data["outbox"]
    outbox.give_up()
    await time.settle()

    for task in tasks[3:]:
        with pytest.raises(NotSentError):
            await result(task)
    with pytest.raises(NotSentError):
        await application.bot.send_message(READER_ID, "4")
    await application.bot.send_message(OTHER + 1, "what need not wait")
    assert telegram.texts(READER_ID) == ["0", "1", "2"]


async def test_an_end_waits_for_no_network(
    store: Store,
    telegram: TimedTelegram,
    settings: Settings,
    time: VirtualTime,
) -> None:
    telegram.fail("sendMessage", NotSentError("refused"), times=1_000)
    built = build_application(
        build_services(settings, store), telegram, token=TOKEN, limits=TELEGRAM, timer=time
    )
    async with asyncio.timeout(5), started(built):
        await built.update_queue.put(Update.de_json(text_update("/search x"), built.bot))
        await time.alarmed.wait()

    assert telegram.sent == []


async def test_an_end_has_time_for_what_waits_for_its_turn_and_none_for_the_network(
    application: BotApplication, telegram: TimedTelegram, time: VirtualTime
) -> None:
    tasks = started_together(*(application.bot.send_message(READER_ID, f"{n}") for n in range(4)))
    telegram.fail("sendMessage", NotSentError("refused"), chat=OTHER, times=9)
    telegram.fail("sendMessage", NotSentError("refused"), chat=OTHER + 1, times=9)
    unsent = started_together(application.bot.send_message(OTHER, "no network"))
    await time.settle()
    application.bot_data["outbox"].finish()
    unsent += started_together(application.bot.send_message(OTHER + 1, "nor now"))
    await time.settle()
    for task in unsent:
        with pytest.raises(NotSentError):
            await result(task)
    await time.elapse(3)
    await asyncio.gather(*tasks)

    assert telegram.texts(READER_ID) == ["0", "1", "2", "3"]


# Who does not want us


async def write(application: BotApplication, update: JSON) -> None:
    """Somebody writes or presses."""
    await application.update_queue.put(Update.de_json(update, application.bot))
    await application.update_queue.join()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Forbidden: bot was blocked by the user", Why.BLOCKED),
        ("Forbidden: user is deactivated", Why.DEACTIVATED),
        ("Forbidden: bot was kicked from the supergroup chat", Why.REMOVED),
        ("Forbidden: bot is not a member of the channel chat", Why.REMOVED),
        ("Forbidden: bot can't initiate conversation with a user", Why.REFUSED),
    ],
)
async def test_who_refuses_us_gets_no_alerts_until_they_write(
    application: BotApplication, store: Store, telegram: TimedTelegram, words: str, why: Why
) -> None:
    bot = application.bot
    telegram.fail("sendMessage", Refusal(403, words))
    with pytest.raises(Forbidden):
        await bot.send_message(READER_ID, "hello?")
    assert [(one.chat, one.why) for one in await store.unreachable()] == [(READER_ID, why)]

    with sending(Urgency.ALERT):
        with pytest.raises(Forbidden):
            await bot.send_message(READER_ID, "alert")
        await bot.send_message(OTHER, "alert")
    assert telegram.came == [(0, OTHER, "alert")]

    await write(application, update(message=message(chat=PRIVATE, sticker=STICKER)))
    assert await store.unreachable() == ()
    with sending(Urgency.ALERT):
        await bot.send_message(READER_ID, "alert")


STICKER = {
    "file_id": "1",
    "file_unique_id": "1",
    "width": 9,
    "height": 9,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


async def test_a_press_is_a_sign_of_life_too(
    application: BotApplication, store: Store, telegram: TimedTelegram
) -> None:
    sent = await application.bot.send_message(READER_ID, "x")
    telegram.fail("sendMessage", Refusal(403, "Forbidden: bot was blocked by the user"))
    with pytest.raises(Forbidden):
        await application.bot.send_message(READER_ID, "hello?")

    await write(application, callback_update("1:nothing", telegram.messages[READER_ID, sent.id]))
    assert await store.unreachable() == ()


def change(chat: JSON, status: str) -> JSON:
    """What we become in a chat."""
    became = {"status": status, "user": BOT}
    return update(
        my_chat_member={
            "chat": chat,
            "from": READER,
            "date": SENT_AT,
            "old_chat_member": {"status": "member", "user": BOT},
            "new_chat_member": became | ({"until_date": 0} if status == "kicked" else {}),
        }
    )


@pytest.mark.parametrize(
    ("chat", "out", "why"),
    [
        (PRIVATE, "kicked", Why.BLOCKED),
        (SUPERGROUP, "left", Why.REMOVED),
        (SUPERGROUP, "kicked", Why.REMOVED),
    ],
    ids=["blocked", "left", "kicked"],
)
async def test_who_blocks_us_is_known_at_once_and_who_takes_us_back_too(
    application: BotApplication,
    store: Store,
    telegram: TimedTelegram,
    chat: JSON,
    out: str,
    why: Why,
) -> None:
    calls = len(telegram.calls)
    await write(application, change(chat, out))
    assert [(one.chat, one.why) for one in await store.unreachable()] == [(chat["id"], why)]
    with sending(Urgency.ALERT), pytest.raises(Forbidden, match="our own accord"):
        await application.bot.send_message(chat["id"], "alert")

    await write(application, change(chat, "member"))
    assert await store.unreachable() == ()
    assert len(telegram.calls) == calls, "nothing is said to it"
    with sending(Urgency.ALERT):
        await application.bot.send_message(chat["id"], "alert")


async def test_a_restart_forgets_nobody(
    application: BotApplication,
    store: Store,
    telegram: TimedTelegram,
    settings: Settings,
) -> None:
    telegram.blocked_by.add(READER_ID)
    with pytest.raises(Forbidden):
        await application.bot.send_message(READER_ID, "hello?")
    await store.move_chat(GROUP["id"], SUPERGROUP["id"])

    again = build_application(build_services(settings, store), telegram, token=TOKEN)
    async with started(again):
        with sending(Urgency.ALERT), pytest.raises(Forbidden, match="our own accord"):
            await again.bot.send_message(READER_ID, "alert")
        await again.bot.send_message(GROUP["id"], "moved")
    assert telegram.texts(SUPERGROUP["id"]) == ["moved"]


# Groups that become supergroups


async def test_a_group_that_moved_gets_its_message_there_and_all_that_was_kept_follows(
    bot: ExtBot[None],
    application: BotApplication,
    store: Store,
    telegram: TimedTelegram,
    time: VirtualTime,
) -> None:
    old, new = GROUP["id"], SUPERGROUP["id"]
    now = application.bot_data["services"].now()
    asked = Exchange(chat=old, message=5, question="Who?", short="Ana Berg", at=now)
    await store.keep_exchange(asked)
    telegram.upgraded[old] = new

    sent = await bot.send_message(old, "1")
    await bot.send_message(old, "2")

    assert sent.chat.id == new
    assert telegram.texts(new) == ["1", "2"]
    assert [call.parameters["chat_id"] for call in telegram.calls if "text" in call.parameters] == [
        old, new, new,
    ]  # fmt: skip
    kept = await store.exchange(new, since=now - KEPT, message=5)
    assert kept is not None
    assert kept.question == "Who?"
    assert await store.moved_chats() == {old: new}


async def test_a_group_says_itself_that_it_moved(
    application: BotApplication, store: Store, telegram: TimedTelegram
) -> None:
    moved = message(chat=GROUP, migrate_to_chat_id=SUPERGROUP["id"])
    await write(application, update(message=moved))

    assert await store.moved_chats() == {GROUP["id"]: SUPERGROUP["id"]}
    await application.bot.send_message(GROUP["id"], "x")
    assert [call.method for call in telegram.calls].count("sendMessage") == 1


async def test_a_move_in_a_circle_ends(bot: ExtBot[None], telegram: TimedTelegram) -> None:
    telegram.upgraded |= {GROUP["id"]: SUPERGROUP["id"], SUPERGROUP["id"]: GROUP["id"]}
    with pytest.raises(ChatMigrated):
        await bot.send_message(GROUP["id"], "x")
    assert [call.method for call in telegram.calls].count("sendMessage") <= 3


# What Telegram cannot read


async def test_html_telegram_cannot_read_goes_as_plain_text(
    bot: ExtBot[None], telegram: TimedTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.send_message(READER_ID, "<b>Kim &amp; <i>Lavrov</b> met, 1 < 2", parse_mode="HTML")

    assert telegram.last_message["text"] == "Kim & Lavrov met, 1 < 2"
    (defect,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "A defect" in defect.getMessage()
    assert "byte offset" in defect.getMessage()
    assert "Kim" not in caplog.text
    assert "Lavrov" not in caplog.text


async def test_edits_and_captions_too_and_they_fit(
    bot: ExtBot[None], telegram: TimedTelegram
) -> None:
    sent = await bot.send_message(READER_ID, "x")
    await sent.edit_text("<b>" + "wide 😀 " * 2_000, parse_mode="HTML")
    assert telegram.last_message["text"].startswith("wide 😀 wide")

    await bot.send_document(
        OTHER, b"x", filename="x.txt", caption="</i>" + "wide 😀 " * 400, parse_mode="HTML"
    )
    assert telegram.last_message["caption"].startswith("wide 😀 wide")


async def test_other_refusals_are_told(bot: ExtBot[None], telegram: TimedTelegram) -> None:
    for chat, text in ((OTHER, ""), (OTHER + 1, "x" * 5000), (OTHER + 2, "<b>" * 9)):
        with pytest.raises(BadRequest):
            await bot.send_message(chat, text, parse_mode="HTML")
    telegram.fail("sendMessage", Refusal(400, "Bad Request: can't parse entities"))
    with pytest.raises(BadRequest):
        await bot.send_message(READER_ID, "no html")
    assert telegram.sent == []


# No errors


async def test_who_deleted_a_message_made_no_mistake(
    application: BotApplication,
    telegram: TimedTelegram,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await write(application, text_update("/search x"))
    pressed = telegram.last_message
    telegram.messages.clear()
    caplog.clear()

    await write(application, callback_update("1:n:Ingrid", pressed))

    assert len(telegram.sent) == 1
    assert "Traceback" not in caplog.text
    assert "editMessageText" in [call.method for call in telegram.calls]
    [answer] = telegram.answered
    assert "went wrong" not in answer["text"]


@pytest.mark.parametrize(
    "words",
    [
        "message is not modified: specified new message content is the same",
        "query is too old and response timeout expired or query ID is invalid",
        "message to edit not found",
        "message to delete not found",
    ],
)
async def test_nobody_is_told_of_what_is_no_error(
    application: BotApplication,
    telegram: TimedTelegram,
    caplog: pytest.LogCaptureFixture,
    words: str,
) -> None:
    await application.process_error(Update(1), BadRequest(words))

    assert telegram.sent == []
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
