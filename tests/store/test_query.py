"""What is understood of what readers type: a table, and whatever else they may type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.asked import Clause, Field, Order, Query
from store.query import EITHER, LONGEST_TEXT, MOST_TERMS, parse

TODAY = date(2024, 11, 20)
"""A Wednesday."""

OUTLETS = ("Reuters", "The Guardian", "The New York Times", "Time", "CNN", "AP", "USA Today")


def clause(one: Clause) -> str:
    """A clause as one word: ``field:either|"this phrase"``, an = for what stood in quotes."""
    field = "" if one.field is Field.ANYWHERE else f"{one.field}:"
    sides = [f'"{" ".join(side)}"' if len(side) > 1 else side[0] for side in one.alternatives]
    return f"{field}{'=' if one.quoted else ''}{'|'.join(sides)}"


def structure(query: Query) -> str:
    """A query in one line: what is wanted, what is left out, the days."""
    days = f"{query.after or ''}..{query.before or ''}"
    found = [clause(one) for one in query.clauses]
    found += [f"-{clause(one)}" for one in query.excluded]
    return " ".join(found + ([days] if days != ".." else []))


WORDS = [
    ("the suicide drones of Kim", "suicid drone kim"),
    ("Missiles missile MISSILES", "missil"),
    ("who is he", "who is he"),
    ("the", "the"),
    ("Asia-Pacific summit", "asia pacif summit"),
    ("9/11 attacks", '"9 11" attack'),
    ("3.5 million", '"3 5" million'),
    ("covid-19", '"covid 19"|covid19'),
    ("F16 F-16 jets", 'f16|"f 16" jet'),
    ("U.S.-backed forces", "us back forc"),
    ("US troops", "us troop"),
    ("WHO warns of flu", "who warn flu"),
    ("give us the flu", "give flu"),
    ("Theresa May resigns", "theresa may resign"),
    ("地震 tokyo", "地震 tokyo"),
    ("北京奥运", '"北京 京奥 奥运"'),
    ("fake news", "fake news"),
    ("latest news about ukraine", "ukrain"),
    ("What happened in Kyiv?", "kyiv"),
    ("what's new in Seoul", "seoul"),
    ("latest", "latest"),
]

PHRASES = [
    ('"North Korean soldiers" russia', '="north korean soldier" russia'),
    ("“North Korean soldiers”", '="north korean soldier"'),
    ("„Nordkorea heute“ kim", '="nordkorea heut" kim'),
    ("« deux mots » kim", '="deux mot" kim'),
    ("「東京都」 地震", '="東京 京都" 地震'),
    ("'the exact words' kyiv", '="the exact word" kyiv'),
    ("‘Korea’s plan’ kim", '="korea plan" kim'),
    ('"missiles"', "=missil"),
    ('"the who" tour', '="the who" tour'),
    ('said,"peace talks"', '="peac talk"'),
    ('"unbalanced quote', "unbalanc quot"),
    ('one " two', "one two"),
    ('"" kyiv', "kyiv"),
    ('5"7" tall', "5 7 tall"),
    ("workers' rights and '90s music", "worker right 90s music"),
]

LEFT_OUT = [
    ("ukraine -drones", "ukrain -drone"),
    ('kyiv -"peace talks"', 'kyiv -="peac talk"'),
    ("kyiv –drones −tanks", "kyiv -drone -tank"),
    ("kyiv -Asia-Pacific", 'kyiv -"asia pacif"'),
    ("kyiv -source:cnn", "kyiv -source:cnn"),
    ('kyiv -source:"the guardian"', 'kyiv -source:="the guardian"'),
    ("kyiv -title:talks", "kyiv -title:talk"),
    ("kyiv -by:smith", "kyiv -by:smith"),
    ("kyiv -kyiv", "kyiv"),
    ("Kyiv -the latest", "kyiv latest"),
    ("kyiv - drones", "kyiv drone"),
    ("-drones", "-drone"),
    ("kyiv -", "kyiv"),
]

EITHERS = [
    ("ukraine OR russia", "ukrain|russia"),
    ("ukraine or russia", "ukrain russia"),
    ("ukraine | russia|georgia", "ukrain|russia|georgia"),
    ("ukraine OR russia OR georgia war", "ukrain|russia|georgia war"),
    ('missile OR "guided bomb" kyiv', 'missil|"guid bomb" kyiv'),
    ("title:truce OR ceasefire", "title:truce|ceasefir"),
    ("truce OR title:ceasefire", "truce|ceasefir"),
    ("source:reuters OR source:ap", "source:reuter|ap"),
    ("source:reuters kyiv source:ap", "kyiv source:reuter|ap"),
    ("source:reuters OR ap kyiv", "kyiv source:reuter|ap"),
    ("kyiv OR source:ap", "kyiv source:ap"),
    ("ukraine OR -russia", "ukrain -russia"),
    ("ukraine OR", "ukrain"),
    ("OR ukraine", "ukrain"),
    ("ukraine OR OR russia", "ukrain|russia"),
]

FIELDS = [
    ("title:missiles kyiv", "title:missil kyiv"),
    ('headline:"north korea"', 'title:="north korea"'),
    ("TITLE:missiles", "title:missil"),
    ("title:F-16", 'title:"f 16"'),
    ("by:smith", "by:smith"),
    ('by:"Jane Doe" kyiv', 'by:="jane doe" kyiv'),
    ("source:reuters", "source:reuter"),
    ("source: Reuters kyiv", "kyiv source:reuter"),
    ("source:new york times trump", 'trump source:"the new york time"'),
    ("source:reutres", "source:reuter"),
    ("source:nowhere kyiv", "kyiv source:nowher"),
    ("Source: Trump to resign", "sourc trump resign"),
    ("title: kyiv", "titl kyiv"),
    ("title:? kyiv", "titl kyiv"),
    ("kyiv source:", "kyiv sourc"),
    ("subtitle:kyiv", "subtitl kyiv"),
]

DAYS_BEHIND_OPERATORS = [
    ("after:2024-11-01 kyiv", "kyiv 2024-11-01.."),
    ("since:2024-11-01", "2024-11-01.."),
    ("before:2024-11-01", "..2024-10-31"),
    ("until:2024-11-01", "..2024-11-01"),
    ("on:2024-11-01", "2024-11-01..2024-11-01"),
    ("on:2024/11/1", "2024-11-01..2024-11-01"),
    ("after:2024-10 before:2024-11", "2024-10-01..2024-10-31"),
    ("on:2023", "2023-01-01..2023-12-31"),
    ("on:nov", "2024-11-01..2024-11-30"),
    ("before:may", "..2024-04-30"),
    ("on:monday", "2024-11-18..2024-11-18"),
    ("until:yesterday", "..2024-11-19"),
    ('after:"last monday"', "2024-11-18.."),
    ("after:last week kyiv", "kyiv 2024-11-11.."),
    ("after: 2024-11-01", "2024-11-01.."),
    ("after:soon kyiv", "soon kyiv"),
    ('after:"the flood"', '="the flood"'),
    ("after:2024-13-45", '"2024 13 45"'),
    ("after:2024 before:2023", "2023 2024-01-01.."),
    ("before:2024-11-10 after:2024-11-10", '"2024 11 10" ..2024-11-09'),
]

DAYS_IN_PLAIN_WORDS = [
    ("last week", "2024-11-11..2024-11-17"),
    ("yesterday", "2024-11-19..2024-11-19"),
    ("this year", "2024-01-01..2024-12-31"),
    ("in November", "2024-11-01..2024-11-30"),
    ("news from last week", "2024-11-11..2024-11-17"),
    ("what happened yesterday?", "2024-11-19..2024-11-19"),
    ("What happened in Kyiv last week?", "kyiv 2024-11-11..2024-11-17"),
    ("attack last night on odesa", "attack odesa 2024-11-19..2024-11-19"),
    ("kyiv yesterday evening", "kyiv 2024-11-19..2024-11-19"),
    ("kyiv monday", "kyiv 2024-11-18..2024-11-18"),
    ("on Monday in kyiv", "kyiv 2024-11-18..2024-11-18"),
    ("kyiv since Monday", "kyiv 2024-11-18.."),
    ("kyiv after 5 November", "kyiv 2024-11-05.."),
    ("kyiv from Monday on", "kyiv 2024-11-18.."),
    ("kyiv before May", "kyiv ..2024-04-30"),
    ("kyiv until Friday", "kyiv ..2024-11-15"),
    ("last 3 days kyiv", "kyiv 2024-11-17..2024-11-20"),
    ("between Monday and Wednesday", "2024-11-18..2024-11-20"),
    ("between Monday and Thursday", "2024-11-11..2024-11-14"),
    ("from 3 to 5 November", "2024-11-03..2024-11-05"),
    ("from November 3 to 5", "2024-11-03..2024-11-05"),
    ("3-5 November", "2024-11-03..2024-11-05"),
    ("from March to May 2023", "2023-03-01..2023-05-31"),
    ("in October and November", "2024-10-01..2024-11-30"),
    ("in early 2024 floods", "flood 2024-01-01..2024-12-31"),
    ("on 18 November 2024", "2024-11-18..2024-11-18"),
    ("yesterday's attack", "attack 2024-11-19.."),
    ("today's news", "2024-11-20.."),
    ("Monday's speech", "speech 2024-11-18.."),
    ("the day before yesterday", "2024-11-18..2024-11-18"),
    ("earlier this week", "2024-11-18..2024-11-24"),
    ("two weeks ago", "2024-11-04..2024-11-10"),
    ("between 2020 and 2022", "2020-01-01..2022-12-31"),
    ("since 2024-10", "2024-10-01.."),
    ("from 2024-10 to 2024-11", "2024-10-01..2024-11-30"),
    ("kyiv 2024-11", "kyiv 2024-11-01..2024-11-30"),
    ("kyiv 2024/11/5", "kyiv 2024-11-05..2024-11-05"),
    ("2024", "2024-01-01..2024-12-31"),
    ("floods in 2023 after:2023-06", "flood 2023-06-01..2023-12-31"),
]

ONLY_LIKE_DAYS = [
    ("Black Friday deals", "black friday deal"),
    ("Sunday Times editor", "sunday time editor"),
    ("Mail on Sunday", "mail sunday"),
    ("sunday roast", "sunday roast"),
    ("Friday prayers", "friday prayer"),
    ("USA Today", "usa today"),
    ("May 68 in Paris", "may 68 pari"),
    ("in May 68", "may 68"),
    ("May I ask who won?", "ask win"),
    ("theresa may resigns", "theresa resign"),
    ("january 6 committee", "januari 6 committe"),
    ("October 7 attack", "octob 7 attack"),
    ("September 11", "septemb 11"),
    ("fourth of july", "fourth juli"),
    ("election 2024", "elect 2024"),
    ("goals by 2030", "goal 2030"),
    ("kyiv tomorrow", "kyiv tomorrow"),
    ("next week", "next week"),
    ("2030", "2030"),
    ("until tomorrow", "tomorrow"),
    ("today's teens", "today teen"),
    ("prices 50 years ago", "price 50 year ago"),
    ("after the flood", "flood"),
    ("before march in london", "march london"),
    ('"last week"', '="last week"'),
]

TELLERS = [
    ("kyiv in the guardian", 'kyiv source:"the guardian"'),
    ("kyiv in Guardian", 'kyiv source:"the guardian"'),
    ("trump from new york times", 'trump source:"the new york time"'),
    ("trump in nyt", "trump nyt"),
    ("kyiv according to REUTERS last week", "kyiv source:reuter 2024-11-11..2024-11-17"),
    ("news by reuters about kyiv", "kyiv source:reuter"),
    ("news from Reuters", "source:reuter"),
    ("strike in Time", "strike source:time"),
    ("just in time", "time"),
    ("reuters kyiv", "reuter kyiv"),
]

ENGINES = [
    ("NEAR(kyiv odesa)", "kyiv odesa"),
    ('"; DROP TABLE articles; --', "drop tabl articl"),
    ("kyiv* AND odesa^2", "kyiv odesa 2"),
    ("", ""),
    (" ", ""),
    ("😀", ""),
    ("\0", ""),
    ("***", ""),
    ('"', ""),
    ("OR", ""),
    ("kyiv\0odesa\ud800", "kyiv odesa"),
]

TABLE = [
    *WORDS, *PHRASES, *LEFT_OUT, *EITHERS, *FIELDS, *DAYS_BEHIND_OPERATORS, *DAYS_IN_PLAIN_WORDS,
    *ONLY_LIKE_DAYS, *TELLERS, *ENGINES,
]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), TABLE)
def test_what_is_understood(typed: str, meant: str) -> None:
    assert structure(parse(typed, as_of=TODAY, outlets=OUTLETS)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reuters", "source:reuter"),
        ("Reuters last week", "source:reuter 2024-11-11..2024-11-17"),
        ("reuters ukraine", "ukrain source:reuter"),
        ("ukraine the guardian", 'ukrain source:"the guardian"'),
        ("usa today", 'source:"usa today"'),
        ("time", "source:time"),
        ("time to act", "time act"),
        ('"reuters"', "=reuter"),
    ],
)
def test_where_the_newest_is_listed_an_outlet_needs_no_preposition(typed: str, meant: str) -> None:
    query = parse(typed, as_of=TODAY, outlets=OUTLETS, bare_outlets=True)

    assert structure(query) == meant


def test_without_a_day_of_asking_only_full_dates_are_days() -> None:
    assert structure(parse("kyiv last week since 5 May 2024")) == "kyiv last week 2024-05-05.."


def test_a_word_is_read_in_every_language_of_the_archive() -> None:
    query = parse("missiles", languages=("en", "fr"))

    assert query.clauses[0].alternatives == (("missil",),)
    assert len(parse("Regierungen", languages=("en", "de")).clauses[0].alternatives) == 2


def test_words_are_kept_as_typed_for_the_echo() -> None:
    query = parse('Missiles title:"North  Korea" kyiv OR Odesa source:reuters', outlets=OUTLETS)

    assert [one.typed for one in query.clauses] == [
        "Missiles", "North Korea", f"kyiv{EITHER}Odesa", "Reuters",
    ]  # fmt: skip


def test_the_order_and_the_day_of_asking_are_handed_on() -> None:
    query = parse("kyiv", as_of=TODAY, order=Order.NEWEST)

    assert (query.order, query.as_of) == (Order.NEWEST, TODAY)


def test_ten_thousand_characters_are_bounded() -> None:
    query = parse(" ".join(f"word{'abcdefgh'[i % 8]}{'qrst'[i % 4]}{i}x" for i in range(2_000)))

    assert len(query.clauses) == MOST_TERMS
    assert len(query.text) <= LONGEST_TEXT


_NASTY = (
    " ", "  ", "\n", "\0", "\ud800", "\u200b", "😀", "👩\u200d👩\u200d👧", '"', "“", "”", "„",
    "«", "»", "'", "‘", "’", "「", "」", "-", "–", "−", "OR", " OR ", "|", "AND", "NOT", "NEAR(",
    "(", ")", "*", "^", ":", "title:", "headline:", "source:", "by:", "after:", "before:", "on:",
    "since:", "until:", "-source:", '-"', 'title:"', 'after:"', "; DROP TABLE articles; --", "9/11",
    "Black Friday", "last week", "yesterday", "tomorrow", "since Monday", "between", "and", "from",
    "to", "in", "before", "until", "May", "november", "3", "31", "February 29", "2024",
    "2024-11-31", "2024-02-29", "9999-12-31", "1800-01-01", "0001", "99999999999 days ago",
    "Reuters", "the guardian", "TIME", "according to", "the", "Kyiv", "F-16", "U.S.", "что",
    "ракеты", "أخبار", "\u0650", "北京奥运会", "東京", "ข่าว", "e\u0301", "İ", "ß", "x" * 200,
    "a b " * 400,
)  # fmt: skip
_PIECES = st.sampled_from(_NASTY)
_TYPED = st.lists(_PIECES | st.text(max_size=8), min_size=10, max_size=10)
"""Every beginning of one is a query: a thousand are ten thousand."""
_LONG = st.lists(_PIECES, min_size=1, max_size=6).map(lambda p: ("".join(p) * 10_000)[:10_000])


def _is_valid(query: Query) -> None:
    for one in (*query.clauses, *query.excluded):
        assert one.alternatives
        assert all(phrase and all(phrase) for phrase in one.alternatives)
        assert len(one.typed) <= LONGEST_TEXT + MOST_TERMS * len(EITHER)
        assert not one.spellings
    assert len(query.text) <= LONGEST_TEXT
    query.text.encode()
    for clauses in (query.clauses, query.excluded):
        # Sources are joined into one clause, so that these may be fewer than were typed.
        assert sum(max(map(len, one.alternatives)) for one in clauses) <= MOST_TERMS
        wanted = [(one.field, frozenset(one.alternatives)) for one in clauses]
        assert len(set(wanted)) == len(wanted)
    if query.after and query.before:
        assert query.after <= query.before
    meant = {(one.field, phrase) for one in query.clauses for phrase in one.alternatives}
    for one in query.excluded:
        assert not meant & {(one.field, phrase) for phrase in one.alternatives}


@settings(max_examples=1_000, deadline=None)
@given(_TYPED, st.booleans(), st.booleans())
def test_ten_thousand_wild_texts_give_valid_queries(
    pieces: list[str], dated: bool, bare: bool
) -> None:
    for count in range(1, len(pieces) + 1):
        query = parse(
            "".join(pieces[:count]),
            as_of=TODAY if dated else None,
            outlets=OUTLETS,
            languages=("en", "de", "ru"),
            bare_outlets=bare,
        )
        _is_valid(query)


@settings(max_examples=100, deadline=None)
@given(_LONG | st.text(max_size=300), st.dates())
def test_long_texts_and_any_day_of_asking_give_a_valid_query(typed: str, as_of: date) -> None:
    _is_valid(parse(typed, as_of=as_of, outlets=OUTLETS, bare_outlets=True))


@settings(max_examples=100, deadline=None)
@given(st.dates(), st.dates())
def test_days_behind_operators_mean_just_these_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    query = parse(f"kyiv since:{first} until:{last}", as_of=TODAY)

    if first.year >= 1800 and last.year < 2200:
        assert structure(query) == f"kyiv {first}..{last}"
    else:
        _is_valid(query)


def test_a_shouted_not_is_a_minus_and_others_are_words() -> None:
    assert parse("flood NOT ferry").excluded == parse("flood -ferry").excluded != ()
    assert parse("flood NOT ferry").text == "flood NOT ferry"
    assert parse("flood not ferry").excluded == ()
    assert parse("NOT flood").excluded == ()
