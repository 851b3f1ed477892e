"""How much of an article our page reader finds, and how much that is none it takes along.

    python -m benchmarks.extraction FOLDER

FOLDER is a checkout of https://github.com/scrapinghub/article-extraction-benchmark: pages as
``html/<id>.html.gz`` and their texts as ``ground-truth.json``. Prints precision, recall and F1 of
our reader and of plain trafilatura, by that benchmark's own measure: shingles of four words,
counted per page as shares (so that long texts weigh no more), averaged over the pages that have
any; F1 is that of the two averages. Processor time, because wall times wander.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from trafilatura import extract

from store.formats import HTML, parse_document
from store.types import Document, Parsed

SHINGLE = 4
WORD = re.compile(r"\w+")

Extractor = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of a page's shingles: found and right, found and wrong, missed."""

    right: float
    wrong: float
    missed: float


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words, or all words of a shorter text."""
    words = WORD.findall(text)
    runs = (tuple(words[start : start + SHINGLE]) for start in range(max(1, len(words) - 3)))
    return Counter(run for run in runs if run)


def overlap(truth: str, found: str) -> Overlap:
    """What of the truth was found on a page."""
    wanted, got = shingles(truth), shingles(found)
    right = (wanted & got).total()
    wrong, missed = got.total() - right, wanted.total() - right
    total = right + wrong + missed or 1
    return Overlap(right / total, wrong / total, missed / total)


def measures(pages: list[Overlap]) -> tuple[float, float, float]:
    """F1, precision and recall over all pages."""
    precision = statistics.mean(p.right / (p.right + p.wrong) for p in pages if p.right + p.wrong)
    recall = statistics.mean(p.right / (p.right + p.missed) for p in pages if p.right + p.missed)
    return 2 * precision * recall / (precision + recall), precision, recall


def ours(content: bytes) -> str:
    """The passages of the article we read."""
    document = Document(
        origin="page.html", media_type=HTML, content=content, fetched_at=datetime.now(UTC)
    )
    found = (one for one in parse_document(document) if isinstance(one, Parsed))
    return "\n".join(passage.text for parsed in found for passage in parsed.passages)


def precise(content: bytes) -> str:
    """Plain trafilatura, asked to favor precision."""
    return extract(content.decode(), include_comments=False, favor_precision=True) or ""


def balanced(content: bytes) -> str:
    """Plain trafilatura as it is."""
    return extract(content.decode(), include_comments=False) or ""


EXTRACTORS: dict[str, Extractor] = {
    "Newsdesk": ours,
    "trafilatura, favor_precision": precise,
    "trafilatura": balanced,
}


def main() -> None:
    """Measure every reader on every page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    truths = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    contents = {
        name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in truths
    }
    table = Table("reader", "F1", "precision", "recall", "ms a page")
    for name, extractor in EXTRACTORS.items():
        started = time.process_time()
        pages = [
            overlap(truth.get("articleBody", ""), extractor(contents[page]))
            for page, truth in truths.items()
        ]
        spent = (time.process_time() - started) / len(pages)
        table.add_row(name, *(f"{value:.3f}" for value in measures(pages)), f"{1000 * spent:.0f}")
    Console().print(table, f"{len(truths)} pages")


if __name__ == "__main__":
    main()
