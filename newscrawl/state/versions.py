"""Known articles that are looked at again: which, and what has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from newscrawl.dedup.fingerprint import fingerprint
from newscrawl.state.base import Change
from newscrawl.state.schema import transaction
from newscrawl.state.status import Status

_CHUNK = 500  # below SQLite's limit on the number of parameters of one statement
_KEY = 8  # bytes of the key of a headline, and of a body


def in_chunks(names: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """*names* as parameters of statements: the question marks for ``IN (...)``, and the names."""
    for start in range(0, len(names), _CHUNK):
        chunk = names[start : start + _CHUNK]
        yield ",".join("?" * len(chunk)), chunk


def content_key(headline: str | None, body: str | None) -> bytes:
    """16 bytes that tell whether a headline or a body is another one, spelling apart."""
    return fingerprint(headline or "")[:_KEY] + fingerprint(body or "")[:_KEY]


class Versions:
    """The part of a :class:`~newscrawl.state.base.Run` that tells versions of an article."""

    _db: sqlite3.Connection
    _site: int

    def young(self, identifiers: Sequence[str], since: datetime) -> set[str]:
        """Which of *identifiers* are saved, and published (or first seen) after *since*."""
        moment = since.astimezone(UTC).isoformat(timespec="seconds")
        found: set[str] = set()
        for marks, chunk in in_chunks(identifiers):
            rows = self._db.execute(
                "SELECT identifier FROM article WHERE site = ? AND status = ?"  # noqa: S608 - marks
                " AND coalesce(day >= ?, (SELECT started >= ? FROM run WHERE id = article.run))"
                f" AND identifier IN ({marks})",
                (self._site, Status.SAVED, since.date().isoformat(), moment, *chunk),
            )
            found.update(row[0] for row in rows)
        return found

    def saved_version(self, identifier: str) -> int:
        """See :meth:`newscrawl.state.base.Run.saved_version`."""
        row = self._db.execute(
            "SELECT version FROM article WHERE site = ? AND identifier = ? AND status = ?",
            (self._site, identifier, Status.SAVED),
        ).fetchone()
        return int(row[0]) if row else 0

    def compare(self, identifier: str, content: bytes) -> Change | None:
        """See :meth:`newscrawl.state.base.Run.compare`."""
        version, known, withdrawn = self._db.execute(
            "SELECT version, content, withdrawn FROM article WHERE site = ? AND identifier = ?",
            (self._site, identifier),
        ).fetchone()
        if known is None or withdrawn is not None:
            with transaction(self._db):
                self._db.execute(
                    "UPDATE article SET withdrawn = NULL, content = coalesce(content, ?)"
                    " WHERE site = ? AND identifier = ?",
                    (content, self._site, identifier),
                )
        if known in (None, content):
            return None
        parts = (("headline", slice(_KEY)), ("body", slice(_KEY, None)))
        return Change(
            version + 1, tuple(name for name, part in parts if known[part] != content[part])
        )

    def withdrawn(self, identifier: str) -> None:
        """See :meth:`newscrawl.state.base.Run.withdrawn`."""
        with transaction(self._db):
            self._db.execute(
                "UPDATE article SET withdrawn = coalesce(withdrawn, ?)"
                " WHERE site = ? AND identifier = ?",
                (datetime.now(UTC).isoformat(timespec="seconds"), self._site, identifier),
            )
