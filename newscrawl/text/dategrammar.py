"""The grammar of a date line: which day, what time, in which zone, and is that all it says.

Works on signatures, one letter per token (:mod:`newscrawl.text.datewords`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal, NamedTuple

from newscrawl.text import clock
from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS, WEEKDAYS, from_hijri, gregorian
from newscrawl.text.datewords import DAYS_AGO, Tokens
from newscrawl.text.relative import read_age

Order = Literal["DMY", "MDY", "YMD"]
Precision = Literal["minute", "day", "month"]

_J = r"[-,./|~b]{0,2}u?"  # what joins the parts of a date: "6 من شهر نوفمبر، لعام 2021"
_JY = r"[-,./|~:b]{0,2}u?"
_MONTH = r"\(?(?:M(?:[-/(|,.~]{0,2}M)?|H)\)?"  # one month, or its two names
_SHORT_YEAR_END = r"(?![:pmk]|\.n)"  # not the hour of a clock
_ERA = r"(?:\(?[gme]\)?)?"

_DATE = re.compile(
    r"(?P<year_first>[yh](?P<s1>[-/.])n(?P=s1)n)"
    r"|(?P<year_last>n(?P<s2>[-/.])n(?P=s2)[yh])"
    r"|(?P<short_numeric>(?<![-/.:ny])n(?P<s3>[-/])n(?P=s3)n(?![-/.:]n))"
    rf"|(?P<day_month_year>n{_J}{_MONTH}{_JY}[yh])"
    rf"|(?P<month_day_year>{_MONTH}{_J}n{_JY}[yh])"
    rf"|(?P<year_month_day>[yh]{_J}(?:{_MONTH}{_J}n|n{_J}{_MONTH})(?![:.]n))"
    rf"|(?P<split>(?:nM|Mn)[-,|~]?(?P<clock>n:n(?::n)?[pm]?Z?),?y)"
    rf"|(?P<day_month_short>n{_J}{_MONTH}{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_day_short>{_MONTH}{_J}n{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_year>{_MONTH}{_JY}[yh])"
    r"|(?P<compact>c)"
)
# "2021 م 07:40" and "07:40 2021 م": the year's "ميلادي" or the clock's "مساء"?
_ERA_OR_PM = re.compile(r"(?:n:(?P<before>n)[-,|~]*(?:W,?)?[nM/.,-]+)?y(?P<m>m)(?P<after>n:n(?!:?n?\(?[pm]))?")
_HIJRI_REST = re.compile(r"n[-,]?H")
_PART = r"\(?[pm]\)?"
_CLOCK = re.compile(
    rf"(?P<before>[pm]k?[:,]?)?k?:?(?P<time>n:n(?::n(?:[.,][nyh#c])?)?)(?P<time_after>{_PART})?"
    rf"|k?:?(?P<dotted>n\.n)(?P<dotted_after>{_PART})?"
    rf"|k:?(?P<marked>n)(?P<marked_after>{_PART})?"
    r"|(?P<bare>n)(?P<bare_after>[pm])"
)
_ZONE = re.compile(r"t:?\(?(?P<named>[Zz])|(?P<sure>Z)|(?<=@)(?:\((?P<bracketed>z)|(?P<beside>z))")
_COUNTERS = re.compile(r"v+:?\(?[ny#h]u?\)?|[ny#h]u?v+")
_AGE = re.compile(r"[Rrb]i?(?P<since>[nquaf]+)|(?P<ago>[nquaf]+)A|(?P<just>N)")

# What is left once the date is taken out. Places, "الساعة" and "اليوم" say nothing new ...
_REST = str.maketrans(
    {"@": "_", "W": "_"} | dict.fromkeys("zkpD", "") | dict.fromkeys("megqfav", "x")
)
# ... but another number, month or preposition of time makes it another statement.
_UNREAD = re.compile(r"[nyh#cMHRrAtbBXN]")
_LEAD_IN = re.compile(r"[uR](?=_)")
_MAX_OTHERS = 8
_PROSE = re.compile(r"xi+_|x:+_")
_TOUCHING = re.compile(r"x[,.:i]*_|_[,.:i]*x")


class Reading(NamedTuple):
    """What one stretch of tokens says, and the first and last token that say it."""

    moment: datetime
    precision: Precision
    approximate: bool
    first: int
    last: int


@dataclass(slots=True)
class Context:
    """What the caller knows: the paper's zone, the fetch time (aware), its numeric order."""

    zone: tzinfo
    now: datetime | None
    order: Order


class _Day(NamedTuple):
    """Days that a date may mean, the stated order first."""

    days: list[date]
    precision: Precision
    hijri: bool
    stated: bool = True  # whether the first is the caller's order; else only a weekday decides


def read(tokens: Tokens, context: Context) -> Reading | None:
    """The one moment that the tokens state, or None."""
    found = list(_DATE.finditer(tokens.signature))
    if not found:
        return _read_relative(tokens, context)
    days = [_day(match, tokens, context.order) for match in found]
    if None in days:
        return None
    mask = _blank_dates(tokens.signature, found)
    days = [day for day in days if day is not None]
    if not all(day.hijri for day in days):
        days = [day for day in days if not day.hijri]
        mask = _HIJRI_REST.sub("__", mask)
    chosen = _one_day(days, _weekdays(tokens))
    if chosen is None or _era_or_pm(tokens):
        return None
    return _at_clock(tokens, mask, chosen, context)


def _blank_dates(signature: str, found: list[re.Match[str]]) -> str:
    mask = list(signature)
    for match in found:
        mask[match.start() : match.end()] = "_" * (match.end() - match.start())
        if match["clock"]:
            start, end = match.span("clock")
            mask[start:end] = signature[start:end]
        else:
            _blank_era(mask, match.end())
    return "".join(mask)


def _blank_era(mask: list[str], position: int) -> None:
    """"م" or "هـ" after a year belongs to it."""
    era = re.match(_ERA, "".join(mask[position : position + 3]))
    if era:
        mask[position : position + era.end()] = "_" * era.end()


def _day(match: re.Match[str], tokens: Tokens, order: Order) -> _Day | None:
    """The days that a matched date may mean; None where it means none."""
    kind = match.lastgroup or ""
    letters = tokens.signature[match.start() : match.end()]
    words = tokens.words[match.start() : match.end()]
    if match["clock"]:
        start, end = (position - match.start() for position in match.span("clock"))
        letters, words = letters[:start] + letters[end:], words[:start] + words[end:]
    numbers = [w for c, w in zip(letters, words, strict=True) if c in "nyhc"]
    era = re.match(_ERA, tokens.signature[match.end() : match.end() + 3])
    marks = era[0].strip("()") if era else ""
    hijri = "h" in letters or "H" in letters
    if ("y" in letters and (hijri or marks == "e")) or (hijri and marks in ("g", "m")):
        return None
    if kind in ("year_first", "year_last", "short_numeric"):
        days = _numeric(kind, numbers, order, hijri)
        stated = len(days) == 1 or order != "YMD" or kind != "year_last"
        return _Day(days, "day", hijri, stated) if days else None
    if kind == "compact":
        text = numbers[0]
        day = gregorian(int(text[:4]), int(text[4:6]), int(text[6:]))
        return _Day([day], "day", False) if day else None
    return _named(kind, letters, words, numbers)


def _numeric(kind: str, numbers: list[str], order: Order, hijri: bool) -> list[date]:
    """Valid readings of three numbers, the stated order first; none where nobody can tell."""
    make = from_hijri if hijri else gregorian
    if kind == "short_numeric":
        if order == "YMD":
            numbers = numbers[1:] + numbers[:1]
            order = "MDY"
        year = _full_year(numbers[-1])
        first, second = int(numbers[0]), int(numbers[1])
    elif kind == "year_first":
        day = make(int(numbers[0]), int(numbers[1]), int(numbers[2]))
        return [day] if day else []
    else:
        first, second, year = (int(number) for number in numbers)
    if year is None:
        return []
    by_day, by_month = make(year, second, first), make(year, first, second)
    days = [by_month, by_day] if order == "MDY" else [by_day, by_month]
    return [day for day in dict.fromkeys(days) if day]


def _full_year(digits: str) -> int | None:
    """"21" is 2021, "98" is 1998; "5" and "67" are no year of a news page."""
    if len(digits) != 2:
        return None
    year = int(digits)
    return 2000 + year if year <= 50 else 1900 + year if year >= 90 else None


def _named(kind: str, letters: str, words: list[str], numbers: list[str]) -> _Day | None:
    """A date whose month is a word."""
    hijri = "H" in letters
    if ("h" in letters) != hijri and not kind.endswith("_short"):
        return None
    if kind.endswith("_short") and hijri:
        return None
    table = HIJRI_MONTHS if hijri else MONTHS
    months = {table[w] for c, w in zip(letters, words, strict=True) if c in "MH"}
    if len(months) != 1:
        return None
    make = from_hijri if hijri else gregorian
    if kind.endswith("_short"):
        year = _full_year(numbers[1])
        numbers = numbers[:1]
    else:
        year = int(next(w for c, w in zip(letters, words, strict=True) if c in "yh"))
        numbers = [w for w in numbers if len(w) <= 2]
    if year is None:
        return None
    day = make(year, months.pop(), int(numbers[0]) if numbers else 1)
    if day is None:
        return None
    # A Hijri month begins inside a Gregorian one: there is no month to give.
    if not numbers and hijri:
        return None
    return _Day([day], "day" if numbers else "month", hijri)


def _weekdays(tokens: Tokens) -> set[int]:
    letters = tokens.signature
    return {WEEKDAYS[w] for c, w in zip(letters, tokens.words, strict=True) if c == "W"}


def _one_day(days: list[_Day], weekdays: set[int]) -> tuple[date, Precision] | None:
    """The day that all dates and the weekday agree on."""
    exact = [day for day in days if day.precision == "day"]
    if len(weekdays) > 1 or (weekdays and not exact):
        return None
    chosen: set[date] = set()
    for day in exact:
        agreeing = [d for d in day.days if not weekdays or d.weekday() in weekdays]
        if not agreeing or not (day.stated or weekdays):
            return None
        chosen.add(agreeing[0])
    months = {(d.year, d.month) for d in chosen}
    months |= {(d.year, d.month) for day in days if day.precision == "month" for d in day.days}
    if len(chosen) > 1 or len(months) > 1:
        return None
    return (chosen.pop(), "day") if chosen else (days[0].days[0], "month")


def _era_or_pm(tokens: Tokens) -> bool:
    """Whether "م" stands apart between a year and a clock of twelve hours without a mark."""
    for found in _ERA_OR_PM.finditer(tokens.signature):
        place = found.start("m")
        if tokens.spans[place - 1][1] == tokens.spans[place][0]:
            continue
        hours = [found.start("after")] if found["after"] else []
        hours += [found.start("before") - 2] if found["before"] else []
        if any(1 <= int(tokens.words[hour]) <= 12 for hour in hours):
            return True
    return False


def _at_clock(
    tokens: Tokens,
    mask: str,
    day: tuple[date, Precision],
    context: Context,
    approximate: bool = False,
) -> Reading | None:
    """The day at the clock that stands beside it, if the tokens say no more than that."""
    clocks = list(_CLOCK.finditer(mask)) if "n" in mask else []
    mask = _CLOCK.sub(lambda match: "@" * len(match[0]), mask) if clocks else mask
    places = list(_ZONE.finditer(mask))
    mask = _ZONE.sub(lambda match: "_" * len(match[0]), mask) if places else mask
    month_only = day[1] == "month"
    span = _understood(mask, exact=bool(clocks), strict=approximate, alone=month_only)
    if span is None or (clocks and month_only):
        return None
    times = [_time(match, tokens, mask) for match in clocks]
    zones = [_zone(match, tokens, context, day[0]) for match in places]
    moments = _moments(day[0], times, zones, context.zone)
    # One instant, though it may be given for two zones, between which the day may change.
    if len({moment.timestamp() % 86_400 for moment in moments}) != 1:
        return None
    return Reading(moments[0], "minute" if clocks else day[1], approximate, *span)


def _time(match: re.Match[str], tokens: Tokens, mask: str) -> time | None:
    """The time of a matched clock, or None where there is no such time."""
    kind = next(name for name in ("time", "dotted", "marked", "bare") if match[name])
    start, end = match.span(kind)
    numbers = [word for word in tokens.words[start:end] if word.isdigit()]
    if kind == "dotted" and len(numbers[1]) != 2:
        return None
    stretches = [match.span(name) for name in ("before", f"{kind}_after") if match[name]]
    if not stretches:  # "مساء السبت ... 07:40": the part of the day stands elsewhere
        stretches = [(i, i + 1) for i, letter in enumerate(mask) if letter == "p"]
    parts = {
        tokens.words[i] for begin, stop in stretches for i in range(begin, stop)
    } & clock.DAY_PARTS.keys()
    hours = {clock.hour_of_day(int(numbers[0]), part) for part in parts or (None,)}
    hour = hours.pop()
    if hours or hour is None:
        return None
    minute, second = (int(number) for number in (*numbers[1:3], 0, 0)[:2])
    fraction = int(numbers[3][:6].ljust(6, "0")) if len(numbers) > 3 else 0
    return time(hour, minute, second, fraction) if minute < 60 and second < 60 else None


def _zone(match: re.Match[str], tokens: Tokens, context: Context, day: date) -> tzinfo | None:
    kind = match.lastgroup or ""
    place = match.start(kind)
    word = tokens.words[place]
    if tokens.signature[place] == "Z":
        return clock.zone_of_name(word, context.zone, day)
    return clock.zone_of_place(word, context.zone, day, sure=kind != "beside")


def _moments(
    day: date, times: list[time | None], zones: list[tzinfo | None], own: tzinfo
) -> list[datetime]:
    """The day at each time in its zone; none where times and zones do not pair."""
    times, zones = times or [time()], zones or [own]
    if len(times) > 2 or len(zones) > 2:
        return []
    if len(times) != len(zones) and 1 not in (len(times), len(zones)):
        return []
    if len(times) < len(zones):
        times = times * len(zones)
    elif len(zones) < len(times):
        zones = zones * len(times)
    pairs = list(zip(times, zones, strict=True))
    if any(hour is None or place is None for hour, place in pairs):
        return []
    return [datetime.combine(day, hour, place) for hour, place in pairs if hour is not None]


def _understood(mask: str, *, exact: bool, strict: bool, alone: bool) -> tuple[int, int] | None:
    """First and last token understood, unless what is left makes it another statement.

    Names and sections may stand beside a date, behind a separator ("أحمد علي | 6 نوفمبر 2021") or,
    where a clock shows that this is a date line (``exact``), without one. Words that touch a
    bare date make it prose or a title: "ثورة 25 يناير 2011".
    """
    rest = _COUNTERS.sub("|", mask).translate(_REST)
    rest = _LEAD_IN.sub("", rest).replace("u", "x")
    if _UNREAD.search(rest):
        return None
    others = rest.count("x")
    if others and (alone or others > _MAX_OTHERS or _PROSE.search(rest)):
        return None
    if others and (strict or not exact) and _TOUCHING.search(rest):
        return None
    marks = [place for place, letter in enumerate(mask) if letter in "_@W"]
    return marks[0], marks[-1]


def _read_relative(tokens: Tokens, context: Context) -> Reading | None:
    """ "منذ ساعتين", "أمس 07:40 م": a moment counted from the fetch."""
    if context.now is None:
        return None
    signature = tokens.signature
    now = context.now.astimezone(context.zone)
    found = _AGE.search(signature)
    if found is None:
        if signature.count("D") != 1:
            return None
        place = signature.index("D")
        day = now.date() - timedelta(days=DAYS_AGO[tokens.words[place]])
        if not _weekdays(tokens) <= {day.weekday()}:
            return None
        mask = signature[:place] + "_" + signature[place + 1 :]
        return _at_clock(tokens, mask, (day, "day"), context, approximate=True)
    start, end = found.span()
    mask = signature[:start] + "_" * (end - start) + signature[end:]
    span = _understood(mask, exact=False, strict=True, alone=False)
    if span is None or _weekdays(tokens):
        return None
    if found["just"]:
        return Reading(now, "minute", True, *span)
    start, end = found.span("since" if found["since"] else "ago")
    age = read_age(signature[start:end], tokens.words[start:end])
    moment = age.before(now) if age else None
    return Reading(moment, age.precision, True, *span) if age and moment else None
