"""The state in one SQLite file: known articles, listings, runs, and items not yet delivered."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from newscrawl.dedup.signature import Signature
from newscrawl.exceptions import StateError
from newscrawl.state.base import Copy, Sighting, Window
from newscrawl.state.copies import CopyIndex
from newscrawl.state.locks import SiteLock
from newscrawl.state.schema import connect, transaction

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


class SQLiteState:
    """A :class:`~newscrawl.state.base.State` in one file, shared by crawls of different sites."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.db = connect(path)

    def open_run(
        self, site: str, arguments: Mapping[str, str], window: Window = Window()
    ) -> SQLiteRun:
        """Begin a run of *site*; see :class:`~newscrawl.state.base.State`."""
        lock = SiteLock(self.path, site) if self.path else None
        try:
            return SQLiteRun(self.db, site, arguments, window, lock)
        except BaseException:
            if lock:
                lock.release()
            raise

    def close(self) -> None:
        """Close the file."""
        self.db.close()


class SQLiteRun:
    """A :class:`~newscrawl.state.base.Run` over one connection."""

    def __init__(
        self,
        db: sqlite3.Connection,
        site: str,
        arguments: Mapping[str, str],
        window: Window,
        lock: SiteLock | None,
    ) -> None:
        self._db = db
        self._window = window
        self._lock = lock
        self._copies = CopyIndex(db)
        self._given_out: set[str] = set()
        with transaction(db):
            db.execute("INSERT OR IGNORE INTO site (name) VALUES (?)", (site,))
            (self._site,) = db.execute("SELECT id FROM site WHERE name = ?", (site,)).fetchone()
            self.number = int(
                db.execute(
                    "INSERT INTO run (site, started, arguments) VALUES (?, ?, ?)",
                    (self._site, _now(), json.dumps(dict(arguments), ensure_ascii=False)),
                ).lastrowid
                or 0
            )
        self._settle_unclosed_runs()

    def _settle_unclosed_runs(self) -> None:
        """Take over what runs of this site left that were killed before they closed.

        One killed while it renamed its files gets the rest renamed; of one killed earlier the
        unfinished files go, and its items are delivered by this run.
        """
        unclosed = self._db.execute(
            "SELECT id, phase, files FROM run WHERE site = ? AND id < ? AND phase <> 'closed'",
            (self._site, self.number),
        ).fetchall()
        for number, phase, files in unclosed:
            for temporary, final in json.loads(files).items():
                _finish_file(Path(temporary), Path(final), publish=phase == "publishing")
            with transaction(self._db):
                if phase == "publishing":
                    self._db.execute("DELETE FROM item WHERE run = ?", (number,))
                self._db.execute("UPDATE item SET run = ? WHERE run = ?", (self.number, number))
                self._db.execute(
                    "UPDATE run SET phase = 'closed', reason = coalesce(reason, 'killed')"
                    " WHERE id = ?",
                    (number,),
                )

    # What to fetch

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
            rows = self._db.execute(
                "SELECT identifier, status, retry_at, run, day FROM article WHERE site = ? AND"
                f" identifier IN ({','.join('?' * len(chunk))})",  # noqa: S608 - question marks
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
            for last, identifier, url, day, source in rows:
                sighting = Sighting(identifier, url, date.fromisoformat(day) if day else None)
                if self._window.may_hold(sighting.day) and identifier not in self._given_out:
                    self._given_out.add(identifier)
                    yield sighting, source or ""

    def is_known(self, identifier: str) -> bool:
        """See :meth:`newscrawl.state.base.Run.is_known`."""
        known = self._known([identifier]).get(identifier)
        return known is not None and known.status in (Status.SAVED, Status.COPY)

    # What came of it

    def find_copy(
        self, identifier: str, text: Signature, *, all_sites: bool
    ) -> Copy | None:
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

    # Delivery

    def undelivered(self) -> Iterator[str]:
        """See :meth:`newscrawl.state.base.Run.undelivered`."""
        for (item,) in self._db.execute(
            "SELECT json FROM item WHERE run = ? ORDER BY id", (self.number,)
        ):
            yield item

    def opened_files(self, files: Mapping[str, str]) -> None:
        """See :meth:`newscrawl.state.base.Run.opened_files`."""
        with transaction(self._db):
            self._db.execute(
                "UPDATE run SET files = json_patch(files, ?) WHERE id = ?",
                (json.dumps(dict(files)), self.number),
            )

    def publishing(self) -> None:
        """See :meth:`newscrawl.state.base.Run.publishing`."""
        # The files are renamed after this: it must be on the disk before they are.
        self._db.execute("PRAGMA synchronous = FULL")
        self._phase("publishing")

    def delivered(self) -> None:
        """See :meth:`newscrawl.state.base.Run.delivered`."""
        with transaction(self._db):
            self._db.execute("DELETE FROM item WHERE run = ?", (self.number,))
            self._db.execute("UPDATE run SET phase = 'delivered' WHERE id = ?", (self.number,))
        self._db.execute("PRAGMA synchronous = NORMAL")

    def _phase(self, phase: str) -> None:
        with transaction(self._db):
            self._db.execute("UPDATE run SET phase = ? WHERE id = ?", (phase, self.number))

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


def _finish_file(temporary: Path, final: Path, *, publish: bool) -> None:
    """Finish or remove a file that a killed run left; one that is not there is done already."""
    with suppress(FileNotFoundError):
        if publish:
            temporary.replace(final)
        else:
            temporary.unlink()
    if not publish:
        return
    try:
        folder = os.open(final.parent, os.O_RDONLY)
    except OSError as error:
        raise StateError(f"cannot finish the file {final}: {error}") from error
    os.fsync(folder)
    os.close(folder)


def _unique(sightings: Iterable[Sighting]) -> Iterable[Sighting]:
    first: dict[str, Sighting] = {}
    for sighting in sightings:
        first.setdefault(sighting.identifier, sighting)
    return first.values()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
