"""What was decided for a chat, as Telegram HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import render

if TYPE_CHECKING:
    from handlers.texts import Texts
    from store.house_rules import HouseRules


def own_settings(language: str | None, texts: Texts) -> str:
    """A reader's own; ``language`` is called as it calls itself, None when none is chosen."""
    return _panel(
        "settings-title-own", [_language(language, "settings-language-own", texts)], texts
    )


def group_settings(rules: HouseRules, language: str | None, zone: str, texts: Texts) -> str:
    """A group's; its quiet hours are those of ``zone``."""
    quiet = texts("settings-quiet-none")
    if rules.quiet:
        first, until = clock(rules.quiet.first, texts), clock(rules.quiet.until, texts)
        quiet = texts("settings-quiet", first=first, until=until, zone=zone)
    asking = texts("settings-asking", asking=rules.asking.value)
    language = _language(language, "settings-language-any", texts)
    return _panel("settings-title", [quiet, asking, language], texts)


def clock(hour: int, texts: Texts) -> str:
    """A whole hour of the day: "07:00"."""
    return texts.clock(f"{hour:02}:00")


def _language(language: str | None, none: str, texts: Texts) -> str:
    return texts("settings-language", language=language) if language else texts(none)


def _panel(title: str, lines: list[str], texts: Texts) -> str:
    return render.blocks(f"<b>{render.say(texts, title)}</b>", render.escape("\n".join(lines)))
