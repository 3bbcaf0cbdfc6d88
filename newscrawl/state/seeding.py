"""Make the articles of existing files known, so that a crawl fetches none of them again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from newscrawl.state.copies import CopyIndex
from newscrawl.state.pruning import lock
from newscrawl.state.schema import transaction
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.status import Status
from newscrawl.state.transfer import Known

_BATCH = 200  # articles of one transaction: a few tens of milliseconds
_STORED = (Status.SAVED, Status.COPY)


@dataclass(slots=True)
class Seeded:
    """What became of the lines of a file."""

    new: int = 0
    known: int = 0
    of_other_sites: int = 0


def seed(state: SQLiteState, articles: Iterable[Known | None], seeded: Seeded, origin: str) -> None:
    """Make *articles* known, and count them in *seeded*; one that was stored already stays.

    *origin* says in the list of runs where they came from. Raises StateError where a crawl of one
    of their sites runs. What it has counted is known, whatever it raises.
    """
    batch: list[Known] = []

    def flush() -> None:
        full, batch[:] = batch[:], []
        new = seeder.store(full)
        seeded.new += new
        seeded.known += len(full) - new

    with ExitStack() as stack:
        seeder = _Seeder(state, stack, origin)
        try:
            for article in articles:
                if article is None:
                    seeded.of_other_sites += 1
                else:
                    batch.append(article)
                if len(batch) == _BATCH:
                    flush()
        finally:
            flush()


class _Seeder:
    """Stores articles, each site's under a run of its own."""

    def __init__(self, state: SQLiteState, stack: ExitStack, origin: str) -> None:
        self._state = state
        self._db = state.db
        self._stack = stack
        self._origin = origin
        self._copies = CopyIndex(state.db)
        self._runs: dict[str, tuple[int, int]] = {}  # site -> its row, and the run's

    def store(self, articles: list[Known]) -> int:
        """Store those that are new, in one transaction; returns how many."""
        by_site: defaultdict[str, list[Known]] = defaultdict(list)
        for article in articles:
            by_site[article.site].append(article)
        for name in by_site.keys() - self._runs.keys():
            lock(self._stack, self._state, name)
        new = 0
        with transaction(self._db):
            for name, of_site in by_site.items():
                site, run = self._runs.get(name) or self._open(name)
                stored = self._stored(site, of_site)
                for article in of_site:
                    if _is_new(article, stored.get(article.identifier)):
                        self._store(site, run, article)
                        stored[article.identifier] = (article.status, article.version)
                        new += 1
                self._runs[name] = site, run
        return new

    def _open(self, name: str) -> tuple[int, int]:
        """The rows of a site and of a run: what comes now was not there when listings were read.

        The run has no end: it is no crawl, and says nothing of what a crawl left undone.
        """
        self._db.execute("INSERT OR IGNORE INTO site (name) VALUES (?)", (name,))
        (site,) = self._db.execute("SELECT id FROM site WHERE name = ?", (name,)).fetchone()
        (run,) = self._db.execute(
            "INSERT INTO run (site, started, arguments, phase, reason)"
            " VALUES (?, ?, ?, 'closed', 'imported') RETURNING id",
            (
                site,
                datetime.now(UTC).isoformat(timespec="seconds"),
                json.dumps({"import": self._origin}, ensure_ascii=False),
            ),
        ).fetchone()
        return int(site), int(run)

    def _stored(self, site: int, articles: list[Known]) -> dict[str, tuple[int, int]]:
        """Identifier -> status and version, of those that have been seen before."""
        names = json.dumps([article.identifier for article in articles])
        rows = self._db.execute(
            "SELECT identifier, status, version FROM article WHERE site = ? AND identifier IN"
            " (SELECT value FROM json_each(?))",
            (site, names),
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    def _store(self, site: int, run: int, article: Known) -> None:
        (row,) = self._db.execute(
            "INSERT INTO article (site, identifier, url, source, day, run, status, reason,"
            " fingerprint, version, content, withdrawn)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " status = excluded.status, day = coalesce(excluded.day, day),"
            " reason = excluded.reason, fingerprint = excluded.fingerprint,"
            " version = excluded.version, content = excluded.content,"
            " withdrawn = excluded.withdrawn RETURNING id",
            (
                site,
                article.identifier,
                article.url,
                article.source,
                article.day.isoformat() if article.day else None,
                run,
                article.status,
                article.reason,
                article.text.fingerprint if article.text else None,
                article.version,
                article.content,
                article.withdrawn,
            ),
        ).fetchone()
        self._copies.remove(row)
        if article.text and article.text.sketch and article.status == Status.SAVED:
            self._copies.add(row, site, article.text.sketch)
        if article.copy_of:
            self._db.execute(
                "UPDATE article SET copy_of = (SELECT a.id FROM article AS a JOIN site"
                " ON site.id = a.site WHERE name = ? AND a.identifier = ?) WHERE id = ?",
                (*article.copy_of, row),
            )


def _is_new(article: Known, stored: tuple[int, int] | None) -> bool:
    """Whether a file knows more of an article than the state does."""
    if stored is None:
        return True
    status, version = stored
    if status not in _STORED:
        return article.status in _STORED
    return status == article.status == Status.SAVED and article.version > version
