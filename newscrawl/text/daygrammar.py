"""Which day a date line states: numbers and month names of both calendars, either order.

:func:`stated_days` finds where a signature states days (:mod:`newscrawl.text.datewords` has its
letters), :func:`agreed_day` reads them in a line that has this signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from newscrawl.text.calendars import HIJRI_MONTHS, MONTHS, WEEKDAYS, from_hijri, gregorian
from newscrawl.text.datetokens import WORD

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
    rf"|(?P<year_month_day>[yh]{_J}W?,?(?:{_MONTH}{_J}n|n{_J}{_MONTH})(?![:.]n))"
    r"|(?P<split>(?:nM|Mn)[-,|~]?(?P<clock>n:n(?::n)?[pm]?Z?),?y)"
    rf"|(?P<day_month_short>n{_J}{_MONTH}{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_day_short>{_MONTH}{_J}n{_J}n{_SHORT_YEAR_END})"
    rf"|(?P<month_year>{_MONTH}{_JY}[yh])"
    r"|(?P<compact>(?<!v)(?<!v:)c)"
)
_NUMERIC = ("year_first", "year_last", "short_numeric")
_ERA = re.compile(r"\(?([gme])\)?")  # "م" or "هـ" after a date belongs to its year
# "2021 م 07:40" and "07:40 2021 م": the year's "ميلادي" or the clock's "مساء"?
_ERA_OR_PM = re.compile(
    r"(?:n:(?P<before>n)(?::n)?[-,|~]{0,3}(?:W,?)?)?[nyMc/.,-]{1,10}(?P<m>m)"
    r"(?:,?(?P<after>n:n(?::n)?(?!:?n?\(?[pm])))?"
)
_PARTIAL_HIJRI = re.compile(r"n[-,]?H")
_DATE_THEN_M = re.compile(r"(?:[yhcMH/.-]|(?<!:)n)\(?m")


class Stated(NamedTuple):
    """Where a line states a day: the places of its numbers and names among the tokens."""

    kind: str
    hijri: bool
    marked: bool  # with "هـ" or "م"
    numbers: tuple[int, ...]  # day, month, year as written; of a month in words: the day
    months: tuple[int, ...]
    year: int
    short: bool  # a year of two digits
    precision: Precision


def states_date(signature: str) -> bool:
    """Whether a date stands there, right or not."""
    return bool(_DATE.search(signature))


def era_depends_on_gaps(signature: str) -> bool:
    """Whether a "م" may be a year's or a clock's, which only the spaces around it tell."""
    return "m" in signature and _DATE_THEN_M.search(signature) is not None


def stated_days(signature: str, gaps: str) -> tuple[list[Stated], str] | None:
    """The days stated in one calendar, and the signature without them ("_").

    ``gaps`` has " " for a token that does not touch the one before, else "+"; it may be empty
    where :func:`era_depends_on_gaps` is false.
    """
    mask, stated = signature, []
    for match in _DATE.finditer(signature):
        start, end = match.span()
        era = _ERA.match(signature, end)
        if era and _is_clocks(signature, gaps, end, era.start(1)):
            era = None
        day = _stated(match, era[1] if era else "")
        if day is None:
            return None
        stated.append(day)
        if match["clock"]:  # "Sat Nov 06 19:40:00 2021"
            begin, stop = match.span("clock")
            mask = mask[:start] + "_" * (begin - start) + mask[begin:stop] + "_" + mask[stop + 1 :]
            start = end
        end = era.end() if era else end
        mask = mask[:start] + "_" * (end - start) + mask[end:]
    gregorian_ones = [day for day in stated if not day.hijri]
    if gregorian_ones:  # where both calendars stand, the Hijri part is only for reading
        stated = gregorian_ones
        mask = _PARTIAL_HIJRI.sub(lambda match: "_" * len(match[0]), mask)
    return stated, mask


def _is_clocks(signature: str, gaps: str, end: int, place: int) -> bool:
    """Whether the letter behind a date is glued to a clock: "2021-11-06 م07:40"."""
    glued = signature[place : place + 2] == "mn" and gaps[place + 1] == "+"
    return glued and gaps[end] == " "


def _stated(match: re.Match[str], era: str) -> Stated | None:
    """What a date states, or None where its parts are of two calendars."""
    kind, letters = match.lastgroup or "", match[0]
    hijri = "h" in letters or "H" in letters
    if ("y" in letters or era in ("g", "m")) if hijri else era == "e":
        return None
    places = list(enumerate(letters, match.start()))
    months = tuple(place for place, letter in places if letter in "MH")
    if kind == "split":
        places = places[:2] + places[-1:]
    numbers = tuple(place for place, letter in places if letter in "nyhc")
    if kind in _NUMERIC or kind == "compact":
        return Stated(kind, hijri, bool(era), numbers, (), -1, kind == "short_numeric", "day")
    years = [place for place, letter in places if letter in "yh"] or [numbers[-1]]
    # A Hijri month begins inside a Gregorian one: there is no month to give.
    if hijri and ("h" not in letters or "M" in letters or kind == "month_year"):
        return None
    days = tuple(place for place in numbers if place != years[0])
    precision: Precision = "month" if kind == "month_year" else "day"
    short = match.string[years[0]] == "n"
    return Stated(kind, hijri, bool(era), days, months, years[0], short, precision)


def doubtful_hours(signature: str, gaps: str) -> list[int]:
    """The hours of 12-hour clocks that a "م" standing apart may make PM, or not."""
    # Beside a Hijri year with "هـ", the "م" is the other calendar's.
    if not gaps or "e" in signature:
        return []
    hours = []
    for found in _ERA_OR_PM.finditer(signature):
        place = found.start("m")
        of_clock = signature[place : place + 2] == "mn" and gaps[place + 1] == "+"
        if gaps[place] == "+" or of_clock:
            continue
        hours += [found.start("after")] if found["after"] else []
        hours += [found.start("before") - 2] if found["before"] else []
    return hours


def agreed_day(
    stated: Sequence[Stated], weekdays: Sequence[int], tokens: Sequence[str], order: Order
) -> date | None:
    """The day (or a month's first) that all dates and the weekdays agree on."""
    named = {WEEKDAYS[WORD[tokens[place]]] for place in weekdays}
    if len(stated) == 1 and stated[0].months:
        only = _named(stated[0], tokens)
        return only if only and (not named or named == {only.weekday()}) else None
    day: date | None = None
    month: date | None = None
    for one in stated:
        found = _named(one, tokens) if one.months else _numeric(one, tokens, order, named)
        known = month if one.precision == "month" else day
        if found is None or (known and known != found):
            return None
        if one.precision == "month":
            month = found
        else:
            day = found
    if day is None:
        return month
    if (named and named != {day.weekday()}) or (month and month != day.replace(day=1)):
        return None
    return day


def _named(one: Stated, tokens: Sequence[str]) -> date | None:
    """A date whose month is a word."""
    table = HIJRI_MONTHS if one.hijri else MONTHS
    names = one.months
    month = table[WORD[tokens[names[0]]]]
    if len(names) > 1 and table[WORD[tokens[names[1]]]] != month:
        return None
    year = _full_year(tokens[one.year]) if one.short else int(tokens[one.year])
    if year is None:
        return None
    day = int(tokens[one.numbers[0]]) if one.numbers else 1
    return from_hijri(year, month, day) if one.hijri else gregorian(year, month, day)


def _numeric(one: Stated, tokens: Sequence[str], order: Order, named: set[int]) -> date | None:
    """A date of numbers: the stated order, or the only one that is a day and fits the weekday."""
    if one.kind == "compact":
        text = tokens[one.numbers[0]].strip()
        return gregorian(int(text[:4]), int(text[4:6]), int(text[6:]))
    numbers = [int(tokens[place]) for place in one.numbers]
    # Without a mark, 1400/08/15 is as well a Persian date: 2021, not 1980.
    if one.hijri and not one.marked and max(numbers) < 1410:
        return None
    make = from_hijri if one.hijri else gregorian
    if one.kind == "year_first":
        return make(numbers[0], numbers[1], numbers[2])
    first, second, year = numbers
    if one.short:
        if order == "YMD":
            year, first, second = numbers
        full = _full_year(tokens[one.numbers[0 if order == "YMD" else 2]])
        if full is None:
            return None
        year = full
    if order == "MDY" or (one.short and order == "YMD"):
        first, second = second, first
    day = make(year, second, first)
    undecided = not one.short and order == "YMD"
    if day and not undecided and (not named or day.weekday() in named):
        return day
    # Nobody writes a Hijri month first.
    return _other_order(day, None if one.hijri else make(year, first, second), named)


def _other_order(day: date | None, swapped: date | None, named: set[int]) -> date | None:
    """Which of two readings holds: the only day that there is, or that the weekday is of."""
    days = {one for one in (day, swapped) if one and (not named or one.weekday() in named)}
    return days.pop() if len(days) == 1 else None


def _full_year(token: str) -> int | None:
    """ "21" is 2021, "98" is 1998; "5" and "67" are no year of a news page."""
    year = int(token)
    if len(token.strip()) != 2:
        return None
    return 2000 + year if year <= 50 else 1900 + year if year >= 90 else None
