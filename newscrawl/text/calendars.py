"""Calendars of Arabic news: month and weekday names in folded spelling, and Hijri dates.

Keys are folded as :func:`newscrawl.text.datetokens.fold` folds them: ا for every hamza form,
ي for ى, ه for ة, no vowel marks, Latin in lower case.
"""

from __future__ import annotations

from datetime import date

_GREGORIAN = (
    # Egypt, Sudan, the Gulf, Libya, Yemen / Levant and Iraq / Morocco / Algeria and Tunisia /
    # Mauritania / English / French (Maghreb pages). No name means two months.
    "يناير|كانون الثاني|كانون ثاني|كانون2|ك2|جانفي|jan|january|janvier",
    "فبراير|شباط|فيفري|feb|february|février|fevrier",
    "مارس|اذار|mar|march|mars",
    "ابريل|نيسان|افريل|apr|april|avril",
    "مايو|ايار|ماي|may|mai",
    "يونيو|يونيه|حزيران|جوان|jun|june|juin",
    "يوليو|يوليه|يوليوز|تموز|جويليه|جويليا|جويلي|jul|july|juillet",
    "اغسطس|اغسطوس|اوغسطس|اب|غشت|اغشت|اوت|aug|august|août|aout",
    "سبتمبر|ايلول|شتنبر|شتمبر|sep|sept|september|septembre",
    "اكتوبر|اوكتوبر|تشرين الاول|تشرين اول|تشرين1|ت1|oct|october|octobre",
    "نوفمبر|نوفنبر|تشرين الثاني|تشرين ثاني|تشرين2|ت2|نونبر|nov|november|novembre",
    "ديسمبر|دسمبر|كانون الاول|كانون اول|كانون1|ك1|دجنبر|دجمبر|dec|december|décembre|decembre",
)
_HIJRI = (
    "محرم|المحرم|محرم الحرام",
    "صفر|صفر الخير",
    "ربيع الاول|ربيع اول",
    "ربيع الاخر|ربيع اخر|ربيع الثاني|ربيع ثاني",
    "جمادي الاولي|جمادي الاول|جمادي اول|جمادي اولي|جماد الاول|جماد الاولي|جماد اول",
    "جمادي الاخره|جمادي الاخر|جمادي الثانيه|جمادي الثاني|جمادي ثاني|جماد الاخر|جماد الاخره"
    "|جماد الثاني|جماد الثانيه|جماد ثاني",
    "رجب|رجب المرجب",
    "شعبان|شعبان المعظم",
    "رمضان|رمضان المبارك",
    "شوال|شوال المكرم",
    "ذو القعده|ذي القعده|ذا القعده|ذوالقعده|ذيالقعده|ذو قعده",
    "ذو الحجه|ذي الحجه|ذا الحجه|ذوالحجه|ذيالحجه|ذو حجه",
)
_WEEKDAYS = (
    "الاثنين|اثنين|mon|monday|lundi",
    "الثلاثاء|الثلاثا|الثلثاء|ثلاثاء|tue|tues|tuesday|mardi",
    "الاربعاء|الاربعا|اربعاء|wed|wednesday|mercredi",
    "الخميس|خميس|thu|thur|thurs|thursday|jeudi",
    "الجمعه|جمعه|fri|friday|vendredi",
    "السبت|سبت|sat|saturday|samedi",
    "الاحد|احد|sun|sunday|dimanche",
)


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {name: n for n, row in enumerate(rows, first) for name in row.split("|")}


MONTHS = _numbered(_GREGORIAN, 1)
"""Name to month of the Gregorian year, 1-12."""
HIJRI_MONTHS = _numbered(_HIJRI, 1)
"""Name to month of the Hijri year, 1-12."""
WEEKDAYS = _numbered(_WEEKDAYS, 0)
"""Name to day of the week, Monday 0, as ``date.weekday`` counts."""


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one (Umm al-Qura, 1343-1500), or None.

    >>> from_hijri(1443, 4, 1)
    datetime.date(2021, 11, 6)
    """
    from hijridate import Hijri  # 15 ms, and most pages carry no Hijri date

    try:
        day_ = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(day_.year, day_.month, day_.day)
