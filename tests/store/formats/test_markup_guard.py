"""The guard refuses what would keep a parser busy, in linear time, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.formats.markup_guard import DEEPEST, LONGEST_TAG, MOST_ATTRIBUTES, danger_in

MANY = " ".join(f"a{number}='x > y'" for number in range(MOST_ATTRIBUTES + 1))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (f"<a {MANY}>", "attributes"),
        ("<a " + "b/" * (MOST_ATTRIBUTES + 1) + ">", "attributes"),
        ("<a " + "b='1'" * (MOST_ATTRIBUTES + 1) + ">", "attributes"),
        (f"<!-- --><a {MANY}>", "attributes"),
        (f"<!--><a {MANY}>-->", "attributes"),
        (f"</p {MANY}>", "attributes"),
        ("<a b='" + "x" * LONGEST_TAG + "'>", "kB"),
        ("<a " + " " * LONGEST_TAG + "b>", "kB"),
        ("<b>" * (DEEPEST + 1), "inside"),
        ("<x-y>" * (DEEPEST + 1), "inside"),
        ('<!DOCTYPE html PUBLIC "a" [', "entities"),
        ("<!ENTITY a 'b'>", "entities"),
        ("<!entity % a 'b'>", "entities"),
    ],
)
def test_bombs(markup: str, words: str) -> None:
    for xml in (True, False):
        found = danger_in(f"<p>\n\n{markup}</p>", xml=xml)
        assert found
        assert found[0] == 3
        assert words in found[1]


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "a < b > c",
        "<!DOCTYPE html><p>One<p>Two",
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a.example/rss.dtd">',
        "<p>" * 5_000,
        "<b>x</b>" * 5_000,
        "<br/>" * 5_000,
        f"<a {' '.join(f'a{n}=1' for n in range(MOST_ATTRIBUTES - 1))}>",
        f"<a title='{'a b ' * 5_000}'>",
        "<!-- " + "<b>" * 5_000 + " -->",
        "<a b='",
        "<!--",
    ],
)
def test_ordinary_markup(markup: str) -> None:
    assert danger_in(markup, xml=False) is None


def test_scripts_are_no_markup_in_pages_and_sections_none_in_feeds() -> None:
    many = "<b>" * (DEEPEST + 1)
    for name in ("script", "STYLE", "textarea"):
        assert danger_in(f"<{name}>{many}</{name}><p>", xml=False) is None
    assert danger_in(f"<script>{many}</script>", xml=True)
    assert danger_in(f"<a><![CDATA[{many}]]></a>", xml=True) is None
    assert danger_in(f"<a><![CDATA[{many}]]></a>", xml=False)
    assert danger_in(f"<a><![CDATA[]]>{many}<![CDATA[]]></a>", xml=True)
    assert danger_in(f"<script>never closed {many}", xml=False)


@pytest.mark.parametrize(
    "piece",
    ["<", "<!--", "<![CDATA[", "<?", "<!DOCTYPE ", "<script>", "<style>", "</script", "<a>",
     "<a b=", "<a ='>", "<a =\"'>", "<title>", "<!-- -->", "<a/>", "<p =" + " " * 500 + ">"],
)  # fmt: skip
@pytest.mark.parametrize("xml", [True, False])
def test_work_grows_with_the_length_and_no_faster(
    piece: str, xml: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted in characters searched for ends: each kind is looked for in vain only once."""
    searches: list[int] = []

    class Counting:
        def __init__(self, text: str) -> None:
            self.pattern = real(text, re.IGNORECASE)

        def search(self, text: str, start: int) -> re.Match[str] | None:
            found = self.pattern.search(text, start)
            searches.append((found.end() if found else len(text)) - start)
            return found

    real = re.compile
    monkeypatch.setattr(re, "compile", lambda text, flags=0: Counting(text))
    markup = piece * 20_000
    danger_in(markup, xml=xml)
    assert sum(searches) <= 8 * len(markup)


@given(st.text(alphabet="<>/!-[]?=\"' abDOCTYPE\n&;", max_size=300), st.booleans())
def test_it_never_raises(text: str, xml: bool) -> None:
    danger_in(text, xml=xml)
