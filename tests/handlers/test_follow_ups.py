"""Questions that lean on the one before, over the double."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from handlers.texts import Texts
from tests.telegram_factories import (
    ADMIN_CHAT,
    ADMIN,
    SUPERGROUP,
    BOT,
    STRANGER,
    group_update,
    message,
    text_update,
)

if TYPE_CHECKING:
    from tests.bot.source_world import Clock
    from tests.conftest import Deliver
    from tests.fakes import FakeTelegram
    from tests.telegram_factories import JSON

WHO = "Who opened the Long Bridge?"
UNDERSTOOD = Texts()("understood-question", question="")
UNCLEAR = Texts()("unclear")


async def test_walk(telegram: FakeTelegram, deliver: Deliver) -> None:
    for q in (WHO, "and when?", "Where was she then?", "What did she say?", "/who Tomas Berg", "what did he say?", "Who is she?","who is he?", "When did he leave?"):
        await deliver(text_update(q))
        print(">>>", q, "\n", telegram.last["text"], "\n")
    assert 0
