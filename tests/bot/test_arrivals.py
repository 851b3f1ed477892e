"""Updates are in the journal before they are confirmed, and handled once, in order."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.ext import TypeHandler

from bot import arrivals as module
from bot import journal as journal_module
from bot import updates as updates_module
from bot.arrivals import Arrivals, GarbledError
from bot.journal import Journal
from bot.lines import KEPT_UNTOLD, SHARE, Lines
from bot.running import started
from bot.trail import Trail
from bot.transport import LEAVING
from bot.updates import InOrderPerChat
from bot.wiring import BotApplication, build_application, build_services, load_articles
from handlers import render
from handlers.budgets import Budget
from handlers.texts import texts_in
from store import open_store
from store.errors import StoreUnavailableError
from store.house_rules import Ban
from tests.bot.source_world import Clock, SharedSandbox, keeper_of
from tests.conftest import TODAY
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    BOT,
    BOT_ID,
    BOT_USERNAME,
    CHANNEL,
    JSON,
    PRIVATE,
    READER,
    SUPERGROUP,
    callback_update,
    group_update,
    guest_update,
    inline_update,
    text_update,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.settings import Settings


class Telegram(FakeTelegram):
    """The double, over a wire that tells when a request leaves, as ours does."""

    gone = False
    """Whether nothing can be reached."""
    missed = 0
    """How many requests came to nothing, because of that."""
    silent = False
    """Whether it takes messages and does not say so."""
    swallows = False
    """Whether whatever is sent leaves, arrives nowhere and has no answer."""
    swallowed: list[str]
    """The methods it did so with."""
    refused = 0
    """How many requests it took for one too many."""
    hangs: asyncio.Event | None = None
    """What every request waits for before it gets anywhere."""
    gate: asyncio.Event | None = None
    """What messages wait for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.swallowed = []
        self.hung: list[str] = []

    async def do_request(self, url: str, *rest: Any, **named: Any) -> tuple[int, bytes]:
        if self.gone:
            self.missed += 1
            self._activity.set()
            raise NetworkError("ConnectionRefusedError")
        if self.hangs:
            self.hung.append(url.rpartition("/")[2])
            self._activity.set()
            await self.hangs.wait()
        if self.gate and url.endswith("sendMessage"):
            self.asked.set()
            await self.gate.wait()
        if leaving := LEAVING.get():
            leaving()
        if self.swallows:
            self.swallowed.append(url.rpartition("/")[2])
            self._activity.set()
            raise TimedOut
        answer = await super().do_request(url, *rest, **named)
        self.refused += answer[0] == 429
        self._activity.set()
        if self.silent and url.endswith("sendMessage"):
            raise NetworkError("ServerDisconnectedError")
        return answer


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def world(
    telegram: Telegram, settings: Settings, sandbox: SharedSandbox, clock: Clock
) -> Callable[[], Any]:
    """A run of the bot: ``async with world() as (application, arrivals): …``."""

    @asynccontextmanager
    async def run() -> AsyncIterator[tuple[BotApplication, Arrivals]]:
        async with open_store(settings.data) as store:
            await load_articles(settings, store, [settings.seeds], None)
            keeper = keeper_of(settings, store, sandbox, clock)
            services = replace(
                build_services(settings, store, keeper), today=lambda: TODAY, now=clock
            )
            journal = Journal(store, settings.data, clock)
            application = build_application(services, telegram, token=TOKEN, journal=journal)
            try:
                async with started(application):
                    arrivals = Arrivals(application, journal)
                    await arrivals.resume()
                    yield application, arrivals
            finally:
                await journal.close()

    return run


def hung(application: BotApplication) -> asyncio.Event:
    """Make every handling hang; the event is set when one begins."""
    begun = asyncio.Event()

    async def hang(_: Update, __: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    application.add_handler(TypeHandler(Update, hang), group=-2)  # before all of ours
    return begun


def of(telegram: FakeTelegram) -> list[str]:
    return [sent["message"]["text"] for sent in telegram.sent]


async def test_what_comes_twice_is_handled_once(telegram: Telegram, world: Any) -> None:
    update = text_update("/search bridge")
    async with world() as (application, arrivals):
        assert await arrivals.take([update]) == update["update_id"]
        await arrivals.take([update, update])
        await application.update_queue.join()
        await arrivals.take([update])
    async with world() as (application, arrivals):
        await arrivals.take([update])
        await application.update_queue.join()

    assert len(telegram.sent) == 1


async def test_what_was_not_handled_is_handled_first_and_in_order(
    telegram: Telegram, world: Any, settings: Settings
) -> None:
    waiting = [text_update(f"/search {word}") for word in ("bridge", "ferry", "storm")]
    async with open_store(settings.data) as store:
        journal = Journal(store, settings.data, Clock())
        await journal.open(BOT_ID)
        await journal.write({one["update_id"]: json.dumps(one) for one in waiting})
        await journal.close()
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/search nothing")])
        await application.update_queue.join()

    asked = [text.split("“")[1].split("”")[0] for text in of(telegram)]
    assert asked == ["bridge", "ferry", "storm", "nothing"]


async def test_nothing_is_handed_over_that_is_not_written_down(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> frozenset[int]:
        raise StoreUnavailableError("the disk is full")

    async with world() as (application, arrivals):
        with monkeypatch.context() as patched:
            patched.setattr("store.sqlite.store.SqliteStore.write_updates", full)
            with pytest.raises(StoreUnavailableError):
                await arrivals.take([text_update("/search bridge")])
        await application.update_queue.join()
        assert telegram.sent == []


async def test_what_is_written_down_is_handed_over_whatever_else_fails(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    waiting = [text_update(f"/search {word}") for word in ("bridge", "ferry")]
    async with world() as (application, arrivals):
        monkeypatch.setattr("store.sqlite.journal.forget", full)
        for update in waiting:
            with suppress(StoreUnavailableError):
                await arrivals.take([update])
            assert await arrivals.take([update]) == update["update_id"]
        await application.update_queue.join()

    assert len(telegram.sent) == 2


async def test_what_is_no_update_is_left_out(
    telegram: Telegram, world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    good = text_update("/search bridge")
    broken = {"update_id": good["update_id"] + 1, "message": {"message_id": "x", "date": []}}
    async with world() as (application, arrivals):
        odd: list[object] = [None, 7, {}, {"update_id": True}, {"update_id": -1}]
        odd += [{"update_id": 2**63}, {"update_id": "5"}]
        assert await arrivals.take([*odd, broken, good]) == broken["update_id"]
        await application.update_queue.join()
        with pytest.raises(GarbledError):
            await arrivals.take(odd)
        assert await arrivals.take([]) is None
    assert "cannot be understood" in caplog.text
    async with world():
        pass

    assert len(telegram.sent) == 1
    assert caplog.text.count("cannot be understood") == 1, "not again after a restart"


async def test_half_a_character_comes_through(telegram: Telegram, world: Any) -> None:
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/search \ud83d bridge \0")])
        await application.update_queue.join()

    assert len(telegram.sent) == 1


async def test_an_answer_that_could_not_leave_is_given_later(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (_, arrivals):
        telegram.gone = True
        await arrivals.take([text_update("/search bridge"), text_update("/search ferry")])
        await asyncio.sleep(0.6)
        assert telegram.sent == []
        telegram.gone = False
        await telegram.until(lambda: len(telegram.sent) == 2)

    assert ["bridge" in of(telegram)[0], "ferry" in of(telegram)[1]] == [True, True]


async def test_nothing_is_handled_again_before_telegram_answers(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (application, arrivals):
        telegram.gone = True
        await arrivals.take([text_update("/search bridge")])
        await telegram.until(lambda: telegram.missed > 2)
        telegram.gone, telegram.swallows = False, True
        await telegram.until(lambda: len(telegram.swallowed) > 5)
        telegram.swallows = False
        await application.update_queue.join()

    assert set(telegram.swallowed) == {"getMe"}
    [said] = of(telegram)
    assert "bridge" in said


async def test_many_that_wait_ask_once_together(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    chats = [PRIVATE | {"id": number} for number in range(601, 641)]
    telegram.chats |= {chat["id"]: chat for chat in chats}
    async with world() as (application, arrivals):
        telegram.gone = True
        await arrivals.take([text_update("/search bridge", chat=chat) for chat in chats])
        await telegram.until(lambda: telegram.missed >= len(chats))
        telegram.gone, telegram.hangs = False, asyncio.Event()
        await telegram.until(lambda: telegram.hung)
        await asyncio.sleep(0.7)
        assert telegram.hung == ["getMe"]
        telegram.hangs.set()
        telegram.hangs = None
        await application.update_queue.join()

    assert len(telegram.sent) == len(chats)


async def test_what_is_handled_again_is_paid_for_once(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (application, arrivals):
        application.bot_data["services"].budgets.questions = Budget(2)
        telegram.gone = True
        await arrivals.take([text_update("/search bridge")])
        await telegram.until(lambda: telegram.missed > 5)
        telegram.gone = False
        await telegram.until(lambda: len(telegram.sent) == 1)
        await arrivals.take([text_update(f"/search {word}") for word in ("ferry", "storm")])
        await application.update_queue.join()

    said = of(telegram)
    assert ["bridge" in said[0], "ferry" in said[1]] == [True, True]
    assert "Please wait" in said[2]


async def test_that_one_asks_too_much_is_said_although_it_could_not_leave_at_first(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (application, arrivals):
        application.bot_data["services"].budgets.questions = Budget(1)
        await arrivals.take([text_update("/search bridge")])
        await application.update_queue.join()
        telegram.gone = True
        await arrivals.take([text_update("/search ferry"), text_update("/search storm")])
        await telegram.until(lambda: telegram.missed > 1)
        telegram.gone = False
        await application.update_queue.join()

    assert len(telegram.sent) == 2
    assert "Please wait" in of(telegram)[1]


async def test_one_that_could_not_leave_before_the_end_is_given_at_the_next_start(
    telegram: Telegram, world: Any
) -> None:
    async with world() as (application, arrivals):
        telegram.gone = True
        await arrivals.take([text_update("/search bridge")])
        await asyncio.sleep(0.2)
        telegram.gone = False
    assert telegram.sent == []
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.sent) == 1


async def test_so_is_the_page_that_a_press_asked_for(telegram: Telegram, world: Any) -> None:
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/latest")])
        await application.update_queue.join()
        telegram.gone = True
        data = telegram.buttons[0]["callback_data"]
        await arrivals.take([callback_update(data, telegram.last_message)])
        await telegram.until(lambda: telegram.missed)
    telegram.gone = False
    assert telegram.edited == []
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.edited) == 1


async def test_a_reader_is_told_when_nobody_knows_whether_the_answer_arrived(
    telegram: Telegram, world: Any
) -> None:
    update = text_update("/search bridge")
    async with world() as (application, arrivals):
        telegram.silent = True
        await arrivals.take([update])
        await telegram.until(lambda: telegram.sent)
        telegram.silent = False
        await application.update_queue.join()
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.sent) == 2
    assert "ask again" in of(telegram)[1]
    assert telegram.sent[1]["reply_parameters"]["message_id"] == update["message"]["message_id"]


async def test_a_post_is_made_although_it_was_not_told_that_its_button_went(
    telegram: Telegram, world: Any
) -> None:
    for one in (READER, BOT):
        telegram.appoint(CHANNEL, one, can_post_messages=True)
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/post @headlines_test latest")])
        await application.update_queue.join()
        preview = telegram.last_message
        [button] = telegram.buttons
        telegram.lose("editMessageReplyMarkup")
        for _ in range(2):
            await arrivals.take([callback_update(button["callback_data"], preview)])
        await application.update_queue.join()

    assert [sent["chat_id"] for sent in telegram.sent] == [PRIVATE["id"], CHANNEL["id"]]
    assert [told.get("text") for told in telegram.answered] == ["Posted in Headlines.", None]


async def test_a_guest_whose_answer_could_not_leave_has_it_later(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (application, arrivals):
        telegram.gone = True
        await arrivals.take([guest_update(f"@{BOT_USERNAME} Who opened the Long Bridge?")])
        await telegram.until(lambda: telegram.missed > 2)
        telegram.gone = False
        await application.update_queue.join()

    [given] = telegram.guests
    assert "bridge" in given["result"]["input_message_content"]["message_text"].lower()


async def test_a_guest_whose_answer_may_have_arrived_gets_no_second_one(
    telegram: Telegram, world: Any
) -> None:
    async with world() as (application, arrivals):
        telegram.swallows = True
        await arrivals.take([guest_update(f"@{BOT_USERNAME} Who opened the Long Bridge?")])
        await telegram.until(lambda: "getMe" in telegram.swallowed)
        telegram.swallows = False
        await application.update_queue.join()
    async with world() as (application, _):
        await application.update_queue.join()

    assert telegram.swallowed.count("answerGuestQuery") == 1
    assert telegram.guests == telegram.sent == []


async def test_that_is_said_when_telegram_answers_again(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates_module, "LONGEST_WAIT", 0.01)
    async with world() as (application, arrivals):
        telegram.swallows = True
        await arrivals.take([text_update("/search bridge")])
        await telegram.until(lambda: len(telegram.swallowed) > 5)
        telegram.swallows = False
        await application.update_queue.join()

    assert telegram.swallowed.count("sendMessage") == 1
    [told] = of(telegram)
    assert "ask again" in told


async def test_the_end_does_not_wait_until_telegram_is_reached(
    telegram: Telegram, world: Any
) -> None:
    async with world() as (_, arrivals):
        telegram.gone = True
        await arrivals.take([text_update("/search bridge")])
        await telegram.until(lambda: telegram.missed)
        telegram.gone, telegram.hangs = False, asyncio.Event()
        await telegram.until(lambda: telegram.hung)
        async with asyncio.timeout(5):
            await arrivals._order.close(60)
            await arrivals._application.update_queue.join()
        telegram.hangs = None
    assert telegram.sent == []
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.sent) == 1


async def kill_again_and_again(
    settings: Settings, deadly: JSON, *others: JSON, noted: bool = False
) -> None:
    """What is left when the process was killed as often as may be while it handled the first.

    When ``noted``, its reader had been told that it is being worked on.
    """
    async with open_store(settings.data) as store:
        for _ in range(module.MOST_ATTEMPTS):
            journal = Journal(store, settings.data, Clock())
            await journal.open(BOT_ID)
            every = {one["update_id"]: json.dumps(one) for one in (deadly, *others)}
            await journal.write(every)
            trail = Trail(settings.data / f"updates-{BOT_ID}.trail")
            trail.begin(deadly["update_id"])
            if noted:
                trail.arrive(deadly["update_id"], 1, [77])


@pytest.mark.parametrize("noted", [False, True])
async def test_an_update_that_ends_the_process_again_and_again_is_given_up(
    telegram: Telegram, world: Any, settings: Settings, noted: bool
) -> None:
    deadly, harmless = text_update("/search bridge"), text_update("/search ferry", chat=ADMIN_CHAT)
    await kill_again_and_again(settings, deadly, harmless, noted=noted)
    for _ in range(2):
        async with world() as (application, _):
            await application.update_queue.join()

    assert sorted(sent["chat_id"] for sent in telegram.sent) == [PRIVATE["id"], ADMIN_CHAT["id"]]
    [told] = [sent for sent in telegram.sent if sent["chat_id"] == PRIVATE["id"]]
    assert "went wrong" in told["text"]


@pytest.mark.parametrize("banned", [False, True])
async def test_a_guest_that_is_given_up_has_its_one_answer(
    telegram: Telegram, world: Any, settings: Settings, clock: Clock, banned: bool
) -> None:
    asked = guest_update(f"@{BOT_USERNAME} Who opened the Long Bridge?")
    async with open_store(settings.data) as store:
        if banned:
            await store.ban(Ban(chat=READER["id"], name="Rae", since=clock()))
    await kill_again_and_again(settings, asked)
    for _ in range(2):
        async with world() as (application, _):
            await application.update_queue.join()

    [given] = telegram.guests
    assert given["guest_query_id"] == asked["guest_message"]["guest_query_id"]
    said = given["result"]["input_message_content"]["message_text"]
    assert said.startswith("I cannot answer here" if banned else "Something went wrong")
    assert telegram.sent == []


async def test_what_a_handled_update_said_is_not_kept(
    telegram: Telegram, world: Any, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "HANDLED_WRITTEN_AFTER", 0.01)
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/search bridge")])
        await application.update_queue.join()
        assert arrivals._journal._writing
        await arrivals._journal._writing
        async with open_store(settings.data) as store:
            waiting = await store.waiting_updates(BOT_ID, handled=(), begun=(), since=Clock()())
        assert waiting == ()


# The end


async def test_the_end_waits_for_what_is_in_hand_only_so_long(
    telegram: Telegram, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.running.LONGEST_STOP", 0.05)
    asked = [text_update("/search bridge"), text_update("/search ferry")]
    async with world() as (application, arrivals):
        begun = hung(application)
        await arrivals.take(asked)
        async with asyncio.timeout(30):
            await begun.wait()
    assert telegram.sent == []
    async with world() as (application, _):
        await application.update_queue.join()

    assert ["bridge" in of(telegram)[0], "ferry" in of(telegram)[1]] == [True, True]


async def test_the_end_lets_what_is_in_hand_finish_and_begins_nothing_more(
    telegram: Telegram, world: Any
) -> None:
    telegram.gate = asyncio.Event()
    asked = [text_update("/search bridge"), text_update("/search ferry")]
    async with world() as (_, arrivals):
        await arrivals.take(asked)
        async with asyncio.timeout(30):
            await telegram.asked.wait()
        asyncio.get_running_loop().call_later(0.1, telegram.gate.set)
    [sent] = of(telegram)
    assert "bridge" in sent
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.sent) == 2
    assert "ferry" in of(telegram)[1]


# Too many


def narrowed(application: BotApplication, **limits: int) -> InOrderPerChat:
    """Let fewer wait than usually."""
    order = application.update_processor
    assert isinstance(order, InOrderPerChat)
    order._lines = Lines(order._finish, **limits)
    return order


def questions(count: int, chat: JSON = PRIVATE) -> list[JSON]:
    return [text_update(f"/search ferry {number}", chat=chat) for number in range(count)]


def others(telegram: FakeTelegram, count: int) -> list[JSON]:
    """Private chats of so many people."""
    chats = [PRIVATE | {"id": 700 + number} for number in range(count)]
    telegram.chats |= {chat["id"]: chat for chat in chats}
    return chats


def told(telegram: FakeTelegram, chat: JSON) -> list[str]:
    return [sent["text"] for sent in telegram.sent if sent["chat_id"] == chat["id"]]


@pytest.fixture
def resting(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> Callable[[JSON], None]:
    """Let Telegram refuse the next message to a chat for longer than the test takes."""
    monkeypatch.setattr("bot.running.FINISHING", 0.0)  # nobody waits for it at the end

    def rest(chat: JSON) -> None:
        refusal = Refusal(429, "Too Many Requests: retry after 600", retry_after=600)
        telegram.fail("sendMessage", refusal, chat=chat["id"])

    return rest


async def test_what_people_say_to_each_other_waits_for_nothing(
    telegram: Telegram, world: Any, resting: Callable[[JSON], None]
) -> None:
    resting(SUPERGROUP)
    async with world() as (application, arrivals):
        await arrivals.take([group_update("/search bridge")])
        await telegram.until(lambda: telegram.refused)
        chatter = [group_update("I think it will rain tomorrow") for _ in range(2_100)]
        await arrivals.take(chatter)
        await arrivals.take([text_update("Who opened the Long Bridge?")])
        await telegram.until(lambda: telegram.sent)
        order = application.update_processor
        assert order.waiting <= 2, "the one that waits for Telegram, and this one"
        assert arrivals._journal._open.isdisjoint(one["update_id"] for one in chatter)

    [said] = told(telegram, PRIVATE)
    assert "Solberg" in said


async def test_chats_that_rest_hold_nobody_else_up(
    telegram: Telegram, world: Any, resting: Callable[[JSON], None]
) -> None:
    chats = others(telegram, 5)
    for chat in chats:
        resting(chat)
    async with world() as (application, arrivals):
        narrowed(application, at_once=2, busy_beyond=2)
        await arrivals.take([text_update("/search bridge", chat=chat) for chat in chats])
        await arrivals.take([text_update("/search ferry")])
        await telegram.until(lambda: told(telegram, PRIVATE))

    [said] = of(telegram)
    assert "ferry" in said


async def test_presses_beyond_a_chats_share_are_told_at_once(
    telegram: Telegram, world: Any, resting: Callable[[JSON], None]
) -> None:
    [other] = others(telegram, 1)
    async with world() as (application, arrivals):
        await arrivals.take([text_update("/search bridge")])
        await application.update_queue.join()
        card = telegram.last_message
        resting(PRIVATE)
        await arrivals.take([text_update("/search ferry")])
        await telegram.until(lambda: telegram.refused)
        presses = [callback_update("1:n:Ingrid Solberg", card) for _ in range(2_100)]
        await arrivals.take(presses)
        await telegram.until(lambda: len(telegram.answered) == 2_100 - SHARE)
        order = application.update_processor
        assert order.waiting == 1 + SHARE
        assert {one["text"][:14] for one in telegram.answered} == {"Too much came "}
        assert arrivals._journal._open >= {one["update_id"] for one in presses[-SHARE:]}
        assert len(arrivals._journal._open) == 1 + SHARE
        room = asyncio.create_task(arrivals.room())
        await asyncio.sleep(0)
        assert room.done()
        await arrivals.take([text_update("/search storm", chat=other)])
        await telegram.until(lambda: told(telegram, other))

    [said] = told(telegram, other)
    assert "storm" in said


async def test_messages_beyond_a_chats_share_are_told_once_in_their_turn(
    telegram: Telegram, world: Any
) -> None:
    telegram.gate = asyncio.Event()
    asked = questions(200)
    async with world() as (application, arrivals):
        await arrivals.take(asked[:150])
        await arrivals.take(asked[150:])
        await telegram.asked.wait()
        await asyncio.sleep(0)
        assert application.update_processor.waiting == 1 + 1 + SHARE
        assert len(arrivals._journal._open) == 1 + 1 + KEPT_UNTOLD + SHARE
        telegram.gate.set()
        await application.update_queue.join()
        assert not arrivals._journal._open

    first, word, *rest = told(telegram, PRIVATE)
    assert "ferry 0”" in first
    assert word.startswith("Too much came from here at once")
    assert ["ferry 180”" in rest[0], "ferry 199”" in rest[-1], len(rest)] == [True, True, SHARE]


async def test_that_is_told_after_a_crash_too(telegram: Telegram, world: Any) -> None:
    asked = questions(60)
    async with world() as (application, arrivals):
        hung(application)
        await arrivals.take(asked)
        await arrivals.take([])
        for _ in range(10):
            await asyncio.sleep(0)
        await arrivals._order.close(0)
    assert telegram.sent == []
    async with world() as (application, _):
        await application.update_queue.join()

    said = told(telegram, PRIVATE)
    assert sum(text.startswith("Too much came") for text in said) == 1
    assert "ferry 59”" in said[-1]


async def test_nothing_of_an_operators_is_put_off(telegram: Telegram, world: Any) -> None:
    """They may send a hundred files at once."""
    sent = [text_update("/stats", chat=ADMIN_CHAT, sender=ADMIN) for _ in range(60)]
    async with world() as (application, arrivals):
        await arrivals.take(sent)
        await application.update_queue.join()

    assert len(told(telegram, ADMIN_CHAT)) == 60
    assert not any("Too much" in text for text in told(telegram, ADMIN_CHAT))


async def test_when_too_many_ask_the_questions_that_wait_longest_are_put_off_with_a_word(
    telegram: Telegram, world: Any
) -> None:
    telegram.gate = asyncio.Event()
    chats = others(telegram, 8)
    asked = [text_update("Who left the harbour?", chat=chat) for chat in chats for _ in range(3)]
    async with world() as (application, arrivals):
        narrowed(application, at_once=1, busy_beyond=5)
        await arrivals.take([text_update("/search bridge"), *asked])
        await arrivals.take([text_update("/stats", chat=ADMIN_CHAT, sender=ADMIN)])
        await telegram.asked.wait()
        telegram.gate.set()
        await application.update_queue.join()

    busy = {
        chat["id"]: [text for text in told(telegram, chat) if "Too many people" in text]
        for chat in chats
    }
    assert [len(busy[chat["id"]]) for chat in chats] == [1, 1, 1, 1, 0, 0, 0, 0]
    for chat in chats[:4]:
        [word] = busy[chat["id"]]
        counted = re.search(r"your last (\d+) questions", word)
        put_off = int(counted[1]) if counted else 1
        assert put_off + len(told(telegram, chat)) - 1 == 3, "each is answered or counted"
    assert len(told(telegram, ADMIN_CHAT)) == 1, "a command is never put off for others"


async def test_however_much_one_chat_asks_nobody_is_told_that_too_many_do(
    telegram: Telegram, world: Any
) -> None:
    async with world() as (application, arrivals):
        narrowed(application, at_once=1, busy_beyond=2)
        await arrivals.take([*questions(19), text_update("/search storm", chat=ADMIN_CHAT)])
        await application.update_queue.join()

    assert len(telegram.sent) == 20
    assert not any("Too" in text for text in of(telegram))


@pytest.mark.parametrize(
    ("code", "language"), [("ar", "ar"), ("ru", "ru"), ("zh-hans", "zh"), ("xx", "en")]
)
async def test_that_too_many_ask_is_said_in_the_language_of_who_asked(
    telegram: Telegram, world: Any, code: str, language: str
) -> None:
    sender = READER | {"language_code": code}
    asked = [
        text_update("Who left the harbour?", sender=sender, chat=chat)
        for chat in others(telegram, 4)
    ]
    async with world() as (application, arrivals):
        narrowed(application, at_once=1, busy_beyond=1)
        await arrivals.take(asked)
        await application.update_queue.join()

    busy = render.say(texts_in(language), "busy", count=1)
    assert sum(sent["text"] == busy for sent in telegram.sent) == 2


async def test_no_more_come_while_too_many_wait(telegram: Telegram, world: Any) -> None:
    async with world() as (application, arrivals):
        narrowed(application, most_waiting=3)
        await arrivals.take(questions(4))
        for _ in range(10):
            await asyncio.sleep(0)
        room = asyncio.create_task(arrivals.room())
        await asyncio.sleep(0)
        assert not room.done()
        await application.update_queue.join()
        await room

    assert len(telegram.sent) == 4


async def test_a_guest_beyond_the_share_whose_word_cannot_leave_stays_in_the_journal(
    telegram: Telegram, world: Any
) -> None:
    async with world() as (application, arrivals):
        narrowed(application, share=1)
        telegram.gone = True
        guests = [guest_update(f"@{BOT_USERNAME} Who opened it?") for _ in range(3)]
        await arrivals.take(guests)
        await telegram.until(lambda: telegram.missed >= 2)
        for _ in range(10):
            await asyncio.sleep(0)
        assert application.update_processor.waiting == 2
        assert len(arrivals._journal._open) == 3
        assert len(arrivals._order._aside) == 1, "the one in hand alone tries again"
        telegram.gone = False
    async with world() as (application, _):
        await application.update_queue.join()

    assert len(telegram.guests) == 3


@pytest.mark.parametrize("group", [False, True])
async def test_whoever_is_told_that_too_much_came_is_not_told_to_wait_as_well(
    telegram: Telegram, world: Any, group: bool
) -> None:
    make = group_update if group else text_update
    async with world() as (application, arrivals):
        budgets = application.bot_data["services"].budgets
        budgets.questions, budgets.in_groups, budgets.groups = Budget(2), Budget(9), Budget(2)
        narrowed(application, share=3)
        await arrivals.take([make("/search bridge") for _ in range(9)])
        await application.update_queue.join()

    said = of(telegram)
    assert ["bridge" in one for one in said] == [True, False, True]
    assert said[1].startswith("Too much came from here at once")


async def test_that_too_much_came_is_no_answer_to_the_banned(
    telegram: Telegram, world: Any, settings: Settings, clock: Clock
) -> None:
    async with open_store(settings.data) as store:
        await store.ban(Ban(chat=READER["id"], name="Rae", since=clock()))
    async with world() as (application, arrivals):
        narrowed(application, share=1)
        await arrivals.take(questions(4))
        await arrivals.take([inline_update(f"bridge {number}") for number in range(4)])
        await arrivals.take([guest_update(f"@{BOT_USERNAME} Who opened it?") for _ in range(4)])
        await application.update_queue.join()

    assert telegram.sent == []
    assert [one["results"] for one in telegram.offered] == [[]] * 4
    said = [one["result"]["input_message_content"]["message_text"] for one in telegram.guests]
    assert said == ["I cannot answer here."] * 4
