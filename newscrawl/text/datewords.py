"""The words of a date line: text in, one letter per token out.

"السبت، 06 نوفمبر 2021 07:40 م" becomes the signature ``W,nMyn:nm``, on which the grammar of
dates is a handful of short regular expressions (:mod:`newscrawl.text.dategrammar`).

Letters of a signature::

    n 1-2 digits   y year 1900-2100   h Hijri year 1343-1500   c YYYYMMDD   # other number
    M month   H Hijri month   W weekday
    k "الساعة"   p part of the day   m "م" (PM or AD)   g "ميلادي"   e "هـ"
    Z zone   z place   t "بتوقيت"
    P published   U updated   v counter ("مشاهدة")
    R "منذ"   r "قبل"   A "ago"   u unit of time   q number word   f fraction   a "و"   D "أمس"   N "الآن"
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
    "k": "الساعه|تمام الساعه",
    "e": "ه|هجري|هجريه|الهجري|ah",
    "g": "ميلادي|ميلاديه|الميلادي|ad",
    "t": "بتوقيت|توقيت|التوقيت|بالتوقيت",
    "P": "نشر|نشرت|النشر|نشره|نشرها|منشور|اضيف|اضيفت|الاضافه|اضافه|ادرج|ادرجت|كتب في|كتب بتاريخ"
    "|published|posted|publish|publication|created",
    "U": "تحديث|التحديث|تحديثه|حدث|حدثت|محدث|تعديل|التعديل|تعديله|عدل|updated|update|modified"
    "|edited",
    "v": "مشاهده|مشاهدات|المشاهدات|المشاهده|قراءه|قراءات|القراءه|القراءات|للقراءه|تعليق|تعليقات"
    "|التعليقات|زياره|زيارات|الزيارات|مشاركه|مشاركات|العدد|عدد|views|view|comments|comment|reads"
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
    "|expires|born|died|copyright",
}
# Words that add nothing and leave no trace in the signature.
_SILENT = frozenset(
    "تم اخر تاريخ التاريخ بتاريخ الوقت وقت بتمام تمام تقريبا حوالي نحو الموافق للموافق موافق ل لعام"
    " لسنه عند كتب كتبت كتبه الخبر الموضوع المقال المقاله خبر بوقت المصادف مده زمن"
    " th st nd rd t the at date time last an a nbsp pubdate article lebanon24".split()
)


def _lexicon() -> dict[str, str]:
    words = dict.fromkeys(_SILENT, "")
    words |= dict.fromkeys(("اقل من", "lebanon 24", "لبنان 24"), "")
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
_REMOVED = re.compile(
    "[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_COMPATIBILITY = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")

_TOKEN = re.compile(
    # An offset after a clock; a minus only after seconds, else "19:40-20:30" were one.
    r"((?:(?<=[0-9])|(?<=:[0-9]{2} ))\+[01][0-9]:?[0-5][0-9](?![0-9:])"
    r"|(?:(?<=:[0-9]{2}:[0-9]{2})|(?<=:[0-9]{2}:[0-9]{2} )|(?<=\.[0-9]{3})|(?<=\.[0-9]{6}))"
    r"-[01][0-9]:?[0-5][0-9](?![0-9:])"
    r"|(?:gmt|utc|غرينتش|جرينتش|غرينيتش|جرينيتش) ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:]))"
    r"|((?<![:0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)"
    r"|([ap]\.m\b|[قب]\.ظ\b|[^\W\d_]+)"
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
        return source[self.origin[start] : self.origin[end - 1] + 1]


def fold(text: str) -> Folded:
    """One spelling for look-up: digits, hamza, ya, ha, dashes, Latin case; no marks.

    >>> fold("الجُمعة ٦ نوفـمبر ٢٠٢١").text
    'الجمعه 6 نوفمبر 2021'
    """
    if not _REMOVED.search(text) and not _COMPATIBILITY.search(text):
        return Folded(text.translate(_FOLD), None)
    characters, origin = [], []
    for position, character in enumerate(text):
        plain = character
        if _COMPATIBILITY.match(character):
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
            else:
                found.append(head)
            head = None
        letter, word = _letter(word, kind)
        if kind == _WORD and word in _HEADS:
            head = (letter, word, start, end)
        else:
            found.append((letter, word, start, end))
    if head is not None:
        found.append(head)
    kept = [token for token in found if token[0]]
    return Tokens(
        "".join([token[0] for token in kept]),
        [token[1] for token in kept],
        [(token[2], token[3]) for token in kept],
    )


def _letter(word: str, kind: int) -> tuple[str, str]:
    """The letter of a token of that group of ``_TOKEN``, and the word that carries it."""
    if kind == _WORD:
        letter = LEXICON.get(word)
        if letter is not None:
            return letter, word
        # "و" is written onto the next word.
        if word[0] == "و" and (letter := LEXICON.get(word[1:], "x")) in _AFTER_AND:
            return letter, word[1:]
        return "x", word
    if kind == _NUMBER:
        return _number_letter(word), word
    if kind == _MARK:
        return _MARKS.get(word, "|"), word
    return "Z", word
