"""The samples in seeds/ load as they were written, and every golden case rests on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from store.formats import find_documents, parse_document
from store.types import Document, Parsed, Precision, Rejection
from tests.golden_cases import GoldenCase, golden_cases

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True, slots=True)
class Intended:
    """What an article of the samples must come out as."""

    file: str
    headline: str
    day: str
    passages: int
    captions: int = 1
    agency: str | None = None
    photo_agency: str | None = None
    joined: int = 0
    """Sentences that a line break had torn apart."""


INTENDED = (
    Intended(
        "001_korea_russia.txt",
        "Kim Tells North Korean Commanders to Be Ready for War",
        "2024-11-18",
        12,
        agency="Reuters",
        photo_agency="Reuters",
        joined=1,
    ),
    Intended(
        "001_korea_russia.txt",
        "Lavrov, Wang Review Ukraine War and Korea Tension at G20 Meeting in Rio",
        "2024-11-19",
        8,
        photo_agency="AFP",
    ),
    Intended(
        "001_korea_russia.txt",
        "South Korea's Yoon Lifts Martial Law After Parliament Votes Against It",
        "2024-12-04",
        10,
        photo_agency="AP",
        joined=1,
    ),
    Intended(
        "002_nobel_prizes.txt",
        "South Korean Author Han Kang Wins Nobel Prize in Literature",
        "2024-10-10",
        9,
        captions=2,
        photo_agency="AP",
    ),
    Intended(
        "002_nobel_prizes.txt",
        "Nobel Peace Prize Goes to Atomic Bomb Survivors' Group Nihon Hidankyo",
        "2024-10-11",
        10,
        photo_agency="Reuters",
        joined=1,
    ),
    Intended(
        "003_united_states.txt",
        "SpaceX Catches Returning Starship Booster With Arms of Launch Tower",
        "2024-10-13",
        8,
        photo_agency="Reuters",
    ),
    Intended(
        "003_united_states.txt",
        "Dodgers Rally Past Yankees to Win World Series",
        "2024-10-30",
        8,
        photo_agency="AP",
        joined=1,
    ),
    Intended(
        "003_united_states.txt",
        "Donald Trump Wins US Presidential Election, Defeating Kamala Harris",
        "2024-11-06",
        10,
        agency="AP",
        photo_agency="AP",
    ),
    Intended(
        "003_united_states.txt",
        "Biden Lets Ukraine Fire Long-Range US Missiles Into Russia",
        "2024-11-17",
        9,
        captions=2,
        agency="Reuters",
        photo_agency="AFP",
        joined=1,
    ),
    Intended(
        "004_europe.txt",
        "Rescuers Search for Bodies as Spain Flood Deaths Pass 150",
        "2024-10-31",
        9,
        photo_agency="AP",
        joined=1,
    ),
    Intended(
        "004_europe.txt",
        "Germany's Merz Demands Quick Confidence Vote After Scholz Coalition Collapses",
        "2024-11-07",
        9,
        photo_agency="Reuters",
        joined=1,
    ),
    Intended(
        "004_europe.txt",
        "Macron Tours Restored Notre-Dame Cathedral Ahead of Reopening",
        "2024-11-29",
        8,
        photo_agency="AFP",
    ),
    Intended(
        "005_climate_truce.txt",
        "Baku Climate Summit Agrees $300 Billion a Year for Poorer Countries",
        "2024-11-24",
        9,
        photo_agency="AFP",
        joined=1,
    ),
    Intended(
        "005_climate_truce.txt",
        "Ceasefire Between Israel and Hezbollah Takes Effect in Lebanon",
        "2024-11-27",
        10,
        captions=2,
        photo_agency="AFP",
    ),
)

KINDS = {
    "who",
    "what",
    "where",
    "when",
    "which",
    "how many",
    "how much",
    "why",
    "how",
    "what did X say",
    "who said",
    "yes/no",
    "list",
    "definition",
    "no answer",
}


def load_seeds() -> list[Parsed]:
    """Everything seeds/ holds, in order; a rejection fails the test that asks."""
    loaded: list[Parsed] = []
    for found in find_documents([SEEDS], fetched_at=datetime(2024, 12, 5, tzinfo=UTC)):
        assert isinstance(found, Document), found
        for parsed in parse_document(found):
            assert not isinstance(parsed, Rejection), parsed
            loaded.append(parsed)
    return loaded


@pytest.fixture(scope="module")
def seeds() -> dict[str, Parsed]:
    return {parsed.article.headline: parsed for parsed in load_seeds()}


def test_the_samples_hold_exactly_the_intended_articles() -> None:
    found = [(Path(parsed.article.origin).name, parsed.article.headline) for parsed in load_seeds()]
    assert found == [(intended.file, intended.headline) for intended in INTENDED]


@pytest.mark.parametrize("intended", INTENDED, ids=lambda intended: intended.headline)
def test_an_article_comes_out_as_it_was_written(
    intended: Intended, seeds: dict[str, Parsed]
) -> None:
    parsed = seeds[intended.headline]
    article = parsed.article
    assert article.published.day == date.fromisoformat(intended.day)
    assert article.published.precision is Precision.DAY
    assert len(parsed.passages) == intended.passages
    assert len(article.captions) == len(set(article.captions)) == intended.captions
    assert article.agency == intended.agency
    assert article.photo_agency == intended.photo_agency
    assert article.source == "Newsdesk Samples"
    assert article.language == "en"
    assert sum(flag.startswith("joined line") for flag in article.flags) == intended.joined
    assert not any(flag.startswith("day") for flag in article.flags)


def test_no_passage_is_a_torn_sentence_a_caption_or_a_headline(seeds: dict[str, Parsed]) -> None:
    for parsed in seeds.values():
        for passage in parsed.passages:
            assert passage.text.endswith((".", '."', ".”"))
            assert not passage.text[0].islower()
            assert passage.text not in {parsed.article.headline, *parsed.article.captions}


def test_ids_and_digests_are_distinct_and_stable(seeds: dict[str, Parsed]) -> None:
    articles = [parsed.article for parsed in seeds.values()]
    again = [parsed.article for parsed in load_seeds()]
    assert len({article.id for article in articles}) == len(INTENDED)
    assert len({article.digest for article in articles}) == len(INTENDED)
    assert [(one.id, one.digest) for one in articles] == [(one.id, one.digest) for one in again]


def texts_that_prove(parsed: Parsed) -> list[str]:
    """Give what may be cited of an article: its passages, and its captions (a role may stand
    nowhere else)."""
    return [passage.text for passage in parsed.passages] + list(parsed.article.captions)


@pytest.mark.parametrize("case", golden_cases(), ids=lambda case: case.name)
def test_a_golden_case_rests_on_a_sample(case: GoldenCase, seeds: dict[str, Parsed]) -> None:
    assert case.kind in KINDS
    assert case.answered == (case.kind != "no answer")
    if case.evidence is None:
        return
    proofs = [
        parsed
        for parsed in seeds.values()
        if any(case.evidence in text for text in texts_that_prove(parsed))
    ]
    assert len(proofs) == 1, "the evidence stands in no sample, or in several"
    published = proofs[0].article.published.day
    assert published is not None
    assert published <= case.as_of, "asked before it was in the news"


@pytest.mark.parametrize(
    "case",
    [case for case in golden_cases() if case.kind not in {"yes/no", "no answer"}],
    ids=lambda case: case.name,
)
def test_the_expected_words_stand_in_the_passage_that_proves_them(
    case: GoldenCase, seeds: dict[str, Parsed]
) -> None:
    assert case.evidence is not None
    assert any(
        case.evidence in text and case.accepts(text)
        for parsed in seeds.values()
        for text in texts_that_prove(parsed)
    )


def test_there_are_enough_golden_cases_of_every_kind() -> None:
    kinds = Counter(case.kind for case in golden_cases())
    assert set(kinds) == KINDS
    assert sum(kinds.values()) - kinds["no answer"] >= 30
    assert kinds["no answer"] >= 8
