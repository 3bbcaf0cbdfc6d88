"""The tables of the SQLite state, and the check that a file is one this version can read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from newscrawl.dedup.sketch import ALGORITHM
from newscrawl.exceptions import StateError
from newscrawl.state.copies import CopyIndex
from newscrawl.state.files import sync_folder

VERSION = "2"

# `application_id` marks the file as ours before a table is read ("NwCr").
APPLICATION_ID = 0x4E774372

# Crawls of other sites write to the same file, each in a transaction of well under a millisecond.
_LOCK_SECONDS = 30

_RESTORE = "; restore a copy of it, or move it away and know nothing of earlier crawls"
_ADVICE = {
    sqlite3.SQLITE_BUSY: "; another program holds it: close that and run the crawl again",
    sqlite3.SQLITE_CANTOPEN: "; see that its folder can be written",
    sqlite3.SQLITE_CORRUPT: _RESTORE,
    sqlite3.SQLITE_FULL: "; make room and run the crawl again",
    sqlite3.SQLITE_IOERR: "; see that its disk is well and has room, and run the crawl again",
    sqlite3.SQLITE_NOTADB: _RESTORE,
    sqlite3.SQLITE_READONLY: "; make the file and its folder writable",
}

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site INTEGER NOT NULL REFERENCES site(id),
    started TEXT NOT NULL,
    arguments TEXT NOT NULL,
    phase TEXT NOT NULL DEFAULT 'open',     -- open, publishing, delivered, closed
    delivery TEXT,                          -- JSON: its feeds, and what which of them lacks
    ended TEXT,
    reason TEXT,
    missing TEXT NOT NULL DEFAULT '[]'      -- JSON: what it left undone, in words
);
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES site(id),
    identifier TEXT NOT NULL,
    url TEXT NOT NULL,
    source TEXT,                            -- the listing that named it first
    day TEXT,                               -- of publication, where known
    run INTEGER NOT NULL,                   -- that saw it first
    status INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at INTEGER NOT NULL DEFAULT 0,    -- epoch seconds
    reason TEXT,
    fingerprint BLOB,
    copy_of INTEGER REFERENCES article(id),
    version INTEGER NOT NULL DEFAULT 1,     -- of its text, the last that was saved
    content BLOB,                           -- what a later version is told by
    withdrawn TEXT,                         -- when the site took it back
    UNIQUE (site, identifier)
);
CREATE INDEX article_fingerprint ON article (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX article_waiting ON article (site) WHERE status = 0;
CREATE INDEX article_refused ON article (site) WHERE status = 4;
CREATE TABLE listing (
    site INTEGER NOT NULL REFERENCES site(id),
    source TEXT NOT NULL,
    run INTEGER NOT NULL,                   -- that last listed it completely
    since TEXT NOT NULL,                    -- down to this day, or '' to its end
    PRIMARY KEY (site, source)
) WITHOUT ROWID;
CREATE TABLE validator (                    -- of listing pages all of whose links are on record
    site INTEGER NOT NULL REFERENCES site(id),
    url TEXT NOT NULL,
    reader TEXT NOT NULL,                   -- what found the links
    since TEXT NOT NULL,                    -- the days of which they were recorded,
    until TEXT NOT NULL,                    -- '' leaves an end open
    taken INTEGER NOT NULL,                 -- epoch seconds
    links INTEGER NOT NULL,
    etag TEXT,
    modified TEXT,
    PRIMARY KEY (site, url)
) WITHOUT ROWID;
CREATE TABLE memo (
    site INTEGER NOT NULL REFERENCES site(id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (site, key)
) WITHOUT ROWID;
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id),
    article INTEGER NOT NULL REFERENCES article(id),
    json TEXT NOT NULL,
    feeds TEXT                              -- JSON: those that lack it still, NULL: every one
);
CREATE INDEX item_run ON item (run);
CREATE TABLE file (
    run INTEGER NOT NULL REFERENCES run(id),
    temporary TEXT NOT NULL,
    final TEXT NOT NULL,
    feed TEXT NOT NULL,
    base TEXT,                              -- what it goes on from (see newscrawl.state.files)
    published INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, temporary)
) WITHOUT ROWID;
CREATE INDEX file_final ON file (final);
"""


class Connection(sqlite3.Connection):
    """Raises :class:`~newscrawl.exceptions.StateError`, with what to do, for SQLite's errors."""

    path: Path | None = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """See :meth:`sqlite3.Connection.execute`."""
        try:
            return super().execute(sql, parameters)
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        """See :meth:`sqlite3.Connection.executemany`."""
        try:
            return super().executemany(sql, parameters)
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _explained(self, error: sqlite3.Error) -> StateError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return StateError(f"cannot use the state {self.path}: {error}{_ADVICE.get(code, '')}")


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the file, create it with its tables where there is none, refuse what cannot be read.

    ``None`` opens a state in memory. Transactions are the caller's: the connection is in
    autocommit mode until ``BEGIN``.
    """
    if path is None:
        db = _open(None)
        _create(db)
        return db
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _create_file(path)
        # Those of processes that were killed, too.
        for left in path.parent.glob(f".{path.name}.*.new*"):
            left.unlink(missing_ok=True)
        if path.stat().st_size == 0:
            raise StateError(
                f"the state {path} is empty, it was cut off: restore a copy of it, or remove it"
                " and know nothing of earlier crawls"
            )
    except OSError as error:
        raise StateError(f"cannot open the state {path}: {error.strerror or error}") from error
    db = _open(path)
    try:
        _check(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _open(path: Path | None) -> Connection:
    try:
        db = sqlite3.connect(
            path or ":memory:", timeout=_LOCK_SECONDS, isolation_level=None, factory=Connection
        )
    except sqlite3.Error as error:
        raise StateError(f"cannot open the state {path}: {error}") from error
    db.path = path
    try:
        db.execute("PRAGMA journal_mode = WAL")
        # A killed process loses nothing that was committed; after a power cut the last commits may
        # be gone, and their articles are fetched again. Publishing syncs in full (Run.publishing).
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA foreign_keys = OFF")
        # KiB: the keys of copies and articles are looked up all over the file.
        db.execute("PRAGMA cache_size = -16000")
    except BaseException:
        db.close()
        raise
    return db


def _create_file(path: Path) -> None:
    """The file appears with all its tables or not at all: an empty one is then a damaged one."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with closing(_open(new)) as db:
            _create(db)
        _name_file(new, path)
    except (OSError, StateError):
        # Another crawl may have been quicker. Its file must not be replaced.
        if not path.exists():
            raise
    sync_folder(path.parent)


def _name_file(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except OSError:
        # Some file systems have no links.
        if not path.exists():
            new.rename(path)


def _check(db: Connection, path: Path) -> None:
    """Refuse a file of another program, version or algorithm."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise StateError(f"{path} is not a state of newscrawl: name another NEWSCRAWL_STATE")
    meta = dict(db.execute("SELECT key, value FROM meta"))
    _refuse_mismatch(path, "version", meta.get("version"), VERSION)
    _refuse_mismatch(path, "algorithm", meta.get("algorithm"), ALGORITHM)


def _create(db: Connection) -> None:
    with transaction(db):
        for statement in _TABLES.split(";"):
            if statement.strip():
                db.execute(statement)
        CopyIndex(db).create()
        db.executemany(
            "INSERT INTO meta VALUES (?, ?)", [("version", VERSION), ("algorithm", ALGORITHM)]
        )
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _refuse_mismatch(path: Path | None, what: str, found: str | None, expected: str) -> None:
    if found != expected:
        raise StateError(
            f"the state {path} has {what} {found!r}, this newscrawl works with {expected!r}: "
            "use the newscrawl that wrote it, or name another NEWSCRAWL_STATE"
        )


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """One write transaction: committed at the end, rolled back on any error."""
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already; then there is nothing left to undo.
        if db.in_transaction:
            with suppress(StateError):
                db.execute("ROLLBACK")
        raise
