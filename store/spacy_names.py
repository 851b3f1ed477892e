"""Names found by a spaCy pipeline beside our grammar: the extra ``[ner]``, never the default.

The one module that imports spaCy, and only when a model is used. A pipeline is read from its
folder: the code of a package that carries one is never run. https://spacy.io/api/entityrecognizer
and https://spacy.io/api/data-formats#meta say what is in it.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from store import roles
from store.entities import Kind, Mention
from store.errors import NameModelError
from store.runs import spelled, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from store.types import Passage

INSTALL = '.venv/bin/pip install -e ".[ner]"'
"""In the folder of the project: what bears its name on a package index is not it."""

_FINDERS = frozenset({"ner", "entity_ruler", "span_ruler"})
"""Components of which one must be in a pipeline: they mark names."""
_NOT_NEEDED = (
    "attribute_ruler",
    "lemmatizer",
    "morphologizer",
    "parser",
    "senter",
    "tagger",
    "textcat",
)
_KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}
"""Of the labels of OntoNotes, which English pipelines use, and of WikiNER, which most others do."""

_LONGEST_TEXT = 100_000
"""Characters of a passage that are read: memory grows with it, and spaCy refuses a million."""
_LONGEST_NAME = 100
_BATCH = 64
_ARTICLE = re.compile(r"(?i:the|an?) ")
_POSSESSIVE = re.compile(r"['’]s?$")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*")
_SOME_PROOF = 2
"""Of :attr:`store.runs.Name.proof`: that the words look like a person's name, too little alone."""
_EDGES = " \t\"'“”‘’.,;:()[]/-–—"


@dataclass(frozen=True, slots=True)
class NameModel:
    """A spaCy pipeline that is there and finds names."""

    folder: Path
    version: str
    """Its name and version: what archives made with it are told apart by."""
    language: str
    """Of the texts it reads: a code like "en", "xx" for any."""


class Named(NamedTuple):
    """What a model says is a name of some kind."""

    start: int
    end: int
    kind: Kind


def known_model(name: str) -> NameModel:
    """The pipeline in a folder or an installed package, looked at without loading it.

    Raises:
        NameModelError: it cannot be used; the message says why and what to do.
    """
    if find_spec("spacy") is None:
        raise NameModelError(f"the model {name!r} needs spaCy, which is not installed: {INSTALL}")
    folder = Path(name).expanduser()
    if not folder.is_dir():
        folder = _packaged(name)
    meta = _meta(folder, name)
    if not _FINDERS.intersection(meta.get("pipeline", ())):
        raise NameModelError(
            f"the model {name!r} finds no names: its pipeline has none of "
            f"{', '.join(sorted(_FINDERS))}; take one like en_core_web_sm"
        )
    language = str(meta.get("lang", "xx"))
    title = f"{language}_{meta.get('name', folder.name)} {meta.get('version', '?')}"
    return NameModel(folder.absolute(), title, language)


def _packaged(name: str) -> Path:
    """The folder of the pipeline an installed package carries; nothing of it is imported."""
    spec = find_spec(name) if name.isidentifier() else None
    for place in (spec and spec.submodule_search_locations) or ():
        meta = _meta(Path(place), name)
        return Path(place) / f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}"
    raise NameModelError(
        f"there is no model {name!r}, neither a folder nor an installed package: see "
        "docs/operating.md, “A model for names”"
    )


def _meta(folder: Path, name: str) -> dict[str, Any]:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NameModelError(
            f"the model {name!r} is no spaCy pipeline: {folder / 'meta.json'}: {error}"
        ) from error
    if not isinstance(meta, dict):
        raise NameModelError(f"the model {name!r} is no spaCy pipeline: its meta.json is no object")
    return meta


@lru_cache(maxsize=1)
def _pipeline(model: NameModel) -> Any:
    """The pipeline, loaded once a process, without what is not needed to find names."""
    import spacy

    try:
        pipeline: Any = spacy.load(model.folder, exclude=_NOT_NEEDED)
    except Exception as error:  # whatever a model's own components may raise
        raise NameModelError(f"the model in {model.folder} cannot be loaded: {error}") from error
    for name, component in list(pipeline.pipeline):
        # Shared layers that only what was left out listens to.
        if getattr(component, "listening_components", None) == []:
            pipeline.remove_pipe(name)
    return pipeline


def find_named(model: NameModel, texts: Sequence[str]) -> list[list[Named]]:
    """What the model takes for names in each text, in their order, trimmed to the name itself.

    Raises:
        NameModelError: the pipeline cannot be loaded.
    """
    pipeline = _pipeline(model)
    # What it remembers of words is let go of: a bot reads feeds for months.
    with pipeline.memory_zone():
        documents = pipeline.pipe([text[:_LONGEST_TEXT] for text in texts], batch_size=_BATCH)
        return [
            list(_named(text, document.ents))
            for text, document in zip(texts, documents, strict=True)
        ]


def _named(text: str, entities: Iterable[Any]) -> Iterator[Named]:
    for entity in entities:
        kind = _KINDS.get(entity.label_)
        start, end = entity.start_char, entity.end_char
        if kind is None or end - start > _LONGEST_NAME:
            continue
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        while start < end and text[start] in _EDGES:
            start += 1
        while start < end and text[end - 1] in _EDGES:
            end -= 1
        if text[end : end + 1] == "." and "." in text[start:end]:
            end += 1  # "U.S."
        possessive = _POSSESSIVE.search(text, start, end) if text[end - 1 : end] == "s" else None
        end = possessive.start() if possessive else end
        if text[start : start + 1].isupper() and "\n" not in text[start:end]:
            yield Named(start, end, kind)


def with_model(
    mentions: Sequence[Mention], passages: Sequence[Passage], named: Sequence[Sequence[Named]]
) -> tuple[Mention, ...]:
    """The grammar's mentions with a model's names of the same passages, in the order of the text.

    Where both see a name of one kind, it is sure. What the grammar has none of is added: full names
    of people, organisations and places as they stand, and the single names of people whose one
    full name the article gives. The model says nothing of roles: those beside a name are read by
    the grammar. A model's word alone makes only places sure: over half of the people it finds where
    the grammar has none are nobody (docs/decisions.md), so they need some proof of the grammar's,
    here or in other articles, and so do organisations.
    """
    seen = dict(zip((passage.position for passage in passages), named, strict=True))
    own: dict[int, list[Mention]] = {}
    kept = []
    for one in mentions:
        own.setdefault(one.position, []).append(one)
        agreed = any(n.kind is one.kind and _overlap(n, one) for n in seen.get(one.position, ()))
        kept.append(replace(one, sure=True) if agreed else one)
    new = [
        (passage, n)
        for passage in passages
        for n in seen[passage.position]
        if not any(_overlap(n, one) for one in own.get(passage.position, ()))
    ]
    everyone = [*kept, *_added(new, mentions)]
    return tuple(sorted(everyone, key=lambda one: (one.position, one.span)))


def _overlap(named: Named, mention: Mention) -> bool:
    return named.start < mention.span[1] and mention.span[0] < named.end


def _added(new: Sequence[tuple[Passage, Named]], mentions: Sequence[Mention]) -> Iterator[Mention]:
    found = [one for passage, named in new if (one := _as_mention(passage, named))]
    kinds = {mention.name: mention.kind for mention in mentions}
    for one in found:
        if one.kind is not Kind.PERSON or " " in one.name:
            kinds.setdefault(one.name, one.kind)
    full = _full_names(kinds)
    for one in found:
        name = one.name if one.name in kinds else full.get(one.name, "")
        if kinds.get(name) is one.kind:
            yield replace(one, name=name)


def _as_mention(passage: Passage, named: Named) -> Mention | None:
    """The name where it stands; None for nobody in the news: "MacArthur Drive", photographers."""
    start, end, kind = named
    name, role, sure = spelled(passage.text[start:end]), None, kind is Kind.PLACE
    if kind is Kind.PERSON:
        part = take_apart(passage.text[start:end])
        if part is None or not _NAME.fullmatch(part.text):
            return None
        if passage.text.startswith(("/", " /"), end):
            return None  # a photographer's credit
        name, start, end = part.text, start + part.start, start + part.end
        beside = roles.beside(passage.text, start, end)
        role = (beside and beside.text) or None
        sure = role is not None or part.proof >= _SOME_PROOF
    return Mention(
        name=name, kind=kind, position=passage.position, span=(start, end), role=role, sure=sure
    )


def _full_names(kinds: Mapping[str, Kind]) -> dict[str, str]:
    """The one full name of the article that each single name can mean."""
    meant: dict[str, set[str]] = {}
    for name, kind in kinds.items():
        words = name.split(" ")
        if kind is Kind.PERSON and len(words) > 1:
            for word in {words[0], words[-1]}:
                meant.setdefault(word, set()).add(name)
    return {word: names.pop() for word, names in meant.items() if len(names) == 1}
