"""What the operator reads of the model that compares texts by meaning. Plain text; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.fitting import in_one_line
from handlers.reports import size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.texts import Texts
    from store.models import Manifest, ModelFile, ModelStatus


def listing(status: ModelStatus, texts: Texts) -> str:
    """What is there, whether it is used and, if not, the next step."""
    manifest = status.manifest
    lines = [
        texts(
            "model-title",
            name=manifest.name,
            licence=manifest.licence,
            folder=in_one_line(str(status.folder), 500),
        )
    ]
    lines += [
        texts("model-file-there", name=name, size=size(file.size, texts))
        if file
        else texts("model-file-missing", name=name)
        for name, file in status.found.items()
    ]
    if not status.whole:
        lines.append(texts("model-get"))
    if not status.runtime:
        lines.append(texts("model-runtime-missing"))
    if not status.wanted:
        lines.append(texts("model-off"))
    elif status.whole and status.runtime:
        lines.append(texts("model-used"))
    return "\n".join(lines)


def pulled(files: Sequence[ModelFile], texts: Texts) -> list[str]:
    """A line for each file that was fetched, or that none was missing."""
    if not files:
        return [texts("model-already")]
    return [texts("model-pulled", name=file.name, size=size(file.size, texts)) for file in files]


def pull_failed(name: str, problem: str, texts: Texts) -> str:
    """Why a file could not be fetched, and what to do."""
    return texts("model-pull-failed", name=name, problem=in_one_line(problem, 300))


def taken(files: Sequence[ModelFile], manifest: Manifest, texts: Texts) -> list[str]:
    """A line for each file that was taken over, or that none was to be found."""
    if not files:
        return [texts("model-nothing-taken", name=manifest.name, card=manifest.card)]
    return [texts("model-taken", name=file.name, size=size(file.size, texts)) for file in files]
