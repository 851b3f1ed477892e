"""What readers do, from the update to the message, over the real Application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.commands import OPERATOR_MENU
from handlers.texts import LANGUAGES
from tests.telegram_factories import (
    ADMIN,
    ADMIN_CHAT,
    STRANGER,
    callback_update,
    group_update,
    text_update,
)

if TYPE_CHECKING:
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram


def labels(telegram: FakeTelegram) -> list[str]:
    return [button["text"] for button in telegram.buttons]


async def press(telegram: FakeTelegram, deliver: Deliver, label: str) -> None:
    """Press the button with this label under the newest message."""
    data = next(each["callback_data"] for each in telegram.buttons if each["text"] == label)
    await deliver(callback_update(data, telegram.last_message))


def next_page(telegram: FakeTelegram) -> str:
    data: str = telegram.buttons[labels(telegram).index("Next ›")]["callback_data"]
    return data


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


# Questions


async def test_a_question_gets_the_sentence_that_answers_it(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who opened the Long Bridge?"))

    assert len(telegram.sent) == 1
    text = telegram.last["text"]
    assert "Mayor <b>Ingrid Solberg</b> opened the Long Bridge on Monday." in text
    assert '<a href="https://herald.example/bridge">' in text
    assert "Norvik Herald · Mon 18 Nov 2024" in text
    assert telegram.last["link_preview_options"] == {"is_disabled": True}
    assert "reply_parameters" not in telegram.last, "in a private chat nothing needs quoting"


async def test_a_question_nothing_answers_gets_an_honest_no(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who won the World Cup?"))

    assert shown(telegram).startswith("The archive does not say.")
    assert "18 articles, from Mon 2 Sep 2024 to Tue 19 Nov 2024" in shown(telegram)


async def test_who_is_somebody_gets_their_card_with_the_proof(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who is Ingrid Solberg?"))

    text = telegram.last["text"]
    assert text.startswith("<b>Ingrid Solberg</b>")
    assert "<b>Mayor</b> · 1 article, 18 Nov 2024 · Norvik Herald" in text
    assert "<blockquote>“It took nine years and it was worth every one of them,”" not in text
    assert "It took nine years" in text
    assert "1. " in text
    assert "Last ferry" not in text


async def test_who_did_something_is_a_question_not_a_name(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("Who promised a second bridge?"))

    assert "<b>Ingrid Vatne</b> promised a second bridge on Thursday." in telegram.last["text"]


# /search


async def test_search_shows_matches_in_bold_and_escapes_the_rest(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search storm schools"))

    text = telegram.last["text"]
    assert text.startswith("1 article for “storm schools”")
    assert "<b>Storm &lt;Rita&gt; closes schools &amp; harbours</b>" in text
    assert "Coast Radio · Tue 12 Nov 2024" in text
    assert "<b>Storm</b> Rita closed 41 <b>schools</b>" in text


async def test_a_search_is_leafed_through_in_place(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search tram"))
    first = shown(telegram)
    assert first.startswith("12 articles for “tram”")
    assert "1–5 of 12" in first
    assert labels(telegram) == ["1", "2", "3", "4", "5", "Next ›", "Newest first"]

    await press(telegram, deliver, "Next ›")
    assert "6–10 of 12" in shown(telegram)
    assert labels(telegram) == ["1", "2", "3", "4", "5", "‹ Previous", "Next ›", "Newest first"]

    await press(telegram, deliver, "Next ›")
    assert "11–12 of 12" in shown(telegram)
    assert labels(telegram) == ["1", "2", "‹ Previous", "Newest first"]

    await press(telegram, deliver, "‹ Previous")
    await press(telegram, deliver, "‹ Previous")
    assert shown(telegram) == first
    assert len(telegram.sent) == 1
    assert len(telegram.edited) == len(telegram.answered) == 4


async def test_every_article_is_on_one_page_only(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search tram"))
    listed = []
    for _ in range(3):
        listed += [line for line in shown(telegram).splitlines() if ". Tram line" in line]
        if "Next ›" in labels(telegram):
            await press(telegram, deliver, "Next ›")

    assert len(listed) == len({line.partition(". ")[2] for line in listed}) == 12


async def test_words_no_article_has_together_find_some(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search ferry minutes"))

    assert shown(telegram).startswith("No article has every word of “ferry minutes”.")


async def test_a_search_without_results_says_what_to_do(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search xyzzy"))

    assert "Nothing in the archive for “xyzzy”" in shown(telegram)
    assert "/latest" in shown(telegram)
    assert not telegram.buttons


@pytest.mark.parametrize(
    "words",
    ["😀", '"', "NEAR(", '"; DROP TABLE articles; --', "-", "<b>", "x" * 4000, "AND OR NOT", "*"],
)
async def test_nothing_typed_breaks_a_search(
    telegram: FakeTelegram, deliver: Deliver, words: str
) -> None:
    await deliver(text_update(f"/search {words}"))

    assert len(telegram.sent) == 1
    assert "went wrong" not in shown(telegram)


# Articles


async def test_an_article_opens_in_place_and_leads_back(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search bridge"))
    listing = shown(telegram)
    number = next(
        line.partition(".")[0] for line in listing.splitlines() if "longest bridge" in line
    )

    await press(telegram, deliver, number)
    text = telegram.last["text"]
    assert text.startswith('<a href="https://herald.example/bridge"><b>Mayor opens the longest')
    assert "<blockquote expandable>NORVIK - Mayor Ingrid Solberg opened" in text
    assert "310 million euros.</blockquote>" in text
    assert labels(telegram) == ["Read at Norvik Herald", "Copy link", "Share", "‹ Back"]
    assert telegram.buttons[1]["copy_text"] == {"text": "https://herald.example/bridge"}

    await press(telegram, deliver, "‹ Back")
    assert shown(telegram) == listing
    assert len(telegram.sent) == 1


async def test_a_long_article_has_parts(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search council minutes"))
    await press(telegram, deliver, "1")
    assert "Part 1 of 3" in shown(telegram)
    assert "Mon 2 Sep 2024 · Kari Lund" in shown(telegram)
    assert "None" not in shown(telegram)
    assert labels(telegram) == ["Part 2 ›", "Share", "‹ Back"]

    await press(telegram, deliver, "Part 2 ›")
    await press(telegram, deliver, "Part 3 ›")
    assert "Part 3 of 3" in shown(telegram)
    assert "Point 120. The council spoke about parking <on the square> & decided" in shown(telegram)
    assert labels(telegram) == ["‹ Part 2", "Share", "‹ Back"]


async def test_right_to_left_and_emoji(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search جسر"))

    assert "1. <b>افتتاح جسر 4.2 كم في نورفيك 😀</b>" in telegram.last["text"]
    assert "\u2068صوت الساحل\u2069 · Sun 17 Nov 2024" in shown(telegram)


# /latest


async def test_latest_is_newest_first(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/latest"))

    fresh, *lines = shown(telegram).splitlines()
    assert fresh == "Newest: Tue 19 Nov 2024 · last checked just now"
    days = [line.rpartition(" · ")[2] for line in lines if " · " in line]
    assert days == [
        "Tue 19 Nov 2024",
        "Mon 18 Nov 2024",
        "Sun 17 Nov 2024",
        "Thu 14 Nov 2024",
        "Tue 12 Nov 2024",
    ]
    await press(telegram, deliver, "Next ›")
    assert "6–10 of 18" in shown(telegram)


async def test_latest_of_words(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/latest tram"))

    assert shown(telegram) == (
        "Newest: Tue 19 Nov 2024 · last checked just now\n\n"
        "Nothing newer than Sat 12 Oct 2024 for “tram” (39 days ago)\n\n"
        "1. Tram line 12 opens in Norvik\nNorvik Herald · Sat 12 Oct 2024\n\n"
        "2. Tram line 11 opens in Norvik\nNorvik Herald · Fri 11 Oct 2024\n\n"
        "3. Tram line 10 opens in Norvik\nNorvik Herald · Thu 10 Oct 2024\n\n"
        "4. Tram line 9 opens in Norvik\nNorvik Herald · Wed 9 Oct 2024\n\n"
        "5. Tram line 8 opens in Norvik\nNorvik Herald · Tue 8 Oct 2024\n\n"
        "1–5 of 12"
    )
    await press(telegram, deliver, "Next ›")
    assert shown(telegram).startswith(
        "Newest: Tue 19 Nov 2024 · last checked just now\n\nNewest first for “tram”\n\n1. Tram"
    )


# /who


async def test_who_shows_a_card(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who ingrid solberg"))

    text = telegram.last["text"]
    assert text.startswith("<b>Ingrid Solberg</b>")
    assert "<b>Mayor</b> · 1 article" in text
    assert labels(telegram) == ["1"]

    await press(telegram, deliver, "1")
    assert "expandable" in telegram.last["text"]
    await press(telegram, deliver, "‹ Back")
    assert telegram.last["text"] == text


async def test_a_name_two_people_have_is_asked_about(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/who Ingrid"))

    assert shown(telegram) == "Several names fit “Ingrid”. Which one?"
    assert sorted(labels(telegram)) == [
        "Ingrid Solberg, Mayor (1)",
        "Ingrid Vatne, Transport Minister (1)",
    ]

    await press(telegram, deliver, "Ingrid Vatne, Transport Minister (1)")
    assert telegram.last["text"].startswith("<b>Ingrid Vatne</b>")
    assert len(telegram.sent) == 1


async def test_a_name_nobody_has(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/who Zzyzx Qwertz"))

    assert "I find nobody called “Zzyzx Qwertz”" in shown(telegram)


# Help


async def test_the_examples_of_help_work(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/help"))
    text = telegram.last["text"]
    examples = [
        line.removeprefix("• <code>").removesuffix("</code>")
        for line in text.splitlines()
        if line.startswith("• ")
    ]
    assert len(examples) == 3
    assert "/search WORDS – articles with these words" in text
    assert "@newsdesk_test_bot" in text
    assert "The archive holds 18 articles, from Mon 2 Sep 2024 to Tue 19 Nov 2024." in text

    for example in examples:
        await deliver(text_update(example))
        said = shown(telegram)
        assert not said.startswith(("Nothing", "The archive does not", "I find nobody", "No art"))


async def test_help_in_a_group_names_what_is_for_all_there(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(group_update("/help"))

    assert "/search WORDS" in shown(telegram)
    for elsewhere in ("/post", "/settings", "/my_data", "/forget_me", "/privacy"):
        assert elsewhere not in shown(telegram)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_operators_are_told_their_commands_in_one_line(
    telegram: FakeTelegram, deliver: Deliver, language: str
) -> None:
    operator = {**ADMIN, "language_code": language}
    await deliver(text_update("/help", chat=ADMIN_CHAT, sender=operator))
    [line] = [line for line in shown(telegram).splitlines() if "/reload" in line]
    assert [name for name in OPERATOR_MENU if f"/{name}" not in line] == []

    for others in (text_update("/help"), group_update("/help", sender=operator)):
        await deliver(others)
        assert "/reload" not in shown(telegram)


async def test_start_says_hello(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/start"))

    assert shown(telegram).startswith("Hello!")


@pytest.mark.parametrize(
    ("command", "example"), [("/search", "/search Norvik harbour"), ("/who", "/who ")]
)
async def test_a_command_without_words_shows_how(
    telegram: FakeTelegram, deliver: Deliver, command: str, example: str
) -> None:
    await deliver(text_update(command))

    assert "after the command" in shown(telegram)
    assert f"<code>{example}" in telegram.last["text"]


async def test_a_mention_alone_shows_how(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update("@newsdesk_test_bot"))

    assert shown(telegram).startswith("Yes? Ask me a question")


# Buttons


@pytest.mark.parametrize(
    "data",
    [
        "1:s:gone:best:0",
        "1:p:gone:0",
        "2:p:token:0",
        "hello",
        "1:a:gone:0:AAAAAAAAAAAA:0",
        "1:p:x:-1",
    ],
)
async def test_an_old_or_forged_button_is_answered_kindly(
    telegram: FakeTelegram, deliver: Deliver, data: str
) -> None:
    await deliver(text_update("/latest"))
    await deliver(callback_update(data, telegram.last_message))

    assert len(telegram.answered) == 1
    assert telegram.answered[0]["text"]
    assert not telegram.edited


async def test_a_page_beyond_the_end_is_the_first(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search tram"))
    first = shown(telegram)
    await press(telegram, deliver, "Next ›")
    token = telegram.buttons[0]["callback_data"].split(":")[2]

    await deliver(callback_update(f"1:p:{token}:999999", telegram.last_message))

    assert shown(telegram) == first


async def test_pressing_twice_is_no_error(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/search tram"))
    before, pressed = next_page(telegram), telegram.last_message

    await deliver(callback_update(before, pressed))
    await deliver(callback_update(before, pressed))

    assert len(telegram.edited) == 1
    assert len(telegram.answered) == 2
    assert all("text" not in answer for answer in telegram.answered)


async def test_anyone_may_leaf_in_a_group(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update("/search tram"))
    data = next_page(telegram)

    await deliver(callback_update(data, telegram.last_message, sender=STRANGER))

    assert "6–10 of 12" in shown(telegram)


async def test_a_press_telegram_gave_up_on_still_changes_the_message(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update("/search tram"))
    update = callback_update(next_page(telegram), telegram.last_message)
    telegram.expired_queries.add(update["callback_query"]["id"])

    await deliver(update)

    assert "6–10 of 12" in shown(telegram)
    assert len(telegram.sent) == 1, "no apology"
