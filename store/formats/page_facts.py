"""What a page says about its article apart from the text: JSON-LD, OpenGraph, meta tags. Pure.

JSON-LD is read as schema.org's ``NewsArticle`` and its kin are really written: alone, in a list,
under ``@graph``; authors and publishers as objects, lists, names or references by ``@id``.
OpenGraph is ogp.me's ``article`` type.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

from store.formats.markup_text import line_of, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

_LONGEST_JSON = 2**20
_MOST_OBJECTS = 1_000
_LONGEST_NAME = 200
_ARTICLE_TYPE = re.compile(r"(?:.*/)?\w*(?:Article|Posting|Report)")
_TAGS = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|di|door)\s*:?\s+(?=\w)", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

_DAY_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "pubdate", "publication_date", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "date",
    "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished",
)  # fmt: skip
_AUTHOR_NAMES = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator", "article:author_name", "cxenseparse:author",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts as stated, clean and unjudged; the surest candidates of each kind first."""

    headlines: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    """http or https, absolute, without fragments."""
    categories: tuple[str, ...] = ()


def facts_of(root: etree._Element, text: str, url: str | None) -> PageFacts:
    """The facts of a page; ``url`` is where it was fetched from, ``text`` its source."""
    metas = _metas(root)
    base = _base(root, text, url)
    canonical = tuple(_addresses((*_links(root, "canonical"), *metas.get("og:url", ())), base))
    graph = list(_objects(root))
    article = _article_among(graph, canonical)
    named = {str(one["@id"]): one for one in graph if one.get("@id") and one.get("name")}
    stated = _addresses((article.get("url"), _id_of(article.get("mainEntityOfPage"))), base)
    titles = [line_of(title) for title in root.iter("title")][:1]
    return PageFacts(
        headlines=_clean(
            [
                article.get("headline"),
                *metas.get("og:title", ()),
                *metas.get("twitter:title", ()),
                *_heading_among(root, titles),
                article.get("name"),
                *titles,
            ]
        ),
        bylines=_clean(
            [
                _names(article.get("author") or article.get("creator"), named),
                *(", ".join(_people(metas.get(name, ()))) for name in _AUTHOR_NAMES),
                ", ".join(_people(_marked_authors(root))),
            ],
            longest=_LONGEST_NAME,
        ),
        outlets=_clean(
            [
                _names(article.get("publisher"), named),
                *(name.lstrip("@") for name in metas.get("og:site_name", ())),
                *metas.get("application-name", ()),
                _names(article.get("sourceOrganization"), named),
            ],
            longest=_LONGEST_NAME,
        ),
        days=_clean(
            [
                article.get("datePublished"),
                *(value for name in _DAY_NAMES for value in metas.get(name, ())),
                *_marked_days(root),
                article.get("dateCreated"),
            ]
        ),
        languages=tuple(
            tag.replace("_", "-")
            for tag in _clean(
                [
                    root.get("lang"),
                    root.get("{http://www.w3.org/XML/1998/namespace}lang"),
                    root.get("xml:lang"),
                    *_languages(article.get("inLanguage")),
                    *metas.get("og:locale", ()),
                    *metas.get("content-language", ()),
                ]
            )
            if _LANGUAGE.fullmatch(tag.replace("_", "-"))
        ),
        addresses=tuple(dict.fromkeys((*canonical, *stated, *_addresses([url, base], base)))),
        categories=_clean(
            [_first(article.get("articleSection")), *metas.get("article:section", ())],
            longest=_LONGEST_NAME,
        ),
    )


def _metas(root: etree._Element) -> dict[str, list[str]]:
    """The contents of meta tags by their name, property or itemprop in lower case."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        for kind in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(kind)
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _links(root: etree._Element, relation: str) -> Iterator[str]:
    for link in root.iter("link"):
        if relation in (link.get("rel") or "").lower().split():
            yield link.get("href") or ""


def _base(root: etree._Element, text: str, url: str | None) -> str:
    """What relative addresses are relative to: where the page came from, or its own word."""
    saved = _SAVED_FROM.search(text[:4_096])
    start = url or (str(saved[1]) if saved else "")
    base = next((one.get("href") for one in root.iter("base") if one.get("href")), "")
    try:
        return str(urljoin(start, base))
    except ValueError:
        return start


def link_of(address: object, base: str) -> str | None:
    """An address as an absolute http or https one without its fragment; None for others."""
    if not isinstance(address, str):
        return None
    try:
        joined = urldefrag(urljoin(base, address.strip()))[0]
        parts = urlsplit(joined)
        plain = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    if (
        not plain
        or "@" in parts.netloc
        or len(joined) > 2_000
        or re.search(r"[\s\x00-\x1f]", joined)
    ):
        return None
    return joined


def _addresses(values: Iterable[object], base: str) -> Iterator[str]:
    for value in values:
        address = link_of(value, base) if value else None
        if address:
            yield address


def _objects(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The objects of all JSON-LD, those of lists and graphs one by one."""
    waiting: list[Any] = []
    for script in root.iter("script"):
        kind = (script.get("type") or "").split(";")[0].strip().lower()
        content = script.text or ""
        if kind == "application/ld+json" and len(content) <= _LONGEST_JSON:
            waiting.append(_json(content))
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:_MOST_OBJECTS]
        elif isinstance(one, dict):
            yield one
            waiting[:0] = [one[key] for key in ("@graph", "mainEntity") if key in one]


def _json(content: str) -> Any:
    """The value of a script; None when it is no JSON, as a good many are not."""
    plain = content.strip().removeprefix("<!--").removesuffix("-->")
    plain = re.sub(r"^(?://)?\s*<!\[CDATA\[|(?://)?\s*\]\]>$", "", plain.strip())
    try:
        return json.JSONDecoder(strict=False).raw_decode(plain.strip().rstrip(";"))[0]
    except (ValueError, RecursionError):
        return None


def _article_among(
    graph: Iterable[Mapping[str, Any]], canonical: tuple[str, ...]
) -> Mapping[str, Any]:
    """The object of the page's own article; empty when there is none."""
    articles = [one for one in graph if any(map(_is_article, _listed(one.get("@type"))))]
    for one in articles:
        if {link_of(one.get("url"), ""), link_of(_id_of(one.get("mainEntityOfPage")), "")} & {
            *canonical
        }:
            return one
    return articles[0] if articles else {}


def _is_article(kind: object) -> bool:
    return isinstance(kind, str) and bool(_ARTICLE_TYPE.fullmatch(kind))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first(value: Any) -> Any:
    return next(iter(_listed(value)), None)


def _id_of(value: Any) -> Any:
    return value.get("@id") or value.get("url") if isinstance(value, dict) else value


def _languages(value: Any) -> Iterator[Any]:
    for one in _listed(value):
        yield one.get("alternateName") or one.get("name") if isinstance(one, dict) else one


def _names(value: Any, named: Mapping[str, Mapping[str, Any]]) -> str:
    """The names of people or organisations, each once, joined by commas."""
    found: list[str] = []
    for one in _listed(value)[:20]:
        if isinstance(one, dict):
            name = one.get("name") or named.get(str(one.get("@id")), {}).get("name")
            found += [part for part in _listed(name) if isinstance(part, str)]
        elif isinstance(one, str):
            found.append(str(named.get(one, {}).get("name", one)))
    return ", ".join(_people(found))


def _people(values: Iterable[str]) -> list[str]:
    """Names as a byline has them, without "By"; addresses are no names."""
    names = (_BY.sub("", _plain(value).lstrip("@"), count=1) for value in values)
    return list(
        dict.fromkeys(name for name in names if name and "//" not in name and "@" not in name)
    )


def _marked_authors(root: etree._Element) -> Iterator[str]:
    for element in root.iter("a", "span", "p", "div", "address"):
        if "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author":
            inner = element.find(".//*[@itemprop='name']")
            name = line_of(element if inner is None else inner)
            if 0 < len(name) <= _LONGEST_NAME // 2:
                yield name


def _marked_days(root: etree._Element) -> Iterator[str]:
    for element in root.iter("time", "span", "abbr", "div", "p"):
        stated = element.get("datetime") or element.get("content") or element.get("title")
        if stated and (element.get("itemprop") == "datePublished" or "pubdate" in element.attrib):
            yield stated


def _heading_among(root: etree._Element, titles: list[str]) -> list[str]:
    """The heading that the title repeats; others may be the name of the site."""
    headings = (line_of(heading) for heading in root.iter("h1"))
    return [line for line in headings if line and any(line in title for title in titles)][:1]


def _plain(value: object) -> str:
    """A stated text as one line: pages escape theirs twice and leave tags in them."""
    if not isinstance(value, str):
        return ""
    return one_line(_TAGS.sub(" ", html.unescape(html.unescape(value[:10_000]))))


def _clean(values: Iterable[Any], *, longest: int = 1_000) -> tuple[str, ...]:
    plain = (_plain(value) for value in values)
    return tuple(dict.fromkeys(value for value in plain if value and len(value) <= longest))
