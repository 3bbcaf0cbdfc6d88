"""Look-alikes that are no copies: the paper's daily forms, filled with other numbers and names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newscrawl.demo.dates import MONTHS, WEEKDAYS
from newscrawl.demo.prose import Prose, Teller, habit

_CURRENCIES = (
    ("الدولار الأمريكى", 15.71), ("اليورو", 18.12), ("الجنيه الإسترلينى", 21.04),
    ("الريال السعودى", 4.18), ("الدرهم الإماراتى", 4.27), ("الدينار الكويتى", 51.9),
)  # fmt: skip
_BANKS = ("الأهلى المصرى", "مصر", "القاهرة", "الإسكندرية", "التعمير والإسكان", "الزراعى")
_CITIES = ("القاهرة", "الإسكندرية", "الغردقة", "أسوان", "مرسى مطروح", "سوهاج", "دمياط", "طابا")
_SKIES = ("مائل للحرارة", "معتدل", "مائل للبرودة", "شديد البرودة ليلا", "حار", "صحو")
_LINES = (
    "حراسة المرمى", "خط الدفاع", "خط الوسط", "خط الهجوم", "مقاعد البدلاء",
)  # fmt: skip


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def prices(teller: Teller, day: date) -> Prose:
    """The day's exchange rates."""
    rows = []
    for currency, base in _CURRENCIES:
        bank = _BANKS[teller.between(0, len(_BANKS) - 1)]
        buy = base * (1 + teller.between(-400, 400) / 10_000)
        rows.append(
            f"وسجل سعر {currency} فى بنك {bank} اليوم {buy:.2f} جنيه للشراء، "
            f"و{buy * 1.006:.2f} جنيه للبيع، بفارق {teller.between(1, 29)} قرشا عن أمس."
        )
    return _form(
        f"أسعار العملات اليوم {_day(day)} أمام الجنيه المصرى",
        f"تنشر الصفحة أسعار العملات الأجنبية أمام الجنيه اليوم {_day(day)} فى البنوك العاملة.",
        rows,
        ("أسعار العملات", "سعر الدولار", "البنوك"),
        "أوراق نقدية",
    )


def weather(teller: Teller, day: date) -> Prose:
    """The day's forecast."""
    rows = []
    for city in _CITIES:
        low = teller.between(6, 19)
        rows.append(
            f"وتكون درجة الحرارة الصغرى على {city} {low} درجة والعظمى "
            f"{low + teller.between(6, 14)} درجة، والرطوبة {teller.between(21, 93)} فى المائة، "
            f"والطقس {_SKIES[teller.between(0, len(_SKIES) - 1)]} نهارا."
        )
    return _form(
        f"درجات الحرارة المتوقعة اليوم {_day(day)} بمحافظات مصر",
        f"يتوقع خبراء الطقس اليوم {_day(day)} رياحا سرعتها {teller.between(9, 44)} كيلومترا "
        f"فى الساعة، وأمواجا ارتفاعها {teller.between(1, 4)} أمتار على السواحل.",
        rows,
        ("الطقس", "درجات الحرارة"),
        "سماء المدينة",
    )


def lineup(teller: Teller, day: date) -> Prose:
    """A match line-up."""
    host, guest = teller.tell("town"), teller.tell("capital")
    rows = [
        f"{line}: {'، '.join(teller.tell('person_m') for _ in range(1 if not i else 4))}."
        for i, line in enumerate(_LINES)
    ]
    return _form(
        f"تشكيل فريق {host} أمام {guest} فى مباراة {_day(day)}",
        f"أعلن الجهاز الفنى لفريق {host} التشكيل الذى يواجه {guest} {_day(day)} فى تمام "
        f"الساعة {teller.between(1, 9)} مساء على ملعب {teller.tell('town')}، وجاء كالتالى:",
        rows,
        ("تشكيل المباراة", host, guest),
        "لاعبو الفريق فى التدريب",
    )


def update(story: Prose, teller: Teller) -> Prose:
    """A later report on ``story``: its first two paragraphs again, and then what is new."""
    fresh = tuple(habit(teller, teller.tell("paragraph")) for _ in range(teller.between(7, 9)))
    return replace(
        story,
        headline="تحديث.. " + habit(teller, teller.tell("headline")),
        paragraphs=story.paragraphs[:2] + fresh,
    )


def _form(
    headline: str, lead: str, rows: list[str], keywords: tuple[str, ...], caption: str
) -> Prose:
    return Prose(headline, headline, (lead, *rows), caption, caption, keywords)


FORMS = {"prices": prices, "weather": weather, "lineup": lineup}
