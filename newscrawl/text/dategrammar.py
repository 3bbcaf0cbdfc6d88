"""The grammar of a date line: which day, what time, in which zone, and is that all it says.

It looks at a signature alone (:mod:`newscrawl.text.datewords` has its letters) and answers where
to look. A site writes all its dates in one or two shapes, so what a signature says is kept, and
a further date of the same shape costs no more than reading its numbers
(:mod:`newscrawl.text.datereading`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newscrawl.text.daygrammar import (
    Precision,
    Stated,
    doubtful_hours,
    stated_days,
    states_date,
)

_PART = r"\(?[pm]\)?"
_CLOCK = re.compile(
    rf"(?P<before>[pm]k?[:,]?)?k?:?(?P<time>n:n(?::n(?:[.,][nyh#c])?)?)(?P<time_after>{_PART})?"
    rf"|k?:?(?P<dotted>n\.n)(?P<dotted_after>{_PART})?"
    rf"|k:?(?P<marked>n)(?P<marked_after>{_PART})?"
    r"|(?P<bare>n)(?P<bare_after>[pm])"
)
_ZONE = re.compile(r"t:?\(?(?P<named>[Zz])|(?P<sure>Z)|(?<=@)(?:\((?P<bracketed>z)|(?P<beside>z))")
# Views, comments, reading time; and the age beside the date itself: "06/11/2021 | منذ 3 أيام".
_ASIDES = re.compile(
    r"v{1,4}(?::?\(?(?:[ny#hc]u?|u)\)?)?|\(?[ny#h]\)?u?v{1,4}|uq?v{1,4}"
    r"|(?:^|(?<=[-|~/(]))(?:[Rr][n#quaf]{1,9}|n[uG])(?=[-|~/)]|$)"
)
_AGE = re.compile(
    r"[RrbA]i?(?P<since>[n#quaf,]{1,9})|(?P<ago>[n#quaf]{1,9})A|(?P<brief>nG)|(?P<just>N)"
)
_WEEKDAY = re.compile(r"W|w(?=,?n)")

# What is left once the date is taken out. Places, "الساعة" and "اليوم" say nothing new ...
_REST = str.maketrans(
    {"@": "_", "W": "_"} | dict.fromkeys("zkpDK", "") | dict.fromkeys("megqfav", "x")
)
# ... but another number, month or preposition of time makes it another statement.
_UNREAD = re.compile(r"[nyh#cMHRrAtbBXNG]")
_READ = re.compile(r"[_@W](?:.*[_@W])?")
_MAX_OTHERS = 5
_SECOND_MARK = re.compile(r"@\(?[pm]")  # "7:40 ص م"
_UNKNOWN_ZONE = re.compile(r"@\(?(x)")  # "19:40 CST"
_BYLINE = re.compile(r"^[-|~]?Y:?x{1,4}(?=[-|~,:i]*_)")  # "بواسطة محمد علي في 6 نوفمبر 2021"
_LEAD_IN = re.compile(r"[uR](?=_)|w,?(?=_)")
_PROSE = re.compile(r"xi+_|x:+_")
_TOUCHING = re.compile(r"x[,.:(i]*_|_[,.:)i]*x")


class Clock(NamedTuple):
    """Where a time stands: hour, minute, second and fraction, and the words of its day part."""

    numbers: tuple[int, ...]
    parts: tuple[int, ...]
    dotted: bool


class Zone(NamedTuple):
    """Where a zone stands: a place that is one for ``sure`` or only if the paper's own agrees."""

    place: int
    is_place: bool
    sure: bool


class Plan(NamedTuple):
    """Where one statement of a date has its parts; places count from the first token."""

    first: int
    last: int
    precision: Precision = "minute"
    days: tuple[Stated, ...] = ()
    weekdays: tuple[int, ...] = ()
    clocks: tuple[Clock, ...] = ()
    zones: tuple[Zone, ...] = ()
    foreign: int | None = None  # a word that is a zone if it is Latin, and then an unknown one
    doubtful: tuple[int, ...] = ()  # hours that must be past 12, for "م" may be theirs
    day_word: int | None = None  # "أمس"
    age: tuple[int, str] | None = None  # where it begins, and its letters; else it is "الآن"


def plan_line(signature: str, gaps: str) -> Plan | None:
    """What the tokens of that signature state, or None; ``gaps`` as for ``stated_days``."""
    if states_date(signature):
        return _plan_date(signature, gaps)
    found = _AGE.search(signature)
    return _plan_age(signature, found) if found else _plan_day_word(signature)


def _weekdays(signature: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _WEEKDAY.finditer(signature))


def _plan_date(signature: str, gaps: str) -> Plan | None:
    found = stated_days(signature, gaps)
    if found is None:
        return None
    days, mask = found
    month_only = all(day.precision == "month" for day in days)
    plan = _plan_clock(signature, mask, month_only=month_only)
    if plan is None:
        return None
    weekdays, doubtful = _weekdays(signature), tuple(doubtful_hours(signature, gaps))
    return plan._replace(days=tuple(days), weekdays=weekdays, doubtful=doubtful)


def _plan_day_word(signature: str) -> Plan | None:
    """ "أمس 07:40 م"."""
    if signature.count("D") != 1:
        return None
    place = signature.index("D")
    plan = _plan_clock(signature, signature.replace("D", "_"), relative=True)
    return plan and plan._replace(weekdays=_weekdays(signature), day_word=place)


def _plan_age(signature: str, found: re.Match[str]) -> Plan | None:
    """ "منذ ساعتين"."""
    start, end = found.span()
    mask = signature[:start] + "_" * (end - start) + signature[end:]
    span = _understood(mask, touching=False, others=_MAX_OTHERS)
    if span is None or "D" in mask or "W" in mask:
        return None
    if found["just"]:
        return Plan(*span)
    kind = found.lastgroup or ""
    return Plan(*span, age=(found.start(kind), found[kind].replace("G", "u")))


def _plan_clock(
    signature: str, mask: str, *, month_only: bool = False, relative: bool = False
) -> Plan | None:
    """The clock and zone beside a day ("_" in ``mask``), if the line says no more than that."""
    clocks, mask = _take(_CLOCK, mask, "@")
    zones, mask = _take(_ZONE, mask, "_")
    if clocks and month_only:
        return None
    if any(zone["named"] and mask[zone.end() : zone.end() + 1] in ("x", "z") for zone in zones):
        return None  # "بتوقيت أبوظبي والسعودية"
    byline = bool(clocks) and not relative and ("K" in mask or "Y" in mask)
    span = _understood(mask, touching=byline, others=0 if month_only else _MAX_OTHERS)
    if span is None:
        return None
    unknown = _UNKNOWN_ZONE.search(mask)
    return Plan(
        *span,
        "minute" if clocks else "month" if month_only else "day",
        clocks=tuple(_clock(match, signature, mask) for match in clocks),
        zones=tuple(_zone(match, signature) for match in zones),
        foreign=unknown.start(1) if unknown else None,
    )


def _take(pattern: re.Pattern[str], mask: str, sign: str) -> tuple[list[re.Match[str]], str]:
    """Matches of ``pattern``, and the mask with ``sign`` in their place."""
    found = list(pattern.finditer(mask))
    return found, pattern.sub(lambda match: sign * len(match[0]), mask) if found else mask


def _clock(match: re.Match[str], signature: str, mask: str) -> Clock:
    kind = (match.lastgroup or "").removesuffix("_after")
    numbers = [place for place in range(*match.span(kind)) if signature[place] in "nyh#c"]
    stretches = [match.span(name) for name in ("before", f"{kind}_after") if match[name]]
    parts = [i for begin, stop in stretches for i in range(begin, stop) if signature[i] in "pm"]
    if not parts:  # "مساء السبت ... 07:40": the part of the day stands elsewhere
        parts = [i for i, letter in enumerate(mask) if letter == "p"]
    return Clock(tuple(numbers), tuple(parts), kind == "dotted")


def _zone(match: re.Match[str], signature: str) -> Zone:
    kind = match.lastgroup or ""
    place = match.start(kind)
    return Zone(place, signature[place] == "z", kind != "beside")


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
