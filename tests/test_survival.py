"""A reload that is killed or runs out of disk leaves the old archive, and can be repeated."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import PREFIX
from store import check_store, open_store
from store.indexing import load
from tests.factories import line, write_lines

ROOT = Path(__file__).parent.parent
ARTICLES = 40

# Ends itself at the n-th step that touches a file: synced, put in place, removed.
KILLED = """
import os, signal, sys
from pathlib import Path
from bot.cli import main
left = int(sys.argv[1])
def counted(step):
    def counting(*arguments, **named):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*arguments, **named)
    return counting
os.fsync, Path.replace, Path.unlink = map(counted, (os.fsync, Path.replace, Path.unlink))
sys.exit(main(["reload"]))
"""

# No file may grow beyond that: as on a full disk, every write behind it fails.
FULL = """
import resource, sys
from bot.cli import main
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return tmp_path / "news.jsonl"


@pytest.fixture
def data(tmp_path: Path, news: Path) -> Path:
    """The archive with the old articles; the new ones wait to be loaded."""
    data = tmp_path / "data"
    write(news, "old")
    asyncio.run(reload(data, news))
    write(news, "new", words=800)
    return data


def write(news: Path, version: str, *, words: int = 400) -> None:
    """As many articles as ever, every one of this version."""
    body = f"{version} {'word ' * words}"
    write_lines(news, (line(f"n{i}", body=body) for i in range(ARTICLES)))


async def reload(data: Path, news: Path) -> None:
    async with open_store(data) as store:
        await load(store, [news], rebuild=True)


async def versions(data: Path) -> dict[str, int]:
    """In how many articles each version stands; the files are whole."""
    report = await check_store(data)
    assert (report.state, report.archive) == ((), ())
    async with open_store(data) as store:
        return await store.frequencies(["old", "new"])


def run(script: str, data: Path, *arguments: str) -> tuple[int, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=kept | {"NEWSDESK_DATA": str(data)},
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stderr


def test_a_reload_killed_at_any_step_leaves_the_old_archive_or_the_new_one(
    tmp_path: Path, data: Path, news: Path
) -> None:
    found: list[dict[str, int]] = []
    for step in range(1, 30):
        tried = Path(shutil.copytree(data, tmp_path / f"try-{step}"))
        code, _ = run(KILLED, tried, str(step))
        found.append(asyncio.run(versions(tried)))
        asyncio.run(reload(tried, news))
        assert asyncio.run(versions(tried)) == {"new": ARTICLES}
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert code == 0, "it never ended"
    assert {"old": ARTICLES} in found[:-1], "killed before the swap"
    assert {"new": ARTICLES} in found[:-1], "killed after the swap"
    assert all(each in ({"old": ARTICLES}, {"new": ARTICLES}) for each in found)


@pytest.mark.parametrize(
    ("command", "room"),
    [("reload", -4096), ("reload", 50_000), ("load", 16_384)],
    ids=["not even the copy fits", "the copy fits", "a small load"],
)
def test_a_full_disk_leaves_the_old_archive(
    data: Path, news: Path, command: str, room: int
) -> None:
    files = sorted(path.name for path in data.iterdir())
    # A small load goes into the log beside the archive, which is empty to begin with.
    size = (data / "archive-2.sqlite3").stat().st_size if command == "reload" else 0
    arguments = [command, str(news)] if command == "load" else [command]

    code, said = run(FULL, data, str(size + room), *arguments)

    assert code == 1
    assert said.startswith("newsdesk: ")
    assert "cannot be used just now" in said
    assert len(said.splitlines()) == 1
    assert asyncio.run(versions(data)) == {"old": ARTICLES}
    assert sorted(path.name for path in data.iterdir()) == files
    asyncio.run(reload(data, news))
    assert asyncio.run(versions(data)) == {"new": ARTICLES}


def test_a_backup_onto_a_full_disk_leaves_no_file(tmp_path: Path, data: Path) -> None:
    there = sorted(tmp_path.iterdir())

    code, said = run(FULL, data, "60000", "backup", str(tmp_path / "all.tar"))

    assert (code, len(said.splitlines())) == (1, 1)
    assert sorted(tmp_path.iterdir()) == there
