"""Newsdesk and what others use, behind one face: build an index, then search in it.

Each has two functions, ``build(corpus, folder)`` and a context manager ``searching(folder)``,
which run in processes of their own so that their memory can be told apart. What one searches with
is loaded when it is asked for: tantivy and bm25s are an optional extra.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.archives import archive_of, progress
from benchmarks.query_mix import Asked, Wanted
from store import query as queries
from store.asked import Order, Query, words
from store.librarian import Librarian
from store.preparing import VERSION_WITHOUT_PEOPLE
from store.searcher import CANDIDATES

if TYPE_CHECKING:
    from store.protocol import Store

HITS = 10
AS_OF = date(2025, 1, 1)
"""The day of the newest made article, or just after it."""

Search = Callable[[Asked], Awaitable[int]]
"""One search, which gives the number of hits (ten at most, or of candidates); NotOfferedError when
the engine has no such search."""


class NotOfferedError(Exception):
    """The engine has no such search."""


# Newsdesk


def build_ours(corpus: Path, folder: Path) -> None:
    """Load the corpus, without looking for people."""

    async def run() -> None:
        async with archive_of(corpus, folder, people=False):
            pass

    asyncio.run(run())


@asynccontextmanager
async def searching_ours(corpus: Path, folder: Path) -> AsyncIterator[dict[str, Search]]:
    """The whole search as readers get it, and its first part alone."""
    async with archive_of(corpus, folder, people=False) as (store, _):
        librarian = Librarian(store)

        async def whole(asked: Asked) -> int:
            if asked.newest:
                page = await librarian.latest(typed(asked), as_of=AS_OF, limit=HITS)
                return len(page.page.items)
            return len((await librarian.search(typed(asked), as_of=AS_OF, limit=HITS)).page.items)

        async def part(asked: Asked) -> int:
            if asked.wanted is Wanted.LIKE:  # The word is mended before candidates are looked for.
                raise NotOfferedError
            return await candidates(store, asked)

        yield {"whole": whole, "part": part}


def typed(asked: Asked) -> str:
    """What a reader would type."""
    # Best first, some of the words are enough; newest first, only where it is said.
    either = asked.wanted is Wanted.ANY and asked.newest
    text = (" OR " if either else " ").join(asked.words)
    if asked.wanted is Wanted.PHRASE:
        text = f'"{text}"'
    for operator, day in (("after", asked.after), ("before", asked.before)):
        text += f" {operator}:{day.isoformat()}" if day else ""
    return text


async def candidates(store: Store, asked: Asked) -> int:
    """What the librarian asks a store for before it ranks; for the newest, all it asks for."""
    query = structured(asked)
    if asked.newest:
        return len((await store.latest(query, limit=HITS)).items)
    return len((await store.candidates(query, limit=CANDIDATES)).keys)


def structured(asked: Asked) -> Query:
    """The query as the librarian gives it to a store once it knows what the words mean."""
    plain = replace(asked, after=None, before=None)
    order = Order.NEWEST if asked.newest else Order.BEST
    query = replace(
        queries.parse(typed(plain), as_of=AS_OF, order=order),
        after=asked.after,
        before=asked.before,
    )
    if asked.wanted is Wanted.ANY:
        query = replace(query, match_all=False, clauses=words(*query.terms))
    return query


# tantivy, https://github.com/quickwit-oss/tantivy-py

TEXTS = ["headline", "body"]
HEAP = 128_000_000


def build_tantivy(corpus: Path, folder: Path) -> None:
    """Headline and body stemmed and with positions, the id stored, the day a fast field."""
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    for name in TEXTS:
        schema.add_text_field(name, tokenizer_name="en_stem")
    schema.add_date_field("day", indexed=True, fast=True)
    folder.mkdir(parents=True)
    index = tantivy.Index(schema.build(), path=str(folder))
    writer = index.writer(heap_size=HEAP)
    for row in _rows(corpus):
        writer.add_document(
            tantivy.Document(
                id=row["id"],
                headline=row["headline"],
                body=row["body"],
                day=_midnight(date.fromisoformat(row["published"])),
            )
        )
    writer.commit()
    writer.wait_merging_threads()


@asynccontextmanager
async def searching_tantivy(_: Path, folder: Path) -> AsyncIterator[dict[str, Search]]:
    """The ids of the first ten, and the same with the number of all matches."""
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def found(asked: Asked, *, count: bool) -> int:
        text = " ".join(asked.words)
        query = index.parse_query(
            f'"{text}"' if asked.wanted is Wanted.PHRASE else text,
            TEXTS,
            conjunction_by_default=asked.wanted is Wanted.ALL,
            fuzzy_fields=dict.fromkeys(TEXTS, (False, 1, True))
            if asked.wanted is Wanted.LIKE
            else None,
        )
        if asked.after and asked.before:
            window = tantivy.Query.range_query(
                index.schema,
                "day",
                tantivy.FieldType.Date,
                _midnight(asked.after),
                _midnight(asked.before),
            )
            query = tantivy.Query.boolean_query(
                [
                    (tantivy.Occur.Must, query),
                    (tantivy.Occur.Must, tantivy.Query.const_score_query(window, 0)),
                ]
            )
        hits = searcher.search(
            query, HITS, count=count, order_by_field="day" if asked.newest else None
        ).hits
        return len([searcher.doc(address)["id"][0] for _, address in hits])

    async def first(asked: Asked) -> int:
        return found(asked, count=False)

    async def counted(asked: Asked) -> int:
        return found(asked, count=True)

    yield {"tantivy": first, "tantivy, counting": counted}


# bm25s, https://github.com/xhluca/bm25s


def build_bm25s(corpus: Path, folder: Path) -> None:
    """Headline and body stemmed, in one field; everything is held in memory."""
    import bm25s

    model = bm25s.BM25()
    texts = [f"{row['headline']}\n{row['body']}" for row in _rows(corpus)]
    tokens = bm25s.tokenize(texts, stopwords="en", stemmer=_stemmer(), show_progress=False)
    model.index(tokens, show_progress=False)
    model.save(str(folder), show_progress=False)


@asynccontextmanager
async def searching_bm25s(_: Path, folder: Path) -> AsyncIterator[dict[str, Search]]:
    """The places of the first ten by any of the words, all that it can do."""
    import bm25s

    model, stemmer = bm25s.BM25.load(str(folder), show_progress=False), _stemmer()

    async def first(asked: Asked) -> int:
        by_any = asked.wanted is Wanted.ANY or len(asked.words) == 1
        if asked.newest or asked.after or not by_any or asked.wanted is Wanted.LIKE:
            raise NotOfferedError
        tokens = bm25s.tokenize(
            " ".join(asked.words), stopwords="en", stemmer=stemmer, show_progress=False
        )
        found = model.retrieve(tokens, k=HITS, show_progress=False)
        return int((found.scores > 0).sum())

    yield {"bm25s": first}


def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")


def _rows(corpus: Path) -> Iterator[dict[str, str]]:
    with corpus.open(encoding="utf-8") as lines, progress() as bar:
        yield from map(json.loads, bar.track(lines, description="Indexing articles"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


# All of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Something that finds articles."""

    build: Callable[[Path, Path], None]
    """Makes an index of a corpus in a folder."""
    searching: Callable[[Path, Path], AbstractAsyncContextManager[dict[str, Search]]]
    """Opens what was built; gives what can be measured, by name."""
    most: float = float("inf")
    """Articles it can hold at all."""
    package: str | None = None
    """What must be installed."""

    @property
    def version(self) -> str | None:
        """Another one makes another index; None when it is not installed."""
        if self.package is None:
            return VERSION_WITHOUT_PEOPLE
        with suppress(PackageNotFoundError):
            return version(self.package)
        return None


ENGINES = {
    "newsdesk": Engine(build=build_ours, searching=searching_ours),
    "tantivy": Engine(build=build_tantivy, searching=searching_tantivy, package="tantivy"),
    "bm25s": Engine(build=build_bm25s, searching=searching_bm25s, package="bm25s", most=100_000),
}
