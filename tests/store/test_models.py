"""The shelf of the model's files: only what the manifest names gets in, whole."""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import ModelError
from store.models import Manifest, ModelFile, ModelShelf, read_manifest
from tests.model_wheels import model_wheels

ROOT = Path(__file__).parents[2]
WEIGHTS, WORDS, OTHER_WEIGHTS = b"weights" * 9, b'{"words": 1}', b"other weights" * 5


def a_file(name: str, content: bytes) -> ModelFile:
    return ModelFile(name, len(content), hashlib.sha256(content).hexdigest(), "Apache-2.0")


MANIFEST = Manifest(
    name="tiny",
    card="https://models.example/tiny",
    licence="Apache-2.0",
    longest=16,
    files=(
        a_file("words.json", WORDS),
        a_file("weights.onnx", WEIGHTS),
        a_file("weights.onnx", OTHER_WEIGHTS),
    ),
)


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "data", MANIFEST)


def packed(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


# What is taken


def test_files_are_found_in_archives_and_folders_whatever_they_are_called(
    shelf: ModelShelf, tmp_path: Path
) -> None:
    offered = tmp_path / "offered" / "deep"
    offered.mkdir(parents=True)
    packed(offered / "any.whl", **{"a/b/model_v2.bin": WEIGHTS, "readme": b"hello"})
    (offered / "vocabulary").write_bytes(WORDS)

    taken = shelf.take([offered.parent])

    assert {file.name for file in taken} == {"words.json", "weights.onnx"}
    assert shelf.read("weights.onnx") == WEIGHTS
    assert shelf.read("words.json") == WORDS
    assert everything_in(shelf.folder) == {"words.json", "weights.onnx"}
    assert (shelf.folder / "words.json").stat().st_mode & 0o777 == 0o644


def test_any_edition_of_a_file_is_as_good(shelf: ModelShelf, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(OTHER_WEIGHTS)
    shelf.take([tmp_path / "other"])

    assert shelf.read("weights.onnx") == OTHER_WEIGHTS
    assert shelf.found() == {"words.json": None, "weights.onnx": MANIFEST.files[2]}


@pytest.mark.parametrize(
    "content",
    [WEIGHTS[:-1], WEIGHTS + b"!", b"W" + WEIGHTS[1:], b""],
    ids=["truncated", "longer", "another", "empty"],
)
def test_what_is_not_the_file_is_not_taken(
    shelf: ModelShelf, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "weights.onnx").write_bytes(content)
    packed(tmp_path / "weights.zip", **{"weights.onnx": content})

    assert shelf.take([tmp_path / "weights.onnx", tmp_path / "weights.zip"]) == []
    with pytest.raises(ModelError):
        shelf.put(MANIFEST.files[1], content)
    assert not shelf.folder.exists() or not everything_in(shelf.folder)


@given(st.binary(max_size=200))
def test_no_other_bytes_are_taken(content: bytes) -> None:
    shelf = ModelShelf(Path("nowhere-at-all"), MANIFEST)

    with pytest.raises(ModelError):
        shelf.put(MANIFEST.files[1], content)
    assert not shelf.folder.exists()


def test_names_in_an_archive_lead_nowhere(shelf: ModelShelf, tmp_path: Path) -> None:
    archive = packed(
        tmp_path / "slip.zip",
        **{"../../../weights.onnx": WEIGHTS, "/words.json": WORDS, "..\\x": b"x"},
    )
    before = everything_in(tmp_path)

    shelf.take([archive])

    new = everything_in(tmp_path) - before
    assert new == {
        "data", "data/models", "data/models/tiny", "data/models/tiny/weights.onnx",
        "data/models/tiny/words.json",
    }  # fmt: skip


def test_a_link_in_the_shelf_is_replaced_and_not_followed(
    shelf: ModelShelf, tmp_path: Path
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"do not touch")
    shelf.folder.mkdir(parents=True)
    (shelf.folder / "weights.onnx").symlink_to(precious)

    shelf.put(MANIFEST.files[1], WEIGHTS)

    assert precious.read_bytes() == b"do not touch"
    assert not (shelf.folder / "weights.onnx").is_symlink()


def test_links_that_go_round_and_pipes_are_passed_by(shelf: ModelShelf, tmp_path: Path) -> None:
    offered = tmp_path / "offered"
    offered.mkdir()
    (offered / "round").symlink_to(offered)
    (offered / "gone").symlink_to(tmp_path / "nothing")
    os.mkfifo(offered / "pipe")
    (offered / "words").write_bytes(WORDS)

    assert [file.name for file in shelf.take([offered])] == ["words.json"]


def test_an_archive_that_lies_about_a_size_gives_nothing(shelf: ModelShelf, tmp_path: Path) -> None:
    path = packed(tmp_path / "bomb.zip", bomb=b"\0" * 1_000_000)
    lying = path.read_bytes().replace(
        (1_000_000).to_bytes(4, "little"), len(WEIGHTS).to_bytes(4, "little")
    )
    path.write_bytes(lying)

    with pytest.raises(ModelError, match=r"bomb\.zip cannot be unpacked"):
        shelf.take([path])
    assert not shelf.folder.exists()


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_archive_is_taken_whole_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    content = bytearray(packed(folder / "a.zip", words=WORDS, weights=WEIGHTS).read_bytes())
    content[place % len(content)] = value
    (folder / "a.zip").write_bytes(content)
    shelf = ModelShelf(folder / "data", MANIFEST)

    try:
        taken = shelf.take([folder / "a.zip"])
    except ModelError:
        return
    for file in taken:
        assert hashlib.sha256(shelf.read(file.name)).hexdigest() == file.sha256


def test_a_path_that_is_not_there_is_named(shelf: ModelShelf, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere does not exist"):
        shelf.take([tmp_path / "nowhere"])


# What is there


def test_a_file_that_was_changed_counts_as_missing(shelf: ModelShelf) -> None:
    shelf.put(MANIFEST.files[0], WORDS)
    assert shelf.found()["words.json"] == MANIFEST.files[0]

    (shelf.folder / "words.json").write_bytes(WORDS[::-1])

    assert shelf.found()["words.json"] is None
    with pytest.raises(ModelError, match="is not the file the manifest names"):
        shelf.read("words.json")
    with pytest.raises(ModelError, match="not the file the manifest names"):
        shelf.path("words.json")


def test_nothing_half_written_stays(shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(ModelError, match="No space left"):
        shelf.put(MANIFEST.files[0], WORDS)
    assert everything_in(shelf.folder) == set()


# The manifest


def test_every_file_says_what_it_is_and_where_it_comes_from() -> None:
    manifest = read_manifest()

    assert manifest.names == ("tokenizer.json", "model.onnx")
    for file in manifest.files:
        assert re.fullmatch("[0-9a-f]{64}", file.sha256)
        assert file.size > 0
        assert file.licence == "Apache-2.0"
        assert file.address or file.wheel
        if file.address:
            assert re.match(r"https://[^/]+/.+/[0-9a-f]{40}/", file.address), "no fixed revision"
    for name in manifest.names:
        editions = manifest.editions(name)
        assert any(file.address for file in editions), f"{name} cannot be pulled"
        assert any(file.wheel for file in editions), f"{name} cannot be tested"


def test_the_wheels_of_the_tests_are_those_of_the_manifest() -> None:
    pinned = set()
    for line in (ROOT / "deploy/requirements-models.txt").read_text("utf-8").splitlines():
        if found := re.fullmatch(r"(\S+) --hash=sha256:([0-9a-f]{64})", line):
            pinned.add(found.groups())

    assert pinned == {
        (file.wheel.package, file.wheel.sha256) for file in read_manifest().files if file.wheel
    }


def test_the_wheels_hold_what_the_manifest_says(tmp_path: Path) -> None:
    wheels = model_wheels()
    stated = {file.wheel.sha256 for file in read_manifest().files if file.wheel}
    assert {hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels} == stated
    shelf = ModelShelf(tmp_path, read_manifest())

    taken = shelf.take(wheels)

    assert set(taken) == {file for file in read_manifest().files if file.wheel}
    assert all(shelf.found().values())


def test_two_manifests_do_not_share_a_folder(tmp_path: Path) -> None:
    other = ModelShelf(tmp_path, replace(MANIFEST, name="other"))

    assert other.folder != ModelShelf(tmp_path, MANIFEST).folder
