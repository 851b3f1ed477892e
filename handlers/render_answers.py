"""Answers, digests and the honest no as Telegram HTML. Pure; no telegram.

Made of the pieces of :mod:`handlers.render`, within the same limits. An answer has pages: on the
first the sentences that prove it and what else is near, behind it further sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.fitting import in_one_line
from handlers.render import (
    PAGE_SIZE,
    blocks,
    copyable,
    entries,
    entry,
    escape,
    proof_of,
    reach,
    say,
    sentence_to_copy,
)
from store.answered import Verdict

if TYPE_CHECKING:
    from handlers.texts import Texts
    from store.answered import Answer, Evidence
    from store.types import ArchiveStatus, Article, Hit

MOST_EVIDENCE = 3
"""Sentences of a page."""
NEAR_ENOUGH = 0.5
"""What a hit must reach of the best one's score to be offered as near."""
OPENS_WITH_IT = 0.05
"""What headline and opening must add to its score, where nothing answers."""
NEAREST = 3
"""Headlines beside a no."""
MOST_SOURCES, MOST_OTHERWISE = 3, 2
"""Outlets that agree, and other answers, that are named."""

_SHORT, _EVIDENCE, _SUMMARY, _NAME, _OTHER = 160, 400, 240, 40, 60


def answer_articles(given: Answer, offset: int = 0) -> tuple[Article, ...]:
    """The articles a page of an answer lists, numbered from 1: its proofs, then what is near.

    What is near is another story each, and on the first page only.
    """
    every = {evidence.article.id: evidence.article for evidence in _proofs(given, offset)}
    told = [given.stories[id_] for id_ in every if id_ in given.stories]
    for article in _near(given) if offset == 0 and given.about is None else ():
        # A sentence of it may be left out above because another article tells its story.
        if given.stories.get(article.id) not in told:
            every.setdefault(article.id, article)
    return tuple(every.values())[: PAGE_SIZE if given.answered else NEAREST]


def _near(given: Answer) -> list[Article]:
    """Articles about nearly the same; how fresh they are makes none of them near.

    Where nothing answers, words that stand far down in an article make it no near one either.
    """
    relevance = [hit.score - hit.why.get("fresh", 0.0) for hit in given.nearest]
    best = max(relevance, default=0.0)
    return [
        hit.article
        for hit, relevant in zip(given.nearest, relevance, strict=True)
        if relevant >= NEAR_ENOUGH * best
        and not hit.repeats
        and (given.answered or not hit.why or _opens_with_it(hit))
    ]


def _opens_with_it(hit: Hit) -> bool:
    return hit.why.get("opening", 0.0) + hit.why.get("headline", 0.0) >= OPENS_WITH_IT


def following(given: Answer, offset: int) -> int | None:
    """The offset of the next page of evidence; None when all is shown."""
    after = offset + PAGE_SIZE
    return after if given.answered and _proofs(given, after) else None


def _proofs(given: Answer, offset: int = 0) -> list[Evidence]:
    """The sentences of a page: of each story those of one article, the best, and what contradicts.

    Offsets count articles of a list, so that a page of evidence is :data:`PAGE_SIZE` on.
    """
    if given.about is not None:
        return list(given.evidence[:PAGE_SIZE]) if offset == 0 else []
    if offset:
        first = (offset // PAGE_SIZE - 1) * MOST_EVIDENCE
        return list(given.more[first : first + MOST_EVIDENCE])
    shown: dict[str, Evidence] = {}
    proofs: list[Evidence] = []
    for evidence in given.evidence[:MOST_EVIDENCE]:
        article_id = evidence.article.id
        story = given.stories.get(article_id)
        told = story is not None and story in map(given.stories.get, shown)
        if article_id in shown or evidence.otherwise or not told:
            shown[article_id] = evidence
            proofs.append(evidence)
    return proofs


def answer(given: Answer, texts: Texts, offset: int = 0) -> str:
    """The short answer, who agrees and who does not, the sentences that prove it, what is near."""
    if given.about is not None:
        return _digest(given, texts)
    articles = answer_articles(given, offset)
    proofs: dict[str, list[str]] = {}
    for evidence in _proofs(given, offset):
        proofs.setdefault(evidence.article.id, []).append(proof_of(evidence, _EVIDENCE))
    others = articles[len(proofs) :]
    return blocks(
        say(texts, "answer-more") if offset else _newest(given, texts),
        "\n".join(line for line in _head(given, texts, first=not offset) if line),
        *(
            "\n".join(
                (
                    *proofs[article.id],
                    entry(number, article, texts, given.stories.get(article.id)),
                )
            )
            for number, article in enumerate(articles[: len(proofs)], 1)
        ),
        f"<b>{say(texts, 'near')}</b>" if others else "",
        *entries(others, texts, len(proofs) + 1, stories=given.stories),
    )


def to_copy(given: Answer, texts: Texts) -> str:
    """The sentence that proves an answer, with its source, for a button; "" where none does.

    Of the news of something no one sentence is the answer.
    """
    if not given.answered or given.about is not None or not given.evidence:
        return ""
    return sentence_to_copy(given.evidence[0], texts)


def _head(given: Answer, texts: Texts, *, first: bool) -> list[str]:
    """The short answer, the sources that agree and what others say."""
    short = in_one_line(
        texts.verdict(given.verdict) if given.verdict else given.short or "", _SHORT
    )
    lines = [f"<b>{escape(short)}</b>" if short.strip() else ""]
    if not first:
        return lines
    if len(given.sources) > 1:
        named = [texts.isolate(in_one_line(each, _NAME)) for each in given.sources[:MOST_SOURCES]]
        if len(given.sources) > MOST_SOURCES:
            named.append("…")
        listed = texts("list-separator").join(named)
        lines.append(escape(texts("answer-sources", count=len(given.sources), sources=listed)))
    if claims := [_claim(each, given, texts) for each in given.evidence if each.otherwise]:
        said = texts("list-separator").join(claims[:MOST_OTHERWISE])
        lines.append(escape(texts("answer-otherwise", claims=said)))
    return lines


def _claim(evidence: Evidence, given: Answer, texts: Texts) -> str:
    """What a sentence says instead, and when; plain text."""
    said = evidence.otherwise or ""
    if given.verdict:
        said = texts.verdict(Verdict(said))
    day = evidence.article.published.day
    said = in_one_line(said, _OTHER)
    return texts("answer-claim", claim=said, day=texts.day(day) if day else texts("day-unknown"))


def _newest(given: Answer, texts: Texts) -> str:
    """That there is nothing as new as the question implies; empty when there is."""
    return say(texts, "answer-newest", day=texts.plain_day(given.newest)) if given.newest else ""


def _digest(given: Answer, texts: Texts) -> str:
    """The newest stories of something, dated, each with a sentence."""
    title = say(texts, "digest-of", words=given.about) if given.about else say(texts, "digest")
    return blocks(
        _newest(given, texts),
        f"<b>{title}</b>",
        *(
            f"{entry(number, one.article, texts, given.stories.get(one.article.id))}\n"
            f"{proof_of(one, _SUMMARY)}"
            for number, one in enumerate(_proofs(given), 1)
        ),
    )


def no_answer(given: Answer, status: ArchiveStatus, texts: Texts) -> str:
    """An honest no: how far the archive reaches, and what is nearest."""
    nearest = _nearest(given, texts)
    said = f"<b>{say(texts, 'no-answer')}</b>\n{reach(status, texts)}"
    hint = [say(texts, "no-answer-hint")] if status.articles else []
    return blocks(said, *(nearest or hint))


def not_understood(given: Answer, instead: str, texts: Texts) -> str:
    """Of a question in another language: what finds its words and names, and what is nearest."""
    said = f"<b>{say(texts, 'not-english')}</b>\n{say(texts, 'not-english-hint')}"
    return blocks(said, copyable(instead), *_nearest(given, texts))


def _nearest(given: Answer, texts: Texts) -> list[str]:
    """The headlines beside a no, under what they are."""
    articles = answer_articles(given)
    if not articles:
        return []
    heading = f"<b>{say(texts, 'no-answer-nearest')}</b>"
    return [heading, *entries(articles, texts, stories=given.stories)]
