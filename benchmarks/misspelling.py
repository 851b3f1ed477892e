"""Names of an archive, and how somebody in a hurry would type them. The same by seed."""

from __future__ import annotations

import random
import string
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from store.protocol import Store

SEED = 20241118
FEWEST_ARTICLES = 5
"""A name that fewer articles have is as likely as not misspelled itself."""

SHORTEST_FOR_ONE = 3
SHORTEST_FOR_TWO = 6
"""Letters a word must have to be misspelled once or twice: those of Elasticsearch's ``AUTO``
(https://www.elastic.co/guide/en/elasticsearch/reference/current/common-options.html#fuzziness)."""


class Misspelled(NamedTuple):
    """A name, a wrong spelling of it, and how many edits lie between."""

    name: str
    typed: str
    edits: int


async def known_names(store: Store, fewest: int = FEWEST_ARTICLES) -> list[str]:
    """The people of two words or more that so many articles name, in alphabetical order."""
    articles: Counter[str] = Counter()
    async for part in store.everything():
        found = await store.mentions([parsed.article.handle for parsed in part])
        for mentions in found.values():
            articles.update({mention.name for mention in mentions})
    return sorted(
        name for name, number in articles.items() if number >= fewest and len(name.split()) > 1
    )


def drawn(names: list[str], number: int) -> list[Misspelled]:
    """So many of the names misspelled: every other one twice, where it is long enough."""
    chance = random.Random(SEED)
    chosen = chance.sample(names, min(number, len(names)))
    found = [misspelled(name, 1 + place % 2, chance) for place, name in enumerate(chosen)]
    return [one for one in found if one]


def misspelled(name: str, edits: int, chance: random.Random) -> Misspelled | None:
    """The name with one of its words misspelled; None when no word of it is long enough.

    Twice only where a word is long enough for it, else once. First letters stay.
    """
    words = name.split()
    for shortest, wanted in ((SHORTEST_FOR_TWO, 2), (SHORTEST_FOR_ONE, 1)):
        long = [place for place, word in enumerate(words) if len(word) >= shortest]
        if wanted > edits or not long:
            continue
        place = chance.choice(long)
        typed = words[place]
        while DamerauLevenshtein.distance(words[place], typed) != wanted:  # Edits may undo another.
            typed = words[place]
            for _ in range(wanted):
                typed = edited(typed, chance)
        return Misspelled(name, " ".join((*words[:place], typed, *words[place + 1 :])), wanted)
    return None


def edited(word: str, chance: random.Random) -> str:
    """A letter that is not the first dropped, doubled, swapped with the next, or replaced."""
    at = chance.randrange(1, len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    match chance.choice(("drop", "double", "swap", "replace")):
        case "drop":
            return before + after
        case "double":
            return before + letter + letter + after
        case "swap" if after:
            return before + after[0] + letter + after[1:]
        case _:
            return before + chance.choice(string.ascii_lowercase) + after
