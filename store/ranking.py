"""Candidates to the order a news reader would choose. Pure.

The score of an article is a sum, each part between 0 and its weight:

- **text** (1.0): bm25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009) as
  the index gives it, divided by the best candidate's;
- **fresh** (:data:`FRESH`): ``exp(-age / 30 days)``, the recency prior of Li & Croft ("Time-based
  language models", 2003), its weight and decay as first measured on news
  questions (docs/decisions.md);
- **headline** (:data:`HEADLINE`): the share of the query's weight that stands in the headline:
  the desk that wrote it said what the article is about (a guess, not measured).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import analysis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from store.types import Candidate

FRESH = 0.5
FRESH_DAYS = 30.0
HEADLINE = 0.3


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its score and what the score is made of."""

    candidate: Candidate
    score: float
    why: dict[str, float]


def rarity(frequencies: Mapping[str, int], articles: int) -> dict[str, float]:
    """Each term's worth: the inverse document frequency of BM25, never negative.

    ``frequencies`` says in how many of the archive's ``articles`` a term stands.
    """
    return {
        term: math.log(1 + (articles - df + 0.5) / (df + 0.5))
        for term, df in ((t, min(n, articles)) for t, n in frequencies.items())
    }


def rank(
    candidates: Sequence[Candidate], weights: Mapping[str, float], *, as_of: date
) -> list[Ranked]:
    """Candidates, best first; equals keep their order. ``weights`` are the terms' rarities."""
    top = max((candidate.score for candidate in candidates), default=0.0) or 1.0
    whole = sum(weights.values()) or 1.0
    ranked = []
    for candidate in candidates:
        article = candidate.article
        headline = set(analysis.terms(article.headline, article.language))
        why = {
            "text": candidate.score / top,
            "fresh": FRESH * freshness(article.published.day, as_of),
            "headline": HEADLINE * sum(w for t, w in weights.items() if t in headline) / whole,
        }
        ranked.append(Ranked(candidate, sum(why.values()), why))
    ranked.sort(key=lambda r: -r.score)
    return ranked


def freshness(published: date | None, as_of: date) -> float:
    """1 on the day asked about, falling by half about every three weeks; 0 without a day."""
    if published is None:
        return 0.0
    return math.exp(-max(0, (as_of - published).days) / FRESH_DAYS)
