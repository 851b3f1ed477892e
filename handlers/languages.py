"""The language a reader is spoken to in, and ``/language``, which changes it.

The chat's choice goes first (a private chat's is its reader's), then what Telegram says the
reader's app speaks, then English.
"""

from __future__ import annotations

import asyncio
import logging
import unicodedata
from typing import TYPE_CHECKING, Protocol

from telegram import Message
from telegram.constants import ChatType

from handlers import render
from handlers.addressing import after_command, heard
from handlers.buttons import answer, pressed
from handlers.keyboards import language_keyboard
from handlers.presses import parse_language
from handlers.speaking import Reply, reply, revise
from handlers.texts import LANGUAGES, texts_in
from store.errors import StoreError

if TYPE_CHECKING:
    from telegram import Chat, Update

    from handlers.context import BotContext
    from handlers.texts import Texts

DEFAULT = "en"

_ALSO = {"in": "id", "prs": "fa", "pes": "fa", "cmn": "zh", "yue": "zh", "arb": "ar"}
"""What old phones still say, and codes of what is written as one of ours."""


def _plain(name: str) -> str:
    """A name in small letters, without the marks that many do not type: "Español" as "espanol"."""
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_NAMES = {_plain(name): code for code, name in LANGUAGES.items()} | {
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "german": "de",
    "indonesian": "id", "korean": "ko", "persian": "fa", "russian": "ru", "spanish": "es",
    "turkish": "tr", "ukrainian": "uk", "farsi": "fa", "indonesia": "id", "bahasa": "id",
    "mandarin": "zh", "dari": "fa", "简体中文": "zh", "繁體中文": "zh", "汉语": "zh", "漢語": "zh",
}  # fmt: skip

OFF = {"off", "none", "-"}
"""What is typed to have nothing decided."""

log = logging.getLogger(__name__)


class Choices(Protocol):
    """Keeps the language of a chat."""

    async def language_of(self, chat: int) -> str | None:
        """The one it has chosen, or None."""
        ...

    async def choose_language(self, chat: int, language: str | None) -> None:
        """Keep its choice; None forgets it."""
        ...


class Languages:
    """Which language is spoken where."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._read: dict[str, Texts] = {}

    async def chosen(self, chat: int) -> str | None:
        """What a chat has chosen, if it speaks still; None when nothing, or it cannot be read."""
        try:
            language = await self._choices.language_of(chat)
        except StoreError as error:
            # In another language than chosen an answer is better than none.
            log.warning("the language of a chat could not be read: %s", error)
            return None
        return language if language in LANGUAGES else None

    async def choose(self, chat: int, language: str | None) -> None:
        """Keep the choice of a chat; None goes by its readers again."""
        await self._choices.choose_language(chat, language)

    async def of(self, chat: int | None, language_code: str | None) -> str:
        """The language to speak: the chat's, else the reader's app's, else English."""
        chosen = None if chat is None else await self.chosen(chat)
        return chosen or spoken(language_code) or DEFAULT

    async def texts_for(self, chat: int | None, language_code: str | None = None) -> Texts:
        """The sentences in that language."""
        return await self.texts(await self.of(chat, language_code))

    async def texts(self, language: str) -> Texts:
        """The sentences of a language; read in a thread the first time."""
        if language not in self._read:
            self._read[language] = await asyncio.to_thread(texts_in, language)
        return self._read[language]


def spoken(language_code: str | None) -> str | None:
    """The language of an IETF tag such as "de", "zh-hans" or "es-419"; None when it is not ours."""
    code = (language_code or "").replace("_", "-").partition("-")[0].lower()
    code = _ALSO.get(code, code)
    return code if code in LANGUAGES else None


def named(words: str) -> str | None:
    """The language somebody names by its code, its own name or its English one; else None."""
    return _NAMES.get(_plain(words)) or spoken(words.strip())


def automatic(words: str, texts: Texts) -> bool:
    """Whether somebody wants no language of the chat's own, by the word on the button too."""
    said = _plain(words)
    return said in OFF | {"auto", "automatic", _plain(texts("button-language-any"))}


async def choose(update: Update, context: BotContext) -> None:
    """Choose the language of this chat, by name or with buttons; in groups admins may."""
    message, services = heard(update), context.services
    if not (may := await _may_choose(message.chat, update, context)):
        key = "admins-unknown" if may is None else "language-admins-only"
        await reply(message, Reply(render.say(services.texts, key)))
        return
    words = after_command(message)
    language = named(words)
    if language is None and not automatic(words, services.texts):
        key = "language-unknown" if words else "language-which"
        said = (
            render.say(services.texts, key, words=words)
            if words
            else render.say(services.texts, key)
        )
        chosen = await services.languages.chosen(message.chat.id)
        await reply(message, Reply(said, language_keyboard(chosen, services.texts)))
        return
    await services.languages.choose(message.chat.id, language)
    await reply(message, await _confirmed(context, message.chat, language))


async def chosen(update: Update, context: BotContext) -> None:
    """The buttons of :func:`choose`."""
    query, services = pressed(update), context.services
    asked = parse_language(query.data)
    if asked is None or not isinstance(query.message, Message):
        await answer(query, services.texts("button-old"))
        return
    chat = query.message.chat
    if not (may := await _may_choose(chat, update, context)):
        key = "admins-unknown" if may is None else "settings-not-seen"
        await answer(query, services.texts(key))
        return
    await services.languages.choose(chat.id, asked.language)
    await revise(query.message, await _confirmed(context, chat, asked.language))
    await answer(query)


async def _confirmed(context: BotContext, chat: Chat, language: str | None) -> Reply:
    """What is said of a choice, in the language chosen."""
    await context.refresh_data()
    if language:
        return Reply(render.say(context.texts, "language-chosen", language=LANGUAGES[language]))
    private = chat.type == ChatType.PRIVATE
    return Reply(
        render.say(context.texts, "language-of-app" if private else "language-of-each-reader")
    )


async def _may_choose(chat: Chat, update: Update, context: BotContext) -> bool | None:
    """Anybody in private; in a group its admins, also those who write in its name.

    None when Telegram does not say who they are.
    """
    if chat.type == ChatType.PRIVATE:
        return True
    return await context.services.membership.leads(update, context.bot)
