"""Countries, regions, cities and their peoples, lower-case: capitalised words that are not names.

Written for Newsdesk; far from complete, and it need not be: it covers what news texts name most.
"""

from __future__ import annotations

PEOPLES = frozenset(
    """
    afghan african african-american albanian algerian american angolan arab argentine argentinian
    armenian asian australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian
    bosnian brazilian british bulgarian burmese cambodian cameroonian canadian catalan chadian
    chechen chilean chinese christian colombian congolese croatian cuban cypriot czech danish
    dominican dutch ecuadorian egyptian emirati english estonian ethiopian european filipino
    finnish french gabonese gambian georgian german ghanaian greek guatemalan guinean haitian
    hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish islamic islamist
    israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovan kurdish
    kuwaiti kyrgyz latin latino latvian lebanese liberian libyan lithuanian macedonian malaysian
    malian maltese mexican moldovan mongolian montenegrin moroccan mozambican muslim namibian
    nepalese nepali nicaraguan nigerian nigerien nordic norwegian omani pakistani palestinian
    panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran
    saudi scottish senegalese serbian singaporean slovak slovene slovenian somali soviet spanish
    sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen
    ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni zambian
    zimbabwean catholic protestant orthodox sunni shia shiite hindu sikh buddhist californian texan
    floridian cherokee navajo democratic republican
    """.split()
)

LANDS = frozenset(
    """
    afghanistan africa albania algeria america americas angola antarctica arabia arctic argentina
    armenia asia atlantic australia austria azerbaijan bahamas bahrain balkans baltic bangladesh
    barbados belarus belgium belize benin bermuda bhutan bolivia bosnia botswana brazil britain
    brunei bulgaria burkina burma burundi cambodia cameroon canada caribbean caucasus chad chile
    china colombia congo costa crimea croatia cuba cyprus czechia darfur denmark djibouti donbas
    dominica ecuador egypt emirates england eritrea estonia eswatini ethiopia eurasia europe fiji
    finland france gabon gambia gaza georgia germany ghana greece greenland grenada guam guatemala
    guinea guyana haiti herzegovina honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan jordan kashmir kazakhstan kenya korea kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar
    malawi malaysia maldives mali malta mauritania mauritius mediterranean mexico micronesia moldova
    monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger
    nigeria norway oceania oman pacific pakistan palau palestine panama papua paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa scandinavia scotland senegal
    serbia seychelles siberia singapore slovakia slovenia somalia spain sudan suriname sweden
    switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad tunisia turkey
    turkiye turkmenistan tuvalu uganda ukraine uk uae us usa uruguay uzbekistan vanuatu vatican
    venezuela vietnam wales yemen zambia zimbabwe alabama alaska arizona arkansas california
    carolina colorado connecticut delaware dakota florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada hampshire jersey ohio oklahoma oregon pennsylvania rhode tennessee texas utah
    vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan
    queensland victoria tasmania d.c. dc u.s. u.k. n.y. n.j. n.c. s.c. l.a. abuja accra aleppo
    algiers amsterdam anaheim ankara athens atlanta austin baghdad bahamut baku bakhmut baltimore
    bangkok barcelona beijing beirut belfast belgrade berlin birmingham bogota boise boston boulder
    bratislava brisbane bristol brooklyn brussels bucha bucharest budapest buffalo cairo calgary
    cannes caracas cardiff charlotte charlottesville chicago chisinau cincinnati cleveland columbus
    copenhagen dallas damascus delhi denver detroit doha donetsk dubai dublin edinburgh edmonton
    ferguson florence frankfurt geneva glasgow guantanamo hanoi harare havana helsinki hiroshima
    honolulu houston idlib indianapolis islamabad istanbul jacksonville jakarta jerusalem
    johannesburg kabul kandahar karachi kharkiv kherson khartoum kiev kyiv kursk lagos lahore
    lausanne lima lisbon liverpool london louisville luhansk lviv lyon madrid malibu manchester
    manhattan manila mariupol marseille mecca melbourne memphis miami milan milwaukee minneapolis
    minsk mogadishu montreal moscow mosul mumbai munich nairobi nashville newtown nice odesa odessa
    omaha orlando osaka oslo ottawa oxford paris parkland perth philadelphia phoenix pittsburgh
    portland prague pretoria pyongyang quito rafah raleigh raqqa reykjavik riga riyadh rome
    rotterdam sacramento sarajevo seattle seoul sevastopol shanghai shenzhen sochi sofia srebrenica
    stockholm strasbourg sydney taipei tallinn tampa tashkent tbilisi tehran tokyo toronto tripoli
    tucson tulsa tunis turin uvalde vancouver venice vienna vilnius vladivostok warsaw wuhan
    xinjiang yangon yerevan yorkshire zagreb zaporizhzhia zurich
    """.split()
)
"""Countries, regions and cities."""

PLACE_WORDS = frozenset(
    """
    eastern northern southern western southeast southwest northeast northwest midwest midwestern
    central south north east west upper lower greater new san santa los las saint st fort mount el
    lake cape port hollywood broadway bollywood
    """.split()
)
"""Words of the names of many places."""

BODIES = frozenset(
    """
    kremlin pentagon capitol westminster whitehall downing twitter facebook google amazon apple
    microsoft netflix tesla instagram tiktok youtube uber cnn nbc cbs abc fox bbc reuters npr msnbc
    espn democrats republicans democrat republican gop congress senate house islamist taliban isis
    hamas hezbollah houthi houthis nazi nazis kkk nra aclu fbi cia nsa nasa cdc fda epa irs nfl nba
    mlb nhl ncaa fifa uefa ufc wwe eu e.u. un u.n. nato
    """.split()
)
"""Bodies that news texts name by one word."""

PLACES = LANDS | PLACE_WORDS | BODIES
"""Places, and the bodies news texts name by one word."""

COUNTRIES = frozenset(
    """
    afghanistan albania algeria america angola argentina armenia australia austria azerbaijan
    bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia bosnia
    botswana brazil britain brunei bulgaria burkina burma burundi cambodia cameroon canada chad
    chile china colombia congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt
    england eritrea estonia eswatini ethiopia fiji finland france gabon gambia gaza georgia
    germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland
    india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo
    kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
    macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova
    monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua
    niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore
    slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan
    tanzania thailand togo tonga tunisia turkey turkiye turkmenistan tuvalu uae uganda uk ukraine
    uruguay us usa uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe
    """.split()
) | frozenset(
    name.strip()
    for name in """
    united states, united kingdom, south korea, north korea, saudi arabia, new zealand, sri lanka,
    el salvador, costa rica, south africa, south sudan, united arab emirates, burkina faso,
    czech republic, dominican republic, ivory coast, sierra leone, trinidad and tobago,
    papua new guinea, bosnia and herzegovina, hong kong, puerto rico, vatican city
    """.split(",")
)
"""Countries, and what news calls so, in full; without full stops."""

STATES = frozenset(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
    """.split()
) | frozenset(
    name.strip()
    for name in """
    new york, new jersey, new mexico, new hampshire, north carolina, south carolina, north dakota,
    south dakota, west virginia, rhode island
    """.split(",")
)
"""American states. Some are other things too: context tells."""

CITIES = frozenset(
    """
    abuja accra aleppo algiers amsterdam anaheim ankara athens atlanta austin baghdad baku bakhmut
    baltimore bangkok barcelona beijing beirut belfast belgrade berlin birmingham bogota boise
    boston bratislava brisbane bristol brooklyn brussels bucha bucharest budapest buffalo cairo
    calgary cannes caracas cardiff charlotte charlottesville chicago chisinau cincinnati cleveland
    columbus copenhagen dallas damascus delhi denver detroit doha donetsk dubai dublin edinburgh
    edmonton florence frankfurt geneva glasgow hanoi harare havana helsinki hiroshima hollywood
    honolulu houston idlib indianapolis islamabad istanbul jacksonville jakarta jerusalem
    johannesburg kabul kandahar karachi kharkiv kherson khartoum kiev kyiv kursk lagos lahore
    lausanne lima lisbon liverpool london louisville luhansk lviv lyon madrid malibu manchester
    manhattan manila mariupol marseille mecca melbourne memphis miami milan milwaukee minneapolis
    minsk mogadishu montreal moscow mosul mumbai munich nairobi nashville odesa odessa omaha
    orlando osaka oslo ottawa oxford paris perth philadelphia phoenix pittsburgh portland prague
    pretoria pyongyang quito rafah raleigh raqqa reykjavik riga riyadh rome rotterdam sacramento
    sarajevo seattle seoul sevastopol shanghai shenzhen sochi sofia srebrenica stockholm
    strasbourg sydney taipei tallinn tampa tashkent tbilisi tehran tokyo toronto tripoli tucson
    tulsa tunis turin uvalde vancouver venice vienna vilnius vladivostok warsaw wuhan yangon
    yerevan zagreb zaporizhzhia zurich
    """.split()
) | frozenset(
    name.strip()
    for name in """
    new york city, los angeles, san francisco, san diego, san antonio, san jose, las vegas,
    new orleans, salt lake city, kansas city, oklahoma city, st louis, st paul, saint paul,
    fort worth, santa fe, washington dc, new delhi, mexico city, rio de janeiro, sao paulo,
    buenos aires, cape town, tel aviv, abu dhabi, kuala lumpur, ho chi minh city, hong kong,
    panama city, guatemala city, quebec city, atlantic city, palm beach, west palm beach, gaza city,
    addis ababa, phnom penh, st petersburg, virginia beach, long beach, colorado springs
    """.split(",")
)
"""Cities named often, without full stops; far from complete."""

STATE_ABBREVIATIONS = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo neb nev
    okla ore pa tenn tex va vt wash wis wyo
    """.split()
)
"""American states as news texts shorten them, without their full stop."""
