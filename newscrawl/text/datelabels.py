"""Which of a line's dates is that of publication: "نشر ... آخر تحديث ..."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newscrawl.text.dategrammar import Plan, plan_line
from newscrawl.text.daygrammar import era_depends_on_gaps

_HINT = re.compile(r"[nychDNA#]|[Rrb]i?,?[quf]")  # a number or an age: without one there is no date
_LABEL = re.compile(r"[PU]")
# Enough of a date or age to tell which side of a label the date is on.
_DATED = re.compile(r"[yhcDNA]|[Rrb]i?[nquf]|[MH][-,./|(]*n|n[-,./|]*[MH]|n[-/]n[-/]n")
_PAPER = re.compile(r":?i:?[xDz]{1,4}(?=uW?n)")  # "نشر في المصري اليوم يوم 06 - 11 - 2021"
_BETWEEN_LABELS = re.compile(r"[-,./|:~ia]*")


class _Piece(NamedTuple):
    """The tokens ``start:end`` that stand under one label: P published, U updated, "" none."""

    label: str
    start: int
    end: int


class Statement(NamedTuple):
    """The tokens ``start:end`` and where in them the parts of a date are."""

    start: int
    end: int
    plan: Plan


@lru_cache(maxsize=4096)
def published(signature: str, gaps: str) -> tuple[Statement, ...] | None:
    """The date under "نشر", else the one under no label, else the one under "آخر تحديث".

    Several where one label stands twice: they must agree. Empty where there is no date for sure.
    None asks for the ``gaps`` of :func:`newscrawl.text.daygrammar.stated_days`, else "".
    """
    if not _HINT.search(signature):
        return ()
    if not gaps and era_depends_on_gaps(signature):
        return None
    if not _LABEL.search(signature):
        plan = plan_line(signature, gaps)
        return (Statement(0, len(signature), plan),) if plan else ()
    pieces = _pieces(signature)
    for label in ("P", "", "U"):
        chosen = [piece for piece in pieces if piece.label == label]
        if chosen:
            statements = [_statement(signature, gaps, piece) for piece in chosen]
            return tuple(found for found in statements if found) if all(statements) else ()
    return ()


def _statement(signature: str, gaps: str, piece: _Piece) -> Statement | None:
    label, start, end = piece
    if label == "P" and (paper := _PAPER.match(signature, start, end)):
        start = paper.end()
    plan = plan_line(signature[start:end], gaps[start:end])
    return Statement(start, end, plan) if plan else None


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
