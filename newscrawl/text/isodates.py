"""Dates that machines write: ISO 8601 in all its variants, and seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from newscrawl.text.calendars import gregorian
from newscrawl.text.clock import offset

_ZONE = r" ?(z|[+-][0-9]{2}(?::?[0-9]{2})?)"
_EXTENDED = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[t ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    rf"(?:{_ZONE}(?:\[[a-z_/+-]{{1,40}}\])?)?)?"
)
_BASIC = re.compile(
    r"([0-9]{4})([0-9]{2})([0-9]{2})"
    r"(?:[t ]?([0-9]{2})([0-9]{2})(?:([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    rf"(?:{_ZONE})?)?"
)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_ORDINAL = re.compile(r"([0-9]{4})-([0-9]{3})")  # seven digits alone are an article's number
_WEEK = re.compile(r"[0-9]{4}-?w[0-9]{2}-?[1-7]")
_YEARS = range(1900, 2101)
_EPOCH_FIRST = int(datetime(1990, 1, 1, tzinfo=UTC).timestamp())
_EPOCH_END = int(datetime(2101, 1, 1, tzinfo=UTC).timestamp())

Moment = tuple[datetime, Literal["minute", "day", "month"]]
"""A datetime, naive where the text names no zone, and its precision."""


def read_iso(text: str, zone: tzinfo) -> Moment | None:
    """Read folded ``text`` if the whole of it is a machine's date; aware, by default in ``zone``.

    >>> read_iso("20211106t194000z", UTC)[0].isoformat()
    '2021-11-06T19:40:00+00:00'
    """
    found = _EXTENDED.fullmatch(text)
    if found:
        return _moment(found, zone)
    if len(text) in (10, 13) and text.isascii() and text.isdigit():
        moment = _epoch(text, zone)
        return (moment, "minute") if moment else None
    found = _BASIC.fullmatch(text)
    return _moment(found, zone) if found else _rare(text, zone)


def _moment(found: re.Match[str], zone: tzinfo) -> Moment | None:
    year, month, day, hour, minute, second, fraction, place = found.groups()
    if int(year) not in _YEARS:
        return None
    try:
        if hour is None:
            return datetime(int(year), int(month), int(day), tzinfo=zone), "day"
        named = offset(place) if place else zone
        if named is None:
            return None
        moment = datetime(
            int(year),
            int(month),
            int(day),
            int(hour),
            int(minute),
            int(second or 0),
            int(fraction[:6].ljust(6, "0")) if fraction else 0,
            tzinfo=named,
        )
    except ValueError:
        return None
    return moment, "minute"


def _epoch(digits: str, zone: tzinfo) -> datetime | None:
    """Seconds (10 digits) or milliseconds (13) since 1970."""
    seconds = int(digits[:10])
    if not _EPOCH_FIRST <= seconds < _EPOCH_END:
        return None
    if len(digits) == 10 and _hour_stamp(digits):
        return None
    moment = datetime.fromtimestamp(seconds, UTC)
    return (moment + timedelta(milliseconds=int(digits[10:] or 0))).astimezone(zone)


def _hour_stamp(digits: str) -> bool:
    """Whether ten digits read as YYYYMMDDHH too: seconds of 2033-2036, so nobody can tell."""
    year, month, day, hour = (int(digits[i:j]) for i, j in ((0, 4), (4, 6), (6, 8), (8, 10)))
    return year in _YEARS and hour < 24 and gregorian(year, month, day) is not None


def _rare(text: str, zone: tzinfo) -> Moment | None:
    """Year and month, ordinal days and week days."""
    try:
        if found := _MONTH.fullmatch(text):
            day, precision = date(int(found[1]), int(found[2]), 1), "month"
        elif found := _ORDINAL.fullmatch(text):
            day, precision = date.fromisoformat(f"{found[1]}-01-01"), "day"
            day += timedelta(days=int(found[2]) - 1)
            if day.year != int(found[1]):
                return None
        elif _WEEK.fullmatch(text):
            day, precision = date.fromisoformat(text.upper()), "day"
        else:
            return None
    except (ValueError, OverflowError):
        return None
    if day.year not in _YEARS:
        return None
    moment = datetime(day.year, day.month, day.day, tzinfo=zone)
    return moment, ("month" if precision == "month" else "day")
