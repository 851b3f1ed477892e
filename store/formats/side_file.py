"""``sources.toml`` beside the articles: who published them, in which language, in which zone.

    [[source]]
    files = "*.txt"            # relative to the side file; * also crosses folders
    outlet = "The Example"     # optional, as are the others
    language = "en"            # BCP 47
    time_zone = "Europe/Lisbon"

The first table whose ``files`` fits a file holds; a side file in a nearer folder goes before one
further up.
"""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from store.types import Reason, Rejection

if TYPE_CHECKING:
    from pathlib import Path

SIDE_FILE = "sources.toml"
_MAX_BYTES = 2**15


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        if name != "UTC":  # holds even where the machine has no zone data
            raise ValueError(f"no time zone named {name!r}, write one like Europe/Lisbon") from None
    return name


_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class SourceRule(BaseModel):
    """What a side file says about the files that fit its pattern."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    files: _Name
    outlet: _Name | None = None
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    time_zone: Annotated[_Name, AfterValidator(_known_zone)] | None = None


class _SideFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    source: tuple[SourceRule, ...] = ()


class SideFiles:
    """Side files of one load: each is read once, a broken one is reported once."""

    def __init__(self) -> None:
        self._rules: dict[Path, tuple[SourceRule, ...]] = {}

    def rule_for(self, path: Path, root: Path) -> tuple[SourceRule | None, list[Rejection]]:
        """The rule for a file under ``root``, and the side files found broken on the way."""
        rejections: list[Rejection] = []
        folder = path.parent
        while True:
            if folder not in self._rules:
                self._rules[folder], broken = _read_rules(folder / SIDE_FILE)
                rejections += broken
            name = path.relative_to(folder).as_posix()
            for rule in self._rules[folder]:
                if fnmatchcase(name, rule.files):
                    return rule, rejections
            if folder == root or root not in folder.parents:
                return None, rejections
            folder = folder.parent


def _read_rules(path: Path) -> tuple[tuple[SourceRule, ...], list[Rejection]]:
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            return (), [_rejected(path, 1, Reason.TOO_LARGE, "a side file may have 32 KiB")]
        return parse_side_file(content, str(path))
    except FileNotFoundError:
        return (), []
    except OSError as error:
        return (), [_rejected(path, 1, Reason.UNREADABLE, error.strerror or str(error))]


def parse_side_file(content: bytes, origin: str) -> tuple[tuple[SourceRule, ...], list[Rejection]]:
    """The rules of a side file; none, and one rejection with its line, when it is broken."""
    try:
        text = content.decode("utf-8-sig")
        return _SideFile.model_validate(tomllib.loads(text)).source, []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return (), [_rejected(origin, line, Reason.UNREADABLE, "not UTF-8")]
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        detail = re.sub(r" \(at .*\)$", "", str(error))
        return (), [_rejected(origin, line, Reason.BAD_FIELD, f"not TOML: {detail}")]
    except ValidationError as error:
        first = error.errors()[0]
        where = [str(part) for part in first["loc"]]
        line = _line_of(text, first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        return (), [_rejected(origin, line, Reason.BAD_FIELD, f"{'.'.join(where)}: {message}")]
    except (ValueError, RecursionError):
        return (), [
            _rejected(origin, 1, Reason.BAD_FIELD, "not TOML: too deep or too long a value")
        ]


def _line_of(text: str, location: tuple[int | str, ...]) -> int:
    """The line of a field of the n-th ``[[source]]``, or of that heading."""
    number = next((part for part in location if isinstance(part, int)), None)
    key = next((part for part in reversed(location) if isinstance(part, str)), "")
    heading, table = 1, -1
    for line, content in enumerate(text.splitlines(), start=1):
        if re.match(r"\s*\[\[\s*source\s*\]\]", content):
            table += 1
            if table == number:
                heading = line
        elif (number is None or table == number) and content.split("=")[0].strip() == key:
            return line
    return heading


def _rejected(path: Path | str, line: int, reason: Reason, detail: str) -> Rejection:
    return Rejection(origin=str(path), line=line, reason=reason, detail=detail)
