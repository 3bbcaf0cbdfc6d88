"""Short lines that announce a part of the page which is not the article."""

from __future__ import annotations

import re
from functools import lru_cache

from newscrawl.text.arabic import clean
from newscrawl.text.boilerplate import boilerplate_rule, is_related_label
from newscrawl.text.bylines import parse_byline
from newscrawl.text.dates import parse_date

_LONGEST = 60
_OPENING = 15  # characters that a label before a date may have
_BYLINE = re.compile(
    r"\s*(?:كتبت?|كتبا|كتبوا|بقلم|بواسطة|إعداد|اعداد|تقرير|تحقيق|حوار|ترجمة|تحرير|متابعة|مراسل\w*|by)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:ال)?(?:كاتب|صحفي|صحافي|باحث|[أا]كاديمي|[إا]علامي|روائي|شاعر|محلل|ناشط|خبير|[أا]ستاذ|محرر"
    r"|مراسل|مدون|محام|طبيب|مخرج|ناقد|مؤرخ|دبلوماسي|حاصل)ي?ة?\b|(?:رئيس|مدير) تحرير|من مواليد"
)
_DIGIT = re.compile(r"\d|منذ")
_DATE_LABEL = re.compile(r"\s*(?:تاريخ|نشر\S?|آخر تحديث|تحديث)\b")
_COMMENTS = re.compile(
    r"(?:\(?\s*[\d٠-٩]+\s*\)?\s*)?(?:ال)?تعليق(?:ات?|ان|ين)(?:\s+(?:القراء|الزوار|فيسبوك|الفيسبوك))?"
    r"(?:\s*[:(|]?\s*[\d٠-٩]*\s*\)?)?\s*:?"
    r"|\(?\s*[\d٠-٩]+\s*\)?\s*تعليق|تعليق واحد"
    r"|(?:ا|أ)(?:ضف|ترك|كتب|رسل)\s+(?:تعليق|ردا|رد)\S*(?:\s.{0,40})?|لا توجد تعليقات.{0,30}"
    r"|شارك(?:نا)?\s*ب?(?:رأيك|تعليقك).{0,20}|(?:leave|add|post) a (?:comment|reply).{0,20}"
    r"|(?:\d+ )?comments?(?: \(\d+\))?",
    re.IGNORECASE,
)


def is_comments_label(line: str) -> bool:
    """Whether a line announces readers' comments: "التعليقات (3)", "اترك تعليقا".

    >>> is_comments_label("التعليقات (3)"), is_comments_label("تعليق الدراسة غدا")
    (True, False)
    """
    return len(line) <= _LONGEST and _COMMENTS.fullmatch(line.strip()) is not None


def announces(text: str) -> str | None:
    """Which kind of furniture a short text announces: "comments", "newsletter" ..."""
    return _announced(text) if len(text) <= _LONGEST else None


def furniture(line: str) -> str | None:
    """Which kind of furniture a whole line is; None where it may be text."""
    return _furniture(line) if len(line) <= _LONGEST else boilerplate_rule(line)


# Menus and buttons are the same on every page of a site.
_furniture = lru_cache(maxsize=4096)(boilerplate_rule)


@lru_cache(maxsize=4096)
def _announced(text: str) -> str | None:
    line = clean(text)
    if is_comments_label(line):
        return "comments"
    if is_related_label(line):
        return "related"
    return "newsletter" if boilerplate_rule(line) == "follow" else None


def opens_byline(line: str) -> bool:
    """Whether the first word of a line is one that bylines open with: "كتب", "بقلم"."""
    return _BYLINE.match(line) is not None


def describes_person(line: str) -> bool:
    """Whether a line opens as the note on an author does: "كاتب وباحث ...", "حاصلة على ..."."""
    return _PERSON.match(line) is not None


def is_about(line: str) -> bool:
    """Whether a short line is wholly a date or a byline: about the article, not its text."""
    if len(line) <= _LONGEST and not line.endswith("."):
        byline = parse_byline(line)
        if byline and (opens_byline(line) or byline.agency or byline.city):
            return True
    return is_date_line(line)


def opens_with_date(line: str) -> bool:
    """Whether a line begins with a date, whatever follows it."""
    date = parse_date(line, timezone="UTC") if _DIGIT.search(line) else None
    return date is not None and line.find(date.matched[:_OPENING]) <= _OPENING


def is_date_line(line: str) -> bool:
    """Whether a line is a date for most of it, or one with a label and counters."""
    if _DIGIT.search(line) is None:
        return False
    date = parse_date(line, timezone="UTC")
    if date is None:
        return False
    labelled = _DATE_LABEL.match(line) is not None and len(line) <= _LONGEST
    return labelled or len(date.matched) >= 0.5 * len(line)
