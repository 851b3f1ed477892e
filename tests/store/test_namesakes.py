"""Different people of one name are told apart, and nobody is taken for two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.entities import Clue, Clues
from store.namesakes import fits, given_together, reasons, tell_apart, unusual
from store.walks import Walk, naming, seat, walks

Told = tuple[str | tuple[str, ...], str]
"""What an article calls somebody, and who else is in it, a letter each."""

ARCHIVE = 1_000


def clues(*told: Told, common: str = "", articles: int = ARCHIVE) -> Clues:
    """Articles of stories of their own, the newest first; others but the common ones are rare."""
    ones = []
    for place, (roles, company) in enumerate(told):
        ones.append(
            Clue(
                key=100 - place,
                story=place,
                roles=(roles,) if isinstance(roles, str) and roles else tuple(roles or ()),
                company=frozenset(map(ord, company)),
            )
        )
    known = {number: 2 for one in ones for number in one.company}
    known |= {ord(letter): articles // 3 for letter in common}
    return Clues(clues=tuple(ones), known=known, articles=articles)


def bearers(found: Clues) -> list[list[int]]:
    """The places of each bearer's articles."""
    return [sorted(100 - key for key in keys) for keys in tell_apart(found)]


TWO: dict[str, list[Told]] = {
    "a baker and a governor": [("baker in Leeds", ""), ("Governor", "")],
    "a player and a lawyer": [("Bills quarterback", "a"), ("attorney for the town", "b")],
    "a singer and a professor": [("singer", "a"), ("professor of law at Ostrow", "b")],
    "an actor and a coach": [("actor", "ab"), ("high school coach", "cd")],
    "a chief executive and a sheriff": [("Fruitco CEO", "a"), ("Sheriff", "b")],
    "a senator and a finance chief": [("Sen.", ""), ("Partyhouse CFO", "")],
    "a president and an immigration lawyer": [("President", ""), ("immigration attorney", "")],
    "a congressman and a climatologist": [("Rep.", "a"), ("climatologist", "b")],
    "a swimmer and a showrunner": [("gold medalist", ""), ("showrunner", "")],
    "a bishop and a goalkeeper": [("Bishop", ""), ("goalkeeper", "")],
    "a general and a drummer": [("retired Gen.", ""), ("drummer", "")],
    "a suspect and a minister": [("murder suspect", ""), ("Finance Minister", "")],
    "a nurse and a striker": [("nurse", ""), ("striker", "")],
    "a farmer and an ambassador": [("dairy farmer", ""), ("U.S. Ambassador", "")],
    "a physicist and a mayor": [("physicist", ""), ("Mayor", "")],
    "a trooper and a bassist": [("Trooper", ""), ("bassist", "")],
    "members for two states": [("Ohio Rep.", "a"), ("Texas Rep.", "b")],
    "governors of two states": [("Gov. of Ohio", ""), ("Oregon governor", "")],
    "mayors of two towns": [("mayor of Leeds", ""), ("Mayor of Bath", "")],
    "senators of two states, one of them former": [("Alaska Sen.", ""), ("former Ohio Sen.", "")],
    "those who are named with everybody": [("baker", "x"), ("Governor", "x")],
}


@pytest.mark.parametrize("case", TWO)
def test_two_people_of_one_name_are_two(case: str) -> None:
    assert bearers(clues(*TWO[case], common="x")) == [[0], [1]]
    assert reasons(role for roles, _ in TWO[case] for role in [roles] if isinstance(role, str))


ONE: dict[str, list[Told]] = {
    "one role": [("mayor", ""), ("Mayor", ""), ("the mayor", "")],
    "one walk of life": [("Rep.", ""), ("Senate candidate", ""), ("governor", "")],
    "roles of no walk of life": [("leader", ""), ("resident", ""), ("star", ""), ("", "")],
    "many hats in one article": [
        ("actor", "a"),
        (("actor", "former governor"), "b"),
        ("governor", "c"),
    ],
    "both hats in one role": [
        ("actor", ""),
        ("actor and former governor", ""),
        ("governor", ""),
    ],
    "an actor turned politician": [
        ("comedian", ""),
        ("actor-turned-president", ""),
        ("Finance Minister", ""),
    ],
    "rare company": [("businessman", "ab"), ("President", "bc")],
    "rare company over an article without roles": [("coach", "a"), ("", "ab"), ("senator", "b")],
    "hats of the stage": [("actor", ""), ("singer", ""), ("author", ""), ("fashion designer", "")],
    "hats of the academy": [("professor", ""), ("physician", ""), ("historian", "")],
    "hats of a court": [("Prince", ""), ("Ambassador", "")],
    "a seat and a role without a place": [("Ohio Rep.", ""), ("Rep.", "")],
    "one seat in two wordings": [("Ohio Gov.", ""), ("governor of Ohio", "")],
    "one city in two wordings": [("New York City Mayor", ""), ("mayor of New York", "")],
    "two seats in one article": [
        ("Ohio Rep.", ""),
        (("Ohio Rep.", "Texas Rep."), ""),
        ("Texas Rep.", ""),
    ],
    "a figure of speech": [("pop queen", ""), ("singer", "")],
    "an heir of no throne": [("Al Stone and the pope", ""), ("quarterback", "")],
    "a named post": [
        ("NASA Administrator", "a"),
        (("former NASA administrator", "senator"), "b"),
        (("NASA administrator", "economist"), "c"),
    ],
    "presidents of clubs": [("president of the Rowing Club", ""), ("teacher", "")],
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_one_person_is_not_taken_for_two(case: str) -> None:
    assert bearers(clues(*ONE[case])) == [list(range(len(ONE[case])))]


def test_a_story_links() -> None:
    found = clues(("baker", ""), ("Governor", ""))
    one_story = tuple(replace(clue, story=1) for clue in found.clues)
    assert len(tell_apart(replace(found, clues=one_story))) == 1


def test_company_that_is_often_there_and_seldom_elsewhere_links() -> None:
    often = [("quarterback", "s"), ("", "s"), ("pop singer", "s")]
    found = clues(*often)
    apart = replace(found, known={ord("s"): 200})
    assert len(tell_apart(apart)) == 2
    near = replace(found, known={ord("s"): 90})
    assert len(tell_apart(near)) == 1


def test_articles_that_may_mean_either_are_nobodys() -> None:
    found = clues(("baker", "a"), ("", "a"), ("Governor", "b"), ("Governor", "c"), ("", "d"))
    assert bearers(found) == [[0, 1], [2, 3]]


def test_whoever_is_never_introduced_is_one_of_them_when_most_is_written_of_them() -> None:
    found = clues(("coach", ""), ("actor", ""), ("", "a"), ("", "a"), ("star", "b"))
    assert bearers(found) == [[2, 3, 4], [0], [1]]


def test_one_odd_word_among_very_many_articles_is_a_slip() -> None:
    many: list[Told] = [("President", "")] * 199
    assert len(bearers(clues(*many, ("suspect", "")))) == 2
    assert len(bearers(clues(*many, ("President", ""), ("suspect", "")))) == 1


def test_reasons_are_walks_of_life_and_seats() -> None:
    assert reasons(["leader", "Mayor", "Ohio Rep.", "actor-like"]) == ()
    (walks_of_life,) = reasons(["Mayor", "senator", "baker", "leader"])
    assert set(walks_of_life) == {frozenset({"Mayor", "senator"}), frozenset({"baker"})}
    assert unusual(walks_of_life) == {"baker"}
    (seats,) = reasons(["Ohio Rep.", "Texas Rep.", "Rep."])
    assert set(seats) == {frozenset({"Ohio Rep."}), frozenset({"Texas Rep."})}


def test_articles_that_give_all_roles_leave_no_reason() -> None:
    (reason,) = reasons(["actor", "governor", "baker"])
    assert given_together(reason, [["actor", "governor"], ["baker", "governor", "x"]])
    assert not given_together(reason, [["actor", "governor"], ["baker"]])
    assert not given_together(reason, [])


def test_words_tell_somebody_apart_in_any_case_and_order() -> None:
    wordings = ["House Speaker", "Louisiana Republican"]
    assert fits("speaker of the house".replace(" of", ""), wordings)
    assert fits("House speaker", wordings)
    assert fits("louisiana", wordings)
    assert not fits("Louisiana speaker", wordings)
    assert not fits("", wordings)
    assert not fits("?!", wordings)


@pytest.mark.parametrize(
    ("role", "walk"),
    [
        ("Buffalo Bills quarterback", Walk.SPORT),
        ("point guard", Walk.SPORT),
        ("NBA star", Walk.SPORT),
        ("associate professor of political science at Ostrow", Walk.SCIENCE),
        ("Attorney General", Walk.LAW),
        ("U.S. Surgeon General", Walk.MEDICINE),
        ("retired Lt. Gen.", Walk.FORCES),
        ("Secretary General", None),
        ("ex-Rep.", Walk.POLITICS),
        ("French President", Walk.POLITICS),
        ("president of France", Walk.POLITICS),
        ("president of the Rowing Club", None),
        ("Rowing Club president", None),
        ("Saudi Crown Prince", Walk.ROYALTY),
        ("pop queen", None),
        ("pop star", Walk.MUSIC),
        ("star", None),
        ("leader", None),
        ("", None),
        (", of", None),
    ],
)
def test_a_role_belongs_to_a_walk_of_life(role: str, walk: Walk | None) -> None:
    assert walks(role) == ({walk} if walk else set())


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("Ohio Rep.", "ohio"),
        ("governor of Ohio", "ohio"),
        ("New York City Mayor", "york"),
        ("Rep.", None),
        ("Republican Rep.", None),
        ("U.S. Sen.", None),
        ("Mayor of the year", None),
        ("Ohio State quarterback", None),
    ],
)
def test_an_office_is_held_in_a_place(role: str, place: str | None) -> None:
    sits = seat(role)
    assert (sits.place if sits else None) == (frozenset({place}) if place else None)


def test_a_role_that_names_something_is_hardly_given_to_two() -> None:
    assert naming("NASA Administrator") == naming("former NASA administrator") != frozenset()
    assert not naming("Former Mayor")
    assert not naming("American actor")


ROLES = st.sampled_from(
    ["", "baker", "Governor", "actor", "singer", "Ohio Rep.", "Texas Rep.", "coach", "leader"]
)


@given(st.lists(st.tuples(st.lists(ROLES, max_size=3).map(tuple), st.text("abcdef", max_size=3))))
def test_each_article_is_at_most_one_bearers(told: list[tuple[tuple[str, ...], str]]) -> None:
    found = clues(*told)
    groups = tell_apart(found)
    keys = [key for group in groups for key in group]
    assert len(keys) == len(set(keys))
    assert set(keys) <= {clue.key for clue in found.clues}
    assert len(groups) >= 1
    if len(groups) == 1:
        assert len(keys) == len(found.clues)
    else:
        assert reasons({role for roles, _ in told for role in roles if role})
    reverse = replace(found, clues=found.clues[::-1])
    assert set(tell_apart(reverse)) == set(groups)


@given(st.text(max_size=300))
def test_any_text_may_be_a_role(role: str) -> None:
    assert len(walks(role)) <= len(Walk)
    sits = seat(role)
    assert sits is None or sits.place
    assert fits(role, [role]) or not fits(role, [role, role])
    assert naming(role) == naming(role + " ")
