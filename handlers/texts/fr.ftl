# Ce que Newsdesk dit en français.
# Des phrases simples, sans HTML. Courtes, aimables, concrètes, avec l’étape suivante : on les lit sur un téléphone.

## Jours et listes

day = EEE d MMM y
day-range-in-month = EEE d – EEE d MMM y
day-range-in-year = EEE d MMM – EEE d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = MMM y
month = MMM
today = aujourd’hui
yesterday = hier
days-on = le { $day }
days-since = depuis le { $first }
days-until = jusqu’au { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } min
        [hours] { $count } h
        [days] { $count ->
            [one] { $count } jour
            [many] { $count } de jours
           *[other] { $count } jours
        }
        [months] { $count ->
            [one] { $count } mois
            [many] { $count } de mois
           *[other] { $count } mois
        }
       *[years] { $count ->
            [one] { $count } an
            [many] { $count } d’années
           *[other] { $count } ans
        }
    }
list-separator = { ", " }
day-unknown = jour inconnu
day-inferred = { $day } (déduit du texte)

## Accueil et aide

welcome = Bonjour ! Je réponds aux questions d’actualité à partir de ces archives, avec la phrase et la source qui prouvent chaque réponse.
help-what = Posez-moi vos questions sur l’actualité contenue dans ces archives. Je réponds avec la phrase et la source qui le prouvent, et je le dis quand les archives ne savent pas.
help-try = Essayez
help-commands = Commandes
help-command-line = { $usage } – { $what }
help-operator = Comme vous gérez le bot, vous avez aussi { $commands }
help-understands = Je comprends les questions en anglais. /search trouve les mots tels qu’ils figurent dans les articles, quelle que soit la langue ; /who trouve les noms dans toute écriture. /language change la langue que je parle.
help-search = La recherche comprend { $forms } et les jours en anglais simple, comme « last week ».
help-groups = Dans les groupes, commencez la question par { $bot } ou répondez à l’un de mes messages.
reach =
    { $articles ->
        [0] Les archives sont encore vides. La personne qui les gère les remplit avec « newsdesk load DOSSIER ».
        [one] Les archives contiennent { $articles } article{ $days }.
        [many] Les archives contiennent { $articles } d’articles{ $days }.
       *[other] Les archives contiennent { $articles } articles{ $days }.
    }
reach-days = , du { $oldest } au { $newest }
reach-day = , du { $day }

## Commandes : le menu et leur emploi

command-search = les articles contenant ces mots
command-who = une personne, une organisation ou un lieu dans l’actualité
command-latest = les derniers articles : tous, ou selon des mots, un média, un jour
command-language = la langue que je parle ici
command-help = ce que je sais faire, avec des exemples
command-reload = relire les sources (gestion)
command-undo = annuler le dernier rechargement (gestion)
command-stats = ce que contiennent les archives (gestion)
command-sources = flux, pages et dossiers, et leur état (gestion)
command-addsource = ajouter un flux ou une page par son adresse (gestion)
command-removesource = retirer un flux ou une page (gestion)
command-pause = ne plus lire une source, ou reprendre (gestion)
command-alias = autres noms de quelqu’un : NOM = AUTRE, AUTRE (gestion)
command-unalias = oublier d’autres noms de quelqu’un (gestion)
argument-words = MOTS
argument-name = NOM
argument-optional-words = [MOTS]
usage-search = Quels mots ? Écrivez-les après la commande, par exemple :
usage-who = Qui ? Écrivez le nom après la commande, par exemple :
usage-addsource = Quelle adresse ? Écrivez-la après la commande, avec un nom si vous voulez, par exemple :
usage-removesource = Quelle source ? Écrivez son nom après la commande ; /sources les donne. Par exemple :
usage-pause = Quelle source ? Écrivez son nom après la commande ; /sources les donne. Par exemple :
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Les autres noms de qui ? Écrivez le nom après la commande ; /alias les donne. Par exemple :
example-alias = United Nations
usage-question = Oui ? Posez votre question dans le même message, par exemple :
unknown-command = Je ne connais pas cette commande. Posez simplement une question, ou voyez /help.
only-text = Je ne lis que du texte. Envoyez-moi votre question en mots.
forwarded = Je ne réponds pas aux messages transférés. Envoyez-moi la question avec vos propres mots.

## Langues

language-which = Quelle langue dois-je parler ici ?
language-unknown = Je ne parle pas « { $words } ». Laquelle de celles-ci choisir ici ?
language-chosen = Désormais, ma langue ici est : { $language }. Je comprends toujours les questions en anglais ; /search et /who acceptent mots et noms de toute langue.
language-of-app = Désormais, je parle la langue de votre application Telegram, si je la connais.
language-of-each-reader = Désormais, je parle ici à chaque personne dans la langue de son application Telegram, si je la connais.
language-admins-only = Seuls les admins du groupe peuvent changer la langue ici. Dans notre discussion privée, vous choisissez la vôtre : /language
bot-description =
    Interrogez-moi en anglais sur l’actualité de mes archives. Je réponds avec la phrase et la source qui le prouvent, et je le dis quand les archives ne savent pas.
bot-short-description = Répond aux questions d’actualité à partir d’archives, avec la phrase et la source pour preuve.

## Listes

search-title = { $total ->
        [one] { $total } article pour « { $words } »
        [many] { $total } d’articles pour « { $words } »
       *[other] { $total } articles pour « { $words } »
    }
search-best = Meilleurs résultats pour « { $words } »
search-newest = Résultats les plus récents pour « { $words } »
search-some = Aucun article ne contient tous les mots de « { $words } ». Ceux-ci en contiennent certains.
search-nothing = Rien dans les archives pour « { $words } ». Essayez avec moins de mots ou d’autres, /who pour un nom, ou voyez /latest.
search-nothing-exactly = Rien dans les archives ne s’écrit exactement « { $words } ».
limit-source = { $words }
limit-byline = par { $words }
limit-headline = titre : { $words }
limit-around = de préférence autour de : { $days }
limit-excluded = sans { $words }
newest-first = les plus récents d’abord
exactly = exactement comme saisi
repaired = « { $typed } » a aussi été lu comme { $words }.
repaired-known = S’écrit aussi { $words }.
nothing-within = Rien pour « { $words } » avec ces limites : { $limits }
nothing-within-limits = Rien avec ces limites : { $limits }
without-limits = Sans elles :
latest-newest = Plus récent : { $day }
latest-newest-old = Plus récent : { $day }, il y a { $span }
latest-checked = vérifié il y a { $span }
latest-checked-now = vérifié à l’instant
latest-checked-on = vérifié le { $day }
latest-words = Les plus récents d’abord pour « { $words } »
latest-old = Rien après le { $day } pour « { $words } » (il y a { $span })
latest-nothing = Rien dans les archives pour « { $words } ». Essayez d’autres mots, ou /latest seul.
latest-empty = Les archives sont encore vides. La personne qui les gère les remplit avec « newsdesk load DOSSIER ».
position = { $from }–{ $to } sur { $total }
position-alone = { $from }–{ $to }
position-stories = Sujets { $from }–{ $to } sur { $total }
story-sources = { $sources ->
        [one] { $sources } source
        [many] { $sources } de sources
       *[other] { $sources } sources
    }
story-articles = { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
story-title = Un même sujet : { $size }

## Un article

part = Partie { $part } sur { $parts }
caption = Photo :
no-text = Cet article n’a pas de texte.

## Réponses

answer-verdict = { $verdict ->
        [yes] Oui
       *[no] Non
    }
answer-sources = { $count } sources : { $sources }
answer-otherwise = Aussi rapporté : { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = L’article le plus récent des archives à ce sujet date du { $day }.
answer-more = Autres preuves
digest = Dernières nouvelles
digest-of = Dernières nouvelles : { $words }
near = À voir aussi
no-answer = Les archives ne le disent pas.
no-answer-nearest = Titres les plus proches
no-answer-hint = Essayez d’autres mots anglais, ou /search.
not-english = Je ne comprends que les questions en anglais.
not-english-hint = Posez votre question en anglais, s’il vous plaît. /who trouve un nom dans toute écriture, et /search des mots tels qu’ils figurent dans les articles :

## Questions qui s’appuient sur la précédente, et ce qui n’en est pas une

understood-question = Compris ainsi : { $question }
unclear = Je ne sais pas bien de qui ou de quoi vous parlez. Posez la question entière avec le nom, ou répondez à mon message dont il s’agit.
unclear-people = Il peut s’agir de { $names }. De qui parlez-vous ?
talk-thanks = Je vous en prie. Posez-moi d’autres questions quand vous voulez.
talk-greeting = Bonjour ! Interrogez-moi en anglais sur l’actualité de ces archives, par exemple :
talk-insult = Désolé si cela n’a pas aidé. Essayez d’autres mots, ou voyez /help.
talk-link = Je ne peux pas ouvrir les liens. Envoyez-moi quelques mots sur leur sujet : /search MOTS

## Personnes, organisations, lieux

kind = { $kind ->
        [organisation] Organisation
        [place] Lieu
       *[person] Personne
    }
kind-beside = { $kind ->
        [organisation] organisation
        [place] lieu
       *[person] personne
    }
also-known = Aussi : { $names }
understood-as = { $role } :
role-articles = { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
role-days = { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }, premier { $first }, dernier { $last }
last-quoted = Dernières citations
with-people = Avec : { $names }
with-organisations = Organisations : { $names }
with-places = Lieux : { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] Dans { $articles } article
        [many] Dans { $articles } d’articles
       *[other] Dans { $articles } articles
    }
coverage-weeks = Semaines { $days } ; le plus : { $most }, semaine du { $peak }
coverage-months = Mois { $days } ; le plus : { $most } en { $peak }
articles-title = { $name } : { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
quotes-title = Propos de { $name }
timeline-title = { $name }, les plus récents d’abord
turn-week = Semaine du { $day }
did-you-mean = Je ne trouve personne qui s’appelle exactement « { $name } ». Vouliez-vous dire… ?
which-of-them = Plusieurs noms correspondent à « { $name } ». Lequel ?
which-of-role = On appelle plusieurs personnes « { $role } ». Laquelle ?
which-one = Il y a plus d’un « { $name } » dans les archives. Lequel ?
nobody = Je ne trouve personne du nom de « { $name } » dans les archives. Essayez le nom complet, ou /search.
people-not-kept = Ces archives ne tiennent pas de liste de personnes. Essayez : /search { $name }
picture-axis-weeks = articles par semaine
picture-axis-months = articles par mois
picture-source = Source : ces archives, au { $day }

## Boutons

button-previous = ‹ Précédent
button-next = Suivant ›
button-more-evidence = Autres preuves ›
button-newest = Plus récents d’abord
button-best = Meilleurs d’abord
button-exactly = Exactement « { $words } »
button-exactly-all = Exactement comme saisi
button-all-spellings = Autres graphies aussi
button-all-articles = Tous les articles : { $articles }
button-quotes = Citations
button-timeline = Chronologie
button-picture = Graphique
button-namesake = { $number } : { $called }
button-story = { $number } : { $size }
button-back = ‹ Retour
button-part-before = ‹ Partie { $part }
button-part-after = Partie { $part } ›
button-undo = Annuler ce chargement
button-remove = La retirer
button-old = Ce bouton vient d’un ancien message. Reposez votre question, s’il vous plaît.
article-gone = Cet article n’est plus dans les archives.

## Pour la personne qui gère le bot

operator-only = C’est réservé à la personne qui gère ce bot. Vous pouvez me poser une question, ou voir /help.
reload-started = Lecture des sources…
reload-progress = Lecture des sources… { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
reload-progress-percent = Lecture des sources… { $percent } % · { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
reload-done = Terminé. Les archives contiennent maintenant { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }.
reload-counts = { $added } ajoutés · { $changed } modifiés · { $unchanged } inchangés · { $removed } retirés
reload-dry = Simple essai : rien n’a changé. Les archives contiennent { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }.
reload-would = Ce serait { $added } ajoutés · { $changed } modifiés · { $unchanged } inchangés · { $removed } retirés
reload-expired =
    { $expired ->
        [one] { $expired } article est trop ancien
        [many] { $expired } d’articles sont trop anciens
       *[other] { $expired } articles sont trop anciens
    } pour ce que gardent ces archives
reload-rejected = { $rejected } refusés :
reload-more = … et { $count } de plus, tous dans le fichier ci-dessous.
reload-more-beyond = … et { $count } de plus ; le fichier ci-dessous en nomme { $named }.
reload-unnamed = … et { $count } de plus, trop pour les nommer. Corrigez ceux-ci, puis chargez à nouveau.
reload-file = Tout ce qui a été refusé, et pourquoi.
reload-file-beyond = Les premiers refus, et pourquoi.
reason =
    { $reason ->
        [EMPTY] vide
        [BINARY] pas du texte
        [TOO_LARGE] trop gros
        [LINE_TOO_LONG] une ligne est trop longue
        [NO_STRUCTURE] aucun article trouvé dedans
        [NO_TEXT] sans texte
        [NOT_JSON] pas du JSON
        [BAD_FIELD] un champ est faux
        [UNREADABLE] illisible
        [SAME_ID] un identifiant sert deux fois
        [MARKUP_BOMB] balisage dangereux
        [TIMED_OUT] lecture trop longue
       *[UNKNOWN_FORMAT] format inconnu
    }
undo-nothing = Il n’y a rien à annuler : seul le dernier rechargement qui a changé quelque chose peut l’être, une fois.
undo-done = Annulé : le chargement du { $day }, { $time } UTC. Les archives contiennent à nouveau { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }, comme avant lui. Le prochain /reload relira les mêmes sources.
undo-loses = De plus petits chargements depuis le { $day }, { $time } UTC ont ajouté, modifié ou retiré { $changes ->
        [one] { $changes } article
        [many] { $changes } d’articles
       *[other] { $changes } articles
    }. Cela serait perdu aussi. Annuler tout depuis lors ?
undo-how = Pour le faire : newsdesk undo --yes
undo-older = Les chargements depuis le { $day }, { $time } UTC n’ont rien changé. Annuler celui d’alors ?
check-problem = { $part ->
        [state] État
       *[archive] Archives
    } : { $problem }
check-whole = Tout va bien. Les archives contiennent { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }.
check-repaired = Réparé : l’index a été refait à partir de { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }.
check-archive-damaged = Les archives ne peuvent pas être réparées à partir de leurs articles. Restaurez une sauvegarde, ou mettez de côté le dossier de données et rechargez les sources.
check-state-damaged = L’état (fichiers chargés, sources ajoutées dans la discussion, listes des lecteurs) est endommagé. Restaurez-le d’une sauvegarde, ou arrêtez le bot, mettez de côté state.sqlite3, chargez les fichiers et ajoutez les sources à nouveau ; les articles restent.
backup-done = { $name } contient tout ({ $size }).
stats-articles = Articles : { $articles }
stats-undated = Articles sans jour : { $articles }
stats-people = Personnes : { $people }
stats-days = Jours : { $oldest } – { $newest }
stats-sources = Médias : { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = non nommé ({ $articles })
stats-loaded = Dernier chargement : { $day } à { $time } UTC
stats-never-loaded = Dernier chargement : jamais
stats-size = Taille : { $size }
size-kilobytes = { $size } ko
size-megabytes = { $size } Mo

## Sources

source-unknown = Aucune source unique ne s’appelle « { $name } ». Vouliez-vous dire l’une de celles-ci ?
source-unknown-none = Aucune source ne s’appelle « { $name } » : il n’y en a pas encore. /addsource en ajoute une.
source-more-names = … et { $count } de plus
source-failed = Lecture impossible : { $problem }. Rien n’a changé.
source-exists = C’est « { $name } », qui est déjà là ; /sources montre son état. Pour la lire maintenant : /reload { $name }
source-name-taken = Une autre source s’appelle « { $name } ». Écrivez /addsource, l’adresse et derrière un autre nom.
source-declared = « { $name } » figure dans { $file } : retirez-la de là. Pour l’arrêter tout de suite : /pause { $name }
sources-title =
    { $count ->
        [one] { $count } source
        [many] { $count } de sources
       *[other] { $count } sources
    }
sources-none = Il n’y a pas encore de sources. /addsource et l’adresse d’un flux en ajoute une ; les fichiers se lisent avec « newsdesk load DOSSIER ».
sources-problem = Le fichier de vos sources contient une erreur : { $problem }. Corrigez-la ; d’ici là, un bot en marche s’en tient à ce qu’il disait avant.
sources-more = … et { $count } de plus : « newsdesk sources » les donne toutes.
source-title = { $name } ({ $kind ->
        [feed] flux
        [page] page
       *[files] fichiers
    })
source-read-now = lue à l’instant
source-read = lue il y a { $ago }
source-never = pas encore lue
source-next = la prochaine fois dans { $wait }
source-next-now = à relire maintenant
source-paused = en pause
source-gone = disparue pour de bon
source-articles =
    { $articles ->
        [one] { $articles } article
        [many] { $articles } d’articles
       *[other] { $articles } articles
    }
source-problem = Problème : { $problem }
source-moved = Passée à { $address }
source-looking = Je regarde cette adresse…
source-added = Ajout : { $kind ->
        [page] page
       *[feed] flux
    } « { $name } ». Lecture à intervalles de { $every } ; /sources montre son état.
source-added-from-page = Cette page nomme un flux. Je l’ai ajouté sous le nom « { $name } ». Lecture à intervalles de { $every } ; /sources montre son état.
source-remove-question = Ne plus lire « { $name } » et l’oublier ? { $articles ->
        [0] Aucun article n’en est venu.
        [one] Son { $articles } article reste.
        [many] Ses { $articles } d’articles restent.
       *[other] Ses { $articles } articles restent.
    }
source-removed = « { $name } » est retirée. Ses articles restent.
source-removed-before = Cette source n’est plus là.
source-now-paused = « { $name } » est en pause. Pour reprendre, écrivez la même chose encore une fois.
source-goes-on = « { $name } » reprend ; je la lis maintenant.
source-told-gone = « { $name } » ({ $address }) a disparu pour de bon, dit son serveur. Je ne lui demande plus rien ; ses articles restent. Pour l’oublier : /removesource { $name }. Pour réessayer : /pause { $name }
source-told-gone-declared = « { $name } » ({ $address }) a disparu pour de bon, dit son serveur. Je ne lui demande plus rien ; ses articles restent. Retirez-la de votre fichier de sources. Pour réessayer : /pause { $name }
fetch-nothing = Rien n’est à lire. Pour lire une source maintenant : newsdesk fetch NOM
fetch-failed = { $name } : lecture impossible : { $problem }
fetch-unchanged = { $name } : rien de nouveau
fetch-done = { $name } : { $added } ajoutés · { $changed } modifiés · { $unchanged } inchangés

## Autres noms

alias-title = { $count ->
        [one] { $count } autre nom
        [many] { $count } d’autres noms
       *[other] { $count } autres noms
    }
alias-none = Il n’y a pas encore d’autres noms. Pour en ajouter : /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = « { $name } » n’a pas d’autres noms de vous. Pour en ajouter : /alias { $name } = un autre, et un autre
alias-more = … et { $count } de plus ; newsdesk alias en ligne de commande les donne tous.
alias-declared = { $line } (dans votre fichier)
alias-added = « { $name } » se trouve désormais aussi sous { $others }.
alias-unknown = Gardé : { $others } pour « { $name } ». Mais aucun article ne nomme clairement « { $name } ». Vérifiez la graphie avec /who ; l’ajout vaudra dès que l’un le fera.
alias-elsewhere = Gardé : { $others } pour « { $name } ». Mais d’autres s’appellent ainsi : /who { $first } montre qui. /unalias { $name } = { $first } l’annule.
alias-removed = { $count ->
        [0] « { $name } » n’a pas cet autre nom de vous ; /alias montre ceux qu’il y a. Ce qui est dans votre fichier se retire là-bas.
        [one] { $count } autre nom de « { $name } » oublié.
        [many] { $count } d’autres noms de « { $name } » oubliés.
       *[other] { $count } autres noms de « { $name } » oubliés.
    }
alias-no-name = Il manque un nom avant le « = ». Écrivez ainsi : /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = Il manque à « { $said } » un autre nom après le « = ». Écrivez ainsi : /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = « { $said } » dépasse { $most } caractères. Écrivez un nom plus court.
alias-too-many = Il peut y avoir { $most } autres noms au plus. Retirez-en avec /unalias, puis réessayez.

## Fichiers envoyés par la personne qui gère

upload-started = Lecture de { $name }…
upload-too-large = { $name } dépasse { $size } Mo, le maximum que Telegram laisse un bot récupérer. Compressez-le ou divisez-le, ou chargez-le là où je tourne : newsdesk load FICHIER
upload-failed = Je n’ai pas pu récupérer { $name } de Telegram. Renvoyez-le dans une minute, s’il vous plaît.
upload-unknown-kind = Je ne sais pas lire { $name }. Je lis { $kinds } ; .jsonl, .json et .csv aussi compressés en .gz.

## Quand quelque chose ne va pas

error = Quelque chose a échoué de mon côté ; c’est noté. Réessayez dans une minute, s’il vous plaît.
error-not-allowed = Ici, je n’ai pas le droit d’envoyer cela. Écrivez-moi en privé.
error-unavailable = Les archives sont illisibles en ce moment. Réessayez dans une minute, s’il vous plaît.
error-damaged = Les archives ont besoin de la personne qui les gère : « newsdesk check ». Reposez ensuite votre question.
error-too-new = Ces archives viennent d’un Newsdesk plus récent. La personne qui les gère doit mettre celui-ci à jour.
error-loading = Un autre chargement est en cours. Attendez qu’il soit terminé, puis réessayez.
error-name-model = Le modèle qui trouve les noms ne se charge pas ; le journal dit pourquoi. Corrigez cela ou retirez NEWSDESK_NER, puis réessayez.
error-changed = Les archives viennent de changer. Regardez encore, puis décidez.
error-source-missing = Une source est introuvable ; le journal dit laquelle. Vérifiez son chemin, puis renvoyez /reload.
error-sources-file = Il y a une erreur dans le fichier de vos sources ; /sources et le journal disent où. Corrigez-la, puis réessayez.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = Dans toute autre discussion, tapez { $bot } et quelques mots, un nom ou une question, puis choisissez.
command-settings = la langue et, pour les admins d’un groupe, quand et à qui je réponds
command-post = publier les nouveautés, ou ce qui correspond, dans un canal à vous
command-privacy = ce que je garde de vous et comment le faire supprimer
command-gaps = questions restées sans réponse (gestion)
command-ban = ne plus répondre à quelqu’un : numéro, @nom ou réponse (gestion)
command-unban = répondre de nouveau à quelqu’un (gestion)
command-banned = à qui je ne réponds pas (gestion)
argument-post = @CANAL MOTS
usage-settings = Je ne comprends pas. Écrivez « quiet 22-7 » ou « quiet off », « ask admins » ou « ask everybody », « language de » ou « language off », ou la commande seule pour des boutons. Par exemple :
usage-settings-private = Je ne comprends pas. Écrivez « language de » ou « language off », ou la commande seule pour des boutons. Par exemple :
usage-post = Où, et quoi ? Écrivez le @nom ou le numéro du canal, puis des mots, ou « latest » et des mots si vous voulez. Par exemple :
usage-ban = Qui ? Écrivez un numéro, ou le @nom de quelqu’un qui m’a interrogé depuis mon démarrage ; ou répondez à son message par /ban. Par exemple :
usage-unban = Qui ? Écrivez un numéro ou un @nom de la liste /banned. Par exemple :
button-as-typed = Ces mots seulement
button-read = Lire sur { $source }
button-read-page = Lire la page
button-liked = 👍
button-disliked = 👎
button-share = Partager
button-copy = Copier
button-copy-link = Copier le lien
button-open-bot = Ouvrir dans le bot
link-old = Je ne connais pas ce lien, ou ce qu’il ouvrait n’existe plus. Posez-moi une question, ou voyez /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name } : présent ({ $size })
model-file-missing = { $name } : absent
model-get = Pour chercher ce qui manque : newsdesk models pull. Sans internet ici : newsdesk models import FICHIER
model-runtime-missing = Ce qui le fait tourner n’est pas installé : pip install onnxruntime
model-off = Il est désactivé par NEWSDESK_SEMANTIC.
model-used = En service : un bot en marche le prend à son prochain démarrage.
model-already = Tous ses fichiers sont déjà là.
model-pulled = { $name } récupéré ({ $size }).
model-pull-failed = { $name } n’a pas pu être récupéré : { $problem }. Réessayez plus tard, ou récupérez le fichier ailleurs et reprenez-le : newsdesk models import FICHIER
model-taken = { $name } repris ({ $size }).
model-nothing-taken = Aucun de ces fichiers n’est un fichier de { $name } selon la liste. Cherchez le bon sur sa page : { $card }

## Settings of a chat

settings-title = Réglages de ce groupe
settings-title-own = Vos réglages
settings-language = Langue : { $language }
settings-language-any = Langue : celle de chaque personne
settings-language-own = Langue : celle de votre application Telegram
settings-quiet = Heures calmes : { $first }–{ $until } ({ $zone }) ; je ne réponds alors qu’aux admins
settings-quiet-none = Heures calmes : aucune
settings-asking = Qui peut poser des questions : { $asking ->
        [admins] seulement les admins
       *[everybody] tout le monde
    }
settings-choose-language = Quelle langue dois-je parler ici ?
settings-choose-first = À partir de quelle heure dois-je me taire ? ({ $zone })
settings-choose-until = Jusqu’à quelle heure ? ({ $zone })
settings-admins-only = Seuls les admins de ce groupe peuvent changer ses réglages.
settings-not-seen = Je ne vois pas si vous êtes admin ici. Si vous l’êtes anonymement, écrivez : /settings quiet 22-7, /settings ask admins ou /settings language de
admins-unknown = Telegram ne m’a pas dit si vous êtes admin ici. Réessayez dans quelques secondes ; si cela continue, nommez-moi admin aussi.
button-quiet = Heures calmes
button-quiet-none = Pas d’heures calmes
button-ask-admins = Réserver aux admins
button-ask-everybody = Ouvrir à tout le monde
button-language = Langue
button-language-any = Automatique
quiet-now = C’est calme ici jusqu’à { $until }. En attendant, écrivez-moi en privé.
only-admins-ask = Dans ce groupe, seuls les admins me posent des questions. Écrivez-moi en privé.

## Asking too much

budget-person = Vous allez un peu vite. Attendez { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }, puis reposez votre question.
budget-presses = Vous allez un peu vite. Attendez { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }, puis appuyez de nouveau.
budget-group = Ce groupe pose beaucoup de questions d’un coup. Attendez { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }, puis reposez votre question, ou écrivez-moi en privé.

## Who is banned

ban-done = Je ne réponds plus à { $name }. Pour annuler : /unban { $number }
ban-not-them = { $name } ne peut pas être banni : c’est une personne qui gère le bot, moi, cette discussion ou un compte que Telegram partage entre plusieurs.
unban-done = Je réponds de nouveau à { $name }.
unban-nobody = { $name } n’est pas banni ; /banned montre qui l’est.
banned-none = Personne n’est banni.
banned-line = { $number } · { $name } · depuis { $day }
banned-more = … et { $count } de plus

## Posting in a channel

button-post = Publier dans « { $channel } »
post-private-only = Envoyez-moi cela dans notre discussion privée : j’y montre ce que je publierais.
post-unknown = Je ne trouve pas { $channel }. Vérifiez son nom et, s’il est privé, faites de moi un admin.
post-no-channel = { $channel } n’est pas un canal. Dans les groupes, posez-moi vos questions sur place.
post-not-me = Je ne peux pas publier dans { $channel }. Faites de moi un admin qui peut publier des messages, puis réessayez.
post-not-you = Seuls les admins de { $channel } qui peuvent publier des messages peuvent m’y faire publier.
post-done = Publié dans { $channel }.
post-refused = Telegram ne m’a pas laissé publier dans { $channel }. Vérifiez que j’y ai encore le droit, puis appuyez de nouveau.
post-unsure = Telegram n’a pas répondu, je ne sais pas si c’est publié. Regardez d’abord dans { $channel }, puis renvoyez /post si cela n’y est pas.

## What readers make of answers

vote-liked = C’est noté, merci.
vote-disliked = C’est noté, merci. D’autres mots aideront peut-être, ou /search.
gaps-title = { $count ->
        [one] { $count } question sans réponse, ou avec une qui a déplu
        [many] { $count } de questions sans réponse, ou avec une qui a déplu
       *[other] { $count } questions sans réponse, ou avec une qui a déplu
    }
gaps-none = Rien encore : des 90 derniers jours je ne garde aucune question sans réponse, ni aucune dont la réponse a déplu.
gaps-off = Je ne garde pas les questions et ne sais donc pas lesquelles sont restées sans réponse. Pour les garder 90 jours, mettez NEWSDESK_KEEP_QUESTIONS=on et redémarrez-moi.
gap-unanswered = sans réponse : { $count }
gap-disliked = a déplu : { $count }
gap-last = la dernière fois { $day }

## Inline and as a guest

inline-nothing = Rien trouvé. Écrivez-moi en privé
inline-failed = Recherche impossible. Écrivez-moi en privé
posted-question = Question : { $question }
no-headline = Sans titre
person-told = { $called } · { $counted }
guest-declined = Je ne peux pas répondre ici.
guest-how = Mentionnez-moi avec une question sur l’actualité, par exemple :

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Trop de monde pose des questions en ce moment, je n’ai pas pu répondre. Reposez la vôtre dans une minute.
        [many] Trop de monde pose des questions en ce moment, je n’ai pas pu répondre à vos { $count } de questions. Reposez la plus importante dans une minute.
       *[other] Trop de monde pose des questions en ce moment, je n’ai pas pu répondre à vos { $count } dernières questions. Reposez la plus importante dans une minute.
    }
too-much = Trop de messages sont arrivés d’ici d’un coup, certains sont restés sans réponse. Renvoyez ce qui vous manque encore.
uncertain = La connexion s’est coupée pendant ma réponse. Si vous ne la voyez pas, reposez votre question.

## What is kept of a reader

privacy-title = Ce que je garde de vous
kept-of-you = { $table ->
        [exchanges] Ce que vous m’avez demandé et ma réponse courte, un jour, pour que la question suivante puisse s’y appuyer.
        [languages] La langue choisie, jusqu’à ce que vous en choisissiez une autre ou reveniez à celle de votre Telegram.
        [unreachable] Que vous m’avez bloqué et depuis quand, jusqu’à ce que vous m’écriviez de nouveau.
        [updates] Ce que vous venez de m’envoyer, jusqu’à ce que je l’aie traité : quelques secondes, un jour au plus.
        [bans] Que la personne qui gère le bot vous a banni, depuis quand, et le nom qu’elle a vu, jusqu’à ce qu’elle l’annule.
        [names] Votre nom d’utilisateur avec votre numéro, en mémoire seulement, jusqu’à mon redémarrage.
        [votes] Vos 👍 et 👎 pendant 90 jours, sans votre numéro ; la question près d’un 👎 seulement si la personne qui gère le bot garde les questions.
       *[more] Lignes de « { $table } ».
    }
privacy-listings = { $days ->
        [one] Ce qui a été cherché est gardé { $days } jour, pour que les boutons marchent, sans indiquer qui a cherché.
        [many] Ce qui a été cherché est gardé { $days } de jours, pour que les boutons marchent, sans indiquer qui a cherché.
       *[other] Ce qui a été cherché est gardé { $days } jours, pour que les boutons marchent, sans indiquer qui a cherché.
    }
privacy-questions = Les questions auxquelles je n’ai pas pu répondre sont gardées 90 jours, sans indiquer qui les a posées.
privacy-held = En mémoire, je garde un moment ce qui vient d’être demandé, sans indiquer qui l’a demandé, pour répondre plus vite aux autres.
privacy-where = Tout est dans un fichier de la personne qui me fait tourner. À part cela, je ne garde aucun message. Mon journal ne contient jamais ce que vous écrivez, et vous n’y êtes que « { $pseudonym } », tiré de votre numéro et d’une clé que je suis seul à avoir.
privacy-groups = Dans les groupes aussi, ce qui a été demandé est gardé un jour, avec le groupe et sans indiquer par qui ; et ce que les admins ont décidé pour le groupe, jusqu’à ce qu’ils le changent.
privacy-not-mine = Telegram garde lui-même cette discussion, et les copies déjà faites par la personne qui gère le bot restent jusqu’à ce qu’elle les jette.
privacy-stays = Si la personne qui gère le bot vous bannit, cela reste jusqu’à ce qu’elle l’annule.
privacy-next = Tout voir avec { $show }, tout faire supprimer avec { $forget }.
privacy-in-private = Cela reste entre nous : écrivez-moi { $command } dans notre discussion privée.
my-data-title = Tout ce que je garde de vous
my-data-kind = { $count ->
        [one] { $count } ligne : { $what }
        [many] { $count } de lignes : { $what }
       *[other] { $count } lignes : { $what }
    }
my-data-more = … les { $count } sont dans le fichier.
my-data-file = Tout, tel que c’est dans mon fichier.
my-data-none = Je ne garde rien de vous.
my-data-next = { $show } dit ce que je peux garder, et combien de temps.
forget-question = Dois-je supprimer tout ce que je garde de vous ? Rien ne pourra être rétabli. Ce que d’autres voient reste : les messages de cette discussion, que vous pouvez supprimer vous-même.
forget-stays = Ceci reste, car c’est encore en vigueur : { $what }
forget-done = { $count ->
        [0] Il n’y avait rien à supprimer. Je ne garde rien de vous.
        [one] Supprimé : { $count } ligne. Je ne garde plus rien de vous.
        [many] Supprimé : { $count } de lignes. Je ne garde plus rien de vous.
       *[other] Supprimé : { $count } lignes. Je ne garde plus rien de vous.
    }
forget-done-but = { $count ->
        [one] Supprimé : { $count } ligne.
        [many] Supprimé : { $count } de lignes.
       *[other] Supprimé : { $count } lignes.
    }
button-forget-me = Tout supprimer
