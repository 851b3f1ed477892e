"""Words of the other languages the bot speaks: hello, thanks, goodbye, and those that ask.

Data only. What is understood of them is that much (:mod:`store.small_talk`), and that a question
is in another language than English (:mod:`store.foreign_questions`).
"""

from __future__ import annotations

# Whole messages, lower-case, without punctuation. A word that is news in English ("tag", "ya",
# "salam") is left out.

THANKS = (
    *("شكرا", "شكرا لك", "شكرا جزيلا", "شكرا لكم", "مشكور"),
    *("danke", "danke schön", "danke sehr", "vielen dank", "besten dank", "dankeschön"),
    *("gracias", "muchas gracias", "mil gracias"),
    *("ممنون", "ممنونم", "مرسی", "متشکرم", "سپاس", "سپاسگزارم", "خیلی ممنون", "دمت گرم"),
    *("merci", "merci beaucoup", "merci bien"),
    *("terima kasih", "terima kasih banyak", "terimakasih", "makasih", "trims"),
    *("감사합니다", "감사해요", "고마워", "고마워요", "고맙습니다", "감사", "땡큐"),
    *("спасибо", "спасибо большое", "большое спасибо", "благодарю", "спс"),
    *("teşekkürler", "teşekkür ederim", "çok teşekkürler", "sağ ol", "sağol", "sağ olun"),
    *("дякую", "щиро дякую", "дуже дякую", "спасибі"),
    *("谢谢", "谢谢你", "谢谢您", "多谢", "感谢", "謝謝", "謝謝你", "多謝"),
)
GREETINGS = (
    *("مرحبا", "أهلا", "اهلا", "أهلا وسهلا", "السلام عليكم", "سلام عليكم", "صباح الخير"),
    *("مساء الخير", "مساعدة"),
    *("hallo", "guten tag", "guten morgen", "guten abend", "grüß gott", "moin", "servus", "hilfe"),
    *("hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "ayuda"),
    *("سلام", "درود", "صبح بخیر", "عصر بخیر", "کمک", "راهنما"),
    *("bonjour", "bonsoir", "salut", "coucou", "aide"),
    *("halo", "hai", "selamat pagi", "selamat siang", "selamat sore", "selamat malam", "bantuan"),
    *("안녕", "안녕하세요", "안녕하십니까", "도움말", "도와주세요"),
    *("привет", "здравствуйте", "здравствуй", "добрый день", "доброе утро", "добрый вечер"),
    *("приветствую", "помощь"),
    *("merhaba", "selam", "günaydın", "iyi günler", "iyi akşamlar", "yardım"),
    *("привіт", "вітаю", "добрий день", "доброго дня", "доброго ранку", "добрий вечір"),
    *("доброго вечора", "допомога"),
    *("你好", "您好", "嗨", "早上好", "下午好", "晚上好", "早安", "帮助", "幫助"),
)
ASSENTS = (
    *("حسنا", "مع السلامة", "إلى اللقاء"),
    *("tschüss", "auf wiedersehen", "gute nacht", "alles klar"),
    *("adiós", "hasta luego", "de acuerdo"),
    *("خداحافظ", "باشه", "خدانگهدار", "شب بخیر"),
    *("au revoir", "à bientôt", "bonne nuit", "d'accord"),
    *("sampai jumpa", "baiklah"),
    *("안녕히 계세요", "네", "알겠습니다", "알겠어요", "잘 자"),
    *("пока", "до свидания", "хорошо", "понятно", "ладно", "ок", "спокойной ночи", "ясно"),
    *("hoşça kal", "görüşürüz", "tamam", "iyi geceler"),
    *("бувай", "до побачення", "добре", "зрозуміло", "гаразд", "на добраніч"),
    *("再见", "好的", "晚安", "明白了", "知道了", "再見"),
)
FILLERS = "бот bitte por favor s'il vous plaît пожалуйста будь ласка lütfen tolong 요 bot يا روبوت"
"""Words that may stand around those above."""

ASKING = (
    # German
    "wer wann wo woher wohin warum wieso weshalb wie wieviel wieviele welche welcher welches "
    "welchen gibt ist sind wurde wurden sagte sagt gewann passierte passiert "
    # Spanish
    "quién quien quiénes qué cuándo cuando dónde cuál cuáles cómo cuánto cuántos cuántas está fue "
    "ganó dijo pasó "
    # French
    "qui quand où pourquoi combien quel quelle quels quelles qu est-ce gagné "
    # Indonesian
    "siapa siapakah apa apakah kapan dimana mengapa kenapa bagaimana berapa adalah "
    # Turkish
    "kimdir kime kimin nedir nerede nereye nasıl neden niçin niye kaç hangi dedi oldu mıdır"
)
"""By which a question in our alphabet shows its language; few names and headlines have them."""

LITTLE = (
    # Arabic
    "من هو هي هم ما ماذا متى أين كيف لماذا كم هل هذا هذه يكون "
    # German
    "der die das den dem ein eine hat haben war es "
    # Spanish
    "es el la los las un una son era ha "
    # Persian
    "چه کسی کیست کی کجا چیست چرا چگونه چند آیا است را هست بود "
    # French
    "est le les un une ce sont a "
    # Indonesian
    "itu yang "
    # Korean
    "누구 누가 누구야 누구예요 누구인가 누구인가요 누구입니까 누구죠 "
    "무엇 뭐 뭐야 언제 어디 왜 어떻게 얼마나 "
    # Russian
    "кто такой такая такие такое это что где когда почему зачем как какой какая какие "
    "сколько чем ли "
    # Turkish
    "kim bu mı mi mu mü "
    # Ukrainian
    "хто такий така такі таке це що де коли чому як який яка які скільки чи"
)
"""What may stand around those words in a question, and those that ask in other alphabets."""

# Chinese, which puts no spaces between words.
BEFORE, BEHIND = ("谁是", "誰是", "什么是", "什麼是", "谁", "誰"), (
    "是谁", "是誰", "是什么人", "是什么", "是什麼", "吗", "嗎", "呢",
)  # fmt: skip
