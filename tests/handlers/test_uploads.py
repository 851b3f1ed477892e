"""Files people send to the bot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import NetworkError

from handlers import uploads
from tests.fakes import LARGEST_FILE, Refusal
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    JSON,
    SENT_AT,
    SUPERGROUP,
    message,
    text_update,
    update,
)

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

ARTICLE = json.dumps(
    {"id": "lift", "headline": "A lift for the hill", "body": "It opened on Monday."}
).encode()
FORWARDED: JSON = {
    "forward_origin": {"type": "hidden_user", "sender_user_name": "Somebody", "date": SENT_AT}
}


def sent(document: JSON, *, chat: JSON = ADMIN_CHAT, sender: JSON = ADMIN, **fields: Any) -> JSON:
    return update(message=message(chat=chat, sender=sender, document=document, **fields))


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


@pytest.mark.parametrize("fields", [{}, FORWARDED, {"caption": "for the archive"}])
async def test_an_operators_file_is_loaded(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, fields: JSON
) -> None:
    await deliver(sent(telegram.upload("../my news.jsonl", ARTICLE), **fields))

    assert len(telegram.sent) == 1, "one message became the receipt"
    assert shown(telegram).splitlines() == [
        "Done. The archive now holds 19 articles.",
        "1 added · 0 changed · 0 unchanged · 0 removed",
    ]
    assert (settings.data / "uploads" / "my news.jsonl").read_bytes() == ARTICLE
    await deliver(text_update("/search lift hill"))
    assert "A lift for the hill" in shown(telegram)


async def test_a_reload_reads_what_was_sent(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    await deliver(sent(telegram.upload("news.jsonl", ARTICLE)))
    (settings.data / "uploads" / "news.jsonl").unlink()
    await deliver(text_update("/reload", chat=ADMIN_CHAT, sender=ADMIN))

    assert shown(telegram).endswith("0 added · 0 changed · 18 unchanged · 1 removed")


async def test_a_bad_file_says_what_is_wrong_and_is_not_kept(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    await deliver(sent(telegram.upload("news.jsonl", b"{broken\n")))

    assert "news.jsonl:1 – not JSON" in shown(telegram)
    assert list((settings.data / "uploads").iterdir()) == []


async def test_an_unknown_kind_is_told_those_that_are_known(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(sent(telegram.upload("news.pdf", b"%PDF")))

    assert shown(telegram).startswith("I cannot read news.pdf. I read .txt, .jsonl, ")
    assert ".atom, .jsonfeed; .jsonl, .json and .csv also packed as .gz." in shown(telegram)
    assert ".html" in shown(telegram)
    assert not any(call.method == "getFile" for call in telegram.calls)


async def test_a_file_beyond_telegrams_limit_is_told(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    document = telegram.upload("news.jsonl", b"x") | {"file_size": LARGEST_FILE + 1}
    await deliver(sent(document))

    assert shown(telegram).startswith("news.jsonl is larger than 20 MB")
    assert uploads.LARGEST * 2**20 == LARGEST_FILE


async def test_a_file_whose_size_is_not_told_may_still_be_too_large(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    document = telegram.upload("news.jsonl", b"x" * (LARGEST_FILE + 1), told_size=False)
    await deliver(sent(document))

    assert shown(telegram).startswith("news.jsonl is larger than 20 MB")


@pytest.mark.parametrize("fault", [NetworkError("cut"), Refusal(500, "Internal Server Error")])
async def test_a_file_that_cannot_be_fetched_is_asked_for_again(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, fault: Exception
) -> None:
    telegram.fail("getFile", fault)
    await deliver(sent(telegram.upload("news.jsonl", ARTICLE)))

    assert shown(telegram).startswith("I could not fetch news.jsonl from Telegram.")
    assert not (settings.data / "uploads").exists()


async def test_when_the_note_is_gone_what_came_of_it_is_told_anew(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    gone = Refusal(400, "Bad Request: message to edit not found")
    telegram.fail("editMessageText", gone, times=99)
    telegram.fail("getFile", NetworkError("cut"))
    await deliver(sent(telegram.upload("news.jsonl", ARTICLE)))
    assert shown(telegram).startswith("I could not fetch news.jsonl from Telegram.")

    await deliver(sent(telegram.upload("news.jsonl", ARTICLE)))
    assert len(telegram.sent) == 4
    assert telegram.edited == []
    assert shown(telegram).startswith("Done.")


async def test_while_another_load_runs_it_is_told(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    async with application.bot_data["services"].undoer.loading():
        await deliver(sent(telegram.upload("news.jsonl", ARTICLE)))

    assert shown(telegram).startswith("Another load is running.")


async def test_a_readers_file_is_declined_as_before(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    from tests.telegram_factories import PRIVATE, READER

    for fields, said in (
        ({}, "I read text only."),
        (FORWARDED | {"caption": "look"}, "I leave forwarded messages alone."),
    ):
        await deliver(
            sent(telegram.upload("a.jsonl", ARTICLE), chat=PRIVATE, sender=READER, **fields)
        )
        assert shown(telegram).startswith(said)
    await deliver(
        sent(telegram.upload("a.jsonl", ARTICLE), chat=PRIVATE, sender=READER, **FORWARDED)
    )

    assert len(telegram.sent) == 2, "nothing for a forwarded file that says nothing"
    assert not (settings.data / "uploads").exists()


async def test_files_in_groups_are_left_alone(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(sent(telegram.upload("a.jsonl", ARTICLE), chat=SUPERGROUP))

    assert telegram.calls[-1].method != "sendMessage"
    assert not telegram.sent
