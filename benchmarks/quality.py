"""Whether a search gives the article a reader means, and a question its answer.

    python -m benchmarks.quality news.jsonl.gz --questions asked.jsonl --unanswerable not.jsonl
    python -m benchmarks.quality            # the invented sample, held against its floors

Searches for every question (JSON Lines with ``question``, ``as_of``, ``relevant``: ids of the
articles that answer it) and tells how often such an article comes first and among the first ten:
as of each question's day, and once more from a day after everything, so that the whole archive is
there and nothing of it is new ("without days"). Every article counts as one, as programs get them;
"story" is what readers see, where a hit stands for all articles of its story. Then names of the
archive's people are searched for as they are spelled and as somebody would mistype them
(:mod:`benchmarks.misspelling`): found when one of the first five articles has the name as it is
spelled.

Questions that have ``answers`` are also asked, as of their days, and those of ``--unanswerable``,
which should be refused: :mod:`benchmarks.answering` counts, :mod:`benchmarks.scoring` judges.
``--misses`` prints what was not right.

``--data FOLDER`` keeps the archive for the next run. Without a path the sample beside this file is
measured, and the program ends with 1 when a figure is below ``floors.json``; ``--accept`` makes
the figures the new floors, lower ones too.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import time
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from benchmarks import answering, floors, shares
from benchmarks.archives import CONSOLE, archive_of, progress
from benchmarks.misspelling import FEWEST_ARTICLES, Misspelled, drawn, known_names
from benchmarks.questions import Question, read_questions
from benchmarks.timing import percentiles, write_json
from store.librarian import Librarian

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from store.protocol import Store
    from store.types import Article, Story

SAMPLE = Path(__file__).parent / "sample"
SAMPLE_FEWEST = 2
"""In how many articles of the sample a name stands that is searched for: it is small."""

FLOORS = Path(__file__).parent / "floors.json"

PAGE = 10
"""Hits looked at for a question."""

NAME_PAGE = 5
"""Hits looked at for a name."""

LONG_AFTER = timedelta(days=365)
"""How long after the newest article a question without a day is asked."""

Figures = dict[str, dict[str, float]]


async def measured(
    news: Path,
    questions: Sequence[Question],
    *,
    unanswerable: Sequence[Question] = (),
    data: Path | None = None,
    names: int = 400,
    fewest: int = FEWEST_ARTICLES,
    other_requests: bool = False,
) -> tuple[dict[str, Figures], answering.Answering]:
    """Every figure of searches, by what it is of and its name, and what the questions were told.

    Args:
        news: The articles.
        questions: What to search for, and to ask where the answer is known.
        unanswerable: What to ask that has no answer.
        data: The folder an archive is kept in, see :func:`benchmarks.archives.archive_of`.
        names: How many names to draw.
        fewest: In how many articles each of them stands at least.
        other_requests: Also time answering the questions and listing the newest.
    """
    async with archive_of(news, data, people=True) as (store, loading):
        librarian = Librarian(store)
        newest = (await store.status()).newest or date.min
        after = newest + LONG_AFTER
        figures = {
            "as of its day": await searched(librarian, [q for q in questions if q.as_of], None),
            "without days": await searched(librarian, questions, after),
            "names": await names_searched(
                store,
                librarian,
                drawn(await known_names(store, fewest), names) if names else [],
                after,
            ),
        }
        if other_requests:
            figures["other requests"] = await timed(librarian, questions, after)
        told = await answering.measured(store, librarian, questions, unanswerable, after=after)
    return figures | ({"loading": {news.name: loading}} if loading else {}), told


async def searched(
    librarian: Librarian, questions: Sequence[Question], as_of: date | None
) -> Figures:
    """How often the right article is first and among the first ten, by the questions' group.

    Asked as of ``as_of``, or of each question's own day.
    """
    ranks: defaultdict[str, list[int | None]] = defaultdict(list)
    stories: defaultdict[str, list[int | None]] = defaultdict(list)
    seconds: defaultdict[str, list[float]] = defaultdict(list)
    with progress() as bar:
        for question in bar.track(questions, description="Searching for questions"):
            day = as_of or question.as_of
            assert day is not None, question
            began = time.perf_counter()
            found = await librarian.search(question.text, as_of=day, limit=PAGE)
            seconds[question.group].append(time.perf_counter() - began)
            told = [_told_by(hit.article, found.page.stories) for hit in found.page.items]
            stories[question.group].append(rank_of(question.relevant, told))
            every = await librarian.search(question.text, as_of=day, limit=PAGE, each=True)
            ids = [{hit.article.id} for hit in every.page.items]
            ranks[question.group].append(rank_of(question.relevant, ids))
    return {
        group: {
            "number": len(found),
            "first": sum(rank == 0 for rank in found) / len(found),
            f"in first {PAGE}": sum(rank is not None for rank in found) / len(found),
            "story first": sum(rank == 0 for rank in stories[group]) / len(found),
            f"story in {PAGE}": sum(rank is not None for rank in stories[group]) / len(found),
        }
        | percentiles(seconds[group])
        for group, found in ranks.items()
    }


def _told_by(shown: Article, stories: Mapping[str, Story]) -> set[str]:
    """The articles a hit stands for."""
    story = stories.get(shown.id)
    return {shown.id} | {one.id for one in story.articles} if story else {shown.id}


def rank_of(relevant: Collection[str], hits: Sequence[Collection[str]]) -> int | None:
    """Where the first hit with a right article stands, counted from 0; None when there is none."""
    wanted = frozenset(relevant)
    return next((place for place, one in enumerate(hits) if not wanted.isdisjoint(one)), None)


async def names_searched(
    store: Store, librarian: Librarian, names: Iterable[Misspelled], as_of: date
) -> Figures:
    """How often an article with the name as it is spelled is among the first hits."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    seconds: defaultdict[str, list[float]] = defaultdict(list)
    with progress() as bar:
        for one in bar.track(list(names), description="Searching for names"):
            wrong = ["misspelled", f"misspelled, {one.edits} edit{'s' * (one.edits > 1)}"]
            for typed, kinds in ((one.name, ["as spelled"]), (one.typed, wrong)):
                began = time.perf_counter()
                hits = (await librarian.search(typed, as_of=as_of, limit=NAME_PAGE)).page.items
                taken = time.perf_counter() - began
                read = [await store.article(hit.article.handle) for hit in hits]
                name = one.name.replace("’", "'")
                pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
                right = any(
                    pattern.search(text.replace("’", "'"))
                    for parsed in filter(None, read)
                    for text in (
                        parsed.article.headline,
                        *parsed.article.captions,
                        *(passage.text for passage in parsed.passages),
                    )
                )
                for kind in kinds:
                    found[kind].append(right)
                    seconds[kind].append(taken)
    return {
        kind: {"number": len(rights), f"in first {NAME_PAGE}": sum(rights) / len(rights)}
        | percentiles(seconds[kind])
        for kind, rights in sorted(found.items())
    }


async def timed(librarian: Librarian, questions: Sequence[Question], as_of: date) -> Figures:
    """What else is asked of a librarian, once for every question."""
    seconds: defaultdict[str, list[float]] = defaultdict(list)
    with progress() as bar:
        for question in bar.track(questions, description="Asking the questions"):
            day = question.as_of or as_of
            for name, request in (
                ("ask", librarian.ask(question.text, as_of=day)),
                ("latest", librarian.latest(as_of=day)),
                ("latest, of the question's words", librarian.latest(question.text, as_of=day)),
            ):
                began = time.perf_counter()
                await request
                seconds[name].append(time.perf_counter() - began)
    return {name: {"number": len(taken)} | percentiles(taken) for name, taken in seconds.items()}


def reached(figures: Mapping[str, Figures], told: answering.Answering) -> floors.Floors:
    """The figures that may have a floor: shares, which are the same in every run."""
    searches = {
        f"{part}: {group}": {name: round(value, 4) for name, value in kept.items()}
        for part, groups in figures.items()
        for group, values in groups.items()
        if (kept := {name: value for name, value in values.items() if "first" in name})
    }
    return searches | shares.reached(told.shares, "answers: ")


async def sample_measured() -> tuple[dict[str, Figures], answering.Answering]:
    """The figures of the bundled sample."""
    return await measured(
        SAMPLE / "news.jsonl",
        read_questions(SAMPLE / "questions.jsonl"),
        unanswerable=read_questions(SAMPLE / "unanswerable.jsonl"),
        fewest=SAMPLE_FEWEST,
    )


def shown(figures: Mapping[str, Figures]) -> Table:
    """All but loading, a line for each group."""
    ranks = [
        "first", f"in first {NAME_PAGE}", f"in first {PAGE}", "story first", f"story in {PAGE}",
    ]  # fmt: skip
    durations = ["mean_ms", "p50_ms", "p95_ms"]
    table = Table("measure", "of", "number", *ranks, *durations)
    for part, groups in figures.items():
        for group, values in groups.items() if part != "loading" else ():
            table.add_row(
                part,
                group,
                f"{values['number']:.0f}",
                *(f"{values[name]:.3f}" if name in values else "" for name in ranks),
                *(f"{values[name]:.1f}" for name in durations),
            )
    return table


def main() -> None:
    """Measure, print, hold the sample against its floors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("news", type=Path, nargs="?", help="a .jsonl or .jsonl.gz of articles")
    parser.add_argument("--questions", type=Path, action="append", default=[])
    parser.add_argument("--unanswerable", type=Path, action="append", default=[])
    parser.add_argument("--names", type=int, default=400, help="how many names to misspell")
    parser.add_argument("--data", type=Path, help="keep the archive here, use the one kept here")
    parser.add_argument("--requests", action="store_true", help="also time /ask and /latest")
    parser.add_argument("--misses", action="store_true", help="also print what was not right")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument(
        "--accept", action="store_true", help="make the sample's figures its floors"
    )
    options = parser.parse_args()
    if options.accept and options.news:
        parser.error("the floors are those of the sample: --accept takes no news")
    if options.news:
        questions = [one for path in options.questions for one in read_questions(path)]
        figures, told = asyncio.run(
            measured(
                options.news,
                questions,
                unanswerable=[one for path in options.unanswerable for one in read_questions(path)],
                data=options.data,
                names=options.names,
                other_requests=options.requests,
            )
        )
    else:
        figures, told = asyncio.run(sample_measured())
    CONSOLE.print(shown(figures))
    for name, values in figures.get("loading", {}).items():
        CONSOLE.print(f"{name}:", ", ".join(f"{key} {value:,.1f}" for key, value in values.items()))
    tell(told, misses=options.misses)
    answers = {name: share.figures() for name, share in told.shares.items()} | told.times()
    write_json(options.json, figures | {"answers": answers})
    if not options.news:
        floors.hold(FLOORS, reached(figures, told), accept=options.accept)


def tell(told: answering.Answering, *, misses: bool) -> None:
    """Print what the questions were told: in all, by part, how long it took."""
    whole = {name: share for name, share in told.shares.items() if "," not in name}
    if not whole:
        return
    CONSOLE.print(shares.shown(whole, answering.GOALS), answering.by_part(told))
    for clock, taken in told.times().items():
        CONSOLE.print(f"ask, {clock}:", ", ".join(f"{of} {ms:.1f}" for of, ms in taken.items()))
    for miss in shares.misses(whole) if misses else ():
        CONSOLE.print(miss, markup=False, highlight=False, soft_wrap=True)


if __name__ == "__main__":
    main()
