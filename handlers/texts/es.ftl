# Lo que Newsdesk dice en español.
# Frases sencillas, sin HTML. Breves, amables, concretas, con el paso siguiente: se leen en el teléfono.
# El archivo de noticias se llama aquí «hemeroteca»; «archivo» es un fichero.

## Días y listas

day = EEE, d MMM y
day-range-in-month = EEE, d – EEE, d MMM y
day-range-in-year = EEE, d MMM – EEE, d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = MMM y
month = MMM
today = hoy
yesterday = ayer
days-on = el { $day }
days-since = desde el { $first }
days-until = hasta el { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } min
        [hours] { $count } h
        [days] { $count ->
            [one] { $count } día
            [many] { $count } de días
           *[other] { $count } días
        }
        [months] { $count ->
            [one] { $count } mes
            [many] { $count } de meses
           *[other] { $count } meses
        }
       *[years] { $count ->
            [one] { $count } año
            [many] { $count } de años
           *[other] { $count } años
        }
    }
list-separator = { ", " }
day-unknown = día desconocido
day-inferred = { $day } (deducido del texto)

## Inicio y ayuda

welcome = ¡Hola! Respondo a preguntas sobre las noticias de esta hemeroteca, con la frase y la fuente que prueban cada respuesta.
help-what = Pregúntame por las noticias de esta hemeroteca. Respondo con la frase y la fuente que lo prueban, y si la hemeroteca no lo sabe, lo digo.
help-try = Prueba
help-commands = Comandos
help-command-line = { $usage } – { $what }
help-operator = Como gestionas el bot, tienes también { $commands }
help-understands = Entiendo preguntas en inglés. /search encuentra palabras tal como están en los artículos, en el idioma que sea; /who encuentra nombres en cualquier escritura. /language cambia el idioma en que hablo yo.
help-search = La búsqueda entiende { $forms } y los días en inglés sencillo, como «last week».
help-groups = En los grupos, empieza la pregunta con { $bot } o responde a un mensaje mío.
reach =
    { $articles ->
        [0] La hemeroteca aún está vacía. Quien la gestiona la llena con «newsdesk load CARPETA».
        [one] La hemeroteca tiene { $articles } artículo{ $days }.
        [many] La hemeroteca tiene { $articles } de artículos{ $days }.
       *[other] La hemeroteca tiene { $articles } artículos{ $days }.
    }
reach-days = , del { $oldest } al { $newest }
reach-day = , del { $day }

## Comandos: el menú y cómo se usa cada uno

command-search = artículos con estas palabras
command-who = una persona, una organización o un lugar en las noticias
command-latest = los artículos más recientes: todos, o de palabras, un medio, un día
command-language = el idioma en que hablo aquí
command-help = qué sé hacer, con ejemplos
command-reload = leer de nuevo las fuentes (gestión)
command-undo = deshacer la última recarga (gestión)
command-stats = qué contiene la hemeroteca (gestión)
command-sources = feeds, páginas y carpetas, y cómo están (gestión)
command-addsource = añadir un feed o una página por su dirección (gestión)
command-removesource = quitar un feed o una página (gestión)
command-pause = dejar de leer una fuente, o seguir (gestión)
command-alias = otros nombres de alguien: NOMBRE = OTRO, OTRO (gestión)
command-unalias = olvidar otros nombres de alguien (gestión)
argument-words = PALABRAS
argument-name = NOMBRE
argument-optional-words = [PALABRAS]
usage-search = ¿Qué palabras? Escríbelas tras el comando, por ejemplo:
usage-who = ¿A quién? Escribe el nombre tras el comando, por ejemplo:
usage-addsource = ¿Qué dirección? Escríbela tras el comando y, si quieres, un nombre, por ejemplo:
usage-removesource = ¿Qué fuente? Escribe su nombre tras el comando; /sources las muestra. Por ejemplo:
usage-pause = ¿Qué fuente? Escribe su nombre tras el comando; /sources las muestra. Por ejemplo:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = ¿Otros nombres de quién? Escribe el nombre tras el comando; /alias los muestra. Por ejemplo:
example-alias = United Nations
usage-question = ¿Sí? Hazme una pregunta en el mismo mensaje, por ejemplo:
unknown-command = No conozco ese comando. Hazme una pregunta sin más, o mira /help.
only-text = Solo leo texto. Envíame tu pregunta con palabras.
forwarded = No respondo a mensajes reenviados. Envíame la pregunta con tus propias palabras.

## Idiomas

language-which = ¿En qué idioma hablo aquí?
language-unknown = No hablo «{ $words }». ¿Cuál de estos prefieres aquí?
language-chosen = A partir de ahora, mi idioma aquí es: { $language }. Sigo entendiendo las preguntas en inglés; /search y /who aceptan palabras y nombres de cualquier idioma.
language-of-app = A partir de ahora hablo el idioma de tu Telegram, si lo conozco.
language-of-each-reader = A partir de ahora hablo aquí a cada quien en el idioma de su Telegram, si lo conozco.
language-admins-only = Solo los admins de este grupo pueden cambiar aquí el idioma. En nuestro chat privado eliges el tuyo: /language
bot-description =
    Pregúntame en inglés por las noticias de mi hemeroteca. Respondo con la frase y la fuente que lo prueban, y si la hemeroteca no lo sabe, lo digo.
bot-short-description = Responde a preguntas sobre noticias desde una hemeroteca, con la frase y la fuente que lo prueban.

## Listas

search-title = { $total ->
        [one] { $total } artículo para «{ $words }»
        [many] { $total } de artículos para «{ $words }»
       *[other] { $total } artículos para «{ $words }»
    }
search-best = Lo mejor para «{ $words }»
search-newest = Lo más reciente para «{ $words }»
search-some = Ningún artículo tiene todas las palabras de «{ $words }». Estos tienen algunas.
search-nothing = Nada en la hemeroteca para «{ $words }». Prueba con menos palabras o con otras, con /who si es un nombre, o mira /latest.
search-nothing-exactly = Nada en la hemeroteca está escrito exactamente «{ $words }».
limit-source = { $words }
limit-byline = por { $words }
limit-headline = titular: { $words }
limit-around = preferiblemente cerca de: { $days }
limit-excluded = sin { $words }
newest-first = primero lo más reciente
exactly = tal como se escribió
repaired = «{ $typed }» se leyó también como { $words }.
repaired-known = También se escribe { $words }.
nothing-within = Nada para «{ $words }» con estos límites: { $limits }
nothing-within-limits = Nada con estos límites: { $limits }
without-limits = Sin ellos:
latest-newest = Lo último: { $day }
latest-newest-old = Lo último: { $day }, hace { $span }
latest-checked = comprobado hace { $span }
latest-checked-now = comprobado ahora mismo
latest-checked-on = comprobado el { $day }
latest-words = Lo más reciente primero para «{ $words }»
latest-old = Nada posterior al { $day } para «{ $words }» (hace { $span })
latest-nothing = Nada en la hemeroteca para «{ $words }». Prueba con otras palabras, o /latest a secas.
latest-empty = La hemeroteca aún está vacía. Quien la gestiona la llena con «newsdesk load CARPETA».
position = { $from }–{ $to } de { $total }
position-alone = { $from }–{ $to }
position-stories = Noticias { $from }–{ $to } de { $total }
story-sources = { $sources ->
        [one] { $sources } fuente
        [many] { $sources } de fuentes
       *[other] { $sources } fuentes
    }
story-articles = { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
story-title = Una noticia: { $size }

## Un artículo

part = Parte { $part } de { $parts }
caption = Foto:
no-text = Este artículo no tiene texto.

## Respuestas

answer-verdict = { $verdict ->
        [yes] Sí
       *[no] No
    }
answer-sources = { $count } fuentes: { $sources }
answer-otherwise = También se informó: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Lo más reciente que tiene la hemeroteca sobre esto es del { $day }.
answer-more = Más pruebas
digest = Lo último
digest-of = Lo último sobre { $words }
near = Relacionado
no-answer = La hemeroteca no lo dice.
no-answer-nearest = Titulares más cercanos
no-answer-hint = Prueba con otras palabras en inglés, o /search.
not-english = Solo entiendo preguntas en inglés.
not-english-hint = Pregunta en inglés, por favor. /who encuentra un nombre en cualquier escritura, y /search, palabras tal como están en los artículos:

## Preguntas que se apoyan en la anterior, y lo que no es pregunta

understood-question = Entendido así: { $question }
unclear = No sé bien a quién o a qué te refieres. Haz la pregunta entera con el nombre, o responde a aquel mensaje mío.
unclear-people = Puede ser { $names }. ¿A quién te refieres?
talk-thanks = De nada. Pregunta cuando quieras.
talk-greeting = ¡Hola! Pregúntame en inglés por las noticias de esta hemeroteca, por ejemplo:
talk-insult = Siento no haber ayudado. Prueba con otras palabras, o mira /help.
talk-link = No puedo abrir enlaces. Envíame unas palabras sobre de qué trata: /search PALABRAS

## Personas, organizaciones, lugares

kind = { $kind ->
        [organisation] Organización
        [place] Lugar
       *[person] Persona
    }
kind-beside = { $kind ->
        [organisation] organización
        [place] lugar
       *[person] persona
    }
also-known = También: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
role-days = { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }, primero { $first }, último { $last }
last-quoted = Últimas citas
with-people = Con: { $names }
with-organisations = Organizaciones: { $names }
with-places = Lugares: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] En { $articles } artículo
        [many] En { $articles } de artículos
       *[other] En { $articles } artículos
    }
coverage-weeks = Semanas del { $days }; la que más: { $most }, la del { $peak }
coverage-months = Meses { $days }; el que más: { $most }, { $peak }
articles-title = { $name }: { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
quotes-title = Dicho por { $name }
timeline-title = { $name }, primero lo más reciente
turn-week = Semana del { $day }
did-you-mean = No encuentro a nadie llamado exactamente «{ $name }». ¿Querías decir…?
which-of-them = Varios nombres encajan con «{ $name }». ¿Cuál?
which-of-role = A varias personas se las llama «{ $role }». ¿Cuál?
which-one = Hay más de un «{ $name }» en la hemeroteca. ¿Cuál?
nobody = No encuentro en la hemeroteca a nadie llamado «{ $name }». Prueba con el nombre completo, o /search.
people-not-kept = Esta hemeroteca no lleva lista de personas. Prueba: /search { $name }
picture-axis-weeks = artículos por semana
picture-axis-months = artículos por mes
picture-source = Fuente: esta hemeroteca, a { $day }

## Botones

button-previous = ‹ Anterior
button-next = Siguiente ›
button-more-evidence = Más pruebas ›
button-newest = Más recientes primero
button-best = Mejores primero
button-exactly = Exactamente «{ $words }»
button-exactly-all = Tal como se escribió
button-all-spellings = También otras grafías
button-all-articles = Todos los artículos: { $articles }
button-quotes = Citas
button-timeline = Cronología
button-picture = Gráfico
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Volver
button-part-before = ‹ Parte { $part }
button-part-after = Parte { $part } ›
button-undo = Deshacerlo
button-remove = Quitarla
button-old = Ese botón es de un mensaje antiguo. Pregunta otra vez, por favor.
article-gone = Ese artículo ya no está en la hemeroteca.

## Para quien gestiona el bot

operator-only = Eso es para quien gestiona este bot. Puedes hacerme una pregunta, o mirar /help.
reload-started = Leyendo las fuentes…
reload-progress = Leyendo las fuentes… { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
reload-progress-percent = Leyendo las fuentes… { $percent } % · { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
reload-done = Hecho. La hemeroteca tiene ahora { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }.
reload-counts = { $added } nuevos · { $changed } cambiados · { $unchanged } sin cambios · { $removed } quitados
reload-dry = Solo un ensayo: no ha cambiado nada. La hemeroteca tiene { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }.
reload-would = Serían { $added } nuevos · { $changed } cambiados · { $unchanged } sin cambios · { $removed } quitados
reload-expired =
    { $expired ->
        [one] { $expired } artículo es demasiado antiguo
        [many] { $expired } de artículos son demasiado antiguos
       *[other] { $expired } artículos son demasiado antiguos
    } para lo que guarda esta hemeroteca
reload-rejected = { $rejected } rechazados:
reload-more = … y { $count } más, todos en el archivo de abajo.
reload-more-beyond = … y { $count } más; el archivo de abajo nombra { $named } de ellos.
reload-unnamed = … y { $count } más, demasiados para nombrarlos. Corrige estos y carga de nuevo.
reload-file = Todo lo rechazado, y por qué.
reload-file-beyond = Lo primero que se rechazó, y por qué.
reason =
    { $reason ->
        [EMPTY] vacío
        [BINARY] no es texto
        [TOO_LARGE] demasiado grande
        [LINE_TOO_LONG] una línea es demasiado larga
        [NO_STRUCTURE] no se encontró ningún artículo
        [NO_TEXT] sin texto
        [NOT_JSON] no es JSON
        [BAD_FIELD] un campo es incorrecto
        [UNREADABLE] no se puede leer
        [SAME_ID] un identificador aparece dos veces
        [MARKUP_BOMB] marcado peligroso
        [TIMED_OUT] tardó demasiado en leerse
       *[UNKNOWN_FORMAT] formato desconocido
    }
undo-nothing = No hay nada que deshacer: solo se puede la última recarga que cambió algo, y una vez.
undo-done = Deshecho: la carga del { $day }, { $time } UTC. La hemeroteca tiene otra vez { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }, como antes de ella. El próximo /reload lee de nuevo las mismas fuentes.
undo-loses = Cargas menores desde el { $day }, { $time } UTC añadieron, cambiaron o quitaron { $changes ->
        [one] { $changes } artículo
        [many] { $changes } de artículos
       *[other] { $changes } artículos
    }. También eso se perdería. ¿Deshacer todo desde entonces?
undo-how = Para hacerlo: newsdesk undo --yes
undo-older = Las cargas desde el { $day }, { $time } UTC no cambiaron nada. ¿Deshacer la de entonces?
check-problem = { $part ->
        [state] Estado
       *[archive] Hemeroteca
    }: { $problem }
check-whole = Todo está bien. La hemeroteca tiene { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }.
check-repaired = Reparado: el índice se rehízo a partir de { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }.
check-archive-damaged = La hemeroteca no puede repararse a partir de sus artículos. Restaura una copia de seguridad, o aparta la carpeta de datos y carga las fuentes de nuevo.
check-state-damaged = El estado (qué archivos se cargaron, las fuentes añadidas en el chat, las listas de los lectores) está dañado. Restáuralo de una copia de seguridad, o para el bot, aparta state.sqlite3, carga los archivos y añade las fuentes de nuevo; los artículos se quedan.
backup-done = { $name } lo contiene todo ({ $size }).
stats-articles = Artículos: { $articles }
stats-undated = Artículos sin día: { $articles }
stats-people = Personas: { $people }
stats-days = Días: { $oldest } – { $newest }
stats-sources = Medios: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = sin nombrar ({ $articles })
stats-loaded = Última carga: { $day } a las { $time } UTC
stats-never-loaded = Última carga: nunca
stats-size = Tamaño: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Fuentes

source-unknown = Ninguna fuente única se llama «{ $name }». ¿Querías decir una de estas?
source-unknown-none = Ninguna fuente se llama «{ $name }»: aún no hay. /addsource añade una.
source-more-names = … y { $count } más
source-failed = No se pudo leer: { $problem }. No ha cambiado nada.
source-exists = Esa es «{ $name }», que ya está; /sources muestra cómo va. Para leerla ahora: /reload { $name }
source-name-taken = Otra fuente se llama «{ $name }». Escribe /addsource, la dirección y detrás otro nombre.
source-declared = «{ $name }» figura en { $file }: quítala de ahí. Para pararla ya: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } fuente
        [many] { $count } de fuentes
       *[other] { $count } fuentes
    }
sources-none = Aún no hay fuentes. /addsource con la dirección de un feed añade una; los archivos los lee «newsdesk load CARPETA».
sources-problem = El archivo con tus fuentes tiene un error: { $problem }. Corrígelo; hasta entonces, un bot en marcha sigue lo que decía antes.
sources-more = … y { $count } más: «newsdesk sources» las muestra todas.
source-title = { $name } ({ $kind ->
        [feed] feed
        [page] página
       *[files] archivos
    })
source-read-now = leída ahora mismo
source-read = leída hace { $ago }
source-never = aún sin leer
source-next = la próxima en { $wait }
source-next-now = la próxima, ya
source-paused = en pausa
source-gone = desaparecida para siempre
source-articles =
    { $articles ->
        [one] { $articles } artículo
        [many] { $articles } de artículos
       *[other] { $articles } artículos
    }
source-problem = Problema: { $problem }
source-moved = Se mudó a { $address }
source-looking = Estoy mirando esa dirección…
source-added = Añadido: { $kind ->
        [page] página
       *[feed] feed
    } «{ $name }». Leo cada { $every }; /sources muestra cómo va.
source-added-from-page = Esa página nombra un feed. Lo añadí como «{ $name }» y lo leo cada { $every }; /sources muestra cómo va.
source-remove-question = ¿Dejar de leer «{ $name }» y olvidarla? { $articles ->
        [0] No trajo artículos.
        [one] Su { $articles } artículo se queda.
        [many] Sus { $articles } de artículos se quedan.
       *[other] Sus { $articles } artículos se quedan.
    }
source-removed = Quitada «{ $name }». Sus artículos se quedan.
source-removed-before = Esa fuente ya no está.
source-now-paused = «{ $name }» queda en pausa. Para que siga, escribe lo mismo otra vez.
source-goes-on = «{ $name }» sigue; la leo ahora.
source-told-gone = «{ $name }» ({ $address }) ha desaparecido para siempre, dice su servidor. Ya no le pregunto; sus artículos se quedan. Para olvidarla: /removesource { $name }. Para intentarlo otra vez: /pause { $name }
source-told-gone-declared = «{ $name }» ({ $address }) ha desaparecido para siempre, dice su servidor. Ya no le pregunto; sus artículos se quedan. Quítala de tu archivo de fuentes. Para intentarlo otra vez: /pause { $name }
fetch-nothing = No toca leer nada. Para leer una fuente ahora: newsdesk fetch NOMBRE
fetch-failed = { $name }: no se pudo leer: { $problem }
fetch-unchanged = { $name }: nada nuevo
fetch-done = { $name }: { $added } nuevos · { $changed } cambiados · { $unchanged } sin cambios

## Otros nombres

alias-title = { $count ->
        [one] { $count } nombre más
        [many] { $count } de nombres más
       *[other] { $count } nombres más
    }
alias-none = Aún no hay otros nombres. Para añadir: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = «{ $name }» no tiene otros nombres tuyos. Para añadir: /alias { $name } = otro, y otro
alias-more = … y { $count } más; newsdesk alias en la consola los muestra todos.
alias-declared = { $line } (en tu archivo)
alias-added = A «{ $name }» se le encuentra ahora también como { $others }.
alias-unknown = Guardado: { $others } para «{ $name }». Pero ningún artículo nombra claramente a «{ $name }». Comprueba la grafía con /who; lo añadido valdrá en cuanto alguno lo haga.
alias-elsewhere = Guardado: { $others } para «{ $name }». Pero también se llama así a otros: /who { $first } muestra a quiénes. /unalias { $name } = { $first } lo deshace.
alias-removed = { $count ->
        [0] «{ $name }» no tiene ese otro nombre tuyo; /alias muestra los que tiene. Lo que está en tu archivo se quita allí.
        [one] Olvidado { $count } nombre más de «{ $name }».
        [many] Olvidados { $count } de nombres más de «{ $name }».
       *[other] Olvidados { $count } nombres más de «{ $name }».
    }
alias-no-name = Falta un nombre antes del «=». Escríbelo así: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = A «{ $said }» le falta otro nombre tras el «=». Escríbelo así: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = «{ $said }» pasa de { $most } caracteres. Escribe un nombre más corto.
alias-too-many = Puede haber { $most } nombres más como mucho. Quita algunos con /unalias y prueba otra vez.

## Archivos que envía quien gestiona

upload-started = Leyendo { $name }…
upload-too-large = { $name } pasa de { $size } MB, lo máximo que Telegram deja bajar a un bot. Comprímelo o divídelo, o cárgalo donde funciono: newsdesk load ARCHIVO
upload-failed = No pude traer { $name } de Telegram. Envíalo otra vez en un minuto, por favor.
upload-unknown-kind = No sé leer { $name }. Leo { $kinds }; .jsonl, .json y .csv también comprimidos como .gz.

## Cuando algo va mal

error = Algo ha fallado por mi parte; queda anotado. Prueba otra vez en un minuto, por favor.
error-not-allowed = Aquí no me dejan enviar eso. Pregúntame en un chat privado.
error-unavailable = La hemeroteca no se puede leer ahora mismo. Prueba otra vez en un minuto, por favor.
error-damaged = La hemeroteca necesita a quien la gestiona: «newsdesk check». Después, pregunta otra vez.
error-too-new = La hemeroteca la escribió un Newsdesk más nuevo. Quien la gestiona tiene que actualizar este.
error-loading = Ya hay otra carga en marcha. Espera a que acabe y prueba otra vez.
error-name-model = El modelo que encuentra nombres no se puede cargar; el registro dice por qué. Corrígelo o quita NEWSDESK_NER, y prueba otra vez.
error-changed = La hemeroteca acaba de cambiar. Mira otra vez y luego decide.
error-source-missing = No se encuentra una fuente; el registro dice cuál. Comprueba su ruta y envía /reload otra vez.
error-sources-file = Hay un error en el archivo con tus fuentes; /sources y el registro dicen dónde. Corrígelo y prueba otra vez.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = En cualquier otro chat, escribe { $bot } y unas palabras, un nombre o una pregunta, y elige.
command-settings = el idioma y, en grupos para admins, cuándo y a quién respondo
command-post = publicar lo último, o lo que coincide, en un canal tuyo
command-privacy = qué guardo de ti y cómo borrarlo
command-gaps = preguntas que quedaron sin respuesta (gestión)
command-ban = no responder más a alguien: número, @nombre o respuesta (gestión)
command-unban = volver a responder a alguien (gestión)
command-banned = a quién no respondo (gestión)
argument-post = @CANAL PALABRAS
usage-settings = No entiendo eso. Escribe «quiet 22-7» o «quiet off», «ask admins» o «ask everybody», «language de» o «language off», o solo el comando para ver botones. Por ejemplo:
usage-settings-private = No entiendo eso. Escribe «language de» o «language off», o solo el comando para ver botones. Por ejemplo:
usage-post = ¿Dónde y qué? Escribe el @nombre o el número del canal y luego palabras, o «latest» y palabras si quieres. Por ejemplo:
usage-ban = ¿A quién? Escribe un número o el @nombre de alguien que me haya preguntado desde que arranqué; o responde a su mensaje con /ban. Por ejemplo:
usage-unban = ¿A quién? Escribe un número o un @nombre de los de /banned. Por ejemplo:
button-as-typed = Solo estas palabras
button-read = Leer en { $source }
button-read-page = Leer la página
button-liked = 👍
button-disliked = 👎
button-share = Compartir
button-copy = Copiar
button-copy-link = Copiar enlace
button-open-bot = Abrir en el bot
link-old = No conozco ese enlace, o ya no existe lo que abría. Hazme una pregunta, o mira /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: está ({ $size })
model-file-missing = { $name }: falta
model-get = Para traer lo que falta: newsdesk models pull. Sin internet aquí: newsdesk models import ARCHIVO
model-runtime-missing = Falta instalar lo que lo ejecuta: pip install onnxruntime
model-off = Está apagado con NEWSDESK_SEMANTIC.
model-used = En uso: un bot en marcha lo toma en su próximo arranque.
model-already = Todos sus archivos ya están.
model-pulled = Traído { $name } ({ $size }).
model-pull-failed = No se pudo traer { $name }: { $problem }. Inténtalo más tarde, o trae el archivo por otro medio y tómalo: newsdesk models import ARCHIVO
model-taken = Tomado { $name } ({ $size }).
model-nothing-taken = Nada de eso es un archivo de { $name } según la lista. Busca el correcto en su página: { $card }

## Settings of a chat

settings-title = Ajustes de este grupo
settings-title-own = Tus ajustes
settings-language = Idioma: { $language }
settings-language-any = Idioma: el de quien pregunta
settings-language-own = Idioma: el de tu Telegram
settings-quiet = Horas de silencio: { $first }–{ $until } ({ $zone }); entonces solo respondo a admins
settings-quiet-none = Horas de silencio: ninguna
settings-asking = Quién puede preguntar: { $asking ->
        [admins] solo admins
       *[everybody] todos
    }
settings-choose-language = ¿Qué idioma hablo aquí?
settings-choose-first = ¿Desde qué hora guardo silencio? ({ $zone })
settings-choose-until = ¿Hasta qué hora? ({ $zone })
settings-admins-only = Solo los admins de este grupo pueden cambiar sus ajustes.
settings-not-seen = No puedo ver si eres admin aquí. Si lo eres de forma anónima, escribe: /settings quiet 22-7, /settings ask admins o /settings language de
admins-unknown = Telegram no me dijo si eres admin aquí. Inténtalo de nuevo en unos segundos; si sigue así, hazme admin a mí también.
button-quiet = Horas de silencio
button-quiet-none = Sin horas de silencio
button-ask-admins = Solo preguntan admins
button-ask-everybody = Que pregunten todos
button-language = Idioma
button-language-any = Automático
quiet-now = Aquí hay silencio hasta las { $until }. Mientras, pregúntame en un chat privado.
only-admins-ask = En este grupo solo me preguntan admins. Pregúntame en un chat privado.

## Asking too much

budget-person = Vas muy deprisa. Espera { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    } y pregunta de nuevo.
budget-presses = Vas muy deprisa. Espera { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    } y pulsa de nuevo.
budget-group = Este grupo pregunta mucho de golpe. Espera { $seconds ->
        [one] { $seconds } segundo
        [many] { $seconds } de segundos
       *[other] { $seconds } segundos
    } y pregunta de nuevo, o hazlo en un chat privado.

## Who is banned

ban-done = Ya no respondo a { $name }. Para deshacerlo: /unban { $number }
ban-not-them = No se puede bloquear a { $name }: es quien gestiona el bot, yo, este chat o una cuenta que en Telegram comparten muchos.
unban-done = Vuelvo a responder a { $name }.
unban-nobody = { $name } no está bloqueado; /banned muestra quién lo está.
banned-none = No hay nadie bloqueado.
banned-line = { $number } · { $name } · desde { $day }
banned-more = … y { $count } más

## Posting in a channel

button-post = Publicar en «{ $channel }»
post-private-only = Envíamelo en nuestro chat privado: allí te enseño lo que publicaría.
post-unknown = No encuentro { $channel }. Revisa el nombre y, si es privado, hazme admin del canal.
post-no-channel = { $channel } no es un canal. En grupos, pregúntame allí.
post-not-me = No puedo publicar en { $channel }. Hazme admin con permiso para publicar mensajes e inténtalo de nuevo.
post-not-you = Solo los admins de { $channel } que pueden publicar mensajes pueden hacerme publicar allí.
post-done = Publicado en { $channel }.
post-refused = Telegram no me dejó publicar en { $channel }. Comprueba que aún puedo publicar allí y pulsa de nuevo.
post-unsure = Telegram no respondió y no sé si se publicó. Mira primero en { $channel } y, si no está, envía /post otra vez.

## What readers make of answers

vote-liked = Anotado, gracias.
vote-disliked = Anotado, gracias. Quizá ayuden otras palabras, o /search.
gaps-title = { $count ->
        [one] { $count } pregunta sin respuesta, o con una que no gustó
        [many] { $count } de preguntas sin respuesta, o con una que no gustó
       *[other] { $count } preguntas sin respuesta, o con una que no gustó
    }
gaps-none = Nada todavía: de los últimos 90 días no guardo preguntas sin respuesta ni con una que no gustara.
gaps-off = No guardo preguntas, así que no sé cuáles quedaron sin respuesta. Para guardarlas 90 días, pon NEWSDESK_KEEP_QUESTIONS=on y arráncame de nuevo.
gap-unanswered = sin respuesta: { $count }
gap-disliked = no gustó: { $count }
gap-last = la última, { $day }

## Inline and as a guest

inline-nothing = Nada encontrado. Pregunta en privado
inline-failed = No puedo buscar ahora. Pregunta en privado
posted-question = Pregunta: { $question }
no-headline = Sin titular
person-told = { $called } · { $counted }
guest-declined = Aquí no puedo responder.
guest-how = Mencióname con una pregunta sobre las noticias, por ejemplo:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Ahora pregunta demasiada gente y no pude responder a esto. Pregunta de nuevo en un minuto.
        [many] Ahora pregunta demasiada gente y no pude responder a tus últimos { $count } de preguntas. Repite en un minuto la que más te importe.
       *[other] Ahora pregunta demasiada gente y no pude responder a tus últimas { $count } preguntas. Repite en un minuto la que más te importe.
    }
too-much = Llegó demasiado de golpe desde aquí y parte quedó sin respuesta. Envía de nuevo lo que te falte.
uncertain = La conexión se cortó mientras respondía a esto. Si no ves mi respuesta, pregunta de nuevo.

## What is kept of a reader

privacy-title = Lo que guardo de ti
kept-of-you = { $table ->
        [exchanges] Lo que me preguntaste y mi respuesta breve, un día, para que tu próxima pregunta pueda apoyarse en ello.
        [languages] El idioma que elegiste, hasta que elijas otro o vuelvas al de tu Telegram.
        [unreachable] Que me bloqueaste y desde cuándo, hasta que me escribas de nuevo.
        [updates] Lo que acabas de enviarme, hasta que lo atiendo: segundos por lo general, un día como mucho.
        [bans] Que quien gestiona el bot te bloqueó, desde cuándo y el nombre que vio, hasta que lo anule.
        [names] Tu nombre de usuario con tu número, solo en memoria, hasta que vuelva a arrancar.
        [votes] Tus 👍 y 👎 durante 90 días, sin tu número; la pregunta junto a un 👎 solo si quien gestiona el bot guarda preguntas.
       *[more] Filas de «{ $table }».
    }
privacy-listings = { $days ->
        [one] Lo que se buscó se guarda { $days } día, para que funcionen los botones, sin anotar quién lo buscó.
        [many] Lo que se buscó se guarda { $days } de días, para que funcionen los botones, sin anotar quién lo buscó.
       *[other] Lo que se buscó se guarda { $days } días, para que funcionen los botones, sin anotar quién lo buscó.
    }
privacy-questions = Las preguntas que no pude responder se guardan 90 días, sin anotar quién las hizo.
privacy-held = En la memoria tengo un rato lo último que se preguntó, sin anotar quién lo preguntó, para responder antes a otros.
privacy-where = Todo está en un archivo de quien me gestiona. Aparte de eso no guardo mensajes. Mi registro nunca contiene lo que escribes, y en él eres solo «{ $pseudonym }», hecho con tu número y una clave que solo yo tengo.
privacy-groups = En los grupos también se guarda un día lo que se preguntó, con el grupo y sin anotar quién; y lo que los admins decidieron para el grupo, hasta que lo cambien.
privacy-not-mine = Telegram guarda este chat por su cuenta, y las copias que hizo antes quien gestiona el bot quedan hasta que las borre.
privacy-stays = Si quien gestiona el bot te bloquea, eso se queda hasta que lo anule.
privacy-next = Míralo todo con { $show }, bórralo con { $forget }.
privacy-in-private = Eso queda entre nosotros: escríbeme { $command } en nuestro chat privado.
my-data-title = Todo lo que guardo de ti
my-data-kind = { $count ->
        [one] { $count } fila: { $what }
        [many] { $count } de filas: { $what }
       *[other] { $count } filas: { $what }
    }
my-data-more = … las { $count } están en el archivo.
my-data-file = Todo tal como está en mi archivo.
my-data-none = No guardo nada de ti.
my-data-next = { $show } dice qué puedo llegar a guardar y cuánto tiempo.
forget-question = ¿Borro todo lo que guardo de ti? No se puede recuperar. Lo que ven otros se queda: los mensajes de este chat, que tú puedes borrar.
forget-stays = Esto se queda, porque sigue en vigor: { $what }
forget-done = { $count ->
        [0] No había nada que borrar. No guardo nada de ti.
        [one] Borrada: { $count } fila. Ya no guardo nada de ti.
        [many] Borradas: { $count } de filas. Ya no guardo nada de ti.
       *[other] Borradas: { $count } filas. Ya no guardo nada de ti.
    }
forget-done-but = { $count ->
        [one] Borrada: { $count } fila.
        [many] Borradas: { $count } de filas.
       *[other] Borradas: { $count } filas.
    }
button-forget-me = Borrarlo todo
