"""The documents lead where they say, and show what the program says today."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.settings import PREFIX
from tests.bot_process import environment_in

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def anchors(document: Path) -> set[str]:
    """What headings can be linked to, as GitHub names them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    for link in links:
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        there = (document.parent / path).resolve() if path else document
        assert there.exists(), link
        assert not anchor or anchor in anchors(there), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_nobody_is_told_to_install_what_bears_our_name_on_an_index(document: Path) -> None:
    assert not re.search(r"pip install \S*newsdesk", document.read_text(encoding="utf-8"))


def test_the_files_the_architecture_names_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    there = {
        str(path.relative_to(ROOT))
        for room in ("bot", "handlers", "store", "tests", "benchmarks")
        for path in (ROOT / room).rglob("*.py")
    }
    named = set(re.findall(r"`([a-z_/]+\.py)`", text))
    assert {
        one for one in named if not any(f"/{path}".endswith(f"/{one}") for path in there)
    } == set()


def test_as_many_feeds_are_offered_as_the_readme_says() -> None:
    offered = tomllib.loads((ROOT / "deploy/sources.example.toml").read_text(encoding="utf-8"))
    said = re.search(r"# (\d+) public news feeds", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert said is not None
    assert int(said[1]) == len(offered["source"])


def test_the_session_in_the_readme_is_what_is_said(tmp_path: Path) -> None:
    session = re.search(r"```\n(> .+?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert session is not None
    shown = session[1].splitlines()
    typed = [line.removeprefix("> ") for line in shown if line.startswith("> ")]
    environment = environment_in(tmp_path) | {f"{PREFIX}SEEDS": str(ROOT / "seeds")}
    del environment["NEWSDESK_TELEGRAM_TOKEN"], environment["NEWSDESK_LOG_LEVEL"]
    said = subprocess.run(
        [sys.executable, "-m", "bot", "chat"], input="\n".join(typed), env=environment,
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=120,
    ).stdout  # fmt: skip

    # Long lines are folded in the README; "…" and the end of a reply leave something out.
    whole = _words(said)
    parts = re.split(r"^ *… *$|^(?=> )", session[1], flags=re.MULTILINE)
    assert [part for part in parts if _words(part) not in whole] == []


def _words(text: str) -> str:
    return " ".join(text.replace("│", " ").split())
