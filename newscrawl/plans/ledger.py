"""A plan over a state: what is due, and what this program may launch of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newscrawl.plans.entries import Entry
from newscrawl.plans.judgement import Attempt, Verdict, attempts, horizon, judge
from newscrawl.plans.occasions import closes
from newscrawl.state.launches import Launch, claiming, launches
from newscrawl.state.locks import is_held
from newscrawl.state.runs import runs

if TYPE_CHECKING:
    from newscrawl.scrapyd import Jobs
    from newscrawl.state.sqlite import SQLiteState

_RUNS = 200
"""So many runs of a site are looked through for an earlier one of an entry."""


class Claim(NamedTuple):
    """What a program that has claimed an entry is to crawl it with."""

    arguments: Mapping[str, str]
    settings: Mapping[str, str]


class Ledger:
    """The entries of a plan, and the state that knows what was launched and what ran."""

    def __init__(
        self, state: SQLiteState, entries: list[Entry], clock: Callable[[], datetime]
    ) -> None:
        self.state = state
        self.entries = entries
        self.clock = clock

    def verdicts(self, jobs: Jobs | None = None) -> Iterator[Verdict]:
        """What is to be done about each entry now."""
        for entry in self.entries:
            yield self._judge(entry, jobs)

    def _judge(self, entry: Entry, jobs: Jobs | None) -> Verdict:
        now = self.clock()
        launched = launches(self.state, entry.site)
        since = horizon(entry, launched, now)
        launched_since = [launch for launch in launched if launch.at >= since]
        known = list(runs(self.state, entry.site, since=since))
        names = jobs.names if jobs else None

        def tried(of: Entry) -> list[Attempt]:
            return attempts(of, known, launched_since, now, names)

        is_busy = (
            bool(self.state.path and is_held(self.state.path, entry.site))
            or bool(jobs and entry.site in jobs.spiders)
            or any(
                attempt.outcome == "sent"
                for other in self.entries
                if other.site == entry.site
                for attempt in tried(other)
            )
        )
        found = tried(entry)
        if not found:
            # What was before is only told.
            before = runs(self.state, entry.site, _RUNS)
            own = islice((run for run in before if entry.takes(run.arguments)), 1)
            found = attempts(entry, list(own), launched, now, names)
        return judge(entry, found, now, arguments=self._next(entry, now), is_busy=is_busy)

    def _next(self, entry: Entry, now: datetime) -> Mapping[str, str] | None:
        """The arguments of the next crawl of *entry*; None where there is none."""
        if entry.backfill is None:
            return entry.arguments
        tried = (
            (run.arguments, run.outcome)
            for run in runs(self.state, entry.site, given="from_date")
            if entry.takes(run.arguments)
        )
        today = now.astimezone(entry.zone).date()
        part = entry.backfill.following(tried, today, entry.tries)
        return None if part is None else {**entry.arguments, **part}

    def claim(self, entry: Entry, jobs: Jobs | None = None, job: str | None = None) -> Claim | None:
        """Put on record that *entry* is launched now; None where it is not due any more.

        Of two programs that find it due, one at a time is here, and the second finds it launched.
        """
        with claiming(self.state, entry.site) as found:
            verdict = self._judge(entry, jobs)
            if not verdict.is_due:
                return None
            now = self.clock().replace(microsecond=0)
            found.append(Launch(now, dict(verdict.arguments), job))
        settings = dict(entry.settings)
        if end := closes(entry, now):
            settings["CLOSESPIDER_TIMEOUT"] = str(max(1, int((end - now).total_seconds())))
        return Claim(verdict.arguments, settings)

    def note(self, site: str, arguments: Mapping[str, str], error: str) -> None:
        """Put on record that the last launch led to no run."""
        with claiming(self.state, site) as found:
            for launch in reversed(found):
                if launch.arguments == arguments:
                    launch.error = error
                    return
