"""Questions that lean on the one before: "and when?", "what did he say?", "what of her?". Pure.

Nothing is guessed: a question is completed only when just one thing can be meant, and the reader
sees how it was understood. Pronouns become the one person, place or thing of the earlier question
and its answer that they agree with in kind (agreement as the first filter of reference, Hobbs,
"Resolving Pronoun References", Lingua 1978). A bare question word or another name takes its place
in the earlier question (:mod:`store.turned_questions`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from store import conversation_words as words
from store.earlier import Named
from store.entities import Kind
from store.query import LONGEST_TEXT
from store.turned_questions import (
    AUXILIARY,
    OPENER,
    about_another,
    any_of,
    asked_otherwise,
    bare,
    brief,
    scene,
)
from store.turned_questions import topic as topic_of

if TYPE_CHECKING:
    from store.earlier import Earlier

MOST_NAMES = 6
"""Of a text that are looked up."""

_I = re.IGNORECASE
_LEADING = re.compile(rf"^\W*(?:{any_of(words.LEADING_ON)}\b[\s,.…!-]*)+", re.IGNORECASE)
_PRONOUN = re.compile(
    rf"\b({any_of(words.ONE_PERSON)}|{any_of(words.SEVERAL)}|its?|there|then|this|that)\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    rf"\b(?:{AUXILIARY}|about|of|after|before|to|for|with|from|by)\s+$", re.IGNORECASE
)
_THIS_ALONE = re.compile(
    rf"^\s*(?:[?!.]|$|{any_of(words.PREPOSITIONS)}\b|[a-z]+\s*[?!.]*$)", re.IGNORECASE
)
_AFTER_AUXILIARY = re.compile(rf"\b{AUXILIARY}\s+$", re.IGNORECASE)
# "Why did the mayor say he …": "What is the name of his …" explains nothing.
_EXPLAINED = re.compile(
    r"\b(?:did|do|does|will|would|can|has|have|had)\s+(?:the|an?)\s+[a-z]", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"\w\w[.?!]\s")
_PREPOSITION = re.compile(rf"{any_of(words.PREPOSITIONS)}\b", re.IGNORECASE)
_EMPTY_IT = re.compile(
    r"^\s*(?:true|false|likely|possible|impossible|clear|legal|illegal|correct|right|that|rain\w*"
    r"|snow\w*|(?:takes?|took|costs?)\b.*\bto)\b",
    re.IGNORECASE,
)
_ASKS_TIME = re.compile(r"\bwhat\s+(?:time|day|date|year)\s+(?:is|was)\s+$", re.IGNORECASE)
_EXISTS_AFTER = re.compile(rf"^\s*{any_of(words.BEING)}\b", re.IGNORECASE)
_EXISTS_BEFORE = re.compile(r"\b(?:is|are|was|were|will|has|have)\s+$", re.IGNORECASE)
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:(?:of|de|bin|al|von|van|the)\s+)?[^\W\d_a-z][\w'’.-]*)*"
)
_FIRST_WORDS = frozenset(
    (
        f"{words.AUXILIARIES} {words.LEADING_ON} {words.DETERMINERS} {words.PREPOSITIONS} "
        f"{words.ONE_PERSON} {words.SEVERAL} {words.THINGS} "
        "who whom whose what which when where why how there else i tell me"
    ).split()
)
_CALENDAR = frozenset(words.CALENDAR.split())
_ONE_PERSON = frozenset(words.ONE_PERSON.split())
_SEVERAL = frozenset(words.SEVERAL.split())
_POSSESSIVE = frozenset(words.POSSESSIVE.split())


# What a question lacks


def needs_subject(question: str) -> bool:
    """Whether a question says who or what it is about only by what was asked before."""
    text = _without_leading(question)
    return bool(bare(text) or topic(question)) or any(
        word != "then" for word, _ in _open_pronouns(text)
    )


def topic(question: str) -> str | None:
    """The other name of "what about NAME?" and "and in NAME?"; None in other questions."""
    text = _without_leading(question)
    # "In Russia?" alone asks for something else
    leading = text != " ".join(question[:LONGEST_TEXT].split())
    if name := topic_of(text, leading=leading):
        return None if _PRONOUN.fullmatch(name) else name
    if not leading:
        return None
    name = text.rstrip("?!. ")
    found = names_in(name)
    return name if found and found[0] == name else None


def names_in(text: str) -> tuple[str, ...]:
    """The capitalised runs of a text that may be names, as they stand there, each once."""
    found: dict[str, None] = {}
    for run in _runs(text):
        found.setdefault(run[0])
    return tuple(found)[:MOST_NAMES]


def names_answered(short: str) -> tuple[str, ...]:
    """The names of a short answer that is little but names: what somebody said is not."""
    found = names_in(short)
    return found if 2 * sum(map(len, found)) >= len(short) else ()


def _runs(text: str) -> list[tuple[str, int]]:
    """Capitalised runs and where they begin; words of asking at their head are no part."""
    found = []
    for match in _NAME.finditer(text):
        run, start = match[0], match.start()
        while run and run.split(None, 1)[0].lower().rstrip(".") in _FIRST_WORDS:
            rest = run.split(None, 1)[1:]
            start += len(run) - len(rest[0]) if rest else len(run)
            run = rest[0] if rest else ""
        run = re.sub(r"['’]s$", "", run).rstrip(".-'’")
        if run and run.lower() not in _CALENDAR:
            found.append((run, start))
    return found


def _without_leading(question: str) -> str:
    """The question without "And", "But" … before it."""
    text = " ".join(question[:LONGEST_TEXT].split())
    match = _LEADING.match(text)
    rest = text[match.end() :] if match else text
    return rest or text


def _open_pronouns(text: str) -> list[tuple[str, re.Match[str]]]:
    """The pronouns of a question that nothing in it explains, lower-case, with where they are."""
    if _SENTENCE_END.search(text):  # several sentences set their scene themselves
        return []
    runs = _runs(text)
    opener = OPENER.match(text)
    found = []
    for match in _PRONOUN.finditer(text):
        word, before, after = match[1].lower(), text[: match.start()], text[match.end() :]
        if any(start < match.start() for _, start in runs) and word not in ("there", "then"):
            continue
        if word not in ("there", "then") and _EXPLAINED.search(before):
            continue
        if word in ("this", "that"):
            if not (_THIS.search(before) and _THIS_ALONE.match(after)):
                continue
        elif word in ("it", "its"):
            if _EMPTY_IT.match(after) or _ASKS_TIME.search(before):
                continue
            if opener and not _bound_outside(opener, before, word, after):
                continue
        elif word == "there":
            # "Who was there?" is a place, "How many are there?" is not.
            who = opener is not None and opener[1].lower() == "who" and not after.strip(" ?!.")
            if _EXISTS_AFTER.match(after) or (_EXISTS_BEFORE.search(before) and not who):
                continue
        elif word != "then" and opener and not _bound_outside(opener, before, word, after):
            continue
        found.append((word, match))
    return found


def _bound_outside(opener: re.Match[str], before: str, word: str, after: str) -> bool:
    """Whether a pronoun cannot mean who is asked for: "Who said he …" can, "Where did he …" not."""
    if opener[1].lower() not in ("who", "whom", "which", "what", "how many"):
        return True
    if _AFTER_AUXILIARY.search(before):
        return True
    # nothing "caused it" itself, and nobody "met him" himself
    if word == "it":
        return opener[1].lower() == "who" or not after.strip(" ?!.")
    return word in ("him", "them") or (word == "her" and not _is_possessive(word, after))


def _is_possessive(word: str, after: str) -> bool:
    if word in _POSSESSIVE:
        return True
    following = re.match(r"\s+([\w'-]+)", after)
    return (
        word == "her"
        and following is not None
        and following[1].lower() not in words.PREPOSITIONS.split()
    )


# What it leans on


def completed(question: str, earlier: Earlier, *, other: Named | None = None) -> str | None:
    """The whole question that a follow-up asks; None when it cannot be told, or needs nothing.

    ``other`` is what :func:`topic` names, with its kind.
    """
    text = _without_leading(question)
    made: str | None
    if not needs_subject(question):
        return None
    if name := topic(question):
        made = about_another(text, name, earlier, other)
    elif match := bare(text):
        made = asked_otherwise(match, earlier)
    else:
        made = _with_subject(text, earlier)
    if made is None:
        return None
    made = " ".join(made.rstrip("?!. ").split()) + "?"
    return made[:1].upper() + made[1:] if len(made) <= LONGEST_TEXT else None


def doubtful(question: str, earlier: Earlier) -> tuple[tuple[str, str], ...]:
    """The people a pronoun of the question may mean, when they are several; else none.

    Each with the question completed by them alone.
    """
    text = _without_leading(question)
    if bare(text) or topic(question) is not None:
        return ()
    people = _of_kind(earlier, Kind.PERSON)
    asked = {word for word, _ in _open_pronouns(text)}
    if len(people) < 2 or not asked & _ONE_PERSON:
        return ()
    alone = {
        name: completed(
            question, replace(earlier, asked=(Named(name, Kind.PERSON, name),), answered=())
        )
        for name in people
    }
    return tuple((name, whole) for name, whole in alone.items() if whole)


def _of_kind(earlier: Earlier, *kinds: Kind | None) -> list[str]:
    """What is named of some kinds, each once; "Kim" beside "Kim Jong Un" is he."""
    every = (*earlier.asked, *earlier.answered)
    found = dict.fromkeys(one.name for one in every if one.kind in kinds)
    parts = {one: frozenset(one.lower().split()) for one in found}
    return [one for one in found if not any(parts[one] < parts[other] for other in found)]


def _with_subject(text: str, earlier: Earlier) -> str | None:
    """The question with what its pronouns stand for, the first of each kind."""
    pieces: list[str] = []
    at, done, lacking = 0, set[str](), False
    meant: list[str] = []
    for word, match in _open_pronouns(text):
        group = _group(word)
        if group in done:
            continue
        done.add(group)
        name = _meant(group, earlier)
        if name is not None and name in meant:
            return None  # "Did they catch him?": nobody is both
        if name is None:
            if group == "person":
                return None
            lacking = lacking or group in ("thing", "several")
            continue
        meant.append(name)
        possessive = group in ("person", "thing", "several") and _is_possessive(
            word, text[match.end() :]
        )
        pieces += text[at : match.start()], f"{name}’s" if possessive else name
        at = match.end()
    whole = "".join((*pieces, text[at:]))
    if lacking:
        # The earlier question says itself what "it" is.
        return scene(earlier.question, whole) if earlier.question else None
    return whole if pieces else None


def _group(word: str) -> str:
    if word in _ONE_PERSON:
        return "person"
    if word in _SEVERAL:
        return "several"
    return word if word in ("there", "then") else "thing"


def _meant(group: str, earlier: Earlier) -> str | None:
    """What pronouns of a group stand for; None when nothing, or one of several."""
    people, places = _of_kind(earlier, Kind.PERSON), _of_kind(earlier, Kind.PLACE)
    bodies = _of_kind(earlier, Kind.ORGANISATION)
    if group == "person":
        return _only(people)
    if group == "there":
        opener = OPENER.match(earlier.question)
        short = brief(earlier)
        if opener and opener[1].lower() == "where" and short:
            return short if _PREPOSITION.match(short) else f"in {short}"
        place = _only(places)
        return f"in {place}" if place else None
    if group == "then":
        short = brief(earlier)
        return f"on {short}" if re.search(r"\b(?:19|20)\d\d$", short) else ""
    if group == "several":
        asked = [one.name for one in earlier.asked if one.kind is Kind.PERSON]
        if len(asked) == 2 and len(people) == 2 and not bodies:
            return " and ".join(asked)
        return _only([*people, *bodies] or places)
    return _only([*bodies, *places, *_of_kind(earlier, None)])


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None
