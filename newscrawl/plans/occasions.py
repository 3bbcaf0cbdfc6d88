"""The calendar of an entry: when it is due, on the clocks of its site.

All times that go in and come out are aware; those that come out are in UTC. A day on which clocks
change has every occasion once: a time that is skipped counts as much later as the clock jumped, one
that comes twice counts the first time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from newscrawl.plans.entries import Entry

_DAY = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def last(entry: Entry, now: datetime) -> datetime:
    """The last occasion that is not after *now*."""
    return max(at for at in _around(entry, now) if at <= now)


def following(entry: Entry, now: datetime) -> datetime:
    """The first occasion after *now*."""
    return min(at for at in _around(entry, now) if at > now)


def closes(entry: Entry, now: datetime) -> datetime | None:
    """The end of the window that *now* is in; None outside of it, or where the entry has none."""
    for start, end in _windows(entry, now):
        if start <= now < end:
            return end
    return None


def _around(entry: Entry, now: datetime) -> Iterator[datetime]:
    """Occasions on both sides of *now*."""
    if entry.every is None:
        for day in _days(entry, now):
            for at in entry.daily:
                yield _moment(entry, day, at)
    elif entry.between is None:
        since = _EPOCH + (now - _EPOCH) // entry.every * entry.every
        yield from (since, since + entry.every)
    else:
        for start, end in _windows(entry, now):
            for number in range(-((start - end) // entry.every)):
                yield start + number * entry.every


def _windows(entry: Entry, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    if entry.between is None:
        return
    start, end = entry.between
    for day in _days(entry, now):
        ends_on = day if end > start else day + _DAY
        yield _moment(entry, day, start), _moment(entry, ends_on, end)


def _days(entry: Entry, now: datetime) -> list[date]:
    """The day of *now* at the site, and two on each side: a window may begin on the one before."""
    today = now.astimezone(entry.zone).date()
    return [today + number * _DAY for number in range(-2, 3)]


def _moment(entry: Entry, day: date, at: time) -> datetime:
    return datetime.combine(day, at, entry.zone).astimezone(UTC)
