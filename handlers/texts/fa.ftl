# آنچه Newsdesk به فارسی می‌گوید.
# جمله‌های ساده و بی‌HTML؛ کوتاه، مهربان، روشن و با گام بعدی: روی تلفن خوانده می‌شود.

## روزها و فهرست‌ها

day = EEEE d MMMM y
day-range-in-month = EEEE d تا EEEE d MMMM y
day-range-in-year = EEEE d MMMM تا EEEE d MMMM y
plain-day = d MMMM y
plain-day-of-year = d MMMM
plain-range-in-month = d تا d MMMM y
plain-range-in-year = d MMMM تا d MMMM y
month-of-year = MMMM y
month = LLLL
today = امروز
yesterday = دیروز
days-on = { $day }
days-since = از { $first }
days-until = تا { $last }
days-between = { $first } تا { $last }
span = { $unit ->
        [minutes] { $count } دقیقه
        [hours] { $count } ساعت
        [days] { $count } روز
        [months] { $count } ماه
       *[years] { $count } سال
    }
list-separator = { "، " }
day-unknown = روز نامعلوم
day-inferred = { $day } (برگرفته از متن)

## آغاز و راهنما

welcome = سلام! من به پرسش‌های خبری از روی این آرشیو پاسخ می‌دهم، همراه با جمله و منبعی که هر پاسخ را ثابت می‌کند.
help-what = دربارهٔ خبرهای این آرشیو از من بپرسید. با جمله و منبعی که پاسخ را ثابت می‌کند جواب می‌دهم و اگر آرشیو نداند، همین را می‌گویم.
help-try = امتحان کنید
help-commands = فرمان‌ها
help-command-line = { $usage } – { $what }
help-operator = چون گرداننده‌اید، این‌ها هم هست: { $commands }
help-understands = پرسش‌ها را به انگلیسی می‌فهمم. ‎/search واژه‌ها را به هر زبانی، همان‌گونه که در مطالب آمده‌اند، می‌یابد و ‎/who نام‌ها را به خط فارسی هم. ‎/language زبانی را که من با آن حرف می‌زنم عوض می‌کند.
help-search = جست‌وجو { $forms } و روزها را به انگلیسی ساده می‌فهمد، مانند «last week».
help-groups = در گروه‌ها پرسش را با { $bot } آغاز کنید یا به پیام من پاسخ دهید.
reach =
    { $articles ->
        [0] آرشیو هنوز خالی است. گرداننده‌اش آن را با «newsdesk load FOLDER» پر می‌کند.
        [one] در آرشیو { $articles } مطلب هست{ $days }.
       *[other] در آرشیو { $articles } مطلب هست{ $days }.
    }
reach-days = ، از { $oldest } تا { $newest }
reach-day = ، از { $day }

## فرمان‌ها: منو و شیوهٔ کار هر یک

command-search = مطالبی با این واژه‌ها
command-who = یک شخص، سازمان یا مکان در خبرها
command-latest = تازه‌ترین مطالب: همه، یا بر پایهٔ واژه، رسانه یا روز
command-language = زبانی که اینجا با آن حرف می‌زنم
command-help = چه کارهایی از من برمی‌آید، با نمونه
command-reload = خواندن دوبارهٔ منابع (گرداننده)
command-undo = بازگرداندن آخرین بارگذاری دوباره (گرداننده)
command-stats = آنچه در آرشیو هست (گرداننده)
command-sources = خوراک‌ها، صفحه‌ها و پوشه‌ها و حالشان (گرداننده)
command-addsource = افزودن خوراک یا صفحه با نشانی‌اش (گرداننده)
command-removesource = برداشتن خوراک یا صفحه (گرداننده)
command-pause = نخواندن یک منبع، یا ادامهٔ خواندن (گرداننده)
command-alias = نام‌های دیگر کسی: نام = نام دیگر، نام دیگر (گرداننده)
command-unalias = فراموش کردن نام‌های دیگر کسی (گرداننده)
argument-words = واژه‌ها
argument-name = نام
argument-optional-words = [واژه‌ها]
usage-search = کدام واژه‌ها؟ آن‌ها را پس از فرمان بنویسید، برای نمونه:
usage-who = چه کسی؟ نام را پس از فرمان بنویسید، برای نمونه:
usage-addsource = کدام نشانی؟ آن را پس از فرمان بنویسید و اگر خواستید نامی هم، برای نمونه:
usage-removesource = کدام منبع؟ نامش را پس از فرمان بنویسید؛ فهرست در ‎/sources است. برای نمونه:
usage-pause = کدام منبع؟ نامش را پس از فرمان بنویسید؛ فهرست در ‎/sources است. برای نمونه:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = نام‌های دیگر چه کسی؟ نام را پس از فرمان بنویسید؛ فهرست در ‎/alias است. برای نمونه:
example-alias = United Nations
usage-question = بله؟ پرسش را در همان پیام بنویسید، برای نمونه:
unknown-command = این فرمان را نمی‌شناسم. کافی است پرسشی بپرسید، یا ‎/help را ببینید.
only-text = من فقط متن می‌خوانم. پرسشتان را با واژه‌ها بفرستید.
forwarded = به پیام‌های هدایت‌شده پاسخ نمی‌دهم. پرسش را با واژه‌های خودتان بفرستید.

## زبان‌ها

language-which = اینجا به چه زبانی حرف بزنم؟
language-unknown = زبان «{ $words }» را بلد نیستم. کدام یک از این‌ها باشد؟
language-chosen = از این پس زبان من اینجا { $language } است. پرسش‌ها را همچنان به انگلیسی می‌فهمم؛ ‎/search و ‎/who واژه و نام به هر زبانی می‌پذیرند.
language-of-app = از این پس به زبان تلگرام شما حرف می‌زنم، اگر بلد باشم.
language-of-each-reader = از این پس اینجا با هر کس به زبان تلگرام خودش حرف می‌زنم، اگر بلد باشم.
language-admins-only = زبان اینجا را فقط مدیران گروه می‌توانند عوض کنند. در گفت‌وگوی خصوصی‌مان زبان خودتان را برگزینید: ‎/language
bot-description =
    دربارهٔ خبرهای آرشیو من به انگلیسی بپرسید. با جمله و منبعی که پاسخ را ثابت می‌کند جواب می‌دهم و اگر آرشیو نداند، همین را می‌گویم.
bot-short-description = به پرسش‌های خبری از روی یک آرشیو پاسخ می‌دهد، با جمله و منبعِ هر پاسخ.

## فهرست‌ها

search-title = { $total ->
        [one] { $total } مطلب برای «{ $words }»
       *[other] { $total } مطلب برای «{ $words }»
    }
search-best = بهترین‌ها برای «{ $words }»
search-newest = تازه‌ترین‌ها برای «{ $words }»
search-some = هیچ مطلبی همهٔ واژه‌های «{ $words }» را ندارد. این‌ها بعضی از آن‌ها را دارند.
search-nothing = در آرشیو چیزی برای «{ $words }» نیست. واژه‌های کمتر یا دیگری را امتحان کنید، برای نام ‎/who، یا ‎/latest را ببینید.
search-nothing-exactly = در آرشیو چیزی درست به این نوشتار نیست: «{ $words }».
limit-source = { $words }
limit-byline = نوشتهٔ { $words }
limit-headline = تیتر: { $words }
limit-around = ترجیحاً نزدیک { $days }
limit-excluded = بدون { $words }
newest-first = تازه‌ترین در آغاز
exactly = درست همان‌گونه که نوشته شد
repaired = «{ $typed }» به صورت { $words } هم خوانده شد.
repaired-known = نوشتار دیگر: { $words }.
nothing-within = چیزی برای «{ $words }» با این محدودیت‌ها نیست: { $limits }
nothing-within-limits = چیزی با این محدودیت‌ها نیست: { $limits }
without-limits = بدون آن‌ها:
latest-newest = تازه‌ترین: { $day }
latest-newest-old = تازه‌ترین: { $day }، { $span } پیش
latest-checked = آخرین بررسی { $span } پیش
latest-checked-now = همین حالا بررسی شد
latest-checked-on = آخرین بررسی { $day }
latest-words = تازه‌ترین‌ها در آغاز، برای «{ $words }»
latest-old = چیزی تازه‌تر از { $day } برای «{ $words }» نیست ({ $span } پیش)
latest-nothing = در آرشیو چیزی برای «{ $words }» نیست. واژه‌های دیگری امتحان کنید، یا ‎/latest به تنهایی.
latest-empty = آرشیو هنوز خالی است. گرداننده‌اش آن را با «newsdesk load FOLDER» پر می‌کند.
position = { $from } تا { $to } از { $total }
position-alone = { $from } تا { $to }
position-stories = خبرهای { $from } تا { $to } از { $total }
story-sources = { $sources ->
        [one] { $sources } منبع
       *[other] { $sources } منبع
    }
story-articles = { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
story-title = یک خبر: { $size }

## یک مطلب

part = بخش { $part } از { $parts }
caption = عکس:
no-text = این مطلب متنی ندارد.

## پاسخ‌ها

answer-verdict = { $verdict ->
        [yes] بله
       *[no] خیر
    }
answer-sources = { $count } منبع: { $sources }
answer-otherwise = این هم گزارش شده: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = تازه‌ترین مطلب آرشیو در این باره از { $day } است.
answer-more = شواهد بیشتر
digest = تازه‌ترین‌ها
digest-of = تازه‌ترین‌ها دربارهٔ { $words }
near = مطالب نزدیک
no-answer = آرشیو در این باره چیزی نمی‌گوید.
no-answer-nearest = نزدیک‌ترین تیترها
no-answer-hint = واژه‌های انگلیسی دیگری امتحان کنید، یا ‎/search.
not-english = پرسش‌ها را فقط به انگلیسی می‌فهمم.
not-english-hint = لطفاً به انگلیسی بپرسید. ‎/who نام را به خط فارسی هم می‌یابد و ‎/search واژه‌ها را همان‌گونه که در مطالب آمده‌اند:

## پرسش‌هایی که بر قبلی تکیه دارند، و آنچه پرسش نیست

understood-question = چنین فهمیده شد: { $question }
unclear = مطمئن نیستم منظورتان کیست یا چیست. پرسش را کامل و با نام بپرسید، یا به همان پیام من پاسخ دهید.
unclear-people = شاید منظور { $names } باشد. منظورتان کیست؟
talk-thanks = خواهش می‌کنم. هر وقت خواستید بپرسید.
talk-greeting = سلام! دربارهٔ خبرهای این آرشیو به انگلیسی از من بپرسید، برای نمونه:
talk-insult = متأسفم اگر کمکی نشد. واژه‌های دیگری امتحان کنید، یا ‎/help را ببینید.
talk-link = پیوندها را نمی‌توانم باز کنم. چند واژه دربارهٔ موضوعش بفرستید: ⁨/search واژه‌ها⁩

## اشخاص، سازمان‌ها، جاها

kind = { $kind ->
        [organisation] سازمان
        [place] مکان
       *[person] شخص
    }
kind-beside = { $kind ->
        [organisation] سازمان
        [place] مکان
       *[person] شخص
    }
also-known = همچنین: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
role-days = { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }، { $days }
role-first-last = { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }، نخستین { $first }، آخرین { $last }
last-quoted = آخرین نقل‌قول‌ها
with-people = همراه با: { $names }
with-organisations = سازمان‌ها: { $names }
with-places = مکان‌ها: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] در { $articles } مطلب
       *[other] در { $articles } مطلب
    }
coverage-weeks = هفته‌های { $days }؛ بیشترین: { $most } در هفتهٔ { $peak }
coverage-months = ماه‌های { $days }؛ بیشترین: { $most } در { $peak }
articles-title = { $name }: { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
quotes-title = گفته‌های { $name }
timeline-title = { $name }، تازه‌ترین در آغاز
turn-week = هفتهٔ { $day }
did-you-mean = کسی را درست با نام «{ $name }» نمی‌یابم. منظورتان یکی از این‌هاست؟
which-of-them = چند نام با «{ $name }» می‌خواند. کدام یک؟
which-of-role = چند نفر را «{ $role }» می‌نامند. کدام یک؟
which-one = بیش از یک «{ $name }» در آرشیو هست. کدام یک؟
nobody = در آرشیو کسی با نام «{ $name }» نمی‌یابم. نام کامل را امتحان کنید، یا ‎/search.
people-not-kept = این آرشیو فهرستی از اشخاص نگه نمی‌دارد. امتحان کنید: ⁨/search { $name }⁩
picture-axis-weeks = مطلب در هفته
picture-axis-months = مطلب در ماه
picture-source = منبع: این آرشیو تا { $day }

## دکمه‌ها

button-previous = ‹ قبلی
button-next = بعدی ›
button-more-evidence = شواهد بیشتر ›
button-newest = تازه‌ترین در آغاز
button-best = بهترین در آغاز
button-exactly = درست «{ $words }»
button-exactly-all = درست همین نوشته
button-all-spellings = با نوشتارهای دیگر
button-all-articles = همهٔ { $articles } مطلب
button-quotes = نقل‌قول‌ها
button-timeline = گاه‌شمار
button-picture = نمودار
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ بازگشت
button-part-before = ‹ بخش { $part }
button-part-after = بخش { $part } ›
button-undo = بازگردان
button-remove = بردار
button-old = این دکمه از پیامی قدیمی است. لطفاً دوباره بپرسید.
article-gone = این مطلب دیگر در آرشیو نیست.

## برای گرداننده

operator-only = این برای گردانندهٔ این ربات است. می‌توانید از من بپرسید، یا ‎/help را ببینید.
reload-started = منابع را می‌خوانم…
reload-progress = منابع را می‌خوانم… { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
reload-progress-percent = منابع را می‌خوانم… { $percent } ٪ · { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
reload-done = انجام شد. اکنون در آرشیو { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    } هست.
reload-counts = { $added } افزوده · { $changed } دگرگون · { $unchanged } بی‌تغییر · { $removed } برداشته
reload-dry = فقط آزمایش: چیزی تغییر نکرد. در آرشیو { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    } هست.
reload-would = چنین می‌شد: { $added } افزوده · { $changed } دگرگون · { $unchanged } بی‌تغییر · { $removed } برداشته
reload-expired =
    { $expired ->
        [one] { $expired } مطلب
       *[other] { $expired } مطلب
    } برای نگه‌داشتن در این آرشیو زیادی قدیمی است
reload-rejected = { $rejected } رد شد:
reload-more = … و { $count } مورد دیگر، همه در فایل زیر.
reload-more-beyond = … و { $count } مورد دیگر؛ فایل زیر { $named } مورد را نام می‌برد.
reload-unnamed = … و { $count } مورد دیگر، بیش از آنکه بتوان نام برد. این‌ها را درست کنید، سپس دوباره بارگذاری کنید.
reload-file = هر چه رد شد، و چرا.
reload-file-beyond = نخستین‌هایی که رد شد، و چرا.
reason =
    { $reason ->
        [EMPTY] خالی
        [BINARY] متن نیست
        [TOO_LARGE] زیادی بزرگ
        [LINE_TOO_LONG] سطری زیادی بلند است
        [NO_STRUCTURE] مطلبی در آن یافت نشد
        [NO_TEXT] بدون متن
        [NOT_JSON] JSON نیست
        [BAD_FIELD] فیلدی نادرست است
        [UNREADABLE] خوانده نمی‌شود
        [SAME_ID] یک شناسه دو بار آمده
        [MARKUP_BOMB] نشانه‌گذاری خطرناک
        [TIMED_OUT] خواندنش زیادی طول کشید
       *[UNKNOWN_FORMAT] قالب ناشناخته
    }
undo-nothing = چیزی برای بازگرداندن نیست: فقط آخرین بارگذاری دوباره‌ای که چیزی را تغییر داده، آن هم یک بار.
undo-done = بازگردانده شد: بارگذاری { $day }، { $time } UTC. آرشیو دوباره { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    } دارد، مثل پیش از آن. ‎/reload بعدی همان منابع را دوباره می‌خواند.
undo-loses = بارگذاری‌های کوچک‌تر از { $day }، { $time } UTC به بعد { $changes ->
        [one] { $changes } مطلب
       *[other] { $changes } مطلب
    } را افزوده، دگرگون یا برداشته‌اند. آن هم از دست می‌رود. همه چیز از آن زمان بازگردانده شود؟
undo-how = برای این کار: newsdesk undo --yes
undo-older = بارگذاری‌های پس از { $day }، { $time } UTC چیزی را تغییر نداده‌اند. بارگذاری همان زمان بازگردانده شود؟
check-problem = { $part ->
        [state] وضعیت
       *[archive] آرشیو
    }: { $problem }
check-whole = همه چیز درست است. در آرشیو { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    } هست.
check-repaired = درست شد: نمایه از نو ساخته شد از { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }.
check-archive-damaged = آرشیو را نمی‌توان از مطالبش درست کرد. نسخهٔ پشتیبان را برگردانید، یا پوشهٔ داده را کنار بگذارید و منابع را دوباره بارگذاری کنید.
check-state-damaged = وضعیت (کدام فایل‌ها بارگذاری شده، منابع افزوده در گفت‌وگو، فهرست‌های خوانندگان) آسیب دیده است. آن را از پشتیبان برگردانید، یا ربات را نگه دارید، ⁨state.sqlite3⁩ را کنار بگذارید، فایل‌ها را بارگذاری و منابع را دوباره اضافه کنید؛ مطالب می‌مانند.
backup-done = { $name } همه چیز را دارد ({ $size }).
stats-articles = مطالب: { $articles }
stats-undated = مطالب بدون روز: { $articles }
stats-people = اشخاص: { $people }
stats-days = روزها: { $oldest } تا { $newest }
stats-sources = رسانه‌ها: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = نام‌برده‌نشده ({ $articles })
stats-loaded = آخرین بارگذاری: { $day }، { $time } UTC
stats-never-loaded = آخرین بارگذاری: هرگز
stats-size = اندازه: { $size }
size-kilobytes = { $size } کیلوبایت
size-megabytes = { $size } مگابایت

## منابع

source-unknown = هیچ تک‌منبعی «{ $name }» نام ندارد. منظورتان یکی از این‌هاست؟
source-unknown-none = منبعی با نام «{ $name }» نیست: هنوز هیچ منبعی نیست. ‎/addsource یکی می‌افزاید.
source-more-names = … و { $count } مورد دیگر
source-failed = خواندنش نشد: { $problem }. چیزی تغییر نکرد.
source-exists = این «{ $name }» است و از پیش هست؛ حالش در ‎/sources. برای خواندن همین حالا: ⁨/reload { $name }⁩
source-name-taken = منبع دیگری «{ $name }» نام دارد. ‎/addsource و نشانی و پس از آن نام دیگری بنویسید.
source-declared = «{ $name }» در { $file } آمده است: آن را از آنجا بردارید. برای توقف فوری: ⁨/pause { $name }⁩
sources-title =
    { $count ->
        [one] { $count } منبع
       *[other] { $count } منبع
    }
sources-none = هنوز منبعی نیست. ‎/addsource با نشانی یک خوراک یکی می‌افزاید؛ فایل‌ها را «newsdesk load FOLDER» می‌خواند.
sources-problem = فایل منابعتان اشتباهی دارد: { $problem }. درستش کنید؛ تا آن وقت رباتِ در حال کار به نوشتهٔ پیشین پایبند است.
sources-more = … و { $count } مورد دیگر: «newsdesk sources» همه را نشان می‌دهد.
source-title = { $name } ({ $kind ->
        [feed] خوراک
        [page] صفحه
       *[files] فایل‌ها
    })
source-read-now = همین حالا خوانده شد
source-read = { $ago } پیش خوانده شد
source-never = هنوز خوانده نشده
source-next = بعدی تا { $wait } دیگر
source-next-now = بعدی همین حالا
source-paused = متوقف
source-gone = برای همیشه رفته
source-articles =
    { $articles ->
        [one] { $articles } مطلب
       *[other] { $articles } مطلب
    }
source-problem = مشکل: { $problem }
source-moved = رفت به { $address }
source-looking = آن نشانی را نگاه می‌کنم…
source-added = افزوده شد: { $kind ->
        [page] صفحهٔ
       *[feed] خوراک
    } «{ $name }». هر { $every } آن را می‌خوانم؛ حالش در ‎/sources.
source-added-from-page = این صفحه خوراکی را نام می‌برد. آن را با نام «{ $name }» افزودم و هر { $every } می‌خوانم؛ حالش در ‎/sources.
source-remove-question = دیگر «{ $name }» خوانده نشود و فراموش شود؟ { $articles ->
        [0] مطلبی نیاورده است.
        [one] { $articles } مطلبش می‌ماند.
       *[other] { $articles } مطلبش می‌ماند.
    }
source-removed = «{ $name }» برداشته شد. مطالبش می‌ماند.
source-removed-before = این منبع دیگر نیست.
source-now-paused = «{ $name }» متوقف شد. برای ادامه، همان را دوباره بنویسید.
source-goes-on = «{ $name }» ادامه می‌یابد؛ همین حالا می‌خوانمش.
source-told-gone = «{ $name }» ({ $address }) برای همیشه رفته، سرورش چنین می‌گوید. دیگر سراغش نمی‌روم؛ مطالبش می‌ماند. برای فراموشی: ⁨/removesource { $name }⁩. برای تلاش دوباره: ⁨/pause { $name }⁩
source-told-gone-declared = «{ $name }» ({ $address }) برای همیشه رفته، سرورش چنین می‌گوید. دیگر سراغش نمی‌روم؛ مطالبش می‌ماند. آن را از فایل منابعتان بردارید. برای تلاش دوباره: ⁨/pause { $name }⁩
fetch-nothing = نوبت هیچ کدام نیست. برای خواندن یک منبع همین حالا: newsdesk fetch NAME
fetch-failed = { $name }: خوانده نشد: { $problem }
fetch-unchanged = { $name }: چیز تازه‌ای نیست
fetch-done = { $name }: { $added } افزوده · { $changed } دگرگون · { $unchanged } بی‌تغییر

## نام‌های دیگر

alias-title = { $count ->
        [one] { $count } نام دیگر
       *[other] { $count } نام دیگر
    }
alias-none = هنوز نام دیگری نیست. برای افزودن: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-none-of = «{ $name }» نام دیگری از شما ندارد. برای افزودن: ⁨/alias { $name } = نامی دیگر، و یکی دیگر⁩
alias-more = … و { $count } مورد دیگر؛ newsdesk alias در خط فرمان همه را نشان می‌دهد.
alias-declared = { $line } (در فایل شما)
alias-added = «{ $name }» اکنون با { $others } هم یافت می‌شود.
alias-unknown = نگه داشته شد: { $others } برای «{ $name }». اما هیچ مطلبی آشکارا «{ $name }» را نام نمی‌برد. نوشتارش را با ‎/who امتحان کنید؛ همین که مطلبی نامش را ببرد، کارگر می‌شود.
alias-elsewhere = نگه داشته شد: { $others } برای «{ $name }». اما منظور از آن دیگران هم هستند: ⁨/who { $first }⁩ نشان می‌دهد چه کسانی. ⁨/unalias { $name } = { $first }⁩ آن را بازمی‌گرداند.
alias-removed = { $count ->
        [0] «{ $name }» چنین نام دیگری از شما ندارد؛ ‎/alias نشان می‌دهد چه دارد. آنچه در فایل شماست همان‌جا برداشته می‌شود.
        [one] { $count } نام دیگر «{ $name }» فراموش شد.
       *[other] { $count } نام دیگر «{ $name }» فراموش شد.
    }
alias-no-name = پیش از «=» نامی نیست. چنین بنویسید: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-no-alias = «{ $said }» پس از «=» نام دیگری می‌خواهد. چنین بنویسید: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-too-long = «{ $said }» از { $most } نویسه بلندتر است. نام کوتاه‌تری بنویسید.
alias-too-many = بیش از { $most } نام دیگر نمی‌شود. چندتا را با ‎/unalias بردارید و دوباره امتحان کنید.

## فایل‌هایی که گرداننده می‌فرستد

upload-started = { $name } را می‌خوانم…
upload-too-large = { $name } از { $size } مگابایت بزرگ‌تر است، و تلگرام بیش از این به ربات نمی‌دهد. فشرده یا تکه‌تکه‌اش کنید، یا همان‌جا که من کار می‌کنم بارگذاری کنید: newsdesk load FILE
upload-failed = نتوانستم { $name } را از تلگرام بگیرم. لطفاً یک دقیقهٔ دیگر دوباره بفرستید.
upload-unknown-kind = { $name } را نمی‌توانم بخوانم. این‌ها را می‌خوانم: { $kinds }؛ و ‎.jsonl و ‎.json و ‎.csv را فشرده با ‎.gz هم.

## وقتی کاری درست پیش نمی‌رود

error = از سوی من کاری درست پیش نرفت؛ ثبت شد. لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.
error-not-allowed = اینجا اجازهٔ فرستادن آن را ندارم. در گفت‌وگوی خصوصی بپرسید.
error-unavailable = آرشیو الان خوانده نمی‌شود. لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.
error-damaged = آرشیو به گرداننده‌اش نیاز دارد: «newsdesk check» را اجرا کند. سپس دوباره بپرسید.
error-too-new = آرشیو را نسخهٔ تازه‌تری از Newsdesk نوشته است. گرداننده باید این یکی را به‌روز کند.
error-loading = بارگذاری دیگری در جریان است. تا پایانش صبر کنید، سپس دوباره امتحان کنید.
error-name-model = مدلی که نام‌ها را می‌یابد بارگذاری نمی‌شود؛ دلیلش در گزارش کار است. درستش کنید یا NEWSDESK_NER را بردارید، سپس دوباره امتحان کنید.
error-changed = آرشیو همین حالا تغییر کرد. دوباره نگاه کنید، سپس تصمیم بگیرید.
error-source-missing = منبعی یافت نمی‌شود؛ گزارش کار می‌گوید کدام. مسیرش را بررسی کنید، سپس دوباره ‎/reload بفرستید.
error-sources-file = فایل منابعتان اشتباهی دارد؛ ‎/sources و گزارش کار می‌گویند کجا. درستش کنید، سپس دوباره امتحان کنید.

## Beside articles

day-time = { $day }، { $time } UTC
help-inline = در هر گفت‌وگوی دیگری { $bot } و چند واژه، یک نام یا یک پرسش بنویسید و سپس برگزینید.
command-settings = زبان؛ و در گروه‌ها برای مدیران، کی و به چه کسی پاسخ می‌دهم
command-post = فرستادن تازه‌ها یا یافته‌ها به کانال شما
command-privacy = چه چیزی از شما نگه می‌دارم و چگونه پاک شود
command-gaps = پرسش‌های بی‌پاسخ (گرداننده)
command-ban = دیگر پاسخ ندادن به کسی: شماره، @نام یا پاسخ (گرداننده)
command-unban = دوباره پاسخ دادن به کسی (گرداننده)
command-banned = به چه کسانی پاسخ نمی‌دهم (گرداننده)
argument-post = @کانال واژه‌ها
usage-settings = این را نفهمیدم. بنویسید «⁨quiet 22-7⁩» یا «quiet off»، «ask admins» یا «ask everybody»، «language de» یا «language off»، یا فقط فرمان را برای دکمه‌ها. برای نمونه:
usage-settings-private = این را نفهمیدم. بنویسید «language de» یا «language off»، یا فقط فرمان را برای دکمه‌ها. برای نمونه:
usage-post = کجا و چه؟ @نام یا شمارهٔ کانال و سپس واژه‌ها را بنویسید، یا «latest» و اگر خواستید واژه‌ها. برای نمونه:
usage-ban = چه کسی؟ شماره یا @نام کسی را بنویسید که از آغاز کارم پرسیده است؛ یا به پیامش با ‎/ban پاسخ دهید. برای نمونه:
usage-unban = چه کسی؟ شماره یا @نامی از فهرست ‎/banned بنویسید. برای نمونه:
button-as-typed = فقط همین واژه‌ها
button-read = خواندن در { $source }
button-read-page = خواندن صفحه
button-liked = 👍
button-disliked = 👎
button-share = اشتراک‌گذاری
button-copy = کپی
button-copy-link = رونوشت پیوند
button-open-bot = باز کردن در ربات
link-old = این پیوند را نمی‌شناسم یا مقصدش دیگر نیست. پرسشی بپرسید یا ‎/help را ببینید.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: هست ({ $size })
model-file-missing = { $name }: نیست
model-get = برای گرفتن کمبودها: newsdesk models pull. بی‌اینترنت: newsdesk models import FILE
model-runtime-missing = آنچه اجرایش می‌کند نصب نیست: pip install onnxruntime
model-off = با NEWSDESK_SEMANTIC خاموش شده است.
model-used = در کار است: ربات در آغاز بعدی آن را برمی‌دارد.
model-already = همهٔ فایل‌هایش هست.
model-pulled = { $name } گرفته شد ({ $size }).
model-pull-failed = { $name } گرفته نشد: { $problem }. بعداً دوباره امتحان کنید یا فایل را از جای دیگر بگیرید و بسپارید: newsdesk models import FILE
model-taken = { $name } پذیرفته شد ({ $size }).
model-nothing-taken = هیچ‌کدام فایل { $name } طبق فهرست نیست. درستش را در صفحه‌اش بیابید: { $card }

## Settings of a chat

settings-title = تنظیمات این گروه
settings-title-own = تنظیمات شما
settings-language = زبان: { $language }
settings-language-any = زبان: زبان پرسنده
settings-language-own = زبان: زبان تلگرام شما
settings-quiet = ساعت‌های آرام: { $first }–{ $until } ({ $zone })؛ در این ساعت‌ها فقط به مدیران پاسخ می‌دهم
settings-quiet-none = ساعت‌های آرام: هیچ
settings-asking =
    چه کسی می‌تواند بپرسد: { $asking ->
        [admins] فقط مدیران
       *[everybody] همه
    }
settings-choose-language = اینجا به چه زبانی حرف بزنم؟
settings-choose-first = از چه ساعتی آرام باشم؟ ({ $zone })
settings-choose-until = تا چه ساعتی؟ ({ $zone })
settings-admins-only = فقط مدیران این گروه می‌توانند تنظیماتش را عوض کنند.
settings-not-seen = نمی‌بینم که اینجا مدیر باشید. اگر مدیر ناشناس هستید، بنویسید: ⁨/settings quiet 22-7⁩، ⁨/settings ask admins⁩ یا ⁨/settings language de⁩
admins-unknown = تلگرام به من نگفت که اینجا مدیر هستید یا نه. چند ثانیه دیگر دوباره امتحان کنید؛ اگر باز چنین بود، مرا هم مدیر کنید.
button-quiet = ساعت‌های آرام
button-quiet-none = بدون ساعت آرام
button-ask-admins = فقط مدیران بپرسند
button-ask-everybody = همه بپرسند
button-language = زبان
button-language-any = خودکار
quiet-now = اینجا تا { $until } ساعت آرام است. تا آن وقت در گفت‌وگوی خصوصی بپرسید.
only-admins-ask = در این گروه فقط مدیران از من می‌پرسند. در گفت‌وگوی خصوصی بپرسید.

## Asking too much

budget-person = یک‌باره زیاد شد. { $seconds } ثانیه صبر کنید و دوباره بپرسید.
budget-presses = یک‌باره زیاد شد. { $seconds } ثانیه صبر کنید و دوباره بزنید.
budget-group = این گروه یک‌باره زیاد می‌پرسد. { $seconds } ثانیه صبر کنید و دوباره بپرسید، یا در گفت‌وگوی خصوصی بپرسید.

## Who is banned

ban-done = دیگر به { $name } پاسخ نمی‌دهم. برای بازگرداندن: ⁨/unban { $number }⁩
ban-not-them = نمی‌توان { $name } را مسدود کرد: گرداننده است، یا من، یا این گفت‌وگو، یا حسابی که در تلگرام میان بسیاری مشترک است.
unban-done = دوباره به { $name } پاسخ می‌دهم.
unban-nobody = { $name } مسدود نیست؛ فهرست در ‎/banned است.
banned-none = کسی مسدود نیست.
banned-line = { $number } · { $name } · از { $day }
banned-more = … و { $count } نفر دیگر

## Posting in a channel

button-post = فرستادن به «{ $channel }»
post-private-only = آن را در گفت‌وگوی خصوصی بفرستید: آنجا نشان می‌دهم چه خواهم فرستاد.
post-unknown = { $channel } را نمی‌یابم. نامش را بررسی کنید و اگر خصوصی است مرا مدیرش کنید.
post-no-channel = { $channel } کانال نیست. در گروه‌ها همان‌جا بپرسید.
post-not-me = اجازه ندارم در { $channel } پیام بفرستم. مرا مدیری کنید که اجازهٔ فرستادن پیام دارد و دوباره امتحان کنید.
post-not-you = فقط مدیران { $channel } که اجازهٔ فرستادن پیام دارند می‌توانند از راه من در آن بفرستند.
post-done = در { $channel } فرستاده شد.
post-refused = تلگرام نگذاشت در { $channel } بفرستم. اجازه‌ام را بررسی کنید و دوباره بزنید.
post-unsure = تلگرام پاسخ نداد و نمی‌دانم فرستاده شد یا نه. نخست { $channel } را ببینید و اگر نبود ‎/post را دوباره بفرستید.

## What readers make of answers

vote-liked = ثبت شد، ممنون.
vote-disliked = ثبت شد، ممنون. شاید واژه‌های دیگر یا ‎/search کمک کند.
gaps-title = { $count } پرسش بی‌پاسخ یا با پاسخی که پسندیده نشد
gaps-none = هنوز هیچ: از ۹۰ روز گذشته پرسشی بی‌پاسخ یا با پاسخی که پسندیده نشده باشد ندارم.
gaps-off = پرسش‌ها را نگه نمی‌دارم و نمی‌دانم کدام بی‌پاسخ ماند. برای نگه داشتن تا ۹۰ روز، ⁨NEWSDESK_KEEP_QUESTIONS=on⁩ بگذارید و مرا از نو راه بیندازید.
gap-unanswered = بی‌پاسخ: { $count }
gap-disliked = پسندیده نشد: { $count }
gap-last = آخرین بار { $day }

## Inline and as a guest

inline-nothing = چیزی پیدا نشد. خصوصی بپرسید
inline-failed = الان نمی‌توانم بگردم. خصوصی بپرسید
posted-question = پرسش: { $question }
no-headline = بدون تیتر
person-told = { $called } · { $counted }
guest-declined = اینجا نمی‌توانم پاسخ دهم.
guest-how = نام مرا در پرسشی دربارهٔ خبرها بیاورید، برای نمونه:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] الان پرسش‌ها زیاد است و نتوانستم پاسخ دهم. یک دقیقهٔ دیگر دوباره بپرسید.
       *[other] الان پرسش‌ها زیاد است و نتوانستم به { $count } پرسش آخرتان پاسخ دهم. مهم‌ترین را یک دقیقهٔ دیگر دوباره بپرسید.
    }
too-much = از اینجا یک‌باره زیاد رسید و بخشی بی‌پاسخ ماند. آنچه را هنوز کم دارید دوباره بفرستید.
uncertain = هنگام پاسخ دادن، ارتباط قطع شد. اگر پاسخی نمی‌بینید، دوباره بپرسید.

## What is kept of a reader

privacy-title = آنچه از شما نگه می‌دارم
kept-of-you = { $table ->
        [exchanges] پرسش شما و پاسخ کوتاه من، یک روز، تا پرسش بعدی بتواند بر آن تکیه کند.
        [languages] زبانی که انتخاب کردید، تا وقتی زبان دیگری انتخاب کنید یا به زبان تلگرام بازگردید.
        [unreachable] اینکه مرا مسدود کرده‌اید و از کی، تا وقتی دوباره برایم بنویسید.
        [updates] آنچه هم‌اکنون فرستادید، تا رسیدگی کنم: بیشتر چند ثانیه، حداکثر یک روز.
        [bans] اینکه گرداننده شما را مسدود کرده، از کی، و نامی که دیده، تا وقتی آن را بردارد.
        [names] نام کاربری شما همراه با شماره‌تان، فقط در حافظه، تا راه‌اندازی دوبارهٔ من.
        [votes] 👍 و 👎 شما برای ۹۰ روز، بدون شمارهٔ شما؛ پرسش کنار 👎 فقط اگر گرداننده پرسش‌ها را نگه دارد.
       *[more] سطرهای «{ $table }».
    }
privacy-listings = آنچه جست‌وجو شد { $days } روز نگه داشته می‌شود تا دکمه‌ها کار کنند، بدون اینکه ثبت شود چه کسی جست‌وجو کرد.
privacy-questions = پرسش‌هایی که نتوانستم پاسخ دهم ۹۰ روز نگه داشته می‌شوند، بدون اینکه ثبت شود چه کسی پرسید.
privacy-held = آنچه تازه پرسیده شد، بدون اینکه ثبت شود چه کسی پرسید، مدتی در حافظهٔ موقت می‌ماند تا به دیگران زودتر پاسخ دهم.
privacy-where = همه در فایلی نزد گردانندهٔ من است. جز آن پیامی نگه نمی‌دارم. در گزارش کارم هرگز نوشتهٔ شما نیست و آنجا فقط «{ $pseudonym }» هستید، ساخته از شمارهٔ شما و کلیدی که فقط من دارم.
privacy-groups = در گروه‌ها هم آنچه پرسیده شد یک روز می‌ماند، همراه با گروه و بدون پرسنده؛ و آنچه مدیران برای گروه تعیین کردند، تا وقتی عوضش کنند.
privacy-not-mine = این گفت‌وگو را خود تلگرام نگه می‌دارد و نسخه‌های پشتیبان پیشین گرداننده می‌مانند تا دور ریخته شوند.
privacy-stays = اگر گرداننده شما را مسدود کند، این می‌ماند تا وقتی آن را بردارد.
privacy-next = همه را با { $show } ببینید و با { $forget } پاک کنید.
privacy-in-private = این بین خودمان بماند: { $command } را در گفت‌وگوی خصوصی برایم بنویسید.
my-data-title = همهٔ آنچه از شما نگه می‌دارم
my-data-kind = { $count } سطر: { $what }
my-data-more = … هر { $count } در فایل است.
my-data-file = همه، همان‌گونه که در فایل من است.
my-data-none = چیزی از شما نگه نمی‌دارم.
my-data-next = { $show } می‌گوید چه چیزی ممکن است نگه دارم و تا کی.
forget-question = همهٔ آنچه از شما نگه می‌دارم پاک شود؟ بازگرداندنی نیست. آنچه دیگران می‌بینند می‌ماند: پیام‌های این گفت‌وگو را خودتان می‌توانید پاک کنید.
forget-stays = این می‌ماند، چون هنوز برقرار است: { $what }
forget-done = { $count ->
        [0] چیزی برای پاک کردن نبود. چیزی از شما نگه نمی‌دارم.
        [one] { $count } سطر پاک شد. دیگر چیزی از شما نگه نمی‌دارم.
       *[other] { $count } سطر پاک شد. دیگر چیزی از شما نگه نمی‌دارم.
    }
forget-done-but = { $count } سطر پاک شد.
button-forget-me = همه را پاک کن
