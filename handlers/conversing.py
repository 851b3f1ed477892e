"""What a question leans on, and what is said to what is none.

In a private chat that is the answer it replies to, or else the newest of the last ten minutes; in
groups, where several talk, only the answer it replies to.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import MessageEntity
from telegram.constants import ChatType

from handlers import pages, render
from handlers.addressing import answers_us
from handlers.examples import find_examples
from handlers.speaking import Reply
from store.earlier import FRESH, KEPT, Exchange
from store.errors import StoreUnavailableError
from store.small_talk import Talk

if TYPE_CHECKING:
    from telegram import Message

    from handlers.context import Services
    from handlers.texts import Texts
    from store.earlier import FollowUp

log = logging.getLogger(__name__)


async def before(services: Services, message: Message) -> Exchange | None:
    """The exchange that a message may lean on; None when there is none, or it is too old."""
    now, chat = services.now(), message.chat.id
    replied = message.reply_to_message
    if replied is not None and answers_us(message):
        kept = await services.librarian.exchange(chat, since=now - KEPT, message=replied.message_id)
        if kept is None and (title := _title(replied)):
            # What it was about stands on top of it, however old it is.
            kept = Exchange(chat=chat, message=replied.message_id, question="", short=title, at=now)
        return kept
    if message.chat.type != ChatType.PRIVATE:
        return None
    return await services.librarian.exchange(chat, since=now - FRESH)


async def keep(services: Services, sent: Message, question: str, short: str) -> None:
    """Keep for a short time what a message of ours answered."""
    try:
        await services.librarian.keep_exchange(
            Exchange(
                chat=sent.chat.id,
                message=sent.message_id,
                question=question,
                short=short,
                at=services.now(),
            )
        )
    except StoreUnavailableError:
        # The answer is given; only what leans on it is lost.
        log.exception("An exchange could not be kept, so the next question cannot lean on it")


def _title(message: Message) -> str:
    """The bold words a message begins with: a short answer, or a name."""
    bold = message.parse_entities([MessageEntity.BOLD])
    return next((text for entity, text in bold.items() if entity.offset == 0), "")


async def ask_back(services: Services, followed: FollowUp) -> Reply:
    """Whom or what a question means: those it may be as buttons, and asking it just as typed."""
    texts = services.texts
    others = [(name, pages.FOLLOW_UP, whole) for name, whole in followed.choices]
    others.append((texts("button-as-typed"), pages.ASK, followed.question))
    return Reply(unclear(followed, texts), await pages.choosing(services, others))


def unclear(followed: FollowUp, texts: Texts) -> str:
    """That a question does not say whom or what it means, and who it may be; as HTML."""
    names = texts("list-separator").join(name for name, _ in followed.choices)
    return render.say(texts, "unclear-people" if names else "unclear", names=names)


async def how_to_ask(services: Services, key: str) -> Reply:
    """A sentence that ends in an example of a question; of an empty archive, that it is empty."""
    examples = await find_examples(services.librarian, as_of=services.today())
    if not examples.question:
        return Reply(render.say(services.texts, "latest-empty"))
    return Reply(render.usage(services.texts, key, examples.question))


async def small_talk(services: Services, message: Message, talk: Talk) -> Reply | None:
    """What is said to a message that asks nothing; None is silence, decided on purpose."""
    texts = services.texts
    private = message.chat.type == ChatType.PRIVATE
    if talk is Talk.GREETING:
        return await how_to_ask(services, "talk-greeting")
    if talk is Talk.LINK:
        return Reply(render.say(texts, "talk-link"))
    if talk is Talk.THANKS and private:
        return Reply(render.say(texts, "talk-thanks"))
    if talk is Talk.INSULT and private:
        return Reply(render.say(texts, "talk-insult"))
    return None
