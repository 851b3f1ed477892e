"""From what a reader types to the one meant, over a real store."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.aliases import Aliases
from store.entities import Kind, Mention
from store.resolving import CHOICES, Resolver
from store.romanisation import one_spelling, words_of
from store.sqlite.store import SqliteStore
from tests.factories import parsed, remove, save
from tests.store.near_names import NEAR_NAMES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from store.protocol import Store
    from store.types import Parsed

TODAY = date(2024, 11, 18)


def about(
    name: str,
    *,
    times: int = 1,
    role: str | None = None,
    when: date = TODAY,
    kind: Kind = Kind.PERSON,
    sure: bool = True,
) -> list[Parsed]:
    """Articles of a day that name somebody at their beginning."""
    return [
        parsed(
            f"{name}-{role}-{when}-{number}",
            f"{name} was there.",
            when=when,
            mentions=[
                Mention(name=name, position=0, span=(0, len(name)), role=role, kind=kind, sure=sure)
            ],
        )
        for number in range(times)
    ]


NEWS = [
    *about("Vladimir Putin", times=30, role="Russian President"),
    *about("Putin", times=4, role="President"),
    *about("Sergei Lavrov", times=6, role="Russian Foreign Minister"),
    *about("Sergey Lavrov", times=3, role="Foreign Minister"),
    *about("Kim Jong Un", times=20, role="North Korean leader"),
    *about("Kim Potter", times=5, role="officer"),
    *about("Kim", times=2),
    *about("Volodymyr Zelenskyy", times=9, role="Ukrainian President"),
    *about("Volodymyr Zelensky", times=8, role="President"),
    *about("Zelenskiy", times=2, role="President"),
    *about("Boris Marlow", times=20, role="Prime Minister"),
    *about("Marlow", times=6, role="coach"),
    *about("Ina Vatne", times=5, role="Orvo CEO"),
    *about("Bo Vatne", times=5, role="mayor"),
    *about("James Baker", times=5),
    *about("Al Dorn", role="baker"),
    *about("Pope Leander", times=4, role="Pope"),
    *about("Jeremy Pope", times=2, role="actor"),
    *about("Moammar Gadhafi", times=2),
    *about("Muammar Gaddafi", times=2),
    *about("Xi Jinping", times=5, role="Chinese President"),
    *about("United Nations", times=7, kind=Kind.ORGANISATION),
    *about("U.N.", times=2, kind=Kind.ORGANISATION),
    *about("KCNA", times=3, kind=Kind.ORGANISATION, role="state news agency"),
    *about("Kursk", times=3, kind=Kind.PLACE),
    *about("Jordan", times=9, kind=Kind.PLACE),
    *about("Michael Jordan", times=4),
    *about("Maybe Nobody", times=4, sure=False),
]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    opened = await SqliteStore.open(tmp_path / "data", declared=Aliases({"Bo Vatne": ["The Bo"]}))
    await save(opened, *NEWS)
    yield opened
    await opened.close()


async def names_of(store: Store, asked: str, *, as_of: date = TODAY) -> tuple[str, ...]:
    """Every name of the one plainly meant."""
    return (await Resolver(store).resolve(asked, as_of=as_of)).names


async def candidates(store: Store, asked: str, *, as_of: date = TODAY) -> list[str]:
    """Who may be meant."""
    return [one.name for one in (await Resolver(store).resolve(asked, as_of=as_of)).candidates]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("putin", ("Vladimir Putin", "Putin")),
        ("Mr. Putin?", ("Vladimir Putin", "Putin")),
        ("@vladimir 🚀 putin!!", ("Vladimir Putin", "Putin")),
        ("“Vladmir Putin”", ("Vladimir Putin", "Putin")),
        ("V. Putin", ("Vladimir Putin", "Putin")),
        ("Путин", ("Vladimir Putin", "Putin")),
        ("푸틴", ("Vladimir Putin", "Putin")),
        ("president putin", ("Vladimir Putin", "Putin")),
        ("Russian foreign minister lavrov", ("Sergei Lavrov", "Sergey Lavrov")),
        ("Lavrov, Sergei", ("Sergei Lavrov", "Sergey Lavrov")),
        ("لافروف", ("Sergei Lavrov", "Sergey Lavrov")),
        ("Zelensky", ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "Zelenskiy")),
        ("金正恩", ("Kim Jong Un",)),
        ("Jong-un Kim", ("Kim Jong Un",)),
        ("North Korean leader Kim", ("Kim Jong Un",)),
        ("Hsi Jinping", ("Xi Jinping",)),
        ("Си Цзиньпин", ("Xi Jinping",)),
        ("gaddafi", ("Moammar Gadhafi", "Muammar Gaddafi")),
        ("the bo", ("Bo Vatne",)),
        ("Ina Vatne, Orvo CEO", ("Ina Vatne",)),
        ("Baker", ("James Baker",)),
        ("Marlow", ("Boris Marlow",)),
    ],
)
async def test_whoever_is_meant_is_found(store: Store, asked: str, names: tuple[str, ...]) -> None:
    assert await names_of(store, asked) == names


@pytest.mark.parametrize(
    ("asked", "name", "role"),
    [
        ("North Korea's leader", "Kim Jong Un", "North Korea's leader"),
        ("the North Korean leader?", "Kim Jong Un", "North Korean leader"),
        ("foreign minister of Russia", "Sergei Lavrov", "foreign minister of Russia"),
        ("who is the president of ukraine", "Volodymyr Zelenskyy", "president of ukraine"),
        ("CEO of Orvo", "Ina Vatne", "CEO of Orvo"),
        ("Orvo's chief executive", "Ina Vatne", "Orvo's chief executive"),
        ("China's leader", "Xi Jinping", "China's leader"),
        ("the pope", "Pope Leander", "pope"),
        ("pope", "Pope Leander", "pope"),
        ("the baker", "Al Dorn", "baker"),
    ],
)
async def test_an_epithet_is_whoever_is_called_so(
    store: Store, asked: str, name: str, role: str
) -> None:
    meant = await Resolver(store).resolve(asked, as_of=TODAY)
    assert meant.names[0] == name
    assert meant.as_role == role


async def test_a_calling_of_many_offers_them_most_called_first(store: Store) -> None:
    meant = await Resolver(store).resolve("the president", as_of=TODAY)
    assert meant.names == ()
    assert meant.as_role == "president"
    assert [one.name for one in meant.candidates][:2] == ["Vladimir Putin", "Volodymyr Zelenskyy"]


async def test_an_office_changes_hands(store: Store) -> None:
    later = TODAY + timedelta(days=200)
    await save(store, *about("Nils Orlov", times=3, role="Russian Foreign Minister", when=later))
    assert (await names_of(store, "Russian foreign minister"))[0] == "Sergei Lavrov"
    assert await names_of(store, "Russian foreign minister", as_of=later) == ("Nils Orlov",)


async def test_a_country_taken_for_granted_is_known_from_other_articles(store: Store) -> None:
    await save(
        store,
        *about("Ali Dorani", times=2, role="Supreme Leader"),
        *about("Ali Dorani", role="Iranian cleric"),
    )
    assert await names_of(store, "Iran's supreme leader") == ("Ali Dorani",)
    assert await names_of(store, "Iraq's supreme leader") == ()


@pytest.mark.parametrize("asked", ["kim", "Vatne", "Selenskj", "Nobody Atall", "?", "", " , "])
async def test_what_may_be_several_is_offered(store: Store, asked: str) -> None:
    assert await names_of(store, asked) == ()


async def test_a_family_name_offers_its_bearers_and_never_itself(store: Store) -> None:
    assert await candidates(store, "kim") == ["Kim Jong Un", "Kim Potter"]
    assert "Putin" not in await candidates(store, "putin")


async def test_a_family_name_of_another_part_is_not_folded(store: Store) -> None:
    """Coach Marlow is not the Prime Minister."""
    assert await names_of(store, "Boris Marlow") == ("Boris Marlow",)


async def test_the_newest_half_year_weighs_more(store: Store) -> None:
    long_ago = TODAY - timedelta(days=900)
    await save(
        store,
        *about("Eva Strand", times=6, when=long_ago),
        *about("Tor Strand", times=2),
    )
    assert await candidates(store, "strand") == ["Tor Strand", "Eva Strand"]
    assert await names_of(store, "strand", as_of=long_ago) == ("Eva Strand",)


@pytest.mark.parametrize(
    ("asked", "names", "kind"),
    [
        ("KCNA", ("KCNA",), Kind.ORGANISATION),
        ("un", ("United Nations", "U.N."), Kind.ORGANISATION),
        ("united nations", ("United Nations", "U.N."), Kind.ORGANISATION),
        ("kursk", ("Kursk",), Kind.PLACE),
        ("jordan", ("Jordan",), Kind.PLACE),
        ("michael jordan", ("Michael Jordan",), Kind.PERSON),
    ],
)
async def test_organisations_and_places_are_found_too(
    store: Store, asked: str, names: tuple[str, ...], kind: Kind
) -> None:
    meant = await Resolver(store).resolve(asked, as_of=TODAY)
    assert (meant.names, meant.kind) == (names, kind)


async def test_of_one_name_the_better_known_wins_and_the_other_is_offered(store: Store) -> None:
    await save(store, *about("Jordan", times=12, kind=Kind.ORGANISATION, role="bank"))
    meant = await Resolver(store).resolve("jordan", as_of=TODAY)
    assert meant.kind is Kind.ORGANISATION
    assert [one.kind for one in meant.candidates] == [
        Kind.ORGANISATION, Kind.PLACE, Kind.PERSON,
    ]  # fmt: skip


async def test_a_day_before_nobody_is_known(store: Store) -> None:
    before = TODAY - timedelta(days=1)
    for asked in ("Vladimir Putin", "putin", "the president", "KCNA", "푸틴"):
        meant = await Resolver(store).resolve(asked, as_of=before)
        assert (meant.candidates, meant.names) == ((), ())


async def test_a_name_is_there_once_an_article_proves_it(store: Store) -> None:
    assert await names_of(store, "Maybe Nobody") == ()
    later = TODAY + timedelta(days=3)
    await save(store, *about("Maybe Nobody", times=2, when=later))
    assert await names_of(store, "Maybe Nobody") == ()
    assert await names_of(store, "Maybe Nobody", as_of=later) == ("Maybe Nobody",)


async def test_what_is_removed_is_forgotten(store: Store) -> None:
    gone = [one.article.id for one in NEWS if one.article.id.startswith("Ina Vatne")]
    await remove(store, *gone[1:])
    assert await names_of(store, "CEO of Orvo") == ("Ina Vatne",)
    await remove(store, gone[0])
    assert await names_of(store, "CEO of Orvo") == ()
    assert await names_of(store, "vatne") == ("Bo Vatne",)


async def test_aliases_of_operators_go_first(store: Store) -> None:
    await store.add_aliases("Kim Potter", ["金正恩", "KP"])
    assert await names_of(store, "金正恩") == ("Kim Potter",)
    assert await names_of(store, "k.p.") == ("Kim Potter",)
    assert await store.remove_aliases("kim potter", ["金正恩"]) == 1
    assert await names_of(store, "金正恩") == ("Kim Jong Un",)
    assert await store.remove_aliases("Kim Potter") == 1
    assert await names_of(store, "k.p.") == ()
    assert [(one.alias, one.declared) for one in await store.aliases()] == [("The Bo", True)]


async def test_an_alias_of_nobody_known_changes_nothing(store: Store) -> None:
    await store.add_aliases("Somebody Else", ["Kursk"])
    assert await names_of(store, "kursk") == ("Kursk",)


async def test_of_a_common_name_those_are_looked_at_who_share_most(store: Store) -> None:
    crowd = [
        one
        for number in range(90)
        for one in about(f"John {chr(65 + number % 26)}{chr(97 + number // 26)}berg", times=4)
    ]
    await save(store, *crowd, *about("John Smyth"), *about("Ann Smyth"))
    assert await names_of(store, "John Smyth") == ("John Smyth",)
    assert (await candidates(store, "Jhon Smitj"))[0] == "John Smyth"
    assert len(await candidates(store, "john")) == CHOICES


# Different people


@pytest.fixture(scope="module")
def near_news() -> list[Parsed]:
    names = sorted({name for pair in NEAR_NAMES for name in pair})
    return [one for place, name in enumerate(names) for one in about(name, times=1 + place % 7)]


async def test_people_of_near_names_are_never_merged_or_answered_for_each_other(
    tmp_path: Path, near_news: list[Parsed]
) -> None:
    assert len(NEAR_NAMES) >= 40
    store = await SqliteStore.open(tmp_path / "near")
    await save(store, *near_news)
    asked = sorted({name for pair in NEAR_NAMES for name in pair})
    given = {name: await names_of(store, name) for name in asked}
    lowered = {name: await names_of(store, name.lower().replace(".", "")) for name in asked}
    await store.close()

    assert given == {name: (name,) for name in asked}
    assert lowered == given


@pytest.mark.parametrize("pair", NEAR_NAMES, ids=" / ".join)
async def test_of_two_near_names_neither_is_taken_for_one_the_archive_has_not(
    tmp_path: Path, pair: tuple[str, str]
) -> None:
    """Named in full, what only the other one has is never looked through."""
    store = await SqliteStore.open(tmp_path / "one")
    one, other = pair
    await save(store, *about(other, times=3))
    names = await names_of(store, one)
    shown = await candidates(store, one)
    await store.close()

    shorter = set(one.replace("-", " ").split()) < set(other.replace("-", " ").split())
    romanised = [*map(one_spelling, words_of(one))] == [*map(one_spelling, words_of(other))]
    reordered = sorted(one.split()) == sorted(other.split())
    assert names == () or shorter or reordered or romanised
    assert not shown or shown == [other]


# Anything


SCRIPTS = st.text(max_size=120) | st.text(
    st.sampled_from("aé'.-, 🙂ßЖыבعフ김金न\u0301\u200d\u202e\u0130ﷺ𝒜=,@“"), max_size=400
)


@given(asked=st.lists(SCRIPTS, min_size=1, max_size=3).map(" ".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
async def test_anything_may_be_asked_for(store: Store, asked: str) -> None:
    meant = await Resolver(store).resolve(asked, as_of=TODAY)
    assert len(meant.candidates) <= CHOICES
    assert all(one.score >= two.score for one, two in pairwise(meant.candidates))
    assert len(set(meant.names)) == len(meant.names)


async def test_a_very_long_text_is_no_name(store: Store) -> None:
    meant = await Resolver(store).resolve("Putin " + "x" * 1_000_000, as_of=TODAY)
    assert meant.names == ()


async def test_names_in_every_script_are_found_as_they_are_written(tmp_path: Path) -> None:
    names = (
        "Алла Жукова",
        "田中 明",
        "أحمد ناصر",
        "김민수",
        "Γιάννης Ρίτσος",
        "नीता राव",
        "Ōe Kenzō",
    )
    store = await SqliteStore.open(tmp_path / "scripts")
    await save(store, *(one for name in names for one in about(name)))
    found = [await names_of(store, name) for name in names]
    await store.close()
    assert found == [(name,) for name in names]
