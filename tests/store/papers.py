"""A tiny newspaper that is asked questions through the pure engine, without a store."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from store import answers, evidence, passages, questions, ranking, short_answers
from store.entities import Mention
from tests.factories import parsed, ranked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.answered import Answer
    from store.evidence import Reading
    from store.questions import Question
    from store.ranking import Found
    from store.short_answers import Told

MONDAY = date(2024, 11, 11)


@dataclass(frozen=True)
class Paper:
    """Articles as headline and passages, all published on one Monday."""

    articles: Mapping[str, Sequence[str]]
    mentions: Mapping[str, Sequence[tuple[int, str, str]]] = field(default_factory=dict)
    """By headline: passage, the words there, the name they mean."""

    def ask(self, question: str, *, as_of: date = MONDAY) -> Answer:
        """What the paper answers."""
        asked, found, _, told = self.read(question, as_of=as_of)
        return answers.answer(asked, found, told, as_of=as_of)

    def told(
        self, question: str, *, as_of: date = MONDAY
    ) -> tuple[Question, list[Reading], list[Told]]:
        """All that speaks for an answer."""
        asked, _, readings, told = self.read(question, as_of=as_of)
        return asked, readings, told

    def read(
        self, question: str, *, as_of: date = MONDAY
    ) -> tuple[Question, list[Found], list[Reading], list[Told]]:
        """That and the articles read; every article is a candidate, every word as rare."""
        ones = [
            parsed(headline, *texts, headline=headline, when=MONDAY)
            for headline, texts in self.articles.items()
        ]
        texts = {one.article.handle: one.passages for one in ones}
        asked = questions.understand(question, as_of=as_of)
        rarities = ranking.rarity(dict.fromkeys(asked.terms, 3), 1_000)
        weights = evidence.weigh(asked, rarities)
        order = ranked(ones, rarities, as_of=as_of)
        readings = evidence.read(
            asked,
            order,
            passages.worth_reading(
                order, {t: (t,) for t in asked.terms}, weights, most=evidence.PASSAGES_READ
            ),
            as_of=as_of,
            texts=texts,
            weights=weights,
            spellings={},
            mentions={
                one.article.handle: [
                    Mention(
                        name=name,
                        position=position,
                        span=(
                            start := texts[one.article.handle][position].text.index(surface),
                            start + len(surface),
                        ),
                    )
                    for position, surface, name in self.mentions.get(one.article.headline, ())
                ]
                for one in ones
            },
        )
        return (
            asked,
            order,
            readings,
            short_answers.told(asked, readings, weights, lambda _: math.log(300)),
        )
