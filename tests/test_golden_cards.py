"""The golden cards, asked of the whole store loaded with seeds/."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from store import open_store
from store.indexing import load
from store.librarian import Librarian
from tests.card_cases import CardCase, card_cases, read_card_case, stands

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from store.types import Article

SEEDS = Path(__file__).parent.parent / "seeds"
CASES = card_cases()
FIRST_ROLES = 3

# One file, so that one of the processes that run the tests loads the seeds for all of these.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def librarian(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Librarian]:
    async with open_store(tmp_path_factory.mktemp("data")) as store:
        report = await load(store, [SEEDS])
        assert report.added
        yield Librarian(store)


@pytest.mark.parametrize("case", [case for case in CASES if case.card], ids=lambda c: c.title)
async def test_a_card_says_what_the_articles_say(librarian: Librarian, case: CardCase) -> None:
    found = await librarian.who(case.name, as_of=case.as_of)

    person = found.person
    assert person is not None, [one.name for one in found.candidates]
    assert person.name in case.card
    assert person.kind is case.kind
    if case.articles is not None:
        assert person.articles == case.articles
    told = {
        "role": (case.role, [role.role for role in person.roles[:FIRST_ROLES]]),
        "spelling": (case.spelling, list(person.aliases)),
        "quote": (case.quote, [quote.text for quote in person.quotes]),
        "with": (
            case.together,
            [one.name for one in (*person.together, *person.organisations, *person.places)],
        ),
    }
    for what, (parts, texts) in told.items():
        assert [part for part in parts if not stands(part, texts)] == [], (what, texts)
    for what, wrong in (("spelling", case.not_spelling), ("quote", case.not_quote)):
        assert [part for part in wrong if stands(part, told[what][1])] == [], told[what][1]


@pytest.mark.parametrize("case", [case for case in CASES if not case.card], ids=lambda c: c.title)
async def test_a_name_that_needs_no_card_of_its_own_leads_to_the_right_one(
    librarian: Librarian, case: CardCase
) -> None:
    found = await librarian.who(case.name, as_of=case.as_of)

    names = [one.name for one in found.candidates]
    if case.first:
        assert (found.person.name if found.person else (*names, "")[0]) in case.first, names
        return
    assert found.person is None
    assert tuple(names[: len(case.choices)]) == case.choices
    if case.nobody:
        assert names == []


@pytest.mark.parametrize("case", [case for case in CASES if case.card], ids=lambda c: c.title)
async def test_every_line_of_a_card_stands_in_its_article(
    librarian: Librarian, case: CardCase
) -> None:
    person = (await librarian.who(case.name, as_of=case.as_of)).person
    assert person is not None

    async def text_of(article: Article) -> str:
        parsed = await librarian.article(article.handle)
        assert parsed is not None
        assert article.published.day is None or article.published.day <= case.as_of
        own = parsed.article
        return "\n".join([own.headline, *own.captions, *(one.text for one in parsed.passages)])

    for role in person.roles:
        assert role.role in await text_of(role.article)
        assert role.first is None or role.last is None or role.first <= role.last <= case.as_of
    for quote in person.quotes:
        assert quote.text in await text_of(quote.article)
    for article in person.latest:
        assert await text_of(article)
    assert 0 < len(person.latest) <= person.articles


@pytest.mark.parametrize(
    "text",
    [
        "name: A\nas_of: 2024-12-05\n",
        "name: A\nas_of: 2024-12-05\ncard: A\nnobody: yes\n",
        "name: A\nas_of: 2024-12-05\nnobody: no\n",
        "name: A\nas_of: 2024-12-05\nfirst: A\nrole: mayor\n",
        "name: A\nas_of: 2024-12-05\ncard: A\nname: B\n",
        "name: A\ncard: A\n",
        "name: A\nas_of: 2024-12-05\ncard: A\nrank: mayor\n",
    ],
)
async def test_a_case_that_breaks_the_format_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.md").write_text(text)

    with pytest.raises(ValueError, match=r"odd\.md"):
        read_card_case(tmp_path / "odd.md")
