"""Whom the operator does not answer, over the real Application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.house_rules import Ban
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    ADMIN_ID,
    BOT,
    BOT_ID,
    BOT_USERNAME,
    CHANNEL,
    JSON,
    READER_ID,
    STRANGER,
    STRANGER_ID,
    SUPERGROUP,
    callback_update,
    group_update,
    guest_update,
    inline_update,
    message,
    text_update,
    update,
)

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from handlers.context import Services
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
CHANNEL_BOT: JSON = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
SAM: JSON = {**STRANGER, "username": "Sam_I_am"}


@pytest.fixture
def services(application: BotApplication) -> Services:
    known: Services = application.bot_data["services"]
    return known


def from_admin(text: str) -> JSON:
    return text_update(text, chat=ADMIN_CHAT, sender=ADMIN)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


@pytest.mark.parametrize("command", ["/ban", "/ban 503", "/unban 503", "/banned"])
async def test_others_are_refused_kindly(
    telegram: FakeTelegram, deliver: Deliver, services: Services, command: str
) -> None:
    await deliver(text_update(command))

    assert shown(telegram).startswith("That is for the operator of this bot.")
    assert await services.doorkeeper.banned() == {}


async def test_the_banned_get_silence_until_they_are_not(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who Ingrid Solberg"))
    card = telegram.last_message
    await deliver(from_admin(f"/ban {READER_ID}"))
    assert shown(telegram) == "I no longer answer 501. To take it back: /unban 501"
    calls = len(telegram.calls)
    for asked in ("Who opened the Long Bridge?", "/latest", "/start", "/settings", "/frobnicate"):
        await deliver(text_update(asked))
        await deliver(group_update(asked))
    await deliver(
        update(message=message(photo=[], voice=None, location={"latitude": 1, "longitude": 1}))
    )
    await deliver(callback_update("1:n:Ingrid Solberg", card))
    assert len(telegram.calls) == calls

    await deliver(group_update("/latest", sender=STRANGER))
    assert len(telegram.calls) == calls + 1
    await deliver(from_admin(f"/unban {READER_ID}"))
    assert shown(telegram) == "I answer 501 again."
    await deliver(text_update("/latest"))
    assert len(telegram.calls) == calls + 3


async def test_a_reply_names_whom(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    said = message("Buy now!", chat=SUPERGROUP, sender=SAM)
    await deliver(group_update("/ban", sender=ADMIN, reply_to_message=said))
    assert shown(telegram) == "I no longer answer @Sam_I_am. To take it back: /unban 503"

    posted = message("Buy!", chat=SUPERGROUP, sender=CHANNEL_BOT, sender_chat=CHANNEL)
    await deliver(group_update("/ban", sender=ADMIN, reply_to_message=posted))
    assert shown(telegram).startswith("I no longer answer Headlines.")
    assert set(await services.doorkeeper.banned()) == {STRANGER_ID, CHANNEL["id"]}
    sent = len(telegram.sent)
    await deliver(group_update("/latest", sender=CHANNEL_BOT, sender_chat=CHANNEL))
    await deliver(group_update("/latest", sender=SAM))
    assert len(telegram.sent) == sent


async def test_a_name_is_known_once_somebody_has_asked(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    await deliver(from_admin("/ban @sam_i_am"))
    assert shown(telegram).startswith("Whom? Write a number, or the @name")
    await deliver(group_update("/latest", sender=SAM))
    await deliver(from_admin("/ban @sam_i_am"))
    assert set(await services.doorkeeper.banned()) == {STRANGER_ID}

    services.doorkeeper._met.clear()  # as after a restart
    await deliver(from_admin("/unban @SAM_I_AM"))
    assert shown(telegram) == "I answer @sam_i_am again."
    named = {"type": "text_mention", "offset": 5, "length": 3, "user": STRANGER}
    command = {"type": "bot_command", "offset": 0, "length": 4}
    await deliver(text_update("/ban Sam", chat=ADMIN_CHAT, sender=ADMIN, entities=[command, named]))
    assert set(await services.doorkeeper.banned()) == {STRANGER_ID}


async def test_a_group_as_a_whole(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(from_admin(f"/ban {SUPERGROUP['id']}"))
    sent = len(telegram.sent)
    await deliver(group_update("/latest"))
    await deliver(group_update("/latest", sender=ANONYMOUS, sender_chat=SUPERGROUP))
    assert len(telegram.sent) == sent
    await deliver(text_update("/latest"))
    assert len(telegram.sent) == sent + 1


@pytest.mark.parametrize("number", [ADMIN_ID, BOT_ID, 1087968824, 136817688, 777000])
async def test_some_cannot_be_banned(
    telegram: FakeTelegram, deliver: Deliver, services: Services, number: int
) -> None:
    await deliver(from_admin(f"/ban {number}"))
    assert "cannot be banned" in shown(telegram)
    said = message("x", chat=SUPERGROUP, sender={**BOT, "id": number})
    await deliver(group_update("/ban", sender=ADMIN, reply_to_message=said))
    assert "cannot be banned" in shown(telegram)
    assert await services.doorkeeper.banned() == {}


async def test_the_anonymous_admins_of_this_group_cannot_be_banned(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    said = message("x", chat=SUPERGROUP, sender=ANONYMOUS, sender_chat=SUPERGROUP)
    await deliver(group_update("/ban", sender=ADMIN, reply_to_message=said))
    assert "cannot be banned" in shown(telegram)
    assert await services.doorkeeper.banned() == {}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "0",
        "-0",
        "nonsense",
        "9999999999999999999",
        "12345678901234567",
        "1 2",
        "@x",
        "@nobody_known",
        "²",
    ],
)
@pytest.mark.parametrize("command", ["ban", "unban"])
async def test_nonsense_is_explained(
    telegram: FakeTelegram, deliver: Deliver, services: Services, command: str, words: str
) -> None:
    await deliver(from_admin(f"/{command} {words}"))
    assert shown(telegram).startswith("Whom?")
    assert f"/{command} 123456" in shown(telegram)
    assert await services.doorkeeper.banned() == {}


async def test_the_list(
    telegram: FakeTelegram, deliver: Deliver, services: Services, clock: Clock
) -> None:
    await deliver(from_admin("/banned"))
    assert shown(telegram) == "Nobody is banned."
    await deliver(from_admin("/unban 7"))
    assert shown(telegram) == "7 is not banned; /banned lists who is."
    said = message("x", chat=SUPERGROUP, sender={**STRANGER, "first_name": "<b>Sam"})
    await deliver(group_update("/ban", sender=ADMIN, reply_to_message=said))
    await deliver(from_admin("/ban -1001234567890"))
    await deliver(from_admin("/banned"))
    assert shown(telegram).splitlines() == [
        "-1001234567890 · – · since 20 Nov 2024", "503 · <b>Sam · since 20 Nov 2024",
    ]  # fmt: skip

    for number in range(1, 100):
        await services.doorkeeper.ban(Ban(chat=number, name="😀" * 64, since=clock()))
    await deliver(from_admin("/banned"))
    assert shown(telegram).splitlines()[-1] == "… and 51 more"


async def test_the_banned_are_offered_nothing_inline_and_told_so_as_guests(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(from_admin(f"/ban {READER_ID}"))
    await deliver(inline_update("bridge"))
    await deliver(guest_update(f"@{BOT_USERNAME} Who opened the Long Bridge?"))

    assert telegram.offered[-1]["results"] == []
    assert telegram.offered[-1]["is_personal"]
    [given] = telegram.guests
    assert given["result"]["input_message_content"]["message_text"] == "I cannot answer here."
