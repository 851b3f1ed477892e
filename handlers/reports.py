"""What the operator reads: what the archive holds, what a load did. Plain text, not HTML; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.fitting import in_one_line

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.texts import Texts
    from store.types import (
        ArchiveStatus,
        CheckReport,
        LoadProgress,
        LoadReport,
        Rejection,
        Undoable,
    )

MOST_REJECTIONS = 10
"""How many rejected documents a message names; a file names them all."""
MOST_OUTLETS = 8


def archive(status: ArchiveStatus, texts: Texts) -> str:
    """What the archive holds and how fresh it is."""
    outlets = (
        texts("stats-source", source=in_one_line(source, 40), articles=articles)
        if source
        else texts("stats-source-unknown", articles=articles)
        for source, articles in status.sources[:MOST_OUTLETS]
    )
    lines = [texts("stats-articles", articles=status.articles)]
    if status.undated:
        lines.append(texts("stats-undated", articles=status.undated))
    lines.append(texts("stats-people", people=status.people))
    if status.oldest and status.newest:
        span = {"oldest": texts.day(status.oldest), "newest": texts.day(status.newest)}
        lines.append(texts("stats-days", **span))
    if status.sources:
        separator = texts("list-separator")
        lines.append(texts("stats-sources", sources=separator.join(outlets)))
    lines += _loaded(status, texts), texts("stats-size", size=size(status.bytes, texts))
    return "\n".join(lines)


def _loaded(status: ArchiveStatus, texts: Texts) -> str:
    at = status.loaded_at
    if at is None:
        return texts("stats-never-loaded")
    return texts("stats-loaded", **_when(at, texts))


def size(octets: int, texts: Texts) -> str:
    """So many bytes, roughly: "12 MB"."""
    if octets < 1_000_000:
        return texts("size-kilobytes", size=max(1, octets // 1000))
    return texts("size-megabytes", size=octets // 1_000_000)


def receipt(report: LoadReport, texts: Texts) -> str:
    """What a load did, and the first documents it rejected."""
    done = texts("reload-dry" if report.dry else "reload-done", articles=report.articles)
    counts = texts(
        "reload-would" if report.dry else "reload-counts",
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
        removed=report.removed,
    )
    lines = [done, counts]
    if report.expired:
        lines.append(texts("reload-expired", expired=report.expired))
    lines += _rejected(report, texts)
    return "\n".join(lines)


def _rejected(report: LoadReport, texts: Texts) -> list[str]:
    """The first documents that were rejected, under a title."""
    lines: list[str] = []
    if report.rejected_in_all:
        lines += "", texts("reload-rejected", rejected=report.rejected_in_all)
        for rejection in report.rejected[:MOST_REJECTIONS]:
            where = in_one_line(f"{_tail(rejection.origin, 120)}:{rejection.line}", 160)
            lines.append(f"{where} – {in_one_line(why(rejection, texts), 160)}")
    if is_too_long(report):
        count = report.rejected_in_all - len(report.rejected[:MOST_REJECTIONS])
        if report.rejected_beyond:
            lines.append(texts("reload-more-beyond", count=count, named=len(report.rejected)))
        else:
            lines.append(texts("reload-more", count=count))
    return lines


def undo_question(last: Undoable, texts: Texts) -> str:
    """What taking a load back would lose besides."""
    if not last.changes_since:
        return texts("undo-older", **_when(last.finished_at, texts))
    return texts("undo-loses", changes=last.changes_since, **_when(last.finished_at, texts))


def undo_refused(last: Undoable, texts: Texts) -> str:
    """The same in the shell, where there is no button."""
    return f"{undo_question(last, texts)}\n{texts('undo-how')}"


def nothing_to_undo(texts: Texts) -> str:
    """That no load can be taken back."""
    return texts("undo-nothing")


def undone(last: Undoable, texts: Texts) -> str:
    """What was taken back, and what the archive holds again."""
    return texts("undo-done", articles=last.articles, **_when(last.finished_at, texts))


def _when(moment: datetime, texts: Texts) -> dict[str, str]:
    return {"day": texts.day(moment.date()), "time": texts.clock(f"{moment:%H:%M}")}


def checked(report: CheckReport, texts: Texts) -> str:
    """What a check found and, when something is not well, what to do."""
    lines = [
        texts("check-problem", part=part, problem=in_one_line(problem, 300))
        for part, problems in (("state", report.state), ("archive", report.archive))
        for problem in problems
    ]
    if report.state:
        lines.append(texts("check-state-damaged"))
    if report.repaired:
        lines.append(texts("check-repaired", articles=report.articles))
    elif report.archive:
        lines.append(texts("check-archive-damaged"))
    if not lines:
        lines.append(texts("check-whole", articles=report.articles))
    return "\n".join(lines)


def backed_up(name: str, octets: int, texts: Texts) -> str:
    """Where a backup is and how large."""
    return texts("backup-done", name=name, size=size(octets, texts))


LONGEST_PATH = 1_000


def is_too_long(report: LoadReport) -> bool:
    """Whether more was rejected than the receipt names."""
    return report.rejected_beyond > 0 or len(report.rejected) > MOST_REJECTIONS


def rejections(report: LoadReport, texts: Texts) -> str:
    """Every rejected document that is named on a line of a plain text file."""
    named = "".join(
        f"{in_one_line(rejection.origin, LONGEST_PATH)}:{rejection.line}: "
        f"{in_one_line(why(rejection, texts), LONGEST_PATH)}\n"
        for rejection in report.rejected
    )
    if not report.rejected_beyond:
        return named
    return f"{named}{texts('reload-unnamed', count=report.rejected_beyond)}\n"


def why(rejection: Rejection, texts: Texts) -> str:
    """Why something was not understood, in words: "not text (not a text file)"."""
    reason = texts("reason", reason=rejection.reason.name)
    return f"{reason} ({rejection.detail})" if rejection.detail else reason


def _tail(path: str, longest: int) -> str:
    """The end of a path, which tells files apart better than its beginning."""
    return path if len(path) <= longest else f"…{path[1 - longest :]}"


def progress(far: LoadProgress, texts: Texts) -> str:
    """How far a load has come."""
    if not far.total_bytes:
        return texts("reload-progress", articles=far.articles)
    percent = min(100, 100 * far.done_bytes // far.total_bytes)
    return texts("reload-progress-percent", percent=percent, articles=far.articles)
