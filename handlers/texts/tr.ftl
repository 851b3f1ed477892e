# Newsdesk’in Türkçe söyledikleri.
# Yalın cümleler, HTML yok. Kısa, nazik, somut, sonraki adımıyla: telefonda okunur.

## Günler ve listeler

day = d MMM y EEE
day-range-in-month = d MMM EEE – d MMM y EEE
day-range-in-year = d MMM EEE – d MMM y EEE
plain-day = d MMM y
plain-day-of-year = d MMM
plain-range-in-month = d–d MMM y
plain-range-in-year = d MMM – d MMM y
month-of-year = MMM y
month = MMM
today = bugün
yesterday = dün
days-on = { $day }
days-since = { $first } ve sonrası
days-until = { $last } ve öncesi
days-between = { $first } – { $last }
span = { $unit ->
        [minutes] { $count } dk
        [hours] { $count } sa
        [days] { $count } gün
        [months] { $count } ay
       *[years] { $count } yıl
    }
list-separator = { ", " }
day-unknown = günü bilinmiyor
day-inferred = { $day } (metinden çıkarıldı)

## Başlangıç ve yardım

welcome = Merhaba! Haber sorularını bu arşivden yanıtlıyorum; her yanıtı kanıtlayan cümleyi ve kaynağı da gösteriyorum.
help-what = Bana bu arşivdeki haberleri sorun. Yanıtı kanıtlayan cümle ve kaynakla veririm; arşiv bilmiyorsa bunu açıkça söylerim.
help-try = Deneyin
help-commands = Komutlar
help-command-line = { $usage } – { $what }
help-operator = İşletmeci olarak şunları da kullanabilirsiniz: { $commands }
help-understands = Soruları İngilizce anlıyorum. /search sözcükleri haberlerde geçtiği gibi, hangi dilde olursa olsun bulur; /who adları hangi yazıyla yazılırsa yazılsın bulur. /language benim konuştuğum dili değiştirir.
help-search = Arama şunları anlar: { $forms } ve “last week” gibi yalın İngilizceyle yazılmış günler.
help-groups = Gruplarda soruya { $bot } ile başlayın ya da mesajımı yanıtlayın.
reach =
    { $articles ->
        [0] Arşiv henüz boş. İşletmecisi onu “newsdesk load KLASÖR” ile doldurur.
        [one] Arşivde { $articles } haber var{ $days }.
       *[other] Arşivde { $articles } haber var{ $days }.
    }
reach-days = {" "}({ $oldest } – { $newest })
reach-day = {" "}({ $day })

## Komutlar: menü ve kullanımları

command-search = içinde bu sözcükler geçen haberler
command-who = haberlerdeki bir kişi, kurum ya da yer
command-latest = en yeni haberler: tümü ya da sözcüğe, yayına, güne göre
command-language = burada konuştuğum dil
command-help = neler yapabildiğim, örneklerle
command-reload = kaynakları yeniden oku (işletmeci)
command-undo = son yeniden yüklemeyi geri al (işletmeci)
command-stats = arşivde neler var (işletmeci)
command-sources = akışlar, sayfalar, klasörler ve durumları (işletmeci)
command-addsource = adresiyle bir akış ya da sayfa ekle (işletmeci)
command-removesource = bir akışı ya da sayfayı kaldır (işletmeci)
command-pause = bir kaynağı okumayı bırak ya da sürdür (işletmeci)
command-alias = birinin başka adları: AD = BAŞKA, BAŞKA (işletmeci)
command-unalias = birinin başka adlarını unut (işletmeci)
argument-words = SÖZCÜKLER
argument-name = AD
argument-optional-words = [SÖZCÜKLER]
usage-search = Hangi sözcükler? Komutun ardına yazın, örneğin:
usage-who = Kim? Adı komutun ardına yazın, örneğin:
usage-addsource = Hangi adres? Komutun ardına yazın, isterseniz bir ad da ekleyin, örneğin:
usage-removesource = Hangi kaynak? Adını komutun ardına yazın; liste: /sources. Örneğin:
usage-pause = Hangi kaynak? Adını komutun ardına yazın; liste: /sources. Örneğin:
example-address = https://example.org/feed
example-source = Example World
usage-unalias = Kimin başka adları? Adı komutun ardına yazın; liste: /alias. Örneğin:
example-alias = United Nations
usage-question = Buyurun? Sorunuzu aynı mesajda yazın, örneğin:
unknown-command = Bu komutu bilmiyorum. Doğrudan bir soru sorun ya da /help yazın.
only-text = Yalnızca metin okuyorum. Sorunuzu sözcüklerle gönderin.
forwarded = İletilen mesajları yanıtlamıyorum. Soruyu kendi sözcüklerinizle gönderin.

## Diller

language-which = Burada hangi dilde konuşayım?
language-unknown = “{ $words }” dilini konuşmuyorum. Burada hangisi olsun?
language-chosen = Bundan sonra buradaki dilim: { $language }. Soruları yine İngilizce anlıyorum; /search ve /who her dilden sözcük ve ad alır.
language-of-app = Bundan sonra Telegram’ınızın dilini konuşuyorum (biliyorsam).
language-of-each-reader = Bundan sonra burada herkesle kendi Telegram’ının dilinde konuşuyorum (biliyorsam).
language-admins-only = Buradaki dili yalnızca grubun yöneticileri değiştirebilir. Özel sohbetimizde kendi dilinizi seçebilirsiniz: /language
bot-description =
    Bana arşivimdeki haberleri İngilizce sorun. Yanıtı kanıtlayan cümle ve kaynakla veririm; arşiv bilmiyorsa bunu açıkça söylerim.
bot-short-description = Haber sorularını bir arşivden, kanıtlayan cümle ve kaynakla yanıtlar.

## Listeler

search-title = { $total ->
        [one] “{ $words }” için { $total } haber
       *[other] “{ $words }” için { $total } haber
    }
search-best = “{ $words }” için en iyi sonuçlar
search-newest = “{ $words }” için en yeni sonuçlar
search-some = “{ $words }” sözcüklerinin tümü hiçbir haberde yok. Bunlarda bazıları var.
search-nothing = Arşivde “{ $words }” için bir şey yok. Daha az ya da başka sözcük deneyin, bir ad için /who, en yeniler için /latest yazın.
search-nothing-exactly = Arşivde tam olarak “{ $words }” diye yazılan bir şey yok.
limit-source = { $words }
limit-byline = yazan: { $words }
limit-headline = başlık: { $words }
limit-around = tercihen şu tarihe yakın: { $days }
limit-excluded = şunlar olmadan: { $words }
newest-first = önce en yeni
exactly = tam yazıldığı gibi
repaired = “{ $typed }” şöyle de okundu: { $words }.
repaired-known = Şöyle de yazılır: { $words }.
nothing-within = “{ $words }” için bu sınırlarla bir şey yok: { $limits }
nothing-within-limits = Bu sınırlarla bir şey yok: { $limits }
without-limits = Onlar olmadan:
latest-newest = En yeni: { $day }
latest-newest-old = En yeni: { $day }, { $span } önce
latest-checked = son denetim { $span } önce
latest-checked-now = az önce denetlendi
latest-checked-on = son denetim: { $day }
latest-words = “{ $words }” için, önce en yeni
latest-old = “{ $words }” için en yenisi { $day } ({ $span } önce)
latest-nothing = Arşivde “{ $words }” için bir şey yok. Başka sözcükler ya da yalnızca /latest deneyin.
latest-empty = Arşiv henüz boş. İşletmecisi onu “newsdesk load KLASÖR” ile doldurur.
position = { $from }–{ $to } / { $total }
position-alone = { $from }–{ $to }
position-stories = Olaylar { $from }–{ $to } / { $total }
story-sources = { $sources ->
        [one] { $sources } kaynak
       *[other] { $sources } kaynak
    }
story-articles = { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
story-title = Tek olay: { $size }

## Bir haber

part = Bölüm { $part } / { $parts }
caption = Fotoğraf:
no-text = Bu haberin metni yok.

## Yanıtlar

answer-verdict = { $verdict ->
        [yes] Evet
       *[no] Hayır
    }
answer-sources = { $count } kaynak: { $sources }
answer-otherwise = Şöyle de bildirildi: { $claims }
answer-claim = { $claim } ({ $day })
answer-newest = Arşivde bununla ilgili en yeni haberin günü: { $day }.
answer-more = Başka kanıtlar
digest = En yeniler
digest-of = En yeniler: { $words }
near = Yakın konular
no-answer = Arşivde bu yazmıyor.
no-answer-nearest = En yakın başlıklar
no-answer-hint = Başka İngilizce sözcükler ya da /search deneyin.
not-english = Soruları yalnızca İngilizce anlıyorum.
not-english-hint = Lütfen İngilizce sorun. /who bir adı hangi yazıyla yazılırsa yazılsın bulur, /search ise sözcükleri haberlerde geçtiği gibi arar:

## Öncekine dayanan sorular ve soru olmayanlar

understood-question = Şöyle anlaşıldı: { $question }
unclear = Kimi ya da neyi kastettiğinizden emin değilim. Soruyu adıyla, tam olarak sorun ya da kastettiğiniz mesajımı yanıtlayın.
unclear-people = Şunlar olabilir: { $names }. Kimi kastediyorsunuz?
talk-thanks = Rica ederim. İstediğiniz zaman sorun.
talk-greeting = Merhaba! Bana bu arşivdeki haberleri İngilizce sorun, örneğin:
talk-insult = Yardımcı olamadıysam üzgünüm. Başka sözcükler deneyin ya da /help yazın.
talk-link = Bağlantıları açamıyorum. Konusuyla ilgili birkaç sözcük gönderin: /search SÖZCÜKLER

## Kişiler, kurumlar, yerler

kind = { $kind ->
        [organisation] Kurum
        [place] Yer
       *[person] Kişi
    }
kind-beside = { $kind ->
        [organisation] kurum
        [place] yer
       *[person] kişi
    }
also-known = Diğer adları: { $names }
understood-as = { $role }:
role-articles = { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
role-days = { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }, { $days }
role-first-last = { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }, ilki { $first }, sonuncusu { $last }
last-quoted = Son sözleri
with-people = Birlikte: { $names }
with-organisations = Kurumlar: { $names }
with-places = Yerler: { $names }
person-count = { $name } ({ $articles })
person-articles =
    { $articles ->
        [one] { $articles } haberde
       *[other] { $articles } haberde
    }
coverage-weeks = Haftalar { $days }; en çok: { $most } (hafta başı { $peak })
coverage-months = Aylar { $days }; en çok: { $most } ({ $peak })
articles-title = { $name }: { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
quotes-title = { $name } ne dedi
timeline-title = { $name }, önce en yeni
turn-week = Hafta başı { $day }
did-you-mean = Tam olarak “{ $name }” adında kimse bulamıyorum. Şunlardan birini mi kastettiniz?
which-of-them = “{ $name }” birkaç ada uyuyor. Hangisi?
which-of-role = Birkaç kişiye “{ $role }” deniyor. Hangisi?
which-one = Arşivde birden çok “{ $name }” var. Hangisi?
nobody = Arşivde “{ $name }” adında kimse bulamıyorum. Tam adı ya da /search deneyin.
people-not-kept = Bu arşiv kişi listesi tutmuyor. Şunu deneyin: /search { $name }
picture-axis-weeks = haftalık haber sayısı
picture-axis-months = aylık haber sayısı
picture-source = Kaynak: bu arşiv, { $day } itibarıyla

## Düğmeler

button-previous = ‹ Önceki
button-next = Sonraki ›
button-more-evidence = Başka kanıtlar ›
button-newest = Önce en yeni
button-best = Önce en iyi
button-exactly = Tam olarak “{ $words }”
button-exactly-all = Tam yazıldığı gibi
button-all-spellings = Başka yazılışlar da
button-all-articles = Tüm haberler: { $articles }
button-quotes = Sözleri
button-timeline = Zaman akışı
button-picture = Grafik
button-namesake = { $number }: { $called }
button-story = { $number }: { $size }
button-back = ‹ Geri
button-part-before = ‹ Bölüm { $part }
button-part-after = Bölüm { $part } ›
button-undo = Geri al
button-remove = Kaldır
button-old = Bu düğme eski bir mesajdan. Lütfen yeniden sorun.
article-gone = Bu haber artık arşivde yok.

## İşletmeci için

operator-only = Bu yalnızca botun işletmecisi için. Bana soru sorabilir ya da /help yazabilirsiniz.
reload-started = Kaynakları okuyorum…
reload-progress = Kaynakları okuyorum… { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
reload-progress-percent = Kaynakları okuyorum… %{ $percent } · { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
reload-done = Bitti. Arşivde artık { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    } var.
reload-counts = { $added } eklendi · { $changed } değişti · { $unchanged } aynı kaldı · { $removed } kaldırıldı
reload-dry = Yalnızca deneme: hiçbir şey değişmedi. Arşivde { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    } var.
reload-would = Şöyle olurdu: { $added } eklenir · { $changed } değişir · { $unchanged } aynı kalır · { $removed } kaldırılır
reload-expired =
    { $expired ->
        [one] { $expired } haber
       *[other] { $expired } haber
    } bu arşivde tutulmak için fazla eski
reload-rejected = { $rejected } reddedildi:
reload-more = … ve { $count } tane daha, tümü aşağıdaki dosyada.
reload-more-beyond = … ve { $count } tane daha; aşağıdaki dosya bunların { $named } tanesini sayıyor.
reload-unnamed = … ve { $count } tane daha, sayılamayacak kadar çok. Bunları düzeltip yeniden yükleyin.
reload-file = Reddedilen her şey ve nedeni.
reload-file-beyond = İlk reddedilenler ve nedeni.
reason =
    { $reason ->
        [EMPTY] boş
        [BINARY] metin değil
        [TOO_LARGE] fazla büyük
        [LINE_TOO_LONG] bir satır fazla uzun
        [NO_STRUCTURE] içinde haber bulunamadı
        [NO_TEXT] metin yok
        [NOT_JSON] JSON değil
        [BAD_FIELD] bir alan yanlış
        [UNREADABLE] okunamıyor
        [SAME_ID] bir kimlik iki kez kullanılmış
        [MARKUP_BOMB] tehlikeli biçimleme
        [TIMED_OUT] okuması çok uzun sürdü
       *[UNKNOWN_FORMAT] bilinmeyen biçim
    }
undo-nothing = Geri alınacak bir şey yok: yalnızca bir şeyi değiştiren son yeniden yükleme, bir kez geri alınabilir.
undo-done = Geri alındı: { $day }, { $time } UTC yüklemesi. Arşivde, ondan önceki gibi, yine { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    } var. Sonraki /reload aynı kaynakları yeniden okur.
undo-loses = { $day }, { $time } UTC’den bu yana daha küçük yüklemeler { $changes ->
        [one] { $changes } haber
       *[other] { $changes } haber
    } ekledi, değiştirdi ya da kaldırdı. Bunlar da yitirilir. O zamandan beri her şey geri alınsın mı?
undo-how = Bunun için: newsdesk undo --yes
undo-older = { $day }, { $time } UTC’den bu yana yüklemeler hiçbir şeyi değiştirmedi. O zamanki geri alınsın mı?
check-problem = { $part ->
        [state] Durum
       *[archive] Arşiv
    }: { $problem }
check-whole = Her şey yolunda. Arşivde { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    } var.
check-repaired = Onarıldı: dizin { $articles ->
        [one] { $articles } haberden
       *[other] { $articles } haberden
    } yeniden oluşturuldu.
check-archive-damaged = Arşiv kendi haberlerinden onarılamıyor. Bir yedeği geri yükleyin ya da veri klasörünü kenara alıp kaynakları yeniden yükleyin.
check-state-damaged = Durum (yüklenen dosyalar, sohbette eklenen kaynaklar, okurların listeleri) hasarlı. Yedekten geri yükleyin ya da botu durdurun, state.sqlite3 dosyasını kenara alın, dosyaları yükleyip kaynakları yeniden ekleyin; haberler kalır.
backup-done = Her şey { $name } içinde ({ $size }).
stats-articles = Haberler: { $articles }
stats-undated = Günü olmayan haberler: { $articles }
stats-people = Kişiler: { $people }
stats-days = Günler: { $oldest } – { $newest }
stats-sources = Yayınlar: { $sources }
stats-source = { $source } ({ $articles })
stats-source-unknown = belirtilmemiş ({ $articles })
stats-loaded = Son yükleme: { $day }, { $time } UTC
stats-never-loaded = Son yükleme: hiç
stats-size = Boyut: { $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Kaynaklar

source-unknown = Tek başına “{ $name }” adını taşıyan kaynak yok. Bunlardan biri mi?
source-unknown-none = “{ $name }” adında kaynak yok: henüz hiç kaynak yok. /addsource bir tane ekler.
source-more-names = … ve { $count } tane daha
source-failed = Okunamadı: { $problem }. Hiçbir şey değişmedi.
source-exists = Bu, zaten ekli olan “{ $name }”; durumu: /sources. Hemen okumak için: /reload { $name }
source-name-taken = Başka bir kaynağın adı “{ $name }”. /addsource, adres ve ardından başka bir ad yazın.
source-declared = “{ $name }” şu dosyada yazılı: { $file }. Oradan çıkarın. Hemen durdurmak için: /pause { $name }
sources-title =
    { $count ->
        [one] { $count } kaynak
       *[other] { $count } kaynak
    }
sources-none = Henüz kaynak yok. /addsource ile bir akışın adresi bir tane ekler; dosyaları “newsdesk load KLASÖR” okur.
sources-problem = Kaynak dosyanızda bir hata var: { $problem }. Düzeltin; o zamana dek çalışan bot öncekine uyar.
sources-more = … ve { $count } tane daha: tümünü “newsdesk sources” listeler.
source-title = { $name } ({ $kind ->
        [feed] akış
        [page] sayfa
       *[files] dosyalar
    })
source-read-now = az önce okundu
source-read = { $ago } önce okundu
source-never = henüz okunmadı
source-next = sonraki { $wait } sonra
source-next-now = sonraki şimdi
source-paused = durduruldu
source-gone = tümüyle kalktı
source-articles =
    { $articles ->
        [one] { $articles } haber
       *[other] { $articles } haber
    }
source-problem = Sorun: { $problem }
source-moved = Taşındı: { $address }
source-looking = O adrese bakıyorum…
source-added = { $kind ->
        [page] Sayfa
       *[feed] Akış
    } eklendi: “{ $name }”. Okuma aralığı: { $every }; durumu: /sources.
source-added-from-page = Bu sayfa bir akış gösteriyor. Onu “{ $name }” adıyla ekledim. Okuma aralığı: { $every }; durumu: /sources.
source-remove-question = “{ $name }” artık okunmasın ve unutulsun mu? { $articles ->
        [0] Hiç haber getirmedi.
        [one] { $articles } haberi kalır.
       *[other] { $articles } haberi kalır.
    }
source-removed = “{ $name }” kaldırıldı. Haberleri kalıyor.
source-removed-before = O kaynak artık yok.
source-now-paused = “{ $name }” durduruldu. Sürdürmek için aynısını yeniden yazın.
source-goes-on = “{ $name }” sürüyor; şimdi okuyorum.
source-told-gone = “{ $name }” ({ $address }) tümüyle kalkmış, sunucusu öyle diyor. Artık ona sormuyorum; haberleri kalıyor. Unutmak için: /removesource { $name }. Yeniden denemek için: /pause { $name }
source-told-gone-declared = “{ $name }” ({ $address }) tümüyle kalkmış, sunucusu öyle diyor. Artık ona sormuyorum; haberleri kalıyor. Kaynak dosyanızdan çıkarın. Yeniden denemek için: /pause { $name }
fetch-nothing = Sırası gelen yok. Bir kaynağı hemen okumak için: newsdesk fetch AD
fetch-failed = { $name }: okunamadı: { $problem }
fetch-unchanged = { $name }: yeni bir şey yok
fetch-done = { $name }: { $added } eklendi · { $changed } değişti · { $unchanged } aynı kaldı

## Başka adlar

alias-title = { $count ->
        [one] { $count } başka ad
       *[other] { $count } başka ad
    }
alias-none = Henüz başka ad yok. Eklemek için: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = “{ $name }” için sizden başka ad yok. Eklemek için: /alias { $name } = başka, bir başka
alias-more = … ve { $count } tane daha; tümünü kabukta newsdesk alias gösterir.
alias-declared = { $line } (dosyanızda)
alias-added = “{ $name }” artık şöyle de bulunuyor: { $others }.
alias-unknown = Kaydedildi: “{ $name }” için { $others }. Ama hiçbir haber “{ $name }” adını açıkça anmıyor. Yazılışını /who ile denetleyin; bir haber andığı anda geçerli olur.
alias-elsewhere = Kaydedildi: “{ $name }” için { $others }. Ama bununla başkaları da kastediliyor: kimler olduğunu /who { $first } gösterir. Geri almak için: /unalias { $name } = { $first }
alias-removed = { $count ->
        [0] “{ $name }” için sizden böyle bir ad yok; olanları /alias gösterir. Dosyanızdaki orada silinir.
        [one] “{ $name }” için { $count } başka ad unutuldu.
       *[other] “{ $name }” için { $count } başka ad unutuldu.
    }
alias-no-name = “=” işaretinden önce ad yok. Şöyle yazın: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = “{ $said }” için “=” işaretinden sonra başka bir ad gerekli. Şöyle yazın: /alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = “{ $said }” { $most } karakterden uzun. Daha kısa bir ad yazın.
alias-too-many = En çok { $most } başka ad olabilir. Birkaçını /unalias ile çıkarıp yeniden deneyin.

## İşletmecinin gönderdiği dosyalar

upload-started = Okuyorum: { $name }…
upload-too-large = { $name } { $size } MB’tan büyük; Telegram bir bota bundan fazlasını vermez. Sıkıştırın ya da bölün veya çalıştığım yerde yükleyin: newsdesk load DOSYA
upload-failed = { $name } Telegram’dan alınamadı. Lütfen bir dakika sonra yeniden gönderin.
upload-unknown-kind = { $name } dosyasını okuyamıyorum. Okuduklarım: { $kinds }; .jsonl, .json ve .csv .gz ile sıkıştırılmış da olabilir.

## Bir şey ters gittiğinde

error = Benim tarafımda bir şey ters gitti; kayda geçti. Lütfen bir dakika sonra yeniden deneyin.
error-not-allowed = Burada bunu göndermeme izin yok. Özel sohbette sorun.
error-unavailable = Arşiv şu anda okunamıyor. Lütfen bir dakika sonra yeniden deneyin.
error-damaged = Arşivin işletmecisine ihtiyacı var: “newsdesk check” çalıştırılmalı. Sonra yeniden sorun.
error-too-new = Arşivi daha yeni bir Newsdesk yazmış. İşletmecinin bunu güncellemesi gerekiyor.
error-loading = Başka bir yükleme sürüyor. Bitmesini bekleyip yeniden deneyin.
error-name-model = Adları bulan model yüklenemiyor; nedeni günlükte. Düzeltin ya da NEWSDESK_NER ayarını kaldırın, sonra yeniden deneyin.
error-changed = Arşiv az önce değişti. Yeniden bakıp öyle karar verin.
error-source-missing = Bir kaynak bulunamıyor; hangisi olduğu günlükte. Yolunu denetleyip yeniden /reload gönderin.
error-sources-file = Kaynak dosyanızda bir hata var; yerini /sources ve günlük söyler. Düzeltip yeniden deneyin.

## Beside articles

day-time = { $day }, { $time } UTC
help-inline = Başka herhangi bir sohbette { $bot } ve birkaç sözcük, bir ad ya da soru yazın, sonra seçin.
command-settings = dil; gruplarda yöneticiler için ne zaman ve kime yanıt verdiğim
command-post = en yenileri ya da bulunanları kanalınızda paylaş
command-privacy = sizinle ilgili ne sakladığım ve nasıl sileceğiniz
command-gaps = yanıtsız kalan sorular (işletmeci)
command-ban = birine artık yanıt verme: numara, @ad ya da yanıt (işletmeci)
command-unban = birine yeniden yanıt ver (işletmeci)
command-banned = kime yanıt vermediğim (işletmeci)
argument-post = @KANAL SÖZCÜKLER
usage-settings = Bunu anlamadım. “quiet 22-7” ya da “quiet off”, “ask admins” ya da “ask everybody”, “language de” ya da “language off” yazın; düğmeler için yalnızca komutu yazın. Örneğin:
usage-settings-private = Bunu anlamadım. “language de” ya da “language off” yazın; düğmeler için yalnızca komutu yazın. Örneğin:
usage-post = Nereye ve ne? Kanalın @adını ya da numarasını, sonra sözcükleri yazın; isterseniz “latest” ve sözcükler. Örneğin:
usage-ban = Kimi? Bir numara ya da ben başladığımdan beri soru soran birinin @adını yazın; ya da mesajını /ban ile yanıtlayın. Örneğin:
usage-unban = Kimi? /banned listesindeki bir numarayı ya da @adı yazın. Örneğin:
button-as-typed = Yalnızca bu sözcükler
button-read = Oku: { $source }
button-read-page = Sayfayı oku
button-liked = 👍
button-disliked = 👎
button-share = Paylaş
button-copy = Kopyala
button-copy-link = Bağlantıyı kopyala
button-open-bot = Botta aç
link-old = Bu bağlantıyı tanımıyorum ya da gösterdiği şey artık yok. Sorunuzu sorun ya da /help yazın.

## The model that compares texts by meaning

model-title = { $name } ({ $licence }) – { $folder }
model-file-there = { $name }: var ({ $size })
model-file-missing = { $name }: yok
model-get = Eksikleri getirmek için: newsdesk models pull. Burada internet yoksa: newsdesk models import DOSYA
model-runtime-missing = Onu çalıştıran kurulu değil: pip install onnxruntime
model-off = NEWSDESK_SEMANTIC ile kapatılmış.
model-used = Kullanımda: çalışan bot bir sonraki başlangıçta alır.
model-already = Bütün dosyaları zaten var.
model-pulled = { $name } getirildi ({ $size }).
model-pull-failed = { $name } getirilemedi: { $problem }. Sonra yeniden deneyin ya da dosyayı başka yerden getirip alın: newsdesk models import DOSYA
model-taken = { $name } alındı ({ $size }).
model-nothing-taken = Burada listedeki gibi bir { $name } dosyası yok. Doğrusunu sayfasında arayın: { $card }

## Settings of a chat

settings-title = Bu grubun ayarları
settings-title-own = Ayarlarınız
settings-language = Dil: { $language }
settings-language-any = Dil: soranın dili
settings-language-own = Dil: Telegram’ınızın dili
settings-quiet = Sessiz saatler: { $first }–{ $until } ({ $zone }); o zaman yalnızca yöneticilere yanıt veririm
settings-quiet-none = Sessiz saatler: yok
settings-asking = Kim sorabilir: { $asking ->
        [admins] yalnızca yöneticiler
       *[everybody] herkes
    }
settings-choose-language = Burada hangi dili konuşayım?
settings-choose-first = Saat kaçtan sonra susayım? ({ $zone })
settings-choose-until = Saat kaça kadar? ({ $zone })
settings-admins-only = Ayarları yalnızca bu grubun yöneticileri değiştirebilir.
settings-not-seen = Burada yönetici olduğunuzu göremiyorum. Anonim yöneticiyseniz şunu yazın: /settings quiet 22-7, /settings ask admins ya da /settings language de
admins-unknown = Telegram burada yönetici olup olmadığınızı bana söylemedi. Birkaç saniye sonra yeniden deneyin; böyle kalırsa beni de yönetici yapın.
button-quiet = Sessiz saatler
button-quiet-none = Sessiz saat olmasın
button-ask-admins = Yalnızca yöneticiler
button-ask-everybody = Herkes sorsun
button-language = Dil
button-language-any = Otomatik
quiet-now = Burası { $until } saatine kadar sessiz. Bu arada bana özel sohbette sorun.
only-admins-ask = Bu grupta bana yalnızca yöneticiler sorar. Özel sohbette sorun.

## Asking too much

budget-person = Çok hızlı oldu. { $seconds } saniye bekleyip yeniden sorun.
budget-presses = Çok hızlı oldu. { $seconds } saniye bekleyip yeniden basın.
budget-group = Bu grup bir seferde çok soruyor. { $seconds } saniye bekleyip yeniden sorun ya da özel sohbette sorun.

## Who is banned

ban-done = Artık yanıt vermiyorum: { $name }. Geri almak için: /unban { $number }
ban-not-them = { $name } engellenemez: bu bir işletmeci, ben, bu sohbet ya da Telegram’da çok kişinin ortak kullandığı bir hesap.
unban-done = Yeniden yanıt veriyorum: { $name }.
unban-nobody = { $name } engellenmemiş; engellenenleri /banned gösterir.
banned-none = Kimse engellenmemiş.
banned-line = { $number } · { $name } · { $day } gününden beri
banned-more = … ve { $count } tane daha

## Posting in a channel

button-post = Paylaş: “{ $channel }”
post-private-only = Bunu özel sohbetimizde gönderin: ne paylaşacağımı orada gösteririm.
post-unknown = { $channel } kanalını bulamıyorum. Adını denetleyin; gizliyse beni yöneticisi yapın.
post-no-channel = { $channel } bir kanal değil. Gruplarda bana orada sorun.
post-not-me = { $channel } kanalında paylaşamıyorum. Beni mesaj gönderebilen bir yönetici yapıp yeniden deneyin.
post-not-you = Yalnızca { $channel } kanalında mesaj gönderebilen yöneticiler orada paylaşmamı sağlayabilir.
post-done = { $channel } kanalında paylaşıldı.
post-refused = Telegram { $channel } kanalında paylaşmama izin vermedi. İznimi denetleyip yeniden basın.
post-unsure = Telegram yanıt vermedi, paylaşıldı mı bilmiyorum. Önce { $channel } kanalına bakın; yoksa /post komutunu yeniden gönderin.

## What readers make of answers

vote-liked = Kaydedildi, teşekkürler.
vote-disliked = Kaydedildi, teşekkürler. Başka sözcükler ya da /search yardımcı olabilir.
gaps-title = Yanıtsız kalan ya da yanıtı beğenilmeyen { $count } soru
gaps-none = Henüz yok: son 90 günden yanıtsız ya da yanıtı beğenilmemiş soru yok.
gaps-off = Soruları saklamıyorum, bu yüzden hangilerinin yanıtsız kaldığını bilmiyorum. 90 gün saklanmaları için NEWSDESK_KEEP_QUESTIONS=on yapıp beni yeniden başlatın.
gap-unanswered = yanıtsız: { $count }
gap-disliked = beğenilmedi: { $count }
gap-last = son { $day }

## Inline and as a guest

inline-nothing = Bulunamadı. Bana özelden sorun
inline-failed = Şu an bakamıyorum. Bana özelden sorun
posted-question = Soru: { $question }
no-headline = Başlıksız
person-told = { $called } · { $counted }
guest-declined = Burada yanıt veremem.
guest-how = Haberlerle ilgili bir soruda benden söz edin, örneğin:

## When something goes wrong, or too many ask

busy = { $count ->
        [one] Şu an çok kişi soruyor, bunu yanıtlayamadım. Bir dakika sonra yeniden sorun.
       *[other] Şu an çok kişi soruyor, son { $count } sorunuzu yanıtlayamadım. En önemlisini bir dakika sonra yeniden sorun.
    }
too-much = Buradan bir seferde çok fazla şey geldi, bir kısmı yanıtsız kaldı. Hâlâ eksik olanı yeniden gönderin.
uncertain = Yanıtlarken bağlantı koptu. Yanıtımı görmüyorsanız yeniden sorun.

## What is kept of a reader

privacy-title = Sizinle ilgili sakladıklarım
kept-of-you = { $table ->
        [exchanges] Bana sorduğunuz ve kısa yanıtım, bir gün; sonraki sorunuz ona dayanabilsin diye.
        [languages] Seçtiğiniz dil; başka birini seçene ya da Telegram’ınızın diline dönene dek.
        [unreachable] Beni engellediğiniz ve ne zamandan beri; bana yeniden yazana dek.
        [updates] Az önce gönderdiğiniz; ben işleyene dek: genellikle saniyeler, en çok bir gün.
        [bans] Bir işletmecinin sizi engellediği, ne zamandan beri ve gördüğü ad; engeli kaldırana dek.
        [names] Kullanıcı adınız ve numaranız; yalnızca bellekte, yeniden başlatılana dek.
        [votes] 👍 ve 👎 oylarınız 90 gün, numaranız olmadan; 👎 yanındaki soru yalnızca işletmeci soruları saklıyorsa.
       *[more] “{ $table }” satırları.
    }
privacy-listings = Aramalar, düğmeler çalışsın diye { $days } gün saklanır; kimin aradığı saklanmaz.
privacy-questions = Yanıtlayamadığım sorular 90 gün saklanır; kimin sorduğu saklanmaz.
privacy-held = Son sorulanlar, başkalarına daha çabuk yanıt vermek için bir süre bellekte durur; kimin sorduğu tutulmaz.
privacy-where = Hepsi beni işletenin bir dosyasında. Bunun dışında mesaj saklamam. Günlüğümde yazdıklarınız hiç bulunmaz; orada yalnızca “{ $pseudonym }” olarak geçersiniz: numaranızdan ve yalnızca bende olan bir anahtardan.
privacy-groups = Gruplarda sorulanlar da grupla birlikte bir gün saklanır, kimin sorduğu saklanmaz; yöneticilerin grup için kararları değiştirilene dek kalır.
privacy-not-mine = Bu sohbeti Telegram kendisi saklar; işletmecinin eski yedekleri silinene dek kalır.
privacy-stays = Bir işletmeci sizi engellerse bu, engeli kaldırana dek kalır.
privacy-next = Hepsini görmek için { $show }, sildirmek için { $forget }.
privacy-in-private = Bu aramızda kalsın: { $command } komutunu bana özel sohbetimizde yazın.
my-data-title = Sizinle ilgili sakladığım her şey
my-data-kind = { $count } satır: { $what }
my-data-more = … { $count } satırın hepsi dosyada.
my-data-file = Hepsi, dosyamda durduğu gibi.
my-data-none = Sizinle ilgili hiçbir şey saklamıyorum.
my-data-next = Neleri ne kadar saklayabileceğimi { $show } söyler.
forget-question = Sizinle ilgili sakladığım her şeyi sileyim mi? Geri getirilemez. Başkalarının gördükleri kalır: bu sohbetteki mesajları kendiniz silebilirsiniz.
forget-stays = Hâlâ geçerli olduğu için bu kalır: { $what }
forget-done = { $count ->
        [0] Silinecek bir şey yoktu. Sizinle ilgili hiçbir şey saklamıyorum.
        [one] Silindi: { $count } satır. Artık sizinle ilgili hiçbir şey saklamıyorum.
       *[other] Silindi: { $count } satır. Artık sizinle ilgili hiçbir şey saklamıyorum.
    }
forget-done-but = Silindi: { $count } satır.
button-forget-me = Hepsini sil
