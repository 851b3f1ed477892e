"""The operator's commands over the real Application."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from telegram.error import NetworkError

from handlers import admin
from store.errors import LoadInProgressError, SourceMissingError
from store.types import LoadProgress, LoadReport, Reason, Rejection
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    JSON,
    SUPERGROUP,
    group_update,
    text_update,
)

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.wiring import BotApplication
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

Progress = Callable[[LoadProgress], Awaitable[None]]


def from_admin(text: str) -> JSON:
    return text_update(text, chat=ADMIN_CHAT, sender=ADMIN)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


def reloading(application: BotApplication, report: LoadReport, *, steps: int = 0) -> None:
    """Let /reload tell of ``steps`` steps and give this report."""

    async def load(on_progress: Progress, **_: object) -> LoadReport:
        for step in range(1, steps + 1):
            await on_progress(LoadProgress(done_bytes=step, total_bytes=steps, articles=7 * step))
        return report

    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, reload=load)


@pytest.mark.parametrize("command", ["/reload", "/undo", "/stats"])
@pytest.mark.parametrize("asked", [text_update, group_update])
async def test_others_are_refused_kindly(
    telegram: FakeTelegram, deliver: Deliver, command: str, asked: Callable[[str], JSON]
) -> None:
    await deliver(asked(command))

    assert len(telegram.sent) == 1
    assert shown(telegram).startswith("That is for the operator of this bot.")


async def test_an_anonymous_admin_of_a_group_is_no_operator(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    stand_in = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    await deliver(group_update("/stats", sender=stand_in, sender_chat=SUPERGROUP))

    assert shown(telegram).startswith("That is for the operator")


async def test_reload_reads_the_sources_again(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    lines = (settings.seeds / "news.jsonl").read_text().splitlines()
    storm = json.loads(lines[2])
    changed = json.loads(lines[0]) | {"headline": "Mayor opens the bridge of Norvik"}
    new = storm | {"id": "calm", "headline": "The day after the storm"}
    (settings.seeds / "news.jsonl").write_text(
        "".join(json.dumps(article) + "\n" for article in (changed, storm, new))
    )

    await deliver(from_admin("/reload"))

    assert len(telegram.sent) == 1
    assert shown(telegram).splitlines() == [
        "Done. The archive now holds 18 articles.",
        "1 added · 1 changed · 16 unchanged · 1 removed",
    ]


async def test_reload_says_what_it_rejected(
    telegram: FakeTelegram, deliver: Deliver, settings: Settings
) -> None:
    with (settings.seeds / "news.jsonl").open("a") as file:
        file.write("{broken\n")

    await deliver(from_admin("/reload"))

    assert "1 rejected:" in shown(telegram)
    assert "news.jsonl:4 – not JSON" in shown(telegram)
    assert not telegram.documents


async def test_many_rejections_come_as_a_file(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    rejected = tuple(
        Rejection(origin="/news/a.txt", line=line, reason=Reason.NO_TEXT) for line in range(1, 13)
    )
    reloading(application, LoadReport(rejected=rejected, articles=1))

    await deliver(from_admin("/reload"))

    assert "12 rejected:" in shown_edit(telegram)
    assert "/news/a.txt:10 – no text" in shown_edit(telegram)
    assert "/news/a.txt:11" not in shown_edit(telegram)
    assert "… and 2 more" in shown_edit(telegram)
    assert telegram.documents[0]["content"].decode().splitlines()[11] == ("/news/a.txt:12: no text")


async def test_rejections_without_a_name_are_counted(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    rejected = tuple(
        Rejection(origin="/news/a.txt", line=line, reason=Reason.NO_TEXT) for line in range(1, 13)
    )
    reloading(application, LoadReport(rejected=rejected, rejected_beyond=30, articles=1))

    await deliver(from_admin("/reload"))

    assert "42 rejected:" in shown_edit(telegram)
    assert "… and 32 more; the file below names 12 of them." in shown_edit(telegram)
    (document,) = telegram.documents
    assert document["caption"] == "The first that were rejected, and why."
    *named, last = document["content"].decode().splitlines()
    assert len(named) == 12
    assert last == "… and 30 more, too many to name. Mend these, then load again."


def shown_edit(telegram: FakeTelegram) -> str:
    text: str = telegram.edited[-1]["message"]["text"]
    return text


async def test_progress_edits_one_message(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(admin, "PROGRESS_EVERY", 0.0)
    reloading(application, LoadReport(articles=28), steps=4)

    await deliver(from_admin("/reload"))

    assert len(telegram.sent) == 1
    assert [edit["message"]["text"] for edit in telegram.edited[:2]] == [
        "Reading the sources … 25 % · 7 articles",
        "Reading the sources … 50 % · 14 articles",
    ]
    assert shown(telegram).startswith("Done.")


async def test_progress_is_shown_at_most_once_a_second(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(admin, "PROGRESS_EVERY", 3600.0)
    reloading(application, LoadReport(articles=1), steps=50)

    await deliver(from_admin("/reload"))

    assert len(telegram.edited) == 1, "only the receipt"


async def test_a_failing_edit_does_not_stop_the_load(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(admin, "PROGRESS_EVERY", 0.0)
    telegram.fail("editMessageText", NetworkError("cut"), times=3)
    reloading(application, LoadReport(articles=1), steps=3)

    await deliver(from_admin("/reload"))

    assert shown(telegram).startswith("Done.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LoadInProgressError("held by 42"), "Another load is running"),
        (SourceMissingError("/news/gone"), "A source cannot be found"),
    ],
)
async def test_a_load_that_cannot_run_says_why_in_place(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    said: str,
) -> None:
    async def load(_: Progress, **__: object) -> LoadReport:
        raise error

    services = application.bot_data["services"]
    application.bot_data["services"] = replace(services, reload=load)

    await deliver(from_admin("/reload"))

    assert len(telegram.sent) == 1
    assert shown(telegram).startswith(said)
    assert str(error) in caplog.text


async def test_stats(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(from_admin("/stats"))

    lines = shown(telegram).splitlines()
    assert lines[0] == "Articles: 18"
    assert "Days: Mon 2 Sep 2024 – Tue 19 Nov 2024" in lines
    outlets = next(line for line in lines if line.startswith("Outlets: "))
    assert outlets.startswith("Outlets: Norvik Herald (14), Coast Radio (2)")
    assert "not named (1)" in outlets
    assert "None" not in shown(telegram)
    assert any(line.startswith("Last load: ") and line.endswith(" UTC") for line in lines)
    assert any(line.startswith("Size: ") and line.endswith("B") for line in lines)
