"""Look after a state between crawls: see what it holds, and check it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from newscrawl.exceptions import StateError, UsageError
from newscrawl.state.runs import RunReport
from newscrawl.state.runs import runs as runs_of
from newscrawl.state.sqlite import SQLiteState
from newscrawl.state.status import Status

_NAMES = {int(status): status.name.lower() for status in Status}


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What is known of one site."""

    name: str
    articles: dict[str, int]
    """Status, in lower case -> how many."""
    versions: int
    """Later versions of saved articles."""
    withdrawn: int
    days: tuple[str | None, str | None]
    """The first and the last day of a saved article."""
    listings: int
    undelivered: int
    """Items that a feed lacks."""
    runs: list[RunReport]
    """The newest first."""


def report(state: SQLiteState, site: str | None = None, runs: int = 5) -> Iterator[SiteReport]:
    """What is known of *site*, or of every one, with its last *runs*."""
    for number, name in sites_of(state, site):
        rows = state.db.execute(
            "SELECT status, count(*), sum(version - 1), count(withdrawn) FROM article"
            " WHERE site = ? GROUP BY status ORDER BY status",
            (number,),
        ).fetchall()
        first, last = state.db.execute(
            "SELECT min(day), max(day) FROM article WHERE site = ? AND status = ?",
            (number, Status.SAVED),
        ).fetchone()
        yield SiteReport(
            name,
            {status_name(row[0]): row[1] for row in rows},
            sum(row[2] for row in rows),
            sum(row[3] for row in rows),
            (first, last),
            count_of(state, "SELECT count(*) FROM listing WHERE site = ?", number),
            count_of(
                state,
                "SELECT count(*) FROM item WHERE run IN (SELECT id FROM run WHERE site = ?)",
                number,
            ),
            list(runs_of(state, name, runs)),
        )


def status_name(status: int) -> str:
    """``saved``, ``copy`` ..."""
    return _NAMES.get(status, f"status {status}")


def sites_of(state: SQLiteState, site: str | None = None) -> list[tuple[int, str]]:
    """Row and name of *site*, or of every one; raises UsageError for one that is not known."""
    rows: list[tuple[int, str]] = state.db.execute(
        "SELECT id, name FROM site WHERE ?1 IS NULL OR name = ?1 ORDER BY name", (site,)
    ).fetchall()
    if site is not None and not rows:
        raise UsageError(f"nothing is known of {site}: `scrapy state show` lists the sites")
    return rows


def count_of(state: SQLiteState, query: str, *parameters: object) -> int:
    """The number that *query* answers."""
    (count,) = state.db.execute(query, parameters).fetchone()
    return int(count)


# Verify

_CHECKS = (
    ("articles of a status that is not known", "SELECT count(*) FROM article WHERE status > 5"),
    (
        "articles or listings of a run that never was",
        "SELECT (SELECT count(*) FROM article WHERE run > seq)"
        " + (SELECT count(*) FROM listing WHERE run > seq)"
        " FROM (SELECT coalesce(max(seq), 0) AS seq FROM sqlite_sequence WHERE name = 'run')",
    ),
    (
        "sketches of no saved article",
        "SELECT count(*) FROM copy_sketch AS s WHERE NOT EXISTS (SELECT 1 FROM article AS a"
        " WHERE a.id = s.article AND a.site = s.site AND a.status = 1)",
    ),
    *(
        (
            "keys of copies without a sketch",
            f"SELECT count(*) FROM {table} AS k WHERE NOT EXISTS"  # noqa: S608 - names of tables
            " (SELECT 1 FROM copy_sketch AS s WHERE s.article = k.article)",
        )
        for table in ("copy_recent", "copy_key")
    ),
    (
        "articles that wait for a feed and are not known",
        "SELECT count(*) FROM item WHERE NOT EXISTS (SELECT 1 FROM article AS a JOIN run AS r"
        " ON r.site = a.site WHERE a.id = item.article AND r.id = item.run AND a.status = 1)",
    ),
    (
        "articles that wait for a feed and cannot be read",
        "SELECT count(*) FROM item WHERE NOT json_valid(json)",
    ),
    (
        "articles that wait for a feed of a run that owes it nothing",
        "SELECT count(*) FROM item JOIN run ON run.id = item.run WHERE phase = 'closed'"
        " AND ended IS NOT NULL AND feeds IS NULL",
    ),
)


def verify(state: SQLiteState, *, quick: bool = False) -> list[str]:
    """What is wrong with the file, each in one line; empty where nothing is.

    *quick* leaves out that every index holds what its table does.
    """
    try:
        state.db.execute("BEGIN")  # one view, whatever crawls write meanwhile
        try:
            return list(_faults(state.db, "quick_check" if quick else "integrity_check"))
        finally:
            state.db.execute("ROLLBACK")
    except (sqlite3.Error, StateError) as error:
        return [str(error)]


def _faults(db: sqlite3.Connection, check: str) -> Iterator[str]:
    damage = [line for (line,) in db.execute(f"PRAGMA {check}(20)") if line != "ok"]
    if damage:
        yield from damage
        return  # whatever a damaged file answers means nothing
    strays: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in db.execute("PRAGMA foreign_key_check"):
        strays[table, parent] = strays.get((table, parent), 0) + 1
    for (table, parent), count in strays.items():
        yield f"{count} rows of {table} belong to a row of {parent} that is not there"
    for words, query in _CHECKS:
        (count,) = db.execute(query).fetchone()
        if count:
            yield f"{count} {words}"
