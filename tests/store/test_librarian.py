"""What readers ask, answered from a real store of a few invented articles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from hypothesis import given
from hypothesis import strategies as st

from store import open_store
from store.asked import Order
from store.indexing import load
from store.librarian import Librarian
from tests.factories import line, write_lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from store.types import SearchResult

WEDNESDAY = date(2024, 11, 20)

NEWS = (
    line(
        "bridge",
        headline="Sorenna Opens Its Third Bridge",
        published="2024-11-18",
        body="Mayor Ana Dusk opened the third bridge in Sorenna on Monday.\n\n"
        "President Ivor Zelenskiy sent flowers.",
    ),
    line(
        "ferry",
        headline="Ferry Crews Strike in Port Amsel",
        published="2024-11-19",
        body="Ferry crews in Port Amsel stopped work on Tuesday.\n\n"
        "Ivor Zelenskyy, the president, called the strike a mistake.",
    ),
    line(
        "flood",
        headline="Flood Warnings Lifted Along the Maren",
        published="2024-11-12",
        body="Officials lifted flood warnings in Sorenna on Tuesday after three dry days.",
    ),
)

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def librarian(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Librarian]:
    folder = tmp_path_factory.mktemp("librarian")
    async with open_store(folder / "data") as store:
        await load(store, [write_lines(folder / "news.jsonl", NEWS)], outlet="Maren Gazette")
        yield Librarian(store)


def ids(result: SearchResult) -> list[str]:
    return [hit.article.id for hit in result.page.items]


async def test_every_word_must_stand_in_an_article(librarian: Librarian) -> None:
    result = await librarian.search("opening bridges Sorenna", as_of=WEDNESDAY)

    assert ids(result) == ["bridge"]
    assert result.query.match_all
    hit = result.page.items[0]
    assert hit.excerpt.text.startswith("Mayor Ana Dusk opened the third bridge")
    marked = [hit.excerpt.text[slice(*span)] for span in hit.excerpt.spans]
    assert marked == ["opened", "bridge", "Sorenna"]


async def test_without_such_an_article_some_of_the_words_do(librarian: Librarian) -> None:
    result = await librarian.search("bridge strike", as_of=WEDNESDAY)

    assert set(ids(result)) == {"bridge", "ferry"}
    assert not result.query.match_all
    assert result.relaxed
    assert result.page.total == 2


async def test_phrases_exclusions_and_order(librarian: Librarian) -> None:
    assert ids(await librarian.search('"third bridge"', as_of=WEDNESDAY)) == ["bridge"]
    assert ids(await librarian.search("Sorenna -flood", as_of=WEDNESDAY)) == ["bridge"]
    newest = await librarian.search("ferry OR flood", as_of=WEDNESDAY, order=Order.NEWEST)
    assert ids(newest) == ["ferry", "flood"]


async def test_pages_follow_each_other(librarian: Librarian) -> None:
    first = await librarian.search("Sorenna", as_of=WEDNESDAY, limit=1)
    assert first.page.next == 1
    second = await librarian.search("Sorenna", as_of=WEDNESDAY, limit=1, offset=1)

    assert ids(first) + ids(second) == ["bridge", "flood"]
    assert second.page.next is None


async def test_later_articles_do_not_exist(librarian: Librarian) -> None:
    before = date(2024, 11, 17)

    assert ids(await librarian.search("Sorenna", as_of=before)) == ["flood"]
    assert [a.id for a in (await librarian.latest(as_of=before)).page.items] == ["flood"]
    assert not (await librarian.ask("Who opened the third bridge?", as_of=before)).answered
    assert (await librarian.who("Ana Dusk", as_of=before)).person is None


async def test_the_latest_tells_how_fresh_the_archive_is(librarian: Librarian) -> None:
    latest = await librarian.latest("Sorenna -flood", as_of=WEDNESDAY, limit=1)

    assert [article.id for article in latest.page.items] == ["bridge"]
    assert latest.query.order is Order.NEWEST
    assert latest.newest == date(2024, 11, 19), "of the archive, not of what matches"
    assert latest.checked_at == (await librarian.status()).loaded_at
    assert (await librarian.latest(as_of=date(2024, 11, 17))).newest == date(2024, 11, 12)


async def test_a_question_is_answered_by_its_sentence(librarian: Librarian) -> None:
    answer = await librarian.ask("Who opened the third bridge?", as_of=WEDNESDAY)

    assert answer.short == "Ana Dusk"
    assert answer.evidence[0].text == "Mayor Ana Dusk opened the third bridge in Sorenna on Monday."
    assert answer.nearest[0].article.id == "bridge"


async def test_a_name_spelt_otherwise_is_understood_in_questions(librarian: Librarian) -> None:
    answer = await librarian.ask("What did Zelensky call the strike?", as_of=WEDNESDAY)

    assert answer.answered
    assert "a mistake" in answer.evidence[0].text


async def test_the_spellings_of_a_name_share_a_card(librarian: Librarian) -> None:
    lookup = await librarian.who("zelensky", as_of=WEDNESDAY)

    assert lookup.person is not None
    assert lookup.person.articles == 2
    assert {lookup.person.name, *lookup.person.aliases} >= {"Ivor Zelenskiy", "Ivor Zelenskyy"}
    assert "Ana Dusk" in [known.name for known in lookup.person.together]


async def test_who_is_somebody_is_answered_by_the_sentence_of_the_role(
    librarian: Librarian,
) -> None:
    answer = await librarian.ask("Who is Ana Dusk?", as_of=WEDNESDAY)

    assert answer.short == "Mayor"
    assert answer.evidence[0].text.startswith("Mayor Ana Dusk")


async def test_an_outlet_or_days_alone_list_the_newest_first(librarian: Librarian) -> None:
    result = await librarian.search("source:gazette", as_of=WEDNESDAY)
    week = await librarian.search("last week", as_of=WEDNESDAY)

    assert ids(result) == ["ferry", "bridge", "flood"]
    assert ids(week) == ["flood"]


async def test_nothing_is_read_into_a_word_that_nothing_beside_it_confirms(
    librarian: Librarian,
) -> None:
    unsure = await librarian.search("bridge floo", as_of=WEDNESDAY)
    sure = await librarian.search("bridge strkie", as_of=WEDNESDAY)

    assert unsure.relaxed
    assert sure.relaxed
    assert unsure.query.repairs == ()
    assert [one.typed for one in sure.query.repairs] == ["strkie"]


@pytest.mark.parametrize("typed", ["", "   ", "😀", "?!", '""', "-"])
async def test_a_search_for_nothing_finds_nothing(librarian: Librarian, typed: str) -> None:
    assert (await librarian.search(typed, as_of=WEDNESDAY)).page.items == ()


async def test_a_word_of_one_article_is_repaired_to_in_a_small_archive(
    librarian: Librarian,
) -> None:
    result = await librarian.search("wanings", as_of=WEDNESDAY)

    assert ids(result) == ["flood"]
    assert [(one.typed, one.words) for one in result.query.repairs] == [("wanings", ("warnings",))]


@given(typed=st.text(max_size=60) | st.sampled_from(['"', "NEAR(", "-x", "a" * 10_000, "\0", "😀"]))
async def test_nothing_typed_raises(librarian: Librarian, typed: str) -> None:
    result = await librarian.search(typed, as_of=WEDNESDAY)
    answer = await librarian.ask(typed, as_of=WEDNESDAY)
    lookup = await librarian.who(typed, as_of=WEDNESDAY)
    page = (await librarian.latest(typed, as_of=WEDNESDAY)).page

    assert len(result.page.items) <= (result.page.total or 0)
    assert answer.answered or not answer.evidence
    assert lookup.person is None or lookup.candidates
    assert len(page.items) <= (page.total or 0)


NAMESAKES = (
    line(
        "spokeswoman",
        headline="Spokeswoman Says Bridge Is Safe",
        published="2023-02-01",
        body="Spokeswoman Anna Kelly said the bridge is safe.\n\nKelly gave no date.",
    ),
    line(
        "apart",
        headline="Awards for Two Actors",
        published="2024-11-19",
        body="Actor Ana Dusk won the first award on Monday evening in the old theatre.\n\n"
        "Grace Kelly, a painter, won nothing at all.",
    ),
    line(
        "mayor",
        headline="Mayor Leaves",
        published="2024-11-19",
        body="Mayor Jory Ganim left on Tuesday.\n\nGanim said little. The outlook is grim.",
    ),
    line(
        "grim",
        headline="Grim Prices",
        published="2024-11-19",
        body="Prices are grim, said Jory Harrow, a baker.\n\nHarrow bakes bread.",
    ),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def namesakes(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Librarian]:
    folder = tmp_path_factory.mktemp("namesakes")
    async with open_store(folder / "data") as store:
        await load(store, [write_lines(folder / "news.jsonl", NAMESAKES)])
        yield Librarian(store)


async def test_a_mistyped_name_is_read_as_the_one_beside_its_first_name(
    namesakes: Librarian,
) -> None:
    result = await namesakes.search("jory gnim", as_of=WEDNESDAY)

    assert ids(result) == ["mayor"]
    assert [one.words for one in result.query.repairs] == [("Ganim",)]


async def test_known_words_that_are_nobodys_name_are_read_as_a_name_too(
    namesakes: Librarian,
) -> None:
    result = await namesakes.search("ana kelly", as_of=WEDNESDAY)

    assert ids(result) == ["spokeswoman", "apart"]
    assert [(one.typed, one.known) for one in result.query.repairs] == [("ana", True)]

    exactly = await namesakes.search("ana kelly", as_of=WEDNESDAY, exact=True)
    assert ids(exactly) == ["apart"]


async def test_a_name_spelled_right_is_left_alone(namesakes: Librarian) -> None:
    result = await namesakes.search("grace kelly", as_of=WEDNESDAY)

    assert ids(result) == ["apart"]
    assert result.query.repairs == ()


async def test_the_first_search_finds_warm_what_takes_long_to_read(
    namesakes: Librarian, monkeypatch: pytest.MonkeyPatch
) -> None:
    await namesakes.warm()

    async def read_again(*_: object, **__: object) -> dict[str, int]:
        raise AssertionError("the vocabulary is read again")

    monkeypatch.setattr("store.sqlite.search.vocabulary", read_again)
    assert ids(await namesakes.search("grace kelly", as_of=WEDNESDAY)) == ["apart"]
