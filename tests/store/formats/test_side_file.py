"""What a ``sources.toml`` says, and what is said of one that is broken."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import SourcesFileError
from store.formats.side_file import parse_sources, read_sources
from store.sources import Source, SourceKind

EXAMPLE = Path(__file__).parents[3] / "deploy" / "sources.example.toml"

WHOLE = """
[[source]]
files = "*.txt"
outlet = "The Herald"

[[source]]
name = "Herald World"
address = "https://herald.example/world.rss"

[[source]]
name = "Council"
kind = "page"
address = "https://herald.example/live?key=1"
every = "2 hours"
outlet = "The Herald"
language = "nb-NO"
time_zone = "Europe/Oslo"

[[source]]
name = "Dumps"
path = "more/dumps"
every = "1 day"
"""


def test_rules_and_sources_stand_in_one_file() -> None:
    said, broken = parse_sources(WHOLE.encode(), "/srv/news/sources.toml")

    assert not broken
    assert [(rule.files, rule.outlet) for rule in said.rules] == [("*.txt", "The Herald")]
    assert said.sources == (
        Source(name="Herald World", kind=SourceKind.FEED, address="https://herald.example/world.rss"),
        Source(
            name="Council", kind=SourceKind.PAGE, address="https://herald.example/live?key=1",
            every=timedelta(hours=2), outlet="The Herald", language="nb-NO",
            time_zone="Europe/Oslo",
        ),
        Source(
            name="Dumps", kind=SourceKind.FILES, address="/srv/news/more/dumps",
            every=timedelta(days=1),
        ),
    )  # fmt: skip


FEED = '[[source]]\nname = "A"\naddress = "https://a.example/feed"\n'


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (FEED + 'every = "3 min"\n', 4, 'source.0.every: write a time from "5 min" to "7 days"'),
        (FEED + 'every = "8 days"\n', 4, 'source.0.every: write a time from "5 min"'),
        (FEED + "every = 30\n", 4, 'source.0.every: write a time like "30 min"'),
        (FEED + 'every = "soon"\n', 4, 'source.0.every: write a time like "30 min"'),
        (FEED + 'kind = "atom"\n', 4, "source.0.kind: Input should be 'feed' or 'page'"),
        (FEED + 'ulr = "x"\n', 4, "source.0.ulr: there is no such field here"),
        (FEED + 'language = "english please"\n', 4, "source.0.language: "),
        (FEED + 'time_zone = "Mars/Base"\n', 4, "source.0.time_zone: no time zone named"),
        (FEED + "full_text = 1.5\n", 4, "source.0.full_text: "),
        ('[[source]]\naddress = "https://a.example/"\n', 1, "source.0.name: missing"),
        ('[[source]]\nname = "A"\n', 1, "source.0.files: missing; a feed or a page has an address"),
        ('[[source]]\nname="A"\naddress = "ftp://a.example/"\n', 3, "source.0.address: write an"),
        (FEED + '[[source]]\nname = "a"\npath = "x"\n', 5, "source.1.name: another source has"),
        (
            FEED + '[[source]]\nname = "B"\naddress = "https://a.example/feed"\n',
            6,
            "source.1.address: another source has the same address",
        ),
        (FEED + "name = 3\n", 4, "not TOML: Cannot overwrite a value"),
        ("[[source]\n", 1, "not TOML: "),
        ("source = 3\n", 1, "source: "),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, said: str) -> None:
    found, [rejection] = parse_sources(text.encode(), "sources.toml")

    assert found.sources == ()
    assert (rejection.line, rejection.detail[: len(said)]) == (line, said)


def test_an_operators_file_that_is_broken_or_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourcesFileError, match="No such file"):
        read_sources(tmp_path / "none.toml")

    broken = tmp_path / "sources.toml"
    broken.write_text(FEED + 'every = "3 min"\n')
    with pytest.raises(SourcesFileError, match=r"sources\.toml:4: source\.0\.every"):
        read_sources(broken)


def test_the_example_declares_a_dozen_feeds() -> None:
    sources = read_sources(EXAMPLE)

    assert len(sources) >= 12
    assert all(source.outlet and source.language for source in sources)
    assert len({source.host for source in sources}) == len(sources)
    assert all(source.address.startswith("https://") for source in sources)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_parsing_never_raises(content: bytes) -> None:
    said, broken = parse_sources(content, "sources.toml")
    assert not (broken and said.sources)
