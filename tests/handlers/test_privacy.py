"""/privacy, /my_data and /forget_me: true, complete, and between the reader and the bot."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.privacy_reports import everything, policy
from handlers.pseudonyms import pseudonym
from handlers.texts import LANGUAGES, Texts
from store.personal import LISTINGS_KEPT, Held
from store.sqlite.personal import OF_NOBODY, OF_READERS
from tests.fakes import parse_html
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    ADMIN_ID,
    READER,
    READER_ID,
    STRANGER,
    SUPERGROUP,
    callback_update,
    group_update,
    text_update,
    utf16_length,
)

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from store.personal import Row
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

TEXTS = Texts()
QUESTION = "Who opened the Long Bridge?"


async def test_everything_kept_is_told_with_how_long(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/privacy"))

    said = telegram.last_message["text"]
    for table in OF_READERS:
        assert TEXTS("kept-of-you", table=table.name) in said
    assert f"{LISTINGS_KEPT.days} days" in said
    assert pseudonym(READER_ID) in said
    assert "/my_data" in said
    assert "/forget_me" in said
    assert str(READER_ID) not in said


@pytest.mark.parametrize("kept", [True, False])
async def test_questions_are_told_to_be_kept_where_they_are(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication, kept: bool
) -> None:
    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, keep_questions=kept)
    await deliver(text_update("/privacy"))

    assert (TEXTS("privacy-questions") in telegram.last_message["text"]) is kept


@pytest.mark.parametrize("table", [table.name for table in OF_READERS])
def test_every_table_of_readers_has_a_sentence_of_its_own(table: str) -> None:
    assert table not in TEXTS("kept-of-you", table=table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_would_stay_is_told_beforehand_and_that_nobody_is_banned(language: str) -> None:
    texts = Texts(language)
    held = [Held("exchanges"), Held("bans", stays=True)]
    said = policy(held, listings=LISTINGS_KEPT, questions=False, pseudonym="#1", texts=texts)
    assert texts("privacy-stays") in said
    assert texts("forget-stays", what="") not in said
    assert said.count(texts("kept-of-you", table="bans")) == 1, "in the list of what may be kept"


def test_a_ban_is_all_that_stays() -> None:
    """The sentence that tells beforehand what stays is about bans alone."""
    assert [table.name for table in OF_READERS if table.stays] == ["bans"]


async def test_who_is_not_banned_is_not_asked_about_a_ban(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/forget_me"))

    assert "banned" not in telegram.last_message["text"]
    [remove] = telegram.buttons
    assert remove["style"] == "danger"


async def test_a_reader_sees_all_and_only_what_is_theirs(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(QUESTION))
    await deliver(text_update("How long is the bridge?", chat=ADMIN_CHAT, sender=ADMIN))

    await deliver(text_update("/my_data"))

    said = telegram.sent[-1]["message"]["text"]
    assert QUESTION in said
    assert "; at: 2024-11-20 09:00:00 UTC" in said, "a moment, not its number"
    assert "How long" not in said
    [file] = telegram.documents
    held = json.loads(file["content"])
    assert held["reader"] == READER_ID
    assert held["called_in_the_log"] == pseudonym(READER_ID)
    assert [row["question"] for row in held["kept"]["exchanges"]] == [QUESTION]
    assert file["message"]["document"]["file_name"] == "my-data.json"


async def test_of_somebody_new_nothing_is_kept(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/my_data"))

    assert telegram.last_message["text"] == (
        "I keep nothing of you.\n\n/privacy says what I may come to keep, and how long."
    )
    assert telegram.documents == []


async def test_an_at_name_in_memory_is_told_shown_and_removed(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    rana = {**READER, "username": "Rana_R"}
    doorkeeper = application.bot_data["services"].doorkeeper
    await deliver(text_update("/privacy", sender=rana))
    assert TEXTS("kept-of-you", table="names") in telegram.last_message["text"]

    await deliver(text_update("/my_data", sender=rana))
    assert "name: rana_r" in telegram.sent[-1]["message"]["text"]
    held = json.loads(telegram.documents[0]["content"])["kept"]
    assert held == {"names": [{"name": "rana_r", "number": READER_ID}]}

    await deliver(text_update("/forget_me", sender=rana))
    await deliver(callback_update("1:f", telegram.last_message, sender=rana))
    assert telegram.last_message["text"].startswith("Removed: 1 row. I keep nothing")
    assert doorkeeper.known("Rana_R") is None


async def test_it_is_all_removed_when_confirmed(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    privacy = application.bot_data["services"].privacy
    await deliver(text_update(QUESTION))
    await deliver(text_update("/forget_me"))
    assert await privacy.personal(READER_ID)

    await deliver(callback_update(telegram.buttons[0]["callback_data"], telegram.last_message))

    assert await privacy.personal(READER_ID) == {}
    assert telegram.last_message["text"].startswith("Removed: 1 row.")
    assert telegram.buttons == []
    assert len(telegram.answered) == 1

    await deliver(text_update("/forget_me"))
    await deliver(callback_update(telegram.buttons[0]["callback_data"], telegram.last_message))
    assert "nothing to remove" in telegram.last_message["text"]


async def test_nobody_removes_anything_of_others(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    privacy = application.bot_data["services"].privacy
    await deliver(text_update(QUESTION))
    await deliver(text_update("/forget_me"))

    await deliver(callback_update("1:f", telegram.last_message, sender=ADMIN))
    stranger = {"message_id": 1, "date": 0, "chat": SUPERGROUP}
    await deliver(callback_update("1:f", stranger))

    assert await privacy.personal(READER_ID)


@pytest.mark.parametrize("command", ["/my_data", "/forget_me"])
async def test_in_a_group_it_says_where_to_ask(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(group_update(command))

    assert "private chat" in telegram.last_message["text"]
    assert command in telegram.last_message["text"]
    assert telegram.buttons == []


def test_a_lot_of_rows_still_fits_into_a_message() -> None:
    row: Row = {"chat": 1, "question": "<&> 😀 " * 300, "short": None}
    tables = [*(table.name for table in OF_READERS), *OF_NOBODY]
    said = everything({name: [row] * 500 for name in tables}, TEXTS)

    assert utf16_length(parse_html(said)[0]) < 4096
    assert "all 500 are in the file" in said


async def test_the_banned_may_see_what_is_kept_and_have_it_removed(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/language de"))
    await deliver(text_update(f"/ban {READER_ID}", chat=ADMIN_CHAT, sender=ADMIN))
    before = len(telegram.sent)
    await deliver(text_update("/latest"))
    assert len(telegram.sent) == before

    await deliver(text_update("/privacy"))
    await deliver(text_update("/my_data"))
    await deliver(text_update("/forget_me"))
    asked = telegram.last_message
    assert "gesperrt" in asked["text"]
    await deliver(callback_update("1:f", asked))

    assert len(telegram.sent) == before + 3
    assert telegram.last["text"].startswith("Removed: 1 row.")
    assert "banned you" in telegram.last["text"]


@pytest.mark.parametrize("command", ["/privacy", "/my_data", "/forget_me"])
async def test_the_banned_get_silence_where_others_read_along(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(text_update(f"/ban {READER_ID}", chat=ADMIN_CHAT, sender=ADMIN))
    await deliver(text_update(f"/ban {SUPERGROUP['id']}", chat=ADMIN_CHAT, sender=ADMIN))
    before = len(telegram.sent)

    await deliver(group_update(command))
    await deliver(group_update(command, sender=STRANGER))

    assert len(telegram.sent) == before


async def test_votes_are_shown_and_removed(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    await deliver(text_update("Who opened the Long Bridge?"))
    liked = next(each for each in telegram.buttons if each["text"] == "👍")
    await deliver(callback_update(liked["callback_data"], telegram.last_message))
    privacy = application.bot_data["services"].privacy

    [vote] = (await privacy.personal(READER_ID))["votes"]
    assert (vote["liked"], vote["question"]) == (1, None)
    assert "votes" not in await privacy.personal(ADMIN_ID)
    await privacy.forget(READER_ID)
    assert "votes" not in await privacy.personal(READER_ID)
