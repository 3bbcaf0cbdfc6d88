"""The words of a date line and the letter that stands for each in a signature.

Letters::

    n 1-2 digits   y year 1900-2100   h Hijri year 1343-1500   c YYYYMMDD   # other number
    M month   H Hijri month   W weekday
    w "خميس", a weekday or a name   K "كتب"   Y "بقلم"
    k "الساعة"   p part of the day   m "م" (PM or AD)   g "ميلادي"   e "هـ"
    Z zone   z place   t "بتوقيت"
    P published   U updated   v counter ("مشاهدة")
    R "منذ"   r "قبل"   A "ago"   N "الآن"   D "أمس"
    u unit of time   G "h ago"   q number word   f fraction   a "و"
    i "في"   b "من"   B a word that makes the date another date   X a sign of prose   x other
    : , . / - ( ) as they are   ~ line break   | any other mark
"""

from __future__ import annotations

from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS, WEEKDAYS
from newscrawl.text.clock import AMBIGUOUS_PLACES, AMBIGUOUS_ZONES, DAY_PARTS, PLACES, ZONE_NAMES
from newscrawl.text.relative import BRIEF_UNITS, FRACTIONS, NUMBERS, UNITS

DAYS_AGO = {
    "اليوم": 0,
    "today": 0,
    "امس": 1,
    "الامس": 1,
    "البارحه": 1,
    "yesterday": 1,
    "اول امس": 2,
    "اول من امس": 2,
    "امس الاول": 2,
}
"""Day word to the number of days before today."""

_SMALL = {
    # Silent: these add nothing to a date and leave no trace in the signature.
    "": "تم|اخر|تاريخ|التاريخ|بتاريخ|الوقت|وقت|بوقت|تمام|بتمام|عند|حوالي|نحو|تقريبا|اقل من"
    "|الموافق|للموافق|موافق|المصادف|ل|لعام|لسنه|مده|زمن|الخبر|المقال|المقاله|الموضوع"
    "|واس|وفا|وام|كونا|قنا|بترا|سانا|شينخوا|رويترز|وكالات|الوكالات|lebanon 24|لبنان 24"
    "|th|st|nd|rd|t|le|à|the|at|date|time|last|an|a|nbsp",
    "K": "كتب|كتبت|كتبه",
    "Y": "بواسطه|بقلم|by",
    "k": "الساعه|تمام الساعه|علي الساعه",
    "e": "ه|هجري|هجريه|الهجري|ah",
    "g": "ميلادي|ميلاديه|الميلادي|ad",
    "t": "بتوقيت|توقيت|التوقيت|بالتوقيت",
    "P": "نشر|نشرت|النشر|نشره|نشرها|منشور|اضيف|اضيفت|الاضافه|اضافه|ادرج|ادرجت|حرر|حررت|ارسل|ارسلت"
    "|الانشاء|كتب في|كتب بتاريخ|publié|publie|published|posted|publish|publication|created",
    "U": "تحديث|التحديث|تحديثه|حدث|حدثت|محدث|تعديل|التعديل|تعديله|عدل|updated|update|modified"
    "|edited",
    "v": "مشاهده|مشاهدات|المشاهدات|المشاهده|قراءه|قراءات|القراءه|القراءات|للقراءه|تعليق|تعليقات"
    "|التعليقات|زياره|زيارات|الزيارات|لا توجد تعليقات|لا يوجد تعليقات|اترك تعليقا|اضف تعليق"
    "|اضف تعليقا|مشاركه|مشاركات|العدد|عدد|السنه|رقم العدد|issue|views|view|comments|comment|reads"
    "|read|shares",
    "R": "منذ|since",
    "r": "قبل|مضي علي",
    "A": "ago|مضت|مضي",
    "N": "الان|للتو|منذ لحظات|منذ قليل|قبل قليل|قبل لحظات|منذ لحظه|منذ ثوان|منذ ثواني|just now|now",
    "|": "المصدر|مصدر|طباعه|source|print",
    "a": "و",
    "i": "في|فى|on",
    "b": "من|of",
    "B": "بعد|حتي|الي|بين|بحلول|خلال|لغايه|ابتداء|اعتبارا|المقبل|المقبله|القادم|القادمه|الماضي"
    "|الماضيه|غدا|الميلاد|ميلاد|مواليد|الولاده|الوفاه|وفاه|الانتهاء|انتهاء|ينتهي|موعد|الموعد|يبدا"
    "|ولد|ولدت|توفي|توفيت|until|till|before|after|from|to|http|https|www|jalali|شمسي|ش"
    "|مباراه|المباراه|تقام|يقام|ينطلق|تنطلق|ذكري|ثوره|حرب|احداث|expires|born|died|copyright"
    "|حقوق|حقوق النشر",
}


def _lexicon() -> dict[str, str]:
    words: dict[str, str] = {}
    for letter, table in (
        ("f", FRACTIONS),
        ("q", NUMBERS),
        ("z", PLACES),
        ("z", AMBIGUOUS_PLACES),
        ("Z", ZONE_NAMES),
        ("Z", AMBIGUOUS_ZONES),
        ("M", MONTHS),
        ("H", HIJRI_MONTHS),
        ("W", WEEKDAYS),
        ("p", DAY_PARTS),
        ("u", UNITS),
        ("D", DAYS_AGO),
    ):
        words |= dict.fromkeys(table, letter)
    for letter, names in _SMALL.items():
        words |= dict.fromkeys(names.split("|"), letter)
    # Without the article these are names as well: weekdays only before a number.
    words |= dict.fromkeys(("احد", "خميس", "جمعه"), "w")
    words |= dict.fromkeys(BRIEF_UNITS, "G")
    return words | {"م": "m", "h": ":", "سا": ":"}


LEXICON = _lexicon()
HEADS = frozenset(
    " ".join(phrase.split()[:n]) for phrase in LEXICON for n in range(1, phrase.count(" ") + 1)
) | {"ك", "ت"}
AFTER_AND = frozenset("ufqkPU")
