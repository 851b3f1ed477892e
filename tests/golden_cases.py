"""Reads the golden cases: questions over seeds/ with what answers them (golden/README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"
KEYS = {"question", "as_of", "expect", "evidence", "answered", "kind"}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenCase:
    """A question, the day it is asked, and what a right answer holds."""

    name: str
    question: str
    as_of: date
    kind: str
    expect: tuple[tuple[str, ...], ...] = ()
    """Every part must stand in the short answer, each in one of its wordings."""
    evidence: str | None = None
    """Stands word for word in a passage; None when only an honest no is right."""

    @property
    def answered(self) -> bool:
        """Whether the seeds answer it."""
        return self.evidence is not None

    def accepts(self, short: str) -> bool:
        """Whether a short answer says all that is expected."""
        said = short.casefold()
        return all(any(way.casefold() in said for way in part) for part in self.expect)


def read_case(path: Path) -> GoldenCase:
    """The case a file describes; ValueError naming the file when it breaks the format."""
    fields: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, colon, value = line.partition(": ")
        if not colon or key not in KEYS or key in fields:
            raise ValueError(f"{path.name}: cannot read {line!r}")
        fields[key] = value.strip()
    needed = {"answered"} if "answered" in fields else {"expect", "evidence"}
    if (
        set(fields) != {"question", "as_of", "kind"} | needed
        or fields.get("answered", "no") != "no"
    ):
        raise ValueError(f"{path.name}: has the keys {sorted(fields)}")
    return GoldenCase(
        name=path.stem,
        question=fields["question"],
        as_of=date.fromisoformat(fields["as_of"]),
        kind=fields["kind"],
        expect=tuple(
            tuple(way.strip() for way in part.split("|"))
            for part in fields.get("expect", "").split(";")
            if part.strip()
        ),
        evidence=fields.get("evidence"),
    )


def golden_cases() -> list[GoldenCase]:
    """All cases, by name."""
    return [read_case(path) for path in sorted(FOLDER.glob("*.md")) if path.name != "README.md"]
