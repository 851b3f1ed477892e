"""Text to index terms: one analysis, the same for articles and for what readers type.

A term is a folded, stemmed word of letters and digits. Folding lowers case, drops accents
(Unicode NFKD without its combining marks) and joins contractions, possessives, dotted
abbreviations and grouped digits to one word ("Korea's", "U.S.", "10,000"); stems are Snowball's
(https://snowballstem.org/, through PyStemmer). Scripts written without spaces (Chinese, Japanese
kana, Thai) become overlapping pairs of characters, as Lucene's CJKAnalyzer does. Raise
:data:`VERSION` with every change of what comes out: archives are then indexed anew by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING

import Stemmer

from store.irregular_forms import IRREGULAR_FORMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from store.asked import Phrase
    from store.types import Span

VERSION = 1

LONGEST_TERM = 64
"""Longer words are cut: nobody types them, and they swell the index."""

_STEMMERS = {
    "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "en": "english",
    "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nl": "dutch",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip

# Outside Latin a word's script chooses its stemmer, whatever the language: a reader types
# "ракеты" without saying whether the article is Russian or Ukrainian, and both must agree.
_SCRIPT_STEMMERS = {
    "ARABIC": "arabic", "ARMENIAN": "armenian", "CYRILLIC": "russian", "DEVANAGARI": "hindi",
    "GREEK": "greek", "TAMIL": "tamil",
}  # fmt: skip

# Python's \w knows no combining marks, without which words of Indic scripts, Thai, vocalised
# Arabic and decomposed Latin fall apart.
_MARKS = "".join(
    chr(code) for code in range(0x300, 0x1200) if unicodedata.category(chr(code))[0] == "M"
)
_WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\d{{1,3}}(?:,\d{{3}})+(?!\d)|[^\W_][^\W_{_MARKS}]*+(?:[{_MARKS}]+[^\W_]*)*"
    rf"(?:['’ʼ][^\W_{_MARKS}]+)*"
)
_ASCII_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d{1,3}(?:,\d{3})+(?!\d)|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*"
)
_ENGLISH = Stemmer.Stemmer("english", 0)
_UNSPACED = re.compile(
    "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
)
_ARABIC = str.maketrans("أإآىیکة", "اااييكه", "ـ")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its index term and where it stands."""

    term: str
    span: Span


def terms(text: str, language: str = "en") -> list[str]:
    """The index terms of a text, in order, one for each word (CJK and Thai: each pair)."""
    # No word reaches over a blank, so that pieces between blanks can be looked up whole: most
    # were met before, with the same comma or quotation mark.
    pieces = _pieces(_language_stemmer(language))
    return list(chain.from_iterable(map(pieces.__getitem__, text.split())))


def tokens(text: str, language: str = "en") -> Iterator[Token]:
    """The same as :func:`terms`, each with its place in the text."""
    default = _language_stemmer(language)
    pieces = _pieces(default)
    for match in (_ASCII_WORD if text.isascii() else _WORD).finditer(text):
        if match[0].isascii() or not _UNSPACED.search(match[0]):
            for term in pieces[match[0]]:
                yield Token(term, match.span())
        else:
            yield from _pairs(match[0], match.start(), default)


def readings(text: str, languages: Collection[str] = ("en",)) -> list[tuple[Phrase, ...]]:
    """What each typed word may be in an archive of these languages, one entry a word, in order.

    The language of a few words cannot be told, so each comes with the different terms it has in
    all of them, English first, as phrases of one term. A run of an unspaced script has one
    reading: the phrase of its pairs.
    """
    found: list[tuple[Phrase, ...]] = []
    ordered = sorted(languages, key=lambda language: (language != "en", language)) or ["en"]
    defaults = tuple(dict.fromkeys(map(_language_stemmer, ordered)))
    for match in (_ASCII_WORD if text.isascii() else _WORD).finditer(text):
        for unspaced, run in groupby(match[0], key=lambda c: bool(_UNSPACED.match(c))):
            word = "".join(run)
            if unspaced:
                found.append((tuple(token.term for token in _pairs(word, 0, "english")),))
            elif alternatives := dict.fromkeys(
                (term,) for default in defaults if (term := _term(word, default))
            ):
                found.append(tuple(alternatives))
    return found


def fold(text: str) -> str:
    """Lower case without accents: "Zürich" and "ZURICH" become "zurich"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_ARABIC))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def meaningful(words: list[str]) -> list[str]:
    """The words without those that only say how something is asked, unless nothing is left."""
    return [word for word in words if word not in STOPWORDS] or words


class _Pieces(dict[str, tuple[str, ...]]):
    """The terms of words, and of pieces of text without blanks, kept for when they come again."""

    MOST = 1 << 16
    LONGEST = 32

    def __init__(self, default: str) -> None:
        super().__init__()
        self._default = default

    def __missing__(self, piece: str) -> tuple[str, ...]:
        words = _words_in(piece)
        if words == [piece]:
            found = self._of_word(piece)
        else:
            found = tuple(term for word in words for term in self[word])
        if len(piece) <= self.LONGEST:
            # Emptied, not aged: what is frequent is back within a few articles.
            if len(self) >= self.MOST:
                self.clear()
            self[piece] = found
        return found

    def _of_word(self, word: str) -> tuple[str, ...]:
        if not word.isascii() and _UNSPACED.search(word):
            return tuple(token.term for token in _pairs(word, 0, self._default))
        term = _term(word, self._default)
        return (term,) if term else ()


def _words_in(piece: str) -> list[str]:
    """The words in a piece without blanks."""
    if not piece.isascii():
        return _WORD.findall(piece)
    # Most are a word with a mark behind it or none: these need no regular expression.
    if piece.isalnum():
        return [piece]
    if piece[:-1].isalnum():
        return [piece[:-1]]
    return _ASCII_WORD.findall(piece)


@cache
def _pieces(default: str) -> _Pieces:
    """One for each of the stemmers of :data:`_STEMMERS`."""
    return _Pieces(default)


def _pairs(word: str, start: int, default: str) -> Iterator[Token]:
    """Overlapping pairs of the characters of unspaced scripts, other runs as words."""
    place = start
    for unspaced, run in groupby(word, key=lambda c: bool(_UNSPACED.match(c))):
        characters = "".join(run)
        end = place + len(characters)
        if not unspaced:
            if term := _term(characters, default):
                yield Token(term, (place, end))
        elif len(characters) == 1:
            yield Token(characters, (place, end))
        else:
            for i in range(len(characters) - 1):
                yield Token(characters[i : i + 2], (place + i, place + i + 2))
        place = end


def _term(word: str, default: str) -> str:
    """The term of one word; empty when nothing of it can be indexed."""
    if default == "english" and word.isascii() and word.isalpha():  # nearly all words there are
        folded = word.lower()
        stem: str = _ENGLISH.stemWord(IRREGULAR_FORMS.get(folded, folded))
        return stem[:LONGEST_TERM]
    folded = fold(word).replace("’", "'").replace("ʼ", "'")
    if not folded.isalnum() and "'" not in folded:
        folded = "".join(c for c in folded if c.isalnum() or unicodedata.category(c)[0] == "M")
    if folded.isdigit():
        return folded[:LONGEST_TERM]
    algorithm = _algorithm(word, default)
    if algorithm == "english":
        folded = IRREGULAR_FORMS.get(folded, folded)
    stemmed: str = _stemmer(algorithm).stemWord(folded)
    return stemmed.replace("'", "")[:LONGEST_TERM]


def _algorithm(word: str, default: str) -> str:
    """Snowball's name for the stemmer of a word: its script's, else ``default``."""
    if not word.isascii():
        script = unicodedata.name(word[0], "LATIN").partition(" ")[0]
        if script != "LATIN":
            return _SCRIPT_STEMMERS.get(script, "english")
    return default


@lru_cache(maxsize=64)
def _language_stemmer(language: str) -> str:
    """Snowball's name for the stemmer of a language; English where it has none."""
    return _STEMMERS.get(language.partition("-")[0].lower(), "english")


@lru_cache(maxsize=64)
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(algorithm, 0)


# Words that say how something is asked, not what it is about. They stay in the index, where
# phrases need them; queries that have other words leave them out.
STOPWORDS = frozenset(
    terms(
        """
        a about across after again against all along also am amid among an and any are around as at
        be because been before behind being beside between both but by can could despite did do does
        doing done down during each few for from further get got had has have having he her here
        hers him his how i if in inside into is it its itself just know let may me might more most
        much must my near no nor not now of off on once only onto or other our out outside over own
        per please said same say says shall she should since so some such tell than that the their
        them then there these they this those through to too toward towards under until up upon us
        very via was we were what when where whether which while who whom whose why will with within
        without would you your
        """
    )
)
