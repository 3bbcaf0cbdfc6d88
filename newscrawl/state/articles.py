"""The article and listing tables: what is known of each article, and what came of it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from newscrawl.dedup.signature import Signature
from newscrawl.state.base import Copy, Sighting, Window
from newscrawl.state.copies import CopyIndex
from newscrawl.state.listings import Listings
from newscrawl.state.schema import transaction
from newscrawl.state.status import Status
from newscrawl.state.versions import in_chunks

_RETRY_SECONDS = 24 * 3600
_NEVER = 1 << 62
_MOST_ATTEMPTS = 3


_DONE = (Status.SAVED, Status.COPY, Status.GONE)


class _Known(NamedTuple):
    status: int
    retry_at: int
    run: int
    day: str | None


class Articles(Listings):
    """The part of a :class:`~newscrawl.state.base.Run` that knows articles."""

    def __init__(self, db: sqlite3.Connection, site: int, window: Window) -> None:
        self._db = db
        self._site = site
        self._window = window
        self._copies = CopyIndex(db)
        self._given_out: set[str] = set()

    def discover(
        self, sightings: Sequence[Sighting], source: str, *, revisit: datetime | None = None
    ) -> list[Sighting]:
        """See :meth:`newscrawl.state.base.Run.discover`."""
        fresh = [
            s
            for s in _unique(sightings)
            if s.identifier not in self._given_out and self._window.may_hold(s.day)
        ]
        known = self._known([s.identifier for s in fresh])
        young = self.young(list(known), revisit) if revisit else set()
        wanted = [
            replace(s, is_saved=s.identifier in young)
            for s in fresh
            if s.identifier in young or self._is_wanted(known.get(s.identifier))
        ]
        new = [s for s in wanted if s.identifier not in known]
        again = [s for s in wanted if s.identifier in known and not s.is_saved]
        if new or again:
            with transaction(self._db):
                # Of other days than an earlier run asked for: if this run does not get it, the
                # next shall, whatever listing names it then.
                self._db.executemany(
                    "UPDATE article SET status = ? WHERE site = ? AND identifier = ?"
                    " AND status = ?",
                    [(Status.WAITING, self._site, s.identifier, Status.OUTSIDE) for s in again],
                )
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
        for marks, chunk in in_chunks(identifiers):
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

    def waiting(self, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[Sighting]:
        """See :meth:`newscrawl.state.base.Run.waiting`."""
        # A refused page too: a listing that names it and has not changed is not read again.
        for status in (Status.WAITING, Status.REFUSED):
            for sighting, source in self._waiting(status):
                if sighting.identifier not in self._given_out and wanted(source):
                    self._given_out.add(sighting.identifier)
                    yield sighting

    def _waiting(self, status: Status) -> Iterator[tuple[Sighting, str]]:
        last = 0
        while rows := self._db.execute(
            "SELECT id, identifier, url, day, source FROM article"  # noqa: S608 - for the index
            f" WHERE site = ? AND status = {status:d}"
            " AND id > ? AND run < ? AND retry_at <= ? ORDER BY id LIMIT 500",
            (self._site, last, self.number, int(time.time())),
        ).fetchall():
            last = rows[-1][0]
            for _, identifier, url, day, source in rows:
                sighting = Sighting(identifier, url, date.fromisoformat(day) if day else None)
                if self._window.may_hold(sighting.day):
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
        match = self._copies.find(
            text.sketch,
            sites=None if all_sites else (self._site,),
            but=self._row(identifier),
        )
        if match is None:
            return None
        other, site = self._db.execute(
            "SELECT article.identifier, site.name FROM article JOIN site ON site.id = article.site"
            " WHERE article.id = ?",
            (match.article,),
        ).fetchone()
        return Copy(other, site, "near", match.similarity)

    def _row(self, identifier: str) -> int | None:
        row = self._db.execute(
            "SELECT id FROM article WHERE site = ? AND identifier = ?", (self._site, identifier)
        ).fetchone()
        return int(row[0]) if row else None

    def save(
        self,
        identifier: str,
        url: str,
        item: str,
        text: Signature,
        *,
        version: int = 1,
        content: bytes | None = None,
        day: date | None = None,
    ) -> bool:
        """See :meth:`newscrawl.state.base.Run.save`."""
        with transaction(self._db):
            if self.saved_version(identifier) >= version:
                return False
            article = self._record(
                identifier,
                url,
                Status.SAVED,
                day=day,
                fingerprint=text.fingerprint,
                version=version,
                content=content,
            )
            if version > 1:
                # Also where the new text is too short to have a sketch in place of the old one.
                self._copies.remove(article)
            if text.sketch is not None:
                self._copies.add(article, self._site, text.sketch)
            self._db.execute(
                "INSERT INTO item (run, article, json) VALUES (?, ?, ?)",
                (self.number, article, item),
            )
        return True

    def copied(self, identifier: str, url: str, copy: Copy) -> None:
        """See :meth:`newscrawl.state.base.Run.copied`."""
        with transaction(self._db):
            article = self._record(identifier, url, Status.COPY, reason=copy.kind)
            self._db.execute(
                "UPDATE article SET copy_of = (SELECT a.id FROM article a JOIN site s ON"
                " s.id = a.site WHERE s.name = ? AND a.identifier = ?) WHERE id = ? AND status = ?",
                (copy.site, copy.identifier, article, Status.COPY),
            )

    def outside(self, identifier: str, url: str, day: date) -> None:
        """See :meth:`newscrawl.state.base.Run.outside`."""
        with transaction(self._db):
            self._record(identifier, url, Status.OUTSIDE, day=day)

    def refused(self, identifier: str, url: str, reason: str) -> bool:
        """See :meth:`newscrawl.state.base.Run.refused`."""
        with transaction(self._db):
            known = self._known([identifier]).get(identifier)
            article = self._record(identifier, url, Status.REFUSED, reason=reason)
            self._db.execute(
                "UPDATE article SET retry_at = CASE WHEN attempts < ? THEN ? ELSE ? END"
                " WHERE id = ?",
                (_MOST_ATTEMPTS, int(time.time()) + _RETRY_SECONDS, _NEVER, article),
            )
        return known is None or known.status != Status.REFUSED

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
        self, identifier: str, url: str, status: Status, *, reason: str | None = None, **more: Any
    ) -> int:
        """Store what came of an article; a saved one stays saved, whatever comes of it later."""
        more = {name: value for name, value in more.items() if value is not None}
        if isinstance(day := more.get("day"), date):
            more["day"] = day.isoformat()
        names = "".join(f", {name}" for name in more)
        marks = ", ?" * len(more)
        updates = "".join(f", {name} = excluded.{name}" for name in more)
        (article,) = self._db.execute(
            "INSERT INTO article (site, identifier, url, run, status, attempts, reason"  # noqa: S608
            f"{names}) VALUES (?, ?, ?, ?, ?, 1, ?{marks}) ON CONFLICT DO UPDATE SET"
            f" status = CASE status WHEN {Status.SAVED:d} THEN status ELSE excluded.status END,"
            f" attempts = attempts + 1, reason = excluded.reason{updates} RETURNING id",
            (self._site, identifier, url, self.number, status, reason, *more.values()),
        ).fetchone()
        return int(article)


def _unique(sightings: Iterable[Sighting]) -> Iterable[Sighting]:
    first: dict[str, Sighting] = {}
    for sighting in sightings:
        first.setdefault(sighting.identifier, sighting)
    return first.values()
