"""JSON files: a list of articles, an object with one, a channel's posts, a single article. Pure."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from store.formats.json_cutting import cut_records, header_of
from store.formats.json_lines import read_record
from store.formats.records import BadRecordError, Fault, article_of, rejected
from store.formats.telegram_posts import is_channel, post_of
from store.types import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from store.formats.json_cutting import Record
    from store.types import Document, Parsed, Rejection


def parse_json(document: Document) -> list[Parsed | Rejection]:
    """The articles of JSON in UTF-8; each record that is none is rejected by itself.

    A part of a file is a whole JSON document with the container of its records around them.
    """
    found: list[Parsed | Rejection] = []
    content = document.content.removeprefix(codecs.BOM_UTF8)
    container, header = b"", header_of(b"")
    records = 0
    for cut in cut_records([content], document.first_line):
        records += 1
        if isinstance(cut, Fault):
            found.append(rejected(document, cut.line, cut.reason, cut.detail))
            continue
        if cut.container != container:
            container, header = cut.container, header_of(cut.container)
        try:
            parsed = _read(cut, header, document)
        except BadRecordError as error:
            found.append(rejected(document, cut.line, error.reason, error.detail))
        else:
            found += [parsed] if parsed else []
    if not records:
        return [rejected(document, document.first_line, Reason.EMPTY, "no articles in it")]
    return found


def _read(cut: Record, header: Mapping[str, Any], document: Document) -> Parsed | None:
    record = read_record(cut.content)
    if is_channel(header):
        return post_of(record, header, cut.line, document)
    return article_of(record, cut.line, document)
