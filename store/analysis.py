"""Text to index terms: one analysis, the same for articles and for what readers type.

A term is a folded, stemmed word of letters and digits. Folding lowers case, drops accents
(Unicode NFKD without its combining marks), makes one letter of those that are written for one
another (Arabic and Persian yeh, digits of any script) and joins contractions, possessives, dotted
abbreviations and grouped digits to one word ("Korea's", "U.S.", "10,000"); stems are Snowball's
(https://snowballstem.org/, through PyStemmer). Scripts written without spaces (Chinese, Japanese
kana, Thai, Lao, Khmer, Burmese) and Korean, whose particles are written onto the word, become
overlapping pairs of characters, as Lucene's CJKAnalyzer does. Raise :data:`VERSION` with every
change of what comes out: archives are then indexed anew by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

import Stemmer

from store.irregular_forms import IRREGULAR_FORMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from store.asked import Phrase
    from store.types import Span

VERSION = 2

LONGEST_TERM = 64
"""Longer words are cut: nobody types them, and they swell the index."""

_STEMMERS = {
    "bs": "serbian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german",
    "en": "english", "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hr": "serbian",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "sr": "serbian", "st": "sesotho", "sv": "swedish",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

# Outside Latin a word's script chooses its stemmer, the first unless the language has another: a
# reader types "ракеты" without saying whether the article is Russian or Ukrainian, and both must
# agree.
_SCRIPT_STEMMERS = {
    "ARABIC": ("arabic", "persian"), "ARMENIAN": ("armenian",),
    "CYRILLIC": ("russian", "serbian"), "DEVANAGARI": ("hindi", "nepali"), "GREEK": ("greek",),
    "HEBREW": ("english", "yiddish"), "LATIN": ("english",), "TAMIL": ("tamil",),
}  # fmt: skip
_NOT_LATIN = {"nepali", "persian", "yiddish"}

# These stemmers know endings by their accents, and found up to 42 % fewer pairs of forms without
# them, so accents go afterwards. The others lose at most 1 %, and find what is typed without.
_ACCENTS_FIRST = {
    "catalan", "czech", "french", "hungarian", "irish", "italian", "lithuanian", "polish",
    "portuguese", "romanian", "russian", "spanish", "turkish",
}  # fmt: skip

_JOINERS = "\u200c\u200d"  # inside words of Persian and of Indic scripts
# Python's \w knows no combining marks, without which words of Indic scripts, Thai, vocalised
# Arabic and anything decomposed fall apart.
_COMBINING = [chr(c) for c in range(0x300, 0xFE30) if unicodedata.category(chr(c))[0] == "M"]
_MARKS = "".join(_COMBINING) + _JOINERS + "\U000e0100-\U000e01ef"
# Vowel signs and the virama of Indic scripts (class 0 and 9) and the marks of kana (8) are letters.
_ACCENTS = re.compile(
    "[{}]".format(
        _JOINERS
        + "\ufe00-\ufe0f\U000e0100-\U000e01ef"
        + "".join(
            mark
            for mark in _COMBINING
            if unicodedata.combining(mark) not in {0, 8, 9} or unicodedata.category(mark) == "Me"
        )
    )
)
_WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\d{{1,3}}(?:[,٬]\d{{3}})+(?!\d)"
    rf"|[^\W_][^\W_{_MARKS}]*+(?:[{_MARKS}]+[^\W_]*)*(?:['’ʼ][^\W_{_MARKS}]+)*"
)
_ASCII_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d{1,3}(?:,\d{3})+(?!\d)|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*"
)
_AROUND_WORDS = ".,:;!?-–—…\"'“”‘’«»()[]/*"
_NO_PART = re.compile(rf"[^\w'{_MARKS}]|_")
_ENGLISH = Stemmer.Stemmer("english", 0)

_UNSPACED_LETTERS = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u103f\u1050-\u108f\u1780-\u17dd"  # Burmese, Khmer
    "\u1100-\u11ff\uac00-\ud7a3"  # Korean
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"  # Chinese
)
_UNSPACED = re.compile(f"[{_UNSPACED_LETTERS}]")
# With what belongs to it, however it is encoded: a syllable of Korean in parts, marks, the voicing
# of half-width kana, and Thai's and Lao's long a, of which their am is made.
_CHARACTER = re.compile(
    rf"(?:[\u1100-\u115f][\u1160-\u11a7]++[\u11a8-\u11ff]*+|[{_UNSPACED_LETTERS}])"
    rf"[{_MARKS}\uff9e\uff9f\u0e32\u0e33\u0eb2\u0eb3]*+"
)
_RUN = re.compile(rf"(?:{_CHARACTER.pattern})++|[^{_UNSPACED_LETTERS}]+")

_ONE_LETTER = str.maketrans(
    {chr(c): str(unicodedata.decimal(chr(c))) for c in range(0x660, 0x1AA0) if chr(c).isdecimal()}
    | dict(zip("ٱىیېےکةہھە", "اييييكهههه", strict=True))
    | {"ـ": "", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)
# Its stemmer knows "the" behind "by" and "like" but not behind "and", and teh marbuta only when it
# is not written as heh, as many do; Lucene's ArabicStemmer takes off the same prefixes.
_ARABIC_AND_THE = re.compile("^[وف](?=ال...)")
_ARABIC_FINAL_HEH = re.compile("ه$")
_TURKISH_CAPITALS = str.maketrans("Iİ", "ıi")

# A reader types "서울은" (of Seoul, one says) where articles have "서울에서" (in Seoul).
_KOREAN = re.compile("[\uac00-\ud7a3]+")
_PARTICLE = re.compile(
    "(?<=[\uac00-\ud7a3]{2})"
    "(?:에서는|에서|에게|으로|까지|부터|이라고|라고|하고|처럼|보다|은|는|이|가|을|를|에|의|도|로|와|과|만)$"
)


class Token(NamedTuple):
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
        word = match[0]
        if word.isascii() or not _UNSPACED.search(word):
            for term in pieces[word]:
                yield Token(term, match.span())
        else:
            yield from _mixed(word, match.start(), default)


def spans(text: str, language: str = "en") -> list[Span]:
    """Where each of :func:`terms` stands, as :func:`tokens` says."""
    if _UNSPACED.search(text):
        return [token.span for token in tokens(text, language)]
    pieces = _pieces(_language_stemmer(language))
    words = (_ASCII_WORD if text.isascii() else _WORD).finditer(text)
    return [match.span() for match in words if pieces[match[0]]]


def readings(text: str, languages: Collection[str] = ("en",)) -> list[tuple[Phrase, ...]]:
    """What each typed word may be in an archive of these languages, one entry a word, in order.

    The language of a few words cannot be told, so each comes with the different terms it has in
    all of them, English first, as phrases of one term. A run of an unspaced script is the phrase
    of its pairs; one of Korean may also be read without its particle.
    """
    found: list[tuple[Phrase, ...]] = []
    ordered = sorted(languages, key=lambda language: (language != "en", language)) or ["en"]
    defaults = tuple(dict.fromkeys(map(_language_stemmer, ordered)))
    for match in (_ASCII_WORD if text.isascii() else _WORD).finditer(text):
        for run in _RUN.findall(match[0]):
            if _UNSPACED.match(run):
                spelled = unicodedata.normalize("NFC", run)
                bare = _PARTICLE.sub("", spelled) if _KOREAN.fullmatch(spelled) else spelled
                phrases = {
                    tuple(token.term for token in _pairs(one, 0)): None for one in (run, bare)
                }
            else:
                terms = dict.fromkeys(_term(run, default) for default in defaults)
                phrases = {(term,): None for term in terms if term}
            if phrases:
                found.append(tuple(phrases))
    return found


def fold(text: str) -> str:
    """Lower case without accents: "Zürich" and "ZURICH" become "zurich"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold()).translate(_ONE_LETTER)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


def meaningful(words: list[str]) -> list[str]:
    """The words without those that only say how something is asked, unless nothing is left."""
    return [word for word in words if word not in STOPWORDS] or words


class _Pieces(dict[str, tuple[str, ...]]):
    """The terms of words, and of pieces of text without blanks, kept for when they come again.

    What was not asked for while :attr:`MOST` others came is forgotten.
    """

    MOST = 1 << 15
    LONGEST = 32

    def __init__(self, default: str) -> None:
        super().__init__()
        self._default = default
        self._before: dict[str, tuple[str, ...]] = {}

    def __missing__(self, piece: str) -> tuple[str, ...]:
        found = self._before.get(piece)
        if found is None:
            found = self._terms(piece)
        if len(piece) <= self.LONGEST:
            if len(self) >= self.MOST:
                self._before = self.copy()
                self.clear()
            self[piece] = found
        return found

    def _terms(self, piece: str) -> tuple[str, ...]:
        # Most are a word with marks around it or none: these need no regular expression.
        word = piece.strip(_AROUND_WORDS)
        if word.isascii() and word.isalnum():
            if word != piece:
                return self[word]
            term = _term(word, self._default)
            return (term,) if term else ()
        words = (_ASCII_WORD if piece.isascii() else _WORD).findall(piece)
        if words == [piece]:
            return self._of_word(piece)
        return tuple(chain.from_iterable([self[word] for word in words]))

    def _of_word(self, word: str) -> tuple[str, ...]:
        if not word.isascii() and _UNSPACED.search(word):
            return tuple([token.term for token in _mixed(word, 0, self._default)])
        term = _term(word, self._default)
        return (term,) if term else ()


@cache
def _pieces(default: str) -> _Pieces:
    """One for each of the stemmers of :data:`_STEMMERS`."""
    return _Pieces(default)


def _mixed(word: str, start: int, default: str) -> Iterator[Token]:
    """Pairs of the characters of unspaced scripts, other runs as words."""
    for run in _RUN.finditer(word):
        if _UNSPACED.match(run[0]):
            yield from _pairs(run[0], start + run.start())
        elif term := _term(run[0], default):
            yield Token(term, (start + run.start(), start + run.end()))


def _pairs(run: str, start: int) -> Iterator[Token]:
    """Overlapping pairs of the characters of an unspaced script; one alone as it is."""
    characters = [
        Token(
            _ACCENTS.sub("", unicodedata.normalize("NFKC", found[0])),
            (start + found.start(), start + found.end()),
        )
        for found in _CHARACTER.finditer(run)
    ]
    if len(characters) == 1:
        yield from characters
    for one, other in pairwise(characters):
        yield Token((one.term + other.term)[:LONGEST_TERM], (one.span[0], other.span[1]))


def _term(word: str, default: str) -> str:
    """The term of one word; empty when nothing of it can be indexed."""
    if default == "english" and word.isascii() and word.isalpha():  # nearly all words there are
        folded = word.lower()
        stem: str = _ENGLISH.stemWord(IRREGULAR_FORMS.get(folded, folded))
        return stem[:LONGEST_TERM]
    plain = unicodedata.normalize("NFKC", word).replace("’", "'").replace("ʼ", "'")
    algorithm = _algorithm(plain, default)
    if algorithm in _ACCENTS_FIRST:
        if algorithm == "turkish":
            plain = plain.translate(_TURKISH_CAPITALS)
        # Marks that make no letter with what is before them (stress in Russian) mean nothing.
        folded = _ACCENTS.sub("", plain.lower())
    else:
        folded = fold(plain)
    folded = _NO_PART.sub("", folded)
    if algorithm == "arabic":
        folded = _ARABIC_FINAL_HEH.sub("ة", _ARABIC_AND_THE.sub("", folded))
    if folded.isdigit():
        return fold(folded)[:LONGEST_TERM]
    if algorithm == "english":
        folded = IRREGULAR_FORMS.get(folded, folded)
    return fold(_stemmer(algorithm).stemWord(folded).replace("'", ""))[:LONGEST_TERM]


def _algorithm(word: str, default: str) -> str:
    """Snowball's name for the stemmer of a word: one of its script."""
    script = "LATIN" if word.isascii() else unicodedata.name(word[0], "LATIN").partition(" ")[0]
    stemmers = _SCRIPT_STEMMERS.get(script, ("english",))
    if default in stemmers or (script == "LATIN" and default not in _NOT_LATIN):
        return default
    return stemmers[0]


@lru_cache(maxsize=64)
def _language_stemmer(language: str) -> str:
    """Snowball's name for the stemmer of a language; English where it has none."""
    return _STEMMERS.get(re.split("[-_]", language)[0].lower(), "english")


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
