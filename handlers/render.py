"""Our types as Telegram HTML (https://core.telegram.org/bots/api#html-style). Pure; no telegram.

Every text is escaped here and nowhere else. Every part has its own limit, chosen so that a whole
message stays within 4096 UTF-16 units after parsing and 100 pieces of formatting whatever the
archive holds; a property test adds them up.
"""

from __future__ import annotations

from html import escape as escape_html
from html import unescape
from re import compile as pattern
from typing import TYPE_CHECKING, TypeVar

from handlers.fitting import (
    MESSAGE_UNITS,
    clean,
    in_one_line,
    sendable,
    shorten,
    split,
    tidy,
    units,
)
from handlers.texts import isolate
from store.types import Marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.texts import Texts
    from store.types import ArchiveStatus, Article, Evidence, Parsed, Published, Story

T = TypeVar("T")

PAGE_SIZE = 5
"""How many articles a message lists."""
MOST_MATCHES = 12
"""How many matches of an excerpt are marked."""

SEARCH_FORMS = '"exact phrase", -word, OR, title: source: by: after: before: on:'
"""How a search is narrowed, as it is typed in whatever language (docs/commands.md)."""

ECHO, _HEADLINE, _FACT, EVIDENCE = 100, 180, 60, 500
_BETWEEN_BLOCKS = 100
"""Room for blank lines and "Part 2 of 3"."""
_LONGEST_URL = 1000
_TAG = pattern(r"<[^>]*>")
_LINKABLE = pattern(r"https?://[^\s<>\"\\\x00-\x20]+")


# Pieces


def escape(text: str) -> str:
    """A text as HTML that shows exactly it."""
    return escape_html(sendable(text), quote=False)


def shown(html: str) -> str:
    """What a reader sees of our HTML."""
    return unescape(_TAG.sub("", html))


def mark(marked: Marked) -> str:
    """A text with its matches in bold; neighbouring matches are one."""
    pieces: list[str] = []
    at = 0
    for first, last in _joined(marked)[:MOST_MATCHES]:
        pieces += escape(marked.text[at:first]), f"<b>{escape(marked.text[first:last])}</b>"
        at = last
    return "".join((*pieces, escape(marked.text[at:])))


def _joined(marked: Marked) -> list[tuple[int, int]]:
    """The spans, with those that only blanks part made one."""
    spans: list[tuple[int, int]] = []
    for first, last in tidy(marked.spans, len(marked.text)):
        if spans and not marked.text[spans[-1][1] : first].strip():
            spans[-1] = spans[-1][0], last
        else:
            spans.append((first, last))
    return spans


def day(published: Published, texts: Texts) -> str:
    """The day of publication in words, or that it is unknown."""
    return texts.day(published.day) if published.day else texts("day-unknown")


def facts(article: Article, texts: Texts, story: Story | None = None) -> str:
    """Outlet · day · agency · 4 sources; what is unknown is left out, but for the day."""
    told = story_size(story, texts) if story else None
    return _dotted((article.source, day(article.published, texts), article.agency, told))


def story_size(story: Story, texts: Texts) -> str:
    """How many tell a story: outlets, or articles where these are of one or unknown; no HTML."""
    if story.sources > 1:
        return texts("story-sources", sources=story.sources)
    return texts("story-articles", articles=story.total)


def story_button(number: int, story: Story, texts: Texts) -> str:
    """The label of the button that opens the story of a numbered article; no HTML."""
    return clean(texts("button-story", number=number, size=story_size(story, texts)))


def _dotted(parts: Iterable[str | None]) -> str:
    """What is known, each once: an agency may be the outlet too."""
    known = dict.fromkeys(in_one_line(part, _FACT) for part in parts if part)
    return " · ".join(escape(isolate(part)) for part in known)


def _headline(article: Article, limit: int = _HEADLINE) -> str:
    """The headline in bold, linked when there is a link."""
    bold = f"<b>{escape(in_one_line(article.headline, limit))}</b>"
    url = article.url
    if url is None or len(url) > _LONGEST_URL or not _LINKABLE.fullmatch(url):
        return bold
    return f'<a href="{escape_html(clean(url))}">{bold}</a>'


def entry(number: int, article: Article, texts: Texts, story: Story | None = None) -> str:
    """An article of a list: its number, headline and facts."""
    return f"{number}. {_headline(article)}\n{facts(article, texts, story)}"


def entries(
    articles: Sequence[Article], texts: Texts, start: int = 1, *, stories: Mapping[str, Story]
) -> list[str]:
    """Articles of a list, numbered."""
    return [
        entry(number, article, texts, stories.get(article.id))
        for number, article in enumerate(articles, start)
    ]


def blocks(*parts: str) -> str:
    """Parts of a message with a blank line between them; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)


def position(offset: int, count: int, total: int, texts: Texts) -> str:
    """Which of how many, like "6–10 of 23"; nothing when everything is on one page."""
    if count >= total:
        return ""
    said = texts("position", **{"from": offset + 1, "to": offset + count, "total": total})
    return escape(said)


# Sentences with what a reader typed or an example in them


def say(texts: Texts, key: str, **arguments: str | int) -> str:
    """One of our sentences, with arguments cut to a sensible length."""
    return escape(
        texts(
            key,
            **{
                name: in_one_line(value, ECHO) if isinstance(value, str) else value
                for name, value in arguments.items()
            },
        )
    )


def heading(texts: Texts, key: str) -> str:
    """One of our sentences above what it is about."""
    return f"<b>{escape(texts(key))}</b>"


def usage(texts: Texts, key: str, example: str | None) -> str:
    """How to use something, with an example that can be copied by a tap."""
    return blocks(say(texts, key), copyable(example) if example else "")


def copyable(example: str) -> str:
    """What a reader may send, copied by a tap."""
    return f"<code>{escape(in_one_line(example, ECHO))}</code>"


def help_page(
    texts: Texts,
    *,
    greeting: str,
    examples: Sequence[str],
    commands: Sequence[tuple[str, str]],
    bot: str,
    status: ArchiveStatus,
) -> str:
    """What the bot does; ``commands`` are pairs of how it is typed and what it gives."""
    return blocks(
        say(texts, greeting),
        "\n".join(
            (f"<b>{say(texts, 'help-try')}</b>", *(f"• {copyable(each)}" for each in examples))
        )
        if examples
        else "",
        "\n".join(
            (
                f"<b>{say(texts, 'help-commands')}</b>",
                *(say(texts, "help-command-line", usage=how, what=what) for how, what in commands),
            )
        ),
        say(texts, "help-search", forms=SEARCH_FORMS),
        say(texts, "help-groups", bot=bot),
        reach(status, texts),
    )


def reach(status: ArchiveStatus, texts: Texts) -> str:
    """How many articles there are and over which days."""
    days = ""
    if status.oldest and status.newest:
        oldest, newest = texts.day(status.oldest), texts.day(status.newest)
        days = (
            texts("reach-day", day=newest)
            if oldest == newest
            else texts("reach-days", oldest=oldest, newest=newest)
        )
    return escape(texts("reach", articles=status.articles, days=days))


# An article


def article_parts(parsed: Parsed, texts: Texts) -> tuple[str, ...]:
    """An article as messages to leaf through: headline and facts on each, captions at the end."""
    head = f"{_headline(parsed.article, 300)}\n{_all_facts(parsed.article, texts)}"
    paragraphs = [clean(passage.text) for passage in parsed.passages]
    paragraphs += (f"{texts('caption')} {clean(each)}" for each in parsed.article.captions)
    bodies = split(paragraphs, MESSAGE_UNITS - units(shown(head)) - _BETWEEN_BLOCKS)
    if not bodies:
        return (blocks(head, say(texts, "no-text")),)
    last = len(bodies)
    return tuple(
        blocks(
            head,
            say(texts, "part", part=part, parts=last) if last > 1 else "",
            f"<blockquote expandable>{escape(body)}</blockquote>",
        )
        for part, body in enumerate(bodies, 1)
    )


def _all_facts(article: Article, texts: Texts) -> str:
    said = day(article.published, texts)
    # Feeds and files state the day; scraped text makes us work it out, and we say so.
    if article.published.day and article.published.basis != "stated":
        said = texts("day-inferred", day=said)
    parts = (article.source, said, article.agency, article.place, article.byline)
    return _dotted(parts)


# Quotations


def proof_of(evidence: Evidence, limit: int = EVIDENCE) -> str:
    """The sentence word for word, with the part that answers in bold and who is meant in brackets.

    "He [Kim Jong Un] arrived …": the brackets are ours.
    """
    sentence = mark(shorten(_made_clear(evidence), limit))
    return f"<blockquote>{sentence}</blockquote>"


def _made_clear(evidence: Evidence) -> Marked:
    """The sentence with who is meant behind the words that name nobody in full."""
    text, answer, added = evidence.text, evidence.answer, 0
    for meant in evidence.meant:
        place = meant.end + added
        bracket = f" [{in_one_line(meant.name, _FACT)}]"
        text = text[:place] + bracket + text[place:]
        added += len(bracket)
        if answer and place <= answer[0]:
            answer = answer[0] + len(bracket), answer[1] + len(bracket)
    return Marked(text=text, spans=(answer,) if answer else ())


def sourced(quoted: str, article: Article, texts: Texts) -> str:
    """A quotation with where it stands."""
    return f"{quoted}\n{facts(article, texts)}"
