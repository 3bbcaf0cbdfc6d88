"""The item and run tables: items are kept until the files that hold them are whole."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from newscrawl.exceptions import StateError
from newscrawl.state.schema import transaction


class Delivery:
    """The part of a :class:`~newscrawl.state.base.Run` that brings items into files."""

    number: int

    def __init__(self, db: sqlite3.Connection, site: int) -> None:
        self._db = db
        self._site = site

    def settle_unclosed_runs(self) -> None:
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
