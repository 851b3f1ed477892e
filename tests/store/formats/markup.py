"""Pages and feeds written for the tests, and the documents they come in."""

from __future__ import annotations

from typing import Any

from store.formats import HTML, parse_document
from store.types import Document, Parsed, Rejection
from tests.store.formats.pages import NOW

FIRST = (
    "The new bridge across the Orva opened on Monday after eleven years of work, and thousands of"
    " people crossed it on foot before the first cars were let on to it in the afternoon."
)
SECOND = (
    "“It was worth every day of the wait,” said Mayor Ana Berg, who cut the ribbon together with"
    " the engineers and the oldest of the ferrymen, whose boats stop running at the end of May."
)
THIRD = (
    "The crossing is free of charge for the first year. After that the city council of Norvik will"
    " decide whether a toll is needed to pay for the lights and for the painting of the cables."
)
TEXT = [FIRST, SECOND, THIRD]
JSON_LD = """{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge Opens After Eleven Years", "inLanguage": "en-GB",
"datePublished": "2024-11-18T09:30:00+01:00", "dateModified": "2024-11-20T00:00:00Z",
"author": [{"@type": "Person", "name": "Ada Moe"}, {"@type": "Person", "name": "By Kim Lund"}],
"publisher": {"@type": "Organization", "name": "Norvik Herald"},
"mainEntityOfPage": {"@id": "https://norvik.example/news/bridge"}, "articleSection": "City"}"""


def page(head: str = "", *, body: str | None = None, attributes: str = "") -> str:
    """A whole page around the three paragraphs of the bridge."""
    paragraphs = "\n".join(f"<p>{text}</p>" for text in TEXT)
    return f"""<!DOCTYPE html>
<html {attributes}><head><meta charset="utf-8"><title>Bridge Opens - Norvik Herald</title>
{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
{body if body is not None else f"<article><h1>Bridge Opens</h1>{paragraphs}</article>"}
<footer><p>© 2019 Norvik Herald</p></footer></body></html>"""


def ld(content: str = JSON_LD) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{content}</script>'


def document(content: str | bytes, media_type: str = HTML, **facts: Any) -> Document:
    """A document of markup, fetched when the tests' clock says."""
    given: dict[str, Any] = {
        "origin": "/news/page.html",
        "media_type": media_type,
        "content": content.encode() if isinstance(content, str) else content,
        "fetched_at": NOW,
    }
    return Document(**given | facts)


def read(content: str | bytes, media_type: str = HTML, **facts: Any) -> list[Parsed | Rejection]:
    """Everything found in such a document."""
    return parse_document(document(content, media_type, **facts))


def one(content: str | bytes, media_type: str = HTML, **facts: Any) -> Parsed:
    """Its only article."""
    (found,) = read(content, media_type, **facts)
    assert isinstance(found, Parsed), found
    return found


def refused(content: str | bytes, media_type: str = HTML, **facts: Any) -> Rejection:
    """Its only rejection."""
    (found,) = read(content, media_type, **facts)
    assert isinstance(found, Rejection), found
    return found


def texts(parsed: Parsed) -> list[str]:
    """The passages of an article."""
    return [passage.text for passage in parsed.passages]
