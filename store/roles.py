"""What somebody is called right beside their name, word for word: "Russian Foreign Minister".

Constructions of news English, each anchored at the name so that nothing is searched for: the title
before it (:mod:`store.titles`), the apposition on either side ("Wang Yi, the foreign minister of
China," and "his Chinese counterpart, Wang Yi,"), what a sentence says somebody is ("Wang Yi is the
foreign minister"), whose they are ("Russia's Sergei Lavrov", "Ann Lee of Ohio"). Pure.
"""

from __future__ import annotations

import re

from store.name_words import FAMILY, FUNCTION_WORDS, MODIFIERS
from store.place_names import PEOPLES, STATE_ABBREVIATIONS
from store.titles import WEAK, Role, clause, head, is_title, title_before

__all__ = ["Role", "beside", "head", "is_title"]

_LONGEST_APPOSITION = 16
_LONGEST_HEAD = 7
"""Words in an apposition, and words up to its head."""

_AGE = re.compile(r",? \(?(?:now |aged? )?\d{1,3}\)?(?=[,.;) ])")
_PHRASE = re.compile(r"(?:,| [—–]| -{1,2}(?= )) ([^,;:()\[\]\"“”\n—–]{3,160})")
_PHRASE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bSt)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\bDr)(?<!\bMr)\.(?=\s|$)"
    r"| (?:who|whom|whose|which|that|said|says|told|tells|wrote|added|has|had|have|is|was|were|are"
    r"|will|would|when|where|while|as|after|before|because|but|died|did)\b"
)
_IS = re.compile(
    r"(?:, who)?,? (?:is|was|serves as|served as|works as|worked as|became|has been)"
    r" (?:also |now |currently |then )?"
    r"((?:an? |the |one of )[^,;:()\[\]\"“”\n—–]{3,160}|[a-z][^,;:()\[\]\"“”\n—–]{3,160})"
)
_JUDGED = frozenset(
    """
    attacker champion enthusiast fighter forward general guard guardian head hostess keeper king
    kingpin legend leader mastermind maverick mentor model parent pioneer player queen resident
    rival runner standout star starter substitute superfan superstar survivor suspect target tenor
    victim volunteer winner witness fan friend candidate favorite member official closer builder
    passer
    """.split()
)
"""Nouns that, behind "is", are more often praise or news than what somebody is called."""
_AS = (" serve", " work", ", who serve", ", who work")
_DOUBTS = (" if ", "If ", "ether ", " not ", "Not ", "nless ")
"""What before a name leaves open whether they are: "if", "whether", "unless"."""
_PRAISE = re.compile(
    r"^(?:first|second|third|fourth|fifth|last|only|top|\w+est)\b"
    r"|\b(?:rightful|top|\w+ly|good|great|better|best|bad|worst|big|huge|real|true|such|very|not"
    r"|no|never|only|right|more|most|strong|natural|born|different|perfect|terrible"
    r"|wonderful|amazing|bit|kind|sort)\b"
)
_JOINTS = frozenset(
    """
    of at for in from with on to by and or under behind against about over since during after before
    as than that which who when while where is was are were has had have said says told will
    """.split()
)
_DETERMINERS = frozenset("the a an his her their its our my this one fellow now then also".split())
_OF = re.compile(
    r" of ((?:the )?[A-Z][\w.&’'-]*(?: (?:of (?:the )?|& )?[A-Z][\w&’'-]*){0,6})"
    r"(?=[,;)]|\.(?: [A-Z]|$)|$| (?:said|says|told|wrote|was|is|who|added|had|has|won|in)\b"
    r"| and [^A-Z])"
)
_WORKS = re.compile(
    r" of (?:the|his|her|their)(?: [\w-]+)? (?:book|novel|film|movie|memoir|series|podcast|show"
    r"|play|song|album|bestseller|study|report|new)$"
)
_STATES = frozenset(state.capitalize() + "." for state in STATE_ABBREVIATIONS)


def beside(text: str, start: int, end: int) -> Role | None:
    """What the words around the name ``text[start:end]`` say it is, or None when nothing does."""
    found = title_before(text, start)
    if found and found.text and not found.weak:
        return found
    after = _apposition_after(text, start, end)
    if after and after.text and not after.weak:
        return after._replace(proof=max(after.proof, found.proof if found else 0))
    role = _better(_better(found, _apposition_before(text, start, end)), after)
    if role and role.text and not role.weak:
        return role
    return _better(_better(role, _said_to_be(text, start, end)), _of(text, start, end))


def _better(one: Role | None, other: Role | None) -> Role | None:
    if one is None or other is None:
        return one or other
    if one.text and (other.text is None or other.weak):
        return one._replace(proof=max(one.proof, other.proof))
    return (
        other._replace(proof=max(one.proof, other.proof))
        if other.text
        else max(one, other, key=lambda role: role.proof)
    )


def _apposition_after(text: str, start: int, end: int) -> Role | None:
    if text[end : end + 1] not in (",", " "):
        return None
    age = _AGE.match(text, end) if text[end : end + 2] in (", ", " (") else None
    proof = 3 if age and text[age.end() : age.end() + 1] in ",." else 0
    place = age.end() if age else end
    proven = Role(None, start, proof) if proof else None
    phrase = _PHRASE.match(text, place)
    if phrase is None:
        return proven
    said = phrase.group(1)
    if said.startswith((" who ", " whose ")):
        return Role(None, start, 3)
    comma = text[place] == ","
    return _named_as(text, start, said, phrase.end(), bare=comma) or proven


def _said_to_be(text: str, start: int, end: int) -> Role | None:
    """The foreign minister, of "Wang Yi is the foreign minister of China"."""
    if text[end : end + 1] not in (",", " "):
        return None
    phrase = _IS.match(text, end)
    if phrase is None or text[max(0, start - 9) : start].endswith(_DOUBTS):
        return None
    said = phrase.group(1)
    stop = _PHRASE_END.search(said)
    words = (said[: stop.start()] if stop else said).split(" ")
    while words and words[0] in _DETERMINERS:
        del words[0]
    if _PRAISE.search(" ".join(words[:5]).lower()):
        return None
    bare = phrase.group().startswith(_AS)
    return _named_as(text, start, said, phrase.end(), bare=bare, judged=True)


def _named_as(
    text: str, start: int, said: str, after: int, *, bare: bool, judged: bool = False
) -> Role | None:
    """The role a noun phrase that ends at ``after`` or earlier gives; None when it gives none.

    ``bare``: whether it may go without an article; ``judged``: whether a verb says it, so that
    only what people are, not what is thought of them, counts.
    """
    if _PHRASE_END.match(f" {said}"):
        return None  # "…, was appointed minister"
    stop = _PHRASE_END.search(said)
    whole = stop is None
    words = (said[: stop.start()] if stop else said).strip().split(" ")
    if stop and words[-2:-1] == ["and"] and is_title(words[-1]):
        return None  # "…, Rep. Liz Cheney and Gen. Mark Milley": others, each with a title
    if not bare and words[0].lower() not in _DETERMINERS:
        return None
    while words and words[0].lower() in _DETERMINERS:
        del words[0]
    if not words or (words[0].endswith("ing") and words[0] not in MODIFIERS):
        return None  # "…, questioning whether the president knew"
    noun, size = _noun(words)
    if not noun or (judged and (noun in _JUDGED or noun in FAMILY or noun in WEAK)):
        return None
    if noun in FAMILY and words[size : size + 1] != ["of"]:
        return Role(None, start, 3)
    if not bare and "and" in words[size:]:
        del words[words.index("and", size) :]
    role = _cut(words, size, text[after : after + 40] if whole else "")
    return Role(role, start, 3, weak=noun in WEAK or noun in FAMILY)


def _cut(words: list[str], size: int, rest: str) -> str:
    """The words of an apposition, ended where a reader would; ``rest`` is what follows it."""
    if len(words) > _LONGEST_APPOSITION:
        joint = next((i for i in range(size, len(words)) if words[i] == "and"), 0)
        words = words[: joint if joint > size else _LONGEST_APPOSITION]
    if rest.startswith(", ") and "-based" in rest.partition(",")[2].split(",")[0]:
        # "owner of Savannah, Georgia-based Acme": what is owned is not Savannah.
        words = words[:size]
    while len(words) > size and (
        words[-1].lower() in _JOINTS
        or words[-1].lower() in _DETERMINERS
        or words[-1] in ("", "-", "to")
    ):
        words = words[:-1]
    role = " ".join(words)
    return _WORKS.sub("", role) if rest[:2].strip()[:1] in ("“", '"') else role


def _noun(words: list[str]) -> tuple[str, int]:
    """The head of a noun phrase that says what somebody is, and how many words end with it.

    A phrase may join what the head is of: "natural resources and ecology minister".
    """
    for size, word in enumerate([*words, "of"]):
        if size > _LONGEST_HEAD:
            break
        if size and word.lower() in _JOINTS:
            noun = head(words[size - 1])
            if noun or word.lower() != "and":
                return noun, size
    return "", 0


def _apposition_before(text: str, start: int, end: int) -> Role | None:
    """Before a name that is set off on both sides: "his Chinese counterpart, Wang Yi,"."""
    if text[start - 2 : start] != ", " or text[end : end + 1] not in (",", ".", ")", ";"):
        return None
    words = clause(text, start - 2)
    for place, word in enumerate(words[:-1]):
        owner = word.endswith(("'s", "’s"))
        if not owner and word.lower() not in _DETERMINERS:
            continue
        if owner and word[0].isupper():
            first = place
            while first and _is_name(words[first - 1]):
                first -= 1
            phrase = words[first:]
        else:
            phrase = words[place + 1 :]
        noun, size = _noun(phrase)
        if any(w.lower() in _DETERMINERS for w in phrase[:size]):
            continue
        if noun and len(phrase) <= _LONGEST_APPOSITION and phrase[-1].lower() not in _JOINTS:
            if noun in FAMILY:
                return Role(None, start, 3)
            if any(w.endswith(".") and w not in _STATES and not is_title(w) for w in phrase):
                return None
            return Role(" ".join(phrase), start, 3, weak=noun in WEAK)
    return None


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[-1:].isalnum() and word.lower() not in FUNCTION_WORDS


def _of(text: str, start: int, end: int) -> Role | None:
    """Ohio, of "Ann Lee of Ohio said"; no country's people: "accused Ann Lee of Russian lies"."""
    found = _OF.match(text, end) if text.startswith(" of ", end) else None
    if found is None:
        return None
    where = found.group(1)
    last = where.rpartition(" ")[2].rstrip(".")
    if last.lower() in PEOPLES or last == "St" or last.endswith("-based"):
        return None
    return Role(f"of {where}", start, 0, weak=True)
