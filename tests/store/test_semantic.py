"""The model that compares texts by meaning: the real one where it can be had, and without it."""

from __future__ import annotations

import builtins
import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import evidence, open_store, semantic
from store.indexing import load
from store.librarian import Librarian
from store.models import ModelShelf, read_manifest
from store.semantic import MODEL, VOCABULARY, Encoder, Meaning
from store.wordpiece import read_vocabulary
from tests.factories import line, write_lines

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from store.protocol import Store
    from store.semantic import Likeness

QUESTION = "Who opened the bridge?"
TEXTS = [
    "The mayor inaugurated the new crossing over the river.",
    "Prices of wheat fell for the third week in a row.",
    "A court sentenced two men to eleven years in prison.",
]


@pytest.fixture(scope="module")
def encoder(model: ModelShelf) -> Encoder:
    pytest.importorskip("onnxruntime")
    return Encoder(
        model.path(MODEL),
        read_vocabulary(model.read(VOCABULARY)),
        longest=model.manifest.longest,
    )


# The real path


def test_what_means_the_same_is_most_alike_without_a_word_in_common(encoder: Encoder) -> None:
    asked, *vectors = encoder([QUESTION, *TEXTS])
    likeness = [float(asked @ vector) for vector in vectors]

    assert likeness[0] > 0.3
    assert max(likeness[1:]) < 0.2


def test_vectors_are_as_the_models_card_says(encoder: Encoder) -> None:
    """The two sentences of its example, with what its author prints for them (32-bit weights)."""
    one, other = encoder(["This is an example sentence", "Each sentence is converted"])

    assert one.shape == (384,)
    assert np.linalg.norm(one) == pytest.approx(1.0, abs=1e-5)
    assert one[:5] == pytest.approx([0.0677, 0.0635, 0.0487, 0.0793, 0.0374], abs=0.01)
    assert other[:2] == pytest.approx([0.0864, 0.1028], abs=0.01)


def test_a_text_is_the_same_alone_and_among_longer_ones(encoder: Encoder) -> None:
    many = [*TEXTS, "bridge " * 400, *["A short one."] * 20]

    together = encoder(many)

    for place in (0, 1, 3, 10):
        alone = encoder([many[place]])[0]
        assert float(alone @ together[place]) > 0.99


def test_no_texts_are_no_vectors(encoder: Encoder) -> None:
    assert len(encoder([])) == 0


@settings(max_examples=30)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_text_has_a_vector_of_length_one(encoder: Encoder, texts: list[str]) -> None:
    assert np.linalg.norm(encoder(texts), axis=1) == pytest.approx([1.0] * len(texts), abs=1e-4)


def test_threads_share_the_model(model: ModelShelf) -> None:
    pytest.importorskip("onnxruntime")
    meaning = Meaning(model)

    with ThreadPoolExecutor(4) as threads:
        all_told = list(threads.map(lambda _: meaning(QUESTION, TEXTS), range(8)))

    for told in all_told:
        assert told == pytest.approx(all_told[0], abs=1e-4)


def test_what_was_compared_lately_is_not_read_again(
    model: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("onnxruntime")
    read: list[str] = []
    encode = Encoder.__call__

    def counted(self: Encoder, texts: Any) -> Any:
        read.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(Encoder, "__call__", counted)
    monkeypatch.setattr(semantic, "KEPT", 3)
    meaning = Meaning(model)

    meaning(QUESTION, TEXTS[:2])
    assert meaning(QUESTION, [*TEXTS[:2], TEXTS[0]]) is not None
    assert read == [QUESTION, *TEXTS[:2]]
    meaning("Who was sentenced?", [TEXTS[2]])
    read.clear()
    meaning(QUESTION, TEXTS[:1])
    assert read == [QUESTION, TEXTS[0]]


# In an answer

DAY = date(2024, 11, 20)
SPORT = line(
    "sport",
    headline="A day of cycling, swimming and cooking in Sorenna",
    published="2024-11-18",
    body="Ana Dusk swam across the river in Sorenna on Monday.\n\n"
    "Ivor Berg rode through Sorenna on a bicycle on Monday.\n\n"
    "Maren Holt baked bread in Sorenna on Monday.",
)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "data") as opened:
        await load(opened, [write_lines(tmp_path / "news.jsonl", [SPORT])], outlet="Gazette")
        yield opened


async def evidence_of(store: Store, likeness: Likeness | None) -> list[str]:
    given = await Librarian(store, likeness).ask("Who was cooking in Sorenna on Monday?", as_of=DAY)
    return [proof.text for proof in given.evidence]


async def test_sentences_that_mean_what_is_asked_come_before_others(
    store: Store, model: ModelShelf
) -> None:
    """No word of the question tells "baked bread" from "swam"."""
    pytest.importorskip("onnxruntime")
    baked = "Maren Holt baked bread in Sorenna on Monday."
    swam = "Ana Dusk swam across the river in Sorenna on Monday."

    without = await evidence_of(store, None)
    compared = await evidence_of(store, Meaning(model))

    assert without[0] == swam
    assert compared[0] == baked


async def test_without_a_model_answers_are_as_without_the_extra(
    store: Store, tmp_path: Path
) -> None:
    nothing = Meaning(ModelShelf(tmp_path, read_manifest()))

    assert await evidence_of(store, nothing) == await evidence_of(store, None) != []


async def test_only_the_best_sentences_are_compared_and_the_others_count_as_least(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def likes_the_last(question: str, texts: Sequence[str]) -> list[float]:
        assert question == "Who was cooking in Sorenna on Monday?"
        asked[:] = texts
        return [place - 1.0 for place in range(len(texts))]

    everything = await evidence_of(store, likes_the_last)
    assert len(asked) == 3
    assert everything.index(asked[2]) < everything.index(asked[1])

    monkeypatch.setattr(evidence, "COMPARED", 2)
    await evidence_of(store, likes_the_last)
    assert len(asked) == 2


# Without it


def test_without_a_model_nothing_is_compared(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "runtime_is_there", lambda: True)
    meaning = Meaning(ModelShelf(tmp_path, read_manifest()))

    with caplog.at_level(logging.INFO, "store.semantic"):
        assert [meaning(QUESTION, TEXTS), meaning(QUESTION, TEXTS)] == [None, None]
    assert [record.getMessage() for record in caplog.records] == [
        "semantic: off, there is no model; newsdesk models pull fetches it"
    ]


def test_without_the_extra_nothing_is_compared(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "runtime_is_there", lambda: False)
    meaning = Meaning(ModelShelf(tmp_path, read_manifest()))

    with caplog.at_level(logging.INFO, "store.semantic"):
        assert meaning(QUESTION, TEXTS) is None
    assert "onnxruntime is not installed" in caplog.text


def test_a_damaged_model_is_said_once_and_questions_go_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "runtime_is_there", lambda: True)
    shelf = ModelShelf(tmp_path, read_manifest())
    shelf.folder.mkdir(parents=True)
    (shelf.folder / MODEL).write_bytes(b"half of it")
    meaning = Meaning(shelf)

    assert [meaning(QUESTION, TEXTS), meaning(QUESTION, TEXTS)] == [None, None]
    [record] = caplog.records
    assert "not the file the manifest names" in record.getMessage()
    assert record.levelno == logging.WARNING


def test_the_runtime_is_loaded_only_when_something_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def watching(name: str, *rest: Any) -> Any:
        assert not name.startswith("onnxruntime")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", watching)

    assert Meaning(ModelShelf(tmp_path, read_manifest()))(QUESTION, TEXTS) is None
