"""Forget what a state need not know any longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date

from newscrawl.exceptions import StateError, UsageError
from newscrawl.state.locks import SiteLock
from newscrawl.state.maintenance import count_of, sites_of
from newscrawl.state.schema import transaction
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.status import Status

_CHUNK = 5_000  # rows of one transaction, so that crawls of other sites need not wait for long
_FIRST_SEEN = "coalesce(day, (SELECT date(started) FROM run WHERE run.id = article.run), '')"


@dataclass(slots=True)
class Pruned:
    """What was forgotten, and why the file was not made smaller where it was not."""

    articles: int = 0
    runs: int = 0
    kept_size: str | None = None


def prune(
    state: SQLiteState,
    *,
    site: str | None = None,
    before: date | None = None,
    everything: bool = False,
) -> Pruned:
    """Forget the articles that were refused or are gone, and the runs that are over.

    Only those of *site*, and of days *before* that one. Saved articles stay known, except with
    *everything*, which forgets *site* as if it had never been crawled. Raises StateError while a
    crawl of one of the sites runs.
    """
    if everything and (site is None or before is not None):
        raise UsageError("--all forgets one site altogether: name it with --site, without --before")
    pruned = Pruned()
    chosen = sites_of(state, site)
    with locked(state, [name for _, name in chosen]):
        for number, name in chosen:
            if everything:
                _forget_site(state, number, name, pruned)
            else:
                _prune_site(state, number, before.isoformat() if before else "9999", pruned)
    pruned.kept_size = _compact(state)
    return pruned


def _prune_site(state: SQLiteState, site: int, before: str, pruned: Pruned) -> None:
    # Listings are read in full again: what was forgotten may stand in one that has not changed.
    with transaction(state.db):
        state.db.execute("DELETE FROM validator WHERE site = ?", (site,))
    pruned.articles += _delete(
        state,
        "article",
        f"site = ? AND status IN ({Status.REFUSED:d}, {Status.GONE:d}) AND {_FIRST_SEEN} < ?",
        site,
        before,
    )
    # The last complete run, and those after it, tell which files a crawl may go on with.
    condition = (
        "site = ? AND phase = 'closed' AND started < ?"
        " AND id < (SELECT max(id) FROM run AS last WHERE last.site = run.site"
        " AND ended IS NOT NULL AND missing = '[]')"
        " AND NOT EXISTS (SELECT 1 FROM item WHERE item.run = run.id)"
    )
    with transaction(state.db):
        state.db.execute(
            f"DELETE FROM file WHERE run IN (SELECT id FROM run WHERE {condition})",  # noqa: S608
            (site, before),
        )
        pruned.runs += state.db.execute(
            f"DELETE FROM run WHERE {condition}",  # noqa: S608
            (site, before),
        ).rowcount


def _forget_site(state: SQLiteState, site: int, name: str, pruned: Pruned) -> None:
    runs = "run IN (SELECT id FROM run WHERE site = ?)"
    if waiting := count_of(state, f"SELECT count(*) FROM item WHERE {runs}", site):  # noqa: S608
        raise StateError(
            f"{waiting} articles of {name} are in no file yet: run `scrapy crawl {name}` first"
        )
    with transaction(state.db):
        for table in ("listing", "validator", "memo"):
            state.db.execute(f"DELETE FROM {table} WHERE site = ?", (site,))  # noqa: S608
        state.db.execute(
            "UPDATE article SET copy_of = NULL WHERE copy_of IN"
            " (SELECT id FROM article WHERE site = ?)",
            (site,),
        )
        for table in ("copy_recent", "copy_key", "copy_sketch"):
            state.db.execute(f"DELETE FROM {table} WHERE site = ?", (site,))  # noqa: S608
    pruned.articles += _delete(state, "article", "site = ?", site)
    with transaction(state.db):
        state.db.execute(f"DELETE FROM file WHERE {runs}", (site,))  # noqa: S608
        pruned.runs += state.db.execute("DELETE FROM run WHERE site = ?", (site,)).rowcount
        state.db.execute("DELETE FROM site WHERE id = ?", (site,))


def _delete(state: SQLiteState, table: str, condition: str, *parameters: object) -> int:
    query = f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE {condition} LIMIT ?)"  # noqa: S608
    deleted = 0
    while True:
        with transaction(state.db):
            count = state.db.execute(query, (*parameters, _CHUNK)).rowcount
        deleted += count
        if count < _CHUNK:
            return deleted


def _compact(state: SQLiteState) -> str | None:
    """Give the room back; the reason where that must wait: a crawl would wait for it in vain."""
    try:
        with locked(state, [name for _, name in sites_of(state)]):
            state.db.execute("VACUUM")
            state.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except StateError as error:
        return str(error)
    return None


@contextmanager
def locked(state: SQLiteState, sites: Iterable[str]) -> Iterator[None]:
    """Keep crawls of *sites* away; raises StateError at once where one runs."""
    with ExitStack() as stack:
        for site in sites:
            lock(stack, state, site)
        yield


def lock(stack: ExitStack, state: SQLiteState, site: str) -> None:
    """Keep crawls of *site* away until *stack* is left."""
    if state.path is not None:
        stack.callback(SiteLock(state.path, site).release)
