"""Sentences of an article that tell nothing: questions, links to other articles, notes. Pure.

News pages interleave their text with cross-heads that ask ("What happens next?"), with links to
other stories ("More: …", "READ MORE: …") and with notes of the editors. Each may repeat every word
of a reader's question and proves nothing.
"""

from __future__ import annotations

import re

_ASKS = re.compile(r"\?[\"'”’)]*$")
_QUOTED = re.compile(r"[\"“]")
_LINK = re.compile(
    r"^(?:(?:more|related|opinion|fact check|podcast|video|watch|contributing)\s?[:>→|]"
    r"|(?:more (?:on|from|about|coverage)|related (?:story|coverage|video)|full (?:story|coverage)"
    r"|(?:read|see|watch|learn|listen)(?: (?:more|also|now|next|the full story|it))?)"
    r"\b[^.]{0,40}[:>→|]"
    r"|(?:read|see) (?:more|also)\b|editor['’]s note\b|sign up (?:for|here)\b|click here\b"
    r"|subscribe to\b|follow\b.{0,60}\bon (?:twitter|x|facebook|instagram|threads)\b)",
    re.IGNORECASE,
)


def tells_nothing(sentence: str) -> bool:
    """Whether a sentence only asks, points elsewhere or is a note of the editors.

    A question somebody is quoted with tells what they asked.
    """
    if _LINK.match(sentence):
        return True
    return bool(_ASKS.search(sentence)) and not _QUOTED.search(sentence)
