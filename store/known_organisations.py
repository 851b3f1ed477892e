"""Organisations that news texts name without saying what they are, as they are written there.

Written for Newsdesk from general knowledge; others are found by the grammar of
:mod:`store.organisations`. Entries end with ";" and may list other forms behind "="; full
stops make no difference: "US" stands for "U.S." too.
"""

from __future__ import annotations

WORLD = """
United Nations = UN; UN Security Council = Security Council, United Nations Security Council;
UNICEF; UNESCO; UNHCR; UNRWA; World Health Organization = WHO, World Health Organisation; World
Trade Organization = WTO; World Bank; International Monetary Fund = IMF; International Criminal
Court = ICC; International Court of Justice = ICJ; International Atomic Energy Agency = IAEA;
Interpol; Europol; NATO = Nato, North Atlantic Treaty Organization; European Union = EU; European
Commission; European Parliament; European Central Bank = ECB; European Council; European Space
Agency; Eurozone; African Union; Arab League; ASEAN; APEC; OPEC; OECD; G7 = Group of Seven; G20 =
Group of 20, Group of Twenty; BRICS; Commonwealth of Nations; Red Cross; Red Crescent; Amnesty
International; Human Rights Watch; Doctors Without Borders; Greenpeace; Oxfam; Save the Children;
Transparency International; Reporters Without Borders; Committee to Protect Journalists;
International Olympic Committee = IOC; FIFA = Fifa; UEFA = Uefa; World Food Programme = World Food
Program; World Wildlife Fund; World Economic Forum; Mercosur; Quad
"""

STATES = """
White House; Pentagon; Kremlin; Downing Street; Capitol Police = US Capitol Police; Congress;
Senate = US Senate; House of Representatives = US House of Representatives, US House; Supreme
Court = US Supreme Court; State Department = Department of State; Justice Department = Department
of Justice, DOJ; Defense Department = Department of Defense; Treasury Department = Department of
the Treasury; Department of Homeland Security = DHS, Homeland Security Department; Department of
Health and Human Services = HHS; Department of Agriculture = USDA, Agriculture Department; Energy
Department = Department of Energy; Labor Department = Department of Labor; Commerce Department =
Department of Commerce; Interior Department = Department of the Interior; Education Department =
Department of Education; Transportation Department = Department of Transportation; Department of
Veterans Affairs; Department of Housing and Urban Development = HUD; FBI = Federal Bureau of
Investigation; CIA = Central Intelligence Agency; NSA = National Security Agency; NASA = Nasa,
National Aeronautics and Space Administration; NOAA = National Oceanic and Atmospheric
Administration; FDA = Food and Drug Administration; CDC = Centers for Disease Control and
Prevention, Centers for Disease Control; EPA = Environmental Protection Agency; FEMA = Federal
Emergency Management Agency; FAA = Federal Aviation Administration; IRS = Internal Revenue
Service; FCC; FTC = Federal Trade Commission; NTSB = National Transportation Safety Board; TSA =
Transportation Security Administration; OSHA = Occupational Safety and Health Administration; USGS
= US Geological Survey; NIH = National Institutes of Health; NHTSA; DEA = Drug Enforcement
Administration; ATF = Bureau of Alcohol, Tobacco, Firearms and Explosives; ICE = Immigration and
Customs Enforcement; CBP = Customs and Border Protection; Border Patrol; Secret Service; National
Guard; Coast Guard; Postal Service; Federal Reserve = Fed; Securities and Exchange Commission;
National Weather Service = NWS; National Hurricane Center; National Park Service; National
Archives = National Archives and Records Administration; Library of Congress; Smithsonian
Institution = Smithsonian; Joint Chiefs of Staff; National Security Council; Electoral College;
Census Bureau; Congressional Budget Office; Consumer Product Safety Commission; Federal Election
Commission; House Judiciary Committee; House Oversight Committee; House Intelligence Committee;
Senate Judiciary Committee; Senate Intelligence Committee; Freedom Caucus = House Freedom Caucus;
House Ways and Means Committee; US Army; US Navy; US Air Force; US Marine Corps = Marine Corps; US
Space Force = Space Force; Army Corps of Engineers = US Army Corps of Engineers; Bank of England;
Scotland Yard; Metropolitan Police; House of Commons; House of Lords; Buckingham Palace; Home
Office; Foreign Office; National Health Service = NHS; MI5; MI6; Bundestag; Bundeswehr; Knesset;
Mossad; Shin Bet; Duma = State Duma; FSB; GRU; KGB; Politburo; People's Liberation Army; Israel
Defense Forces = IDF; Revolutionary Guard = Islamic Revolutionary Guard Corps, IRGC, Revolutionary
Guards; Palestinian Authority; Holy See; Republican Party = GOP; Democratic Party; Republican
National Committee = RNC; Democratic National Committee = DNC; Libertarian Party; Green Party;
Labour Party; Conservative Party; Liberal Democrats; Scottish National Party = SNP; UKIP = Ukip;
Sinn Fein = Sinn Féin; Reform UK; Likud; Fatah; Communist Party; Bharatiya Janata Party = BJP;
African National Congress; Alternative for Germany = AfD; National Rally; Syriza; Podemos; Fidesz;
Hamas; Hezbollah; Taliban; Islamic State = ISIS, ISIL; al-Qaeda = Al-Qaeda, al-Qaida, Al-Qaida, Al
Qaeda; Boko Haram; al-Shabab = Al-Shabaab, al-Shabaab; Wagner Group; Houthis; PKK; IRA; FARC;
Islamic Jihad; Muslim Brotherhood; Ku Klux Klan = KKK; Proud Boys; Oath Keepers; Antifa; QAnon;
Black Lives Matter; ETA; Mara Salvatrucha = MS-13; US Forest Service = Forest Service; US Fish and
Wildlife Service = Fish and Wildlife Service; Government Accountability Office = GAO; FDIC;
National Labor Relations Board = NLRB; ICRC = International Committee of the Red Cross; CCTV;
World Meteorological Organization = WMO; NYPD = New York Police Department; LAPD = Los Angeles
Police Department; USPS; DOGE = Department of Government Efficiency; Office of Management and
Budget = OMB; Energy Information Administration = EIA; Centers for Medicare and Medicaid Services
= CMS, Centers for Medicare & Medicaid Services; IPCC; YMCA; AAA; US Mint; Treasury; US Marshals
Service = Marshals Service; National Science Foundation; Consumer Reports; National Institute of
Allergy and Infectious Diseases; American Academy of Motion Picture Arts and Sciences = Academy of
Motion Picture Arts and Sciences; National Academies of Sciences, Engineering and Medicine;
National Institute of Standards and Technology; Bureau of Labor Statistics; NAACP = National
Association for the Advancement of Colored People; ACLU = American Civil Liberties Union; NRA =
National Rifle Association; AARP; AFL-CIO; UAW = United Auto Workers; SEIU; Teamsters; Planned
Parenthood; AIPAC; Southern Poverty Law Center; Anti-Defamation League; Heritage Foundation;
Brookings Institution; Cato Institute; Pew Research Center; Church of Jesus Christ of Latter-day
Saints; Knights of Columbus; League of Women Voters; League of Conservation Voters; House of
Delegates; Salvation Army; United Way; American Red Cross; Habitat for Humanity; Girl Scouts; Boy
Scouts; Peace Corps; Catholic Church; Church of England; Turning Point USA; Federalist Society;
Trump Organization; Make-A-Wish; Human Rights Campaign; Mothers Against Drunk Driving; Motion
Picture Association; Screen Actors Guild; SAG-AFTRA; Writers Guild of America = WGA; BAFTA;
Metropolitan Opera; American Medical Association; American Heart Association; American Cancer
Society; American Academy of Pediatrics; Mayo Clinic; Cleveland Clinic; RAND Corporation; RNLI
"""

MEDIA = """
MTV; AMC; Weather Channel; UPI; TBS; TNT Sports; Univision; Showtime; Associated Press = AP;
Reuters; Agence France-Presse = AFP; Bloomberg; Xinhua; KCNA = Korean Central News Agency; TASS =
Tass; RIA Novosti; Interfax; IRNA; Kyodo; Yonhap; Anadolu; CNN; BBC; NBC = NBC News; CBS = CBS
News; ABC News = ABC; Fox News; MSNBC; CNBC; NPR; PBS; C-SPAN; HBO; ESPN; ITV; Sky News; Al
Jazeera; Deutsche Welle; Newsmax; Univision; Telemundo; Nickelodeon; Comedy Central; NFL Network;
Axios; Politico; BuzzFeed = BuzzFeed News; HuffPost = Huffington Post; Vox; Breitbart; ProPublica;
TMZ; Business Insider; New York Times = NYT; Washington Post; Wall Street Journal; USA TODAY = USA
Today, USA TODAY Network, USA TODAY Sports; Los Angeles Times; Boston Globe; Chicago Tribune;
Miami Herald; New York Post; Financial Times; Daily Mail; Daily Telegraph; Guardian; New Yorker;
Rolling Stone; Vanity Fair; Forbes; Newsweek; National Geographic; Der Spiegel; Le Monde; El Pais
= El País; Haaretz; Global Times; People's Daily; South China Morning Post; Kyiv Independent;
Moscow Times; Washington Examiner; Daily Beast; Sports Illustrated; Entertainment Weekly;
Hollywood Reporter; Foreign Policy; Foreign Affairs; Scientific American; New England Journal of
Medicine; Charlie Hebdo; News Corp; Gannett; Arizona Republic; Detroit Free Press; Indianapolis
Star = IndyStar; News Journal; Des Moines Register; Asbury Park Press; Palm Beach Post; Seattle
Times; Houston Chronicle; San Francisco Chronicle; Dallas Morning News; Denver Post; Oregonian;
Tennessean; Baltimore Sun; Star Tribune; Milwaukee Journal Sentinel
"""

COMPANIES = """
Amazon; Apple; Meta; Target; Oracle; Subway; Slack; Zoom; Visa; Shell; Ford; Chase; Gap; Delta;
Fox; Time; People; Fortune; Variety; Billboard; Discovery; Paramount; Spirit; Frontier; Square;
Block; Sprint; Orange; Southwest; Emirates; Carnival; Alphabet; Bing; Threads; Discord; Twitch;
Tinder; Bumble; Patreon; Substack; GoFundMe; Kickstarter; Venmo; Chevrolet; Jeep; Dodge; Cadillac;
Lexus; Acura; Suzuki; Lyft; Waymo; Zillow; Redfin; Chewy; Wayfair; Hertz; Avis; Mondelez; General
Mills; Tyson Foods; Conagra; Campbell Soup; Smithfield; Monster Beverage; Constellation Brands;
Molson Coors; AccuWeather; FlightAware; Moody's Analytics; Google; Microsoft; Facebook; Twitter;
YouTube; Instagram; WhatsApp; Netflix; Spotify; TikTok; ByteDance; Snapchat; Reddit; LinkedIn;
Pinterest; Telegram; Airbnb; Uber; Lyft; DoorDash; Instacart; PayPal; eBay; Etsy; Shopify;
Salesforce; Adobe; Intel; Nvidia; Qualcomm; AMD; IBM; Hewlett-Packard; Dell; Cisco; Samsung; Sony;
Nintendo; Huawei; Xiaomi; Lenovo; Tencent; Alibaba; Baidu; Foxconn; TSMC; SoftBank; OpenAI;
Anthropic; DeepMind; Palantir; Cambridge Analytica; Tesla; SpaceX; Starlink; Blue Origin; Virgin
Galactic; Neuralink; Rivian; Lucid Motors; Wikipedia; WikiLeaks; Yahoo; Verizon; AT&T; T-Mobile;
Comcast; Vodafone; Nokia; Ericsson; Motorola; BlackBerry; GitHub; Coinbase; Robinhood; FTX;
Binance; Theranos; WeWork; Peloton; Juul; GameStop; Roku; Hulu; Disney+; Truth Social; Signal;
Snap; Boeing; Airbus; Lockheed Martin; Raytheon; Northrop Grumman; General Dynamics; BAE Systems;
Rolls-Royce; General Motors = GM; Ford Motor Co = Ford Motor Company, Ford Motor; Chrysler; Fiat
Chrysler; Stellantis; Toyota; Honda; Nissan; Mazda; Subaru; Hyundai; Kia; Volkswagen; BMW;
Mercedes-Benz; Daimler; Audi; Porsche; Volvo; Ferrari; Lamborghini; Renault; Peugeot; Jaguar Land
Rover; Harley-Davidson; Takata; General Electric; Siemens; Caterpillar; John Deere; 3M; Honeywell;
DuPont; Dow Chemical; ExxonMobil = Exxon Mobil, Exxon; Chevron; BP; Royal Dutch Shell;
ConocoPhillips; Halliburton; Gazprom; Rosneft; Lukoil; Saudi Aramco = Aramco; Petrobras; Total SA;
TransCanada; Enron; Pacific Gas and Electric; Walmart = Wal-Mart; Costco; Kroger; Safeway;
Albertsons; Publix; Trader Joe's; Whole Foods; Aldi; Lidl; Tesco; Sainsbury's; Carrefour; IKEA =
Ikea; Home Depot; Lowe's; Best Buy; Macy's; Nordstrom; Kohl's; JCPenney = JC Penney; Sears; Kmart;
T.J. Maxx; Dollar General; Dollar Tree; Walgreens; CVS; Rite Aid; McDonald's; Starbucks; Burger
King; Wendy's; Chipotle; Chick-fil-A; Taco Bell; KFC; Pizza Hut; Domino's; Dunkin'; Papa John's;
Popeyes; Panera; Applebee's; Coca-Cola; PepsiCo; Pepsi; Nestle = Nestlé; Unilever; Kraft Heinz;
Kellogg's; Procter & Gamble; Johnson & Johnson; Colgate-Palmolive; Anheuser-Busch; Budweiser;
Heineken; Nike; Adidas; Puma; Under Armour; Lululemon; Gucci; Prada; Chanel; LVMH; Zara; H&M;
Victoria's Secret; Levi Strauss; Ralph Lauren; Tiffany & Co; Mattel; Hasbro; Lego; Philip Morris;
Amtrak; Greyhound; FedEx; UPS; DHL; Maersk; JPMorgan Chase = JPMorgan, JP Morgan, JPMorgan Chase &
Co; Goldman Sachs; Morgan Stanley; Bank of America; Citigroup; Citibank; Wells Fargo; HSBC;
Barclays; Deutsche Bank; Credit Suisse; UBS; Lehman Brothers; BlackRock; Berkshire Hathaway;
American Express; Mastercard; Moody's; Standard & Poor's; Nasdaq; New York Stock Exchange; Fannie
Mae; Freddie Mac; Capital One; Equifax; Ernst & Young; Deloitte; PwC; KPMG; McKinsey; Silicon
Valley Bank; Purdue Pharma; Pfizer; Moderna; BioNTech; AstraZeneca; Merck; Novavax; Eli Lilly;
Novartis; Roche; Sanofi; GlaxoSmithKline; Bayer; Monsanto; AbbVie; Gilead Sciences; Amgen; Biogen;
Regeneron; Medtronic; UnitedHealth; Aetna; Cigna; Humana; Anthem; Blue Cross Blue Shield; Kaiser
Permanente; Kaiser Family Foundation; American Airlines; United Airlines; Delta Air Lines = Delta
Airlines; Southwest Airlines; JetBlue; Spirit Airlines; Frontier Airlines; Alaska Airlines;
British Airways; Lufthansa; Ryanair; easyJet; Air France; KLM; Emirates Airline; Qantas; Aeroflot;
Malaysia Airlines; Marriott; Hilton; Hyatt; Airbnb; Expedia; Royal Caribbean; Norwegian Cruise
Line; Carnival Cruise Line; Warner Bros = Warner Brothers; Paramount Pictures; Universal Pictures;
Universal Studios; Sony Pictures; Marvel Studios; Lucasfilm; Pixar; DreamWorks; Miramax;
Lionsgate; Time Warner; Disney = Walt Disney Company, Walt Disney Co; ViacomCBS; Live Nation;
Ticketmaster; Universal Music Group; Sotheby's; Christie's; SeaWorld; Halliburton; Blackwater;
Bechtel; Evergrande; Petronas; Reliance Industries; Infosys; Toshiba; Mitsubishi; Hitachi;
Panasonic; Fujitsu
"""

TEAMS = """
NFL = National Football League; NBA = National Basketball Association; MLB = Major League
Baseball; NHL = National Hockey League; WNBA; NCAA; MLS = Major League Soccer; PGA Tour; All
England Club; WTA; ATP; USTA; LIV Golf; NASCAR = Nascar; UFC; WWE; Premier League = English
Premier League; La Liga; Bundesliga; Serie A; USADA; WADA = World Anti-Doping Agency; Football
Association; US Soccer; USA Gymnastics; USA Swimming; Arizona Cardinals; Atlanta Falcons;
Baltimore Ravens; Buffalo Bills; Carolina Panthers; Chicago Bears; Cincinnati Bengals; Cleveland
Browns; Dallas Cowboys; Denver Broncos; Detroit Lions; Green Bay Packers; Houston Texans;
Indianapolis Colts; Jacksonville Jaguars; Kansas City Chiefs; Las Vegas Raiders; Oakland Raiders;
Los Angeles Chargers; San Diego Chargers; Los Angeles Rams; St. Louis Rams; Miami Dolphins;
Minnesota Vikings; New England Patriots; New Orleans Saints; New York Giants; New York Jets;
Philadelphia Eagles; Pittsburgh Steelers; San Francisco 49ers; Seattle Seahawks; Tampa Bay
Buccaneers; Tennessee Titans; Washington Commanders; Washington Redskins; Washington Football
Team; Atlanta Hawks; Boston Celtics; Brooklyn Nets; Charlotte Hornets; Chicago Bulls; Cleveland
Cavaliers; Dallas Mavericks; Denver Nuggets; Detroit Pistons; Golden State Warriors; Houston
Rockets; Indiana Pacers; Los Angeles Clippers; Los Angeles Lakers; Memphis Grizzlies; Miami Heat;
Milwaukee Bucks; Minnesota Timberwolves; New Orleans Pelicans; New York Knicks; Oklahoma City
Thunder; Orlando Magic; Philadelphia 76ers; Phoenix Suns; Portland Trail Blazers; Sacramento
Kings; San Antonio Spurs; Toronto Raptors; Utah Jazz; Washington Wizards; Phoenix Mercury; Las
Vegas Aces; Indiana Fever; Seattle Storm; Chicago Sky; New York Liberty; Minnesota Lynx; Arizona
Diamondbacks; Atlanta Braves; Baltimore Orioles; Boston Red Sox; Chicago Cubs; Chicago White Sox;
Cincinnati Reds; Cleveland Guardians; Cleveland Indians; Colorado Rockies; Detroit Tigers; Houston
Astros; Kansas City Royals; Los Angeles Angels; Los Angeles Dodgers; Miami Marlins; Milwaukee
Brewers; Minnesota Twins; New York Mets; New York Yankees; Oakland Athletics; Philadelphia
Phillies; Pittsburgh Pirates; San Diego Padres; San Francisco Giants; Seattle Mariners; St. Louis
Cardinals; Tampa Bay Rays; Texas Rangers; Toronto Blue Jays; Washington Nationals; Boston Bruins;
Buffalo Sabres; Calgary Flames; Carolina Hurricanes; Chicago Blackhawks; Colorado Avalanche;
Columbus Blue Jackets; Dallas Stars; Detroit Red Wings; Edmonton Oilers; Florida Panthers; Los
Angeles Kings; Minnesota Wild; Montreal Canadiens; Nashville Predators; New Jersey Devils; New
York Islanders; New York Rangers; Ottawa Senators; Philadelphia Flyers; Pittsburgh Penguins; San
Jose Sharks; Seattle Kraken; St. Louis Blues; Tampa Bay Lightning; Toronto Maple Leafs; Vancouver
Canucks; Vegas Golden Knights; Washington Capitals; Winnipeg Jets; Manchester United; Manchester
City; Tottenham Hotspur = Tottenham; Newcastle United; West Ham United = West Ham; Aston Villa;
Leicester City; Leeds United; Crystal Palace; Nottingham Forest; Real Madrid; Atletico Madrid =
Atlético Madrid; Bayern Munich; Borussia Dortmund; RB Leipzig; Juventus; AC Milan; Inter Milan;
Paris Saint-Germain = PSG; Ajax; Benfica; Inter Miami; LA Galaxy; LAFC; Portland Timbers; Seattle
Sounders; Philadelphia Union; Arsenal; Everton; Red Bull Racing; Harlem Globetrotters
"""

UNIVERSITIES = """
Harvard University = Harvard; Yale University = Yale; Princeton University; Stanford University =
Stanford; MIT = Massachusetts Institute of Technology; Columbia University; Cornell University;
Georgetown University; Johns Hopkins University = Johns Hopkins; Duke University; Oxford
University = University of Oxford; Cambridge University = University of Cambridge; UCLA; BYU =
Brigham Young University; TCU; UNLV; UConn; USC = University of Southern California; LSU; Ohio
State University = Ohio State; Michigan State University = Michigan State; Penn State University =
Penn State; Florida State University = Florida State; Arizona State University = Arizona State;
Iowa State University = Iowa State; Kansas State; Oklahoma State; Oregon State; Mississippi State;
Washington State; North Carolina State; Notre Dame; Virginia Tech; Georgia Tech; Texas Tech; Texas
A&M; Rutgers University = Rutgers; Purdue University; Imperial College London; London School of
Economics; Juilliard School
"""

NEEDS_PROOF = frozenset(
    """
    Adobe Ajax Amazon Apple Arsenal Dell Eurozone Everton Greyhound ICE Intel Lego Meta Oracle Quad
    Slack Subway Target Telegram Zoom
    """.split()
)
"""Words with other meanings too: at the start of a sentence, where all words have a capital, and
behind "the" ("the Amazon") they prove nothing."""

NEEDS_MORE = frozenset(
    """
    Visa Shell Ford Chase Gap Delta Fox Time People Fortune Variety Billboard Discovery
    Paramount Spirit Frontier Square Block Sprint Orange Southwest Emirates Carnival Alphabet
    Threads Discord Dodge Jeep Signal Snap Quad Total Anthem Puma ETA Bumble Independent
    Telegraph Sun
    """.split()
)
"""Words that mostly mean something else: only what stands beside them proves them."""
