# Was Newsdesk auf Deutsch sagt.
# Schlichte Sätze: hier kein HTML. Kurz, freundlich, konkret, mit dem nächsten Schritt: gelesen wird am Telefon.

## Tage und Listen

day = EEE, d. MMM y
day-range-in-month = EEE, d. – EEE, d. MMM y
day-range-in-year = EEE, d. MMM – EEE, d. MMM y
plain-day = d. MMM y
plain-day-of-year = d. MMM
plain-range-in-month = d. – d. MMM y
plain-range-in-year = d. MMM – d. MMM y
month-of-year = MMM y
month = MMM
today = heute
yesterday = gestern
days-on = am { $day }
days-since = seit { $first }
days-until = bis { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } Min.
        [hours] { $count } Std.
        [days] { $count ->
            [one] { $count } Tag
           *[other] { $count } Tagen
        }
        [months] { $count ->
            [one] { $count } Monat
           *[other] { $count } Monaten
        }
       *[years] { $count ->
            [one] { $count } Jahr
           *[other] { $count } Jahren
        }
    }
list-separator = { ", " }
day-unknown = Tag unbekannt
day-inferred = { $day } (aus dem Text erschlossen)

## Start und Hilfe

welcome = Guten Tag! Ich beantworte Fragen zu den Nachrichten dieses Archivs – mit dem Satz und der Quelle, die jede Antwort belegen.
help-what = Fragen Sie mich nach den Nachrichten in diesem Archiv. Ich antworte mit dem Satz und der Quelle, die es belegen, und sage es offen, wenn das Archiv nichts dazu weiß.
help-try = Zum Ausprobieren
help-commands = Befehle
help-command-line = { $usage } – { $what }
help-operator = Als Betreiber haben Sie auch { $commands }
help-understands = Fragen verstehe ich auf Englisch. /search findet Wörter so, wie sie in den Artikeln stehen, in welcher Sprache auch immer; /who findet Namen in jeder Schrift. /language ändert die Sprache, in der ich antworte.
help-search = Die Suche versteht { $forms } und Tage in schlichten englischen Worten, etwa „last week“.
help-groups = In Gruppen beginnen Sie eine Frage mit { $bot } oder antworten mir.
reach =
    { $articles ->
        [0] Das Archiv ist noch leer. Sein Betreiber füllt es mit „newsdesk load ORDNER“.
        [one] Das Archiv enthält { $articles } Artikel{ $days }.
       *[other] Das Archiv enthält { $articles } Artikel{ $days }.
    }
reach-days = , von { $oldest } bis { $newest }
reach-day = , vom { $day }

## Befehle: das Menü und wie man sie benutzt

command-search = Artikel mit diesen Wörtern
command-who = eine Person, eine Organisation oder ein Ort in den Nachrichten
command-latest = die neuesten Artikel: alle, oder zu Wörtern, einem Medium, einem Tag
command-language = die Sprache, die ich hier spreche
command-help = was ich kann, mit Beispielen
command-reload = die Quellen neu lesen (Betreiber)
command-undo = das letzte Neuladen zurücknehmen (Betreiber)
command-stats = was das Archiv enthält (Betreiber)
command-sources = Feeds, Seiten und Ordner und wie es ihnen geht (Betreiber)
command-addsource = einen Feed oder eine Seite über die Adresse aufnehmen (Betreiber)
command-removesource = einen Feed oder eine Seite entfernen (Betreiber)
command-pause = eine Quelle nicht mehr lesen oder weiterlesen (Betreiber)
command-alias = andere Namen für jemanden: NAME = ANDERER, ANDERER (Betreiber)
command-unalias = andere Namen von jemandem vergessen (Betreiber)
argument-words = WÖRTER
argument-name = NAME
argument-optional-words = [WÖRTER]
usage-search = Welche Wörter? Schreiben Sie sie hinter den Befehl, zum Beispiel:
usage-who = Wen? Schreiben Sie den Namen hinter den Befehl, zum Beispiel:
usage-addsource = Welche Adresse? Schreiben Sie sie hinter den Befehl, auf Wunsch mit einem Namen, zum Beispiel:
usage-removesource = Welche Quelle? Schreiben Sie ihren Namen hinter den Befehl; /sources zeigt alle. Zum Beispiel:
usage-pause = Welche Quelle? Schreiben Sie ihren Namen hinter den Befehl; /sources zeigt alle. Zum Beispiel:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Wessen andere Namen? Schreiben Sie den Namen hinter den Befehl; /alias zeigt alle. Zum Beispiel:
example-alias = United Nations
usage-question = Ja, bitte? Stellen Sie Ihre Frage in derselben Nachricht, zum Beispiel:
unknown-command = Diesen Befehl kenne ich nicht. Stellen Sie einfach eine Frage, oder siehe /help.
only-text = Ich lese nur Text. Schicken Sie mir Ihre Frage in Worten.
forwarded = Weitergeleitete Nachrichten lasse ich unbeantwortet. Schicken Sie mir die Frage in eigenen Worten.

## Sprachen

language-which = Welche Sprache soll ich hier sprechen?
language-unknown = „{ $words }“ spreche ich nicht. Welche dieser Sprachen soll es hier sein?
language-chosen = Ab jetzt spreche ich hier { $language }. Fragen verstehe ich weiterhin auf Englisch; /search und /who nehmen Wörter und Namen jeder Sprache.
language-of-app = Ab jetzt spreche ich die Sprache Ihrer Telegram-App, sofern ich sie kann.
language-of-each-reader = Ab jetzt spreche ich hier mit allen in der Sprache ihrer Telegram-App, sofern ich sie kann.
language-admins-only = Nur Admins dieser Gruppe können hier die Sprache ändern. In unserem privaten Chat wählen Sie Ihre eigene: /language
bot-description =
    Fragen Sie mich auf Englisch nach den Nachrichten in meinem Archiv. Ich antworte mit dem Satz und der Quelle, die es belegen, und sage es offen, wenn das Archiv nichts dazu weiß.
bot-short-description = Beantwortet Fragen zu Nachrichten aus einem Archiv, mit Satz und Quelle als Beleg.

## Listen

search-title = { $total ->
        [one] { $total } Artikel zu „{ $words }“
       *[other] { $total } Artikel zu „{ $words }“
    }
search-best = Beste Treffer für „{ $words }“
search-newest = Neueste Treffer für „{ $words }“
search-some = Kein Artikel enthält alle Wörter von „{ $words }“. Diese enthalten einige davon.
search-nothing = Im Archiv gibt es nichts zu „{ $words }“. Versuchen Sie weniger oder andere Wörter, für einen Namen /who, oder /latest.
search-nothing-exactly = Nichts im Archiv ist genau so geschrieben: „{ $words }“.
limit-source = { $words }
limit-byline = von { $words }
limit-headline = Überschrift: { $words }
limit-around = möglichst um { $days }
limit-excluded = ohne { $words }
newest-first = neueste zuerst
exactly = genau wie geschrieben
repaired = „{ $typed }“ auch als { $words } gelesen.
repaired-known = Auch geschrieben: { $words }.
nothing-within = Nichts zu „{ $words }“ mit diesen Grenzen: { $limits }
nothing-within-limits = Nichts mit diesen Grenzen: { $limits }
without-limits = Ohne sie:
latest-newest = Neuestes: { $day }
latest-newest-old = Neuestes: { $day }, vor { $span }
latest-checked = zuletzt geprüft vor { $span }
latest-checked-now = gerade eben geprüft
latest-checked-on = zuletzt geprüft am { $day }
latest-words = Neuestes zuerst zu „{ $words }“
latest-old = Nichts Neueres als { $day } zu „{ $words }“ (vor { $span })
latest-nothing = Im Archiv gibt es nichts zu „{ $words }“. Versuchen Sie andere Wörter, oder nur /latest.
latest-empty = Das Archiv ist noch leer. Sein Betreiber füllt es mit „newsdesk load ORDNER“.
position = { $from }–{ $to } von { $total }
position-alone = { $from }–{ $to }
position-stories = Themen { $from }–{ $to } von { $total }
story-sources = { $sources ->
        [one] { $sources } Quelle
       *[other] { $sources } Quellen
    }
story-articles = { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
story-title = Ein Thema: { $size }

## Ein Artikel

part = Teil { $part } von { $parts }
caption = Foto:
no-text = Dieser Artikel hat keinen Text.

## Antworten

answer-verdict = { $verdict ->
        [yes] Ja
       *[no] Nein
    }
answer-sources = { $count } Quellen: { $sources }
answer-otherwise = Anders berichtet: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Das Neueste, was das Archiv dazu hat, ist vom { $day }.
answer-more = Weitere Belege
digest = Neuestes
digest-of = Neuestes zu { $words }
near = Auch zum Thema
no-answer = Das Archiv sagt dazu nichts.
no-answer-nearest = Nächstliegende Überschriften
no-answer-hint = Versuchen Sie andere englische Wörter, oder /search.
not-english = Fragen verstehe ich nur auf Englisch.
not-english-hint = Bitte fragen Sie auf Englisch. /who findet einen Namen in jeder Schrift, /search Wörter so, wie sie in den Artikeln stehen:

## Fragen, die an die vorige anknüpfen, und was keine Frage ist

understood-question = Verstanden als: { $question }
unclear = Ich bin nicht sicher, wen oder was Sie meinen. Stellen Sie die ganze Frage mit dem Namen, oder antworten Sie auf meine Nachricht, um die es geht.
unclear-people = Das kann { $names } sein. Wen meinen Sie?
talk-thanks = Gern geschehen. Fragen Sie, wann immer Sie mögen.
talk-greeting = Guten Tag! Fragen Sie mich auf Englisch nach den Nachrichten in diesem Archiv, zum Beispiel:
talk-insult = Schade, dass das nicht geholfen hat. Versuchen Sie andere Wörter, oder siehe /help.
talk-link = Links kann ich nicht öffnen. Schicken Sie mir ein paar Wörter dazu, worum es geht: /search WÖRTER

## Personen, Organisationen, Orte

kind = { $kind ->
        [organisation] Organisation
        [place] Ort
       *[person] Person
    }
kind-beside = { $kind ->
        [organisation] Organisation
        [place] Ort
       *[person] Person
    }
also-known = Auch: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
role-days = { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }, zuerst { $first }, zuletzt { $last }
last-quoted = Zuletzt zitiert
with-people = Mit: { $names }
with-organisations = Organisationen: { $names }
with-places = Orte: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] In { $articles } Artikel
       *[other] In { $articles } Artikeln
    }
coverage-weeks = Wochen { $days }; die meisten: { $most } in der Woche ab { $peak }
coverage-months = Monate { $days }; die meisten: { $most } im { $peak }
articles-title = { $name }: { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
quotes-title = Gesagt von { $name }
timeline-title = { $name }, neueste zuerst
turn-week = Woche ab { $day }
did-you-mean = Ich finde niemanden, der genau „{ $name }“ heißt. Meinten Sie …?
which-of-them = Mehrere Namen passen zu „{ $name }“. Welcher?
which-of-role = Mehrere werden „{ $role }“ genannt. Wer?
which-one = „{ $name }“ gibt es im Archiv mehr als einmal. Wer ist gemeint?
nobody = Ich finde im Archiv niemanden namens „{ $name }“. Versuchen Sie den vollen Namen, oder /search.
people-not-kept = Dieses Archiv führt keine Liste von Personen. Versuchen Sie: /search { $name }
picture-axis-weeks = Artikel pro Woche
picture-axis-months = Artikel pro Monat
picture-source = Quelle: dieses Archiv, Stand { $day }

## Knöpfe

button-previous = ‹ Zurück
button-next = Weiter ›
button-more-evidence = Weitere Belege ›
button-newest = Neueste zuerst
button-best = Beste zuerst
button-exactly = Genau „{ $words }“
button-exactly-all = Genau wie geschrieben
button-all-spellings = Weitere Schreibweisen
button-all-articles = Alle { $articles } Artikel
button-quotes = Zitate
button-timeline = Zeitleiste
button-picture = Bild
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Zurück
button-part-before = ‹ Teil { $part }
button-part-after = Teil { $part } ›
button-undo = Zurücknehmen
button-remove = Entfernen
button-old = Dieser Knopf gehört zu einer älteren Nachricht. Bitte fragen Sie noch einmal.
article-gone = Dieser Artikel ist nicht mehr im Archiv.

## Für den Betreiber

operator-only = Das ist dem Betreiber dieses Bots vorbehalten. Stellen Sie gern eine Frage, oder siehe /help.
reload-started = Ich lese die Quellen …
reload-progress = Ich lese die Quellen … { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
reload-progress-percent = Ich lese die Quellen … { $percent } % · { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
reload-done = Fertig. Das Archiv enthält jetzt { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }.
reload-counts = { $added } neu · { $changed } geändert · { $unchanged } unverändert · { $removed } entfernt
reload-dry = Nur eine Probe: Nichts wurde geändert. Das Archiv enthält { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }.
reload-would = Es wären { $added } neu · { $changed } geändert · { $unchanged } unverändert · { $removed } entfernt
reload-expired =
    { $expired ->
        [one] { $expired } Artikel ist
       *[other] { $expired } Artikel sind
    } zu alt für das, was dieses Archiv behält
reload-rejected = { $rejected } abgelehnt:
reload-more = … und { $count } weitere, alle in der Datei unten.
reload-more-beyond = … und { $count } weitere; die Datei unten nennt { $named } davon.
reload-unnamed = … und { $count } weitere, zu viele, um sie zu nennen. Beheben Sie diese, dann laden Sie noch einmal.
reload-file = Alles, was abgelehnt wurde, und warum.
reload-file-beyond = Das Erste, was abgelehnt wurde, und warum.
reason =
    { $reason ->
        [EMPTY] leer
        [BINARY] kein Text
        [TOO_LARGE] zu groß
        [LINE_TOO_LONG] eine Zeile ist zu lang
        [NO_STRUCTURE] kein Artikel darin gefunden
        [NO_TEXT] ohne Text
        [NOT_JSON] kein JSON
        [BAD_FIELD] ein Feld ist falsch
        [UNREADABLE] nicht lesbar
        [SAME_ID] eine Kennung kommt zweimal vor
        [MARKUP_BOMB] gefährliches Markup
        [TIMED_OUT] das Lesen dauerte zu lange
       *[UNKNOWN_FORMAT] unbekanntes Format
    }
undo-nothing = Es gibt nichts zurückzunehmen: nur das letzte Neuladen, das etwas geändert hat, und nur einmal.
undo-done = Zurückgenommen: das Laden vom { $day }, { $time } UTC. Das Archiv enthält wieder { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }, wie davor. Das nächste /reload liest dieselben Quellen wieder.
undo-loses = Kleinere Ladevorgänge seit { $day }, { $time } UTC haben { $changes ->
        [one] { $changes } Artikel
       *[other] { $changes } Artikel
    } hinzugefügt, geändert oder entfernt. Auch das ginge verloren. Alles seither zurücknehmen?
undo-how = So geht es: newsdesk undo --yes
undo-older = Die Ladevorgänge seit { $day }, { $time } UTC haben nichts geändert. Den von damals zurücknehmen?
check-problem = { $part ->
        [state] Zustand
       *[archive] Archiv
    }: { $problem }
check-whole = Alles in Ordnung. Das Archiv enthält { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }.
check-repaired = Repariert: Der Index wurde neu erstellt aus { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikeln
    }.
check-archive-damaged = Das Archiv lässt sich aus seinen Artikeln nicht reparieren. Spielen Sie eine Sicherung ein, oder schieben Sie den Datenordner beiseite und laden Sie die Quellen neu.
check-state-damaged = Der Zustand (welche Dateien geladen wurden, im Chat aufgenommene Quellen, Listen der Leser) ist beschädigt. Spielen Sie eine Sicherung ein, oder halten Sie den Bot an, schieben state.sqlite3 beiseite, laden die Dateien und nehmen die Quellen neu auf; die Artikel bleiben.
backup-done = { $name } enthält alles ({ $size }).
stats-articles = Artikel: { $articles }
stats-undated = Artikel ohne Tag: { $articles }
stats-people = Personen: { $people }
stats-days = Tage: { $oldest } – { $newest }
stats-sources = Medien: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = nicht genannt ({ $articles })
stats-loaded = Zuletzt geladen: { $day }, { $time } UTC
stats-never-loaded = Zuletzt geladen: nie
stats-size = Größe: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Quellen

source-unknown = Keine einzelne Quelle heißt „{ $name }“. Meinten Sie eine von diesen?
source-unknown-none = Keine Quelle heißt „{ $name }“: Es gibt noch keine. /addsource nimmt eine auf.
source-more-names = … und { $count } weitere
source-failed = Das ließ sich nicht lesen: { $problem }. Es wurde nichts geändert.
source-exists = Das ist „{ $name }“ und schon da; /sources zeigt, wie es ihr geht. Um sie jetzt zu lesen: /reload { $name }
source-name-taken = Eine andere Quelle heißt schon „{ $name }“. Schreiben Sie /addsource, die Adresse und dahinter einen anderen Namen.
source-declared = „{ $name }“ steht in { $file }: Nehmen Sie sie dort heraus. Um sie sofort anzuhalten: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } Quelle
       *[other] { $count } Quellen
    }
sources-none = Es gibt noch keine Quellen. /addsource mit der Adresse eines Feeds nimmt eine auf; Dateien liest „newsdesk load ORDNER“.
sources-problem = Die Datei mit Ihren Quellen hat einen Fehler: { $problem }. Beheben Sie ihn; bis dahin gilt für einen laufenden Bot, was vorher darin stand.
sources-more = … und { $count } weitere: „newsdesk sources“ zeigt alle.
source-title = { $name } ({ $kind ->
        [feed] Feed
        [page] Seite
       *[files] Dateien
    })
source-read-now = gerade gelesen
source-read = vor { $ago } gelesen
source-never = noch nicht gelesen
source-next = nächstes Mal in { $wait }
source-next-now = gleich wieder
source-paused = angehalten
source-gone = endgültig weg
source-articles =
    { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }
source-problem = Problem: { $problem }
source-moved = Umgezogen nach { $address }
source-looking = Ich sehe mir die Adresse an …
source-added = { $kind ->
        [page] Seite
       *[feed] Feed
    } „{ $name }“ aufgenommen. Ich lese im Abstand von { $every }; /sources zeigt, wie es geht.
source-added-from-page = Diese Seite nennt einen Feed. Ich habe ihn als „{ $name }“ aufgenommen und lese ihn im Abstand von { $every }; /sources zeigt, wie es geht.
source-remove-question = „{ $name }“ nicht mehr lesen und vergessen? { $articles ->
        [0] Von dort kam kein Artikel.
        [one] Der { $articles } Artikel von dort bleibt.
       *[other] Die { $articles } Artikel von dort bleiben.
    }
source-removed = „{ $name }“ entfernt. Die Artikel von dort bleiben.
source-removed-before = Diese Quelle gibt es nicht mehr.
source-now-paused = „{ $name }“ angehalten. Damit es weitergeht, schreiben Sie dasselbe noch einmal.
source-goes-on = „{ $name }“ läuft weiter; ich lese jetzt.
source-told-gone = „{ $name }“ ({ $address }) ist endgültig weg, sagt der Server. Ich frage dort nicht mehr an; die Artikel bleiben. Zum Vergessen: /removesource { $name }. Für einen neuen Versuch: /pause { $name }
source-told-gone-declared = „{ $name }“ ({ $address }) ist endgültig weg, sagt der Server. Ich frage dort nicht mehr an; die Artikel bleiben. Nehmen Sie es aus Ihrer Quellendatei. Für einen neuen Versuch: /pause { $name }
fetch-nothing = Nichts ist fällig. Um eine Quelle jetzt zu lesen: newsdesk fetch NAME
fetch-failed = { $name }: ließ sich nicht lesen: { $problem }
fetch-unchanged = { $name }: nichts Neues
fetch-done = { $name }: { $added } neu · { $changed } geändert · { $unchanged } unverändert

## Andere Namen

alias-title = { $count ->
        [one] { $count } anderer Name
       *[other] { $count } andere Namen
    }
alias-none = Es gibt noch keine anderen Namen. So kommen welche dazu: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = „{ $name }“ hat keine anderen Namen von Ihnen. So kommen welche dazu: /alias { $name } = ein anderer, noch einer
alias-more = … und { $count } weitere; „newsdesk alias“ in der Shell zeigt alle.
alias-declared = { $line } (in Ihrer Datei)
alias-added = „{ $name }“ wird jetzt auch unter { $others } gefunden.
alias-unknown = Gemerkt: { $others } für „{ $name }“. Aber kein Artikel nennt „{ $name }“ deutlich. Prüfen Sie die Schreibweise mit /who; sobald einer es tut, gilt das Gemerkte.
alias-elsewhere = Gemerkt: { $others } für „{ $name }“. Damit sind aber auch andere gemeint: /who { $first } zeigt, wer. /unalias { $name } = { $first } nimmt es zurück.
alias-removed = { $count ->
        [0] „{ $name }“ hat keinen solchen anderen Namen von Ihnen; /alias zeigt, welche es gibt. Was in Ihrer Datei steht, wird dort entfernt.
        [one] { $count } anderer Name von „{ $name }“ vergessen.
       *[other] { $count } andere Namen von „{ $name }“ vergessen.
    }
alias-no-name = Vor dem „=“ fehlt ein Name. Schreiben Sie es so: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = Zu „{ $said }“ fehlt hinter dem „=“ ein anderer Name. Schreiben Sie es so: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = „{ $said }“ hat mehr als { $most } Zeichen. Schreiben Sie einen kürzeren Namen.
alias-too-many = Mehr als { $most } andere Namen darf es nicht geben. Nehmen Sie mit /unalias einige heraus und versuchen Sie es dann noch einmal.

## Dateien vom Betreiber

upload-started = Ich lese { $name } …
upload-too-large = { $name } ist größer als { $size } MB – mehr lässt Telegram einen Bot nicht abholen. Packen oder teilen Sie die Datei, oder laden Sie sie dort, wo ich laufe: newsdesk load DATEI
upload-failed = Ich konnte { $name } nicht von Telegram abholen. Bitte schicken Sie die Datei in einer Minute noch einmal.
upload-unknown-kind = { $name } kann ich nicht lesen. Ich lese { $kinds }; .jsonl, .json und .csv auch als .gz gepackt.

## Wenn etwas schiefgeht

error = Bei mir ist etwas schiefgegangen; es ist notiert. Bitte versuchen Sie es in einer Minute noch einmal.
error-not-allowed = Hier darf ich das nicht senden. Fragen Sie mich im privaten Chat.
error-unavailable = Das Archiv ist gerade nicht lesbar. Bitte versuchen Sie es in einer Minute noch einmal.
error-damaged = Das Archiv braucht seinen Betreiber: Er sollte „newsdesk check“ ausführen. Fragen Sie danach noch einmal.
error-too-new = Das Archiv stammt von einem neueren Newsdesk. Der Betreiber muss dieses hier aktualisieren.
error-loading = Es wird gerade schon geladen. Warten Sie, bis das fertig ist, und versuchen Sie es dann noch einmal.
error-name-model = Das Modell, das Namen findet, lässt sich nicht laden; das Protokoll sagt, warum. Beheben Sie das oder entfernen Sie NEWSDESK_NER, dann versuchen Sie es noch einmal.
error-changed = Das Archiv hat sich gerade geändert. Sehen Sie noch einmal nach, bevor Sie entscheiden.
error-source-missing = Eine Quelle ist nicht zu finden; das Protokoll sagt, welche. Prüfen Sie den Pfad, dann schicken Sie noch einmal /reload.
error-sources-file = In der Datei mit Ihren Quellen ist ein Fehler; /sources und das Protokoll sagen, wo. Beheben Sie ihn, dann versuchen Sie es noch einmal.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = In jedem anderen Chat tippen Sie { $bot } und ein paar Wörter, einen Namen oder eine Frage und wählen dann aus.
command-settings = die Sprache, und in Gruppen für Admins, wann ich wem antworte
command-post = das Neueste oder Passende in einem Ihrer Kanäle posten
command-privacy = was ich über Sie aufbewahre und wie Sie es löschen lassen
command-gaps = Fragen ohne Antwort (Betreiber)
command-ban = jemandem nicht mehr antworten: Nummer, @Name oder Antwort (Betreiber)
command-unban = jemandem wieder antworten (Betreiber)
command-banned = wem ich nicht antworte (Betreiber)
argument-post = @KANAL WÖRTER
usage-settings = Das verstehe ich nicht. Schreiben Sie „quiet 22-7“ oder „quiet off“, „ask admins“ oder „ask everybody“, „language de“ oder „language off“, oder nur den Befehl für Knöpfe. Zum Beispiel:
usage-settings-private = Das verstehe ich nicht. Schreiben Sie „language de“ oder „language off“, oder nur den Befehl für Knöpfe. Zum Beispiel:
usage-post = Wohin, und was? Schreiben Sie den @Namen oder die Nummer des Kanals, dann Wörter, oder „latest“ und, wenn Sie mögen, Wörter. Zum Beispiel:
usage-ban = Wen? Schreiben Sie eine Nummer oder den @Namen von jemandem, der mich seit meinem Start gefragt hat; oder antworten Sie auf dessen Nachricht mit /ban. Zum Beispiel:
usage-unban = Wen? Schreiben Sie eine Nummer oder einen @Namen aus /banned. Zum Beispiel:
button-as-typed = Nur diese Wörter
button-read = Lesen bei { $source }
button-read-page = Seite lesen
button-liked = 👍
button-disliked = 👎
button-share = Teilen
button-copy = Kopieren
button-copy-link = Link kopieren
button-open-bot = Im Bot öffnen
link-old = Diesen Link kenne ich nicht, oder sein Ziel gibt es nicht mehr. Fragen Sie mich einfach, oder siehe /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: vorhanden ({ $size })
model-file-missing = { $name }: fehlt
model-get = Fehlendes holt: newsdesk models pull. Ohne Internet hier: newsdesk models import DATEI
model-runtime-missing = Womit es läuft, ist nicht installiert: pip install onnxruntime
model-off = Es ist mit NEWSDESK_SEMANTIC abgeschaltet.
model-used = In Gebrauch: Ein laufender Bot nimmt es beim nächsten Start.
model-already = Alle Dateien sind schon da.
model-pulled = { $name } geholt ({ $size }).
model-pull-failed = { $name } ließ sich nicht holen: { $problem }. Versuchen Sie es später, oder holen Sie die Datei anderswo und übernehmen Sie sie: newsdesk models import DATEI
model-taken = { $name } übernommen ({ $size }).
model-nothing-taken = Nichts davon ist eine Datei von { $name }, wie die Liste sie nennt. Die richtige finden Sie auf der Seite: { $card }

## Settings of a chat

settings-title = Einstellungen dieser Gruppe
settings-title-own = Ihre Einstellungen
settings-language = Sprache: { $language }
settings-language-any = Sprache: je nachdem, wer fragt
settings-language-own = Sprache: die Ihrer Telegram-App
settings-quiet = Ruhezeit: { $first }–{ $until } ({ $zone }); dann antworte ich nur Admins
settings-quiet-none = Ruhezeit: keine
settings-asking = Wer fragen darf: { $asking ->
        [admins] nur Admins
       *[everybody] alle
    }
settings-choose-language = Welche Sprache soll ich hier sprechen?
settings-choose-first = Ab welcher Stunde soll ich still sein? ({ $zone })
settings-choose-until = Bis zu welcher Stunde? ({ $zone })
settings-admins-only = Nur Admins dieser Gruppe können ihre Einstellungen ändern.
settings-not-seen = Ich kann nicht sehen, dass Sie hier Admin sind. Als anonymer Admin schreiben Sie: /settings quiet 22-7, /settings ask admins oder /settings language de
admins-unknown = Telegram hat mir nicht gesagt, ob Sie hier Admin sind. Bitte versuchen Sie es in ein paar Sekunden noch einmal; bleibt es so, machen Sie auch mich zum Admin.
button-quiet = Ruhezeit
button-quiet-none = Keine Ruhezeit
button-ask-admins = Nur Admins fragen
button-ask-everybody = Alle dürfen fragen
button-language = Sprache
button-language-any = Automatisch
quiet-now = Hier ist Ruhe bis { $until }. Fragen Sie mich so lange im privaten Chat.
only-admins-ask = In dieser Gruppe fragen mich nur Admins. Fragen Sie mich im privaten Chat.

## Asking too much

budget-person = Das ging sehr schnell. Bitte warten Sie { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } und fragen Sie dann noch einmal.
budget-presses = Das ging sehr schnell. Bitte warten Sie { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } und drücken Sie dann noch einmal.
budget-group = Diese Gruppe fragt viel auf einmal. Bitte warten Sie { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } und fragen Sie dann noch einmal, oder fragen Sie mich im privaten Chat.

## Who is banned

ban-done = Ich antworte { $name } nicht mehr. Rückgängig mit: /unban { $number }
ban-not-them = { $name } kann nicht gesperrt werden: Das ist ein Betreiber, ich, dieser Chat oder ein Konto, das sich bei Telegram viele teilen.
unban-done = Ich antworte { $name } wieder.
unban-nobody = { $name } ist nicht gesperrt; wer es ist, zeigt /banned.
banned-none = Niemand ist gesperrt.
banned-line = { $number } · { $name } · seit { $day }
banned-more = … und { $count } weitere

## Posting in a channel

button-post = Posten in „{ $channel }“
post-private-only = Schicken Sie mir das in unserem privaten Chat: Dort zeige ich, was ich posten würde.
post-unknown = { $channel } finde ich nicht. Prüfen Sie den Namen, und wenn er privat ist, machen Sie mich dort zum Admin.
post-no-channel = { $channel } ist kein Kanal. In Gruppen fragen Sie mich einfach dort.
post-not-me = In { $channel } darf ich nicht posten. Machen Sie mich dort zum Admin, der Nachrichten posten darf, und versuchen Sie es noch einmal.
post-not-you = Nur Admins von { $channel }, die Nachrichten posten dürfen, können mich dort posten lassen.
post-done = In { $channel } gepostet.
post-refused = Telegram ließ mich in { $channel } nicht posten. Prüfen Sie, ob ich dort noch posten darf, und drücken Sie noch einmal.
post-unsure = Telegram hat nicht geantwortet; ob es gepostet ist, weiß ich nicht. Sehen Sie erst in { $channel } nach, und schicken Sie /post noch einmal, wenn es dort fehlt.

## What readers make of answers

vote-liked = Notiert, danke.
vote-disliked = Notiert, danke. Vielleicht helfen andere Wörter, oder /search.
gaps-title = { $count ->
        [one] { $count } Frage ohne Antwort oder mit einer, die nicht gefiel
       *[other] { $count } Fragen ohne Antwort oder mit einer, die nicht gefiel
    }
gaps-none = Noch nichts: Aus den letzten 90 Tagen habe ich keine Frage ohne Antwort und keine, deren Antwort nicht gefiel.
gaps-off = Ich bewahre keine Fragen auf und weiß darum nicht, welche ohne Antwort blieben. Sollen sie 90 Tage bleiben, setzen Sie NEWSDESK_KEEP_QUESTIONS=on und starten mich neu.
gap-unanswered = ohne Antwort: { $count }
gap-disliked = nicht gefallen: { $count }
gap-last = zuletzt { $day }

## Inline and as a guest

inline-nothing = Nichts gefunden. Fragen Sie mich privat
inline-failed = Ich kann gerade nicht nachsehen. Privat fragen
posted-question = Gefragt: { $question }
no-headline = Ohne Überschrift
person-told = { $called } · { $counted }
guest-declined = Hier kann ich nicht antworten.
guest-how = Erwähnen Sie mich in einer Frage zu den Nachrichten, zum Beispiel:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Gerade fragen sehr viele, darum konnte ich das nicht beantworten. Bitte fragen Sie in einer Minute noch einmal.
       *[other] Gerade fragen sehr viele, darum konnte ich Ihre letzten { $count } Fragen nicht beantworten. Bitte stellen Sie die wichtigste in einer Minute noch einmal.
    }
too-much = Von hier kam zu viel auf einmal, darum blieb einiges ohne Antwort. Bitte schicken Sie noch einmal, was Ihnen fehlt.
uncertain = Während meiner Antwort brach die Verbindung ab. Wenn Sie keine sehen, fragen Sie bitte noch einmal.

## What is kept of a reader

privacy-title = Was ich über Sie aufbewahre
kept-of-you = { $table ->
        [exchanges] Was Sie mich fragten und meine kurze Antwort, einen Tag lang, damit sich die nächste Frage darauf stützen kann.
        [languages] Die Sprache, die Sie gewählt haben, bis Sie eine andere oder wieder die Ihres Telegrams wählen.
        [unreachable] Dass Sie mich blockiert haben und seit wann, bis Sie mir wieder schreiben.
        [updates] Was Sie mir gerade geschickt haben, bis ich es bearbeitet habe: meist Sekunden, höchstens einen Tag.
        [bans] Dass ein Betreiber Sie gesperrt hat, seit wann, und der Name, den er sah, bis er die Sperre aufhebt.
        [names] Ihr @Name mit Ihrer Nummer, nur im Arbeitsspeicher, bis ich neu starte.
        [votes] Ihre 👍 und 👎 für 90 Tage, ohne Ihre Nummer; die Frage neben einem 👎 nur, wenn der Betreiber Fragen aufbewahrt.
       *[more] Zeilen von „{ $table }“.
    }
privacy-listings = { $days ->
        [one] Wonach gesucht wurde, bleibt { $days } Tag gespeichert, damit die Knöpfe gehen, aber nicht, wer gesucht hat.
       *[other] Wonach gesucht wurde, bleibt { $days } Tage gespeichert, damit die Knöpfe gehen, aber nicht, wer gesucht hat.
    }
privacy-questions = Fragen, die ich nicht beantworten konnte, bleiben 90 Tage gespeichert, aber nicht, wer sie gestellt hat.
privacy-held = Was zuletzt gefragt wurde, steht noch in meinem Arbeitsspeicher, damit andere schneller Antwort bekommen, aber nicht, wer gefragt hat.
privacy-where = Alles steht in einer Datei dessen, der mich betreibt. Sonst bewahre ich keine Nachrichten auf. Mein Protokoll enthält nie, was Sie schreiben, und Sie heißen darin nur „{ $pseudonym }“, gebildet aus Ihrer Nummer und einem Schlüssel, den nur ich habe.
privacy-groups = Auch in Gruppen bleibt einen Tag gespeichert, was gefragt wurde, mit der Gruppe, aber ohne die Person; und was Admins für die Gruppe entschieden haben, bis sie es ändern.
privacy-not-mine = Diesen Chat bewahrt Telegram selbst auf, und ältere Sicherungen des Betreibers bleiben, bis er sie wegwirft.
privacy-stays = Wenn ein Betreiber Sie sperrt, bleibt das, bis er die Sperre aufhebt.
privacy-next = Alles sehen: { $show }. Löschen lassen: { $forget }.
privacy-in-private = Das bleibt unter uns: Schreiben Sie mir { $command } in unserem privaten Chat.
my-data-title = Alles, was ich über Sie aufbewahre
my-data-kind = { $count ->
        [one] { $count } Zeile: { $what }
       *[other] { $count } Zeilen: { $what }
    }
my-data-more = … alle { $count } stehen in der Datei.
my-data-file = Alles, wie es in meiner Datei steht.
my-data-none = Ich bewahre nichts über Sie auf.
my-data-next = Was ich aufbewahren kann und wie lange, sagt { $show }.
forget-question = Soll ich alles löschen, was ich über Sie aufbewahre? Es lässt sich nicht zurückholen. Was andere sehen, bleibt: Nachrichten in diesem Chat, die Sie selbst löschen können.
forget-stays = Das bleibt, weil es weiterhin gilt: { $what }
forget-done = { $count ->
        [0] Es gab nichts zu löschen. Ich bewahre nichts über Sie auf.
        [one] Gelöscht: { $count } Zeile. Ich bewahre nichts mehr über Sie auf.
       *[other] Gelöscht: { $count } Zeilen. Ich bewahre nichts mehr über Sie auf.
    }
forget-done-but = { $count ->
        [one] Gelöscht: { $count } Zeile.
       *[other] Gelöscht: { $count } Zeilen.
    }
button-forget-me = Alles löschen
