"""The item, file and run tables: items are kept until the files that hold them are whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newscrawl.exceptions import OutputError
from newscrawl.state.files import changed, discard, publish
from newscrawl.state.schema import transaction

_CHUNK = 500

Lacking = Mapping[str, Collection[str] | None]
"""Feed -> identifiers of the articles that it lacks; None: every article of the run."""


class _File(NamedTuple):
    temporary: Path
    final: Path
    feed: str
    base: str | None
    published: bool


class Delivery:
    """The part of a :class:`~newscrawl.state.base.Run` that brings items into files.

    A run is *open* while it writes, *publishing* once all its files are whole on the disk,
    *delivered* when they have their names, and *closed*. Killed while it is open, it leaves items
    that the next run of the site writes anew; killed while it publishes, files that the next run
    gives their names.
    """

    number: int

    def __init__(self, db: sqlite3.Connection, site: int) -> None:
        self._db = db
        self._site = site
        self.recovered: list[str] = []

    def settle_unclosed_runs(self) -> None:
        """Finish what runs of this site left that were killed, and take over their items."""
        unclosed = self._db.execute(
            "SELECT id, phase FROM run WHERE site = ? AND id < ? AND phase <> 'closed' ORDER BY id",
            (self._site, self.number),
        ).fetchall()
        for number, phase in unclosed:
            if phase == "publishing":
                lacking = self._settle_files(number)
                with transaction(self._db):
                    self._forget_items(number, lacking)
                    self._phase(number, "delivered")
            self._discard_files(number)
            self.recovered += [str(file.final) for file in self._files(number) if file.published]
            with transaction(self._db):
                self._phase(number, "closed")
                self._db.execute(
                    "UPDATE run SET reason = coalesce(reason, 'killed') WHERE id = ?", (number,)
                )
        with transaction(self._db):
            self._db.execute(
                "UPDATE item SET run = ? WHERE run IN"
                " (SELECT id FROM run WHERE site = ? AND id < ?)",
                (self.number, self._site, self.number),
            )

    def _settle_files(self, number: int) -> Lacking:
        """Name the whole files of a run that was killed while it did; what its feeds lack then."""
        _, lacking = self._delivery(number)
        for file in self._files(number):
            if file.published or lacking.get(file.feed, ()) is None:
                continue
            if file.temporary.exists() and not changed(file.final, file.base):
                self._publish(number, file)
            elif not file.temporary.exists() and _was_renamed(file):
                with transaction(self._db):
                    self._note_published(number, file)
            else:
                # Another program has changed the file since, or the folder has been moved.
                lacking = {**lacking, file.feed: None}
        return lacking

    def _files(self, number: int) -> list[_File]:
        rows = self._db.execute(
            "SELECT temporary, final, feed, base, published FROM file WHERE run = ?", (number,)
        )
        return [_File(Path(row[0]), Path(row[1]), *row[2:]) for row in rows]

    def undelivered(self, feed: str | None = None) -> Iterator[str]:
        """See :meth:`newscrawl.state.base.Run.undelivered`."""
        last = 0
        while rows := self._db.execute(
            "SELECT id, json FROM item WHERE run = ? AND id > ? AND (feeds IS NULL OR ? IS NULL"
            " OR EXISTS (SELECT 1 FROM json_each(feeds) WHERE value = ?)) ORDER BY id LIMIT ?",
            (self.number, last, feed, feed, _CHUNK),
        ).fetchall():
            last = rows[-1][0]
            yield from (item for _, item in rows)

    def open_file(
        self, temporary: str, final: str, feed: str = "", base: str | None = None
    ) -> None:
        """See :meth:`newscrawl.state.base.Run.open_file`."""
        with transaction(self._db):
            self._db.execute(
                "INSERT INTO file (run, temporary, final, feed, base) VALUES (?, ?, ?, ?, ?)",
                (self.number, temporary, final, feed, base),
            )

    def continues(self, final: str) -> bool:
        """See :meth:`newscrawl.state.base.Run.continues`."""
        found = self._db.execute(
            "SELECT 1 FROM file JOIN run ON run.id = file.run WHERE final = ? AND published"
            " AND site = ? AND run > (SELECT coalesce(max(id), 0) FROM run WHERE site = ?"
            " AND id < ? AND ended IS NOT NULL AND missing = '[]') LIMIT 1",
            (final, self._site, self._site, self.number),
        )
        return found.fetchone() is not None

    def publishing(self, feeds: Collection[str] = (), lacking: Lacking | None = None) -> None:
        """See :meth:`newscrawl.state.base.Run.publishing`."""
        delivery = {
            "feeds": sorted(feeds),
            "lacking": {
                feed: None if names is None else sorted(names)
                for feed, names in (lacking or {}).items()
            },
        }
        # The files are renamed after this: it must be on the disk before they are.
        self._db.execute("PRAGMA synchronous = FULL")
        with transaction(self._db):
            self._db.execute(
                "UPDATE run SET phase = 'publishing', delivery = ? WHERE id = ?",
                (json.dumps(delivery, ensure_ascii=False), self.number),
            )

    def publish(self) -> tuple[list[str], dict[str, str]]:
        """See :meth:`newscrawl.state.base.Run.publish`."""
        _, lacking = self._delivery(self.number)
        files = [
            file
            for file in self._files(self.number)
            if not file.published and lacking.get(file.feed, ()) is not None
        ]
        failed = {
            file.feed: f"{file.final} was changed by another program meanwhile"
            for file in files
            if changed(file.final, file.base)
        }
        finals: list[str] = []
        for file in files:
            if file.feed not in failed:
                self._publish(self.number, file)
                finals.append(str(file.final))
        return finals, failed

    def _publish(self, number: int, file: _File) -> None:
        # In a transaction: of two crawls that add to one file, one at a time looks and renames.
        with transaction(self._db):
            if changed(file.final, file.base):
                raise OutputError(f"{file.final} was changed by another program meanwhile")
            publish(file.temporary, file.final)
            self._note_published(number, file)

    def _note_published(self, number: int, file: _File) -> None:
        self._db.execute(
            "UPDATE file SET published = 1 WHERE run = ? AND temporary = ?",
            (number, str(file.temporary)),
        )

    def _discard_files(self, number: int) -> None:
        for file in self._files(number):
            if not file.published:
                discard(file.temporary)

    def _phase(self, number: int, phase: str) -> None:
        self._db.execute("UPDATE run SET phase = ? WHERE id = ?", (phase, number))

    def delivered(self, failed: Collection[str] = ()) -> None:
        """See :meth:`newscrawl.state.base.Run.delivered`."""
        _, lacking = self._delivery(self.number)
        lacking = {**lacking, **dict.fromkeys(failed)}
        with transaction(self._db):
            self._forget_items(self.number, lacking)
            self._phase(self.number, "delivered")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._discard_files(self.number)

    def _delivery(self, number: int) -> tuple[frozenset[str], dict[str, Collection[str] | None]]:
        """The feeds of a run and what they lack, as :meth:`publishing` recorded it."""
        (text,) = self._db.execute("SELECT delivery FROM run WHERE id = ?", (number,)).fetchone()
        delivery = json.loads(text) if text else {"feeds": [], "lacking": {}}
        return frozenset(delivery["feeds"]), delivery["lacking"]

    def _forget_items(self, number: int, lacking: Lacking) -> None:
        """Delete the items of a run that no feed lacks; note on the others which do."""
        feeds = self._delivery(number)[0] | lacking.keys()
        if not lacking:
            self._db.execute("DELETE FROM item WHERE run = ? AND feeds IS NULL", (number,))
        last = 0
        while rows := self._db.execute(
            "SELECT item.id, identifier, feeds FROM item JOIN article ON article.id = item.article"
            " WHERE item.run = ? AND item.id > ? ORDER BY item.id LIMIT ?",
            (number, last, _CHUNK),
        ).fetchall():
            last = rows[-1][0]
            for item, identifier, text in rows:
                owed = frozenset(json.loads(text)) if text else feeds
                left = {f for f in owed if f not in feeds or _lacks(lacking, f, identifier)}
                if left:
                    self._db.execute(
                        "UPDATE item SET feeds = ? WHERE id = ?", (json.dumps(sorted(left)), item)
                    )
                else:
                    self._db.execute("DELETE FROM item WHERE id = ?", (item,))


def _was_renamed(file: _File) -> bool:
    return file.final.exists() and (file.base is None or changed(file.final, file.base))


def _lacks(lacking: Lacking, feed: str, identifier: str) -> bool:
    names = lacking.get(feed, ())
    return names is None or identifier in names
