"""The words that say what a person did for a story: كتب, تقرير, تصوير, رئيس التحرير ..."""

from __future__ import annotations

from enum import Enum
from typing import Final

from newscrawl.text.arabic import normalize

__all__ = ["FIRM", "Kind", "inner_role", "leading_role"]


class Kind(Enum):
    """What the persons behind a role word are to the story."""

    AUTHOR = "author"
    EDITOR = "editor"
    OTHER = "photographer, translator, designer: neither author nor editor"
    SOURCE = "source: only an agency may follow"


# Canonical word -> its forms in print, between commas.
_AUTHORS: Final = {
    "كتب": "كتب، كتبت، كتبا، كتبتا، كتبوا، كتبه، كتبها، يكتبه، يكتبها، تكتبه، تكتبها، كتب ت، "
    "كتب بواسطة، كتبت بواسطة، كتب من قبل",
    "بقلم": "بقلم، بقلم وريشة، author، by، written by، story by، words by، author name، posted by، "
    "published by",
    "الكاتب": "الكاتب، الكاتبة، للكاتب، للكاتبة، اسم الكاتب، المؤلف، المؤلفة، اسم المؤلف، الكتاب",
    "كتابة": "كتابة، كتابة وتحرير، صياغة",
    "بواسطة": "بواسطة، نشر بواسطة، نشرت بواسطة، نشر من قبل، تم النشر بواسطة، "
    "أضيف بواسطة، من طرف، الناشر بواسطة",
    "تقرير": "تقرير، تقرير خاص، تقارير، التقرير، تقرير وتصوير، تقرير وإعداد، أعد التقرير، "
    "أعدت التقرير، reporting by، report by",
    "تحقيق": "تحقيق، تحقيقات، تحقيق وتصوير، التحقيق، أعد التحقيق",
    "حوار": "حوار أجراه، حوار أجرته، "
    "حوار، حوارات، حوار وتصوير، حاوره، حاورها، حاورهم، حاورته، حاورتها، أجرى الحوار، "
    "أجرت الحوار، أجرى اللقاء، أجرى المقابلة، مقابلة، لقاء، التقاه، التقته، interview by",
    "إعداد": "إعداد، من إعداد، إعداد وتقديم، إعداد وتحرير، إعداد وترجمة، إعداد وتصوير، أعده، "
    "أعدها، أعدته، أعدتها، أعد الملف، أعدت الملف، أعده للنشر، الإعداد",
    "متابعة": "متابعة، متابعات، متابعة خاصة، متابعة وتصوير",
    "رصد": "رصد، رصدت، رصد وتحرير، رصد ومتابعة",
    "تغطية": "تغطية، تغطية صحفية، تغطية خاصة، تغطية وتصوير، شارك في التغطية، "
    "شارك في التغطية الصحفية",
    "تحليل": "تحليل، قراءة، استطلاع، ملف، عرض",
    "مراسل": "مراسل، مراسلة، مراسلنا، مراسلتنا، مراسلو، مراسلونا، موفد، موفدنا، موفدة، مندوب، "
    "مندوبنا، مندوبتنا، مبعوث، من مراسلنا، من مراسلتنا، من موفدنا، رسالة",
    "خاص": "خاص، خاص ب، خاص ل، خاص من",
}
_EDITORS: Final = {
    "تحرير": "تحرير، تحرير وتدقيق، حرره، حررها، حررته، edited by، editing by",
    "رئيس التحرير": "رئيس التحرير، رئيسة التحرير، رئيس التحرير التنفيذي، رئيس التحرير المسؤول، "
    "رئيس تحرير، نائب رئيس التحرير، رئيس مجلس الإدارة ورئيس التحرير، المدير العام ورئيس التحرير، "
    "رئيس التحرير المدير العام، صاحب الامتياز رئيس التحرير، editor in chief، editor",
    "رئيس مجلس الإدارة": "رئيس مجلس الإدارة، رئيسة مجلس الإدارة، رئيس مجلس إدارة، chairman، "
    "رئيس مجلس الإدارة والتحرير، رئيس مجلسي الإدارة والتحرير، رئيس المؤسسة",
    "مدير التحرير": "مدير التحرير، مديرة التحرير، مدير التحرير المسؤول، مدراء التحرير، "
    "مدير تحرير، مديرا التحرير، سكرتير التحرير، managing editor",
    "المدير العام": "المدير العام، مدير عام، المدير المسؤول، مدير النشر، مدير الموقع، "
    "المشرف العام، المشرف العام على الموقع، الناشر، صاحب الامتياز، المدير التنفيذي، "
    "المدير المسؤول عن النشر، publisher",
    "إشراف": "إشراف، تحت إشراف، أشرف عليه، إشراف وتحرير، إشراف عام",
}
_OTHERS: Final = {
    "تصوير": "تصوير، التصوير، عدسة، بعدسة، صور، الصور، صورة، الصورة، تصوير فوتوغرافي، كاميرا، "
    "تصوير ومونتاج، photo، photos، photo by، photos by، photography by، photographer",
    "ترجمة": "ترجمة، الترجمة، ترجمها، ترجمه، ترجمة وتحرير، ترجمة وإعداد، نقله إلى العربية، "
    "ترجمته، translated by، translation",
    "مونتاج": "مونتاج، إخراج، إخراج فني، جرافيك، جرافيكس، غرافيك، تصميم، إنفوجرافيك، انفوغرافيك، "
    "رسوم، تعليق صوتي، قراءة صوتية",
    "تدقيق": "تدقيق، مراجعة، تدقيق لغوي، مراجعة لغوية، تصحيح",
}
FIRM: Final = frozenset(
    ("كتب", "بقلم", "الكاتب", "كتابة", "بواسطة", "إعداد", "تصوير", "ترجمة", "مونتاج", "تدقيق")
).union(_EDITORS)
"""Roles that a sign ("كتب:", "تصوير -") makes a label and nothing else; the others head stories."""

_SOURCES: Final = {"": "المصدر، مصدر، مصدر الخبر، المصادر، نقلا عن، عن، source"}


def _by_form() -> dict[tuple[str, ...], tuple[str, Kind]]:
    found = {}
    tables = ((_SOURCES, Kind.SOURCE), (_OTHERS, Kind.OTHER), (_EDITORS, Kind.EDITOR))
    for table, kind in (*tables, (_AUTHORS, Kind.AUTHOR)):
        for word, forms in table.items():
            for form in forms.split("، "):
                found[tuple(normalize(form).split())] = (word, kind)
    return found


_BY_FORM: Final = _by_form()
_LONGEST: Final = max(map(len, _BY_FORM))


def inner_role(tokens: list[str]) -> int | None:
    """Where a second credit begins in ``tokens`` without a sign before it; None where none does.

    >>> inner_role("محمد علي تصوير خالد مشعل".split())
    2
    """
    opening = leading_role(tokens)
    for place in range(opening[2] if opening else 1, len(tokens)):
        found = leading_role(tokens[place:])
        if not found or found[1] is Kind.SOURCE:
            continue
        # One word that nothing follows is a family's name ("علي الكاتب").
        if found[2] > 1 or (found[0] in FIRM and place + 1 < len(tokens)):
            return place
    return None


def leading_role(tokens: list[str]) -> tuple[str, Kind, int] | None:
    """The role that ``tokens`` begin with: its canonical word, its kind, the number of tokens.

    >>> leading_role("كتبت سارة علي".split())
    ('كتب', <Kind.AUTHOR: 'author'>, 1)
    """
    folded = [normalize(token) for token in tokens[:_LONGEST]]
    for size in range(len(folded), 0, -1):
        if found := _BY_FORM.get(tuple(folded[:size])):
            return *found, size
    return None
