"""A plan file, read and checked."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newscrawl.arguments import day, length
from newscrawl.exceptions import UsageError
from newscrawl.plans.backfill import Backfill

_DAY, _YEAR = timedelta(days=1), timedelta(days=366)
_WHAT = {"site", "sites"}
_HOW = {"every", "daily", "between", "backfill", "arguments", "settings", "tries", "pause"}


@dataclass(frozen=True)
class Entry:
    """One site, and when it is crawled in which way."""

    site: str
    zone: ZoneInfo
    every: timedelta | None = None
    daily: tuple[time, ...] = ()
    """On the site's own clocks; one of ``every`` and ``daily`` is given."""
    between: tuple[time, time] | None = None
    """Crawls begin and end in this time, on the site's own clocks; the end may be tomorrow's."""
    arguments: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    tries: int = 3
    """How often it is tried, in all, each time that it is due."""
    pause: timedelta = timedelta(minutes=10)
    """Before the second try; twice that before the third, and so on."""
    backfill: Backfill | None = None
    """The parts of which each try crawls one, by arguments besides ``arguments``."""

    def takes(self, arguments: Mapping[str, str]) -> bool:
        """Whether a run with *arguments* was one of this entry."""
        own = self.backfill.without(arguments) if self.backfill else arguments
        return own == self.arguments

    @property
    def when(self) -> str:
        """The times, as the file says them."""
        words = self._times
        if self.between:
            words += f", {self.between[0]:%H:%M}-{self.between[1]:%H:%M}"
        return words + (f", back to {self.backfill.since}" if self.backfill else "")

    @property
    def _times(self) -> str:
        if self.every is None:
            return "daily " + ", ".join(f"{at:%H:%M}" for at in self.daily)
        minutes = int(self.every.total_seconds() // 60)
        size, unit = next((n, u) for n, u in ((1440, "d"), (60, "h"), (1, "m")) if minutes % n == 0)
        return f"every {minutes // size}{unit}"


class Site:
    """What a plan needs to know of the sites of a project."""

    def __init__(self, zone: str, check: Callable[[Mapping[str, str]], None]) -> None:
        self.zone = ZoneInfo(zone)
        self.check = check
        """Raises UsageError for arguments that the spider does not take."""


def read(path: Path, sites: Mapping[str, Site]) -> list[Entry]:
    """The entries of a plan file, one for each site; raises UsageError, which names the place."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read the plan {path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"the plan {path} is no TOML: {error}") from None
    try:
        return list(_entries(content, sites))
    except UsageError as error:
        raise UsageError(f"{path}: {error}") from None


def _entries(content: dict[str, Any], sites: Mapping[str, Site]) -> Iterator[Entry]:
    defaults, crawls = content.pop("defaults", {}), content.pop("crawl", [])
    _refuse_unknown("the plan", content, {"defaults", "crawl"})
    if not isinstance(crawls, list) or not crawls:
        raise UsageError("nothing is planned: write a [[crawl]] with site and every, or daily")
    _refuse_unknown("[defaults]", defaults, _HOW)
    seen = set()
    for number, given in enumerate(crawls, start=1):
        where = f"crawl {number}"
        _refuse_unknown(where, given, _WHAT | _HOW)
        for entry in _of_one(where, _merged(defaults, given), sites):
            key = (entry.site, entry.backfill, tuple(sorted(entry.arguments.items())))
            if key in seen:
                raise UsageError(
                    f"{where}: {entry.site} is planned twice with the same arguments, whose runs"
                    " could not be told apart"
                )
            seen.add(key)
            yield entry


def _merged(defaults: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    merged = {**defaults, **given}
    # What an entry says of the time stands for all that the defaults say of it.
    if {"every", "daily"} & given.keys():
        merged = {k: v for k, v in merged.items() if k in given or k not in ("every", "daily")}
    for name in ("arguments", "settings"):
        if isinstance(defaults.get(name), dict) and isinstance(given.get(name), dict):
            merged[name] = {**defaults[name], **given[name]}
    return merged


def _of_one(where: str, given: dict[str, Any], sites: Mapping[str, Site]) -> Iterator[Entry]:
    if ("every" in given) == ("daily" in given):
        raise UsageError(f"{where}: give one of every and daily")
    if "between" in given and "daily" in given:
        raise UsageError(f"{where}: between goes with every; daily names the time itself")
    for name in _names(where, given, sites):
        arguments = _arguments(where, given)
        backfill = _backfill(where, given, arguments)
        try:
            sites[name].check(arguments | (backfill.part(0) if backfill else {}))
        except UsageError as error:
            raise UsageError(f"{where} ({name}): {error}") from None
        yield Entry(
            name,
            sites[name].zone,
            _every(where, given),
            _daily(where, given),
            _between(where, given),
            arguments,
            _texts(where, "settings", given),
            _tries(where, given),
            _length(where, "pause", given.get("pause", "10m")),
            backfill,
        )


def _names(where: str, given: dict[str, Any], sites: Mapping[str, Site]) -> list[str]:
    names = given.get("sites", [given["site"]] if "site" in given else [])
    if names == "all" and "site" not in given:
        return list(sites)
    is_list = isinstance(names, list) and names and all(isinstance(name, str) for name in names)
    if not is_list or {"site", "sites"} <= given.keys():
        raise UsageError(f'{where}: name a site = "..." or sites = ["...", "..."] or sites = "all"')
    if unknown := [name for name in names if name not in sites]:
        raise UsageError(f"{where}: no site is called {unknown[0]!r}: `scrapy list` shows them")
    return list(names)


def _every(where: str, given: dict[str, Any]) -> timedelta | None:
    if "every" not in given:
        return None
    every = _length(where, "every", given["every"])
    if "between" in given and every > _DAY:
        raise UsageError(
            f"{where}: every={given['every']!r} is longer than a day: leave out between"
        )
    return every


def _length(where: str, name: str, given: Any) -> timedelta:
    try:
        found = length(name, given if isinstance(given, str) else repr(given))
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None
    if found > _YEAR:
        raise UsageError(f"{where}: {name}={given!r} is longer than a year")
    return found


def _daily(where: str, given: dict[str, Any]) -> tuple[time, ...]:
    times = given.get("daily", [])
    times = times if isinstance(times, list) else [times]
    if "daily" in given and not times:
        raise UsageError(f"{where}: daily names no time")
    return tuple(sorted({_time(where, "daily", at) for at in times}))


def _between(where: str, given: dict[str, Any]) -> tuple[time, time] | None:
    if "between" not in given:
        return None
    ends = str(given["between"]).split("-")
    times = [_time(where, "between", end.strip()) for end in ends]
    if len(times) != 2 or times[0] == times[1]:
        raise UsageError(f'{where}: between={given["between"]!r}: write "01:00-05:00"')
    return times[0], times[1]


def _backfill(where: str, given: dict[str, Any], arguments: dict[str, str]) -> Backfill | None:
    if "backfill" not in given:
        return None
    _refuse_unknown(f"{where}: backfill", given["backfill"], {"since", "days"})
    since, days = given["backfill"].get("since"), given["backfill"].get("days", 30)
    # TOML has dates of its own: 2021-01-01 without quotes.
    since = since if type(since) is date else _day(where, since)
    if (
        since is None
        or not 1900 <= since.year <= 2100
        or type(days) is not int
        or not 1 <= days <= 1000
    ):
        raise UsageError(f'{where}: write backfill = {{ since = "2015-01-01", days = 30 }}')
    if {"from_date", "until_date"} & arguments.keys():
        raise UsageError(f"{where}: backfill gives from_date and until_date itself")
    return Backfill(since, days)


def _day(where: str, given: Any) -> date | None:
    try:
        return day("backfill since", str(given or ""))
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None


def _time(where: str, name: str, given: Any) -> time:
    # TOML has times of its own: 03:30:00 without quotes.
    if isinstance(given, time):
        return given.replace(second=0, microsecond=0)
    if isinstance(given, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", given, re.ASCII):
        return time.fromisoformat(given)
    raise UsageError(f'{where}: {name}={given!r} is not a time of day: write "03:30"')


def _tries(where: str, given: dict[str, Any]) -> int:
    tries = given.get("tries", 3)
    if type(tries) is not int or not 1 <= tries <= 10:
        raise UsageError(f"{where}: tries={tries!r} is not a number from 1 to 10")
    return tries


def _arguments(where: str, given: dict[str, Any]) -> dict[str, str]:
    """Those of the spider, as its runs are recorded with them: without empty ones."""
    arguments = _texts(where, "arguments", given)
    if of_scrapyd := [name for name in arguments if name.startswith("_")]:
        raise UsageError(f"{where}: {of_scrapyd[0]} is for Scrapyd to give")
    return {name: value for name, value in arguments.items() if value}


def _texts(where: str, name: str, given: dict[str, Any]) -> dict[str, str]:
    """A table of values as the command line would give them."""
    values = given.get(name, {})
    if not isinstance(values, dict):
        raise UsageError(f"{where}: {name} is a table: write {name} = {{ NAME = VALUE }}")
    return {key: _text(value) for key, value in values.items()}


def _text(value: Any) -> str:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _refuse_unknown(where: str, given: Any, known: set[str]) -> None:
    if not isinstance(given, dict):
        raise UsageError(f"{where} is no table")
    for name in given.keys() - known:
        raise UsageError(f"{where}: unknown word {name}: use {', '.join(sorted(known))}")
