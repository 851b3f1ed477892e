"""Which organisations and places are named in a text, as what, and what is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.entities import Kind
from store.organisations_and_places import find_organisations_and_places
from store.people import find_people
from store.types import Article, Passage

if TYPE_CHECKING:
    from store.entities import Mention

ORGANISATION, PLACE = Kind.ORGANISATION, Kind.PLACE


def read(*paragraphs: str, source: str | None = None, language: str = "en") -> tuple[Mention, ...]:
    passages = [Passage(position=i, text=text) for i, text in enumerate(paragraphs)]
    article = Article(id="a", headline="H", source=source, language=language)
    return find_organisations_and_places(article, passages, find_people(article, passages))


def names(*paragraphs: str, sure: bool = True) -> list[tuple[str, Kind]]:
    found = ((one.name, one.kind) for one in read(*paragraphs) if one.sure is sure)
    return list(dict.fromkeys(found))


def roles(*paragraphs: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for mention in read(*paragraphs):
        found[mention.name] = found.get(mention.name) or mention.role
    return found


def quoted(text: str) -> dict[str, str]:
    return {one.name: text[slice(*one.quote)] for one in read(text) if one.quote}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The FBI opened a file.", "FBI"),
        ("Talks at NATO went on.", "NATO"),
        ("It passed in the Senate.", "Senate"),
        ("He works at Apple now.", "Apple"),
        ("He leads the Institute for the Study of War.", "Institute for the Study of War"),
        ("A Republican U.S. Senate is likely.", "Senate"),
        ("It was made by South Dakota-based Zorblat Holdings.", "Zorblat Holdings"),
        ("Engineers at Boeing disagreed.", "Boeing"),
        ("The Varnholt Harbour Authority was fined.", "Varnholt Harbour Authority"),
        ("She teaches at Kelmscott University now.", "Kelmscott University"),
        ("He joined the University of Sorenna in May.", "University of Sorenna"),
        ("The Ministry of Defence of Varnholt agreed.", "Ministry of Defence of Varnholt"),
        ("The Nevada Department of Agriculture met.", "Nevada Department of Agriculture"),
        ("The U.S. Securities and Exchange Commission sued.", "Securities and Exchange Commission"),
        ("He runs Dunmore Steel Inc. from home.", "Dunmore Steel"),
        ("Shares of Zorblat fell.", "Zorblat"),
        ("Zorblat's chief executive resigned.", "Zorblat"),
        ("The chip maker Zorblat grew.", "Zorblat"),
        ("Zorblat, a start-up based in Leeds, grew.", "Zorblat"),
        ("The Kansas City Chiefs lost.", "Kansas City Chiefs"),
        ("Sorenna FC won the cup.", "Sorenna FC"),
        ("The Russian Foreign Ministry agreed.", "Russian Foreign Ministry"),
        ("It said so on the Russian foreign ministry channel.", "Russian Foreign Ministry"),
        ("McDonald's raised its prices.", "McDonald's"),
        ("Many worked at McDonald’s.", "McDonald's"),
        (
            "The Kelmscott Board of Pardons and Paroles met.",
            "Kelmscott Board of Pardons and Paroles",
        ),
    ],
)
def test_an_organisation(text: str, name: str) -> None:
    assert (name, ORGANISATION) in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell in Ukraine.", "Ukraine"),
        ("Rain fell on the U.S. coast.", "United States"),
        ("He lives in Texas.", "Texas"),
        ("The mayor of Odessa left.", "Odesa"),
        ("Officials in Kursk Region spoke.", "Kursk"),
        ("Officials of the Kursk region spoke.", "Kursk"),
        ("Shelling hit the Tolvan region.", "Tolvan"),
        ("The village of Tolvan burned.", "Tolvan"),
        ("They met near Tolvan, Ukraine.", "Tolvan"),
        ("They met in Tolvan, Calif., on Monday.", "Tolvan"),
        ("Judges in Orange County ruled.", "Orange County"),
        ("A London-based charity paid.", "London"),
        ("WASHINGTON (AP) — The vote is near.", "Washington"),
        ("TOLVAN, N.H. – A mill burned.", "Tolvan"),
        ("Downtown Chicago was closed.", "Chicago"),
        ("Leaders met in Rio de Janeiro, Brazil.", "Rio de Janeiro"),
        ("Crowds in St. Louis cheered.", "St. Louis"),
        ("A ship left Port-au-Prince.", "Port-au-Prince"),
    ],
)
def test_a_place(text: str, name: str) -> None:
    assert (name, PLACE) in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Marsh signed for three years. Jordan scored at once.",
        "Paris Hilton sang.",
        "Chad said he was sorry.",
        "Charlotte laughed.",
        "The Duke of Cambridge came.",
        "A storm crossed the Gulf of Mexico.",
        "The University of Sorenna won.",
        "He walked along Tolvan Street, a lane in the old town.",
        "They sailed up the Tolvan River.",
        "He is from West New York.",
        "Navies watch the Pacific region.",
        "It was built on Tolvan Island.",
    ],
)
def test_no_place(text: str) -> None:
    assert PLACE not in [kind for _, kind in names(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Apple pie is served.",
        "Boats went up the Amazon.",
        "She watched “House of the Tolvan” twice.",
        "Max Bloomberg came home. He left Bloomberg alone.",
        "Meta questions bore him.",
        "The Oval Office was dark.",
        "A Watch Party is planned.",
        "The City Council met.",
        "The Health Ministry said so.",
        "The Board of Education met.",
        "The DNA test was clear.",
        "Somebody bought an SUV and a TV.",
        "He spoke for the Chief Inspector for Tax Administration.",
        "Israel's Supreme Court ruled.",
        "The state Department of Transportation closed a road.",
        "Ford was tired. He slept.",
        "Talks led by Defense Minister Ann Marsh went on.",
        "Everyone from Smith & Marsh to the West Bank, a territory, was heard.",
    ],
)
def test_no_organisation(text: str) -> None:
    assert ORGANISATION not in [kind for _, kind in names(text)]


def test_who_shares_something_is_no_company() -> None:
    assert names("Fact-checking the claim that Zorblat shares blame for prices.") == []
    assert names("He said Zorblat shares fell by 2%.") == [("Zorblat", ORGANISATION)]
    assert names("He said Zorblat's shares were cheap.") == [("Zorblat", ORGANISATION)]


def test_an_invitation_to_join_is_no_part_of_a_name() -> None:
    assert names("Get updates! Join Acme Harbour Authority on your phone today.") == [
        ("Acme Harbour Authority", ORGANISATION)
    ]


@pytest.mark.parametrize(
    ("text", "place", "other"),
    [
        ("He moved to Jordan. It rained in Jordan.", True, False),
        ("Officials in Georgia counted.", True, False),
        ("The coach praised the striker. Playoffs beckon, and Liverpool ran on.", False, False),
        ("A fire broke out in Liverpool on Monday.", True, False),
        ("Police searched a house in Houston.", True, False),
    ],
)
def test_a_word_that_is_several_things(text: str, *, place: bool, other: bool) -> None:
    kinds = [kind for _, kind in names(text)]

    assert (PLACE in kinds, ORGANISATION in kinds) == (place, other)


def test_a_persons_name_is_nothing_else() -> None:
    text = "Brooklyn Beckham, a chef, met Washington Irving Jones of Acme Holdings in London."

    people = find_people(Article(id="a", headline="H"), [Passage(position=0, text=text)])
    found = read(text)

    taken = [one.span for one in people]
    assert {one.name for one in found} == {"Acme Holdings", "London"}
    assert all(one.span[1] <= s or e <= one.span[0] for one in found for s, e in taken)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("KCNA, the North's state news agency, said so.", "KCNA", "the North's state news agency"),
        ("The state news agency KCNA said so.", "KCNA", "state news agency"),
        ("On Monday state media KCNA said so.", "KCNA", "state media"),
        ("Boeing, the plane maker, is hiring.", "Boeing", "plane maker"),
        ("The chip maker Nvidia is hiring.", "Nvidia", "chip maker"),
        ("Los Angeles-based startup Zorblat is hiring.", "Zorblat", "Los Angeles-based startup"),
        ("Guns pound Ukrainian city of Mykolaiv.", "Mykolaiv", "Ukrainian city"),
        ("Aircraft manufacturer Boeing is hiring.", "Boeing", "Aircraft manufacturer"),
        ("APEC is a forum of 21 economies.", "APEC", "forum of 21 economies"),
        ("Zorblat, a Leeds-based firm with 1,200 workers, is hiring.", "Zorblat",
         "Leeds-based firm with 1,200 workers"),
        ("Kursk, a Russian region bordering Ukraine, was hit.", "Kursk",
         "Russian region bordering Ukraine"),
        ("The southern city of Mykolaiv was hit.", "Mykolaiv", "southern city"),
        ("The village of Tolvan was hit.", "Tolvan", "village"),
        ("They met in Yalding, Kent, a small town on the coast.", "Yalding",
         "small town on the coast"),
        ("Zorblat, a firm owned by the state, is hiring.", "Zorblat", "firm owned by the state"),
        ("Zorblat, a start-up called Nimbus until May, is hiring.", "Zorblat",
         "start-up called Nimbus until May"),
        ("Half were women, according to Zorblat, a research firm.", "Zorblat", "research firm"),
        ("In a study for Zorblat, a research firm, half were women.", "Zorblat", "research firm"),
        ("In 2017, Zorblat, the maker of Nimbus, sued.", "Zorblat", "maker of Nimbus"),
        ("Zorblat, a nation created out of three, is calm.", "Zorblat",
         "nation created out of three"),
        ("Kiribati is a nation of 33 islands.", "Kiribati", "nation of 33 islands"),
        ("Gunfire was heard in Tolvan, the country's second city, at night.", "Tolvan", None),
    ],
)  # fmt: skip
def test_what_it_is_said_to_be(text: str, name: str, role: str | None) -> None:
    assert roles(text).get(name) == role


@pytest.mark.parametrize(
    "text",
    [
        "Boeing, the company said, is hiring.",
        "In Texas, the state has a law.",
        "In Kyiv, a city official said no.",
        "The Lviv region of Ukraine is calm.",
        "Crowds left a suburb of Chicago at noon.",
        "He flew to his home country of Kenya.",
        "Toyota, Honda and the maker of buses were absent.",
        "Kursk, and the region around it, was calm.",
        "Boeing is the first company to say no.",
        "Boeing, which runs a school, is hiring.",
        "At the White House, a team of advisers met.",
        "Boeing, its team and its makers are ready.",
        "In papers filed with the Supreme Court, the school argued that it was right.",
        "In the case before the Supreme Court, a district court dismissed a claim.",
        "With help from Google, the justice group that made the study moved on.",
        "After talks with the FBI, the agency provided black orders to the paper.",
        "Only bodies such as the FBI, the mayor's office and the national police can.",
        "The FBI, the agency provided black orders to the paper.",
        "The FBI, a court in the north dismissed the claim.",
        "It is built on a platform Google is making.",
        "This asks us to trust Google in the end.",
        "Tune in on his foundation Instagram page.",
        "Yalding, a tiny town on the coast secured the money.",
    ],
)
def test_what_is_no_description(text: str) -> None:
    assert not any(roles(text).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sorenna News Agency (SNA) said so. SNA said more. The SNA report is long.", "SNA"),
        ("The Sorenna News Agency (SNA) said so.", "Sorenna News Agency"),
        ("SNAX (the Sorenna News Agency Exchange) said so.", "Sorenna News Agency Exchange"),
        ("The Asia-Pacific Economic Cooperation (APEC) summit began.", "APEC"),
        ("The Centers for Disease Control and Prevention (CDC) agreed. The CDC wrote.", "CDC"),
    ],
)
def test_a_short_and_a_long_form_are_one(text: str, name: str) -> None:
    assert [one for one, kind in names(text) if kind is ORGANISATION] == [name]


def test_a_teams_nickname_is_the_team() -> None:
    text = "The Chicago Bears lost. “We were beaten by the better team today,” the Bears said."

    assert [one for one, _ in names(text)] == ["Chicago Bears"]
    assert quoted(text) == {"Chicago Bears": "We were beaten by the better team today"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"We will not yield to anyone here," KCNA said.', True),
        ('"We will not yield to anyone here," the state news agency KCNA said.', True),
        ('KCNA said in a dispatch: "We will not yield to anyone here."', True),
        ('"We will not yield to anyone here," according to KCNA.', True),
        ('"We will not yield to anyone here," said KCNA reporter Ann Marsh.', False),
        ('"We will not yield to anyone here," according to the KCNA report.', False),
        ('KCNA quoted Ann Marsh. "We will not yield to anyone here," he said.', False),
        ('"We will not yield to anyone here," a spokesman for KCNA said.', False),
        ('"We will not yield to anyone here," Ann Marsh told KCNA.', False),
        ('KCNA announced "The Long March of Liberty" on Monday.', False),
        ("“We will not yield to anyone here,” Moscow said.", False),
        ('"We will not yield to anyone here," Judge Ann Marsh of KCNA said.', False),
        ('A guard called it "one more of those days." KCNA said it was over.', False),
        ('"We will not yield to anyone here," said KCNA in a dispatch.', True),
    ],
)
def test_whose_words_they_are(text: str, *, said: bool) -> None:
    found = quoted(text)

    assert found == ({"KCNA": "We will not yield to anyone here"} if said else {}) or (
        said and found == {"KCNA": "We will not yield to anyone here."}
    )


def test_few_mentions_are_kept() -> None:
    text = "Officials in Ukraine met. Ukraine voted. Ukraine, a large country in Europe, waited. "

    mentions = [one for one in read(text * 40) if one.name == "Ukraine"]

    assert [one.role for one in mentions] == [None, *["large country in Europe"] * 2]


def test_what_only_other_articles_can_prove_is_unsure() -> None:
    assert names("He grew up in Tolvan, he said.", sure=False) == [("Tolvan", PLACE)]
    assert names("He sued the ZQX, he said.", sure=False) == [("ZQX", ORGANISATION)]
    assert names("He grew up in Tolvan, he said.") == []


def test_an_outlet_does_not_name_itself() -> None:
    text = "He told CNN so. CNN Health and Reuters reported it."

    assert {one.name for one in read(text, source="CNN")} == {"Reuters"}


def test_headings_name_nothing() -> None:
    assert names("Florida", "FLORIDA AND BOEING", "Boeing in Florida") == []


@pytest.mark.parametrize("language", ["de", "fr", "ar", "es"])
def test_other_languages_are_not_read(language: str) -> None:
    assert read("NATO und Boeing in Berlin.", language=language) == ()
    assert read("NATO und Boeing in Berlin.", language="en-GB") != ()


_PIECES = st.sampled_from(
    [
        "\n", "Ann Marsh", "“We will not yield to anyone,”",
        *"""
        The Ministry of Science and U.S. Kursk region Boeing said , (SNA) Sorenna News Agency “Yes,
        we do,” " a company based in Texas 's St. Marsh Ann CEO is . AT&T O’Neil ÉCOLE KCNA ! the
        """.split(),
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.lists(_PIECES).map(" ".join), st.text()), max_size=4))
def test_any_text_can_be_read(texts: list[str]) -> None:
    for mention in read(*texts):
        text = texts[mention.position]
        start, end = mention.span
        assert 0 <= start < end <= len(text)
        assert mention.name
        assert mention.kind is not Kind.PERSON
        assert mention.role is None or mention.role in text
        if mention.quote:
            assert 0 <= mention.quote[0] < mention.quote[1] <= len(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_nobody_is_an_organisation_at_the_same_place(text: str) -> None:
    people = find_people(Article(id="a", headline="H"), [Passage(position=0, text=text)])

    for mention in read(text):
        start, end = mention.span
        assert not any(s < end and start < e for s, e in (one.span for one in people))


@pytest.mark.parametrize(
    "piece",
    [
        "A", "A ", "A. ", "A-", "Ministry of ", "Ministry of Health and ", "Aa, ", "Aa (AA) ", "(",
        " (The News Agency", "NNA (News News Agency) ", "Boeing, a ", "Boeing, a maker of ",
        "Aa's ",
        "the city of Aa ", "Aa, Texas ", "FBI and ", "St. ",
        '"Yes, we do so," the FBI said. ',
        "Aa is a company, ",
        "UN ", "“", "U.S. ", "Russian foreign ", "said Aa of the Bb in ", "\n",
    ],
)  # fmt: skip
def test_a_long_text_of_one_thing(piece: str) -> None:
    read(piece * (300_000 // len(piece)))
