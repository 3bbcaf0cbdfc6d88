"""A week of a plan over twelve sites, tick by tick: a real state, crawls that only take their time.

Some crawls fail, some are killed, some take longer than the time to the next; a day is lost.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newscrawl.plans.entries import Entry
from newscrawl.plans.ledger import Ledger
from newscrawl.plans.occasions import following, last
from newscrawl.state.runs import runs
from newscrawl.state.sqlite import SQLiteRun, SQLiteState

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
WEEK = timedelta(days=7)
TICK = timedelta(minutes=15)
OUTAGE = (MONDAY + timedelta(days=2, hours=13), MONDAY + timedelta(days=3, hours=13))
ZONES = ("Africa/Cairo", "Asia/Riyadh", "Africa/Casablanca")


def plan() -> list[Entry]:
    """Twelve sites: each four times a day from its feeds, and daily, or on two nights' hours."""
    entries = []
    for number in range(12):
        site, zone = f"paper{number:02}", ZoneInfo(ZONES[number % 3])
        entries.append(Entry(site, zone, every=timedelta(hours=6), arguments={"sections": "88"}))
        if number % 4:
            entries.append(Entry(site, zone, daily=(time(3, 10 + number),)))
        else:
            night = (time(22), time(4))
            every = timedelta(hours=3)
            arguments = {"from_date": "2021-01-01"}
            entries.append(Entry(site, zone, every, between=night, arguments=arguments))
    return entries


@dataclass
class Machine:
    """What runs the plan: a clock, and crawls that end some time later, well or not."""

    state: SQLiteState
    entries: list[Entry]
    monkeypatch: pytest.MonkeyPatch
    now: datetime = MONDAY
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    tries: list[tuple[Entry, datetime, str]] = field(default_factory=list)
    going: list[tuple[datetime, SQLiteRun, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.monkeypatch.setattr(
            "newscrawl.state.sqlite._now", lambda: self.now.isoformat(timespec="seconds")
        )
        self.ledger = Ledger(self.state, self.entries, lambda: self.now)

    def tick(self) -> None:
        """What cron does."""
        for verdict in self.ledger.verdicts():
            if verdict.is_due and self.ledger.claim(verdict.entry) is not None:
                self._begin(verdict.entry)

    def _begin(self, entry: Entry) -> None:
        outcome = self.chance.choices(["good", "bad", "killed", "error"], [80, 10, 5, 5])[0]
        self.tries.append((entry, self.now, outcome))
        if outcome == "error":
            self.ledger.note(entry.site, entry.arguments, "the spider cannot be made")
            return
        run = self.state.open_run(entry.site, entry.arguments)  # raises where the site is crawled
        self.going.append(
            (self.now + self.chance.randint(1, 130) * timedelta(minutes=1), run, outcome)
        )

    def pass_time(self) -> None:
        self.now += TICK
        for at, run, outcome in list(self.going):
            if at <= self.now:
                self.going.remove((at, run, outcome))
                self._end(run, outcome)

    def _end(self, run: SQLiteRun, outcome: str) -> None:
        if outcome == "killed":
            assert run._lock
            run._lock.release()
            return
        run.publishing()
        run.delivered()
        run.close("finished", [] if outcome == "good" else ["1 section listings could not ..."])

    def fail(self) -> None:
        """The power is gone."""
        for _, run, _ in self.going:
            self._end(run, "killed")
        self.going.clear()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    state = SQLiteState(tmp_path / "state.db")
    machine = Machine(state, plan(), monkeypatch)
    while machine.now < MONDAY + WEEK:
        if machine.now == OUTAGE[0]:
            machine.fail()
            machine.now = OUTAGE[1]
        machine.tick()
        machine.pass_time()
    yield machine
    state.close()


def test_a_week(machine: Machine) -> None:
    found = list(runs(machine.state))[::-1]
    assert {run.outcome for run in found} >= {"complete", "incomplete", "killed"}
    for site in {entry.site for entry in machine.entries}:
        ran = [run for run in found if run.site == site]
        assert len(ran) > 20
        for before, after in pairwise(ran):
            assert (before.ended or before.started) <= after.started
    for entry in machine.entries:
        assert_each_occasion_is_served(entry, machine)


def assert_each_occasion_is_served(entry: Entry, machine: Machine) -> None:
    served: dict[datetime, list[tuple[datetime, str]]] = {}
    for tried, at, outcome in machine.tries:
        if tried is entry:
            served.setdefault(last(entry, at), []).append((at, outcome))
    for tries in served.values():
        # Nothing is run again that was complete; nothing is tried too often, or too soon.
        assert "good" not in [outcome for _, outcome in tries[:-1]]
        assert len(tries) <= entry.tries
        pauses = [after - before for (before, _), (after, _) in pairwise(tries)]
        assert all(pause >= entry.pause * 2**n for n, pause in enumerate(pauses))
    in_the_outage = [occasion for occasion in served if OUTAGE[0] < occasion < OUTAGE[1]]
    assert len(in_the_outage) <= 1
    if entry.daily:
        assert in_the_outage
        occasion = following(entry, MONDAY)
        while occasion < MONDAY + WEEK - timedelta(hours=12):
            assert occasion in served or OUTAGE[0] < occasion < OUTAGE[1], occasion
            occasion = following(entry, occasion)
