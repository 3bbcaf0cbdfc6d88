"""When an entry is due, on the clocks of its site."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newscrawl.plans.entries import Entry
from newscrawl.plans.occasions import closes, following, last


def entry(zone: str = "Africa/Cairo", **times: Any) -> Entry:
    return Entry("paper", ZoneInfo(zone), **times)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def test_a_daily_time_is_the_sites_own() -> None:
    # Cairo is two hours ahead of UTC in November, Riyadh three.
    cairo = entry(daily=(time(3, 30),))
    assert last(cairo, utc("2026-11-24T12:00+00:00")) == utc("2026-11-24T01:30+00:00")
    assert following(cairo, utc("2026-11-24T12:00+00:00")) == utc("2026-11-25T01:30+00:00")
    assert last(cairo, utc("2026-11-24T01:29+00:00")) == utc("2026-11-23T01:30+00:00")
    riyadh = entry("Asia/Riyadh", daily=(time(0, 15), time(12)))
    assert last(riyadh, utc("2026-11-24T21:20+00:00")) == utc("2026-11-24T21:15+00:00")
    assert following(riyadh, utc("2026-11-24T21:20+00:00")) == utc("2026-11-25T09:00+00:00")


def test_the_occasion_itself_is_the_last_one() -> None:
    at = utc("2026-11-24T01:30+00:00")
    assert last(entry(daily=(time(3, 30),)), at) == at
    assert following(entry(every=timedelta(minutes=15)), at) == at + timedelta(minutes=15)


@pytest.mark.parametrize(("every", "minute"), [(15, 45), (7, 55), (60, 0)])
def test_every_so_often_is_a_fixed_grid(every: int, minute: int) -> None:
    found = last(entry(every=timedelta(minutes=every)), utc("2026-11-24T12:59:59+00:00"))
    assert (found - utc("1970-01-01T00:00+00:00")) % timedelta(minutes=every) == timedelta(0)
    assert utc("2026-11-24T12:59:59+00:00") - found < timedelta(minutes=every)


def test_a_window_over_midnight() -> None:
    night = entry(every=timedelta(hours=2), between=(time(23), time(4)))
    inside, end = utc("2026-11-24T02:00+02:00"), utc("2026-11-24T04:00+02:00")
    assert closes(night, inside) == end
    assert closes(night, end) is None
    assert closes(night, utc("2026-11-24T22:59+02:00")) is None
    assert closes(night, utc("2026-11-24T23:00+02:00")) == utc("2026-11-25T04:00+02:00")
    # 23:00, 01:00, 03:00, and then 23:00 again.
    assert last(night, inside) == utc("2026-11-24T01:00+02:00")
    assert last(night, end) == utc("2026-11-24T03:00+02:00")
    assert following(night, end) == utc("2026-11-24T23:00+02:00")
    assert closes(entry(daily=(time(3),)), inside) is None


@pytest.mark.parametrize("at", [time(0, 0), time(0, 30), time(2, 30), time(23, 45)])
@pytest.mark.parametrize(
    ("zone", "around"),
    [
        ("Africa/Cairo", "2024-04-24"),  # midnight is skipped on the 26th
        ("Africa/Cairo", "2024-10-29"),  # 23:00 to midnight comes twice on the 31st
        ("Europe/London", "2026-03-27"),
        ("Europe/London", "2026-10-23"),
        ("Africa/Casablanca", "2026-02-13"),
    ],
)
def test_every_day_has_it_once_when_clocks_change(zone: str, around: str, at: time) -> None:
    daily = entry(zone, daily=(at,))
    start = datetime.fromisoformat(around).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    minutes = [start + timedelta(minutes=15 * n) for n in range(4 * 24 * 6)]
    occasions = sorted({last(daily, now) for now in minutes})
    days = [occasion.astimezone(ZoneInfo(zone)).date() for occasion in occasions]
    assert {after - before for before, after in pairwise(days)} == {timedelta(days=1)}
    for now in minutes[1:-1]:
        assert last(daily, now) <= now < following(daily, now)
