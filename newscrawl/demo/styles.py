"""How the desks of the Arab regions write dates, bylines and datelines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from newscrawl.demo import dates


class Byline(NamedTuple):
    """A byline as shown and as meant."""

    raw: str | None
    author: tuple[str, ...] = ()
    agency: str | None = None


class Names(NamedTuple):
    """The people who may have written a story."""

    man: str
    other: str
    woman: str
    family: str


@dataclass(frozen=True, slots=True)
class Desk:
    """One region's habits; a story uses the one of each list that its number points at."""

    name: str
    date_writers: tuple[dates.DateWriter, ...]
    bylines: Callable[[Names], tuple[Byline, ...]]
    cities: tuple[str, ...] = ()
    """Of datelines; a desk without cities writes none."""
    agencies: tuple[str, ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    """Furniture words of the page that differ from Egypt's: Egypt's word -> this desk's."""

    def date(self, number: int, moment: datetime) -> str:
        """The visible date of story ``number``."""
        return self.date_writers[number % len(self.date_writers)](moment)

    def byline(self, number: int, names: Names) -> Byline:
        """The byline of story ``number``."""
        bylines = self.bylines(names)
        return bylines[number // 2 % len(bylines)]

    def dateline(self, number: int) -> tuple[str | None, str | None]:
        """Place and agency that open story ``number``, as printed, and the agency alone."""
        if not self.cities or number % 3:
            return None, None
        turn = number // 3
        city = self.cities[turn % len(self.cities)]
        agency = self.agencies[turn % len(self.agencies)]
        return (f"{city} - {agency}" if turn % 2 else f"{city} ({agency})"), agency


# --- bylines ----------------------------------------------------------------------------------


def _egypt_bylines(names: Names) -> tuple[Byline, ...]:
    man, other, woman, family = names
    return (
        Byline(f"كتب {man}", (man,)),
        Byline(f"كتبت {woman}", (woman,)),
        Byline(f"كتب – {man}", (man,)),
        Byline(f"كتب: {man}", (man,)),
        Byline(f"كتب {man} - {other}", (man, other)),
        Byline(f"كتب {man} و{other}", (man, other)),
        Byline(None),
        Byline(f"كتب وليد {family}", (f"وليد {family}",)),
        Byline(f"كتب {man} - {woman} - {other}", (man, woman, other)),
        Byline(f"كتبت: {woman}", (woman,)),
        Byline(f"كتب/ {man}", (man,)),
        Byline(f"كتب  {other}", (other,)),
    )


def _levant_bylines(names: Names) -> tuple[Byline, ...]:
    man, other, woman, family = names
    return (
        Byline(f"بيروت ـ {man} و{other}", (man, other)),
        Byline(f"إعداد: {woman}", (woman,)),
        Byline(f"بقلم {man}", (man,)),
        Byline("أ ف ب", (), "أ ف ب"),
        Byline(f"دمشق - وسام {family}", (f"وسام {family}",)),
        Byline(None),
    )


def _maghreb_bylines(names: Names) -> tuple[Byline, ...]:
    man, other, woman, _ = names
    return (
        Byline(f"الرباط - {man}", (man,)),
        Byline(f"إعداد: {man} - {other}", (man, other)),
        Byline("و م ع", (), "و م ع"),
        Byline(f"تقرير: {woman}", (woman,)),
        Byline(None),
    )


def _algeria_bylines(names: Names) -> tuple[Byline, ...]:
    man, other, woman, _ = names
    return (
        Byline("ع. ب", ("ع. ب",)),
        Byline(f"بقلم: {man}", (man,)),
        Byline(f"{man} / {other}", (man, other)),
        Byline(f"وهران - {woman}", (woman,)),
        Byline(None),
    )


def _gulf_bylines(names: Names) -> tuple[Byline, ...]:
    man, other, woman, _ = names
    return (
        Byline(f"{man} - دبي", (man,)),
        Byline(f"الكويت - {woman}", (woman,)),
        Byline("وام", (), "وام"),
        Byline(f"كتب: {man}، {other}", (man, other)),
        Byline(None),
    )


def _hijri_bylines(names: Names) -> tuple[Byline, ...]:
    man, _, woman, _ = names
    return (
        Byline(f"{man} - الرياض", (man,)),
        Byline(f"{woman} (جدة)", (woman,)),
        Byline("واس", (), "واس"),
        Byline(None),
    )


# --- desks ------------------------------------------------------------------------------------

_LEVANT_WORDS = {
    "مشاركة": "شارك",
    "موضوعات متعلقة": "مواضيع ذات صلة",
    "الموضوعات المتعلقة": "أخبار ذات صلة",
    "اضف تعليق": "أضف تعليقك",
    "الأكثر قراءة": "الأكثر تداولاً",
}
_MAGHREB_WORDS = {
    "مشاركة": "شارك الخبر",
    "اقرأ أيضا:": "إقرأ أيضا",
    "الموضوعات المتعلقة": "مقالات ذات صلة",
    "اضف تعليق": "اترك تعليقاً",
    "الأكثر قراءة": "الأكثر مشاهدة",
}
_GULF_WORDS = {
    "مشاركة": "طباعة",
    "موضوعات متعلقة": "أخبار ذات صلة",
    "أخبار متعلقة": "قد يهمك",
    "اضف تعليق": "أضف تعليقك",
}
DESKS = {
    desk.name: desk
    for desk in (
        Desk("egypt", (dates.egypt_date,), _egypt_bylines),
        Desk(
            "levant", dates.levant_dates(), _levant_bylines,
            ("بيروت", "دمشق", "عمان", "رام الله"), ("أ ف ب", "رويترز", "بترا"), _LEVANT_WORDS,
        ),
        Desk(
            "maghreb", dates.maghreb_dates(), _maghreb_bylines,
            ("الرباط", "طنجة", "فاس"), ("و م ع", "أ ف ب"), _MAGHREB_WORDS,
        ),
        Desk(
            "algeria", dates.algeria_dates(), _algeria_bylines,
            ("الجزائر", "وهران", "تونس"), ("واج", "وات"), _MAGHREB_WORDS,
        ),
        Desk(
            "gulf", dates.gulf_dates(), _gulf_bylines,
            ("دبي", "أبوظبي", "الكويت", "الدوحة"), ("وام", "كونا", "رويترز"), _GULF_WORDS,
        ),
        Desk(
            "hijri", dates.hijri_dates(), _hijri_bylines,
            ("الرياض", "جدة", "مكة المكرمة"), ("واس", "أ ف ب"), _GULF_WORDS,
        ),
    )
}  # fmt: skip
_TURNS = tuple(DESKS.values())
STYLES = (*DESKS, "mixed")


def desk_of(style: str, number: int) -> Desk:
    """The desk that writes story ``number``; in a mixed paper they take turns."""
    if style == "mixed":
        # By sevens, so that a desk meets every layout, whose cycles are of 2, 3, 5 and so on.
        return _TURNS[number // 7 % len(_TURNS)]
    return DESKS[style]
