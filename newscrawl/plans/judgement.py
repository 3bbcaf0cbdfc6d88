"""What is due now: the calendar of an entry compared with what was tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newscrawl.plans.entries import Entry
from newscrawl.plans.occasions import closes, following, last
from newscrawl.state.launches import Launch
from newscrawl.state.runs import RunReport

_BEGINS = timedelta(minutes=2)
"""So long a launch may take until its run, or its job at Scrapyd, can be seen."""
_FORGOTTEN = timedelta(days=1)
"""So long a job counts as waiting for its turn where Scrapyd is not asked."""
_PENDING = ("running", "sent")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try of an entry."""

    begun: datetime
    ended: datetime | None
    outcome: str
    """That of a run; ``error`` or ``lost`` for a launch that led to none, ``sent`` for one whose
    run has not begun yet."""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done about an entry now."""

    entry: Entry
    arguments: Mapping[str, str]
    """Those of its next crawl."""
    is_due: bool
    words: str
    """Why, or why not."""
    next: datetime
    """When it is due, or due again."""
    last: Attempt | None


def judge(
    entry: Entry,
    attempts: Sequence[Attempt],
    now: datetime,
    *,
    arguments: Mapping[str, str] | None,
    is_busy: bool = False,
) -> Verdict:
    """Whether *entry* is due at *now*, after its *attempts*, the newest first.

    *arguments*: those of its next crawl; None where a back-fill has no part left. *is_busy*: the
    site is being crawled, or about to be, be it for this entry or not.
    """
    newest = attempts[0] if attempts else None

    def verdict(words: str, when: datetime, *, is_due: bool = False) -> Verdict:
        return Verdict(entry, arguments or {}, is_due, words, when, newest)

    then = following(entry, now)
    if arguments is None:
        return verdict("nothing is left of it", then)
    tried = [attempt for attempt in attempts if attempt.begun >= last(entry, now)]
    if any(attempt.outcome == "complete" for attempt in tried):
        return verdict("done", then)
    if is_busy or (newest and newest.outcome in _PENDING):
        return verdict("the site is being crawled", then)
    if entry.between and closes(entry, now) is None:
        return verdict("outside its hours", then)
    if not tried:
        return verdict("due" if attempts else "due, never tried", now, is_due=True)
    if len(tried) >= entry.tries:
        return verdict(f"given up after {len(tried)} tries", then)
    again = (tried[0].ended or tried[0].begun) + entry.pause * 2 ** (len(tried) - 1)
    words = f"try {len(tried) + 1} of {entry.tries}"
    return verdict(words, min(max(again, now), then), is_due=again <= now)


def horizon(entry: Entry, launches: Sequence[Launch], now: datetime) -> datetime:
    """Since when runs and launches of the site matter: what is older changes no verdict."""
    longest = _FORGOTTEN if any(launch.job for launch in launches) else _BEGINS
    return min(last(entry, now), now - longest).replace(microsecond=0)


def attempts(
    entry: Entry,
    runs: Sequence[RunReport],
    launches: Sequence[Launch],
    now: datetime,
    jobs: frozenset[str] | None = None,
) -> list[Attempt]:
    """The tries of *entry*, the newest first: its runs, and launches that led to none.

    *runs* and *launches* are those of its site, *jobs* what Scrapyd has pending or running; None
    where it was not asked.
    """
    own = [run for run in runs if entry.takes(run.arguments) and run.outcome != "imported"]
    found = [_of_run(run) for run in own]
    found += [
        _of_launch(launch, now, jobs)
        for launch in launches
        if entry.takes(launch.arguments) and not any(_is_of(run, launch) for run in own)
    ]
    return sorted(found, key=lambda attempt: attempt.begun, reverse=True)


def _is_of(run: RunReport, launch: Launch) -> bool:
    began = datetime.fromisoformat(run.started)
    return run.arguments == launch.arguments and began >= launch.at


def _of_run(run: RunReport) -> Attempt:
    ended = datetime.fromisoformat(run.ended) if run.ended else None
    return Attempt(datetime.fromisoformat(run.started), ended, run.outcome, run.missing)


def _of_launch(launch: Launch, now: datetime, jobs: frozenset[str] | None) -> Attempt:
    if launch.error:
        return Attempt(launch.at, launch.at, "error", (launch.error,))
    if launch.job is None:
        is_waiting = False
    elif jobs is None:
        is_waiting = now - launch.at < _FORGOTTEN
    else:
        is_waiting = launch.job in jobs
    if is_waiting or now - launch.at < _BEGINS:
        return Attempt(launch.at, None, "sent")
    return Attempt(launch.at, launch.at, "lost", ("it was launched and never began",))
