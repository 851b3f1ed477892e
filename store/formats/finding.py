"""Files and folders to documents: what is read, in which order, in how large parts."""

from __future__ import annotations

import gzip
import os
import zlib
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, cast

from store.errors import SourceMissingError
from store.formats.decoding import UndecodableError, wide_encoding
from store.formats.parts import cut_csv, cut_json, cut_lines
from store.formats.records import Fault
from store.formats.scraped import MAX_TEXT_BYTES
from store.formats.side_file import SideFiles
from store.types import Document, Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from store.formats.side_file import SourceRule

SCRAPED_TEXT = "text/plain"
JSON_LINES = "application/x-ndjson"
JSON = "application/json"
CSV = "text/csv"
HTML = "text/html"
FEED = "application/rss+xml"
"""RSS, Atom or RDF."""
JSON_FEED = "application/feed+json"

_SUFFIXES = {
    ".txt": SCRAPED_TEXT,
    ".jsonl": JSON_LINES,
    ".jsonl.gz": JSON_LINES,
    ".json": JSON,
    ".json.gz": JSON,
    ".csv": CSV,
    ".csv.gz": CSV,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".xml": FEED,
    ".rss": FEED,
    ".atom": FEED,
    ".jsonfeed": JSON_FEED,
}
_CUTTERS = {JSON_LINES: cut_lines, JSON: cut_json, CSV: cut_csv}
MAX_MARKUP_BYTES = 16 * 2**20
_LARGEST = {
    SCRAPED_TEXT: MAX_TEXT_BYTES,
    HTML: MAX_MARKUP_BYTES,
    FEED: MAX_MARKUP_BYTES,
    JSON_FEED: MAX_MARKUP_BYTES,
}
"""What is one document is read at once; the other formats come in parts."""
# Beside "Page.html" browsers put its pictures, scripts and frames into a folder of this name.
_PAGE_PARTS = ("_files", "-files", "-Dateien", "_archivos", "_fichiers", "_bestanden", "_arquivos")
_BEGINNING_BYTES = 4_096


def known_suffixes() -> tuple[str, ...]:
    """The endings of file names that are read, in lower case."""
    return tuple(_SUFFIXES)


def find_files(
    paths: Iterable[Path], refused: list[OSError] | None = None
) -> list[tuple[Path, Path]]:
    """Each file to read, once, as a resolved path with the folder that was asked for.

    Folders are walked whole and in sorted order; of what they hold, hidden files, side files,
    files of other kinds and the folders browsers put beside a saved page are left out. A file
    named by itself is always in the list, and its folder is the one it lies in. Folders inside
    that cannot be listed are added to ``refused``.
    Raises SourceMissingError for a path that does not exist or cannot be listed itself, before
    anything is read.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        root = path.expanduser().resolve()
        if root.is_dir():
            for file in _walk(root, refused if refused is not None else []):
                found.setdefault(file, root)
        elif root.exists():
            found.setdefault(root, root.parent)
        else:
            raise SourceMissingError(f"{path}: no such file or folder")
    return list(found.items())


def find_documents(
    paths: Iterable[Path],
    *,
    fetched_at: datetime,
    outlet: str | None = None,
    rules: Mapping[Path, SourceRule] = MappingProxyType({}),
) -> Iterator[Document | Rejection]:
    """Documents of the files under ``paths``, and what could not be read.

    Scraped text, a page and a feed are one document each; the other formats come in parts of
    whole records, about 256 KiB each, so that memory stays bounded and parts can be parsed
    elsewhere (documents pickle). A part is a smaller file of the same format.
    ``outlet`` is who published articles that neither their file nor a side file names a source
    for; ``rules`` are for files, and for folders with all in them, that no side file has one
    for. Raises as :func:`find_files` does, at the call.
    """
    refused: list[OSError] = []
    files = find_files(paths, refused)
    return _read_files(files, refused, fetched_at, outlet, SideFiles(rules))


def _walk(root: Path, refused: list[OSError]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        # A folder that silently read as empty would make its articles look withdrawn.
        if error.filename == str(root):
            raise SourceMissingError(f"{error.filename}: {error.strerror}") from error
        refused.append(error)

    for folder, subfolders, names in os.walk(root, onerror=refuse):
        pages = {Path(name).stem for name in names if _media_type(Path(name)) == HTML}
        parts = {page + ending for page in pages for ending in _PAGE_PARTS}
        subfolders[:] = sorted(
            name for name in subfolders if not name.startswith(".") and name not in parts
        )
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and _media_type(file) and file.is_file():
                yield file.resolve()


def _media_type(path: Path) -> str | None:
    name = path.name.lower()
    return next((kind for suffix, kind in _SUFFIXES.items() if name.endswith(suffix)), None)


def _read_files(
    files: list[tuple[Path, Path]],
    refused: list[OSError],
    fetched_at: datetime,
    outlet: str | None,
    side_files: SideFiles,
) -> Iterator[Document | Rejection]:
    for error in refused:
        yield _rejected(Path(error.filename), Reason.UNREADABLE, error.strerror or str(error))
    for path, root in files:
        rule, rejections = side_files.rule_for(path, root)
        yield from rejections
        media_type = _media_type(path)
        if media_type is None or not path.is_file():
            known = ", ".join(_SUFFIXES)
            yield _rejected(path, Reason.UNKNOWN_FORMAT, f"not one of {known}")
            continue
        read = _read_whole if media_type in _LARGEST else _read_parts
        try:
            yield from read(path, _Facts(media_type, fetched_at, rule, outlet))
        except UndecodableError as error:
            yield _rejected(path, error.reason, error.detail)
        except (OSError, EOFError, zlib.error) as error:
            # gzip reports a damaged stream as BadGzipFile (an OSError), EOFError or zlib.error.
            yield _rejected(path, Reason.UNREADABLE, _clause(error))


def _clause(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "the packed file ends in the middle of it"
    if isinstance(error, gzip.BadGzipFile | zlib.error):
        return "not packed by gzip, or damaged"
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text.rstrip(".") or type(error).__name__


def _rejected(path: Path, reason: Reason, detail: str, line: int = 1) -> Rejection:
    return Rejection(origin=str(path), line=line, reason=reason, detail=detail)


class _Facts:
    """What every document of one file shares."""

    def __init__(
        self, media_type: str, fetched_at: datetime, rule: SourceRule | None, outlet: str | None
    ) -> None:
        self.media_type = media_type
        self.fetched_at = fetched_at
        self.outlet = (rule.outlet if rule else None) or outlet
        self.language = rule.language if rule else None
        self.time_zone = rule.time_zone if rule else None

    def document(self, path: Path, content: bytes, *, line: int, bytes_read: int) -> Document:
        return Document(
            origin=str(path),
            media_type=self.media_type,
            content=content,
            fetched_at=self.fetched_at,
            first_line=line,
            bytes_read=bytes_read,
            outlet=self.outlet,
            language=self.language,
            time_zone=self.time_zone,
        )


def _read_whole(path: Path, facts: _Facts) -> Iterator[Document | Rejection]:
    largest = _LARGEST[facts.media_type]
    with path.open("rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        kind = "scraped text" if facts.media_type == SCRAPED_TEXT else "a page or feed"
        size = path.stat().st_size / 2**20
        detail = f"{size:.1f} MiB, {kind} may have {largest // 2**20}"
        yield _rejected(path, Reason.TOO_LARGE, detail)
        return
    yield facts.document(path, content, line=1, bytes_read=len(content))


def _read_parts(path: Path, facts: _Facts) -> Iterator[Document | Rejection]:
    """Parts of whole records; a record past the limit is skipped without being held."""
    with path.open("rb") as raw:
        zipped = path.name.lower().endswith(".gz")
        file = gzip.GzipFile(fileobj=raw) if zipped else raw
        encoding, mark = wide_encoding(file.peek(_BEGINNING_BYTES)[:_BEGINNING_BYTES])
        file.read(mark)
        told, empty = 0, True
        for part in _CUTTERS[facts.media_type](cast("IO[bytes]", file), encoding):
            empty = False
            if isinstance(part, Fault):
                yield _rejected(path, part.reason, part.detail, part.line)
                continue
            position = raw.tell()
            yield facts.document(path, part.content, line=part.line, bytes_read=position - told)
            told = position
        if empty:
            yield _rejected(path, Reason.EMPTY, "no articles in it")
