"""Countries and what is of them, so that "Russia" finds "Russian": adjectives and peoples."""

from __future__ import annotations

from store import analysis

_COUNTRIES = """
afghanistan afghan; argentina argentine,argentinian; australia australian; austria austrian;
bangladesh bangladeshi; belarus belarusian; belgium belgian; brazil brazilian;
britain british,briton; canada canadian; chile chilean; china chinese; colombia colombian;
cuba cuban; denmark danish,dane; egypt egyptian; england english; ethiopia ethiopian;
europe european; finland finnish,finn; france french; georgia georgian; germany german;
ghana ghanaian; greece greek; haiti haitian; hungary hungarian; iceland icelandic;
india indian; indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli;
italy italian; jamaica jamaican; japan japanese; jordan jordanian; kazakhstan kazakh;
kenya kenyan; korea korean; kuwait kuwaiti; lebanon lebanese; libya libyan; malaysia malaysian;
mexico mexican; moldova moldovan; mongolia mongolian; morocco moroccan; myanmar burmese;
nepal nepali,nepalese; netherlands dutch; nigeria nigerian; norway norwegian; pakistan pakistani;
palestine palestinian; peru peruvian; philippines filipino,philippine; poland polish;
portugal portuguese; qatar qatari; romania romanian; russia russian; scotland scottish;
serbia serbian; singapore singaporean; somalia somali; spain spanish; sudan sudanese;
sweden swedish,swede; switzerland swiss; syria syrian; taiwan taiwanese; thailand thai;
tunisia tunisian; turkey turkish,turk; uganda ugandan; ukraine ukrainian; venezuela venezuelan;
vietnam vietnamese; wales welsh; yemen yemeni; america american
"""


def _paired() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for entry in _COUNTRIES.split(";"):
        country, _, others = entry.strip().partition(" ")
        names = [analysis.terms(name)[0] for name in (country, *others.split(","))]
        for name in names:
            pairs.setdefault(name, set()).update(other for other in names if other != name)
    return {name: frozenset(others) for name, others in pairs.items()}


DEMONYMS = _paired()
"""Index terms that mean the same country, by each of them."""
