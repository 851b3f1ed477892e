"""What is offered inline, and what it posts into other chats, as Telegram HTML. Pure; no telegram.

Made of the pieces of :mod:`handlers.render`, within the same limits. What is posted stands among
what others say, so it is short: the rest is behind a button that opens the bot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.fitting import ELLIPSIS, clean, in_one_line, split
from handlers.render import article_head, blocks, escape, facts, quotation, say, shown
from store.foreign_questions import in_another_language

if TYPE_CHECKING:
    from handlers.texts import Texts
    from store.entities import Person
    from store.types import Article, Parsed

_POSTED = 1_200
"""UTF-16 units of an article's text that are posted."""
_TITLE, _DESCRIPTION, _ROLE = 120, 200, 80


def article_title(article: Article, texts: Texts) -> str:
    """A headline as plain text; Telegram takes no empty one."""
    return in_one_line(article.headline, _TITLE).strip() or texts("no-headline")


def article_description(article: Article, texts: Texts) -> str:
    """Outlet and day, as plain text."""
    return in_one_line(shown(facts(article, texts)), _DESCRIPTION)


def article(parsed: Parsed, texts: Texts) -> str:
    """An article as it is posted: headline, facts, and how its text begins."""
    bodies = split([clean(passage.text) for passage in parsed.passages], _POSTED)
    head = article_head(parsed.article, texts)
    if not bodies:
        return blocks(head, say(texts, "no-text"))
    more = " …" if len(bodies) > 1 else ""
    return f"{head}\n{quotation(escape(bodies[0] + more))}"


def answer_title(question: str, short: str, texts: Texts, *, unanswered: bool) -> str:
    """A short answer as plain text, or that there is none."""
    no = texts("not-english" if in_another_language(question) else "no-answer")
    said = no if unanswered else in_one_line(short, _TITLE).strip()
    return said or texts("digest")


def answer(question: str, html: str, texts: Texts) -> str:
    """An answer as it is posted: below what was asked, which stands nowhere else there."""
    return blocks(say(texts, "posted-question", question=question), html)


def plain(text: str) -> str:
    """A text as the second line of something offered."""
    return in_one_line(text, _DESCRIPTION)


def person_title(known: Person) -> str:
    """A name as plain text; Telegram takes no empty one."""
    return in_one_line(known.name, _TITLE).strip() or ELLIPSIS


def person_description(known: Person, texts: Texts) -> str:
    """What somebody is called, and in how many articles, as plain text."""
    counted = texts("role-articles", articles=known.articles)
    if not known.roles:
        return counted
    called = in_one_line(known.roles[0].role, _ROLE)
    return plain(texts("person-told", called=called, counted=counted))
