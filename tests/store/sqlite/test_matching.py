"""Edges of what is found: phrases, fields, wild terms, pages, what is remembered of an archive."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from store import indexed, open_store
from store.asked import Clause, Field, Query, words
from store.sqlite import search, segments
from store.sqlite.matching import Shelf
from store.sqlite.store import SqliteStore
from tests.factories import parsed, prepared, query, remove, save

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
    from pathlib import Path

    from store.protocol import Store

MONDAY = date(2024, 11, 18)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await SqliteStore.open(tmp_path / "data", people=False)
    yield opened
    await opened.close()


async def found(store: Store, asked: Query, *, limit: int = 50) -> list[str]:
    keys = (await store.candidates(asked, limit=limit)).keys
    texts = await store.texts(keys)
    return [texts[key].article.id for key in keys]


async def newest(store: Store, asked: Query, *, limit: int = 50, offset: int = 0) -> list[str]:
    return [one.id for one in (await store.latest(asked, limit=limit, offset=offset)).items]


# Phrases and fields


async def test_a_phrase_reaches_over_no_end(store: Store) -> None:
    await save(
        store,
        parsed("headline", "bridge", headline="ferry", captions=("storm",)),
        parsed("captions", "bridge", headline="mayor", captions=("storm ferry",)),
        parsed("passages", "It was a ferry", "storm it was.", headline="mayor"),
        parsed("inside", "It was a ferry storm.", headline="mayor"),
    )
    # Two articles whose words follow one another in memory only.
    await save(store, parsed("one", "ferry", headline="x"), parsed("two", "y", headline="storm"))
    asked = query(phrases=[("ferri", "storm")])

    assert await found(store, asked) == await newest(store, asked) == ["inside"]
    assert await store.count(asked) == 1


async def test_a_phrase_of_the_headline_stands_in_the_headline(store: Store) -> None:
    await save(
        store,
        parsed("headline", "Nothing.", headline="The ferry storm of Norvik"),
        parsed("body", "A ferry storm.", headline="A storm and a ferry"),
        parsed("captions", "Nothing.", headline="Storm, ferry", captions=("A ferry storm.",)),
    )
    titled = Clause(alternatives=(("ferri", "storm"),), field=Field.HEADLINE)
    asked = Query(text="", clauses=(titled,))

    assert await found(store, asked) == await newest(store, asked) == ["headline"]
    without = Query(text="", clauses=words("ferri"), excluded=(titled,))
    assert set(await newest(store, without)) == set(await found(store, without))
    assert set(await newest(store, without)) == {"body", "captions"}


@pytest.mark.parametrize(
    "term",
    ["", "\0", "ferri\0", "\0ferri", "f\0erri", "\ud800", "ferri\udfff", "title:", "title:ferri",
     " ", "ferri ", "x" * 65, "x" * 100_000, "ferr%", "FERRI"],
)  # fmt: skip
async def test_wild_terms_find_nothing(store: Store, term: str) -> None:
    await save(store, parsed("ferry", "A ferry sank.", headline="On the water"))
    phrase = query(phrases=[(term, "ferri"), ("ferri", term)], match_all=False)

    for asked in (query(term), phrase, query(term, match_all=False)):
        assert await store.count(asked) == 0
        assert await newest(store, asked) == await found(store, asked) == []
    assert await found(store, query(term, "ferri", match_all=False)) == ["ferry"]
    assert await newest(store, query("ferri", excluded=[term])) == ["ferry"]
    assert await store.frequencies([term]) == {}


async def test_a_long_word_is_found_by_its_beginning(store: Store) -> None:
    await save(store, parsed("long", "a" * 100))

    assert await found(store, query("a" * 64)) == ["long"]
    assert await store.count(query("a" * 63)) == 0


async def test_an_article_without_words_is_listed_and_not_found(store: Store) -> None:
    await save(store, parsed("silent", "", headline="", source=None), parsed("ferry", "A ferry."))

    assert set(await newest(store, Query(text=""))) == {"silent", "ferry"}
    assert await newest(store, Query(text="", excluded=words("ferri"))) == ["silent"]
    assert await store.count(Query(text="", excluded=words("ferri"))) == 1


async def test_of_a_very_long_article_the_beginning_is_found(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexed, "MOST_TOKENS", 50)
    text = " ".join(f"word{n}" for n in range(60))
    await save(store, parsed("long", text, "A ferry storm.", headline="On water"))

    assert await found(store, query("word40")) == ["long"]
    assert await found(store, query(phrases=[("word40", "word41")])) == ["long"]
    for asked in (query("word59"), query("ferri"), query(phrases=[("ferri", "storm")])):
        assert await newest(store, asked) == await found(store, asked) == []


async def test_sixty_thousand_words_are_no_trouble(store: Store) -> None:
    text = " ".join(f"word{n}" for n in range(61_000))
    await save(store, parsed("long", text, headline="On water"), parsed("ferry", "A ferry."))

    assert await found(store, query("word59000")) == ["long"]
    assert await newest(store, query(phrases=[("word59000", "word59001")])) == ["long"]
    assert await store.count(query("word60999")) == 0


async def test_a_term_asked_for_twice_is_counted_once(store: Store) -> None:
    await save(store, parsed("ferry", "A ferry."))

    assert await store.frequencies(["ferri", "ferri"]) == {"ferri": 1}


# Candidates


async def test_fresh_articles_are_candidates_beside_those_that_say_more(store: Store) -> None:
    old = [parsed(f"old{n}", "x", headline=f"Ferry {n}", when=date(2014, 1, 1)) for n in range(20)]
    fresh = parsed("fresh", "Somebody saw a ferry.", headline="On water", when=MONDAY)
    await save(store, *old, fresh)
    asked = query("ferri")

    assert "fresh" not in await found(store, asked, limit=4)
    assert "fresh" in await found(store, replace(asked, as_of=MONDAY), limit=4)
    near = replace(asked, around=(MONDAY, MONDAY + timedelta(days=3)))
    assert "fresh" in await found(store, near, limit=4)
    assert len({*await found(store, near, limit=4)} - {"fresh"}) >= 2
    assert "fresh" in await found(store, replace(near, clauses=(
        Clause(alternatives=(("saw", "a", "ferri"), ("ferri",))),)), limit=4)  # fmt: skip


@pytest.mark.parametrize("day", [date.min, date(1, 3, 1), date(1799, 12, 31), date.max])
async def test_any_day_may_be_asked_about(store: Store, day: date) -> None:
    await save(store, parsed("ferry", "A ferry."), parsed("then", "A ferry.", when=None))
    around = Query(text="", clauses=words("ferri"), around=(day, day))

    assert set(await found(store, around)) == {"ferry", "then"}
    assert "then" in await found(store, query("ferri", as_of=day))


async def test_what_only_another_spelling_finds_comes_last(store: Store) -> None:
    await save(
        store,
        parsed("other", "x", headline="Ferri ferri", when=MONDAY),
        parsed("typed", "Once long ago somebody said ferry here.", headline="x"),
    )
    await save(store, *(parsed(f"more{n}", "x", headline="Boat boat boat") for n in range(9)))
    clause = Clause(alternatives=(("somebodi",),), spellings=(("boat",),))

    assert (await found(store, Query(text="", clauses=(clause,)), limit=3))[0] == "typed"


async def test_common_words_choose_no_candidates_where_others_tell_enough(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await save(store, *(parsed(f"n{n}", "A ferry.", headline="x") for n in range(20)))
    await save(store, parsed("rare", "A storm.", headline="x"))
    asked = query("ferri", "storm", match_all=False)
    assert len(await found(store, asked)) == 21

    monkeypatch.setattr(search, "FEW", 10)

    assert await found(store, asked) == ["rare"]
    assert len(await found(store, query("ferri", match_all=False))) == 20
    assert len(await found(store, query("ferri", "nothing", match_all=False))) == 20


async def test_phrases_in_many_articles_are_estimated(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = ("A ferry storm.", "The storm, a ferry.")
    await save(store, *(parsed(f"n{n}", text[n % 2], headline="x") for n in range(40)))
    asked = query(phrases=[("ferri", "storm")])
    monkeypatch.setattr(search, "MOST_VERIFIED", 40)
    exact = await store.candidates(asked, limit=100)
    assert (await store.count(asked), exact.total, exact.about) == (20, 20, False)
    assert len(exact.keys) == 20

    monkeypatch.setattr(search, "MOST_VERIFIED", 10)

    about = await store.candidates(asked, limit=100)
    assert (await store.count(asked), about.total, about.about) == (20, 20, True)
    assert len(about.keys) == 5
    assert len((await store.candidates(asked, limit=2)).keys) == 2


# Pages


@pytest.mark.parametrize("size", [7, 30])
async def test_pages_are_whole_over_many_segments(
    store: Store, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(segments, "MOST_ARTICLES", 6)
    monkeypatch.setattr(segments, "MERGED_AT_ONCE", 3)
    days = [MONDAY + timedelta(days=(n * 37) % 100) for n in range(100)]
    articles = [
        parsed(f"n{n}", f"A ferry, code{n * n}, met boat{n % 7}, crew{n + 300}.", when=day,
               headline=f"Note{n} of{n * 31}")
        for n, day in enumerate(days)
    ]  # fmt: skip
    for start in range(0, 100, 9):
        await save(store, *articles[start : start + 9])
    arrived = await store.arrived()
    asked = Query(text="", clauses=words("ferri"), arrived=arrived)
    wanted = await newest(store, asked, limit=200)
    assert sorted(wanted) == sorted(article.article.id for article in articles)
    assert wanted == sorted(wanted, key=lambda name: days[int(name[1:])], reverse=True)

    pages = []
    for offset in range(0, 100, size):
        pages += await newest(store, asked, limit=size, offset=offset)
        await save(store, parsed(f"late{offset}", f"A ferry{offset} ferry.", when=MONDAY))

    assert pages == wanted
    assert await store.count(asked) == 100


# What is remembered


async def test_readers_see_every_load_and_its_undoing(tmp_path: Path) -> None:
    asked = query("ferri")
    folder = tmp_path / "data"
    async with open_store(folder) as store, open_store(folder) as other:

        async def seen() -> list[int | None]:
            counts: list[int | None] = []
            for one in (store, other):
                counts += [await one.count(asked), (await one.frequencies(["ferri"])).get("ferri")]
            return counts

        await save(store, parsed("one", "A ferry."))
        assert await seen() == [1] * 4
        await save(other, parsed("two", "A ferry."), rebuild=True)
        assert await seen() == [2] * 4
        await remove(store, "one")
        assert await seen() == [1] * 4
        last = await other.undoable()
        assert last is not None
        await other.undo(last)
        assert await seen() == [1] * 4
        assert await found(store, asked) == await newest(other, asked) == ["one"]


@pytest.mark.parametrize("rebuild", [False, True])
async def test_a_load_that_dies_leaves_nothing_to_the_next(store: Store, rebuild: bool) -> None:
    async def dying() -> None:
        async with store.loading(rebuild=rebuild) as load:
            await load.save([prepared(parsed("lost", "A ferry."))])
            raise RuntimeError("killed")

    with pytest.raises(RuntimeError, match="killed"):
        await dying()
    await save(store, parsed("kept", "A storm."))

    assert await store.frequencies(["ferri", "storm"]) == {"storm": 1}


class _Archive:
    """A connection that sees these segments, and lets others read before its second answer."""

    def __init__(self, *segments: int, meanwhile: Callable[[], Awaitable[Any]] | None = None):
        self._segments, self._meanwhile = segments, meanwhile

    async def execute_fetchall(self, sql: str, parameters: Iterable[str] = ()) -> list[Any]:
        if not parameters:
            return [(segment, b"") for segment in self._segments]
        if self._meanwhile:
            await self._meanwhile()
        wanted = json.loads(next(iter(parameters)))
        return [(one, one.to_bytes(8, "little")) for one in self._segments if one in wanted]


async def test_readers_of_before_and_after_a_merge_share_a_shelf() -> None:
    shelf = Shelf()

    async def seen(archive: Any) -> list[Any]:
        found = await shelf.segments(archive)
        assert all(one.articles.tolist() == [one.id] for one in found)
        return [one.id for one in found]

    assert await seen(_Archive(1)) == [1]
    merged = _Archive(3)
    assert await seen(_Archive(1, 2, meanwhile=lambda: seen(merged))) == [2, 1]
    assert await seen(merged) == [3]
    assert await seen(_Archive()) == []


async def test_many_readers_at_once_while_articles_arrive(store: Store) -> None:
    async def read() -> None:
        for _ in range(12):
            counted = await store.count(query("ferri"))
            assert counted % 5 == 0
            assert len(await found(store, query("ferri"))) % 5 == 0

    async def load() -> None:
        for start in range(0, 60, 5):
            await save(
                store,
                *(parsed(f"n{n}", f"A ferry{n} ferry.") for n in range(start, start + 5)),
                rebuild=start % 15 == 0,
            )

    await asyncio.gather(load(), read(), read(), read())
    assert await store.count(query("ferri")) == 60


async def test_counts_are_forgotten_without_the_vocabulary(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sqlite.archive.MOST_COUNTED_TERMS", 2)
    await save(store, parsed("ferry", "A ferry sank."))
    lexicon = await store.lexicon()

    for terms in (["one", "two", "three"], ["ferri", "four"], ["ferri"]):
        assert await store.frequencies(terms) == ({"ferri": 1} if "ferri" in terms else {})
    assert await store.lexicon() is lexicon
