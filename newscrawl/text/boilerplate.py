"""Lines that are the page's, not the story's: share buttons, labels, notices, footers.

Whole lines only, on folded text. A fixed line stands in ``gazetteer/furniture.txt``, one that
varies (with a site's name or a number) a pattern in ``lineshapes.txt``. Words such
as المزيد, إعلان and اشترك are furniture alone and words of the story in a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.text.agencies import agency_named
from newscrawl.text.arabic import normalize
from newscrawl.text.gazetteer import rules, shapes, words
from newscrawl.text.pieces import is_date

__all__ = ["boilerplate_rule", "is_block_page", "is_boilerplate", "is_related_label"]

_MAXIMUM_LENGTH: Final = 400  # characters; notices about cookies and rights are the longest

# Labels that take a headline on the same line.
_INLINE_LABEL = re.compile(
    r"و?اقر\w{1,2} (?:ايضا|كذلك|المزيد|اكثر)"
    r"(?: (?:في|من|علي|عن|حول|عبر|بقلم|للكاتب|هنا|list)(?: \w+){0,3})?"
    r"|(?:نرشح|اخترنا) ل(?:ك|كم)"
    r"|(?:شاهد|طالع|انظر|راجع|تابع)\w{0,2} (?:ايضا|كذلك|المزيد)"
    r"|(?:ال)?(?:موضوعات|موضوع|مواضيع|اخبار|خبر|مقالات|مقال|تقارير|روابط|قصص) "
    r"(?:متعلقه?|مرتبطه?|ذات صله|ذو صله|مشابهه)"
    r"|(?:قد|ربما|هذا) (?:ي|ت)(?:همك|عجبك)(?: ايضا| قراه| مشاهده)?|ذات صله|للمزيد|اقرا(?: في| عن)?"
    r"|read (?:more|also|next)|see also|related(?: \w+)?|(?:a )?lire aussi"
)
# The same without a sign. The first word may also be a verb of the story ("he watched as well").
_OPENING_LABEL = re.compile(
    r"(?:و?اقر(?:ا|ي|وا|او) (?:ايضا|كذلك|المزيد|اكثر)"
    r"|(?:شاهد|طالع|انظر|تصفح|استمع|راجع)(?:وا|ي)? (?:ايضا|كذلك)) "
)
_LONGEST_OPENING: Final = 190
_STOP = re.compile(r"(?<![.\s])\s?\.\W*$")
_TAG_LABEL = re.compile(
    r"(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه|داله|البحث)|(?:ال)?وسوم"
    r"|تاجات|تاغات|هاشتا[جغ]|tags?|keywords|ال?علامات الداله"
)
_SECTION_LABEL = re.compile(r"(?:ال)?تصنيف(?:ات)?|القسم|الاقسام")
_MOST_SECTION_WORDS: Final = 4
_PHOTO_LABEL = re.compile(r"(?:م?صدر )?(?:ال)?صور[هة]?|photo|image source")
_CAPTION_LABEL = re.compile(r"\s*(?:التعليق على الصورة|صدر الصورة|تعليق الصورة)\s*،")
_LABEL_END = re.compile(r"\s*(?:[:|؛»>←]|\.\.|[–—]|\s-\s|\s-|-\s)")
_CRUMB = re.compile(r"\s*(?:>|»|/|›|←|\||::)\s*")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_DATE_LABEL = re.compile(
    r"(?:(?:اخر|تم) (?:ال)?تحديث|تاريخ النشر|(?:تم )?(?:ال)?نشره?(?: في| بتاريخ)?"
    r"|last updated|published|updated)(?: on)? "
)


def boilerplate_rule(line: str) -> str | None:
    """The kind of furniture that the whole ``line`` is; None where it may be the story's.

    Kinds: share, counter, related, tags, ticker, comments, navigation, footer, consent, follow,
    app, advertisement, media, date.

    >>> boilerplate_rule("شارك هذا الموضوع:"), boilerplate_rule("اقرأ أيضاً: سعر الذهب اليوم")
    ('share', 'related')
    >>> boilerplate_rule("إعلان"), boilerplate_rule("صدر أمس إعلان مشترك عن القمة")
    ('advertisement', None)
    """
    if not line or len(line) > _MAXIMUM_LENGTH:
        return None
    folded = normalize(line)
    if found := rules("furniture").get(folded):
        return found
    return (
        _by_pattern(folded)
        or _by_label(line)
        or _by_opening(line, folded)
        or _by_shape(line, folded)
    )


def _by_pattern(folded: str) -> str | None:
    return next((kind for kind, pattern in shapes("lineshapes") if pattern.fullmatch(folded)), None)


def _by_label(line: str) -> str | None:
    """A label, a sign, and what it announces, all on one line."""
    end = _LABEL_END.search(line.strip())
    if end is None or end.start() == 0 or end.start() > 40:
        return None
    label = normalize(line.strip()[: end.start()])
    value = line.strip()[end.end() :]
    if _INLINE_LABEL.fullmatch(label):
        return "related"
    if _PHOTO_LABEL.fullmatch(label) and agency_named(value, alone=False):
        return "media"
    if _SECTION_LABEL.fullmatch(label) and len(value.split()) > _MOST_SECTION_WORDS:
        return None
    return "tags" if _TAG_LABEL.fullmatch(label) or _SECTION_LABEL.fullmatch(label) else None


def _by_opening(line: str, folded: str) -> str | None:
    """A label and a headline that no sign parts: "اقرأ أيضا وزير الري يكشف التفاصيل".

    A full stop, or a past verb that "و" or a comma joins, makes it a sentence.
    """
    label = _OPENING_LABEL.match(folded)
    if label is None or len(folded) > _LONGEST_OPENING or _STOP.search(line):
        return None
    joined = (word[1:] for word in folded[label.end() :].split() if word.startswith("و"))
    behind_comma = (normalize(part).removeprefix("كما ") for part in re.split("[،,]", line)[1:])
    told = {*joined, *(part.partition(" ")[0] for part in behind_comma)}
    return None if told & words("verbs") else "related"


def _by_shape(line: str, folded: str) -> str | None:
    """Bread crumbs, captions and time stamps."""
    if folded.startswith(("الرييسيه ", "home ")) and _CRUMB.search(line) and len(line) <= 120:
        return "navigation"
    if len(line) > 80:
        return None
    if _CAPTION_LABEL.match(line):
        return "media"
    if line.lstrip().startswith("©"):
        return "footer"
    label = _DATE_LABEL.match(folded)
    if label and label.end() < len(folded) and is_date(folded[label.end() :]):
        return "date"
    timed = _CLOCK.search(line) and len(re.findall(r"\d+", line)) >= 3
    return "date" if timed and is_date(line) else None


def is_boilerplate(line: str) -> bool:
    """Whether the whole ``line`` is furniture.

    >>> is_boilerplate("الرجوع الى أعلى الصفحة"), is_boilerplate("اشترك في البطولة 16 فريقا")
    (True, False)
    """
    return boilerplate_rule(line) is not None


def is_related_label(line: str) -> bool:
    """Whether ``line`` is a bare label, with or without a colon, of links that follow it.

    >>> is_related_label("موضوعات متعلقة:"), is_related_label("اقرأ أيضا: سعر الذهب اليوم")
    (True, False)
    """
    if not line or len(line) > 60:
        return False
    folded = normalize(line)
    if rules("furniture").get(folded) == "related":
        return True
    end = _LABEL_END.search(line.strip())
    announces = end is not None and end.end() < len(line.strip())
    return not announces and _INLINE_LABEL.fullmatch(folded) is not None


_MOST_WORDS: Final = 250  # of a foreign notice; firewalls explain themselves at length
_ARABIC_WORD = re.compile(r"[\u0620-\u064a]{2,}")


def is_block_page(text: str) -> bool:
    """Whether ``text`` is what a firewall, a consent wall, an error or a missing page says.

    Short texts only; in one of Arabic sentences the telling words must come first, since a story
    may quote them.

    >>> is_block_page("Just a moment... Enable JavaScript and cookies to continue")
    True
    >>> is_block_page("عفواً، الصفحة المطلوبة غير موجودة")
    True
    """
    if len(text) > 3000:
        return False
    folded = normalize(text)
    found = next(filter(None, (found.search(folded) for _, found in shapes("refusals"))), None)
    if found is None:
        return False
    words = folded.count(" ") + 1
    if len(_ARABIC_WORD.findall(folded)) * 2 < words:
        return words <= _MOST_WORDS
    return words <= 12 or (words <= 40 and folded.count(" ", 0, found.start()) < 3)
