"""The runs of a state: those that closed, those that never did, one that is going on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from newscrawl.state.locks import is_held
from newscrawl.state.runs import runs
from newscrawl.state.sqlite import SQLiteRun, SQLiteState


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SQLiteState]:
    state = SQLiteState(tmp_path / "state.db")
    yield state
    state.close()


def kill(run: SQLiteRun) -> None:
    """What the system does for a process that dies."""
    assert run._lock
    run._lock.release()


def outcomes(state: SQLiteState, site: str | None = None) -> list[str]:
    return [run.outcome for run in runs(state, site)]


def test_a_run_is_running_until_it_is_closed_or_killed(state: SQLiteState) -> None:
    killed = state.open_run("paper", {"sample": "5"})
    assert outcomes(state) == ["running"]
    kill(killed)
    assert outcomes(state) == ["killed"]
    run = state.open_run("paper", {})
    assert outcomes(state) == ["running", "killed"]
    run.publishing()
    run.delivered()
    run.close("shutdown", ["the crawl was stopped: shutdown"])
    last, first = runs(state)
    assert (last.outcome, last.reason, last.seconds is None) == ("incomplete", "shutdown", False)
    assert (first.outcome, first.arguments, first.seconds) == ("killed", {"sample": "5"}, None)


@pytest.mark.parametrize(
    ("missing", "outcome"),
    [([], "complete"), (["2 pages"], "incomplete"), (["2 pages", "suspect: no date"], "suspect")],
)
def test_what_a_run_leaves_undone_is_its_outcome(
    state: SQLiteState, missing: list[str], outcome: str
) -> None:
    run = state.open_run("paper", {})
    run.publishing()
    run.delivered()
    run.close("finished", missing)
    assert outcomes(state) == [outcome]


def test_runs_of_one_site_and_the_newest_of_all(state: SQLiteState) -> None:
    for site in ("paper", "other", "paper"):
        kill(state.open_run(site, {}))
    assert [(run.number, run.site) for run in runs(state, most=2)] == [(3, "paper"), (2, "other")]
    assert [run.number for run in runs(state, "paper")] == [3, 1]


def test_a_look_at_a_lock_makes_no_lock(state: SQLiteState) -> None:
    assert state.path
    assert is_held(state.path, "paper") is False
    assert list(state.path.parent.glob("*.lock")) == []


def test_a_crawl_begins_while_others_look(state: SQLiteState) -> None:
    """A look takes the lock for a moment, which is no other crawl."""
    fcntl = pytest.importorskip("fcntl")
    kill(state.open_run("paper", {}))
    assert state.path
    with state.path.with_name("state.db.paper.lock").open() as look:
        fcntl.flock(look, fcntl.LOCK_SH)
        timer = Timer(0.05, fcntl.flock, (look, fcntl.LOCK_UN))
        timer.start()
        state.open_run("paper", {})
        timer.join()


def test_files_of_a_killed_run_are_told_by_the_one_that_names_them(
    state: SQLiteState, tmp_path: Path
) -> None:
    run = state.open_run("paper", {})
    temporary, final = tmp_path / ".x.part", tmp_path / "x.jsonl"
    run.open_file(str(temporary), str(final), "feed")
    temporary.write_text("{}\n")
    run.publishing(["feed"])
    kill(run)
    following = state.open_run("paper", {})
    assert following.recovered == [str(final)]
    assert final.read_text() == "{}\n"
