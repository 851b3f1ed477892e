"""What whoever watches over the bot is told: figures, and red when something is wrong."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from telegram import Bot, Update
from telegram.error import BadRequest, NetworkError

from bot import metrics
from bot.health_client import HEALTH, ask_health
from bot.monitoring import ALIVE, METRICS, looked_after, monitored
from bot.transport import AiohttpRequest
from bot.updates import InOrderPerChat
from bot.vitals import LONGEST_STANDSTILL, VITALS, Vitals
from bot.wiring import load_articles
from store import open_store
from store.errors import StoreUnavailableError
from tests.conftest import ARTICLES
from tests.fakes import TOKEN, FakeTelegram, Refusal
from tests.fakes_server import served
from tests.telegram_factories import READER_ID, callback_update, message, text_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.settings import Settings
    from store.protocol import Store
    from tests.conftest import Deliver


class Clock:
    """Moments in seconds, passing when told."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def moments() -> Clock:
    return Clock()


@pytest.fixture
def vitals(moments: Clock) -> Vitals:
    return Vitals(moments)


@pytest.fixture
def watched(settings: Settings) -> Settings:
    """Settings with a free local port for the page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return settings.model_copy(update={"metrics_port": free.getsockname()[1]})


@asynccontextmanager
async def page(
    settings: Settings, vitals: Vitals
) -> AsyncIterator[tuple[Store, aiohttp.ClientSession]]:
    """The page over an archive of ARTICLES, and a client of it."""
    async with open_store(settings.data) as store:
        await load_articles(settings, store, [settings.seeds], None)
        root = f"http://127.0.0.1:{settings.metrics_port}"
        async with (
            monitored(settings, store, vitals=vitals),
            aiohttp.ClientSession(root) as session,
        ):
            yield store, session


def alive(vitals: Vitals) -> None:
    vitals.contact()
    vitals.hearing()


def port_of(settings: Settings) -> int:
    assert settings.metrics_port is not None
    return settings.metrics_port


async def health_of(session: aiohttp.ClientSession) -> tuple[int, dict[str, Any]]:
    async with session.get(HEALTH) as answer:
        return answer.status, await answer.json()


def value(name: str, **labels: str) -> float:
    """A figure as Prometheus would read it; 0 when there is none."""
    for family in text_string_to_metric_families(metrics.text().decode()):
        for sample in family.samples:
            if sample.name == name and sample.labels == labels:
                return sample.value
    return 0.0


async def test_green_with_what_speaks_for_it(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals
) -> None:
    async with page(watched, vitals) as (_, session):
        status, found = await health_of(session)
        assert await asyncio.to_thread(ask_health, port_of(watched)) == (True, found)

    assert status == 200
    assert found == {
        "healthy": True,
        "telegram": {"ok": True, "seconds_since_answer": 0.0, "seconds_deaf": 0.0},
        "archive": {"ok": True, "articles": len(ARTICLES), "newest": "2024-11-19"},
        "load": {"ok": True, "seconds_without_progress": None},
    }


async def test_red_when_telegram_is_silent_and_green_again(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals, moments: Clock
) -> None:
    async with page(watched, vitals) as (_, session):
        moments.now += 90
        assert (await health_of(session))[0] == 200
        moments.now += 1
        status, found = await health_of(session)
        healthy, told = await asyncio.to_thread(ask_health, port_of(watched))
        assert (status, found["telegram"]["ok"]) == (503, False)
        assert not healthy
        assert not told["telegram"]["ok"]
        async with session.get(ALIVE) as alive:
            assert alive.status == 200

        vitals.contact()
        assert (await health_of(session))[0] == 503, "it answers, and no update comes"
        vitals.hearing()
        assert (await health_of(session))[0] == 200


async def test_red_when_the_archive_cannot_be_read(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> int:
        raise StoreUnavailableError("/secret/path: no space")

    async def stuck() -> int:
        return await asyncio.Future()

    monkeypatch.setattr("bot.monitoring.LONGEST_LOOK", 0.05)
    async with page(watched, vitals) as (store, session):
        for failing, problem in ((broken, "StoreUnavailableError"), (stuck, "TimeoutError")):
            monkeypatch.setattr(store, "size", failing)
            status, found = await health_of(session)

            assert status == 503
            assert found["archive"] == {"ok": False, "problem": problem}
            async with session.get(METRICS) as figures:
                assert figures.status == 200


async def test_red_when_a_load_gets_nowhere(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals, moments: Clock
) -> None:
    async with page(watched, vitals) as (_, session):
        with vitals.loading() as slow, vitals.loading() as quick:
            moments.now += LONGEST_STANDSTILL
            alive(vitals)
            quick()
            assert (await health_of(session))[0] == 200
            moments.now += 1
            status, found = await health_of(session)
            assert (status, found["load"]["ok"]) == (503, False)
            slow()
            assert (await health_of(session))[0] == 200
        moments.now += LONGEST_STANDSTILL + 1
        alive(vitals)
        assert (await health_of(session))[0] == 200


async def test_a_load_tells_that_it_gets_on(settings: Settings) -> None:
    seen: list[float | None] = []

    async def look(_: object) -> None:
        seen.append(VITALS.standstill)

    async with open_store(settings.data) as store:
        await load_articles(settings, store, [settings.seeds], look)

    assert seen
    assert all(standstill is not None for standstill in seen)
    assert VITALS.standstill is None


async def test_without_a_port_there_is_no_page_and_nobody_looks(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.monitoring.LOOKED_EVERY", 0.0)
    looks: list[None] = []

    async def look() -> None:
        looks.append(None)

    async with (
        open_store(settings.data) as store,
        monitored(settings, store),
        looked_after(settings, look),
    ):
        await asyncio.sleep(0.05)

    assert not looks


async def test_unless_told_otherwise_only_this_machine_sees_the_page(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals
) -> None:
    async with page(watched, vitals) as (_, session):
        assert (await health_of(session))[0] == 200
        # Another address that leads here: whoever listens on all of them is reached by it, too.
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.2", port_of(watched))


async def asked_as(settings: Settings, host: str) -> int:
    """The status for a request that names this host."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(
            f"http://127.0.0.1:{settings.metrics_port}{METRICS}", headers={"Host": host}
        ) as answer,
    ):
        return answer.status


async def test_no_web_page_reads_it_by_a_name_of_its_own(watched: Settings, vitals: Vitals) -> None:
    async with page(watched, vitals):
        for host in ("127.0.0.1:9101", "localhost", "localhost:9101", "[::1]:9101", "10.1.2.3"):
            assert await asked_as(watched, host) == 200, host
        for host in ("evil.example", "evil.example:9101", "localhost.evil.example", "", "[", "a:b"):
            assert await asked_as(watched, host) in (400, 421), host


async def test_who_names_no_host_is_no_web_page(watched: Settings, vitals: Vitals) -> None:
    async with page(watched, vitals):
        reader, writer = await asyncio.open_connection("127.0.0.1", port_of(watched))
        writer.write(f"GET {ALIVE} HTTP/1.0\r\n\r\n".encode())
        assert b" 200 OK" in await reader.readline()
        writer.close()


async def test_who_opens_it_to_a_network_may_call_it_by_a_name(
    watched: Settings, vitals: Vitals
) -> None:
    everywhere = watched.model_copy(update={"metrics_listen": "0.0.0.0"})  # noqa: S104
    async with page(everywhere, vitals):
        assert await asked_as(everywhere, "newsdesk.news.svc:9101") == 200


async def test_no_trouble_ends_the_looks(
    watched: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.monitoring.LOOKED_EVERY", 0.01)
    enough = asyncio.Event()
    troubles: list[Exception] = [BadRequest("not now"), NetworkError("no way through")]

    async def look() -> None:
        if troubles:
            raise troubles.pop()
        enough.set()

    async with asyncio.timeout(30), looked_after(watched, look):
        await enough.wait()


async def test_nobody_there_is_told_as_a_problem(watched: Settings) -> None:
    healthy, found = await asyncio.to_thread(ask_health, port_of(watched))

    assert not healthy
    assert "refused" in found["problem"]


async def test_requests_are_counted_and_only_answers_are_contact(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(VITALS, "clock", clock)
    VITALS.contact()
    before = value("newsdesk_refusals_total", status="429")
    async with served(telegram) as api:
        bot = Bot(TOKEN, base_url=f"{api}/bot", request=AiohttpRequest())
        async with bot:
            for refusal in (
                Refusal(429, "Too Many Requests: retry after 3", retry_after=3),
                Refusal(502, "Bad Gateway"),
            ):
                clock.now += 50
                telegram.fail("sendMessage", refusal)
                with pytest.raises(Exception, match=r"Flood|Bad Gateway"):
                    await bot.send_message(READER_ID, "hello")
            assert VITALS.silence == 100
            sent = value("newsdesk_request_seconds_count", method="sendMessage")
            await bot.send_message(READER_ID, "hello")
            assert VITALS.silence == 0

    assert value("newsdesk_refusals_total", status="429") == before + 1
    assert value("newsdesk_request_seconds_count", method="sendMessage") == sent + 1


async def test_updates_are_counted_by_kind_while_in_hand_and_after() -> None:
    before = value("newsdesk_updates_total", kind="command")
    seen: list[float] = []

    async def handle() -> None:
        seen.append(value("newsdesk_updates_in_hand"))

    update = Update.de_json(text_update("/search bridge"), None)
    await InOrderPerChat().process_update(update, handle())

    assert seen == [1.0]
    assert value("newsdesk_updates_in_hand") == 0
    assert value("newsdesk_updates_total", kind="command") == before + 1
    assert value("newsdesk_handling_seconds_count", kind="command") == before + 1


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (text_update("/search bridge"), "command"),
        (text_update("who?"), "question"),
        (
            {"update_id": 1, "message": message(dice={"emoji": "x", "value": 1})},
            "message_without_text",
        ),
        (callback_update("1:f", message("x")), "callback_query"),
        ({"update_id": 1, "edited_message": message("x")}, "edited_message"),
        ({"update_id": 1}, "unknown"),
    ],
)
def test_kinds_of_updates(told: dict[str, Any], kind: str) -> None:
    assert metrics.kind_of(Update.de_json(told, None)) == kind
    assert metrics.kind_of("anything") == "other"


async def test_answers_and_errors_are_counted(deliver: Deliver, telegram: FakeTelegram) -> None:
    given, refused = (value("newsdesk_answers_total", outcome=o) for o in ("answered", "refused"))
    failed = value("newsdesk_errors_total", type="BadRequest")

    await deliver(text_update("Who opened the Long Bridge?"))
    await deliver(text_update("Who won the chess championship of Patagonia?"))
    telegram.fail("sendMessage", Refusal(400, "Bad Request: something"))
    await deliver(text_update("/help"))

    assert value("newsdesk_answers_total", outcome="answered") == given + 1
    assert value("newsdesk_answers_total", outcome="refused") == refused + 1
    assert value("newsdesk_errors_total", type="BadRequest") == failed + 1


async def test_figures_of_the_archive_and_of_queues(
    watched: Settings, telegram: FakeTelegram, vitals: Vitals
) -> None:
    metrics.watch_queue("replies", lambda: 7)
    async with (
        page(watched, vitals) as (_, session),
        session.get(METRICS) as answer,
    ):
        assert answer.content_type == "text/plain"
        text = await answer.text()

    assert f"newsdesk_articles {float(len(ARTICLES))}" in text
    assert value("newsdesk_newest_article_timestamp_seconds") == 1_731_974_400  # 2024-11-19
    assert 'newsdesk_queue_length{queue="replies"} 7.0' in text
    assert "process_cpu_seconds_total" in text
    assert TOKEN not in text
