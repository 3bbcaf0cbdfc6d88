"""The listing and validator tables: which listings have been read, how far, and in what state."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date, datetime

from newscrawl.state.base import Validator, Window
from newscrawl.state.schema import transaction
from newscrawl.state.versions import Versions, in_chunks

# A server whose validators do not change with its pages hides news for as long, not for ever.
_TRUST_SECONDS = 24 * 3600


class Listings(Versions):
    """The part of a :class:`~newscrawl.state.base.Run` that knows listings."""

    number: int
    _window: Window

    def seen_before(
        self,
        identifiers: Sequence[str],
        source: str,
        since: date | None,
        *,
        revisit: datetime | None = None,
    ) -> bool:
        """See :meth:`newscrawl.state.base.Run.seen_before`."""
        row = self._db.execute(
            "SELECT run, since FROM listing WHERE site = ? AND source = ?", (self._site, source)
        ).fetchone()
        # '' (listed to its end) sorts before every day, as it should: it is the deepest.
        if row is None or row[1] > _text(since):
            return False
        if not self._all_known(identifiers, row[0]):
            return False
        return revisit is None or not self.young(identifiers, revisit)

    def _all_known(self, identifiers: Sequence[str], run: int) -> bool:
        """Whether all *identifiers* were on record when *run* ended."""
        names = list(set(identifiers))
        found = 0
        for marks, chunk in in_chunks(names):
            (count,) = self._db.execute(
                "SELECT count(*) FROM article WHERE site = ? AND run <= ?"  # noqa: S608 - marks
                f" AND identifier IN ({marks})",
                (self._site, run, *chunk),
            ).fetchone()
            found += count
        return found == len(names)

    def listed(self, source: str, since: date | None, page: Validator | None = None) -> None:
        """See :meth:`newscrawl.state.base.Run.listed`."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO listing VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                " run = excluded.run, since = min(since, excluded.since)",
                (self._site, source, self.number, _text(since)),
            )
            if page:
                self._db.execute(
                    "INSERT OR REPLACE INTO validator VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        self._site,
                        page.url,
                        page.reader,
                        _text(self._window.since),
                        _text(self._window.until),
                        int(time.time()),
                        page.links,
                        page.etag,
                        page.modified,
                    ),
                )

    def is_listed(self, source: str, since: date | None) -> bool:
        """See :meth:`newscrawl.state.base.Run.is_listed`."""
        row = self._db.execute(
            "SELECT since FROM listing WHERE site = ? AND source = ?", (self._site, source)
        ).fetchone()
        return row is not None and row[0] <= _text(since)

    def validator(self, url: str, reader: str) -> Validator | None:
        """See :meth:`newscrawl.state.base.Run.validator`."""
        since, until = _text(self._window.since), _text(self._window.until)
        row = self._db.execute(
            "SELECT links, etag, modified FROM validator WHERE site = ?1 AND url = ?2"
            " AND reader = ?3 AND taken > ?4 AND since <= ?5"
            " AND (until = '' OR (until >= ?6 AND ?6 <> ''))",
            (self._site, url, reader, int(time.time()) - _TRUST_SECONDS, since, until),
        ).fetchone()
        return Validator(url, reader, *row) if row else None


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
