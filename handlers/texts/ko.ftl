# Newsdesk가 한국어로 하는 말.
# 쉬운 문장, HTML 없음. 짧고 친절하고 구체적으로, 다음 할 일까지: 휴대폰에서 읽습니다.

## 날짜와 목록

day = y년 M월 d일 (EEE)
day-range-in-month = y년 M월 d일 (EEE) ~ d일 (EEE)
day-range-in-year = y년 M월 d일 (EEE) ~ M월 d일 (EEE)
plain-day = y년 M월 d일
plain-day-of-year = M월 d일
plain-range-in-month = y년 M월 d일~d일
plain-range-in-year = y년 M월 d일 ~ M월 d일
month-of-year = y년 M월
month = M월
today = 오늘
yesterday = 어제
days-on = { $day }
days-since = { $first } 이후
days-until = { $last } 이전
days-between = { $first } ~ { $last }
span = { $unit ->
        [minutes] { $count }분
        [hours] { $count }시간
        [days] { $count }일
        [months] { $count }개월
       *[years] { $count }년
    }
list-separator = { ", " }
day-unknown = 날짜 미상
day-inferred = { $day } (본문에서 추정)

## 시작과 도움말

welcome = 안녕하세요! 이 아카이브에서 뉴스 질문에 답하고, 답마다 근거가 되는 문장과 출처를 보여 드립니다.
help-what = 이 아카이브의 뉴스에 대해 물어보세요. 근거가 되는 문장과 출처로 답하고, 아카이브에 없으면 없다고 말씀드립니다.
help-try = 이렇게 해 보세요
help-commands = 명령어
help-command-line = { $usage } – { $what }
help-operator = 운영자는 다음 명령도 쓸 수 있습니다: { $commands }
help-understands = 질문은 영어로 알아듣습니다. /search 는 언어와 관계없이 기사에 쓰인 그대로의 단어를 찾고, /who 는 한글로 쓴 이름도 찾습니다. 제가 말하는 언어는 /language 명령어로 바꿀 수 있습니다.
help-search = 검색에는 { $forms } 형식과 “last week”처럼 쉬운 영어로 쓴 날짜를 쓸 수 있습니다.
help-groups = 그룹에서는 { $bot } 뒤에 질문을 쓰거나 제 메시지에 답장해 주세요.
reach =
    { $articles ->
        [0] 아카이브가 아직 비어 있습니다. 운영자가 “newsdesk load 폴더” 명령어로 채웁니다.
       *[other] 아카이브에 기사 { $articles }건이 있습니다{ $days }.
    }
reach-days = : { $oldest } ~ { $newest }
reach-day = : { $day }

## 명령어: 메뉴와 사용법

command-search = 이 단어가 들어 있는 기사
command-who = 뉴스에 나온 인물, 단체, 장소
command-latest = 최신 기사: 전체 또는 단어, 매체, 날짜별
command-language = 여기서 제가 쓰는 언어
command-help = 할 수 있는 일과 예시
command-reload = 출처를 다시 읽기 (운영자)
command-undo = 마지막 다시 읽기 되돌리기 (운영자)
command-stats = 아카이브의 내용 (운영자)
command-sources = 피드, 페이지, 폴더와 그 상태 (운영자)
command-addsource = 주소로 피드나 페이지 추가 (운영자)
command-removesource = 피드나 페이지 제거 (운영자)
command-pause = 출처 읽기 멈춤 또는 재개 (운영자)
command-alias = 다른 이름: 이름 = 다른 이름, 다른 이름 (운영자)
command-unalias = 다른 이름 지우기 (운영자)
argument-words = 단어
argument-name = 이름
argument-optional-words = [단어]
usage-search = 어떤 단어를 찾을까요? 명령어 뒤에 써 주세요. 예:
usage-who = 누구를 찾을까요? 명령어 뒤에 이름을 써 주세요. 예:
usage-addsource = 어떤 주소인가요? 명령어 뒤에 쓰고, 원하면 이름도 붙여 주세요. 예:
usage-removesource = 어떤 출처인가요? 명령어 뒤에 이름을 써 주세요. 목록은 /sources 에 있습니다. 예:
usage-pause = 어떤 출처인가요? 명령어 뒤에 이름을 써 주세요. 목록은 /sources 에 있습니다. 예:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = 누구의 다른 이름인가요? 명령어 뒤에 이름을 써 주세요. 목록은 /alias 에 있습니다. 예:
example-alias = United Nations
usage-question = 네? 같은 메시지에 질문을 써 주세요. 예:
unknown-command = 모르는 명령어입니다. 그냥 질문하시거나 /help 를 보세요.
only-text = 저는 글만 읽습니다. 질문을 글로 보내 주세요.
forwarded = 전달된 메시지에는 답하지 않습니다. 직접 쓴 질문을 보내 주세요.

## 언어

language-which = 여기서 어떤 언어로 말할까요?
language-unknown = “{ $words }” 언어는 할 줄 모릅니다. 다음 중 어떤 언어로 할까요?
language-chosen = 이제 여기서 쓰는 언어: { $language }. 질문은 계속 영어로 알아듣습니다. /search 와 /who 에는 어떤 언어의 단어와 이름이든 쓸 수 있습니다.
language-of-app = 이제 제가 할 줄 아는 한, 쓰시는 텔레그램의 언어로 말합니다.
language-of-each-reader = 이제 제가 할 줄 아는 한, 여기서 각자의 텔레그램 언어로 말합니다.
language-admins-only = 여기 언어는 그룹 관리자만 바꿀 수 있습니다. 저와의 개인 채팅에서는 직접 고를 수 있습니다: /language
bot-description =
    제 아카이브의 뉴스를 영어로 물어보세요. 근거가 되는 문장과 출처로 답하고, 아카이브에 없으면 없다고 말씀드립니다.
bot-short-description = 아카이브에서 뉴스 질문에 답하고, 답마다 근거 문장과 출처를 보여 줍니다.

## 목록

search-title = “{ $words }” 기사 { $total }건
search-best = “{ $words }” 가장 잘 맞는 결과
search-newest = “{ $words }” 최신 결과
search-some = “{ $words }”의 단어가 모두 들어 있는 기사는 없습니다. 다음은 일부가 들어 있는 기사입니다.
search-nothing = 아카이브에 “{ $words }” 관련 내용이 없습니다. 단어를 줄이거나 바꿔 보세요. 이름은 /who, 최신 기사는 /latest 로 찾을 수 있습니다.
search-nothing-exactly = 아카이브에 “{ $words }” 표기와 똑같은 내용이 없습니다.
limit-source = { $words }
limit-byline = 기자: { $words }
limit-headline = 제목: { $words }
limit-around = 이 날짜에 가까운 순: { $days }
limit-excluded = 제외: { $words }
newest-first = 최신순
exactly = 쓴 그대로
repaired = “{ $typed }”: { $words } 표기로도 찾았습니다.
repaired-known = 다른 표기: { $words }.
nothing-within = 이 조건에서는 “{ $words }” 관련 내용이 없습니다: { $limits }
nothing-within-limits = 이 조건에 맞는 내용이 없습니다: { $limits }
without-limits = 조건 없이:
latest-newest = 최신: { $day }
latest-newest-old = 최신: { $day }, { $span } 전
latest-checked = { $span } 전에 확인
latest-checked-now = 방금 확인
latest-checked-on = 마지막 확인: { $day }
latest-words = “{ $words }” 최신순
latest-old = “{ $words }” 관련 내용은 { $day } 이후로 없습니다 ({ $span } 전)
latest-nothing = 아카이브에 “{ $words }” 관련 내용이 없습니다. 다른 단어로 해 보시거나 /latest 만 보내 보세요.
latest-empty = 아카이브가 아직 비어 있습니다. 운영자가 “newsdesk load 폴더” 명령어로 채웁니다.
position = { $total }건 중 { $from }–{ $to }
position-alone = { $from }–{ $to }
position-stories = 사안 { $total }건 중 { $from }–{ $to }
story-sources = 출처 { $sources }곳
story-articles = 기사 { $articles }건
story-title = 한 사안: { $size }

## 기사

part = { $parts }부 중 { $part }부
caption = 사진:
no-text = 이 기사에는 본문이 없습니다.

## 답

answer-verdict = { $verdict ->
        [yes] 예
       *[no] 아니요
    }
answer-sources = 출처 { $count }곳: { $sources }
answer-otherwise = 다른 보도: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = 이에 대해 아카이브에서 가장 최근 내용의 날짜: { $day }.
answer-more = 다른 근거
digest = 최신 소식
digest-of = 최신 소식: { $words }
near = 비슷한 내용
no-answer = 아카이브에는 나와 있지 않습니다.
no-answer-nearest = 가장 가까운 제목
no-answer-hint = 다른 영어 단어로 해 보시거나 /search 를 써 보세요.
not-english = 질문은 영어로만 알아듣습니다.
not-english-hint = 영어로 물어봐 주세요. /who 는 한글로 쓴 이름도 찾고, /search 는 기사에 쓰인 그대로의 단어를 찾습니다:

## 앞 질문에 기대는 질문, 질문이 아닌 말

understood-question = 이렇게 이해했습니다: { $question }
unclear = 누구를 또는 무엇을 가리키는지 잘 모르겠습니다. 이름을 넣어 질문 전체를 쓰시거나, 해당하는 제 메시지에 답장해 주세요.
unclear-people = 다음 중 한 명일 수 있습니다: { $names }. 누구를 말하나요?
talk-thanks = 천만에요. 언제든지 물어보세요.
talk-greeting = 안녕하세요! 이 아카이브의 뉴스에 대해 영어로 물어보세요. 예:
talk-insult = 도움이 되지 못했다면 죄송합니다. 다른 단어로 해 보시거나 /help 를 보세요.
talk-link = 링크는 열 수 없습니다. 무슨 내용인지 몇 단어로 보내 주세요: /search 단어

## 인물, 단체, 장소

kind = { $kind ->
        [organisation] 단체
        [place] 장소
       *[person] 인물
    }
kind-beside = { $kind ->
        [organisation] 단체
        [place] 장소
       *[person] 인물
    }
also-known = 다른 표기: { $names }
understood-as = { $role }:
role-articles = 기사 { $articles }건
role-days = 기사 { $articles }건, { $days }
role-first-last = 기사 { $articles }건, 처음 { $first }, 마지막 { $last }
last-quoted = 최근 발언
with-people = 함께 언급: { $names }
with-organisations = 단체: { $names }
with-places = 장소: { $names }
person-count = { $name } ({ $articles })
person-articles = 기사 { $articles }건에 등장
coverage-weeks = 주별 { $days }; 가장 많은 주: { $peak } 주간 { $most }건
coverage-months = 월별 { $days }; 가장 많은 달: { $peak } { $most }건
articles-title = { $name }: 기사 { $articles }건
quotes-title = { $name }의 발언
timeline-title = { $name }, 최신순
turn-week = { $day } 주간
did-you-mean = 이름이 정확히 “{ $name }”인 경우를 찾지 못했습니다. 혹시 다음 중 하나인가요?
which-of-them = “{ $name }”에 맞는 이름이 여럿입니다. 누구인가요?
which-of-role = “{ $role }”(으)로 불리는 사람이 여럿입니다. 누구인가요?
which-one = 아카이브에 “{ $name }”이라는 이름이 둘 이상입니다. 누구인가요?
nobody = 아카이브에서 “{ $name }”이라는 이름을 찾지 못했습니다. 전체 이름이나 /search 를 써 보세요.
people-not-kept = 이 아카이브는 인물 목록을 두지 않습니다. 이렇게 해 보세요: /search { $name }
picture-axis-weeks = 주당 기사 수
picture-axis-months = 월당 기사 수
picture-source = 출처: 이 아카이브, { $day } 기준

## 버튼

button-previous = ‹ 이전
button-next = 다음 ›
button-more-evidence = 다른 근거 ›
button-newest = 최신순
button-best = 관련도순
button-exactly = “{ $words }” 그대로
button-exactly-all = 쓴 그대로
button-all-spellings = 다른 표기도 포함
button-all-articles = 기사 { $articles }건 모두
button-quotes = 발언
button-timeline = 시간순 보기
button-picture = 그래프
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ 뒤로
button-part-before = ‹ { $part }부
button-part-after = { $part }부 ›
button-undo = 되돌리기
button-remove = 제거
button-old = 오래된 메시지의 버튼입니다. 다시 물어봐 주세요.
article-gone = 이 기사는 더 이상 아카이브에 없습니다.

## 운영자용

operator-only = 이 봇의 운영자만 쓸 수 있습니다. 질문을 하시거나 /help 를 보세요.
reload-started = 출처를 읽는 중…
reload-progress = 출처를 읽는 중… 기사 { $articles }건
reload-progress-percent = 출처를 읽는 중… { $percent }% · 기사 { $articles }건
reload-done = 끝났습니다. 이제 아카이브에 기사 { $articles }건이 있습니다.
reload-counts = 추가 { $added } · 변경 { $changed } · 그대로 { $unchanged } · 제거 { $removed }
reload-dry = 시험 실행입니다. 아무것도 바뀌지 않았습니다. 아카이브에 기사 { $articles }건이 있습니다.
reload-would = 실행하면: 추가 { $added } · 변경 { $changed } · 그대로 { $unchanged } · 제거 { $removed }
reload-expired = 기사 { $expired }건은 이 아카이브에 두기에는 너무 오래되었습니다
reload-rejected = 거부 { $rejected }건:
reload-more = … 외 { $count }건, 모두 아래 파일에 있습니다.
reload-more-beyond = … 외 { $count }건. 아래 파일에 그중 { $named }건이 있습니다.
reload-unnamed = … 외 { $count }건, 너무 많아 다 적지 못합니다. 이것부터 고친 뒤 다시 읽어 주세요.
reload-file = 거부된 모든 것과 그 이유.
reload-file-beyond = 처음 거부된 것들과 그 이유.
reason =
    { $reason ->
        [EMPTY] 비어 있음
        [BINARY] 글이 아님
        [TOO_LARGE] 너무 큼
        [LINE_TOO_LONG] 한 줄이 너무 긺
        [NO_STRUCTURE] 기사를 찾지 못함
        [NO_TEXT] 본문 없음
        [NOT_JSON] JSON이 아님
        [BAD_FIELD] 잘못된 필드
        [UNREADABLE] 읽을 수 없음
        [SAME_ID] 같은 식별자가 두 번 쓰임
        [MARKUP_BOMB] 위험한 마크업
        [TIMED_OUT] 읽는 데 너무 오래 걸림
       *[UNKNOWN_FORMAT] 알 수 없는 형식
    }
undo-nothing = 되돌릴 것이 없습니다. 무언가를 바꾼 마지막 다시 읽기만, 한 번 되돌릴 수 있습니다.
undo-done = 되돌렸습니다: { $day } { $time } UTC 읽기. 아카이브에 그 전처럼 기사 { $articles }건이 있습니다. 다음 /reload 는 같은 출처를 다시 읽습니다.
undo-loses = { $day } { $time } UTC 이후 작은 읽기들이 기사 { $changes }건을 추가, 변경 또는 제거했습니다. 그것도 사라집니다. 그 뒤의 모든 것을 되돌릴까요?
undo-how = 실행하려면: newsdesk undo --yes
undo-older = { $day } { $time } UTC 이후의 읽기는 아무것도 바꾸지 않았습니다. 그때의 읽기를 되돌릴까요?
check-problem = { $part ->
        [state] 상태
       *[archive] 아카이브
    }: { $problem }
check-whole = 모두 정상입니다. 아카이브에 기사 { $articles }건이 있습니다.
check-repaired = 고쳤습니다: 기사 { $articles }건으로 색인을 새로 만들었습니다.
check-archive-damaged = 아카이브를 기사만으로는 고칠 수 없습니다. 백업을 복원하거나, 데이터 폴더를 옮겨 두고 출처를 다시 읽어 주세요.
check-state-damaged = 상태(읽은 파일, 채팅에서 추가한 출처, 독자의 목록)가 손상되었습니다. 백업에서 복원하거나, 봇을 멈추고 state.sqlite3 을 옮겨 둔 뒤 파일을 읽고 출처를 다시 추가해 주세요. 기사는 남습니다.
backup-done = 모두 { $name } 에 들어 있습니다 ({ $size }).
stats-articles = 기사: { $articles }
stats-undated = 날짜 없는 기사: { $articles }
stats-people = 인물: { $people }
stats-days = 기간: { $oldest } ~ { $newest }
stats-sources = 매체: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = 이름 없음 ({ $articles })
stats-loaded = 마지막 읽기: { $day } { $time } UTC
stats-never-loaded = 마지막 읽기: 없음
stats-size = 크기: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## 출처

source-unknown = 이름이 “{ $name }”인 출처가 하나로 정해지지 않습니다. 다음 중 하나인가요?
source-unknown-none = 이름이 “{ $name }”인 출처가 없습니다. 아직 출처가 하나도 없습니다. /addsource 로 추가하세요.
source-more-names = … 외 { $count }곳
source-failed = 읽지 못했습니다: { $problem }. 바뀐 것은 없습니다.
source-exists = 이미 있는 “{ $name }”입니다. 상태는 /sources 에 있습니다. 지금 읽기: /reload { $name }
source-name-taken = 다른 출처의 이름이 “{ $name }”입니다. /addsource 와 주소, 그 뒤에 다른 이름을 써 주세요.
source-declared = “{ $name }”: { $file } 에 적혀 있으니 거기서 빼 주세요. 바로 멈추기: /pause { $name }
sources-title = 출처 { $count }곳
sources-none = 아직 출처가 없습니다. /addsource 와 피드 주소로 추가하세요. 파일은 “newsdesk load 폴더” 명령어로 읽습니다.
sources-problem = 출처 파일에 오류가 있습니다: { $problem }. 고쳐 주세요. 그때까지 실행 중인 봇은 이전 내용을 따릅니다.
sources-more = … 외 { $count }곳: “newsdesk sources” 명령어가 모두 보여 줍니다.
source-title = { $name } ({ $kind ->
        [feed] 피드
        [page] 페이지
       *[files] 파일
    })
source-read-now = 방금 읽음
source-read = { $ago } 전에 읽음
source-never = 아직 읽지 않음
source-next = { $wait } 뒤 다시
source-next-now = 지금 다시
source-paused = 멈춤
source-gone = 영구히 사라짐
source-articles = 기사 { $articles }건
source-problem = 문제: { $problem }
source-moved = 옮긴 곳: { $address }
source-looking = 그 주소를 살펴보는 중…
source-added = { $kind ->
        [page] 페이지
       *[feed] 피드
    } 추가: “{ $name }”. { $every }마다 읽습니다. 상태는 /sources 에 있습니다.
source-added-from-page = 이 페이지에 피드가 적혀 있습니다. “{ $name }”(으)로 추가했고 { $every }마다 읽습니다. 상태는 /sources 에 있습니다.
source-remove-question = “{ $name }” 읽기를 그만두고 지울까요? { $articles ->
        [0] 여기서 온 기사는 없습니다.
       *[other] 여기서 온 기사 { $articles }건은 남습니다.
    }
source-removed = 제거했습니다: “{ $name }”. 기사는 남습니다.
source-removed-before = 그 출처는 이제 없습니다.
source-now-paused = 멈췄습니다: “{ $name }”. 다시 시작하려면 같은 명령을 한 번 더 써 주세요.
source-goes-on = “{ $name }” 다시 시작합니다. 지금 읽습니다.
source-told-gone = “{ $name }” ({ $address }): 영구히 사라졌다고 서버가 알려 왔습니다. 더는 읽지 않으며 기사는 남습니다. 지우기: /removesource { $name }. 다시 해 보기: /pause { $name }
source-told-gone-declared = “{ $name }” ({ $address }): 영구히 사라졌다고 서버가 알려 왔습니다. 더는 읽지 않으며 기사는 남습니다. 출처 파일에서 빼 주세요. 다시 해 보기: /pause { $name }
fetch-nothing = 지금 읽을 차례인 출처가 없습니다. 하나를 바로 읽기: newsdesk fetch 이름
fetch-failed = { $name }: 읽지 못함: { $problem }
fetch-unchanged = { $name }: 새 소식 없음
fetch-done = { $name }: 추가 { $added } · 변경 { $changed } · 그대로 { $unchanged }

## 다른 이름

alias-title = 다른 이름 { $count }개
alias-none = 아직 다른 이름이 없습니다. 추가하려면: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = “{ $name }”에 추가하신 다른 이름이 없습니다. 추가하려면: /alias { $name } = 다른 이름, 또 다른 이름
alias-more = … 외 { $count }개. 셸에서 newsdesk alias 명령어가 모두 보여 줍니다.
alias-declared = { $line } (파일에 있음)
alias-added = “{ $name }”: 이제 이 이름으로도 찾습니다: { $others }.
alias-unknown = 저장했습니다: “{ $name }”에 { $others }. 그러나 “{ $name }” 이름이 분명히 나온 기사가 없습니다. /who 로 표기를 확인해 주세요. 그런 기사가 생기면 바로 적용됩니다.
alias-elsewhere = 저장했습니다: “{ $name }”에 { $others }. 그러나 다른 사람도 가리킵니다. 누구인지는 /who { $first } 로 볼 수 있습니다. 취소: /unalias { $name } = { $first }
alias-removed = { $count ->
        [0] “{ $name }”에 추가하신 그런 이름이 없습니다. 있는 이름은 /alias 에 있습니다. 파일에 있는 것은 거기서 빼 주세요.
       *[other] “{ $name }”의 다른 이름 { $count }개를 지웠습니다.
    }
alias-no-name = “=” 앞에 이름이 없습니다. 이렇게 써 주세요: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = “{ $said }”: “=” 뒤에 다른 이름이 필요합니다. 이렇게 써 주세요: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = “{ $said }”: { $most }자를 넘습니다. 더 짧은 이름을 써 주세요.
alias-too-many = 다른 이름은 { $most }개까지입니다. /unalias 로 몇 개를 뺀 뒤 다시 해 주세요.

## 운영자가 보낸 파일

upload-started = 읽는 중: { $name }…
upload-too-large = { $name }: { $size } MB를 넘습니다. 텔레그램은 봇에게 그 이상을 주지 않습니다. 압축하거나 나누거나, 제가 실행되는 곳에서 읽어 주세요: newsdesk load 파일
upload-failed = { $name }: 텔레그램에서 받지 못했습니다. 1분 뒤 다시 보내 주세요.
upload-unknown-kind = { $name }: 읽을 수 없는 파일입니다. 읽을 수 있는 것: { $kinds }. .jsonl, .json, .csv 는 .gz 압축도 됩니다.

## 문제가 생겼을 때

error = 제 쪽에서 문제가 생겼고 기록해 두었습니다. 1분 뒤 다시 해 주세요.
error-not-allowed = 여기서는 그것을 보낼 권한이 없습니다. 개인 채팅에서 물어보세요.
error-unavailable = 지금은 아카이브를 읽을 수 없습니다. 1분 뒤 다시 해 주세요.
error-damaged = 아카이브에 운영자의 손길이 필요합니다: “newsdesk check”. 그 뒤 다시 물어봐 주세요.
error-too-new = 더 새로운 Newsdesk가 쓴 아카이브입니다. 운영자가 이 프로그램을 업데이트해야 합니다.
error-loading = 다른 읽기가 진행 중입니다. 끝난 뒤 다시 해 주세요.
error-name-model = 이름을 찾는 모델을 불러올 수 없습니다. 이유는 로그에 있습니다. 고치거나 NEWSDESK_NER 설정을 지운 뒤 다시 해 주세요.
error-changed = 방금 아카이브가 바뀌었습니다. 다시 보신 뒤 결정해 주세요.
error-source-missing = 출처를 찾을 수 없습니다. 어느 것인지는 로그에 있습니다. 경로를 확인하고 /reload 를 다시 보내 주세요.
error-sources-file = 출처 파일에 오류가 있습니다. 위치는 /sources 와 로그에 있습니다. 고친 뒤 다시 해 주세요.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = 다른 채팅방에서 { $bot } 뒤에 단어, 이름 또는 질문을 쓰고 골라 주세요.
command-settings = 언어, 그룹에서는 관리자가 정하는 응답 시간과 대상
command-post = 최신 기사나 검색 결과를 내 채널에 올리기
command-privacy = 저장하는 정보와 삭제 방법
command-gaps = 답이 없었던 질문 (운영자)
command-ban = 더는 답하지 않기: 번호, @이름 또는 답장 (운영자)
command-unban = 다시 답하기 (운영자)
command-banned = 답하지 않는 사람 (운영자)
argument-post = @채널 단어
usage-settings = 이해하지 못했습니다. “quiet 22-7” 또는 “quiet off”, “ask admins” 또는 “ask everybody”, “language de” 또는 “language off”를 써 주시거나, 버튼을 보려면 명령어만 써 주세요. 예:
usage-settings-private = 이해하지 못했습니다. “language de” 또는 “language off”를 써 주시거나, 버튼을 보려면 명령어만 써 주세요. 예:
usage-post = 어디에 무엇을 올릴까요? 채널의 @이름이나 번호를 쓰고 단어를 써 주세요. “latest”와 단어도 됩니다. 예:
usage-ban = 누구인가요? 번호나, 제가 시작한 뒤 질문한 사람의 @이름을 써 주세요. 그 메시지에 /ban 으로 답장해도 됩니다. 예:
usage-unban = 누구인가요? /banned 목록의 번호나 @이름을 써 주세요. 예:
button-as-typed = 이 단어만 검색
button-read = { $source }에서 읽기
button-read-page = 페이지 읽기
button-liked = 👍
button-disliked = 👎
button-share = 공유
button-copy = 복사
button-copy-link = 링크 복사
button-open-bot = 봇에서 열기
link-old = 모르는 링크이거나 가리키던 것이 없어졌습니다. 그냥 질문하시거나 /help 를 보세요.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: 있음 ({ $size })
model-file-missing = { $name }: 없음
model-get = 없는 파일 받기: newsdesk models pull. 인터넷이 없으면: newsdesk models import 파일
model-runtime-missing = 실행에 필요한 것이 설치되지 않았습니다: pip install onnxruntime
model-off = NEWSDESK_SEMANTIC 설정으로 꺼져 있습니다.
model-used = 사용 중: 실행 중인 봇은 다음에 시작할 때 적용합니다.
model-already = 파일이 모두 이미 있습니다.
model-pulled = { $name } 받음 ({ $size }).
model-pull-failed = { $name } 파일을 받지 못했습니다: { $problem }. 나중에 다시 하거나, 다른 곳에서 받아 가져오세요: newsdesk models import 파일
model-taken = { $name } 가져옴 ({ $size }).
model-nothing-taken = 목록에 있는 { $name } 파일이 없습니다. 알맞은 파일은 이 페이지에 있습니다: { $card }

## Settings of a chat

settings-title = 이 그룹의 설정
settings-title-own = 내 설정
settings-language = 언어: { $language }
settings-language-any = 언어: 질문한 사람의 언어
settings-language-own = 언어: 내 텔레그램의 언어
settings-quiet = 조용한 시간: { $first }–{ $until } ({ $zone }), 이때는 관리자에게만 답합니다
settings-quiet-none = 조용한 시간: 없음
settings-asking = 질문할 수 있는 사람: { $asking ->
        [admins] 관리자만
       *[everybody] 모두
    }
settings-choose-language = 여기서 어떤 언어로 말할까요?
settings-choose-first = 몇 시부터 조용히 할까요? ({ $zone })
settings-choose-until = 몇 시까지 할까요? ({ $zone })
settings-admins-only = 이 그룹의 관리자만 설정을 바꿀 수 있습니다.
settings-not-seen = 여기 관리자인지 확인할 수 없습니다. 익명 관리자라면 이렇게 써 주세요: /settings quiet 22-7, /settings ask admins 또는 /settings language de
admins-unknown = 텔레그램이 여기 관리자이신지 알려 주지 않았습니다. 몇 초 뒤에 다시 해 보시고, 계속 그러면 저도 관리자로 지정해 주세요.
button-quiet = 조용한 시간
button-quiet-none = 조용한 시간 없음
button-ask-admins = 관리자만 질문
button-ask-everybody = 모두 질문
button-language = 언어
button-language-any = 자동
quiet-now = 여기는 { $until }까지 조용한 시간입니다. 그동안 개인 채팅에서 물어보세요.
only-admins-ask = 이 그룹에서는 관리자만 질문할 수 있습니다. 개인 채팅에서 물어보세요.

## Asking too much

budget-person = 조금 빠릅니다. { $seconds }초 뒤에 다시 물어보세요.
budget-presses = 조금 빠릅니다. { $seconds }초 뒤에 다시 눌러 주세요.
budget-group = 이 그룹의 질문이 한꺼번에 너무 많습니다. { $seconds }초 뒤에 다시 묻거나 개인 채팅에서 물어보세요.

## Who is banned

ban-done = 이제 { $name }에게 답하지 않습니다. 되돌리기: /unban { $number }
ban-not-them = { $name }: 차단할 수 없습니다. 운영자, 저, 이 채팅, 또는 텔레그램에서 여럿이 함께 쓰는 계정입니다.
unban-done = 다시 { $name }에게 답합니다.
unban-nobody = { $name }은(는) 차단되지 않았습니다. 차단 목록은 /banned 에 있습니다.
banned-none = 차단된 사람이 없습니다.
banned-line = { $number } · { $name } · { $day }부터
banned-more = … 외 { $count }명

## Posting in a channel

button-post = “{ $channel }”에 올리기
post-private-only = 개인 채팅에서 보내 주세요. 무엇을 올릴지 거기서 먼저 보여 드립니다.
post-unknown = { $channel }을(를) 찾을 수 없습니다. 이름을 확인하고, 비공개라면 저를 관리자로 지정해 주세요.
post-no-channel = { $channel }은(는) 채널이 아닙니다. 그룹에서는 거기서 바로 물어보세요.
post-not-me = { $channel }에 올릴 수 없습니다. 저를 메시지를 올릴 수 있는 관리자로 지정한 뒤 다시 해 보세요.
post-not-you = { $channel }에서 메시지를 올릴 수 있는 관리자만 제가 거기 올리게 할 수 있습니다.
post-done = { $channel }에 올렸습니다.
post-refused = 텔레그램이 { $channel }에 올리지 못하게 했습니다. 아직 권한이 있는지 확인하고 다시 눌러 주세요.
post-unsure = 텔레그램이 응답하지 않아 올라갔는지 모릅니다. 먼저 { $channel }을(를) 보고, 없으면 /post 를 다시 보내 주세요.

## What readers make of answers

vote-liked = 기록했습니다. 고맙습니다.
vote-disliked = 기록했습니다. 고맙습니다. 다른 단어나 /search 가 도움이 될 수 있습니다.
gaps-title = 답이 없거나 답이 마음에 들지 않았던 질문 { $count }개
gaps-none = 아직 없습니다. 지난 90일 동안 답이 없거나 답이 마음에 들지 않았던 질문이 없습니다.
gaps-off = 질문을 저장하지 않아 어떤 질문에 답이 없었는지 모릅니다. 90일 동안 저장하려면 NEWSDESK_KEEP_QUESTIONS=on 으로 설정하고 다시 시작하세요.
gap-unanswered = 답 없음: { $count }
gap-disliked = 싫어요: { $count }
gap-last = 마지막 { $day }

## Inline and as a guest

inline-nothing = 찾지 못했습니다. 개인 채팅에서 묻기
inline-failed = 지금은 찾을 수 없습니다. 개인 채팅에서 묻기
posted-question = 질문: { $question }
no-headline = 제목 없음
person-told = { $called } · { $counted }
guest-declined = 여기서는 답할 수 없습니다.
guest-how = 뉴스에 관한 질문과 함께 저를 언급해 주세요. 예:

## When something goes wrong, or too many ask

busy = 지금 질문이 너무 많아 마지막 질문 { $count }개에 답하지 못했습니다. 가장 중요한 것을 잠시 뒤 다시 물어보세요.
too-much = 여기서 한꺼번에 너무 많이 들어와 일부에 답하지 못했습니다. 아직 필요한 것을 다시 보내 주세요.
uncertain = 답하는 동안 연결이 끊겼습니다. 답이 보이지 않으면 다시 물어보세요.

## What is kept of a reader

privacy-title = 저장하는 내 정보
kept-of-you = { $table ->
        [exchanges] 질문과 짧은 답, 하루 동안. 다음 질문이 이어질 수 있게 하려는 것입니다.
        [languages] 고른 언어, 다른 언어를 고르거나 텔레그램 언어로 돌아갈 때까지.
        [unreachable] 저를 차단한 사실과 시점, 다시 메시지를 보낼 때까지.
        [updates] 방금 보낸 것, 처리할 때까지: 보통 몇 초, 길어야 하루.
        [bans] 운영자가 차단한 사실과 시점, 그때 본 이름, 차단을 풀 때까지.
        [names] 사용자 이름과 번호, 메모리에만, 다시 시작할 때까지.
        [votes] 👍와 👎, 90일 동안, 번호 없이. 👎 옆의 질문은 운영자가 질문을 저장할 때만.
       *[more] “{ $table }”의 행.
    }
privacy-listings = 검색한 것은 버튼이 작동하도록 { $days }일 동안 저장하며, 누가 검색했는지는 저장하지 않습니다.
privacy-questions = 답하지 못한 질문은 90일 동안 저장하며, 누가 질문했는지는 저장하지 않습니다.
privacy-held = 최근에 질문한 것은 다른 사람에게 더 빨리 답하도록 메모리에 잠시 두며, 누가 질문했는지는 두지 않습니다.
privacy-where = 모두 저를 운영하는 사람의 파일 하나에 있습니다. 그 밖의 메시지는 저장하지 않습니다. 로그에는 쓴 내용이 전혀 없고 “{ $pseudonym }”으로만 나오는데, 번호와 저만 가진 키로 만든 것입니다.
privacy-groups = 그룹에서 질문한 것도 하루 동안 그룹과 함께 저장하며, 누가 질문했는지는 저장하지 않습니다. 관리자가 정한 것은 바꿀 때까지 저장합니다.
privacy-not-mine = 이 채팅은 텔레그램이 따로 보관하며, 운영자가 전에 만든 사본은 버릴 때까지 남습니다.
privacy-stays = 운영자가 차단하면, 그 사실은 차단을 풀 때까지 남습니다.
privacy-next = 모두 보기: { $show }, 삭제: { $forget }
privacy-in-private = 둘이서만 나눌 이야기입니다. 개인 채팅에서 { $command } 를 보내 주세요.
my-data-title = 저장하는 내 정보 전체
my-data-kind = { $count }행: { $what }
my-data-more = … 외에도 있습니다. 모두 { $count }행이 파일에 있습니다.
my-data-file = 제 파일에 있는 그대로입니다.
my-data-none = 저장한 정보가 없습니다.
my-data-next = 무엇을 얼마나 저장할 수 있는지는 { $show } 에서 볼 수 있습니다.
forget-question = 저장한 정보를 모두 삭제할까요? 되돌릴 수 없습니다. 다른 사람이 보는 것은 남습니다. 이 채팅의 메시지는 직접 삭제할 수 있습니다.
forget-stays = 아직 유효하므로 이것은 남습니다: { $what }
forget-done = { $count ->
        [0] 삭제할 것이 없었습니다. 저장한 정보가 없습니다.
       *[other] { $count }행을 삭제했습니다. 이제 저장한 정보가 없습니다.
    }
forget-done-but = { $count }행을 삭제했습니다.
button-forget-me = 모두 삭제
