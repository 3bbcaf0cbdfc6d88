"""The words of a date line: text in, one letter per token out.

"السبت، 06 نوفمبر 2021 07:40 م" becomes the signature ``W,nMyn:nm``, on which the grammar of
dates is a handful of short regular expressions (:mod:`newscrawl.text.dategrammar`).

Letters of a signature::

    n 1-2 digits   y year 1900-2100   h Hijri year 1343-1500   c YYYYMMDD   # other number
    M month   H Hijri month   W weekday
    w "خميس", a weekday or a name   K "كتب"   Y "بقلم"
    k "الساعة"   p part of the day   m "م" (PM or AD)   g "ميلادي"   e "هـ"
    Z zone   z place   t "بتوقيت"
    P published   U updated   v counter ("مشاهدة")
    R "منذ"   r "قبل"   A "ago"   N "الآن"   D "أمس"
    u unit of time   q number word   f fraction   a "و"
    i "في"   b "من"   B a word that makes the date another date   X a sign of prose   x other
    : , . / - ( ) as they are   ~ line break   | any other mark
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS, WEEKDAYS
from newscrawl.text.clock import AMBIGUOUS_PLACES, AMBIGUOUS_ZONES, DAY_PARTS, PLACES, ZONE_NAMES
from newscrawl.text.relative import FRACTIONS, NUMBERS, UNITS

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
    "|اضف تعليقا|مشاركه|مشاركات|العدد|عدد|السنه|views|view|comments|comment|reads"
    "|read|shares",
    "R": "منذ|since",
    "r": "قبل|مضي علي",
    "A": "ago|مضت|مضي",
    "N": "الان|للتو|منذ لحظات|منذ قليل|قبل قليل|قبل لحظات|منذ لحظه|منذ ثوان|منذ ثواني|just now|now",
    "a": "و",
    "i": "في|فى|on",
    "b": "من|of",
    "B": "بعد|حتي|الي|بين|بحلول|خلال|لغايه|ابتداء|اعتبارا|المقبل|المقبله|القادم|القادمه|الماضي"
    "|الماضيه|غدا|الميلاد|ميلاد|مواليد|الولاده|الوفاه|وفاه|الانتهاء|انتهاء|ينتهي|موعد|الموعد|يبدا"
    "|ولد|ولدت|توفي|توفيت|until|till|before|after|from|to|http|https|www|jalali|شمسي|ش|اخر موعد"
    "|مباراه|المباراه|تقام|يقام|ينطلق|تنطلق|ذكري|ثوره|حرب|احداث|expires|born|died|copyright",
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
    return words | {"م": "m", "h": ":", "سا": ":"}


LEXICON = _lexicon()
_HEADS = frozenset(
    " ".join(phrase.split()[:n]) for phrase in LEXICON for n in range(1, phrase.count(" ") + 1)
) | {"ك", "ت"}
_AFTER_AND = frozenset("ufqkPU")

_SPACES = "\t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_FOLD = str.maketrans(
    dict(zip("أإآٱىةیېکگھہەۀ", "اااايهييككهههه", strict=True))
    | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
    | {chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)}
    | dict.fromkeys(_SPACES + "\u202f\u205f\u3000", " ")
    | dict.fromkeys("\r\x85\u2028\u2029", "\n")
    | dict.fromkeys("،٫٬", ",")
    | dict.fromkeys("–—‒−‐‑―_", "-")
    | dict.fromkeys("\\⁄∕", "/")
    | dict.fromkeys("[{", "(")
    | dict.fromkeys("]}", ")")
    | dict.fromkeys("∶：", ":")
)
# Harakat, Quranic marks, tatweel and format characters: inside a word they hide it.
_MARKS_INSIDE = (
    "\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_COMPATIBILITY = "\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e"
_REMOVED = re.compile(f"[{_MARKS_INSIDE}]")
_COMPATIBLE = re.compile(f"[{_COMPATIBILITY}]")
_LENGTH_CHANGES = re.compile(f"[{_MARKS_INSIDE}{_COMPATIBILITY}]")

_TOKEN = re.compile(
    # An offset after a clock; a minus only after seconds, else "19:40-20:30" were one.
    r"((?:(?<=[0-9])|(?<=:[0-9]{2} )|(?<=[0-9] [ap]m ))\+[01][0-9]:?[0-5][0-9](?![0-9:])"
    r"|(?:(?<=:[0-9]{2}:[0-9]{2})|(?<=:[0-9]{2}:[0-9]{2} )|(?<=\.[0-9]{3})|(?<=\.[0-9]{6}))"
    r"-[01][0-9]:?[0-5][0-9](?![0-9:])"
    r"|(?:gmt|utc|غرينتش|جرينتش|غرينيتش|جرينيتش) ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:]))"
    r"|((?<![:0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)"
    r"|([ap]\.m\b|[قب]\.ظ\b|ت\.غ\b|[^\W\d_]+)"
    r"|([^ ])"
)
_NUMBER, _WORD, _MARK = 2, 3, 4  # the groups of _TOKEN
_MARKS = {c: c for c in ":,./-()"} | dict.fromkeys("?!؟%$€£=<", "X") | {"\n": "~"}


class Tokens(NamedTuple):
    """A text as tokens: ``words[i]`` has the letter ``signature[i]`` and stands at ``spans[i]``."""

    signature: str
    words: list[str]
    spans: list[tuple[int, int]]


class Folded(NamedTuple):
    """Folded text and, where its length changed, the original position of every character."""

    text: str
    origin: list[int] | None

    def original(self, source: str, start: int, end: int) -> str:
        """The part of ``source`` that was folded to ``text[start:end]``."""
        if self.origin is None:
            return source[start:end]
        begin, stop = self.origin[start], self.origin[end - 1] + 1
        while stop < len(source) and (source[stop] == "ـ" or unicodedata.combining(source[stop])):
            stop += 1
        return source[begin:stop]


def fold(text: str) -> Folded:
    """One spelling for look-up: digits, hamza, ya, ha, dashes, Latin case; no marks.

    >>> fold("الجُمعة ٦ نوفـمبر ٢٠٢١").text
    'الجمعه 6 نوفمبر 2021'
    """
    if not _LENGTH_CHANGES.search(text):
        return Folded(text.translate(_FOLD), None)
    characters, origin = [], []
    for position, character in enumerate(text):
        plain = character
        if _COMPATIBLE.match(character):
            plain = unicodedata.normalize("NFKC", character)[:4]
        plain = _REMOVED.sub("", plain)
        characters.append(plain)
        origin += [position] * len(plain)
    return Folded("".join(characters).translate(_FOLD), origin)


def _number_letter(digits: str) -> str:
    length = len(digits)
    if length <= 2:
        return "n"
    if length == 4:
        if "1900" <= digits <= "2100":
            return "y"
        return "h" if "1343" <= digits <= "1500" else "#"
    return "c" if length == 8 and digits[:2] in ("19", "20") else "#"


def tokenize(text: str) -> Tokens:
    """Tokens of folded text; silent words are left out."""
    found: list[tuple[str, str, int, int]] = []
    head: tuple[str, str, int, int] | None = None  # an unfinished phrase: "تشرين", "بعد منتصف"
    for match in _TOKEN.finditer(text):
        word, (start, end), kind = match[0], match.span(), match.lastindex or 0
        if head is not None:
            _, first, begin, stop = head
            joined = f"{first} {word}" if start > stop else first + word
            if joined in LEXICON or joined in _HEADS:
                word, start, kind = joined, begin, _WORD
            elif head[0]:
                found.append(head)
            head = None
        letter = LEXICON.get(word) if kind == _WORD else None
        if letter is None:
            letter, word = _letter(word, kind)
        if kind == _WORD and word in _HEADS:
            head = (letter, word, start, end)
        elif letter:
            found.append((letter, word, start, end))
    if head is not None and head[0]:
        found.append(head)
    return Tokens(
        "".join([token[0] for token in found]),
        [token[1] for token in found],
        [(token[2], token[3]) for token in found],
    )


def _letter(word: str, kind: int) -> tuple[str, str]:
    """The letter of a token of that group of ``_TOKEN``, and the word that carries it."""
    if kind == _WORD:
        # A phrase's first word alone, or an unknown one; "و" is written onto the next word.
        joined = LEXICON.get(word[1:], "x") if word[0] == "و" else "x"
        return (joined, word[1:]) if joined in _AFTER_AND else ("x", word)
    if kind == _NUMBER:
        return _number_letter(word), word
    if kind == _MARK:
        return _MARKS.get(word, "|"), word
    return "Z", word
