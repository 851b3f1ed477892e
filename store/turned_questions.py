"""An earlier question asked again with something exchanged: its question word, or a name. Pure.

Ellipsis by substitution (Carbonell, "Discourse pragmatics and ellipsis resolution in task-oriented
natural language interfaces", ACL 1983). No verb is conjugated: where the earlier question has no
auxiliary to begin with, "was it that" goes before it, which is right whatever the verb's form is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store import conversation_words as words

if TYPE_CHECKING:
    from store.earlier import Earlier, Named

MOST_WORDS = 8
"""Of a short answer that may stand in a question."""


def any_of(of: str) -> str:
    """A regular expression for one of some words, given with blanks between them."""
    return "(?:" + "|".join(of.split()) + ")"


AUXILIARY = any_of(words.AUXILIARIES)
_I = re.IGNORECASE
_ASKING_WORD = (
    r"(?:how\s+(?:many|much|long|often|far|old)|when|where|why|how|who(?:m|se)?|what|which)"
)
OPENER = re.compile(rf"^\W*({_ASKING_WORD})\b\s*", _I)
_BARE = re.compile(
    rf"^(?:({_ASKING_WORD})(?:\s+(?:exactly|precisely|so|not|then))?"
    r"|(when|where|why|how)\s+(?:was|is|did|does|has)\s+(?:it|that|this)"
    r"(?:\s+(?:happen|happened|take\s+place))?)\s*[?!.]*$",
    _I,
)
_HOW_MANY = re.compile(
    rf"^how\s+many\s+((?!{AUXILIARY}\b)[a-z-]+(?:\s+(?!{AUXILIARY}\b)[a-z-]+)?)\s*[?!.]*$", _I
)
_ELSE = re.compile(r"^(who|what|where|which)(?:\s+\w+)?\s+else\s*[?!.]*$", _I)
_ABOUT = re.compile(r"^(?:(?:what|how)\s+)?about\s+(?P<name>.{2,80}?)\s*[?!.]*$", _I)
_IN = re.compile(rf"^({any_of(words.WHERE)})\s+(?P<name>.{{2,60}}?)\s*[?!.]*$", _I)
_TAIL = re.compile(r"\babout\s+[^?]+$", _I)
_WHOLE_NAME_SUBJECT = re.compile(
    r"^((?:[^\W\d_a-z][\w'’.-]*\s+(?:(?:of|and|the|de|bin|al|von|van)\s+(?=[^\W\d_a-z]))*)+)"
    r"([a-z][\w-]*)\b\s*(.*)$"
)
_OBJECT = re.compile(rf"^((?:(?!{any_of(words.PREPOSITIONS)}\b)[a-z-]+\b\s*){{1,2}})(.*)$")


def bare(text: str) -> re.Match[str] | None:
    """A question word alone: "when", "why did it happen", "who else", "how many ships"."""
    return _BARE.match(text) or _ELSE.match(text) or _HOW_MANY.match(text)


def topic(text: str, *, leading: bool) -> str | None:
    """The name in "what about NAME" and, behind an "and" (``leading``), in "in NAME"."""
    match = _ABOUT.match(text)
    if match is None and leading:
        match = _IN.match(text)
    return match["name"] if match else None


def scene(question: str, text: str) -> str:
    """A question behind the one that sets its scene (store.questions reads them so)."""
    return f"{question.partition('?')[0].rstrip('?!. ')}? {text[:1].upper()}{text[1:]}"


def about_another(text: str, name: str, earlier: Earlier, other: Named | None) -> str | None:
    """The earlier question about somebody or something else of the same kind.

    ``text`` is "in NAME" or "what about NAME", ``name`` the name in it, ``other`` what it is.
    """
    if not earlier.question:
        return None
    if other is None or other.kind is None:
        whole, tail = f"about {name}", _TAIL.search(earlier.question.rstrip("?!. "))
        return earlier.question[: tail.start()] + whole if tail else None
    same = [one for one in earlier.asked if one.kind is other.kind]
    if len(same) != 1:
        place = _IN.match(text)
        # "and in Russia?" adds a place where there was none
        if place is None or same:
            return None
        return f"{earlier.question.rstrip('?!. ')} {place[1].lower()} {place[2]}"
    return re.sub(
        rf"(?<!\w){re.escape(same[0].typed)}(?!\w)",
        lambda _: other.typed or other.name,
        earlier.question,
        count=1,
    )


def asked_otherwise(bare: re.Match[str], earlier: Earlier) -> str | None:
    """The earlier question with its question word exchanged."""
    question = earlier.question.rstrip("?!. ")
    if not question:
        return None
    if "?" in question:
        return scene(question, bare[0])
    if bare.re is _ELSE:
        opener = OPENER.match(question)
        if opener is None or opener[1].lower() != bare[1].lower():
            return None
        return f"{opener[1]} else {question[opener.end() :]}"
    if bare.re is _HOW_MANY:
        return _counted(bare[1], question) or scene(question, bare[0])
    word = " ".join((bare[1] or bare[2]).split()).capitalize()
    if word in ("When", "Where", "Why", "How"):
        made = _asked_by(word, question, earlier)
    elif word in ("How many", "How much"):
        made = _counted(None, question)
    else:
        made = None
    return made or scene(question, word)


def _counted(noun: str | None, question: str) -> str | None:
    """The question asked by how many: "Did Oslo send troops" as "How many troops did Oslo send"."""
    inverted = _inverted(OPENER.sub("", question, count=1))
    subject = _WHOLE_NAME_SUBJECT.match(inverted[1]) if inverted else None
    if not inverted or not subject:
        return None
    object_ = _OBJECT.match(subject[3])
    if noun is None and object_ is None:
        return None
    rest = object_[2] if object_ else subject[3]
    counted = noun or (object_[1].strip() if object_ else "")
    return f"How many {counted} {inverted[0]} {subject[1]}{subject[2]} {rest}"


def _inverted(rest: str) -> tuple[str, str] | None:
    """The auxiliary and what follows, where these open a question: "did", "Oslo send …"."""
    match = re.match(rf"({AUXILIARY})\s+(.+)$", rest, _I)
    return (match[1].lower(), match[2]) if match else None


def _asked_by(word: str, question: str, earlier: Earlier) -> str | None:
    """A question asked by another question word; None when it cannot be turned so."""
    opener = OPENER.match(question)
    rest = question[opener.end() :] if opener else question
    if opener is None or opener[1].lower() in ("when", "where", "why", "how"):
        inverted = _inverted(rest)
        return f"{word} {inverted[0]} {inverted[1]}" if inverted else None
    asked = opener[1].lower()
    whole = re.match(rf"((?:(?!{AUXILIARY}\b)[\w'’-]+\s+){{0,4}}?)({AUXILIARY})\s+(.+)$", rest, _I)
    short = brief(earlier)
    if whole:
        noun, auxiliary, follows = whole[1].strip(), whole[2].lower(), whole[3]
        subject = _WHOLE_NAME_SUBJECT.match(follows)
        if auxiliary in words.DOING.split() or (subject and not noun) or (subject and follows):
            return f"{word} {auxiliary} {_with_object(follows, noun or short or 'that')}"
        if not noun and auxiliary in words.BEING.split() and follows[:1].isupper():
            return None
    if asked in ("who", "whom", "what") and not (whole and whole[1].strip()):
        return _cleft(word, short, rest) if short else None
    if asked == "which":
        return _cleft(word, "the", rest)
    return _cleft(word, "", rest) if asked in ("how many", "what") else None


def _cleft(word: str, subject: str, rest: str) -> str:
    """As in "When was it that Ann Berg opened the bridge": right whatever the verb's form is."""
    auxiliary = re.search(rf"\b{AUXILIARY}\b", rest, _I)
    now = auxiliary and auxiliary[0].lower() in words.PRESENT.split()
    return f"{word} {'is' if now else 'was'} it that {subject} {rest}"


def _with_object(follows: str, object_: str) -> str:
    """What was asked for, behind the verb: "Kim order" and "drones"."""
    subject = _WHOLE_NAME_SUBJECT.match(follows)
    if subject is None:
        return f"{follows} {object_}"
    return f"{subject[1]}{subject[2]} {object_} {subject[3]}"


def brief(earlier: Earlier) -> str:
    """The short answer, where it is short enough to stand in a question."""
    short = " ".join(earlier.short.split()).strip(" .,;:\"“”‘’'")
    return short if len(short.split()) <= MOST_WORDS and "?" not in short else ""
