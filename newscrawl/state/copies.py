"""The index of near copies in the state: which stored article says what this one says.

An article is listed under six keys and looked up by eight: a copy is found though some of its keys
are edited away. A key that many articles of a site have (a common phrase, the frame of a template)
is passed over for the next one, so that no look-up grows with the index.

Keys are random numbers. Put into one large tree each would cost the reading and writing of a page
of its own, so they go to a small tree first, and move to the large one by neighbourhoods.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from newscrawl.dedup.sketch import Sketch, bands, is_copy, similarity

_STORED_KEYS = 6
# Articles of one site under one key.
_CROWD = 4
# An article with a single common key is looked at if so many have the key at most.
_TELLING = 3
# Bounds of one look-up: entries read, sketches compared.
_MOST_ENTRIES = 512
_MOST_COMPARED = 24

# Entries that the small tree keeps (3 MB), and after how many articles it hands on some: as many
# as those articles have brought.
_RECENT_ENTRIES = 150_000
_MOVE_EVERY = 64
_MOST_MOVED = 4 * _MOVE_EVERY * _STORED_KEYS
_LEAST_KEY = -(1 << 31)
_COUNT_EVERY = 64 * _MOVE_EVERY

_ENTRY = "key INTEGER NOT NULL, site INTEGER NOT NULL, article INTEGER NOT NULL"
_TABLES = (
    "CREATE TABLE copy_sketch (article INTEGER PRIMARY KEY, site INTEGER NOT NULL,"
    " sketch BLOB NOT NULL)",
    *(
        f"CREATE TABLE {table} ({_ENTRY}, PRIMARY KEY (key, site, article)) WITHOUT ROWID"
        for table in ("copy_recent", "copy_key")
    ),
)
_KEYS = "(?1,?2,?3,?4,?5,?6,?7,?8)"
_LOOK_UP = (
    f"SELECT key, site, article FROM copy_recent WHERE key IN {_KEYS}{{sites}} UNION ALL"  # noqa: S608
    f" SELECT key, site, article FROM copy_key WHERE key IN {_KEYS}{{sites}} LIMIT {_MOST_ENTRIES}"
)

_Entry = tuple[int, int, int]


class Match(NamedTuple):
    """A stored article that the one looked up is a copy of."""

    article: int
    similarity: float


class CopyIndex:
    """Near copies over *connection*; every transaction is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._added = 0
        self._recent = 0
        self._next_key: int | None = None
        self._looked_up: tuple[Sketch, Collection[int] | None, list[_Entry]] | None = None

    def create(self) -> None:
        """Create the tables, all named ``copy_``; an error where they exist."""
        for table in _TABLES:
            self._db.execute(table)

    def find(
        self, sketch: Sketch, *, sites: Collection[int] | None = None, but: int | None = None
    ) -> Match | None:
        """The most similar stored copy, the oldest of equals; None where there is none.

        *sites* limits the search to articles of these; *but* is an article that does not count:
        the one looked up itself.
        """
        entries = self._entries(sketch, sites)
        self._looked_up = (sketch, sites, entries)
        best: Match | None = None
        for article, data in self._sketches(_most_shared(entries, but)):
            other = Sketch.from_bytes(data)
            if is_copy(sketch, other):
                match = Match(article, similarity(sketch, other))
                if best is None or (match.similarity, -article) > (best.similarity, -best.article):
                    best = match
        return best

    def _entries(self, sketch: Sketch, sites: Collection[int] | None) -> list[_Entry]:
        """Entries under the keys of *sketch*."""
        keys = bands(sketch)
        if sites is None:
            return self._db.execute(_LOOK_UP.format(sites=""), keys).fetchall()
        marks = ",".join(
            [f"?{number}" for number in range(len(keys) + 1, len(keys) + len(sites) + 1)]
        )
        query = _LOOK_UP.format(sites=f" AND site IN ({marks})")
        return self._db.execute(query, (*keys, *sites)).fetchall()

    def _sketches(self, articles: list[int]) -> list[tuple[int, bytes]]:
        if not articles:
            return []
        marks = ",".join("?" * len(articles))
        query = f"SELECT article, sketch FROM copy_sketch WHERE article IN ({marks})"  # noqa: S608
        return self._db.execute(query, articles).fetchall()

    def add(self, article: int, site: int, sketch: Sketch) -> None:
        """Store the sketch of *article*, in place of an earlier one."""
        row = (article, site, sketch.to_bytes())
        if not self._db.execute("INSERT OR IGNORE INTO copy_sketch VALUES (?, ?, ?)", row).rowcount:
            self.remove(article)
            self._db.execute("INSERT INTO copy_sketch VALUES (?, ?, ?)", row)
        listed = self._listed(sketch, site)
        free = [key for key in bands(sketch) if listed[key] < _CROWD][:_STORED_KEYS]
        self._db.executemany(
            "INSERT OR IGNORE INTO copy_recent VALUES (?, ?, ?)",
            [(key, site, article) for key in free],
        )
        self._move(sketch)

    def _listed(self, sketch: Sketch, site: int) -> Counter[int]:
        """How many articles of *site* are listed under each key of *sketch*."""
        looked_up, self._looked_up = self._looked_up, None
        # An article is added right after it was looked up: what was read then is used again.
        if looked_up and looked_up[0] is sketch and (looked_up[1] is None or site in looked_up[1]):
            entries = looked_up[2]
        else:
            entries = self._entries(sketch, (site,))
        return Counter([key for key, of, _ in entries if of == site])

    def _move(self, added: Sketch) -> None:
        """Now and then hand on a neighbourhood of entries from the small tree to the large one."""
        if self._added % _COUNT_EVERY == 0:
            # Other crawls add to the same file, so this is no more than a good guess later.
            (self._recent,) = self._db.execute("SELECT count(*) FROM copy_recent").fetchone()
        self._added += 1
        if self._added % _MOVE_EVERY:
            return
        self._recent += _MOVE_EVERY * _STORED_KEYS
        if self._recent <= _RECENT_ENTRIES:
            return
        if self._next_key is None:
            # Anywhere: short runs that all began in one place would empty it, and wait elsewhere.
            self._next_key = bands(added)[self._recent % _STORED_KEYS]
        entries = self._db.execute(
            "SELECT key, site, article FROM copy_recent WHERE key >= ? ORDER BY key LIMIT ?",
            (self._next_key, min(self._recent - _RECENT_ENTRIES, _MOST_MOVED)),
        ).fetchall()
        # From the end it goes on at the start.
        self._next_key = entries[-1][0] if entries else _LEAST_KEY
        self._recent -= len(entries)
        self._db.executemany("INSERT OR IGNORE INTO copy_key VALUES (?, ?, ?)", entries)
        self._db.executemany(
            "DELETE FROM copy_recent WHERE key = ? AND site = ? AND article = ?", entries
        )

    def remove(self, article: int) -> None:
        """Forget *article*; nothing happens where it is not stored."""
        row = self._db.execute(
            "DELETE FROM copy_sketch WHERE article = ? RETURNING site, sketch", (article,)
        ).fetchone()
        if row is None:
            return
        entries = [(key, row[0], article) for key in bands(Sketch.from_bytes(row[1]))]
        for table in ("copy_recent", "copy_key"):
            self._db.executemany(
                f"DELETE FROM {table} WHERE key = ? AND site = ? AND article = ?",  # noqa: S608
                entries,
            )


def _most_shared(entries: list[_Entry], but: int | None) -> list[int]:
    """The articles of *entries*, those with most of them first, the oldest of equals first.

    One that shares a single key is left out where many others do: such a key tells nothing.
    """
    if not entries:
        return []
    sharing = Counter([key for key, _, _ in entries])
    shared = Counter([article for _, _, article in entries])
    telling = {article for key, _, article in entries if sharing[key] <= _TELLING}
    found = [
        article
        for article, keys in shared.items()
        if article != but and (keys > 1 or article in telling)
    ]
    return sorted(found, key=lambda article: (-shared[article], article))[:_MOST_COMPARED]
