# What Newsdesk says in English.
# Plain sentences: no HTML here. Short, kind, concrete, with the next step: they are read on a phone.

## Days and lists
# Days are patterns of CLDR (https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns), a range of
# them two in one: the last day begins where a field comes again.

day = EEE d MMM y
day-range-in-month = EEE d – EEE d MMM y
day-range-in-year = EEE d MMM – EEE d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d – d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = MMM y
month = MMM
today = today
yesterday = yesterday
days-on = on { $day }
days-since = since { $first }
days-until = until { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } min
        [hours] { $count } h
        [days] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
        [months] { $count } months
       *[years] { $count ->
            [one] { $count } year
           *[other] { $count } years
        }
    }
list-separator = { ", " }
day-unknown = day unknown
day-time = { $day }, { $time } UTC
day-inferred = { $day } (worked out from the text)

## Start and help

welcome = Hello! I answer news questions from this archive, with the sentence and the source that prove each answer.
help-what = Ask me about the news in this archive. I answer with the sentence and the source that prove it, and say so when the archive does not know.
help-try = Try
help-commands = Commands
help-command-line = { $usage } – { $what }
help-operator = As an operator you also have { $commands }
help-understands = I understand questions in English. /search finds words as the articles have them, in whatever language; /who finds names in any script. /language changes the language I speak.
help-search = Search understands { $forms }, and days in plain words, like “last week”.
help-groups = In groups, start a question with { $bot } or reply to me.
help-inline = In any other chat, type { $bot } and a few words, a name or a question, then choose.
reach =
    { $articles ->
        [0] The archive is still empty. Its operator fills it with “newsdesk load FOLDER”.
        [one] The archive holds { $articles } article{ $days }.
       *[other] The archive holds { $articles } articles{ $days }.
    }
reach-days = , from { $oldest } to { $newest }
reach-day = , of { $day }

## Commands: the menu and how each is used

command-search = articles with these words
command-who = a person, an organisation or a place in the news
command-latest = the newest articles, of everything or of words, an outlet, a day
command-settings = the language, and in groups for admins when I answer and whom
command-post = post the newest, or what matches words, in a channel of yours

command-language = the language I speak here
command-help = what I can do, with examples
command-privacy = what I keep of you, and how to have it removed
command-reload = read the sources again (operator)
command-undo = take back the last reload (operator)
command-stats = what the archive holds (operator)
command-sources = feeds, pages and folders, and how they fare (operator)
command-addsource = add a feed or a page by its address (operator)
command-removesource = remove a feed or a page (operator)
command-pause = stop reading a source, or go on (operator)
command-alias = other names for somebody: NAME = OTHER, OTHER (operator)
command-gaps = questions that had no answer (operator)
command-unalias = forget other names of somebody (operator)
command-ban = answer somebody no more: a number, an @name or a reply (operator)
command-unban = answer somebody again (operator)
command-banned = whom I do not answer (operator)
argument-words = WORDS
argument-post = @CHANNEL WORDS
argument-name = NAME
argument-optional-words = [WORDS]
usage-search = Which words? Write them after the command, for example:
usage-who = Whom? Write the name after the command, for example:
usage-addsource = Which address? Write it after the command, and a name if you like, for example:
usage-removesource = Which source? Write its name after the command; /sources lists them. For example:
usage-pause = Which source? Write its name after the command; /sources lists them. For example:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Whose other names? Write the name after the command; /alias lists them. For example:
example-alias = United Nations
usage-settings = I do not understand that. Write “quiet 22-7” or “quiet off”, “ask admins” or “ask everybody”, “language de” or “language off”, or the command alone for buttons. For example:
usage-settings-private = I do not understand that. Write “language de” or “language off”, or the command alone for buttons. For example:
usage-post = Where, and what? Write the channel’s @name or number, then words, or “latest” and words if you like. For example:
usage-ban = Whom? Write a number, or the @name of somebody who has asked me since I started; or reply to their message with /ban. For example:
usage-unban = Whom? Write a number or an @name that /banned lists. For example:
usage-question = Yes? Ask me a question in the same message, for example:
unknown-command = I do not know that command. Just ask me a question, or see /help.
only-text = I read text only. Send me your question in words.
forwarded = I leave forwarded messages alone. Send me the question in your own words.

## Languages

language-which = Which language shall I speak here?
language-unknown = I do not speak “{ $words }”. Which of these shall I speak here?
language-chosen = From now on I speak { $language } here. I understand questions in English still; /search and /who take words and names of any language.
language-of-app = From now on I speak the language of your Telegram, where I can.
language-of-each-reader = From now on I speak the language of each reader’s Telegram here, where I can.
language-admins-only = Only admins of this group can change the language here. In our private chat you choose your own: /language
bot-description =
    Ask me about the news in my archive. I answer with the sentence and the source that prove it, and say so when the archive does not know.
bot-short-description = Answers news questions from an archive, with the sentence and the source that prove each answer.

## Lists

search-title = { $total ->
        [one] { $total } article for “{ $words }”
       *[other] { $total } articles for “{ $words }”
    }
search-best = Best matches for “{ $words }”
search-newest = Newest matches for “{ $words }”
search-some = No article has every word of “{ $words }”. These have some of them.
search-nothing = Nothing in the archive for “{ $words }”. Try fewer or other words, /who for a name, or see /latest.
search-nothing-exactly = Nothing in the archive is spelt exactly like “{ $words }”.
limit-source = { $words }
limit-byline = by { $words }
limit-headline = headline: { $words }
limit-around = best near { $days }
limit-excluded = without { $words }
newest-first = newest first
exactly = exactly as typed
repaired = Also read “{ $typed }” as { $words }.
repaired-known = Also spelt { $words }.
nothing-within = Nothing for “{ $words }” with these limits: { $limits }
nothing-within-limits = Nothing with these limits: { $limits }
without-limits = Without them:
latest-newest = Newest: { $day }
latest-newest-old = Newest: { $day }, { $span } ago
latest-checked = last checked { $span } ago
latest-checked-now = last checked just now
latest-checked-on = last checked on { $day }
latest-words = Newest first for “{ $words }”
latest-old = Nothing newer than { $day } for “{ $words }” ({ $span } ago)
latest-nothing = Nothing in the archive for “{ $words }”. Try other words, or /latest alone.
latest-empty = The archive is still empty. Its operator fills it with “newsdesk load FOLDER”.
position = { $from }–{ $to } of { $total }
position-alone = { $from }–{ $to }
position-stories = Stories { $from }–{ $to } of { $total }
story-sources = { $sources ->
        [one] { $sources } source
       *[other] { $sources } sources
    }
story-articles = { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
story-title = One story: { $size }

## An article

part = Part { $part } of { $parts }
caption = Photo:
no-text = This article has no text.

## Answers

answer-verdict = { $verdict ->
        [yes] Yes
       *[no] No
    }
answer-sources = { $count } sources: { $sources }
answer-otherwise = Also reported: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = The newest the archive has on this is from { $day }.
answer-more = More evidence
digest = Newest
digest-of = Newest on { $words }
near = Also near
no-answer = The archive does not say.
no-answer-nearest = Nearest headlines
no-answer-hint = Try other words, or /search.
not-english = I understand questions in English only.
not-english-hint = Please ask in English. /who finds a name in any script, and /search words as the articles have them:

## Questions that lean on the one before, and what is no question

understood-question = Understood as: { $question }
unclear = I am not sure whom or what you mean. Ask the whole question with the name, or reply to the answer you mean.
unclear-people = That may be { $names }. Whom do you mean?
button-as-typed = Just these words
talk-thanks = You are welcome. Ask me whenever you like.
talk-greeting = Hello! Ask me about the news in this archive, for example:
talk-insult = Sorry if that was no help. Try other words, or see /help.
talk-link = I cannot open links. Send me a few words of what it is about: /search WORDS

## People, organisations, places

kind = { $kind ->
        [organisation] Organisation
        [place] Place
       *[person] Person
    }
kind-beside = { $kind ->
        [organisation] organisation
        [place] place
       *[person] person
    }
also-known = Also: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
role-days = { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }, first { $first }, last { $last }
last-quoted = Last quoted
with-people = With: { $names }
with-organisations = Organisations: { $names }
with-places = Places: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] In { $articles } article
       *[other] In { $articles } articles
    }
coverage-weeks = Weeks of { $days }; most: { $most } in that of { $peak }
coverage-months = Months { $days }; most: { $most } in { $peak }
articles-title = { $name }: { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
quotes-title = Said by { $name }
timeline-title = { $name }, newest first
turn-week = Week of { $day }
did-you-mean = I find nobody called exactly “{ $name }”. Did you mean …?
which-of-them = Several names fit “{ $name }”. Which one?
which-of-role = Several are called “{ $role }”. Which one?
which-one = More than one “{ $name }” is in the archive. Which one?
nobody = I find nobody called “{ $name }” in the archive. Try the full name, or /search.
people-not-kept = This archive keeps no list of people. Try: /search { $name }
picture-axis-weeks = articles a week
picture-axis-months = articles a month
picture-source = Source: this archive as of { $day }

## Buttons

button-previous = ‹ Previous
button-next = Next ›
button-more-evidence = More evidence ›
button-newest = Newest first
button-best = Best first
button-exactly = Exactly “{ $words }”
button-exactly-all = Exactly as typed
button-all-spellings = Other spellings too
button-all-articles = All { $articles } articles
button-quotes = Quotes
button-timeline = Timeline
button-picture = Picture
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Back
button-part-before = ‹ Part { $part }
button-part-after = Part { $part } ›
button-undo = Take it back
button-remove = Remove it
button-read = Read at { $source }
button-read-page = Read the page
button-liked = 👍
button-disliked = 👎
button-share = Share
button-copy = Copy
button-copy-link = Copy link
button-open-bot = Open in the bot
button-old = That button is from an older message. Please ask again.
link-old = I do not know that link, or what it led to is gone. Just ask me a question, or see /help.
article-gone = That article is no longer in the archive.

## For the operator

operator-only = That is for the operator of this bot. You can ask me a question, or see /help.
reload-started = Reading the sources …
reload-progress = Reading the sources … { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
reload-progress-percent = Reading the sources … { $percent } % · { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
reload-done = Done. The archive now holds { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }.
reload-counts = { $added } added · { $changed } changed · { $unchanged } unchanged · { $removed } removed
reload-dry = A dry run: nothing was changed. The archive holds { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }.
reload-would = Would be { $added } added · { $changed } changed · { $unchanged } unchanged · { $removed } removed
reload-expired =
    { $expired ->
        [one] { $expired } article is
       *[other] { $expired } articles are
    } too old for what this archive keeps
reload-rejected = { $rejected } rejected:
reload-more = … and { $count } more, all in the file below.
reload-more-beyond = … and { $count } more; the file below names { $named } of them.
reload-unnamed = … and { $count } more, too many to name. Mend these, then load again.
reload-file = Everything that was rejected, and why.
reload-file-beyond = The first that were rejected, and why.
reason =
    { $reason ->
        [EMPTY] empty
        [BINARY] not text
        [TOO_LARGE] too large
        [LINE_TOO_LONG] a line is too long
        [NO_STRUCTURE] no article found in it
        [NO_TEXT] no text
        [NOT_JSON] not JSON
        [BAD_FIELD] a field is wrong
        [UNREADABLE] cannot be read
        [SAME_ID] an id is used twice
        [MARKUP_BOMB] dangerous markup
        [TIMED_OUT] took too long to read
       *[UNKNOWN_FORMAT] unknown format
    }
undo-nothing = There is nothing to take back: only the last reload that changed something can be, once.
undo-done = Taken back: the load of { $day }, { $time } UTC. The archive holds { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    } again, as before it. The next /reload reads the same sources again.
undo-loses = Smaller loads since { $day }, { $time } UTC added, changed or removed { $changes ->
        [one] { $changes } article
       *[other] { $changes } articles
    }. That would be lost too. Take back everything since then?
undo-how = To do so: newsdesk undo --yes
undo-older = The loads since { $day }, { $time } UTC changed nothing. Take back the one of that time?
check-problem = { $part ->
        [state] State
       *[archive] Archive
    }: { $problem }
check-whole = All is well. The archive holds { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }.
check-repaired = Repaired: the index was made anew from { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }.
check-archive-damaged = The archive cannot be repaired from its articles. Restore a backup, or move the data folder away and load the sources again.
check-state-damaged = The state (which files were loaded, sources added in the chat, readers’ lists) is damaged. Restore it from a backup, or stop the bot, move state.sqlite3 away, load the files and add the sources again; the articles stay.
backup-done = { $name } holds everything ({ $size }).
stats-articles = Articles: { $articles }
stats-undated = Articles without a day: { $articles }
stats-people = People: { $people }
stats-days = Days: { $oldest } – { $newest }
stats-sources = Outlets: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = not named ({ $articles })
stats-loaded = Last load: { $day } at { $time } UTC
stats-never-loaded = Last load: never
stats-size = Size: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Sources

source-unknown = No single source is called “{ $name }”. Did you mean one of these?
source-unknown-none = No source is called “{ $name }”: there are none yet. /addsource adds one.
source-more-names = … and { $count } more
source-failed = That could not be read: { $problem }. Nothing was changed.
source-exists = That is “{ $name }”, which is there already; /sources shows how it fares. To read it now: /reload { $name }
source-name-taken = Another source is called “{ $name }”. Write /addsource, the address and another name behind it.
source-declared = “{ $name }” stands in { $file }: take it out there. To stop it at once: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
sources-none = There are no sources yet. /addsource and the address of a feed adds one; files are read by “newsdesk load FOLDER”.
sources-problem = The file with your sources has a mistake: { $problem }. Mend it; until then a running bot goes by what it said before.
sources-more = … and { $count } more: “newsdesk sources” lists all.
source-title = { $name } ({ $kind ->
        [feed] feed
        [page] page
       *[files] files
    })
source-read-now = read just now
source-read = read { $ago } ago
source-never = not read yet
source-next = next in { $wait }
source-next-now = next now
source-paused = paused
source-gone = gone for good
source-articles =
    { $articles ->
        [one] { $articles } article
       *[other] { $articles } articles
    }
source-problem = Problem: { $problem }
source-moved = Moved to { $address }
source-looking = Looking at that address …
source-added = Added the { $kind ->
        [page] page
       *[feed] feed
    } “{ $name }”. I read it every { $every }; /sources shows how it fares.
source-added-from-page = That page names a feed. I added it as “{ $name }” and read it every { $every }; /sources shows how it fares.
source-remove-question = Stop reading “{ $name }” and forget it? { $articles ->
        [0] It brought no articles.
        [one] Its { $articles } article stays.
       *[other] Its { $articles } articles stay.
    }
source-removed = Removed “{ $name }”. Its articles stay.
source-removed-before = That source is not there any more.
source-now-paused = Paused “{ $name }”. To let it go on, write the same again.
source-goes-on = “{ $name }” goes on; I read it now.
source-told-gone = “{ $name }” ({ $address }) is gone for good, says its server. I no longer ask it; its articles stay. To forget it: /removesource { $name }. To try it again: /pause { $name }
source-told-gone-declared = “{ $name }” ({ $address }) is gone for good, says its server. I no longer ask it; its articles stay. Take it out of your sources file. To try it again: /pause { $name }
fetch-nothing = Nothing is due. To read one source now: newsdesk fetch NAME
fetch-failed = { $name }: could not be read: { $problem }
fetch-unchanged = { $name }: nothing new
fetch-done = { $name }: { $added } added · { $changed } changed · { $unchanged } unchanged

## Other names

alias-title = { $count ->
        [one] { $count } other name
       *[other] { $count } other names
    }
alias-none = There are no other names yet. To add some: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = “{ $name }” has no other names of yours. To add some: /alias { $name } = another, and another
alias-more = … and { $count } more; newsdesk alias in the shell shows all.
alias-declared = { $line } (in your file)
alias-added = “{ $name }” is now found by { $others }, too.
alias-unknown = Kept: { $others } for “{ $name }”. But no article I have plainly names “{ $name }”. Check its spelling with /who; what you added holds once one does.
alias-elsewhere = Kept: { $others } for “{ $name }”. But others are meant by it, too: /who { $first } shows whom. /unalias { $name } = { $first } takes it back.
alias-removed = { $count ->
        [0] “{ $name }” has no such other name of yours; /alias shows what it has. What stands in your file is taken out there.
        [one] Forgot { $count } other name of “{ $name }”.
       *[other] Forgot { $count } other names of “{ $name }”.
    }
alias-no-name = There is no name before the “=”. Write it like this: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = “{ $said }” needs another name behind the “=”. Write it like this: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = “{ $said }” is longer than { $most } characters. Write a shorter name.
alias-too-many = There may be { $most } other names at most. Take some out with /unalias, then try again.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) in { $folder }
model-file-there = { $name }: there ({ $size })
model-file-missing = { $name }: missing
model-get = To fetch what is missing: newsdesk models pull. Without internet here: newsdesk models import FILE
model-runtime-missing = What runs it is not installed: pip install onnxruntime
model-off = It is switched off by NEWSDESK_SEMANTIC.
model-used = In use: a running bot takes it up at its next start.
model-already = All its files are there already.
model-pulled = Fetched { $name } ({ $size }).
model-pull-failed = { $name } could not be fetched: { $problem }. Try again later, or fetch the file elsewhere and take it over: newsdesk models import FILE
model-taken = Took over { $name } ({ $size }).
model-nothing-taken = Nothing there is a file of { $name } as the manifest names it. Look at its page for the right one: { $card }

## Settings of a chat

settings-title = Settings of this group
settings-title-own = Your settings
settings-language = Language: { $language }
settings-language-any = Language: that of whoever asks
settings-language-own = Language: that of your Telegram
settings-quiet = Quiet hours: { $first }–{ $until } ({ $zone }); then I answer only admins
settings-quiet-none = Quiet hours: none
settings-asking = Who may ask: { $asking ->
        [admins] only admins
       *[everybody] everybody
    }
settings-choose-language = Which language shall I speak here?
settings-choose-first = From which hour shall I be quiet? ({ $zone })
settings-choose-until = Until which hour? ({ $zone })
settings-admins-only = Only admins of this group can change its settings.
settings-not-seen = I cannot see that you are an admin here. If you are an anonymous one, write: /settings quiet 22-7, /settings ask admins or /settings language de
admins-unknown = Telegram did not tell me whether you are an admin here. Please try again in a few seconds; if it stays so, make me an admin, too.
button-quiet = Quiet hours
button-quiet-none = No quiet hours
button-ask-admins = Let only admins ask
button-ask-everybody = Let everybody ask
button-language = Language
button-language-any = Automatic
quiet-now = It is quiet here until { $until }. Ask me in a private chat meanwhile.
only-admins-ask = In this group only admins ask me. Ask me in a private chat.

## Asking too much

budget-person = That is a lot at once. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then ask me again.
budget-presses = That is a lot at once. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then press again.
budget-group = This group asks a lot at once. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then ask me again, or ask me in a private chat.

## Who is banned

ban-done = I no longer answer { $name }. To take it back: /unban { $number }
ban-not-them = { $name } cannot be banned: that is an operator, me, this chat, or an account that Telegram lends to many.
unban-done = I answer { $name } again.
unban-nobody = { $name } is not banned; /banned lists who is.
banned-none = Nobody is banned.
banned-line = { $number } · { $name } · since { $day }
banned-more = … and { $count } more

## Posting in a channel

button-post = Post in “{ $channel }”
post-private-only = Send me that in our private chat: there I show you what I would post.
post-unknown = I cannot find { $channel }. Check its name and, if it is private, make me an admin of it.
post-no-channel = { $channel } is not a channel. In groups just ask me there.
post-not-me = I may not post in { $channel }. Make me an admin of it who may post messages, then try again.
post-not-you = Only admins of { $channel } who may post messages can let me post there.
post-done = Posted in { $channel }.
post-refused = Telegram did not let me post in { $channel }. Check that I may still post there, then press again.
post-unsure = Telegram did not answer, so I do not know whether it was posted. Look in { $channel } first, then send /post again if it is not there.

## Files sent by an operator

upload-started = Reading { $name } …
upload-too-large = { $name } is larger than { $size } MB, the most Telegram lets a bot fetch. Pack or split it, or load it where I run: newsdesk load FILE
upload-failed = I could not fetch { $name } from Telegram. Please send it again in a minute.
upload-unknown-kind = I cannot read { $name }. I read { $kinds }; .jsonl, .json and .csv also packed as .gz.

## What readers make of answers

vote-liked = Noted, thank you.
vote-disliked = Noted, thank you. Other words may help, or /search.
gaps-title = { $count ->
        [one] { $count } question without an answer, or with one that was disliked
       *[other] { $count } questions without an answer, or with one that was disliked
    }
gaps-none = Nothing yet: of the last 90 days I keep no question without an answer, and none whose answer was disliked.
gaps-off = I keep no questions, so I cannot tell which had no answer. To have them kept for 90 days, set NEWSDESK_KEEP_QUESTIONS=on and start me again.
gap-unanswered = not answered: { $count }
gap-disliked = disliked: { $count }
gap-last = last { $day }

## Inline and as a guest

inline-nothing = Nothing found. Ask me in private
inline-failed = I cannot look just now. Ask me in private
posted-question = Asked: { $question }
no-headline = No headline
person-told = { $called } · { $counted }
guest-declined = I cannot answer here.
guest-how = Mention me with a question about the news, for example:

## When something goes wrong

error = Something went wrong on my side; it is written down. Please try again in a minute.
error-not-allowed = Here I may not send that. Ask me in a private chat.
busy = { $count ->
        [one] Too many people are asking just now, so I could not answer this. Please ask again in a minute.
       *[other] Too many people are asking just now, so I could not answer your last { $count } questions. Please ask the one that matters most again in a minute.
    }
too-much = Too much came from here at once, so some of it got no answer. Please send again what you still miss.
uncertain = The connection broke while I was answering this. If you see no answer of mine, please ask again.
error-unavailable = The archive cannot be read just now. Please try again in a minute.
error-damaged = The archive needs its operator: run “newsdesk check”. Then ask again.
error-too-new = The archive was written by a newer Newsdesk. Its operator needs to update this one.
error-loading = Another load is running. Wait until it is done, then try again.
error-name-model = The model that finds names cannot be loaded; the log says why. Mend or unset NEWSDESK_NER, then try again.
error-changed = The archive has changed just now. Look again, then decide.
error-source-missing = A source cannot be found; the log says which. Check its path, then send /reload again.
error-sources-file = There is a mistake in the file with your sources; /sources and the log say where. Mend it, then try again.

## What is kept of a reader

privacy-title = What I keep of you
kept-of-you = { $table ->
        [exchanges] What you asked me and my short answer, for a day, so that your next question may lean on it.
        [languages] The language you chose, until you choose another or go back to that of your Telegram.
        [unreachable] That you blocked me, since when, until you write to me again.
        [updates] What you have just sent me, until I have handled it: seconds as a rule, a day at most.
        [bans] That an operator banned you, since when, and the name they saw, until they let you in again.
        [names] Your @name with your number, in memory only, until I start anew.
        [votes] Your 👍 and 👎 for 90 days, without your number; the question beside a 👎 only if the operator keeps questions.
       *[more] Rows of “{ $table }”.
    }
privacy-listings =
    { $days ->
        [one] What was searched for is kept for { $days } day, so that buttons work, without who searched.
       *[other] What was searched for is kept for { $days } days, so that buttons work, without who searched.
    }
privacy-questions = Questions I could not answer are kept for 90 days, without who asked.
privacy-held = In memory I hold for a while what was asked lately, without who asked, to answer others sooner.
privacy-where = All of it is in a file of whoever runs me. Beyond that I keep no messages. My log never holds what you write, and you are only “{ $pseudonym }” in it, made from your number and a key that I alone have.
privacy-groups = In groups what was asked is kept for a day too, with the group and without who asked; and what admins decided for the group, until they change it.
privacy-not-mine = Telegram keeps this chat itself, and copies the operator made before stay until they are thrown away.
privacy-stays = If an operator bans you, that stays until they let you in again.
privacy-next = See it all with { $show }, have it removed with { $forget }.
privacy-in-private = That is between us: write { $command } to me in our private chat.
my-data-title = Everything I keep of you
my-data-kind =
    { $count ->
        [one] { $count } row: { $what }
       *[other] { $count } rows: { $what }
    }
my-data-more = … all { $count } are in the file.
my-data-file = All of it as it stands in my file.
my-data-none = I keep nothing of you.
my-data-next = { $show } says what I may come to keep, and how long.
forget-question = Shall I remove everything I keep of you? It cannot be brought back. What others see stays: messages in this chat, which you can delete yourself.
forget-stays = This stays, because it still applies: { $what }
forget-done =
    { $count ->
        [0] There was nothing to remove. I keep nothing of you.
        [one] Removed: { $count } row. I keep nothing of you any more.
       *[other] Removed: { $count } rows. I keep nothing of you any more.
    }
forget-done-but =
    { $count ->
        [one] Removed: { $count } row.
       *[other] Removed: { $count } rows.
    }
button-forget-me = Remove it all
