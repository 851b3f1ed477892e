"""``sources.toml``: whose articles are whose, and where more of them come from.

    [[source]]                 # a rule for the files beside it
    files = "*.txt"            # relative to this file; * also crosses folders
    outlet = "The Example"     # optional, as are the others
    language = "en"            # BCP 47
    time_zone = "Europe/Lisbon"

    [[source]]                 # a feed or a page, fetched on a schedule
    name = "Example World"
    address = "https://example.org/world.rss"
    kind = "feed"              # or "page"
    every = "30 min"
    full_text = false

    [[source]]                 # files anywhere, read again on a schedule
    name = "Dumps"
    path = "/srv/dumps"        # relative to this file

A file of this name beside articles says whose they are: the first table whose ``files`` fits holds,
and a file in a nearer folder goes before one further up. The one an operator names in a setting
says besides what is fetched; a file may do both.
"""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationError,
)

from store.errors import SourcesFileError
from store.sources import LONGEST, SHORTEST, USUAL, Source, SourceKind
from store.types import Reason, Rejection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SIDE_FILE = "sources.toml"
_MAX_BYTES = 2**15
_TAG_AT = 2


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        if name != "UTC":  # holds even where the machine has no zone data
            raise ValueError(f"no time zone named {name!r}, write one like Europe/Lisbon") from None
    return name


_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
_Zone = Annotated[_Name, AfterValidator(_known_zone)]


class SourceRule(BaseModel):
    """What a side file says about the files that fit its pattern."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    files: _Name
    outlet: _Name | None = None
    language: _Language | None = None
    time_zone: _Zone | None = None


_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def _interval(value: object) -> object:
    said = isinstance(value, str) and re.fullmatch(
        r"\s*([0-9]{1,5})\s*(m|min|minutes?|h|hours?|d|days?)\s*", value
    )
    if not said:
        raise ValueError('write a time like "30 min", "2 hours" or "1 day"')
    interval = timedelta(**{_UNITS[said[2][0]]: int(said[1])})
    if not SHORTEST <= interval <= LONGEST:
        raise ValueError('write a time from "5 min" to "7 days"')
    return interval


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s]*", value):
        raise ValueError("write an address like https://example.org/feed")
    return value


class _Facts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: _Name
    outlet: _Name | None = None
    language: _Language | None = None
    time_zone: _Zone | None = None
    every: Annotated[timedelta, BeforeValidator(_interval)] = USUAL


class _Web(_Facts):
    """A feed or a page."""

    address: Annotated[str, Field(max_length=2_000), AfterValidator(_web_address)]
    kind: Literal["feed", "page"] = "feed"
    full_text: bool = False

    def source(self, _: str) -> Source:
        facts = self.model_dump(exclude={"kind"})
        return Source(**facts, kind=SourceKind(self.kind))


class _Files(_Facts):
    """Files read again on a schedule."""

    path: _Name
    kind: Literal["files"] = "files"

    def source(self, origin: str) -> Source:
        facts = self.model_dump(exclude={"kind", "path"})
        path = os.path.normpath(os.path.join(os.path.dirname(origin), self.path))  # noqa: PTH118, PTH120
        return Source(**facts, kind=SourceKind.FILES, address=path)


def _table(value: Any) -> str:
    """Which kind of table it is, by the field only that kind has."""
    fields = value if isinstance(value, dict) else {}
    return next((key for key in ("address", "path") if key in fields), "files")


class _SourcesFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    source: tuple[
        Annotated[
            Annotated[SourceRule, Tag("files")]
            | Annotated[_Web, Tag("address")]
            | Annotated[_Files, Tag("path")],
            Discriminator(_table),
        ],
        ...,
    ] = ()


@dataclass(frozen=True, slots=True)
class SourcesFile:
    """What a ``sources.toml`` says."""

    rules: tuple[SourceRule, ...] = ()
    sources: tuple[Source, ...] = ()


class SideFiles:
    """Side files of one load: each is read once, a broken one is reported once."""

    def __init__(self, declared: Mapping[Path, SourceRule] = MappingProxyType({})) -> None:
        """``declared``: rules for files, and folders with all in them, no side file speaks of."""
        self._declared = declared
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
                return self._declared_for(path), rejections
            folder = folder.parent

    def _declared_for(self, path: Path) -> SourceRule | None:
        places = (path, *path.parents) if self._declared else ()
        return next((self._declared[place] for place in places if place in self._declared), None)


def _read_rules(path: Path) -> tuple[tuple[SourceRule, ...], list[Rejection]]:
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            return (), [_rejected(path, 1, Reason.TOO_LARGE, "a side file may have 32 KiB")]
        said, broken = parse_sources(content, str(path))
        return said.rules, broken
    except FileNotFoundError:
        return (), []
    except OSError as error:
        return (), [_rejected(path, 1, Reason.UNREADABLE, error.strerror or str(error))]


def read_sources(path: Path) -> tuple[Source, ...]:
    """The sources an operator's file declares, without its rules.

    Raises:
        SourcesFileError: it cannot be read or understood.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourcesFileError(f"{path}: {error.strerror or error}") from error
    said, broken = parse_sources(content, str(path.absolute()))
    for rejection in broken:
        raise SourcesFileError(f"{path}:{rejection.line}: {rejection.detail}")
    return said.sources


def parse_sources(content: bytes, origin: str) -> tuple[SourcesFile, list[Rejection]]:
    """What a ``sources.toml`` says; nothing, and one rejection with its line, when it is broken.

    Paths are relative to the folder of ``origin``.
    """
    try:
        text = content.decode("utf-8-sig")
        tables = _SourcesFile.model_validate(tomllib.loads(text)).source
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return SourcesFile(), [_rejected(origin, line, Reason.UNREADABLE, "not UTF-8")]
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        detail = re.sub(r" \(at .*\)$", "", str(error))
        return SourcesFile(), [_rejected(origin, line, Reason.BAD_FIELD, f"not TOML: {detail}")]
    except ValidationError as error:
        first = error.errors()[0]
        # After the number of a table stands which kind of table it is.
        location = tuple(part for at, part in enumerate(first["loc"]) if at != _TAG_AT)
        line = _line_of(text, location)
        message = _said_of(first["type"], location) or first["msg"].removeprefix("Value error, ")
        where = ".".join(map(str, location))
        return SourcesFile(), [_rejected(origin, line, Reason.BAD_FIELD, f"{where}: {message}")]
    except (ValueError, RecursionError):
        return SourcesFile(), [
            _rejected(origin, 1, Reason.BAD_FIELD, "not TOML: too deep or too long a value")
        ]
    sources: dict[str, Source] = {}
    for number, table in enumerate(tables):
        if isinstance(table, SourceRule):
            continue
        source = table.source(origin)
        for key in (f"name {source.name.casefold()}", f"address {source.address}"):
            if key in sources:
                field = key.partition(" ")[0]
                line = _line_of(text, ("source", number, field))
                detail = f"source.{number}.{field}: another source has the same {field}"
                return SourcesFile(), [_rejected(origin, line, Reason.BAD_FIELD, detail)]
            sources[key] = source
    rules = tuple(table for table in tables if isinstance(table, SourceRule))
    return SourcesFile(rules, tuple(dict.fromkeys(sources.values()))), []


def _said_of(kind: str, location: tuple[int | str, ...]) -> str | None:
    """What to say instead of the library's words for a kind of mistake."""
    if kind == "missing" and location[-1] == "files":
        # Taken for a rule because it has neither of the others.
        return "missing; a feed or a page has an address, a folder a path, a rule files"
    return {"missing": "missing", "extra_forbidden": "there is no such field here"}.get(kind)


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
