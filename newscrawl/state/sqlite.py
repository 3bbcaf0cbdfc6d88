"""The state in one SQLite file: known articles, listings, runs, and items not yet delivered."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from newscrawl.state.articles import Articles
from newscrawl.state.base import Window
from newscrawl.state.delivery import Delivery
from newscrawl.state.locks import SiteLock
from newscrawl.state.schema import connect, transaction
from newscrawl.state.status import Status

_EVERY_DAY = Window()


class SQLiteState:
    """A :class:`~newscrawl.state.base.State` in one file, shared by crawls of different sites."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.db = connect(path)

    def open_run(
        self, site: str, arguments: Mapping[str, str], window: Window = _EVERY_DAY
    ) -> SQLiteRun:
        """Begin a run of *site*; see :class:`~newscrawl.state.base.State`."""
        lock = SiteLock(self.path, site) if self.path else None
        try:
            return SQLiteRun(self.db, site, arguments, window, lock)
        except BaseException:
            if lock:
                lock.release()
            raise

    def recall(self, site: str, key: str) -> str | None:
        """What the last run of *site* remembered under *key*; None for nothing."""
        row = self.db.execute(
            "SELECT value FROM memo JOIN site ON site.id = memo.site WHERE name = ? AND key = ?",
            (site, key),
        ).fetchone()
        return str(row[0]) if row else None

    def close(self) -> None:
        """Close the file."""
        self.db.close()


class SQLiteRun(Articles, Delivery):
    """A :class:`~newscrawl.state.base.Run` over one connection."""

    def __init__(
        self,
        db: sqlite3.Connection,
        site: str,
        arguments: Mapping[str, str],
        window: Window,
        lock: SiteLock | None,
    ) -> None:
        self._lock = lock
        self.started = _now()
        with transaction(db):
            db.execute("INSERT OR IGNORE INTO site (name) VALUES (?)", (site,))
            (site_id,) = db.execute("SELECT id FROM site WHERE name = ?", (site,)).fetchone()
            (self.number,) = db.execute(
                "INSERT INTO run (site, started, arguments) VALUES (?, ?, ?) RETURNING id",
                (site_id, self.started, json.dumps(dict(arguments), ensure_ascii=False)),
            ).fetchone()
        Articles.__init__(self, db, site_id, window)
        Delivery.__init__(self, db, site_id)
        self.settle_unclosed_runs()

    def left(self) -> int:
        """See :meth:`newscrawl.state.base.Run.left`."""
        since, until = self._window.since, self._window.until
        (count,) = self._db.execute(
            "SELECT count(*) FROM article WHERE site = ? AND status = ? AND (day IS NULL"
            " OR day BETWEEN ? AND ?)",
            (
                self._site,
                Status.WAITING,
                since.isoformat() if since else "",
                until.isoformat() if until else "9999-12-31",
            ),
        ).fetchone()
        return int(count)

    def recall(self, key: str) -> str | None:
        """See :meth:`newscrawl.state.base.Run.recall`."""
        row = self._db.execute(
            "SELECT value FROM memo WHERE site = ? AND key = ?", (self._site, key)
        ).fetchone()
        return str(row[0]) if row else None

    def remember(self, key: str, value: str) -> None:
        """See :meth:`newscrawl.state.base.Run.remember`."""
        with transaction(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", (self._site, key, value)
            )

    def close(self, reason: str, missing: Iterable[str] = ()) -> None:
        """See :meth:`newscrawl.state.base.Run.close`."""
        with transaction(self._db):
            self._db.execute(
                "UPDATE run SET ended = ?, reason = ?, missing = ?, phase ="
                " CASE phase WHEN 'delivered' THEN 'closed' ELSE phase END WHERE id = ?",
                (
                    _now(),
                    reason,
                    json.dumps(list(missing), ensure_ascii=False),
                    self.number,
                ),
            )
        if self._lock:
            self._lock.release()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
