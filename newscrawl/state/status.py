"""What is known of an article."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What is known of an article. The numbers are stored: never renumber them."""

    WAITING = 0
    """Discovered, not fetched yet."""
    SAVED = 1
    COPY = 2
    OUTSIDE = 3
    """Its day is known and no run that saw it asked for that day."""
    REFUSED = 4
    """The page is no article."""
    GONE = 5
