"""The files of the sentence-embedding model: which are accepted, which are there.

``models.toml`` names them. A file is accepted when its size and SHA-256 are those of the manifest;
names and paths of what is offered mean nothing, so that no archive can write anywhere else.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import tempfile
import tomllib
import zipfile
import zlib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import IO, TYPE_CHECKING

from store.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# What zipfile raises for archives that are cut, encrypted or packed in ways it does not know.
_BROKEN_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
MOST_OFFERED = 100_000
"""Files of a folder, or members of an archive, that are looked at."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package whose wheel has the file, and the SHA-256 of that wheel."""

    package: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file the manifest accepts under a name; there may be several for a name."""

    name: str
    size: int
    sha256: str
    licence: str
    address: str | None = None
    """Where its author has it, at a revision that cannot change."""
    wheel: Wheel | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """A model: every name among its files is needed."""

    name: str
    card: str
    licence: str
    longest: int
    """Tokens of a text that it reads."""
    files: tuple[ModelFile, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, each once."""
        return tuple(dict.fromkeys(file.name for file in self.files))

    def editions(self, name: str) -> tuple[ModelFile, ...]:
        """The files accepted under a name."""
        return tuple(file for file in self.files if file.name == name)


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """What is there of a model, and whether it is used."""

    manifest: Manifest
    folder: Path
    found: Mapping[str, ModelFile | None]
    """By the names of the manifest; None where the file is missing or another."""
    runtime: bool
    """The program that runs it is installed."""
    wanted: bool
    """The operator has not switched it off."""

    @property
    def whole(self) -> bool:
        """Every file is there."""
        return all(self.found.values())


def read_manifest() -> Manifest:
    """The manifest of this version."""
    with resources.files("store").joinpath("models.toml").open("rb") as opened:
        stated = tomllib.load(opened)
    files = tuple(
        ModelFile(**{**file, "wheel": Wheel(**wheel) if (wheel := file.get("wheel")) else None})
        for file in stated.pop("files")
    )
    return Manifest(**stated, files=files)


class ModelShelf:
    """The folder of a model's files.

    Methods raise :class:`store.errors.ModelError` when a file cannot be read or written.
    """

    def __init__(self, data: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.folder = data.expanduser() / "models" / manifest.name

    def found(self) -> dict[str, ModelFile | None]:
        """What of the model is there and whole, by name; None where it is missing or another."""
        return {name: self._known(name) for name in self.manifest.names}

    def read(self, name: str) -> bytes:
        """A file's content, checked; ModelError when it is missing or not as the manifest says."""
        path = self.folder / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise ModelError(f"{path}: {error.strerror}") from error
        if self._edition(name, len(content), hashlib.sha256(content).hexdigest()) is None:
            raise ModelError(f"{path} is not the file the manifest names")
        return content

    def path(self, name: str) -> Path:
        """Where a file is, checked as by :meth:`read`; for what is too large to be read twice."""
        path = self.folder / name
        try:
            known = self._known(name)
        except OSError as error:
            raise ModelError(f"{path}: {error.strerror}") from error
        if known is None:
            raise ModelError(f"{path} is not there or not the file the manifest names")
        return path

    def put(self, file: ModelFile, content: bytes) -> None:
        """Keep a file when it is what the manifest says, else ModelError and nothing changes."""
        if len(content) != file.size:
            raise ModelError(f"{file.name} has {len(content)} bytes instead of {file.size}")
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise ModelError(f"{file.name} does not have the SHA-256 of the manifest")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _replace(self.folder / file.name, content)
        except OSError as error:
            raise ModelError(f"{error.filename or self.folder}: {error.strerror}") from error

    def take(self, paths: Sequence[Path]) -> list[ModelFile]:
        """Keep every accepted file among the paths: files, folders, wheels and other ZIP archives.

        Gives what was taken, one file a name, the first found.
        """
        taken: dict[str, ModelFile] = {}
        for path in paths:
            try:
                for file, content in self._accepted(path):
                    if file.name not in taken:
                        self.put(file, content)
                        taken[file.name] = file
            except _BROKEN_ARCHIVE as error:
                raise ModelError(f"{path} cannot be unpacked: {error}") from error
            except OSError as error:
                why = error.strerror or error
                raise ModelError(f"{error.filename or path}: {why}") from error
        return list(taken.values())

    def _accepted(self, path: Path) -> Iterator[tuple[ModelFile, bytes]]:
        """What of a path has size and digest of a file of the manifest."""
        if not path.exists():
            raise ModelError(f"{path} does not exist")
        for file in _regular(path):
            if file.stat().st_size in self._sizes:
                with file.open("rb") as opened:
                    yield from self._checked(opened, file.stat().st_size)
            elif zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    for member in archive.infolist()[:MOST_OFFERED]:
                        if member.file_size in self._sizes:
                            with archive.open(member) as packed:
                                yield from self._checked(packed, member.file_size)

    def _checked(self, opened: IO[bytes], size: int) -> Iterator[tuple[ModelFile, bytes]]:
        content = opened.read(size + 1)
        digest = hashlib.sha256(content).hexdigest()
        for name in self.manifest.names:
            if file := self._edition(name, len(content), digest):
                yield file, content

    def _known(self, name: str) -> ModelFile | None:
        path = self.folder / name
        if not path.is_file() or path.stat().st_size not in self._sizes:
            return None
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        return self._edition(name, path.stat().st_size, digest)

    @property
    def _sizes(self) -> frozenset[int]:
        return frozenset(file.size for file in self.manifest.files)

    def _edition(self, name: str, size: int, digest: str) -> ModelFile | None:
        for file in self.manifest.editions(name):
            if (file.size, file.sha256) == (size, digest):
                return file
        return None


def _regular(path: Path) -> Iterator[Path]:
    """The path itself, or the files of a folder; no pipes or devices, no links to folders."""
    if path.is_file():
        yield path
        return
    seen = 0
    for folder, _, names in os.walk(path):
        for name in sorted(names):
            seen += 1
            if seen > MOST_OFFERED:
                raise ModelError(f"{path} has more than {MOST_OFFERED} files")
            if (file := Path(folder, name)).is_file():
                yield file


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place, so that it is never there in part."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        beside.chmod(0o644)  # the operator fetches, the bot of another user reads
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
