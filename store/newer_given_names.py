"""Given names that the census of 1990 has not: newer ones, and those of the rest of the world.

Folded to lower-case ASCII like those of :mod:`store.given_names`, which joins the lists; collected
from the names of people in the news, words and brands taken out by hand.
"""

from __future__ import annotations

NEWER_GIVEN_NAMES = frozenset(
    """
    aadarsh aaliyah aamer aarika aarran aarti aarushi abbas abbe abbi abbigail abbott abdelhamid
    abdeslam abdi abdolreza abdoul abdukadir abdul-malik abdullahi abdur abed abelina abena abhi
    abhijeet abner abra abry abukar ace aceon achraf adair adalbert adalia adaora adav addia
    addison adeeb adel adelheid adelita adil adin adinath aditi adjoa adley adly admir adnan adolf
    adonia adonis adriaen adrianus adrie adriene adrion adwoa aerin afshan afshine aftab afwerki
    aggy agnese agustine ahkello ahlan ahmir ahsan ahsin ahtar aidos aidy aika ailsa aimal aimy
    aina aine ainhoa ainsley aisen aisling aissatou aitana aixa aiyawatt ajee akan akash akhil
    akhilesh akhtar akiem akihiko akiilah akile akimi akinori akram akrum akshata akshaya akufo
    alaa alain alamdar aland alaqua albiera albree alcides aleala alecto alen alessia alessio alev
    alexandr alexandre alexi alexzandria alfarena alfredine algenon ali-reza aliaksandra alibhe
    alie aliett alijah alim alimzhan alin aliou aliphine alireza alise alisher alisson alithea
    alivia aliza allanah allegra almaz almeta almira almoez aloizio alshon alsu alveno aly alyona
    alys alysa alyssea alyvia alyx alyza amadi amalie amalija aman amandla amando amaney amar
    amarjeet amaroq amasa ambika ameet amer amerie ameshya amila amin aminatou amini amira amita
    amitav amjad ammar ammon amnon amol amon amrita amrith amrullah anabeth analis analise
    anamichelle anant anass anastasiia anastasio anatoliy anbritt anca andew andie andino andraya
    andreal andrej andrene andrezj andries andrii andrij andris andrius andros andruw aneel anela
    aneurin angelika angharad anidas anifa anish anisha aniso anitta aniya anja anjana anjelica
    anjenette anjleen anjuli ankur annabella annaleigh annaliesa annalisa annalise annamaria
    annastasia anneke annelise annery annika annis annise anouk anqi ansel anshay anshel ansley
    antavia antimo antiya antjuan antonee antonella antoni antroine antwaine anu anucha anupama
    anurima anwiti aodhan aoki aparna apolonio apryl aquilino arabella arati arbuey archange
    archibald areli areva arezoo argeo ariadna ariane arianette arianne aric arieal ariela ariele
    ariella arijit arik arinda arisa arista arkadiusz arkel arlin arlo armiel arminio arnaud arndt
    arne arnez arnim arnon arnov aroh arpun arryn arsen arsene arsenio arshad arte artur asadullah
    asanga asawari aseem asef asheen ashhar ashli ashlynn ashlynne ashon asim asisat aslak asle
    asma asna asoke asrat astrud aswell ataman atena athar athing atnre atthaya atticus aubree
    aubry auchie audie audley audric auguste augustin aunjanue aurielys aurore ausar austan
    austinite auston autherine aveline avichay avigail avinash aviv avner avonte avril awadagin
    axel aya ayalla ayatullah ayca ayden ayisha ayyoub azadeh azeez aziaha azmeh azra baerbel baik
    bakari baki bakir balaji balbir balika baljit balthazar baltzer balwinder bambang bamidele
    barbel barend bari barnabas barthelemy bartlett bartolo bartolomo baruch barun basem bassem
    bassirou baxter baylee beata beate bebe beethika beiwen bejan bela belise belsie benediktas
    benet bengt benh beni benji bennet benson beppe berin berina berit berna bernd bernhard bernt
    berwood besha bessy bethann bethanne bethenia bethenny betina betsey bevis bhairavi bhaskar
    bhavna bhavya bhola bhutto bibi bidhya bienese bijaya bijit bikash bilal bilall bilveer bimbo
    binali bindiya bing bingfang binyavanga birgit birney bizer bjoern blaise blanka blayde blayre
    blom boaz bocundji bodi bodo bogdan bonaventure bonsitu bootsy borislav borys boubacar
    boudeleaux bowe bowen bowyn boyan boye bracky bradyn braeden bram brandan brandel brantley
    braydon breea breeana brekke breland bren brenden brennan brentton breon breshad brette bria
    bridgitt brien brienne brighid brigid britany britta brittain brittanie brittanny brittnay
    brittni brittny brodie brogan bronislaw bronny bronson brookie bruhat bryana bryden bryen bryn
    bubba buchipudi budd bukayo burdette burkey burna byram byson byung cade caedmon caeleb caelie
    caelynn caffee cagatay cailee cailin cailtin caine caio cait caiti caity calbert cale caleea
    caley calista calixto calli cally calynne camellia cameryn camron canan candido canelo cannan
    caoimhin capi caprice capucine cardale caris carlean carlee carleigh carles carleton carletta
    carley carlie carlisha carlocito carlucci carmelino carmy carolin carrick carriemae carsen
    carsten casen casi cason cassi cassian cassondra catarra caterine catholics catie cato catriel
    cayden cayler cayne cecilio cecillia ceddanne cedella cedi celene celinda celso cem cendy cetin
    cezary chadi chala challace chamique chandler changpeng channah channing chantil chanz chardae
    chari chariah charita charito charlane charlayne charli charlton charly chaske chavez chelesy
    chelley chenghan chennel cherelle cherice cheritta chernor cheryllyn chesa chesley cheslie
    chetna cheuk chiamaka chiara chibuzor chigozie chima chimika chioma chione chirag chistopher
    chita chokwe chongyi chrissi chrissie christiaan christo christof christofer christoffer
    christoph christos chrysti chrystia chuba chunyang chyna cicely cidney cile cindee cindra
    cinthya ciro clarkisha claudionor claudreen claus clem clemens clemet cleone cleotha clif clift
    clive cloris clyda cobie coby codi codie cokie coleby colm colman colson colt conchata conchita
    connor constantin constantino coralie corbie corbin cordarrelle cordy cormac corrinnia corry
    cortny corvanntay cosmo costas cotie courtnay couy covy craigger creighton cressida cris crissy
    crista cristie cryil crystle cucho cullen cyndy cyra cyrill d'arcy daan dabney dace daeshua dag
    dagen dagmar dahlia daiki dailey dain dajuan dakevis dakotah daleep daler daliah dalilah dallon
    damar damares damario dameon damia damiano damin damir damola danae danai danell danelo danese
    daniese danijel danka dannette dannil dansby dany danya danyel dapo daraja darby darean darice
    darion darious daronte darpan darra darrelle darriana darrien darrion darryll darvin daryle
    daulton daverio davern davey davia davin davine davinson davon davy davyd dawana dawit dawnya
    daymond dayne dayon dazion dazmine deaglan dealona deane deanie deano dearica deatrich decorey
    decosta deddrick dede deebo deedee deedra deekon deen deepa deepsha deionja dejan dejoun
    dejounte deke delaney delanie delanor delcianna delcy delino delli deloras delroy delsa delyah
    delyanne demarise demaryius demeke demetris demian demna denghua denico dennard dequan deric
    derik derm deron derrec derrel derren derrica derrol deshea deshon desi despina destanni
    destiney destini detlef deval devan devarjaye deven devinder devonere devora devy dewain dewone
    deya dhany dhatri dhruv diahann diandra dibu dickey dicky didi dierks dietrich dijana diljit
    dimitri dimitrios dimitris dimitriy dinelson dinigeer dionie dionisio diosdado dipeshkumar
    dishan ditjak ditmar djamila djordje doaa doane dodi doja doleen dolph domee domenick domenik
    domien dominik dominika domonique donavan donavon donde donelle dongayla donial donie doniel
    donnall donnetta donnis donshell donta dontari donya dorance doranny dorean doria doriel
    dorielis dorit dorlian dorrance dorreen dorrian dorwan dougie dovid draeanne dranoff dravon
    dreamal dror droupadi dru drumma dua duby duff duha duilio duran durrell dusan dustie dusty
    duyeon dwane dwyane dyck dylann dyree dzhokhar eadweard eamonn earnie earvin eason ebba ebby
    ebie ebon edahn edgars edikan edin edinson edman edoardo edouardo edyson edyta eero efraim
    eftichis efua egan ehire ehmani ehren ehsan eilnee einat eirene eitatsu eiza ekerete eknath
    ekom elahe elan eldred eleaqia eleni elfatih elfrid elgin elgine elgton elham eliahana elie
    elina eliot eliott elisabeta eliska elizaveta elka elke elle elli elliahs ellyn elodie eluned
    elvedin elvy ely elyssa elysse emaan emad emalie emanie emanuelle emer emeril emiliana emiliano
    emmanuela emmanuelle emmet emmie enie eniko enner ennico enric enver enzo eona ephraim eppie
    ercan ercument eria erinn erislandy erkin erling erllene errin erriyon erroll erwan erykah eryn
    esala esfandyar eshan eshe esi esmaeil esme espen essam essang estefania estefany esteury
    estevan eswar eszter eteri etete etgar eudora eugen eugenne eurie evander evelin evgenia
    evgenii evgeniy eydie eylon eytan eyup ezri fabino fabricio fabrizio fadel fadela fadia fadwa
    fahad fahrudin faiyaz faiza faizan falk falorin falyn fani fardin fardousa farid farideh farryl
    fatma fatou fatouma fats faustin- fawaz fazl feargal fede feffie felicha felis felix-antoine
    femke fenrir ferdie fernand feros ferran feyisa fidji filip filipe filipp finneas fiston fitsum
    fitzroy floridalma flynn foday folarin folayemi fousseyni foyesade framber franca francek
    franchetta franchy francie franco francois-xavier francoise frane frans frantzdy franz
    franziska frauke frazer freada fredd freddi frederico fredreka freya freyr frida fulgencio
    furkan futoshi fyodor gabi gabrielius gaby gad gael gagan gage gaige galo ganeshan garet gari
    garlin gathan gathmand gaurav geena geetanjali geff gege geir genard genga genna gennadiy geno
    geoconda geoffroy geordie georg georgeanne georges georgi georginio georgios geovana geovany
    geovel gerasimos gerd gergely gerit gernot geronimo gerrick gershon gerson gery getachew
    getchen gethen ghada gheorghe ghislaine ghulam gian gianfranco gidon giichi gilman gines ginna
    ginni gints gio gioia giorgio giorgos giovanny gisselee gissou glafcos gleb gleyber glorene
    gloriann gloris glynda glynis glynn godfred godwin goizane gordan gordie graca gracia graciano
    gracyn gradey grae graeme grahm grainne granit greer gregor gregori greil griffin grigori
    grigorij grizelda guenther guian guilhem guilherme guiliana guillame gulshan gunnar gunter
    guorang gurbir guro gurwin gustave gutzon gwenaelle gwenda gwendena gwendoline gwilym gwynn
    haason habihor hadeeqa hafez hagan hagit hahns hailli hailu haing haji hakim hakon haleigh
    halie halil halima halsey halyna hamdan hamdeen hamdi hamilton hampus hamse hana hanley hannan
    hannes hanni hannibal hanno hansi hanya happymon harea hari harini haris harjit harjot harlee
    harlow harmeet harmon harri harrie harshit harun harve harvy hashem hasna hason hassanal hatem
    hatice hatta hattieand havard haya hayat haylee hebe hedda hediah hedvig hedy hege heinie heith
    helaine helge helima helio helle helmi hemi hendra hendrik henk hennadii hennadiy henning henri
    henrique herm hermes hernando herson hervis herzi hessam heyward hezly hibatullah hidetada
    hilaree hilarie hildren hilmary himanshu himen hindovei hippolyte hirak hiral hiran hiri hiro
    hirut hirving hoagy hoang hobart hoby hoda hoesung hogan horatio hosni hourari houstin howell
    hrvoje huan huascar huston hywel ibiyinka ibtihaj idina ifigenia iftikhar igbomiye iggy
    ihtisham ijeoma iker ilari ildar ileen ilfrid ilia iline illarion illia illiana illya ilya
    ilyse imane imirah inaki inderpal ineke inger ingo ingu ingvar inia inka inna inni insaf insoo
    intisar ioana ioannis iqbal ireen iriabeth irineo isa isaak isabeau isai isak isha isidore
    ismaila isobel issa issaka issam itai itay ithiel ivana iverice ivvet izaak izidine izumi
    jaafar jabari jabee jacari jaccob jacen jaci jaciana jacie jacintha jacki jacklynn jacknife
    jackrabbit jacky jacoba jacoby jacqi jacqie jacqui jacquie jacy jadrian jae jaelin jafet jagger
    jagwe jahdae jahm jahmal jahmyr jahquil jahsin jaiprit jairam jaire jairo jajuan jakailin
    jakayla jakeem jakim jakob jakub jalessah jalexin jalisa jalon jalyn jamain jamarcus jameel
    jameela jamehl jamein jameis jamet jamiel jamieson jamil jamin jamir janai janan janay janda
    janeal janella janessa jani janja jann janni janson jaquelyn jarad jaramogi jareh jaren jarid
    jarinat jaris jarlath jarmo jarome jaron jaroslav jarreau jarren jarrick jarrolyn jaryd jashawn
    jashun jasmyne jassy jasvinder jaume jaune javaid javed javi javid javin jawad jawaharlal jayda
    jayland jaylin jaylyn jaystin jazmine jeamy jeffe jeffie jehad jehu jelani jelle jemar jenea
    jenee jeni jenille jenilyn jenita jenks jennvine jens-christian jensen jeppe jerad jeralyn
    jeremey jeremi jeremial jerica jerick jeriline jerod jeroen jerramy jerred jerrel jerrion
    jesper jessi jessicka jesslyn jestin jethro jett jette jevin jewelia jewelle jewll jhala jhane
    jhene jhon jhonny jiban jilly jimel jimmer jimy jinoos jitendra jiyoung joakim joanelle joannah
    jochen jodanny jodell joeli joemen johan johann johanne johannes johanny johnella johno johny
    jolanta jonatan jonelle jonny jonquel jontae jools joopy joost jordy jorgen jori joris jorn
    jorrit josallyn josefien josele joselito joselyn josep josko joslyn joss jourdan jovan jovantae
    jovante joyia joze jozy juda judah juju jule julen julez juliee julz jumaane junelle junot jupp
    jurickson justis justo juston justus justyna jutta juvenal juwan jwala jyotika kacper kacy
    kadarius kade kader kadesha kadin kadir kadjah kadyr kaely kaelyn kagan kahala kaheim kahleah
    kahlil kaiann kaila kailen kailey kaillie kalan kaleb kalen kalenna kaley kalia kalib kalidou
    kalil kallie kallum kalyn kam kamakshi kamalani kamaljit kambale kambria kamela kamie kamila
    kamilla kamm kammas kamond kamren kamshybek kanchana kane kaneo kani kannaiyan kannon kapila
    karch karem karey kariem karinne karishma karli karlin karly karlyn karmen karnamaya karoline
    karrin karsten kartika kary karyna kasem kasha kashief kashyap kasia kasim kasper kassidy
    kassie katarina katelynn kater kateri katerina kateryna katey kathaleen katharina kathrin kati
    katiana katinka katja katlyn katsuhiko katty katushika kayal kayan kayely kaylan kayley kaylia
    kayode kaytlin kayvon kazem kazuki kazunori keahi kealan kealoha keandra keara keba kedrick
    keelan keeley kegan kehinde keigo keisuke keke kekoa kekuhi kel kelby kelcey kelda kelie kell
    kellye kellyn kelsea kelsi kemmons kenan kenda kendric kenia kenichi kenley kenn kennette
    kennisandra kennji kenshu kentaro kentavious kenyetietta kenyetta kepa keren kerianne kerrin
    kersha kerstin kert kerville kerwin kessler keta ketani ketel ketjani keturah kevan kevelin
    kevon kevyn keyana keylor keyontae keyonte keysha khaby khadijah khadijeh khaldoun khalif
    khalilah khaliluh khamsin khani khari khary khaterius khing khizr khory khris khue kiana
    kianoush kiauna kiefer kieran kierra kike kiki kikkan kiko kikunae kiley kilmar kimbal kimball
    kimberle kimberling kimberlyn kimera kimiya kimmo kimora kina kinga kingshuk kinney kino kippi
    kirani kirstie kirt kishane kishayla kizzie kjell kliff kliment klint knicole knud knute kobbie
    kobee kobi koby kodi kody kohei kojo kolby kolt kolubah konerak konrad korbinian kordell
    koritha kornelia kort koryn kostas kosuke kourt krambeck krish krishan krishnakumar krishnendu
    krissy kristaps kristeen kristene krister kristiina kristjan kristoff kristoffer kristyna
    krisztian kriti krys krysta krystsina kseniia kseniya ksenja kshama kudratillo kulana kulwinder
    kumi kumkum kunal kush kutalmis kwabena kweisi kweku kylan kylis kyme kyran kyubum kyvin
    lachelle lael laeticia laiken laine lainey laini laird laith lajoycelyn lakayana lakeem laken
    lakia lamaur lamecha lamor lamorne lanaya lando lane laneda lanesha lanon laraine laremy larita
    larkin laska lasse latevius latham latorya latrelle laulauga laurance laure laurens laurent-
    desire laurey laurin lauryn lavar lavenski lavonte lawana lawrance layne ldyia leana leander
    leanetta lecile leeanne leedell leena legesse leicy leigha leili leina leisha leith lemar
    lemelson lennon lennox lensky lenton leny leomana leonie leonore lesia leslye letesenbet lev
    levan levar leylah leza lezlie lhoussaine lian lianna libba licia lidiya liesl ligia lilea
    liliane lilibet lillee lilliann lindley linet lineth linton linus lisa-marie lisandra lisandro
    lisbeth lischen lisset liya liyam lizelle lizete lizeth lizzy lolly lonna lonzo loral loredana
    loring loris lorissa lorne lorynn lotte louay loujain lovro luan luci ludo ludvig ludwig lunden
    lusia lwazi lyan lydell lyndsi lyneca lynnae lynsi lynze lysa lyuba lyudmilla maada maaliyah
    maarten mabon macarena macee macer macklyn madan madelynn madhav madhavi madhu madhvi madi
    madina madisyn madora mads madyson maelle maha mahalia maharishi mahen mahina mahmood mahtowin
    maiesienko mainda maisie maite maitha maitlyn majdi majed majlinda maju makan makarios makeda
    makeeba maki makia maksut maksym malek malgosia malin malini malitta malkia mallex mallikarjun
    malphine malu manabu manasvi manaure mancef mandela mandira mangayamma mangesh manikka manoel
    manoj manolo manon mansa manu manuelito maravene marceline marcelus marcial marcin marcio
    marcius marell maren marg margitta mariaelena marialaura mariama mariayah marick maricruz
    marie-agnes mariel marielaina marija marikje marilene marin marina marinah marinko maris
    marisha mariska maritess mariya mariyah mariyam mariyan marjan marji markan markell markella
    marketa markevis markian markieff marko marland marlee marley marly marlyse marna marnay
    marnette maro maros marques marquetta marquivus marrisa marshon martavious martellus marten
    martie martika martyl martyn marylise marzuwq masachika masahiko masakazu masao masataka
    masatake mashal mashama masood massimiliano massoud masuhiro masyn mat mateen mateo mateu
    mathias matias matshidiso matthey matti mattias matvii maty maulana mauree maurico maurie maury
    mawuli maxi maxima maximilian maximiliano maxton mayara mayim maynor mayoi mayzie mazeika mazen
    mazi mazin mbaye mbulaeni mecole medgar medora meechie meena meenakshi meera megha meghin megyn
    mehmood mehrdad mei meindert meisha mekhi meli mellody mendell meny meralyn merce merideth
    merissa merissah meriwether merlene merri merrie mersiha merv mesfin meshawn miah micael micaih
    micajah micha michaelyn michail michalis michance micheil michela micheline michelli micki
    micky mico midge mihae mihailo mikael mikaela mikako mikayla mikaylah mikhaylo miki mikko mikky
    miko mikola mikylah mileah miley milka milly milt mily minakshi minddie mineyuki ming minghui
    mingma minjee minna minyak mirjam mirjana miro miroslav mirra mirtha mirza misa mischa mischael
    misha mitchelle mithika mitra moav moez mohamad mohammad-bagher mohandas mohannad mohit mohsin
    molwyn monae moncef mondaire monsur montez montford morinari moritz morley morten mosab moshin
    mosinet moua mourad moustapha mpozi mstyslav muffet mufi mufideh mujahid mujtaba muktar muleya
    mumina munawar munazza munin munish murad murry murtaza musa mushelle mushta mussab mutaz
    mutjaba mychal myhailo myko mylah myrlie myrth naama nabretta naburan naby nachhattar nadav
    nadeem nadene nadhim nadiyyah nadra naeem nafetalai nageeb nagla nahar nahed nahitan naim najee
    najibullah najm nakeeyat nakiyah nancie naoise naomie narayan narciso narongrit naser nashaat
    nassym nastia nat natalya natania natashia natavia nathalia nathuram naureen nava naveed navid
    navin nawasa nazir nazneen ndamukong neama nebal nechemya neda neel neelie neema neera nehir
    neilia nekesa nekima nelli nels nelsie nemanja nemesio nenad nessa netta neveen neysa ngugi
    niambi niasia nicc nickle niclas nico nicolai nicoletta nicolo nida niecy nihad nihar nihat nik
    nika nikko nikodem nikolaos nikolas nikos nilesh niloofar nilou nils nima nimco nimrod nini
    nino niobe niober niobia nipsey niranajan nirav nirmal nisha nishad nissa nithya niya nkosi
    nnanna nneka noele nomalizo noni noora norah norio nozair numi nurgul nury nusaiba nusret
    nutpisit nyadiew nyamal nychole nyheim nyiah nyuol oana oday odeh odicci ogbonnaya okeke okera
    okiki okonjo olandria olcott oleksandrivna ollier olly omair omari omarosa ommeed omri omrr
    ondrej oracene oran orel oriana orkun orlin orphe orrin orson oskar osmar ossie oswald otalia
    oteil othni otie otoniel ottavio ousainou ovadia oveta ovidio oystein ozell ozioma paco paddy
    palak palash pardeep parham parin parineeta parisa parlow parmaley parmit parris parul pasha
    pashtana pasindu paten pati patibanda patria patrik patrycja patsaravalee paul- pauletta pauly
    pavia pavithra pavitra pavni pawan pedram peiter pektra pency pendar peniel peony pep pepijn
    pepper peppur percival perillo perrin pervis petar petros petter petteri peverill pharoah
    pharrell phillippe philonise phineas phong phylicia phyllida piara pierbattista pierce piero
    pierson pieter pihla piilani pila pino pollyanna polona pono ponta pooja pornsupak porttia pozo
    pragya pranav prasanth pratibha pratik praveen presnel preya pria prue przemyslaw pubby pujya
    purav putu pyae qaaim qaid quadree quanah quandre quannah quelo quenby quineesh quinta qusair
    quvenzhane rabah rabih rached rachida rada radhika rafa rafal rafat raffaele raffaello raffel
    raffi rafiq ragan rahaminov raheem rahm rahman rahmatullah rahna raimond raina raine rainey
    rainn raisel rajaa rajon rakel rakim ralf ralphie rama ramanan rameka ramiz ramprasad ramsey
    ramy ramzey rande rando rani ranu raoni raoul raphaelle rapheal rasha rashaan rashard rashed
    rashee rasheed rashon rasool ratchanon ratno raude rauff rauw ravenna ravina ravinder rawsy
    raya rayek rayka raylan rayland raymund rayna rayvn rayvon rayyan razeyah rckaela reada rebekka
    reenah reeves regine reginia reidesel rejani rengan rennae rennie renny renyi reon reshmie
    reshmin reto retsef reuven reyne rezulia rhenzy rhian rhiana rhondalon rian riana ric ricardas
    riche rickard rickea rickelle ricki ricordo riki rikka rima rinaldo ringo rishen ritch ritchie
    ritesh ritsu riza roald roanna robbert robbi rochus rogan rogel rolihlahla romany romay romelu
    romil rommy romonda romy ronde ronel ronell ronen ronnell ronni ronshay ronwen rori rosalynn
    rosamund rosana rosanni rosen roshoun rothna roudina roxi rozonda ruahei rubeela rubert rudi
    rudo rumi rupesh rusat rushia rusten rusti rylan ryley ryne ryon ryusuke saadeddine saatah
    sabah sabita sabitra sabreena sabri sabyasachee sacha sacheen sadao sadhvi sadiq sadiqa safet
    saffie safid sagen sahand sahar sahle-work saigan saikrishna saira saitabao saja sajith saket
    salam saleka salil salima salvator samaje saman samar samara samaria samayyah samed samnoon
    samo samone samora samori samson sanaa sanadodeh sanai sanette sangeetha sangita sani sania
    saniniu sanita sanjana sanjiv sanne santi santino sarafina sarai sardar sareena sari sarina
    saru sarvadnya sascha sasho saskia sasmit sathara sathia sathnam satwant saurabh saurav
    savanthi savile savita sayel saylar schuyler sead seankese sedale seer segolene seifu seini
    sejal selam selenskyj selita selman selvin semaj senbere senzo seojeong seongbin sepp septima
    serb serenitie serge sergej sergii sergino sergiy serikzhan serina serona setti seve sewell
    seyed seyi shaakirrah shabana shabazz shabia shabnam shadia shaesta shafia shafik shahadi
    shahana shaheen shahrina shahzada shailene shaiy shakwan shalev shalise shalissa shameem
    shamillah shamsud shan shanay shangela shanin shannah shaq shaquem sharad sharae sharandica
    sharayah shareef shareese sharel sharhonda sharif sharlie sharmeen sharmin sharmy shashank
    shatara shatha shaunda shaundrayia shaune shaunna shaunte shauntee shavar shavonne shawne
    shawnna shaya shayana shaye shayoni shealah shecky shefali shehan sheinelle shekhar shelah
    shelden sheli shem shemar shemia sheneen shep shepard sherian sherice shericka sherida sherikia
    sherill shermara shermicka sherra sherrae sherrif sherrilyn shervin shey sheyna shifra shih
    shika shilese shilpa shin shinji shinnosuke shinsaku shinya shiri shirland shishi shivam
    shivangi shivani shivon shmulik shoeless shoichiro shola shoma shomari shondale shooshan
    shorouq shota shreesh shreyas shri shruti shug shuhei shuji shummerlieh shuto shuyab shwilliam
    shyamala shymere shynesays siavash siawaa sibeko siddhartha sidhart sidonie siegfried sifan
    sigal siggy sigmund signa signe sihwan silvana silvano sima simcha simeon simion simmie simoina
    simu sinead sinem sioape sione sirhan sirisha sirius sital sitarama sivya siyamend skykira skyy
    slater slava slaven slavica slavoj snezana soccoro soes sofyan soghra sohaip sojourner solange
    solveig somer sommer somsak sonal sonam sonay soni sonni sopheak soreyda soroosh sory soufiane
    souleymane sounthone souta spenser spike srdan srdjan sree srinivas sriram srishti staffan
    stamatis stami stanislas stanislaw starlin stavian stavros stef stefany stefen steffanie
    steffany stefon stelios stephanos sterlin stetson storme stormie sturgill subhadra subhas subo
    subodh sucharita suchat sudarsan sudeep sueda suellen suhag suhail suharso sukhcharn sukru suku
    suleika suleman sulinna sumana sumbul sumitha sumner suni sunisa sunita sunnie supinda suraj
    surena surendra suri surjit sushant sushil susmita susset sutopo sutton sutu svante svein
    sveindis svenja sviatlana svyatoslav swami swapna swin swiyah swizz syd syde sydni syed sylva
    symone szabolcs szymon tabea tabitah tabytha tadarrius tadatoshi tadej tadeo tadeusz taelor
    tahereh tahira tahsiyn taijuan taika taime tajon takahide takako takeru takkarist taleavia tali
    talib talicia talisa talitha talmadge talmage tamari tamarra tambrey tamerlin tamile tandy
    tanel tani taniya taofeek tapio taquan tarale tarana taranath taraneh tarcisius tareck tarell
    tarik taron tashfeen tashianna tasos tatjana taurean tausha tava tavis tavon taya taye teague
    teburoro tecson tedy teeder teemu telasco telfar telly telona temarco temwa tenelle teng
    tennille tenny tennyson teny teoscar tepfirah tequisha teradja terebea teree terena teretta
    terhi terpeshore terrelle terrica terrick terrilee terrion terron tershawn tesha tetiana tevfik
    tewodros teymuras teyonah thair thalia tharon thayer theane thell theodor therrin thinh
    thitinan thomascyne thor thordis thornton thorsteinn thuan thyrick tianyin tiare tien tiera
    tiernan tiffiney tiggy tighe tigist tigst tija tilman timane timitria timmu timnit timon
    tinecia ting tinglong tino tinslee tiqua tiril tirso tirunesh tiyia tiyuan tiziano tjiska tkay
    tlali tobe tobi toddi toforest toke tolu tomeeka tomi tomicah tomihiro tommaso tomoaki tomotaka
    tompall tondra tonie tonje toomaj tootie topaz topher torey torisheju torrey toshi toussaint
    tova toyia trajan tralen trampas tranell traysea tremaine tremie trennon tresea tresilla trev
    trevy treyaun treydan trice trinea tripp trisch trische tristen trita trixie truett trula
    trumaine trymaine trystan tsehaye tsetska tsitsi tsunekazu tsuneyasu tubby tucker tudor tuija
    tulasi tumelo tunette tuomas tupac tushaar tuula twyman txai tyaire tyann tyasia tycho tyeisha
    tyka tylan tylee tylor tymeer tyna tyne tyneka tynesia tyrann tyreaf tyreke tysean tytti tyus
    tyvon tyzell tzachi tzintzun udayanga uddhav udi udonis udonna ueli ugur uisdean ukeme ulla
    umair umar umra unica uniz uriel urner urs urszula urvashi usain ushma usman uyanga uyen uziyah
    vadym vagit valentyna valeri valerii valerio vali vallorie valtteri vandana vanesa vaney
    vangelis vania varshini vartan varyan vasari vashti vasilije vasilios vassilis vassily
    vasubandhu vaun vedant vedet velina venise venkatesh venki verino vernard verne vernona veron
    veronika veronique veselin victaria victoire vijay vijaya vincente vinesh vinzant viren virgilo
    virginie vish vishnu vishwash vishwesh vitalik vitaliy vittoria vivi vlad vladen vladlen vlatko
    voletta volodomyr vonna vontae voria vreli vrinda vyshnavi waddah wafiq wafula wahbi wahid
    waina wainer wakako walah waldir wando wandrea washboard wasim wataru wayland weeb welington
    wendie wendong wendsler wenlin wernher wheeler whit whitey whitt wiebke wieland wil wilhelm
    wilker wilko willam willem willem-alexander willi winslow winson wintley wissam witold wladimir
    wolfram wolodymyr womazetta wout wrex wrylie wulff wyclef wyman wynn wynonna wynton xabi xana
    xaviaer xavien xenia xernona xiaomeng xiaoquan xiu xiulin xiye xyander yaacov yacine yafet
    yaffa yago yahiya yainer yajaira yaman yamelsie yamiche yana yanan yandary yanett yannet
    yanzhong yaphet yarisleidis yaron yaroslava yaryna yascha yaser yasha yashoda yashwant yasiin
    yasmine yassine yasuaki yaw yazid yeap yeardley yediot yehison yehudi yenifer yennier yennys
    yensel yerry yesha yesica yevgen yevgeni yevhenii yifat yimi yitzak ylva yoel yoenis yohan
    yohannes yohuru yolana yona yoni yorgos yoshimi yoshinobu yoshito yosri yotam youmei younghoe
    youngmi youree youri yuancheng yufei yuka yukiko yukimi yuli yulimar yumi yunfei yung yunia
    yunus yura yurii yuriy yusei yutaro yuto zaahir zabiullah zacaious zaeem zaevion zafar zahi
    zahid zahmari zahn zaila zain zak zakai zakaria zaki zakia zakiya zale zamir zamyr zarco zareh
    zaria zaza zdeno zean zeb zendi zeneta zenji zennia zeus zev zexi zeynab zeynep zeze zhen
    zhiwei zhuang ziggy zijad zimra zinzi zippin zlatan zlatka zlatko zohran zongliang zonly zory
    zoya zubair zulfikar zvonko zyad zygmunt zymir zynub zyon
    """.split()
)
