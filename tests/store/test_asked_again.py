"""Who asks what was just asked is answered from memory, as long as that is still the answer."""

from __future__ import annotations

import asyncio
import weakref
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from store import open_store
from store.librarian import Librarian
from store.sqlite import at_hand, generations, turns
from store.sqlite.connection import in_one_go
from store.sqlite.store import SqliteStore
from tests import factories

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store

DAY = date(2024, 12, 1)
NOON = datetime(2024, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
async def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Store]:
    monkeypatch.setattr(generations, "_SETTLED", 0)
    monkeypatch.setattr(turns, "LONG", 600)
    async with open_store(tmp_path / "data") as opened:
        await factories.save(
            opened, factories.naming(factories.parsed("bridge", "Ana Berg spoke."), "Ana Berg")
        )
        yield opened


@pytest.fixture
def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """An item for each time the archive was asked."""
    times: list[object] = []

    async def counted(*given: object, **named: object) -> object:
        times.append(given)
        return await in_one_go(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("store.sqlite.store.in_one_go", counted)
    return times


async def test_the_same_again_is_not_looked_up_again(store: Store, looked_up: list[object]) -> None:
    librarian = Librarian(store, holding=True)

    first = await librarian.search("bridge", as_of=DAY)
    assert await librarian.search("bridge", as_of=DAY) is first
    assert len(looked_up) == 1

    asked = await librarian.ask("Who spoke?", as_of=DAY)
    who = await librarian.who("Ana Berg", as_of=DAY)
    articles = await librarian.articles_of("Ana Berg", as_of=DAY)
    looked_up.clear()
    assert await librarian.ask("Who spoke?", as_of=DAY) is asked
    assert await librarian.who("Ana Berg", as_of=DAY) is who
    assert await librarian.articles_of("Ana Berg", as_of=DAY) is articles
    assert looked_up == []


async def test_a_librarian_that_is_not_told_to_hold_looks_everything_up(
    store: Store, looked_up: list[object]
) -> None:
    librarian = Librarian(store)
    for _ in range(2):
        await librarian.search("bridge", as_of=DAY)

    assert len(looked_up) == 2


@pytest.mark.parametrize(
    "other",
    [{"as_of": date(2024, 12, 2)}, {"limit": 1}, {"offset": 5}, {"exact": True}, {"each": True}],
)
async def test_another_question_is_looked_up(
    store: Store, looked_up: list[object], other: dict[str, object]
) -> None:
    librarian = Librarian(store, holding=True)
    await librarian.search("bridge", as_of=DAY)

    await librarian.search("bridge", **{"as_of": DAY} | other)  # type: ignore[arg-type]

    assert len(looked_up) == 2


async def test_those_who_ask_the_same_at_once_wait_for_one_of_them(
    store: Store, looked_up: list[object]
) -> None:
    librarian = Librarian(store, holding=True)

    found = await asyncio.gather(*(librarian.search("bridge", as_of=DAY) for _ in range(20)))

    assert [len(one.page.items) for one in found] == [1] * 20
    assert len(looked_up) == 1


async def test_what_was_loaded_or_removed_since_is_seen(store: Store, tmp_path: Path) -> None:
    librarian = Librarian(store, holding=True)
    assert len((await librarian.search("spoke", as_of=DAY)).page.items) == 1

    async with open_store(tmp_path / "data") as theirs:
        await factories.save(theirs, factories.parsed("ferry", "The captain spoke."))

    assert len((await librarian.search("spoke", as_of=DAY)).page.items) == 2


async def test_other_names_given_since_are_understood(store: Store, tmp_path: Path) -> None:
    librarian = Librarian(store, holding=True)
    assert not (await librarian.who("Berg of Dusk", as_of=DAY)).person

    await store.add_aliases("Ana Berg", ["Berg of Dusk"])
    assert (await librarian.who("Berg of Dusk", as_of=DAY)).person

    await store.remove_aliases("Ana Berg")
    assert not (await librarian.who("Berg of Dusk", as_of=DAY)).person


async def test_names_given_by_another_process_are_understood_at_the_next_update(
    store: Store, tmp_path: Path
) -> None:
    librarian = Librarian(store, holding=True)
    await store.write_updates(1, {1: "{}"}, handled=(), at=NOON)
    assert not (await librarian.who("Berg of Dusk", as_of=DAY)).person

    async with open_store(tmp_path / "data") as theirs:
        await theirs.add_aliases("Ana Berg", ["Berg of Dusk"])
    await store.write_updates(1, {2: "{}"}, handled=(), at=NOON)

    assert (await librarian.who("Berg of Dusk", as_of=DAY)).person


async def test_an_error_is_not_an_answer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: object, **__: object) -> object:
        raise ZeroDivisionError

    librarian = Librarian(store, holding=True)
    with monkeypatch.context() as failing:
        failing.setattr("store.sqlite.store.in_one_go", fail)
        with pytest.raises(ZeroDivisionError):
            await librarian.search("bridge", as_of=DAY)

    assert len((await librarian.search("bridge", as_of=DAY)).page.items) == 1


async def test_only_so_much_is_held(
    store: Store, looked_up: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    librarian = Librarian(store, holding=True)
    monkeypatch.setattr(at_hand, "MOST_ANSWERS", 1)
    await librarian.search("bridge", as_of=DAY)
    await librarian.search("ferry", as_of=DAY)
    looked_up.clear()

    await librarian.search("ferry", as_of=DAY)
    assert looked_up == []
    await librarian.search("bridge", as_of=DAY)
    assert len(looked_up) == 1


async def test_nothing_is_held_for_long(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_hand, "ANSWER_SECONDS", 0.0)
    for _ in range(2):
        answer = await _held(store)
        await _others_are_asked(store)
        assert answer() is None


async def test_what_a_reload_found_is_not_the_answer_after_it_is_undone(store: Store) -> None:
    """Somebody asked before the reload, and was answered from what it brought."""
    librarian = Librarian(store, holding=True)
    assert isinstance(store, SqliteStore)
    async with store._reading_state(), store._reading_state():
        waiting = asyncio.create_task(librarian.search("spoke", as_of=DAY))
        await asyncio.sleep(0)
        await factories.save(store, factories.parsed("ferry", "The captain spoke."), rebuild=True)
    found = [hit.article.id for hit in (await waiting).page.items]
    undoable = await store.undoable()
    assert undoable is not None
    await store.undo(undoable)

    after = [hit.article.id for hit in (await librarian.search("spoke", as_of=DAY)).page.items]
    assert sorted(found) == ["bridge", "ferry"]
    assert after == ["bridge"]


class _Answer:
    """Something that tells when nobody holds it any more."""


async def _answered(_: object) -> _Answer:
    return _Answer()


async def _held(store: Store) -> weakref.ref[_Answer]:
    return weakref.ref(await store.at_once(_answered, asked="news"))


async def _others_are_asked(store: Store) -> None:
    """A thread of a connection has the last it gave until it gives something else."""
    await asyncio.gather(store.article("-"), store.article("-"))


async def test_answers_of_before_are_let_go_of_at_once(store: Store) -> None:
    answer = await _held(store)
    await _others_are_asked(store)
    assert answer() is not None
    await factories.save(store, factories.parsed("ferry", "The captain spoke."))

    of_now = await _held(store)
    assert answer() is None
    await store.add_aliases("Ana Berg", ["Berg of Dusk"])
    await _others_are_asked(store)
    assert of_now() is None

    last = await _held(store)
    await store.close()
    assert last() is None


async def test_an_answer_given_while_names_change_is_not_held(store: Store) -> None:
    assert isinstance(store, SqliteStore)
    async with store._reading_state(), store._reading_state():
        waiting = asyncio.create_task(_held(store))
        await asyncio.sleep(0)
        await store.add_aliases("Ana Berg", ["Berg of Dusk"])
    answer = await waiting
    await _others_are_asked(store)

    assert answer() is None
