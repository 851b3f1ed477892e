# Yang dikatakan Newsdesk dalam bahasa Indonesia.
# Kalimat sederhana, tanpa HTML. Singkat, ramah, jelas, dengan langkah berikutnya: dibaca di ponsel.

## Hari dan daftar

day = EEE, d MMM y
day-range-in-month = EEE, d – EEE, d MMM y
day-range-in-year = EEE, d MMM – EEE, d MMM y
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = MMM y
month = MMM
today = hari ini
yesterday = kemarin
days-on = pada { $day }
days-since = sejak { $first }
days-until = sampai { $last }
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } menit
        [hours] { $count } jam
        [days] { $count } hari
        [months] { $count } bulan
       *[years] { $count } tahun
    }
list-separator = { ", " }
day-unknown = hari tidak diketahui
day-inferred = { $day } (disimpulkan dari teks)

## Awal dan bantuan

welcome = Halo! Saya menjawab pertanyaan berita dari arsip ini, disertai kalimat dan sumber yang membuktikan setiap jawaban.
help-what = Tanyakan berita dalam arsip ini kepada saya. Saya menjawab dengan kalimat dan sumber yang membuktikannya, dan mengatakannya bila arsip tidak tahu.
help-try = Coba
help-commands = Perintah
help-command-line = { $usage } – { $what }
help-operator = Sebagai pengelola, Anda juga punya { $commands }
help-understands = Saya mengerti pertanyaan dalam bahasa Inggris. /search menemukan kata-kata seperti tertulis dalam artikel, dalam bahasa apa pun; /who menemukan nama dalam aksara apa pun. /language mengganti bahasa yang saya pakai.
help-search = Pencarian mengerti { $forms } dan hari dalam bahasa Inggris sederhana, seperti “last week”.
help-groups = Di grup, awali pertanyaan dengan { $bot } atau balas pesan saya.
reach =
    { $articles ->
        [0] Arsip masih kosong. Pengelolanya mengisinya dengan “newsdesk load FOLDER”.
       *[other] Arsip ini memuat { $articles } artikel{ $days }.
    }
reach-days = , dari { $oldest } sampai { $newest }
reach-day = , dari { $day }

## Perintah: menu dan cara memakainya

command-search = artikel dengan kata-kata ini
command-who = orang, organisasi, atau tempat dalam berita
command-latest = artikel terbaru: semua, atau menurut kata, media, hari
command-language = bahasa yang saya pakai di sini
command-help = yang bisa saya lakukan, dengan contoh
command-reload = baca ulang sumber (pengelola)
command-undo = batalkan pemuatan ulang terakhir (pengelola)
command-stats = isi arsip (pengelola)
command-sources = umpan, halaman, dan folder serta keadaannya (pengelola)
command-addsource = tambahkan umpan atau halaman lewat alamatnya (pengelola)
command-removesource = hapus umpan atau halaman (pengelola)
command-pause = berhenti membaca sumber, atau lanjutkan (pengelola)
command-alias = nama lain seseorang: NAMA = LAIN, LAIN (pengelola)
command-unalias = lupakan nama lain seseorang (pengelola)
argument-words = KATA
argument-name = NAMA
argument-optional-words = [KATA]
usage-search = Kata apa? Tulis setelah perintah, misalnya:
usage-who = Siapa? Tulis namanya setelah perintah, misalnya:
usage-addsource = Alamat mana? Tulis setelah perintah, dengan nama bila perlu, misalnya:
usage-removesource = Sumber mana? Tulis namanya setelah perintah; daftarnya di /sources. Misalnya:
usage-pause = Sumber mana? Tulis namanya setelah perintah; daftarnya di /sources. Misalnya:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Nama lain siapa? Tulis namanya setelah perintah; daftarnya di /alias. Misalnya:
example-alias = United Nations
usage-question = Ya? Tulis pertanyaan Anda dalam pesan yang sama, misalnya:
unknown-command = Saya tidak mengenal perintah itu. Ajukan saja pertanyaan, atau lihat /help.
only-text = Saya hanya membaca teks. Kirim pertanyaan Anda dengan kata-kata.
forwarded = Saya tidak menjawab pesan terusan. Kirim pertanyaan dengan kata-kata Anda sendiri.

## Bahasa

language-which = Bahasa apa yang saya pakai di sini?
language-unknown = Saya tidak bisa “{ $words }”. Mana di antara ini yang dipakai di sini?
language-chosen = Mulai sekarang bahasa saya di sini: { $language }. Pertanyaan tetap saya mengerti dalam bahasa Inggris; /search dan /who menerima kata dan nama dari bahasa apa pun.
language-of-app = Mulai sekarang saya memakai bahasa Telegram Anda, bila saya bisa.
language-of-each-reader = Mulai sekarang di sini saya memakai bahasa Telegram setiap orang, bila saya bisa.
language-admins-only = Hanya admin grup ini yang bisa mengganti bahasa di sini. Di obrolan pribadi kita, Anda memilih bahasa sendiri: /language
bot-description =
    Tanyakan berita dalam arsip saya, dalam bahasa Inggris. Saya menjawab dengan kalimat dan sumber yang membuktikannya, dan mengatakannya bila arsip tidak tahu.
bot-short-description = Menjawab pertanyaan berita dari arsip, dengan kalimat dan sumber sebagai bukti.

## Daftar

search-title = { $total } artikel untuk “{ $words }”
search-best = Hasil terbaik untuk “{ $words }”
search-newest = Hasil terbaru untuk “{ $words }”
search-some = Tidak ada artikel yang memuat semua kata “{ $words }”. Yang ini memuat sebagian.
search-nothing = Tidak ada apa pun di arsip untuk “{ $words }”. Coba kata yang lebih sedikit atau lain, /who untuk nama, atau lihat /latest.
search-nothing-exactly = Tidak ada yang ditulis persis “{ $words }” di arsip.
limit-source = { $words }
limit-byline = oleh { $words }
limit-headline = judul: { $words }
limit-around = diutamakan sekitar { $days }
limit-excluded = tanpa { $words }
newest-first = terbaru dulu
exactly = persis seperti ditulis
repaired = “{ $typed }” juga dibaca sebagai { $words }.
repaired-known = Juga ditulis { $words }.
nothing-within = Tidak ada untuk “{ $words }” dengan batas ini: { $limits }
nothing-within-limits = Tidak ada dengan batas ini: { $limits }
without-limits = Tanpa batas itu:
latest-newest = Terbaru: { $day }
latest-newest-old = Terbaru: { $day }, { $span } lalu
latest-checked = diperiksa { $span } lalu
latest-checked-now = baru saja diperiksa
latest-checked-on = terakhir diperiksa { $day }
latest-words = Terbaru dulu untuk “{ $words }”
latest-old = Tidak ada yang lebih baru dari { $day } untuk “{ $words }” ({ $span } lalu)
latest-nothing = Tidak ada apa pun di arsip untuk “{ $words }”. Coba kata lain, atau /latest saja.
latest-empty = Arsip masih kosong. Pengelolanya mengisinya dengan “newsdesk load FOLDER”.
position = { $from }–{ $to } dari { $total }
position-alone = { $from }–{ $to }
position-stories = Peristiwa { $from }–{ $to } dari { $total }
story-sources = { $sources } sumber
story-articles = { $articles } artikel
story-title = Satu peristiwa: { $size }

## Sebuah artikel

part = Bagian { $part } dari { $parts }
caption = Foto:
no-text = Artikel ini tidak memiliki teks.

## Jawaban

answer-verdict = { $verdict ->
        [yes] Ya
       *[no] Tidak
    }
answer-sources = { $count } sumber: { $sources }
answer-otherwise = Juga diberitakan: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Yang terbaru di arsip tentang ini bertanggal { $day }.
answer-more = Bukti lain
digest = Terbaru
digest-of = Terbaru tentang { $words }
near = Berita terkait
no-answer = Arsip tidak menyebutkannya.
no-answer-nearest = Judul terdekat
no-answer-hint = Coba kata bahasa Inggris lain, atau /search.
not-english = Saya hanya mengerti pertanyaan dalam bahasa Inggris.
not-english-hint = Silakan bertanya dalam bahasa Inggris. /who menemukan nama dalam aksara apa pun, dan /search kata-kata seperti tertulis dalam artikel:

## Pertanyaan lanjutan, dan yang bukan pertanyaan

understood-question = Dipahami sebagai: { $question }
unclear = Saya tidak yakin siapa atau apa yang Anda maksud. Tanyakan lengkap dengan namanya, atau balas pesan saya yang Anda maksud.
unclear-people = Mungkin { $names }. Siapa yang Anda maksud?
talk-thanks = Sama-sama. Silakan bertanya kapan saja.
talk-greeting = Halo! Tanyakan berita dalam arsip ini kepada saya dalam bahasa Inggris, misalnya:
talk-insult = Maaf bila itu tidak membantu. Coba kata lain, atau lihat /help.
talk-link = Saya tidak bisa membuka tautan. Kirim beberapa kata tentang isinya: /search KATA

## Orang, organisasi, tempat

kind = { $kind ->
        [organisation] Organisasi
        [place] Tempat
       *[person] Orang
    }
kind-beside = { $kind ->
        [organisation] organisasi
        [place] tempat
       *[person] orang
    }
also-known = Juga: { $names }
understood-as = { $role }:
role-articles = { $articles } artikel
role-days = { $articles } artikel, { $days }
role-first-last = { $articles } artikel, pertama { $first }, terakhir { $last }
last-quoted = Kutipan terakhir
with-people = Bersama: { $names }
with-organisations = Organisasi: { $names }
with-places = Tempat: { $names }
person-count = { $name } ({ $articles })
person-articles = Dalam { $articles } artikel
coverage-weeks = Minggu { $days }; terbanyak: { $most }, minggu { $peak }
coverage-months = Bulan { $days }; terbanyak: { $most }, { $peak }
articles-title = { $name }: { $articles } artikel
quotes-title = Ucapan { $name }
timeline-title = { $name }, terbaru dulu
turn-week = Minggu mulai { $day }
did-you-mean = Saya tidak menemukan yang bernama persis “{ $name }”. Maksud Anda salah satu ini?
which-of-them = Beberapa nama cocok dengan “{ $name }”. Yang mana?
which-of-role = Beberapa disebut “{ $role }”. Yang mana?
which-one = Ada lebih dari satu “{ $name }” di arsip. Yang mana?
nobody = Saya tidak menemukan yang bernama “{ $name }” di arsip. Coba nama lengkap, atau /search.
people-not-kept = Arsip ini tidak menyimpan daftar orang. Coba: /search { $name }
picture-axis-weeks = artikel per minggu
picture-axis-months = artikel per bulan
picture-source = Sumber: arsip ini per { $day }

## Tombol

button-previous = ‹ Sebelumnya
button-next = Berikutnya ›
button-more-evidence = Bukti lain ›
button-newest = Terbaru dulu
button-best = Terbaik dulu
button-exactly = Persis “{ $words }”
button-exactly-all = Persis seperti ditulis
button-all-spellings = Ejaan lain juga
button-all-articles = Semua { $articles } artikel
button-quotes = Kutipan
button-timeline = Linimasa
button-picture = Grafik
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Kembali
button-part-before = ‹ Bagian { $part }
button-part-after = Bagian { $part } ›
button-undo = Batalkan
button-remove = Hapus
button-old = Tombol itu dari pesan lama. Silakan bertanya lagi.
article-gone = Artikel itu tidak ada lagi di arsip.

## Untuk pengelola

operator-only = Itu untuk pengelola bot ini. Anda bisa mengajukan pertanyaan, atau lihat /help.
reload-started = Membaca sumber…
reload-progress = Membaca sumber… { $articles } artikel
reload-progress-percent = Membaca sumber… { $percent }% · { $articles } artikel
reload-done = Selesai. Arsip kini memuat { $articles } artikel.
reload-counts = { $added } ditambah · { $changed } diubah · { $unchanged } tetap · { $removed } dihapus
reload-dry = Hanya percobaan: tidak ada yang berubah. Arsip memuat { $articles } artikel.
reload-would = Akan ada { $added } ditambah · { $changed } diubah · { $unchanged } tetap · { $removed } dihapus
reload-expired = { $expired } artikel terlalu lama untuk disimpan arsip ini
reload-rejected = { $rejected } ditolak:
reload-more = … dan { $count } lagi, semuanya dalam berkas di bawah.
reload-more-beyond = … dan { $count } lagi; berkas di bawah menyebut { $named } di antaranya.
reload-unnamed = … dan { $count } lagi, terlalu banyak untuk disebut. Perbaiki yang ini, lalu muat lagi.
reload-file = Semua yang ditolak, dan sebabnya.
reload-file-beyond = Yang pertama ditolak, dan sebabnya.
reason =
    { $reason ->
        [EMPTY] kosong
        [BINARY] bukan teks
        [TOO_LARGE] terlalu besar
        [LINE_TOO_LONG] ada baris terlalu panjang
        [NO_STRUCTURE] tidak ada artikel di dalamnya
        [NO_TEXT] tanpa teks
        [NOT_JSON] bukan JSON
        [BAD_FIELD] ada kolom yang salah
        [UNREADABLE] tidak terbaca
        [SAME_ID] satu pengenal dipakai dua kali
        [MARKUP_BOMB] markup berbahaya
        [TIMED_OUT] terlalu lama dibaca
       *[UNKNOWN_FORMAT] format tidak dikenal
    }
undo-nothing = Tidak ada yang bisa dibatalkan: hanya pemuatan ulang terakhir yang mengubah sesuatu, dan satu kali.
undo-done = Dibatalkan: pemuatan { $day }, { $time } UTC. Arsip kembali memuat { $articles } artikel, seperti sebelumnya. /reload berikutnya membaca sumber yang sama lagi.
undo-loses = Pemuatan lebih kecil sejak { $day }, { $time } UTC menambah, mengubah, atau menghapus { $changes } artikel. Itu juga akan hilang. Batalkan semuanya sejak itu?
undo-how = Caranya: newsdesk undo --yes
undo-older = Pemuatan sejak { $day }, { $time } UTC tidak mengubah apa pun. Batalkan yang saat itu?
check-problem = { $part ->
        [state] Keadaan
       *[archive] Arsip
    }: { $problem }
check-whole = Semua baik. Arsip memuat { $articles } artikel.
check-repaired = Diperbaiki: indeks dibuat ulang dari { $articles } artikel.
check-archive-damaged = Arsip tidak bisa diperbaiki dari artikelnya. Pulihkan cadangan, atau singkirkan folder data dan muat sumber lagi.
check-state-damaged = Keadaan (berkas yang dimuat, sumber yang ditambahkan di obrolan, daftar pembaca) rusak. Pulihkan dari cadangan, atau hentikan bot, singkirkan state.sqlite3, muat berkas dan tambahkan sumber lagi; artikel tetap ada.
backup-done = { $name } memuat semuanya ({ $size }).
stats-articles = Artikel: { $articles }
stats-undated = Artikel tanpa hari: { $articles }
stats-people = Orang: { $people }
stats-days = Hari: { $oldest } – { $newest }
stats-sources = Media: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = tidak disebut ({ $articles })
stats-loaded = Pemuatan terakhir: { $day } pukul { $time } UTC
stats-never-loaded = Pemuatan terakhir: belum pernah
stats-size = Ukuran: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Sumber

source-unknown = Tidak ada satu sumber pun yang khusus bernama “{ $name }”. Maksud Anda salah satu ini?
source-unknown-none = Tidak ada sumber bernama “{ $name }”: belum ada sumber sama sekali. /addsource menambahkannya.
source-more-names = … dan { $count } lagi
source-failed = Tidak bisa dibaca: { $problem }. Tidak ada yang berubah.
source-exists = Itu “{ $name }”, sudah ada; keadaannya di /sources. Untuk membacanya sekarang: /reload { $name }
source-name-taken = Sumber lain bernama “{ $name }”. Tulis /addsource, alamatnya, lalu nama lain.
source-declared = “{ $name }” tercantum dalam { $file }: hapus dari sana. Untuk menghentikannya segera: /pause { $name }
sources-title = { $count } sumber
sources-none = Belum ada sumber. /addsource dan alamat umpan menambahkannya; berkas dibaca dengan “newsdesk load FOLDER”.
sources-problem = Berkas sumber Anda memuat kesalahan: { $problem }. Perbaiki; sampai saat itu bot yang berjalan mengikuti isi sebelumnya.
sources-more = … dan { $count } lagi: “newsdesk sources” menampilkan semuanya.
source-title = { $name } ({ $kind ->
        [feed] umpan
        [page] halaman
       *[files] berkas
    })
source-read-now = baru saja dibaca
source-read = dibaca { $ago } lalu
source-never = belum dibaca
source-next = berikutnya dalam { $wait }
source-next-now = berikutnya sekarang
source-paused = dijeda
source-gone = hilang selamanya
source-articles = { $articles } artikel
source-problem = Masalah: { $problem }
source-moved = Pindah ke { $address }
source-looking = Memeriksa alamat itu…
source-added = Ditambahkan: { $kind ->
        [page] halaman
       *[feed] umpan
    } “{ $name }”. Saya membacanya setiap { $every }; keadaannya di /sources.
source-added-from-page = Halaman itu menyebut sebuah umpan. Saya menambahkannya sebagai “{ $name }” dan membacanya setiap { $every }; keadaannya di /sources.
source-remove-question = Berhenti membaca “{ $name }” dan melupakannya? { $articles ->
        [0] Tidak ada artikel darinya.
       *[other] { $articles } artikelnya tetap ada.
    }
source-removed = “{ $name }” dihapus. Artikelnya tetap ada.
source-removed-before = Sumber itu tidak ada lagi.
source-now-paused = “{ $name }” dijeda. Untuk melanjutkan, tulis hal yang sama lagi.
source-goes-on = “{ $name }” berlanjut; saya membacanya sekarang.
source-told-gone = “{ $name }” ({ $address }) hilang selamanya, kata servernya. Saya tidak lagi memintanya; artikelnya tetap ada. Untuk melupakannya: /removesource { $name }. Untuk mencoba lagi: /pause { $name }
source-told-gone-declared = “{ $name }” ({ $address }) hilang selamanya, kata servernya. Saya tidak lagi memintanya; artikelnya tetap ada. Hapus dari berkas sumber Anda. Untuk mencoba lagi: /pause { $name }
fetch-nothing = Belum ada yang perlu dibaca. Untuk membaca satu sumber sekarang: newsdesk fetch NAMA
fetch-failed = { $name }: tidak bisa dibaca: { $problem }
fetch-unchanged = { $name }: tidak ada yang baru
fetch-done = { $name }: { $added } ditambah · { $changed } diubah · { $unchanged } tetap

## Nama lain

alias-title = { $count } nama lain
alias-none = Belum ada nama lain. Untuk menambahkan: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = “{ $name }” tidak punya nama lain dari Anda. Untuk menambahkan: /alias { $name } = nama lain, satu lagi
alias-more = … dan { $count } lagi; newsdesk alias di shell menampilkan semuanya.
alias-declared = { $line } (dalam berkas Anda)
alias-added = “{ $name }” kini juga ditemukan lewat { $others }.
alias-unknown = Disimpan: { $others } untuk “{ $name }”. Tetapi tidak ada artikel yang jelas menyebut “{ $name }”. Periksa ejaannya dengan /who; tambahan Anda berlaku begitu ada yang menyebutnya.
alias-elsewhere = Disimpan: { $others } untuk “{ $name }”. Tetapi itu juga berarti orang lain: /who { $first } menunjukkan siapa. /unalias { $name } = { $first } membatalkannya.
alias-removed = { $count ->
        [0] “{ $name }” tidak punya nama lain seperti itu dari Anda; /alias menunjukkan yang ada. Yang tercantum dalam berkas Anda dihapus di sana.
       *[other] { $count } nama lain “{ $name }” dilupakan.
    }
alias-no-name = Tidak ada nama sebelum “=”. Tulis seperti ini: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = “{ $said }” perlu nama lain setelah “=”. Tulis seperti ini: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = “{ $said }” lebih dari { $most } karakter. Tulis nama yang lebih pendek.
alias-too-many = Nama lain paling banyak { $most }. Hapus beberapa dengan /unalias, lalu coba lagi.

## Berkas dari pengelola

upload-started = Membaca { $name }…
upload-too-large = { $name } lebih besar dari { $size } MB, batas yang boleh diambil bot dari Telegram. Kemas atau pecah, atau muat di tempat saya berjalan: newsdesk load BERKAS
upload-failed = { $name } tidak bisa diambil dari Telegram. Silakan kirim lagi semenit lagi.
upload-unknown-kind = Saya tidak bisa membaca { $name }. Saya membaca { $kinds }; .jsonl, .json, dan .csv juga yang dikemas sebagai .gz.

## Bila terjadi kesalahan

error = Ada yang salah di pihak saya; sudah dicatat. Silakan coba lagi semenit lagi.
error-not-allowed = Di sini saya tidak boleh mengirim itu. Tanyakan di obrolan pribadi.
error-unavailable = Arsip sedang tidak bisa dibaca. Silakan coba lagi semenit lagi.
error-damaged = Arsip memerlukan pengelolanya: ia perlu menjalankan “newsdesk check”. Lalu tanyakan lagi.
error-too-new = Arsip ini ditulis oleh Newsdesk yang lebih baru. Pengelolanya perlu memperbarui yang ini.
error-loading = Pemuatan lain sedang berjalan. Tunggu sampai selesai, lalu coba lagi.
error-name-model = Model yang mencari nama tidak bisa dimuat; sebabnya ada di log. Perbaiki atau hapus NEWSDESK_NER, lalu coba lagi.
error-changed = Arsip baru saja berubah. Lihat lagi, lalu putuskan.
error-source-missing = Sebuah sumber tidak ditemukan; yang mana ada di log. Periksa jalurnya, lalu kirim /reload lagi.
error-sources-file = Ada kesalahan dalam berkas sumber Anda; letaknya di /sources dan log. Perbaiki, lalu coba lagi.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = Di obrolan lain mana pun, ketik { $bot } dan beberapa kata, nama, atau pertanyaan, lalu pilih.
command-settings = bahasa, dan di grup bagi admin, kapan dan siapa yang saya jawab
command-post = kirim yang terbaru, atau yang cocok, ke kanal Anda
command-privacy = apa yang saya simpan tentang Anda dan cara menghapusnya
command-gaps = pertanyaan tanpa jawaban (pengelola)
command-ban = tidak lagi menjawab seseorang: nomor, @nama, atau balasan (pengelola)
command-unban = kembali menjawab seseorang (pengelola)
command-banned = siapa yang tidak saya jawab (pengelola)
argument-post = @KANAL KATA
usage-settings = Saya tidak mengerti. Tulis “quiet 22-7” atau “quiet off”, “ask admins” atau “ask everybody”, “language de” atau “language off”, atau perintahnya saja untuk tombol. Misalnya:
usage-settings-private = Saya tidak mengerti. Tulis “language de” atau “language off”, atau perintahnya saja untuk tombol. Misalnya:
usage-post = Di mana, dan apa? Tulis @nama atau nomor kanal, lalu kata-kata, atau “latest” dan kata-kata bila mau. Misalnya:
usage-ban = Siapa? Tulis nomor, atau @nama orang yang bertanya sejak saya mulai; atau balas pesannya dengan /ban. Misalnya:
usage-unban = Siapa? Tulis nomor atau @nama dari daftar /banned. Misalnya:
button-as-typed = Hanya kata-kata ini
button-read = Baca di { $source }
button-read-page = Baca halamannya
button-liked = 👍
button-disliked = 👎
button-share = Bagikan
button-copy = Salin
button-copy-link = Salin tautan
button-open-bot = Buka di bot
link-old = Saya tidak mengenal tautan itu, atau isinya sudah tidak ada. Tanyakan saja, atau lihat /help.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: ada ({ $size })
model-file-missing = { $name }: tidak ada
model-get = Untuk mengambil yang kurang: newsdesk models pull. Tanpa internet di sini: newsdesk models import BERKAS
model-runtime-missing = Yang menjalankannya belum terpasang: pip install onnxruntime
model-off = Dimatikan oleh NEWSDESK_SEMANTIC.
model-used = Dipakai: bot yang berjalan mengambilnya saat mulai berikutnya.
model-already = Semua berkasnya sudah ada.
model-pulled = { $name } sudah diambil ({ $size }).
model-pull-failed = { $name } tidak dapat diambil: { $problem }. Coba lagi nanti, atau ambil berkasnya di tempat lain lalu masukkan: newsdesk models import BERKAS
model-taken = { $name } diterima ({ $size }).
model-nothing-taken = Tidak ada berkas { $name } menurut daftar. Cari yang benar di halamannya: { $card }

## Settings of a chat

settings-title = Pengaturan grup ini
settings-title-own = Pengaturan Anda
settings-language = Bahasa: { $language }
settings-language-any = Bahasa: mengikuti penanya
settings-language-own = Bahasa: mengikuti Telegram Anda
settings-quiet = Jam tenang: { $first }–{ $until } ({ $zone }); saat itu saya hanya menjawab admin
settings-quiet-none = Jam tenang: tidak ada
settings-asking = Siapa boleh bertanya: { $asking ->
        [admins] hanya admin
       *[everybody] semua
    }
settings-choose-language = Bahasa apa yang saya pakai di sini?
settings-choose-first = Mulai jam berapa saya diam? ({ $zone })
settings-choose-until = Sampai jam berapa? ({ $zone })
settings-admins-only = Hanya admin grup ini yang dapat mengubah pengaturannya.
settings-not-seen = Saya tidak melihat bahwa Anda admin di sini. Jika Anda admin anonim, tulis: /settings quiet 22-7, /settings ask admins, atau /settings language de
admins-unknown = Telegram tidak memberi tahu saya apakah Anda admin di sini. Coba lagi beberapa detik lagi; jika tetap begitu, jadikan saya admin juga.
button-quiet = Jam tenang
button-quiet-none = Tanpa jam tenang
button-ask-admins = Hanya admin bertanya
button-ask-everybody = Semua boleh bertanya
button-language = Bahasa
button-language-any = Otomatis
quiet-now = Di sini tenang sampai { $until }. Sementara itu tanyakan di obrolan pribadi.
only-admins-ask = Di grup ini hanya admin yang boleh bertanya. Tanyakan di obrolan pribadi.

## Asking too much

budget-person = Terlalu cepat. Tunggu { $seconds } detik, lalu tanyakan lagi.
budget-presses = Terlalu cepat. Tunggu { $seconds } detik, lalu tekan lagi.
budget-group = Grup ini banyak bertanya sekaligus. Tunggu { $seconds } detik, lalu tanyakan lagi, atau di obrolan pribadi.

## Who is banned

ban-done = Saya tidak lagi menjawab { $name }. Untuk membatalkan: /unban { $number }
ban-not-them = { $name } tidak dapat diblokir: itu pengelola, saya, obrolan ini, atau akun yang dipinjamkan Telegram kepada banyak orang.
unban-done = Saya kembali menjawab { $name }.
unban-nobody = { $name } tidak diblokir; /banned menampilkan siapa yang diblokir.
banned-none = Tidak ada yang diblokir.
banned-line = { $number } · { $name } · sejak { $day }
banned-more = … dan { $count } lagi

## Posting in a channel

button-post = Kirim ke “{ $channel }”
post-private-only = Kirim itu di obrolan pribadi kita: di sana saya tunjukkan apa yang akan saya kirim.
post-unknown = Saya tidak menemukan { $channel }. Periksa namanya dan, bila privat, jadikan saya adminnya.
post-no-channel = { $channel } bukan kanal. Di grup, tanyakan langsung di sana.
post-not-me = Saya tidak boleh mengirim di { $channel }. Jadikan saya admin yang boleh mengirim pesan, lalu coba lagi.
post-not-you = Hanya admin { $channel } yang boleh mengirim pesan dapat menyuruh saya mengirim di sana.
post-done = Terkirim di { $channel }.
post-refused = Telegram tidak mengizinkan saya mengirim di { $channel }. Pastikan saya masih boleh mengirim di sana, lalu tekan lagi.
post-unsure = Telegram tidak menjawab, jadi saya tidak tahu apakah terkirim. Lihat dulu di { $channel }, lalu kirim /post lagi bila tidak ada.

## What readers make of answers

vote-liked = Dicatat, terima kasih.
vote-disliked = Dicatat, terima kasih. Kata lain mungkin membantu, atau /search.
gaps-title = { $count } pertanyaan tanpa jawaban, atau dengan jawaban yang tidak disukai
gaps-none = Belum ada: dari 90 hari terakhir tidak ada pertanyaan tanpa jawaban atau dengan jawaban yang tidak disukai.
gaps-off = Saya tidak menyimpan pertanyaan, jadi tidak tahu mana yang tanpa jawaban. Agar disimpan 90 hari, pasang NEWSDESK_KEEP_QUESTIONS=on dan mulai ulang saya.
gap-unanswered = tidak terjawab: { $count }
gap-disliked = tidak disukai: { $count }
gap-last = terakhir { $day }

## Inline and as a guest

inline-nothing = Tidak ditemukan. Tanya saya lewat pribadi
inline-failed = Belum bisa mencari. Tanya saya lewat pribadi
posted-question = Pertanyaan: { $question }
no-headline = Tanpa judul
person-told = { $called } · { $counted }
guest-declined = Saya tidak dapat menjawab di sini.
guest-how = Sebut saya dengan pertanyaan tentang berita, misalnya:

## When something goes wrong, or too many ask

busy = Terlalu banyak yang bertanya, jadi { $count } pertanyaan terakhir Anda belum terjawab. Tanyakan lagi yang terpenting sebentar lagi.
too-much = Terlalu banyak yang masuk sekaligus dari sini, jadi sebagian belum terjawab. Kirim lagi yang masih Anda perlukan.
uncertain = Sambungan terputus saat saya menjawab. Bila jawaban saya tidak tampak, tanyakan lagi.

## What is kept of a reader

privacy-title = Yang saya simpan tentang Anda
kept-of-you = { $table ->
        [exchanges] Pertanyaan Anda dan jawaban singkat saya, sehari, agar pertanyaan berikut dapat bersandar padanya.
        [languages] Bahasa pilihan Anda, sampai Anda memilih yang lain atau kembali ke bahasa Telegram Anda.
        [unreachable] Bahwa Anda memblokir saya dan sejak kapan, sampai Anda menulis lagi.
        [updates] Yang baru Anda kirim, sampai selesai saya tangani: biasanya beberapa detik, paling lama sehari.
        [bans] Bahwa pengelola memblokir Anda, sejak kapan, dan nama yang dilihatnya, sampai ia mencabutnya.
        [names] Nama pengguna Anda beserta nomor Anda, hanya di memori, sampai saya dimulai ulang.
        [votes] 👍 dan 👎 Anda selama 90 hari, tanpa nomor Anda; pertanyaan di samping 👎 hanya bila pengelola menyimpan pertanyaan.
       *[more] Baris “{ $table }”.
    }
privacy-listings = Yang dicari disimpan { $days } hari agar tombol berfungsi, tanpa mencatat siapa yang mencari.
privacy-questions = Pertanyaan yang tidak dapat saya jawab disimpan 90 hari, tanpa mencatat siapa yang bertanya.
privacy-held = Yang baru saja ditanyakan saya simpan sebentar di memori, tanpa mencatat siapa yang bertanya, agar orang lain lebih cepat dijawab.
privacy-where = Semuanya ada dalam berkas milik orang yang menjalankan saya. Selain itu saya tidak menyimpan pesan. Catatan saya tidak pernah memuat tulisan Anda, dan di sana Anda hanya “{ $pseudonym }”, dari nomor Anda dan kunci yang hanya saya punya.
privacy-groups = Di grup pun yang ditanyakan disimpan sehari, dengan grupnya tetapi tanpa mencatat siapa yang bertanya; dan keputusan admin untuk grup, sampai mereka mengubahnya.
privacy-not-mine = Obrolan ini disimpan Telegram sendiri, dan salinan lama pengelola tetap ada sampai dibuang.
privacy-stays = Jika pengelola memblokir Anda, hal itu tetap disimpan sampai ia mencabutnya.
privacy-next = Lihat semua dengan { $show }, hapus dengan { $forget }.
privacy-in-private = Itu antara kita: tulis { $command } kepada saya di obrolan pribadi.
my-data-title = Semua yang saya simpan tentang Anda
my-data-kind = { $count } baris: { $what }
my-data-more = … semua { $count } ada di berkas.
my-data-file = Semuanya seperti tertulis dalam berkas saya.
my-data-none = Saya tidak menyimpan apa pun tentang Anda.
my-data-next = { $show } memberi tahu apa yang mungkin saya simpan dan berapa lama.
forget-question = Hapus semua yang saya simpan tentang Anda? Tidak dapat dikembalikan. Yang dilihat orang lain tetap ada: pesan di obrolan ini dapat Anda hapus sendiri.
forget-stays = Ini tetap ada karena masih berlaku: { $what }
forget-done = { $count ->
        [0] Tidak ada yang perlu dihapus. Saya tidak menyimpan apa pun tentang Anda.
       *[other] Dihapus: { $count } baris. Saya tidak lagi menyimpan apa pun tentang Anda.
    }
forget-done-but = Dihapus: { $count } baris.
button-forget-me = Hapus semua
