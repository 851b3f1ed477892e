"""Reading who is mentioned where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.entities import Kind, Mention
from store.sqlite.rows import many

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.sqlite.connection import Reading


KNOWN = "p.proven * 4 >= p.articles"
"""A name that enough of its articles prove; elsewhere it may be no name at all."""


async def mentions(
    db: Reading,
    handles: Collection[str],
    *,
    kinds: Collection[Kind],
    passages: Collection[tuple[str, int]] | None = None,
) -> dict[str, tuple[Mention, ...]]:
    """Who is named in each of these articles, in text order; articles that name nobody too.

    With ``passages`` (handle and position) in no others.
    """
    rows = await db.execute_fetchall(
        'SELECT a.handle, p.name, p.kind, m.position, m.start, m."end", m.sure, m.role,'  # noqa: S608
        " m.quote_start, m.quote_end"
        " FROM json_each(?) h CROSS JOIN articles a ON a.handle = h.value"
        # The index alone tells where each is: few articles' mentions are needed whole.
        " CROSS JOIN mentions i INDEXED BY mentions_by_article ON i.article = a.id"
        " CROSS JOIN people p ON p.id = i.person"
        " CROSS JOIN mentions m ON m.person = i.person AND m.article = i.article"
        " AND m.position = i.position AND m.start = i.start"
        f" WHERE p.kind IN (SELECT value FROM json_each(?)) AND {KNOWN}"
        " AND (? OR (a.handle, i.position) IN"
        " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')"
        " FROM json_each(?)))"
        " ORDER BY a.id, m.position, m.start",
        (many(handles), many(kinds), passages is None, many(passages or ())),
    )
    found: dict[str, list[Mention]] = {handle: [] for handle in handles}
    for handle, name, *place in rows:
        found[handle].append(mention_of(name, *place))
    return {handle: tuple(named) for handle, named in found.items()}


def mention_of(
    name: str,
    kind: str,
    position: int,
    start: int,
    end: int,
    sure: int,
    role: str | None,
    quote_start: int | None,
    quote_end: int | None,
) -> Mention:
    """The mention in these columns."""
    quote = None if quote_start is None or quote_end is None else (quote_start, quote_end)
    return Mention(
        name=name,
        kind=Kind(kind),
        position=position,
        span=(start, end),
        role=role,
        quote=quote,
        sure=bool(sure),
    )
