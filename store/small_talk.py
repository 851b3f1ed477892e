"""Messages that ask nothing: thanks, hello, an insult, a lone link, an emoji. Pure."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from store import conversation_words as words
from store import foreign_words


class Talk(StrEnum):
    """What a message is that is no question."""

    THANKS = "thanks"
    GREETING = "greeting"
    ASSENT = "assent"
    """"ok", "bye", "lol", "that is wrong": the end of a talk, or a word to oneself or others."""
    INSULT = "insult"
    LINK = "link"
    WORDLESS = "wordless"
    """Emoji, punctuation: no letter and no digit."""


LONGEST = 80
"""Characters of small talk; a link may be longer."""

_LINK = re.compile(r"^<?(?:https?://|www\.)\S+$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _plain(text: str) -> str:
    """In small letters and without the marks on them, which many readers do not type."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _phrases(*listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_plain(phrase) for phrases in listed for phrase in phrases)


_PHRASES: tuple[tuple[Talk, frozenset[str]], ...] = (
    # An insult is one whatever stands around it, and "ok thanks" is thanks.
    (Talk.INSULT, _phrases(words.INSULTS)),
    (Talk.THANKS, _phrases(words.THANKS, foreign_words.THANKS)),
    (Talk.GREETING, _phrases(words.GREETINGS, foreign_words.GREETINGS)),
    (Talk.ASSENT, _phrases(words.ASSENTS, foreign_words.ASSENTS)),
)
_LONGEST_PHRASE = max(len(one.split()) for _, all_ in _PHRASES for one in all_)
_FILLERS = _phrases(tuple(f"{words.FILLERS} {foreign_words.FILLERS}".split()))


def small_talk(text: str) -> Talk | None:
    """What a message is when all of it is small talk; None when anything else is in it.

    "Thanks, who is next?" is a question; "ok thank you very much!" is thanks.
    """
    text = text.strip()
    if _LINK.match(text):
        return Talk.LINK
    if not any(letter.isalnum() for letter in text):
        return Talk.WORDLESS
    if len(text) > LONGEST:
        return None
    said = _WORD.findall(_plain(text))
    found: set[Talk] = set()
    at = 0
    while at < len(said):
        length = next(
            (n for n in range(_LONGEST_PHRASE, 0, -1) if _talk(said[at : at + n]) is not None), 0
        )
        if length:
            found.update(talk for talk in (_talk(said[at : at + length]),) if talk)
        elif said[at] not in _FILLERS:
            return None
        at += length or 1
    return next((talk for talk, _ in _PHRASES if talk in found), None)


def _talk(said: list[str]) -> Talk | None:
    phrase = " ".join(said)
    return next((talk for talk, phrases in _PHRASES if phrase in phrases), None)
