"""Random articles from a fixed seed, as bad as the web has them, through everything that renders.

``wild_articles`` makes them, ``messages`` renders some of them in every way there is, ``faults``
asks TDLib, which is the parser of the real Bot API server, what is wrong with a message.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from handlers import (
    alias_reports,
    render,
    render_answers,
    render_lists,
    render_people,
    reports,
    source_reports,
)
from handlers.fitting import CAPTION_UNITS, MESSAGE_ENTITIES, MESSAGE_UNITS, units
from store.aliases import Alias
from store.answered import Answer, Evidence, Meant
from store.asked import Clause, Field, Query, Repair
from store.entities import Coverage, Kind, KnownName, Lookup, Person, Quote, Role, Step, Turn
from store.sources import KnownSource, Overview, Source, SourceKind, Standing
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
    Precision,
    Published,
    Reason,
    Rejection,
    SearchResult,
    Story,
)
from tests.telegram_rules import Refusal, parse_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from handlers.texts import Texts

PLAIN = (
    "The mayor of Norvik opened the Long Bridge on Monday , “ ” — … bridge harbour ministers said"
).split()
RIGHT_TO_LEFT = "افتتح رئيس البلدية الجسر، يوم الاثنين. הגשר נפתח ביום שני؟ می‌خواهم ﷽ ‏١٢٣‏".split()
OTHER_SCRIPTS = (
    "Лавров встретил 习近平访问 金正恩 กรุงเทพฯ नमस्ते မြန်မာ 한국어 ქართული ᠮᠣᠩᠭᠣᠯ 𐍈𐌰 𝕬𝖇𝖈".split()
)
EMOJI = "👨‍👩‍👧‍👦 🏳️‍🌈 🇰🇵🇷🇺 🇰 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 1️⃣ ❤️‍🔥 😀😀😀 🧑🏿‍🚀 ⚠️ ☎︎".split()
MARKUP = (
    "<b> </b> <i><b></i> <script>alert(1)</script> &amp; &lt; &nbsp; &#0; &#x1F600; &bogus; & && "
    "< > <> </ <!-- --> <![CDATA[ ]]> <a href='javascript:x'> <tg-spoiler> <blockquote expandable> "
    '</blockquote> <br/> <pre><code class="language-x"> " \' ` * _ [a](b) {{x}} %s \\ <tg-emoji>'
).split()
CONTROLS: tuple[str, ...] = (
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA1)), *"\u2028\u2029\ufeff\ufffe\uffff",
    *"\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c",
    *"\U0001ffff\ue000\U000f0000\U0010ffff\u00ad\u034f\u115f\u3164\u2800\ufff9\ufffb\ufffc\ufffd",
)  # fmt: skip
HALVES = ("\ud83d", "\ude00", "\ude00\ud83d", "\ud800\ud800", "\udfff")
MARKS = "\u0301\u0300\u0323\u0489\u20dd\u0f74\u064b\u0591\u0e49\u093f\u1ab0\ufe0f\u200d"
LINKS = (
    "https://herald.example/a?b=1&c=%22#d", "HTTP://HERALD.EXAMPLE/", "https://пример.испытание/ё",
    "https://user:pass@herald.example:8443/~x", "http://[2001:db8::1]/", "http://192.0.2.7", "ftp://f/x",
    "mailto:a@b.example?subject=<b>", "tel:+4712345678", "tg://resolve?domain=x", "ton://transfer/x",
    "javascript:alert(1)", "data:text/html,<b>x</b>", "file:///etc/passwd",
    "https:/one-slash.example", "https://", "//herald.example/x", "www.herald.example",
    "https://herald.example/a b\tc",
    'https://herald.example/"onclick="x', "https://herald.example/'<>`{}|\\^", "https://x/\u202e\x00\n",
    "https://herald.example/?" + "&" * 900, "https://herald.example/" + "ы" * 400,
    "https://herald.example/" + "x" * 5_000, "https://herald.example/?q=😀\ud83d",
)  # fmt: skip

DAY = date(2024, 11, 20)
LARGE = 50_000
"""Characters of a large article."""


def wild_text(random: Random, longest: int) -> str:
    """Words of all sorts, one after another, of at most so many characters; perhaps none."""
    if not longest or random.random() < 0.03:
        return ""
    kind = random.random()
    if kind < 0.06:
        piece = _piece(random)
        return (piece * (longest // max(1, len(piece)) + 1))[:longest]
    pieces: list[str] = []
    room = longest
    while room > 0:
        piece = _piece(random)
        pieces.append(piece)
        room -= len(piece) + 1
    return random.choice((" ", " ", " ", "", "\n"))[:1].join(pieces)[:longest]


def _piece(random: Random) -> str:
    sort = random.randrange(24)
    if sort == 0:
        return random.choice(CONTROLS)
    if sort == 1:
        return random.choice(HALVES)
    if sort == 2:
        return random.choice("aЖ漢ع") + "".join(random.choices(MARKS, k=random.randrange(1, 60)))
    if sort == 3:
        return random.choice(("word", "слово", "漢", "&", "<", "كلمة")) * random.randrange(1, 200)
    if sort == 4:
        return random.choice(LINKS)[:300]
    family = (RIGHT_TO_LEFT, OTHER_SCRIPTS, EMOJI, MARKUP)[sort % 4] if sort < 17 else PLAIN
    return random.choice(family)


def wild_article(random: Random, number: int, longest: int) -> Parsed:
    """An article of at most about so many characters; its headline may be the longest part."""

    def line() -> str:
        return wild_text(random, random.choice((8, 30, 120, min(longest, 900))))

    paragraphs: list[str] = []
    room = random.randrange(1, longest + 1)
    while room > 0:
        paragraph = wild_text(random, random.randrange(1, room + 1))
        paragraphs.append(paragraph)
        room -= len(paragraph) + 20
    published = Published()
    if random.random() < 0.8:
        day = date.fromordinal(random.randrange(date(1900, 1, 1).toordinal(), DAY.toordinal()))
        published = Published(
            at=datetime(day.year, day.month, day.day, tzinfo=UTC),
            precision=Precision.DAY,
            basis=random.choice(("stated", "weekday named")),
        )
    return Parsed(
        article=Article(
            id=f"wild-{number}",
            headline=line(),
            source=line() or None,
            agency=line() or None,
            byline=line() or None,
            place=line() or None,
            url=random.choice((None, *LINKS)),
            published=published,
            captions=tuple(line() for _ in range(random.randrange(3))),
        ),
        passages=tuple(
            Passage(position=position, text=text) for position, text in enumerate(paragraphs)
        ),
    )


def wild_articles(random: Random, count: int, longest: int) -> Iterator[Parsed]:
    """So many articles."""
    return (wild_article(random, number, longest) for number in range(count))


class Message(NamedTuple):
    """What would be sent."""

    kind: str
    html: str
    longest: int = MESSAGE_UNITS


def article_messages(parsed: Parsed, texts: Texts) -> Iterator[Message]:
    """All parts of an article."""
    for part in render.article_parts(parsed, texts):
        yield Message("article", part)


KINDS = 18
"""How many ways :func:`list_messages` renders."""


def list_messages(
    some: Sequence[Parsed], random: Random, texts: Texts, kinds: Sequence[int] = range(KINDS)
) -> Iterator[Message]:
    """A page's worth of articles in every way they can be told, or in some of these ways."""
    articles = tuple(one.article for one in some)
    bodies = [" ".join(passage.text for passage in one.passages) or "-" for one in some]
    line, other = articles[0].headline or "x", articles[-1].headline or "y"
    story = Story(articles=articles, total=random.randrange(10**6), sources=random.randrange(10**4))
    told = {article.id: story for article in articles}
    hits = tuple(
        Hit(article=article, excerpt=Marked(text=body, spans=_spans(random, body)))
        for article, body in zip(articles, bodies, strict=True)
    )
    evidence = tuple(
        Evidence(
            article=article, position=0, span=(0, len(body)), text=body,
            answer=_spans(random, body)[0], otherwise=random.choice((None, line)),
            meant=(Meant(end=random.randrange(len(body)), name=other),),
        )
        for article, body in zip(articles, bodies, strict=True)
    )  # fmt: skip
    answer = Answer(
        question=line, answered=True, short=bodies[-1][:500], sources=(line, other, "a", "b"),
        newest=random.choice((None, DAY)), evidence=evidence[:3], more=evidence, nearest=hits,
        stories=told,
    )  # fmt: skip
    clause = Clause(alternatives=((line,),), field=random.choice(list(Field)), typed=line)
    query = Query(
        text=line, clauses=(clause,), excluded=(clause,), after=random.choice((None, DAY)),
        repairs=(Repair(typed=line, read_as=(other,), words=(line, other)),) * 2,
    )  # fmt: skip
    page = Page(items=articles, total=random.randrange(10**6), listed=10**6, stories=told)
    found = Page(items=hits, total=page.total, listed=10**6, stories=told)
    names = tuple(
        KnownName(name=one.headline or "x", articles=random.randrange(10**6), called=other,
                  kind=random.choice(list(Kind)))
        for one in articles
    )  # fmt: skip
    quotes = tuple(
        Quote(text=body, article=article) for article, body in zip(articles, bodies, strict=True)
    )
    coverage = Coverage(step=Step.WEEK, first=DAY, counts=(random.randrange(1, 10**6),) * 9)
    roles = tuple(
        Role(role=one.article.headline, first=DAY, last=DAY, articles=3, article=one.article,
             proof=evidence[0])
        for one in some
    )  # fmt: skip
    person = Person(
        name=line, kind=random.choice(list(Kind)), aliases=(line, other), roles=roles,
        articles=10**6, quotes=quotes, together=names, organisations=names, places=names,
        coverage=coverage, latest=articles, stories=told,
    )  # fmt: skip
    status = ArchiveStatus(
        articles=10**6, people=9, oldest=DAY, newest=DAY, undated=0,
        sources=tuple((one.source, 9) for one in articles), loaded_at=None, bytes=10**9,
    )  # fmt: skip
    turns = tuple(Turn(step=Step.WEEK, first=DAY, articles=9, article=one) for one in articles)
    rejected = tuple(
        Rejection(origin=one.headline, line=9, reason=Reason.NO_TEXT, detail=other)
        for one in articles * 3
    )
    now = datetime(2024, 11, 20, tzinfo=UTC)
    known = tuple(
        KnownSource(
            source=Source(name=one.headline, kind=SourceKind.FEED, address=one.url or "https://x/",
                          outlet=one.source),
            standing=Standing(address="https://x/", problem=random.choice(("", other))),
            articles=9,
        )
        for one in articles
    )  # fmt: skip
    offset = random.randrange(10**6)
    ways = (
        lambda: ("results", render_lists.results(
            SearchResult(query=query, page=found), offset, texts)),
        lambda: ("nothing found", render_lists.results(
            SearchResult(query=query, page=Page(items=(), total=0)), 0, texts)),
        lambda: ("latest", render_lists.newest(
            Latest(query=query, page=page, newest=DAY, checked_at=now), offset, texts, now=now)),
        lambda: ("story", render_lists.story(story, 0, texts)),
        lambda: ("answer", render.blocks(
            render.say(texts, "understood-question", question=line),
            render_answers.answer(answer, texts))),
        lambda: ("more evidence", render_answers.answer(answer, texts, render.PAGE_SIZE)),
        lambda: ("digest", render_answers.answer(
            Answer(question=line, answered=True, about=line, evidence=evidence), texts)),
        lambda: ("no answer", render_answers.no_answer(
            Answer(question=line, answered=False, nearest=hits), status, texts)),
        lambda: ("card", render_people.card(
            person, texts, today=DAY, as_role=random.choice(("", line)),
            proven=random.random() < 0.5)),
        lambda: ("which one", render_people.told(
            Lookup(name=line, candidates=names, namesakes=random.choice(((), (person,) * 3))),
            texts, today=DAY)),
        lambda: ("their articles", render_people.articles(line, page, offset, texts)),
        lambda: ("quotes", render_people.quotes(line, Page(items=quotes, total=9), 0, texts)),
        lambda: ("timeline", render_people.timeline(line, Page(items=turns, total=9), 0, texts)),
        lambda: ("picture", render_people.picture_caption(person, coverage, texts, today=DAY)),
        lambda: ("receipt", render.escape(reports.receipt(
            LoadReport(articles=9, rejected=rejected), texts))),
        lambda: ("stats", render.escape(reports.archive(status, texts))),
        lambda: ("aliases", render.escape(alias_reports.listing(
            [Alias(alias=one.headline or "x", name=line) for one in articles], texts,
            longest=4000))),
        lambda: ("sources", render.escape(source_reports.listing(
            Overview(at=now, known=known, problem=other), texts))),
    )  # fmt: skip
    for number in kinds:
        kind, html = ways[number]()
        yield Message(kind, html, CAPTION_UNITS if kind == "picture" else MESSAGE_UNITS)


def _spans(random: Random, text: str) -> tuple[tuple[int, int], ...]:
    """Matches all over a text, some touching, some overlapping."""
    starts = sorted(random.randrange(len(text)) for _ in range(random.randrange(1, 30)))
    return tuple((start, min(len(text), start + random.randrange(1, 12))) for start in starts)


def faults(message: Message) -> list[str]:
    """Why Telegram would not take a message, or would lose some of it."""
    try:
        plain, entities = parse_html(message.html)
    except Refusal as refusal:
        return [f"{message.kind}: {refusal}"]
    found = []
    if not plain.strip():
        found.append("nothing to read")
    if (length := units(plain)) > message.longest:
        found.append(f"{length} units")
    if len(entities) > MESSAGE_ENTITIES:
        found.append(f"{len(entities)} entities")
    if plain != render.shown(message.html):
        found.append("another text than was rendered")
    return [f"{message.kind}: {fault}" for fault in found]
