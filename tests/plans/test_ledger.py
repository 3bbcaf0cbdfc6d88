"""Of two programs with the same plan, one launches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newscrawl.plans.backfill import Backfill
from newscrawl.plans.entries import Entry
from newscrawl.plans.ledger import Ledger
from newscrawl.scrapyd import Jobs
from newscrawl.state.launches import launches
from newscrawl.state.sqlite import SQLiteState

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FEEDS = Entry("paper", ZoneInfo("UTC"), every=timedelta(minutes=15), arguments={"sections": "1"})
NIGHT = Entry("paper", ZoneInfo("UTC"), every=timedelta(hours=1), between=(time(11), time(14)))
NO_JOBS = Jobs(frozenset(), frozenset())


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SQLiteState]:
    state = SQLiteState(tmp_path / "state.db")
    yield state
    state.close()


def ledger(state: SQLiteState, *entries: Entry, now: datetime = NOW) -> Ledger:
    return Ledger(state, list(entries or (FEEDS,)), lambda: now)


def test_what_is_claimed_is_not_claimed_again(state: SQLiteState) -> None:
    other = SQLiteState(state.path)
    assert ledger(state).claim(FEEDS) == ({"sections": "1"}, {})
    assert ledger(other).claim(FEEDS) is None
    (launch,) = launches(other, "paper")
    assert (launch.at, launch.arguments, launch.job) == (NOW, {"sections": "1"}, None)
    other.close()


def test_a_claim_of_one_entry_holds_the_site(state: SQLiteState) -> None:
    both = ledger(state, FEEDS, NIGHT)
    assert both.claim(FEEDS) is not None
    assert both.claim(NIGHT) is None
    assert [verdict.is_due for verdict in both.verdicts()] == [False, False]


def test_a_crawl_by_hand_holds_the_site(state: SQLiteState) -> None:
    run = state.open_run("paper", {"sample": "5"})
    assert ledger(state).claim(FEEDS) is None
    run.close("finished")
    assert ledger(state).claim(FEEDS) is not None


def test_a_job_of_scrapyd_holds_the_site(state: SQLiteState) -> None:
    jobs = Jobs(frozenset({"by-hand"}), frozenset({"paper"}))
    assert ledger(state).claim(FEEDS, jobs, "paper-1") is None
    assert ledger(state).claim(FEEDS, NO_JOBS, "paper-1") is not None
    # The jobs were asked for before this one was scheduled.
    assert ledger(state).claim(FEEDS, NO_JOBS, "paper-2") is None
    late = ledger(state, now=NOW + timedelta(minutes=14))
    (verdict,) = late.verdicts(Jobs(frozenset({"paper-1"}), frozenset()))
    assert (verdict.is_due, verdict.last and verdict.last.outcome) == (False, "sent")
    (verdict,) = late.verdicts(NO_JOBS)
    assert (verdict.is_due, verdict.last and verdict.last.outcome) == (True, "lost")


def test_a_launch_that_failed_is_told_and_tried_again(state: SQLiteState) -> None:
    first = ledger(state)
    first.claim(FEEDS)
    first.note("paper", FEEDS.arguments, "no such section")
    (verdict,) = ledger(state, now=NOW + timedelta(minutes=9)).verdicts()
    assert (verdict.is_due, verdict.words) == (False, "try 2 of 3")
    assert verdict.last and verdict.last.words == ("no such section",)
    (verdict,) = ledger(state, now=NOW + timedelta(minutes=10)).verdicts()
    assert verdict.is_due


def test_a_crawl_in_a_window_ends_with_it(state: SQLiteState) -> None:
    claim = ledger(state, NIGHT).claim(NIGHT)
    assert claim == ({}, {"CLOSESPIDER_TIMEOUT": "7200"})


def test_nothing_is_written_where_nothing_is_claimed(state: SQLiteState) -> None:
    ledger(state, NIGHT, now=NOW - timedelta(hours=5)).claim(NIGHT)
    assert state.db.execute("SELECT count(*) FROM site").fetchone() == (0,)


def test_a_backfill_goes_back_a_part_at_a_time(state: SQLiteState) -> None:
    archive = replace(NIGHT, between=None, backfill=Backfill(date(2026, 8, 1), 30))
    asked = []
    for hour in range(6):
        now = NOW + timedelta(hours=hour)
        claim = ledger(state, archive, now=now).claim(archive)
        if claim is None:
            (verdict,) = ledger(state, archive, now=now).verdicts()
            assert verdict.words == "nothing is left of it"
            break
        asked.append((claim.arguments["from_date"], claim.arguments["until_date"]))
        run = state.open_run("paper", claim.arguments)
        # The state reads a clock of its own.
        started = now.isoformat(timespec="seconds")
        state.db.execute("UPDATE run SET started = ? WHERE id = ?", (started, run.number))
        run.close("finished")
    assert asked == [
        ("2026-09-30", "2026-10-29"),
        ("2026-08-31", "2026-09-29"),
        ("2026-08-01", "2026-08-30"),
    ]
