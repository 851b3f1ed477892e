"""Builders of articles with sane defaults, and the shortest way to bring them into a store."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from store.asked import Clause, Query, words
from store.entities import Mention
from store.preparing import PARAGRAPH_BREAK, Prepared, mention_row, prepare
from store.ranking import Found, rank, words_of
from store.types import Article, Candidate, Parsed, Passage, Precision, Published

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from store.protocol import Store


def published(when: date | datetime | None) -> Published:
    """A moment, a day or nothing as a time of publication."""
    if when is None:
        return Published()
    if isinstance(when, datetime):
        return Published(at=when, precision=Precision.TIME, basis="stated")
    return Published(
        at=datetime.combine(when, time(), UTC), precision=Precision.DAY, basis="stated"
    )


def parsed(
    name: str = "bridge",
    *paragraphs: str,
    when: date | datetime | None = date(2024, 11, 18),
    mentions: Sequence[Mention] = (),
    **facts: Any,
) -> Parsed:
    """An article of that id; its digest is of all it says."""
    texts = paragraphs or (f"The story of the {name} is told here.",)
    facts = {"headline": f"About the {name}", "source": "Norvik Herald", **facts}
    told = repr((sorted(facts.items()), when, texts))
    facts.setdefault("origin", "/news/norvik.jsonl")
    facts.setdefault("digest", sha256(told.encode()).hexdigest())
    return Parsed(
        article=Article(id=name, published=published(when), **facts),
        passages=tuple(Passage(position=i, text=text) for i, text in enumerate(texts)),
        mentions=tuple(mentions),
    )


def mention(
    one: Parsed, name: str, position: int = 0, *, role: str | None = None, said: str | None = None
) -> Mention:
    """Somebody named in a passage, found by the words of their name there."""
    text = one.passages[position].text
    start = text.index(name)
    quote = (text.index(said), text.index(said) + len(said)) if said else None
    return Mention(
        name=name, position=position, span=(start, start + len(name)), role=role, quote=quote
    )


def naming(one: Parsed, *names: str) -> Parsed:
    """The article with these names of its first passage as mentions."""
    mentions = tuple(mention(one, name) for name in names)
    return Parsed(article=one.article, passages=one.passages, mentions=mentions)


def prepared(one: Parsed) -> Prepared:
    """Ready to save, with the mentions the article was built with."""
    return replace(
        prepare(one, people=False),
        body=PARAGRAPH_BREAK.join(passage.text for passage in one.passages),
        mentions=tuple(mention_row(mention) for mention in one.mentions),
    )


def candidate(one: Parsed, key: int = 1, *, story: int | None = None) -> Candidate:
    """An article as the index offers it."""
    return Candidate(
        key=key,
        published=one.article.published.day,
        sequence=prepared(one).entry.sequence,
        story=story,
    )


def ranked(ones: Sequence[Parsed], weights: Mapping[str, float], *, as_of: date) -> list[Found]:
    """Articles ranked for the words that these terms are."""
    order = rank(
        [candidate(one, key) for key, one in enumerate(ones)],
        words_of(words(*weights), weights),
        around=(as_of, as_of),
    )
    return [Found(ones[found.candidate.key].article, found) for found in order]


async def save(store: Store, *articles: Parsed, rebuild: bool = False) -> None:
    """Bring articles into a store, all at once."""
    async with store.loading(rebuild=rebuild) as load:
        await load.save([prepared(one) for one in articles])


async def remove(store: Store, *names: str) -> None:
    """Remove articles by their ids."""
    async with store.loading() as load:
        await load.remove(names)


def query(*terms: str, **structure: Any) -> Query:
    """A query of index terms."""
    phrases = structure.pop("phrases", ())
    excluded = words(*structure.pop("excluded", ()))
    clauses = (*words(*terms), *(Clause(alternatives=(phrase,)) for phrase in phrases))
    return Query(text=" ".join(terms), clauses=clauses, excluded=excluded, **structure)


def line(name: str = "bridge", **fields: Any) -> dict[str, Any]:
    """An article as a line of JSON Lines has it."""
    return {
        "id": name,
        "headline": f"About the {name}",
        "published": "2024-11-18",
        "body": f"The story of the {name} is told here.",
    } | fields


def write_lines(path: Path, lines: Iterable[dict[str, Any] | str]) -> Path:
    """A JSON Lines file; text stands in it as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    texts = (one if isinstance(one, str) else json.dumps(one) for one in lines)
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path
