"""The language a chat has chosen."""

from __future__ import annotations

from typing import Protocol

from handlers.texts import LANGUAGES


class Choices(Protocol):
    """Keeps the language of a chat."""

    async def language_of(self, chat: int) -> str | None:
        """The one it has chosen, or None."""
        ...

    async def choose_language(self, chat: int, language: str | None) -> None:
        """Keep its choice; None forgets it."""
        ...


class Languages:
    """Which language is chosen where."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    async def chosen(self, chat: int) -> str | None:
        """What a chat has chosen, if we speak it still; None when nothing."""
        language = await self._choices.language_of(chat)
        return language if language in LANGUAGES else None

    async def choose(self, chat: int, language: str | None) -> None:
        """Keep the choice of a chat; None goes by its readers again."""
        await self._choices.choose_language(chat, language)
