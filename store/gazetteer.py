"""Countries, regions and cities that news texts name, written as they are written there.

Written for Newsdesk from general knowledge; what is missing is found by the grammar of
:mod:`store.places`. Entries end with ";" and may list other forms behind "=".
"""

from __future__ import annotations

COUNTRIES = """
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia;
Australia; Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize;
Benin; Bhutan; Bolivia; Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina; Botswana; Brazil;
Brunei; Bulgaria; Burkina Faso; Burundi; Cambodia; Cameroon; Canada; Cape Verde; Central African
Republic; Chad; Chile; China = People's Republic of China; Colombia; Comoros; Costa Rica; Croatia;
Cuba; Cyprus; Czech Republic = Czechia; Democratic Republic of Congo = Democratic Republic of the
Congo, DR Congo, DRC; Congo; Denmark; Djibouti; Dominica; Dominican Republic; East Timor =
Timor-Leste; Ecuador; Egypt; El Salvador; Equatorial Guinea; Eritrea; Estonia; Eswatini; Ethiopia;
Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece; Grenada; Guatemala; Guinea;
Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland;
Israel; Italy; Ivory Coast = Cote d'Ivoire, Côte d'Ivoire; Jamaica; Japan; Jordan; Kazakhstan;
Kenya; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya;
Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta;
Marshall Islands; Mauritania; Mauritius; Mexico; Micronesia = Federated States of Micronesia;
Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar = Burma; Namibia; Nauru;
Nepal; Netherlands = Holland; New Zealand; Nicaragua; Niger; Nigeria; North Korea = DPRK; North
Macedonia = Macedonia; Norway; Oman; Pakistan; Palau; Palestine; Panama; Papua New Guinea;
Paraguay; Peru; Philippines; Poland; Portugal; Qatar; Romania; Russia = Russian Federation;
Rwanda; Samoa; San Marino; Saudi Arabia; Senegal; Serbia; Seychelles; Sierra Leone; Singapore;
Slovakia; Slovenia; Solomon Islands; Somalia; Somaliland; South Africa; South Korea; South Sudan;
Soviet Union = USSR; Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland; Syria; Taiwan;
Tajikistan; Tanzania; Thailand; Togo; Tonga; Trinidad and Tobago; Tunisia; Turkey = Turkiye,
Türkiye; Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates = UAE; United Kingdom = UK,
Great Britain, Britain; United States = US, USA, United States of America, America; Uruguay;
Uzbekistan; Vanuatu; Vatican City = Vatican; Venezuela; Vietnam; Yemen; Zambia; Zimbabwe;
Yugoslavia; East Germany; West Germany; England; Scotland; Wales; Northern Ireland; Greenland;
Hong Kong; Macau = Macao; Puerto Rico; Guam; American Samoa; Bermuda; Cayman Islands; Faroe
Islands; Gibraltar; Aruba; Curacao; French Polynesia; Falkland Islands = Falklands; Isle of Man;
Turks and Caicos; US Virgin Islands; British Virgin Islands; Northern Mariana Islands; Tibet;
Western Sahara
"""
"""Countries and territories, past ones too."""

STATES = """
Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii;
Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts;
Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey;
New Mexico; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island;
South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; West Virginia; Wisconsin;
Wyoming; Alberta; British Columbia; Manitoba; New Brunswick; Newfoundland; Nova Scotia; Nunavut;
Ontario; Prince Edward Island; Quebec; Saskatchewan; Yukon; New South Wales; Queensland; South
Australia; Tasmania; Western Australia; Northern Territory; Bavaria; Saxony; Catalonia; Andalusia;
Basque Country; Galicia; Lombardy; Sicily; Sardinia; Tuscany; Veneto; Brittany; Normandy;
Provence; Corsica; Cornwall; Devon; Kent; Yorkshire; Lancashire; Essex; Surrey; Sussex; Norfolk;
Cumbria; Kashmir; Jammu and Kashmir; Punjab; Gujarat; Kerala; Karnataka; Maharashtra; Tamil Nadu;
Uttar Pradesh; Madhya Pradesh; Andhra Pradesh; West Bengal; Bihar; Assam; Rajasthan; Haryana;
Odisha; Goa; Manipur; Telangana; Uttarakhand; Sindh; Balochistan; Khyber Pakhtunkhwa; Xinjiang;
Guangdong; Hubei; Sichuan; Henan; Hebei; Hunan; Yunnan; Zhejiang; Jiangsu; Fujian; Inner Mongolia;
Hokkaido; Okinawa; Fukushima; Kurdistan; Darfur; Tigray; Amhara; Oromia; Helmand; Crimea; Donbas =
Donbass; Transnistria; Abkhazia; South Ossetia; Nagorno-Karabakh; Chechnya; Dagestan; Siberia;
Chiapas; Oaxaca; Sinaloa; Sonora; Jalisco; Michoacan = Michoacán; Baja California; Chihuahua;
Rakhine; Mindanao; Aceh; Bali; Java; Sumatra; Borneo; Papua; KwaZulu-Natal; Gauteng; Western Cape;
Eastern Cape; North Kivu; South Kivu; Ituri; Borno; Kaduna; Gaza Strip = Gaza; West Bank; Golan
Heights; Sinai; Punjab; Europe; Africa; Asia; Antarctica; North America; South America; Latin
America; Central America; Middle East; Southeast Asia; Eastern Europe; Western Europe; Central
Asia; East Asia; South Asia; North Africa; West Africa; East Africa; Sub-Saharan Africa;
Scandinavia; Balkans; Caucasus; Caribbean; Sahel; Horn of Africa; Persian Gulf; Oceania; New
England; Southern California; Northern California; Silicon Valley; Long Island; Cape Cod; South
Florida; Central Florida; Southwest Florida; Midwest; Pacific Northwest; Maui; Oahu; Kauai; Big
Island; Upper Peninsula; Cape Canaveral; Korean Peninsula = Korean peninsula
"""
"""States, provinces and regions of countries, and of the world."""

CITIES = """
Aberdeen; Abidjan; Abu Dhabi; Abuja; Acapulco; Accra; Addis Ababa; Adelaide; Aden; Agra;
Ahmedabad; Aleppo; Alexandria; Algiers; Almaty; Amman; Amritsar; Amsterdam; Ankara; Antalya;
Antananarivo; Antwerp; Ashgabat; Asmara; Astana; Asuncion = Asunción; Athens; Auckland; Avdiivka;
Baghdad; Bakhmut; Baku; Bali; Baltimore; Bamako; Bandung; Bangalore = Bengaluru; Bangkok; Bangui;
Banjul; Barcelona; Barranquilla; Basel; Basra; Bath; Beersheba; Beijing; Beirut; Belfast;
Belgorod; Belgrade; Belo Horizonte; Benghazi; Bergamo; Bergen; Berlin; Bern; Bethlehem; Bhopal;
Bilbao; Birmingham; Bishkek; Bissau; Bogota = Bogotá; Bologna; Bonn; Bordeaux; Bradford; Brasilia
= Brasília; Bratislava; Brazzaville; Bremen; Brest; Bridgetown; Brighton; Brisbane; Bristol; Brno;
Brussels; Bryansk; Bucha; Bucharest; Budapest; Buenos Aires; Bujumbura; Busan; Cairo; Calais;
Calgary; Cali; Cambridge; Canberra; Cancun = Cancún; Cannes; Cape Town; Caracas; Cardiff;
Cartagena; Casablanca; Catania; Chelyabinsk; Chengdu; Chennai; Chernihiv; Chernobyl; Chiang Mai;
Chisinau; Chittagong; Chongqing; Christchurch; Ciudad Juarez = Ciudad Juárez; Cologne; Colombo;
Conakry; Copenhagen; Cordoba; Cork; Coventry; Cox's Bazar; Dakar; Damascus; Danang = Da Nang; Dar
es Salaam; Darwin; Davos; Delhi = New Delhi; Derby; Dhaka; Dili; Djibouti City; Dnipro; Dodoma;
Doha; Donetsk; Dortmund; Douma; Dresden; Dubai; Dublin; Dubrovnik; Dundee; Durban; Dushanbe;
Dusseldorf = Düsseldorf; Edinburgh; Edmonton; Eindhoven; Erbil; Essen; Fallujah; Florence;
Fortaleza; Frankfurt; Freetown; Fukuoka; Gaborone; Galway; Gaza City; Gdansk; Geneva; Genoa;
Georgetown; Ghent; Glasgow; Goma; Gothenburg; Graz; Grenoble; Grozny; Guadalajara; Guangzhou;
Guantanamo Bay = Guantanamo, Guantánamo; Guatemala City; Guayaquil; Hague; Haifa; Halifax;
Hamburg; Hangzhou; Hanoi; Hanover; Harare; Harbin; Havana; Hebron; Helsinki; Herat; Hiroshima; Ho
Chi Minh City = Saigon; Homs; Houston; Hull; Hyderabad; Ibadan; Idlib; Incheon; Innsbruck; Irpin;
Isfahan; Islamabad; Istanbul; Izium = Izyum; Izmir; Jaipur; Jakarta; Jalalabad; Jeddah; Jenin;
Jerusalem; Johannesburg; Juba; Kabul; Kaliningrad; Kampala; Kandahar; Kano; Karachi; Kathmandu;
Kazan; Khan Younis = Khan Yunis; Kharkiv = Kharkov; Khartoum; Kherson; Khobar; Kigali; Kingston;
Kinshasa; Kirkuk; Kobani; Kobe; Kolkata = Calcutta; Krakow = Kraków; Kramatorsk; Krasnodar; Kryvyi
Rih; Kuala Lumpur; Kunduz; Kunming; Kursk; Kuwait City; Kyiv = Kiev; Kyoto; La Paz; Lagos; Lahore;
Lausanne; Leeds; Leicester; Leipzig; Liege; Lille; Lima; Lisbon; Liverpool; Ljubljana; Lome;
London; Luanda; Lubumbashi; Lucknow; Luhansk; Lusaka; Lviv; Lyon; Maastricht; Madrid; Mainz;
Malaga = Málaga; Managua; Manama; Manaus; Manchester; Mandalay; Manila; Maputo; Mariupol;
Marrakech = Marrakesh; Marseille; Maseru; Mashhad; Mecca; Medellin = Medellín; Medina; Melbourne;
Melitopol; Mexico City; Milan; Minsk; Mogadishu; Mombasa; Monaco; Monrovia; Monterrey; Montevideo;
Montreal; Moscow; Mosul; Mumbai = Bombay; Munich; Murmansk; Muscat; Mykolaiv; Nablus; Nagasaki;
Nagoya; Nairobi; Najaf; Nanjing; Nantes; Naples; Nassau; Nazareth; N'Djamena; Newcastle; Niamey;
Nice; Nicosia; Nottingham; Nouakchott; Novosibirsk; Nur-Sultan; Nuremberg; Nuuk; Odesa = Odessa;
Oslo; Osaka; Ottawa; Ouagadougou; Oxford; Palermo; Palma; Panama City; Paramaribo; Paris; Perth;
Peshawar; Phnom Penh; Phuket; Plymouth; Podgorica; Pokrovsk; Port Moresby; Port Sudan;
Port-au-Prince; Porto; Porto Alegre; Prague; Pretoria; Pristina; Pune; Pyongyang; Quebec City;
Quetta; Quito; Rabat; Rafah; Ramallah; Ramstein; Raqqa; Rawalpindi; Recife; Reykjavik; Riga; Rio
de Janeiro = Rio; Riyadh; Rome; Rosario; Rostov; Rostov-on-Don; Rotterdam; Saint-Denis; Salzburg;
Samara; Samarkand; San Jose; San Juan; San Salvador; San Sebastian; Sana'a = Sanaa; Santiago;
Santo Domingo; Sao Paulo = São Paulo; Sapporo; Sarajevo; Seoul; Sevastopol; Severodonetsk =
Sievierodonetsk; Seville; Shanghai; Sharjah; Sharm el-Sheikh = Sharm el Sheikh; Sheffield;
Shenzhen; Shiraz; Simferopol; Skopje; Sochi; Sofia; Solingen; Southampton; Split; Srebrenica;
Srinagar; St. Petersburg; Stockholm; Strasbourg; Stuttgart; Sudzha; Sumy; Sunderland; Surabaya;
Suva; Swansea; Sydney; Tabriz; Taipei; Tallinn; Tampere; Tashkent; Tbilisi; Tegucigalpa; Tehran;
Tel Aviv; Tianjin; Tijuana; Timbuktu; Tirana; Tokyo; Toronto; Toulouse; Trieste; Tripoli; Tunis;
Turin; Ulaanbaatar; Utrecht; Valencia; Valletta; Valparaiso = Valparaíso; Vancouver; Venice;
Verona; Vienna; Vientiane; Vilnius; Vladivostok; Volgograd; Warsaw; Wellington; Winnipeg;
Wolverhampton; Wroclaw; Wuhan; Xi'an; Yangon; Yaounde; Yekaterinburg; Yerevan; Yokohama; York;
Zagreb; Zaporizhzhia; Zurich = Zürich; Abbottabad; Westminster; Wembley; Whitehall; Soho;
Birkenhead; Canterbury; Dover; Hartlepool; Salisbury
"""
"""Capitals and cities outside the United States."""

AMERICAN_CITIES = """
Akron; Albany; Albuquerque; Allentown; Amarillo; Anaheim; Anchorage; Ann Arbor; Annapolis;
Arlington; Asheville; Atlanta; Atlantic City; Augusta; Aurora; Austin; Bakersfield; Baltimore;
Baton Rouge; Bend; Berkeley; Beverly Hills; Billings; Birmingham; Bismarck; Bloomington; Boise;
Boston; Boulder; Bozeman; Bronx; Brooklyn; Brownsville; Buffalo; Burlington; Butler; Carson City;
Casper; Cedar Rapids; Chapel Hill; Charleston; Charlotte; Charlottesville; Chattanooga; Cheyenne;
Chicago; Cincinnati; Cleveland; Colorado Springs; Columbia; Columbus; Compton; Concord; Corpus
Christi; Dallas; Dayton; Daytona Beach; Denver; Des Moines; Detroit; Dover; Duluth; Durham; East
Palestine; El Paso; Erie; Eugene; Evansville; Fairbanks; Fargo; Fayetteville; Ferguson; Flagstaff;
Flint; Fort Collins; Fort Lauderdale; Fort Myers; Fort Smith; Fort Wayne; Fort Worth; Frankfort;
Fresno; Galveston; Gary; Glendale; Grand Rapids; Green Bay; Greensboro; Greenville; Harlem;
Harrisburg; Hartford; Helena; Highland Park; Hoboken; Hollywood; Honolulu; Houston; Huntington
Beach; Huntsville; Indianapolis; Iowa City; Irvine; Jackson; Jacksonville; Jefferson City; Jersey
City; Joplin; Juneau; Kalamazoo; Kansas City; Kenosha; Key West; Knoxville; Lafayette; Lahaina;
Lansing; Laramie; Laredo; Las Cruces; Las Vegas; Lexington; Lewes; Lincoln; Little Rock; Long
Beach; Los Angeles = LA; Louisville; Lubbock; Madison; Malibu; Manhattan; Memphis; Mesa; Miami;
Miami Beach; Middletown; Milwaukee; Minneapolis; Missoula; Mobile; Montgomery; Montpelier; Myrtle
Beach; Naperville; Nashville; New Haven; New Orleans; New York City = NYC; New York; Newark;
Newport; Newport News; Newtown; Norfolk; Oakland; Ocala; Oceanside; Oklahoma City; Olympia; Omaha;
Orlando; Oxnard; Palm Beach; Palm Springs; Palo Alto; Parkland; Pasadena; Pensacola; Peoria;
Philadelphia; Phoenix; Pierre; Pittsburgh; Plano; Portland; Portsmouth; Providence; Provo; Queens;
Raleigh; Rapid City; Rehoboth Beach; Reno; Richmond; Roanoke; Rochester; Rockford; Roswell;
Sacramento; Saginaw; Salem; Salt Lake City; San Antonio; San Bernardino; San Diego; San Francisco;
Santa Ana; Santa Barbara; Santa Cruz; Santa Fe; Santa Monica; Sarasota; Savannah; Scottsdale;
Scranton; Seattle; Selma; Shreveport; Sioux Falls; South Bend; Spokane; Springfield; St. Cloud; St
George; St. Louis; St. Paul; Stamford; Staten Island; Stockton; Surfside; Syracuse; Tacoma;
Tallahassee; Tampa; Tampa Bay; Tempe; Thousand Oaks; Toledo; Topeka; Trenton; Tucson; Tulsa;
Tuscaloosa; Uvalde; Virginia Beach; Waco; Waukesha; West Palm Beach; Wichita; Wilmington;
Winston-Salem; Worcester; Yonkers; Youngstown; Yuma; Washington = Washington D.C., DC, District of
Columbia
"""
"""Cities of the United States."""

ALSO_PEOPLE = frozenset(
    """
    Alexandria Arlington Aspen Augusta Aurora Austin Brighton Bristol Brooklyn Burlington
    Butler Casper Chad Charlotte Chelsea Cheyenne Clayton Clinton Cordoba Darwin Derby Dover
    Dayton Durham Eugene Erie Ferguson Flint Florence Frankfort Garland Gary Georgetown
    Halifax Hamilton Hanover Harlem Helena Hull Irvine Jackson Jefferson Jordan Juneau
    Kingston Lafayette Lansing Laramie Lexington Lincoln Macon Madison Medina Montgomery
    Morgan Nassau Pierre Plano Preston Reno Richmond Roanoke Salem Santiago Savannah Selma
    Sheffield Sofia Stafford Stamford Stockton Sussex Tempe Trenton Tyrone Valencia Verona
    Victoria Warwick Wellington Wells Wesley Winchester Windsor Winston York Young
    """.split()
)
"""Places that people are called after, or that are called after people."""

ALSO_WORDS = frozenset(
    """
    Bath Bend Buffalo Chihuahua Cali Cork Essen Mobile Nice Olympia Rosario Split Reading
    Providence Concord Mesa Newport Orange Queens Congo Turkey Columbia Columbus Phoenix Java
    Punjab Rio Liverpool Barcelona Newcastle Leicester Southampton Dortmund Porto Nantes
    Everton Chelsea Athens Troy Naples Lima Bali Wembley Whitehall Soho Westminster Hollywood
    Parkland Sahel Borno Liege Saint-Denis Dover Mecca Midwest
    """.split()
)
"""Places whose name is a word, a work or something else as well."""

STATE_CODES = frozenset(
    """
    Ala Alaska Ariz Ark Calif Colo Conn Del Fla Ga Hawaii Idaho Ill Ind Iowa Kan Ky La Maine
    Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Utah Va Vt Wash Wis Wyo NY NJ
    NC SC ND SD NH NM RI WVa DC Ont Que
    """.split()
)
"""What may stand behind a town and a comma, without full stops."""
