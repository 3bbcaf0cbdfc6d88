"""What a plan has launched, so that two programs that read the same plan launch nothing twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from newscrawl.state.schema import transaction

if TYPE_CHECKING:
    from newscrawl.state.sqlite import SQLiteState

_MEMO = "plan"
_MOST = 50
"""Launches that are kept of a site; runs are on record anyway."""


@dataclass(slots=True)
class Launch:
    """A crawl that a plan has begun, or handed to Scrapyd."""

    at: datetime
    arguments: dict[str, str]
    job: str | None = None
    """Scrapyd's name for it; None for a crawl of the program itself."""
    error: str | None = None
    """Why it led to no run."""


def launches(state: SQLiteState, site: str) -> list[Launch]:
    """What was launched of *site*, the oldest first."""
    return [_read(entry) for entry in json.loads(state.recall(site, _MEMO) or "[]")]


@contextmanager
def claiming(state: SQLiteState, site: str) -> Iterator[list[Launch]]:
    """The launches of *site*, to be changed while no other program can."""
    with transaction(state.db):
        found = launches(state, site)
        before = _written(found)
        yield found
        if (after := _written(found)) == before:
            return
        state.db.execute("INSERT OR IGNORE INTO site (name) VALUES (?)", (site,))
        state.db.execute(
            "INSERT OR REPLACE INTO memo SELECT id, ?, ? FROM site WHERE name = ?",
            (_MEMO, after, site),
        )


def _written(found: list[Launch]) -> str:
    entries = [
        {"at": f.at.isoformat(), "arguments": f.arguments, "job": f.job, "error": f.error}
        for f in found[-_MOST:]
    ]
    return json.dumps(entries, ensure_ascii=False)


def _read(entry: dict[str, Any]) -> Launch:
    return Launch(**{**entry, "at": datetime.fromisoformat(entry["at"])})
