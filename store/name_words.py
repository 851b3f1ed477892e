"""Words around names: what people are called, and what tells a person from a place or a company.

All lists are lower-case and were written for Newsdesk; :mod:`store.roles` is their grammar.
"""

from __future__ import annotations

ROLES = frozenset(
    """
    academic accountant activist actor actress adjutant administrator admiral adviser advisor
    advocate aide alderman ambassador analyst anchor anchorman anchorwoman anesthesiologist
    animator announcer archaeologist archbishop architect artist assemblyman assemblymember
    assemblywoman assistant astronaut astronomer astrophysicist athlete attorney author ayatollah
    baker ballerina banker baron baroness bartender baseman bassist biographer biologist
    biophysicist bishop blogger boss boxer broadcaster broker brigadier builder businessman
    businessperson businesswoman campaigner candidate captain cardiologist cardinal caretaker
    cartoonist catcher celebrity cellist ceo cfo chair chairman chairperson chairwoman champion
    climber defector delegate dissident laureate neighbor
    rapporteur roommate signatory survivor
    chancellor chaplain chef chemist chief choreographer cinematographer cleric clerk
    climatologist clinician closer co-anchor co-author co-chair co-creator co-director co-founder
    co-host co-owner co-president co-star co-writer coach coach-in-waiting cofounder coo cohost
    collector colonel columnist comedian comic commander commandant commentator commissioner
    composer comptroller congressman congresswoman conductor conservative constable consul
    consultant contestant contractor contributor controller convener coordinator cop cornerback
    coroner corporal correspondent councillor councilman councilmember councilwoman councilor
    counsel counselor counsellor count countess counterpart cpo creator critic cto curator cyclist
    czar dancer daughter dean defender defenseman demographer defendant democrat dentist deputy
    dermatologist designer detective developer dictator diplomat director diver dj doctor driver
    drummer duchess duke earl ecologist economist editor educator emir emperor empress engineer
    engraver enthusiast entertainer entrepreneur envoy epidemiologist evangelist executive
    executioner expert explorer farmer father father-in-law fiance fiancee fiancé fiancée fighter
    filmmaker financier firefighter fisherman forecaster foreman forward founder freshman fugitive
    fundraiser fellow general geneticist geographer geologist geophysicist goalie goalkeeper
    goaltender goalscorer golfer governor governor-general grandmaster guard guardian guitarist
    gunman gymnast head heavyweight heir heiress hematologist historian homeowner host hostess
    hydrologist illustrator imam immunologist incumbent industrialist infielder influencer
    inspector instructor inventor investigator investor jihadist jockey journalist judge jurist
    justice keeper king kingpin kicker lawmaker lawyer leader lecturer legend legislator liberal
    librarian lieutenant lineman linebacker linguist lobbyist lyricist magistrate magnate
    majority-leader manager marshal mathematician mayor mayor-elect mechanic medalist medallist
    mediator member mentor meteorologist midfielder militant millionaire billionaire minister
    missionary mobster model moderator mogul mother mother-in-law musician narrator naturalist
    negotiator neurologist neuroscientist neurosurgeon newscaster newsman nobelist nominee
    novelist nurse nutritionist obstetrician oceanographer officer official oilman oligarch
    ombudsman oncologist operative operator opponent organiser organizer originator ornithologist
    orthopedist outfielder owner paediatrician painter paleontologist panelist paramedic parent
    partner passer pastor pathologist patriarch pediatrician performer pharmacist philanthropist
    philosopher photographer photojournalist physician physicist physiologist pianist pilot
    pioneer pitcher planner player playmaker playwright plaintiff podcaster poet politician
    pollster pontiff pope postmaster powerlifter preacher premier president president-elect
    presenter priest prime-minister primatologist prince princess principal professor programmer
    prosecutor proponent protester provost psychiatrist psychologist publicist publisher punter qb
    quarterback queen rabbi racer rancher rapper realtor rebel receiver recruiter referee
    registrar reliever reporter representative republican researcher resident restaurateur retiree
    reverend rider rival rocker rower ruler runner runner-up rusher sailor saxophonist scholar
    scientist scorer screenwriter sculptor secretary secretary-general seismologist senator
    separatist sergeant sheikh sheriff shooter shogun shortstop showrunner singer
    singer-songwriter skater skier skipper snowboarder socialist socialite sociologist soldier
    solicitor soloist songwriter soprano sophomore speaker spokesman spokesperson spokeswoman
    sprinter standout star starter statesman statistician strategist streamer striker strongman
    student stuntman sultan superintendent superstar supervisor surfer surgeon surrogate surveyor
    suspect swimmer swingman tackle teacher teammate technician technologist tenor theologian
    therapist trader trainer treasurer trustee tsar tutor tycoon umpire undersecretary urologist
    veteran veterinarian viceroy victim videographer violinist virologist vlogger vocalist vp
    volunteer warden warlord weatherman whip welterweight whistleblower whistle-blower wideout
    winger winner witness woodworker famer farmworker mom dad tem tempore trooper aviator worker
    wrestler writer writer-director youtuber zoologist brother brother-in-law cousin ex-girlfriend
    ex-boyfriend ex-husband ex-wife girlfriend boyfriend granddaughter grandfather grandmother
    grandson husband nephew niece sister sister-in-law son son-in-law stepfather stepmother uncle
    aunt widow widower wife daughter-in-law
    producer specialist footballer substitute bandleader biochemist
    bodybuilder brewer chaperone councilperson deacon designee dietitian docent dockworker
    embryologist entomologist extremist fireman florist forester front-runner frontrunner frontman
    frontwoman fullback hacker halfback handyman heptathlete hiker hurdler impresario
    inspector-general jeweler keyboardist lifeguard linesman monk mufti multi-instrumentalist nun
    paralegal percussionist policeman policewoman postmaster-general salesman saleswoman
    schoolteacher sharpshooter shopkeeper sniper sportscaster spy steelworker stockbroker
    storyteller stylist superfan superintendent-elect supremo tailback theorist trumpeter
    under-secretary undersecretary-general vicar vice-president vice-chancellor waiter waitress
    weightlifter welder winemaker minister-designate undergraduate postdoc enforcer ringleader
    mastermind attacker assassin hijacker bomber co-leader co-producer medic neonatologist
    toxicologist zookeeper comptroller-general trombonist
    """.split()
)
"""Nouns that say what somebody is."""

FAMILY = frozenset(
    """
    aunt boyfriend brother brother-in-law cousin daughter daughter-in-law ex-boyfriend
    ex-girlfriend ex-husband ex-wife father father-in-law fiance fiancee fiancé fiancée friend
    girlfriend granddaughter grandfather grandmother grandson husband mother mother-in-law nephew
    niece parent partner sister sister-in-law son son-in-law stepfather stepmother teammate uncle
    widow widower wife
    """.split()
)
"""What somebody is to another person: proof of a person, a role only with "of …" behind it."""

TITLES = frozenset(
    """
    adm amb atty att'y brig capt cdr cmdr cmsgt col comm cpl det dep fr gen gov hon insp lt maj
    msgt ofc pfc pres prof pvt rep ret rev sec sen sgt ssgt spc supt
    """.split()
)
"""Abbreviated titles that are roles, without their full stop."""

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr sir dame madam madame mme monsieur mlle señor señora lady lord".split()
)
"""Titles that prove a person and say nothing of their part in the news."""

ROYAL = frozenset(
    "king queen prince princess pope emperor empress duke duchess sultan emir sheikh".split()
)
"""Titles that stay part of a name of one word: Prince Harry, Pope Francis."""

ADDRESSES = TITLES | frozenset(
    """
    ambassador archbishop ayatollah cardinal chancellor colonel congressman congresswoman
    councilman councilwoman detective governor judge justice lieutenant mayor minister officer
    premier president president-elect professor secretary senator sergeant sheriff speaker
    """.split()
)
"""Titles with which somebody is named by one word: "President Biden", "Officer Chauvin"."""

STAGE = frozenset(
    """
    actor actress artist comedian comedienne dj drummer footballer goalkeeper guitarist influencer
    midfielder musician performer rapper singer singer-songwriter songwriter striker vocalist
    winger youtuber
    """.split()
)
"""People often known by one word: "singer Beyoncé"."""

POSITIONS = frozenset(
    "CB CEO CFO COO CTO DE DJ DT FB FS GM LB OL OT PM QB RB SS TE VP WR MP MEP AG".split()
)
"""Roles written as capitals; in small letters some are other words."""

PLURAL_ROLES = frozenset(
    """
    actors actresses authors brothers candidates coaches directors drs gens governors govs judges
    justices leaders lawmakers messrs ministers officers officials players presidents professors
    rappers reps representatives republicans democrats researchers scientists secretaries senators
    speakers presidents
    sens singers sisters spokesmen stars suspects victims writers comedians hosts parents attorneys
    lawyers co-founders founders
    """.split()
)

MODIFIERS = frozenset(
    """
    academy-award-winning acclaimed acting african-american all-star alternative american amateur
    arch art assistant associate attorney award award-winning b-list ballet band baseball
    basketball best-selling bestselling billionaire board business cabinet campaign career
    celebrity center central chess chief church city civil climate co college comedy command
    commercial communications communist community company conservative controversial corporate
    country county court creative criminal crown culture current cybersecurity defence defense
    defensive democratic deputy designate digital district division domestic drug economic
    economics editorial education emeritus emergency english energy environment environmental ex
    executive fashion far-right far-left federal fellow fiction field film finance financial first
    five-star folk football foreign former founding four-star four-time freelance frontman fulltime
    gay general global gold golf gospel grand graduate guest hall head health heavyweight high
    high-profile hip-hop hockey home house human immigration incoming incumbent independent
    influential intelligence interim interior internal international investigative iconic jazz
    jailed joint junior justice labor labour late law lawmaker lead left left-wing legal legendary
    liberal lieutenant local long-serving long-time longtime majority managing marine marketing
    market media medical military minority movie multimedia multi-platinum music national naval
    navy neo-nazi news nuclear offensive office oil olympic onetime one-time operating opera
    operations opposition oscar outgoing outspoken paralympic parliament parliamentary party
    pediatric people's permanent personal police policy political pop populist portfolio poster
    presidential press prime principal prison private pro prominent product progressive property
    provincial public r&b racing radical radio ranking real reality rebel regional relations
    religious renowned reporter republican research resources retail retired rights right-wing rock
    rookie royal ruling running sales school science second security self-proclaimed self-styled
    senate senior service shadow short-lived sitting skateboarding soccer social socialist
    sociology software space special sports staff star state strategic student studies summer
    superstar supply supreme tax team tech technical technology television tennis then
    then-president theater three-time tight top track trade training transgender transport
    transportation treasury trial tv two-term two-time twice union university us veteran vice video
    visiting volleyball war weather web wide wildlife world world-class wounded youngest young
    youth exiled imprisoned ousted deposed de facto point small power shooting guard left-back
    center-back box-office leading men's women's investment equity fund chain data information user
    experience cultural antitrust patent admissions athletic track-and-field cross-country swimming
    figure speed ski snowboard
    best academy airline agency auto backup biotech border boxing brand bullpen bureau cartel casino
    change club commission committee con conditioning conspiracy contemporary coronavirus council
    crew cruise defending dispensary disease disgraced documentary edge elections endocrine estate
    event event-driven famed festival first-year first-term fitness food garden group gubernatorial
    guitar humanitarian hunger hurricane indie infamous insurance island journal lacrosse lifestyle
    lightweight line lottery magazine makeup memorial mission museum newspaper nose organization
    outside pastry pass perennial polling porn prisons project quarterbacks race reggaeton relief
    religion reserve right safety seed series session shop softball starting study teams teen
    third-year tournament town township trends vice-presidential vocal weapons weight-loss wrestling
    second-year fourth-year nonprofit watchdog tribal village borough parish faculty
    research-and-development breakaway de-facto civil-rights human-rights climate-change
    longest-serving highest-ranking hedge hedge-fund private-equity startup start-up pop-culture
    communications-and-marketing infectious-disease emergency-management emergency-medicine
    wildlife-biology
    """.split()
)
"""Lower-case words that stand inside a title: "former deputy prime minister"."""

DEPARTMENTS = frozenset(
    """
    affairs agriculture control prevention antiquities arts commerce communications community
    cooperation culture customs defence defense development digital economy education employment
    energy environment equality families finance fisheries foreign forestry health heritage
    homeland housing industry information infrastructure innovation interior justice labor labour
    land natural oil petroleum planning power resources rural safety science security social sport
    sports technology telecommunications tourism trade transport transportation treasury urban
    veterans water welfare women works youth
    """.split()
)
"""What ministries are for: "and" between two of them does not end a title."""

TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec mon tue tues wed thu thurs fri sat sun christmas thanksgiving easter halloween ramadan
    juneteenth lent hanukkah passover diwali yom
    """.split()
)

FUNCTION_WORDS = frozenset(
    """
    a about above according across actually add additionally after afterward afterwards again
    against ago ahead all almost alone along alongside already also although always am amid among
    an and another any anybody anyone anything anyway apparently are around as ask asked at away
    back based be because been before behind being believe below beneath beside besides between
    beyond both but by call called came can citing clearly click come coming compare consider could
    currently dear despite did do does doing don't down due during each earlier early either else
    elsewhere enough especially even eventually ever every everybody everyone everything everywhere
    except facing far fast few finally find first following for former formerly fortunately from
    further furthermore generally get getting give given giving go going gone good got great had
    half happy has have having he he'd he'll he's hello hence her here here's hers herself hey hi
    him himself his how how's however i i'd i'll i'm i've if imagine in including indeed initially
    inside instead into is isn't it it'd it'll it's its itself just keep last late lately later
    latest least left less let let's like likewise listen little long look looking lots made make
    making many maybe me mean meantime meanwhile might mine mixed more moreover most mostly much
    must my myself naturally near nearby nearly neither never nevertheless new next no nobody none
    nonetheless nor not nothing notably now nowhere oddly of off officially often oh ok okay old on
    once one only onto opposite or original originally other others otherwise our ours out outside
    over overall own part partly past per perhaps please plus possibly presumably previously
    probably quite rather read really recently regardless related remember reportedly right said
    sadly same save saw say saying says second see seeing seen several shall she she'd she'll she's
    should show showing similarly since so some somebody somehow someone something sometimes
    somewhere soon speaking spoken still strangely such suddenly supposedly sure surely take taken
    taking talk tell than thank thanks that that's the their theirs them themselves then there
    there's thereafter therefore these they they'd they'll they're they've think third this those
    though three through throughout thus till to today together told tomorrow tonight too took top
    toward towards try trying turn twice two typically ultimately under underneath unfortunately
    unless unlike until up upon us use used using usually various very via wait want was watch
    watching we we'd we'll we're we've welcome well went were what what's whatever when whenever
    where whereas wherever whether which while who who's whoever whole whom whose why will with
    within without won't working would writing wrote yeah yes yesterday yet you you'd you'll you're
    you've your yours yourself born dressed pictured analysis added courtesy meet surviving opinion
    breaking exclusive photo photos image images video credit caption file source sources fact
    facts update updated live review column editorial podcast newsletter contributing follow
    subscribe share comments comment answer question questions q four five six seven eight nine ten
    """.split()
)
"""Words that may begin a sentence with a capital and are never part of a name."""

ORGANISATION_WORDS = frozenset(
    """
    academy act administration agency air airlines airport airways album alliance amendment
    analytics anniversary apartments app arena army arts assembly associates association authority
    authorities avenue award awards ballet bancorp bank basketball battalion beach bloc blvd board
    bowl boulevard bridge brigade broadcasting brothers bros building bureau business cabinet
    campaign campus canal cancer capital capitol care casino cathedral caucus center centers centre
    challenge chamber championship championships channel charities choir church cinema circuit city
    civic clinic club co coalition coast code collection college colleges commission committee
    commons communications community companies company compound conference confederation congress
    conservancy consortium constitution consulting convention cooperation corp corporation corps
    council county court courthouse courts cruises cup daily data database day days defense
    delegation department derby digital diocese distillery district division doctrine dynasty east
    edition effect election embassy empire energy enforcement enterprises entertainment estate
    exchange expedition expo express facility fair family federation festival field film films
    finance financial fleet flight football forces forest forum foundation framework front fund
    gallery game games garden gardens gazette golf government group guild hall headquarters health
    herald high highway holding holdings home homes hospice hospital hospitals hotel hotels
    hurricane inc index industries industry initiative inn institute institution insurance
    intelligence international investments island islands jail journal judiciary justice lab
    laboratories laboratory labs law league legislature library life limited line lines live llc
    llp lodge ltd magazine mall management manor marathon march market markets mart media medical
    medicine medal memorial mills ministry mission monument motel motor motors mountain mountains
    movement mp museum music mutual nation national nations navy neighborhood network networks news
    newspaper night north observatory ocean office officials oil olympics open orchestra
    organisation organization outlet pact palace panel parade parish parks parliament partners
    partnership party pass patrol penitentiary peninsula petroleum pharmaceuticals pharmacy
    pictures place plains plan plant plaza pledge plc police policy politburo port power precinct
    presidency press preserve primary prison prize productions products program project protocol
    province publishing race railroad railway ranch range records reef refuge region reform regime
    registry regiment report republic reserve reservoir resort resources restaurant review
    revolution ridge river road roads route saloon sanctuary scandal school schools science
    sciences season secretariat section securities senate series service services shelter show
    shopping sirens slam society software solutions south space speedway sports square squad
    stadium staff standard state states station stock storm street strip studio studios suite
    summit supermarket supreme surgery survey synagogue syndrome system systems task tavern team
    tech technologies technology telescope television temple terminal territory test theater
    theaters theatre theory times tour tower towers township toy trade trading trail transit
    transport treaty trial tribe tribune trophy troop troops trust tunnel turnpike tv union unit
    united universe university valley variant vaccine veterans village virus war wars watch water
    weather week weekly west wildlife wing wings winery women works world yard year years zone zoo
    ceremony crisis disease hearing investigation lawsuit rally song tragedy
    ave avenues parkway boulevards radio foods farms planetarium inlet experience showdown giveaway
    stores shop shops achievement brewery grill cafe pizzeria bistro
    coliseum commonwealth playoffs donuts stade stadion estadio
    cakes collective quartet cemetery arboretum aquarium reservation watershed wilderness
    trailhead interstate expressway creamery chocolate chicken tacos carwash bakery
    hardware outfitters pharma biosciences therapeutics robotics aerospace ventures advisors
    advisers realty dynamics innovations furniture apparel cosmetics
    """.split()
)
"""Words that make a capitalised run an organisation, a place, a work or an event."""

TEAMS = frozenset(
    """
    aces angels astros athletics avalanche bears bengals blackhawks blazers braves brewers broncos
    browns bruins buccaneers bucks bulldogs bulls canadiens canucks capitals cardinals cavaliers
    celtics chargers chiefs clippers colts commanders cowboys coyotes cubs devils diamondbacks
    dodgers dolphins ducks eagles falcons flames flyers gators giants grizzlies guardians hawkeyes
    hawks hoosiers hornets huskers huskies hurricanes islanders jaguars jayhawks jets kings
    knicks kraken lakers lions longhorns mariners marlins mavericks mets mustangs nationals
    nuggets oilers orioles pacers packers padres panthers patriots pelicans penguins phillies
    pirates pistons predators raiders rams rangers raptors ravens rays redskins rockets rockies
    royals sabres saints seahawks seminoles senators sharks sooners spartans spurs steelers
    suns terrapins texans thunder tigers timberwolves titans trojans twins vikings warriors
    wildcats wizards wolverines wolves yankees
    """.split()
)
"""What teams are called."""

MIXED_WORDS = frozenset(
    """
    bay bell bridges brook brooks bush castle church cliff cross creek dale day days east falls
    field fields forest ford fort fox garden gates glass hall heights hill hills house hunt king
    knight lake lamb land lane law lawn lynch marsh may meadows mills moon moore mountain north
    page park parks parish place pond pool port post power prince prize rich rivers rock rose sands
    south springs square stone storm street temple town trail village wall ward waters west white
    wood woods young home hope best bank banks booth berry burns case chase child early english
    french german holiday justice kid love major march marine marshall money music nation noble
    pope rules sharp shepherd short sharpe small song speed star stern sun swift turner vale walls
    war weaver winter winters wise wolf worth judge bishop baker coach driver carpenter cook dean
    duke farmer fisher gardener hunter marshal miller mason painter porter potter priest ranger
    sheriff singer skinner tailor taylor trainer walker archer earl crane capitol constable abbot
    butler chamberlain chancellor christian cooper general governor guard head keeper model pilot
    player ruler spicer treasurer counts count baron gunn mann deputy doctor foreman
    brewer monk deacon forester burger freeman gold silver green brown black grey gray reid read
    """.split()
)
"""Family names that are words as well: kept only behind a given name or with better proof."""

NOT_PEOPLE = frozenset(
    name.strip()
    for name in """
    abu dhabi | abu ghraib | addis ababa | al aqsa | al jazeera | al qaeda | al qaida | al shabaab |
    allen & company | amber alert | ann taylor | art basel | aston martin | aunt jemima |
    barack obama presidential | bed bath | ben & jerry's | ben jerry | benson hedges |
    betty crocker | beverly hills | black friday | black lives | bob evans |
    booz allen | booz allen hamilton |
    bristol myers | brooks brothers | brooks running | bruce wayne | buenos aires | calvin klein |
    capitol hill | carson city | charles schwab | charlie hebdo | chuck e cheese | clark kent |
    cole haan | costa rica | cyber monday | dakota access | darth vader | dave busters | den haag |
    dick clark productions | dick's sporting | dollar general | dolly sods | donna karan |
    dow jones | dr martens | dr pepper | dr seuss | duke energy | duncan hines | eddie bauer |
    el nino | el paso | el salvador | eli lilly | elizabeth arden | elle decor | ernst young |
    estee lauder | fannie mae | frank's redhot | freddie mac | george mason | george washington |
    georgia state | georgia tech | goldman sachs | grace period | grand jury | hall of fame |
    harley davidson |
    harry potter | hello kitty | holy see | hong kong | hugo boss | jack daniel | jack daniels |
    jackson hole | james beard | james bond | jane doe | jenny craig | jersey mike | jesus christ |
    jim beam | jim crow | jc penney | bf goodrich | jp morgan |
    jp morgan chase | j p morgan | northrop grumman |
    jimmy dean | jimmy johns | john deere | john doe | john wiley |
    johns hopkins | johnson & johnson | jordan brand | kate spade | katniss everdeen |
    ken griffey field | kenneth cole | king kong | king soopers | la liga | la nina | las vegas |
    le monde | leon trotsky | levi strauss | lilly usa | lois lane | lord taylor | los angeles |
    louis vuitton | lucky charms | luke skywalker | madison avenue | madison square |
    maison margiela | mar a lago | mara lago | marie callender | marie claire | marks spencer |
    martha's vineyard | mary kay | mason dixon | mercedes benz | merriam webster | michael kors |
    mickey mouse | mighty mouse | morgan stanley | mother nature | mrs fields | new york |
    north korea | north korean | notre dame | old navy | olive garden | oscar mayer |
    oscar mayer's |
    papa john | papa johns | paris saint germain | paul hastings | pearl harbor | peter pan |
    peter parker | phi beta kappa | philip morris | prime video | puerto rico | ralph lauren |
    ray ban | red lobster | rio de janeiro | roe v wade | rolls royce | rose bowl | ruth's chris |
    saint laurent | sam adams | sam edelman | san diego | san francisco | santa claus | sao paulo |
    sara lee | sarah lawrence | saudi arabia | sesame street | sherlock holmes | sherwin williams |
    sierra leone | silicon valley | sinn fein | south korea | south korean | spencer stuart |
    sri lanka | stella artois | steve madden | stuart weitzman | super bowl | supreme court |
    t rowe price | taco bell | tel aviv | thomas cook | tim hortons | tommy hilfiger | tony stark |
    tory burch | trader joe | uncle ben | uncle sam | united states | urner barry | vera bradley |
    victoria's secret | vince camuto | virgin mary | virginia beach | virginia tech | wall street |
    wells fargo | white house | william hill | william morris | wonder woman | xavier prep |
    yves saint laurent | zion national
    """.split("|")
)
"""Companies, places and characters that are named like people, without punctuation."""
