"""What a message looks like, to the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers import render, render_answers, render_lists, reports
from handlers.fitting import units
from handlers.texts import Texts
from store.answered import Answer, Evidence, Meant, Verdict
from store.asked import Clause, Field, Order, Query, Repair, words
from store.types import (
    ArchiveStatus,
    Article,
    Hit,
    Latest,
    Marked,
    Page,
    Parsed,
    Passage,
    Precision,
    Published,
    SearchResult,
    Story,
)
from tests.fakes import parse_html

TEXTS = Texts("en")
NOW = datetime(2024, 11, 20, 9, tzinfo=UTC)
MONDAY = Published(at=datetime(2024, 11, 18, tzinfo=UTC), precision=Precision.DAY, basis="stated")
BRIDGE = Article(
    id="bridge",
    headline="Mayor opens <the> bridge",
    source="Norvik Herald",
    agency="Coast Press",
    url="https://herald.example/?a=1&b=2",
    published=MONDAY,
)
BARE = Article(id="bare", headline="Ferry leaves")
SENTENCE = "Mayor Ingrid Solberg opened the Long Bridge & left."
QUOTED = "<blockquote>Mayor <b>Ingrid Solberg</b> opened the Long Bridge &amp; left.</blockquote>"
ENTRY = '1. <a href="https://herald.example/?a=1&amp;b=2"><b>Mayor opens &lt;the&gt; bridge</b></a>'
STATUS = ArchiveStatus(
    articles=2,
    people=1,
    oldest=date(2024, 11, 18),
    newest=date(2024, 11, 18),
    undated=1,
    sources=(("Norvik Herald", 1), (None, 1)),
    loaded_at=datetime(2024, 11, 19, 7, 5, tzinfo=UTC),
    bytes=81_920,
)


def proof(article: Article = BRIDGE) -> Evidence:
    return Evidence(
        article=article, position=0, span=(0, len(SENTENCE)), text=SENTENCE, answer=(6, 20)
    )


def hit(article: Article, excerpt: str = "", *spans: tuple[int, int]) -> Hit:
    return Hit(article=article, excerpt=Marked(text=excerpt, spans=spans))


def newest(*articles: Article, query: str | Query = "", **facts: Any) -> str:
    """The latest, asked on Wed 20 Nov 2024 at 9:00 UTC."""
    asked = Query(text=query) if isinstance(query, str) else query
    latest = Latest(
        query=replace(asked, as_of=date(2024, 11, 20), order=Order.NEWEST),
        page=Page(items=articles, total=len(articles)),
        **{"newest": date(2024, 11, 19), "checked_at": NOW - timedelta(minutes=3)} | facts,
    )
    return render_lists.newest(latest, 0, TEXTS, now=NOW)


def test_an_answer_is_proved_by_one_article_of_each_story() -> None:
    copy, other = replace(BRIDGE, id="copy"), replace(BRIDGE, id="other")
    story = Story(articles=(BRIDGE, copy), total=2, sources=2)
    given = Answer(
        question="Who opened the bridge?",
        answered=True,
        evidence=(proof(), proof(copy), proof(other)),
        stories={BRIDGE.id: story, copy.id: story},
    )

    assert render_answers.answer_articles(given) == (BRIDGE, other)
    assert render_answers.answer(given, TEXTS).count("<blockquote>") == 2


def test_results() -> None:
    found = SearchResult(
        query=Query(text="long  bridge"),
        page=Page(
            items=(hit(BRIDGE, "A long bridge < 5 km", (2, 6), (7, 13)), hit(BARE)),
            total=9,
            listed=9,
        ),
    )

    assert render_lists.results(found, 5, TEXTS) == (
        "9 articles for “long bridge”\n\n"
        '1. <a href="https://herald.example/?a=1&amp;b=2"><b>Mayor opens &lt;the&gt; bridge</b></a>'
        "\nNorvik Herald · Mon 18 Nov 2024 · Coast Press\n"
        "A <b>long bridge</b> &lt; 5 km\n\n"
        "2. <b>Ferry leaves</b>\nday unknown\n\n"
        "6–7 of 9"
    )


FILTERED = Query(
    text="kim in reuters since monday",
    clauses=(
        *words("kim"),
        Clause(alternatives=(("long", "bridge"),), typed="long bridge"),
        Clause(alternatives=(("reuters",),), field=Field.SOURCE, typed="Reuters"),
        Clause(alternatives=(("lund",),), field=Field.BYLINE, typed="Kari Lund"),
        Clause(alternatives=(("opens",),), field=Field.HEADLINE, typed="opens"),
    ),
    excluded=words("ferry", "flood"),
    after=date(2024, 11, 11),
    before=date(2024, 11, 17),
)
UNDERSTOOD = (
    "Mon 11 – Sun 17 Nov 2024 · Reuters · by Kari Lund · headline: opens · without ferry, flood"
)


def results(query: Query, *hits: Hit, total: int = 2, exact: bool = False, **facts: Any) -> str:
    found = SearchResult(query=query, page=Page(items=hits, total=total, listed=total), **facts)
    return render_lists.results(found, 0, TEXTS, exact=exact)


def test_what_narrows_a_search_is_said_under_its_title() -> None:
    lines = results(FILTERED, hit(BARE)).splitlines()

    assert lines[:3] == ["2 articles for “kim in reuters since monday”", UNDERSTOOD, ""]


@pytest.mark.parametrize(
    ("after", "before", "said"),
    [
        (date(2024, 11, 11), None, "since Mon 11 Nov 2024"),
        (None, date(2024, 11, 17), "until Sun 17 Nov 2024"),
        (date(2024, 11, 19), date(2024, 11, 19), "on Tue 19 Nov 2024"),
        (date(2024, 10, 28), date(2024, 11, 3), "Mon 28 Oct – Sun 3 Nov 2024"),
        (date(2023, 12, 28), date(2024, 1, 3), "Thu 28 Dec 2023 – Wed 3 Jan 2024"),
    ],
)
def test_days_are_said_as_they_were_understood(
    after: date | None, before: date | None, said: str
) -> None:
    query = Query(text="kim", clauses=words("kim"), after=after, before=before)

    assert results(query, hit(BARE)).splitlines()[1] == said


def test_repairs_are_told() -> None:
    query = Query(
        text="zelenksy peyongyang zelensky",
        clauses=words("zelenksi"),
        repairs=(
            Repair(typed="zelensky", read_as=("zelenskii",), words=("Zelenskyy",), known=True),
            Repair(typed="Zelenksy", read_as=("zelenski",), words=("Zelensky", "Zelenskiy")),
            Repair(typed="Peyong<yang", read_as=("pyongyang",)),
        ),
    )

    assert results(query, hit(BARE)).splitlines()[1:4] == [
        "Also read “Zelenksy” as Zelensky, Zelenskiy.",
        "Also read “Peyong&lt;yang” as pyongyang.",
        "Also spelt Zelenskyy.",
    ]


def test_a_long_question_is_matched_not_counted() -> None:
    query = Query(text="what did kim say", clauses=words("kim", "say"), match_all=False)

    assert results(query, hit(BARE), total=26_256).startswith("Best matches for “what did")
    newest_first = replace(query, order=Order.NEWEST)
    assert results(newest_first, hit(BARE)).startswith("Newest matches for “what did")
    some = results(query, hit(BARE), relaxed=True)
    assert some.startswith("No article has every word of “what did kim say”.")


def test_another_order_and_exact_words_are_said() -> None:
    query = Query(text="kim", clauses=words("kim"), order=Order.NEWEST)

    assert results(query, hit(BARE), exact=True).splitlines()[1] == (
        "newest first · exactly as typed"
    )
    assert "first" not in results(replace(query, order=Order.BEST), hit(BARE))


def test_a_search_that_finds_nothing_says_the_next_step() -> None:
    assert results(FILTERED) == (
        f"Nothing for “kim &quot;long bridge&quot;” with these limits: {UNDERSTOOD}\n".replace(
            "&quot;", '"'
        )
        + 'Without them: <code>/search kim "long bridge"</code>'
    )
    only_days = Query(text="yesterday", after=date(2024, 11, 19), before=date(2024, 11, 19))
    assert results(only_days) == (
        "Nothing with these limits: on Tue 19 Nov 2024\nWithout them: <code>/latest</code>"
    )
    assert results(Query(text="xyzzy", clauses=words("xyzzy"))).startswith(
        "Nothing in the archive for “xyzzy”. Try fewer or other words"
    )
    assert results(Query(text="xyzzy", clauses=words("xyzzy")), exact=True) == (
        "Nothing in the archive is spelt exactly like “xyzzy”."
    )


def test_the_latest_begins_with_how_fresh_the_archive_is() -> None:
    assert newest(BARE) == (
        "Newest: Tue 19 Nov 2024 · last checked 3 min ago\n\n1. <b>Ferry leaves</b>\nday unknown"
    )


@pytest.mark.parametrize(
    ("checked_at", "said"),
    [
        (NOW + timedelta(hours=5), "last checked just now"),
        (NOW - timedelta(seconds=59), "last checked just now"),
        (NOW - timedelta(minutes=90), "last checked 90 min ago"),
        (NOW - timedelta(hours=47), "last checked 47 h ago"),
        (NOW - timedelta(hours=49), "last checked on Mon 18 Nov 2024"),
    ],
)
def test_when_the_archive_was_last_checked(checked_at: datetime, said: str) -> None:
    assert (
        newest(BARE, checked_at=checked_at).splitlines()[0] == f"Newest: Tue 19 Nov 2024 · {said}"
    )


def test_an_archive_that_was_never_checked_or_is_old_says_so() -> None:
    assert newest(BARE, checked_at=None).startswith("Newest: Tue 19 Nov 2024\n\n")
    assert newest(BARE, newest=None).startswith("last checked 3 min ago\n\n")
    old = newest(BARE, newest=date(2024, 6, 3))
    assert old.startswith("Newest: Mon 3 Jun 2024, 6 months ago · last checked 3 min ago\n\n")
    assert newest(BARE, newest=date(2024, 11, 13)).startswith("Newest: Wed 13 Nov 2024 · last")


def test_the_newest_match_is_said_to_be_old() -> None:
    query = Query(text="ukraine", clauses=words("ukrain"))
    june = Published(at=datetime(2024, 6, 3, tzinfo=UTC), precision=Precision.DAY)
    old = replace(BARE, published=june)

    def title(*articles: Article, query: Query = query, of_all: date = date(2024, 11, 19)) -> str:
        return newest(*articles, query=query, newest=of_all).splitlines()[2]

    assert title(old, of_all=date(2024, 6, 3)) == "Newest first for “ukraine”", "said above"
    assert title(BRIDGE) == "Newest first for “ukraine”"
    assert title(BARE) == "Newest first for “ukraine”"
    assert title(old) == "Nothing newer than Mon 3 Jun 2024 for “ukraine” (6 months ago)"
    past = replace(query, before=date(2024, 6, 30))
    assert title(old, query=past) == "Newest first for “ukraine”"
    coming = replace(query, after=date(2024, 1, 1), before=date(2024, 12, 31))
    assert title(old, query=coming).startswith("Nothing newer than Mon 3 Jun 2024")


def test_the_latest_says_what_narrows_it_and_what_to_do_when_there_is_nothing() -> None:
    assert newest(BARE, query=FILTERED).splitlines()[3] == UNDERSTOOD
    assert newest(query=FILTERED).splitlines()[-1] == (
        'Without them: <code>/latest kim "long bridge"</code>'
    )
    fresh, _, nothing = newest(query=Query(text="xyzzy", clauses=words("xyzzy"))).splitlines()
    assert fresh.startswith("Newest: ")
    assert nothing == "Nothing in the archive for “xyzzy”. Try other words, or /latest alone."
    assert "newsdesk load FOLDER" in newest()


def test_an_answer_shows_its_proof_and_what_is_near() -> None:
    answer = Answer(
        question="Who opened the bridge?",
        answered=True,
        short="Ingrid Solberg",
        evidence=(proof(),),
        nearest=(hit(BRIDGE), hit(BARE)),
    )

    assert render_answers.answer(answer, TEXTS) == (
        "<b>Ingrid Solberg</b>\n\n"
        "<blockquote>Mayor <b>Ingrid Solberg</b> opened the Long Bridge &amp; left.</blockquote>\n"
        '1. <a href="https://herald.example/?a=1&amp;b=2"><b>Mayor opens &lt;the&gt; bridge</b></a>'
        "\nNorvik Herald · Mon 18 Nov 2024 · Coast Press\n\n"
        "<b>Also near</b>\n\n"
        "2. <b>Ferry leaves</b>\nday unknown"
    )
    assert render_answers.answer_articles(answer) == (BRIDGE, BARE)


def test_all_an_answer_may_show() -> None:
    later = replace(BRIDGE, id="later", headline="No, says <she>", published=Published())
    said = "She opened it with Solberg's aides, 5 & more."
    answer = Answer(
        question="How many opened the bridge?",
        answered=True,
        short="4",
        sources=("Norvik Herald", "A & B", "C", "D"),
        newest=date(2024, 5, 3),
        evidence=(
            replace(proof(), meant=(Meant(end=43, name="Long Bridge of Norvik"),)),
            Evidence(
                article=later,
                position=1,
                span=(0, len(said)),
                text=said,
                answer=(36, 37),
                otherwise="5",
                meant=(Meant(end=3, name="Ana <Dusk>"), Meant(end=26, name="Ingrid Solberg")),
            ),
        ),
    )

    assert render_answers.answer(answer, TEXTS) == (
        "The newest the archive has on this is from 3 May 2024.\n\n"
        "<b>4</b>\n"
        "4 sources: Norvik Herald, A &amp; B, C, …\n"
        "Also reported: 5 (day unknown)\n\n"
        "<blockquote>Mayor <b>Ingrid Solberg</b> opened the Long Bridge [Long Bridge of Norvik] "
        "&amp; left.</blockquote>\n"
        f"{ENTRY}\nNorvik Herald · Mon 18 Nov 2024 · Coast Press\n\n"
        "<blockquote>She [Ana &lt;Dusk&gt;] opened it with Solberg [Ingrid Solberg]'s aides, "
        "<b>5</b> &amp; more.</blockquote>\n"
        '2. <a href="https://herald.example/?a=1&amp;b=2"><b>No, says &lt;she&gt;</b></a>\n'
        "Norvik Herald · day unknown · Coast Press"
    )


def test_a_verdict_is_said_in_words() -> None:
    answer = Answer(
        question="",
        answered=True,
        short="no",
        verdict=Verdict.NO,
        evidence=(proof(), replace(proof(replace(BRIDGE, id="other")), otherwise="yes")),
    )

    assert render_answers.answer(answer, TEXTS).startswith(
        "<b>No</b>\nAlso reported: Yes (Mon 18 Nov 2024)\n\n"
    )


def test_a_contradiction_is_shown_though_it_is_of_the_same_story() -> None:
    other = replace(BRIDGE, id="other")
    story = Story(articles=(BRIDGE, other), total=2, sources=2)
    given = Answer(
        question="",
        answered=True,
        short="4",
        evidence=(proof(), replace(proof(other), otherwise="5")),
        stories={BRIDGE.id: story, other.id: story},
    )

    assert render_answers.answer_articles(given) == (BRIDGE, other)


def test_more_evidence_is_leafed_through() -> None:
    more = tuple(proof(replace(BRIDGE, id=str(number))) for number in range(4))
    given = Answer(
        question="", answered=True, short="4", evidence=(proof(),), more=more, nearest=(hit(BARE),)
    )

    assert render_answers.following(given, 0) == 5
    assert [a.id for a in render_answers.answer_articles(given, 5)] == ["0", "1", "2"]
    assert render_answers.following(given, 5) == 10
    assert [a.id for a in render_answers.answer_articles(given, 10)] == ["3"]
    assert render_answers.following(given, 10) is None
    assert render_answers.answer(given, TEXTS, 10) == (
        f"More evidence\n\n<b>4</b>\n\n{QUOTED}\n{ENTRY}\n"
        "Norvik Herald · Mon 18 Nov 2024 · Coast Press"
    )


def test_a_story_that_is_proof_is_not_near_as_well() -> None:
    copy, other = replace(BRIDGE, id="copy"), replace(BARE, id="other")
    story = Story(articles=(BRIDGE, copy), total=2, sources=2)
    given = Answer(
        question="Who opened the bridge?",
        answered=True,
        evidence=(proof(),),
        nearest=(hit(copy), hit(BARE), hit(other)),
        stories={BRIDGE.id: story, copy.id: story},
    )

    assert render_answers.answer_articles(given) == (BRIDGE, BARE, other)


def test_what_is_only_fresh_is_not_near() -> None:
    def found(article: Article, score: float, **why: float) -> Hit:
        return replace(hit(article), score=score, why=why)

    fresh = replace(BARE, id="fresh")
    passing = replace(BARE, id="passing")
    given = Answer(
        question="",
        answered=True,
        nearest=(
            found(BRIDGE, 1.1, fresh=0.3, opening=0.2),
            found(fresh, 0.7, fresh=0.5, opening=0.2),
            found(passing, 0.6, fresh=0.1, opening=0.01),
        ),
    )

    assert render_answers.answer_articles(given) == (BRIDGE, passing)
    assert render_answers.answer_articles(replace(given, answered=False)) == (BRIDGE,)


def test_a_digest() -> None:
    given = Answer(
        question="What's new on <bridges>?",
        answered=True,
        about="<bridges>",
        newest=date(2024, 11, 1),
        evidence=(replace(proof(), answer=None),),
        stories={BRIDGE.id: Story(articles=(BRIDGE,), total=3, sources=2)},
        nearest=(hit(BARE),),
    )

    assert render_answers.answer(given, TEXTS) == (
        "The newest the archive has on this is from 1 Nov 2024.\n\n"
        "<b>Newest on &lt;bridges&gt;</b>\n\n"
        f"{ENTRY}\nNorvik Herald · Mon 18 Nov 2024 · Coast Press · 2 sources\n"
        "<blockquote>Mayor Ingrid Solberg opened the Long Bridge &amp; left.</blockquote>"
    )
    assert render_answers.answer_articles(given) == (BRIDGE,)
    assert render_answers.following(given, 0) is None


def test_two_sentences_of_one_article_share_its_number() -> None:
    answer = Answer(
        question="",
        answered=True,
        evidence=(proof(), proof(BARE), proof()),
        nearest=(hit(replace(BARE, id="third")), hit(BARE)),
    )

    html = render_answers.answer(answer, TEXTS)

    assert [line for line in html.splitlines() if not line.startswith("Norvik")] == [
        QUOTED,
        QUOTED,
        ENTRY,
        "",
        QUOTED,
        "2. <b>Ferry leaves</b>",
        "day unknown",
        "",
        "<b>Also near</b>",
        "",
        "3. <b>Ferry leaves</b>",
        "day unknown",
    ]
    assert len(render_answers.answer_articles(answer)) == 3


def test_a_no_says_how_far_the_archive_reaches() -> None:
    answer = Answer(question="", answered=False, nearest=(hit(BARE),))

    assert render_answers.no_answer(answer, STATUS, TEXTS) == (
        "<b>The archive does not say.</b>\nThe archive holds 2 articles, of Mon 18 Nov 2024.\n\n"
        "<b>Nearest headlines</b>\n\n1. <b>Ferry leaves</b>\nday unknown"
    )
    nothing_near = render_answers.no_answer(replace(answer, nearest=()), STATUS, TEXTS)
    assert nothing_near.endswith("\n\nTry other words, or /search.")


def test_an_article_says_how_its_day_is_known() -> None:
    inferred = replace(
        BRIDGE,
        source=None,
        place="Norvik",
        byline="Kari Lund",
        published=replace(MONDAY, basis="monday in the opening"),
        captions=("The bridge\n(Norvik Herald)",),
    )
    passages = (Passage(position=0, text="One <1>."), Passage(position=1, text="Two."))

    assert render.article_parts(Parsed(article=inferred, passages=passages), TEXTS) == (
        '<a href="https://herald.example/?a=1&amp;b=2"><b>Mayor opens &lt;the&gt; bridge</b></a>\n'
        "Mon 18 Nov 2024 (worked out from the text) · Coast Press · Norvik · Kari Lund\n\n"
        "<blockquote expandable>One &lt;1&gt;.\n\nTwo.\n\nPhoto: The bridge\n(Norvik Herald)"
        "</blockquote>",
    )


STATED_AT = Published(
    at=datetime(2024, 11, 19, 12, 0, 59, tzinfo=UTC), precision=Precision.TIME, basis="stated"
)


def test_a_single_article_says_when_in_the_readers_zone_with_plain_text_beneath() -> None:
    html = render.article_head(replace(BARE, source="Norvik Herald", published=STATED_AT), TEXTS)

    assert html == (
        "<b>Ferry leaves</b>\nNorvik Herald · "
        '<tg-time unix="1732017659" format="wDt">Tue 19 Nov 2024, 12:00 UTC</tg-time>'
    )
    plain, entities = parse_html(html)
    assert plain == "Ferry leaves\nNorvik Herald · Tue 19 Nov 2024, 12:00 UTC"
    assert entities[1] == {
        "type": "date_time", "offset": 29, "length": 26, "unix_time": 1732017659,
    }  # fmt: skip


@pytest.mark.parametrize(
    "published",
    [
        MONDAY,
        replace(STATED_AT, precision=Precision.DAY),
        replace(STATED_AT, basis="weekday named in the text"),
        replace(STATED_AT, at=datetime(1969, 12, 31, 23, 0, tzinfo=UTC)),
        replace(STATED_AT, at=datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC)),
    ],
    ids=["a day", "a day after all", "worked out", "before 1970", "after 2038"],
)
def test_a_day_is_no_moment(published: Published) -> None:
    assert "<tg-time" not in render.article_head(replace(BARE, published=published), TEXTS)


def test_lists_say_days_only() -> None:
    assert "<tg-time" not in newest(replace(BARE, published=STATED_AT))


def test_a_long_quotation_unfolds() -> None:
    long = "Mayor Ingrid Solberg " + "and again " * 32 + "opened it."
    quoted = replace(proof(), text=long, span=(0, len(long)))

    assert render.proof_of(proof()).startswith("<blockquote>Mayor")
    assert render.proof_of(quoted).startswith("<blockquote expandable>Mayor")
    assert parse_html(render.proof_of(quoted))[1][0]["type"] == "expandable_blockquote"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://herald.example/?a=1&b=2", "https://herald.example/?a=1&b=2"),
        ("HTTP://herald.example", ""),
        ("http://news.herald.example:8080/a", "http://news.herald.example:8080/a"),
        ("http://localhost/a", ""),
        ("https://user@herald.example/", ""),
        ("https://herald.example:99999/", ""),
        ("https://[::1]/", ""),
        ("https://[x/", ""),
        ("https://-a.example/", ""),
        ("https://10.0.0.1/", ""),
        ("javascript:alert(1)", ""),
        ("https://herald.example/" + "x" * 1000, ""),
        (None, ""),
    ],
)
def test_only_a_plain_address_is_on_a_button(url: str | None, address: str) -> None:
    assert render.page_address(replace(BARE, url=url)) == address


def test_what_is_copied_is_the_sentence_with_its_source_and_never_too_long() -> None:
    assert render.sentence_to_copy(proof(), TEXTS) == (
        f"“{SENTENCE}” — Norvik Herald, Mon 18 Nov 2024"
    )
    assert render.sentence_to_copy(proof(BARE), TEXTS) == f"“{SENTENCE}” — Ferry leaves"
    spoken = replace(proof(BARE), text='“It is open,” said "the" mayor.')
    assert render.sentence_to_copy(spoken, TEXTS) == (
        "“‘It is open,’ said 'the' mayor.” — Ferry leaves"
    )
    long = replace(proof(replace(BRIDGE, source="😀" * 200)), text="😀 word " * 200)
    copied = render.sentence_to_copy(long, TEXTS)
    assert units(copied) <= 256
    assert copied.startswith("“😀 word")
    assert copied.endswith("…, Mon 18 Nov 2024")


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("Who opened it?", "Who opened it?"),
        ("who opened it", "who opened it?"),
        ("من افتتحه؟", "من افتتحه؟"),
        ("a\n b", "a b?"),
        ("x" * 255, "x" * 255 + "?"),
        ("x" * 256, ""),
    ],
)
def test_what_is_shared_is_a_question(question: str, typed: str) -> None:
    assert render.asked_inline(question) == typed


def test_an_unknown_day_is_not_worked_out() -> None:
    undated = replace(BARE, published=Published(basis="no date in the text"))

    assert render.article_parts(Parsed(article=undated, passages=()), TEXTS) == (
        "<b>Ferry leaves</b>\nday unknown\n\nThis article has no text.",
    )


def test_an_agency_that_is_the_outlet_stands_once() -> None:
    own = replace(BRIDGE, source="Coast Press")

    assert render.facts(own, TEXTS) == "Coast Press · Mon 18 Nov 2024"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://a b", "ftp://x.example", "", "https://x\n.example"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert "<a " not in newest(replace(BRIDGE, url=url))


def test_a_link_cannot_break_out_of_its_tag() -> None:
    url = "https://x.example/?q='><b>&quot;"
    assert "<a " not in newest(replace(BRIDGE, url=url))
    quoted = replace(BRIDGE, url="https://x.example/it's&more")
    assert 'href="https://x.example/it&#x27;s&amp;more"' in newest(quoted)


def test_an_empty_archive_says_how_to_fill_it() -> None:
    empty = replace(STATUS, articles=0, oldest=None, newest=None)

    assert "newsdesk load FOLDER" in render.reach(empty, TEXTS)


def test_matches_that_only_blanks_part_are_one() -> None:
    marked = Marked(text="long  bridge, bridge", spans=((6, 12), (0, 4), (14, 20), (15, 17)))

    assert render.mark(marked) == "<b>long  bridge</b>, <b>bridge</b>"


def test_stats() -> None:
    assert reports.archive(STATUS, TEXTS).splitlines() == [
        "Articles: 2",
        "Articles without a day: 1",
        "People: 1",
        "Days: Mon 18 Nov 2024 – Mon 18 Nov 2024",
        "Outlets: Norvik Herald (1), not named (1)",
        "Last load: Tue 19 Nov 2024 at 07:05 UTC",
        "Size: 81 kB",
    ]
    never = replace(STATUS, loaded_at=None, bytes=2_500_000)
    assert reports.archive(never, TEXTS).endswith("Last load: never\nSize: 2 MB")
