"""People, organisations and places as Telegram HTML: cards and what their buttons open. Pure.

Made of the pieces of :mod:`handlers.render`, within the same limits. Days are told relative to
the day that was asked, so that is an argument.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers.fitting import clean, in_one_line
from handlers.render import (
    blocks,
    entries,
    entry,
    escape,
    proof_of,
    quotation,
    say,
    sourced,
)
from handlers.render_lists import place
from store.aliases import folded
from store.biographer import MOST_NAMESAKES
from store.entities import Kind, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handlers.texts import Texts
    from store.answered import Evidence
    from store.entities import Coverage, KnownName, Lookup, Person, Quote, Role, Turn
    from store.types import Article, Page

LATEST = 3
"""The newest stories of a card; all of them are on a button."""
MOST_ALIASES, MOST_ROLES, MOST_QUOTES = 4, 4, 2
MOST_NAMESAKE_ROLES = 2
MOST_COMPANY = {Kind.PERSON: 5, Kind.ORGANISATION: 3, Kind.PLACE: 3}
_UNBROKEN = timedelta(days=366)
"""A role is told with a dash between its days when they are no farther apart: in more time there
may be terms between which they were something else."""

_NAME, _ALIAS, _COMPANION, _ROLE, _OUTLET = 80, 40, 30, 80, 40
_QUOTE, _LISTED_QUOTE = 300, 400
_CANDIDATE, _LABEL = 30, 40
_LEAST_CALLED = 8
"""Characters in which what somebody is called says something."""

_BARS = "▂▃▅▇"
"""How a week or month with articles is drawn, from few to the most …"""
_QUIET = "▁"
"""… and one without."""

_COMPANY = {
    Kind.PERSON: "with-people",
    Kind.ORGANISATION: "with-organisations",
    Kind.PLACE: "with-places",
}


# The card


def card(
    known: Person, texts: Texts, *, today: date, as_role: str = "", proven: bool = False
) -> str:
    """Who or what the articles say it is, what was said, with whom, how often, and where.

    ``as_role`` are words that were understood as a role ("Russian foreign minister"); ``proven``
    shows the sentence that says who they are, in place of the second quotation.
    """
    proof = _proof(known) if proven else None
    articles = known.latest[:LATEST]
    return blocks(
        _heading(known, texts, as_role),
        "\n".join(_role(role, texts, today) for role in known.roles[:MOST_ROLES]),
        sourced(proof_of(proof), proof.article, texts) if proof else "",
        _quoted(quotes_shown(known, proven=proven), texts),
        "\n".join(
            _company(kind, names, texts)
            for kind, names in (
                (Kind.PERSON, known.together),
                (Kind.ORGANISATION, known.organisations),
                (Kind.PLACE, known.places),
            )
            if names
        ),
        _written(known, texts),
        *entries(articles, texts, stories=known.stories),
    )


def _proof(known: Person) -> Evidence | None:
    return next((role.proof for role in known.roles if role.proof), None)


def quotes_shown(known: Person, *, proven: bool = False) -> tuple[Quote, ...]:
    """The quotations on a card; a sentence that proves who it is takes the room of one."""
    return known.quotes[: MOST_QUOTES - (proven and _proof(known) is not None)]


def _heading(known: Person, texts: Texts, as_role: str) -> str:
    name = f"{texts.mark}<b>{escape(texts.isolate(in_one_line(known.name, _NAME)))}</b>"
    if as_role:
        role = as_role[:1].upper() + as_role[1:]
        name = f"{say(texts, 'understood-as', role=role)} {name}"
    lines = [name]
    if known.kind is not Kind.PERSON and not known.roles:
        lines.append(say(texts, "kind", kind=known.kind.value))
    aliases = [alias for alias in known.aliases if alias != known.name][:MOST_ALIASES]
    if aliases:
        lines.append(escape(texts("also-known", names=_listed(aliases, _ALIAS, texts))))
    return "\n".join(lines)


def _role(role: Role, texts: Texts, today: date) -> str:
    """What they are called, and how often, when and where that was reported."""
    if role.first and role.last and role.last - role.first > _UNBROKEN:
        counted = texts(
            "role-first-last",
            articles=role.articles,
            first=texts.plain_day(role.first),
            last=texts.plain_days(role.last, role.last, today=today),
        )
    elif days := texts.plain_days(role.first, role.last, today=today):
        counted = texts("role-days", articles=role.articles, days=days)
    else:
        counted = texts("role-articles", articles=role.articles)
    outlet = in_one_line(role.article.source or role.article.agency or "", _OUTLET)
    reported = " · ".join(filter(None, (counted, texts.isolate(outlet))))
    called = texts.isolate(in_one_line(role.role, _ROLE))
    return f"<b>{escape(called)}</b> · {escape(reported)}"


def _quoted(quotes: Sequence[Quote], texts: Texts) -> str:
    """What they said lately, word for word."""
    if not quotes:
        return ""
    return "\n".join(
        (
            f"<b>{say(texts, 'last-quoted')}</b>",
            *(sourced(_words(quote, _QUOTE), quote.article, texts) for quote in quotes),
        )
    )


def _words(quote: Quote, limit: int) -> str:
    return quotation(f"“{escape(in_one_line(quote.text, limit))}”")


def _company(kind: Kind, names: Sequence[KnownName], texts: Texts) -> str:
    shown = (_counted(each, texts) for each in names[: MOST_COMPANY[kind]])
    return escape(texts(_COMPANY[kind], names=texts("list-separator").join(shown)))


def _counted(name: KnownName, texts: Texts) -> str:
    shown = in_one_line(name.name, _COMPANION)
    if name.articles == 1:
        return texts.isolate(shown)
    return texts("person-count", name=shown, articles=name.articles)


def _written(known: Person, texts: Texts) -> str:
    """How many articles there are, and when they were written."""
    said = f"<b>{say(texts, 'person-articles', articles=known.articles)}</b>"
    if known.coverage is None or not worth_drawing(known.coverage):
        return said
    return f"{said}\n{bars(known.coverage)}\n{escape(coverage(known.coverage, texts))}"


# How much was written


def worth_drawing(written: Coverage) -> bool:
    """Whether it says more than the articles on the card: several bars, of more than those."""
    return sum(map(bool, written.counts)) > 1 and sum(written.counts) > LATEST


def bar_day(written: Coverage, bar: int) -> date:
    """The first day of a bar."""
    if written.step is Step.WEEK:
        return written.first + timedelta(weeks=bar)
    months = written.first.year * 12 + written.first.month - 1 + bar
    return date(months // 12, months % 12 + 1, 1)


def bars(written: Coverage) -> str:
    """A line of bars, oldest first: "▁▂▁▅▇▂"."""
    counts = written.counts
    most = max(counts)
    return "".join(_BARS[(len(_BARS) * n - 1) // most] if n else _QUIET for n in counts)


def coverage(written: Coverage, texts: Texts) -> str:
    """From when to when the bars reach and what the highest is; plain text."""
    most = max(written.counts)
    first, last = written.first, bar_day(written, len(written.counts) - 1)
    peak = bar_day(written, len(written.counts) - 1 - written.counts[::-1].index(most))
    if written.step is Step.WEEK:
        return texts(
            "coverage-weeks",
            days=texts.plain_days(first, last, today=None),
            most=most,
            peak=texts.day_of_year(peak) if peak.year == last.year else texts.plain_day(peak),
        )
    days = texts("days-between", first=texts.month(first), last=texts.month(last))
    return texts("coverage-months", days=days, most=most, peak=texts.month(peak))


def picture_caption(known: Person, written: Coverage, texts: Texts, *, today: date) -> str:
    """What the picture of a coverage shows, and what it is made from."""
    return "\n".join(
        (
            f"{texts.mark}<b>{escape(texts.isolate(in_one_line(known.name, _NAME)))}</b>",
            escape(coverage(written, texts)),
            say(texts, "picture-source", day=texts.plain_day(today)),
        )
    )


# What the buttons of a card open


def articles(name: str, page: Page[Article], offset: int, texts: Texts) -> str:
    """The articles that name somebody, newest first, one a story."""
    title = (
        escape(texts.isolate(in_one_line(name, _NAME)))
        if page.total is None
        else say(texts, "articles-title", name=name, articles=page.total)
    )
    return blocks(
        f"<b>{title}</b>",
        *entries(page.items, texts, stories=page.stories),
        place(page, offset, texts),
    )


def quotes(name: str, page: Page[Quote], offset: int, texts: Texts) -> str:
    """What somebody said, newest first, each with the article that says so."""
    return blocks(
        f"<b>{say(texts, 'quotes-title', name=name)}</b>",
        *(
            "\n".join((_words(quote, _LISTED_QUOTE), entry(number, quote.article, texts)))
            for number, quote in enumerate(page.items, 1)
        ),
        place(page, offset, texts),
    )


def timeline(name: str, page: Page[Turn], offset: int, texts: Texts) -> str:
    """What was written most about somebody, week by week or month by month, newest first."""
    return blocks(
        f"<b>{say(texts, 'timeline-title', name=name)}</b>",
        *(
            f"{_turn(turn, texts)}\n"
            + entry(number, turn.article, texts, page.stories.get(turn.article.id))
            for number, turn in enumerate(page.items, 1)
        ),
        # its items are weeks or months, however many stories were told in them
        place(replace(page, total=page.listed), offset, texts),
    )


def _turn(turn: Turn, texts: Texts) -> str:
    when = (
        texts("turn-week", day=texts.plain_day(turn.first))
        if turn.step is Step.WEEK
        else texts.month(turn.first)
    )
    return f"<b>{escape(when)}</b> · {say(texts, 'role-articles', articles=turn.articles)}"


# Which one is meant


def near(lookup: Lookup, texts: Texts, *, today: date) -> str:
    """That it is not plain who is meant, above buttons to choose; or that nobody is."""
    if not lookup.kept:
        return say(texts, "people-not-kept", name=lookup.name)
    if lookup.namesakes:
        return blocks(
            say(texts, "which-one", name=lookup.namesakes[0].name),
            *(
                _namesake(number, person, texts, today)
                for number, person in enumerate(lookup.namesakes[:MOST_NAMESAKES], 1)
            ),
        )
    if not lookup.candidates:
        return say(texts, "nobody", name=lookup.name)
    if lookup.as_role:
        return say(texts, "which-of-role", role=lookup.as_role)
    first = lookup.candidates[0]
    several = first.score >= _TIED or holds(first.name, lookup.name)
    return say(texts, "which-of-them" if several else "did-you-mean", name=lookup.name)


_TIED = 100.0
"""The score of whom an alias means just as much as another."""


def holds(name: str, asked: str) -> bool:
    """Whether somebody is called so among other names: "kim" of Kim Jong Un."""
    return set(asked.casefold().split()) <= set(name.casefold().replace("-", " ").split())


def _namesake(number: int, person: Person, texts: Texts, today: date) -> str:
    """What tells somebody apart from others of the name: roles, else whom they are named with."""
    told = [_role(role, texts, today) for role in person.roles[:MOST_NAMESAKE_ROLES]]
    if not told and person.together:
        told = [_company(Kind.PERSON, person.together, texts)]
    if not told and person.latest:
        return entry(number, person.latest[0], texts)
    if not told or not person.roles or person.articles > person.roles[0].articles:
        told.append(say(texts, "person-articles", articles=person.articles))
    return texts.numbered(number) + "\n".join(told)


def told(lookup: Lookup, texts: Texts, *, today: date) -> str:
    """The card, or who may be meant with the candidates below: for where there are no buttons."""
    if lookup.person:
        return card(lookup.person, texts, today=today, as_role=lookup.as_role)
    listed = () if lookup.namesakes else lookup.candidates
    return "\n".join(
        (near(lookup, texts, today=today), *(escape(candidate(name, texts)) for name in listed))
    )


def choices(lookup: Lookup, texts: Texts) -> list[tuple[str, str]]:
    """Who may be meant, as labels of buttons and what to ask for each; plain text."""
    if lookup.namesakes:
        return [
            (_namesake_label(number, person, texts), person.asked_as or person.name)
            for number, person in enumerate(lookup.namesakes[:MOST_NAMESAKES], 1)
        ]
    return [(candidate(one, texts), _asking_for(one, lookup.name)) for one in lookup.candidates]


def _asking_for(one: KnownName, asked: str) -> str:
    """What leads to a candidate; of the one whose whole name was typed its kind says which."""
    typed = folded(one.name) == folded(asked) and one.kind is not Kind.PERSON
    return f"{one.name}, {one.kind}" if typed else one.name


def _namesake_label(number: int, person: Person, texts: Texts) -> str:
    if person.roles:
        called = person.roles[0].role
    elif person.together:
        called = texts("with-people", names=in_one_line(person.together[0].name, _COMPANION))
    else:
        return texts("person-count", name=str(number), articles=person.articles)
    return clean(texts("button-namesake", number=number, called=in_one_line(called, _CANDIDATE)))


def candidate(name: KnownName, texts: Texts) -> str:
    """A candidate as a button: the name, what tells it apart, in how many articles; plain text."""
    shown = in_one_line(name.name, _CANDIDATE)
    called = name.called
    if not called and name.kind is not Kind.PERSON:
        called = texts("kind-beside", kind=name.kind.value)
    counted = texts("person-count", name=shown, articles=name.articles)
    if not called:
        return clean(counted)
    room = _LABEL - len(counted.encode("utf-16-le")) // 2 - 2
    if room < _LEAST_CALLED:
        return clean(counted)
    told = texts("list-separator").join(
        (texts.isolate(shown), texts.isolate(in_one_line(called, room)))
    )
    return clean(texts("person-count", name=told, articles=name.articles))


def _listed(names: Iterable[str], limit: int, texts: Texts) -> str:
    return texts("list-separator").join(texts.isolate(in_one_line(name, limit)) for name in names)
