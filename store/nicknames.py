"""Short and familiar forms of given names, folded to lower-case ASCII: "bill", "william". Pure."""

from __future__ import annotations

_FAMILIAR = """
abby:abigail abe:abraham al:albert,alan,alfred,alexander alec:alexander,alexandra
alex:alexander,alexandra,alejandro andy:andrew angie:angela annie:anne,ann archie:archibald
art:arthur barb:barbara barney:bernard becky:rebecca ben:benjamin benny:benjamin,benedict
bernie:bernard bert:albert,robert,herbert beth:elizabeth betsy:elizabeth betty:elizabeth
bill:william billy:william bob:robert bobby:robert brad:bradley cam:cameron cathy:catherine
charlie:charles,charlotte charley:charles chuck:charles chip:charles chris:christopher,christine,
christian,christina christie:christopher,christine christy:christine cindy:cynthia cliff:clifford
clint:clinton connie:constance cory:cornelius curt:curtis dan:daniel danny:daniel dave:david
davy:david deb:deborah debbie:deborah debra:deborah denny:dennis derek:theodoric dick:richard
don:donald donnie:donald doug:douglas drew:andrew ed:edward,edwin,edgar,edmund eddie:edward,edwin
ted:edward,theodore,rafael teddy:edward,theodore eliza:elizabeth liz:elizabeth lizzie:elizabeth
libby:elizabeth elsie:elizabeth ellie:eleanor,ellen fran:frances,francis frank:francis,franklin
frankie:francis,franklin fred:frederick,alfred freddie:frederick freddy:frederick gabe:gabriel
gene:eugene geoff:geoffrey jeff:jeffrey,geoffrey gerry:gerald jerry:gerald,jerome,jeremiah
gil:gilbert ginny:virginia greg:gregory gus:augustus hal:harold,henry hank:henry harry:henry,harold
herb:herbert ike:isaac,dwight jack:john,jackson johnny:john jan:janet jackie:jacqueline
jake:jacob jamie:james jim:james jimmy:james jimmie:james jay:jason jen:jennifer jenny:jennifer
jerry:gerald,jerome jess:jessica,jesse jill:jillian jo:josephine,joanne joe:joseph,jose
joey:joseph jon:jonathan jonny:jonathan,john josh:joshua judy:judith kate:katherine,catherine,
kathleen katie:katherine,kathleen kathy:katherine,kathleen kat:katherine ken:kenneth
kenny:kenneth kim:kimberly kit:christopher,katherine kris:kristen,kristina,kristopher
larry:lawrence,laurence laurie:laura,laurence len:leonard leo:leonard,leonardo les:leslie,lester
lou:louis,louise louie:louis luke:lucas maggie:margaret meg:margaret,megan peggy:margaret
mandy:amanda manny:manuel,emanuel,emmanuel marge:margaret,marjorie marty:martin matt:matthew
max:maxwell,maximilian,maxim mel:melvin,melanie,melissa mickey:michael mike:michael mick:michael
mikey:michael millie:mildred,camilla milt:milton mindy:melinda mitch:mitchell mo:mohamed,maurice
moe:moses,maurice molly:mary,margaret monty:montgomery nan:nancy nat:nathaniel,nathan,natalie
nate:nathan,nathaniel ned:edward,edmund nell:eleanor,helen nick:nicholas nicky:nicholas,nicole
nikki:nicole,nimrata norm:norman ollie:oliver pam:pamela pat:patrick,patricia patty:patricia
penny:penelope pete:peter phil:philip,phillip rae:rachel randy:randall,randolph ray:raymond
reggie:reginald rich:richard richie:richard rick:richard,frederick,eric ricky:richard rob:robert
robbie:robert robin:robert rod:rodney,roderick roger:rodger ron:ronald ronnie:ronald,veronica
rosie:rose,rosemary roy:leroy russ:russell rusty:russell sal:salvatore,sally sally:sarah
sam:samuel,samantha sammy:samuel sandy:sandra,alexander sandra:alexandra sasha:alexander,alexandra
scottie:scott shelly:michelle,rachel sid:sidney stan:stanley steph:stephanie,stephen
steve:steven,stephen stevie:steven,stephen stew:stewart stu:stuart,stewart sue:susan,suzanne
susie:susan,suzanne tammy:tamara terri:theresa terry:terence,theresa,terrence tess:theresa
theo:theodore tim:timothy timmy:timothy toby:tobias tom:thomas tommy:thomas toni:antonia
tony:anthony,antonio,antony tracy:theresa trey:william trish:patricia val:valerie,valentina
vic:victor vicky:victoria vicki:victoria vin:vincent vince:vincent vinny:vincent
wally:walter,wallace walt:walter wes:wesley will:william willie:william willy:william
woody:woodrow zach:zachary zack:zachary zak:zachary
alyosha:alexei borya:boris dima:dmitry fedya:fyodor grisha:grigory ilyusha:ilya katya:yekaterina,
ekaterina kolya:nikolai kostya:konstantin lena:yelena,elena lyosha:alexei masha:maria misha:mikhail
mitya:dmitry natasha:natalia nastya:anastasia petya:pyotr seryozha:sergei slava:vyacheslav
tanya:tatiana vanya:ivan vasya:vasily vova:vladimir volodya:vladimir volodymyr:vladimir
yura:yuri zhenya:yevgeny,yevgenia
beto:alberto,roberto,robert chema:jose chepe:jose chucho:jesus chuy:jesus concha:concepcion
lalo:eduardo lola:dolores lupe:guadalupe memo:guillermo nacho:ignacio paco:francisco
pancho:francisco pablo:paulo pepe:jose,giuseppe quique:enrique tito:ernesto toño:antonio
beppe:giuseppe gianni:giovanni gigi:luigi nino:antonino sandro:alessandro totò:salvatore
fritz:friedrich hans:johannes heinz:heinrich jochen:joachim jupp:josef klaus:nikolaus
uli:ulrich wolf:wolfgang manu:manuel,emmanuel jeannot:jean
bibi:benjamin,binyamin ehud:udi boogie:moshe
"""


def _forms() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    # Entries that go on in the next line end in a comma there.
    for entry in _FAMILIAR.replace(",\n", ",").split():
        short, _, full = entry.partition(":")
        forms[short] = forms.get(short, frozenset()).union(full.split(","))
    return forms


_FULL_FORMS = _forms()


def familiar(one: str, other: str) -> bool:
    """Whether two given names (folded) may be one person's: "bill" and "william"."""
    return one == other or other in _FULL_FORMS.get(one, ()) or one in _FULL_FORMS.get(other, ())


def full_forms(word: str) -> frozenset[str]:
    """The names a familiar form may stand for, the word itself among them."""
    return _FULL_FORMS.get(word, frozenset()) | {word}
