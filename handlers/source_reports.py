"""What the operator reads about sources. Plain text, not HTML; pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.fitting import in_one_line, units
from store.errors import (
    DeclaredSourceError,
    SourceExistsError,
    SourceFailedError,
    UnknownSourceError,
)
from store.sources import without_secrets

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.texts import Texts
    from store.sources import AddedSource, KnownSource, Overview, Source
    from store.types import LoadReport

MOST_NAMES = 10
LONGEST_LISTING = 3_500
"""UTF-16 units of a list of sources, so that a message holds it with its title and end."""
_NAME, _ADDRESS, _PROBLEM = 80, 160, 200

Refused = DeclaredSourceError | SourceExistsError | SourceFailedError | UnknownSourceError
"""What an operator asked for and cannot have."""


def listing(overview: Overview, texts: Texts, *, longest: int | None = LONGEST_LISTING) -> str:
    """All sources and how they fare, those with problems first; cut with a count when long."""
    lines: list[str] = []
    if overview.problem:
        problem = in_one_line(overview.problem, 2 * _PROBLEM)
        lines += texts("sources-problem", problem=problem), ""
    if not overview.known:
        return "\n".join([*lines, texts("sources-none")])
    lines.append(texts("sources-title", count=len(overview.known)))
    room = longest
    told = 0
    for known in sorted(overview.known, key=lambda one: not one.standing.problem):
        block = "\n".join(_told(known, overview.at, texts))
        if room is not None and (room := room - units(block) - 2) < 0:
            break
        lines += "", block
        told += 1
    if told < len(overview.known):
        lines += "", texts("sources-more", count=len(overview.known) - told)
    return "\n".join(lines)


def _told(known: KnownSource, now: datetime, texts: Texts) -> list[str]:
    source, standing = known.source, known.standing
    name = in_one_line(source.name, _NAME)
    lines = [
        texts("source-title", name=name, kind=source.kind.value),
        in_one_line(source.shown, _ADDRESS),
    ]
    if standing.succeeded_at:
        ago = now - standing.succeeded_at
        if ago < timedelta(minutes=1):
            facts = [texts("source-read-now")]
        else:
            facts = [texts("source-read", ago=texts.span(ago))]
    else:
        facts = [texts("source-never")]
    if standing.gone:
        facts.append(texts("source-gone"))
    elif standing.paused:
        facts.append(texts("source-paused"))
    elif standing.next_at is None or standing.next_at <= now:
        facts.append(texts("source-next-now"))
    else:
        facts.append(texts("source-next", wait=texts.span(standing.next_at - now)))
    facts.append(texts("source-articles", articles=known.articles))
    lines.append(" · ".join(facts))
    if standing.problem:
        problem = in_one_line(standing.problem, _PROBLEM)
        lines.append(texts("source-problem", problem=problem))
    if standing.current:
        from_here = in_one_line(without_secrets(standing.current), _ADDRESS)
        lines.append(texts("source-moved", address=from_here))
    return lines


def added(done: AddedSource, texts: Texts) -> str:
    """What was added."""
    source = done.source
    facts = {"name": in_one_line(source.name, _NAME), "every": texts.span(source.every)}
    if done.found_on_page:
        return texts("source-added-from-page", **facts)
    return texts("source-added", kind=source.kind.value, **facts)


def remove_question(known: KnownSource, texts: Texts) -> str:
    """Whether a source is really to be forgotten."""
    name = in_one_line(known.source.name, _NAME)
    return texts("source-remove-question", name=name, articles=known.articles)


def paused(known: KnownSource, texts: Texts) -> str:
    """That a source is paused now, or goes on."""
    key = "source-now-paused" if known.standing.paused else "source-goes-on"
    return texts(key, name=in_one_line(known.source.name, _NAME))


def gone(source: Source, texts: Texts) -> str:
    """That a source has ended, and what to do."""
    return texts(
        "source-told-gone-declared" if source.declared else "source-told-gone",
        name=in_one_line(source.name, _NAME),
        address=in_one_line(source.shown, _ADDRESS),
    )


def refusal(error: Refused, texts: Texts) -> str:
    """Why something about a source was not done, and what to do instead."""
    if isinstance(error, SourceFailedError):
        return texts("source-failed", problem=in_one_line(str(error), _PROBLEM))
    name = in_one_line(error.name, _NAME)
    if isinstance(error, SourceExistsError):
        key = "source-exists" if error.same_address else "source-name-taken"
        return texts(key, name=name)
    if isinstance(error, DeclaredSourceError):
        return texts("source-declared", name=name, file=in_one_line(error.file, _ADDRESS))
    if not error.choices:
        return texts("source-unknown-none", name=name)
    lines = [texts("source-unknown", name=name)]
    lines += (_tail(choice, _ADDRESS) for choice in error.choices[:MOST_NAMES])
    if len(error.choices) > MOST_NAMES:
        lines.append(texts("source-more-names", count=len(error.choices) - MOST_NAMES))
    return "\n".join(lines)


def fetched(source: Source, report: LoadReport | None, problem: str, texts: Texts) -> str:
    """What a visit brought, in a line."""
    name = in_one_line(source.name, _NAME)
    if report is None:
        return texts("fetch-failed", name=name, problem=in_one_line(problem, _PROBLEM))
    if not report.added + report.changed + report.unchanged:
        return texts("fetch-unchanged", name=name)
    return texts(
        "fetch-done",
        name=name,
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
    )


def _tail(name: str, longest: int) -> str:
    """The end of a name, which tells paths apart better than the beginning."""
    return in_one_line(name if len(name) <= longest else f"…{name[1 - longest :]}", longest)
