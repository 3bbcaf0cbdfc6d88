"""The Retry-After header (RFC 9110, 10.2.3)."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy.http import Response


def retry_after(response: Response) -> float | None:
    """Seconds that *response* asks to wait; None where it does not, or not legibly.

    A date is measured from the response's own Date, so that a wrong clock here does no harm.
    """
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9]) or None
    until = _timestamp(value)
    if until is None:
        return None
    now = _timestamp((response.headers.get("Date") or b"").decode("latin-1")) or time.time()
    return max(0.0, until - now) or None


def _timestamp(value: str) -> float | None:
    try:
        return parsedate_to_datetime(value[:64]).timestamp()
    except (ValueError, TypeError, OverflowError, OSError):  # no date, or one out of range
        return None
