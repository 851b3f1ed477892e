from __future__ import annotations

from datetime import date

import pytest

from store import digests
from tests.factories import parsed

TODAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("What's new on Ukraine?", "Ukraine"),
        ("What is the latest on the Norvik bridge?", "the Norvik bridge"),
        ("what’s happening in Elmdal this week", "Elmdal this week"),
        ("Any news about Siri Aas?", "Siri Aas"),
        ("Latest news on ferries", "ferries"),
        ("Tell me the latest", ""),
        ("What's new?", ""),
        ("What is happening now?", ""),
        ("What happened today?", "today"),
        ("what happened in Elmdal last week", "Elmdal last week"),
        ("What's going on with the ferries?", None),
        ("What is in the news?", ""),
        ("What happened to the Long Bridge?", None),
        ("What happened after the flood?", None),
        ("What is the newest bridge?", None),
        ("What is the latest that Berg can apply?", "that Berg can apply"),
        ("Newspapers of Norvik", None),
        ("Who opened the bridge?", None),
        ("", None),
    ],
)
def test_what_news_is_asked_of(question: str, of: str | None) -> None:
    assert digests.about(question) == of


def test_a_story_is_told_by_a_sentence_that_says_something() -> None:
    story = parsed(
        "bridge",
        "Nov. 18, 2024. (This story was updated after the Norvik bridge vote of the council.)",
        "Is the Norvik bridge really open? Cars crossed the Norvik bridge for the first time.",
        headline="Norvik bridge opens to cars",
    )
    given = digests.digest("", "bridge", [story], ("bridg",), as_of=TODAY)

    (proof,) = given.evidence
    assert proof.text == "Cars crossed the Norvik bridge for the first time."
    assert story.passages[proof.position].text[slice(*proof.span)] == proof.text
    assert given.answered
    assert given.newest is None


def test_what_only_names_it_in_passing_gives_way() -> None:
    about = parsed("one", "The bridge of Norvik opened to cars this morning.")
    passing = parsed("two", "The ferry left Norvik harbour early today.", "Rain fell.", "A bridge.")

    def told(*stories: object) -> list[str]:
        given = digests.digest("", "bridge", stories, ("bridg",), as_of=TODAY)  # type: ignore[arg-type]
        return [proof.article.id for proof in given.evidence]

    assert told(passing, about) == ["one"]
    assert told(passing) == []


def test_the_newest_stories_come_first() -> None:
    days = (date(2024, 11, 12), None, date(2024, 11, 19), date(2024, 11, 15))
    stories = [
        parsed(f"n{n}", f"The bridge of Norvik opened {n} times today.", when=day)
        for n, day in enumerate(days)
    ]
    given = digests.digest("", "bridge", stories, ("bridg",), as_of=TODAY)

    assert [proof.article.id for proof in given.evidence] == ["n2", "n3", "n0", "n1"]


def test_at_most_five_and_none_is_no_answer() -> None:
    stories = [parsed(f"n{n}", f"The bridge of Norvik opened {n} times today.") for n in range(9)]

    assert len(digests.digest("", "bridge", stories, (), as_of=TODAY).evidence) == digests.MOST
    assert not digests.digest("", "bridge", [], (), as_of=TODAY).answered


def test_old_news_have_their_day() -> None:
    old = parsed("old", "The bridge of Norvik opened to cars today.", when=date(2024, 11, 12))

    assert digests.digest("", "", [old], (), as_of=TODAY).newest == date(2024, 11, 12)
    assert digests.digest("", "", [old], (), as_of=date(2024, 11, 19)).newest is None


@pytest.mark.parametrize(
    "line",
    ["Nov. 20, 2024, 9:15 p.m. ET", "READ MORE: Norvik bridge opens", "Is the Norvik bridge open?"],
)
def test_no_line_that_tells_nothing_sums_a_story_up(line: str) -> None:
    story = parsed("bridge", line, "Cars cross the Norvik bridge now.", headline="Norvik bridge")

    given = digests.digest("", "bridge", [story], ("bridg",), as_of=TODAY)

    assert [proof.text for proof in given.evidence] == ["Cars cross the Norvik bridge now."]


def test_a_story_whose_opening_says_nothing_is_summed_up_by_what_follows() -> None:
    opening = ("Nov. 20, 2024, 9:15 p.m. ET", "Opinion contributor", "Norvik Herald")
    story = parsed("bridge", *opening, "Cars cross the Norvik bridge now.", headline="Norvik")

    given = digests.digest("", "Norvik", [story], ("norvik",), as_of=TODAY)

    assert [proof.text for proof in given.evidence] == ["Cars cross the Norvik bridge now."]
