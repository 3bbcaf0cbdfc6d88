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
from typing import NamedTuple

from newscrawl.text import clock
from newscrawl.text.commonforms import read_common
from newscrawl.text.dategrammar import Context, Reading, read
from newscrawl.text.datewords import Tokens, fold, tokenize
from newscrawl.text.daygrammar import Order, Precision
from newscrawl.text.isodates import read_iso
from newscrawl.text.otherdates import read_other

_MAX_TEXT = 300  # characters; more is not looked at
_MAX_LINE = 150  # characters without repeated spaces; more is prose with a date inside


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
    if len(text) > _MAX_TEXT:
        text = text.strip()
        if len(text) > _MAX_TEXT:
            return None
    folded = fold(text)
    line = folded.text.strip()
    if not line or len(line) > _MAX_LINE < len(" ".join(line.split())):
        return None
    moment = read_common(line, zone, order)
    if moment is None and line[0] in "0123456789":
        moment = read_iso(line, zone)
    if moment:
        start = folded.text.index(line)
        matched = folded.original(text, start, start + len(line))
        return ParsedDate(moment[0], moment[1], False, matched)
    if now is not None and now.tzinfo is None:
        now = now.replace(tzinfo=zone)
    tokens = tokenize(folded.text)
    reading = _read_published(tokens, Context(zone, now, order))
    if reading is None:
        other = read_other(line, zone)
        return other and ParsedDate(other[0], "minute" if other[1] else "day", False, text.strip())
    matched = folded.original(text, tokens.spans[reading.first][0], tokens.spans[reading.last][1])
    return ParsedDate(reading.moment, reading.precision, reading.approximate, matched)


class _Piece(NamedTuple):
    """The tokens ``start:end`` that stand under one label: P published, U updated, "" none."""

    label: str
    start: int
    end: int


_LABEL = re.compile(r"[PU]")
# Enough of a date or age to tell which side of a label the date is on.
_DATED = re.compile(r"[yhcDNA]|[Rrb]i?[nquf]|[MH][-,./|(]*n|n[-,./|]*[MH]|n[-/]n[-/]n")
_PAPER = re.compile(r":?i:?[xDz]{1,4}(?=uW?n)")  # "نشر في المصري اليوم يوم 06 - 11 - 2021"
_BETWEEN_LABELS = re.compile(r"[-,./|:~ia]*")


def _read_published(tokens: Tokens, context: Context) -> Reading | None:
    """The date under "نشر", else the one under no label, else the one under "آخر تحديث"."""
    if not _LABEL.search(tokens.signature):
        return read(tokens, context)
    pieces = _pieces(tokens.signature)
    for label in ("P", "", "U"):
        chosen = [piece for piece in pieces if piece.label == label]
        if chosen:
            readings = [_read_piece(tokens, piece, context) for piece in chosen]
            same = len({reading and reading.moment for reading in readings}) == 1
            return readings[0] if same else None
    return None


def _read_piece(tokens: Tokens, piece: _Piece, context: Context) -> Reading | None:
    label, start, end = piece
    if label == "P" and (paper := _PAPER.match(tokens.signature, start, end)):
        start = paper.end()
    part = Tokens(tokens.signature[start:end], tokens.words[start:end], tokens.spans[start:end])
    found = read(part, context)
    return found and found._replace(first=found.first + start, last=found.last + start)


def _pieces(signature: str) -> list[_Piece]:
    """The dated pieces of a line, each with its label."""
    cuts = [label.start() for label in _LABEL.finditer(signature)]
    pieces = [_Piece("", 0, cuts[0])]
    for start, end in zip(cuts, [*cuts[1:], len(signature)], strict=True):
        label = signature[start]
        last = pieces[-1]
        # "تاريخ النشر والتحديث: ..." is one label.
        if last.label and _BETWEEN_LABELS.fullmatch(signature, last.start, last.end):
            pieces.pop()
            label = min(label, last.label)
        pieces.append(_Piece(label, start + 1, end))
    dated = [bool(_DATED.search(signature, piece.start, piece.end)) for piece in pieces]
    if dated[0] and not dated[-1]:
        # Each label stands behind its date: "02:07 | 28 نوفمبر :نشر بتاريخ".
        labels = [piece.label for piece in pieces[1:]] + [""]
        pieces = [piece._replace(label=after) for piece, after in zip(pieces, labels, strict=True)]
    return [piece for piece, has_date in zip(pieces, dated, strict=True) if has_date]
