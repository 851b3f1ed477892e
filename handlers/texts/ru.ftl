# Что Newsdesk говорит по-русски.
# Простые предложения, без HTML. Коротко, доброжелательно, конкретно, с указанием следующего шага: читают с телефона.

## Дни и списки

day = EEE, d MMM y
day-range-in-month = EEE, d – EEE, d MMM y
day-range-in-year = EEE, d MMM – EEE, d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = LLLL y
month = LLL
today = сегодня
yesterday = вчера
days-on = { $day }
days-since = с { $first }
days-until = по { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } мин
        [hours] { $count } ч
        [days] { $count ->
            [one] { $count } день
            [few] { $count } дня
           *[many] { $count } дней
        }
        [months] { $count ->
            [one] { $count } месяц
            [few] { $count } месяца
           *[many] { $count } месяцев
        }
       *[years] { $count ->
            [one] { $count } год
            [few] { $count } года
           *[many] { $count } лет
        }
    }
list-separator = { ", " }
day-unknown = день неизвестен
day-inferred = { $day } (определено по тексту)

## Начало и справка

welcome = Здравствуйте! Я отвечаю на вопросы о новостях из этого архива и к каждому ответу привожу фразу и источник, которые его подтверждают.
help-what = Спросите меня о новостях в этом архиве. Я отвечу и покажу фразу и источник, а если архив не знает, так и скажу.
help-try = Попробуйте
help-commands = Команды
help-command-line = { $usage } — { $what }
help-operator = Вы оператор, вам доступны ещё { $commands }
help-understands = Вопросы я понимаю по-английски. /search находит слова так, как они стоят в статьях, на любом языке; /who находит имена, написанные и кириллицей. /language меняет язык, на котором говорю я.
help-search = Поиск понимает { $forms } и дни простыми английскими словами, например «last week».
help-groups = В группах начните вопрос с { $bot } или ответьте на моё сообщение.
reach =
    { $articles ->
        [0] Архив пока пуст. Оператор наполняет его командой «newsdesk load ПАПКА».
        [one] В архиве { $articles } статья{ $days }.
        [few] В архиве { $articles } статьи{ $days }.
       *[many] В архиве { $articles } статей{ $days }.
    }
reach-days = : с { $oldest } по { $newest }
reach-day = {" "}за { $day }

## Команды: меню и как ими пользоваться

command-search = статьи с этими словами
command-who = человек, организация или место в новостях
command-latest = новейшие статьи: все, по словам, изданию или дню
command-language = язык, на котором я здесь говорю
command-help = что я умею, с примерами
command-reload = прочитать источники заново (оператор)
command-undo = отменить последнюю перезагрузку (оператор)
command-stats = что есть в архиве (оператор)
command-sources = ленты, страницы и папки и что с ними (оператор)
command-addsource = добавить ленту или страницу по адресу (оператор)
command-removesource = удалить ленту или страницу (оператор)
command-pause = перестать читать источник или продолжить (оператор)
command-alias = другие имена: ИМЯ = ДРУГОЕ, ДРУГОЕ (оператор)
command-unalias = забыть другие имена (оператор)
argument-words = СЛОВА
argument-name = ИМЯ
argument-optional-words = [СЛОВА]
usage-search = Какие слова? Напишите их после команды, например:
usage-who = Кто вам нужен? Напишите имя после команды, например:
usage-addsource = Какой адрес? Напишите его после команды и, если хотите, название, например:
usage-removesource = Какой источник? Напишите его название после команды; список — /sources. Например:
usage-pause = Какой источник? Напишите его название после команды; список — /sources. Например:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Чьи другие имена? Напишите имя после команды; список — /alias. Например:
example-alias = United Nations
usage-question = Да? Задайте вопрос в том же сообщении, например:
unknown-command = Такой команды я не знаю. Просто задайте вопрос или откройте /help.
only-text = Я читаю только текст. Пришлите вопрос словами.
forwarded = На пересланные сообщения я не отвечаю. Задайте вопрос своими словами.

## Языки

language-which = На каком языке мне здесь говорить?
language-unknown = На языке «{ $words }» я не говорю. Какой из этих выбрать?
language-chosen = Теперь мой язык здесь — { $language }. Вопросы я по-прежнему понимаю по-английски; /search и /who принимают слова и имена на любом языке.
language-of-app = Теперь я говорю на языке вашего Telegram, если знаю его.
language-of-each-reader = Теперь я говорю здесь с каждым на языке его Telegram, если знаю его.
language-admins-only = Менять язык здесь могут только администраторы группы. В личном чате со мной вы выбираете свой: /language
bot-description =
    Спрашивайте меня по-английски о новостях из моего архива. Я отвечаю и показываю фразу и источник, которые это подтверждают, а если архив не знает, так и говорю.
bot-short-description = Отвечает на вопросы о новостях по архиву: с фразой и источником для каждого ответа.

## Списки

search-title = { $total ->
        [one] { $total } статья по запросу «{ $words }»
        [few] { $total } статьи по запросу «{ $words }»
       *[many] { $total } статей по запросу «{ $words }»
    }
search-best = Лучшее по запросу «{ $words }»
search-newest = Новейшее по запросу «{ $words }»
search-some = Ни в одной статье нет всех слов из «{ $words }». В этих есть некоторые.
search-nothing = В архиве ничего нет по запросу «{ $words }». Возьмите меньше слов или другие, для имени — /who, или откройте /latest.
search-nothing-exactly = В архиве нет ничего, что написано в точности как «{ $words }».
limit-source = { $words }
limit-byline = автор: { $words }
limit-headline = заголовок: { $words }
limit-around = желательно около { $days }
limit-excluded = без { $words }
newest-first = сначала новые
exactly = в точности как набрано
repaired = «{ $typed }» прочитано и как { $words }.
repaired-known = Пишут и так: { $words }.
nothing-within = По запросу «{ $words }» ничего нет с такими условиями: { $limits }
nothing-within-limits = Ничего нет с такими условиями: { $limits }
without-limits = Без них:
latest-newest = Новейшее: { $day }
latest-newest-old = Новейшее: { $day }, { $span } назад
latest-checked = проверено { $span } назад
latest-checked-now = проверено только что
latest-checked-on = проверено { $day }
latest-words = По запросу «{ $words }», сначала новые
latest-old = Ничего новее { $day } по запросу «{ $words }» ({ $span } назад)
latest-nothing = В архиве ничего нет по запросу «{ $words }». Возьмите другие слова или просто /latest.
latest-empty = Архив пока пуст. Оператор наполняет его командой «newsdesk load ПАПКА».
position = { $from }–{ $to } из { $total }
position-alone = { $from }–{ $to }
position-stories = Сюжеты { $from }–{ $to } из { $total }
story-sources = { $sources ->
        [one] { $sources } источник
        [few] { $sources } источника
       *[many] { $sources } источников
    }
story-articles = { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
story-title = Один сюжет: { $size }

## Статья

part = Часть { $part } из { $parts }
caption = Фото:
no-text = В этой статье нет текста.

## Ответы

answer-verdict = { $verdict ->
        [yes] Да
       *[no] Нет
    }
answer-sources = Источники ({ $count }): { $sources }
answer-otherwise = Сообщают и иначе: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Самое новое об этом в архиве: { $day }.
answer-more = Другие подтверждения
digest = Новейшее
digest-of = Новейшее о { $words }
near = Близко по теме
no-answer = В архиве об этом не сказано.
no-answer-nearest = Ближайшие заголовки
no-answer-hint = Попробуйте другие английские слова или /search.
not-english = Вопросы я понимаю только по-английски.
not-english-hint = Спросите, пожалуйста, по-английски. /who находит имя, написанное и кириллицей, а /search — слова так, как они стоят в статьях:

## Вопросы, которые опираются на предыдущий, и то, что вопросом не является

understood-question = Понято так: { $question }
unclear = Не понимаю, о ком или о чём речь. Задайте вопрос целиком, с именем, или ответьте на то моё сообщение, которое имеете в виду.
unclear-people = Это может быть { $names }. О ком речь?
talk-thanks = Пожалуйста. Спрашивайте, когда захотите.
talk-greeting = Здравствуйте! Спросите меня по-английски о новостях в этом архиве, например:
talk-insult = Жаль, если не получилось помочь. Попробуйте другие слова или откройте /help.
talk-link = Ссылки я не открываю. Пришлите несколько слов о том, что там: /search СЛОВА

## Люди, организации, места

kind = { $kind ->
        [organisation] Организация
        [place] Место
       *[person] Человек
    }
kind-beside = { $kind ->
        [organisation] организация
        [place] место
       *[person] человек
    }
also-known = Также: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
role-days = { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }, первая — { $first }, последняя — { $last }
last-quoted = Последние цитаты
with-people = Вместе с: { $names }
with-organisations = Организации: { $names }
with-places = Места: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] В { $articles } статье
        [few] В { $articles } статьях
       *[many] В { $articles } статьях
    }
coverage-weeks = Недели { $days }; больше всего: { $most } за неделю с { $peak }
coverage-months = Месяцы { $days }; больше всего: { $most } ({ $peak })
articles-title = { $name }: { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
quotes-title = Что говорит { $name }
timeline-title = { $name }, сначала новые
turn-week = Неделя с { $day }
did-you-mean = Никого с именем точно «{ $name }» не нашлось. Может быть, кто-то из них?
which-of-them = Под «{ $name }» подходят несколько имён. Какое?
which-of-role = Так называют нескольких: «{ $role }». Кто нужен?
which-one = В архиве не один человек с именем «{ $name }». Кто нужен?
nobody = В архиве нет никого с именем «{ $name }». Попробуйте полное имя или /search.
people-not-kept = Этот архив не ведёт списка людей. Попробуйте: /search { $name }
picture-axis-weeks = статей в неделю
picture-axis-months = статей в месяц
picture-source = Источник: этот архив на { $day }

## Кнопки

button-previous = ‹ Назад
button-next = Дальше ›
button-more-evidence = Другие подтверждения ›
button-newest = Сначала новые
button-best = Сначала лучшие
button-exactly = В точности «{ $words }»
button-exactly-all = В точности как набрано
button-all-spellings = И другие написания
button-all-articles = Все статьи: { $articles }
button-quotes = Цитаты
button-timeline = Хроника
button-picture = График
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Назад
button-part-before = ‹ Часть { $part }
button-part-after = Часть { $part } ›
button-undo = Отменить загрузку
button-remove = Удалить
button-old = Эта кнопка из старого сообщения. Спросите, пожалуйста, ещё раз.
article-gone = Этой статьи больше нет в архиве.

## Для оператора

operator-only = Это только для оператора бота. Вы можете задать вопрос или открыть /help.
reload-started = Читаю источники…
reload-progress = Читаю источники… { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
reload-progress-percent = Читаю источники… { $percent } % · { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
reload-done = Готово. Теперь в архиве { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }.
reload-counts = добавлено { $added } · изменено { $changed } · без изменений { $unchanged } · удалено { $removed }
reload-dry = Пробный прогон: ничего не изменено. В архиве { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }.
reload-would = Было бы: добавлено { $added } · изменено { $changed } · без изменений { $unchanged } · удалено { $removed }
reload-expired =
    { $expired ->
        [one] { $expired } статья старше
        [few] { $expired } статьи старше
       *[many] { $expired } статей старше
    } того, что хранит этот архив
reload-rejected = Отклонено { $rejected }:
reload-more = … и ещё { $count }, все в файле ниже.
reload-more-beyond = … и ещё { $count }; в файле ниже из них названо { $named }.
reload-unnamed = … и ещё { $count }, слишком много, чтобы назвать. Исправьте эти и загрузите снова.
reload-file = Всё, что отклонено, и почему.
reload-file-beyond = Первое, что отклонено, и почему.
reason =
    { $reason ->
        [EMPTY] пусто
        [BINARY] не текст
        [TOO_LARGE] слишком большой
        [LINE_TOO_LONG] слишком длинная строка
        [NO_STRUCTURE] статей в нём не найдено
        [NO_TEXT] нет текста
        [NOT_JSON] не JSON
        [BAD_FIELD] неверное поле
        [UNREADABLE] не читается
        [SAME_ID] один идентификатор дважды
        [MARKUP_BOMB] опасная разметка
        [TIMED_OUT] читалось слишком долго
       *[UNKNOWN_FORMAT] неизвестный формат
    }
undo-nothing = Отменять нечего: отменить можно только последнюю перезагрузку, которая что-то изменила, и один раз.
undo-done = Отменено: загрузка от { $day }, { $time } UTC. В архиве снова { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }, как до неё. Следующий /reload прочитает те же источники.
undo-loses = Меньшие загрузки после { $day }, { $time } UTC добавили, изменили или удалили { $changes ->
        [one] { $changes } статью
        [few] { $changes } статьи
       *[many] { $changes } статей
    }. Это тоже пропадёт. Отменить всё с того времени?
undo-how = Для этого: newsdesk undo --yes
undo-older = Загрузки после { $day }, { $time } UTC ничего не изменили. Отменить ту, что была тогда?
check-problem = { $part ->
        [state] Состояние
       *[archive] Архив
    }: { $problem }
check-whole = Всё в порядке. В архиве { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }.
check-repaired = Исправлено: указатель создан заново из { $articles ->
        [one] { $articles } статьи
        [few] { $articles } статей
       *[many] { $articles } статей
    }.
check-archive-damaged = Архив нельзя восстановить из его статей. Верните резервную копию или уберите папку с данными и загрузите источники заново.
check-state-damaged = Состояние (какие файлы загружены, источники из чата, списки читателей) повреждено. Верните его из резервной копии — или остановите бота, уберите state.sqlite3, загрузите файлы и добавьте источники снова; статьи останутся.
backup-done = В { $name } сохранено всё ({ $size }).
stats-articles = Статей: { $articles }
stats-undated = Статей без дня: { $articles }
stats-people = Людей: { $people }
stats-days = Дни: { $oldest } – { $newest }
stats-sources = Издания: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = не указано ({ $articles })
stats-loaded = Последняя загрузка: { $day }, { $time } UTC
stats-never-loaded = Последняя загрузка: не было
stats-size = Размер: { $size }
size-kilobytes = { $size } кБ
size-megabytes = { $size } МБ

## Источники

source-unknown = Ни один источник не называется только так: «{ $name }». Может быть, один из этих?
source-unknown-none = Источника «{ $name }» нет: их пока нет вовсе. Добавить: /addsource.
source-more-names = … и ещё { $count }
source-failed = Прочитать не удалось: { $problem }. Ничего не изменено.
source-exists = Это «{ $name }», он уже есть; что с ним — /sources. Прочитать сейчас: /reload { $name }
source-name-taken = Другой источник уже называется «{ $name }». Напишите /addsource, адрес и после него другое название.
source-declared = «{ $name }» записан в { $file }: уберите его оттуда. Остановить сразу: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
       *[many] { $count } источников
    }
sources-none = Источников пока нет. Добавить: /addsource и адрес ленты; файлы читает «newsdesk load ПАПКА».
sources-problem = В файле с вашими источниками ошибка: { $problem }. Исправьте её; до тех пор работающий бот держится прежнего.
sources-more = … и ещё { $count }: все покажет «newsdesk sources».
source-title = { $name } ({ $kind ->
        [feed] лента
        [page] страница
       *[files] файлы
    })
source-read-now = только что прочитано
source-read = прочитано { $ago } назад
source-never = ещё не читали
source-next = в следующий раз через { $wait }
source-next-now = сейчас снова
source-paused = остановлен
source-gone = исчез навсегда
source-articles =
    { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[many] { $articles } статей
    }
source-problem = Сбой: { $problem }
source-moved = Переехал: { $address }
source-looking = Смотрю на этот адрес…
source-added = Добавлено: { $kind ->
        [page] страница
       *[feed] лента
    } «{ $name }». Читаю раз в { $every }; что и как — /sources.
source-added-from-page = На странице указана лента. Она добавлена как «{ $name }», читаю её раз в { $every }; что и как — /sources.
source-remove-question = Больше не читать «{ $name }» и забыть? { $articles ->
        [0] Статей оттуда не было.
        [one] { $articles } статья оттуда останется.
        [few] { $articles } статьи оттуда останутся.
       *[many] { $articles } статей оттуда останутся.
    }
source-removed = Удалено: «{ $name }». Статьи оттуда остаются.
source-removed-before = Этого источника уже нет.
source-now-paused = Остановлено: «{ $name }». Чтобы продолжить, напишите то же ещё раз.
source-goes-on = «{ $name }» снова в работе; читаю сейчас.
source-told-gone = «{ $name }» ({ $address }) исчез навсегда, так говорит сервер. Больше туда не обращаюсь; статьи остаются. Забыть: /removesource { $name }. Попробовать снова: /pause { $name }
source-told-gone-declared = «{ $name }» ({ $address }) исчез навсегда, так говорит сервер. Больше туда не обращаюсь; статьи остаются. Уберите его из файла источников. Попробовать снова: /pause { $name }
fetch-nothing = Читать пока нечего. Прочитать один источник сейчас: newsdesk fetch НАЗВАНИЕ
fetch-failed = { $name }: прочитать не удалось: { $problem }
fetch-unchanged = { $name }: ничего нового
fetch-done = { $name }: добавлено { $added } · изменено { $changed } · без изменений { $unchanged }

## Другие имена

alias-title = { $count ->
        [one] { $count } другое имя
        [few] { $count } других имени
       *[many] { $count } других имён
    }
alias-none = Других имён пока нет. Добавить: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = У «{ $name }» нет других имён от вас. Добавить: /alias { $name } = другое, ещё одно
alias-more = … и ещё { $count }; все покажет newsdesk alias в командной строке.
alias-declared = { $line } (в вашем файле)
alias-added = «{ $name }» теперь находится и так: { $others }.
alias-unknown = Записано: { $others } для «{ $name }». Но ни одна статья не называет «{ $name }» явно. Проверьте написание с /who; записанное начнёт действовать, как только такая статья появится.
alias-elsewhere = Записано: { $others } для «{ $name }». Но так называют и других: кого — покажет /who { $first }. Вернуть как было: /unalias { $name } = { $first }
alias-removed = { $count ->
        [0] У «{ $name }» нет такого другого имени от вас; какие есть, покажет /alias. Записанное в вашем файле убирают там.
        [one] Забыто { $count } другое имя для «{ $name }».
        [few] Забыто { $count } других имени для «{ $name }».
       *[many] Забыто { $count } других имён для «{ $name }».
    }
alias-no-name = Перед «=» нет имени. Пишите так: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = Для «{ $said }» нужно другое имя после «=». Пишите так: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = «{ $said }» длиннее { $most } знаков. Напишите имя короче.
alias-too-many = Других имён может быть не больше { $most }. Уберите часть с /unalias и попробуйте снова.

## Файлы от оператора

upload-started = Читаю { $name }…
upload-too-large = { $name } больше { $size } МБ: больше Telegram ботам не отдаёт. Сожмите или разделите файл — или загрузите его там, где я работаю: newsdesk load ФАЙЛ
upload-failed = Не удалось получить { $name } из Telegram. Пришлите, пожалуйста, ещё раз через минуту.
upload-unknown-kind = { $name } я прочитать не могу. Я читаю { $kinds }; .jsonl, .json и .csv — также сжатые в .gz.

## Когда что-то пошло не так

error = У меня что-то пошло не так; это записано. Попробуйте, пожалуйста, через минуту.
error-not-allowed = Здесь мне не разрешено это отправлять. Спросите в личном чате.
error-unavailable = Архив сейчас не читается. Попробуйте, пожалуйста, через минуту.
error-damaged = Архиву нужен оператор: «newsdesk check». Потом спросите ещё раз.
error-too-new = Архив записан более новой версией Newsdesk. Оператору нужно обновить эту.
error-loading = Уже идёт другая загрузка. Дождитесь её конца и попробуйте снова.
error-name-model = Модель, которая находит имена, не загружается; почему — в журнале. Исправьте это или уберите NEWSDESK_NER и попробуйте снова.
error-changed = Архив только что изменился. Посмотрите ещё раз и потом решайте.
error-source-missing = Источник не найден; какой — в журнале. Проверьте путь и отправьте /reload ещё раз.
error-sources-file = В файле с вашими источниками ошибка; где — покажут /sources и журнал. Исправьте её и попробуйте снова.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = В любом другом чате наберите { $bot } и несколько слов, имя или вопрос, затем выберите.
command-settings = язык, а для администраторов групп — когда и кому я отвечаю
command-post = опубликовать новое или найденное в вашем канале
command-privacy = что я храню о вас и как это удалить
command-gaps = вопросы без ответа (оператор)
command-ban = больше не отвечать кому-то: номер, @имя или ответ (оператор)
command-unban = снова отвечать кому-то (оператор)
command-banned = кому я не отвечаю (оператор)
argument-post = @КАНАЛ СЛОВА
usage-settings = Не понимаю. Напишите «quiet 22-7» или «quiet off», «ask admins» или «ask everybody», «language de» или «language off», или одну команду — будут кнопки. Например:
usage-settings-private = Не понимаю. Напишите «language de» или «language off», или одну команду — будут кнопки. Например:
usage-post = Куда и что? Напишите @имя или номер канала, затем слова, или «latest» и слова, если нужно. Например:
usage-ban = Кого? Напишите номер или @имя того, кто спрашивал меня с моего запуска; или ответьте на его сообщение командой /ban. Например:
usage-unban = Кого? Напишите номер или @имя из списка /banned. Например:
button-as-typed = Только эти слова
button-read = Читать: { $source }
button-read-page = Читать страницу
button-liked = 👍
button-disliked = 👎
button-share = Поделиться
button-copy = Копировать
button-copy-link = Копировать ссылку
button-open-bot = Открыть в боте
link-old = Эта ссылка мне незнакома, или её цели больше нет. Просто задайте вопрос или откройте /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) — { $folder }
model-file-there = { $name }: есть ({ $size })
model-file-missing = { $name }: нет
model-get = Загрузить недостающее: newsdesk models pull. Без интернета: newsdesk models import ФАЙЛ
model-runtime-missing = Не установлено то, что её запускает: pip install onnxruntime
model-off = Она выключена через NEWSDESK_SEMANTIC.
model-used = Используется: работающий бот возьмёт её при следующем запуске.
model-already = Все её файлы уже есть.
model-pulled = Загружено: { $name } ({ $size }).
model-pull-failed = Не удалось загрузить { $name }: { $problem }. Повторите позже или загрузите файл в другом месте и передайте: newsdesk models import ФАЙЛ
model-taken = Принято: { $name } ({ $size }).
model-nothing-taken = Здесь нет файла { $name } из списка. Нужный ищите на странице: { $card }

## Settings of a chat

settings-title = Настройки этой группы
settings-title-own = Ваши настройки
settings-language = Язык: { $language }
settings-language-any = Язык: того, кто спрашивает
settings-language-own = Язык: вашего Telegram
settings-quiet = Тихие часы: { $first }–{ $until } ({ $zone }); тогда я отвечаю только администраторам
settings-quiet-none = Тихие часы: нет
settings-asking = Кто может спрашивать: { $asking ->
        [admins] только администраторы
       *[everybody] все
    }
settings-choose-language = На каком языке мне здесь говорить?
settings-choose-first = С какого часа мне молчать? ({ $zone })
settings-choose-until = До какого часа? ({ $zone })
settings-admins-only = Менять настройки могут только администраторы этой группы.
settings-not-seen = Не вижу, что вы здесь администратор. Если вы анонимный администратор, напишите: /settings quiet 22-7, /settings ask admins или /settings language de
admins-unknown = Telegram не сказал мне, администратор ли вы здесь. Попробуйте ещё раз через несколько секунд; если не поможет, сделайте администратором и меня.
button-quiet = Тихие часы
button-quiet-none = Без тихих часов
button-ask-admins = Только администраторы
button-ask-everybody = Все участники
button-language = Язык
button-language-any = Автоматически
quiet-now = До { $until } здесь тихие часы. Пока спросите меня в личном чате.
only-admins-ask = В этой группе вопросы мне задают только администраторы. Спросите в личном чате.

## Asking too much

budget-person = Вы очень спешите. Подождите { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    } и спросите снова.
budget-presses = Вы очень спешите. Подождите { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    } и нажмите снова.
budget-group = От этой группы слишком много вопросов сразу. Подождите { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    } и спросите снова, или в личном чате.

## Who is banned

ban-done = Больше не отвечаю { $name }. Отменить: /unban { $number }
ban-not-them = { $name } заблокировать нельзя: это оператор, я, этот чат или аккаунт, которым в Telegram пользуются многие.
unban-done = Снова отвечаю { $name }.
unban-nobody = { $name } не в списке; кто в нём, покажет /banned.
banned-none = Никто не заблокирован.
banned-line = { $number } · { $name } · с { $day }
banned-more = … и ещё { $count }

## Posting in a channel

button-post = Опубликовать в «{ $channel }»
post-private-only = Пришлите это в личный чат: там я покажу, что опубликую.
post-unknown = Не нахожу { $channel }. Проверьте имя, а если канал закрытый, сделайте меня администратором.
post-no-channel = { $channel } — не канал. В группах спрашивайте меня прямо там.
post-not-me = Я не могу публиковать в { $channel }. Сделайте меня администратором с правом публикации и попробуйте снова.
post-not-you = Только администраторы { $channel } с правом публикации могут публиковать там через меня.
post-done = Опубликовано в { $channel }.
post-refused = Telegram не дал опубликовать в { $channel }. Проверьте, есть ли у меня там право публикации, и нажмите снова.
post-unsure = Telegram не ответил, и неясно, опубликовано ли. Сначала посмотрите в { $channel }; если там нет, отправьте /post снова.

## What readers make of answers

vote-liked = Записано, спасибо.
vote-disliked = Записано, спасибо. Могут помочь другие слова или /search.
gaps-title = { $count ->
        [one] { $count } вопрос без ответа или с неудачным ответом
        [few] { $count } вопроса без ответа или с неудачным ответом
        [many] { $count } вопросов без ответа или с неудачным ответом
       *[other] { $count } вопроса без ответа или с неудачным ответом
    }
gaps-none = Пока ничего: за последние 90 дней нет вопросов без ответа или с неудачным ответом.
gaps-off = Я не храню вопросы и не знаю, какие остались без ответа. Чтобы хранить их 90 дней, задайте NEWSDESK_KEEP_QUESTIONS=on и перезапустите меня.
gap-unanswered = без ответа: { $count }
gap-disliked = не понравилось: { $count }
gap-last = последний раз { $day }

## Inline and as a guest

inline-nothing = Ничего не найдено. Спросите в личном чате
inline-failed = Сейчас искать не могу. Спросите в личном чате
posted-question = Вопрос: { $question }
no-headline = Без заголовка
person-told = { $called } · { $counted }
guest-declined = Здесь я не могу ответить.
guest-how = Упомяните меня и задайте вопрос о новостях, например:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Сейчас слишком много вопросов сразу, и я не смог ответить. Спросите снова через минуту.
        [few] Сейчас слишком много вопросов сразу, и я не смог ответить на ваши последние { $count } вопроса. Повторите самый важный через минуту.
        [many] Сейчас слишком много вопросов сразу, и я не смог ответить на ваши последние { $count } вопросов. Повторите самый важный через минуту.
       *[other] Сейчас слишком много вопросов сразу, и я не смог ответить на ваши последние { $count } вопроса. Повторите самый важный через минуту.
    }
too-much = Отсюда пришло слишком много сразу, и часть осталась без ответа. Отправьте снова то, что вам ещё нужно.
uncertain = Связь оборвалась, пока я отвечал. Если ответа не видно, спросите ещё раз.

## What is kept of a reader

privacy-title = Что я храню о вас
kept-of-you = { $table ->
        [exchanges] Ваш вопрос и мой краткий ответ — один день, чтобы следующий вопрос мог на них опереться.
        [languages] Выбранный вами язык — пока не выберете другой или не вернётесь к языку Telegram.
        [unreachable] Что вы меня заблокировали и когда — пока не напишете мне снова.
        [updates] То, что вы только что прислали, — пока не обработаю: обычно секунды, самое большее день.
        [bans] Что оператор вас заблокировал, когда и под каким именем — пока он не отменит.
        [names] Ваше имя пользователя с вашим номером — только в памяти, до перезапуска.
        [votes] Ваши 👍 и 👎 — 90 дней, без вашего номера; вопрос рядом с 👎 — только если оператор хранит вопросы.
       *[more] Строки «{ $table }».
    }
privacy-listings = { $days ->
        [one] Что искали, хранится { $days } день, чтобы работали кнопки, без указания, кто искал.
        [few] Что искали, хранится { $days } дня, чтобы работали кнопки, без указания, кто искал.
        [many] Что искали, хранится { $days } дней, чтобы работали кнопки, без указания, кто искал.
       *[other] Что искали, хранится { $days } дня, чтобы работали кнопки, без указания, кто искал.
    }
privacy-questions = Вопросы, на которые я не смог ответить, хранятся 90 дней, без указания, кто их задал.
privacy-held = В оперативной памяти недолго остаётся, о чём спрашивали, без указания, кто спросил, чтобы быстрее отвечать другим.
privacy-where = Всё лежит в файле того, кто меня запустил. Кроме этого, сообщений я не храню. В журнале нет того, что вы пишете, а вы в нём только «{ $pseudonym }» — из вашего номера и ключа, который есть лишь у меня.
privacy-groups = В группах вопросы тоже хранятся один день, с группой, но без указания, кто спросил; решения администраторов — пока они их не изменят.
privacy-not-mine = Этот чат хранит сам Telegram, а прежние копии оператора остаются, пока он их не выбросит.
privacy-stays = Если оператор вас заблокирует, это останется, пока он не отменит.
privacy-next = Посмотреть всё: { $show }, удалить: { $forget }.
privacy-in-private = Это останется между нами: напишите { $command } мне в личный чат.
my-data-title = Всё, что я храню о вас
my-data-kind = { $count ->
        [one] { $count } строка: { $what }
        [few] { $count } строки: { $what }
        [many] { $count } строк: { $what }
       *[other] { $count } строки: { $what }
    }
my-data-more = … все { $count } — в файле.
my-data-file = Всё так, как записано в моём файле.
my-data-none = Я ничего не храню о вас.
my-data-next = Что я могу хранить и как долго, скажет { $show }.
forget-question = Удалить всё, что я храню о вас? Вернуть будет нельзя. То, что видят другие, останется: сообщения этого чата вы можете удалить сами.
forget-stays = Это остаётся, потому что ещё действует: { $what }
forget-done = { $count ->
        [0] Удалять было нечего. Я ничего не храню о вас.
        [one] Удалена { $count } строка. Больше ничего о вас не храню.
        [few] Удалены { $count } строки. Больше ничего о вас не храню.
        [many] Удалено { $count } строк. Больше ничего о вас не храню.
       *[other] Удалено { $count } строки. Больше ничего о вас не храню.
    }
forget-done-but = { $count ->
        [one] Удалена { $count } строка.
        [few] Удалены { $count } строки.
        [many] Удалено { $count } строк.
       *[other] Удалено { $count } строки.
    }
button-forget-me = Удалить всё
