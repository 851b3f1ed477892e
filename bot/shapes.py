"""Our types as the JSON of the shell; the keys are a promise, new ones may be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.asked import Field
from store.sources import without_secrets
from store.types import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from bot.visiting import Visit
    from store.aliases import Alias
    from store.answered import Answer, Evidence
    from store.asked import Query
    from store.entities import KnownName, Lookup, Person, Role
    from store.models import ModelStatus
    from store.sources import Overview, Source, Standing
    from store.types import (
        ArchiveStatus,
        Article,
        CheckReport,
        Hit,
        Latest,
        LoadReport,
        SearchResult,
        Story,
        Undoable,
    )

JSON = dict[str, Any]


def article(known: Article) -> JSON:
    """The facts of an article; ``published`` is a day or null."""
    shape: JSON = {
        "id": known.id,
        "headline": known.headline,
        "source": known.source,
        "published": _day(known.published.day),
        "precision": known.published.precision.value,
        "agency": known.agency,
        "url": known.url,
    }
    if known.published.precision is Precision.TIME and known.published.at:
        shape["published_at"] = known.published.at.isoformat()
    return shape


def search(found: SearchResult, query: str, *, exact: bool = False) -> JSON:
    """Hits in the order asked for, one a story; spans are ``[start, end]`` in code points.

    ``total`` counts all articles that match, ``listed`` the stories they tell. ``relaxed`` says
    that no article has every word, ``exact`` that other spellings were not looked for.
    """
    return {
        "query": query,
        "understood": _understood(found.query),
        "repairs": _repairs(found.query),
        "order": found.query.order.value,
        "exact": exact,
        "relaxed": found.relaxed,
        "total": found.page.total,
        "listed": found.page.listed,
        "match_all": found.query.match_all,
        "hits": [_hit(hit, found.page.stories) for hit in found.page.items],
    }


def _understood(query: Query) -> JSON:
    """The words of a query and what narrows it, each as typed; days are first and last."""
    fields = {
        field: [clause.typed for clause in query.clauses if clause.field is field]
        for field in Field
    }
    return {
        "words": [typed for typed in fields[Field.ANYWHERE] if typed],
        "after": _day(query.after),
        "before": _day(query.before),
        "source": fields[Field.SOURCE],
        "by": fields[Field.BYLINE],
        "title": fields[Field.HEADLINE],
        "without": [clause.typed for clause in query.excluded],
    }


def _repairs(query: Query) -> list[JSON]:
    """Words read otherwise than typed; ``known`` when the archive has what was typed too."""
    return [
        {
            "typed": repair.typed,
            "read_as": list(repair.words or repair.read_as),
            "known": repair.known,
        }
        for repair in query.repairs
    ]


def _hit(hit: Hit, stories: Mapping[str, Story]) -> JSON:
    return (
        article(hit.article)
        | _story(hit.article, stories)
        | {
            "score": hit.score,
            "excerpt": hit.excerpt.text,
            "spans": [list(span) for span in hit.excerpt.spans],
        }
    )


def _story(shown: Article, stories: Mapping[str, Story]) -> JSON:
    """How many articles of how many known outlets tell its story, and ids of the others."""
    story = stories.get(shown.id)
    if story is None:
        return {"story": None}
    others = [other.id for other in story.articles if other.id != shown.id]
    return {"story": {"articles": story.total, "sources": story.sources, "others": others}}


def answer(given: Answer, limit: int) -> JSON:
    """An answer with its proof; ``hits`` are ids of the articles looked at, best first.

    ``stories`` says, by id, of which of them others tell the story too.
    """
    shown = [evidence.article for evidence in (*given.evidence, *given.more)]
    shown += [hit.article for hit in given.nearest[:limit]]
    return {
        "question": given.question,
        "answered": given.answered,
        "short": given.short,
        "confidence": given.confidence,
        "sources": list(given.sources),
        "newest": str(given.newest) if given.newest else None,
        "about": given.about,
        "evidence": [_evidence(evidence) | _sense(evidence) for evidence in given.evidence],
        "more": [_evidence(evidence) | _sense(evidence) for evidence in given.more],
        "people": list(given.people),
        "hits": [hit.article.id for hit in given.nearest[:limit]],
        "stories": {
            one.id: _story(one, given.stories)["story"] for one in shown if one.id in given.stories
        },
    }


def _sense(evidence: Evidence) -> JSON:
    """What a sentence says instead of the answer, and whom its words mean: none of it quoted."""
    return {
        "otherwise": evidence.otherwise,
        "meant": [{"end": meant.end, "name": meant.name} for meant in evidence.meant],
    }


def _evidence(evidence: Evidence) -> JSON:
    facts = article(evidence.article)
    return {
        "article": facts.pop("id"),
        **facts,
        "text": evidence.text,
        "answer": list(evidence.answer) if evidence.answer else None,
        "passage": evidence.position,
        "span": list(evidence.span),
    }


def lookup(found: Lookup, limit: int) -> JSON:
    """Who a name means; ``person`` is null when nobody is clear.

    ``namesakes`` are different people of just this name: ``asked_as`` asks for one of them.
    """
    return {
        "name": found.name,
        "found": found.person is not None,
        "candidates": [
            {
                "name": known.name,
                "score": known.score,
                "articles": known.articles,
                "kind": known.kind.value,
                "called": known.called or None,
            }
            for known in found.candidates[:limit]
        ],
        "person": _person(found.person, limit) if found.person else None,
        "namesakes": [
            {
                "name": person.name,
                "kind": person.kind.value,
                "articles": person.articles,
                "roles": [_role(role) for role in person.roles],
                "asked_as": person.asked_as or person.name,
            }
            for person in found.namesakes
        ],
    }


def _person(person: Person, limit: int) -> JSON:
    """The card; days of coverage are the first ones of its bars, whose counts go oldest first."""
    return {
        "name": person.name,
        "kind": person.kind.value,
        "asked_as": person.asked_as or person.name,
        "aliases": list(person.aliases),
        "roles": [_role(role) for role in person.roles],
        "articles": person.articles,
        "quotes": [
            {
                "text": quote.text,
                "article": quote.article.id,
                "source": quote.article.source,
                "published": _day(quote.article.published.day),
            }
            for quote in person.quotes
        ],
        "with": _names(person.together),
        "organisations": _names(person.organisations),
        "places": _names(person.places),
        "coverage": {
            "step": person.coverage.step.value,
            "first": _day(person.coverage.first),
            "counts": list(person.coverage.counts),
        }
        if person.coverage
        else None,
        "latest": [known.id for known in person.latest[:limit]],
        "stories": {
            known.id: _story(known, person.stories)["story"]
            for known in person.latest[:limit]
            if known.id in person.stories
        },
    }


def _names(names: Iterable[KnownName]) -> list[JSON]:
    return [{"name": known.name, "articles": known.articles} for known in names]


def _role(role: Role) -> JSON:
    """A role; ``article`` is the newest that reports it, ``proof`` its sentence that does."""
    return {
        "role": role.role,
        "first": _day(role.first),
        "last": _day(role.last),
        "articles": role.articles,
        "article": role.article.id,
        "source": role.article.source,
        "proof": _evidence(role.proof) if role.proof else None,
    }


def latest(found: Latest, words: str) -> JSON:
    """Articles newest first, one a story; ``listed`` is null when they are many.

    ``newest`` is the newest day of the whole archive, ``checked_at`` when it was last brought up
    to date, ``next`` how many articles to leave out for the next ones.
    """
    page = found.page
    return {
        "query": words,
        "understood": _understood(found.query),
        "repairs": _repairs(found.query),
        "newest": _day(found.newest),
        "checked_at": _moment(found.checked_at),
        "total": page.total,
        "listed": page.listed,
        "hits": [article(known) | _story(known, page.stories) for known in page.items],
        "next": page.next,
    }


def status(known: ArchiveStatus) -> JSON:
    """How much there is and how fresh it is."""
    return {
        "articles": known.articles,
        "people": known.people,
        "oldest": _day(known.oldest),
        "newest": _day(known.newest),
        "undated": known.undated,
        "sources": [{"source": source, "articles": articles} for source, articles in known.sources],
        "loaded_at": known.loaded_at.isoformat() if known.loaded_at else None,
        "bytes": known.bytes,
    }


def report(done: LoadReport) -> JSON:
    """What a load did."""
    return {
        "added": done.added,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "removed": done.removed,
        "expired": done.expired,
        "rejected": [
            {
                "origin": rejection.origin,
                "line": rejection.line,
                "reason": rejection.reason.value,
                "detail": rejection.detail,
            }
            for rejection in done.rejected
        ],
        "rejected_beyond": done.rejected_beyond,
        "articles": done.articles,
        "dry": done.dry,
    }


def undo(last: Undoable | None, *, done: bool) -> JSON:
    """The load that was or would be taken back; null when there is none."""
    return {
        "undone": done,
        "load": None
        if last is None
        else {
            "finished_at": last.finished_at.isoformat(),
            "articles_before": last.articles,
            "loads_since": last.loads_since,
            "changes_since": last.changes_since,
        },
    }


def check(found: CheckReport) -> JSON:
    """What is wrong with the files, and whether all is well now."""
    return {
        "whole": found.whole,
        "repaired": found.repaired,
        "state": list(found.state),
        "archive": list(found.archive),
        "articles": found.articles,
    }


def aliases(known: Sequence[Alias]) -> JSON:
    """Other names, an object each."""
    return {
        "aliases": [
            {"name": one.name, "alias": one.alias, "declared": one.declared} for one in known
        ]
    }


def sources(overview: Overview) -> JSON:
    """All sources; addresses without what may be secret in them."""
    return {
        "problem": overview.problem or None,
        "sources": [
            {
                **_source(known.source, known.standing),
                "articles": known.articles,
                "every_minutes": int(known.source.every.total_seconds() // 60),
                "full_text": known.source.full_text,
                "declared": known.source.declared,
            }
            for known in overview.known
        ],
    }


def visit(done: Visit) -> JSON:
    """What a visit came to; ``report`` is null when it failed."""
    return {
        **_source(done.source, done.standing),
        "report": report(done.report) if done.report else None,
    }


def model(status: ModelStatus) -> JSON:
    """The model that compares texts by meaning: its files, and whether it is used."""
    return {
        "name": status.manifest.name,
        "licence": status.manifest.licence,
        "folder": str(status.folder),
        "files": [
            {"name": name, "there": file is not None, "sha256": file.sha256 if file else None}
            for name, file in status.found.items()
        ],
        "runtime": status.runtime,
        "used": status.whole and status.runtime and status.wanted,
    }


def _source(source: Source, standing: Standing) -> JSON:
    return {
        "name": source.name,
        "kind": source.kind.value,
        "address": source.shown,
        "outlet": source.outlet,
        "paused": standing.paused,
        "gone": standing.gone,
        "read_at": _moment(standing.succeeded_at),
        "next_at": _moment(standing.next_at),
        "failures": standing.failures,
        "problem": standing.problem or None,
        "moved_to": without_secrets(standing.current) if standing.current else None,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
