"""Lists of articles as Telegram HTML: searches, the latest, stories. Pure; no telegram.

Made of the pieces of :mod:`handlers.render`, within the same limits.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from handlers.fitting import clean, in_one_line, shorten
from handlers.render import (
    PAGE_SIZE,
    blocks,
    copyable,
    entries,
    entry,
    escape,
    mark,
    position,
    say,
    story_size,
)
from store.asked import Field, Order
from store.types import Marked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from handlers.texts import Texts
    from store.asked import Clause, Query, Repair
    from store.types import Hit, Latest, Page, SearchResult, Story

T = TypeVar("T")

OLD = timedelta(days=7)
"""News of an archive that is kept fresh is newer; else it is said how old it is."""

MOST_REPAIRS, MOST_WORDS, MOST_LIMITS = 3, 3, 6
"""How much is said of how a query was understood."""

_LIMITS = {
    Field.SOURCE: "limit-source",
    Field.BYLINE: "limit-byline",
    Field.HEADLINE: "limit-headline",
}
_EXCERPT, _WORDS, _WORD = 320, 80, 40


# Searches


def results(
    found: SearchResult, offset: int, texts: Texts, *, exact: bool = False, alone: bool = False
) -> str:
    """One page of a search: how it was understood, and each article with why it was found.

    ``exact`` says that other spellings were not looked for, ``alone`` that it stands where nobody
    can turn to another page.
    """
    page, query = found.page, found.query
    if not page.items:
        if exact:
            return say(texts, "search-nothing-exactly", words=query.text)
        return _nothing(query, "/search", texts) or say(texts, "search-nothing", words=query.text)
    newest = query.order is Order.NEWEST
    if found.relaxed:
        title = say(texts, "search-some", words=query.text)
    elif query.match_all and page.total is not None:
        title = say(texts, "search-title", words=query.text, total=page.total)
    else:
        title = say(texts, "search-newest" if newest else "search-best", words=query.text)
    how = [
        texts("newest-first") if newest else "",
        texts("exactly") if exact else "",
    ]
    return blocks(
        _lines(
            title,
            escape(_in_short([*how, *limits(query, texts)], texts)),
            *_repairs(query.repairs, texts),
        ),
        *(
            _hit(number, hit, page.stories.get(hit.article.id), texts)
            for number, hit in enumerate(page.items, 1)
        ),
        "" if alone else place(page, offset, texts),
    )


def exactly_button(query: Query, texts: Texts) -> str | None:
    """The label of the button that searches just what was typed; None when that was done."""
    if not query.repairs:
        return None
    if len(query.repairs) > 1:
        return texts("button-exactly-all")
    return clean(texts("button-exactly", words=in_one_line(query.repairs[0].typed, _WORD)))


def limits(query: Query, texts: Texts) -> list[str]:
    """What narrows a query besides words, in short: days, outlets, authors, what must not be."""
    said = [texts.days(query.after, query.before)]
    if query.around:
        said.append(texts("limit-around", days=texts.days(*query.around)))
    for field, key in _LIMITS.items():
        typed = (clause.typed for clause in query.clauses if clause.field is field)
        said += (texts(key, words=in_one_line(each, _WORD)) for each in typed)
    if unwanted := [each.typed for each in query.excluded if each.typed]:
        said.append(texts("limit-excluded", words=_listed(unwanted, texts)))
    return [each for each in said if each]


def plain_words(query: Query) -> str:
    """The words of a query without what narrows it, as they may be typed again."""
    return " ".join(
        _retyped(clause)
        for clause in query.clauses
        if clause.field is Field.ANYWHERE and clause.typed
    )


def _retyped(clause: Clause) -> str:
    phrase = " " in clause.typed and all(len(each) > 1 for each in clause.alternatives)
    return f'"{clause.typed}"' if phrase and " OR " not in clause.typed else clause.typed


def _nothing(query: Query, command: str, texts: Texts) -> str:
    """That nothing is found within limits, and how to ask without; empty without limits."""
    narrowed = _in_short(limits(query, texts), texts)
    if not narrowed:
        return ""
    words = plain_words(query)
    if not words:
        said, again = texts("nothing-within-limits", limits=narrowed), "/latest"
    else:
        shown = in_one_line(words, _WORDS)
        said = texts("nothing-within", words=shown, limits=narrowed)
        again = f"{command} {words}"
    return f"{escape(said)}\n{say(texts, 'without-limits')} {copyable(again)}"


def _repairs(repairs: Iterable[Repair], texts: Texts) -> list[str]:
    """What was read otherwise than typed, and how else names are spelt, a line each."""
    said = []
    for repair in sorted(repairs, key=lambda one: one.known)[:MOST_REPAIRS]:
        words = _listed(repair.words or repair.read_as, texts)
        if repair.known:
            said.append(escape(texts("repaired-known", words=words)))
        else:
            typed = in_one_line(repair.typed, _WORD)
            said.append(escape(texts("repaired", typed=typed, words=words)))
    return said


def _hit(number: int, hit: Hit, story: Story | None, texts: Texts) -> str:
    excerpt = mark(shorten(_on_one_line(hit.excerpt), _EXCERPT))
    listed = entry(number, hit.article, texts, story)
    return f"{listed}\n{excerpt}" if excerpt.strip() else listed


def _on_one_line(marked: Marked) -> Marked:
    return Marked(text=marked.text.replace("\n", " "), spans=marked.spans)


def _in_short(parts: Iterable[str], texts: Texts) -> str:
    """Parts with dots between them; plain text."""
    said = [texts.isolate(part) for part in parts if part][:MOST_LIMITS]
    return texts.mark + " · ".join(said) if said else ""


def _listed(words: Iterable[str], texts: Texts) -> str:
    """The first few words with commas between them; plain text."""
    shown = [texts.isolate(in_one_line(each, _WORD)) for each in words][:MOST_WORDS]
    return texts("list-separator").join(shown)


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def place(page: Page[T], offset: int, texts: Texts) -> str:
    """Which of how many; of a page that lists one article a story "Stories 6–10 of 18"."""
    end = offset + len(page.items)
    if page.listed is None or page.total is None:
        if not offset and page.next is None:
            return ""
        return escape(texts("position-alone", **{"from": offset + 1, "to": end}))
    if page.listed == page.total:
        return position(offset, len(page.items), page.total, texts)
    if len(page.items) >= page.listed:
        return ""
    counted = {"from": offset + 1, "to": end, "total": page.listed}
    return escape(texts("position-stories", **counted))


# The latest


def newest(latest: Latest, offset: int, texts: Texts, *, now: datetime, alone: bool = False) -> str:
    """One page of the latest, of everything or of some words, under how fresh the archive is.

    ``alone``: as in :func:`results`; and "just now" would be true for a moment only.
    """
    page, query = latest.page, latest.query
    if not page.items:
        if not query.text or latest.newest is None:
            return say(texts, "latest-empty")
        return blocks(
            freshness(latest, texts, now=now),
            _nothing(query, "/latest", texts) or say(texts, "latest-nothing", words=query.text),
        )
    today = query.as_of or now.date()
    title = ""
    if query.text:
        day = None if offset else page.items[0].published.day
        # when it is the newest of all, the line above says how old that is
        old = "" if day == latest.newest else _old(query, day, today, texts)
        title = old or say(texts, "latest-words", words=query.text)
    return blocks(
        freshness(latest, texts, now=now, checked=not alone),
        _lines(
            title,
            escape(_in_short(limits(query, texts), texts)),
            *_repairs(query.repairs, texts),
        ),
        *entries(page.items, texts, stories=page.stories),
        "" if alone else place(page, offset, texts),
    )


def freshness(latest: Latest, texts: Texts, *, now: datetime, checked: bool = True) -> str:
    """The newest day of the archive, how old it is when it is old, and when it was ``checked``."""
    facts: list[str] = []
    if latest.newest:
        age = (latest.query.as_of or now.date()) - latest.newest
        said = texts.day(latest.newest)
        facts.append(
            texts("latest-newest-old", day=said, span=texts.span(age))
            if age > OLD
            else texts("latest-newest", day=said)
        )
    if latest.checked_at and checked:
        ago = now - latest.checked_at
        if ago < timedelta(minutes=1):
            facts.append(texts("latest-checked-now"))
        elif ago < timedelta(days=2):
            facts.append(texts("latest-checked", span=texts.span(ago)))
        else:
            facts.append(texts("latest-checked-on", day=texts.day(latest.checked_at.date())))
    return escape(texts.mark + " · ".join(facts))


def _old(query: Query, day: date | None, today: date, texts: Texts) -> str:
    """That the newest article of some words is old, unless older ones were asked for."""
    asked_for = query.before is not None and query.before < today
    if day is None or asked_for or today - day <= OLD:
        return ""
    said = {"day": texts.day(day), "span": texts.span(today - day)}
    return say(texts, "latest-old", words=query.text, **said)


# Stories


def story(told: Story, offset: int, texts: Texts) -> str:
    """The articles that tell one story, from one on, newest first."""
    articles = told.articles[offset : offset + PAGE_SIZE]
    return blocks(
        f"<b>{say(texts, 'story-title', size=story_size(told, texts))}</b>",
        *entries(articles, texts, stories={}),
        position(offset, len(articles), len(told.articles), texts),
    )
