"""A credit line cut at its separators, and what a piece other than a person may be."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newscrawl.text.arabic import normalize
from newscrawl.text.gazetteer import folded_words, phrases

__all__ = ["Piece", "cut", "is_date", "is_desk", "is_paper", "place_of"]


class Piece(NamedTuple):
    """What stands between two separators; ``quoted`` where quotation marks hold it."""

    text: str
    quoted: bool = False


_QUOTED = re.compile(r"«([^«»]{1,40})»|\"([^\"]{1,40})\"|“([^“”]{1,40})”")
_TITLE_SLASH = re.compile(r"(?<!\w)([أا]\.?د|[أا]\. ?د|[دأم])\s*/\s*(?=\w{2})")
_LONG_TITLE_SLASH = re.compile(
    r"(?<!\w)((?:ال)?(?:دكتوره?|دكتورة|[أا]ستاذه?|[أا]ستاذة|مهندس|لواء|مستشار|شيخ|سفير))\s*/\s*"
)
_SEPARATOR = re.compile(
    r"[|•·؛;،,()\[\]{}<>_+&\n–—―‒−►▪■*]+|\s:|:(?!\d)"
    r"|(?<!\w)-+|-+(?!\w)|(?<!\w)ـ+(?!\w)|(?<!\d)[/\\]|[/\\](?!\d)"
    r"|(?<=[\u0620-\u06d3])-(?=[\u0620-\u06d3])"
)
# First halves of double first names, which keep their hyphen.
_DOUBLE = re.compile(r"(?<!\w)(جان|ماري|آن|كلود|بيار|جورج|لوي)-(?=\w)")
# A date without a sign before it: "محمد علي السبت، 06 نوفمبر".
_DATE_START = re.compile(
    r"(?<=\w)\s+(?=(?:يوم\s+)?"
    r"(?:ال[أا]حد|ال[إاأ]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت)[\s،,]+\d"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d|منذ\s\d|(?:في|بتاريخ)\s\d)"
)
_HELD = "\u2010"  # the hyphen that is no separator

_PAPER_ENDS: Final = folded_words("نيوز برس أونلاين نت الإخبارية الإخباري news press online")
_DATE_WORDS: Final = folded_words(
    "يوم الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت يناير فبراير مارس أبريل مايو يونيو "
    "يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون تشرين شباط آذار نيسان أيار "
    "حزيران تموز آب أيلول الأول الثاني جانفي فيفري أفريل ماي جوان جويلية أوت شتنبر نونبر دجنبر "
    "غشت يوليوز محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو القعدة الحجة ذي "
    "هـ م ص صباحا مساء ظهرا نشر في بتاريخ تاريخ النشر آخر تحديث الساعة بتوقيت الموافق منذ دقائق "
    "ساعة ساعات دقيقة أيام AM PM GMT KSA"
)
_DESK_HEAD: Final = folded_words(
    "محرر المحرر محررة المحررة محررو محررون قسم القسم هيئة فريق أسرة إدارة غرفة وحدة مكتب كتب "
    "مصدر مراسل مراسلو مراسلون مراسلنا مراسلة المراسل مندوب ادمن أدمن مدير مشرف admin editor "
    "webmaster administrator staff desk newsroom web"
)


def cut(text: str) -> list[Piece]:
    """The pieces of a line, in order, without empty ones.

    >>> [piece.text for piece in cut("القاهرة-محمد علي (أ ف ب) | 12/3/2021")]
    ['القاهرة', 'محمد علي', 'أ ف ب', '12/3/2021']
    """
    text = _TITLE_SLASH.sub(r"\1. ", text)
    text = _LONG_TITLE_SLASH.sub(r"\1 ", text)
    text = _DATE_START.sub(" | ", text)
    text = _DOUBLE.sub(rf"\1{_HELD}", text)
    pieces: list[Piece] = []
    start = 0
    for quoted in _QUOTED.finditer(text):
        pieces += _cut_plain(text[start : quoted.start()])
        pieces.append(Piece(next(filter(None, quoted.groups()), "").strip(), quoted=True))
        start = quoted.end()
    pieces += _cut_plain(text[start:])
    return [piece for piece in pieces if piece.text]


def _cut_plain(text: str) -> list[Piece]:
    return [Piece(part.replace(_HELD, "-").strip(" .'’\"“”«»")) for part in _SEPARATOR.split(text)]


_ZONE = re.compile(r"(?<=\S) بتوقيت(?: \S+){1,3}$")


def is_date(piece: str) -> bool:
    """Whether the piece is a date, a time or a part of one.

    >>> is_date("06 نوفمبر 2021 07:40 م"), is_date("السبت"), is_date("محمد")
    (True, True, False)
    """
    tokens = _ZONE.sub("", normalize(piece)).split()
    return bool(tokens) and all(token.isdecimal() or token in _DATE_WORDS for token in tokens)


def place_of(piece: str) -> str | None:
    """The town or country that the whole piece is, as printed, without "في" or "من" before it."""
    bare = re.sub(r"^(?:في|من|مدينة|محافظة|مكتب)\s+(?=\S)", "", piece)
    for name in (piece, bare):
        if normalize(name) in phrases("cities") or normalize(name) in phrases("countries"):
            return name
    return None


def is_paper(piece: str) -> bool:
    """Whether the piece names a paper, channel or site."""
    folded = normalize(piece)
    if folded in phrases("publishers"):
        return True
    bare = re.sub(r"^(?:صحيفه|جريده|موقع|قناه|شبكه|بوابه|وكاله|مجله|ب)\s*", "", folded)
    last = folded.rpartition(" ")[2]
    return bare in phrases("publishers") or (
        len(folded.split()) <= 4
        and last in {"نيوز", "برس", "اونلاين", "نت", "news", "press", "تي في"}
    )


def is_desk(piece: str) -> bool:
    """Whether the piece is a desk or an unnamed member of it: "المحرر السياسي", "admin"."""
    tokens = normalize(piece).split()
    return 0 < len(tokens) <= 5 and tokens[0] in _DESK_HEAD
