"""The tables of the SQLite state, and the check that a file is one this version can read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newscrawl.dedup.sketch import ALGORITHM
from newscrawl.exceptions import StateError
from newscrawl.state.copies import CopyIndex

VERSION = "1"

# `application_id` marks the file as ours before a table is read ("NwCr").
APPLICATION_ID = 0x4E774372

# Crawls of other sites write to the same file, each in a transaction of well under a millisecond.
_LOCK_SECONDS = 30

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site INTEGER NOT NULL REFERENCES site(id),
    started TEXT NOT NULL,
    arguments TEXT NOT NULL,
    phase TEXT NOT NULL DEFAULT 'open',     -- open, publishing, delivered, closed
    files TEXT NOT NULL DEFAULT '{}',       -- JSON: temporary path -> final path
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
    UNIQUE (site, identifier)
);
CREATE INDEX article_fingerprint ON article (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX article_waiting ON article (site) WHERE status = 0;
CREATE TABLE listing (
    site INTEGER NOT NULL REFERENCES site(id),
    source TEXT NOT NULL,
    run INTEGER NOT NULL,                   -- that last listed it completely
    since TEXT NOT NULL,                    -- down to this day, or '' to its end
    PRIMARY KEY (site, source)
) WITHOUT ROWID;
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run(id),
    article INTEGER NOT NULL REFERENCES article(id),
    json TEXT NOT NULL
);
CREATE INDEX item_run ON item (run);
"""


def connect(path: Path | None) -> sqlite3.Connection:
    """Open the file, create the tables where it is new, refuse what cannot be read.

    ``None`` opens a state in memory. Transactions are the caller's: the connection is in
    autocommit mode until ``BEGIN``.
    """
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path or ":memory:", timeout=_LOCK_SECONDS, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StateError(f"cannot open the state {path}: {error}") from error
    try:
        _prepare(db, path)
    except sqlite3.Error as error:
        db.close()
        raise StateError(
            f"cannot use the state {path}: {error}; move the file away or restore a copy"
        ) from error
    except StateError:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection, path: Path | None) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    # A killed process loses nothing that was committed; after a power cut the last commits may be
    # gone, and their articles are fetched again. Publishing syncs in full (see Run.publishing).
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = OFF")
    with transaction(db):
        (application,) = db.execute("PRAGMA application_id").fetchone()
        if application == 0 and not db.execute("SELECT 1 FROM sqlite_master").fetchone():
            _create(db)
        elif application != APPLICATION_ID:
            raise StateError(f"{path} is not a state of newscrawl: name another NEWSCRAWL_STATE")
    meta = dict(db.execute("SELECT key, value FROM meta"))
    _refuse_mismatch(path, "version", meta.get("version"), VERSION)
    _refuse_mismatch(path, "algorithm", meta.get("algorithm"), ALGORITHM)


def _create(db: sqlite3.Connection) -> None:
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
    """One write transaction: committed at the end, rolled back on any error.

    Raises :class:`~newscrawl.exceptions.StateError` where SQLite cannot write.
    """
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
    except BaseException as error:
        # A full disk may have rolled back already; then there is nothing left to undo.
        if db.in_transaction:
            with suppress(sqlite3.Error):
                db.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error):
            raise StateError(f"cannot write the state: {error}") from error
        raise
