"""Scraped text comes out as its articles, whatever a scraper did to it."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.formats.scraped import MAX_TEXT_BYTES
from store.types import Parsed, Precision, Reason, Rejection
from tests.store.formats.pages import (
    BRIDGE,
    FERRY,
    SCHOOL,
    Story,
    articles,
    file_of,
    page,
    parse,
    stories,
    without_captions,
)

THREE = file_of(page(BRIDGE, between="\n"), page(FERRY), page(SCHOOL))


def test_articles_of_a_file_come_out_whole_and_in_order() -> None:
    assert stories(THREE) == [BRIDGE, FERRY, SCHOOL]


def test_the_facts_of_an_article_say_how_they_are_known() -> None:
    first, second, third = (parsed.article for parsed in articles(THREE))
    assert first.published.precision is Precision.DAY
    assert "Monday" in first.published.basis
    assert "2024-10-04" in first.published.basis
    assert first.photo_agency == "AP"
    assert second.photo_agency == "AFP"
    assert third.photo_agency == "Reuters"
    assert first.place == "Lower Orvale, Castria"
    assert second.place == "Hallin, Noremark"
    assert third.place == "Upper Orvale"
    assert first.source is None
    lines = THREE.split("\n")
    assert [first.line, second.line] == [1, lines.index(FERRY.headline) + 1]
    assert not first.flags


@pytest.mark.parametrize("copies", [1, 2, 3])
@pytest.mark.parametrize("marker", [True, False])
@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_parts_of_the_header_may_be_missing(
    copies: int, marker: bool, again: bool, between: str
) -> None:
    pages = [
        page(story, copies=copies, marker=marker, again=again, between=between)
        for story in (BRIDGE, FERRY, SCHOOL)
    ]
    assert stories(file_of(*pages)) == [BRIDGE, FERRY, SCHOOL]


@pytest.mark.parametrize(("marker", "again"), [(True, True), (True, False), (False, True)])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n", "\n\n* * *\n\n", "\n----------\n"])
def test_articles_need_no_gap_between_them(gap: str, marker: bool, again: bool) -> None:
    pages = [page(story, marker=marker, again=again) for story in (BRIDGE, FERRY, SCHOOL)]
    assert stories(file_of(*pages, gap=gap)) == [BRIDGE, FERRY, SCHOOL]


@pytest.mark.parametrize("marker", [True, False])
def test_articles_without_captions_have_no_day(marker: bool) -> None:
    bare = [without_captions(story) for story in (BRIDGE, FERRY)]
    text = file_of(*(page(story, marker=marker) for story in bare))
    assert stories(text) == bare
    for parsed in articles(text):
        assert parsed.article.published.precision is Precision.NONE
        assert "day unknown" in parsed.article.flags


def test_captions_need_no_credit() -> None:
    plain = replace(
        BRIDGE,
        captions=("The mayor cuts a ribbon beside two engineers and a brass band.",),
        day=None,
    )
    assert stories(file_of(page(plain), page(FERRY))) == [plain, FERRY]
    assert stories(page(plain, copies=1)) == [plain]
    assert stories(page(plain, copies=2, marker=False, again=False)) == [plain]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_other_systems(newline: str) -> None:
    assert stories(THREE.replace("\n", newline)) == [BRIDGE, FERRY, SCHOOL]


def test_doubled_line_ends_do_not_look_like_gaps() -> None:
    assert stories(THREE.replace("\n", "\n\n")) == [BRIDGE, FERRY, SCHOOL]


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    curly = replace(BRIDGE, body=("“Tarn’s bridge – at last…” read a banner in Lower Orvale.",))
    curly = replace(curly, day=None, agency=None)
    assert stories(page(curly).encode(encoding)) == [curly]


def test_invisible_characters_are_dropped() -> None:
    text = page(FERRY).replace("Noremark", "Nore\u200bmark\u00ad").replace(" night", "\u00a0night")
    assert stories("\ufeff" + text.replace("TT", "\u200eTT\u200f")) == [FERRY]


def test_a_file_wrapped_at_a_width_is_unwrapped() -> None:
    wrapped = "\n".join(textwrap.fill(line, 72) if line else "" for line in THREE.split("\n"))
    found = articles(wrapped)
    assert stories(wrapped) == [BRIDGE, FERRY, SCHOOL]
    assert "lines unwrapped" in found[0].article.flags


def test_a_sentence_broken_by_the_scraper_is_joined_and_flagged() -> None:
    first = BRIDGE.body[0]
    broken = (first.replace("three years of ", "three years of\n"), *BRIDGE.body[1:])
    text = page(replace(BRIDGE, body=broken), between="\n")
    (parsed,) = articles(text)
    assert [passage.text for passage in parsed.passages] == list(BRIDGE.body)
    line = text[: text.index("\ndetours")].count("\n") + 2
    assert parsed.article.flags == (f"joined line {line}",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The envoy thanked the", "Castrian coast guard for the rescue of nine sailors."),
        ('"Will the bridge hold?"', "asked a farmer who had waited since dawn with his cart."),
        ("The plan was drawn up with the U.S.", "military and signed in Hallin by both sides."),
        ("A spokesman for President", "Ilse Marek declined to give the price of the tickets."),
    ],
)
def test_lines_that_go_on(before: str, after: str) -> None:
    story = replace(FERRY, body=(*FERRY.body, before, after))
    assert stories(page(story))[0].body[-1] == f"{before} {after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("What Happens Next", "Engineers will test the ramp in Hallin twice before the winter."),
        ("The ministry gave no date.", "eBoats, the builder, promised to be ready by spring."),
        ("She listed what was missing:", "Lamps, ropes and a doctor for the night watch."),
    ],
)
def test_lines_that_stand_alone(before: str, after: str) -> None:
    story = replace(FERRY, body=(*FERRY.body, before, after))
    assert stories(page(story)) == [story]


def test_a_marker_inside_a_body_ends_nothing() -> None:
    head, *rest = BRIDGE.body
    marked = replace(BRIDGE, body=(head, "What the Town Pays", rest[0], "TT", *rest[1:]))
    body = tuple(line for line in marked.body if line != "TT")
    for marker in (True, False):
        text = file_of(page(marked, marker=marker), page(FERRY))
        assert stories(text) == [replace(marked, body=body), FERRY]


def test_a_headline_met_again_as_a_sentence_stays_in_the_body() -> None:
    story = replace(BRIDGE, body=(*BRIDGE.body[:2], BRIDGE.headline, *BRIDGE.body[2:]))
    assert stories(file_of(page(story), page(FERRY))) == [story, FERRY]
    assert stories(page(story, again=False)) == [story]
    assert stories(page(story, marker=False, again=False)) == [story]


def test_articles_of_one_headline_have_ids_of_their_own() -> None:
    other = replace(FERRY, headline=BRIDGE.headline)
    found = articles(file_of(page(BRIDGE), page(other)))
    assert [parsed.article.headline for parsed in found] == [BRIDGE.headline] * 2
    assert found[0].article.id != found[1].article.id


def test_an_id_outlives_changes_of_the_text_and_a_digest_does_not() -> None:
    (before,) = articles(page(BRIDGE))
    (after,) = articles(page(replace(BRIDGE, body=(*BRIDGE.body, "A second lane is planned."))))
    assert before.article.id == after.article.id
    assert before.article.digest != after.article.digest
    assert articles(page(BRIDGE))[0].article.digest == before.article.digest


def test_an_unfinished_last_paragraph_is_not_taken_for_a_headline() -> None:
    story = replace(BRIDGE, body=(*BRIDGE.body, "More details were to follow in the evening"))
    for gap in ("\n", "\n\n", "\n\n\n\n"):
        assert stories(file_of(page(story), page(FERRY), gap=gap)) == [story, FERRY]


def test_captions_inside_a_body_become_captions() -> None:
    photo = "Trucks wait near the bridge in Lower Orvale, Oct. 4, 2024. (AP Photo/Jon Ruiz)"
    story = replace(BRIDGE, body=(*BRIDGE.body[:2], BRIDGE.captions[0], photo, *BRIDGE.body[2:]))
    assert stories(page(story)) == [replace(BRIDGE, captions=(*BRIDGE.captions, photo))]


def test_page_furniture_is_left_out_and_flagged() -> None:
    furniture = ("Related Stories", "Subscribe to our newsletter for daily updates.")
    story = replace(FERRY, body=(*FERRY.body[:2], *furniture, *FERRY.body[2:]))
    (parsed,) = articles(page(story))
    assert [passage.text for passage in parsed.passages] == list(FERRY.body)
    assert len([flag for flag in parsed.article.flags if flag.startswith("left out")]) == 2


def test_a_second_header_cut_off_is_rejected_and_harms_nothing() -> None:
    for cut in (page(FERRY)[:40], page(FERRY)[:200], page(FERRY).split("\n\nCastria and")[0]):
        text = file_of(page(BRIDGE), cut)
        found = parse(text)
        assert [type(item) for item in found] == [Parsed, Rejection]
        assert isinstance(found[0], Parsed)
        assert [passage.text for passage in found[0].passages] == list(BRIDGE.body)
        assert isinstance(found[1], Rejection)
        assert found[1].reason is Reason.NO_TEXT
        assert found[1].line == text[: text.rindex(cut)].count("\n") + 1


def test_an_article_without_headline_gets_its_opening_words() -> None:
    text = page(BRIDGE, again=False).partition("\n\n")[2]
    (parsed,) = articles(text)
    assert parsed.article.flags[0] == "no headline"
    assert parsed.article.headline.startswith("Mayor Edda Tarn opened")
    assert parsed.article.captions == BRIDGE.captions
    assert len(parsed.passages) == len(BRIDGE.body)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n\t\r\n \xc2\xa0\n", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", Reason.BINARY),
        (bytes(range(256)) * 8, Reason.BINARY),
        (b"%PDF-1.7\n1 0 obj\n", Reason.BINARY),
        (b"word " * 300_000, Reason.LINE_TOO_LONG),
        (b"apple\nbanana\ncherry\n", Reason.NO_STRUCTURE),
        (
            b"2024-10-04 10:00:00 INFO started\n2024-10-04 10:00:01 INFO ready\n",
            Reason.NO_STRUCTURE,
        ),
        (b"<!DOCTYPE html>\n<html><p>Hello.</p></html>", Reason.UNKNOWN_FORMAT),
        (b'{"headline": "Bridge Opens"}', Reason.UNKNOWN_FORMAT),
    ],
)
def test_a_file_that_cannot_be_understood_is_rejected_whole(content: bytes, reason: Reason) -> None:
    (rejection,) = parse(content)
    assert isinstance(rejection, Rejection)
    assert rejection.reason is reason
    assert rejection.origin == "/news/scraped.txt"


def test_arabic_in_its_old_encoding() -> None:
    story = Story(
        headline="افتتاح جسر جديد فوق النهر في أورفال",
        captions=("رئيسة البلدية تقص الشريط في حفل افتتاح الجسر (رويترز)",),
        body=(
            "افتتحت رئيسة البلدية الجسر الجديد بعد ثلاث سنوات من العمل المتواصل.",
            "وقال المسؤولون إن الشاحنات ستعبر الجسر في موسم الحصاد القادم.",
        ),
        day=None,
    )
    for encoding in ("cp1256", "utf-8", "utf-16"):
        (parsed,) = articles(page(story).encode(encoding))
        assert parsed.article.headline == story.headline
        assert parsed.article.captions == story.captions
        assert [passage.text for passage in parsed.passages] == list(story.body)
        assert parsed.article.language == "ar"


def test_one_bad_byte_does_not_garble_a_file() -> None:
    content = page(replace(BRIDGE, headline="Orvale’s “Long” Bridge Opens")).encode()
    (parsed,) = articles(content.replace(b"grain", b"gr\xffin"))
    assert parsed.article.headline == "Orvale’s “Long” Bridge Opens"
    assert "1 unreadable characters in the file" in parsed.article.flags


def test_a_credit_on_a_line_of_its_own_belongs_to_its_caption() -> None:
    assert stories(page(BRIDGE).replace(" (Castrian", "\n(Castrian")) == [BRIDGE]


def test_many_captions_are_read_once_and_in_time() -> None:
    captions = tuple(f"Boat {n} of the fleet in Hallin. (Noremark/AFP)" for n in range(20_000))
    story = replace(FERRY, captions=captions, day=None)
    (parsed,) = articles(page(story, copies=1, again=False))
    assert len(parsed.article.captions) == 20_000
    assert len(parsed.passages) == len(FERRY.body)


def test_the_turn_of_the_year() -> None:
    story = replace(
        SCHOOL,
        captions=("Fireworks in Hallin, Noremark, on Dec. 31, 2024. (EPA)",),
        body=("The new year began with two births, the clinic in Hallin said on Thursday.",),
        day=date(2025, 1, 2),
        agency=None,
    )
    assert stories(page(story)) == [story]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise(content: bytes) -> None:
    for item in parse(content):
        assert isinstance(item, Parsed | Rejection)


_LINES = st.one_of(
    st.sampled_from([*BRIDGE.body, *BRIDGE.captions, BRIDGE.headline, FERRY.headline, "TT", ""]),
    st.text(max_size=60),
)


@settings(deadline=None)
@given(st.lists(_LINES, max_size=30))
def test_any_lines_give_articles_with_text_or_a_reason(lines: list[str]) -> None:
    found = parse("\n".join(lines).encode("utf-8", "replace"))
    assert found
    for item in found:
        if isinstance(item, Parsed):
            assert item.article.headline
            assert item.passages
            assert all(
                passage.text.strip() and "\n" not in passage.text for passage in item.passages
            )
            assert len(set(item.article.captions)) == len(item.article.captions)
    ids = [item.article.id for item in found if isinstance(item, Parsed)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "headline",
    [
        "Hallin Gets a Bridge. Here's What It Cost.",
        "Storm Path Now Includes Port Sile, Cast.",
        "Five Things to Know: 19 February 2023",
        "Photos: The Storm in Hallin",
    ],
)
def test_a_headline_may_end_as_a_sentence_or_in_a_date(headline: str) -> None:
    story = replace(FERRY, headline=headline)
    for captions in (FERRY.captions, ()):
        told = replace(story, captions=captions, day=FERRY.day if captions else None)
        assert stories(file_of(page(BRIDGE), page(told), page(SCHOOL))) == [BRIDGE, told, SCHOOL]
        assert stories(page(told)) == [told]


@pytest.mark.parametrize(
    "first",
    [
        "The bridge was closed to trucks when the flood came on October 3, 2021.",
        "The bridge is open, the council said. (This story has been updated with a new photo.)",
        "A photo of the bridge has hung in the town hall since the flood.",
    ],
)
@pytest.mark.parametrize("again", [True, False])
def test_no_sentence_of_a_body_is_taken_for_a_caption(first: str, again: bool) -> None:
    story = replace(BRIDGE, body=(first, *BRIDGE.body))
    (found,) = stories(page(story, again=again))
    assert found.body == story.body
    assert found.captions == BRIDGE.captions


def test_a_refrain_or_a_section_break_begins_no_article() -> None:
    song = ("Row the boat to the other shore,", "___", "The Night Ferry Comes No More at All",
            "* * *", "Row the boat to the other shore,")  # fmt: skip
    story = replace(FERRY, body=(*FERRY.body, *song))
    lines = tuple(line for line in story.body if line not in {"___", "* * *"})
    for between in ("\n", "\n\n"):
        assert stories(file_of(page(story, between=between), page(BRIDGE))) == [
            replace(story, body=lines),
            BRIDGE,
        ]


def test_a_cross_head_above_a_photo_begins_no_article() -> None:
    photo = "Trucks wait in Lower Orvale, Oct. 4, 2024. (AP Photo/Jon Ruiz)"
    lines = (*BRIDGE.body[:2], "What the Rebuilt Bridge Has Cost", photo, *BRIDGE.body[2:])
    (found,) = stories(page(replace(BRIDGE, body=lines)))
    assert found.body == tuple(line for line in lines if line != photo)
    assert found.captions == (*BRIDGE.captions, photo)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lena Holm", "lholm@orvalepost.example"),
        ("Where to Complain", "orvale.example/bridge"),
        ("What the Ferry Is Waiting for", "Spare parts, says the yard in Hallin."),
        ("A boat with two masts; and", "A boat with one mast."),
        ("The sea keeps no accounts,", "The sea has no clerk."),
        ("The phone for all of them", "iPhones may be used on board."),
    ],
)
def test_more_lines_that_stand_alone(before: str, after: str) -> None:
    story = replace(FERRY, body=(*FERRY.body, before, after))
    assert stories(page(story, between="\n")) == [story]


def test_a_byline_and_a_stated_day_are_facts_not_text() -> None:
    text = page(SCHOOL).replace(
        f"\n\n{SCHOOL.body[0]}",
        f"\n\nBy Lena Holm and Jon Ruiz\nUpdated Oct. 5, 2024, 9:30 a.m. ET\n\n{SCHOOL.body[0]}",
    )
    (parsed,) = articles(file_of(text))
    assert [passage.text for passage in parsed.passages] == list(SCHOOL.body)
    assert parsed.article.byline == "Lena Holm and Jon Ruiz"
    assert parsed.article.published.day == date(2024, 10, 5)
    assert parsed.article.published.basis == "stated"


def test_a_header_cut_off_right_below_a_body() -> None:
    head = FERRY.headline
    for cut in (f"{head}\n\n{FERRY.captions[0]}", f"{head}\n\n{FERRY.captions[0]}\nIn this hand"):
        found = parse(file_of(page(BRIDGE), cut, gap="\n\n"))
        assert [type(item) for item in found] == [Parsed, Rejection]


def test_half_a_character_at_the_end_is_left_out() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        (parsed,) = articles(page(BRIDGE).encode(encoding) + b"\n")
        assert [passage.text for passage in parsed.passages] == list(BRIDGE.body)
        assert "1 unreadable characters in the file" in parsed.article.flags


def test_a_word_divided_by_a_soft_hyphen_comes_whole() -> None:
    assert stories(page(FERRY).replace("neighbors", "neigh\u00ad\nbors")) == [FERRY]


def test_one_byte_arabic_is_told_from_one_byte_accents() -> None:
    accents = replace(
        FERRY, headline="Müllers Café in Zürich Öffnet", body=("Frau Müller öffnet ihr Café früh.",)
    )
    (parsed,) = articles(page(replace(accents, day=None)).encode("cp1252"))
    assert parsed.article.headline == accents.headline
    arabic = "قالت رئيسة البلدية إن الجسر الجديد سيفتح أمام الشاحنات."
    mixed = replace(FERRY, body=(*FERRY.body, arabic))
    assert stories(page(mixed).encode("cp1256")) == [mixed]


def test_a_letter_with_a_zero_byte_of_its_own_in_sixteen_bits() -> None:
    story = replace(FERRY, body=(*FERRY.body, "The boat is called 一 in Port Sile, which is one."))
    for encoding in ("utf-16-le", "utf-16-be"):
        assert stories(page(story).encode(encoding)) == [story]


def test_a_large_document_is_refused_whole() -> None:
    (rejection,) = parse(page(BRIDGE).encode() + b"\n" * MAX_TEXT_BYTES)
    assert isinstance(rejection, Rejection)
    assert rejection.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("first", [True, False])
def test_a_caption_with_its_credit_and_without_is_one(first: bool) -> None:
    for story in (BRIDGE, SCHOOL):
        whole = story.captions[0]
        bare = whole[: whole.index(" (")]
        upper, headline, lower = page(story).rpartition(f"\n\n{story.headline}\n\n")
        upper, lower = (
            (upper, lower.replace(whole, bare)) if first else (upper.replace(whole, bare), lower)
        )
        assert stories(f"{upper}{headline}{lower}") == [story]


def test_a_short_text_is_unwrapped_though_a_sentence_was_broken_before() -> None:
    paragraphs = (
        "HALLIN - Flood waters began to recede on Tuesday, the mayor Tilda Osk said at noon.",
        "Ms. Osk told reporters that forty people were still missing after the storm, which",
        "broke the dam.",
        "The lake above the town may hold the rain of one more night, an engineer (of three) "
        "There to mend it said.",
    )
    lines = ["Flood Waters Recede in Hallin", "", *paragraphs]
    wrapped = "\n".join(line for text in lines for line in textwrap.wrap(text, 72) or [""])

    (parsed,) = parse(wrapped.encode())

    assert isinstance(parsed, Parsed)
    assert [passage.text for passage in parsed.passages] == [
        paragraphs[0],
        f"{paragraphs[1]} {paragraphs[2]}",
        paragraphs[3],
    ]
