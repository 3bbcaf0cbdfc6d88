"""Which day a date line states: numbers and month names of both calendars, either order.

Works on signatures, one letter per token (:mod:`newscrawl.text.datewords`).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS, WEEKDAYS, from_hijri, gregorian
from newscrawl.text.datewords import Tokens

Order = Literal["DMY", "MDY", "YMD"]
Precision = Literal["minute", "day", "month"]

_J = r"[-,./|~b]{0,2}u?"  # what joins the parts of a date: "6 من شهر نوفمبر، لعام 2021"
_JY = r"[-,./|~:b]{0,2}u?"
_MONTH = r"\(?(?:M(?:[-/(|,.~]{0,2}M)?|H)\)?"  # one month, or its two names
_SHORT_YEAR_END = r"(?![:pmk]|\.n)"  # not the hour of a clock

_DATE = re.compile(
    r"(?P<year_first>[yh](?P<s1>[-/.])n(?P=s1)n)"
    r"|(?P<year_last>n(?P<s2>[-/.])n(?P=s2)[yh])"
    r"|(?P<short_numeric>(?<![-/.:ny])n(?P<s3>[-/])n(?P=s3)n(?![-/.:]n))"
    rf"|(?P<day_month_year>n{_J}{_MONTH}{_JY}[yh])"
    rf"|(?P<month_day_year>{_MONTH}{_J}n{_JY}[yh])"
    rf"|(?P<year_month_day>[yh]{_J}(?:{_MONTH}{_J}n|n{_J}{_MONTH})(?![:.]n))"
    r"|(?P<split>(?:nM|Mn)[-,|~]?(?P<clock>n:n(?::n)?[pm]?Z?),?y)"
    rf"|(?P<day_month_short>n{_J}{_MONTH}{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_day_short>{_MONTH}{_J}n{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_year>{_MONTH}{_JY}[yh])"
    r"|(?P<compact>c)"
)
_NUMERIC = ("year_first", "year_last", "short_numeric")
_ERA = re.compile(r"\(?([gme])\)?")  # "م" or "هـ" after a date belongs to its year
# "2021 م 07:40" and "07:40 2021 م": the year's "ميلادي" or the clock's "مساء"?
_ERA_OR_PM = re.compile(
    r"(?:n:(?P<before>n)(?::n)?[-,|~]{0,3}(?:W,?)?)?[nyMc/.,-]{1,10}(?P<m>m)"
    r"(?P<after>n:n(?::n)?(?!:?n?\(?[pm]))?"
)
_WEEKDAY = re.compile(r"W|w(?=,?n)")
_PARTIAL_HIJRI = re.compile(r"n[-,]?H")


class StatedDay(NamedTuple):
    """A day, or the first day of a month where no more is stated."""

    day: date
    precision: Precision


class _Candidate(NamedTuple):
    """Days that one date may mean, the stated order first; none for "31 أبريل"."""

    days: list[date]
    precision: Precision
    hijri: bool = False
    decided: bool = True  # whether the caller's order decides; else only a weekday does


def states_date(signature: str) -> bool:
    """Whether a date stands there, right or not."""
    return bool(_DATE.search(signature))


def read_day(tokens: Tokens, order: Order) -> tuple[StatedDay, str] | None:
    """The day that all dates and the weekday agree on, and the signature without them ("_")."""
    mask = tokens.signature
    candidates = []
    for match in _DATE.finditer(mask):
        start, end = match.span()
        era = _ERA.match(tokens.signature, end)
        if era and _touches(tokens, end, end + 1) and not _touches(tokens, end - 1, end):
            era = None  # "2021-11-06 م07:40"
        candidate = _candidate(match, era[1] if era else "", tokens, order)
        if candidate is None:
            return None
        candidates.append(candidate)
        if match["clock"]:  # "Sat Nov 06 19:40:00 2021"
            begin, stop = match.span("clock")
            mask = mask[:start] + "_" * (begin - start) + mask[begin:stop] + "_" + mask[stop + 1 :]
            start = end
        end = era.end() if era else end
        mask = mask[:start] + "_" * (end - start) + mask[end:]
    if "H" in mask or any(candidate.hijri for candidate in candidates):
        candidates, mask = _gregorian_first(candidates, mask)
    day = _agreed(candidates, weekdays(tokens)) if candidates else None
    return None if day is None or _era_or_pm(tokens) else (day, mask)


def _touches(tokens: Tokens, first: int, second: int) -> bool:
    spans = tokens.spans
    return second < len(spans) and spans[first][1] == spans[second][0]


def weekdays(tokens: Tokens) -> set[int]:
    """The weekdays named, Monday 0."""
    found = _WEEKDAY.finditer(tokens.signature)
    return {WEEKDAYS[tokens.words[match.start()]] for match in found}


def _gregorian_first(candidates: list[_Candidate], mask: str) -> tuple[list[_Candidate], str]:
    """Where both calendars stand, the Hijri part is only for reading."""
    gregorian_ones = [candidate for candidate in candidates if not candidate.hijri]
    if not gregorian_ones:
        return candidates, mask
    return gregorian_ones, _PARTIAL_HIJRI.sub(lambda match: "_" * len(match[0]), mask)


def _candidate(match: re.Match[str], era: str, tokens: Tokens, order: Order) -> _Candidate | None:
    kind, letters = match.lastgroup or "", match[0]
    words = tokens.words[match.start() : match.end()]
    hijri = "h" in letters or "H" in letters
    if ("y" in letters or era in ("g", "m")) if hijri else era == "e":
        return None
    if kind in _NUMERIC:
        # Without a mark, 1400/08/15 is as well a Persian date: 2021, not 1980.
        if hijri and not era and max(words[0], words[4], key=len) < "1410":
            return _Candidate([], "day", hijri)
        return _numeric(kind, words[::2], order, hijri)
    if kind == "compact":
        text = words[0]
        day = gregorian(int(text[:4]), int(text[4:6]), int(text[6:]))
        return _Candidate([day], "day") if day else None
    parts = [part for part in zip(letters, words, strict=True) if part[0] in "nyhMH"]
    if kind == "split":
        parts = parts[:2] + parts[-1:]
    return _named(parts, letters, hijri)


def _numeric(kind: str, numbers: list[str], order: Order, hijri: bool) -> _Candidate | None:
    """Three numbers: the stated order, or the only one that is a day."""
    make = from_hijri if hijri else gregorian
    if kind == "year_first":
        day = make(int(numbers[0]), int(numbers[1]), int(numbers[2]))
        return _Candidate([day] if day else [], "day", hijri)
    year: int | None
    if kind == "year_last":
        first, second, year = (int(number) for number in numbers)
        month_first = order == "MDY"
    else:
        if order == "YMD":
            numbers = numbers[1:] + numbers[:1]
        first, second, year = int(numbers[0]), int(numbers[1]), _full_year(numbers[2])
        month_first = order != "DMY"
    if year is None:
        return None
    days = [make(year, second, first), make(year, first, second)]
    valid = list(dict.fromkeys(day for day in (days[::-1] if month_first else days) if day))
    decided = len(valid) == 1 or kind != "year_last" or order != "YMD"
    return _Candidate(valid, "day", hijri, decided)


def _full_year(digits: str) -> int | None:
    """ "21" is 2021, "98" is 1998; "5" and "67" are no year of a news page."""
    if len(digits) != 2:
        return None
    year = int(digits)
    return 2000 + year if year <= 50 else 1900 + year if year >= 90 else None


def _named(parts: list[tuple[str, str]], letters: str, hijri: bool) -> _Candidate | None:
    """A date whose month is a word."""
    table = HIJRI_MONTHS if hijri else MONTHS
    months = {table.get(word, 0) for letter, word in parts if letter in "MH"}
    numbers = [word for letter, word in parts if letter == "n"]
    years = [int(word) for letter, word in parts if letter in "yh"]
    year = years[0] if years else _full_year(numbers.pop())
    if len(months) != 1 or year is None or hijri != ("h" in letters):
        return None
    month = months.pop()
    if numbers:
        day = (from_hijri if hijri else gregorian)(year, month, int(numbers[0]))
        return _Candidate([day] if day else [], "day", hijri)
    # A Hijri month begins inside a Gregorian one: there is no month to give.
    return None if hijri else _Candidate([date(year, month, 1)], "month")


def _agreed(candidates: list[_Candidate], named: set[int]) -> StatedDay | None:
    exact = [candidate for candidate in candidates if candidate.precision == "day"]
    if len(named) > 1 or (named and not exact):
        return None
    chosen: set[date] = set()
    for candidate in exact:
        days = [day for day in candidate.days if not named or day.weekday() in named]
        if not days or not (candidate.decided or named):
            return None
        chosen.add(days[0])
    if not chosen:
        chosen = {candidate.days[0] for candidate in candidates}
        return StatedDay(chosen.pop(), "month") if len(chosen) == 1 else None
    day = chosen.pop()
    months = [c.days[0] for c in candidates if c.precision == "month"]
    if chosen or any((day.year, day.month) != (month.year, month.month) for month in months):
        return None
    return StatedDay(day, "day")


def _era_or_pm(tokens: Tokens) -> bool:
    """Whether "م" stands apart between a date and a clock of twelve hours without a mark."""
    # Beside a Hijri year with "هـ", the "م" is the other calendar's.
    if "m" not in tokens.signature or "e" in tokens.signature:
        return False
    for found in _ERA_OR_PM.finditer(tokens.signature):
        place = found.start("m")
        if _touches(tokens, place - 1, place) or _touches(tokens, place, place + 1):
            continue
        hours = [found.start("after")] if found["after"] else []
        hours += [found.start("before") - 2] if found["before"] else []
        if any(1 <= int(tokens.words[hour]) <= 12 for hour in hours):
            return True
    return False
