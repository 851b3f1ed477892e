"""More news of Norvik: enough to leaf through, one long article, other scripts, two Ingrids."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bot.settings import Settings

TRAMS: tuple[dict[str, Any], ...] = tuple(
    {
        "id": f"tram-{number}",
        "headline": f"Tram line {number} opens in Norvik",
        "source": "Norvik Herald",
        "published": f"2024-10-{number:02}",
        "body": f"The tram of line {number} ran for the first time, the city said.",
    }
    for number in range(1, 13)
)
COUNCIL: dict[str, Any] = {
    "id": "council",
    "headline": "Minutes of the council of Norvik",
    "author": "Kari Lund",
    "published": "2024-09-02",
    "body": "\n\n".join(
        f"Point {number}. The council spoke about parking <on the square> & decided nothing."
        for number in range(1, 121)
    ),
}
MINISTER: dict[str, Any] = {
    "id": "minister",
    "headline": "Minister promises a second bridge",
    "source": "Coast Radio",
    "published": "2024-11-14",
    "body": "Transport Minister Ingrid Vatne promised a second bridge on Thursday.\n\n"
    "“We will build it in five years,” Vatne said.",
}
ARABIC: dict[str, Any] = {
    "id": "arabic",
    "headline": "افتتاح جسر 4.2 كم في نورفيك 😀",
    "source": "صوت الساحل",
    "published": "2024-11-17",
    "language": "ar",
    "body": "افتتح رئيس البلدية الجسر يوم الاثنين.",
}
MORE = (*TRAMS, COUNCIL, MINISTER, ARABIC)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The archive of all tests, and MORE beside it."""
    more = settings.seeds / "more.jsonl"
    more.write_text("".join(json.dumps(article) + "\n" for article in MORE))
    return settings
