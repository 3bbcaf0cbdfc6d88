"""The grammar of a date line: which day, what time, in which zone, and is that all it says.

Works on signatures, one letter per token (:mod:`newscrawl.text.datewords`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from newscrawl.text import clock
from newscrawl.text.datewords import DAYS_AGO, Tokens
from newscrawl.text.daygrammar import Order, Precision, StatedDay, read_day, states_date, weekdays
from newscrawl.text.relative import read_age

_PART = r"\(?[pm]\)?"
_CLOCK = re.compile(
    rf"(?P<before>[pm]k?[:,]?)?k?:?(?P<time>n:n(?::n(?:[.,][nyh#c])?)?)(?P<time_after>{_PART})?"
    rf"|k?:?(?P<dotted>n\.n)(?P<dotted_after>{_PART})?"
    rf"|k:?(?P<marked>n)(?P<marked_after>{_PART})?"
    r"|(?P<bare>n)(?P<bare_after>[pm])"
)
_ZONE = re.compile(r"t:?\(?(?P<named>[Zz])|(?P<sure>Z)|(?<=@)(?:\((?P<bracketed>z)|(?P<beside>z))")
_FIGURES, _ZONES = frozenset("n"), frozenset("Zz")
# Views, comments, reading time; and the age beside the date itself: "06/11/2021 | منذ 3 أيام".
_ASIDES = re.compile(
    r"v{1,4}(?::?\(?(?:[ny#h]u?|u)\)?)?|\(?[ny#h]\)?u?v{1,4}|uq?v{1,4}"
    r"|(?:^|(?<=[-|~/(]))(?:[Rr][n#quaf]{1,9}|nu)(?=[-|~/)]|$)"
)
_AGE = re.compile(r"[RrbA]i?(?P<since>[n#quaf,]{1,9})|(?P<ago>[n#quaf]{1,9})A|(?P<just>N)")

# What is left once the date is taken out. Places, "الساعة" and "اليوم" say nothing new ...
_REST = str.maketrans(
    {"@": "_", "W": "_"} | dict.fromkeys("zkpDK", "") | dict.fromkeys("megqfav", "x")
)
# ... but another number, month or preposition of time makes it another statement.
_UNREAD = re.compile(r"[nyh#cMHRrAtbBXN]")
_READ = re.compile(r"[_@W](?:.*[_@W])?")
_MAX_OTHERS = 5
_SECOND_MARK = re.compile(r"@\(?[pm]")  # "7:40 ص م"
_UNKNOWN_ZONE = re.compile(r"@\(?(x)")  # "19:40 CST"
_BYLINE = re.compile(r"^[-|~]?Y:?x{1,4}(?=[-|~,:i]*_)")  # "بواسطة محمد علي في 6 نوفمبر 2021"
_LEAD_IN = re.compile(r"[uR](?=_)|w,?(?=_)")
_PROSE = re.compile(r"xi+_|x:+_")
_TOUCHING = re.compile(r"x[,.:(i]*_|_[,.:)i]*x")


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


def read(tokens: Tokens, context: Context) -> Reading | None:
    """The one moment that the tokens state, or None."""
    found = read_day(tokens, context.order)
    if found:
        return _at_clock(tokens, found[1], found[0], context)
    if context.now is None or states_date(tokens.signature):
        return None
    return _read_relative(tokens, context.now.astimezone(context.zone), context)


def _at_clock(
    tokens: Tokens,
    mask: str,
    stated: StatedDay,
    context: Context,
    approximate: bool = False,
) -> Reading | None:
    """The day at the clock that stands beside it, if the tokens say no more than that."""
    day, precision = stated
    clocks, mask = _take(_CLOCK, mask, _FIGURES, "@")
    places, mask = _take(_ZONE, mask, _ZONES, "_")
    if _other_zone(mask, places, tokens) or (clocks and precision == "month"):
        return None
    byline = bool(clocks) and not approximate and ("K" in mask or "Y" in mask)
    span = _understood(mask, touching=byline, others=0 if precision == "month" else _MAX_OTHERS)
    if span is None:
        return None
    times = [_time(match, tokens, mask) for match in clocks]
    zones = [_zone(match, tokens, context, day) for match in places]
    moments = _moments(day, times, zones, context.zone)
    if not moments or (len(moments) > 1 and not _one_instant(moments)):
        return None
    return Reading(moments[0], "minute" if clocks else precision, approximate, *span)


def _take(
    pattern: re.Pattern[str], mask: str, needed: frozenset[str], sign: str
) -> tuple[list[re.Match[str]], str]:
    """Matches of ``pattern``, and the mask with ``sign`` in their place."""
    if needed.isdisjoint(mask):
        return [], mask
    found = list(pattern.finditer(mask))
    for match in found:
        start, end = match.span()
        mask = mask[:start] + sign * (end - start) + mask[end:]
    return found, mask


def _one_instant(moments: list[datetime]) -> bool:
    """Whether they are one minute, though given for two zones, between which the day may change."""
    return len({int(moment.timestamp()) // 60 % 1440 for moment in moments}) == 1


def _time(match: re.Match[str], tokens: Tokens, mask: str) -> time | None:
    """The time of a matched clock, or None where there is no such time."""
    kind = (match.lastgroup or "").removesuffix("_after")
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
    minute, second = (int(number) for number in [*numbers[1:3], "0", "0"][:2])
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


def _other_zone(mask: str, zones: list[re.Match[str]], tokens: Tokens) -> bool:
    """Whether the clock is of a zone that is not read: "19:40 CST", "بتوقيت أبوظبي والسعودية"."""
    if any(zone["named"] and mask[zone.end() : zone.end() + 1] in ("x", "z") for zone in zones):
        return True
    found = _UNKNOWN_ZONE.search(mask) if "x" in mask else None
    return found is not None and tokens.words[found.start(1)].isascii()


def _understood(mask: str, *, touching: bool, others: int) -> tuple[int, int] | None:
    """First and last token understood, unless what is left makes it another statement.

    A few names and sections may stand beside a date, behind a separator ("أحمد علي | 06/11/2021").
    Words that touch it make it prose or a title ("ثورة 25 يناير 2011"), save in a byline with a
    clock (``touching``).
    """
    whole = _READ.search(mask)
    if whole is None:
        return None
    span = whole.start(), whole.end() - 1
    if not mask.strip("_@W,.-/|:~"):
        return span
    if _SECOND_MARK.search(mask):
        return None
    rest = _LEAD_IN.sub("", _ASIDES.sub("|", mask).translate(_REST))
    rest = _BYLINE.sub("", rest.replace("u", "x").replace("w", "x")).replace("Y", "")
    found = rest.count("x")
    if _UNREAD.search(rest) or found > others:
        return None
    if found and (_PROSE.search(rest) or (not touching and _TOUCHING.search(rest))):
        return None
    return span


def _read_relative(tokens: Tokens, now: datetime, context: Context) -> Reading | None:
    """ "منذ ساعتين", "أمس 07:40 م": a moment counted from the fetch."""
    signature = tokens.signature
    found = _AGE.search(signature)
    if found is None:
        return _read_day_word(tokens, now, context)
    start, end = found.span()
    mask = signature[:start] + "_" * (end - start) + signature[end:]
    span = _understood(mask, touching=False, others=_MAX_OTHERS)
    if span is None or "D" in mask or "W" in mask:
        return None
    if found["just"]:
        return Reading(now, "minute", True, *span)
    start, end = found.span("since" if found["since"] else "ago")
    age = read_age(signature[start:end], tokens.words[start:end])
    moment = age.before(now) if age else None
    return Reading(moment, age.precision, True, *span) if age and moment else None


def _read_day_word(tokens: Tokens, now: datetime, context: Context) -> Reading | None:
    if tokens.signature.count("D") != 1:
        return None
    place = tokens.signature.index("D")
    day = now.date() - timedelta(days=DAYS_AGO[tokens.words[place]])
    if not weekdays(tokens) <= {day.weekday()}:
        return None
    mask = tokens.signature[:place] + "_" + tokens.signature[place + 1 :]
    return _at_clock(tokens, mask, StatedDay(day, "day"), context, approximate=True)
