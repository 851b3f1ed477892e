"""Reads the golden cards: names asked over seeds/ with what their cards hold (golden/README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from store.entities import Kind

FOLDER = Path(__file__).parent / "golden" / "cards"
OUTCOMES = {"card", "first", "choices", "nobody"}
OF_A_CARD = {
    "kind", "articles", "role", "spelling", "not_spelling", "quote", "not_quote", "with",
}  # fmt: skip

Wanted = tuple[tuple[str, ...], ...]
"""All parts, each in one of its wordings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCase:
    """A name as it is typed, the day it is asked, and what a right answer holds."""

    title: str
    """Of the file."""
    name: str
    as_of: date
    card: tuple[str, ...] = ()
    """The name on the card, in one of these spellings."""
    first: tuple[str, ...] = ()
    """The name on the card or, without one, the first to choose from."""
    choices: tuple[str, ...] = ()
    """The names to choose from, in this order; then there is no card."""
    kind: Kind = Kind.PERSON
    articles: int | None = None
    role: Wanted = ()
    spelling: Wanted = ()
    not_spelling: Wanted = ()
    quote: Wanted = ()
    not_quote: Wanted = ()
    together: Wanted = ()

    @property
    def nobody(self) -> bool:
        """Whether only an honest no is right."""
        return not (self.card or self.first or self.choices)


def stands(part: tuple[str, ...], texts: list[str]) -> bool:
    """Whether one of the wordings stands in one of the texts, in any case of letters."""
    return any(way.casefold() in text.casefold() for way in part for text in texts)


def read_card_case(path: Path) -> CardCase:
    """The case a file describes; ValueError naming the file when it breaks the format."""
    fields: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, colon, value = line.partition(": ")
        if not colon or key not in OUTCOMES | OF_A_CARD | {"name", "as_of"} or key in fields:
            raise ValueError(f"{path.name}: cannot read {line!r}")
        fields[key] = value.strip()
    outcome = OUTCOMES & set(fields)
    if len(outcome) != 1 or not {"name", "as_of"} <= set(fields):
        raise ValueError(f"{path.name}: has the keys {sorted(fields)}")
    if fields.get("nobody", "yes") != "yes" or ("card" not in fields and OF_A_CARD & set(fields)):
        raise ValueError(f"{path.name}: has the keys {sorted(fields)}")
    return CardCase(
        title=path.stem,
        name=fields["name"],
        as_of=date.fromisoformat(fields["as_of"]),
        card=_ways(fields.get("card", "")),
        first=_ways(fields.get("first", "")),
        choices=_parts(fields.get("choices", "")),
        kind=Kind(fields.get("kind", Kind.PERSON)),
        articles=int(fields["articles"]) if "articles" in fields else None,
        role=_wanted(fields.get("role", "")),
        spelling=_wanted(fields.get("spelling", "")),
        not_spelling=_wanted(fields.get("not_spelling", "")),
        quote=_wanted(fields.get("quote", "")),
        not_quote=_wanted(fields.get("not_quote", "")),
        together=_wanted(fields.get("with", "")),
    )


def card_cases() -> list[CardCase]:
    """All cases, by the names of their files."""
    return [read_card_case(path) for path in sorted(FOLDER.glob("*.md"))]


def _parts(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(";") if part.strip())


def _ways(value: str) -> tuple[str, ...]:
    return tuple(way.strip() for way in value.split("|") if way.strip())


def _wanted(value: str) -> Wanted:
    return tuple(_ways(part) for part in _parts(value))
