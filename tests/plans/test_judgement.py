"""Due or not: the calendar against what was tried."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newscrawl.plans.entries import Entry
from newscrawl.plans.judgement import Attempt, Verdict, attempts, judge
from newscrawl.state.launches import Launch
from newscrawl.state.runs import RunReport

MINUTE = timedelta(minutes=1)
DUE = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
DAILY = Entry("paper", ZoneInfo("Africa/Cairo"), daily=(time(3, 30),))
NIGHT = Entry(
    "paper", ZoneInfo("UTC"), every=timedelta(days=1), between=(time(1), time(5)), arguments={}
)


def tried(outcome: str, begun: datetime, minutes: int = 5) -> Attempt:
    return Attempt(begun, begun + minutes * MINUTE, outcome)


def verdict(now: datetime, *tries: Attempt, entry: Entry = DAILY, **options: Any) -> Verdict:
    return judge(entry, tries, now, **{"arguments": {}, **options})


def test_due_when_never_tried_and_when_its_time_has_come() -> None:
    assert verdict(DUE + MINUTE).is_due
    yesterday = tried("complete", DUE - timedelta(days=1))
    assert not verdict(DUE - MINUTE, yesterday).is_due
    assert verdict(DUE - MINUTE, yesterday).next == DUE
    assert verdict(DUE, yesterday).is_due


def test_done_until_the_next_time() -> None:
    done = verdict(DUE + 60 * MINUTE, tried("complete", DUE))
    assert (done.is_due, done.words, done.next) == (False, "done", DUE + timedelta(days=1))


def test_days_that_were_missed_are_caught_up_once() -> None:
    before = tried("complete", DUE - timedelta(days=5))
    late = DUE + 300 * MINUTE
    assert verdict(late, before).is_due
    assert verdict(late + MINUTE, tried("complete", late), before).next == DUE + timedelta(days=1)


@pytest.mark.parametrize("outcome", ["incomplete", "suspect", "killed", "error", "lost"])
def test_a_failure_is_tried_again_after_growing_pauses(outcome: str) -> None:
    first = tried(outcome, DUE)
    assert not verdict(DUE + 14 * MINUTE, first).is_due
    assert verdict(DUE + 14 * MINUTE, first).next == DUE + 15 * MINUTE
    assert verdict(DUE + 15 * MINUTE, first).is_due
    second = tried(outcome, DUE + 15 * MINUTE)
    assert not verdict(DUE + 39 * MINUTE, second, first).is_due
    assert verdict(DUE + 40 * MINUTE, second, first).words == "try 3 of 3"
    third = tried(outcome, DUE + 40 * MINUTE)
    given_up = verdict(DUE + 900 * MINUTE, third, second, first)
    assert (given_up.is_due, given_up.words) == (False, "given up after 3 tries")
    assert given_up.last == third
    assert verdict(DUE + timedelta(days=1), third, second, first).is_due


@pytest.mark.parametrize("outcome", ["running", "sent"])
def test_a_site_that_is_being_crawled_is_left_alone(outcome: str) -> None:
    assert not verdict(DUE, Attempt(DUE - 90 * MINUTE, None, outcome)).is_due
    assert not verdict(DUE, is_busy=True).is_due


def test_a_window_is_kept_to() -> None:
    night = DUE.replace(hour=2, minute=0)
    assert verdict(night, entry=NIGHT).is_due
    missed = verdict(night.replace(hour=6), entry=NIGHT)
    assert (missed.is_due, missed.next) == (False, night.replace(day=25, hour=1))
    cut = tried("incomplete", night, 180)
    assert not verdict(night.replace(hour=5), cut, entry=NIGHT).is_due
    assert verdict(night.replace(day=25, hour=1), cut, entry=NIGHT).is_due


def run(begun: datetime, outcome: str = "complete", **arguments: str) -> RunReport:
    ended = (begun + MINUTE).isoformat() if outcome != "running" else None
    return RunReport(1, "paper", begun.isoformat(), ended, arguments, outcome, (), None)


def outcomes(runs: list[RunReport], launches: list[Launch], **options: Any) -> list[str]:
    now = options.pop("now", DUE + 60 * MINUTE)
    return [attempt.outcome for attempt in attempts(DAILY, runs, launches, now, **options)]


def test_runs_by_hand_count_and_those_of_other_entries_do_not() -> None:
    found = [run(DUE), run(DUE, sections="12"), run(DUE, "imported")]
    assert outcomes(found, []) == ["complete"]


def test_a_launch_is_waiting_then_a_run_or_lost() -> None:
    launch = Launch(DUE, {})
    assert outcomes([], [launch], now=DUE + MINUTE) == ["sent"]
    assert outcomes([], [launch]) == ["lost"]
    assert outcomes([run(DUE + MINUTE, "killed")], [launch]) == ["killed"]
    assert outcomes([run(DUE - MINUTE)], [launch]) == ["lost", "complete"]
    assert outcomes([], [Launch(DUE, {}, error="unknown argument")]) == ["error"]


def test_a_job_of_scrapyd_waits_as_long_as_it_is_there() -> None:
    job = Launch(DUE, {}, job="paper-1")
    late = DUE + timedelta(hours=9)
    assert outcomes([], [job], now=late, jobs=frozenset({"paper-1"})) == ["sent"]
    assert outcomes([], [job], now=late, jobs=frozenset()) == ["lost"]
    # Just scheduled, after the jobs were asked for.
    assert outcomes([], [job], now=DUE + MINUTE, jobs=frozenset()) == ["sent"]
    assert outcomes([], [job], now=late) == ["sent"]
    assert outcomes([], [job], now=DUE + timedelta(days=2)) == ["lost"]
