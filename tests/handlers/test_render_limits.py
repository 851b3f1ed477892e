"""Whatever the archive holds, a message is one Telegram takes. TDLib is the referee."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from handlers import render, render_answers, render_lists, render_people, reports
from handlers.fitting import MESSAGE_ENTITIES, MESSAGE_UNITS, clean, units
from handlers.texts import LANGUAGES, Texts, texts_in
from store.answered import Answer, Evidence, Meant
from store.asked import Clause, Field, Order, Query, Repair, words
from store.entities import Coverage, Kind, KnownName, Lookup, Person, Quote, Role, Step, Turn
from store.types import (
    ArchiveStatus,
    Article,
    Hit,
    Latest,
    LoadReport,
    Marked,
    Page,
    Parsed,
    Passage,
    SearchResult,
    Story,
)
from tests.fakes import parse_html
from tests.handlers import strategies as wild
from tests.telegram_rules import LONGEST_CAPTION

TEXTS = Texts("en")
many = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def check(html: str) -> str:
    """That Telegram takes it; gives what a reader sees."""
    assert "\x00" not in html
    plain, entities = parse_html(html)
    assert plain.strip()
    assert units(plain) <= MESSAGE_UNITS
    assert len(entities) <= MESSAGE_ENTITIES
    assert plain == render.shown(html)
    return plain


@many
@given(wild.SEARCH_RESULT, st.integers(0, 10_000), st.booleans())
def test_results(found: SearchResult, offset: int, exact: bool) -> None:
    check(render_lists.results(found, offset, TEXTS, exact=exact))
    label = render_lists.exactly_button(found.query, TEXTS)
    assert bool(label) is bool(found.query.repairs)
    assert label is None or units(label) <= 60


@many
@given(wild.LATEST, st.integers(0, 10_000), wild.MOMENT)
def test_newest(latest: Latest, offset: int, now: datetime) -> None:
    check(render_lists.newest(latest, offset, TEXTS, now=now))


@many
@given(wild.STORY, st.integers(0, 100))
def test_stories(story: Story, offset: int) -> None:
    check(render_lists.story(story, offset, TEXTS))
    assert units(render.story_button(5, story, TEXTS)) <= 30


@many
@given(wild.PARSED)
def test_articles(parsed: Parsed) -> None:
    for part in render.article_parts(parsed, TEXTS):
        check(part)


@many
@given(wild.ANSWER, wild.STATUS)
def test_answers(answer: Answer, status: ArchiveStatus) -> None:
    check(render_answers.no_answer(answer, status, TEXTS))
    if answer.short and answer.short.strip():
        check(render_answers.answer(answer, TEXTS))
        check(render_answers.answer(answer, TEXTS, render.PAGE_SIZE))


@many
@given(wild.PERSON, wild.DAY, st.just("") | wild.LINE, st.booleans())
def test_people(person: Person, today: date, as_role: str, proven: bool) -> None:
    check(render_people.card(person, TEXTS, today=today, as_role=as_role, proven=proven))


@many
@given(wild.COVERAGE, wild.LINE, wild.DAY)
def test_coverage(written: Coverage, name: str, today: date) -> None:
    bars = render_people.bars(written)
    assert len(bars) == len(written.counts)
    assert "▇" in bars
    person = Person(name=name)
    caption = check(render_people.picture_caption(person, written, TEXTS, today=today))
    assert units(caption) <= LONGEST_CAPTION


@many
@given(wild.LINE, wild.pages(wild.ARTICLE), wild.pages(wild.QUOTE), wild.pages(wild.TURN))
def test_views_of_people(
    name: str, articles: Page[Article], quotes: Page[Quote], turns: Page[Turn]
) -> None:
    check(render_people.articles(name, articles, 0, TEXTS))
    check(render_people.quotes(name, quotes, 5, TEXTS))
    check(render_people.timeline(name, turns, 999_995, TEXTS))


@many
@given(wild.LOOKUP, wild.DAY)
def test_names(lookup: Lookup, today: date) -> None:
    check(render_people.near(lookup, TEXTS, today=today))
    check(render_people.told(lookup, TEXTS, today=today))
    for label, asked in render_people.choices(lookup, TEXTS):
        assert units(label) <= 64
        assert asked or not lookup.namesakes


@many
@given(wild.REPORT, wild.STATUS)
def test_reports(report: LoadReport, status: ArchiveStatus) -> None:
    check(render.escape(reports.receipt(report, TEXTS)))
    check(render.escape(reports.archive(status, TEXTS)))


@many
@given(wild.STATUS, st.lists(wild.LINE, max_size=3), wild.LINE)
def test_help(status: ArchiveStatus, examples: list[str], bot: str) -> None:
    commands = [("/search WORDS", "articles"), ("/latest [WORDS]", "the newest")]
    check(
        render.help_page(
            TEXTS,
            greeting="welcome",
            examples=examples,
            commands=commands,
            bot=bot,
            inline=True,
            status=status,
        )
    )


BUTTONS = (
    "button-previous", "button-next", "button-more-evidence", "button-newest", "button-best",
    "button-exactly-all", "button-all-spellings", "button-quotes", "button-timeline",
    "button-picture", "button-back", "button-undo", "button-remove", "button-language-any",
)  # fmt: skip
LONG = "wide 😀 word " * 1000
MANY = Story(articles=(), total=10**7, sources=10**7)
HUGE = Article(
    id="1",
    headline=LONG,
    source=LONG,
    agency=LONG + "a",
    byline=LONG + "b",
    place=LONG + "c",
    url="https://news.example/" + "x" * 900,
    captions=(LONG, LONG),
)


NARROW = Query(
    text=LONG,
    clauses=tuple(
        Clause(alternatives=((LONG,),), field=field, typed=LONG) for field in Field for _ in "123"
    ),
    excluded=words(LONG, LONG + "x", LONG + "y", LONG),
    after=date(2023, 9, 27),
    before=date(2024, 9, 25),
    order=Order.NEWEST,
    repairs=(Repair(typed=LONG, read_as=(), words=(LONG, LONG, LONG, LONG)),) * 5,
)


LATE = date(2024, 9, 25)
COMPANY = (KnownName(name=LONG, articles=10**7),) * 9
FAMOUS = Person(
    name=LONG,
    aliases=tuple(f"{number} {LONG}" for number in range(9)),
    roles=(
        Role(
            role=LONG,
            first=date(2023, 9, 27),
            last=LATE,
            articles=10**7,
            article=HUGE,
            proof=Evidence(article=HUGE, position=0, span=(0, 1), text=LONG, answer=(6000, 6010)),
        ),
    )
    * 9,
    articles=10**7,
    quotes=(Quote(text=LONG, article=HUGE),) * 9,
    together=COMPANY,
    organisations=COMPANY,
    places=COMPANY,
    coverage=Coverage(step=Step.WEEK, first=date(2023, 9, 25), counts=(10**7,) * 99),
    latest=(HUGE,) * 9,
    stories={"1": MANY},
)


def every_word(text: str) -> tuple[tuple[int, int], ...]:
    """A match at every second word, so that no two join."""
    words = [place for place, letter in enumerate(text) if letter == "w"]
    return tuple((place, place + 2) for place in words[::2])


def huge(number: int) -> Article:
    """Another one as long."""
    return replace(HUGE, id=str(number), headline=f"{number} {LONG}")


PROOFS = tuple(
    Evidence(
        article=huge(number),
        position=0,
        span=(0, len(LONG)),
        text=LONG,
        answer=(6000, 6010),
        otherwise=LONG if number else None,
        meant=(Meant(end=5990, name=LONG), Meant(end=6010, name=LONG)),
    )
    for number in range(6)
)


def largest(texts: Texts) -> list[str]:
    """The longest messages there are, of each kind."""
    return [
        render_lists.results(
            SearchResult(
                query=NARROW,
                page=Page(
                    items=(Hit(article=HUGE, excerpt=Marked(text=LONG, spans=every_word(LONG))),)
                    * 5,
                    total=1_000_000,
                    listed=999_999,
                    stories={"1": MANY},
                ),
            ),
            999_995,
            texts,
            exact=True,
        ),
        render_answers.answer(
            Answer(
                question=LONG,
                answered=True,
                short=LONG,
                sources=(LONG,) * 9,
                newest=LATE,
                evidence=PROOFS[:3],
                nearest=tuple(
                    Hit(article=huge(number), excerpt=Marked(text="")) for number in range(9)
                ),
                stories={str(number): replace(MANY, total=10**7 + number) for number in range(9)},
            ),
            texts,
        ),
        render_answers.answer(
            Answer(question=LONG, answered=True, about=LONG, newest=LATE, evidence=PROOFS), texts
        ),
        render_answers.answer(
            Answer(question=LONG, answered=True, short=LONG, more=PROOFS), texts, render.PAGE_SIZE
        ),
        *(
            render_people.card(FAMOUS, texts, today=date(2024, 11, 20), as_role=LONG, proven=proven)
            for proven in (True, False)
        ),
        render_people.near(
            Lookup(name=LONG, namesakes=(replace(FAMOUS, kind=Kind.PLACE),) * 30),
            texts,
            today=date(2024, 11, 20),
        ),
        render_people.quotes(
            LONG, Page(items=(Quote(text=LONG, article=HUGE),) * 5, total=10**7), 0, texts
        ),
        render_people.timeline(
            LONG,
            Page(
                items=(Turn(step=Step.WEEK, first=LATE, articles=10**7, article=HUGE),) * 5,
                total=10**7,
                stories={"1": MANY},
            ),
            0,
            texts,
        ),
        *render.article_parts(
            Parsed(article=HUGE, passages=(Passage(position=0, text=LONG * 4),)), texts
        )[:1],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_message_of_each_kind_fits(language: str) -> None:
    texts = texts_in(language)
    found, *others = largest(texts)
    check(found)  # a search is no question: nothing ever stands above it
    for html in others:
        plain = check(html)
        if "<blockquote expandable>" in html:  # nor above an article
            continue
        check(render.blocks(render.say(texts, "understood-question", question=LONG), html))
        check(render.blocks(render.say(texts, "unclear-people", names=LONG), html))
        check(render.blocks(render.say(texts, "unclear", names=""), html))
        assert units(plain) > 1400, "every part is at its limit, so the message must be long"


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_buttons_are_short(language: str) -> None:
    texts = texts_in(language)
    assert units(render.story_button(5, MANY, texts)) <= 30
    for key in BUTTONS:
        assert units(texts(key)) <= 40, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits(language: str) -> None:
    texts = texts_in(language)
    status = ArchiveStatus(
        articles=10**7,
        people=10**7,
        oldest=date(2023, 9, 27),
        newest=date(2024, 9, 25),
        undated=0,
        sources=(),
        loaded_at=None,
        bytes=1,
    )
    commands = [(f"/{name} {texts('argument-words')}", LONG) for name in "abcde"]
    check(
        render.help_page(
            texts, greeting="welcome", examples=[LONG] * 3, commands=commands, bot=LONG,
            inline=True, status=status,
        )
    )  # fmt: skip


def test_however_a_query_was_understood_it_is_said_shortly() -> None:
    latest = Latest(
        query=NARROW,
        page=Page(items=(HUGE,) * 5, total=10**6, stories={"1": MANY}),
        newest=date(2023, 9, 27),
        checked_at=datetime(2023, 9, 27, tzinfo=UTC),
    )
    now = datetime(2024, 11, 20, tzinfo=UTC)
    check(render_lists.newest(latest, 999_995, TEXTS, now=now))
    nothing = SearchResult(query=NARROW, page=Page(items=(), total=0))
    assert units(check(render_lists.results(nothing, 0, TEXTS))) < 700
    narrowed = render_lists.limits(NARROW, TEXTS)
    assert all(units(each) <= 150 for each in narrowed)


@many
@given(st.lists(wild.TEXT, max_size=6))
@example(["a" * 100_000])
@example(["😀" * 10_000])
def test_an_articles_parts_are_the_article(paragraphs: list[str]) -> None:
    parsed = Parsed(
        article=Article(id="1", headline="Headline"),
        passages=tuple(
            Passage(position=position, text=text) for position, text in enumerate(paragraphs)
        ),
    )
    parts = render.article_parts(parsed, TEXTS)
    bodies = [render.shown(part).split("\n\n", 1 if len(parts) == 1 else 2)[-1] for part in parts]
    said = "".join("".join(bodies).split())
    wanted = "".join("".join(clean(text) for text in paragraphs).split())
    assert said == (wanted or "".join(TEXTS("no-text").split()))
