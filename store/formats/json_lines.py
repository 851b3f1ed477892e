"""JSON Lines (https://jsonlines.org): one article a line, under the usual field names. Pure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.formats.records import BadRecordError, article_of, rejected
from store.types import Reason

if TYPE_CHECKING:
    from store.types import Document, Parsed, Rejection


def parse_json_lines(document: Document) -> list[Parsed | Rejection]:
    """The articles of whole lines of JSON; each line that is none is rejected by itself.

    Fields are named as in :data:`store.formats.records.FIELDS`; empty lines are passed over.
    """
    found: list[Parsed | Rejection] = []
    content = document.content
    if document.first_line == 1:
        content = content.removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(content.split(b"\n"), start=document.first_line):
        if not line or line.isspace():
            continue
        try:
            found.append(article_of(read_record(line), number, document))
        except BadRecordError as error:
            found.append(rejected(document, number, error.reason, error.detail))
    if not found and document.first_line == 1:
        return [rejected(document, 1, Reason.EMPTY)]
    return found


def read_record(content: bytes) -> dict[str, Any]:
    """The JSON object these bytes are. Raises BadRecordError when they are none."""
    try:
        record = json.loads(content.decode())
    except UnicodeDecodeError:
        raise BadRecordError(Reason.NOT_JSON, "not UTF-8") from None
    except json.JSONDecodeError as error:
        place = f"column {error.colno}" if error.lineno == 1 else f"its line {error.lineno}"
        said = error.msg.removesuffix(" at")  # "Unterminated string starting at"
        raise BadRecordError(Reason.NOT_JSON, f"{said} at {place}") from None
    except RecursionError:
        raise BadRecordError(Reason.NOT_JSON, "nested too deeply") from None
    except ValueError:  # an integer of thousands of digits
        raise BadRecordError(Reason.NOT_JSON, "a number is too long") from None
    if not isinstance(record, dict):
        raise BadRecordError(Reason.NOT_JSON, "expected an object in braces")
    return record
