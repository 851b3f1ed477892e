# ما يقوله Newsdesk بالعربية.
# جمل بسيطة بلا HTML، قصيرة ولطيفة ومحدّدة، وفيها الخطوة التالية: تُقرأ على الهاتف.

## الأيام والقوائم

day = EEEE d MMMM y
day-range-in-month = EEEE d – EEEE d MMMM y
day-range-in-year = EEEE d MMMM – EEEE d MMMM y
plain-day = d MMMM y
plain-day-of-year = d MMMM
plain-range-in-month = d–d MMMM y
plain-range-in-year = d MMMM – d MMMM y
month-of-year = MMMM y
month = MMMM
today = اليوم
yesterday = أمس
days-on = في { $day }
days-since = منذ { $first }
days-until = حتى { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count ->
            [zero] أقل من دقيقة
            [one] دقيقة واحدة
            [two] دقيقتين
            [few] { $count } دقائق
            [many] { $count } دقيقة
           *[other] { $count } دقيقة
        }
        [hours] { $count ->
            [zero] أقل من ساعة
            [one] ساعة واحدة
            [two] ساعتين
            [few] { $count } ساعات
            [many] { $count } ساعة
           *[other] { $count } ساعة
        }
        [days] { $count ->
            [zero] أقل من يوم
            [one] يوم واحد
            [two] يومين
            [few] { $count } أيام
            [many] { $count } يومًا
           *[other] { $count } يوم
        }
        [months] { $count ->
            [zero] أقل من شهر
            [one] شهر واحد
            [two] شهرين
            [few] { $count } أشهر
            [many] { $count } شهرًا
           *[other] { $count } شهر
        }
       *[years] { $count ->
            [zero] أقل من سنة
            [one] سنة واحدة
            [two] سنتين
            [few] { $count } سنوات
            [many] { $count } سنة
           *[other] { $count } سنة
        }
    }
list-separator = { "، " }
day-unknown = اليوم غير معروف
day-inferred = { $day } (استُنتج من النص)

## البداية والمساعدة

welcome = مرحبًا! أجيب عن أسئلة الأخبار من هذا الأرشيف، ومع كل إجابة الجملة والمصدر اللذان يثبتانها.
help-what = اسألني عن الأخبار في هذا الأرشيف. أجيب بالجملة والمصدر اللذين يثبتان الإجابة، وأقول ذلك بصراحة حين لا يعرف الأرشيف.
help-try = جرّب
help-commands = الأوامر
help-command-line = { $usage } – { $what }
help-operator = ولأنك مشغّل: { $commands }
help-understands = أفهم الأسئلة بالإنجليزية. يجد ‎/search الكلمات كما هي في المقالات بأي لغة كانت، ويجد ‎/who الأسماء وإن كُتبت بالعربية. ولتغيير اللغة التي أتكلم بها: ‎/language
help-search = يفهم البحث { $forms } والأيام بكلمات إنجليزية بسيطة، مثل «last week».
help-groups = في المجموعات ابدأ سؤالك بـ { $bot } أو ردّ على رسالة لي.
reach =
    { $articles ->
        [0] الأرشيف فارغ حتى الآن. يملؤه مشغّله بالأمر «newsdesk load FOLDER».
        [zero] لا مقالات في الأرشيف{ $days }.
        [one] في الأرشيف مقال واحد{ $days }.
        [two] في الأرشيف مقالان{ $days }.
        [few] في الأرشيف { $articles } مقالات{ $days }.
        [many] في الأرشيف { $articles } مقالًا{ $days }.
       *[other] في الأرشيف { $articles } مقال{ $days }.
    }
reach-days = ، من { $oldest } إلى { $newest }
reach-day = ، ليوم { $day }

## الأوامر: القائمة وكيفية استعمالها

command-search = مقالات فيها هذه الكلمات
command-who = شخص أو منظمة أو مكان في الأخبار
command-latest = أحدث المقالات: كلها، أو حسب كلمات أو وسيلة إعلام أو يوم
command-language = اللغة التي أتكلم بها هنا
command-help = ما أستطيع فعله، مع أمثلة
command-reload = قراءة المصادر من جديد (للمشغّل)
command-undo = التراجع عن آخر إعادة تحميل (للمشغّل)
command-stats = ما في الأرشيف (للمشغّل)
command-sources = الخلاصات والصفحات والمجلدات وأحوالها (للمشغّل)
command-addsource = إضافة خلاصة أو صفحة بعنوانها (للمشغّل)
command-removesource = إزالة خلاصة أو صفحة (للمشغّل)
command-pause = إيقاف قراءة مصدر أو متابعتها (للمشغّل)
command-alias = أسماء أخرى لأحد: الاسم = اسم آخر، اسم آخر (للمشغّل)
command-unalias = نسيان أسماء أخرى لأحد (للمشغّل)
argument-words = كلمات
argument-name = اسم
argument-optional-words = [كلمات]
usage-search = أي كلمات؟ اكتبها بعد الأمر، مثلًا:
usage-who = من؟ اكتب الاسم بعد الأمر، مثلًا:
usage-addsource = أي عنوان؟ اكتبه بعد الأمر، ومعه اسم إن شئت، مثلًا:
usage-removesource = أي مصدر؟ اكتب اسمه بعد الأمر؛ القائمة في ‎/sources. مثلًا:
usage-pause = أي مصدر؟ اكتب اسمه بعد الأمر؛ القائمة في ‎/sources. مثلًا:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = أسماء من؟ اكتب الاسم بعد الأمر؛ القائمة في ‎/alias. مثلًا:
example-alias = United Nations
usage-question = نعم؟ اطرح سؤالك في الرسالة نفسها، مثلًا:
unknown-command = لا أعرف هذا الأمر. اطرح سؤالًا فحسب، أو انظر ‎/help.
only-text = أقرأ النصوص فقط. أرسل سؤالك بالكلمات.
forwarded = لا أجيب عن الرسائل المعاد توجيهها. اطرح السؤال بكلماتك.

## اللغات

language-which = بأي لغة أتكلم هنا؟
language-unknown = لا أتكلم «{ $words }». أي هذه اللغات تختار هنا؟
language-chosen = من الآن أتكلم هنا: { $language }. وما زلت أفهم الأسئلة بالإنجليزية، أما ‎/search و ‎/who فيقبلان كلمات وأسماء بأي لغة.
language-of-app = من الآن أتكلم بلغة تيليجرام لديك إن كنت أعرفها.
language-of-each-reader = من الآن أتكلم هنا مع كل قارئ بلغة تيليجرام لديه إن كنت أعرفها.
language-admins-only = تغيير اللغة هنا لمشرفي المجموعة فقط. في محادثتنا الخاصة تختار لغتك بنفسك: ‎/language
bot-description =
    اسألني بالإنجليزية عن الأخبار في أرشيفي. أجيب بالجملة والمصدر اللذين يثبتان الإجابة، وأقول ذلك بصراحة حين لا يعرف الأرشيف.
bot-short-description = يجيب عن أسئلة الأخبار من أرشيف، ومع كل إجابة الجملة والمصدر اللذان يثبتانها.

## القوائم

search-title = { $total ->
        [zero] لا مقالات عن «{ $words }»
        [one] مقال واحد عن «{ $words }»
        [two] مقالان عن «{ $words }»
        [few] { $total } مقالات عن «{ $words }»
        [many] { $total } مقالًا عن «{ $words }»
       *[other] { $total } مقال عن «{ $words }»
    }
search-best = أفضل النتائج عن «{ $words }»
search-newest = أحدث النتائج عن «{ $words }»
search-some = ليس في أي مقال كل كلمات «{ $words }». في هذه المقالات بعضها.
search-nothing = لا شيء في الأرشيف عن «{ $words }». جرّب كلمات أقل أو غيرها، أو ‎/who للأسماء، أو انظر ‎/latest.
search-nothing-exactly = لا شيء في الأرشيف مكتوب هكذا تمامًا: «{ $words }».
limit-source = { $words }
limit-byline = بقلم { $words }
limit-headline = العنوان: { $words }
limit-around = يُفضّل ما قرب { $days }
limit-excluded = من دون { $words }
newest-first = الأحدث أولًا
exactly = كما كُتب تمامًا
repaired = قُرئ «{ $typed }» أيضًا: { $words }.
repaired-known = يُكتب أيضًا: { $words }.
nothing-within = لا شيء عن «{ $words }» ضمن هذه الحدود: { $limits }
nothing-within-limits = لا شيء ضمن هذه الحدود: { $limits }
without-limits = من دونها:
latest-newest = الأحدث: { $day }
latest-newest-old = الأحدث: { $day }، قبل { $span }
latest-checked = آخر تحقق قبل { $span }
latest-checked-now = تم التحقق الآن
latest-checked-on = آخر تحقق في { $day }
latest-words = الأحدث أولًا عن «{ $words }»
latest-old = لا شيء أحدث من { $day } عن «{ $words }» (قبل { $span })
latest-nothing = لا شيء في الأرشيف عن «{ $words }». جرّب كلمات أخرى، أو ‎/latest وحده.
latest-empty = الأرشيف فارغ حتى الآن. يملؤه مشغّله بالأمر «newsdesk load FOLDER».
position = { $from }–{ $to } من { $total }
position-alone = { $from }–{ $to }
position-stories = الأخبار { $from }–{ $to } من { $total }
story-sources = { $sources ->
        [zero] بلا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $sources } مصادر
        [many] { $sources } مصدرًا
       *[other] { $sources } مصدر
    }
story-articles = { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
story-title = خبر واحد: { $size }

## مقال

part = الجزء { $part } من { $parts }
caption = صورة:
no-text = ليس في هذا المقال نص.

## الإجابات

answer-verdict = { $verdict ->
        [yes] نعم
       *[no] لا
    }
answer-sources = المصادر ({ $count }): { $sources }
answer-otherwise = وورد أيضًا: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = أحدث ما في الأرشيف عن هذا من { $day }.
answer-more = أدلة أخرى
digest = الأحدث
digest-of = الأحدث عن { $words }
near = قريب من السؤال
no-answer = لا يذكر الأرشيف ذلك.
no-answer-nearest = أقرب العناوين
no-answer-hint = جرّب كلمات إنجليزية أخرى، أو ‎/search.
not-english = لا أفهم إلا الأسئلة بالإنجليزية.
not-english-hint = اسأل بالإنجليزية من فضلك. يجد ‎/who الاسم وإن كُتب بالعربية، ويجد ‎/search الكلمات كما هي في المقالات:

## أسئلة تستند إلى ما قبلها، وما ليس سؤالًا

understood-question = فُهم هكذا: { $question }
unclear = لست متأكدًا ممن تقصد أو ما تقصد. اطرح السؤال كاملًا مع الاسم، أو ردّ على رسالتي التي تقصدها.
unclear-people = قد يكون المقصود { $names }. من تقصد؟
talk-thanks = عفوًا. اسأل متى شئت.
talk-greeting = مرحبًا! اسألني بالإنجليزية عن الأخبار في هذا الأرشيف، مثلًا:
talk-insult = آسف إن لم يفدك ذلك. جرّب كلمات أخرى، أو انظر ‎/help.
talk-link = لا أستطيع فتح الروابط. أرسل بضع كلمات عن موضوعها: ⁨/search كلمات⁩

## أشخاص ومنظمات وأماكن

kind = { $kind ->
        [organisation] منظمة
        [place] مكان
       *[person] شخص
    }
kind-beside = { $kind ->
        [organisation] منظمة
        [place] مكان
       *[person] شخص
    }
also-known = أيضًا: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
role-days = { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }، { $days }
role-first-last = { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }، أولها { $first } وآخرها { $last }
last-quoted = آخر الاقتباسات
with-people = مع: { $names }
with-organisations = منظمات: { $names }
with-places = أماكن: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [zero] ليس في أي مقال
        [one] في مقال واحد
        [two] في مقالين
        [few] في { $articles } مقالات
        [many] في { $articles } مقالًا
       *[other] في { $articles } مقال
    }
coverage-weeks = أسابيع { $days }؛ أكثرها: { $most } في أسبوع { $peak }
coverage-months = أشهر { $days }؛ أكثرها: { $most } في { $peak }
articles-title = { $name }: { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
quotes-title = أقوال { $name }
timeline-title = { $name }، الأحدث أولًا
turn-week = أسبوع { $day }
did-you-mean = لا أجد أحدًا اسمه تمامًا «{ $name }». هل تقصد أحد هذه الأسماء؟
which-of-them = تنطبق أسماء عدة على «{ $name }». أيها؟
which-of-role = يُسمّى أكثر من واحد «{ $role }». أيهم؟
which-one = في الأرشيف أكثر من «{ $name }». أيهم؟
nobody = لا أجد في الأرشيف أحدًا اسمه «{ $name }». جرّب الاسم كاملًا، أو ‎/search.
people-not-kept = لا يحتفظ هذا الأرشيف بقائمة أشخاص. جرّب: ⁨/search { $name }⁩
picture-axis-weeks = مقالات في الأسبوع
picture-axis-months = مقالات في الشهر
picture-source = المصدر: هذا الأرشيف حتى { $day }

## الأزرار

button-previous = ‹ السابق
button-next = التالي ›
button-more-evidence = أدلة أخرى ›
button-newest = الأحدث أولًا
button-best = الأفضل أولًا
button-exactly = تمامًا «{ $words }»
button-exactly-all = كما كُتب تمامًا
button-all-spellings = مع كتابات أخرى
button-all-articles = كل المقالات: { $articles }
button-quotes = الاقتباسات
button-timeline = التسلسل الزمني
button-picture = رسم بياني
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ رجوع
button-part-before = ‹ الجزء { $part }
button-part-after = الجزء { $part } ›
button-undo = تراجع عنه
button-remove = أزله
button-old = هذا الزر من رسالة قديمة. اسأل مرة أخرى من فضلك.
article-gone = لم يعد هذا المقال في الأرشيف.

## للمشغّل

operator-only = هذا لمشغّل هذا البوت. يمكنك أن تسألني، أو انظر ‎/help.
reload-started = أقرأ المصادر…
reload-progress = أقرأ المصادر… { $articles ->
        [zero] بلا مقالات بعد
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
reload-progress-percent = أقرأ المصادر… { $percent } % · { $articles ->
        [zero] بلا مقالات بعد
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
reload-done = تم. في الأرشيف الآن { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }.
reload-counts = أُضيف { $added } · تغيّر { $changed } · بلا تغيير { $unchanged } · أُزيل { $removed }
reload-dry = تجربة فقط: لم يتغيّر شيء. في الأرشيف { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }.
reload-would = كان سيُضاف { $added } · ويتغيّر { $changed } · ويبقى { $unchanged } · ويُزال { $removed }
reload-expired =
    { $expired ->
        [zero] لا مقالات أقدم
        [one] مقال واحد أقدم
        [two] مقالان أقدم
        [few] { $expired } مقالات أقدم
        [many] { $expired } مقالًا أقدم
       *[other] { $expired } مقال أقدم
    } مما يحفظه هذا الأرشيف
reload-rejected = رُفض { $rejected }:
reload-more = … و{ $count } غيرها، كلها في الملف أدناه.
reload-more-beyond = … و{ $count } غيرها؛ يذكر الملف أدناه منها { $named }.
reload-unnamed = … و{ $count } غيرها، أكثر من أن تُذكر. أصلح هذه ثم حمّل من جديد.
reload-file = كل ما رُفض، وسببه.
reload-file-beyond = أول ما رُفض، وسببه.
reason =
    { $reason ->
        [EMPTY] فارغ
        [BINARY] ليس نصًا
        [TOO_LARGE] كبير جدًا
        [LINE_TOO_LONG] سطر أطول مما يجوز
        [NO_STRUCTURE] لم يوجد فيه مقال
        [NO_TEXT] بلا نص
        [NOT_JSON] ليس JSON
        [BAD_FIELD] حقل غير صحيح
        [UNREADABLE] لا يمكن قراءته
        [SAME_ID] معرّف مستعمل مرتين
        [MARKUP_BOMB] ترميز خطر
        [TIMED_OUT] طالت قراءته كثيرًا
       *[UNKNOWN_FORMAT] صيغة غير معروفة
    }
undo-nothing = لا شيء للتراجع عنه: يمكن التراجع مرة واحدة عن آخر إعادة تحميل غيّرت شيئًا.
undo-done = تم التراجع عن تحميل { $day }، { $time } UTC. عاد في الأرشيف { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }، كما كان قبله. يقرأ ‎/reload التالي المصادر نفسها.
undo-loses = عمليات تحميل أصغر منذ { $day }، { $time } UTC أضافت أو غيّرت أو أزالت { $changes ->
        [zero] لا مقالات
        [one] مقالًا واحدًا
        [two] مقالين
        [few] { $changes } مقالات
        [many] { $changes } مقالًا
       *[other] { $changes } مقال
    }. سيضيع ذلك أيضًا. هل أتراجع عن كل ما جرى منذئذ؟
undo-how = لفعل ذلك: newsdesk undo --yes
undo-older = عمليات التحميل منذ { $day }، { $time } UTC لم تغيّر شيئًا. هل أتراجع عن تحميل ذلك الوقت؟
check-problem = { $part ->
        [state] الحالة
       *[archive] الأرشيف
    }: { $problem }
check-whole = كل شيء سليم. في الأرشيف { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }.
check-repaired = أُصلح: أُنشئ الفهرس من جديد من { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالين
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }.
check-archive-damaged = لا يمكن إصلاح الأرشيف من مقالاته. استعد نسخة احتياطية، أو انقل مجلد البيانات جانبًا وحمّل المصادر من جديد.
check-state-damaged = الحالة (أي الملفات حُمّل، والمصادر المضافة في المحادثة، وقوائم القراء) متضررة. استعدها من نسخة احتياطية، أو أوقف البوت وانقل ⁨state.sqlite3⁩ جانبًا وحمّل الملفات وأضف المصادر من جديد؛ المقالات تبقى.
backup-done = في { $name } كل شيء ({ $size }).
stats-articles = المقالات: { $articles }
stats-undated = مقالات بلا يوم: { $articles }
stats-people = الأشخاص: { $people }
stats-days = الأيام: { $oldest } – { $newest }
stats-sources = وسائل الإعلام: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = غير مذكورة ({ $articles })
stats-loaded = آخر تحميل: { $day }، { $time } UTC
stats-never-loaded = آخر تحميل: لم يحدث
stats-size = الحجم: { $size }
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $size } ميغابايت

## المصادر

source-unknown = لا مصدر واحدًا اسمه «{ $name }». هل تقصد أحد هذه؟
source-unknown-none = لا مصدر اسمه «{ $name }»: لا مصادر بعد. يضيف ‎/addsource مصدرًا.
source-more-names = … و{ $count } غيرها
source-failed = تعذّرت قراءة ذلك: { $problem }. لم يتغيّر شيء.
source-exists = هذا «{ $name }»، وهو موجود؛ حاله في ‎/sources. لقراءته الآن: ⁨/reload { $name }⁩
source-name-taken = مصدر آخر اسمه «{ $name }». اكتب ‎/addsource ثم العنوان وبعده اسمًا آخر.
source-declared = «{ $name }» مذكور في { $file }: أزله من هناك. لإيقافه فورًا: ⁨/pause { $name }⁩
sources-title =
    { $count ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }
sources-none = لا مصادر بعد. يضيف ‎/addsource مع عنوان خلاصة مصدرًا؛ والملفات يقرؤها «newsdesk load FOLDER».
sources-problem = في ملف مصادرك خطأ: { $problem }. أصلحه؛ وحتى ذلك الحين يتبع البوت العامل ما كان فيه من قبل.
sources-more = … و{ $count } غيرها: يعرضها كلها «newsdesk sources».
source-title = { $name } ({ $kind ->
        [feed] خلاصة
        [page] صفحة
       *[files] ملفات
    })
source-read-now = قُرئ الآن
source-read = قُرئ قبل { $ago }
source-never = لم يُقرأ بعد
source-next = التالي بعد { $wait }
source-next-now = التالي الآن
source-paused = متوقف
source-gone = زال نهائيًا
source-articles =
    { $articles ->
        [zero] بلا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
source-problem = مشكلة: { $problem }
source-moved = انتقل إلى { $address }
source-looking = أنظر في هذا العنوان…
source-added = أُضيفت { $kind ->
        [page] الصفحة
       *[feed] الخلاصة
    } «{ $name }». أقرؤها كل { $every }؛ حالها في ‎/sources.
source-added-from-page = تذكر هذه الصفحة خلاصة. أضفتها باسم «{ $name }» وأقرؤها كل { $every }؛ حالها في ‎/sources.
source-remove-question = أأكفّ عن قراءة «{ $name }» وأنساه؟ { $articles ->
        [0] لم تأتِ منه مقالات.
        [zero] لم تأتِ منه مقالات.
        [one] يبقى مقاله الواحد.
        [two] يبقى مقالاه.
        [few] تبقى مقالاته وعددها { $articles }.
        [many] تبقى مقالاته وعددها { $articles }.
       *[other] تبقى مقالاته وعددها { $articles }.
    }
source-removed = أُزيل «{ $name }». مقالاته تبقى.
source-removed-before = لم يعد هذا المصدر موجودًا.
source-now-paused = أُوقف «{ $name }». ليستأنف، اكتب الأمر نفسه مرة أخرى.
source-goes-on = يستأنف «{ $name }»؛ أقرؤه الآن.
source-told-gone = «{ $name }» ({ $address }) زال نهائيًا كما يقول خادمه. لم أعد أطلبه؛ ومقالاته تبقى. لنسيانه: ⁨/removesource { $name }⁩. للمحاولة من جديد: ⁨/pause { $name }⁩
source-told-gone-declared = «{ $name }» ({ $address }) زال نهائيًا كما يقول خادمه. لم أعد أطلبه؛ ومقالاته تبقى. أزله من ملف مصادرك. للمحاولة من جديد: ⁨/pause { $name }⁩
fetch-nothing = لا شيء حان وقته. لقراءة مصدر الآن: newsdesk fetch NAME
fetch-failed = { $name }: تعذّرت قراءته: { $problem }
fetch-unchanged = { $name }: لا جديد
fetch-done = { $name }: أُضيف { $added } · تغيّر { $changed } · بلا تغيير { $unchanged }

## أسماء أخرى

alias-title = { $count ->
        [zero] لا أسماء أخرى
        [one] اسم آخر واحد
        [two] اسمان آخران
        [few] { $count } أسماء أخرى
        [many] { $count } اسمًا آخر
       *[other] { $count } اسم آخر
    }
alias-none = لا أسماء أخرى بعد. لإضافة بعضها: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-none-of = ليس لـ «{ $name }» أسماء أخرى منك. لإضافة بعضها: ⁨/alias { $name } = اسم آخر، واسم آخر⁩
alias-more = … و{ $count } غيرها؛ يعرضها كلها newsdesk alias في سطر الأوامر.
alias-declared = { $line } (في ملفك)
alias-added = يُعثر الآن على «{ $name }» أيضًا باسم { $others }.
alias-unknown = حُفظ: { $others } لـ «{ $name }». لكن لا مقال يذكر «{ $name }» بوضوح. تحقق من الكتابة بالأمر ‎/who؛ ويسري ما أضفته حالما يذكره مقال.
alias-elsewhere = حُفظ: { $others } لـ «{ $name }». لكن يُقصد به آخرون أيضًا: يبيّنهم ⁨/who { $first }⁩. للتراجع: ⁨/unalias { $name } = { $first }⁩
alias-removed = { $count ->
        [0] ليس لـ «{ $name }» مثل هذا الاسم منك؛ يعرض ‎/alias ما له. وما في ملفك يُزال من هناك.
        [zero] ليس لـ «{ $name }» مثل هذا الاسم منك؛ يعرض ‎/alias ما له. وما في ملفك يُزال من هناك.
        [one] نُسي اسم آخر واحد لـ «{ $name }».
        [two] نُسي اسمان آخران لـ «{ $name }».
        [few] نُسيت { $count } أسماء أخرى لـ «{ $name }».
        [many] نُسي { $count } اسمًا آخر لـ «{ $name }».
       *[other] نُسي { $count } اسم آخر لـ «{ $name }».
    }
alias-no-name = لا اسم قبل «=». اكتب هكذا: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-no-alias = ينقص «{ $said }» اسم آخر بعد «=». اكتب هكذا: ⁨/alias Kim Jong Un = 金正恩, Supreme Leader Kim⁩
alias-too-long = «{ $said }» أطول من { $most } حرفًا. اكتب اسمًا أقصر.
alias-too-many = لا يجوز أكثر من { $most } من الأسماء الأخرى. أزل بعضها بالأمر ‎/unalias ثم حاول من جديد.

## ملفات يرسلها المشغّل

upload-started = أقرأ { $name }…
upload-too-large = { $name } أكبر من { $size } ميغابايت، وهو أقصى ما يتيح تيليجرام لبوت جلبه. اضغطه أو قسّمه، أو حمّله حيث أعمل: newsdesk load FILE
upload-failed = تعذّر جلب { $name } من تيليجرام. أرسله مرة أخرى بعد دقيقة من فضلك.
upload-unknown-kind = لا أستطيع قراءة { $name }. أقرأ { $kinds }؛ و‎.jsonl و‎.json و‎.csv مضغوطة أيضًا بصيغة ‎.gz.

## حين يقع خطأ

error = وقع خطأ من جهتي، وقد سُجّل. حاول مرة أخرى بعد دقيقة من فضلك.
error-not-allowed = لا يُسمح لي بإرسال ذلك هنا. اسألني في محادثة خاصة.
error-unavailable = لا يمكن قراءة الأرشيف الآن. حاول مرة أخرى بعد دقيقة من فضلك.
error-damaged = يحتاج الأرشيف إلى مشغّله: ليشغّل «newsdesk check». ثم اسأل مرة أخرى.
error-too-new = كتب هذا الأرشيف إصدار أحدث من Newsdesk. على مشغّله تحديث هذا الإصدار.
error-loading = يجري تحميل آخر. انتظر حتى ينتهي، ثم حاول مرة أخرى.
error-name-model = تعذّر تحميل النموذج الذي يجد الأسماء؛ السبب في السجل. أصلحه أو ألغِ NEWSDESK_NER، ثم حاول مرة أخرى.
error-changed = تغيّر الأرشيف للتو. انظر مرة أخرى ثم قرّر.
error-source-missing = لا يمكن العثور على مصدر؛ السجل يبيّن أيها. تحقق من مساره، ثم أرسل ‎/reload مرة أخرى.
error-sources-file = في ملف مصادرك خطأ؛ يبيّن موضعه ‎/sources والسجل. أصلحه ثم حاول مرة أخرى.

## Beside articles

day-time = { $day }، { $time } UTC
help-inline = في أي محادثة أخرى اكتب { $bot } وبضع كلمات أو اسمًا أو سؤالًا، ثم اختر.
command-settings = اللغة، وفي المجموعات للمشرفين متى أجيب ومن أجيب
command-post = نشر الأحدث أو ما يطابق كلمات في قناة لك
command-privacy = ما أحتفظ به عنك وكيف يُحذف
command-gaps = أسئلة بلا إجابة (للمشغّل)
command-ban = عدم الرد على شخص: رقم أو @اسم أو رد (للمشغّل)
command-unban = الرد على شخص من جديد (للمشغّل)
command-banned = من لا أرد عليهم (للمشغّل)
argument-post = @قناة كلمات
usage-settings = لم أفهم ذلك. اكتب «quiet 22-7» أو «quiet off»، أو «ask admins» أو «ask everybody»، أو «language de» أو «language off»، أو الأمر وحده لعرض الأزرار. مثلًا:
usage-settings-private = لم أفهم ذلك. اكتب «language de» أو «language off»، أو الأمر وحده لعرض الأزرار. مثلًا:
usage-post = أين وماذا؟ اكتب @اسم القناة أو رقمها ثم كلمات، أو «latest» وكلمات إن شئت. مثلًا:
usage-ban = من؟ اكتب رقمًا أو @اسم من سألني منذ بدأت؛ أو ردّ على رسالته بالأمر ‎/ban. مثلًا:
usage-unban = من؟ اكتب رقمًا أو @اسمًا من قائمة ‎/banned. مثلًا:
button-as-typed = هذه الكلمات فقط
button-read = اقرأ في { $source }
button-read-page = اقرأ الصفحة
button-liked = 👍
button-disliked = 👎
button-share = مشاركة
button-copy = نسخ
button-copy-link = نسخ الرابط
button-open-bot = افتح في البوت
link-old = لا أعرف هذا الرابط، أو زال ما كان يفتحه. اطرح سؤالك، أو انظر ‎/help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: موجود ({ $size })
model-file-missing = { $name }: غير موجود
model-get = لجلب الناقص: newsdesk models pull. وبلا إنترنت هنا: newsdesk models import FILE
model-runtime-missing = ما يشغّله غير مثبّت: pip install onnxruntime
model-off = أُوقف بواسطة NEWSDESK_SEMANTIC.
model-used = قيد الاستعمال: يأخذه البوت عند تشغيله التالي.
model-already = كل ملفاته موجودة.
model-pulled = جُلب { $name } ({ $size }).
model-pull-failed = تعذّر جلب { $name }: { $problem }. حاول لاحقًا، أو اجلب الملف من مكان آخر وسلّمه: newsdesk models import FILE
model-taken = أُخذ { $name } ({ $size }).
model-nothing-taken = لا شيء هنا ملف لـ { $name } كما في القائمة. ابحث عن الصحيح في صفحته: { $card }

## Settings of a chat

settings-title = إعدادات هذه المجموعة
settings-title-own = إعداداتك
settings-language = اللغة: { $language }
settings-language-any = اللغة: لغة من يسأل
settings-language-own = اللغة: لغة تيليجرام لديك
settings-quiet = ساعات الهدوء: { $first }–{ $until } ({ $zone })؛ حينها لا أجيب إلا المشرفين
settings-quiet-none = ساعات الهدوء: لا شيء
settings-asking = من يسأل: { $asking ->
        [admins] المشرفون فقط
       *[everybody] الجميع
    }
settings-choose-language = بأي لغة أتكلم هنا؟
settings-choose-first = من أي ساعة أهدأ؟ ({ $zone })
settings-choose-until = حتى أي ساعة؟ ({ $zone })
settings-admins-only = لا يغيّر إعدادات هذه المجموعة إلا مشرفوها.
settings-not-seen = لا أرى أنك مشرف هنا. إن كنت مشرفًا مجهولًا فاكتب: ⁨/settings quiet 22-7⁩ أو ⁨/settings ask admins⁩ أو ⁨/settings language de⁩
admins-unknown = لم يخبرني تيليجرام هل أنت مشرف هنا. حاول ثانية بعد بضع ثوانٍ، فإن بقي الأمر كذلك فاجعلني مشرفًا أنا أيضًا.
button-quiet = ساعات الهدوء
button-quiet-none = بلا ساعات هدوء
button-ask-admins = ليسأل المشرفون فقط
button-ask-everybody = ليسأل الجميع
button-language = اللغة
button-language-any = تلقائي
quiet-now = الهدوء هنا حتى { $until }. اسألني في محادثة خاصة إلى ذلك الحين.
only-admins-ask = في هذه المجموعة لا يسألني إلا المشرفون. اسألني في محادثة خاصة.

## Asking too much

budget-person = مهلًا، هذا كثير دفعة واحدة. انتظر { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم اسأل من جديد.
budget-presses = مهلًا، هذا كثير دفعة واحدة. انتظر { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم اضغط من جديد.
budget-group = هذه المجموعة تسأل كثيرًا دفعة واحدة. انتظر { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم اسأل من جديد، أو في محادثة خاصة.

## Who is banned

ban-done = لم أعد أجيب { $name }. للتراجع: ⁨/unban { $number }⁩
ban-not-them = لا يمكن حظر { $name }: إنه مشغّل، أو أنا، أو هذه المحادثة، أو حساب يشترك فيه كثيرون على تيليجرام.
unban-done = أجيب { $name } من جديد.
unban-nobody = { $name } غير محظور؛ القائمة في ‎/banned.
banned-none = لا أحد محظور.
banned-line = { $number } · { $name } · منذ { $day }
banned-more = … و{ $count } غيرهم

## Posting in a channel

button-post = انشر في «{ $channel }»
post-private-only = أرسل ذلك في محادثتنا الخاصة: هناك أريك ما سأنشره.
post-unknown = لا أجد { $channel }. تحقق من الاسم، وإن كانت خاصة فاجعلني مشرفًا فيها.
post-no-channel = { $channel } ليست قناة. في المجموعات اسألني هناك مباشرة.
post-not-me = لا يحق لي النشر في { $channel }. اجعلني مشرفًا يحق له النشر ثم حاول من جديد.
post-not-you = لا يجعلني أنشر في { $channel } إلا مشرفوها الذين يحق لهم النشر.
post-done = نُشر في { $channel }.
post-refused = لم يسمح لي تيليجرام بالنشر في { $channel }. تحقق من صلاحيتي ثم اضغط من جديد.
post-unsure = لم يجب تيليجرام، فلا أعلم هل نُشر. انظر أولًا في { $channel }، وإن لم تجده فأرسل ‎/post من جديد.

## What readers make of answers

vote-liked = سُجّل، شكرًا.
vote-disliked = سُجّل، شكرًا. قد تفيد كلمات أخرى، أو ‎/search.
gaps-title = { $count ->
        [zero] { $count } سؤال بلا إجابة أو بإجابة لم تعجب
        [one] سؤال واحد بلا إجابة أو بإجابة لم تعجب
        [two] سؤالان بلا إجابة أو بإجابة لم تعجب
        [few] { $count } أسئلة بلا إجابة أو بإجابة لم تعجب
        [many] { $count } سؤالًا بلا إجابة أو بإجابة لم تعجب
       *[other] { $count } سؤال بلا إجابة أو بإجابة لم تعجب
    }
gaps-none = لا شيء بعد: ليس من آخر 90 يومًا سؤال بلا إجابة أو بإجابة لم تعجب.
gaps-off = لا أحتفظ بالأسئلة فلا أعلم أيها بقي بلا إجابة. للاحتفاظ بها 90 يومًا اضبط ⁨NEWSDESK_KEEP_QUESTIONS=on⁩ وأعد تشغيلي.
gap-unanswered = بلا إجابة: { $count }
gap-disliked = لم تعجب: { $count }
gap-last = آخرها { $day }

## Inline and as a guest

inline-nothing = لم أجد شيئًا. اسألني في الخاص
inline-failed = لا أستطيع البحث الآن. اسألني في الخاص
posted-question = السؤال: { $question }
no-headline = بلا عنوان
person-told = { $called } · { $counted }
guest-declined = لا أستطيع الإجابة هنا.
guest-how = اذكرني مع سؤال عن الأخبار، مثلًا:

## When something goes wrong, or too many ask

busy = { $count ->
        [zero] يسأل كثيرون الآن فلم أستطع الإجابة. اسأل من جديد بعد دقيقة.
        [one] يسأل كثيرون الآن فلم أستطع الإجابة عن هذا. اسأل من جديد بعد دقيقة.
        [two] يسأل كثيرون الآن فلم أستطع الإجابة عن سؤاليك الأخيرين. أعد أهمهما بعد دقيقة.
        [few] يسأل كثيرون الآن فلم أستطع الإجابة عن آخر { $count } أسئلة لك. أعد أهمها بعد دقيقة.
        [many] يسأل كثيرون الآن فلم أستطع الإجابة عن آخر { $count } سؤالًا لك. أعد أهمها بعد دقيقة.
       *[other] يسأل كثيرون الآن فلم أستطع الإجابة عن آخر { $count } سؤال لك. أعد أهمها بعد دقيقة.
    }
too-much = وصل الكثير من هنا دفعة واحدة، فبقي بعضه بلا جواب. أرسل من جديد ما لا يزال ينقصك.
uncertain = انقطع الاتصال وأنا أجيب. إن لم تر إجابتي فاسأل من جديد.

## What is kept of a reader

privacy-title = ما أحتفظ به عنك
kept-of-you = { $table ->
        [exchanges] سؤالك وإجابتي القصيرة، يومًا واحدًا، ليستند إليهما سؤالك التالي.
        [languages] اللغة التي اخترتها، حتى تختار غيرها أو تعود إلى لغة تيليجرام لديك.
        [unreachable] أنك حظرتني ومنذ متى، حتى تكتب إليّ من جديد.
        [updates] ما أرسلته للتو، حتى أعالجه: ثوانٍ في العادة، ويوم على الأكثر.
        [bans] أن مشغّلًا حظرك، ومنذ متى، والاسم الذي رآه، حتى يرفع الحظر.
        [names] اسم المستخدم الخاص بك مع رقمك، في الذاكرة فقط، حتى يُعاد تشغيلي.
        [votes] 👍 و👎 منك لمدة 90 يومًا، بلا رقمك؛ والسؤال بجانب 👎 فقط إن كان المشغّل يحتفظ بالأسئلة.
       *[more] صفوف «{ $table }».
    }
privacy-listings = { $days ->
        [zero] يُحفظ ما بُحث عنه { $days } يوم لتعمل الأزرار، دون ذكر من بحث.
        [one] يُحفظ ما بُحث عنه يومًا واحدًا لتعمل الأزرار، دون ذكر من بحث.
        [two] يُحفظ ما بُحث عنه يومين لتعمل الأزرار، دون ذكر من بحث.
        [few] يُحفظ ما بُحث عنه { $days } أيام لتعمل الأزرار، دون ذكر من بحث.
        [many] يُحفظ ما بُحث عنه { $days } يومًا لتعمل الأزرار، دون ذكر من بحث.
       *[other] يُحفظ ما بُحث عنه { $days } يوم لتعمل الأزرار، دون ذكر من بحث.
    }
privacy-questions = تُحفظ الأسئلة التي لم أستطع الإجابة عنها 90 يومًا، دون ذكر من سأل.
privacy-held = يبقى ما سُئل عنه أخيرًا في الذاكرة العاملة مدة قصيرة، دون ذكر من سأل، لأجيب غيره أسرع.
privacy-where = كل ذلك في ملف عند من يشغّلني. وعدا ذلك لا أحتفظ برسائل. سجلّي لا يحوي ما تكتبه أبدًا، ولست فيه إلا «{ $pseudonym }»، مصنوعًا من رقمك ومن مفتاح لا يملكه سواي.
privacy-groups = وفي المجموعات يُحفظ ما سُئل يومًا مع المجموعة ودون ذكر من سأل؛ وما قرره المشرفون للمجموعة حتى يغيّروه.
privacy-not-mine = يحفظ تيليجرام هذه المحادثة بنفسه، وتبقى نسخ المشغّل السابقة حتى يتخلص منها.
privacy-stays = إن حظرك مشغّل، يبقى ذلك محفوظًا حتى يرفع الحظر.
privacy-next = اطّلع على الكل عبر { $show }، واحذفه عبر { $forget }.
privacy-in-private = هذا بيننا: اكتب لي { $command } في محادثتنا الخاصة.
my-data-title = كل ما أحتفظ به عنك
my-data-kind = { $count ->
        [zero] { $count } صف: { $what }
        [one] صف واحد: { $what }
        [two] صفان: { $what }
        [few] { $count } صفوف: { $what }
        [many] { $count } صفًا: { $what }
       *[other] { $count } صف: { $what }
    }
my-data-more = … كلها ({ $count }) في الملف.
my-data-file = كل ذلك كما هو في ملفي.
my-data-none = لا أحتفظ بشيء عنك.
my-data-next = يقول { $show } ما الذي قد أحتفظ به وإلى متى.
forget-question = هل أحذف كل ما أحتفظ به عنك؟ لا يمكن استرجاعه. ويبقى ما يراه الآخرون: رسائل هذه المحادثة، ويمكنك حذفها بنفسك.
forget-stays = هذا يبقى لأنه ما زال ساريًا: { $what }
forget-done = { $count ->
        [0] لم يكن هناك ما يُحذف. لا أحتفظ بشيء عنك.
        [zero] حُذف { $count } صف. لم أعد أحتفظ بشيء عنك.
        [one] حُذف صف واحد. لم أعد أحتفظ بشيء عنك.
        [two] حُذف صفان. لم أعد أحتفظ بشيء عنك.
        [few] حُذفت { $count } صفوف. لم أعد أحتفظ بشيء عنك.
        [many] حُذف { $count } صفًا. لم أعد أحتفظ بشيء عنك.
       *[other] حُذف { $count } صف. لم أعد أحتفظ بشيء عنك.
    }
forget-done-but = { $count ->
        [zero] حُذف { $count } صف.
        [one] حُذف صف واحد.
        [two] حُذف صفان.
        [few] حُذفت { $count } صفوف.
        [many] حُذف { $count } صفًا.
       *[other] حُذف { $count } صف.
    }
button-forget-me = احذف الكل
