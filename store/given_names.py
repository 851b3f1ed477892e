"""Given names, folded to lower-case ASCII: what tells "Maria Lopez" from "Royal Mail".

The first list is made from the US Census Bureau's 1990 frequency tables of first names (a work of
the federal government, in the public domain) without those that are mostly words or places; the
second was written for Newsdesk: names from the rest of the world, short forms and newer names.
"""

from __future__ import annotations

from store.newer_given_names import NEWER_GIVEN_NAMES

_CENSUS = """
aaron abbey abbie abby abdul abe abel abigail abraham abram ada adalberto adam adan addie adela
adelaida adelaide adele adelia adelina adeline adell adella adelle adina adolfo adolph adria adrian
adriana adriane adrianna adrianne adrienne afton agatha agnes agustin agustina ahmad ahmed aida
aileen aimee aisha aja al alaina alan alana alanna alba albert alberta albertha albertine alberto
albina alda alden aldo alec alecia alejandra alejandrina alejandro alena alene alesha alesia aleta
aletha alethea alex alexa alexander alexandra alexandria alexia alexis alfonso alfonzo alfred
alfreda alfredo ali alice alicia alida alina aline alisa alisha alison alissa allan allen allene
allie allison allyson alma almeda alonso alonzo alpha alphonse alphonso alta altagracia althea
alton alva alvaro alvin alvina alyce alycia alysia alyson alyssa amada amado amalia amanda amber
ambrose amelia ami amie amos amparo amy ana anabel anastacia anastasia anderson andra andre andrea
andreas andres andrew andria andy angel angela angelia angelica angelina angeline angelique
angelita angella angelo angie anglea anh anibal anika anissa anita anitra ann anna annabel
annabelle annamarie anne anneliese annemarie annetta annette annie annmarie anthony antione
antionette antoine antoinette anton antone antonette antonia antonina antonio antony antwan april
araceli aracely arcelia archie arden ardis ardith aretha ariana ariel arielle arleen arlen arlene
arlette arlie arline armand armando armida arnold arnoldo arnulfo aron arron art arthur artie
arturo asa asha ashely ashlee ashleigh ashley ashlie ashly ashton astrid athena aubrey audra audrey
audry august augusta augustine augustus aura aurea aurelia aurelio aurora austin autumn ava avery
avis awilda ayesha bailey bambi barb barbara barbie barbra barney barrett barry bart barton basil
bea beatrice beatriz beau becky belen belinda bella belle belva ben benedict benita benito benjamin
bennett bennie benny benton berenice bernadette bernadine bernard bernardo bernice bernie berniece
bernita berry bert berta bertha bertie bertram beryl bess bessie beth bethany betsy bette bettie
bettina betty bettye beulah beverley beverly bianca bill billie billy billye birdie blaine blair
blake blanca blanch blanche bo bob bobbi bobbie bobby bobbye bonita bonnie bonny booker boris boyce
boyd brad bradford bradley bradly brady brandee branden brandi brandie brandon brandy brant breanna
breanne bree brenda brendan brendon brenna brent brenton bret brett brian briana brianna brianne
brice bridget bridgett bridgette brigette brigitte britney britt brittani brittany brittney brock
broderick brook brooke brooks bruce bruno bryan bryant bryce bryon buck bud buddy buffy buford burl
burt burton buster byron caitlin caitlyn caleb callie calvin camelia cameron cami camilla camille
candace candance candelaria candi candice candida candis candy cara caren carey cari caridad carie
carin carina carissa carl carla carleen carlene carlo carlos carlota carlotta carlton carly carlyn
carma carman carmel carmela carmelita carmella carmelo carmen carmine carol carolann carole carolee
carolina caroline carolyn carolynn caron carri carrie carrol carroll carson carter cary caryl caryn
casandra casey cassandra cassidy cassie catalina catharine catherine cathi cathie cathleen cathrine
cathryn cathy catina catrina cecelia cecil cecile cecilia cecily cedric cedrick celeste celestine
celia celina cesar chad chadwick chana chance chanda chandra chanel chang chantal chantel chantelle
charissa charisse charity charla charleen charlene charles charlette charley charlie charline
charlotte charmaine charolette chas chase chasity chastity chauncey chaya chelsea chelsey chelsie
cheri cherie cherise cherly cherri cherrie cherry cheryl cheryle chester chet cheyenne chiquita
chloe chris chrissy christa christal christel christen christene christi christian christiana
christiane christie christin christina christine christoper christopher christy chrystal chuck chun
chung ciara cierra cinda cindi cindy cinthia clair claire clara clare clarence claribel clarice
clarissa clark claud claude claudette claudia claudine claudio clay clayton clement clemente
clementina clementine cleo cleta cletus cleveland cliff clifford clifton clint clinton clyde cody
colby cole coleen coleman colette colin colleen collette collin colton columbus concepcion concetta
connie conrad constance consuelo cora corazon cordelia cordell corene corey cori corina corine
corinna corinne cornelia cornelius cornell corrie corrina corrine cortez cortney cory courtney coy
craig cristal cristi cristin cristina cristine cristobal cristopher cristy cruz crystal curt curtis
cyndi cynthia cyril cyrus cythia daisy dale dalia dallas dalton damaris damian damien damion damon
dan dana dane danelle danette dani dania danial danica daniel daniela daniele daniella danielle
danilo danita danna dannie dannielle danny dante danyelle daphne dara darci darcie darcy darell
daren daria darin dario darius darla darleen darlene darline darnell daron darrel darrell darren
darrick darrin darron darryl darwin daryl dave david davida davina davis dawn dawna dayna dean
deana deandre deangelo deann deanna deanne deb debbie debbra debby debi debora deborah debra debrah
dedra dee deena deidra deidre deirdre delbert delfina delia delilah delma delmar delmer delois
delora delores deloris delphia delphine demarcus demetra demetria demetrius dena deneen denice
denis denise denita denna dennis dennise denny denver deon derek derick derrick deshawn desirae
desiree desmond dessie destiny devin devon dewayne dewey dewitt dexter dian diana diane diann
dianna dianne dick diego dillon dina dinah dino dion dionne dirk dixie dollie dolly dolores domenic
domenica dominga domingo dominic dominick dominique don dona donald donita donn donna donnell
donnie donny donovan donte dora dorcas doreen dorene doretha dori dorian dorinda doris dorotha
dorothea dorothy dorris dorsey dortha dorthea dorthy dottie doug douglas douglass dovie doyle drew
duane dudley dulce duncan dustin dwain dwayne dwight dylan earl earle earlene earline earnest
earnestine eartha eboni ebony ed eddie eddy edelmira eden edgar edgardo edie edison edith edmond
edmund edmundo edna eduardo edward edwardo edwin edwina edythe effie efrain efren eileen elaina
elaine elana elba elbert elda elden eldon eldora eldridge eleanor eleanora eleanore elena elenor
elenora elfriede eli elia elias elida elijah elinor elisa elisabeth elise eliseo elisha elissa
eliza elizabeth elizebeth ella ellen ellie elliot elliott ellis ellsworth elma elmer elmira elmo
elna elnora eloisa eloise elouise eloy elroy elsa elsie elton elva elvera elvia elvin elvira elvis
elwood elyse emanuel emelia emerson emery emil emile emilee emilia emilie emilio emily emma
emmanuel emmett emmitt emogene emory ena enedina enid enoch enrique enriqueta erasmo eric erica
erich erick ericka erik erika erin erlinda erma erna ernest ernestina ernestine ernesto ernie errol
ervin erwin esmeralda esperanza essie esta esteban estela estella estelle ester esther estrella
ethan ethel ethelyn etta eugene eugenia eugenie eugenio eula eulalia eunice eusebio eva evalyn evan
evangelina evangeline eve evelia evelina evelyn evelyne everett everette evette evie evon evonne
ezekiel ezequiel ezra fabian fabiola faith fallon fannie fanny farrah fatima faustino fausto fawn
fay faye federico felecia felica felice felicia felicita felicitas felipa felipe felisa felisha
felix felton ferdinand fermin fern fernando ferne fidel filiberto filomena fiona fletcher flor
florence florencia florencio florene florentino florida florine flossie floy floyd fonda forest
forrest foster fran frances francesca francesco francine francis francisca francisco frank frankie
franklin franklyn fred freda freddie freddy frederic frederick fredric fredrick freeman freida
frieda fritz gabriel gabriela gabriele gabriella gabrielle gail gale galen garfield garland garnet
garret garrett garry garth gary gaston gavin gay gaye gayla gayle gaylord gaynell gemma gena genaro
gene geneva genevieve genoveva geoffrey george georgetta georgette georgia georgiana georgianna
georgie georgina gerald geraldine geraldo geralyn gerard gerardo gerda geri germaine german gerri
gerry gertie gertrude gigi gil gilbert gilberto gilda gillian gina ginger ginny gino giovanna
giovanni gisela gisele giselle giuseppe gladis gladys glen glenda glenn glenna gloria glory golda
goldie gonzalo gordon grace gracie graciela grady graham graig grant granville greg gregg gregoria
gregorio gregory greta gretchen gretta griselda grover guadalupe guillermina guillermo gus gussie
gustavo guy gwen gwendolyn hailey hal haley hallie hank hanna hannah hans harlan harland harley
harold harriet harriett harriette harris harrison harry harvey hassan hattie haydee hayden hayley
haywood hazel heath heather hector hedwig heidi helen helena helene helga hellen henrietta henry
herb herbert heriberto herlinda herman hermelinda herminia herschel hershel hester hettie hilario
hilary hilda hildegard hillary hilma hilton hipolito hiram hoa hobert holli hollie hollis holly
homer hope horace horacio hortencia hortense hortensia hosea houston howard hoyt hubert huey hugh
hugo hulda humberto hunter huong hyman ian ida idalia idell idella ignacio ike ila ileana ilene
iliana ilona ilse ima imelda imogene ina india ines inez inga inge ingeborg ingrid iola iona ione
ira irena irene iris irma irmgard irvin irving irwin isaac isabel isabell isabella isabelle isaiah
isaias isela isiah isidro ismael israel isreal issac iva ivan ivette ivonne ivory ivy jacalyn
jacinta jacinto jack jackeline jackie jacklyn jackson jaclyn jacob jacque jacquelin jacqueline
jacquelyn jacques jacquline jada jade jaime jaimie jake jamaal jamal jamar jame jamel james jamey
jami jamie jamila jamison jammie jan jana janae jane janeen janel janell janelle janene janet
janette janey janice janie janina janine janis janna jannette jannie jaqueline jared jarod jarred
jarrett jarrod jarvis jasmin jasmine jason jasper jaunita javier jay jayme jayne jayson jazmin jc
jean jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jed jeff
jefferey jefferson jeffery jeffrey jeffry jena jenelle jenette jenifer jeniffer jenna jennette
jenni jennie jennifer jenniffer jenny jerald jeraldine jeramy jere jeremiah jeremy jeri jerilyn
jermaine jerold jerome jeromy jerrell jerri jerrie jerrod jerrold jerry jesica jess jesse jessica
jessie jesus jettie jewel jewell jill jillian jim jimmie jimmy jo joan joana joanie joann joanna
joanne joaquin jocelyn jodi jodie jody joe joel joelle joellen joesph joetta joey johanna john
johnathan johnathon johnetta johnie johnna johnnie johnny johnson joi joleen jolene jolynn jon
jonah jonas jonathan jonathon jonell joni jonna jonnie jordan jordon jorge jose josef josefa
josefina joseph josephina josephine josette josh joshua josiah josie jospeh josue jovita joy joyce
joycelyn juan juana juanita jude judi judie judith judson judy jules juli julia julian juliana
juliann julianna julianne julie juliet julieta juliette julio julissa julius june jung justin
justina justine kacey kaci kacie kaitlin kaitlyn kala kali kami kandace kandi kandice kandy kara
karan kareem karen kari karie karin karina karissa karl karla karlene karol karolyn karon karri
karrie karyn kasandra kasey kassandra kate katelyn katharine katherine katheryn kathi kathie
kathleen kathlene kathlyn kathrine kathryn kathryne kathy kathyrn katie katina katrina katy kay
kaye kayla kaylee kecia keely keenan keiko keisha keith keli kelley kelli kellie kelly kelsey
kelsie kelvin ken kendall kendra kendrick keneth kenna kenneth kennith kenny kent kenton kenya
kenyatta keri kermit kerri kerrie kerry kesha keshia keven kevin kia kiara kieth kim kimberely
kimberlee kimberley kimberli kimberly kip kira kirby kirk kirsten kirstin kisha kitty kizzy korey
kori kory kraig kris krista kristal kristan kristen kristi kristian kristie kristin kristina
kristine kristofer kristopher kristy kristyn krystal krystle krystyna kum kurt kurtis kyla kyle
kylee kylie kyong kyra lacey laci lacie lacy ladonna laila lakeisha lakesha lakeshia lakisha lamar
lamont lana lance landon lanette lani lanita lanny laquita lara larissa larry larue lashanda
lashawn lashonda latanya latasha latisha latonia latonya latosha latoya latrice latricia laura
laureen laurel lauren laurence laurene lauretta laurette lauri laurie lavada lavern laverne lavina
lavinia lavon lavonda lavonne lawanda lawerence lawrence lazaro lea leah leandra leandro leann
leanna leanne leatha leatrice leda lee leeann leesa leif leigh leila leilani leisa lela leland
lelia lemuel len lena lenard lennie lenny lenora lenore leo leola leon leona leonard leonardo leone
leonel leonor leonora leopoldo leora leota leroy les lesa leslee lesley lesli leslie lessie lester
leta letha leticia letitia lettie levi lewis li lia liana liane libby lida lidia lila lilia lilian
liliana lillian lillie lilly lily lin lina lincoln linda lindsay lindsey lindy linette linh linnea
linnie lino linsey linwood lionel lisa lise lisette lissa lissette lita liz liza lizabeth lizbeth
lizette lizzie lloyd logan lois lola lolita lon lona loni lonnie lonny lora loraine loree loreen
lorelei loren lorena lorene lorenza lorenzo loretta lori lorie lorinda lorine lorna lorraine
lorretta lorri lorrie lottie lou louann louella louie louis louisa louise lourdes lovie lowell loyd
lu luana luann luanne lucas lucia luciana luciano lucie lucien lucienne lucila lucile lucille
lucina lucinda lucio lucius lucretia lucy lue luella luigi luis luisa luke lula lulu lupe lupita
lura luther luvenia luz lyda lydia lyla lyle lyman lyn lynda lyndon lyndsay lyndsey lynette lynn
lynne lynnette lynwood mabel mable machelle mack mackenzie madalyn madeleine madeline madelyn madge
madison madonna mae maegan magda magdalena magdalene maggie magnolia maira majorie malcolm malcom
malia malik malinda malissa mallory mamie mandi mandy manuel manuela mara maranda marc marcel
marcela marcelina marcelino marcella marcelle marcellus marcelo marci marcia marcie marco marcos
marcus marcy margaret margarete margarett margarette margarita margarite margarito marge margery
margie margo margot margret marguerite mari maria mariah mariam marian mariana mariann marianna
marianne mariano maribel maribeth maricela marie mariela marietta marilee marilou marilyn marilynn
mario marion marisa marisela marisol marissa marita maritza marjorie marjory mark markus marla
marlena marlene marlin marlo marlon marlyn marlys marnie marquerite marquis marquita marry marsha
marshall marta martha marti martin martina martine marty marva marvin mary maryann maryanne
marybeth maryellen maryjane maryjo marylee marylin marylou marylyn masako mason mathew mathilda
matilda matilde matt matthew mattie maud maude maudie maura maureen maurice mauricio maurine mauro
mavis max maxie maximo maxine maxwell may maya maybelle mayme maynard mayra mazie mckinley meagan
meaghan mechelle mee meg megan meghan mel melanie melba melina melinda melisa melissa mellisa
mellissa melodie melody melonie melony melva melvin melvina mercedes meredith merle merlin merrill
mervin meryl meta mia micaela micah michael michaela michal michale micheal michel michele michell
michelle mickey mickie migdalia miguel mike mikel milagros milan mildred miles milford milissa
millard millicent millie milo milton mimi mina mindi mindy minerva minh minnie miquel mira miranda
mireya miriam mirian mirna mirta missy misti misty mitch mitchel mitchell mittie mitzi modesta
modesto mohamed mohammad mohammed moira moises mollie molly mona monica monika monique monroe monte
monty morgan morris morton mose moses moshe mozell mozelle mui muriel murray myles myra myriam
myrna myron myrtice myrtis myrtle nada nadia nadine nakia nakisha nan nanci nancy nanette nannette
nannie naomi napoleon natalia natalie natasha nathalie nathan nathanael nathanial nathaniel
natividad neal ned nedra neil nelda nelida nell nella nelle nellie nelly nelson nena neoma nereida
nestor nettie neva neville newton nia nichelle nichol nicholas nichole nick nicki nickie nickolas
nicky nicola nicolas nicolasa nicole nicolette nidia nigel niki nikita nikki nikole nila nilda
nilsa nina ninfa nita noah noe noel noelia noella noelle noemi nola nolan nona nora norbert
norberto noreen norene norine norma norman normand norris nova nydia ocie octavia octavio odell
odessa odette odis ofelia ola olen oleta olga olin oliva olive oliver olivia ollie oma omar omer
ona opal ophelia ora oralia oren orlando orpha orval orville oscar osvaldo oswaldo otha otilia otis
otto ouida owen pablo paige palma palmer pam pamala pamela pansy paola paris parker particia
pasquale pat patience patrica patrice patricia patrick patsy patti pattie patty paul paula paulette
paulina pauline pearl pearlie pearline pedro peggie peggy penelope pennie penny percy perla perry
pete peter petra phil philip phillip phillis philomena phoebe phylis phyliss phyllis pia pierre
pilar pinkie polly porfirio porter portia preston pricilla priscilla prudence queenie quentin
quincy quinn quintin quinton rachael racheal rachel rachelle racquel rae rafael rafaela raleigh
ralph ramiro ramon ramona rana randa randal randall randell randi randolph randy raphael raquel
rashad rashida raul raven ray rayford raymon raymond raymundo reba rebeca rebecca rebekah reed
refugio regan reggie regina reginald reid reina reinaldo rena renae renaldo renata renate renato
rene renea renee renita reta retha retta reuben reva rex rey reyes reyna reynaldo rhea rhett
rhiannon rhoda rhonda ricardo rich richard richelle richie rick rickey rickie ricky rico rigoberto
rikki riley rina risa rita rob robbie robbin robby robert roberta roberto robin robt robyn rocco
rochelle rocio rocky rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger roland
rolanda rolando rolf rolland roma roman romana romeo romona ron rona ronald ronda roni ronna ronnie
ronny roosevelt rory rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosaline
rosalva rosalyn rosanna rosanne rosaria rosario rosaura roscoe rose roseann roseanna roseanne
rosella roselyn rosemarie rosemary rosendo rosetta rosie rosina rosita roslyn ross rowena roxana
roxane roxann roxanna roxanne roxie roy royce ruben rubie rubin ruby rubye rudolf rudolph rudy
rueben rufina rufus rupert russ russel russell rusty ruth ruthann ruthie ryan sabina sabine sabra
sabrina sade sadie sal salina sallie sally salvador salvatore sam samantha samatha sammie sammy
samual samuel sandi sandra sandy sanford sanjuana sanjuanita santa santiago santo santos sara sarah
sarita sasha saul saundra savannah scarlett scot scott scottie scotty sean sebastian selena selina
selma serena sergio seth seymour shad shaina shalonda shameka shamika shana shanda shandra shane
shanell shani shanika shanita shanna shannan shannon shanon shanta shante shantel shantell shara
sharee sharen shari sharita sharla sharlene sharon sharonda sharron sharyn shasta shaun shauna
shawanda shawn shawna shay shayla shayna shayne sheena sheila shelby sheldon shelia shelley shelli
shellie shelly shelton shena sheree sheri sherie sherilyn sherita sherman sheron sherri sherrie
sherrill sherron sherry sherryl sherwood sheryl shiela shirlee shirlene shirley shirly shon shonda
sibyl sid sidney sierra sigrid silas silvia simon simona simone siobhan socorro sofia sol soledad
solomon sondra sonia sonja sonny sonya sophia sophie spencer stacey staci stacia stacie stacy stan
stanford stanley stanton starla starr stefan stefani stefanie stella stephaine stephan stephani
stephanie stephany stephen stephenie stephine sterling steve steven stevie stewart stormy stuart su
sue summer sunny susan susana susann susanna susannah susanne susie suzan suzanna suzanne suzette
suzie suzy sybil syble sydney sylvester sylvia tabatha tabitha tad talia tamar tamara tamatha
tameka tamela tamera tami tamie tamika tamiko tammi tammie tammy tamra tana tanesha tangela tania
tanika tanisha tanja tanner tanya tara tarsha taryn tasha tatiana tawana tawanda tawanna tawnya
taylor ted teddy teena tena tenisha teodora teodoro tera terence teresa terese teresita teressa
teri terrance terrell terrence terri terrie terry tess tessa tessie thad thaddeus thanh thea theda
thelma theo theodora theodore theresa therese theron thersa thomas thomasina thresa thurman thuy
tia tiana tierra tiffani tiffanie tiffany tiffiny tillie tim timmy timothy tina tisha titus tobias
toby tod todd tom tomas tomasa tomeka tomika tommie tommy toney toni tonia tonja tony tonya tori
tory tosha toya tracee tracey traci tracie tracy travis trena trent trenton tresa tressa tressie
treva trevor trey tricia trina trinidad trish trisha trista tristan troy trudy truman tuan twila
twyla ty tyler tyra tyree tyrell tyron tyrone tyson ulysses una ursula vada val valarie valencia
valentin valentina valentine valeria valerie valorie vance vanessa vannessa vaughn veda velda velia
velma velva venessa venita venus vera verda vergie verla vern verna vernell vernice vernie vernita
vernon verona veronica vesta vicenta vicente vickey vicki vickie vicky victor victoria vida vikki
vilma vina vince vincent vincenza vincenzo viola violet violeta violette virgie virgil virgilio
virgina virginia vita vito viva vivian viviana vonda vonnie wade wai waldo walker wallace wally
walter walton wanda wanita warner warren waylon wayne weldon wendell wendi wendy werner wes wesley
weston whitney wilber wilbert wilbur wilburn wilda wiley wilford wilfred wilfredo wilhelmina will
willa willard willene william williams willian willie willis willy wilma wilmer wilson wilton windy
winford winfred winifred winnie winnifred winona winston wm woodrow wyatt wynona xavier xiomara
yadira yasmin yesenia yetta ying yoko yolanda yolonda yoshiko yvette yvonne zachariah zachary
zachery zack zackary zaida zandra zane zelda zella zelma zena zenaida zenobia zina zoe zoila zola
zona zora zoraida zula zulema zulma
"""

_WORLD = """
abdel abdelaziz abdelfattah abdulaziz abdulla abdullah abdulrahman abhishek abiy abu adama addis
aditya adrien aecio agam agnieszka agus ahmadou ahmaud ahmet aidan aiden aiko aishwarya aj ajay
ajit akbar akie akihito akinwumi akira akshay alar alasdair alassane alastair aleksandar aleksander
aleksandr aleksei aleksey alessandra alessandro alexei alexey alia alistair alisyn aliyah alok
alondra amadou amal amani amara amari amaya ameer amelie amina aminata amir amit amitabh amiyah amr
anand anas anatoly anaya anders andrei andrey andriy andrzej anfernee ange angus anil anjali ankit
ann-marie annalena anne-marie annegret antonin antti anupam anurag anwar anya aoife apolinario ari
arianna arif arjun arkady armin arnie artem artyom arun arvind aryna asamoah ash asher ashish ashok
ashraf ashwin asif aspen atatiana attila atul augusto aung aurelien avi avigdor awkwafina ayanna
ayla ayman aymen ayo ayse azar aziz babatunde bader bahram baker bandar barack barbora barnaby
barron bashar bashir bassam basuki beatrix becca behrouz benazir benigno benoit bethan beto bev
beyonce bezalel bharat bhupesh bidzina bijan bilawal billie-jean bj bjorn bohdan bojan bola bong
bongbong botham boyko braden braxton brayan brayden breonna brie brody bryson budi bukola bulent
butch caden caetano caiden cal cali callum calum cam camden camila camilo camryn caoimhe carli
carys casper caster catarina cate catriona celine cemil cerys chandrika charlee charlize cher chidi
chimamanda chinua chip christophe chukwuma ciaran cillian cj coco conan condoleezza conor cooper
corentin cristian cristiano dabo dafydd daisuke dak daniil darian dariush darnella darragh darya
daunte davante davide davion dawson dax declan deepak deepika deion demario denys denzel deonte
dermot deshaun dev devlet dickie didier dieter dilma dinesh diogo dj dlamini dmitri dmitry dmytro
dom domenico donal dontae dot dragan drake draymond duarte eamon easton ebele ebrahim edouard
eduard egils ehud eiji eilidh einav ekaterina ekrem elad eliana elif eliud elly elon emanuele emeka
emine emmerson emomali enda enrico eoin erdal ersin esmail etienne euan evariste evgeny evika evo
ewan ewen eyal fabien fabio fabrice facundo faisal farah fareed farhad farhan farouk faruk fatih
faure faustin fawzi federica felicity ferenc fereydoun fergus fernanda fethullah fikile filippo
finbar finley finn finnegan fintan flavio flo florian folake fouad francois frank-walter fraser
frederik frederique fredricka fredrik friedrich fuad fumihito fumio funke gabby gabe gabor gadi gal
galina galit ganesh garbine gareth gautam genesis gennady geoff georgy geraint gerhard gerrit
ghassan gholamreza giacomo giancarlo gianluca gianluigi gianmarco gianna gianni giannis gideon
gilad giles gilles giorgia gitanas giuliano golnaz goncalo goodluck gopal goran gotabaya graysen
grayson gregoire greyson grigory grzegorz guido guillaume gustaf gustav gwyneth haakon habib hadi
hadley hage haibatullah haider haile hailemariam hajime hakainde hakan hakeem hala halle hamad
hamdullah hamid hamish hamza hanan haneen hani harald hardik harish harper harsh haruki hasan
hasina hayao hayato heiko heinz helmut henri henrik herbie hernan hersh herve hicham hideki hideo
hila hina hirohito hirokazu hiroshi hiroyuki hitoshi holden holger horst hossein howie hsien huda
hudson hulusi huma humza husain hussain hussein huw iain ibrahim ichiro idris idriss idrissa ieuan
iga ignazio igor ihor ilan ilana ilham ilhan ilie iman imee imogen imran inbal indira indra ingrida
inigo ioan ion irina irrfan irv iryna isamu isla ismail istvan itamar itzhak ivanka ivica iyad
izzat izzy ja jabir jace jacek jacinda jaden jadon jafar jagdish jaida jaiden jair jaishankar
jakaya jalal jalen jameson jannik janos jaquan jaroslaw jassim javad javon jaxon jaxson jay-z jayce
jayceon jayden jayla jaylah jaylen jaylon jayvon jb jd jean-baptiste jean-claude jean-francois
jean-louis jean-luc jean-marie jean-michel jean-paul jean-pierre jean-yves jeb jejomar jelena
jemima jen jenn jens jihan jimbo jina jiri jiro jj jk jo-ann joachim joao joaquim joerg john-paul
joice joko jordyn jorg jorginho journey jovenel jp judd judit juergen jukka julien junichiro
juniper junko jurgen jussi jyoti kaden kadence kagiso kai kaia kaiden kaitlan kaja kamal kamala
kameron kamran kamryn kanye kaori kapil kareena karim karine karl-heinz karolina karson kash kassym
kat katalin katarzyna katrin katsunobu katsuya kaveh kawhi kayleigh kazuo kazuya keanu keaton
keegan kei keir keira kellyanne kemal kemi kenenisa kenji kennedy kenta kento kenzie kersti ketanji
keyshawn kgalema khadija khaled khaleda khalid khalifa khalil khamis khloe khrystyna kiera kiersten
kimi kingsley kinsley kiran kiril kirill kirstjen kirsty kit kiyoshi kj klaus klay knut kobe kofi
koichi koji konstantin korryn kourosh kourtney krishna kristalina krzysztof ksenia kumail kumar
kwame kwasi kwesi kyler kylian kyrie kyrsten kyrylo lachlan laetitia lakshmi lalit landry laney
laquan larisa lars laszlo laurent lawson layla lazarus lebron lech leni leonid leszek levon lew
lexi liam liat lil lin-manuel lindiwe lior liri liudmyla liviu lizzo loic lubna lubos luc luca
lucian lucky ludacris ludovic luhut luiz luka lukas luna lyric lyubov lyudmila macky macy maddie
maddy madilyn maeve maggi magnus mahamat mahathir mahdi mahershala mahinda mahmoud mahmud mahsa
maia mairead maisy maithripala majid makayla mako makoto maksim malachi malachy malala malgorzata
malika maliyah malte mamadou mamady mamata mandla manfred mangosuthu manish manisha manmohan manny
manouchehr mansour mansur marat marcello marek margaux margrethe marie-claude marielle mariko
marine markwayne marshawn marv marwa marwan mary-ann mary-kate maryam masahiro masaki masato
masayoshi masih masoud massimo mateusz mathieu matteo matthias matthieu matty maurizio maverick
maxim maxime maxx mckenna mckenzie megawati megumi mehdi mehmet mehran melania meles menachem meral
merav merrick mette mevlude mevlut mhairi michiko mick mika mikey mikhail mikheil mikie mikkel mila
milena milorad milos minoru mir-hossein mircea mireille mishal mitsuko mitt mj mmusi mo moammar
mobutu moe mohsen moise mojtaba montserrat mookie moqtada mordechai mort morteza mostafa motoko
mounir moussa muammar muhammad muhammadu muhyiddin mukesh munir muqrin muqtada murat murdo mustafa
mwai mya mykhailo mykola myla nabih nabil nader nadezhda naftali naima najib nala naledi nana
nandini naoto naoya narendra narges naruhito nash nasim nasrin nasser nataliia nataliya natan nate
naveen nawaf nawal nawaz naya nayef nayib nazanin neeraj neha nevaeh newt neymar ngozi niall niamh
nic nicanor nicephore nicolae nikhil niklas niko nikol nikola nikolai nikolay niloufar nir nirmala
nitin nitzan nizar nkosazana nnamdi noa noam nobuo nobuyuki noemie noor noriko norm norodom nour
nouri novak numan nuno nursultan nyla oakley obiageli oby oded ofer oisin oksana olaf oleg oleh
oleksandr oleksandra oleksii oleksiy olena olexander olivier olusegun oluwaseun omid omoyele ons
ophir oprah orhan orion orla osama osamu osman ostap ousmane owain ozgur ozzie ozzy padma padraig
paetongtarn paisley paolo parag parviz pascal patricio paulie paulo pavel pavlo pawel paxton payam
payton peg peggy-ann pekka pepe pervaiz pervez petey petr petro peyton philando philipp philippa
philippe phoenix phumzile pierluigi pierpaolo piers pietro piotr piper pippa pita pius piyush pj
polina poppy prabowo pradeep prakash pramila pranab prashant prayuth priti priya priyanka pyotr
qais qasem qasim qassem radek radovan raed raegan raelynn rafic rafik raghuram rahul raila rainer
raj rajesh rajiv rajnath raju rakesh ramazan ramesh rami ramin ramzan ramzi ran ranbir rand rania
ranil ranjan ranveer rashid rashmi rasmus ratan ratko ravi ravindra rayshard reagan recep reece
reem reese reince reinhard remi remington remy renan retno reynold reza rhys riccardo ridley ridwan
riek rihanna rishi ritu river riyad riz rj rohan rohit roisin romain romano romulo ronaldo ronan
rotem rotimi rouhollah rowan rowen roya ruba ruediger ruhollah rui rumen ruslan rustam rustem ryder
ryker ryland rylee ryo ryoji ryota ryuichi saad sachin sadako saddam sadegh sadio sadyr saeb saeed
saeid saif saige sajid salah saleh salim salma salman salome salva samdech sameer sameh sami samia
samir samira sana sanae sandeep sandro sanjay sanjeev sanna santosh saoirse saquon satish satoru
satoshi satya sauli savanna sawyer sayyed scarlet seamus sebastien seema seiji seiko sekou selah
selahattin seretse sergei sergey serhii serhiy shahbaz shai shaima shakira shania shaniqua
shaquille shashi shaul shavkat shehbaz sherine sherm sherrod shigeki shigeru shikha shimon shinichi
shintaro shinzo shira shireen shirin shirl shiv shlomo shohei shoichi shreya shunsuke shyam siamak
sian sibusiso sienna sigmar sigourney silvio sina sirajuddin sirimavo siya skip skye skylar skyler
sloan sloane slobodan smriti snoop soheil soraya soren sota srettha stanislav stefano stefanos
steffen steffi steny steph stephane stephon stu subrahmanyam sudha suella suharto sukarno sulaiman
suleiman suleyman suman sundar sunil suresh sushma susilo sven svetlana svitlana swati sylvain
sylvie tadashi takahiro takashi takeshi takuya tal tamim tamir tamsin tansu tanvi taraji taras
tarcisio tarek tareq tariq taro tarquin tate tatsuya tatum tatyana tawakkol tawfiq tayyip teagan
tedros tendai tetsuya thabo thaksin thandi tharman thein themba thiago thibault thibaut thierry
thom thorsten thulani tiago tidjane tilda tilly timo timothee timur tito tj tobin tomasz tomoko
torsten toru toshimitsu toshiro trae traian trayvon trinity tsutomu tua tulsi turgut turki tyre
tyreek tyrese tzipi uday uhuru ulf ulrich ulrike uma umaru umberto umit urban uri uriah usama usha
usher uwe uzodinma vaclav vadim valeriy valery varun vasily vasyl viacheslav vic viggo vikas vikram
viktor viktoria ville vin vinay vinicius vinnie vinny vinod virat vitali vitalii vitaly vittorio
vivek vladimir vladislav vladyslav volker volodymyr vyacheslav wael wafa waleed walid walt wangari
whoopi wilfried willow wojciech wole wolf wolfgang woody xander xi ximena xochitl yaakov yael yahir
yahya yair yannick yara yarden yaretzi yaroslav yasar yasin yasser yassin yasuhiro yasuo yaya yayoi
yehuda yekaterina yemi yemisi yevgeniy yevgeny yevhen yigal yilmaz yingluck yitzhak yoav yogendra
yogi yohanan yohei yoichi yonatan yoram yordan yoshihide yoshimasa yossi yosuke yousef youssef
yousuf yoweri yuki yukio yulia yuliya yuri yuriko yury yusaku yusef yusuf yusuke yutaka yuval
yuzuru yves zabihullah zac zach zaher zahra zainab zaire zalmay zander zanele zara zariah zayden
zayed zayn zbigniew zdenek ze'ev zeev zelimkhan zendaya ziad zinedine zion zodwa zoey zohreh zoie
zoltan zoran zuhair zurab zuri zuzana zvi
"""

_WORDS = """
ace adair addison adonis al alexandria alpha angel april aria arizona art asia aspen august aurora
austin autumn baxter beau berry birch bishop boston brandy brennan brooklyn buck bud bush cali
camden candy carey carmel carolina carson cato chad chance chandler charity charlotte charlton
chase chelsea cherry china christian clive colt columbus cooper coral crystal dakota dallas dana
dawn delaney destiny diamond drake dusty eden eve faith flynn forest foster gage garden genesis
georges georgia geronimo gilman ginger glory glynn grace grant griffin guy hamilton harmon haven
heath heaven henderson hernando hobart hope houston hudson india indiana israel ivory ivy jackson
jefferson jersey jewel jordan journey juan june juniper justice kansas kennedy kenya kessler king
laird lake lane legend lincoln linton london loving madison magic marin maury maverick may melody
memphis merry miles miracle montana morgan nevada nova olive olympia opal orion orlando paris
parris patience paxton peace pearl penny pepper phoenix pierce piper prince raleigh ramsey ranger
raven reagan river rocky rome sage salem samara santa savannah schuyler sharon sierra sky stanford
star sterling stone stormy summer sumner sunny sydney tanner temple texas trinity tucker valentine
van vance venice vienna violet virginia warren washington wheeler will willow windsor winslow
winter wolf woody wright york young zion
"""

_MONONYMS = """
adele ashanti avicii aaliyah banksy beyonce bjork bono ciara coolio diddy eminem enya halsey kesha
lizzo lorde ludacris madonna neymar pele rihanna rosalia ronaldinho ronaldo romario sade shakira
sia skrillex stormzy tedros usher zendaya stalin sukarno suharto
"""

GIVEN_NAMES = frozenset(_CENSUS.split()) | frozenset(_WORLD.split()) | NEWER_GIVEN_NAMES
"""Every given name known."""

DOUBTFUL_GIVEN_NAMES = GIVEN_NAMES & frozenset(_WORDS.split())
"""Given names that are everyday words, places or surnames as well: they prove little alone."""

MONONYMS = frozenset(_MONONYMS.split())
"""People known by one word."""

FAMILY_FIRST = frozenset(
    """
    ahn an bae baek bai ban bang bo byun cai cao cha chae chan chang chen cheng cheon cheung chiang
    cho choe choi chu chun chung cui dai deng ding do dong du duan eom fan fang feng fu gao geng
    gong gu guan guo ha hahm han hao he heo ho hong hou hu hua huang hui hwang hyun im jang jeon
    jeong ji jia jiang jin jo joo ju jun jung kang kim ko kong koo ku kuo kwak kwon lai lam lau le
    lee lei leung li liang liao lim lin ling liu lo long lu luo lyu ma mao meng min mo moon na nam
    ngo nguyen noh oh paik pan park peng pham phan pu pyo pyon qian qiao qin qiu rao ren rim ri roh
    ryu seo shao shen sheng shi shim shin so soh sohn son song su suh sun sung tang tao tian tran
    tsai tso tung vo wan wang wei wen wong woo wu xi xia xiao xie xing xiong xu xue yan yang yao ye
    yee yeo yi yim yin yong yoo yoon you yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu zou
    """.split()
)
"""Family names that stand before the given name: Korean, Chinese, Vietnamese."""
