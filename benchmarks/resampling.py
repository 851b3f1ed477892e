"""A little news made much: the articles of a file again and again, never the same twice.

Every copy has another id, address and headline, and a few words of its text are other words of
the same articles, so that digests differ and the index meets the words it would in real news.
"""

from __future__ import annotations

import gzip
import json
import random
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20241118
WORDS_CHANGED = 5
SCRAPED_FILE_BYTES = 4_000_000


def resampled(news: Path) -> Iterator[dict[str, Any]]:
    """Records of a .jsonl or .jsonl.gz without end; the first round is the file as it is."""
    packed = news.suffix == ".gz"
    chance = random.Random(SEED)
    round_number = 0
    words: list[str] = []
    while True:
        with gzip.open(news, "rb") if packed else news.open("rb") as lines:
            for line in lines:
                record = json.loads(line)
                if round_number:
                    yield _changed(record, round_number, words, chance)
                else:
                    words += chance.sample(split := record["body"].split(), min(9, len(split)))
                    yield record
        round_number += 1


def _changed(
    record: dict[str, Any], round_number: int, words: list[str], chance: random.Random
) -> dict[str, Any]:
    paragraphs = record["body"].split("\n\n")
    for _ in range(WORDS_CHANGED):
        number = chance.randrange(len(paragraphs))
        paragraph = paragraphs[number].split(" ")
        paragraph[chance.randrange(len(paragraph))] = chance.choice(words)
        paragraphs[number] = " ".join(paragraph)
    changed = record | {"id": f"{record['id']}-{round_number}", "body": "\n\n".join(paragraphs)}
    for name in ("title", "headline"):
        if name in record:
            changed[name] = f"{record[name]} {chance.choice(words)} {round_number}"
    if record.get("url"):
        changed["url"] = f"{record['url']}?{round_number}"
    return changed


def write_json_lines(
    news: Path, path: Path, *, megabytes: float = float("inf"), articles: float = float("inf")
) -> int:
    """Write so much, or so many, as JSON Lines; gives the bytes written."""
    written = 0
    with path.open("wb") as out:
        for number, record in enumerate(resampled(news)):
            if written >= megabytes * 1e6 or number >= articles:
                break
            written += out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    return written


def write_scraped(news: Path, folder: Path, *, megabytes: float) -> int:
    """Write so much as scraped text, many articles a file; gives the bytes written."""
    written, kept, number = 0, b"", 0
    for record in resampled(news):
        kept += _scraped(record)
        enough = written + len(kept) >= megabytes * 1e6
        if enough or len(kept) > SCRAPED_FILE_BYTES:
            written += (folder / f"{number:05}.txt").write_bytes(kept)
            kept = b""
            number += 1
        if enough:
            break
    return written


def _scraped(record: dict[str, Any]) -> bytes:
    """As in ``seeds/``: headline, caption twice, TT, both again, body, three empty lines."""
    headline = " ".join((record.get("headline") or record["title"]).split())
    day = date.fromisoformat(record["published"][:10])
    caption = f"People look at what happened in Lima, Peru, {day:%B} {day.day}, {day.year}. (AP)"
    header = f"{headline}\n\n{caption}\n{caption}\n"
    return f"{header}TT\n\n{header}\n{record['body']}\n\n\n\n".encode()


def text_bytes(path: Path) -> int:
    """Bytes of a file, unpacked."""
    if path.suffix != ".gz":
        return path.stat().st_size
    with gzip.open(path) as packed:
        return sum(len(block) for block in iter(lambda: packed.read(1 << 20), b""))
