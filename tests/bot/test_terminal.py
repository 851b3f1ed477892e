"""The Bot API the terminal plays."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Update,
)
from telegram.error import BadRequest, InvalidToken

from bot.terminal import OPERATOR_ID, TOKEN, Terminal

if TYPE_CHECKING:
    from pathlib import Path


class Screen:
    """A terminal, what it shows, and a bot that talks to it."""

    def __init__(self) -> None:
        self._out = StringIO()
        self.wire = Terminal(Console(file=self._out))
        self.bot = Bot(TOKEN, request=self.wire, get_updates_request=self.wire)

    @property
    def shown(self) -> str:
        return self._out.getvalue()

    def typed(self, line: str) -> Update:
        made = self.wire.update(line)
        assert made is not None
        update = Update.de_json(made, self.bot)
        assert update is not None
        return update


@pytest.fixture
async def screen() -> Screen:
    screen = Screen()
    await screen.bot.initialize()
    return screen


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(d.upper(), callback_data=d)] for d in data])


async def test_lines_become_messages(screen: Screen) -> None:
    update = screen.typed("Who opened the bridge?")

    assert update.effective_message is not None
    assert update.effective_message.text == "Who opened the bridge?"
    assert update.effective_message.chat.type == "private"
    assert update.effective_user is not None
    assert update.effective_user.id == OPERATOR_ID
    assert screen.typed("again").update_id > update.update_id


async def test_commands_are_marked(screen: Screen) -> None:
    message = screen.typed("/search long bridge").effective_message
    assert message is not None
    [entity] = message.entities

    assert (entity.type, entity.offset, entity.length) == ("bot_command", 0, len("/search"))


async def test_messages_are_shown_and_come_back_plain(screen: Screen) -> None:
    message = await screen.bot.send_message(OPERATOR_ID, "<b>Bold</b> &amp;", parse_mode="HTML")

    assert screen.shown == "Bold &\n"
    assert message.text == "Bold &"


async def test_numbers_press_buttons(screen: Screen) -> None:
    markup = InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("One", callback_data="a"),
                InlineKeyboardButton("Site", url="https://a.example"),
                InlineKeyboardButton("Two", callback_data="b"),
            ]
        ]
    )
    message = await screen.bot.send_message(OPERATOR_ID, "Choose", reply_markup=markup)
    query = screen.typed("2").callback_query

    assert screen.shown == "Choose\n[1] One  Site (https://a.example)  [2] Two\n"
    assert query is not None
    assert query.data == "b"
    assert query.message is not None
    assert query.message.message_id == message.message_id


async def test_buttons_that_copy_or_share_are_not_shown(screen: Screen) -> None:
    row = [
        InlineKeyboardButton("One", callback_data="a"),
        InlineKeyboardButton("Copy", copy_text=CopyTextButton("words")),
        InlineKeyboardButton("Share", switch_inline_query="words"),
    ]
    await screen.bot.send_message(OPERATOR_ID, "Choose", reply_markup=InlineKeyboardMarkup([row]))

    assert screen.shown == "Choose\n[1] One\n"


async def test_a_moment_is_shown_as_it_is_written(screen: Screen) -> None:
    html = 'At <tg-time unix="1732017600" format="wDt">12:00 UTC</tg-time>.'
    await screen.bot.send_message(OPERATOR_ID, html, parse_mode="HTML")

    assert screen.shown == "At 12:00 UTC.\n"


@pytest.mark.parametrize("line", ["-1", "²", "1 2", "2024"])
async def test_other_numbers_are_text(screen: Screen, line: str) -> None:
    await screen.bot.send_message(OPERATOR_ID, "Choose", reply_markup=keyboard("a", "b"))

    assert screen.typed(line).effective_message is not None
    assert screen.typed(line).callback_query is None


async def test_numbers_follow_the_newest_keyboard(screen: Screen) -> None:
    first = await screen.bot.send_message(OPERATOR_ID, "First", reply_markup=keyboard("a"))
    await screen.bot.send_message(OPERATOR_ID, "Second", reply_markup=keyboard("b"))
    query = screen.typed("1").callback_query
    assert query is not None
    assert query.data == "b"

    await first.edit_text("First again", reply_markup=keyboard("c"))
    query = screen.typed("1").callback_query
    assert query is not None
    assert query.data == "c"
    assert "First again\n[1] C\n" in screen.shown

    await first.edit_text("No buttons")
    assert screen.typed("1").callback_query is None


async def test_mistakes_are_refused_as_in_telegram(screen: Screen) -> None:
    message = await screen.bot.send_message(OPERATOR_ID, "Text", reply_markup=keyboard("a"))

    with pytest.raises(BadRequest, match="not modified"):
        await message.edit_text("Text", reply_markup=keyboard("a"))
    with pytest.raises(BadRequest, match="to edit not found"):
        await screen.bot.edit_message_text("x", OPERATOR_ID, 999)
    with pytest.raises(BadRequest, match="to delete not found"):
        await screen.bot.delete_message(OPERATOR_ID, 999)
    with pytest.raises(BadRequest, match="Chat not found"):
        await screen.bot.get_chat("@channel")
    with pytest.raises(InvalidToken, match="Not Found"):  # python-telegram-bot's word for 404
        await screen.bot.send_dice(OPERATOR_ID)


async def test_toasts_and_files_are_shown(screen: Screen) -> None:
    await screen.bot.answer_callback_query("1", text="That button is old.")
    await screen.bot.send_document(
        OPERATOR_ID, InputFile(b"line one\nline [two]\n", filename="rejected.txt"), caption="All"
    )

    assert screen.shown == "That button is old.\n[rejected.txt]\nline one\nline [two]\n\nAll\n"


async def test_a_picture_becomes_a_file_whose_path_is_shown(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.terminal.tempfile.tempdir", str(tmp_path))

    await screen.bot.send_photo(OPERATOR_ID, b"\x89PNG", caption="<b>Holm</b>", parse_mode="HTML")

    [file] = files_in(tmp_path)
    assert (file.suffix, file.read_bytes()) == (".png", b"\x89PNG")
    assert screen.shown == f"[picture: {file}]\nHolm\n"


async def test_a_file_is_sent_by_its_path(screen: Screen, tmp_path: Path) -> None:
    file = tmp_path / "my news.jsonl"
    file.write_bytes(b"{}")
    for typed in (
        f"/upload {file}",
        f"/upload '{file}'",
        f"/upload {str(file).replace(' ', chr(92) + ' ')}",
    ):
        message = screen.typed(typed).effective_message
        assert message is not None
        assert message.document is not None
        assert (message.document.file_name, message.document.file_size) == ("my news.jsonl", 2)

        sent = await message.document.get_file()
        assert bytes(await sent.download_as_bytearray()) == b"{}"


@pytest.mark.parametrize(
    "typed", ["/upload", "/upload ", "/upload /no/such/file", "/upload /", "/upload 'x"]
)
async def test_what_is_no_file_is_not_sent(screen: Screen, typed: str) -> None:
    assert screen.wire.update(typed) is None
    assert "Write /upload and the path of a file." in screen.shown


async def test_a_command_that_only_begins_so_is_a_message(screen: Screen) -> None:
    message = screen.typed("/uploads").effective_message

    assert message is not None
    assert message.text == "/uploads"


async def test_only_files_that_were_sent_can_be_had(screen: Screen) -> None:
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await screen.bot.get_file("/etc/passwd")


@pytest.mark.parametrize("line", ["3", "0", "41"])
async def test_a_number_that_is_no_button_is_not_taken_for_a_question(
    screen: Screen, line: str
) -> None:
    assert screen.typed(line).effective_message is not None, "there are no buttons yet"
    await screen.bot.send_message(OPERATOR_ID, "Choose", reply_markup=keyboard("a", "b"))

    assert screen.wire.update(line) is None
    assert "There is no button of that number" in screen.shown
