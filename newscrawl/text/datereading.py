"""The moment that a date line states, read where its plan says (:mod:`..text.dategrammar`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from newscrawl.text.calendars import WEEKDAYS
from newscrawl.text.clock import hour_of_day, zone_of_name, zone_of_place
from newscrawl.text.dategrammar import Clock, Plan, Zone
from newscrawl.text.datetokens import WORD
from newscrawl.text.datewords import DAYS_AGO
from newscrawl.text.daygrammar import Order, Precision, agreed_day
from newscrawl.text.relative import read_age

Reading = tuple[datetime, Precision, bool]
"""A moment, its precision, and whether it was counted from the fetch."""


def read(
    plan: Plan, tokens: Sequence[str], zone: tzinfo, now: datetime | None, order: Order
) -> Reading | None:
    """The one moment that the tokens state, or None.

    ``zone`` is the paper's, ``now`` the time of the fetch, aware; ``order`` is of numeric dates.
    """
    if plan.days:
        day = agreed_day(plan.days, plan.weekdays, tokens, order)
        if day is None or (plan.doubtful and _is_doubtful(plan, tokens)):
            return None
    elif now is None:
        return None
    elif plan.day_word is None:
        return _read_age(plan, tokens, now.astimezone(zone))
    else:
        today = now.astimezone(zone).date()
        day = today - timedelta(days=DAYS_AGO[WORD[tokens[plan.day_word]]])
        if any(WEEKDAYS[WORD[tokens[place]]] != day.weekday() for place in plan.weekdays):
            return None
    moment = _at_clock(day, plan, tokens, zone)
    return (moment, plan.precision, plan.day_word is not None) if moment else None


def _is_doubtful(plan: Plan, tokens: Sequence[str]) -> bool:
    """Whether a "م" would change the hour of a clock if it were PM; at noon it would not."""
    return any(1 <= int(tokens[hour]) < 12 for hour in plan.doubtful)


def _read_age(plan: Plan, tokens: Sequence[str], now: datetime) -> Reading | None:
    if plan.age is None:
        return now, "minute", True
    start, letters = plan.age
    age = read_age(letters, [WORD[token] for token in tokens[start : start + len(letters)]])
    moment = age.before(now) if age else None
    return (moment, age.precision, True) if age and moment else None


_Time = tuple[int, int, int, int]
_MIDNIGHT: _Time = (0, 0, 0, 0)


def _at_clock(day: date, plan: Plan, tokens: Sequence[str], own: tzinfo) -> datetime | None:
    """The day at its clock, where all times and zones beside it are one minute."""
    if plan.foreign is not None and tokens[plan.foreign].isascii():
        return None
    clocks, zones = plan.clocks, plan.zones
    if len(clocks) < 2 and len(zones) < 2:
        time = _time(clocks[0], tokens) if clocks else _MIDNIGHT
        return _moment(day, time, _zone(zones[0], tokens, own, day) if zones else own)
    count = max(len(clocks), len(zones))
    if count > 2:
        return None
    times = [_time(clock, tokens) for clock in clocks] or [_MIDNIGHT]
    places = [_zone(zone, tokens, own, day) for zone in zones] or [own]
    times, places = times * (count // len(times)), places * (count // len(places))
    moments = [_moment(day, time, zone) for time, zone in zip(times, places, strict=True)]
    # Between two zones the day may change.
    minutes = {moment and int(moment.timestamp()) // 60 % 1440 for moment in moments}
    return moments[0] if len(minutes) == 1 else None


def _moment(day: date, time: _Time | None, zone: tzinfo | None) -> datetime | None:
    if time is None or zone is None:
        return None
    return datetime(day.year, day.month, day.day, *time, tzinfo=zone)


def _time(clock: Clock, tokens: Sequence[str]) -> _Time | None:
    """The time of a clock, or None where there is no such time."""
    numbers, parts, dotted = clock
    hour = int(tokens[numbers[0]])
    at = hour_of_day(hour, WORD[tokens[parts[0]]] if parts else None)
    if at is None or any(hour_of_day(hour, WORD[tokens[part]]) != at for part in parts[1:]):
        return None
    if len(numbers) == 1:
        return at, 0, 0, 0
    minute = int(tokens[numbers[1]])
    if minute > 59 or (dotted and len(tokens[numbers[1]].strip()) != 2):
        return None
    if len(numbers) == 2:
        return at, minute, 0, 0
    second = int(tokens[numbers[2]])
    fraction = WORD[tokens[numbers[3]]] if len(numbers) > 3 else "0"
    if second > 59 or not fraction.isdigit():
        return None
    return at, minute, second, int(fraction[:6].ljust(6, "0"))


def _zone(zone: Zone, tokens: Sequence[str], own: tzinfo, day: date) -> tzinfo | None:
    if zone.is_place:
        return zone_of_place(WORD[tokens[zone.place]], own, day, sure=zone.sure)
    return zone_of_name(WORD[tokens[zone.place]], own, day)
