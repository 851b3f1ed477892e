"""The double refuses what Telegram refuses: a test passing over it means something."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.telegram_factories import (
    BOT,
    CHANNEL,
    FORUM,
    GROUP,
    READER_ID,
    TOPIC,
    callback_update,
    entities,
    text_update,
)


@pytest.fixture
async def bot(telegram: FakeTelegram) -> Bot:
    bot = Bot(TOKEN, request=telegram, get_updates_request=telegram)
    await bot.initialize()
    return bot


def buttons(*rows: int, data: str = "x") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton("b", callback_data=data) for _ in range(count)] for count in rows]
    )


def one_button(**does: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("b", **does)]])


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": ""},
        {"text": " \n "},
        {"text": "<b> </b>"},
        {"text": "<b>open"},
        {"text": "a < b"},
        {"text": "<table>x</table>"},
        {"text": "x" * 4097},
        {"text": "😀" * 2049},
        {"text": "<b>x</b> " * 101},
        {"text": "*x*", "parse_mode": "Markdown"},
        {"text": "x", "chat_id": 999},
        {"text": "x", "message_thread_id": TOPIC},
        {"text": "x", "reply_to_message_id": 0},
        {"text": "x", "api_kwargs": {"surprise": 1}},
        {"text": "x", "reply_markup": buttons(9)},
        {"text": "x", "reply_markup": buttons(*[8] * 13)},
        {"text": "x", "reply_markup": buttons(1, data="")},
        {"text": "x", "reply_markup": buttons(1, data="é" * 33)},
        {"text": "x", "reply_markup": InlineKeyboardMarkup(
            [[InlineKeyboardButton("b", url="javascript:alert(1)")]])},
        {"text": "x", "reply_markup": InlineKeyboardMarkup(
            [[InlineKeyboardButton(" ", callback_data="x")]])},
        {"text": "x", "reply_markup": one_button(url="https://localhost/")},
        {"text": "x", "reply_markup": one_button(copy_text=CopyTextButton("x" * 257))},
        {"text": "x", "reply_markup": one_button(switch_inline_query="x" * 257)},
        {"text": "x", "reply_markup": one_button(callback_data="x", style="loud")},
        {"text": '<tg-time unix="1" format="zz">x</tg-time>'},
        {"text": "x", "link_preview_options": LinkPreviewOptions(url="https://localhost/")},
    ],
)  # fmt: skip
async def test_bad_messages_are_refused(
    telegram: FakeTelegram, bot: Bot, arguments: dict[str, Any]
) -> None:
    defaults: dict[str, Any] = {"chat_id": READER_ID, "parse_mode": "HTML"}
    with pytest.raises(BadRequest):
        await bot.send_message(**defaults | arguments)

    assert telegram.sent == []
    assert telegram.calls[-1].method == "sendMessage"


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": "x" * 4096},
        {"text": "😀" * 2048},
        {"text": "<b>" + "&amp;" * 4096 + "</b>"},
        {"text": "<b>x</b> " * 100},
        {"text": '<a href="https://a.example/?b=1&amp;c=2">x</a>'},
        {"text": "<blockquote expandable>x</blockquote>"},
        {"text": "x", "chat_id": FORUM["id"], "message_thread_id": TOPIC},
        {"text": "x", "reply_to_message_id": 5},
        {"text": "x", "reply_markup": buttons(8, 1, data="é" * 32)},
        {"text": "x", "reply_markup": one_button(copy_text=CopyTextButton("x" * 256))},
        {"text": "x", "reply_markup": one_button(switch_inline_query="")},
        {"text": "x", "reply_markup": one_button(callback_data="x", style="danger")},
        {"text": '<tg-time unix="1732017600" format="wDt">x</tg-time>'},
        {"text": "x", "link_preview_options": LinkPreviewOptions(url="https://a.example/")},
    ],
)
async def test_good_messages_are_kept(
    telegram: FakeTelegram, bot: Bot, arguments: dict[str, Any]
) -> None:
    defaults: dict[str, Any] = {"chat_id": READER_ID, "parse_mode": "HTML"}
    message = await bot.send_message(**defaults | arguments)

    assert telegram.last["text"] == arguments["text"]
    assert telegram.last_message["message_id"] == message.message_id


async def test_sharing_is_refused_where_inline_mode_is_off(
    telegram: FakeTelegram, bot: Bot
) -> None:
    telegram.inline = False
    with pytest.raises(BadRequest):
        await bot.send_message(READER_ID, "x", reply_markup=one_button(switch_inline_query="x"))


def result(identity: str = "1", title: str = "x", html: str = "x") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(identity, title, InputTextMessageContent(html, "HTML"))


@pytest.mark.parametrize(
    "arguments",
    [
        {"results": [result(str(number)) for number in range(51)]},
        {"results": [result(), result()]},
        {"results": [result("x" * 65)]},
        {"results": [result(title=" ")]},
        {"results": [result(html="<b>")]},
        {"results": [result(html="x" * 4097)]},
        {"results": [result()], "next_offset": "é" * 33},
        {"results": [], "button": InlineQueryResultsButton("x", start_parameter="a b")},
        {"results": [], "button": InlineQueryResultsButton("", start_parameter="a")},
    ],
)
async def test_bad_answers_to_inline_queries_are_refused(
    telegram: FakeTelegram, bot: Bot, arguments: dict[str, Any]
) -> None:
    with pytest.raises(BadRequest):
        await bot.answer_inline_query("1", **arguments)
    assert telegram.offered == []


async def test_inline_and_guest_queries_are_answered_once(telegram: FakeTelegram, bot: Bot) -> None:
    await bot.answer_inline_query("1", [result()], next_offset="10.1")
    sent = await bot.answer_guest_query("2", result())
    assert sent.inline_message_id

    for again in (bot.answer_inline_query("1", []), bot.answer_guest_query("2", result())):
        with pytest.raises(BadRequest, match="too old"):
            await again
    with pytest.raises(BadRequest):
        await bot.answer_guest_query("3", result(html="<b>"))
    assert (len(telegram.offered), len(telegram.guests)) == (1, 1)


async def test_edits(telegram: FakeTelegram, bot: Bot) -> None:
    message = await bot.send_message(READER_ID, "<b>one</b>", "HTML", reply_markup=buttons(1))

    with pytest.raises(BadRequest, match="not modified"):
        await message.edit_text("<b>one</b>", "HTML", reply_markup=buttons(1))
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("two", READER_ID, message.message_id + 1)
    await message.edit_text("one")
    assert telegram.buttons == []
    assert telegram.last_message["text"] == "one"
    with pytest.raises(BadRequest, match="not modified"):
        await message.edit_text("one")
    await message.edit_reply_markup(buttons(1))
    assert telegram.last_message["text"] == "one"

    await message.delete()
    with pytest.raises(BadRequest, match="to edit not found"):
        await message.edit_text("two")
    assert [edit.get("text") for edit in telegram.edited] == ["one", None]


async def test_a_callback_query_is_answered_once_and_in_time(
    telegram: FakeTelegram, bot: Bot
) -> None:
    await bot.answer_callback_query("query-1", text="done")
    telegram.expired_queries.add("query-2")

    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query("query-1")
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query("query-2")
    with pytest.raises(BadRequest, match=r"(?i)too_long"):
        await bot.answer_callback_query("query-3", text="x" * 201)
    assert [answer["callback_query_id"] for answer in telegram.answered] == ["query-1"]


async def test_menus(telegram: FakeTelegram, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("help", "what I can do")])
    assert telegram.menus == {None: [{"command": "help", "description": "what I can do"}]}

    for command in (BotCommand("Help", "x"), BotCommand("help", "")):
        with pytest.raises(BadRequest):
            await bot.set_my_commands([command])


async def test_updates_wait_until_they_are_confirmed(telegram: FakeTelegram, bot: Bot) -> None:
    for text in ("one", "two"):
        telegram.feed(text_update(text))
    one, two = await bot.get_updates()
    again = await bot.get_updates(offset=two.update_id)

    assert one.update_id < two.update_id
    assert again == (two,)
    assert await bot.get_updates(offset=two.update_id + 1) == ()
    assert telegram.confirmed == two.update_id


async def test_polling_and_a_webhook_exclude_each_other(telegram: FakeTelegram, bot: Bot) -> None:
    await bot.set_webhook("https://bot.example.org/updates", secret_token="s" * 32)
    with pytest.raises(Conflict):
        await bot.get_updates()

    await bot.delete_webhook()
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Refusal(429, "Too Many Requests: retry after 3", retry_after=3), RetryAfter),
        (Refusal(403, "Forbidden: bot was kicked"), Forbidden),
        (TelegramError("the wire broke"), TelegramError),
    ],
)
async def test_faults_come_when_arranged(
    telegram: FakeTelegram, bot: Bot, fault: Refusal | Exception, error: type[Exception]
) -> None:
    telegram.fail("sendMessage", fault)

    with pytest.raises(error):
        await bot.send_message(READER_ID, "x")
    await bot.send_message(READER_ID, "x")


async def test_strangers_are_refused(telegram: FakeTelegram, bot: Bot) -> None:
    telegram.blocked_by.add(READER_ID)
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(READER_ID, "x")
    with pytest.raises(InvalidToken):  # python-telegram-bot's word for 401 and 404
        await bot.send_dice(GROUP["id"])
    with pytest.raises(InvalidToken):
        await Bot("1:wrong", request=telegram, get_updates_request=telegram).get_me()


def test_entities_count_utf16_units() -> None:
    assert entities("/search@newsdesk_test_bot 😀 @rana x@y.z") == [
        {"type": "bot_command", "offset": 0, "length": 25},
        {"type": "mention", "offset": 29, "length": 5},
    ]


def test_updates_carry_what_they_are_told() -> None:
    update = text_update("hi", chat=CHANNEL, sender=None, reply_to_message={"message_id": 3})
    pressed = callback_update("x", {"message_id": 4})

    assert "from" not in update["message"]
    assert update["message"]["reply_to_message"] == {"message_id": 3}
    assert pressed["update_id"] > update["update_id"]
    assert pressed["callback_query"]["message"] == {"message_id": 4}


async def test_who_is_in_a_channel_is_told_to_its_admins_only(
    telegram: FakeTelegram, bot: Bot
) -> None:
    assert (await bot.get_chat("@headlines_test")).id == CHANNEL["id"]
    for nowhere in ("@nowhere", "@", 999):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.get_chat(nowhere)
    with pytest.raises(BadRequest, match="list is inaccessible"):
        await bot.get_chat_member(CHANNEL["id"], READER_ID)

    telegram.appoint(CHANNEL, BOT, can_invite_users=True)
    assert (await bot.get_chat_member(CHANNEL["id"], READER_ID)).status == "left"
    with pytest.raises(BadRequest, match="eed administrator rights"):
        await bot.send_message(CHANNEL["id"], "x")
    telegram.appoint(CHANNEL, BOT, can_post_messages=True)
    assert (await bot.send_message(CHANNEL["id"], "x")).link
    assert (await bot.get_chat_member(GROUP["id"], READER_ID)).status == "left"
