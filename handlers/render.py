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
from urllib.parse import urlsplit

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
from handlers.texts import FIRST_STRONG_ISOLATE, POP_ISOLATE
from store.types import Marked, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handlers.texts import Texts
    from store.answered import Evidence
    from store.types import ArchiveStatus, Article, Parsed, Published, Story

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
_TAG = pattern(r"</?[a-z][^<>]*>")
_LINKABLE = pattern(r"https?://[^\s<>\"\\\x00-\x20]+")
_PLAIN_HOST = pattern(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")

LONG_QUOTE = 300
"""UTF-16 units of a quotation beyond which it unfolds by a tap: some six lines on a phone."""
_MOMENT_FORMAT = "wDt"
"""Weekday, long date and short time, as the reader's phone writes them."""
_END_OF_MOMENTS = 2**31
"""Seconds since 1970 that TDLib counts in."""
_INLINE = 256
"""Characters that can be typed inline (https://core.telegram.org/bots/api#inlinequery)."""
_BUTTON = 30
QUESTION_MARKS = ("?", "؟", "？")
_COPIED = 256
"""Characters a button can copy (https://core.telegram.org/bots/api#copytextbutton)."""
_INNER_QUOTES = str.maketrans('“”"', "‘’'")
"""How a quotation is marked within another."""


# Pieces


def escape(text: str) -> str:
    """A text as HTML that shows exactly it."""
    return escape_html(sendable(text), quote=False)


def shown(html: str) -> str:
    """What a reader sees of our HTML."""
    return unescape(_TAG.sub("", html))


def unformatted(html: str, longest: int) -> str:
    """The same without HTML, in at most ``longest`` units: for HTML that nobody can read."""
    return shorten(Marked(text=shown(html)), longest).text


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
    return _dotted((article.source, day(article.published, texts), article.agency, told), texts)


def story_size(story: Story, texts: Texts) -> str:
    """How many tell a story: outlets, or articles where these are of one or unknown; no HTML."""
    if story.sources > 1:
        return texts("story-sources", sources=story.sources)
    return texts("story-articles", articles=story.total)


def story_button(number: int, story: Story, texts: Texts) -> str:
    """The label of the button that opens the story of a numbered article; no HTML."""
    return clean(texts("button-story", number=number, size=story_size(story, texts)))


def _dotted(
    parts: Iterable[str | None], texts: Texts, tagged: Mapping[str, str] | None = None
) -> str:
    """What is known, each once: an agency may be the outlet too.

    ``tagged`` has the HTML of parts that are more than text.
    """
    known = dict.fromkeys(in_one_line(part, _FACT) for part in parts if part)
    said = ((tagged or {}).get(part) or escape(texts.isolate(part)) for part in known)
    return texts.mark + " · ".join(said)


def _headline(article: Article, limit: int = _HEADLINE) -> str:
    """The headline in bold, linked when there is a link."""
    bold = f"<b>{escape(in_one_line(article.headline, limit))}</b>"
    url = _link(article)
    return f'<a href="{escape_html(url)}">{bold}</a>' if url else bold


def _link(article: Article) -> str | None:
    """Where it can be read, when that can stand in a text."""
    url = article.url
    if url is None or len(url) > _LONGEST_URL or not _LINKABLE.fullmatch(url):
        return None
    return clean(url)


def page_address(article: Article) -> str:
    """Where it can be read, when a button or a preview may lead there; else "".

    In a text a link Telegram cannot make out is no link; there it would cost the whole message.
    """
    url = _link(article) or ""
    try:
        parts = urlsplit(url)
        plain = parts.port is None or parts.port > 0
    except ValueError:
        return ""
    host = parts.netloc.partition(":")[0].lower()
    return url if plain and len(host) < 254 and _PLAIN_HOST.fullmatch(host) else ""


def entry(number: int, article: Article, texts: Texts, story: Story | None = None) -> str:
    """An article of a list: its number, headline and facts."""
    headline = _headline(article)
    if texts.mark:
        # The number stands on the right, whichever way the headline is written.
        headline = f"{FIRST_STRONG_ISOLATE}{headline}{POP_ISOLATE}"
    return f"{texts.numbered(number)}{headline}\n{facts(article, texts, story)}"


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


def usage(texts: Texts, key: str, example: str) -> str:
    """How to use something, with an example that can be copied by a tap."""
    return blocks(say(texts, key), copyable(example))


def copyable(example: str) -> str:
    """What a reader may send, copied by a tap."""
    return f"<code>{escape(in_one_line(example, ECHO))}</code>"


def help_page(
    texts: Texts,
    *,
    greeting: str,
    examples: Sequence[str],
    commands: Sequence[tuple[str, str]],
    also: Sequence[str] = (),
    bot: str,
    inline: bool,
    status: ArchiveStatus,
) -> str:
    """What the bot does; ``commands`` are pairs of how it is typed and what it gives.

    ``also`` are commands that are only named.

    ``inline`` is whether it can be asked from other chats too.
    """
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
        escape(texts("help-operator", commands=" ".join(also))) if also else "",
        say(texts, "help-understands"),
        say(texts, "help-search", forms=SEARCH_FORMS),
        say(texts, "help-groups", bot=bot),
        say(texts, "help-inline", bot=bot) if inline else "",
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


# What is handed over to inline mode


def asked_inline(question: str) -> str:
    """What to type inline for an answer: a question ends as one; "" when it is too long."""
    typed = in_one_line(question, ECHO * 10)
    typed = typed if typed.endswith(QUESTION_MARKS) else f"{typed}?"
    return typed if units(typed) <= _INLINE else ""


def read_button(article: Article, texts: Texts) -> str:
    """The label of the button that opens an article's page; no HTML."""
    if not article.source:
        return texts("button-read-page")
    return clean(texts("button-read", source=in_one_line(article.source, _BUTTON)))


# An article


def article_parts(parsed: Parsed, texts: Texts) -> tuple[str, ...]:
    """An article as messages to leaf through: headline and facts on each, captions at the end."""
    head = article_head(parsed.article, texts)
    paragraphs = [clean(passage.text) for passage in parsed.passages]
    paragraphs += (
        f"{texts('caption')} {texts.isolate(clean(each))}" for each in parsed.article.captions
    )
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


def article_head(article: Article, texts: Texts) -> str:
    """The headline of a single article, and all that is known of it."""
    return f"{_headline(article, 300)}\n{_all_facts(article, texts)}"


def _all_facts(article: Article, texts: Texts) -> str:
    said, tagged = day(article.published, texts), None
    # Feeds and files state the day; scraped text makes us work it out, and we say so.
    if article.published.day and article.published.basis != "stated":
        said = texts("day-inferred", day=said)
    elif seconds := _seconds(article.published):
        time = texts.clock(f"{article.published.at:%H:%M}")
        said = in_one_line(texts("day-time", day=said, time=time), _FACT)
        tagged = {said: _moment(seconds, said, texts)}
    parts = (article.source, said, article.agency, article.place, article.byline)
    return _dotted(parts, texts, tagged)


def _seconds(published: Published) -> int | None:
    """The moment in seconds since 1970, when it is known to the minute and Telegram can tell it."""
    if published.at is None or published.precision is not Precision.TIME:
        return None
    seconds = int(published.at.timestamp())
    return seconds if 0 < seconds < _END_OF_MOMENTS else None


def _moment(seconds: int, said: str, texts: Texts) -> str:
    """A moment that phones show in their own zone and words, and others as it is said here.

    https://core.telegram.org/bots/api#date-time-entity-formatting
    """
    text = escape(texts.isolate(said))
    return f'<tg-time unix="{seconds}" format="{_MOMENT_FORMAT}">{text}</tg-time>'


# Quotations


def proof_of(evidence: Evidence, limit: int = EVIDENCE) -> str:
    """The sentence word for word, with the part that answers in bold and who is meant in brackets.

    "He [Kim Jong Un] arrived …": the brackets are ours.
    """
    return quotation(mark(shorten(_made_clear(evidence), limit)))


def quotation(html: str) -> str:
    """A quotation; a long one unfolds by a tap."""
    tag = "blockquote expandable" if units(shown(html)) > LONG_QUOTE else "blockquote"
    return f"<{tag}>{html}</blockquote>"


def sentence_to_copy(evidence: Evidence, texts: Texts) -> str:
    """A sentence with its source as plain text, short enough for a button that copies it."""
    article = evidence.article
    known = [in_one_line(article.source or article.agency or article.headline, _FACT)]
    if article.published.day:
        known.append(texts.day(article.published.day))
    source = f" — {texts('list-separator').join(filter(None, known))}"
    words = in_one_line(evidence.text, _COPIED - units(source) - 2).translate(_INNER_QUOTES)
    return clean(f"“{words}”{source}")


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
