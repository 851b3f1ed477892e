"""What is shown of people, organisations and places, to the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers import render_people
from handlers.texts import Texts
from store.answered import Evidence
from store.entities import Coverage, Kind, KnownName, Lookup, Person, Quote, Role, Step, Turn
from store.types import Article, Page, Precision, Published, Story

TEXTS = Texts("en")
TODAY = date(2024, 11, 20)


def article(name: str, headline: str, day: date, source: str | None = "Norvik Herald") -> Article:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    published = Published(at=moment, precision=Precision.DAY, basis="stated")
    return Article(id=name, headline=headline, source=source, published=published)


BRIDGE = article("bridge", "Mayor opens <the> bridge", date(2024, 11, 18))
VOTE = article("vote", "Norvik votes again", TODAY, "Coast Radio")
OLD = article("old", "A teacher for the council", date(2023, 6, 5), None)
SENTENCE = "Mayor Ingrid Solberg opened the Long Bridge & left."
MAYOR = Role(
    role="Mayor of <Norvik>",
    first=date(2024, 9, 2),
    last=TODAY,
    articles=12,
    article=VOTE,
    proof=Evidence(
        article=BRIDGE, position=0, span=(0, len(SENTENCE)), text=SENTENCE, answer=(0, 5)
    ),
)
TEACHER = Role(role="a teacher", first=OLD.published.day, last=None, articles=1, article=OLD)
SOLBERG = Person(
    name="Ingrid Solberg",
    aliases=("Ingrid Solbergh", "Ingrid Solberg", "I. Solberg"),
    roles=(MAYOR, TEACHER),
    articles=14,
    quotes=(
        Quote(text="It was worth it", article=BRIDGE),
        Quote(text="I will <not> run", article=VOTE),
        Quote(text="Never", article=OLD),
    ),
    together=(KnownName(name="Tomas Berg", articles=5), KnownName(name="Ingrid Vatne", articles=1)),
    organisations=(KnownName(name="Harbour Board", articles=4, kind=Kind.ORGANISATION),),
    places=(KnownName(name="Norvik", articles=11, kind=Kind.PLACE),),
    coverage=Coverage(step=Step.WEEK, first=date(2024, 9, 2), counts=(1, 0, 2, 4, 0, 7)),
    latest=(VOTE, BRIDGE),
    stories={"vote": Story(articles=(VOTE, BRIDGE), total=4, sources=3)},
    asked_as="Ingrid Solberg, mayor",
)

CARD = """\
<b>Ingrid Solberg</b>
Also: Ingrid Solbergh, I. Solberg

<b>Mayor of &lt;Norvik&gt;</b> · 12 articles, 2 Sep 2024 – today · Coast Radio
<b>a teacher</b> · 1 article, 5 Jun 2023

<b>Last quoted</b>
<blockquote>“It was worth it”</blockquote>
Norvik Herald · Mon 18 Nov 2024
<blockquote>“I will &lt;not&gt; run”</blockquote>
Coast Radio · Wed 20 Nov 2024

With: Tomas Berg (5), Ingrid Vatne
Organisations: Harbour Board (4)
Places: Norvik (11)

<b>In 14 articles</b>
▂▁▃▅▁▇
Weeks of 2 Sep – 7 Oct 2024; most: 7 in that of 7 Oct

1. <b>Norvik votes again</b>
Coast Radio · Wed 20 Nov 2024 · 3 sources

2. <b>Mayor opens &lt;the&gt; bridge</b>
Norvik Herald · Mon 18 Nov 2024"""


def card(known: Person, *, as_role: str = "", proven: bool = False) -> str:
    return render_people.card(known, TEXTS, today=TODAY, as_role=as_role, proven=proven)


def test_a_card() -> None:
    assert card(SOLBERG) == CARD


def test_a_card_says_what_was_understood_and_the_sentence_that_proves_it() -> None:
    shown = card(SOLBERG, as_role="norvik’s <mayor>", proven=True)

    assert shown.startswith("Norvik’s &lt;mayor&gt;: <b>Ingrid Solberg</b>\nAlso: ")
    assert (
        "<blockquote><b>Mayor</b> Ingrid Solberg opened the Long Bridge &amp; left.</blockquote>\n"
        "Norvik Herald · Mon 18 Nov 2024\n\n<b>Last quoted</b>" in shown
    )
    assert shown.count("<blockquote>") == 2, "one quotation makes room for it"
    bare = replace(SOLBERG, roles=(TEACHER,))
    assert card(bare, proven=True) == card(bare), "no sentence, no room for it"
    assert render_people.quotes_shown(SOLBERG, proven=True) == SOLBERG.quotes[:1]
    assert render_people.quotes_shown(bare, proven=True) == SOLBERG.quotes[:2]


def test_a_card_of_next_to_nothing() -> None:
    assert card(Person(name="X", articles=1)) == "<b>X</b>\n\n<b>In 1 article</b>"


def test_a_place_of_which_nothing_is_said_is_called_one() -> None:
    kursk = Person(name="Kursk", kind=Kind.PLACE, articles=2)

    assert card(kursk).startswith("<b>Kursk</b>\nPlace\n\n")
    region = replace(kursk, roles=(replace(TEACHER, role="a Russian region"),))
    assert card(region).startswith("<b>Kursk</b>\n\n<b>a Russian region</b> · 1 article, ")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2024, 11, 15), TODAY, "15 Nov 2024 – today"),
        (date(2024, 11, 19), TODAY, "19 Nov 2024 – today"),
        (date(2024, 1, 2), date(2024, 11, 19), "2 Jan 2024 – yesterday"),
        (date(2024, 11, 15), date(2024, 11, 18), "15 – 18 Nov 2024"),
        (date(2024, 9, 2), date(2024, 11, 18), "2 Sep – 18 Nov 2024"),
        (date(2023, 9, 2), date(2024, 11, 18), "2 Sep 2023 – 18 Nov 2024"),
        (TODAY, TODAY, "today"),
        (date(2024, 11, 18), date(2024, 11, 18), "18 Nov 2024"),
        (None, date(2024, 11, 18), "18 Nov 2024"),
        (date(2024, 11, 18), None, "18 Nov 2024"),
        (None, None, ""),
    ],
)
def test_days_of_a_role(first: date | None, last: date | None, said: str) -> None:
    assert TEXTS.plain_days(first, last, today=TODAY) == said


def test_a_role_nobody_dated_has_no_days() -> None:
    undated = replace(TEACHER, first=None, article=Article(id="x", headline="", agency="CP"))

    assert "<b>a teacher</b> · 1 article · CP" in card(replace(SOLBERG, roles=(undated,)))


def test_terms_with_years_between_read_as_no_single_one() -> None:
    def told(first: date, last: date) -> str:
        role = replace(TEACHER, articles=9, first=first, last=last)
        return card(replace(SOLBERG, roles=(role,)))

    assert "9 articles, first 9 Jan 2013, last 17 Jul 2024" in told(
        date(2013, 1, 9), date(2024, 7, 17)
    )
    assert "9 articles, first 9 Jan 2013, last today" in told(date(2013, 1, 9), TODAY)
    assert "9 articles, 17 Jul 2023 – 17 Jul 2024" in told(date(2023, 7, 17), date(2024, 7, 17))


# How much was written


def written(*counts: int, step: Step = Step.WEEK, first: date = date(2024, 9, 2)) -> Coverage:
    return Coverage(step=step, first=first, counts=counts)


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((1, 2, 3, 4), "▂▃▅▇"),
        ((0, 1), "▁▇"),
        ((1, 1000), "▂▇"),
        ((250, 251, 500, 501, 750, 751, 1000), "▂▃▃▅▅▇▇"),
        ((5,) * 24, "▇" * 24),
    ],
)
def test_bars(counts: tuple[int, ...], line: str) -> None:
    assert render_people.bars(written(*counts)) == line


def test_months_are_counted_over_years() -> None:
    months = written(9, 0, 0, 3, 9, step=Step.MONTH, first=date(2023, 11, 1))

    assert render_people.bar_day(months, 1) == date(2023, 12, 1)
    assert render_people.bar_day(months, 2) == date(2024, 1, 1)
    assert render_people.coverage(months, TEXTS) == (
        "Months Nov 2023 – Mar 2024; most: 9 in Mar 2024"
    ), "of two highest the newer"


def test_the_week_of_another_year_says_which() -> None:
    assert render_people.coverage(written(9, 1, first=date(2024, 12, 30)), TEXTS) == (
        "Weeks of 30 Dec 2024 – 6 Jan 2025; most: 9 in that of 30 Dec 2024"
    )


@pytest.mark.parametrize(
    ("counts", "worth"), [((4,), False), ((1, 2), False), ((2, 2), True), ((0, 9), False)]
)
def test_bars_that_say_no_more_than_the_list_are_left_out(
    counts: tuple[int, ...], worth: bool
) -> None:
    shown = card(replace(SOLBERG, coverage=written(*counts)))

    assert render_people.worth_drawing(written(*counts)) is worth
    assert ("▇" in shown) is worth


def test_the_caption_of_the_picture() -> None:
    assert SOLBERG.coverage is not None
    caption = render_people.picture_caption(SOLBERG, SOLBERG.coverage, TEXTS, today=TODAY)

    assert caption == (
        "<b>Ingrid Solberg</b>\n"
        "Weeks of 2 Sep – 7 Oct 2024; most: 7 in that of 7 Oct\n"
        "Source: this archive as of 20 Nov 2024"
    )


# Views


def test_all_articles() -> None:
    page = Page(items=(VOTE, BRIDGE), total=14, listed=9, next=5, stories=SOLBERG.stories)

    assert render_people.articles("Ingrid <Solberg>", page, 0, TEXTS) == (
        "<b>Ingrid &lt;Solberg&gt;: 14 articles</b>\n\n"
        "1. <b>Norvik votes again</b>\nCoast Radio · Wed 20 Nov 2024 · 3 sources\n\n"
        "2. <b>Mayor opens &lt;the&gt; bridge</b>\nNorvik Herald · Mon 18 Nov 2024\n\n"
        "Stories 1–2 of 9"
    )
    uncounted = render_people.articles("X", replace(page, total=None), 0, TEXTS)
    assert uncounted.startswith("<b>X</b>\n\n1. ")


def test_all_quotes() -> None:
    page = Page(items=SOLBERG.quotes[1:], total=7, listed=7)

    assert render_people.quotes("Ingrid Solberg", page, 5, TEXTS) == (
        "<b>Said by Ingrid Solberg</b>\n\n"
        "<blockquote>“I will &lt;not&gt; run”</blockquote>\n"
        "1. <b>Norvik votes again</b>\nCoast Radio · Wed 20 Nov 2024\n\n"
        "<blockquote>“Never”</blockquote>\n"
        "2. <b>A teacher for the council</b>\nMon 5 Jun 2023\n\n"
        "6–7 of 7"
    )


def test_a_timeline() -> None:
    turns = (
        Turn(step=Step.WEEK, first=date(2024, 11, 18), articles=5, article=VOTE),
        Turn(step=Step.MONTH, first=date(2023, 6, 1), articles=1, article=OLD),
    )
    page = Page(items=turns, total=30, listed=7, stories=SOLBERG.stories)

    assert render_people.timeline("Ingrid Solberg", page, 0, TEXTS) == (
        "<b>Ingrid Solberg, newest first</b>\n\n"
        "<b>Week of 18 Nov 2024</b> · 5 articles\n"
        "1. <b>Norvik votes again</b>\nCoast Radio · Wed 20 Nov 2024 · 3 sources\n\n"
        "<b>Jun 2023</b> · 1 article\n"
        "2. <b>A teacher for the council</b>\nMon 5 Jun 2023\n\n"
        "1–2 of 7"
    )


# Which one


def near(lookup: Lookup) -> str:
    return render_people.near(lookup, TEXTS, today=TODAY)


def test_names_near_and_far() -> None:
    vatne = KnownName(name="Ingrid Vatne", articles=3)

    assert near(Lookup(name="<Ingird>", candidates=(vatne,))) == (
        "I find nobody called exactly “&lt;Ingird&gt;”. Did you mean …?"
    )
    assert near(Lookup(name="ingrid", candidates=(vatne,))) == (
        "Several names fit “ingrid”. Which one?"
    )
    assert near(Lookup(name="the <mayor>", as_role="<mayor>", candidates=(vatne,))) == (
        "Several are called “&lt;mayor&gt;”. Which one?"
    )
    assert near(Lookup(name="Zzyzx")).startswith("I find nobody called “Zzyzx” in the archive.")
    assert near(Lookup(name="<Ingrid>", kept=False)) == (
        "This archive keeps no list of people. Try: /search &lt;Ingrid&gt;"
    )


def test_namesakes_are_told_apart() -> None:
    baker = Person(
        name="John <Smith>",
        roles=(replace(TEACHER, role="a baker in <Leeds>"),),
        articles=1,
        asked_as="John <Smith>, a baker in <Leeds>",
    )
    governor = replace(
        baker,
        roles=(replace(MAYOR, role="Governor"), TEACHER, MAYOR),
        articles=40,
        asked_as="J 2",
    )
    friend = replace(
        baker, roles=(), together=(KnownName(name="<Berg>", articles=2),), asked_as="J 3"
    )
    nobody = replace(friend, together=(), latest=(BRIDGE,), asked_as="")
    bare = replace(nobody, latest=(), articles=3)
    lookup = Lookup(name="john smith", namesakes=(governor, baker, friend, nobody, bare))

    assert near(lookup) == (
        "More than one “John &lt;Smith&gt;” is in the archive. Which one?\n\n"
        "1. <b>Governor</b> · 12 articles, 2 Sep 2024 – today · Coast Radio\n"
        "<b>a teacher</b> · 1 article, 5 Jun 2023\nIn 40 articles\n\n"
        "2. <b>a baker in &lt;Leeds&gt;</b> · 1 article, 5 Jun 2023\n\n"
        "3. With: &lt;Berg&gt; (2)\nIn 1 article\n\n"
        "4. <b>Mayor opens &lt;the&gt; bridge</b>\nNorvik Herald · Mon 18 Nov 2024\n\n"
        "5. In 3 articles"
    )
    assert render_people.choices(lookup, TEXTS) == [
        ("1: Governor", "J 2"),
        ("2: a baker in <Leeds>", "John <Smith>, a baker in <Leeds>"),
        ("3: With: <Berg>", "J 3"),
        ("4 (1)", "John <Smith>"),
        ("5 (3)", "John <Smith>"),
    ]
    assert render_people.told(lookup, TEXTS, today=TODAY) == near(lookup)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        (KnownName(name="Ingrid Vatne", articles=3), "Ingrid Vatne (3)"),
        (
            KnownName(name="Ingrid Vatne", articles=1200, called="transport minister"),
            "Ingrid Vatne, transport minister (1,200)",
        ),
        (
            KnownName(name="Lee County", articles=63, called="tiny town of Boca Grande secured"),
            "Lee County, tiny town of Boca… (63)",
        ),
        (
            KnownName(name="The Very Long Name of Some Body", articles=63, called="body"),
            "The Very Long Name of Some… (63)",
        ),
        (KnownName(name="Norvik", articles=9, kind=Kind.PLACE), "Norvik, place (9)"),
        (
            KnownName(name="Norvik", articles=9, kind=Kind.PLACE, called="a town"),
            "Norvik, a town (9)",
        ),
        (
            KnownName(name="Ingrid Vatne", articles=3, called="minister of " + "roads and " * 9),
            "Ingrid Vatne, minister of roads and… (3)",
        ),
    ],
)
def test_a_candidate_says_what_tells_it_apart(name: KnownName, label: str) -> None:
    assert render_people.candidate(name, TEXTS) == label
    lookup = Lookup(name="x", candidates=(name,))
    assert render_people.choices(lookup, TEXTS) == [(label, name.name)]
    assert render_people.told(lookup, TEXTS, today=TODAY).endswith(f"\n{label}")


def test_in_a_shell_a_card_is_the_card() -> None:
    lookup = Lookup(name="x", person=SOLBERG)

    assert render_people.told(lookup, TEXTS, today=TODAY) == CARD
