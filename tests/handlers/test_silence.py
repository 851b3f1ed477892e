"""Speaks only when spoken to: every kind of update, and whether it gets a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.telegram_factories import (
    BOT,
    BOT_USERNAME,
    CHANNEL,
    FORUM,
    GROUP,
    JSON,
    OTHER_BOT,
    PRIVATE,
    READER,
    SENT_AT,
    STRANGER,
    SUPERGROUP,
    TOPIC,
    callback_update,
    entities,
    group_update,
    message,
    text_update,
    topic_update,
    update,
)

if TYPE_CHECKING:
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

QUESTION = "Who opened the Long Bridge?"
MENTION = f"@{BOT_USERNAME}"
STICKER: JSON = {
    "file_id": "1",
    "file_unique_id": "1",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}
PHOTO: list[JSON] = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
VOICE: JSON = {"file_id": "1", "file_unique_id": "1", "duration": 1}
FORWARD: JSON = {"type": "user", "date": SENT_AT, "sender_user": STRANGER}
ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CHANNEL_BOT: JSON = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
TELEGRAM: JSON = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def said_by(sender: JSON, **fields: Any) -> JSON:
    """A message somebody may reply to."""
    return message("The answer.", chat=SUPERGROUP, sender=sender, **fields)


def channel_post() -> JSON:
    """What a channel posted, as its group sees it."""
    return message(
        "Read this!",
        chat=SUPERGROUP,
        sender=TELEGRAM,
        sender_chat=CHANNEL,
        is_automatic_forward=True,
        forward_origin={"type": "channel", "date": SENT_AT, "chat": CHANNEL, "message_id": 3},
    )


def named(user: JSON) -> list[JSON]:
    """A mention by name, without a username."""
    return [{"type": "text_mention", "offset": 0, "length": 4, "user": user}]


SPEAKS = {
    "private question": text_update(QUESTION),
    "private question with a mention": text_update(f"{QUESTION} {MENTION}"),
    "private question with a command inside": text_update("What does /search do?"),
    "private command": text_update("/latest"),
    "private command in capitals": text_update("/LATEST"),
    "private command with our name": text_update(f"/latest@{BOT_USERNAME}"),
    "private unknown command": text_update("/frobnicate"),
    "private photo": update(message=message(photo=PHOTO)),
    "private voice": update(message=message(voice=VOICE)),
    "private photo of an album, with the caption": update(
        message=message(photo=PHOTO, media_group_id="1", caption="Who is this?")
    ),
    "private photo of an album": update(message=message(photo=PHOTO, media_group_id="1")),
    "private forward": text_update(QUESTION, forward_origin=FORWARD),
    "group command": group_update("/latest"),
    "small group command": text_update("/latest", chat=GROUP),
    "group command with our name": group_update(f"/latest@{BOT_USERNAME}"),
    "group command with our name in capitals": group_update(f"/latest@{BOT_USERNAME.upper()}"),
    "group mention": group_update(f"{MENTION} {QUESTION}"),
    "group mention at the end": group_update(f"{QUESTION} {MENTION}"),
    "group mention in capitals": group_update(f"{MENTION.upper()} {QUESTION}"),
    "group mention after emoji": group_update(f"😀😀 {MENTION} {QUESTION}"),
    "group mention by name": group_update(f"News, {QUESTION}", entities=named(BOT)),
    "group reply to us": group_update(QUESTION, reply_to_message=said_by(BOT)),
    "group reply to another, mentioning us": group_update(
        f"{MENTION} {QUESTION}", reply_to_message=said_by(STRANGER)
    ),
    "group command of an anonymous admin": group_update(
        "/latest", sender=ANONYMOUS, sender_chat=SUPERGROUP
    ),
    "group command in the name of a channel": group_update(
        "/latest", sender=CHANNEL_BOT, sender_chat=CHANNEL
    ),
    "group command in capitals with our name": group_update(f"/SEARCH@{BOT_USERNAME} bridge"),
    "group command and a mention": group_update(f"/search bridge {MENTION}"),
    "group command replying to somebody": group_update(
        "/latest", reply_to_message=said_by(STRANGER)
    ),
    "group command of somebody else's operator": group_update("/reload", sender=STRANGER),
    "group command in the name of another group": group_update(
        "/latest", sender=ANONYMOUS, sender_chat=GROUP
    ),
    "group mention by an anonymous admin": group_update(
        f"{MENTION} {QUESTION}", sender=ANONYMOUS, sender_chat=SUPERGROUP
    ),
    "group reply to us with a quote": group_update(
        QUESTION,
        reply_to_message=said_by(BOT),
        quote={"text": "The answer.", "position": 0, "is_manual": True},
    ),
    "comment under a post, mentioning us": group_update(
        f"{MENTION} {QUESTION}", message_thread_id=3, reply_to_message=channel_post()
    ),
    "comment under a post, replying to us": group_update(
        QUESTION, message_thread_id=3, reply_to_message=said_by(BOT, message_thread_id=3)
    ),
    "comment in the name of the channel": group_update(
        "/latest", sender=CHANNEL_BOT, sender_chat=CHANNEL, message_thread_id=3
    ),
    "topic mention": topic_update(f"{MENTION} {QUESTION}"),
    "topic command": topic_update("/latest"),
    "topic reply to us": topic_update(
        QUESTION, reply_to_message=message("The answer.", chat=FORUM, sender=BOT)
    ),
    "topic command of an anonymous admin": topic_update(
        "/latest", sender=ANONYMOUS, sender_chat=FORUM
    ),
    "general topic": text_update("/latest", chat=FORUM),
}
SILENT = {
    "private command for another bot": text_update("/search@other_bot bridge"),
    "private edit": update(edited_message=message(QUESTION)),
    "private edited command": update(edited_message=message("/latest")),
    "private sticker": update(message=message(sticker=STICKER)),
    "private dice": update(message=message(dice={"emoji": "🎲", "value": 3})),
    "private text sent through a bot": text_update(QUESTION, via_bot=OTHER_BOT),
    "private text sent through us": text_update(QUESTION, via_bot=BOT),
    "private message of a bot": text_update(QUESTION, sender=OTHER_BOT),
    "private pinned message": update(message=message(pinned_message=message("Hello"))),
    "private photo forwarded": update(message=message(photo=PHOTO, forward_origin=FORWARD)),
    "group talk": group_update(QUESTION),
    "small group talk": text_update(QUESTION, chat=GROUP),
    "group talk about us without @": group_update(f"{BOT_USERNAME} knows it"),
    "group mention of another": group_update(f"@other_bot {QUESTION}"),
    "group mention of a longer name": group_update(f"{MENTION}2 {QUESTION}"),
    "group mention of somebody by name": group_update(f"Sam, {QUESTION}", entities=named(STRANGER)),
    "group command for another bot": group_update("/latest@other_bot"),
    "group command for another bot, replying to us": group_update(
        "/latest@other_bot", reply_to_message=said_by(BOT)
    ),
    "group unknown command": group_update("/frobnicate"),
    "group unknown command with our name": group_update(f"/frobnicate@{BOT_USERNAME}"),
    "group reply to another": group_update(QUESTION, reply_to_message=said_by(STRANGER)),
    "group reply to us that only reacts": group_update(
        "Really? That is crazy", reply_to_message=said_by(BOT)
    ),
    "group edit": update(edited_message=message(f"{MENTION} {QUESTION}", chat=SUPERGROUP)),
    "group edited command": update(edited_message=message("/latest", chat=SUPERGROUP)),
    "group command of a bot": group_update("/latest", sender=OTHER_BOT),
    "group mention by a bot": group_update(f"{MENTION} {QUESTION}", sender=OTHER_BOT),
    "group reply of a bot": group_update(QUESTION, sender=OTHER_BOT, reply_to_message=said_by(BOT)),
    "group command forwarded": group_update("/latest", forward_origin=FORWARD),
    "group mention forwarded": group_update(f"{MENTION} {QUESTION}", forward_origin=FORWARD),
    "group command sent through a bot": group_update("/latest", via_bot=OTHER_BOT),
    "group photo": update(message=message(chat=SUPERGROUP, photo=PHOTO)),
    "group sticker": update(message=message(chat=SUPERGROUP, sticker=STICKER)),
    "group newcomer": update(message=message(chat=SUPERGROUP, new_chat_members=[STRANGER])),
    "group: we were added": update(message=message(chat=SUPERGROUP, new_chat_members=[BOT])),
    "group farewell": update(message=message(chat=SUPERGROUP, left_chat_member=STRANGER)),
    "group title": update(message=message(chat=SUPERGROUP, new_chat_title="Old news")),
    "group pin": update(message=message(chat=SUPERGROUP, pinned_message=said_by(BOT))),
    "group post of its channel": group_update(
        f"{MENTION} {QUESTION}",
        sender=TELEGRAM,
        sender_chat=CHANNEL,
        is_automatic_forward=True,
        forward_origin={"type": "channel", "date": SENT_AT, "chat": CHANNEL, "message_id": 3},
    ),
    "group post of its channel, by the mark alone": group_update(
        f"{MENTION} {QUESTION}", sender=TELEGRAM, sender_chat=CHANNEL, is_automatic_forward=True
    ),
    "private command sent through us": text_update("/latest", via_bot=BOT),
    "private file sent through a bot": update(
        message=message(document={"file_id": "1", "file_unique_id": "1"}, via_bot=OTHER_BOT)
    ),
    "private forward by a bot": text_update(QUESTION, sender=OTHER_BOT, forward_origin=FORWARD),
    "private forward sent through a bot": text_update(
        QUESTION, via_bot=OTHER_BOT, forward_origin=FORWARD
    ),
    "private message that is deleted by itself now": update(
        message=message(message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    ),
    "private edited caption": update(
        edited_message=message(photo=PHOTO, caption=QUESTION, edit_date=SENT_AT)
    ),
    "group result of ours": group_update("Bridge opens", via_bot=BOT),
    "group result of ours that mentions us": group_update(f"{MENTION} {QUESTION}", via_bot=BOT),
    "group reply to a result of ours": group_update(
        QUESTION, reply_to_message=said_by(STRANGER, via_bot=BOT)
    ),
    "group reply to us from another chat": group_update(
        QUESTION,
        external_reply={"origin": {"type": "user", "date": SENT_AT, "sender_user": BOT}},
    ),
    "group command in the middle": group_update("Try /latest there"),
    "group photo whose caption mentions us": update(
        message=message(
            chat=SUPERGROUP,
            photo=PHOTO,
            caption=f"{MENTION} {QUESTION}",
            caption_entities=entities(f"{MENTION} {QUESTION}"),
        )
    ),
    "group photo, replying to us": update(
        message=message(chat=SUPERGROUP, photo=PHOTO, reply_to_message=said_by(BOT))
    ),
    "group file": update(
        message=message(chat=SUPERGROUP, document={"file_id": "1", "file_unique_id": "1"})
    ),
    "group command of a bot with our name": group_update(
        f"/latest@{BOT_USERNAME}", sender=OTHER_BOT
    ),
    "group became larger": update(message=message(chat=GROUP, migrate_to_chat_id=SUPERGROUP["id"])),
    "group was smaller": update(message=message(chat=SUPERGROUP, migrate_from_chat_id=GROUP["id"])),
    "group made": update(message=message(chat=GROUP, group_chat_created=True)),
    "group video chat": update(message=message(chat=SUPERGROUP, video_chat_started={})),
    "group boost": update(message=message(chat=SUPERGROUP, boost_added={"boost_count": 1})),
    "comment under a post": group_update(
        QUESTION, message_thread_id=3, reply_to_message=channel_post()
    ),
    "topic closed": update(
        message=message(chat=FORUM, message_thread_id=TOPIC, forum_topic_closed={})
    ),
    "topic edit": update(
        edited_message=message(f"{MENTION} {QUESTION}", chat=FORUM, message_thread_id=TOPIC)
    ),
    "reaction": update(
        message_reaction={
            "chat": SUPERGROUP,
            "message_id": 1,
            "user": READER,
            "date": SENT_AT,
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        }
    ),
    "somebody wants to join": update(
        chat_join_request={
            "chat": SUPERGROUP,
            "from": STRANGER,
            "user_chat_id": STRANGER["id"],
            "date": SENT_AT,
        }
    ),
    "business edit": update(edited_business_message=message(QUESTION, business_connection_id="1")),
    "topic talk": topic_update(QUESTION),
    "topic talk in a topic we opened": topic_update(
        QUESTION,
        reply_to_message=message(
            chat=FORUM,
            sender=BOT,
            message_thread_id=TOPIC,
            forum_topic_created={"name": "News", "icon_color": 1},
        ),
    ),
    "topic opened": update(
        message=message(
            chat=FORUM,
            message_thread_id=TOPIC,
            forum_topic_created={"name": "News", "icon_color": 1},
        )
    ),
    "channel post": update(channel_post=message(QUESTION, chat=CHANNEL, sender=None)),
    "channel command": update(channel_post=message("/latest", chat=CHANNEL, sender=None)),
    "channel mention": update(
        channel_post=message(f"{MENTION} {QUESTION}", chat=CHANNEL, sender=None)
    ),
    "channel edit": update(edited_channel_post=message(QUESTION, chat=CHANNEL, sender=None)),
    "business message": update(business_message=message(QUESTION, business_connection_id="1")),
    "poll": update(
        poll={
            "id": "1",
            "question": QUESTION,
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    ),
    "blocked by a reader": update(
        my_chat_member={
            "chat": PRIVATE,
            "from": READER,
            "date": SENT_AT,
            "old_chat_member": {"status": "member", "user": BOT},
            "new_chat_member": {"status": "kicked", "user": BOT, "until_date": 0},
        }
    ),
}


def test_the_table_is_wide() -> None:
    assert len(SPEAKS) + len(SILENT) > 100


@pytest.mark.parametrize("heard", SPEAKS.values(), ids=SPEAKS.keys())
async def test_speaks_when_spoken_to(telegram: FakeTelegram, deliver: Deliver, heard: JSON) -> None:
    """In the same chat and topic, once, and in a group in reply to what was said."""
    await deliver(heard)

    said = heard["message"]
    [sent] = telegram.sent
    assert not telegram.edited
    assert "went wrong" not in sent["text"]
    assert sent["chat_id"] == said["chat"]["id"]
    topic = said.get("message_thread_id") if said["chat"].get("is_forum") else None
    assert sent.get("message_thread_id") == topic
    quoted = sent.get("reply_parameters", {}).get("message_id")
    assert quoted == (None if said["chat"]["type"] == "private" else said["message_id"])


@pytest.mark.parametrize("heard", SILENT.values(), ids=SILENT.keys())
async def test_is_silent_otherwise(
    telegram: FakeTelegram, deliver: Deliver, heard: JSON, caplog: pytest.LogCaptureFixture
) -> None:
    """And because nobody feels meant, not because somebody who does fails over it."""
    calls = len(telegram.calls)

    await deliver(heard)

    assert len(telegram.calls) == calls
    assert [each.getMessage() for each in caplog.records if each.levelname != "INFO"] == []


async def test_the_mention_is_no_part_of_the_question(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(QUESTION))
    alone = telegram.last["text"]
    for asked in (f"😀 {MENTION}, {QUESTION}", f"{QUESTION} {MENTION.upper()}"):
        await deliver(group_update(asked, entities=entities(asked) or mention_in(asked)))
        assert telegram.last["text"] == alone, asked


def mention_in(text: str) -> list[JSON]:
    """The mention in a text, where a comma follows it."""
    at = text.index(MENTION)
    offset = len(text[:at].encode("utf-16-le")) // 2
    return [{"type": "mention", "offset": offset, "length": len(MENTION)}]


async def test_a_group_reply_quotes_the_question(telegram: FakeTelegram, deliver: Deliver) -> None:
    asked = group_update(f"{MENTION} {QUESTION}")
    await deliver(asked)

    assert telegram.last["reply_parameters"] == {
        "message_id": asked["message"]["message_id"],
        "allow_sending_without_reply": True,
    }


async def test_in_a_topic_it_stays_in_the_topic(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(topic_update(f"{MENTION} {QUESTION}"))

    assert telegram.last["message_thread_id"] == TOPIC


async def test_a_thread_of_replies_is_no_topic(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update("/latest", message_thread_id=5))

    assert "message_thread_id" not in telegram.last


async def test_a_button_under_a_message_that_is_gone(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    gone = {"message_id": 1, "date": 0, "chat": PRIVATE}
    await deliver(callback_update("1:n:Ingrid Solberg", gone))

    assert telegram.answered[0]["text"]
    assert not telegram.sent
    assert not telegram.edited
