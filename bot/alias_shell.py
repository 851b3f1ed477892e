"""Other names from the shell: what there is, more of them, fewer of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import shapes
from bot.wiring import build_services, open_archive
from handlers import alias_reports
from store.aliases import parse_aliases
from store.errors import AliasRefusedError

if TYPE_CHECKING:
    from bot.settings import Settings
    from handlers.texts import Texts

OK, FAILURE = 0, 1

JSON = shapes.JSON


async def aliases(
    settings: Settings, words: str, texts: Texts, *, forget: bool
) -> tuple[int, JSON, str]:
    """Tie or forget other names, or list them: exit code, for a program, for a person."""
    code = OK
    async with open_archive(settings) as store:
        services = build_services(settings, store)
        try:
            name, others = parse_aliases(words) if words or forget else ("", ())
            if forget:
                count = await store.remove_aliases(name, others)
                said, code = alias_reports.removed(name, count, texts), OK if count else FAILURE
            elif others:
                await store.add_aliases(name, others)
                lookup = await services.librarian.who(name, as_of=services.today())
                known = lookup.person is not None or bool(lookup.namesakes)
                said = alias_reports.added(name, others, texts, known=known)
            elif name:
                said = alias_reports.of_name(name, await store.aliases(), texts)
            else:
                said = alias_reports.listing(await store.aliases(), texts, longest=None)
        except AliasRefusedError as error:
            said, code = alias_reports.refusal(error, texts), FAILURE
        return code, shapes.aliases(await store.aliases()), said
