"""The laws of the house that can be read off the source (docs/architecture.md)."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "store")
MAY_IMPORT = {
    "store": {"store"},
    "handlers": {"handlers", "store"},
    "bot": {"bot", "handlers", "store"},
}
NETWORK = {"telegram", "httpx", "aiohttp", "requests", "urllib.request", "socket", "http.client"}
DRIVERS = {"sqlite3", "aiosqlite"}
PURE = (
    "store/types.py",
    "store/vocabulary.py",
    "store/analysis.py",
    "store/dates.py",
    "store/outlets.py",
    "store/periods.py",
    "store/query.py",
    "store/query_words.py",
    "store/questions.py",
    "store/excerpts.py",
    "store/filler.py",
    "store/ranking.py",
    "store/agreement.py",
    "store/answered.py",
    "store/answers.py",
    "store/digests.py",
    "store/recency.py",
    "store/referents.py",
    "store/clause_answers.py",
    "store/sought.py",
    "store/things.py",
    "store/passages.py",
    "store/irregular_forms.py",
    "store/conversation_words.py",
    "store/earlier.py",
    "store/follow_ups.py",
    "store/foreign_questions.py",
    "store/foreign_words.py",
    "store/small_talk.py",
    "store/turned_questions.py",
    "store/aliases.py",
    "store/cards.py",
    "store/chats.py",
    "store/countries.py",
    "store/epithets.py",
    "store/nicknames.py",
    "store/romanisation.py",
    "store/well_known.py",
    "store/house_rules.py",
    "store/evidence.py",
    "store/names.py",
    "store/namesakes.py",
    "store/walks.py",
    "store/whereabouts.py",
    "store/quotes.py",
    "store/roles.py",
    "store/runs.py",
    "store/short_answers.py",
    "store/worth.py",
    "store/signatures.py",
    "store/spelling.py",
    "store/stories.py",
    "store/people.py",
    "store/wordpiece.py",
    "handlers/model_reports.py",
    "store/preparing.py",
    *sorted(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "store/formats").glob("*.py")
        if path.stem not in ("__init__", "alias_file", "finding", "scraped", "side_file")
    ),
    "handlers/fitting.py",
    "handlers/deep_links.py",
    "handlers/gap_reports.py",
    "handlers/presses.py",
    "handlers/render.py",
    "handlers/render_answers.py",
    "handlers/render_inline.py",
    "handlers/render_lists.py",
    "handlers/render_people.py",
    "handlers/render_settings.py",
    "handlers/budgets.py",
    "handlers/reports.py",
    "store/votes.py",
    "handlers/privacy_reports.py",
    "store/personal.py",
    "bot/addresses.py",
    "bot/pacing.py",
    "bot/responses.py",
    "handlers/alias_reports.py",
    "handlers/source_reports.py",
    "bot/discovering.py",
    "store/sources.py",
    "store/visits.py",
)
OUTSIDE_WORLD = {
    "aiosqlite", "asyncio", "logging", "os", "pathlib", "random", "shutil", "socket",
    "sqlite3", "subprocess", "sys", "telegram", "tempfile", "threading", "time",
}  # fmt: skip
CLOCK_CALLS = {"now", "utcnow", "today"}


def sources(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Full dotted names of everything a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module)
    return names


def packages(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(path)}


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room: str) -> None:
    found = sources(room)
    assert found
    for path in found:
        forbidden = (packages(path) & set(ROOMS)) - MAY_IMPORT[room]
        assert not forbidden, f"{path.relative_to(ROOT)} imports {sorted(forbidden)}"


def test_the_store_knows_no_network() -> None:
    for path in sources("store"):
        assert not (packages(path) | imported(path)) & NETWORK, path


def test_only_the_backend_folder_touches_its_driver() -> None:
    users = {
        path.relative_to(ROOT).as_posix() for path in sources(*ROOMS) if packages(path) & DRIVERS
    }
    assert users
    assert all(user.startswith("store/sqlite/") for user in users), sorted(users)


def test_only_one_module_imports_the_model_library() -> None:
    users = {
        path.relative_to(ROOT).as_posix() for path in sources(*ROOMS) if "spacy" in packages(path)
    }
    assert users == {"store/spacy_names.py"}


@pytest.mark.parametrize("name", PURE)
def test_pure_modules_touch_no_world_and_no_clock(name: str) -> None:
    path = ROOT / name
    assert not packages(path) & OUTSIDE_WORLD
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name_called = (
                called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            )
            assert name_called not in CLOCK_CALLS | {"open", "print", "input"}, (
                f"{name}:{node.lineno} calls {name_called}"
            )


MARKUP_LIBRARIES = (
    "trafilatura", "htmldate", "justext", "lxml", "feedparser", "fastfeedparser", "dateutil",
    "charset_normalizer", "store.formats.html_pages", "store.formats.feeds",
)  # fmt: skip


def test_the_serving_process_loads_no_parser_of_markup() -> None:
    """They are large, and strangers feed them: only the sandbox's process imports them."""
    loaded = (
        "import bot.cli, bot.wiring, handlers, store, store.indexing, store.sandbox, sys;"
        f"print(*(name for name in {MARKUP_LIBRARIES} if name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert run.stdout.split() == []


def test_a_process_that_reads_documents_imports_nothing_of_the_bot() -> None:
    """Spawned processes import the main module again, under another name."""
    again = "import runpy, sys; runpy.run_module('bot', run_name='__mp_main__');"
    run = subprocess.run(
        [sys.executable, "-c", f"{again}print('bot.cli' in sys.modules)"],
        check=True, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    assert run.stdout.split() == ["False"]


def test_only_rendering_knows_html() -> None:
    """Highlights are data: Telegram's tags are written by the rendering modules alone.

    The terminal reads those tags back; everybody else neither writes nor reads them.
    """
    allowed = {
        "handlers/render.py",
        "handlers/render_answers.py",
        "handlers/render_lists.py",
        "handlers/render_people.py",
        "handlers/render_settings.py",
        "bot/terminal.py",
        "bot/printing.py",
    }
    for path in sources(*ROOMS):
        if path.relative_to(ROOT).as_posix() in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not any(
                    tag in node.value for tag in ("<b>", "<i>", "<blockquote", "<a href", "<tg-")
                ), f"{path.relative_to(ROOT)}:{node.lineno}"


def test_no_module_hides_behind_an_empty_name() -> None:
    for path in sources(*ROOMS, "tests"):
        assert path.stem not in {"utils", "helpers", "manager", "common", "misc", "data2"}, path


IDS = {"id", "chat_id", "user_id", "reader_id", "sender_id", "from_id"}
"""Attributes that are somebody's number."""
SOMEBODY = {"chat", "user", "reader", "admin", "sender", "member", "group", "channel", "who"} | IDS
LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def given_away(node: ast.expr) -> bool:
    """Whether what is logged holds the number of a reader or of a chat, as it is."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "pseudonym":
        return False
    if isinstance(node, ast.Attribute) and node.attr in IDS:
        return True
    if isinstance(node, ast.Name) and node.id in SOMEBODY:
        return True
    return any(
        given_away(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)
    )


@pytest.mark.parametrize(
    ("logged", "bare"),
    [
        ("chat.id", True), ("message.chat_id", True), ("admin", True), ("str(user.id)", True),
        ("pseudonym(chat.id)", False), ("error", False), ("update.update_id", False),
    ],
)  # fmt: skip
def test_bare_ids_are_recognised(logged: str, *, bare: bool) -> None:
    assert given_away(ast.parse(logged, mode="eval").body) is bare


def test_the_log_calls_nobody_by_their_number() -> None:
    calls = 0
    for path in sources(*ROOMS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr in LEVELS and getattr(node.func.value, "id", "") in ("log", "logger"):
                calls += 1
                for argument in node.args:
                    assert not given_away(argument), (
                        f"{path.relative_to(ROOT)}:{node.lineno}: log handlers.pseudonyms.pseudonym"
                    )
    assert calls > 20
