"""Names of places and organisations that are known before any article is read. Pure.

Keys are the names as written, capitals included, without full stops ("US" for "U.S.").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store import gazetteer, known_organisations
from store.entities import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator


class Known(NamedTuple):
    """What a known name stands for."""

    name: str
    """Of all its forms the one to be shown: "United States" for "U.S."."""
    kind: Kind
    doubtful: bool = False
    """Whether it is a person's name or a common word as well, so that its place must tell."""
    city: bool = False
    common: bool = False
    """Whether it mostly is a common word, so that only the words beside it tell."""


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each form with the name it stands for."""
    for entry in " ".join(text.split()).split(";"):
        name, _, forms = entry.partition("=")
        if name.strip():
            yield name.strip(), name.strip()
            yield from ((form.strip(), name.strip()) for form in forms.split(",") if form.strip())


def _known() -> dict[str, Known]:
    known: dict[str, Known] = {}
    ambiguous = gazetteer.ALSO_PEOPLE | gazetteer.ALSO_WORDS
    cities = (gazetteer.CITIES, gazetteer.AMERICAN_CITIES)
    for text in (gazetteer.COUNTRIES, gazetteer.STATES, *cities):
        for form, name in _entries(text):
            one = Known(name, Kind.PLACE, form in ambiguous, text in cities)
            known.setdefault(form.replace(".", ""), one)
    for text in (
        known_organisations.WORLD, known_organisations.STATES, known_organisations.MEDIA,
        known_organisations.COMPANIES, known_organisations.TEAMS, known_organisations.UNIVERSITIES,
    ):  # fmt: skip
        for form, name in _entries(text):
            common = form in known_organisations.NEEDS_MORE
            doubtful = common or form in known_organisations.NEEDS_PROOF
            one = Known(name, Kind.ORGANISATION, doubtful, common=common)
            known[form.replace(".", "")] = one
    return known


KNOWN = _known()
"""What each form stands for."""

MOST_WORDS = max(form.count(" ") for form in KNOWN) + 1


def _joined() -> dict[str, tuple[tuple[str, str], ...]]:
    joined: dict[str, list[tuple[str, str]]] = {}
    for form in KNOWN:
        words = form.split(" ")
        for place, word in enumerate(words):
            if place and word in ("of", "for", "and", "to", "Without"):
                joined.setdefault(words[place - 1], []).append((" ".join(words[:place]), form))
                break
    return {
        word: tuple(sorted(forms, key=lambda pair: -len(pair[1]))) for word, forms in joined.items()
    }


JOINED = _joined()
"""Forms with a small word inside ("House of Lords"), longest first, by the last word before it,
each with all words before it."""


def is_known_place(words: str) -> bool:
    """Whether these words are a place's name."""
    known = KNOWN.get(words)
    return known is not None and known.kind is Kind.PLACE
