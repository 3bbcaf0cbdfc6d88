"""How a desk writes dates, bylines and datelines: Egypt's way and the other regions'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WEEKDAYS = ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as shown and as meant."""

    raw: str | None
    author: tuple[str, ...] = ()
    agency: str | None = None


def clock12(moment: datetime, am: str = "ص", pm: str = "م") -> str:
    """``07:40 م``: midnight and noon are 12."""
    return f"{moment.hour % 12 or 12:02d}:{moment.minute:02d} {am if moment.hour < 12 else pm}"


def egypt_date(moment: datetime) -> str:
    """``السبت، 06 نوفمبر 2021 07:40 م``."""
    day = f"{moment.day:02d} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{WEEKDAYS[moment.weekday()]}، {day} {clock12(moment)}"


def date_2013(moment: datetime) -> str:
    """``الإثنين، 15 يوليو 2013 - 23:58``."""
    day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    return f"{WEEKDAYS[moment.weekday()]}، {day} - {moment:%H:%M}"


def date_2010(moment: datetime) -> str:
    """``الاثنين، 5 يوليو  2010 - 15:50``, with that desk's two blanks before the year."""
    weekday = WEEKDAYS[moment.weekday()].replace("الإ", "الا")
    return f"{weekday}، {moment.day} {MONTHS[moment.month - 1]}  {moment.year} - {moment:%H:%M}"


def egypt_byline(number: int, men: tuple[str, ...], women: tuple[str, ...]) -> Byline:
    """The byline of story ``number``: every twelfth has none, others have one to three names."""
    man, other, third = men
    woman = women[0]
    shapes = (
        Byline(f"كتب {man}", (man,)),
        Byline(f"كتبت {woman}", (woman,)),
        Byline(f"كتب – {man}", (man,)),
        Byline(f"كتب: {man}", (man,)),
        Byline(f"كتب {man} - {other}", (man, other)),
        Byline(f"كتب {man} و{other}", (man, other)),
        Byline(None),
        Byline(f"كتب وليد {third}", (f"وليد {third}",)),
        Byline(f"كتب {man} - {woman} - {other}", (man, woman, other)),
        Byline(f"كتبت: {woman}", (woman,)),
        Byline(f"كتب/ {man}", (man,)),
        Byline(f"كتب  {other}", (other,)),
    )
    return shapes[number % len(shapes)]
