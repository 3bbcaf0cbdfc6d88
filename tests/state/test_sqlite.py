"""The SQLite state: what is known, what waits, what is kept until delivered."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from newscrawl.dedup.signature import signature
from newscrawl.exceptions import StateError, UsageError
from newscrawl.state import open_state
from newscrawl.state.base import Sighting, Window
from newscrawl.state.sqlite import SQLiteRun, SQLiteState

TEXT = signature("عنوان", "نص الخبر الأول")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


@pytest.fixture
def state(path: Path) -> Iterator[SQLiteState]:
    state = SQLiteState(path)
    yield state
    state.close()


def seen(*names: str, day: date | None = None) -> list[Sighting]:
    return [Sighting(name, f"https://paper.example/{name}", day) for name in names]


def names(sightings: list[Sighting]) -> list[str]:
    return [sighting.identifier for sighting in sightings]


def end(run: SQLiteRun) -> None:
    run.delivered()
    run.close("finished")


def test_an_article_is_given_out_once_in_a_run(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    assert names(run.discover(seen("1", "2", "1"), "section:1")) == ["1", "2"]
    assert names(run.discover(seen("2", "3"), "section:2")) == ["3"]


def test_a_saved_article_is_not_given_out_again(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("1", "2"), "section:1")
    run.save("1", "https://paper.example/1", "{}", TEXT)
    end(run)
    again = state.open_run("paper", {})
    assert again.is_known("1")
    assert names(again.discover(seen("1", "2"), "section:1")) == ["2"]


def test_what_was_discovered_and_not_fetched_waits_for_a_run_that_wants_its_source(
    state: SQLiteState,
) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("1", "2"), "section:88")
    run.save("1", "https://paper.example/1", "{}", TEXT)
    run.close("killed")
    again = state.open_run("paper", {})
    assert list(again.waiting(lambda source: source != "section:88")) == []
    assert names(list(again.waiting(lambda source: source == "section:88"))) == ["2"]
    # Once in a run.
    assert list(again.waiting()) == []
    assert again.discover(seen("2"), "section:48") == []


def test_waiting_articles_outside_the_window_stay_waiting(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("old", day=date(2021, 1, 1)) + seen("new", day=date(2021, 2, 1)), "feed:")
    run.close("killed")
    again = state.open_run("paper", {}, window=Window(since=date(2021, 1, 15)))
    assert names(list(again.waiting())) == ["new"]


def test_an_article_outside_the_window_is_for_a_run_that_asks_for_it(state: SQLiteState) -> None:
    window = Window(since=date(2021, 2, 1))
    run = state.open_run("paper", {}, window=window)
    run.discover(seen("1"), "feed:")
    run.outside("1", "https://paper.example/1", date(2021, 1, 1))
    end(run)
    same = state.open_run("paper", {}, window=window)
    assert same.discover(seen("1"), "feed:") == []
    end(same)
    wider = state.open_run("paper", {})
    assert names(wider.discover(seen("1"), "feed:")) == ["1"]


def test_a_refused_page_is_left_alone_for_a_day(
    state: SQLiteState, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("1"), "feed:")
    run.refused("1", "https://paper.example/1", "no body")
    end(run)
    assert state.open_run("paper2", {}).discover(seen("1"), "feed:")  # another site's own
    soon = state.open_run("paper", {})
    assert soon.discover(seen("1"), "feed:") == []
    end(soon)
    now = __import__("time").time()
    monkeypatch.setattr("newscrawl.state.articles.time.time", lambda: now + 25 * 3600)
    assert names(state.open_run("paper", {}).discover(seen("1"), "feed:")) == ["1"]


def test_a_listing_counts_as_seen_only_after_it_was_read_to_its_end(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("1", "2"), "section:1")
    run.close("killed")
    again = state.open_run("paper", {})
    assert not again.seen_before(["1", "2"], "section:1", None)
    again.listed("section:1", None)
    assert again.seen_before(["1", "2"], "section:1", None)
    assert again.seen_before(["1"], "section:1", date(2021, 1, 1))
    assert not again.seen_before(["1", "3"], "section:1", None)


def test_articles_of_a_run_that_broke_off_do_not_end_the_next_paging(state: SQLiteState) -> None:
    first = state.open_run("paper", {})
    first.discover(seen("1"), "section:1")
    first.listed("section:1", None)
    end(first)
    broken = state.open_run("paper", {})
    broken.discover(seen("2"), "section:1")  # page 1; page 2 was never read
    broken.close("killed")
    resumed = state.open_run("paper", {})
    assert not resumed.seen_before(["2"], "section:1", None)
    assert resumed.seen_before(["1"], "section:1", None)


def test_a_listing_read_to_a_day_says_nothing_about_earlier_days(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.discover(seen("1"), "section:1")
    run.listed("section:1", date(2021, 11, 1))
    assert run.seen_before(["1"], "section:1", date(2021, 11, 5))
    assert not run.seen_before(["1"], "section:1", date(2021, 10, 1))
    assert not run.seen_before(["1"], "section:1", None)


def test_an_exact_copy_is_found_but_never_in_the_article_itself(state: SQLiteState) -> None:
    run = state.open_run("paper", {})
    run.save("1", "u", "{}", TEXT)
    assert run.find_copy("1", TEXT, all_sites=False) is None
    copy = run.find_copy("2", TEXT, all_sites=False)
    assert copy is not None
    assert (copy.identifier, copy.kind) == ("1", "exact")
    other = state.open_run("other", {})
    assert other.find_copy("2", TEXT, all_sites=False) is None
    assert other.find_copy("2", TEXT, all_sites=True) is not None


def test_items_of_a_killed_run_are_delivered_by_the_next(path: Path) -> None:
    killed = SQLiteState(path)
    run = killed.open_run("paper", {})
    part = path.with_name(".x.jsonl.1.part")
    part.write_text("half a li")
    run.open_file(str(part), str(path.with_name("x.jsonl")))
    run.save("1", "u", '{"a": 1}', TEXT)
    run._lock.release()  # what the kernel does when the process dies
    killed.close()
    state = SQLiteState(path)
    again = state.open_run("paper", {})
    assert list(again.undelivered()) == ['{"a": 1}']
    assert not part.exists()
    end(again)
    assert list(state.open_run("paper", {}).undelivered()) == []
    state.close()


def test_a_run_killed_while_it_renamed_its_files_is_finished_by_the_next(path: Path) -> None:
    killed = SQLiteState(path)
    run = killed.open_run("paper", {})
    part, final = path.with_name(".x.part"), path.with_name("x.jsonl")
    part.write_text("whole\n")
    run.open_file(str(part), str(final))
    run.save("1", "u", "{}", TEXT)
    run.publishing()
    run._lock.release()
    killed.close()
    state = SQLiteState(path)
    assert list(state.open_run("paper", {}).undelivered()) == []
    assert final.read_text() == "whole\n"
    assert not part.exists()
    state.close()


def test_a_second_crawl_of_the_same_site_is_refused(state: SQLiteState, path: Path) -> None:
    state.open_run("paper", {})
    with closing(SQLiteState(path)) as second:
        with pytest.raises(StateError, match="another crawl of paper is running"):
            second.open_run("paper", {})
        second.open_run("other", {})


def test_the_lock_goes_with_its_process(path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from newscrawl.state.sqlite import SQLiteState;"
        "SQLiteState(Path(sys.argv[1])).open_run('paper', {}); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    with closing(SQLiteState(path)) as state:
        state.open_run("paper", {})


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"not a database, certainly" * 100, "cannot use"), (None, "not a state of newscrawl")],
)
def test_what_is_no_state_is_refused_and_left_as_it_was(
    path: Path, content: bytes | None, words: str
) -> None:
    if content is None:
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE t (x)")
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StateError, match=words):
        SQLiteState(path)
    assert content is None or path.read_bytes() == before


def test_a_state_of_another_version_is_refused(state: SQLiteState, path: Path) -> None:
    state.db.execute("UPDATE meta SET value = '99' WHERE key = 'version'")
    with pytest.raises(StateError, match="version '99'"):
        SQLiteState(path)


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="cannot open the state"):
        SQLiteState(tmp_path / "file" / "state.db")


@pytest.mark.parametrize("uri", ["", "output/state.db", "sqlite:///", "mysql://host/db"])
def test_a_uri_that_is_not_understood_is_refused(uri: str) -> None:
    with pytest.raises(UsageError, match="NEWSCRAWL_STATE"):
        open_state(uri)


def test_missing_words_are_kept(state: SQLiteState) -> None:
    run = state.open_run("paper", {"sections": "88"})
    run.delivered()
    run.close("finished", ["2 articles could not be fetched"])
    (row,) = state.db.execute("SELECT missing, arguments, phase FROM run").fetchall()
    assert json.loads(row[0]) == ["2 articles could not be fetched"]
    assert json.loads(row[1]) == {"sections": "88"}
    assert row[2] == "closed"
