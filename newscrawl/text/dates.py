"""Dates as Arabic news pages print them: right, or not at all.

>>> parse_date("السبت، 06 نوفمبر 2021 07:40 م", timezone="Africa/Cairo").datetime.isoformat()
'2021-11-06T19:40:00+02:00'
>>> parse_date("آخر تحديث: ٦ تشرين الثاني/نوفمبر ٢٠٢١", timezone="Asia/Beirut").precision
'day'
>>> parse_date("الجمعة 6 نوفمبر 2021", timezone="Africa/Cairo")  # it was a Saturday
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo

from newscrawl.text import clock
from newscrawl.text.datelabels import published
from newscrawl.text.datereading import read
from newscrawl.text.datetokens import Tokens, fold, tokenize
from newscrawl.text.daygrammar import Order, Precision
from newscrawl.text.isodates import read_iso
from newscrawl.text.otherdates import read_other

_MAX_TEXT = 300  # characters; more is not looked at
_MAX_LINE = 150  # characters without repeated spaces; more is prose with a date inside
_MACHINE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\ufeff]*\d{4}-?[wW]?\d")


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """A date as it was understood."""

    datetime: datetime
    """Aware: in the zone that the text names, else in the paper's. A day is its midnight, a month
    its first day."""
    precision: Precision
    """The finest part that the text states: "minute", "day" or "month"."""
    approximate: bool
    """Counted from the fetch: "منذ ساعتين", "أمس"."""
    matched: str
    """The part of the text that was understood, as it was written."""


def parse_date(
    text: str,
    *,
    timezone: str | tzinfo,
    now: datetime | None = None,
    order: Order = "DMY",
) -> ParsedDate | None:
    """Read the one date that a date line shows, or None where that is not certain.

    Args:
        text: a line of a page or the value of an attribute; over 300 characters is refused.
        timezone: the paper's zone, for texts that name none: an IANA name or a tzinfo.
        now: the time of the fetch, aware (or in ``timezone``); without it relative times are None.
        order: how the paper writes a date of three numbers whose year does not come first.

    Returns:
        The date of publication where the text labels several ("نشر ... آخر تحديث ..."). None for
        no date, an incomplete one, two that differ, a weekday that no reading agrees with, or a
        date inside prose.

    Raises:
        ValueError: ``timezone`` is no known zone, or ``order`` none of the three.
    """
    zone = clock.zone(timezone) if isinstance(timezone, str) else timezone
    if order not in ("DMY", "MDY", "YMD"):
        raise ValueError(f"unknown order {order!r}: give 'DMY', 'MDY' or 'YMD'")
    if len(text) > _MAX_LINE and not _short_enough(text):
        return None
    if _MACHINE.match(text):
        moment = read_iso(fold(text).strip(), zone)
        if moment:
            return ParsedDate(moment[0], moment[1], False, text.strip())
    if now is not None and now.tzinfo is None:
        now = now.replace(tzinfo=zone)
    found = _read(tokenize(text), zone, now, order)
    if found is None and text.lstrip()[:1].isdecimal():
        other = read_other(fold(text).strip(), zone)
        return other and ParsedDate(other[0], "minute" if other[1] else "day", False, text.strip())
    return found


def _short_enough(text: str) -> bool:
    return len(text.strip()) <= _MAX_TEXT and len(" ".join(text.split())) <= _MAX_LINE


def _read(tokens: Tokens, zone: tzinfo, now: datetime | None, order: Order) -> ParsedDate | None:
    """The date of publication, where all that is stated of it agrees."""
    statements = published(tokens.signature, "")
    if statements is None:
        statements = published(tokens.signature, tokens.gaps()) or ()
    first: ParsedDate | None = None
    for start, end, plan in statements:
        reading = read(plan, tokens.tokens[start:end], zone, now, order)
        if reading is None or (first and first.datetime != reading[0]):
            return None
        if first is None:
            first = ParsedDate(*reading, tokens.source(plan.first + start, plan.last + start))
    return first
