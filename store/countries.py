"""Countries, their adjectives and peoples in one word each, as roles need them. Pure.

:mod:`store.demonyms` says the same of index terms, which are stems and single words; here a country
of two words is one, so that North Korea's leader is not South Korea's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SINGLE = """
afghanistan afghan; albania albanian; algeria algerian; america american us usa; andorra andorran;
angola angolan; argentina argentine argentinian; armenia armenian; australia australian aussie;
austria austrian; azerbaijan azerbaijani azeri; bahamas bahamian; bahrain bahraini;
bangladesh bangladeshi; barbados barbadian; belarus belarusian byelorussian; belgium belgian;
belize belizean; benin beninese; bhutan bhutanese; bolivia bolivian; bosnia bosnian;
botswana motswana; brazil brazilian; britain british uk briton; brunei bruneian;
bulgaria bulgarian; burundi burundian; cambodia cambodian; cameroon cameroonian; canada canadian;
chad chadian; chechnya chechen; chile chilean; china chinese prc; colombia colombian;
congo congolese drc; crimea crimean; croatia croatian croat; cuba cuban; cyprus cypriot;
czechia czech; denmark danish dane; djibouti djiboutian; ecuador ecuadorian ecuadorean;
egypt egyptian; england english; eritrea eritrean; estonia estonian; eswatini swazi;
ethiopia ethiopian; europe european eu; fiji fijian; finland finnish; france french;
gabon gabonese; gambia gambian; georgia georgian; germany german; ghana ghanaian; greece greek;
greenland greenlandic; grenada grenadian; guatemala guatemalan; guinea guinean; guyana guyanese;
haiti haitian; honduras honduran; hungary hungarian; iceland icelandic; india indian;
indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli; italy italian;
jamaica jamaican; japan japanese; jordan jordanian; kazakhstan kazakh; kenya kenyan;
korea korean; kosovo kosovar kosovan; kuwait kuwaiti; kyrgyzstan kyrgyz; laos lao laotian;
latvia latvian; lebanon lebanese; lesotho basotho; liberia liberian; libya libyan;
lithuania lithuanian; luxembourg luxembourgish; macau macanese; madagascar malagasy;
malawi malawian; malaysia malaysian; maldives maldivian; mali malian; malta maltese;
mauritania mauritanian; mauritius mauritian; mexico mexican; moldova moldovan;
monaco monegasque; mongolia mongolian; montenegro montenegrin; morocco moroccan;
mozambique mozambican; myanmar burmese burma; namibia namibian; nepal nepali nepalese;
netherlands dutch holland; nicaragua nicaraguan; niger nigerien; nigeria nigerian;
norway norwegian; oman omani; pakistan pakistani; palestine palestinian; panama panamanian;
paraguay paraguayan; peru peruvian; philippines filipino philippine; poland polish;
portugal portuguese; qatar qatari; romania romanian; russia russian kremlin; rwanda rwandan;
samoa samoan; scotland scottish; senegal senegalese; serbia serbian serb; seychelles;
singapore singaporean; slovakia slovak slovakian; slovenia slovenian slovene; somalia somali;
somaliland; spain spanish; sudan sudanese; suriname surinamese; sweden swedish;
switzerland swiss; syria syrian; taiwan taiwanese; tajikistan tajik; tanzania tanzanian;
thailand thai; tibet tibetan; togo togolese; tonga tongan; tunisia tunisian;
turkey turkish turkiye; turkmenistan turkmen; uganda ugandan; ukraine ukrainian;
uruguay uruguayan; uzbekistan uzbek; vatican; venezuela venezuelan; vietnam vietnamese;
wales welsh; yemen yemeni; zambia zambian; zimbabwe zimbabwean; saudi saudis; uae emirati
"""

_OF_SEVERAL = """
burkina faso>burkina; cape verde>verde; central african republic>centralafrica;
costa rica>costarica; costa rican>costarica; czech republic>czechia;
democratic republic of congo>congo; democratic republic of the congo>congo;
dominican republic>dominicana; east timor>timor; el salvador>salvador;
equatorial guinea>equatorialguinea; european union>europe; great britain>britain;
holy see>vatican; hong kong>hongkong; ivory coast>ivorycoast; new zealand>newzealand;
north korea>northkorea; north korean>northkorea; north macedonia>macedonia;
papua new guinea>papua; puerto rican>puertorico; puerto rico>puertorico; san marino>sanmarino;
saudi arabia>saudi; saudi arabian>saudi; sierra leone>sierraleone; south africa>southafrica;
south african>southafrica; south korea>southkorea; south korean>southkorea;
south sudan>southsudan; south sudanese>southsudan; sri lanka>srilanka; sri lankan>srilanka;
trinidad and tobago>trinidad; united arab emirates>uae; united kingdom>britain;
united states>america; united states of america>america; vatican city>vatican
"""

_OF_ONE: dict[str, str] = {
    word: forms[0]
    for forms in (entry.split() for entry in _SINGLE.split(";"))
    for word in forms
}  # fmt: skip

_PHRASES: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
for _entry in _OF_SEVERAL.split(";"):
    _words, _, _country = _entry.strip().partition(">")
    _first, *_rest = _words.split()
    _PHRASES[_first] = (*_PHRASES.get(_first, ()), ((_first, *_rest), _country))

COUNTRIES = frozenset(_OF_ONE.values()) | {one for each in _PHRASES.values() for _, one in each}
"""Every country in its one word."""

ADJECTIVES = frozenset(_OF_ONE) - frozenset(_OF_ONE.values()) | {"u.s", "u.k", "e.u"}
"""Single words that say of which country somebody is."""


def in_one_word(words: Sequence[str]) -> list[str]:
    """Words, in lower-case ASCII, with each country, people or adjective as one word."""
    found: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        for phrase, country in _longest_first(_PHRASES.get(word, ())):
            if tuple(words[at : at + len(phrase)]) == phrase:
                found.append(country)
                at += len(phrase)
                break
        else:
            found.append(_OF_ONE.get(word, word))
            at += 1
    return found


def _longest_first(
    phrases: tuple[tuple[tuple[str, ...], str], ...],
) -> list[tuple[tuple[str, ...], str]]:
    return sorted(phrases, key=lambda one: -len(one[0])) if phrases else []
