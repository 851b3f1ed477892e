from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import analysis


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("missiles", "missile"),
        ("Korea's", "Korea"),
        ("Zelenskiy’s", "Zelenskiy"),
        ("U.S.", "US"),
        ("10,000", "10000"),
        ("Zürich", "ZURICH"),
        ("Dembélé", "dembele"),
        ("ракеты", "ракета"),
        ("أخبار", "اخبار"),
        ("کتاب", "كتاب"),
        ("cafe\u0301", "café"),
    ],
)
def test_what_readers_take_for_one_word_is_one_term(left: str, right: str) -> None:
    assert analysis.terms(left) == analysis.terms(right)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["المدرسة", "مدرسه", "مَدْرَسَة", "مـدرسة", "والمدرسة", "بالمدرسه"]),
        ("ar", ["أخبار", "الأخبار", "اخبار", "إخبار"]),
        ("ar", ["٢٠٢٤", "۲۰۲۴", "2024", "２０２４"]),
        ("ca", ["governs", "govern", "GOVERN"]),
        ("cs", ["prezidenta", "prezidentovi", "PREZIDENTŮ"]),
        ("de", ["Müller", "MÜLLER", "Mueller", "Muller"]),
        ("de", ["Straße", "STRASSE", "Straßen"]),
        ("el", ["κυβέρνηση", "ΚΥΒΕΡΝΗΣΗ", "κυβερνήσεις"]),
        ("en", ["İstanbul", "istanbul", "ISTANBUL", "Istanbul's"]),
        ("es", ["elección", "elecciones", "ELECCIÓN"]),
        ("fa", ["کتاب‌ها", "کتابها", "كتاب", "کتاب"]),
        ("fr", ["l'Ukraine", "l’Ukraine", "Ukraine", "UKRAINE"]),
        ("fr", ["élections", "ÉLECTION", "election"]),
        ("he", ["שָׁלוֹם", "שלום"]),
        ("hi", ["लड़का", "लड़के", "लड़कों", "लड़के"]),
        ("it", ["dell'economia", "economia", "ECONOMIE"]),
        ("ja", ["ｶﾞﾝ", "ガン", "ガン"]),
        ("ja", ["ＮＨＫ", "nhk", "NHK"]),
        ("ko", ["서울", unicodedata.normalize("NFD", "서울")]),
        ("pl", ["Łódź", "LODZ", "Łódź"]),
        ("ro", ["ştiri", "știri", "ȘTIRI"]),
        ("ru", ["российский", "РОССИЙСКАЯ", unicodedata.normalize("NFD", "российской")]),
        ("ru", ["ещё", "еще", "ЕЩЁ"]),
        ("ru", ["замок", "за́мок"]),
        ("sr", ["Вучић", "Vučić", "Вучића"]),
        ("th", ["คำ", "คํา"]),
        ("tr", ["İstanbul", "istanbul", "ISTANBUL", "İSTANBUL", "İstanbul’da", "İstanbul'un"]),
        ("tr", ["kitapları", "KİTAPLARI", "kitap"]),
        ("tr", ["ışık", "IŞIK", "Işık"]),
        ("uk", ["ракети", "РАКЕТИ", "ракета"]),
    ],
)
def test_forms_of_a_word_in_its_language_are_one_term(language: str, words: list[str]) -> None:
    assert len({tuple(analysis.terms(word, language)) for word in words}) == 1


def test_names_agree_between_the_languages_of_a_script() -> None:
    assert analysis.terms("کابل", "fa") == analysis.terms("كابل", "ar")
    assert analysis.terms("Зеленский", "ru") == analysis.terms("Зеленский", "en")


_LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "de": "abcdefghiklmnoprstuwäöü",
    "fr": "abcdefilmnopqrstuvéèêçàùï",
    "es": "abcdeilmnoprstuáéíóúñ",
    "pl": "aąbcćdeęiklłmnńoóprsśtuwyzźż",
    "tr": "abcçdefgğhjklmnoöprsştuüvyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "el": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةى",
    "fa": "ابپتجچحخدذرزژسشطعغفقکگلمنوهی",
    "hi": "कखगचजतदनपबमरलवशसहािीुूेैोौ्ंँ़",
    "ko": "서울한국정부대통령은에서",
    "ja": "東京都大会がパンテレビーｶﾞｽ",
}


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from(sorted(_LETTERS)))
    words = st.lists(st.text(_LETTERS[language], min_size=1, max_size=12), min_size=1, max_size=4)
    return language, " ".join(draw(words))


@given(_texts())
def test_case_and_normal_form_change_no_term(language_and_text: tuple[str, str]) -> None:
    language, text = language_and_text
    expected = analysis.terms(text, language)
    turkish = str.maketrans("iı", "İI")
    capitals = (text.translate(turkish) if language == "tr" else text).upper()

    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert analysis.terms(unicodedata.normalize(form, text), language) == expected
        assert analysis.terms(unicodedata.normalize(form, capitals), language) == expected


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=20))
def test_full_width_letters_are_the_same_letters(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) for c in text)

    for language in ("en", "fr", "ja"):
        assert analysis.terms(wide, language) == analysis.terms(text, language)


def test_korean_is_also_read_without_its_particle() -> None:
    assert analysis.readings("서울에서는 물은", ("ko",)) == [
        (("서울", "울에", "에서", "서는"), ("서울",)),
        (("물은",),),
    ]
    assert {"서울"} <= set(analysis.terms("서울은")) & set(analysis.terms("서울에서"))


@pytest.mark.parametrize(
    ("left", "right"), [("war", "warn"), ("Korea", "Korean"), ("10,000", "10"), ("2024", "2025")]
)
def test_different_words_stay_apart(left: str, right: str) -> None:
    assert analysis.terms(left) != analysis.terms(right)


def test_scripts_without_spaces_become_pairs() -> None:
    assert analysis.terms("北京大会") == ["北京", "京大", "大会"]
    assert analysis.terms("ABC東京") == ["abc", "東京"]


def test_words_that_only_ask_are_left_out_unless_nothing_else_is_there() -> None:
    assert analysis.meaningful(analysis.terms("who is the minister")) == ["minist"]
    assert analysis.meaningful(analysis.terms("who is it")) == ["who", "is", "it"]


@given(st.text(max_size=400), st.sampled_from(["en", "ar", "de", "fa", "fr", "tr", "zh", "xx", ""]))
def test_any_text_gives_terms_that_fit_an_index(text: str, language: str) -> None:
    terms = analysis.terms(text, language)

    tokens = list(analysis.tokens(text, language))
    assert terms == [token.term for token in tokens]
    assert analysis.spans(text, language) == [token.span for token in tokens]
    for term in terms:
        assert 0 < len(term) <= analysis.LONGEST_TERM
        assert not any(c.isspace() or c in "\"'\0" for c in term)


def test_terms_do_not_depend_on_what_is_kept_of_earlier_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = " ".join(f"word{number}, word{number}'s wörd{number % 7}." for number in range(200))
    expected = analysis.terms(text)
    few = analysis._Pieces("english")
    monkeypatch.setattr(few, "MOST", 10)
    monkeypatch.setattr(analysis, "_pieces", lambda _: few)

    assert analysis.terms(text) == expected
    assert analysis.terms(f"{text} {'long' * 1000}")[:-1] == expected
    assert len(few) <= len(few._before) == 10
    assert max(map(len, few)) <= analysis._Pieces.LONGEST


@given(st.text(max_size=400))
def test_tokens_stand_where_they_say(text: str) -> None:
    last = 0
    for token in analysis.tokens(text):
        start, end = token.span
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start


@pytest.mark.parametrize("mark", ["", ".", ",", '"', "'", "-", ")"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_mark_behind_a_word_changes_nothing(mark: str, language: str) -> None:
    words = "Children went on 24 U.S airports2 10,000 don't MINISTERS".split()

    marked = [term for word in words for term in analysis.terms(word + mark, language)]

    expected = [term for word in words for term in analysis.terms(f"({word}", language)]
    if mark == ".":  # with its second full stop "U.S." is one word
        expected[expected.index("u") : expected.index("u") + 2] = ["us"]
    assert marked == expected


def test_typed_words_have_a_reading_for_each_language() -> None:
    assert analysis.readings("Paris missiles") == [(("pari",),), (("missil",),)]
    assert analysis.readings("ministers nationale", {"fr", "en"}) == [
        (("minist",), ("minister",)),
        (("national",),),
    ]


def test_a_run_of_an_unspaced_script_is_one_phrase() -> None:
    assert analysis.readings("ABC東京都 2024", ("ja", "en")) == [
        (("abc",),),
        (("東京", "京都"),),
        (("2024",),),
    ]


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "fr", "zh", "xx", ""]))
def test_one_reading_of_everything_is_what_articles_of_the_language_have(
    text: str, language: str
) -> None:
    only = analysis.readings(text, (language,))

    assert [term for phrases in only for term in phrases[0]] == analysis.terms(text, language)
    both = analysis.readings(text, {language, "en"})
    assert len(both) == len(only)
    assert all(one[0] in all_ for one, all_ in zip(only, both, strict=True))


def test_words_are_read_in_english_when_no_language_is_known() -> None:
    assert analysis.readings("ministers", ()) == analysis.readings("ministers")


@given(st.text("aZ1é.,:;!?-–—…\"'“”‘’«»()[]/*", max_size=30))
def test_marks_around_a_word_are_no_part_of_it(piece: str) -> None:
    assert analysis.terms(piece) == [token.term for token in analysis.tokens(piece)]
