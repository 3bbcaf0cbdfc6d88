"""Language by letters and commonest words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import language

CASES = [
    # Arabic, of every register
    ("ar", "أعلنت البلدية فتح الجسر الجديد أمام السيارات قبل نهاية الصيف"),
    ("ar", "اعلنت البلديه فتح الجسر الجديد امام السيارات"),
    ("ar", "محمود حسن يسجل هدفين"),
    ("ar", "عاجل.. حريق في الميناء القديم"),
    ("ar", "القاهرة"),
    ("ar", "قَالَتِ المُعَلِّمَةُ إِنَّ الدَّرْسَ انْتَهَى"),
    ("ar", "العـــراق يفتح المعـبر"),
    ("ar", "إحنا مش عارفين نعمل إيه دلوقتي في الزحمة دي"),
    ("ar", "واش كاين شي حاجة جديدة فالبلاد ولا والو"),
    ("ar", "شو بدك تعمل بكرا، رح نروح عالبحر"),
    ("ar", "شنو گال المدير؟ هسه نروح للمدرسة"),
    # Arabic typed on a Persian keyboard
    ("ar", "وزیر الخارجیة یصل إلی العاصمة فی زیارة رسمیة"),
    ("ar", "قال المتحدث إن المحادثات ستستمر في الیوم التالی"),
    # foreign names and quotations within Arabic
    ("ar", "أعلنت إدارة نادي پرسپولیس الإيراني التعاقد مع المدرب"),
    ("ar", "فوز پرسپولیس على الهلال في دوري أبطال آسيا"),
    ("ar", "عرض المهرجان فيلم «جدایی نادر از سیمین» للمخرج أصغر فرهادي في الافتتاح"),
    ("ar", "قال گلزار وژيلا وچنگیز في طهران إن الفيلم نجح في دور العرض"),
    ("ar", "كتبت الصحيفة بالأردية «کراچی میں بارش» في صفحتها الأولى من هذا العدد"),
    ("ar", "أطلقت شركة Apple هاتف iPhone 15 Pro الجديد في الأسواق العربية"),
    ("ar", "سعر الدولار اليوم في البنوك: 30.9 USD/EGP"),
    # Persian
    ("fa", "دولت ایران گفت که مذاکرات را ادامه می‌دهد"),
    ("fa", "رئیس شورای شهر از گشایش کتابخانه تازه خبر داد"),
    ("fa", "اين خبر در شيراز به نقل از شهرداري منتشر شد و ادامه دارد"),
    ("fa", "سلام دوستان عزیز، امروز هوا خوب است"),
    ("fa", "قیمت گوشت و پنیر در بازار امروز گران شد"),
    # Urdu, Central Kurdish, Pashto
    ("ur", "پاکستان کے وزیر اعظم نے کہا ہے"),
    ("ur", "شہر کی نئی لائبریری کا افتتاح کل ہوگا اور سب لوگ آئیں گے"),
    ("ckb", "شارەوانی ڕایگەیاند کە پردە نوێیەکە دەکرێتەوە"),
    ("ckb", "سەرۆکی شارەکە لەگەڵ ڕۆژنامەنووسان کۆبووەوە"),
    ("ps", "د ښار نوی کتابتون به سبا پرانیستل شي او خلک به ورشي"),
    ("ps", "ښاروال وویل چې نوی پل به په اوړي کې پرانیستل شي"),
    # Latin
    ("en", "The mayor said that the bridge will open with a ceremony"),
    ("en", "The harbour and the market are closed, by order, for a week"),
    ("fr", "Le maire est arrivé dans la ville pour une visite du port"),
    ("en", "The Arabic word كتاب means book, said the teacher to the class"),
    # not ours, or too little
    (None, "Der Bürgermeister sagte am Montag, dass die Brücke wieder offen ist"),
    (None, "El alcalde de la ciudad abrió el puente en la mañana"),
    (None, "Apple iPhone Pro Max"),
    (None, "Мэр города открыл новую библиотеку"),
    (None, "市长宣布新图书馆开放"),
    (None, "ראש העיר פתח את הספרייה"),
    (None, "ئۇيغۇر تىلى تۈركىي تىللار ئائىلىسىگە تەۋە بىر تىل"),
    (None, "salam 3alaykom khouya kif dayr lyoum"),
    (None, "مصر"),
    (None, "2021-11-06 07:40"),
    (None, ""),
    (None, "…،؛؟«»"),
    # headlines and short lines of every kind
    ("ar", "وزير الصحة"),
    ("ar", "محمد صلاح يتألق"),
    ("ar", "ترمب وبايدن في مناظرة جديدة"),
    ("ar", "إيلون ماسك يشتري Twitter مقابل 44 مليار دولار"),
    ("ar", "شاهد.. أهداف مباراة ليفربول ومانشستر سيتي"),
    ("ar", "Samsung Galaxy S23 Ultra: سعر ومواصفات الهاتف الجديد في السوق"),
    ("ar", "المغرب: تيفيناغ ⵜⵉⴼⵉⵏⴰⵖ حرف الأمازيغية الرسمي في البلاد"),
    ("ar", "قال الرئيس الإيراني مسعود پزشکیان إن بلاده لا تريد حربا"),
    ("ar", "گولن وأردوغان: صراع لا ينتهي"),
    ("ar", "چيلسي يفوز على أرسنال"),
    ("ar", "ڤودافون مصر تعلن نتائجها"),
    ("ar", "كيفاش نقدر نسجل فالموقع ديال الجامعة"),
    ("ar", "علاش ڭالو ليه يمشي بحالو"),
    ("ar", "هذي السالفة ما يعرفها إلا أهل الديرة"),
    ("ar", "إن شاء الله نتيجة كويسة النهاردة"),
    ("ar", "اللهم صل على محمد"),
    (
        "ar",
        "كتب الشاعر حافظ الشيرازي «اگر آن ترک شیرازی به دست آرد» وهي قصيدة مشهورة في الأدب",
    ),
    ("fa", "وزیر امور خارجه ایران به بغداد سفر کرد"),
    ("fa", "رهبر انقلاب در دیدار با مسئولان گفت"),
    ("fa", "تیم ملی فوتبال ایران قهرمان شد"),
    ("fa", "قیمت دلار امروز"),
    ("fa", "بازگشت تیم ملی به تهران پس از پیروزی"),
    ("fa", "محمد رضا شجریان درگذشت"),
    ("ur", "وزیراعظم شہباز شریف کا دورہ سعودی عرب"),
    ("ur", "پاکستان میں بارشوں سے تباہی"),
    ("ur", "تازہ ترین خبریں"),
    ("ps", "د افغانستان د بهرنیو چارو وزیر کابل ته ستون شو"),
    ("ps", "په کابل کې چاودنه وشوه"),
    ("ps", "د کرکټ لوبډلې بریا"),
    ("ckb", "سەرۆکی هەرێمی کوردستان پێشوازی لە باڵیۆزی ئەمریکا کرد"),
    ("ckb", "هەواڵی نوێ"),
    ("ckb", "نرخی دۆلار لە بازاڕەکانی هەولێر"),
    ("en", "Egypt's president meets with the Saudi crown prince"),
    ("en", "The government has announced new measures for the economy"),
    ("fr", "Le président de la République a reçu les ministres dans son palais"),
    ("fr", "Algérie : les prix des voitures en baisse"),
    (None, "12345"),
    (None, "URL"),
    (None, "Türkiye Cumhurbaşkanı Erdoğan bugün Ankara'da bir açıklama yaptı"),
    (None, "Serokê Herêma Kurdistanê pêşwazî li balyoz kir"),
    (None, "هەۋال ئۇيغۇر ئاپتونوم رايونى"),
    (None, "سنڌ جي وڏي وزير چيو آهي ته"),
    (None, "Президент России Владимир Путин"),
    ("ar", "<p>أعلنت وزارة الداخلية ضبط المتهمين</p>"),
    ("ar", "القدس العربي - لندن - رويترز"),
    ("ar", "مرحبا بكم"),
]


@pytest.mark.parametrize(("expected", "text"), CASES)
def test_language(expected: str | None, text: str) -> None:
    assert language(text) == expected


def test_a_long_article_is_what_its_beginning_is() -> None:
    assert language("أعلنت البلدية فتح الجسر الجديد. " * 200 + "گفت " * 50) == "ar"


@settings(deadline=None)
@given(st.text())
def test_any_string_has_a_known_language_or_none(text: str) -> None:
    assert language(text) in {"ar", "fa", "ur", "ckb", "ps", "en", "fr", None}


@pytest.mark.parametrize("unit", ["ا", "a", "ا ", "a ", "ە", "\u064e"])
def test_long_runs_end(unit: str) -> None:
    language(unit * 100_000)
