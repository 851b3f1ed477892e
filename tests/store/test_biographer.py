"""Who is asked for, what their card says, and what its buttons open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from unittest.mock import AsyncMock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import open_store
from store.biographer import Biographer
from store.entities import Kind, Mention, Step
from store.indexing import load
from store.resolving import Meant, Resolver
from tests.factories import naming, parsed, save, write_lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store
    from store.types import Parsed

MONDAY = date(2024, 11, 18)
LATER = MONDAY + timedelta(days=400)
ALL: dict[str, Any] = {"limit": 50, "offset": 0, "arrived": None}


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        yield opened


def told(name: str, day: int, text: str, *mentions: Mention) -> Parsed:
    one = parsed(name, text, when=MONDAY + timedelta(days=day), headline=f"{name} {day}")
    return replace(one, mentions=mentions)


def named(
    text: str, name: str, role: str | None = None, said: str | None = None,
    kind: Kind = Kind.PERSON,
) -> Mention:  # fmt: skip
    start = text.index(name)
    place = text.index(said) if said else 0
    return Mention(
        name=name,
        kind=kind,
        position=0,
        span=(start, start + len(name)),
        role=role,
        quote=(place, place + len(said)) if said else None,
    )


def of_ana(day: int, role: str = "Mayor", words: str = "the bridge is open at last") -> Parsed:
    text = f"{role} Ana Berg said on day {day} that “{words}” in Sorenna, and Bo Dahl clapped."
    return told(
        f"n{day}",
        day,
        text,
        named(text, "Ana Berg", role, words),
        named(text, "Bo Dahl"),
        named(text, "Sorenna", kind=Kind.PLACE),
    )


async def test_a_card_says_what_the_articles_say(store: Store) -> None:
    council = "The town council met Anna Berg."
    anna = told("n9", 9, council, named(council, "town council", kind=Kind.ORGANISATION),
                named(council, "Anna Berg"))  # fmt: skip
    await save(store, of_ana(0), of_ana(3, words="we will build another one"), anna)

    person = (await Biographer(store).who("ana berg", as_of=LATER)).person

    assert person is not None
    assert (person.name, person.asked_as, person.kind) == ("Ana Berg", "Ana Berg", Kind.PERSON)
    (role,) = person.roles
    assert (role.role, role.articles) == ("Mayor", 2)
    assert (role.first, role.last) == (MONDAY, MONDAY + timedelta(days=3))
    assert role.article.id == "n3"
    assert role.proof is not None
    assert role.proof.text.startswith("Mayor Ana Berg said on day 3")
    assert [quote.text for quote in person.quotes] == [
        "we will build another one",
        "the bridge is open at last",
    ]
    assert [(one.name, one.articles) for one in person.together] == [("Bo Dahl", 2)]
    assert [one.name for one in person.places] == ["Sorenna"]
    assert person.coverage is not None
    assert (person.coverage.step, person.coverage.counts[0]) == (Step.WEEK, 2)
    assert person.latest[0].id in {"n3", "n9"}


async def test_later_articles_do_not_exist(store: Store, tmp_path: Path) -> None:
    until = MONDAY + timedelta(days=30)
    early = [of_ana(day, words=f"this is what I say number {day}") for day in range(0, 31, 5)]
    late = [of_ana(day, role="President") for day in range(31, 60, 4)]
    await save(store, *early, *late)
    async with open_store(tmp_path / "other") as other:
        await save(other, *early)
        for name in ("Ana Berg", "berg", "Sorenna", "Bo Dahl"):
            assert await Biographer(store).who(name, as_of=until) == await Biographer(other).who(
                name, as_of=until
            )
        one, two = Biographer(store), Biographer(other)
        assert await one.quotes_of("Ana Berg", as_of=until, **ALL) == await two.quotes_of(
            "Ana Berg", as_of=until, **ALL
        )
        assert await one.timeline_of("Ana Berg", as_of=until, **ALL) == await two.timeline_of(
            "Ana Berg", as_of=until, **ALL
        )


async def test_lists_are_pages_that_later_articles_do_not_shift(store: Store) -> None:
    await save(
        store, *(of_ana(day, words=f"sentence number {day} of mine") for day in range(0, 90, 9))
    )
    biographer, arrived = Biographer(store), await store.arrived()
    await save(store, of_ana(95, words="something else altogether now"))

    async def pages(method: str, arrived: int | None) -> list[str]:
        found, offset = [], 0
        while True:
            page = await getattr(biographer, method)(
                "Ana Berg", as_of=LATER, limit=4, offset=offset, arrived=arrived
            )
            found += [str(item) for item in page.items]
            assert len(page.items) <= 4
            if page.next is None:
                assert page.listed == len(found)
                return found
            assert page.next == offset + 4
            offset = page.next

    for method in ("articles_of", "quotes_of", "timeline_of"):
        before, after = await pages(method, arrived), await pages(method, None)
        assert len(set(before)) == len(before) > 0
        assert len(after) == len(before) + 1
        assert after[1:] == before


async def test_a_timeline_tells_the_story_most_told_in_each_week(store: Store) -> None:
    await save(store, of_ana(0), of_ana(1), of_ana(30))

    page = await Biographer(store).timeline_of("Ana Berg", as_of=LATER, **ALL)

    assert [(turn.step, turn.first, turn.articles) for turn in page.items] == [
        (Step.WEEK, date(2024, 12, 16), 1),
        (Step.WEEK, MONDAY, 2),
    ]
    assert [turn.article.id for turn in page.items] == ["n30", "n1"]
    assert page.total == 3


async def test_organisations_and_places_have_cards_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "KXNA, the state news agency, quoted Ana Berg in Sorenna, a port city."
    one = told(
        "a", 0, text,
        named(text, "KXNA", "the state news agency", kind=Kind.ORGANISATION),
        named(text, "Ana Berg"),
        named(text, "Sorenna", "a port city", kind=Kind.PLACE),
    )  # fmt: skip
    await save(store, one)
    for name, kind, role, company in (
        ("KXNA", Kind.ORGANISATION, "the state news agency", "Sorenna"),
        ("Sorenna", Kind.PLACE, "a port city", "KXNA"),
    ):
        monkeypatch.setattr(Resolver, "resolve", AsyncMock(return_value=Meant((), (name,), kind)))

        person = (await Biographer(store).who(name, as_of=LATER)).person

        assert person is not None
        assert (person.name, person.kind, person.articles) == (name, kind, 1)
        assert [one.role for one in person.roles] == [role]
        assert [one.name for one in person.together] == ["Ana Berg"]
        assert company in [one.name for one in person.organisations + person.places]
        assert name not in [one.name for one in person.organisations + person.places]


# Namesakes

NEWS = [
    {
        "id": "baker",
        "headline": "Bread in Leeds",
        "published": "2024-11-11",
        "body": "John Smith, a baker in Leeds, said that his ovens were cold."
        " “I have never seen such a winter,” Smith said.",
    },
    {
        "id": "governor",
        "headline": "Columbus signs a law",
        "published": "2024-11-14",
        "body": "Governor John Smith of Ohio signed the law on Thursday."
        " “It was about time to do this,” Smith said.",
    },
    {
        "id": "mayor",
        "headline": "The bridge opens",
        "published": "2024-11-15",
        "body": "Mayor Ana Berg opened the bridge. Ana Bergson, a singer, sang.",
    },
]  # fmt: skip


async def test_people_of_one_name_are_asked_about(store: Store, tmp_path: Path) -> None:
    await load(store, [write_lines(tmp_path / "news.jsonl", NEWS)])
    biographer = Biographer(store)

    lookup = await biographer.who("John Smith", as_of=MONDAY)

    assert lookup.person is None
    governor, baker = lookup.namesakes
    assert (governor.name, baker.name) == ("John Smith", "John Smith")
    assert governor.asked_as == f"John Smith, {governor.roles[0].role}"
    assert "Governor" in governor.asked_as
    assert "baker" in baker.asked_as
    assert await biographer.told("Who is John Smith?", "John Smith", as_of=MONDAY) is None
    assert (await biographer.articles_of("John Smith", as_of=MONDAY, **ALL)).items == ()

    for asked, article in (
        (governor.asked_as, "governor"),
        (baker.asked_as, "baker"),
        ("john smith, Baker", "baker"),
        ("Smith, the governor", "governor"),
    ):
        page = await biographer.articles_of(asked, as_of=MONDAY, **ALL)
        assert [one.id for one in page.items] == [article], asked
        person = (await biographer.who(asked, as_of=MONDAY)).person
        assert person is not None
        assert [one.id for one in person.latest] == [article]
        again = (await biographer.who(person.asked_as, as_of=MONDAY)).person
        assert again == person
        assert len((await biographer.quotes_of(asked, as_of=MONDAY, **ALL)).items) == 1
        assert await biographer.told("?", asked, as_of=MONDAY) is not None

    asked_for_another = await biographer.who("John Smith, glazier", as_of=MONDAY)
    assert asked_for_another.person is None
    assert (await biographer.who("John Smith", as_of=date(2024, 11, 12))).person is not None


async def test_a_role_behind_the_name_of_one_alone_is_understood(
    store: Store, tmp_path: Path
) -> None:
    await load(store, [write_lines(tmp_path / "news.jsonl", NEWS)])
    biographer = Biographer(store)

    for asked in ("Ana Berg, mayor", "Ana Berg, Mayor", "Berg, Ana"):
        person = (await biographer.who(asked, as_of=MONDAY)).person
        assert person is not None, asked
        assert (person.name, person.asked_as) == ("Ana Berg", "Ana Berg")


async def test_candidates_say_what_each_is_called(store: Store) -> None:
    texts = {"Mayor": "Mayor Ana Berg came.", "singer": "The singer Eva Berg sang."}
    await save(
        store,
        told("a", 0, texts["Mayor"], named(texts["Mayor"], "Ana Berg", "Mayor")),
        told("b", 1, texts["singer"], named(texts["singer"], "Eva Berg", "singer")),
    )

    lookup = await Biographer(store).who("Berg", as_of=LATER)

    assert lookup.person is None
    assert {one.name: one.called for one in lookup.candidates} == {
        "Ana Berg": "Mayor",
        "Eva Berg": "singer",
    }


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    asked=st.text(max_size=60) | st.tuples(st.text(max_size=9), st.text(max_size=9)).map(", ".join)
)
async def test_whatever_is_typed_gets_an_answer(store: Store, asked: str) -> None:
    if not await store.arrived():
        await save(store, of_ana(0), naming(parsed("x", "金正恩 met Лавров."), "金正恩", "Лавров"))
    biographer = Biographer(store)
    lookup = await biographer.who(asked, as_of=LATER)
    assert lookup.name == asked
    for method in (biographer.articles_of, biographer.quotes_of, biographer.timeline_of):
        page = await method(asked, as_of=LATER, **ALL)
        assert (lookup.person is not None) or not page.items
