"""``/post``: an admin of a channel lets the bot post there, over the real Application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import TimedOut

from tests.fakes import Refusal
from tests.telegram_factories import (
    BOT,
    CHANNEL,
    JSON,
    READER,
    SUPERGROUP,
    callback_update,
    group_update,
    text_update,
)

if TYPE_CHECKING:
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

POST = "/post @headlines_test latest"


@pytest.fixture(autouse=True)
def led(telegram: FakeTelegram) -> None:
    """Rana and the bot may post in the channel."""
    telegram.appoint(CHANNEL, READER, can_post_messages=True)
    telegram.appoint(CHANNEL, BOT, can_post_messages=True)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


def posts(telegram: FakeTelegram) -> list[JSON]:
    return [sent for sent in telegram.sent if sent["chat_id"] == CHANNEL["id"]]


async def press(telegram: FakeTelegram, deliver: Deliver, preview: JSON | None = None) -> None:
    preview = preview or telegram.last_message
    [[button]] = preview["reply_markup"]["inline_keyboard"]
    await deliver(callback_update(button["callback_data"], preview))


@pytest.mark.parametrize(
    "where",
    [
        "@headlines_test", str(CHANNEL["id"]), "t.me/headlines_test",
        "https://t.me/headlines_test",
    ],
)  # fmt: skip
async def test_what_is_seen_is_posted(telegram: FakeTelegram, deliver: Deliver, where: str) -> None:
    await deliver(text_update(f"/post {where} latest"))
    preview = telegram.last_message
    assert "Last ferry leaves Norvik harbour" in preview["text"]
    [button] = telegram.buttons
    assert (button["text"], button["style"]) == ("Post in “Headlines”", "primary")
    assert not posts(telegram)

    await press(telegram, deliver)
    [posted] = posts(telegram)
    assert "last checked" not in posted["message"]["text"]
    assert "1–5" not in posted["message"]["text"], "there are no other pages"
    assert posted["message"]["text"] == preview["text"]
    assert posted["message"]["entities"] == preview["entities"]
    assert "reply_markup" not in posted["message"]
    assert posted["link_preview_options"] == {"is_disabled": True}
    assert telegram.answered[-1]["text"] == "Posted in Headlines."
    assert not telegram.answered[-1]["show_alert"], "nothing to be tapped away"
    after = telegram.edited[-1]["message"]
    assert after["text"] == preview["text"]
    assert "reply_markup" not in after


@pytest.mark.parametrize(
    ("words", "headline", "title"),
    [
        ("bridge", "Mayor opens the longest bridge of Norvik", "for “bridge”"),
        ("storm Rita", "Storm <Rita> closes schools & harbours", "for “storm Rita”"),
        ("latest bridge", "Mayor opens the longest bridge of Norvik", "Newest first"),
        ("LATEST", "Last ferry leaves Norvik harbour", "Newest:"),
    ],
)
async def test_words_are_searched_and_latest_is_the_newest(
    telegram: FakeTelegram, deliver: Deliver, words: str, headline: str, title: str
) -> None:
    await deliver(text_update(f"/post @headlines_test {words}"))
    await press(telegram, deliver)

    [posted] = posts(telegram)
    assert headline in posted["message"]["text"]
    assert title in posted["message"]["text"]


async def test_pressed_twice_it_is_posted_once(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update(POST))
    preview = telegram.last_message
    for _ in range(3):
        await press(telegram, deliver, preview)

    assert len(posts(telegram)) == 1
    assert len(telegram.answered) == 3


async def test_what_is_not_found_is_not_posted(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/post @headlines_test xyzzy"))
    assert shown(telegram).startswith("Nothing in the archive for “xyzzy”.")
    assert not telegram.buttons


@pytest.mark.parametrize(
    "words",
    ["", "latest", "@headlines_test", "@headlines_test  ", "headlines bridge", "@a b", "-5 latest"],
)
async def test_nonsense_is_explained(telegram: FakeTelegram, deliver: Deliver, words: str) -> None:
    await deliver(text_update(f"/post {words}"))

    assert shown(telegram).startswith("Where, and what?")
    assert "/post @channel latest" in shown(telegram)


async def test_only_in_private(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update(POST))
    assert shown(telegram).startswith("Send me that in our private chat")
    assert all(call.method != "getChatMember" for call in telegram.calls)


def nobody(telegram: FakeTelegram) -> None:
    telegram.appoint(CHANNEL, READER, "member")


def left(telegram: FakeTelegram) -> None:
    telegram.appoint(CHANNEL, READER, "left")


def editor(telegram: FakeTelegram) -> None:
    telegram.appoint(CHANNEL, READER, can_edit_messages=True)


def bot_is_out(telegram: FakeTelegram) -> None:
    telegram.appoint(CHANNEL, BOT, "left")


def bot_may_not(telegram: FakeTelegram) -> None:
    telegram.appoint(CHANNEL, BOT, can_invite_users=True)


NOT_YOU = "Only admins of {} who may post messages can let me post there."
NOT_ME = "I may not post in {}. Make me an admin of it who may post messages, then try again."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (nobody, NOT_YOU), (left, NOT_YOU), (editor, NOT_YOU), (bot_is_out, NOT_ME),
        (bot_may_not, NOT_ME),
    ],
)  # fmt: skip
async def test_who_may_is_asked_at_both_steps(
    telegram: FakeTelegram, deliver: Deliver, change: object, said: str
) -> None:
    assert callable(change)
    await deliver(text_update(POST))
    preview = telegram.last_message
    change(telegram)
    await press(telegram, deliver, preview)
    assert telegram.answered[-1]["text"] == said.format(CHANNEL["title"])
    assert not telegram.edited

    await deliver(text_update(POST))
    assert shown(telegram) == said.format("@headlines_test")
    assert not telegram.buttons
    assert not posts(telegram)


async def test_the_owner_may(telegram: FakeTelegram, deliver: Deliver) -> None:
    telegram.appoint(CHANNEL, READER, "creator")
    await deliver(text_update(POST))
    await press(telegram, deliver)
    assert len(posts(telegram)) == 1


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("@nowhere_at_all", "I cannot find @nowhere_at_all."),
        ("-1009999999999", "I cannot find -1009999999999."),
        (str(SUPERGROUP["id"]), f"{SUPERGROUP['id']} is not a channel."),
    ],
)
async def test_where_it_cannot_be(
    telegram: FakeTelegram, deliver: Deliver, where: str, said: str
) -> None:
    await deliver(text_update(f"/post {where} latest"))
    assert shown(telegram).startswith(said)
    assert not telegram.buttons


async def test_a_refused_post_can_be_tried_again(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update(POST))
    preview = telegram.last_message
    telegram.fail("sendMessage", Refusal(403, "Forbidden: bot is not a member of the channel chat"))
    await press(telegram, deliver, preview)
    assert telegram.answered[-1]["text"].startswith("Telegram did not let me post in Headlines.")
    assert telegram.last_message["reply_markup"] == preview["reply_markup"]

    await press(telegram, deliver)
    assert len(posts(telegram)) == 1


async def test_a_long_title_leaves_room_for_what_is_said(
    telegram: FakeTelegram, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a chat Telegram shows 200 characters; a title may have 128 of them."""
    monkeypatch.setitem(CHANNEL, "title", "Nachrichten " * 10)
    german = READER | {"language_code": "de"}
    await deliver(text_update(POST, sender=german))
    preview = telegram.last_message
    [[button]] = preview["reply_markup"]["inline_keyboard"]
    telegram.fail("sendMessage", Refusal(403, "Forbidden: bot is not a member of the channel chat"))

    await deliver(callback_update(button["callback_data"], preview, sender=german))

    said = telegram.answered[-1]["text"]
    assert said.startswith("Telegram ließ mich in Nachrichten Nachrichten ")
    assert said.endswith("drücken Sie noch einmal.")


async def test_a_post_that_may_be_there_is_not_sent_again(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(POST))
    preview = telegram.last_message
    telegram.fail("sendMessage", TimedOut())
    await press(telegram, deliver, preview)
    assert "I do not know whether it was posted" in telegram.answered[-1]["text"]
    assert "reply_markup" not in telegram.edited[-1]["message"]

    await press(telegram, deliver, preview)
    assert not posts(telegram)


@pytest.mark.parametrize("data", ["1:o:5", "1:o:-", "1:o:-100x", "1:o:-99999999999999999", "1:o:"])
async def test_a_forged_button_posts_nothing(
    telegram: FakeTelegram, deliver: Deliver, data: str
) -> None:
    await deliver(text_update(POST))
    await deliver(callback_update(data, telegram.last_message))
    assert telegram.answered[-1]["text"]
    assert not posts(telegram)


async def test_a_forged_channel_is_asked_about(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update(POST))
    await deliver(callback_update(f"1:o:{SUPERGROUP['id']}", telegram.last_message))
    assert "is not a channel" in telegram.answered[-1]["text"]
    assert not posts(telegram)


async def test_a_button_forged_in_a_group_posts_nothing(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    """Previews are shown in private: what somebody else was answered in a group is none."""
    await deliver(group_update("/latest"))
    listing = telegram.last_message
    await deliver(callback_update(f"1:o:{CHANNEL['id']}", listing))
    assert "older message" in telegram.answered[-1]["text"]
    assert telegram.last_message["reply_markup"] == listing["reply_markup"]
    assert not posts(telegram)


async def test_a_preview_that_is_gone(telegram: FakeTelegram, deliver: Deliver) -> None:
    gone = {"message_id": 1, "date": 0, "chat": {"id": 501, "type": "private"}}
    await deliver(callback_update(f"1:o:{CHANNEL['id']}", gone))
    assert telegram.answered[-1]["text"]
    assert not posts(telegram)
