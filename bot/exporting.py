"""The archive as JSON Lines, on standard output or in a file that appears when it is whole."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import os
import sys
from contextlib import aclosing, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING, TextIO, cast

from store import open_store
from store.formats import exported

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator, Sequence

    from bot.settings import Settings
    from store.types import Parsed


async def export(settings: Settings, path: Path | None) -> int:
    """Write every article, a line each, and give how many there were.

    To ``path``, packed when it ends in ``.gz``, or to standard output. A file that was there is
    replaced when everything is written. Raises OSError when it cannot be.
    """
    written = 0
    async with open_store(settings.data, people=settings.people) as store:
        with _whole_file(path) if path else _standard_output() as out:
            parts = cast("AsyncGenerator[list[Parsed]]", store.everything())
            async with aclosing(parts):
                async for part in parts:
                    await asyncio.to_thread(_write, part, out)
                    written += len(part)
    return written


def _write(articles: Sequence[Parsed], out: TextIO) -> None:
    out.writelines(json.dumps(exported(article), ensure_ascii=False) + "\n" for article in articles)


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    yield sys.stdout


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """A text file that takes the place of ``path`` when all went well, and else is no more."""
    path = path.expanduser().resolve()
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            zipped = path.suffix.lower() == ".gz"
            # Without a name and a time in it, equal archives are packed to equal bytes.
            packed = gzip.GzipFile("", "wb", fileobj=file, mtime=0) if zipped else file
            with io.TextIOWrapper(cast("IO[bytes]", packed), "utf-8", newline="\n") as out:
                yield out
                out.flush()
                if zipped:
                    packed.close()
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
