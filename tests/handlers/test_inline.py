"""Inline mode over the real Application: what is offered in other chats, and what it posts."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from handlers import deep_links, pages, render_answers, render_inline, render_people
from handlers.inline import CACHED, PAGE, article_result, offered_result
from handlers.speaking import Reply
from handlers.texts import Texts
from store.errors import StoreUnavailableError
from store.indexing import load
from store.types import Article
from tests.handlers import strategies as wild
from tests.telegram_factories import BOT_USERNAME, JSON, inline_update, utf16_length
from tests.telegram_rules import bad, check_result, parse_html

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from bot.wiring import BotApplication
    from handlers.context import Services
    from store.answered import Answer
    from store.entities import Person
    from store.types import ArchiveStatus, Parsed
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

TEXTS = Texts("en")
QUESTION = "Who opened the Long Bridge?"


async def test_what_is_offered_is_for_whoever_typed_alone(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    """It is in their language: nobody else is to be given it from Telegram's memory."""
    for typed in ("", "bridge", QUESTION, "nothing of the kind"):
        await deliver(inline_update(typed))
    assert [offered["is_personal"] for offered in telegram.offered] == [True] * 4


def titles(telegram: FakeTelegram) -> list[str]:
    return [result["title"] for result in telegram.offered[-1]["results"]]


def posted(result: JSON) -> str:
    """What a chat would see of a result that is chosen."""
    return parse_html(result["input_message_content"]["message_text"])[0]


def result_called(telegram: FakeTelegram, title: str) -> JSON:
    found: JSON = next(
        result for result in telegram.offered[-1]["results"] if result["title"] == title
    )
    return found


def buttons(result: JSON) -> list[tuple[str, str]]:
    [row] = result["reply_markup"]["inline_keyboard"]
    return [(button["text"], button["url"]) for button in row]


def opened(payload: str) -> deep_links.Link | None:
    return deep_links.parse(payload)


async def test_nothing_typed_yet_gives_the_latest(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(inline_update(""))

    [given_] = telegram.offered
    assert titles(telegram)[0] == "Last ferry leaves Norvik harbour"
    assert len(titles(telegram)) == PAGE
    assert given_["cache_time"] == CACHED == 20
    assert given_["button"]["text"] == "Open in the bot"
    assert opened(given_["button"]["start_parameter"]) == deep_links.ToTyped(pages.LATEST, "")


async def test_words_offer_articles_with_outlet_and_day(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("longest bridge"))

    bridge = result_called(telegram, "Mayor opens the longest bridge of Norvik")
    assert bridge["description"] == "Norvik Herald · Mon 18 Nov 2024"
    assert posted(bridge).startswith(
        "Mayor opens the longest bridge of Norvik\nNorvik Herald · Mon 18 Nov 2024 · Norvik\n"
        "NORVIK - Mayor Ingrid Solberg opened"
    )
    handle = Article(id="bridge", headline="").handle
    assert buttons(bridge) == [
        ("Read at Norvik Herald", "https://herald.example/bridge"),
        ("Open in the bot", f"https://t.me/{BOT_USERNAME}?start=1a-{handle}"),
    ]
    assert "thumbnail_url" not in bridge
    start = telegram.offered[-1]["button"]["start_parameter"]
    assert opened(start) == deep_links.ToTyped(pages.SEARCH, "longest bridge")


async def test_only_a_single_article_with_an_address_has_a_preview_and_a_small_one(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("Norvik"))

    bridge = result_called(telegram, "Mayor opens the longest bridge of Norvik")
    assert bridge["input_message_content"]["link_preview_options"] == {
        "url": "https://herald.example/bridge",
        "prefer_small_media": True,
    }
    ferry = result_called(telegram, "Last ferry leaves Norvik harbour")
    assert ferry["input_message_content"]["link_preview_options"] == {"is_disabled": True}
    assert [label for label, _ in buttons(ferry)] == ["Open in the bot"]


async def test_a_name_offers_the_card_first(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(inline_update("Ingrid Solberg"))

    first, *articles = telegram.offered[-1]["results"]
    assert first["title"] == "Ingrid Solberg"
    assert first["description"] == "Mayor · 1 article"
    assert posted(first).startswith("Ingrid Solberg\n\nMayor")
    assert articles[0]["title"] == "Mayor opens the longest bridge of Norvik"
    [(_, link)] = buttons(first)
    assert opened(link.partition("start=")[2]) == deep_links.ToTyped(pages.WHO, "Ingrid Solberg")


async def test_a_part_of_several_names_offers_each(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("ingrid"))

    people = [result["title"] for result in telegram.offered[-1]["results"][:2]]
    assert sorted(people) == ["Ingrid Solberg", "Ingrid Vatne"]


async def test_a_common_word_in_a_rare_name_offers_nobody(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication, tmp_path: Path
) -> None:
    drones = [
        {"id": f"drone-{number}", "headline": f"Drones over harbour {number}", "source": "Herald",
         "published": "2024-10-01", "body": f"Nobody knows whose drones flew there, day {number}."}
        for number in range(60)
    ]  # fmt: skip
    drones[7]["body"] = "A firm called Brinc Drones Inc. sells them, Brinc Drones Inc. said."
    (tmp_path / "drones.jsonl").write_text("\n".join(map(json.dumps, drones)))
    await load(application.bot_data["services"].undoer, [tmp_path / "drones.jsonl"])

    await deliver(inline_update("Brinc Drones"))
    assert telegram.offered[-1]["results"][0]["title"] == "Brinc Drones"
    await deliver(inline_update("drones"))
    assert telegram.offered[-1]["results"][0]["title"].startswith("Drones over harbour")


async def test_a_name_nearly_like_another_offers_nobody(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("Engrid Sollberk"))

    assert not [one for one in telegram.offered[-1]["results"] if one["id"].startswith("person")]


async def test_a_question_gives_the_answer_first_with_what_was_asked(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update(QUESTION))

    first, *others = telegram.offered[-1]["results"]
    assert first["title"] == "Ingrid Solberg"
    assert "Mayor Ingrid Solberg opened the Long Bridge" in first["description"]
    assert posted(first).startswith(f"Asked: {QUESTION}\n\nIngrid Solberg\n")
    assert others[0]["title"] == "Mayor opens the longest bridge of Norvik"
    [(_, link)] = buttons(first)
    assert opened(link.partition("start=")[2]) == deep_links.ToTyped(pages.ASK, QUESTION)


async def test_a_question_about_one_of_several_offers_each(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("Who is Ingrid?"))

    people = [result["title"] for result in telegram.offered[-1]["results"][:2]]
    assert sorted(people) == ["Ingrid Solberg", "Ingrid Vatne"]


async def test_a_question_for_news_offers_the_newest(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("What's new?"))

    assert titles(telegram)[0] == "Last ferry leaves Norvik harbour"


async def test_a_question_without_an_answer_says_so_first(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("Who invented the parking meter in Paris?"))

    first = telegram.offered[-1]["results"][0]
    assert first["title"] == "The archive does not say."


async def test_pages_follow_each_other_without_gaps_or_repeats(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    offset, seen = "", []
    for _ in range(4):
        await deliver(inline_update("", offset=offset))
        seen += [result["id"] for result in telegram.offered[-1]["results"]]
        offset = telegram.offered[-1]["next_offset"]
        if not offset:
            break

    assert len(seen) == len(set(seen)) == 18
    assert [len(one["results"]) for one in telegram.offered] == [10, 8]


async def test_only_the_first_page_has_what_is_no_article(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("tram line?"))
    assert telegram.offered[-1]["results"][0]["id"] == "answer"

    await deliver(inline_update("tram line?", offset=telegram.offered[-1]["next_offset"]))
    assert telegram.offered[-1]["results"]
    assert all(len(result["id"]) == 12 for result in telegram.offered[-1]["results"])


@pytest.mark.parametrize("offset", ["x", "-1.1", "1", "99999999.1", "10.", "٣.1", "5.5\n"])
async def test_an_offset_that_is_not_ours_is_the_start(
    telegram: FakeTelegram, deliver: Deliver, offset: str
) -> None:
    await deliver(inline_update("", offset=offset))

    assert titles(telegram)[0] == "Last ferry leaves Norvik harbour"


async def test_beyond_the_end_there_is_nothing(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(inline_update("bridge", offset="900.1"))

    assert telegram.offered[-1]["results"] == []
    assert telegram.offered[-1]["next_offset"] == ""


async def test_what_finds_nothing_says_so_on_the_button(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(inline_update("qwertyuiop zxcvbnm"))

    assert telegram.offered[-1]["results"] == []
    assert telegram.offered[-1]["button"]["text"] == "Nothing found. Ask me in private"


async def test_what_is_too_long_for_a_link_is_kept(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    long = "bridge over the water of Norvik " * 8
    await deliver(inline_update(long))

    link = opened(telegram.offered[-1]["button"]["start_parameter"])
    assert isinstance(link, deep_links.ToKept)
    services: Services = application.bot_data["services"]
    listing = await services.librarian.recall(link.token)
    assert listing is not None
    assert listing.text == long.strip()


async def test_a_shared_article_is_all_that_is_offered(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    handle = Article(id="ferry", headline="").handle
    await deliver(inline_update(f"1a-{handle}"))

    assert titles(telegram) == ["Last ferry leaves Norvik harbour"]
    await deliver(inline_update("1a-AAAAAAAAAAAA"))
    assert titles(telegram) == []


async def test_a_query_that_is_too_old_is_no_error(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    update = inline_update("bridge")
    telegram.expired_queries.add(update["inline_query"]["id"])

    await deliver(update)

    assert not telegram.offered
    assert not [record for record in caplog.records if record.levelname in ("ERROR", "WARNING")]


async def test_another_refusal_is_written_down(
    telegram: FakeTelegram, deliver: Deliver, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("answerInlineQuery", bad("RESULT_ID_INVALID"))

    await deliver(inline_update("bridge"))

    assert "Result_id_invalid" in caplog.text


async def test_an_archive_that_cannot_be_read_offers_the_bot(
    telegram: FakeTelegram,
    deliver: Deliver,
    application: BotApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services: Services = application.bot_data["services"]

    async def broken(*_: object, **__: object) -> None:
        raise StoreUnavailableError("locked")

    monkeypatch.setattr(services.librarian, "search", broken)
    await deliver(inline_update("bridge"))

    [given_] = telegram.offered
    assert given_["results"] == []
    assert given_["cache_time"] == 0
    assert given_["button"]["text"] == "I cannot look just now. Ask me in private"


async def test_typing_writes_nothing(
    deliver: Deliver, application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    services: Services = application.bot_data["services"]

    async def refused(*_: object, **__: object) -> None:
        raise AssertionError("a listing was kept")

    monkeypatch.setattr(services.librarian, "remember", refused)
    application.bot_data["services"] = replace(services, keep_questions=True)
    for typed in ("", "bridge", "Solberg", QUESTION, "Who sank the moon?"):
        await deliver(inline_update(typed))
    page = await services.gaps.gaps(limit=5)
    assert page.items == ()


HOSTILE = (
    "?", "??? ?", "\ud800?", "\x00", "1a-", "1a-\u0660", '"', "title:", "-", "OR", "<b>?", "&lt;",
    "'; DROP TABLE", "\u202e\u2066 bridge", "x" * 256, "😀" * 128, "习近平?", "؟", "a OR b OR -c",
    "before:2024-99-99",
)  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
async def test_whatever_is_typed_gets_one_answer(
    telegram: FakeTelegram, deliver: Deliver, typed: str
) -> None:
    await deliver(inline_update(typed))

    assert len(telegram.offered) == 1
    assert telegram.offered[0]["button"]["text"] != TEXTS("inline-failed")


many = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@many
@given(wild.PARSED)
def test_any_article_is_one_telegram_takes(parsed: Parsed) -> None:
    # the archive's file holds no half characters, which a handle could not be made of
    parsed = replace(parsed, article=replace(parsed.article, id="wild"))
    result = article_result(parsed, BOT_USERNAME, TEXTS)

    check_result(result.to_dict())
    assert utf16_length(result.title) <= 120
    assert utf16_length(result.description or "") <= 200


@many
@given(wild.ANSWER, wild.STATUS, wild.LINE, wild.PERSON, wild.DAY)
def test_any_answer_and_card_are_ones_telegram_takes(
    answer: Answer, status: ArchiveStatus, typed: str, known: Person, today: date
) -> None:
    said = (
        render_answers.answer(answer, TEXTS)
        if answer.short and answer.short.strip()
        else render_answers.no_answer(answer, status, TEXTS)
    )
    title = render_inline.answer_title("", answer.short or "", TEXTS, unanswered=False)
    copied = render_inline.plain(render_answers.to_copy(answer, TEXTS))
    html = render_inline.answer(typed, said, TEXTS)
    check_result(offered_result("answer", title, copied, Reply(html), []).to_dict())
    called = render_inline.person_description(known, TEXTS)
    html = render_people.card(known, TEXTS, today=today)
    name = render_inline.person_title(known)
    check_result(offered_result("person-1", name, called, Reply(html), []).to_dict())
