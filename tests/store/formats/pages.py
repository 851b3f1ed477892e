"""Invented news, laid out as a scraper leaves it; every part of the layout can be left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from store.formats import parse_document
from store.types import Document, Parsed, Rejection

NOW = datetime(2024, 12, 31, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Story:
    headline: str
    captions: tuple[str, ...]
    body: tuple[str, ...]
    day: date | None
    agency: str | None = None


BRIDGE = Story(
    headline="Orvale's Tarn Opens Rebuilt River Bridge Ahead of Harvest",
    captions=(
        "Mayor Edda Tarn cuts a ribbon on the rebuilt bridge in Lower Orvale, Castria, "
        "on Oct. 4, 2024. (Castrian Information Office/Valley Post via AP)",
    ),
    body=(
        "Mayor Edda Tarn opened the rebuilt bridge over the Sile after three years of detours "
        "last week, her office said on Monday, a day before the first grain trucks were due.",
        "The old crossing fell in the flood of 2021 and its repair was put off twice, "
        "reported Reuters.",
        '"My father carried sacks over this river on his back," Tarn told the crowd.',
        "Some 1,200 people walked across on Friday evening, the town council said.",
        "The province will pay for the second lane only if traffic doubles, officials said.",
    ),
    day=date(2024, 10, 7),
    agency="Reuters",
)
FERRY = Story(
    headline="Castria, Noremark Agree Night Ferry Between Island Capitals",
    captions=(
        "In this handout picture released by the Noremark Transport Ministry on October 8, 2024, "
        "ministers sign a timetable in Hallin, Noremark. (Noremark Transport Ministry/AFP)",
    ),
    body=(
        "Castria and Noremark agreed on a night ferry between their island capitals, the "
        "transport ministries of both countries said on Wednesday.",
        "The first boat leaves in May with room for 300 passengers and forty trucks.",
        '"We have been neighbors who never met after dark," minister Ole Brandt said.',
        "Tickets will cost less than the morning flight, according to the ministry.",
    ),
    day=date(2024, 10, 9),
)
SCHOOL = Story(
    headline="Teachers in Upper Orvale End Walkout After Pay Vote",
    captions=("Teachers hold signs outside a school in Upper Orvale, October 2, 2024. (Reuters)",),
    body=(
        "Teachers in Upper Orvale voted on Thursday to end a walkout that closed ninety schools.",
        "Classes start again next week, union leader Pia Lund told AFP.",
        "The town had offered four percent more and smaller classes.",
    ),
    day=date(2024, 10, 3),
    agency="AFP",
)


def page(
    story: Story,
    *,
    copies: int = 2,
    marker: bool = True,
    again: bool = True,
    between: str = "\n\n",
) -> str:
    """One article as scraped, without a line end behind it."""
    captions = [caption for caption in story.captions for _ in range(copies)]
    lines = [story.headline, "", *captions]
    if marker:
        lines.append("TT")
    if again:
        lines += ["", story.headline, "", *captions]
    return "\n".join([*lines, "", between.join(story.body)])


def file_of(*pages: str, gap: str = "\n\n\n\n") -> str:
    return gap.join(pages)


def parse(text: str | bytes, *, name: str = "scraped.txt") -> list[Parsed | Rejection]:
    content = text if isinstance(text, bytes) else text.encode()
    return parse_document(
        Document(origin=f"/news/{name}", media_type="text/plain", content=content, fetched_at=NOW)
    )


def articles(text: str | bytes) -> list[Parsed]:
    """The articles of a text in which nothing may be rejected."""
    found = parse(text)
    assert not [item for item in found if isinstance(item, Rejection)], found
    return [item for item in found if isinstance(item, Parsed)]


def story_of(parsed: Parsed) -> Story:
    """What was understood, comparable with what was meant."""
    return Story(
        headline=parsed.article.headline,
        captions=parsed.article.captions,
        body=tuple(passage.text for passage in parsed.passages),
        day=parsed.article.published.day,
        agency=parsed.article.agency,
    )


def stories(text: str | bytes) -> list[Story]:
    return [story_of(parsed) for parsed in articles(text)]


def without_captions(story: Story) -> Story:
    return replace(story, captions=(), day=None)
