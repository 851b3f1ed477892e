"""Sources over a small web on loopback: what is fetched when, and what becomes of it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.sources import AT_ONCE
from bot.visiting import MOST_PAGES
from bot.wiring import open_archive
from store import open_store
from store.earlier import Exchange
from store.errors import (
    DeclaredSourceError,
    LoadInProgressError,
    SourceExistsError,
    SourceFailedError,
    SourcesFileError,
    StoreUnavailableError,
    UnknownSourceError,
)
from store.indexing import load
from store.personal import LISTINGS_KEPT
from store.sandbox import Sandbox
from store.sources import SourceKind
from store.sqlite import undoing
from store.types import Listing
from tests.bot.source_world import HOUR, Clock, World, keeper_of
from tests.web_server import STORIES, Story

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from bot.fetching import Fetched
    from bot.settings import Settings
    from store.sources import Source, Standing
    from tests.web_server import WebServer

TRAM, LIBRARY = STORIES
HEADLINES = {TRAM.headline, LIBRARY.headline}
DAY = timedelta(days=1)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With a file of declared sources that a test fills; the seeds are left out."""
    file = settings.data.parent / "sources.toml"
    file.write_text("")
    return settings.model_copy(update={"sources": file})


@pytest.fixture
async def world(
    web: WebServer, settings: Settings, sandbox: Sandbox, clock: Clock
) -> AsyncIterator[World]:
    async with open_store(settings.data) as store:
        keeper = keeper_of(settings, store, sandbox, clock)
        async with keeper:
            yield World(web, store, keeper, clock, settings)


def declare(world: World, *tables: str) -> None:
    """Write the operator's file."""
    world.settings.sources.write_text("".join(f"[[source]]\n{table}\n" for table in tables))


def feed(world: World, path: str = "/atom.xml", *, name: str = "Herald", more: str = "") -> str:
    """A table of that file; every hour."""
    return f'name = "{name}"\naddress = "{world.web.at(path)}"\nevery = "1 hour"\n{more}'


# Reading what is new


async def test_a_declared_feed_is_read_when_it_is_due(world: World) -> None:
    declare(world, feed(world))

    [visit] = await world.due()
    assert visit.report is not None
    assert visit.report.added == 2
    assert await world.found("tram") == [TRAM.headline]

    assert await world.due(after=HOUR / 2) == []
    assert len(world.web.visits) == 1


async def test_what_is_unchanged_is_not_sent_again(world: World) -> None:
    declare(world, feed(world))
    await world.due()
    arrived = await world.store.arrived()

    [visit] = await world.due(after=HOUR)

    assert visit.report is not None
    assert "If-None-Match" in world.web.visits[-1].headers
    assert visit.standing.succeeded_at == world.clock.time
    assert await world.store.arrived() == arrived, "nothing was loaded"


async def test_a_changed_entry_changes_its_article_and_one_that_left_the_feed_stays(
    world: World,
) -> None:
    declare(world, feed(world))
    await world.due()
    world.web.put_stories([replace(TRAM, headline="Norvik’s tram stops again")])

    [visit] = await world.due(after=HOUR)

    assert visit.report is not None
    assert (visit.report.changed, visit.report.removed) == (1, 0)
    assert await world.headlines() == {"Norvik’s tram stops again", LIBRARY.headline}


async def test_a_feed_sent_again_without_news_is_not_loaded(world: World) -> None:
    world.web.put("/plain.xml", world.web.pages["/atom.xml"].content, validators=False)
    declare(world, feed(world, "/plain.xml"))
    await world.due()
    arrived = await world.store.arrived()

    [visit] = await world.due(after=HOUR)

    assert visit.report is not None
    assert visit.report.unchanged == 2
    assert await world.store.arrived() == arrived


async def test_a_restart_forgets_nothing(world: World, sandbox: Sandbox) -> None:
    declare(world, feed(world))
    await world.due()

    async with keeper_of(world.settings, world.store, sandbox, world.clock) as again:
        assert await again.visit_due() == []
        world.clock.passes(HOUR)
        await again.visit_due()

    assert [visit.headers.get("If-None-Match") is None for visit in world.web.visits] == [
        True,
        False,
    ]


async def test_a_page_is_an_article_and_its_robots_are_obeyed(world: World) -> None:
    declare(world, feed(world, TRAM.path, more='kind = "page"\noutlet = "The Herald"'))
    [visit] = await world.due()
    assert visit.report is not None
    assert await world.headlines() == {TRAM.headline}
    assert world.web.paths() == ["/robots.txt", TRAM.path]

    world.web.put_robots("User-agent: *\nDisallow: /articles/")
    [visit] = await world.due(after=2 * DAY)  # robots.txt is remembered for a day
    assert visit.report is None
    assert "robots" in visit.standing.problem


async def test_a_folder_is_read_again_when_it_changed(world: World) -> None:
    folder = world.settings.data.parent / "dumps"
    folder.mkdir()
    file = folder / "a.jsonl"
    file.write_text(json.dumps({"id": "a", "headline": "The ferry leaves", "body": "It left."}))
    declare(world, 'name = "Dumps"\npath = "dumps"\nevery = "1 hour"\noutlet = "Coast Radio"')

    [visit] = await world.due()
    assert visit.report is not None
    [[parsed]] = [part async for part in world.store.everything()]
    assert (parsed.article.headline, parsed.article.source) == ("The ferry leaves", "Coast Radio")

    arrived = await world.store.arrived()
    await world.due(after=HOUR)
    assert await world.store.arrived() == arrived, "nothing was read"

    file.write_text(json.dumps({"id": "a", "headline": "The ferry stays", "body": "It stayed."}))
    await world.due(after=HOUR)
    assert await world.headlines() == {"The ferry stays"}
    assert await world.store.roots() == (folder,)


async def test_a_folder_that_is_not_there_is_a_problem(world: World) -> None:
    declare(world, 'name = "Dumps"\npath = "nowhere"')
    [visit] = await world.due()

    assert visit.report is None
    assert "nowhere" in visit.standing.problem


# Full texts


async def test_summaries_get_the_text_of_their_pages_once(world: World) -> None:
    declare(world, feed(world, "/rss.xml", more="full_text = true"))
    await world.due()
    assert await world.found("worked three shifts") == [TRAM.headline]
    assert world.web.paths()[-2:] == [TRAM.path, LIBRARY.path]

    lift = replace(
        TRAM,
        slug="lift",
        headline="A lift for the hill",
        paragraphs=(
            "Builders worked three shifts on the cabins above the old quarry, the owner said.",
            "Skiers will pay four crowns for a ride once snow lies on the summit in December.",
        ),
    )
    world.web.put_stories([*STORIES, lift])
    world.web.visits.clear()
    await world.due(after=HOUR)

    assert world.web.paths() == ["/rss.xml", "/articles/lift.html"]
    found = await world.found("worked three shifts")
    assert set(found) == {TRAM.headline, "A lift for the hill"}


async def test_a_summary_does_until_its_page_can_be_had(world: World) -> None:
    world.web.put(TRAM.path, "later", status=500)
    declare(world, feed(world, "/rss.xml", more="full_text = true"))
    await world.due()
    assert await world.headlines() == HEADLINES
    assert await world.found("worked three shifts") == []

    world.web.put_stories(STORIES)
    world.web.visits.clear()
    await world.due(after=HOUR)

    assert world.web.paths() == ["/rss.xml", TRAM.path]
    assert "If-None-Match" not in world.web.visits[0].headers, "the feed had not changed"
    assert await world.found("worked three shifts") == [TRAM.headline]


async def test_a_page_is_tried_in_three_visits_and_one_that_is_not_there_once(
    world: World,
) -> None:
    world.web.put(TRAM.path, "later", status=500)
    del world.web.pages[LIBRARY.path]
    declare(world, feed(world, "/rss.xml", more="full_text = true"))
    for _ in range(6):
        await world.due(after=HOUR)

    assert len(world.web.visits_to(TRAM.path)) == 3
    assert len(world.web.visits_to(LIBRARY.path)) == 1
    assert await world.headlines() == HEADLINES


async def test_what_has_its_full_text_is_unchanged_when_read_again_or_rehearsed(
    world: World,
) -> None:
    declare(world, feed(world, "/rss.xml", more="full_text = true"))
    await world.due()
    source = await world.keeper.find("Herald")
    assert not isinstance(source, str)

    for dry in (True, False):
        report = await world.keeper.reload(source, dry=dry)
        assert (report.dry, report.changed, report.unchanged) == (dry, 0, 2)

    world.web.put_stories([replace(TRAM, summary="Another summary."), LIBRARY])
    report = await world.keeper.reload(source, dry=True)
    assert (report.changed, report.unchanged) == (1, 1)


async def test_a_full_text_is_not_replaced_by_a_summary(world: World) -> None:
    declare(world, feed(world, "/rss.xml", more="full_text = true"))
    await world.due()
    world.web.put_stories([replace(TRAM, summary="Another summary.")])
    world.web.put(TRAM.path, "later", status=500)

    await world.due(after=HOUR)

    assert await world.found("worked three shifts") == [TRAM.headline]


async def test_pages_of_a_visit_are_bounded_and_the_rest_comes_next(world: World) -> None:
    stories = [
        Story(
            slug=f"day-{number}",
            headline=f"Day {number} of the harbour works",
            summary=f"Number {number}.",
            paragraphs=tuple(f"{TRAM.paragraphs[0]} {number}" for _ in range(3)),
            published=TRAM.published,
        )
        for number in range(MOST_PAGES + 3)
    ]
    world.web.put_stories(stories)
    declare(world, feed(world, "/rss.xml", more="full_text = true"))

    def pages() -> int:
        return sum(path.startswith("/articles/") for path in world.web.paths())

    [visit] = await world.due()
    assert visit.report is not None
    assert (visit.report.added, pages()) == (MOST_PAGES + 3, MOST_PAGES)

    [visit] = await world.due(after=HOUR)
    assert visit.report is not None
    assert (visit.report.changed, pages()) == (3, MOST_PAGES + 3)


async def test_two_feeds_do_not_change_an_article_to_and_fro(world: World) -> None:
    declare(
        world,
        feed(world, "/rss.xml", more='full_text = true\noutlet = "The Herald"'),
        feed(world, "/atom.xml", name="Atom", more='outlet = "Another"'),
    )
    first = await world.keeper.find("Herald")
    assert not isinstance(first, str)
    await world.keeper.visit(first)
    [visit] = await world.due()
    assert visit.report is not None
    assert (visit.source.name, visit.report.unchanged, visit.report.changed) == ("Atom", 2, 0)

    declare(world, feed(world, "/atom.xml", name="Atom", more='outlet = "Another"'))
    second = await world.keeper.find("Atom")
    assert not isinstance(second, str)
    assert (await world.keeper.reload(second)).changed == 2, "nobody else keeps them now"


# Moves, ends, refusals


async def test_a_move_is_followed_at_once_and_believed_after_a_day(world: World) -> None:
    declare(world, feed(world, "/old.xml"))
    world.web.move("/old.xml", "/atom.xml")
    address = world.web.at("/old.xml")
    for hours in (0, 12, 12):
        await world.due(after=hours * HOUR)
        assert await world.headlines() == HEADLINES
    assert (await world.standing(address)).current == world.web.at("/atom.xml")

    world.web.visits.clear()
    await world.due(after=HOUR)
    assert world.web.paths() == ["/atom.xml"]

    del world.web.pages["/atom.xml"]
    await world.due(after=HOUR)
    assert (await world.standing(address)).current is None, "the old address is asked again"


async def test_validators_of_another_page_do_not_count(world: World) -> None:
    declare(world, feed(world, "/now.xml"))
    world.web.move("/now.xml", "/atom.xml", 302)
    await world.due()
    etag = world.web.pages["/atom.xml"].etag
    # Another page that happens to have the same validator.
    world.web.put_stories([replace(TRAM, headline="Another feed altogether")])
    content = world.web.pages["/atom.xml"].content
    world.web.put("/other.xml", content, headers={"ETag": etag}, validators=False)
    world.web.move("/now.xml", "/other.xml", 302)

    await world.due(after=HOUR)

    assert "Another feed altogether" in await world.headlines()


async def test_a_feed_that_is_gone_is_asked_no_more_and_told_once(world: World) -> None:
    declare(world, feed(world))
    await world.due()
    world.web.end("/atom.xml")
    [visit] = await world.due(after=HOUR)
    assert visit.standing.gone
    assert await world.headlines() == HEADLINES
    assert await world.due(after=30 * DAY) == []

    told: list[str] = []
    reached = False

    async def tell(source: Source) -> bool:
        told.append(source.name)
        return reached

    await world.keeper.tell_gone(tell)
    reached = True
    await world.keeper.tell_gone(tell)
    await world.keeper.tell_gone(tell)
    assert told == ["Herald", "Herald"], "once more after it could not be told, then never"

    await world.keeper.pause("Herald")
    world.web.put_stories(STORIES)
    [visit] = await world.due()
    assert visit.report is not None
    assert not visit.standing.gone


async def test_a_host_that_wants_fewer_requests_is_left_alone_by_all_its_sources(
    world: World,
) -> None:
    world.web.throttle("/busy.xml", "7200")
    declare(world, feed(world), feed(world, "/busy.xml", name="Busy"))
    await world.due()
    assert (await world.standing(world.web.at("/busy.xml"))).problem.endswith("(429)")

    world.web.visits.clear()
    await world.due(after=1.9 * HOUR)
    assert world.web.paths() == []

    await world.due(after=0.1 * HOUR)
    assert sorted(world.web.paths()) == ["/atom.xml", "/busy.xml"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<rss><channel><item>", ""),
        ("<!doctype html><title>Log in</title><p>Log in", "a page, not a feed"),
        ("{", ""),
        ("", ""),
    ],
)
async def test_a_feed_that_breaks_leaves_the_archive(world: World, content: str, said: str) -> None:
    declare(world, feed(world))
    await world.due()
    world.web.put("/atom.xml", content, "application/atom+xml")

    [visit] = await world.due(after=HOUR)

    assert visit.report is None
    assert said in visit.standing.problem
    assert visit.standing.problem
    assert visit.standing.next_at is not None
    assert visit.standing.next_at - world.clock.time >= timedelta(minutes=15)
    assert await world.headlines() == HEADLINES

    world.web.put_stories([replace(TRAM, headline="All is well again")])
    [visit] = await world.due(after=DAY)
    assert visit.report is not None
    assert "All is well again" in await world.headlines()


async def test_one_bad_source_does_not_stop_the_others(world: World) -> None:
    declare(world, feed(world, "/bad/garbage", name="Bad"), feed(world))

    visits = {visit.source.name: visit.report for visit in await world.due()}

    assert visits["Bad"] is None
    assert visits["Herald"] is not None


# Other loads, undo


async def test_while_another_load_runs_a_visit_waits_and_loses_nothing(world: World) -> None:
    declare(world, feed(world))
    loading = world.store.loading()
    await loading.__aenter__()

    async def end_it(_: float) -> None:
        world.clock.waited.append(_)
        await loading.__aexit__(None, None, None)

    world.keeper._visitor._wait = end_it
    [visit] = await world.due()

    assert world.clock.waited == [5.0]
    assert visit.report is not None
    assert await world.headlines() == HEADLINES


async def test_who_asks_does_not_wait_with_a_visit_that_waits(world: World) -> None:
    declare(world, feed(world))
    source = await world.keeper.find("herald")
    assert not isinstance(source, str)
    waits, goes_on = asyncio.Event(), asyncio.Event()

    async def wait(_: float) -> None:
        waits.set()
        await goes_on.wait()

    world.keeper._visitor._wait = wait
    async with world.store.loading():
        due = asyncio.create_task(world.due())
        await waits.wait()
        with pytest.raises(LoadInProgressError):
            async with asyncio.timeout(10):
                await world.keeper.reload(source)
    goes_on.set()
    [visit] = await due
    assert visit.report is not None
    assert visit.report.added == 2


async def test_who_asks_for_a_visit_is_told_of_another_load(world: World) -> None:
    declare(world, feed(world))
    source = await world.keeper.find("herald")
    assert not isinstance(source, str)
    async with world.store.loading():
        with pytest.raises(LoadInProgressError):
            await world.keeper.reload(source)
    assert await world.store.standings() == {}, "no validators without articles"

    assert (await world.keeper.reload(source)).added == 2


async def test_what_an_undo_took_back_comes_again(world: World) -> None:
    await load(world.store, [world.settings.seeds])
    before = await world.headlines()
    more = {"id": "more", "headline": "More", "body": "There was more of it."}
    (world.settings.seeds / "more.jsonl").write_text(json.dumps(more))
    await load(world.store, [world.settings.seeds], rebuild=True)
    declare(world, feed(world))
    await world.due()
    last = await world.store.undoable()
    assert last is not None
    await world.store.undo(last)
    assert await world.headlines() == before

    await world.due(after=HOUR)

    assert await world.headlines() == before | HEADLINES


async def test_what_an_undo_took_back_during_a_visit_comes_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await load(world.store, [world.settings.seeds])
    more = {"id": "more", "headline": "More", "body": "There was more of it."}
    (world.settings.seeds / "more.jsonl").write_text(json.dumps(more))
    await load(world.store, [world.settings.seeds], rebuild=True)
    declare(world, feed(world))
    await world.due()
    fetch = world.keeper._fetcher.fetch

    async def fetch_while_undone(*arguments: Any, **named: Any) -> Fetched:
        fetched = await fetch(*arguments, **named)
        assert fetched.status == 304
        last = await world.store.undoable()
        assert last is not None
        await world.store.undo(last)
        return fetched

    with monkeypatch.context() as during:
        during.setattr(world.keeper._fetcher, "fetch", fetch_while_undone)
        await world.due(after=HOUR)
    assert not HEADLINES & await world.headlines()

    await world.due(after=2 * HOUR)

    assert await world.headlines() >= HEADLINES


async def test_an_undo_that_is_killed_after_it_leaves_sources_to_be_read_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await load(world.store, [world.settings.seeds], rebuild=True)
    declare(world, feed(world))
    [visit] = await world.due()
    assert visit.standing.etag
    last = await world.store.undoable()
    assert last is not None
    undo = undoing.undo

    async def undo_and_die(*arguments: Any) -> None:
        await undo(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(undoing, "undo", undo_and_die)
    with pytest.raises(KeyboardInterrupt):
        await world.store.undo(last)

    await world.due(after=HOUR)

    assert await world.headlines() == HEADLINES


async def test_what_stops_a_visit_is_told_as_it_is_and_after_the_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(world, feed(world, name="Full disk"), feed(world, "/rss.xml", name="Herald"))
    record = world.store.record

    async def fail_for_one(standings: Iterable[Standing], *more: Any) -> None:
        [standing] = standings
        if standing.address.endswith("/atom.xml"):
            raise StoreUnavailableError("the disk is full")
        await record([standing], *more)

    monkeypatch.setattr(world.store, "record", fail_for_one)
    with pytest.raises(StoreUnavailableError):
        await world.due()

    assert (await world.standing(world.web.at("/rss.xml"))).succeeded_at


# What an operator does


async def test_a_feed_is_added_by_its_address(world: World) -> None:
    added = await world.keeper.add(world.web.at("/atom.xml"))

    assert (added.source.name, added.source.kind) == ("Norvik Herald", SourceKind.FEED)
    assert (added.report.added, added.found_on_page) == (2, False)
    assert await world.due() == []
    await world.due(after=HOUR)
    assert "If-None-Match" in world.web.visits[-1].headers
    [known] = (await world.keeper.overview()).known
    assert (known.source, known.articles) == (added.source, 2)


async def test_the_feed_a_page_names_is_added(world: World) -> None:
    added = await world.keeper.add(world.web.at(TRAM.path), "My herald")

    assert added.found_on_page
    assert (added.source.address, added.source.name) == (world.web.at("/rss.xml"), "My herald")
    with pytest.raises(SourceExistsError, match="My herald"):
        await world.keeper.add(world.web.at(LIBRARY.path), "Another")


async def test_a_page_that_names_none_is_added_itself(world: World) -> None:
    content = world.web.pages[TRAM.path].content.decode().replace("application/rss+xml", "x/y")
    world.web.put("/live", content)

    added = await world.keeper.add(world.web.at("/live"))

    assert (added.source.kind, added.report.added) == (SourceKind.PAGE, 1)
    assert added.source.name == "127.0.0.1"


async def test_what_moved_for_good_is_added_where_it_is(world: World) -> None:
    world.web.move("/old.xml", "/atom.xml")
    added = await world.keeper.add(world.web.at("/old.xml"))

    assert added.source.address == world.web.at("/atom.xml")


async def test_names_and_addresses_are_taken_once(world: World) -> None:
    await world.keeper.add(world.web.at("/atom.xml"))
    for address, name in (
        ("/atom.xml", "Other"),
        ("/rss.xml", None),
        ("/rss.xml", "norvik herald"),
    ):
        with pytest.raises(SourceExistsError, match="Norvik Herald") as refused:
            await world.keeper.add(world.web.at(address), name)
        assert refused.value.same_address == (address == "/atom.xml")
    assert len((await world.keeper.overview()).known) == 1


async def test_articles_of_another_source_are_counted_when_one_is_added(world: World) -> None:
    declare(world, feed(world))
    await world.due()
    report = (await world.keeper.add(world.web.at("/feed.json"), "Second")).report

    assert (report.added, report.changed, report.unchanged) == (0, 0, 2)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none", "answers 404"),
        ("/bad/garbage", "/bad/garbage "),
        ("/bad/bomb", "larger than 10 MiB"),
        ("/empty", "^no text "),
        ("/picture", "^not text "),
    ],
)
async def test_what_cannot_be_read_is_not_added(world: World, path: str, said: str) -> None:
    world.web.put("/empty", "<p>")
    world.web.put("/picture", b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png")
    with pytest.raises(SourceFailedError, match=said):
        await world.keeper.add(world.web.at(path))
    assert (await world.keeper.overview()).known == ()


async def test_a_private_address_is_not_added(
    settings: Settings, sandbox: Sandbox, clock: Clock
) -> None:
    from bot.wiring import build_keeper

    async with (
        open_store(settings.data) as store,
        build_keeper(settings, store, sandbox=sandbox, now=clock) as keeper,
    ):
        for address in ("http://127.0.0.1/feed", "localhost/feed", "file:///etc/passwd"):
            with pytest.raises(SourceFailedError):
                await keeper.add(address)


async def test_an_added_source_is_removed_and_its_articles_stay(world: World) -> None:
    added = await world.keeper.add(world.web.at("/atom.xml"))
    await world.keeper.remove("norvik herald")

    assert (await world.keeper.overview()).known == ()
    assert added.source.address not in await world.store.standings()
    assert await world.headlines() == HEADLINES
    with pytest.raises(UnknownSourceError):
        await world.keeper.remove("norvik herald")


async def test_a_source_that_waits_for_its_visit_can_be_removed(world: World) -> None:
    address = world.web.at("/atom.xml")
    await world.keeper.add(address, "Herald")
    asked = len(world.web.visits)
    places = [await world.keeper._places.acquire() for _ in range(AT_ONCE)]
    world.clock.passes(DAY)
    visiting = asyncio.create_task(world.keeper.visit_due())
    await asyncio.sleep(0.1)

    async with asyncio.timeout(10):
        await world.keeper.remove("Herald")
    for _ in places:
        world.keeper._places.release()
    await visiting

    assert len(world.web.visits) == asked
    assert await world.store.standings() == {}


async def test_a_declared_source_is_taken_out_of_its_file(world: World) -> None:
    declare(world, feed(world))
    with pytest.raises(DeclaredSourceError, match=r"sources\.toml"):
        await world.keeper.remove("Herald")


async def test_a_paused_source_is_not_visited_until_it_goes_on(world: World) -> None:
    declare(world, feed(world))
    assert (await world.keeper.pause("HERALD")).standing.paused
    assert await world.due(after=DAY) == []

    assert not (await world.keeper.pause("herald")).standing.paused
    assert len(await world.due()) == 1


async def test_the_schedule_lets_go_of_what_is_not_kept(world: World) -> None:
    declare(world, feed(world))
    await world.due()
    assert len(await world.headlines()) == 2
    limited = world.settings.model_copy(update={"keep_articles": 1})
    now = world.clock.time
    asked = Exchange(chat=7, message=1, question="Who came?", short="Ana Berg", at=now)
    await world.store.keep_exchange(asked)
    await world.store.note_unanswered("Who sank the moon?", at=now - 90 * DAY)
    await world.store.note_unanswered("Who sold the sun?", at=now - 88 * DAY)
    world.clock.passes(DAY + timedelta(seconds=1))

    async def nobody(_: object) -> bool:
        return True

    async with (
        open_archive(limited) as store,
        keeper_of(limited, store, Sandbox(), world.clock) as keeper,
    ):
        running = asyncio.create_task(keeper.run(nobody))
        async with asyncio.timeout(30):
            while await store.size() > 1:  # noqa: ASYNC110 - nothing tells when
                await asyncio.sleep(0.01)
        assert await store.exchange(7, since=now) is None
        gaps = await store.gaps(limit=5)
        assert [gap.question for gap in gaps.items] == ["Who sold the sun?"]
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running


async def test_the_schedule_forgets_listings_and_handled_updates_in_time(world: World) -> None:
    async def nobody(_: object) -> bool:
        return True

    async def swept(at: datetime) -> list[int]:
        """The schedule runs for a moment; gives the updates that are left."""
        world.clock.time = at
        # The schedule sweeps listings first.
        old = {1: "{}"}
        await world.store.write_updates(7, old, handled=(), at=at - DAY - timedelta(seconds=1))
        await world.store.write_updates(7, {}, handled=old, at=at)
        async with keeper_of(world.settings, world.store, Sandbox(), world.clock) as keeper:
            running = asyncio.create_task(keeper.run(nobody))
            async with asyncio.timeout(30):
                while 1 in (  # noqa: ASYNC110 - nothing tells when
                    left := updates_in(world.settings.data)
                ):
                    await asyncio.sleep(0.01)
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
        return left

    now = datetime.now(UTC)
    listing = Listing(kind="search", text="bridge", as_of=None, arrived=1)
    token = await world.store.remember(listing)
    await world.store.write_updates(7, {2: "{}", 3: "{}"}, handled=(), at=now)
    await world.store.write_updates(7, {}, handled=[2], at=now)

    assert await swept(now + DAY / 2) == [2, 3]
    # A day of grace each way: the test may run across midnight.
    assert await swept(now + LISTINGS_KEPT - DAY) == [3], "3 is not handled"
    assert await world.store.recall(token) == listing
    assert await swept(now + LISTINGS_KEPT + 2 * DAY) == [3]
    assert await world.store.recall(token) is None


def updates_in(data: Path) -> list[int]:
    """The numbers of the updates the state file knows."""
    with closing(sqlite3.connect(data / "state.sqlite3")) as db:
        return [number for (number,) in db.execute("SELECT id FROM updates ORDER BY id")]


async def test_a_rehearsal_changes_nothing(world: World) -> None:
    declare(world, feed(world))
    source = await world.keeper.find("Herald")
    assert not isinstance(source, str)

    report = await world.keeper.reload(source, dry=True)
    assert (report.dry, report.added, report.articles) == (True, 2, 0)
    assert await world.store.standings() == {}

    await world.keeper.reload(source)
    report = await world.keeper.reload(source, dry=True)
    assert (report.added, report.unchanged) == (0, 2)


async def test_a_mistake_in_the_file_ends_the_start_and_later_only_shows(
    world: World, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    declare(world, feed(world))
    await world.due()
    declare(world, feed(world, more='ulr = "x"'))

    overview = await world.keeper.overview()
    assert [known.source.name for known in overview.known] == ["Herald"]
    assert "sources.toml:5: source.0.ulr" in overview.problem
    assert len(await world.due(after=HOUR)) == 1
    assert caplog.text.count("source.0.ulr") == 1, "logged once"
    with pytest.raises(SourcesFileError):
        async with keeper_of(world.settings, world.store, sandbox, world.clock):
            pass


async def test_keys_in_addresses_stay_secret(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.web.put("/keyed", world.web.pages["/atom.xml"].content)
    declare(
        world,
        feed(world, "/keyed?key=hunter2"),
        feed(world, "/none?key=hunter2", name="None"),
    )
    visits = await world.due()

    assert {visit.report is None for visit in visits} == {True, False}
    [known, _] = (await world.keeper.overview()).known
    assert known.articles == 2
    origins = {one.article.origin async for part in world.store.everything() for one in part}
    assert "hunter2" not in caplog.text + str(origins)
    assert all("hunter2" not in visit.standing.problem for visit in visits)
