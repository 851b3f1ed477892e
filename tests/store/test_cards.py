"""What a person's card says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from store.entities import KnownName, Mention, Person, Sighting
from store.people import compose_person
from store.types import Article, Passage, Precision, Published

FIRST = datetime(2024, 11, 1, tzinfo=UTC)


def sighting(
    day: int | None,
    role: str | None = None,
    *,
    article: str | None = None,
    text: str = "Olaf Brandt",
    quote: str | None = None,
) -> Sighting:
    passage = f"{text} came. {quote or ''}"
    start = passage.find(quote) if quote else 0
    at = None if day is None else FIRST + timedelta(days=day)
    return Sighting(
        article=Article(
            id=article or f"a{day}",
            headline="H",
            published=Published(at=at, precision=Precision.DAY if at else Precision.NONE),
        ),
        passage=Passage(position=0, text=passage),
        mention=Mention(
            name="Olaf Brandt",
            position=0,
            span=(0, len(text)),
            role=role,
            quote=(start, start + len(quote)) if quote else None,
        ),
    )


def card(*sightings: Sighting, together: tuple[KnownName, ...] = ()) -> Person:
    return compose_person("Olaf Brandt", sightings, articles=len(sightings), together=together)


def test_wordings_of_one_role_are_one_with_its_days() -> None:
    person = card(
        sighting(9, "Norwegian President"),
        sighting(7, "President"),
        sighting(3, "Norwegian President"),
        sighting(3, "the President", article="b"),
    )
    (role,) = person.roles
    assert role.role == "Norwegian President"
    assert (role.first, role.last, role.articles) == (date(2024, 11, 4), date(2024, 11, 10), 4)
    assert role.article.id == "a9"


def test_roles_are_newest_first_and_those_reported_lately() -> None:
    old = [sighting(-900 - i, f"job {i}") for i in range(9)]
    person = card(sighting(0, "mayor"), sighting(5, "minister"), *old)
    assert [role.role for role in person.roles][:2] == ["minister", "mayor"]
    assert len(person.roles) == 6


def test_a_role_said_twice_in_an_article_counts_once() -> None:
    (role,) = card(sighting(1, "mayor", article="x"), sighting(1, "mayor", article="x")).roles
    assert role.articles == 1


def test_a_role_without_a_day_has_none() -> None:
    (role,) = card(sighting(None, "mayor")).roles
    assert (role.first, role.last) == (None, None)


def test_quotes_are_newest_first_without_repeats() -> None:
    person = card(
        sighting(1, quote="an older thing"),
        sighting(2, quote="a newer thing"),
        sighting(3, article="again", quote="A newer thing"),
    )
    assert [quote.text for quote in person.quotes] == ["A newer thing", "an older thing"]
    assert person.quotes[0].article.id == "again"


def test_other_spellings_and_articles_are_listed_once() -> None:
    person = card(sighting(1), sighting(2, text="Brandt"), sighting(2, text="Brandt"))
    assert person.aliases == ("Brandt",)
    assert [article.id for article in person.latest] == ["a2", "a1"]


def test_companions_leave_out_parts_of_other_names() -> None:
    together = tuple(
        KnownName(name=name, articles=1)
        for name in ("Maria Lopez", "Lopez", "Brandt", "Beyoncé", "Olaf Brandt")
    )
    assert [known.name for known in card(sighting(1), together=together).together] == [
        "Maria Lopez",
        "Beyoncé",
    ]


def test_nobody_seen_is_an_empty_card() -> None:
    person = card()
    assert (person.roles, person.quotes, person.latest) == ((), (), ())
