"""When an answer counts as right. Pure.

Texts are compared as words (:func:`folded`): case, accents, quotation marks, hyphens and other
punctuation, articles, possessives, full stops inside abbreviations and "and" between things
("Dalmark, Sarvonia", "Law & Order") do not count, "1,200" is 1200, "forty-one" is 41, "per cent"
and "percent" are %, and currency signs are left out. To compare words, without articles and
punctuation, follows SQuAD (Rajpurkar et al. 2016, https://aclanthology.org/D16-1264).

Some answers are nowhere to be found word for word:

- TRUE and FALSE are the same as yes and no. Which sentence proves a yes cannot be told by its
  words, so such a question counts for the short answer and for the choice, not for the evidence.
- "All of the above" counts for the choice alone. It is chosen when every other choice stands in
  the short answer or the evidence, and otherwise never.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from fractions import Fraction

WORDS_AROUND = 4
"""So many words may stand around an accepted answer in a short answer that is right."""

SHORT_WEIGHT = Fraction(3)
"""What the short answer says of a choice; the first sentence counts 1, the second 1/2."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, 2)
}
_TENS_AND_ONES = re.compile(rf"\b({'|'.join(_TENS)})[- ]({'|'.join(_ONES[1:10])})\b")
_BETWEEN_DIGITS = re.compile(r"(?<=\d),(?=\d{3})")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_POSSESSIVE = re.compile(r"'s\b")
_PERCENT = re.compile(r"\bper ?cent\b")
_WORD = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+|%")
_UNTOLD = frozenset(("a", "an", "the", "and"))
_VERDICTS = {"true": "yes", "false": "no"}

_SMALL = frozenset("of in on at to for from with by or is are was were".split())
"""Words that say nothing of which choice a text is about."""

_ALL = ["all", "of", "above"]


def folded(text: str) -> list[str]:
    """The words by which texts are compared."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = text.replace("’", "'")
    text = _TENS_AND_ONES.sub(lambda m: str(_NUMBERS[m[1]] + _NUMBERS[m[2]]), text)
    text = _PERCENT.sub("%", _BETWEEN_DIGITS.sub("", text))
    text = _DOTTED.sub(lambda m: m[0].replace(".", ""), text)
    words = [
        str(_NUMBERS.get(word, word))
        for word in _WORD.findall(_POSSESSIVE.sub("", text))
        if word not in _UNTOLD
    ]
    return [_VERDICTS.get(words[0], words[0])] if len(words) == 1 else words


def holds(text: str, answer: str) -> bool:
    """Whether the answer's words stand in the text, next to each other and in order."""
    return _within(folded(answer), folded(text))


def _within(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return bool(wanted) and any(
        words[place : place + len(wanted)] == wanted
        for place in range(len(words) - len(wanted) + 1)
    )


def is_verdict(answer: str) -> bool:
    """Whether the answer is yes or no, true or false."""
    return folded(answer) in (["yes"], ["no"])


def is_all(answer: str) -> bool:
    """Whether the answer is "all of the above"."""
    return folded(answer) == _ALL


def short_right(short: str, answers: Sequence[str]) -> bool:
    """Whether a short answer is an accepted one with :data:`WORDS_AROUND` words around at most."""
    said = folded(short)
    return any(
        _within(wanted, said) and len(said) <= len(wanted) + WORDS_AROUND
        for wanted in map(folded, answers)
    )


def half_right(short: str, answers: Sequence[str]) -> bool:
    """Whether it is right or half the words of an accepted answer: Yellowstone for the park."""
    said = folded(short)
    return short_right(short, answers) or any(
        _within(said, wanted) and 2 * len(said) >= len(wanted) for wanted in map(folded, answers)
    )


def chosen(choices: Sequence[str], short: str, evidence: Sequence[str]) -> int | None:
    """Which choice the short answer and the evidence speak for; None when several or none.

    A text speaks for a choice with 1 when the whole of it stands there, and with the share of its
    words that do (small words left out); the short answer weighs :data:`SHORT_WEIGHT`, the n-th
    sentence 1/n. Between yes and no the short answer alone decides.
    """
    texts = [(SHORT_WEIGHT, folded(short))]
    if not all(map(is_verdict, choices)):
        texts += [(Fraction(1, place), folded(text)) for place, text in enumerate(evidence, 1)]
    wanted = [folded(choice) for choice in choices]
    for place, words in enumerate(wanted):
        others = wanted[:place] + wanted[place + 1 :]
        if words == _ALL:
            if all(any(_within(other, text) for _, text in texts) for other in others):
                return place
            wanted[place] = []
    spoken = [
        sum((weight * _speaks(words, text) for weight, text in texts), Fraction(0))
        for words in wanted
    ]
    best = max(spoken, default=Fraction(0))
    return spoken.index(best) if best and spoken.count(best) == 1 else None


def _speaks(choice: Sequence[str], text: Sequence[str]) -> Fraction:
    telling = [word for word in choice if word not in _SMALL] or choice
    if not telling:
        return Fraction(0)
    there = set(text)
    return _within(choice, text) + Fraction(sum(word in there for word in telling), len(telling))
