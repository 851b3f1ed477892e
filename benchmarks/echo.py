"""Echo bots to measure beside Newsdesk: ``python -m benchmarks.echo KIND ADDRESS``, until SIGTERM.

``stock`` is python-telegram-bot as its own examples have it, ``stock-concurrent`` the same with
``concurrent_updates``, ``newsdesk`` the same handler on our transport and our order of updates.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from telegram.ext import Application, MessageHandler, filters

from bot.transport import AiohttpRequest
from bot.updates import InOrderPerChat
from tests.fakes import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from telegram import Update

KINDS = ("stock", "stock-concurrent", "newsdesk")


async def echo(update: Update, _: object) -> None:
    """Say the same."""
    if (message := update.effective_message) and message.text:
        await message.reply_text(message.text)


def build(
    kind: str, address: str, handle: Callable[[Update, object], Coroutine[Any, Any, None]] = echo
) -> Application[Any, Any, Any, Any, Any, Any]:
    """An application that echoes, over the Bot API at an address."""
    builder = Application.builder().token(TOKEN).base_url(f"{address}/bot")
    if kind == "stock-concurrent":
        builder = builder.concurrent_updates(True)
    elif kind == "newsdesk":
        builder = (
            builder.request(AiohttpRequest())
            .get_updates_request(AiohttpRequest())
            .concurrent_updates(InOrderPerChat())
        )
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, handle))
    return application


def main() -> None:
    """Poll until told to end."""
    parser = argparse.ArgumentParser(description="An echo bot to measure")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("address")
    options = parser.parse_args()
    if options.kind == "newsdesk":
        try:
            import uvloop

            uvloop.install()
        except ImportError:
            pass
    build(options.kind, options.address).run_polling()


if __name__ == "__main__":
    main()
