"""Reports, checks and pruning of a state."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from newscrawl.dedup.signature import signature
from newscrawl.exceptions import StateError, UsageError
from newscrawl.state.base import Copy, Sighting, Validator
from newscrawl.state.maintenance import report, verify
from newscrawl.state.pruning import prune
from newscrawl.state.sqlite import SQLiteRun, SQLiteState

LONG = " ".join(f"كلمات{n} متتابعة{n * 7} مختلفة{n * 3}" for n in range(30))


@pytest.fixture
def state(tmp_path: Path) -> Iterator[SQLiteState]:
    state = SQLiteState(tmp_path / "state.db")
    yield state
    state.close()


def crawl(state: SQLiteState, site: str = "paper", *missing: str) -> None:
    """A run that saved an article, and met every other fate."""
    run = state.open_run(site, {})
    names = ("saved", "copy", "refused", "gone", "waiting")
    day = date(2021, 11, 29)
    run.discover([Sighting(name, f"https://x.example/{name}", day) for name in names], "feed:")
    run.save("saved", "u", "{}", signature("", LONG))
    run.copied("copy", "u", Copy("saved", site, "exact", 1.0))
    run.refused("refused", "u", "no body")
    run.gone("gone", "u", "HTTP 404")
    run.listed("feed:", None, Validator("https://x.example/feed", "reader", 5, '"tag"', None))
    end(run, *missing)


def end(run: SQLiteRun, *missing: str) -> None:
    run.publishing()
    run.delivered()
    run.close("finished", missing)


def statuses(state: SQLiteState, site: str = "paper") -> dict[str, int]:
    (found,) = report(state, site)
    return found.articles


def test_a_report(state: SQLiteState) -> None:
    crawl(state)
    crawl(state, "other", "2 pages were no articles")
    killed = state.open_run("paper", {})
    killed.save("undelivered", "u", "{}", signature("", "نص"))
    other, paper = report(state)
    assert (other.name, paper.name) == ("other", "paper")
    assert paper.articles == {"waiting": 1, "saved": 2, "copy": 1, "refused": 1, "gone": 1}
    assert paper.days == ("2021-11-29", "2021-11-29")
    assert (paper.listings, paper.undelivered) == (1, 1)
    assert [run.outcome for run in paper.runs] == ["running", "complete"]
    (run,) = other.runs
    assert (run.outcome, run.missing) == ("incomplete", ("2 pages were no articles",))
    killed._lock.release()
    state.open_run("paper", {})
    (paper,) = report(state, "paper", runs=2)
    assert [run.outcome for run in paper.runs] == ["running", "killed"]


def test_a_site_that_is_not_known(state: SQLiteState) -> None:
    with pytest.raises(UsageError, match="nothing is known of paper"):
        list(report(state, "paper"))
    assert list(report(state)) == []


def test_nothing_is_wrong_with_a_state_in_use(state: SQLiteState) -> None:
    crawl(state)
    crawl(state, "other")
    run = state.open_run("paper", {})
    run.save("new", "u", "{}", signature("", "نص"))
    assert verify(state) == verify(state, quick=True) == []


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE article SET copy_of = 99 WHERE status = 2", "1 rows of article belong to a row"),
        ("DELETE FROM article WHERE identifier = 'saved'", "sketches of no saved article"),
        ("DELETE FROM copy_sketch", "keys of copies without a sketch"),
        ("UPDATE article SET status = 9 WHERE status = 0", "1 articles of a status"),
        ("UPDATE article SET run = 7", "5 articles or listings of a run that never was"),
        ("INSERT INTO item (run, article, json) VALUES (1, 2, '{}')", "1 articles that wait"),
        (
            "INSERT INTO item (run, article, json) VALUES (9, 1, '{}')",
            "item belong to a row of run",
        ),
        ("INSERT INTO item (run, article, json) VALUES (1, 1, '{')", "cannot be read"),
        ("INSERT INTO item (run, article, json) VALUES (1, 1, '{}')", "owes it nothing"),
        ("DELETE FROM site", "listing belong to a row of site that is not there"),
    ],
)
def test_what_does_not_fit_together_is_told(state: SQLiteState, damage: str, words: str) -> None:
    crawl(state)
    state.db.execute(damage)
    assert any(words in fault for fault in verify(state)), verify(state)


def test_a_damaged_page_is_told(state: SQLiteState) -> None:
    crawl(state)
    run = state.open_run("paper", {})
    for number in range(300):
        run.failed(str(number), f"https://paper.example/{number}", "timeout")
    path = state.path
    assert path is not None
    state.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4096 // 2 * 4096)
        file.write(b"\xff" * 4096 * 4)
    with closing(SQLiteState(path)) as damaged:
        assert verify(damaged)


def test_pruning_keeps_what_is_saved_and_what_waits(state: SQLiteState) -> None:
    crawl(state)
    crawl(state, "other")
    pruned = prune(state, site="paper")
    assert (pruned.articles, pruned.runs, pruned.kept_size) == (2, 0, None)
    assert statuses(state) == {"waiting": 1, "saved": 1, "copy": 1}
    assert statuses(state, "other") == {
        "waiting": 1, "saved": 1, "copy": 1, "refused": 1, "gone": 1
    }  # fmt: skip
    assert verify(state) == []
    # What was forgotten is found again: its listing is read in full.
    run = state.open_run("paper", {})
    assert run.validator("https://x.example/feed", "reader") is None
    assert run.discover([Sighting("saved", "u"), Sighting("gone", "u")], "feed:") == [
        Sighting("gone", "u")
    ]


@pytest.mark.parametrize(("before", "articles"), [("2021-11-29", 0), ("2021-11-30", 2)])
def test_pruning_before_a_day(state: SQLiteState, before: str, articles: int) -> None:
    crawl(state)
    assert prune(state, before=date.fromisoformat(before)).articles == articles


def test_the_last_complete_run_and_those_after_it_are_kept(state: SQLiteState) -> None:
    for missing in ([], ["a"], [], ["b"]):
        end(state.open_run("paper", {}), *missing)
    assert prune(state, site="paper", before=date(2021, 1, 1)).runs == 0
    assert prune(state, site="paper").runs == 2
    (paper,) = report(state)
    assert [run.outcome for run in paper.runs] == ["incomplete", "complete"]


def test_all_of_one_site_is_forgotten_and_nothing_of_another(state: SQLiteState) -> None:
    crawl(state)
    crawl(state, "other")
    run = state.open_run("other", {})
    run.copied("borrowed", "u", Copy("saved", "paper", "exact", 1.0))
    end(run)
    pruned = prune(state, site="paper", everything=True)
    assert (pruned.articles, pruned.runs) == (5, 1)
    assert [site.name for site in report(state)] == ["other"]
    assert verify(state) == []
    assert state.open_run("paper", {}).discover([Sighting("saved", "u")], "feed:")


def test_a_site_whose_articles_are_in_no_file_yet_is_not_forgotten(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.save("1", "u", "{}", signature("", "نص"))
    run.close("killed")
    with pytest.raises(StateError, match="1 articles of paper are in no file yet"):
        prune(state, site="paper", everything=True)
    assert statuses(state) == {"saved": 1}


@pytest.mark.parametrize("more", [{}, {"site": "paper", "before": date(2021, 1, 1)}])
def test_all_needs_one_site_and_no_day(state: SQLiteState, more: dict[str, object]) -> None:
    crawl(state)
    with pytest.raises(UsageError, match="--all"):
        prune(state, everything=True, **more)  # type: ignore[arg-type]


def test_a_site_that_is_crawled_is_left_alone_and_the_file_keeps_its_size(
    state: SQLiteState,
) -> None:
    crawl(state)
    crawl(state, "other")
    run = state.open_run("paper", {})
    with pytest.raises(StateError, match="another crawl of paper is running"):
        prune(state, site="paper")
    with pytest.raises(StateError, match="another crawl of paper is running"):
        prune(state, before=date(2030, 1, 1))
    assert statuses(state)["gone"] == 1
    pruned = prune(state, site="other")
    assert pruned.articles == 2
    assert pruned.kept_size is not None
    assert "paper" in pruned.kept_size
    end(run)
    assert prune(state, site="paper").articles == 2
