"""Deep links: what they carry comes back as it was, and /start opens it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import pages
from handlers.deep_links import LONGEST, Link, ToArticle, ToKept, ToTyped, address, parse
from handlers.opening import payload_for
from store.types import Article
from tests.telegram_factories import BOT_USERNAME, callback_update, group_update, text_update

if TYPE_CHECKING:
    from bot.wiring import BotApplication
    from handlers.context import Services
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

HANDLE = Article(id="bridge", headline="").handle
KINDS = (pages.WHO, pages.SEARCH, pages.ASK, pages.LATEST)
TYPED = st.text(max_size=60).filter(
    lambda text: text.strip() and text.isprintable() and len(text.encode(errors="replace")) <= 45
)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


@given(
    st.builds(ToArticle, st.text().map(lambda text: Article(id=repr(text), headline="").handle))
    | st.builds(ToKept, st.text("abcXYZ019_-", min_size=1, max_size=12))
    | st.builds(ToTyped, st.sampled_from(KINDS), TYPED)
)
def test_what_a_link_carries_comes_back(link: Link) -> None:
    payload = str(link)

    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
    assert parse(payload) == link
    assert address("news_bot", payload) == f"https://t.me/news_bot?start={payload}"


@given(st.text() | st.from_regex(r"1[awsqnl]-[\w-]{0,70}"))
def test_parsing_never_raises_and_gives_only_what_would_be_written_so(payload: str) -> None:
    link = parse(payload)

    assert link is None or (str(link) == payload and len(payload) <= LONGEST)


@pytest.mark.parametrize(
    "payload",
    [
        "", "1", "1a", "1a-", "1a-short", f"2a-{HANDLE}", f"0a-{HANDLE}", f"1a-{HANDLE}x", "1x-YQ",
        "1s-", "1q-", "1w-IA", "1s-YQ==", "1s-YR", "1s-a", "1s-_w", "1l-", "1l-thirteenchars",
        "1n", "1s-" + "YQ" * 40, "1a-٠٠٠٠٠٠٠٠٠٠٠٠", "'; DROP TABLE",
    ],
)  # fmt: skip
def test_hostile_and_old_payloads_are_nobodys(payload: str) -> None:
    assert parse(payload) is None


async def test_an_article_opens_with_its_buttons_and_a_small_preview(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(f"/start 1a-{HANDLE}"))

    assert shown(telegram).startswith("Mayor opens the longest bridge of Norvik\n")
    labels = [button["text"] for button in telegram.buttons]
    assert labels == ["Read at Norvik Herald", "Copy link", "Share"]
    read, _, share = telegram.buttons
    assert read["url"] == "https://herald.example/bridge"
    assert share["switch_inline_query"] == f"1a-{HANDLE}"
    assert telegram.last["link_preview_options"] == {
        "url": "https://herald.example/bridge",
        "prefer_small_media": True,
    }


async def test_the_parts_of_a_long_article_turn_without_a_list_behind(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(text_update(f"/start 1a-{Article(id='council', headline='').handle}"))
    assert "Part 1 of 3" in shown(telegram)
    [following, _] = telegram.buttons

    await deliver(callback_update(following["callback_data"], telegram.last_message))
    assert "Part 2 of 3" in shown(telegram)
    assert [button["text"] for button in telegram.buttons] == ["‹ Part 1", "Part 3 ›", "Share"]


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("/who Ingrid Solberg", ToTyped(pages.WHO, "Ingrid Solberg")),
        ("/search bridge", ToTyped(pages.SEARCH, "bridge")),
        ("/latest", ToTyped(pages.LATEST, "")),
        ("/latest bridge", ToTyped(pages.LATEST, "bridge")),
        ("Who opened the Long Bridge?", ToTyped(pages.ASK, "Who opened the Long Bridge?")),
    ],
    ids=str,
)
async def test_a_link_opens_what_typing_it_would(
    telegram: FakeTelegram, deliver: Deliver, typed: str, opened: ToTyped
) -> None:
    await deliver(text_update(typed))
    expected = telegram.last

    await deliver(text_update(f"/start {opened}"))
    assert telegram.last["text"] == expected["text"]
    assert telegram.last["reply_markup"] == expected["reply_markup"]


async def test_what_is_too_long_for_a_link_is_opened_by_its_token(
    telegram: FakeTelegram, deliver: Deliver, application: BotApplication
) -> None:
    services: Services = application.bot_data["services"]
    words = "the longest bridge of Norvik opened by its mayor on a Monday"
    payload = await payload_for(services, pages.SEARCH, words)
    assert isinstance(parse(payload), ToKept)

    await deliver(text_update(f"/start {payload}"))
    assert "Mayor opens the longest bridge" in shown(telegram)


@pytest.mark.parametrize(
    "payload", ["nonsense", "1a-AAAAAAAAAAAA", "1l-AAAAAAAAAAAA", "9a-x", "x" * 500, "<b>"]
)
async def test_a_link_that_leads_nowhere_says_what_to_do(
    telegram: FakeTelegram, deliver: Deliver, payload: str
) -> None:
    await deliver(text_update(f"/start {payload}"))

    assert shown(telegram) == (
        "I do not know that link, or what it led to is gone. Just ask me a question, or see /help."
    )


async def test_start_alone_still_says_hello(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(text_update("/start"))
    assert shown(telegram).startswith("Hello!")


async def test_a_link_into_a_group_opens_there(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(group_update(f"/start@{BOT_USERNAME} 1a-{HANDLE}"))

    assert shown(telegram).startswith("Mayor opens the longest bridge of Norvik\n")
