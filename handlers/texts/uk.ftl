# Що Newsdesk каже українською.
# Прості речення, без HTML. Коротко, привітно, конкретно, з наступним кроком: читають із телефона.

## Дні та списки

day = EEE, d MMM y
day-range-in-month = EEE, d – EEE, d MMM y
day-range-in-year = EEE, d MMM – EEE, d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = LLLL y
month = LLL
today = сьогодні
yesterday = учора
days-on = { $day }
days-since = з { $first }
days-until = по { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } хв
        [hours] { $count } год
        [days] { $count ->
            [one] { $count } день
            [few] { $count } дні
           *[many] { $count } днів
        }
        [months] { $count ->
            [one] { $count } місяць
            [few] { $count } місяці
           *[many] { $count } місяців
        }
       *[years] { $count ->
            [one] { $count } рік
            [few] { $count } роки
           *[many] { $count } років
        }
    }
list-separator = { ", " }
day-unknown = день невідомий
day-inferred = { $day } (визначено з тексту)

## Початок і довідка

welcome = Вітаю! Я відповідаю на запитання про новини з цього архіву й до кожної відповіді наводжу речення та джерело, які її підтверджують.
help-what = Запитайте мене про новини в цьому архіві. Я відповім і покажу речення та джерело, а якщо архів не знає, так і скажу.
help-try = Спробуйте
help-commands = Команди
help-command-line = { $usage } — { $what }
help-operator = Ви оператор, вам доступні ще { $commands }
help-understands = Запитання я розумію англійською. /search знаходить слова так, як вони стоять у статтях, будь-якою мовою; /who знаходить імена, написані й кирилицею. /language змінює мову, якою говорю я.
help-search = Пошук розуміє { $forms } і дні простими англійськими словами, як-от «last week».
help-groups = У групах почніть запитання з { $bot } або дайте відповідь на моє повідомлення.
reach =
    { $articles ->
        [0] Архів поки що порожній. Оператор наповнює його командою «newsdesk load ТЕКА».
        [one] В архіві { $articles } стаття{ $days }.
        [few] В архіві { $articles } статті{ $days }.
       *[many] В архіві { $articles } статей{ $days }.
    }
reach-days = : з { $oldest } по { $newest }
reach-day = {" "}за { $day }

## Команди: меню та як ними користуватися

command-search = статті з цими словами
command-who = людина, організація або місце в новинах
command-latest = найновіші статті: усі, за словами, виданням чи днем
command-language = мова, якою я тут говорю
command-help = що я вмію, з прикладами
command-reload = прочитати джерела знову (оператор)
command-undo = скасувати останнє перезавантаження (оператор)
command-stats = що є в архіві (оператор)
command-sources = стрічки, сторінки й теки та що з ними (оператор)
command-addsource = додати стрічку або сторінку за адресою (оператор)
command-removesource = вилучити стрічку або сторінку (оператор)
command-pause = припинити читати джерело або продовжити (оператор)
command-alias = інші імена: ІМʼЯ = ІНШЕ, ІНШЕ (оператор)
command-unalias = забути інші імена (оператор)
argument-words = СЛОВА
argument-name = ІМʼЯ
argument-optional-words = [СЛОВА]
usage-search = Які слова? Напишіть їх після команди, наприклад:
usage-who = Хто вам потрібен? Напишіть імʼя після команди, наприклад:
usage-addsource = Яка адреса? Напишіть її після команди і, якщо хочете, назву, наприклад:
usage-removesource = Яке джерело? Напишіть його назву після команди; перелік — /sources. Наприклад:
usage-pause = Яке джерело? Напишіть його назву після команди; перелік — /sources. Наприклад:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Чиї інші імена? Напишіть імʼя після команди; перелік — /alias. Наприклад:
example-alias = United Nations
usage-question = Так? Поставте запитання в тому самому повідомленні, наприклад:
unknown-command = Такої команди я не знаю. Просто поставте запитання або відкрийте /help.
only-text = Я читаю лише текст. Надішліть запитання словами.
forwarded = На переслані повідомлення я не відповідаю. Поставте запитання своїми словами.

## Мови

language-which = Якою мовою мені тут говорити?
language-unknown = Мовою «{ $words }» я не говорю. Яку з цих обрати?
language-chosen = Відтепер моя мова тут — { $language }. Запитання я, як і раніше, розумію англійською; /search і /who приймають слова й імена будь-якою мовою.
language-of-app = Відтепер я говорю мовою вашого Telegram, якщо знаю її.
language-of-each-reader = Відтепер я говорю тут із кожним мовою його Telegram, якщо знаю її.
language-admins-only = Змінювати мову тут можуть лише адміністратори групи. В особистому чаті зі мною ви обираєте свою: /language
bot-description =
    Запитуйте мене англійською про новини з мого архіву. Я відповідаю і показую речення та джерело, які це підтверджують, а якщо архів не знає, так і кажу.
bot-short-description = Відповідає на запитання про новини за архівом: із реченням і джерелом до кожної відповіді.

## Списки

search-title = { $total ->
        [one] { $total } стаття за запитом «{ $words }»
        [few] { $total } статті за запитом «{ $words }»
       *[many] { $total } статей за запитом «{ $words }»
    }
search-best = Найкраще за запитом «{ $words }»
search-newest = Найновіше за запитом «{ $words }»
search-some = У жодній статті немає всіх слів із «{ $words }». У цих є деякі.
search-nothing = В архіві немає нічого за запитом «{ $words }». Візьміть менше слів або інші, для імені — /who, чи відкрийте /latest.
search-nothing-exactly = В архіві немає нічого, що написано точно як «{ $words }».
limit-source = { $words }
limit-byline = автор: { $words }
limit-headline = заголовок: { $words }
limit-around = бажано близько { $days }
limit-excluded = без { $words }
newest-first = спочатку нові
exactly = точно як набрано
repaired = «{ $typed }» прочитано також як { $words }.
repaired-known = Пишуть і так: { $words }.
nothing-within = За запитом «{ $words }» немає нічого з такими умовами: { $limits }
nothing-within-limits = Немає нічого з такими умовами: { $limits }
without-limits = Без них:
latest-newest = Найновіше: { $day }
latest-newest-old = Найновіше: { $day }, { $span } тому
latest-checked = перевірено { $span } тому
latest-checked-now = перевірено щойно
latest-checked-on = перевірено { $day }
latest-words = За запитом «{ $words }», спочатку нові
latest-old = Немає нічого новішого за { $day } за запитом «{ $words }» ({ $span } тому)
latest-nothing = В архіві немає нічого за запитом «{ $words }». Візьміть інші слова або просто /latest.
latest-empty = Архів поки що порожній. Оператор наповнює його командою «newsdesk load ТЕКА».
position = { $from }–{ $to } з { $total }
position-alone = { $from }–{ $to }
position-stories = Сюжети { $from }–{ $to } з { $total }
story-sources = { $sources ->
        [one] { $sources } джерело
        [few] { $sources } джерела
       *[many] { $sources } джерел
    }
story-articles = { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
story-title = Один сюжет: { $size }

## Стаття

part = Частина { $part } з { $parts }
caption = Фото:
no-text = У цій статті немає тексту.

## Відповіді

answer-verdict = { $verdict ->
        [yes] Так
       *[no] Ні
    }
answer-sources = Джерела ({ $count }): { $sources }
answer-otherwise = Повідомляють і інакше: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Найновіше про це в архіві: { $day }.
answer-more = Інші підтвердження
digest = Найновіше
digest-of = Найновіше про { $words }
near = Близько за темою
no-answer = В архіві про це не сказано.
no-answer-nearest = Найближчі заголовки
no-answer-hint = Спробуйте інші англійські слова або /search.
not-english = Запитання я розумію лише англійською.
not-english-hint = Запитайте, будь ласка, англійською. /who знаходить імʼя, написане й кирилицею, а /search — слова так, як вони стоять у статтях:

## Запитання, що спираються на попереднє, і те, що запитанням не є

understood-question = Зрозуміло так: { $question }
unclear = Не розумію, про кого чи про що йдеться. Поставте запитання повністю, з імʼям, або дайте відповідь на те моє повідомлення, яке маєте на увазі.
unclear-people = Це може бути { $names }. Про кого йдеться?
talk-thanks = Будь ласка. Запитуйте, коли захочете.
talk-greeting = Вітаю! Запитайте мене англійською про новини в цьому архіві, наприклад:
talk-insult = Шкода, якщо не вдалося допомогти. Спробуйте інші слова або відкрийте /help.
talk-link = Посилань я не відкриваю. Надішліть кілька слів про те, що там: /search СЛОВА

## Люди, організації, місця

kind = { $kind ->
        [organisation] Організація
        [place] Місце
       *[person] Людина
    }
kind-beside = { $kind ->
        [organisation] організація
        [place] місце
       *[person] людина
    }
also-known = Також: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
role-days = { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }, перша — { $first }, остання — { $last }
last-quoted = Останні цитати
with-people = Разом із: { $names }
with-organisations = Організації: { $names }
with-places = Місця: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] У { $articles } статті
        [few] У { $articles } статтях
       *[many] У { $articles } статтях
    }
coverage-weeks = Тижні { $days }; найбільше: { $most } за тиждень з { $peak }
coverage-months = Місяці { $days }; найбільше: { $most } ({ $peak })
articles-title = { $name }: { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
quotes-title = Що каже { $name }
timeline-title = { $name }, спочатку нові
turn-week = Тиждень з { $day }
did-you-mean = Нікого з імʼям саме «{ $name }» не знайдено. Може, хтось із них?
which-of-them = До «{ $name }» пасує кілька імен. Яке?
which-of-role = Так називають кількох: «{ $role }». Хто потрібен?
which-one = В архіві не одна людина з імʼям «{ $name }». Хто потрібен?
nobody = В архіві немає нікого з імʼям «{ $name }». Спробуйте повне імʼя або /search.
people-not-kept = Цей архів не веде переліку людей. Спробуйте: /search { $name }
picture-axis-weeks = статей на тиждень
picture-axis-months = статей на місяць
picture-source = Джерело: цей архів станом на { $day }

## Кнопки

button-previous = ‹ Назад
button-next = Далі ›
button-more-evidence = Інші підтвердження ›
button-newest = Спочатку нові
button-best = Спочатку найкращі
button-exactly = Точно «{ $words }»
button-exactly-all = Точно як набрано
button-all-spellings = І інші написання
button-all-articles = Усі статті: { $articles }
button-quotes = Цитати
button-timeline = Хроніка
button-picture = Графік
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Назад
button-part-before = ‹ Частина { $part }
button-part-after = Частина { $part } ›
button-undo = Скасувати завантаження
button-remove = Вилучити
button-old = Ця кнопка зі старого повідомлення. Запитайте, будь ласка, ще раз.
article-gone = Цієї статті більше немає в архіві.

## Для оператора

operator-only = Це лише для оператора бота. Ви можете поставити запитання або відкрити /help.
reload-started = Читаю джерела…
reload-progress = Читаю джерела… { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
reload-progress-percent = Читаю джерела… { $percent } % · { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
reload-done = Готово. Тепер в архіві { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }.
reload-counts = додано { $added } · змінено { $changed } · без змін { $unchanged } · вилучено { $removed }
reload-dry = Пробний прогін: нічого не змінено. В архіві { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }.
reload-would = Було б: додано { $added } · змінено { $changed } · без змін { $unchanged } · вилучено { $removed }
reload-expired =
    { $expired ->
        [one] { $expired } стаття старша
        [few] { $expired } статті старші
       *[many] { $expired } статей старші
    } за те, що зберігає цей архів
reload-rejected = Відхилено { $rejected }:
reload-more = … і ще { $count }, усі у файлі нижче.
reload-more-beyond = … і ще { $count }; у файлі нижче з них названо { $named }.
reload-unnamed = … і ще { $count }, забагато, щоб назвати. Виправте ці й завантажте знову.
reload-file = Усе, що відхилено, і чому.
reload-file-beyond = Перше, що відхилено, і чому.
reason =
    { $reason ->
        [EMPTY] порожньо
        [BINARY] не текст
        [TOO_LARGE] завеликий
        [LINE_TOO_LONG] задовгий рядок
        [NO_STRUCTURE] статей у ньому не знайдено
        [NO_TEXT] немає тексту
        [NOT_JSON] не JSON
        [BAD_FIELD] хибне поле
        [UNREADABLE] не читається
        [SAME_ID] один ідентифікатор двічі
        [MARKUP_BOMB] небезпечна розмітка
        [TIMED_OUT] читалося задовго
       *[UNKNOWN_FORMAT] невідомий формат
    }
undo-nothing = Скасовувати нічого: скасувати можна лише останнє перезавантаження, яке щось змінило, і один раз.
undo-done = Скасовано: завантаження від { $day }, { $time } UTC. В архіві знову { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }, як до нього. Наступний /reload прочитає ті самі джерела.
undo-loses = Менші завантаження після { $day }, { $time } UTC додали, змінили або вилучили { $changes ->
        [one] { $changes } статтю
        [few] { $changes } статті
       *[many] { $changes } статей
    }. Це теж пропаде. Скасувати все з того часу?
undo-how = Для цього: newsdesk undo --yes
undo-older = Завантаження після { $day }, { $time } UTC нічого не змінили. Скасувати те, що було тоді?
check-problem = { $part ->
        [state] Стан
       *[archive] Архів
    }: { $problem }
check-whole = Усе гаразд. В архіві { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }.
check-repaired = Виправлено: покажчик створено наново з { $articles ->
        [one] { $articles } статті
        [few] { $articles } статей
       *[many] { $articles } статей
    }.
check-archive-damaged = Архів не можна відновити з його статей. Поверніть резервну копію або приберіть теку з даними й завантажте джерела знову.
check-state-damaged = Стан (які файли завантажено, джерела з чату, переліки читачів) пошкоджено. Поверніть його з резервної копії — або зупиніть бота, приберіть state.sqlite3, завантажте файли й додайте джерела знову; статті залишаться.
backup-done = У { $name } збережено все ({ $size }).
stats-articles = Статей: { $articles }
stats-undated = Статей без дня: { $articles }
stats-people = Людей: { $people }
stats-days = Дні: { $oldest } – { $newest }
stats-sources = Видання: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = не вказано ({ $articles })
stats-loaded = Останнє завантаження: { $day }, { $time } UTC
stats-never-loaded = Останнє завантаження: не було
stats-size = Розмір: { $size }
size-kilobytes = { $size } кБ
size-megabytes = { $size } МБ

## Джерела

source-unknown = Жодне джерело не називається лише так: «{ $name }». Може, одне з цих?
source-unknown-none = Джерела «{ $name }» немає: їх поки немає взагалі. Додати: /addsource.
source-more-names = … і ще { $count }
source-failed = Прочитати не вдалося: { $problem }. Нічого не змінено.
source-exists = Це «{ $name }», воно вже є; що з ним — /sources. Прочитати зараз: /reload { $name }
source-name-taken = Інше джерело вже називається «{ $name }». Напишіть /addsource, адресу й після неї іншу назву.
source-declared = «{ $name }» записано в { $file }: приберіть його звідти. Зупинити одразу: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } джерело
        [few] { $count } джерела
       *[many] { $count } джерел
    }
sources-none = Джерел поки немає. Додати: /addsource і адреса стрічки; файли читає «newsdesk load ТЕКА».
sources-problem = У файлі з вашими джерелами помилка: { $problem }. Виправте її; доти запущений бот тримається попереднього.
sources-more = … і ще { $count }: усі покаже «newsdesk sources».
source-title = { $name } ({ $kind ->
        [feed] стрічка
        [page] сторінка
       *[files] файли
    })
source-read-now = щойно прочитано
source-read = прочитано { $ago } тому
source-never = ще не читали
source-next = наступного разу через { $wait }
source-next-now = зараз знову
source-paused = зупинено
source-gone = зникло назавжди
source-articles =
    { $articles ->
        [one] { $articles } стаття
        [few] { $articles } статті
       *[many] { $articles } статей
    }
source-problem = Збій: { $problem }
source-moved = Переїхало: { $address }
source-looking = Дивлюся на цю адресу…
source-added = Додано: { $kind ->
        [page] сторінка
       *[feed] стрічка
    } «{ $name }». Читаю раз на { $every }; що і як — /sources.
source-added-from-page = На сторінці вказано стрічку. Її додано як «{ $name }», читаю її раз на { $every }; що і як — /sources.
source-remove-question = Більше не читати «{ $name }» і забути? { $articles ->
        [0] Статей звідти не було.
        [one] { $articles } стаття звідти залишиться.
        [few] { $articles } статті звідти залишаться.
       *[many] { $articles } статей звідти залишаться.
    }
source-removed = Вилучено: «{ $name }». Статті звідти залишаються.
source-removed-before = Цього джерела вже немає.
source-now-paused = Зупинено: «{ $name }». Щоб продовжити, напишіть те саме ще раз.
source-goes-on = «{ $name }» знову в роботі; читаю зараз.
source-told-gone = «{ $name }» ({ $address }) зникло назавжди, так каже сервер. Більше туди не звертаюся; статті залишаються. Забути: /removesource { $name }. Спробувати знову: /pause { $name }
source-told-gone-declared = «{ $name }» ({ $address }) зникло назавжди, так каже сервер. Більше туди не звертаюся; статті залишаються. Приберіть його з файлу джерел. Спробувати знову: /pause { $name }
fetch-nothing = Читати поки нічого. Прочитати одне джерело зараз: newsdesk fetch НАЗВА
fetch-failed = { $name }: прочитати не вдалося: { $problem }
fetch-unchanged = { $name }: нічого нового
fetch-done = { $name }: додано { $added } · змінено { $changed } · без змін { $unchanged }

## Інші імена

alias-title = { $count ->
        [one] { $count } інше імʼя
        [few] { $count } інші імена
       *[many] { $count } інших імен
    }
alias-none = Інших імен поки немає. Додати: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = У «{ $name }» немає інших імен від вас. Додати: /alias { $name } = інше, ще одне
alias-more = … і ще { $count }; усі покаже newsdesk alias у командному рядку.
alias-declared = { $line } (у вашому файлі)
alias-added = «{ $name }» тепер знаходиться і так: { $others }.
alias-unknown = Записано: { $others } для «{ $name }». Але жодна стаття не називає «{ $name }» явно. Перевірте написання з /who; записане почне діяти, щойно така стаття зʼявиться.
alias-elsewhere = Записано: { $others } для «{ $name }». Але так називають і інших: кого — покаже /who { $first }. Повернути як було: /unalias { $name } = { $first }
alias-removed = { $count ->
        [0] У «{ $name }» немає такого іншого імені від вас; які є, покаже /alias. Записане у вашому файлі прибирають там.
        [one] Забуто { $count } інше імʼя для «{ $name }».
        [few] Забуто { $count } інші імена для «{ $name }».
       *[many] Забуто { $count } інших імен для «{ $name }».
    }
alias-no-name = Перед «=» немає імені. Пишіть так: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = Для «{ $said }» потрібне інше імʼя після «=». Пишіть так: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = «{ $said }» довше за { $most } знаків. Напишіть коротше імʼя.
alias-too-many = Інших імен може бути щонайбільше { $most }. Приберіть частину з /unalias і спробуйте знову.

## Файли від оператора

upload-started = Читаю { $name }…
upload-too-large = { $name } більший за { $size } МБ: більше Telegram ботам не віддає. Стисніть або розділіть файл — чи завантажте його там, де я працюю: newsdesk load ФАЙЛ
upload-failed = Не вдалося отримати { $name } з Telegram. Надішліть, будь ласка, ще раз за хвилину.
upload-unknown-kind = { $name } я прочитати не можу. Я читаю { $kinds }; .jsonl, .json і .csv — також стиснені в .gz.

## Коли щось пішло не так

error = У мене щось пішло не так; це записано. Спробуйте, будь ласка, за хвилину.
error-not-allowed = Тут мені не дозволено це надсилати. Запитайте в особистому чаті.
error-unavailable = Архів зараз не читається. Спробуйте, будь ласка, за хвилину.
error-damaged = Архіву потрібен оператор: «newsdesk check». Потім запитайте ще раз.
error-too-new = Архів записала новіша версія Newsdesk. Операторові треба оновити цю.
error-loading = Уже триває інше завантаження. Дочекайтеся його кінця й спробуйте знову.
error-name-model = Модель, яка знаходить імена, не завантажується; чому — у журналі. Виправте це або приберіть NEWSDESK_NER і спробуйте знову.
error-changed = Архів щойно змінився. Погляньте ще раз, а тоді вирішуйте.
error-source-missing = Джерело не знайдено; яке — у журналі. Перевірте шлях і надішліть /reload ще раз.
error-sources-file = У файлі з вашими джерелами помилка; де — покажуть /sources і журнал. Виправте її та спробуйте знову.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = У будь-якому іншому чаті наберіть { $bot } і кілька слів, імʼя чи запитання, потім виберіть.
command-settings = мова, а для адміністраторів груп — коли й кому я відповідаю
command-post = опублікувати нове або знайдене у вашому каналі
command-privacy = що я зберігаю про вас і як це видалити
command-gaps = запитання без відповіді (оператор)
command-ban = більше не відповідати комусь: номер, @імʼя або відповідь (оператор)
command-unban = знову відповідати комусь (оператор)
command-banned = кому я не відповідаю (оператор)
argument-post = @КАНАЛ СЛОВА
usage-settings = Не розумію. Напишіть «quiet 22-7» або «quiet off», «ask admins» або «ask everybody», «language de» або «language off», чи саму команду — будуть кнопки. Наприклад:
usage-settings-private = Не розумію. Напишіть «language de» або «language off», чи саму команду — будуть кнопки. Наприклад:
usage-post = Куди і що? Напишіть @імʼя або номер каналу, потім слова, або «latest» і слова, якщо треба. Наприклад:
usage-ban = Кого? Напишіть номер або @імʼя того, хто запитував мене після мого запуску; або дайте відповідь на його повідомлення командою /ban. Наприклад:
usage-unban = Кого? Напишіть номер або @імʼя зі списку /banned. Наприклад:
button-as-typed = Лише ці слова
button-read = Читати: { $source }
button-read-page = Читати сторінку
button-liked = 👍
button-disliked = 👎
button-share = Поділитися
button-copy = Копіювати
button-copy-link = Копіювати посилання
button-open-bot = Відкрити в боті
link-old = Це посилання мені незнайоме, або його мети вже немає. Просто поставте запитання чи відкрийте /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) — { $folder }
model-file-there = { $name }: є ({ $size })
model-file-missing = { $name }: немає
model-get = Завантажити те, чого бракує: newsdesk models pull. Без інтернету: newsdesk models import ФАЙЛ
model-runtime-missing = Не встановлено те, що її запускає: pip install onnxruntime
model-off = Її вимкнено через NEWSDESK_SEMANTIC.
model-used = Використовується: бот візьме її під час наступного запуску.
model-already = Усі її файли вже є.
model-pulled = Завантажено: { $name } ({ $size }).
model-pull-failed = Не вдалося завантажити { $name }: { $problem }. Спробуйте пізніше або завантажте файл деінде й передайте: newsdesk models import ФАЙЛ
model-taken = Прийнято: { $name } ({ $size }).
model-nothing-taken = Тут немає файлу { $name } зі списку. Потрібний шукайте на сторінці: { $card }

## Settings of a chat

settings-title = Налаштування цієї групи
settings-title-own = Ваші налаштування
settings-language = Мова: { $language }
settings-language-any = Мова: того, хто запитує
settings-language-own = Мова: вашого Telegram
settings-quiet = Тихі години: { $first }–{ $until } ({ $zone }); тоді я відповідаю лише адміністраторам
settings-quiet-none = Тихі години: немає
settings-asking = Хто може запитувати: { $asking ->
        [admins] лише адміністратори
       *[everybody] усі
    }
settings-choose-language = Якою мовою мені тут говорити?
settings-choose-first = З якої години мені мовчати? ({ $zone })
settings-choose-until = До якої години? ({ $zone })
settings-admins-only = Змінювати налаштування можуть лише адміністратори цієї групи.
settings-not-seen = Не бачу, що ви тут адміністратор. Якщо ви анонімний адміністратор, напишіть: /settings quiet 22-7, /settings ask admins або /settings language de
admins-unknown = Telegram не сказав мені, чи ви тут адміністратор. Спробуйте ще раз за кілька секунд; якщо не допоможе, зробіть адміністратором і мене.
button-quiet = Тихі години
button-quiet-none = Без тихих годин
button-ask-admins = Лише адміністратори
button-ask-everybody = Усі учасники
button-language = Мова
button-language-any = Автоматично
quiet-now = До { $until } тут тихі години. Поки що запитайте мене в особистому чаті.
only-admins-ask = У цій групі запитання мені ставлять лише адміністратори. Запитайте в особистому чаті.

## Asking too much

budget-person = Ви дуже поспішаєте. Зачекайте { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунди
        [many] { $seconds } секунд
       *[other] { $seconds } секунди
    } і запитайте знову.
budget-presses = Ви дуже поспішаєте. Зачекайте { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунди
        [many] { $seconds } секунд
       *[other] { $seconds } секунди
    } і натисніть знову.
budget-group = Від цієї групи забагато запитань одразу. Зачекайте { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунди
        [many] { $seconds } секунд
       *[other] { $seconds } секунди
    } і запитайте знову, або в особистому чаті.

## Who is banned

ban-done = Більше не відповідаю { $name }. Скасувати: /unban { $number }
ban-not-them = { $name } не можна заблокувати: це оператор, я, цей чат або акаунт, яким у Telegram користується багато людей.
unban-done = Знову відповідаю { $name }.
unban-nobody = { $name } не у списку; хто в ньому, покаже /banned.
banned-none = Нікого не заблоковано.
banned-line = { $number } · { $name } · з { $day }
banned-more = … і ще { $count }

## Posting in a channel

button-post = Опублікувати в «{ $channel }»
post-private-only = Надішліть це в особистий чат: там я покажу, що опублікую.
post-unknown = Не знаходжу { $channel }. Перевірте імʼя, а якщо канал закритий, зробіть мене адміністратором.
post-no-channel = { $channel } — не канал. У групах запитуйте мене просто там.
post-not-me = Я не можу публікувати в { $channel }. Зробіть мене адміністратором із правом публікації та спробуйте знову.
post-not-you = Лише адміністратори { $channel } з правом публікації можуть публікувати там через мене.
post-done = Опубліковано в { $channel }.
post-refused = Telegram не дав опублікувати в { $channel }. Перевірте, чи маю я там право публікації, і натисніть знову.
post-unsure = Telegram не відповів, і невідомо, чи опубліковано. Спершу гляньте в { $channel }; якщо там немає, надішліть /post знову.

## What readers make of answers

vote-liked = Записано, дякую.
vote-disliked = Записано, дякую. Можуть допомогти інші слова або /search.
gaps-title = { $count ->
        [one] { $count } запитання без відповіді або з невдалою
        [few] { $count } запитання без відповіді або з невдалою
        [many] { $count } запитань без відповіді або з невдалою
       *[other] { $count } запитання без відповіді або з невдалою
    }
gaps-none = Поки нічого: за останні 90 днів немає запитань без відповіді або з невдалою.
gaps-off = Я не зберігаю запитань і не знаю, які лишилися без відповіді. Щоб зберігати їх 90 днів, задайте NEWSDESK_KEEP_QUESTIONS=on і перезапустіть мене.
gap-unanswered = без відповіді: { $count }
gap-disliked = не сподобалося: { $count }
gap-last = востаннє { $day }

## Inline and as a guest

inline-nothing = Нічого не знайдено. Запитайте особисто
inline-failed = Зараз шукати не можу. Запитайте особисто
posted-question = Запитання: { $question }
no-headline = Без заголовка
person-told = { $called } · { $counted }
guest-declined = Тут я не можу відповісти.
guest-how = Згадайте мене й поставте запитання про новини, наприклад:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Зараз забагато запитань одразу, і я не зміг відповісти. Запитайте знову за хвилину.
        [few] Зараз забагато запитань одразу, і я не зміг відповісти на ваші останні { $count } запитання. Повторіть найважливіше за хвилину.
        [many] Зараз забагато запитань одразу, і я не зміг відповісти на ваші останні { $count } запитань. Повторіть найважливіше за хвилину.
       *[other] Зараз забагато запитань одразу, і я не зміг відповісти на ваші останні { $count } запитання. Повторіть найважливіше за хвилину.
    }
too-much = Звідси надійшло забагато одразу, і частина лишилася без відповіді. Надішліть знову те, що вам ще потрібно.
uncertain = Звʼязок обірвався, поки я відповідав. Якщо відповіді не видно, запитайте ще раз.

## What is kept of a reader

privacy-title = Що я зберігаю про вас
kept-of-you = { $table ->
        [exchanges] Ваше запитання і моя коротка відповідь — один день, щоб наступне могло на них спертися.
        [languages] Вибрана вами мова — поки не виберете іншу або не повернетеся до мови Telegram.
        [unreachable] Що ви мене заблокували й коли — поки не напишете мені знову.
        [updates] Те, що ви щойно надіслали, — поки не опрацюю: зазвичай секунди, щонайбільше день.
        [bans] Що оператор вас заблокував, коли й під яким імʼям — поки він не скасує.
        [names] Ваше імʼя користувача з вашим номером — лише в памʼяті, до перезапуску.
        [votes] Ваші 👍 і 👎 — 90 днів, без вашого номера; запитання біля 👎 — лише якщо оператор зберігає запитання.
       *[more] Рядки «{ $table }».
    }
privacy-listings = { $days ->
        [one] Що шукали, зберігається { $days } день, щоб працювали кнопки, без зазначення, хто шукав.
        [few] Що шукали, зберігається { $days } дні, щоб працювали кнопки, без зазначення, хто шукав.
        [many] Що шукали, зберігається { $days } днів, щоб працювали кнопки, без зазначення, хто шукав.
       *[other] Що шукали, зберігається { $days } дня, щоб працювали кнопки, без зазначення, хто шукав.
    }
privacy-questions = Запитання, на які я не зміг відповісти, зберігаються 90 днів, без зазначення, хто їх поставив.
privacy-held = В оперативній пам’яті недовго лишається, про що питали, без зазначення, хто питав, щоб швидше відповідати іншим.
privacy-where = Усе лежить у файлі того, хто мене запустив. Інших повідомлень я не зберігаю. У журналі немає того, що ви пишете, а ви в ньому лише «{ $pseudonym }» — з вашого номера й ключа, який маю тільки я.
privacy-groups = У групах запитання теж зберігаються один день, із групою, але без зазначення, хто запитав; рішення адміністраторів — поки вони їх не змінять.
privacy-not-mine = Цей чат зберігає сам Telegram, а давніші копії оператора лишаються, поки він їх не викине.
privacy-stays = Якщо оператор вас заблокує, це лишиться, поки він не скасує.
privacy-next = Побачити все: { $show }, видалити: { $forget }.
privacy-in-private = Це лишиться між нами: напишіть { $command } мені в особистий чат.
my-data-title = Усе, що я зберігаю про вас
my-data-kind = { $count ->
        [one] { $count } рядок: { $what }
        [few] { $count } рядки: { $what }
        [many] { $count } рядків: { $what }
       *[other] { $count } рядка: { $what }
    }
my-data-more = … усі { $count } — у файлі.
my-data-file = Усе так, як записано в моєму файлі.
my-data-none = Я нічого не зберігаю про вас.
my-data-next = Що я можу зберігати і як довго, скаже { $show }.
forget-question = Видалити все, що я зберігаю про вас? Повернути не можна буде. Те, що бачать інші, лишиться: повідомлення цього чату ви можете видалити самі.
forget-stays = Це лишається, бо ще діє: { $what }
forget-done = { $count ->
        [0] Видаляти не було чого. Я нічого не зберігаю про вас.
        [one] Видалено { $count } рядок. Більше нічого про вас не зберігаю.
        [few] Видалено { $count } рядки. Більше нічого про вас не зберігаю.
        [many] Видалено { $count } рядків. Більше нічого про вас не зберігаю.
       *[other] Видалено { $count } рядка. Більше нічого про вас не зберігаю.
    }
forget-done-but = { $count ->
        [one] Видалено { $count } рядок.
        [few] Видалено { $count } рядки.
        [many] Видалено { $count } рядків.
       *[other] Видалено { $count } рядка.
    }
button-forget-me = Видалити все
