"""The index of near copies in the state: which stored article says what this one says.

An article is listed under eight keys, and looked up by twelve: its copy finds it though some keys
are edited away. A key that many articles of a site have (a common phrase, the frame of a template)
finds nothing and is passed over for the next, so that no look-up grows with the index.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from newscrawl.dedup.sketch import Sketch, bands, is_copy, similarity

_STORED_KEYS = 8
_KEYS = 12
# Articles of one site under one key.
_CROWD = 8
# Bounds of one look-up: entries read, sketches compared.
_MOST_ENTRIES = 512
_MOST_COMPARED = 24

_TABLES = (
    "CREATE TABLE copy_sketch (article INTEGER PRIMARY KEY, site INTEGER NOT NULL,"
    " sketch BLOB NOT NULL)",
    # Numbers only, in key order: about 18 bytes an entry.
    "CREATE TABLE copy_key (key INTEGER NOT NULL, site INTEGER NOT NULL, article INTEGER NOT NULL,"
    " PRIMARY KEY (key, site, article)) WITHOUT ROWID",
)
_MARKS = ",".join("?" * _KEYS)


class Match(NamedTuple):
    """A stored article that the one looked up is a copy of."""

    article: int
    similarity: float


class CopyIndex:
    """Near copies over *connection*; every transaction is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def create(self) -> None:
        """Create the tables, all named ``copy_``; an error where they exist."""
        for table in _TABLES:
            self._db.execute(table)

    def find(
        self,
        sketch: Sketch,
        *,
        sites: Collection[int] | None = None,
        but: int | None = None,
    ) -> Match | None:
        """The most similar stored copy, the oldest of equals; None where there is none.

        *sites* limits the search to articles of these; *but* is an article that does not count:
        the one looked up itself.
        """
        best: Match | None = None
        for article in self._candidates(sketch, sites, but):
            row = self._db.execute(
                "SELECT sketch FROM copy_sketch WHERE article = ?", (article,)
            ).fetchone()
            if row is None:
                continue
            other = Sketch.from_bytes(row[0])
            if is_copy(sketch, other):
                match = Match(article, similarity(sketch, other))
                if best is None or (match.similarity, -article) > (best.similarity, -best.article):
                    best = match
        return best

    def _candidates(
        self, sketch: Sketch, sites: Collection[int] | None, but: int | None
    ) -> list[int]:
        """Articles with a common key, those with most of them first."""
        query = f"SELECT article FROM copy_key WHERE key IN ({_MARKS})"  # noqa: S608
        values = list(bands(sketch))
        if sites is not None:
            query += f" AND site IN ({','.join('?' * len(sites))})"
            values += sites
        rows = self._db.execute(f"{query} LIMIT {_MOST_ENTRIES}", values).fetchall()
        shared = Counter([article for (article,) in rows if article != but])
        return sorted(shared, key=lambda article: (-shared[article], article))[:_MOST_COMPARED]

    def add(self, article: int, site: int, sketch: Sketch) -> None:
        """Store the sketch of *article*, in place of an earlier one."""
        self.remove(article)
        self._db.execute(
            "INSERT INTO copy_sketch VALUES (?, ?, ?)", (article, site, sketch.to_bytes())
        )
        keys = bands(sketch)
        rows = self._db.execute(
            f"SELECT key FROM copy_key WHERE key IN ({_MARKS}) AND site = ?",  # noqa: S608
            (*keys, site),
        ).fetchall()
        listed = Counter([key for (key,) in rows])
        free = [key for key in keys if listed[key] < _CROWD][:_STORED_KEYS]
        self._db.executemany(
            "INSERT OR IGNORE INTO copy_key VALUES (?, ?, ?)",
            [(key, site, article) for key in free],
        )

    def remove(self, article: int) -> None:
        """Forget *article*; nothing happens where it is not stored."""
        row = self._db.execute(
            "SELECT site, sketch FROM copy_sketch WHERE article = ?", (article,)
        ).fetchone()
        if row is None:
            return
        self._db.execute("DELETE FROM copy_sketch WHERE article = ?", (article,))
        self._db.executemany(
            "DELETE FROM copy_key WHERE key = ? AND site = ? AND article = ?",
            [(key, row[0], article) for key in bands(Sketch.from_bytes(row[1]))],
        )
