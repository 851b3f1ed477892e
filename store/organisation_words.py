"""Words that make a name an organisation's, and those that say what one is.

Written for Newsdesk; the grammars that use them are :mod:`store.organisations` and
:mod:`store.descriptions`.
"""

from __future__ import annotations

HEADS = frozenset(
    """
    Academy Administration Agency Airlines Airways Alliance Archives Archdiocese Assembly
    Associates Association Authority Bancorp Bank Board Brigade Broadcasting Brotherhood
    Bureau Caucus Center Centre Chamber Church Clinic Club Coalition College Commission
    Committee Commissioners Communications Company Confederation Congregation Congress
    Conservancy Consortium Consulting Cooperative Corp Corporation Corps Council Court
    Department Diocese Directorate Electric Enterprises Entertainment Exchange Federation
    Foundation Fund Gazette Group Guard Guild Herald Holdings Hospital Inc Industries
    Institute Institutes Institution Insurance Journal Laboratories Laboratory League
    Legislature Ltd LLC LLP PLC Plc Magazine Media Militia Ministry Motors Museum Network News
    Newspaper Newspapers Office Orchestra Organisation Organization Parliament Partners
    Partnership Party Pharmaceuticals Pharma Philharmonic Police Press Publishing Railroad
    Railway Regiment Restaurants Resorts Robotics School Schools Secretariat Securities Senate
    Seminary Services Society Solutions Studios Symphony Syndicate Technologies Television
    Therapeutics Tribune Tribunal Trust Union University Ventures Airline Bancshares Brewery
    Capital Care Defense Energy Foods Health Healthcare Logistics Management Pictures Records
    Research Sciences Software Sports Systems Theatres Times Post Chronicle Examiner Observer
    Sentinel Dispatch Courier Mirror Bulletin Inquirer Enquirer
    """.split()
)
"""Last words of organisations' names."""

DOUBTFUL_HEADS = frozenset(
    """
    Bank Capital Care Center Centre Chronicle Church Club Court Courier Defense Dispatch
    Electric Energy Examiner Exchange Foods Fund Group Health Healthcare Herald Journal
    Logistics Magazine Management Media Mirror Observer News Office Party Pictures Police Post
    Press Records Research School Schools Sciences Services Society Software Sports Systems
    Times Trust Union Network Museum Company Board Assembly League Solutions Bulletin
    """.split()
)
"""Those that end other names too ("Box Office", "Watch Party"): one of a place, a people, a person
or an acronym before them, or another proof, tells."""

OF_HEADS = frozenset(
    """
    Academy Administration Agency Alliance Archdiocese Army Association Authority Bank Board
    Brotherhood Bureau Center Centre Centers Chamber Church College Commission Committee
    Confederation Congress Corps Council Court Department Diocese Directorate Federation
    Foundation Guild Institute Institutes Institution Library Ministry Museum Office
    Organisation Organization Parliament Party School Secretariat Society Union University
    Campaign Coalition Friends
    """.split()
)
"""First parts of names that go on with "of" or "for": "Ministry of Defence"."""

SUFFIXES = frozenset("Inc LLC Ltd PLC Plc LLP GmbH".split())
"""What a company's name goes without in a card."""

GENERIC = frozenset(
    """
    coordination government governments army navy law medicine business nursing engineering
    arts journalism elections trustees directors governors regents supervisors commissioners
    affairs commerce interior homeland urban housing labour trade us federal state city county
    town district local national international central regional general special joint appeals
    circuit superior high higher middle elementary primary secondary supreme family police
    fire sheriff sheriff's health public public-health foreign defense defence exterior
    finance education transport transportation justice labor agriculture culture energy
    economy information environment environmental science technology planning development
    welfare human social services school schools security safety emergency medical university
    college board bank department ministry office agency council court committee commission
    authority administration bureau center centre parliament senate congress legislature
    assembly house union party company group club church museum league team association
    society institute institution federation foundation fund trust press media news network
    times post post-office sports research executive advisory ethics judiciary oversight
    intelligence academy select standing budget community conference visitor visitors welcome
    data call convention civic cultural recreation senior youth junior early voting polling
    shopping world civil criminal attorney attorney's mayor mayor's governor governor's
    prosecutor's president's secretary works water parks hospital guard land electoral
    military veterans command control operations crisis of the and for
    """.split()
)
"""Words of names that many organisations bear: "Health Ministry" alone names none."""

STRAY = frozenset(
    """
    Box Oval Watch Tea Food Centre Search Dinner Green Block After Pool Birthday Dance Tennis
    Basketball Traffic Big Tech Old Good Bad Fake Breaking Hot Latest Daily Weekly Best Credit
    Labor Labour Left Right South Outer Real European Western Grand West Life Power All First
    Second Third New Top More Read Full Happy Men's Women's Boys Girls Our My Your His Her
    Their Its This That Every Each Both Civil Home Post Summer Winter Spring Fall Student Ex
    Former Olympic Prime Rose Final Cold Gold Silver Modern Early Late
    """.split()
)
"""First words that with one doubtful head make no organisation."""

ACRONYMS_OF_OTHERS = frozenset(
    """
    CEOs CFOs AI AIDS AM AR ATM BBQ BC BCE AD CE CEO CFO COO CTO CD COVID CPR CT DIY DJ DNA
    DUI DVD DWI EDT EST ET EV EVs FAQ GDP GIF GMT GPA GPS HD HIV HQ ICU ID IP IPO IQ IT IUD IV
    IVF JFK JR LED LGBT LGBTQ LGBTQIA LP LSD MC MD MLK MP MPG MPH MRI MRNA MVP NDA NFT OK ORG
    PA PC PCR PDF PDT PG PIN PM POV POW PPE PR PS PST PT PTSD QB QR RBI RBIs RIP RSV RV SAT
    SARS SB SMS SOS SPF SUV SUVs TD TDs TBD TNT TT TV TVs UFO UFOs UK URL US USA USB UTC UV
    VAT VHS VIP VIPs VP VPN VR WWI WWII XL XXL YA ACT APR BA BLT BS CB CBD CGI CPI DM DMs EP
    ERA ERAS EMT EU FYI GM GOAT HR II III VI VII VIII IX XI XII XIII LA LNG LPG NY NYC NJ DC
    OTC PE PhD POTUS FLOTUS SCOTUS RPG SEO STEM TKO UAV UN USSR WAR WASP WR RB TE DE LB CF RF
    LF SS OPS MAGA DEI DACA NEW YORK THE AND FOR NOT BUT ALL YOU ARE WAS NOW HOW WHY WHAT WHEN
    WHO READ MORE SEE ALSO LIVE PLAY SAVE SIGN UP ON TOP WATCH PHOTOS VIDEO NEWS HOT BEST SALE
    FREE HERE THIS THAT FROM WITH OPEN STORY UPDATE UPDATES CORRECTION CLARIFICATION ONE TWO
    THREE GO NO YES MY WE IS IN AT AN AS BY TO OR IF SO DO OF HE ME TOTAL USC JV XV SD ND NH
    NM RI WV NC SC VA OH MI MN MO MA FL GA TN TX CA CO AZ NV WA UT MT WY KS NE MS AL KY IL WI
    IA AK HI VT AMZN ESTA TPS PPP GDPR CHIPS CARES SNAP ETF SPAC WTI CAT SIDS IED IEDs ICBM
    ICBMs LCD RNA MMA BMX BMI ADHD OCD HPV PSA MPV CPAP ASMR BFF OMG LOL GOTV PAC PACs NIL FOX
    MAX AP BLM SOTU CRT EVS ATV ATVs AR15 NGO NGOs UFC HBCU HBCUs MCU DCU RINO IRL ERs ER OT
    """.split()
)
"""Capitals that name no organisation, or nothing at all."""

NOUNS = frozenset(
    """
    agency aggregator brand aid-group airline airlines alliance arm army association authority
    automaker band bank blog brewer broadcaster builder bureau business caliphate carmaker
    carrier cartel chain channel charity chipmaker clinic club coalition college
    commission committee company conglomerate consortium contractor cooperative corporation
    council court department developer distributor division drugmaker drug-maker exchange
    faction federation firm forum foundation franchise fund gang giant government grocer group
    hospital industry institute institution insurer label laboratory league lender lobby
    magazine maker manufacturer media militia ministry movement museum network newspaper
    newsroom nonprofit non-profit office orchestra organisation organization outfit outlet
    parliament party planemaker platform police processor provider publication publisher
    railroad railway refiner restaurant retailer school seller service shop shipper site
    society startup start-up store studio subsidiary supplier supermarket syndicate tabloid
    team think-tank tank trust union university unit upstart utility vendor watchdog website
    wing wire bloc registry regulator academy church corps consultancy brewery congregation
    denomination venture
    """.split()
)
"""Nouns that say what an organisation is."""

BARE = frozenset(
    """
    agency company group firm organization organisation body unit team club party school
    program programme business project system office service investor arm industry creator
    dealer store division police government court shop site lobby wing giant maker tank brand
    developer
    """.split()
)
"""Nouns that say nothing when they stand alone, and prove little right before a name."""
