"""What is found is what plain Python finds, however the index came to be."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store import check_store, open_store
from store.indexing import derive_anew
from store.sqlite import matching, search, segments
from tests.factories import remove, save
from tests.store.sqlite.archive_model import TERMS, Model, queries, removed, saved

if TYPE_CHECKING:
    from pathlib import Path

    from store.asked import Query
    from store.protocol import Store
    from store.types import Parsed

DERIVE = "derive anew"
STEPS = st.lists(
    st.tuples(saved, st.booleans()) | removed | st.just(DERIVE), min_size=1, max_size=7
)
Step = tuple[list["Parsed"], bool] | list[str] | str


async def take(store: Store, model: Model, step: Step) -> None:
    """A load of the store and of the model."""
    if isinstance(step, str):
        async with store.loading(rebuild=True) as load:
            await derive_anew(load, processes=0, people=False)
        model.save([])
    elif isinstance(step, tuple):
        articles, rebuild = step
        await save(store, *articles, rebuild=rebuild)
        model.save(articles)
    else:
        await remove(store, *step)
        model.remove(step)


def rows(folder: Path) -> list[tuple[str, int | None]]:
    """Ids and stories of the articles that are here, newest first."""
    current = folder / (folder / "archive.current").read_text().splitlines()[0]
    with closing(sqlite3.connect(current)) as db:
        return db.execute(
            "SELECT public_id, story FROM articles a LEFT JOIN stories s ON s.article = a.id"
            " WHERE removed_at IS NULL ORDER BY a.id DESC"
        ).fetchall()


async def newest(store: Store, query: Query, size: int) -> list[str]:
    """The ids on all pages of a query."""
    found: list[str] = []
    offset: int | None = 0
    while offset is not None:
        page = await store.latest(query, limit=size, offset=offset)
        assert len(page.items) <= size
        found += [article.id for article in page.items]
        offset = page.next
    return found


async def candidates(store: Store, query: Query) -> set[str]:
    found = await store.candidates(query, limit=100)
    assert not found.about
    keys = found.keys
    assert len(set(keys)) == len(keys) == found.total
    return {one.article.id for one in (await store.texts(keys)).values()}


@pytest.mark.parametrize("most", [(2, 9, 2), (5, 1000, 3), (65_536, 4_000_000, 8)])
@settings(
    max_examples=8,
    phases=(Phase.generate,),  # To make it smaller would take minutes.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS, asked=st.lists(queries(), min_size=15, max_size=15))
async def test_everything_is_found_as_plain_python_finds_it(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    most: tuple[int, int, int],
    steps: list[Step],
    asked: list[Query],
) -> None:
    for name, value in zip(("MOST_ARTICLES", "MOST_POSTINGS", "MERGED_AT_ONCE"), most, strict=True):
        monkeypatch.setattr(segments, name, value)
    monkeypatch.setattr(search, "_BLOCK", 3)
    folder = tmp_path_factory.mktemp("archive")
    model = Model()
    async with open_store(folder, people=False) as store:
        for step in steps:
            await take(store, model, step)

        assert await store.frequencies([*TERMS, "nothing"]) == model.frequencies()
        in_order = rows(folder)
        for query in asked:
            wanted = model.found(query)
            assert await store.count(query) == len(wanted)
            stories: dict[str | int, str] = {}
            for name, story in in_order:
                if name in wanted:
                    stories.setdefault(name if story is None else story, name)
            assert await newest(store, query, 2) == list(stories.values())
            page = await store.latest(query, limit=1)
            asked_for = matching.wanted(query)
            counted = not (asked_for.verified or asked_for.forbidden)  # in phrases nobody counts
            known = (len(wanted), len(stories)) if counted else (None, None)
            assert (page.total, page.listed) == known
            by_words = query.clauses
            assert await candidates(store, query) == (wanted if by_words else set())
    assert (await check_store(folder, people=False)).archive == ()
