"""Markup that would keep a parser busy is refused before any parser sees it. Pure and linear.

Some parsers take time that grows with the square of a tag's attributes (20,000 of them cost one
library 6.6 s), others recurse as deep as elements are nested, and XML lets a document declare
entities that grow without bound or name local files (OWASP's XML Security Cheat Sheet). News
needs none of that.
"""

from __future__ import annotations

import re

LONGEST_TAG = 2**16
"""Characters from ``<`` to ``>``."""
MOST_ATTRIBUTES = 500
"""Of one tag."""
DEEPEST = 500
"""Elements open at a time."""

_TOKEN = re.compile(r"<(?:(!--|!\[CDATA\[|[!?])|(/?)([A-Za-z][^\s/>]{0,100}))")
# A quoted value may hold ">"; quotes count only behind "=" (HTML standard, 13.2.5 Tokenization).
_REST_OF_TAG = re.compile(r"(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+>")
_VALUE = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+)")
_ATTRIBUTE = re.compile(r"[^\s/>]++")
_DECLARATION = re.compile(r"DOCTYPE[^>\[]*+|ENTITY\b", re.IGNORECASE)
# What HTML parsers close by themselves: left unclosed, it does not nest.
_UNNESTED = frozenset(
    "area base body br col colgroup dd dt embed frame head hr html img input li link meta option p"
    " param rp rt source tbody td tfoot th thead tr track wbr".split()
)
_RAW = frozenset(("script", "style", "textarea", "title"))
"""Elements of HTML whose content is no markup."""


def danger_in(text: str, *, xml: bool) -> tuple[int, str] | None:
    """The line of what no parser should be given and what it is; None for harmless markup."""
    depth = 0
    position = 0
    never: set[str] = set()
    """Ends that do not come any more: looking for each again and again would be quadratic."""

    def behind(end: str, start: int) -> int:
        if end not in never:
            found = re.compile(re.escape(end), re.IGNORECASE).search(text, start)
            if found:
                return found.end()
            never.add(end)
        return start

    while token := _TOKEN.search(text, position):
        start, position = token.span()
        special, closing, name = token.groups()
        if special == "!--":
            position = max(position, behind("-->", start + 2))
        elif special:
            declared = _DECLARATION.match(text, position) if special == "!" else None
            if declared:
                position = declared.end()
                if declared[0].upper() == "ENTITY" or text.startswith("[", position):
                    return _found(text, start, "it declares entities")
            elif xml and special != "!":
                position = behind("]]>" if special == "![CDATA[" else "?>", position)
        else:
            rest = _REST_OF_TAG.match(text, position, start + LONGEST_TAG)
            if rest is None:
                if start + LONGEST_TAG > len(text):
                    return None  # Nothing behind it is a tag either.
                return _found(text, start, f"a tag of more than {LONGEST_TAG // 1024} kB")
            if rest.end() - position > 2 * MOST_ATTRIBUTES:
                attributes = _VALUE.sub(" ", rest[0])
                if sum(1 for _ in _ATTRIBUTE.finditer(attributes)) > MOST_ATTRIBUTES:
                    return _found(text, start, f"a tag of more than {MOST_ATTRIBUTES} attributes")
            position = rest.end()
            element = name if xml else name.lower()
            if not xml and element in _RAW and not closing:
                position = behind(f"</{element}", position)
            elif element not in _UNNESTED and not text.endswith("/>", start, position):
                depth = max(0, depth - 1) if closing else depth + 1
                if depth > DEEPEST:
                    return _found(text, start, f"more than {DEEPEST} elements inside each other")
    return None


def _found(text: str, position: int, what: str) -> tuple[int, str]:
    return text.count("\n", 0, position) + 1, what
