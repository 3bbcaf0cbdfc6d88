"""What the tests of sources share."""

from __future__ import annotations

from datetime import date

from newscrawl.sources.base import Scope, Source

SCOPE = Scope(date(2026, 11, 24))


def listed(source: Source, scope: Scope = SCOPE) -> list[str]:
    """The URLs of the first listings."""
    return [listing.url for listing in source.listings(scope)]
