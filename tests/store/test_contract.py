"""What every backend keeps: :class:`store.protocol.Store`. Another backend joins the fixture."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.analysis import terms
from store.asked import Order, Query
from store.chats import Unreachable, Why
from store.earlier import Exchange
from store.entities import Kind, KnownName, Mention, Subject
from store.errors import LoadInProgressError, SourceExistsError
from store.people import name_keys
from store.preparing import prepare
from store.sources import ReadEntry, Source, SourceKind, Standing
from store.sqlite.store import SqliteStore
from store.types import Freshness, HeldArticle, KnownArticle, Listing, Passage
from store.votes import Vote
from tests.factories import mention, naming, parsed, prepared, published, query, remove, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store
    from store.types import Parsed, Story

MONDAY = date(2024, 11, 18)
EVERYTHING = Query(text="")


@pytest.fixture(params=["sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    assert request.param == "sqlite"
    opened = await SqliteStore.open(tmp_path / "data")
    yield opened
    await opened.close()


async def headlines(store: Store, asked: Query = EVERYTHING, *, limit: int = 50) -> list[str]:
    """Ids of the newest articles of a query."""
    return [article.id for article in (await store.latest(asked, limit=limit)).items]


async def found(store: Store, asked: Query, *, limit: int = 50) -> list[str]:
    """Ids of the candidates of a query, in their order."""
    found = (await store.candidates(asked, limit=limit)).keys
    texts = await store.texts(found)
    return [texts[key].article.id for key in found]


# Articles


async def test_an_article_comes_back_as_it_was_saved(store: Store) -> None:
    one = parsed(
        "лодка-7", "First “paragraph”.\nStill the first.", "Second 😀.", "",
        when=datetime(1969, 7, 20, 20, 17, tzinfo=UTC), agency="Reuters", photo_agency="AFP",
        byline="Ana Berg", place="Norvik", url="https://herald.example/1", language="en-GB",
        category="world", captions=("A bridge.", "Its \"opening\"."), flags=("joined line 3",),
        line=12,
    )  # fmt: skip
    await save(store, one)

    assert await store.article(one.article.handle) == one


@pytest.mark.parametrize("handle", ["", "nobodyknows1", "\ud800", "x" * 5000, "' OR 1 --"])
async def test_an_unknown_handle_names_no_article(store: Store, handle: str) -> None:
    await save(store, parsed())

    assert await store.article(handle) is None


async def test_a_passage_with_an_empty_line_inside_stays_one_passage(store: Store) -> None:
    one = parsed("gap", "\nOne\n \n\ntwo.\n", "Three.")
    async with store.loading() as load:
        await load.save([prepare(one)])

    kept = await store.article(one.article.handle)
    assert kept is not None
    assert [passage.text for passage in kept.passages] == ["One\ntwo.", "Three."]


async def test_latest_is_newest_first_and_undated_articles_come_last(store: Store) -> None:
    await save(
        store,
        parsed("undated", when=None),
        parsed("noon", when=datetime(2024, 11, 18, 12, 0, tzinfo=UTC)),
        parsed("next", when=MONDAY + timedelta(days=1)),
        parsed("ancient", when=date(1066, 10, 14)),
        parsed("day", when=MONDAY),
        parsed("far", when=date(9999, 12, 31)),
    )
    await save(store, parsed("late", when=datetime(2024, 11, 18, 11, 59, tzinfo=UTC)))

    assert await headlines(store) == ["far", "next", "noon", "late", "day", "ancient", "undated"]


@pytest.mark.parametrize("backwards", [False, True])
async def test_everything_comes_in_an_order_of_its_own(store: Store, backwards: bool) -> None:
    days = [date(2024, 11, 1) + timedelta(days=number // 100) for number in range(450)]
    articles = [parsed(f"n{number:03}", when=day) for number, day in enumerate(days)]
    undated = parsed("whenever", when=None)
    wanted = [undated, *articles]
    await save(store, *(reversed(wanted) if backwards else wanted), parsed("gone"))
    await remove(store, "gone")
    parts = [part async for part in store.everything()]
    assert [one.article.id for part in parts for one in part] == [one.article.id for one in wanted]
    assert parts[0][0].passages == undated.passages
    assert max(map(len, parts)) < 450


async def test_latest_gives_pages_that_end(store: Store) -> None:
    await save(store, *(parsed(f"n{i}", when=MONDAY + timedelta(days=i)) for i in range(5)))

    first = await store.latest(EVERYTHING, limit=2)
    last = await store.latest(EVERYTHING, limit=2, offset=4)
    beyond = await store.latest(EVERYTHING, limit=2, offset=9)

    assert [one.id for one in first.items] == ["n4", "n3"]
    assert (first.total, first.next) == (5, 2)
    assert [one.id for one in last.items] == ["n0"]
    assert (last.total, last.next) == (5, None)
    assert (beyond.items, beyond.total, beyond.next) == ((), 5, None)


async def test_days_narrow_what_is_there(store: Store) -> None:
    end_of_day = datetime(2024, 11, 19, 23, 59, 59, tzinfo=UTC)
    await save(
        store,
        parsed("sunday", when=date(2024, 11, 17)),
        parsed("monday", when=MONDAY),
        parsed("tuesday", when=end_of_day),
        parsed("undated", when=None),
    )

    assert await headlines(store, Query(text="", as_of=MONDAY)) == ["monday", "sunday", "undated"]
    assert await headlines(store, Query(text="", after=MONDAY)) == ["tuesday", "monday"]
    assert await headlines(store, Query(text="", before=MONDAY)) == ["monday", "sunday"]
    window = Query(text="", after=MONDAY, before=end_of_day.date(), as_of=end_of_day.date())
    assert await headlines(store, window) == ["tuesday", "monday"]
    assert await store.count(replace(window, as_of=MONDAY)) == 1
    assert await found(store, query("stori", as_of=MONDAY, order=Order.NEWEST)) == [
        "monday", "sunday", "undated",
    ]  # fmt: skip


async def test_pages_do_not_shift_when_articles_arrive(store: Store) -> None:
    await save(store, parsed("old"))
    frozen = await store.arrived()
    await save(store, parsed("new"))

    assert await store.arrived() > frozen
    for asked in (EVERYTHING, query("stori")):
        assert set(await headlines(store, asked)) == {"old", "new"}
        assert await headlines(store, replace(asked, arrived=frozen)) == ["old"]
        assert await store.count(replace(asked, arrived=frozen)) == 1
    assert await found(store, query("stori", arrived=frozen)) == ["old"]


# Search


async def test_candidates_come_best_first_and_their_texts_when_asked(store: Store) -> None:
    await save(
        store,
        parsed("body", "Nothing here.", "A ferry sank."),
        parsed("headline", "Nothing here.", headline="Ferry sinks"),
        parsed("neither"),
    )

    both = await store.candidates(query("ferri"), limit=10)
    keys = list(both.keys)
    texts = await store.texts([*keys, 1])

    assert [texts[key].article.id for key in keys] == ["headline", "body"]
    assert (both.total, both.about) == (2, False)
    assert set(texts) == set(keys)
    assert texts[keys[1]].passages == (
        Passage(position=0, text="Nothing here."),
        Passage(position=1, text="A ferry sank."),
    )
    assert await found(store, query("ferri"), limit=1) == ["headline"]


async def test_words_are_matched_as_the_query_says(store: Store) -> None:
    await save(
        store,
        parsed("a", "red ships sail", when=MONDAY),
        parsed("b", "red boats and blue ships", when=MONDAY + timedelta(days=1)),
        parsed("c", "green cars", when=MONDAY + timedelta(days=2)),
    )

    assert await headlines(store, query("red", "ship")) == ["b", "a"]
    assert await headlines(store, query("red", "car")) == []
    assert await headlines(store, query("red", "car", match_all=False)) == ["c", "b", "a"]
    assert await found(store, query(phrases=(("red", "ship"),))) == ["a"]
    assert await found(store, query("blue", phrases=(("red", "ship"),))) == []
    assert await found(store, query("red", excluded=("blue",))) == ["a"]
    assert await headlines(store, query(excluded=("red",))) == ["c"]
    assert await store.count(query("red")) == 2


async def test_an_empty_query_finds_nothing_and_lists_everything(store: Store) -> None:
    await save(store, parsed("a"), parsed("b"))

    assert not (await store.candidates(EVERYTHING, limit=10)).keys
    assert not (await store.candidates(query("", phrases=((),)), limit=10)).keys
    assert await store.count(EVERYTHING) == 2


async def test_words_of_other_scripts_are_found(store: Store) -> None:
    text = "Лавров встретился с Ван И. 王毅会见。 تصريحات الوزير"
    await save(store, parsed("east", text, language="ru"))

    for term in terms(text, "ru"):
        assert await found(store, query(term)) == ["east"], term


async def test_frequencies_count_articles_not_words(store: Store) -> None:
    await save(store, parsed("a", "ferry ferry"), parsed("b", "ferry"), parsed("c", "train"))

    assert await store.frequencies(["ferri", "train", "absent"]) == {"ferri": 2, "train": 1}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    words=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=90),
    phrase=st.lists(st.sampled_from(["", '"', "NEAR(", "*", "a:b", "\0", "AND", "-x"])),
    match_all=st.booleans(),
)
async def test_no_words_are_syntax(
    store: Store, words: list[str], phrase: list[str], match_all: bool
) -> None:
    asked = query(*words, phrases=(tuple(phrase),), excluded=tuple(words[:3]), match_all=match_all)

    await store.candidates(asked, limit=3)
    await store.latest(asked, limit=3)
    await store.frequencies(words)
    await store.names_with(words, as_of=None, limit=3)


# Keeping the archive


async def test_a_changed_article_is_found_by_its_new_words_only(store: Store) -> None:
    await save(store, parsed("a", "It rained.", headline="Weather"), parsed("b", "It rained."))
    before = await store.arrived()
    await save(store, parsed("a", "It snowed.", headline="Climate"))

    assert await found(store, query("snow")) == ["a"]
    assert await found(store, query("rain")) == ["b"]
    assert await found(store, query("weather")) == []
    assert await store.frequencies(["rain", "weather"]) == {"rain": 1}
    assert await store.size() == 2
    # A correction moves nothing on the pages somebody is leafing through.
    assert await headlines(store, replace(EVERYTHING, arrived=before)) == ["b", "a"]


async def test_an_article_moves_when_its_day_changes(store: Store) -> None:
    first, second = MONDAY, MONDAY + timedelta(days=3)
    await save(store, parsed("moving", when=first), parsed("staying", when=MONDAY))
    await save(store, parsed("moving", when=second))

    assert await headlines(store) == ["moving", "staying"]
    assert await headlines(store, Query(text="", as_of=MONDAY)) == ["staying"]
    kept = await store.article(parsed("moving").article.handle)
    assert kept is not None
    assert kept.article.published == published(second)


async def test_a_removed_article_is_gone_and_may_come_back(store: Store) -> None:
    gone = naming(parsed("gone", "Ana Berg spoke."), "Ana Berg")
    await save(store, gone, parsed("here"))
    await remove(store, "gone", "never was")

    assert await store.article(gone.article.handle) is None
    assert await headlines(store) == ["here"]
    assert await found(store, query("berg")) == []
    assert await store.appearances(Subject(names=("Ana Berg",))) == 0
    assert (await store.status()).articles == await store.size() == 1
    async with store.loading() as load:
        assert await load.known(["gone"], [gone.article.digest]) == ()

    await save(store, gone)
    assert await found(store, query("berg")) == ["gone"]
    assert await store.appearances(Subject(names=("Ana Berg",))) == 1


async def test_a_load_that_fails_changes_nothing(store: Store) -> None:
    await save(store, parsed("old"))

    async def fail() -> None:
        async with store.loading() as load:
            await load.save([prepared(parsed("new"))])
            await load.remove(["old"])
            raise RuntimeError("disk on fire")

    with pytest.raises(RuntimeError, match="disk on fire"):
        await fail()

    assert await headlines(store) == ["old"]
    await save(store, parsed("new"))
    assert await store.size() == 2


@pytest.mark.parametrize("rebuild", [False, True])
async def test_readers_see_a_load_when_it_has_ended(store: Store, rebuild: bool) -> None:
    await save(store, parsed("old"))

    async with store.loading(rebuild=rebuild) as load:
        await load.save([prepared(parsed("new"))])
        assert await headlines(store) == ["old"]

    assert set(await headlines(store)) == {"old", "new"}


async def test_one_load_at_a_time(store: Store) -> None:
    async with store.loading():
        with pytest.raises(LoadInProgressError):
            async with store.loading():
                pytest.fail("two loads at once")

    await save(store, parsed())


async def test_a_load_knows_what_it_has_met(store: Store) -> None:
    one = parsed("one", origin="/a.txt")
    await save(store, one, parsed("two", origin="/a.txt"), parsed("three", origin="/a.txt"))
    met = KnownArticle(id="one", digest="now")

    async with store.loading() as load:
        assert await load.met(["one"], ["now"]) == ()
        await load.note([met], staying=["two"])
        assert await load.met(["one", "two"], []) == (met,)
        assert await load.met([], ["now", one.article.digest]) == (met,)
        assert [part async for part in load.vanished(["/a.txt"])] == [["three"]]
    async with store.loading() as load:
        assert await load.met(["one"], ["now"]) == ()


async def test_a_load_knows_what_was_there_before_it(store: Store) -> None:
    one = parsed("one", origin="/a.txt")
    await save(store, one, parsed("two", origin="/b.txt"))

    async with store.loading() as load:
        by_id = await load.known(["one", "none"], [])
        assert [(known.id, known.digest) for known in by_id] == [("one", one.article.digest)]
        assert await load.known([], [one.article.digest]) == by_id
        assert set(await load.origins()) == {"/a.txt", "/b.txt"}
        vanished = [part async for part in load.vanished(["/b.txt", "/c.txt"])]
        assert vanished == [["two"]]
        parts = [part async for part in load.everything()]
        assert [parsed.article.id for part in parts for parsed in part] == ["one", "two"]


async def test_what_is_derived_can_be_derived_anew(store: Store) -> None:
    one = naming(parsed("one", "Ana Berg spoke."), "Ana Berg")
    other = naming(parsed("one", "Bo Dahl spoke."), "Bo Dahl")
    await save(store, one)

    async with store.loading(rebuild=True) as load:
        await load.forget_derived()
        # As a better analysis would find it in the same text.
        await load.derive([replace(prepared(other), article=one.article)])

    assert await store.appearances(Subject(names=("Ana Berg",))) == 0
    assert await store.appearances(Subject(names=("Bo Dahl",))) == 1
    assert await store.frequencies(["ana", "dahl"]) == {"dahl": 1}
    assert await store.article(one.article.handle) is not None


async def test_roots_inside_others_go_without_saying(store: Store, tmp_path: Path) -> None:
    await store.add_roots([tmp_path / "a" / "b", tmp_path / "c"])
    await store.add_roots([tmp_path / "a", tmp_path / "c" / "d.txt"])

    assert await store.roots() == (tmp_path / "a", tmp_path / "c")


# Sources


FEED = Source(
    name="Herald", kind=SourceKind.FEED, address="https://herald.example/rss?key=1",
    outlet="The Herald", language="nb-NO", time_zone="Europe/Oslo",
    every=timedelta(minutes=20), full_text=True, declared=False,
)  # fmt: skip
STANDING = Standing(
    address=FEED.address, paused=True, gone=True, told=True, etag='"1"',
    last_modified="Mon, 18 Nov 2024 09:30:00 GMT", validated="https://herald.example/rss",
    current="https://new.example/rss", moved_to="https://newer.example/rss",
    moved_first=datetime(2024, 11, 18, 9, tzinfo=UTC), moved_times=2,
    next_at=datetime(2024, 11, 18, 10, 0, 0, 5, tzinfo=UTC),
    visited_at=datetime(2024, 11, 18, 9, 30, tzinfo=UTC),
    succeeded_at=datetime(2024, 11, 17, tzinfo=UTC), failures=3, problem="no answer",
)  # fmt: skip


async def test_a_source_never_takes_the_place_of_a_namesake(store: Store) -> None:
    await store.add_source(FEED)
    with pytest.raises(SourceExistsError):
        await store.add_source(replace(FEED, address="https://elsewhere.example/rss"))
    await store.add_source(replace(FEED, outlet="Another"))

    [kept] = await store.added_sources()
    assert (kept.address, kept.outlet) == (FEED.address, "Another")


async def test_an_added_source_comes_back_as_it_was(store: Store) -> None:
    page = replace(FEED, name="A page", kind=SourceKind.PAGE, address="https://b.example/")
    await store.add_source(FEED)
    await store.add_source(page)

    assert await store.added_sources() == (page, FEED)


async def test_how_sources_fare_comes_back_as_it_was(store: Store) -> None:
    other = Standing(address="https://b.example/")
    await store.record([STANDING, other])
    assert await store.standings() == {FEED.address: STANDING, other.address: other}

    await store.record([replace(STANDING, paused=False, etag=None)])
    assert (await store.standings())[FEED.address] == replace(STANDING, paused=False, etag=None)


async def test_a_source_removed_leaves_nothing_of_itself(store: Store) -> None:
    entry = ReadEntry(id="one", digest="d", attempts_left=2)
    other = replace(STANDING, address="https://b.example/")
    await store.add_source(FEED)
    await store.record([STANDING, other], {FEED.address: [entry], other.address: [entry]})

    await store.remove_source(FEED.address)

    assert await store.added_sources() == ()
    assert await store.standings() == {other.address: other}
    assert await store.read_entries(FEED.address, ["one"]) == {}
    assert await store.read_entries(other.address, ["one"]) == {"one": entry}


async def test_entries_that_were_read_are_those_of_the_last_visit(store: Store) -> None:
    first, second = (ReadEntry(id=name, digest="d") for name in ("one", "two"))
    await store.record([], {FEED.address: [first]})
    await store.record([], {FEED.address: [replace(second, attempts_left=1)]})

    read = await store.read_entries(FEED.address, ["one", "two", "three"])
    assert read == {"two": replace(second, attempts_left=1)}


async def test_what_cannot_be_recorded_whole_is_not_recorded_at_all(store: Store) -> None:
    entry = ReadEntry(id="one", digest="d")
    with pytest.raises(Exception, match="UNIQUE"):
        await store.record([STANDING], {FEED.address: [entry, entry]})

    assert await store.standings() == {}


async def test_what_is_held_are_articles_that_are_here(store: Store) -> None:
    one, two = parsed("one", origin="/news/a.jsonl"), parsed("two", "Another text.")
    await save(store, one, two)
    await remove(store, "two")

    held = HeldArticle(digest=one.article.digest, origin="/news/a.jsonl")
    assert await store.held(["one", "two", "three"]) == {"one": held}


async def test_articles_are_counted_by_their_origins(store: Store) -> None:
    origins = {
        "a": "https://herald.example/rss", "b": "https://herald.example/rss/world",
        "c": "/news/a.jsonl", "d": "/news/more/b.jsonl", "e": "/news.jsonl", "f": "/news/a.jsonl",
    }  # fmt: skip
    await save(store, *(parsed(name, f"Text {name}.", origin=at) for name, at in origins.items()))
    await remove(store, "f")

    asked = ["https://herald.example/rss", "/news", "/news/a.jsonl", "/nowhere"]
    assert await store.articles_from(asked) == {
        "https://herald.example/rss": 1,
        "/news": 2,
        "/news/a.jsonl": 1,
        "/nowhere": 0,
    }


async def test_status_is_the_archive_in_figures(store: Store) -> None:
    empty = await store.status()
    assert (empty.articles, empty.oldest, empty.loaded_at) == (0, None, None)

    await save(
        store,
        naming(parsed("a", "Ana Berg spoke.", when=MONDAY, source="Herald"), "Ana Berg"),
        naming(parsed("b", "Bo Dahl spoke.", when=date(2020, 1, 2), source="Radio"), "Bo Dahl"),
        parsed("c", when=None, source="Radio"),
        parsed("d", when=None, source=None),
    )
    status = await store.status()

    assert (status.articles, status.people, status.undated) == (4, 2, 2)
    assert (status.oldest, status.newest) == (date(2020, 1, 2), MONDAY)
    assert dict(status.sources) == {"Radio": 2, "Herald": 1, None: 1}
    assert status.sources[0] == ("Radio", 2)
    assert status.loaded_at is not None
    assert status.bytes > 0

    then = await store.status(as_of=date(2021, 1, 1))
    assert (then.articles, then.people, then.newest) == (3, 1, date(2020, 1, 2))
    await remove(store, "b")
    assert (await store.status()).oldest == MONDAY


async def test_how_fresh_the_archive_is(store: Store) -> None:
    assert await store.freshness(as_of=None) == Freshness()

    await save(store, parsed("a", when=MONDAY), parsed("b", when=date(2020, 1, 2)))
    await save(store, parsed("c", when=None))
    loaded_at = (await store.status()).loaded_at
    assert loaded_at is not None
    assert await store.freshness(as_of=None) == Freshness(newest=MONDAY, checked_at=loaded_at)
    assert (await store.freshness(as_of=date(2024, 1, 1))).newest == date(2020, 1, 2)
    assert (await store.freshness(as_of=date(2019, 1, 1))).newest is None

    # a failed visit is no check; a later success is, whatever it brought
    failed = replace(STANDING, address="https://b.example/", succeeded_at=None)
    await store.record([STANDING, failed])
    assert (await store.freshness(as_of=None)).checked_at == loaded_at
    later = loaded_at + timedelta(minutes=1)
    await store.record([replace(STANDING, succeeded_at=later)])
    await remove(store, "a")
    reloaded = (await store.status()).loaded_at
    assert reloaded is not None
    assert await store.freshness(as_of=None) == Freshness(
        newest=date(2020, 1, 2), checked_at=max(later, reloaded)
    )


# Stories


def fire(name: str, day: int = 18, **facts: Any) -> Parsed:
    """One of the reports of a fire, alike enough to be one story."""
    facts = {"headline": f"Fire destroys the harbour warehouse: {name}", "source": name} | facts
    return parsed(
        name,
        "A fire destroyed the timber warehouse at the harbour of Norvik on Monday night, and"
        " firefighters needed nine hours to put out the flames.",
        "Nobody was hurt, fire chief Tora Lind said.",
        when=date(2024, 11, day),
        **facts,
    )


FERRY = parsed(
    "ferry",
    "The last ferry left Norvik with four passengers; captain Tomas Berg moves to the islands.",
    headline="Last ferry leaves",
    when=date(2024, 11, 19),
)


def summary(stories: dict[str, Story], one: Parsed) -> tuple[list[str], int, int] | None:
    """Ids of the articles of somebody's story, how many there are, and from how many outlets."""
    story = stories.get(one.article.handle)
    if story is None:
        return None
    return ([article.id for article in story.articles], story.total, story.sources)


async def test_a_story_is_listed_once_by_its_newest_article(store: Store) -> None:
    await save(store, fire("Coast"), FERRY, fire("Herald", 20), fire("Radio", 19))

    page = await store.latest(EVERYTHING, limit=10)
    assert [one.id for one in page.items] == ["Herald", "ferry"]
    assert (page.total, page.listed, page.next) == (4, 2, None)
    first = await store.latest(EVERYTHING, limit=1)
    assert ([one.id for one in first.items], first.next) == (["Herald"], 1)
    last = await store.latest(EVERYTHING, limit=1, offset=1)
    assert ([one.id for one in last.items], last.next) == (["ferry"], None)


async def test_the_articles_of_a_story_can_be_asked_for(store: Store) -> None:
    reports = [fire("Coast"), fire("Herald", 20), fire("Radio", 19, source="Herald")]
    await save(store, *reports, FERRY)

    handles = [one.article.handle for one in (*reports, FERRY)]
    stories = await store.stories([*handles, "nobody"], as_of=None)
    assert set(stories) == set(handles[:3])
    assert summary(stories, reports[0]) == (["Herald", "Radio", "Coast"], 3, 2)
    shortened = await store.stories(handles[:1], as_of=None, limit=1)
    assert summary(shortened, reports[0]) == (["Herald"], 3, 2)


async def test_a_story_is_what_had_been_told_by_then(store: Store) -> None:
    coast, radio, herald = fire("Coast"), fire("Radio", 19), fire("Herald", 20)
    await save(store, coast, radio, herald)
    handles = [coast.article.handle]

    assert await headlines(store, Query(text="", as_of=date(2024, 11, 19))) == ["Radio"]
    told = await store.stories(handles, as_of=date(2024, 11, 19))
    assert summary(told, coast) == (["Radio", "Coast"], 2, 2)
    assert await store.stories(handles, as_of=MONDAY) == {}


async def test_pages_of_stories_do_not_shift_when_more_is_told(store: Store) -> None:
    coast, radio = fire("Coast"), fire("Radio", 19)
    await save(store, coast, radio, FERRY)
    before = await store.arrived()
    pinned = replace(EVERYTHING, arrived=before)
    listed = await headlines(store, pinned)
    await save(store, fire("Herald", 20), fire("Post", 20))

    assert await headlines(store) == ["Post", "ferry"]
    assert await headlines(store, pinned) == listed == ["ferry", "Radio"]
    told = await store.stories([radio.article.handle], as_of=None, arrived=before)
    assert summary(told, radio) == (["Radio", "Coast"], 2, 2)


async def test_of_some_words_the_newest_article_with_them_stands_for_its_story(
    store: Store,
) -> None:
    await save(store, fire("Coast", headline="Warehouse burns at night"), fire("Herald", 20))

    assert await headlines(store, query("night")) == ["Herald"]
    assert await headlines(store, query("burn")) == ["Coast"]
    assert await headlines(store, query("fire", excluded=("destroy",))) == []
    assert await headlines(store, query(excluded=("herald",))) == ["Coast"]
    assert (await store.latest(query("fire"), limit=9)).listed == 1
    keys = (await store.candidates(query("fire"), limit=9)).keys
    numbers = {one.story for one in await store.sequences(keys)}
    assert len(numbers) == 1
    assert numbers != {None}


async def test_who_is_removed_or_rewritten_leaves_the_story(store: Store) -> None:
    coast, radio, herald = fire("Coast"), fire("Radio", 19), fire("Herald", 20)
    await save(store, coast, radio, herald)
    await remove(store, "Herald")

    told = await store.stories([coast.article.handle], as_of=None)
    assert summary(told, coast) == (["Radio", "Coast"], 2, 2)
    other = parsed("Radio", *(one.text for one in FERRY.passages), headline="Ferry")
    await save(store, other)
    assert await store.stories([coast.article.handle], as_of=None) == {}
    assert set(await headlines(store)) == {"Radio", "Coast"}


async def test_stories_are_found_across_loads_in_any_order(store: Store) -> None:
    herald, coast, radio = fire("Herald", 20), fire("Coast"), fire("Radio", 19)
    await save(store, herald)
    await save(store, coast, FERRY)
    await save(store, radio, rebuild=True)

    told = await store.stories([coast.article.handle], as_of=None)
    assert summary(told, coast) == (["Herald", "Radio", "Coast"], 3, 3)


async def test_stories_are_derived_anew_with_the_rest(store: Store) -> None:
    reports = [fire("Coast"), fire("Herald", 20)]
    await save(store, *reports, FERRY)
    async with store.loading(rebuild=True) as load:
        await load.forget_derived()
        await load.derive([prepared(one) for one in (*reports, FERRY)])

    assert await headlines(store) == ["Herald", "ferry"]


# People


async def test_people_are_found_by_the_keys_of_their_names(store: Store) -> None:
    both = naming(parsed("both", "Ana Berg met Bo Dahl."), "Ana Berg", "Bo Dahl")
    later = naming(parsed("later", "Ana Berg left.", when=MONDAY + timedelta(days=9)), "Ana Berg")
    await save(store, both, later)
    keys = name_keys("Ana Berg")
    (ana,) = await store.names_with(keys, as_of=None, limit=1)
    assert (ana.name, ana.articles) == ("Ana Berg", 2)
    (ana,) = await store.names_with(keys, as_of=MONDAY, limit=1)
    assert (ana.name, ana.articles) == ("Ana Berg", 1)
    assert await store.names_with(keys, as_of=MONDAY - timedelta(days=1), limit=9) == ()
    assert await store.names_with([], as_of=None, limit=9) == ()


async def told_of_ana(store: Store) -> tuple[Parsed, Parsed, Parsed]:
    """Three articles of Ana Berg: one of Monday, one of Tuesday, and one without a day."""
    plain = parsed("old", "Nothing.", "Mayor Ana Berg said: “It is open at last.”")
    said = mention(plain, "Ana Berg", 1, role="Mayor", said="It is open at last.")
    old = replace(plain, mentions=(said,))
    plain = parsed("new", "Ana Berg, the mayor, left. Ana.", when=MONDAY + timedelta(days=1))
    new = replace(
        plain,
        mentions=(
            mention(plain, "Ana Berg", role="the mayor"),
            replace(mention(plain, "Ana."), name="Ana Berg"),
        ),
    )
    plain = parsed("undated", "Mayor Ana Berg.", when=None)
    undated = replace(plain, mentions=(mention(plain, "Ana Berg", role="Mayor"),))
    await save(store, old, new, undated)
    return old, new, undated


ANA = Subject(names=("Ana Berg",))


async def test_what_somebody_is_called_is_counted_wording_by_wording(store: Store) -> None:
    await told_of_ana(store)
    tuesday = MONDAY + timedelta(days=1)

    reports = await store.reports(ANA)

    assert sorted(
        (one.role, one.articles, one.first, one.last) for one in reports if one.first
    ) == [
        ("Mayor", 1, MONDAY, MONDAY),
        ("the mayor", 1, tuesday, tuesday),
    ]
    assert [one.role for one in reports if one.first is None] == ["Mayor"]
    assert {one.role for one in await store.reports(replace(ANA, as_of=MONDAY))} == {"Mayor"}
    assert await store.counts(ANA, [("Mayor", "the mayor"), ("Mayor",), ("king",)]) == (3, 2, 0)
    assert await store.counts(replace(ANA, as_of=MONDAY), [("Mayor", "the mayor")]) == (2,)
    assert await store.counts(ANA, []) == ()


async def test_sightings_with_roles_come_newest_first_with_their_passages(store: Store) -> None:
    old, new, _ = await told_of_ana(store)
    keys = {one.newest for one in await store.reports(ANA) if one.first}

    first, second = await store.sightings(ANA, keys)

    assert (first.article, first.passage) == (new.article, new.passages[0])
    assert (second.article, second.passage) == (old.article, old.passages[1])
    assert second.mention == old.mentions[0]
    assert await store.sightings(replace(ANA, as_of=MONDAY), keys) == (second,)
    assert await store.sightings(Subject(names=("Nobody",)), keys) == ()


async def test_days_and_articles_are_of_one_subject(store: Store) -> None:
    _, new, undated = await told_of_ana(store)
    tuesday = MONDAY + timedelta(days=1)

    assert await store.days_of(ANA) == {MONDAY: 1, tuesday: 1}
    assert await store.days_of(replace(ANA, as_of=MONDAY)) == {MONDAY: 1}
    page = await store.articles_of(ANA, limit=2)
    assert [one.id for one in page.items] == ["new", "old"]
    assert (page.total, page.listed, page.next) == (3, 3, 2)
    page = await store.articles_of(ANA, limit=2, offset=2)
    assert (page.items, page.next) == ((undated.article,), None)
    (newest,) = {one.newest for one in await store.reports(ANA) if one.last == tuesday}
    only = replace(ANA, among=frozenset({newest}))
    assert (await store.articles_of(only, limit=9)).items == (new.article,)
    assert await store.appearances(only) == 1
    assert await store.appearances(replace(ANA, kind=Kind.PLACE)) == 0


async def test_what_arrives_later_shifts_no_page(store: Store) -> None:
    await told_of_ana(store)
    before = replace(ANA, arrived=await store.arrived())
    later = naming(parsed("later", "Ana Berg.", when=MONDAY + timedelta(days=5)), "Ana Berg")
    await save(store, later)

    assert [one.id for one in (await store.articles_of(before, limit=1)).items] == ["new"]
    assert (await store.articles_of(before, limit=1)).total == 3
    assert (await store.articles_of(ANA, limit=1)).items == (later.article,)
    assert await store.appearances(before) == 3


async def test_articles_of_one_story_are_one_in_the_list_of_somebody(store: Store) -> None:
    words = "The harbour bridge of Sorenna closed on Monday after a freighter struck its pillar."
    ones = [
        naming(parsed(f"n{i}", f"{words} Ana Berg came.", source=f"Paper {i}"), "Ana Berg")
        for i in range(3)
    ]
    await save(store, *(replace(one, article=replace(one.article, headline=words)) for one in ones))

    page = await store.articles_of(ANA, limit=5)

    assert (page.total, page.listed, len(page.items)) == (3, 1, 1)
    days = [(MONDAY, MONDAY + timedelta(days=1)), (MONDAY + timedelta(days=1), MONDAY)]
    within, nothing = await store.articles_within(ANA, days)
    assert len({one.story for one in within}) == 1
    assert [one.mentions for one in within] == [1, 1, 1]
    assert nothing == ()


async def test_quotations_come_newest_first(store: Store) -> None:
    old, *_ = await told_of_ana(store)
    plain = parsed("x", "“We will go on,” said Ana Berg.", when=MONDAY + timedelta(days=3))
    new = replace(plain, mentions=(mention(plain, "Ana Berg", said="We will go on,"),))
    await save(store, new)

    quotes = await store.quotes_of(ANA, limit=9)

    assert [(one.text, one.article) for one in quotes] == [
        ("We will go on,", new.article),
        ("It is open at last.", old.article),
    ]
    assert len(await store.quotes_of(ANA, limit=1)) == 1
    assert len(await store.quotes_of(replace(ANA, as_of=MONDAY), limit=9)) == 1


async def test_names_are_told_by_what_they_were_called_last(store: Store) -> None:
    await told_of_ana(store)
    known = [KnownName(name=name, articles=1) for name in ("Ana Berg", "Nobody")]

    assert await store.called(known, as_of=None) == (("the mayor", "Mayor", "Mayor"), ())
    assert await store.called(known[:1], as_of=MONDAY) == (("Mayor", "Mayor"),)
    assert await store.called([], as_of=None) == ()


async def test_spellings_are_counted_as_of_a_day(store: Store) -> None:
    await told_of_ana(store)
    await save(store, naming(parsed("z", "Anna Berg.", when=MONDAY), "Anna Berg"))
    both = Subject(names=("Anna Berg", "Ana Berg"))

    assert [(one.name, one.articles) for one in await store.spellings(both)] == [
        ("Ana Berg", 3),
        ("Anna Berg", 1),
    ]


async def test_articles_give_witness_and_clues(store: Store) -> None:
    one = parsed("one", "Coach Ana Berg, now mayor, met Bo Dahl.")
    one = replace(
        one,
        mentions=(
            mention(one, "Ana Berg", role="Coach"),
            Mention(name="Ana Berg", position=0, span=(16, 25), role="mayor"),
            mention(one, "Bo Dahl"),
        ),
    )
    two = naming(
        parsed("two", "Ana Berg and Bo Dahl and Cy Eck.", when=None), "Ana Berg", "Bo Dahl"
    )
    await save(store, one, two)

    given = await store.witnesses(ANA, ["Coach"], limit=9)
    assert list(given.values()) == [("Coach", "mayor")]
    assert await store.witnesses(ANA, ["king"], limit=9) == {}

    clues = await store.clues(ANA, (), limit=9)
    assert [clue.roles for clue in clues.clues] == [("Coach", "mayor"), ()]
    assert clues.clues[0].company == clues.clues[1].company == frozenset(clues.known)
    assert list(clues.known.values()) == [2]
    assert clues.articles == 2
    assert len((await store.clues(ANA, (), limit=1)).clues) == 1
    assert len((await store.clues(ANA, [clues.clues[1].key], limit=1)).clues) == 2


async def test_mentions_of_articles_come_in_text_order(store: Store) -> None:
    one = naming(parsed("one", "Bo Dahl met Ana Berg."), "Ana Berg", "Bo Dahl")
    nobody = parsed("nobody")
    await save(store, one, nobody)

    found = await store.mentions([one.article.handle, nobody.article.handle])

    assert [m.name for m in found[one.article.handle]] == ["Bo Dahl", "Ana Berg"]
    assert found[nobody.article.handle] == ()


async def test_mentions_of_some_passages_come_alone(store: Store) -> None:
    one = parsed("one", "Ana Berg sang.", "Bo Dahl danced.", "Ana Berg left.")
    places = [("Ana Berg", 0, 0, 8), ("Bo Dahl", 1, 0, 7), ("Ana Berg", 2, 0, 8)]
    named = [Mention(name=name, position=at, span=(a, b)) for name, at, a, b in places]
    await save(store, replace(one, mentions=tuple(named)))
    handle = one.article.handle

    found = await store.mentions([handle], passages=[(handle, 1), (handle, 2), ("else", 0)])

    assert found == {handle: tuple(named[1:])}
    assert await store.mentions([handle], passages=[]) == {handle: ()}


async def test_company_is_counted_by_articles(store: Store) -> None:
    for i in range(3):
        one = parsed(
            f"n{i}", "Ana Berg, Bo Dahl, Cy Eck; Bo Dahl again.", when=MONDAY + timedelta(days=i)
        )
        names = ["Ana Berg", "Bo Dahl"] + (["Cy Eck"] if i else [])
        again = Mention(name="Bo Dahl", position=0, span=(27, 34))
        named = naming(one, *names)
        await save(store, replace(named, mentions=(*named.mentions, again)))

    company = await store.together(Subject(names=("Ana Berg",)), limit=9)
    assert [(one.name, one.articles) for one in company] == [("Bo Dahl", 3), ("Cy Eck", 2)]
    company = await store.together(Subject(names=("Ana Berg",), as_of=MONDAY), limit=9)
    assert [(one.name, one.articles) for one in company] == [("Bo Dahl", 1)]
    assert await store.appearances(Subject(names=("Bo Dahl",))) == 3
    assert await store.appearances(Subject(names=("Bo Dahl",), as_of=MONDAY)) == 1


async def test_people_follow_their_articles(store: Store) -> None:
    await save(store, naming(parsed("a", "Ana Berg and Bo Dahl."), "Ana Berg", "Bo Dahl"))
    await save(store, naming(parsed("b", "Ana Berg."), "Ana Berg"))
    later = MONDAY + timedelta(days=5)
    await save(store, naming(parsed("a", "Cy Eck and Ana Berg.", when=later), "Cy Eck", "Ana Berg"))

    assert await store.appearances(Subject(names=("Ana Berg",))) == 2
    assert await store.appearances(Subject(names=("Ana Berg",), as_of=MONDAY)) == 1
    assert await store.appearances(Subject(names=("Bo Dahl",))) == 0
    assert (await store.status()).people == 2
    assert list(await store.days_of(Subject(names=("Cy Eck",)))) == [later]


# What readers did


@pytest.mark.parametrize("as_of", [None, MONDAY])
@pytest.mark.parametrize("text", ["", "suicide drones", "'; DROP TABLE listings; --", "дроны 😀"])
async def test_a_listing_is_remembered(store: Store, text: str, as_of: date | None) -> None:
    listing = Listing(kind="search", text=text, as_of=as_of, arrived=3, order=Order.NEWEST)

    token = await store.remember(listing)

    assert len(token) <= 12
    assert await store.recall(token) == listing
    assert await store.remember(listing) == token
    assert await store.remember(replace(listing, arrived=4)) != token
    exact = replace(listing, exact=True)
    assert await store.recall(await store.remember(exact)) == exact
    assert await store.recall(token) == listing


async def test_unknown_tokens_name_no_listing(store: Store) -> None:
    for token in ("", "unknown", "\ud800", "x" * 999):
        assert await store.recall(token) is None


async def test_half_a_character_in_a_listing_does_no_harm(store: Store) -> None:
    token = await store.remember(Listing(kind="search", text="a\ud800", as_of=None, arrived=1))

    kept = await store.recall(token)
    assert kept is not None
    assert kept.text == "a?"


def exchanged(message: int = 1, *, chat: int = 7, minutes: int = 0, **said: str) -> Exchange:
    """A question and its answer, so many minutes after noon."""
    facts = {"question": "Who opened the bridge?", "short": "Ana Berg", **said}
    moment = datetime(2024, 11, 20, 12, tzinfo=UTC) + timedelta(minutes=minutes)
    return Exchange(chat=chat, message=message, at=moment, **facts)


async def test_what_was_just_asked_is_remembered_by_chat_and_message(store: Store) -> None:
    first, second = exchanged(1), exchanged(2, minutes=1, question="And <b>who</b>?", short="")
    other = exchanged(1, chat=-1_001_000_000_001, minutes=2)
    for one in (first, second, other):
        await store.keep_exchange(one)

    assert await store.exchange(7, since=first.at) == second
    assert await store.exchange(7, since=first.at, message=1) == first
    assert await store.exchange(7, since=second.at, message=1) is None
    assert await store.exchange(7, since=other.at) is None
    assert await store.exchange(8, since=first.at) is None
    assert await store.exchange(7, since=first.at, message=3) is None
    assert await store.exchange(other.chat, since=first.at) == other


async def test_an_answer_given_again_replaces_the_one_before(store: Store) -> None:
    await store.keep_exchange(exchanged(short="Ana Berg"))
    again = exchanged(short="Bo Dahl")
    await store.keep_exchange(again)

    assert await store.exchange(7, since=again.at) == again


async def test_what_was_asked_is_forgotten_after_a_day(store: Store) -> None:
    first = exchanged()
    await store.keep_exchange(first)
    await store.keep_exchange(exchanged(2, chat=8, minutes=24 * 60))
    assert await store.exchange(7, since=first.at) == first

    await store.keep_exchange(exchanged(3, chat=8, minutes=24 * 60 + 1))
    assert await store.exchange(7, since=first.at) is None
    assert await store.exchange(8, since=first.at, message=2)

    await store.forget_exchanges(before=first.at + timedelta(days=9))
    assert await store.exchange(8, since=first.at) is None


async def test_only_so_many_exchanges_are_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sqlite.exchanges.MOST_KEPT", 3)
    for number in range(6):
        await store.keep_exchange(exchanged(number, minutes=number))

    kept = [await store.exchange(7, since=exchanged().at, message=n) for n in range(6)]
    assert [one is not None for one in kept] == [False] * 3 + [True] * 3


NOON = datetime(2024, 11, 20, 12, tzinfo=UTC)


def vote(
    reader: int = 1,
    *,
    answer: str = "token",
    liked: bool = False,
    question: str | None = "Who?",
    at: datetime = NOON,
) -> Vote:
    """Somebody's vote, a dislike unless told otherwise."""
    return Vote(answer=answer, reader=reader, liked=liked, question=question, at=at)


async def gaps_of(store: Store) -> list[tuple[str, int, int, date]]:
    page = await store.gaps(limit=100)
    return [(gap.question, gap.unanswered, gap.disliked, gap.last) for gap in page.items]


async def test_the_newest_vote_of_a_person_on_an_answer_counts(store: Store) -> None:
    for one in (vote(1), vote(2), vote(1), vote(1, answer="other", question="When?")):
        await store.cast_vote(one)
    today = NOON.date()
    assert await gaps_of(store) == [("Who?", 0, 2, today), ("When?", 0, 1, today)]

    await store.cast_vote(vote(1, liked=True, question=None))
    assert await gaps_of(store) == [("When?", 0, 1, today), ("Who?", 0, 1, today)]


async def test_a_dislike_without_a_question_is_no_gap(store: Store) -> None:
    await store.cast_vote(vote(question=None))
    assert await gaps_of(store) == []
    assert (await store.gaps(limit=1)).total is None


async def test_gaps_are_counted_however_they_are_typed_and_most_asked_first(store: Store) -> None:
    day = timedelta(days=1)
    await store.note_unanswered("Where is the ferry?", at=NOON)
    for number, typed in enumerate(
        ("Who sank the Moon?", "who sank the moon", "WHO SANK THE MOON?!")
    ):
        await store.note_unanswered(typed, at=NOON + number * day)
    await store.cast_vote(vote(question="who sank the moon", at=NOON + day))

    assert await gaps_of(store) == [
        ("WHO SANK THE MOON?!", 3, 1, (NOON + 2 * day).date()),
        ("Where is the ferry?", 1, 0, NOON.date()),
    ]
    first = await store.gaps(limit=1)
    assert (first.total, first.next) == (2, 1)
    second = await store.gaps(limit=1, offset=1)
    assert [gap.question for gap in second.items] == ["Where is the ferry?"]
    assert second.next is None
    assert (await store.gaps(limit=1, offset=2)).items == ()


async def test_votes_and_gaps_are_forgotten_after_ninety_days(store: Store) -> None:
    day = timedelta(days=1)
    await store.cast_vote(vote(question="Old?"))
    await store.note_unanswered("Older?", at=NOON)
    await store.note_unanswered("New?", at=NOON + 90 * day)
    assert len(await gaps_of(store)) == 3
    await store.note_unanswered("New?", at=NOON + 91 * day)
    assert [gap[0] for gap in await gaps_of(store)] == ["New?"]

    await store.forget_gaps(before=NOON + 92 * day)
    assert await gaps_of(store) == []


async def test_only_so_many_votes_and_gaps_are_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sqlite.votes.MOST_VOTES", 3)
    monkeypatch.setattr("store.sqlite.votes.MOST_UNANSWERED", 3)
    for number in range(6):
        at = NOON + timedelta(days=number)
        await store.cast_vote(vote(answer=str(number), question=f"Vote {number}?", at=at))
        await store.note_unanswered(f"Gap {number}?", at=at)

    kept = {gap[0] for gap in await gaps_of(store)}
    assert kept == {f"{what} {number}?" for what in ("Vote", "Gap") for number in (3, 4, 5)}


async def test_a_persons_votes_are_forgotten_and_no_others(store: Store) -> None:
    for number in range(4):
        await store.cast_vote(vote(1, answer=str(number), question=f"{number}?"))
    await store.cast_vote(vote(2, answer="0", question="0?"))

    assert await store.forget(1) == 4
    assert [gap[:3] for gap in await gaps_of(store)] == [("0?", 0, 1)]
    assert await store.forget(1) == 0
    assert await store.forget(3) == 0


async def test_half_a_character_in_a_gap_does_no_harm(store: Store) -> None:
    await store.note_unanswered("who \ud800" + "x" * 9000, at=NOON)
    await store.cast_vote(vote(question="\udfff?"))

    assert {gap[0][:5] for gap in await gaps_of(store)} == {"who ?", "??"}


async def test_several_articles_come_at_once(store: Store) -> None:
    one, two = parsed("one"), parsed("two")
    await save(store, one, two)

    both = await store.parsed([one.article.handle, two.article.handle, "unknown", "\ud800"])
    assert both.keys() == {one.article.handle, two.article.handle}
    assert both[one.article.handle].passages == one.passages
    assert await store.parsed([]) == {}


async def test_half_a_character_in_a_question_does_no_harm(store: Store) -> None:
    await store.keep_exchange(exchanged(question="who \ud800", short="\udfff"))

    kept = await store.exchange(7, since=exchanged().at)
    assert kept is not None
    assert (kept.question, kept.short) == ("who ?", "?")


async def test_a_mention_in_a_caption_is_sighted_there(store: Store) -> None:
    plain = naming(parsed("old", "Ana Berg came."), "Ana Berg")
    captions = ("Rain.", "Mayor Ana Berg in the rain.")
    shown = Mention(name="Ana Berg", position=-2, span=(6, 14), role="Mayor")
    await save(
        store,
        replace(
            plain,
            article=replace(plain.article, captions=captions),
            mentions=(shown, *plain.mentions),
        ),
    )

    keys = {one.newest for one in await store.reports(ANA)}
    (sighted,) = await store.sightings(ANA, keys)

    assert sighted.passage.text == captions[1]
    assert sighted.mention == shown


# Chats


def refused(chat: int, *, second: int = 0, why: Why = Why.BLOCKED) -> Unreachable:
    """A chat that refused a message on a Monday evening."""
    return Unreachable(chat=chat, since=datetime(2024, 11, 18, 20, 0, second, tzinfo=UTC), why=why)


async def test_who_does_not_want_us_is_remembered_until_forgotten(store: Store) -> None:
    assert await store.unreachable() == ()

    await store.keep_unreachable(refused(7))
    await store.keep_unreachable(refused(-100_5, why=Why.REMOVED))
    await store.keep_unreachable(refused(7, second=9, why=Why.DEACTIVATED))

    first = refused(7, why=Why.DEACTIVATED)
    assert await store.unreachable() == (refused(-100_5, why=Why.REMOVED), first)

    await store.forget_unreachable(7)
    await store.forget_unreachable(8)
    assert await store.unreachable() == (refused(-100_5, why=Why.REMOVED),)


async def test_who_refused_longest_ago_is_forgotten_beyond_so_many(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sqlite.chats.MOST_UNREACHABLE", 3)
    for number in (5, 1, 4, 2, 3):
        await store.keep_unreachable(refused(number, second=number))

    assert [one.chat for one in await store.unreachable()] == [3, 4, 5]


async def test_what_is_kept_of_a_chat_moves_with_it(store: Store) -> None:
    old, new = -42, -100_42
    await store.keep_exchange(exchanged(chat=old, message=1, question="who?"))
    await store.keep_exchange(exchanged(chat=old, message=2, question="where?"))
    await store.keep_exchange(exchanged(chat=new, message=2, question="when?"))
    await store.keep_exchange(exchanged(chat=7, message=1, question="why?"))
    await store.keep_unreachable(refused(old))

    await store.move_chat(old, new)

    since = exchanged().at
    questions = [
        kept.question if (kept := await store.exchange(chat, since=since, message=message)) else ""
        for chat, message in ((new, 1), (new, 2), (7, 1), (old, 1), (old, 2))
    ]
    assert questions == ["who?", "when?", "why?", "", ""]
    assert [one.chat for one in await store.unreachable()] == [new]
    assert await store.moved_chats() == {old: new}


async def test_moves_lead_to_the_last_number_and_never_in_circles(store: Store) -> None:
    await store.move_chat(-1, -2)
    await store.move_chat(-2, -3)
    assert await store.moved_chats() == {-1: -3, -2: -3}

    await store.move_chat(-3, -1)
    assert await store.moved_chats() == {-2: -1, -3: -1}
