"""How the desks of the Arab regions write a date: month names, digits, clock, labels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TypeAlias

from hijridate import Gregorian

DateWriter: TypeAlias = Callable[[datetime], str]

WEEKDAYS = ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_MAGHREB = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
)  # fmt: skip
_ALGERIA = (
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان",
    "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_HIJRI = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MECCA = timezone(timedelta(hours=3))
_GULF = timezone(timedelta(hours=4))


def clock12(moment: datetime, am: str = "ص", pm: str = "م") -> str:
    """``07:40 م``: midnight and noon are 12."""
    return f"{moment.hour % 12 or 12:02d}:{moment.minute:02d} {am if moment.hour < 12 else pm}"


def _weekday(moment: datetime) -> str:
    return WEEKDAYS[moment.weekday()]


def egypt_date(moment: datetime) -> str:
    """``السبت، 06 نوفمبر 2021 07:40 م``."""
    day = f"{moment.day:02d} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{_weekday(moment)}، {day} {clock12(moment)}"


def date_2013(moment: datetime) -> str:
    """``الإثنين، 15 يوليو 2013 - 23:58``."""
    return f"{_weekday(moment)}، {_named(MONTHS, moment)} - {moment:%H:%M}"


def date_2010(moment: datetime) -> str:
    """``الاثنين، 5 يوليو  2010 - 15:50``, with that desk's two blanks before the year."""
    weekday = _weekday(moment).replace("الإ", "الا")
    return f"{weekday}، {moment.day} {MONTHS[moment.month - 1]}  {moment.year} - {moment:%H:%M}"


def _named(months: tuple[str, ...], moment: datetime) -> str:
    return f"{moment.day} {months[moment.month - 1]} {moment.year}"


def _dual(moment: datetime) -> str:
    month = f"{_LEVANT[moment.month - 1]}/{MONTHS[moment.month - 1]}"
    return f"{moment.day} {month} {moment.year}"


def _hijri(moment: datetime) -> str:
    day = Gregorian(moment.year, moment.month, moment.day).to_hijri()
    return f"{day.day} {_HIJRI[day.month - 1]} {day.year}"


def _hijri_digits(moment: datetime) -> str:
    day = Gregorian(moment.year, moment.month, moment.day).to_hijri()
    return f"{day.year}/{day.month:02d}/{day.day:02d}"


def levant_dates() -> tuple[DateWriter, ...]:
    """Levantine months, some in Eastern digits, some with the other name beside them."""
    return (
        lambda m: f"{_weekday(m)} {_named(_LEVANT, m)} - {m:%H:%M}",
        lambda m: f"نشر في: {_named(_LEVANT, m)} الساعة {m:%H:%M}",
        lambda m: f"{_named(_LEVANT, m)} {m:%H:%M}".translate(_ARABIC_INDIC),
        lambda m: f"{_dual(m)} {clock12(m, 'صباحاً', 'مساءً')}",
        lambda m: f"{m:%Y-%m-%d | %H:%M}",
        lambda m: f"{m:%H:%M} | {_weekday(m)} {_named(_LEVANT, m)}",
    )


def maghreb_dates() -> tuple[DateWriter, ...]:
    """Moroccan months."""
    return (
        lambda m: f"{_weekday(m)} {_named(_MAGHREB, m)} - {m:%H:%M}",
        lambda m: f"نشر في {_named(_MAGHREB, m)} الساعة {m:%H:%M}",
        lambda m: f"{_named(_MAGHREB, m)} | {clock12(m, 'صباحا', 'مساء')}",
        lambda m: f"{m:%d/%m/%Y - %H:%M}",
    )


def algeria_dates() -> tuple[DateWriter, ...]:
    """Algerian and Tunisian months."""
    return (
        lambda m: f"{_weekday(m)} {_named(_ALGERIA, m)} - {m:%H:%M}",
        lambda m: f"نشر بتاريخ {_named(_ALGERIA, m)} {m:%H:%M}",
        lambda m: f"{m:%H:%M} - {_named(_ALGERIA, m)}",
        lambda m: f"{m:%d-%m-%Y %H:%M}",
    )


def gulf_dates() -> tuple[DateWriter, ...]:
    """Egypt's months, some of them by the clock of Mecca or of the Gulf."""
    return (
        lambda m: f"{_weekday(m)} {_named(MONTHS, m)} - {clock12(m)}".translate(_ARABIC_INDIC),
        lambda m: (
            f"{_named(MONTHS, m.astimezone(_MECCA))} {m.astimezone(_MECCA):%H:%M}"
            " بتوقيت مكة المكرمة"
        ),
        lambda m: f"نُشر: {_named(MONTHS, m.astimezone(_GULF))} {m.astimezone(_GULF):%H:%M} GST",
        lambda m: f"تاريخ النشر: {_named(MONTHS, m)} {clock12(m, 'صباحًا', 'مساءً')}",
    )


def hijri_dates() -> tuple[DateWriter, ...]:
    """The Islamic calendar, half of them with the Gregorian date beside it."""
    return (
        lambda m: f"{_weekday(m)} {_hijri(m)} هـ - {_named(MONTHS, m)} م {m:%H:%M}",
        lambda m: f"{_weekday(m)} {_hijri(m)}هـ الموافق {_named(MONTHS, m)}م - {clock12(m)}",
        lambda m: f"{_hijri(m)} هـ - {m:%H:%M}",
        lambda m: f"{_hijri_digits(m)} هـ {m:%H:%M}",
    )
