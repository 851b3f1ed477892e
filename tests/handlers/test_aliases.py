"""The operator's commands about other names, over the real Application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers import alias_reports
from handlers.fitting import units
from handlers.texts import Texts
from store.aliases import Alias
from tests.telegram_factories import ADMIN, ADMIN_CHAT, JSON, text_update

if TYPE_CHECKING:
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram

TEXTS = Texts("en")


def from_admin(text: str) -> JSON:
    return text_update(text, chat=ADMIN_CHAT, sender=ADMIN)


def shown(telegram: FakeTelegram) -> str:
    text: str = telegram.last_message["text"]
    return text


@pytest.mark.parametrize("command", ["/alias", "/alias A = B", "/unalias A"])
async def test_others_are_refused_kindly(
    telegram: FakeTelegram, deliver: Deliver, command: str
) -> None:
    await deliver(text_update(command))
    assert shown(telegram).startswith("That is for the operator of this bot.")

    await deliver(from_admin("/alias"))
    assert shown(telegram).startswith("There are no other names yet.")


async def test_an_alias_is_found_until_it_is_forgotten(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(from_admin("/alias Ingrid Solberg = 英格丽, <b>The Boss</b>"))
    assert shown(telegram) == ("“Ingrid Solberg” is now found by 英格丽, <b>The Boss</b>, too.")
    for typed in ("英格丽", "b the boss b"):
        await deliver(text_update(f"/who {typed}"))
        assert shown(telegram).startswith("Ingrid Solberg")

    await deliver(from_admin("/alias"))
    assert shown(telegram).splitlines() == [
        "2 other names", "", "Ingrid Solberg = <b>The Boss</b>, 英格丽",
    ]  # fmt: skip
    await deliver(from_admin("/alias INGRID SOLBERG"))
    assert "英格丽" in shown(telegram)

    await deliver(from_admin("/unalias Ingrid Solberg = 英格丽"))
    assert shown(telegram) == "Forgot 1 other name of “Ingrid Solberg”."
    await deliver(text_update("/who 英格丽"))
    assert not shown(telegram).startswith("Ingrid Solberg")
    await deliver(from_admin("/unalias Ingrid Solberg"))
    await deliver(from_admin("/unalias Ingrid Solberg"))
    assert shown(telegram).startswith("“Ingrid Solberg” has no such other name of yours")


async def test_a_name_no_article_has_is_said(telegram: FakeTelegram, deliver: Deliver) -> None:
    await deliver(from_admin("/alias Nobody Atall = NA"))
    assert shown(telegram).startswith("Kept: NA for “Nobody Atall”.")
    assert "no article I have plainly names “Nobody Atall”" in shown(telegram)


async def test_an_alias_is_tied_to_the_name_the_archive_has(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(from_admin("/alias Solberg = Sol, Ingrid Solberg"))
    assert shown(telegram) == "“Ingrid Solberg” is now found by Sol, too."
    await deliver(text_update("/who sol"))
    assert shown(telegram).startswith("Ingrid Solberg")
    await deliver(from_admin("/alias Solberg"))
    assert shown(telegram).endswith("Ingrid Solberg = Sol")
    await deliver(from_admin("/unalias solberg = sol"))
    assert shown(telegram) == "Forgot 1 other name of “Ingrid Solberg”."


async def test_an_alias_that_means_another_too_is_said(
    telegram: FakeTelegram, deliver: Deliver
) -> None:
    await deliver(from_admin("/alias Ingrid Solberg = Chief"))
    await deliver(from_admin("/alias Tomas Berg = Chief, Tommy the B"))
    found, elsewhere = shown(telegram).splitlines()
    assert found == "“Tomas Berg” is now found by Tommy the B, too."
    assert elsewhere.startswith("Kept: Chief for “Tomas Berg”. But others are meant by it, too:")
    await deliver(text_update("/who chief"))
    assert "Which" in shown(telegram)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/alias = B", "There is no name before"),
        ("/alias Ana =", "“Ana” needs another name"),
        ("/alias Ana = ana", "“ana” needs another name"),
        ("/alias Ana = " + "x" * 100, "longer than 80 characters"),
        ("/alias Ana = " + ", ".join(f"n{i}" for i in range(60)), "40 other names at most"),
        ("/unalias", "Whose other names?"),
        ("/unalias = x", "There is no name before"),
        ("/alias Ana", "“Ana” has no other names of yours"),
    ],
)
async def test_what_cannot_be_kept_is_told_with_what_to_write(
    telegram: FakeTelegram, deliver: Deliver, command: str, said: str
) -> None:
    await deliver(from_admin(command))
    assert said in shown(telegram)


async def test_names_may_not_grow_without_end(telegram: FakeTelegram, deliver: Deliver) -> None:
    for part in range(3):
        others = ", ".join(f"n{part}x{i}" for i in range(20))
        await deliver(from_admin(f"/alias Ana Berg = {others}"))
    assert "40 other names at most" in shown(telegram)
    await deliver(from_admin("/alias Ana Berg"))
    assert shown(telegram).splitlines()[0] == "40 other names"


@given(
    st.lists(
        st.builds(
            Alias,
            name=st.text(min_size=1, max_size=80),
            alias=st.text(min_size=1, max_size=80),
            declared=st.booleans(),
        ),
        max_size=200,
    )
)
def test_a_list_fits_a_message(aliases: list[Alias]) -> None:
    assert units(alias_reports.listing(aliases, TEXTS)) < 4_000
