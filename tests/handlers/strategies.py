"""Wild values of our types: what an archive could hold at its worst."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from store.answered import Answer, Evidence, Meant
from store.asked import Clause, Field, Order, Query, Repair
from store.cards import MOST_BARS
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
    Precision,
    Published,
    Reason,
    Rejection,
    SearchResult,
    Span,
    Story,
)

LETTERS = st.sampled_from(
    [
        *"abc <>&\"'\n\t\r\x00\x07.,!?/@#_*`|",
        *"é́ßЛав习近平ال数עבר",
        *"😀👨‍👩‍👧🇵🇪🏽",
        "\ud83d",
        "\udc00",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u2028",
        "\ufffe",
        "</b>",
        "<a href='x'>",
        "&amp;",
        "&nbsp;",
        " ",
        " word",
    ]
)


def texts_up_to(pieces: int) -> st.SearchStrategy[str]:
    """Wild text; long ones are a piece repeated, as drawing every letter would take too long."""
    drawn = st.lists(LETTERS, max_size=30).map("".join)
    repeated = st.builds(
        lambda text, times: text * times,
        st.lists(LETTERS, min_size=1, max_size=12).map("".join),
        st.integers(1, max(1, pieces // 12)),
    )
    return drawn | repeated


def spans_in(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans that may overlap, touch, be empty or leave the text."""
    place = st.integers(0, len(text) + 2)
    return st.lists(st.tuples(place, place), max_size=40).map(tuple)


LINE = texts_up_to(600)
TEXT = texts_up_to(9000)
DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PUBLISHED = st.just(Published()) | st.builds(
    lambda day, basis: Published(
        at=datetime(day.year, day.month, day.day, tzinfo=UTC),
        precision=Precision.DAY,
        basis=basis,
    ),
    DAY,
    st.sampled_from(["stated", "weekday named in the text after the newest photo"]),
)
PUBLISHED |= st.builds(
    lambda at, basis: Published(at=at, precision=Precision.TIME, basis=basis),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["stated", "unknown"]),
)
URL = st.sampled_from(
    ["https://news.example/a?b=1&c=%22", "javascript:alert(1)", "http://x y", "", "https://", "é"]
) | st.builds(lambda text: f"https://news.example/{text}", LINE)
ARTICLE = st.builds(
    Article,
    id=LINE,
    headline=LINE,
    source=st.none() | LINE,
    agency=st.none() | LINE,
    byline=st.none() | LINE,
    place=st.none() | LINE,
    url=st.none() | URL,
    published=PUBLISHED,
    captions=st.lists(TEXT, max_size=4).map(tuple),
)
MARKED = TEXT.flatmap(lambda text: st.builds(Marked, text=st.just(text), spans=spans_in(text)))
HIT = st.builds(Hit, article=ARTICLE, excerpt=MARKED)
PARSED = st.builds(
    lambda article, paragraphs: Parsed(
        article=article,
        passages=tuple(
            Passage(position=position, text=text) for position, text in enumerate(paragraphs)
        ),
    ),
    ARTICLE,
    st.lists(TEXT, max_size=12),
)


COUNT = st.integers(0, 10_000_000)
STORY = st.builds(
    Story, articles=st.lists(ARTICLE, max_size=8).map(tuple), total=COUNT, sources=COUNT
)


class Everywhere(dict[str, Story]):
    """A story for every article."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self.story = story

    def get(self, _key: object, _default: object = None) -> Story:
        """The same story, whatever the id."""
        return self.story


STORIES: st.SearchStrategy[dict[str, Story]] = st.builds(dict) | STORY.map(Everywhere)


def pages(items: st.SearchStrategy[object]) -> st.SearchStrategy[Page[object]]:
    """Pages of up to five items."""
    return st.builds(
        Page,
        items=st.lists(items, max_size=5).map(tuple),
        total=st.integers(0, 2_000_000),
        listed=st.none() | st.integers(0, 2_000_000),
        stories=STORIES,
    )


CLAUSE = st.builds(
    Clause,
    alternatives=st.lists(
        st.lists(LINE, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3
    ).map(tuple),
    field=st.sampled_from(Field),
    typed=LINE,
)
CLAUSES = st.lists(CLAUSE, max_size=8).map(tuple)
REPAIR = st.builds(
    Repair,
    typed=LINE,
    read_as=st.lists(LINE, min_size=1, max_size=4).map(tuple),
    words=st.lists(LINE, max_size=4).map(tuple),
    known=st.booleans(),
)
QUERY = st.builds(
    Query,
    text=TEXT,
    clauses=CLAUSES,
    excluded=CLAUSES,
    after=st.none() | DAY,
    before=st.none() | DAY,
    as_of=st.none() | DAY,
    order=st.sampled_from(Order),
    match_all=st.booleans(),
    repairs=st.lists(REPAIR, max_size=5).map(tuple),
)
SEARCH_RESULT = st.builds(SearchResult, query=QUERY, page=pages(HIT), relaxed=st.booleans())
MOMENT = st.datetimes(timezones=st.just(UTC))
LATEST = st.builds(
    Latest,
    query=QUERY,
    page=pages(ARTICLE),
    newest=st.none() | DAY,
    checked_at=st.none() | MOMENT,
)
EVIDENCE = TEXT.flatmap(
    lambda text: st.builds(
        Evidence,
        article=ARTICLE,
        position=st.just(0),
        span=st.just((0, len(text))),
        text=st.just(text),
        answer=st.none() | st.tuples(st.integers(0, len(text)), st.integers(0, len(text))),
        otherwise=st.none() | LINE,
        meant=st.lists(st.builds(Meant, end=st.integers(0, len(text)), name=LINE), max_size=2).map(
            lambda meant: tuple(sorted(meant, key=lambda one: one.end))
        ),
    )
)
ANSWER = st.builds(
    Answer,
    question=TEXT,
    answered=st.booleans(),
    short=st.none() | TEXT,
    sources=st.lists(LINE, max_size=5).map(tuple),
    newest=st.none() | DAY,
    evidence=st.lists(EVIDENCE, max_size=5).map(tuple),
    more=st.lists(EVIDENCE, max_size=4).map(tuple),
    about=st.none() | LINE,
    nearest=st.lists(HIT, max_size=10).map(tuple),
    stories=STORIES,
)
KNOWN_NAME = st.builds(
    KnownName, name=LINE, articles=COUNT, kind=st.sampled_from(Kind), called=LINE
)
NAMES = st.lists(KNOWN_NAME, max_size=8).map(tuple)
ROLE = st.builds(
    Role,
    role=TEXT,
    first=st.none() | DAY,
    last=st.none() | DAY,
    articles=COUNT,
    article=ARTICLE,
    proof=st.none() | EVIDENCE,
)
QUOTE = st.builds(Quote, text=TEXT, article=ARTICLE)
TURN = st.builds(Turn, step=st.sampled_from(Step), first=DAY, articles=COUNT, article=ARTICLE)
COVERAGE = st.builds(
    Coverage,
    step=st.sampled_from(Step),
    first=DAY,
    counts=st.lists(st.just(0) | COUNT, min_size=1, max_size=MOST_BARS).filter(any).map(tuple),
)
PERSON = st.builds(
    Person,
    name=LINE.filter(bool),  # nobody is without a name
    kind=st.sampled_from(Kind),
    aliases=st.lists(LINE, max_size=8).map(tuple),
    roles=st.lists(ROLE, max_size=5).map(tuple),
    articles=COUNT,
    quotes=st.lists(QUOTE, max_size=4).map(tuple),
    together=NAMES,
    organisations=NAMES,
    places=NAMES,
    coverage=st.none() | COVERAGE,
    latest=st.lists(ARTICLE, max_size=8).map(tuple),
    stories=STORIES,
    asked_as=LINE,
)
LOOKUP = st.builds(
    Lookup,
    name=TEXT,
    person=st.none() | PERSON,
    candidates=NAMES,
    namesakes=st.lists(PERSON, max_size=3).map(tuple),
    as_role=st.just("") | LINE,
    kept=st.booleans(),
)
STATUS = st.builds(
    ArchiveStatus,
    articles=COUNT,
    people=COUNT,
    oldest=st.none() | DAY,
    newest=st.none() | DAY,
    undated=COUNT,
    sources=st.lists(st.tuples(st.none() | LINE, COUNT), max_size=20).map(tuple),
    loaded_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    bytes=st.integers(0, 10**13),
)
REPORT = st.builds(
    LoadReport,
    added=COUNT,
    changed=COUNT,
    rejected=st.lists(
        st.builds(
            Rejection,
            origin=LINE,
            line=COUNT,
            reason=st.sampled_from(Reason),
            detail=LINE,
        ),
        max_size=14,
    ).map(tuple),
    rejected_beyond=COUNT,
    articles=COUNT,
)
