"""``/settings``, quiet hours and who may ask, over the real Application."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import NetworkError

from handlers import membership
from handlers.chat_keyboards import CHOICE, SetLanguage, SetQuiet, parse_choice
from handlers.texts import LANGUAGES
from store.house_rules import Asking, HouseRules, QuietHours
from tests.fakes import Refusal
from tests.telegram_factories import (
    ADMIN,
    BOT,
    BOT_USERNAME,
    CHANNEL,
    FORUM,
    GROUP,
    JSON,
    PRIVATE,
    READER,
    READER_ID,
    STRANGER,
    SUPERGROUP,
    TOPIC,
    callback_update,
    group_update,
    message,
    text_update,
    topic_update,
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
LEADER: JSON = {"id": 700, "is_bot": False, "first_name": "Lea"}
NOTHING = """Settings of this group

Quiet hours: none
Who may ask: everybody
Language: that of whoever asks"""


@pytest.fixture(autouse=True)
def led(telegram: FakeTelegram) -> None:
    """Lea leads the groups."""
    for chat in (SUPERGROUP, FORUM):
        telegram.appoint(chat, LEADER)
        telegram.appoint(chat, READER, "member")


@pytest.fixture
def services(application: BotApplication) -> Services:
    known: Services = application.bot_data["services"]
    return known


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


def asked_who_leads(telegram: FakeTelegram) -> int:
    return sum(call.method == "getChatMember" for call in telegram.calls)


async def press(
    telegram: FakeTelegram, deliver: Deliver, label: str, *, sender: JSON = LEADER
) -> None:
    [button] = [one for one in telegram.buttons if one["text"] == label]
    await deliver(callback_update(button["callback_data"], telegram.last_message, sender=sender))


# Who may decide


async def test_an_admin_sees_the_rules(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update("/settings", sender=LEADER))

    assert shown(telegram) == NOTHING
    assert [one["text"] for one in telegram.buttons] == [
        "Quiet hours", "Let only admins ask", "Language",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["/settings", "/settings ask admins", "/settings nonsense"])
@pytest.mark.parametrize(
    "who",
    [
        {"sender": READER},
        {"sender": STRANGER},
        {"sender": ADMIN},  # the bot's operator is a guest here
        {"sender": CHANNEL_BOT, "sender_chat": CHANNEL},
        {"sender": ANONYMOUS, "sender_chat": GROUP},
    ],
    ids=["member", "stranger", "operator", "channel", "another group"],
)
async def test_others_are_refused_kindly(
    telegram: FakeTelegram, deliver: Deliver, services: Services, typed: str, who: JSON
) -> None:
    await deliver(group_update(typed, **who))

    assert shown(telegram) == "Only admins of this group can change its settings."
    assert not telegram.buttons
    assert await services.doorkeeper.rules(SUPERGROUP["id"]) == HouseRules(chat=SUPERGROUP["id"])


async def test_an_anonymous_admin_needs_no_proof(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    asked = {"sender": ANONYMOUS, "sender_chat": SUPERGROUP}
    await deliver(group_update("/settings", **asked))
    assert shown(telegram) == NOTHING
    await deliver(group_update("/settings quiet 22-7", **asked))

    assert "Quiet hours: 22:00–07:00 (UTC); then I answer only admins" in shown(telegram)
    assert (await services.doorkeeper.rules(SUPERGROUP["id"])).quiet == QuietHours(22, 7)
    assert asked_who_leads(telegram) == 0


async def test_a_press_of_an_anonymous_admin(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    """Theirs carries their own number, unknown to a bot that is no admin; or Telegram's."""
    await deliver(group_update("/settings", sender=ANONYMOUS, sender_chat=SUPERGROUP))
    panel = telegram.last_message
    await deliver(callback_update("1:c:w:admins", panel, sender=STRANGER))
    assert "/settings quiet 22-7" in telegram.answered[-1]["text"]
    assert telegram.answered[-1]["show_alert"]
    assert not telegram.edited

    await deliver(callback_update("1:c:w:admins", panel, sender=ANONYMOUS))
    assert "Who may ask: only admins" in shown(telegram)
    assert (await services.doorkeeper.rules(SUPERGROUP["id"])).asking is Asking.ADMINS


async def test_a_press_of_others_changes_nothing(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    for data in ("1:c:m", "1:c:l", "1:c:l:de", "1:c:q", "1:c:q:22:7", "1:c:w:admins"):
        await deliver(callback_update(data, telegram.last_message, sender=READER))
        assert "cannot see that you are an admin" in telegram.answered[-1]["text"]

    assert not telegram.edited
    assert await services.doorkeeper.rules(SUPERGROUP["id"]) == HouseRules(chat=SUPERGROUP["id"])
    assert await services.languages.chosen(SUPERGROUP["id"]) is None


async def test_who_leads_is_remembered_for_a_minute(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    for _ in range(3):
        await deliver(group_update("/settings", sender=LEADER))
        assert shown(telegram) == NOTHING
    assert asked_who_leads(telegram) == 1

    telegram.appoint(SUPERGROUP, LEADER, "member")
    clock.passes(timedelta(seconds=59))
    await deliver(group_update("/settings", sender=LEADER))
    assert shown(telegram) == NOTHING
    clock.passes(timedelta(seconds=1))
    await deliver(group_update("/settings", sender=LEADER))
    assert shown(telegram).startswith("Only admins")
    assert asked_who_leads(telegram) == 2


async def test_a_clock_set_back_keeps_nobody_leading(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    assert shown(telegram) == NOTHING
    telegram.appoint(SUPERGROUP, LEADER, "member")
    clock.passes(-timedelta(hours=1))

    await deliver(group_update("/settings", sender=LEADER))
    assert shown(telegram).startswith("Only admins")


@pytest.mark.parametrize(
    "fault",
    [
        Refusal(400, "Bad Request: member list is inaccessible"),
        Refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
        Refusal(500, "Internal Server Error"),
        NetworkError("cut"),
    ],
    ids=["hidden", "kicked", "server", "network"],
)
async def test_when_telegram_does_not_say_nobody_leads(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock, fault: Refusal | Exception
) -> None:
    telegram.fail("getChatMember", fault)
    for _ in range(2):
        await deliver(group_update("/settings", sender=LEADER))
        assert shown(telegram).startswith("Telegram did not tell me whether you are an admin here.")
    assert asked_who_leads(telegram) == 1

    clock.passes(timedelta(seconds=5))
    await deliver(group_update("/settings", sender=LEADER))
    assert shown(telegram) == NOTHING


async def test_a_group_does_not_wait_long_for_telegram_to_say(
    telegram: FakeTelegram, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience: dict[str, object] = {}
    do_request = telegram.do_request

    async def noted(url: str, *given: Any, read_timeout: object = None, **named: Any) -> Any:
        patience[url.rpartition("/")[2]] = read_timeout
        return await do_request(url, *given, **named)

    monkeypatch.setattr(telegram, "do_request", noted)
    await deliver(group_update("/settings", sender=LEADER))

    assert patience["getChatMember"] == membership.PATIENCE
    assert patience["sendMessage"] != membership.PATIENCE


async def test_a_press_when_telegram_does_not_say(
    telegram: FakeTelegram, deliver: Deliver, services: Services, clock: Clock
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    clock.passes(timedelta(minutes=1))
    telegram.fail("getChatMember", NetworkError("cut"))
    await press(telegram, deliver, "Let only admins ask")

    assert telegram.answered[-1]["text"].startswith("Telegram did not tell me")
    rules = await services.doorkeeper.rules(SUPERGROUP["id"])
    assert rules.asking is Asking.EVERYBODY

    clock.passes(timedelta(seconds=5))
    await press(telegram, deliver, "Let only admins ask")
    assert "Who may ask: only admins" in shown(telegram)


# What is decided


async def test_quiet_hours_by_buttons(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    await press(telegram, deliver, "Quiet hours")
    assert shown(telegram) == "From which hour shall I be quiet? (UTC)"
    await press(telegram, deliver, "22:00")
    assert shown(telegram) == "Until which hour? (UTC)"
    assert "22:00" not in [one["text"] for one in telegram.buttons]
    await press(telegram, deliver, "07:00")
    assert "Quiet hours: 22:00–07:00 (UTC)" in shown(telegram)
    assert (await services.doorkeeper.rules(SUPERGROUP["id"])).quiet == QuietHours(22, 7)

    await press(telegram, deliver, "Quiet hours")
    await press(telegram, deliver, "‹ Back")
    assert "Quiet hours: 22:00–07:00" in shown(telegram)
    await press(telegram, deliver, "Quiet hours")
    await press(telegram, deliver, "No quiet hours")
    assert shown(telegram) == NOTHING
    assert len(telegram.sent) == 1


async def test_who_may_ask_and_the_language_by_buttons(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    await press(telegram, deliver, "Let only admins ask")
    assert "Who may ask: only admins" in shown(telegram)
    await press(telegram, deliver, "Let everybody ask")
    await press(telegram, deliver, "Language")
    assert {one["text"] for one in telegram.buttons} >= set(LANGUAGES.values())
    await press(telegram, deliver, "Türkçe")
    assert "Dil: Türkçe" in shown(telegram)
    assert await services.languages.chosen(SUPERGROUP["id"]) == "tr"

    await press(telegram, deliver, "Dil")
    await press(telegram, deliver, "Otomatik")
    assert shown(telegram) == NOTHING


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("quiet 22-7", "Quiet hours: 22:00–07:00 (UTC)"),
        ("QUIET 22:00 – 07:00", "Quiet hours: 22:00–07:00 (UTC)"),
        ("quiet 0 to 6", "Quiet hours: 00:00–06:00 (UTC)"),
        ("quiet ۲۲-۷", "Quiet hours: 22:00–07:00 (UTC)"),
        ("quiet off", "Quiet hours: none"),
        ("ask admins", "Who may ask: only admins"),
        ("ask everybody", "Who may ask: everybody"),
        ("language fa", "زبان: فارسی"),
        ("language off", "Language: that of whoever asks"),
    ],
)
async def test_what_is_typed(
    telegram: FakeTelegram, deliver: Deliver, typed: str, line: str
) -> None:
    for before in ("quiet 1-2", "language en", "ask admins"):
        await deliver(group_update(f"/settings {before}", sender=LEADER))
    await deliver(group_update(f"/settings {typed}", sender=LEADER))

    assert any(each.lstrip("\u200f").startswith(line) for each in shown(telegram).splitlines())


@pytest.mark.parametrize(
    "typed",
    [
        "nonsense", "quiet", "quiet 25-7", "quiet 7-7", "quiet -1-7", "quiet 22-7-9", "quiet <b>",
        "ask", "ask nobody", "language", "language xx", "language de en", "²² 7", "quiet ²-7",
    ],
)  # fmt: skip
async def test_nonsense_changes_nothing_and_is_explained(
    telegram: FakeTelegram, deliver: Deliver, services: Services, typed: str
) -> None:
    await deliver(group_update(f"/settings {typed}", sender=LEADER))

    assert shown(telegram).startswith("I do not understand that.")
    assert "/settings quiet 22-7" in shown(telegram)
    assert await services.doorkeeper.rules(SUPERGROUP["id"]) == HouseRules(chat=SUPERGROUP["id"])


async def test_a_reader_sets_their_own_language(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    await deliver(text_update("/settings"))
    assert shown(telegram) == "Your settings\n\nLanguage: that of your Telegram"
    await press(telegram, deliver, "Language", sender=READER)
    assert [one["text"] for one in telegram.buttons if "✓" in one["text"]] == ["✓ Automatic"]
    await press(telegram, deliver, "Deutsch", sender=READER)
    assert shown(telegram) == "Ihre Einstellungen\n\nSprache: Deutsch"
    assert await services.languages.chosen(READER_ID) == "de"
    await press(telegram, deliver, "Sprache", sender=READER)
    assert [one["text"] for one in telegram.buttons if "✓" in one["text"]] == ["✓ Deutsch"]
    await press(telegram, deliver, "Automatisch", sender=READER)
    assert shown(telegram) == "Your settings\n\nLanguage: that of your Telegram"

    for typed in ("quiet 22-7", "ask admins", "nonsense"):
        await deliver(text_update(f"/settings {typed}"))
        assert shown(telegram).startswith("I do not understand that. Write “language de”")
    await deliver(callback_update("1:c:q:22:7", message("x", chat=PRIVATE, sender=BOT)))
    assert telegram.answered[-1]["text"]
    assert asked_who_leads(telegram) == 0


async def test_the_settings_stay_in_their_topic(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(topic_update("/settings", sender=LEADER))
    assert telegram.last["message_thread_id"] == TOPIC


@pytest.mark.parametrize(
    "data", ["1:c:q:24", "1:c:q:7:7", "1:c:l:xx", "1:c:w:nobody", "1:c:q:99:1"]
)
async def test_a_forged_button_changes_nothing(
    telegram: FakeTelegram, deliver: Deliver, data: str
) -> None:
    await deliver(group_update("/settings", sender=LEADER))
    assert CHOICE.fullmatch(data)
    await deliver(callback_update(data, telegram.last_message, sender=LEADER))

    assert "text" in telegram.answered[-1]
    assert not telegram.edited


@given(st.one_of(st.text(), st.from_regex(CHOICE, fullmatch=True), st.binary(), st.none()))
def test_whatever_a_client_sends_is_read_or_refused(data: object) -> None:
    choice = parse_choice(data)
    if isinstance(choice, SetLanguage):
        assert choice.language is None or choice.language in LANGUAGES
    if isinstance(choice, SetQuiet):
        assert choice.quiet is None or choice.quiet.first != choice.quiet.until


async def test_the_rules_follow_a_group_that_becomes_larger(
    telegram: FakeTelegram, deliver: Deliver, services: Services
) -> None:
    telegram.appoint(GROUP, LEADER)
    await deliver(text_update("/settings ask admins", chat=GROUP, sender=LEADER))
    await deliver(update(message=message(chat=GROUP, migrate_to_chat_id=SUPERGROUP["id"])))
    await deliver(update(message=message(chat=SUPERGROUP, migrate_from_chat_id=GROUP["id"])))

    assert (await services.doorkeeper.rules(SUPERGROUP["id"])).asking is Asking.ADMINS
    assert (await services.doorkeeper.rules(GROUP["id"])).asking is Asking.EVERYBODY


# What the rules do


MENTION = f"@{BOT_USERNAME} Who opened the Long Bridge?"


async def test_in_quiet_hours_only_admins_are_answered(
    telegram: FakeTelegram, deliver: Deliver, clock: Clock
) -> None:
    await deliver(group_update("/who Ingrid Solberg"))
    card = telegram.last_message
    await deliver(group_update("/settings quiet 22-7", sender=LEADER))
    clock.passes(timedelta(hours=12, minutes=59))  # 21:59
    await deliver(group_update(MENTION))
    assert len(telegram.sent) == 3

    clock.passes(timedelta(minutes=1))
    for asked in (MENTION, "/latest", "/settings", "/who Ingrid Solberg"):
        await deliver(group_update(asked))
    await deliver(group_update("/latest", sender=CHANNEL_BOT, sender_chat=CHANNEL))
    assert len(telegram.sent) == 3
    await deliver(callback_update("1:n:Ingrid Solberg", card))
    assert telegram.answered[-1]["text"].startswith("It is quiet here until 07:00.")
    assert not telegram.edited

    await deliver(group_update(MENTION, sender=LEADER))
    await deliver(group_update("/latest", sender=ANONYMOUS, sender_chat=SUPERGROUP))
    await deliver(text_update("/latest"))
    await deliver(topic_update("/latest"))
    assert len(telegram.sent) == 7
    silent = [sent.get("disable_notification", False) for sent in telegram.sent]
    assert silent == [False] * 3 + [True] * 2 + [False] * 2, "no phone rings for an admin's answer"
    clock.passes(timedelta(hours=9))
    await deliver(group_update(MENTION))
    assert len(telegram.sent) == 8
    assert "disable_notification" not in telegram.last


async def test_where_only_admins_ask_others_get_silence(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(group_update("/settings ask admins", sender=LEADER))
    panel = telegram.last_message
    for asked in (MENTION, "/latest", "/settings"):
        await deliver(group_update(asked))
    assert len(telegram.sent) == 1
    await deliver(callback_update("1:n:Ingrid Solberg", panel))
    assert telegram.answered[-1]["text"].startswith("In this group only admins ask me.")

    await deliver(group_update(MENTION, sender=LEADER))
    assert len(telegram.sent) == 2


async def test_the_hours_are_those_of_the_operator(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication, services: Services
) -> None:
    tokyo = replace(services, zone=ZoneInfo("Asia/Tokyo"))  # 09:00 UTC is 18:00 there
    application.bot_data["services"] = tokyo
    await deliver(group_update("/settings quiet 18-19", sender=LEADER))
    assert "18:00–19:00 (Asia/Tokyo)" in shown(telegram)
    await deliver(group_update(MENTION))
    assert len(telegram.sent) == 1


async def test_where_nothing_is_decided_nothing_is_asked_of_telegram(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    for _ in range(3):
        await deliver(group_update(MENTION))
    assert {call.method for call in telegram.calls} <= {"getMe", "setMyCommands", "sendMessage"}
