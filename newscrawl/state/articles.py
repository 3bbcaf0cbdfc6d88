"""The article and listing tables: what is known of each article, and what came of it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from newscrawl.dedup.signature import Signature
from newscrawl.state.base import Copy, Sighting, Window
from newscrawl.state.copies import CopyIndex
from newscrawl.state.schema import transaction

_RETRY_SECONDS = 24 * 3600
_NEVER = 1 << 62
_MOST_ATTEMPTS = 3
_CHUNK = 500  # below SQLite's limit on the number of parameters of one statement


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


_DONE = (Status.SAVED, Status.COPY, Status.GONE)


class _Known(NamedTuple):
    status: int
    retry_at: int
    run: int
    day: str | None


class Articles:
    """The part of a :class:`~newscrawl.state.base.Run` that knows articles."""

    number: int

    def __init__(self, db: sqlite3.Connection, site: int, window: Window) -> None:
        self._db = db
        self._site = site
        self._window = window
        self._copies = CopyIndex(db)
        self._given_out: set[str] = set()

    def discover(
        self, sightings: Sequence[Sighting], source: str, *, keep: bool = True
    ) -> list[Sighting]:
        """See :meth:`newscrawl.state.base.Run.discover`."""
        fresh = [
            s
            for s in _unique(sightings)
            if s.identifier not in self._given_out and self._window.may_hold(s.day)
        ]
        known = self._known([s.identifier for s in fresh])
        wanted = [s for s in fresh if self._is_wanted(known.get(s.identifier))]
        new = [s for s in wanted if s.identifier not in known]
        if keep and new:
            with transaction(self._db):
                self._db.executemany(
                    "INSERT OR IGNORE INTO article (site, identifier, url, source, day, run,"
                    " status) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        (
                            self._site,
                            s.identifier,
                            s.url,
                            source,
                            s.day.isoformat() if s.day else None,
                            self.number,
                            Status.WAITING,
                        )
                        for s in new
                    ],
                )
        self._given_out.update(s.identifier for s in wanted)
        return wanted

    def _known(self, identifiers: Sequence[str]) -> dict[str, _Known]:
        found: dict[str, _Known] = {}
        for start in range(0, len(identifiers), _CHUNK):
            chunk = identifiers[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            rows = self._db.execute(
                "SELECT identifier, status, retry_at, run, day FROM article"  # noqa: S608 - marks
                f" WHERE site = ? AND identifier IN ({marks})",
                (self._site, *chunk),
            )
            found.update((row[0], _Known(*row[1:])) for row in rows)
        return found

    def _is_wanted(self, known: _Known | None) -> bool:
        if known is None:
            return True
        day = date.fromisoformat(known.day) if known.day else None
        return (
            known.status not in _DONE
            and known.retry_at <= time.time()
            and self._window.may_hold(day)
        )

    def seen_before(self, identifiers: Sequence[str], source: str, since: date | None) -> bool:
        """See :meth:`newscrawl.state.base.Run.seen_before`."""
        row = self._db.execute(
            "SELECT run, since FROM listing WHERE site = ? AND source = ?", (self._site, source)
        ).fetchone()
        # '' (listed to its end) sorts before every day, as it should: it is the deepest.
        if row is None or row[1] > (since.isoformat() if since else ""):
            return False
        known = self._known(identifiers)
        return all(name in known and known[name].run <= row[0] for name in identifiers)

    def listed(self, source: str, since: date | None) -> None:
        """See :meth:`newscrawl.state.base.Run.listed`."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO listing VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                " run = excluded.run, since = min(since, excluded.since)",
                (self._site, source, self.number, since.isoformat() if since else ""),
            )

    def waiting(self) -> Iterator[tuple[Sighting, str]]:
        """See :meth:`newscrawl.state.base.Run.waiting`."""
        last = 0
        while rows := self._db.execute(
            "SELECT id, identifier, url, day, source FROM article WHERE site = ? AND status = 0"
            " AND id > ? AND run < ? AND retry_at <= ? ORDER BY id LIMIT 500",
            (self._site, last, self.number, int(time.time())),
        ).fetchall():
            last = rows[-1][0]
            for _, identifier, url, day, source in rows:
                sighting = Sighting(identifier, url, date.fromisoformat(day) if day else None)
                if self._window.may_hold(sighting.day) and identifier not in self._given_out:
                    self._given_out.add(identifier)
                    yield sighting, source or ""

    def is_known(self, identifier: str) -> bool:
        """See :meth:`newscrawl.state.base.Run.is_known`."""
        known = self._known([identifier]).get(identifier)
        return known is not None and known.status in (Status.SAVED, Status.COPY)

    # What came of it

    def find_copy(self, identifier: str, text: Signature, *, all_sites: bool) -> Copy | None:
        """See :meth:`newscrawl.state.base.Run.find_copy`."""
        row = self._db.execute(
            "SELECT article.identifier, site.name FROM article JOIN site ON site.id = article.site"
            " WHERE fingerprint = ? AND status = ? AND (? OR site = ?)"
            " AND NOT (site = ? AND identifier = ?) ORDER BY article.id LIMIT 1",
            (text.fingerprint, Status.SAVED, all_sites, self._site, self._site, identifier),
        ).fetchone()
        if row:
            return Copy(row[0], row[1], "exact", 1.0)
        if text.sketch is None:
            return None
        match = self._copies.find(text.sketch, sites=None if all_sites else (self._site,))
        if match is None:
            return None
        other, site = self._db.execute(
            "SELECT article.identifier, site.name FROM article JOIN site ON site.id = article.site"
            " WHERE article.id = ?",
            (match.article,),
        ).fetchone()
        return Copy(other, site, "near", match.similarity)

    def save(self, identifier: str, url: str, item: str, text: Signature) -> None:
        """See :meth:`newscrawl.state.base.Run.save`."""
        with transaction(self._db):
            article = self._record(identifier, url, Status.SAVED, fingerprint=text.fingerprint)
            if text.sketch is not None:
                self._copies.add(article, self._site, text.sketch)
            self._db.execute(
                "INSERT INTO item (run, article, json) VALUES (?, ?, ?)",
                (self.number, article, item),
            )

    def copied(self, identifier: str, url: str, copy: Copy) -> None:
        """See :meth:`newscrawl.state.base.Run.copied`."""
        with transaction(self._db):
            article = self._record(identifier, url, Status.COPY, reason=copy.kind)
            self._db.execute(
                "UPDATE article SET copy_of = (SELECT a.id FROM article a JOIN site s ON"
                " s.id = a.site WHERE s.name = ? AND a.identifier = ?) WHERE id = ?",
                (copy.site, copy.identifier, article),
            )

    def outside(self, identifier: str, url: str, day: date) -> None:
        """See :meth:`newscrawl.state.base.Run.outside`."""
        with transaction(self._db):
            self._record(identifier, url, Status.OUTSIDE, day=day)

    def refused(self, identifier: str, url: str, reason: str) -> None:
        """See :meth:`newscrawl.state.base.Run.refused`."""
        with transaction(self._db):
            article = self._record(identifier, url, Status.REFUSED, reason=reason)
            self._db.execute(
                "UPDATE article SET retry_at = CASE WHEN attempts < ? THEN ? ELSE ? END"
                " WHERE id = ?",
                (_MOST_ATTEMPTS, int(time.time()) + _RETRY_SECONDS, _NEVER, article),
            )

    def gone(self, identifier: str, url: str, reason: str) -> None:
        """See :meth:`newscrawl.state.base.Run.gone`."""
        with transaction(self._db):
            self._record(identifier, url, Status.GONE, reason=reason)

    def failed(self, identifier: str, url: str, reason: str) -> None:
        """See :meth:`newscrawl.state.base.Run.failed`."""
        with transaction(self._db):
            article = self._record(identifier, url, Status.WAITING, reason=reason)
            # A page that fails in run after run is not asked for in every one of them.
            self._db.execute(
                "UPDATE article SET retry_at = ? WHERE id = ? AND attempts >= ?",
                (int(time.time()) + _RETRY_SECONDS, article, _MOST_ATTEMPTS),
            )

    def _record(
        self,
        identifier: str,
        url: str,
        status: Status,
        *,
        reason: str | None = None,
        day: date | None = None,
        fingerprint: bytes | None = None,
    ) -> int:
        (article,) = self._db.execute(
            "INSERT INTO article (site, identifier, url, run, status, attempts, reason, day,"
            " fingerprint) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " status = excluded.status, attempts = attempts + 1, reason = excluded.reason,"
            " day = coalesce(excluded.day, day),"
            " fingerprint = coalesce(excluded.fingerprint, fingerprint) RETURNING id",
            (
                self._site,
                identifier,
                url,
                self.number,
                status,
                reason,
                day.isoformat() if day else None,
                fingerprint,
            ),
        ).fetchone()
        return int(article)


def _unique(sightings: Iterable[Sighting]) -> Iterable[Sighting]:
    first: dict[str, Sighting] = {}
    for sighting in sightings:
        first.setdefault(sighting.identifier, sighting)
    return first.values()
