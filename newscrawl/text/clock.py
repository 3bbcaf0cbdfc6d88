"""The clock of Arabic news: parts of the day and time zones, in words and abbreviations.

Keys are folded as :func:`newscrawl.text.datetokens.fold` folds them.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

# hour on the 12-hour dial -> what to add, for the hours at which the word is really used.
# "ليلا" at 9 is the evening, at 2 the small hours; at 5 or 6 it is neither for sure.
_AM = {12: -12} | dict.fromkeys(range(12), 0)
_PM = {12: 0} | dict.fromkeys(range(1, 12), 12)
_NOON = {11: 0, 12: 0, 1: 12, 2: 12, 3: 12}
_AFTERNOON = {12: 0} | dict.fromkeys(range(1, 8), 12)
_DAWN = {12: -12} | dict.fromkeys(range(1, 8), 0)
_NIGHT = {12: -12} | dict.fromkeys(range(1, 5), 0) | dict.fromkeys(range(7, 12), 12)
_MIDNIGHT = {12: -12} | dict.fromkeys(range(5), 0)

_PARTS: dict[str, dict[int, int]] = {
    "ص|صباحا|صباح|الصباح|am|a.m|قبل الظهر|ق.ظ": _AM,
    "م|مساء|مساءا|المساء|pm|p.m": _PM,
    "ظهرا|الظهر|ظهر": _NOON,
    "بعد الظهر|ب.ظ|عصرا|العصر|عصر": _AFTERNOON,
    "فجرا|الفجر|فجر|ضحي|الضحي": _DAWN | {8: 0, 9: 0, 10: 0, 11: 0},
    "ليلا|ليل": _NIGHT,
    "منتصف الليل|بعد منتصف الليل": _MIDNIGHT,
}
DAY_PARTS = {word: hours for words, hours in _PARTS.items() for word in words.split("|")}
"""Word to the table of hours at which it is used."""


def hour_of_day(hour: int, part: str | None) -> int | None:
    """The hour 0-23 of a clock reading, or None where hour and part of the day disagree.

    >>> hour_of_day(12, "ص"), hour_of_day(7, "م"), hour_of_day(13, "pm"), hour_of_day(13, "am")
    (0, 19, 13, None)
    """
    if hour > 23:
        return None
    if part is None:
        return hour
    shift = DAY_PARTS[part].get(hour)
    if shift is not None:
        return hour + shift
    # "13:20 PM": a 24-hour clock with a mark it does not need.
    return hour if hour > 12 and DAY_PARTS[part].get(hour - 12) == 12 else None


LOCAL = "local"
"""Stands for the paper's own zone: "بالتوقيت المحلي"."""

# Abbreviations and words that always name a zone.
_FIXED_HOURS = {
    "gmt|utc|ut|z|غرينتش|جرينتش|غرينيتش|جرينيتش|غرينويتش|جرينويتش|غرينتيش|قرينتش|كرينتش|ت.غ|ت غ": 0,
    "gst": 4,
    "eet|cat": 2,
    "eest|msk|trt": 3,
    "wet": 0,
    "west|cet": 1,
    "cest": 2,
    # North America as RFC 822 defines it.
    "edt": -4,
    "est|cdt": -5,
    "mdt": -6,
    "mst|pdt": -7,
    "pst": -8,
}
ZONE_NAMES: dict[str, str | int] = {
    word: hours for words, hours in _FIXED_HOURS.items() for word in words.split("|")
} | {
    "ksa": "Asia/Riyadh",
    "uae": "Asia/Dubai",
    "clt": "Africa/Cairo",
    "المحلي": LOCAL,
    "محلي": LOCAL,
}
AMBIGUOUS_ZONES: dict[str, int] = {"ast": 3, "ist": 3, "bst": 1, "cst": -6}
"""Abbreviations with several meanings: believed only where the paper's own zone agrees."""

# Places are zones only beside "بتوقيت" or a clock: alone they are where a report was filed.
_PLACES = {
    "Africa/Cairo": "القاهره|مصر|cairo|egypt",
    "Africa/Khartoum": "الخرطوم|السودان",
    "Africa/Tunis": "تونس",
    "Africa/Algiers": "الجزائر",
    "Africa/Casablanca": "الرباط|المغرب|الدار البيضاء",
    "Africa/Nouakchott": "نواكشوط|موريتانيا",
    "Africa/Tripoli": "ليبيا|بنغازي",
    "Africa/Mogadishu": "مقديشو|الصومال",
    "Africa/Djibouti": "جيبوتي",
    "Asia/Riyadh": "مكه المكرمه|مكه|mecca|makkah|السعوديه|المملكه|الرياض|riyadh|جده|المدينه المنوره"
    "|المملكه العربيه السعوديه",
    "Asia/Dubai": "ابوظبي|ابو ظبي|abu dhabi|دبي|dubai|الامارات|uae",
    "Asia/Qatar": "الدوحه|doha|قطر",
    "Asia/Kuwait": "الكويت|kuwait",
    "Asia/Bahrain": "المنامه|البحرين",
    "Asia/Muscat": "مسقط|سلطنه عمان",
    "Asia/Baghdad": "بغداد|العراق|baghdad",
    "Asia/Aden": "صنعاء|عدن|اليمن",
    "Asia/Beirut": "بيروت|لبنان|beirut",
    "Asia/Damascus": "دمشق|سوريا|سوريه|damascus",
    "Asia/Amman": "الاردن|amman",
    "Asia/Jerusalem": "القدس|القدس المحتله",
    "Asia/Hebron": "رام الله|فلسطين",
    "Asia/Gaza": "غزه",
    "Asia/Tehran": "طهران|ايران",
    "Europe/Istanbul": "اسطنبول|انقره|تركيا",
    "Europe/London": "لندن|london|بريطانيا",
    "Europe/Paris": "باريس|فرنسا",
    "Europe/Berlin": "برلين",
    "Europe/Moscow": "موسكو",
    "America/New_York": "واشنطن|نيويورك",
}
PLACES = {word: zone for zone, words in _PLACES.items() for word in words.split("|")}
"""Place to the zone that it names beside "بتوقيت"."""
# Amman or Oman, Tripoli in Libya or in Lebanon: without the vowels nobody can tell.
AMBIGUOUS_PLACES: dict[str, tuple[str, ...]] = {
    "عمان": ("Asia/Amman", "Asia/Muscat"),
    "طرابلس": ("Africa/Tripoli", "Asia/Beirut"),
}
MECCA = frozenset({"مكه المكرمه", "مكه", "mecca", "makkah"})
"""Stands for a zone beside any clock: "22:10 مكة المكرمة"."""

_OFFSET = re.compile(r"([+-]) ?([0-9]{1,2}):?([0-9]{2})?(?![0-9])")


@lru_cache(maxsize=64)
def zone(name: str) -> tzinfo:
    """The zone of an IANA name.

    Raises:
        ValueError: the name is unknown.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone {name!r}: give an IANA name or a tzinfo") from error


@lru_cache(maxsize=256)
def offset(text: str) -> tzinfo | None:
    """The zone of "+02:00", "+0200", "gmt+2" or "z"; None where no clock on Earth runs so.

    >>> offset("gmt +2"), offset("+0330"), offset("+99:00")
    (datetime.timezone(datetime.timedelta(seconds=7200)), \
datetime.timezone(datetime.timedelta(seconds=12600)), None)
    """
    found = _OFFSET.search(text)
    if found is None:
        return UTC
    sign, hours, minutes = found.groups()
    length = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if length > timedelta(hours=14) or int(minutes or 0) > 59:
        return None
    return _fixed(length if sign == "+" else -length)


@lru_cache(maxsize=256)
def _fixed(length: timedelta) -> tzinfo:
    return timezone(length) if length else UTC


def zone_of_name(word: str, own: tzinfo, day: date) -> tzinfo | None:
    """The zone of "gst", "غرينتش", "gmt+2" or "+0200" in a paper whose own zone is ``own``."""
    if word in AMBIGUOUS_ZONES:
        hours = timedelta(hours=AMBIGUOUS_ZONES[word])
        return _fixed(hours) if _at_noon(own, day) == hours else None
    named = ZONE_NAMES.get(word)
    if named is None:
        return offset(word)
    if isinstance(named, int):
        return _fixed(timedelta(hours=named))
    return own if named == LOCAL else zone(named)


def zone_of_place(word: str, own: tzinfo, day: date, *, sure: bool) -> tzinfo | None:
    """The zone of a place; where the text leaves a doubt, only if ``own`` agrees."""
    names = AMBIGUOUS_PLACES.get(word) or (PLACES[word],)
    if len(names) == 1 and (sure or word in MECCA):
        return zone(names[0])
    return own if _at_noon(own, day) in {_at_noon(zone(name), day) for name in names} else None


def _at_noon(place: tzinfo, day: date) -> timedelta | None:
    return datetime(day.year, day.month, day.day, 12, tzinfo=place).utcoffset()
