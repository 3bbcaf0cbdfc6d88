"""Spider arguments: text from the command line to values, or one clear line about what is wrong."""

from __future__ import annotations

import re
from datetime import date, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from newscrawl.exceptions import UsageError

_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def day(name: str, given: str | None) -> date | None:
    """A day, YYYY-MM-DD; None where none is given.

    >>> day("from_date", "2021-11-01")
    datetime.date(2021, 11, 1)
    """
    if not given:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given, re.ASCII):
            raise ValueError
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"{name}={given!r} is not a date: write YYYY-MM-DD") from None


def count(name: str, given: str | None) -> int | None:
    """A number of articles, 1 or more; None where none is given."""
    if given is None:
        return None
    if not re.fullmatch(r"0*[1-9]\d{0,8}", given, re.ASCII):
        raise UsageError(f"{name}={given!r} is not a number of articles: write 1 or more")
    return int(given)


def age(name: str, given: str | None) -> timedelta | None:
    """A length of time in hours, days or weeks; None where none is given.

    >>> age("revisit", "3d"), age("revisit", "12h")
    (datetime.timedelta(days=3), datetime.timedelta(seconds=43200))
    """
    if given is None:
        return None
    return _length(name, given, "hdw", "an age: write 12h, 3d or 2w")


def length(name: str, given: str) -> timedelta:
    """A length of time in minutes, hours or days.

    >>> length("every", "15m")
    datetime.timedelta(seconds=900)
    """
    return _length(name, given, "mhd", "a length of time: write 15m, 6h or 1d")


def _length(name: str, given: str, units: str, wanted: str) -> timedelta:
    match = re.fullmatch(rf"([1-9]\d{{0,4}})([{units}])", given, re.ASCII)
    if match is None:
        raise UsageError(f"{name}={given!r} is not {wanted}")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def address(name: str, given: str | None) -> str:
    """A web address; one without a scheme is taken for https.

    >>> address("url", "paper.example")
    'https://paper.example/'
    """
    if not given:
        raise UsageError(f"{name} is missing: write -a {name}=https://paper.example/")
    url = given if "://" in given else f"https://{given}"
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        is_good = is_good and parts.port != 0 and not re.search(r"\s", url)
    except ValueError:
        is_good = False
    if not is_good:
        raise UsageError(f"{name}={given!r} is not a web address: write https://paper.example/")
    return url if parts.path else f"{url}/"


def zone(name: str, given: str | None) -> str:
    """The name of an IANA time zone; UTC where none is given."""
    try:
        return ZoneInfo(given or "UTC").key
    except (OSError, ValueError, KeyError):
        raise UsageError(f"{name}={given!r} is no time zone: write Africa/Cairo") from None
