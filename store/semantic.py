"""How like two texts are in meaning, by a sentence-embedding model on onnxruntime.

The extra ``[semantic]`` brings the runtime and ``newsdesk models`` the model (:mod:`store.models`);
where either is missing nothing is compared and nothing else changes. Texts become vectors as the
model's card says: the mean of the token vectors, made one long (Reimers and Gurevych,
"Sentence-BERT", EMNLP 2019); their product is the cosine.
"""

from __future__ import annotations

import logging
import os
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

import numpy as np

from store.errors import ModelError
from store.wordpiece import read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from store.models import ModelShelf
    from store.wordpiece import WordPieces

MODEL, VOCABULARY = "model.onnx", "tokenizer.json"

TOGETHER = 8
"""Texts the model reads at once: more, and they fall out of the processor's cache."""

MOST_THREADS = 2
"""Processors one comparison may use: answers to others go on meanwhile."""

KEPT = 4_096
"""Vectors kept of what was compared last, at 1.5 kB: readers ask about the same news."""

log = logging.getLogger(__name__)


class Likeness(Protocol):
    """Compares a question with texts."""

    def __call__(self, question: str, texts: Sequence[str]) -> list[float] | None:
        """How like the question each text is, -1 to 1; None when there is nothing to say it."""
        ...


class Encoder:
    """Texts to vectors. May be used by several threads at once."""

    def __init__(self, model: Path, vocabulary: WordPieces, *, longest: int) -> None:
        """``longest``: tokens of a text that are read. ImportError without the extra."""
        import onnxruntime  # most never need it: with the model it takes 200 MB of memory

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(MOST_THREADS, os.cpu_count() or 1)
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Threads that wait must not keep a processor busy.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = {one.name for one in self._session.get_inputs()}
        self._vocabulary = vocabulary
        self._longest = longest

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row a text, each of length one."""
        numbers = [self._vocabulary(text, longest=self._longest) for text in texts]
        # Those of one length together, for the shorter of a batch are filled up to the longest.
        order = sorted(range(len(numbers)), key=lambda place: len(numbers[place]))
        rows: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(numbers)
        for start in range(0, len(order), TOGETHER):
            places = order[start : start + TOGETHER]
            for place, row in zip(
                places, self._encoded([numbers[place] for place in places]), strict=True
            ):
                rows[place] = row
        return np.stack(rows) if rows else np.empty((0, 0), np.float32)

    def _encoded(self, numbers: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        longest = max(map(len, numbers))
        tokens = np.zeros((len(numbers), longest), np.int64)
        real = np.zeros_like(tokens)
        for row, ids in enumerate(numbers):
            tokens[row, : len(ids)] = ids
            real[row, : len(ids)] = 1
        given = {
            "input_ids": tokens,
            "attention_mask": real,
            "token_type_ids": np.zeros_like(tokens),
        }
        vectors = self._session.run(
            None, {name: given[name] for name in given if name in self._inputs}
        )[0]
        mask = real[..., None].astype(np.float32)
        mean = (vectors * mask).sum(axis=1) / mask.sum(axis=1)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


class Meaning:
    """The model, opened at its first use; a :class:`Likeness`. May be used by several threads."""

    def __init__(self, shelf: ModelShelf) -> None:
        self._shelf = shelf
        self._opening = threading.Lock()
        self._tried = False
        self._encoder: Encoder | None = None
        self._kept: dict[str, NDArray[np.float32]] = {}

    def __call__(self, question: str, texts: Sequence[str]) -> list[float] | None:
        """See :class:`Likeness`; slow (5 to 10 ms of a processor a paragraph not seen before)."""
        encoder = self._opened()
        if encoder is None or not texts:
            return None
        wanted = [question, *texts]
        vectors = dict(self._kept)
        new = [text for text in dict.fromkeys(wanted) if text not in vectors]
        vectors |= zip(new, encoder(new), strict=True)
        # A new dictionary in one assignment: other threads see the one before or this one.
        self._kept = dict(list(vectors.items())[-KEPT:])
        asked = vectors[question]
        return [float(asked @ vectors[text]) for text in texts]

    def _opened(self) -> Encoder | None:
        """The encoder, None when it cannot be had; the log says once why not."""
        with self._opening:
            if not self._tried:
                self._tried = True
                self._encoder = self._open()
            return self._encoder

    def _open(self) -> Encoder | None:
        if not runtime_is_there():
            log.info("semantic: off, onnxruntime is not installed")
            return None
        if not any((self._shelf.folder / name).exists() for name in (MODEL, VOCABULARY)):
            log.info("semantic: off, there is no model; newsdesk models pull fetches it")
            return None
        try:
            return Encoder(
                self._shelf.path(MODEL),
                read_vocabulary(self._shelf.read(VOCABULARY)),
                longest=self._shelf.manifest.longest,
            )
        except ModelError as error:
            log.warning("semantic: off, %s; newsdesk models tells more", error)
        except Exception:  # whatever the runtime makes of the model, questions are answered
            log.exception("semantic: off, the model cannot be opened")
        return None


def runtime_is_there() -> bool:
    """Whether the extra is installed."""
    return find_spec("onnxruntime") is not None
