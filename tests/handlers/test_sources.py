"""The operator's commands about sources, over the real Application and a small web."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import NetworkError

from bot.running import scheduled, started
from bot.wiring import build_application, build_services
from handlers import source_reports
from handlers.fitting import units
from handlers.sources import tell_gone
from handlers.texts import Texts
from handlers.urgency import Urgency, current
from store import open_store
from store.sources import KnownSource, Overview, Source, SourceKind, Standing
from tests.bot.source_world import keeper_of
from tests.fakes import TOKEN
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    ADMIN_ID,
    JSON,
    READER,
    callback_update,
    text_update,
)
from tests.web_server import STORIES

if TYPE_CHECKING:
    from telegram import Message
    from telegram.ext import ExtBot

    from bot.settings import Settings
    from bot.sources import Keeper
    from bot.wiring import BotApplication
    from store.sandbox import Sandbox
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram
    from tests.web_server import WebServer

TEXTS = Texts("en")
NOW = datetime(2024, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With a file of declared sources, empty until a test fills it."""
    file = settings.data.parent / "sources.toml"
    file.write_text("")
    return settings.model_copy(update={"sources": file})


def from_admin(text: str) -> JSON:
    return text_update(text, chat=ADMIN_CHAT, sender=ADMIN)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


async def found(telegram: FakeTelegram, deliver: Deliver, words: str) -> str:
    await deliver(text_update(f"/search {words}"))
    return shown(telegram)


@pytest.mark.parametrize(
    "command", ["/sources", "/addsource https://a.example/", "/removesource x", "/pause x"]
)
async def test_others_are_refused_kindly(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(text_update(command))

    assert shown(telegram).startswith("That is for the operator of this bot.")


@pytest.mark.parametrize("command", ["/addsource", "/removesource", "/pause"])
async def test_without_a_name_the_usage_is_told(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(from_admin(command))

    assert f"{command} " in shown(telegram)
    assert "for example:" in shown(telegram).lower()


async def test_a_feed_is_added_and_its_articles_are_found(
    telegram: FakeTelegram, deliver: Deliver, web: WebServer
) -> None:
    await deliver(from_admin(f"/addsource {web.at('/atom.xml')}"))
    assert shown(telegram).splitlines() == [
        "Added the feed “Norvik Herald”. I read it every 30 min; /sources shows how it fares.",
        "Done. The archive now holds 20 articles.",
        "2 added · 0 changed · 0 unchanged · 0 removed",
    ]
    assert len(telegram.sent) == 1, "one message became the receipt"

    await deliver(text_update("/search tram flood"))
    assert STORIES[0].headline in shown(telegram)

    await deliver(from_admin("/sources"))
    assert shown(telegram).splitlines() == [
        "1 source",
        "",
        "Norvik Herald (feed)",
        web.at("/atom.xml"),
        "read just now · next in 30 min · 2 articles",
    ]


async def test_the_feed_of_a_page_is_said(
    telegram: FakeTelegram, deliver: Deliver, web: WebServer
) -> None:
    await deliver(from_admin(f"/addsource {web.at(STORIES[0].path)} Norvik <3"))

    assert shown(telegram).startswith("That page names a feed. I added it as “Norvik <3”")


async def test_what_cannot_be_added_is_said(
    telegram: FakeTelegram, deliver: Deliver, web: WebServer
) -> None:
    await deliver(from_admin(f"/addsource {web.at('/none')}?key=hunter2"))
    assert shown(telegram) == (
        f"That could not be read: {web.at('/none')}?… answers 404. Nothing was changed."
    )

    await deliver(from_admin("/addsource http://10.0.0.1/feed"))
    assert shown(telegram).startswith("That could not be read: ")

    await deliver(from_admin(f"/addsource {web.at('/atom.xml')}"))
    await deliver(from_admin(f"/addsource {web.at('/atom.xml')} Other"))
    assert shown(telegram).startswith("That is “Norvik Herald”, which is there already;")
    await deliver(from_admin(f"/addsource {web.at('/rss.xml')} norvik herald"))
    assert shown(telegram).startswith("Another source is called “Norvik Herald”. Write /addsource,")


async def test_while_another_load_runs_nothing_is_added(
    telegram: FakeTelegram, deliver: Deliver, web: WebServer, application: BotApplication
) -> None:
    store = application.bot_data["services"].undoer
    async with store.loading():
        await deliver(from_admin(f"/addsource {web.at('/atom.xml')}"))

    assert shown(telegram).startswith("Another load is running.")
    assert await store.added_sources() == ()


async def test_a_source_is_removed_after_a_question(
    telegram: FakeTelegram, deliver: Deliver, web: WebServer
) -> None:
    await deliver(from_admin(f"/addsource {web.at('/atom.xml')}"))
    await deliver(from_admin("/removesource herald"))
    assert shown(telegram) == ("Stop reading “Norvik Herald” and forget it? Its 2 articles stay.")
    [button] = telegram.buttons
    question = telegram.last_message

    await deliver(callback_update(button["callback_data"], question, sender=READER))
    assert telegram.answered[-1]["text"].startswith("That is for the operator")

    await deliver(callback_update(button["callback_data"], question, sender=ADMIN))
    assert shown(telegram) == "Removed “Norvik Herald”. Its articles stay."

    await deliver(callback_update(button["callback_data"], question, sender=ADMIN))
    assert telegram.answered[-1]["text"] == "That source is not there any more."
    await deliver(from_admin("/sources"))
    assert shown(telegram).startswith("There are no sources yet.")


async def test_a_declared_source_is_removed_in_its_file(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    settings.sources.write_text('[[source]]\nname = "Herald"\naddress = "https://a.example/"\n')
    await deliver(from_admin("/removesource Herald"))

    assert shown(telegram).startswith("“Herald” stands in ")
    assert str(settings.sources) in shown(telegram)


async def test_pause_and_go_on(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    settings.sources.write_text('[[source]]\nname = "Herald"\naddress = "https://a.example/"\n')
    await deliver(from_admin("/pause herald"))
    assert shown(telegram).startswith("Paused “Herald”.")
    await deliver(from_admin("/sources"))
    assert "not read yet · paused · 0 articles" in shown(telegram)
    await deliver(from_admin("/pause herald"))
    assert shown(telegram) == "“Herald” goes on; I read it now."


async def test_a_misspelt_name_is_answered_with_near_ones(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    settings.sources.write_text('[[source]]\nname = "Herald"\naddress = "https://a.example/"\n')
    for command in ("/pause", "/removesource", "/reload"):
        await deliver(from_admin(f"{command} Hreald"))
        assert shown(telegram).splitlines() == [
            "No single source is called “Hreald”. Did you mean one of these?",
            "Herald",
        ]


async def test_reload_reads_a_feed_now_or_rehearses(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings, web: WebServer
) -> None:
    settings.sources.write_text(f'[[source]]\nname = "Herald"\naddress = "{web.at("/atom.xml")}"\n')
    await deliver(from_admin("/reload herald dry"))
    assert "Would be 2 added" in shown(telegram)
    await deliver(from_admin("/reload herald"))
    assert "2 added · 0 changed" in shown(telegram)

    await deliver(from_admin("/reload"))
    assert "0 removed" in shown(telegram), "what a feed brought is no file's"
    assert STORIES[0].headline in await found(telegram, deliver, "tram flood")

    web.put("/atom.xml", "", status=500)
    await deliver(from_admin("/reload herald"))
    assert shown(telegram).startswith("That could not be read: ")


async def test_reload_of_everything_needs_a_file_without_mistakes(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    settings.sources.write_text("[[source]]\n")
    await deliver(from_admin("/reload"))

    assert shown(telegram).startswith("There is a mistake in the file with your sources;")
    await deliver(from_admin("/sources"))
    assert shown(telegram).startswith("The file with your sources has a mistake")


# The end of a source


def keeper_in(application: BotApplication) -> Keeper:
    keeper: Keeper = application.bot_data["services"].sources
    return keeper


async def test_every_operator_is_told_that_a_source_is_gone(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    web: WebServer,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = application.bot_data["services"]
    services = replace(services, admins=services.admins | {999})
    await deliver(from_admin(f"/addsource {web.at('/atom.xml')} Herald"))
    web.end("/atom.xml")
    clock.passes(timedelta(days=1))
    await keeper_in(application).visit_due()

    send, urgencies = type(application.bot).send_message, list[Urgency]()

    async def sent_as(bot: ExtBot[None], *arguments: Any, **named: Any) -> Message:
        urgencies.append(current())
        return await send(bot, *arguments, **named)

    monkeypatch.setattr(type(application.bot), "send_message", sent_as)

    async def tell(source: Source) -> bool:
        return await tell_gone(application.bot, services, source)

    telegram.fail("sendMessage", NetworkError("cut"))
    for _ in range(3):
        await keeper_in(application).tell_gone(tell)

    told = [sent for sent in telegram.sent if "gone for good" in sent["message"]["text"]]
    assert [sent["chat_id"] for sent in told] == [ADMIN_ID], "once, and only who has a chat"
    assert "/removesource Herald" in told[0]["message"]["text"]
    assert set(urgencies) == {Urgency.ALERT}, "nobody waits for it: replies go first"


async def test_the_schedule_runs_beside_the_bot(
    telegram: FakeTelegram, settings: Settings, web: WebServer, sandbox: Sandbox, clock: Clock
) -> None:
    """Declared, then read by itself; gone, then told by itself."""
    web.end("/ended.xml")
    settings.sources.write_text(
        f'[[source]]\nname = "Herald"\naddress = "{web.at("/atom.xml")}"\n'
        f'[[source]]\nname = "Ended"\naddress = "{web.at("/ended.xml")}"\n'
    )
    async with open_store(settings.data) as store:
        keeper = keeper_of(settings, store, sandbox, clock)
        application = build_application(
            build_services(settings, store, keeper), telegram, token=TOKEN
        )
        async with started(application), scheduled(application, keeper):
            await telegram.until(lambda: telegram.sent)

    assert shown(telegram).startswith("“Ended” (http://127.0.0.1:")
    assert sorted(web.paths()) == ["/atom.xml", "/ended.xml"]


# The list


def known(name: str, **standing: object) -> KnownSource:
    address = f"https://example.org/{name}?key=hunter2"
    return KnownSource(
        source=Source(name=name, kind=SourceKind.FEED, address=address),
        standing=replace(Standing(address=address), **standing),  # type: ignore[arg-type]
        articles=1,
    )


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        ({}, "not read yet · next now · 1 article"),
        (
            {"succeeded_at": NOW - timedelta(minutes=12), "next_at": NOW + timedelta(hours=3)},
            "read 12 min ago · next in 3 h · 1 article",
        ),
        (
            {"succeeded_at": NOW - timedelta(days=4), "next_at": NOW + timedelta(hours=50)},
            "read 4 days ago · next in 2 days · 1 article",
        ),
        ({"succeeded_at": NOW, "gone": True}, "read just now · gone for good · 1 article"),
        ({"problem": "answers 500"}, "Problem: answers 500"),
        ({"current": "https://new.example/?key=hunter2"}, "Moved to https://new.example/?…"),
    ],
)
def test_how_a_source_fares_is_told(standing: dict[str, object], said: str) -> None:
    overview = Overview(at=NOW, known=(known("Herald", **standing),))
    listing = source_reports.listing(overview, TEXTS)

    assert said in listing.splitlines()
    assert "hunter2" not in listing


def test_a_long_list_is_cut_with_a_count_and_problems_come_first() -> None:
    sources = [known(f"Feed {number} " + "x" * 60) for number in range(60)]
    overview = Overview(at=NOW, known=(*sources, known("Broken", problem="p" * 500)))

    listing = source_reports.listing(overview, TEXTS)

    assert units(listing) < 4096
    assert listing.splitlines()[0] == "61 sources"
    assert listing.splitlines()[2] == "Broken (feed)"
    told = listing.count("(feed)")
    assert listing.endswith(f"… and {61 - told} more: “newsdesk sources” lists all.")
    assert source_reports.listing(overview, TEXTS, longest=None).count("(feed)") == 61
