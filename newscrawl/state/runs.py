"""The runs of a state: when they were, how they ended, which never did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newscrawl.state.base import SUSPECT
from newscrawl.state.locks import is_held

if TYPE_CHECKING:
    from newscrawl.state.sqlite import SQLiteState


@dataclass(frozen=True, slots=True)
class RunReport:
    """One run of a site."""

    number: int
    site: str
    started: str
    """ISO 8601, in UTC; so is ``ended``."""
    ended: str | None
    arguments: dict[str, str]
    outcome: str
    """``complete``, ``incomplete``, ``suspect``, ``killed``, ``imported``, ``running``; ``open``
    where the system cannot tell ``running`` from ``killed``."""
    missing: tuple[str, ...]
    reason: str | None

    @property
    def seconds(self) -> int | None:
        """How long it took; None where it never ended."""
        if self.ended is None:
            return None
        took = datetime.fromisoformat(self.ended) - datetime.fromisoformat(self.started)
        return int(took.total_seconds())


def runs(
    state: SQLiteState,
    site: str | None = None,
    most: int = -1,
    *,
    since: datetime | None = None,
    given: str = "",
) -> Iterator[RunReport]:
    """The last runs, *most* of them or all, of *site* or of every one: the newest first.

    With *since* only those that began then or later; its parts of a second count for nothing. With
    *given* only those with an argument of that name.
    """
    rows = state.db.execute(
        "SELECT run.id, name, started, ended, arguments, phase, reason, missing"
        " FROM run JOIN site ON site.id = run.site WHERE (?1 IS NULL OR name = ?1)"
        " AND started >= ?3 AND instr(arguments, ?4) ORDER BY run.id DESC LIMIT ?2",
        (site, most, since.astimezone(UTC).isoformat(timespec="seconds") if since else "", given),
    )
    seen = set()
    for number, name, started, ended, arguments, phase, reason, undone in rows:
        missing = tuple(json.loads(undone))
        if ended is not None:
            outcome = _closed(missing)
        elif phase == "closed":
            outcome = reason
        else:
            outcome = _unclosed(state, name, is_last=name not in seen)
        seen.add(name)
        yield RunReport(
            number, name, started, ended, json.loads(arguments), outcome, missing, reason
        )


def _closed(missing: tuple[str, ...]) -> str:
    if any(line.startswith(SUSPECT) for line in missing):
        return "suspect"
    return "incomplete" if missing else "complete"


def _unclosed(state: SQLiteState, site: str, *, is_last: bool) -> str:
    held = is_held(state.path, site) if state.path else None
    if not is_last or held is False:
        return "killed"
    return "running" if held else "open"
