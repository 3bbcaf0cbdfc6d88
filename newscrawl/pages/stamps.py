"""One statement of when: its words, how exact they are, and what a paper's clock makes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from newscrawl.text.dates import ParsedDate, parse_date

_SAYS_UTC = re.compile(r"(?i)(?:Z|[+-]00:?00|GMT|UTC)\s*\Z")
_NAMES_ZONE = re.compile(r"(?i)(?:[+-]\d\d:?\d\d|Z|\b[a-z]{2,5}|\A\d{9,14})\s*\Z|GMT|UTC")
_EARLIEST = 1990


@dataclass(slots=True)
class Stamp:
    """One statement of when."""

    source: str
    raw: str
    parsed: ParsedDate

    @property
    def when(self) -> datetime:
        return self.parsed.datetime

    @property
    def says_utc(self) -> bool:
        return bool(_SAYS_UTC.search(self.raw))

    @property
    def names_zone(self) -> bool:
        return bool(_NAMES_ZONE.search(self.raw))

    @property
    def exact(self) -> bool:
        return self.parsed.precision == "minute" and not self.parsed.approximate


class Clock:
    """Reads dates of one paper: its zone, and when the page was fetched."""

    def __init__(self, zone: str, now: datetime | None, *, machine_is_local: bool = False) -> None:
        self.zone: tzinfo = ZoneInfo(zone)
        self.now = now or datetime.now(UTC)
        self.machine_is_local = machine_is_local

    def stamp(self, source: str, raw: str) -> Stamp | None:
        """``raw`` read as a date; None where it is none, or one that no page can have."""
        if len(raw) > 200:
            return None
        parsed = parse_date(raw, timezone=self.zone, now=self.now)
        if parsed is None or parsed.precision == "month":
            return None
        if parsed.datetime.year < _EARLIEST or parsed.datetime > self.now + timedelta(days=2):
            return None
        return Stamp(source, raw, parsed)

    def local(self, moment: datetime) -> datetime:
        """The same clock reading, in the paper's zone."""
        return moment.replace(tzinfo=self.zone)


def same_minute(one: datetime, other: datetime) -> bool:
    return one.astimezone(UTC).replace(second=0, microsecond=0) == other.astimezone(UTC).replace(
        second=0, microsecond=0
    )


def whole_hours_apart(one: datetime, other: datetime) -> bool:
    apart = abs(one.replace(second=0, microsecond=0) - other.replace(second=0, microsecond=0))
    return timedelta() < apart <= timedelta(hours=14) and apart.seconds % 3600 == 0
