# ruff: noqa: E501 - lists of phrases
"""Invented Arabic stories, the same for the same seed: what the pages of these tests tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = "Africa/Cairo"

_WHO = [
    "وزير الري",
    "رئيس بلدية المدينة",
    "المتحدثة باسم الهيئة",
    "مدير المستشفى المركزي",
    "رئيسة الجامعة",
    "أمين عام النقابة",
    "محافظ الإقليم",
    "مدرب الفريق",
    "رئيس غرفة التجارة",
    "خبير الأرصاد",
]
_DID = ["أعلن", "أكد", "أوضح", "كشف", "ذكر", "أضاف", "بيّن", "أشار إلى", "لفت إلى", "شدد على"]
_THAT = [
    "أن العمل في الجسر الجديد سينتهي قبل موعده",
    "أن عدد المسجلين تجاوز ألفي طالب",
    "أن المياه ستعود إلى الأحياء الشرقية مساء",
    "أن الخطة تشمل ثلاثين قرية ساحلية",
    "أن أسعار القمح بقيت مستقرة طوال الأسبوع",
    "أن المباراة ستقام في موعدها رغم المطر",
    "أن القطار الأول سيصل في الثامنة صباحا",
    "أن المعرض يضم لوحات من سبع دول",
    "أن نتائج التحاليل جاءت سليمة",
    "أن الميناء استقبل أربع سفن محملة بالخشب",
]
_WHILE = [
    "بعد اجتماع استمر ساعتين",
    "في مؤتمر صحفي عقد ظهرا",
    "بحضور ممثلي الأهالي",
    "ضمن برنامج يمتد حتى نهاية العام",
    "وفق تقرير اطلع عليه الحاضرون",
    "خلال جولة تفقدية في الموقع",
    "بالتعاون مع ثلاث جامعات محلية",
    "رغم تأخر وصول المعدات",
    "قبل ساعات من افتتاح الموسم",
    "على أن تعلن التفاصيل لاحقا",
]
_TITLES = [
    "افتتاح جسر النهر الجديد أمام حركة السيارات",
    "ألفا طالب يسجلون في مدارس المدينة الساحلية",
    "عودة المياه إلى الأحياء الشرقية بعد إصلاح الخط",
    "معرض للوحات الفنانين الشباب في قاعة البلدية",
    "الفريق يستعد لمباراة الجمعة رغم غياب القائد",
    "سفن الخشب ترسو في الميناء بعد أسبوع من الانتظار",
    "خطة لزراعة الأشجار في ثلاثين قرية ساحلية",
    "القطار السريع يبدأ رحلاته التجريبية الشهر المقبل",
]
_NAMES = ["سامي عبد الرحمن", "هالة منصور", "كريم الحداد", "نوال السيد", "ياسر قاسم", "ليلى حمدان"]
_CHAT = [
    "شكرا على الخبر",
    "نتمنى أن يستمر هذا العمل في كل المدن",
    "لا أصدق هذا الكلام حتى أراه بعيني يا جماعة",
    "متى يصل الدور إلى حينا نحن أيضا؟",
    "كلام جميل ولكن أين التنفيذ على أرض الواقع كما وعدتم؟",
]


@dataclass
class Story:
    """One article: the truth that a page of it must give back."""

    seed: int
    headline: str
    paragraphs: list[str]
    author: str
    published: datetime
    caption: str
    rng: Random = field(repr=False)

    def title(self) -> str:
        """Another story's headline."""
        return f"{self.rng.choice(_TITLES)} {self.rng.choice(['اليوم', 'غدا', 'قريبا', 'مجددا'])} {self.rng.randint(2, 99)}"

    def comment(self) -> str:
        return " ".join(self.rng.choice(_CHAT) for _ in range(self.rng.randint(1, 5)))

    def teaser(self) -> str:
        """The first words of another story, as cards print them."""
        return f"{sentence(self.rng)[:-1]}..."


def sentence(rng: Random) -> str:
    """One sentence of news."""
    parts = [rng.choice(_DID), rng.choice(_WHO), rng.choice(_THAT), rng.choice(_WHILE)]
    if rng.random() < 0.4:
        parts.append(f"مشيرا إلى {rng.randint(2, 900)} حالة في {rng.choice(_WHO)}")
    return " ".join(parts) + "."


def story(seed: int, *, paragraphs: int = 6, sentences: int = 2) -> Story:
    """The story of a seed."""
    rng = Random(seed)
    texts = [
        " ".join(sentence(rng) for _ in range(rng.randint(1, sentences))) for _ in range(paragraphs)
    ]
    texts = [
        text if number == 0 else f"و{text}" for number, text in enumerate(dict.fromkeys(texts))
    ]
    day = datetime(2021, 1, 1, tzinfo=ZoneInfo(ZONE)) + timedelta(days=rng.randint(0, 1500))
    return Story(
        seed=seed,
        headline=f"{rng.choice(_TITLES)} في {rng.choice(['أسوان', 'طنطا', 'دمياط', 'قنا'])}",
        paragraphs=texts,
        author=rng.choice(_NAMES),
        published=day.replace(hour=rng.randint(1, 22), minute=rng.randint(0, 59)),
        caption=f"جانب من {rng.choice(['الجسر', 'الميناء', 'المعرض', 'الملعب'])} أمس",
        rng=rng,
    )


_MONTHS = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
_LEVANT = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
_DAYS = ["الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


def printed(moment: datetime, style: int = 0) -> str:
    """A date as papers print it: five styles."""
    hour, half = moment.hour % 12 or 12, "ص" if moment.hour < 12 else "م"
    day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    clock = f"{moment:%H:%M}"
    return [
        f"{day}، {moment.day:02} {month} {moment.year} {hour:02}:{moment:%M} {half}",
        f"نشر في: {moment.day} {_LEVANT[moment.month - 1]} / {month} {moment.year} - {clock}",
        f"{moment.day}-{moment.month}-{moment.year} | {clock}",
        f"{hour:02}:{moment:%M} {half} | {day} {moment.day} {month} {moment.year}".translate(
            str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
        ),
        f"تاريخ النشر: {moment:%d/%m/%Y} {hour:02}:{moment:%M} {half}",
    ][style % 5]


def words_alike(one: str, other: str) -> float:
    """Word-level F1 of two texts."""
    left, right = Counter(one.split()), Counter(other.split())
    return 2 * sum((left & right).values()) / (sum(left.values()) + sum(right.values()))
