"""``scrapy sites`` lists the sites and what the state knows of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newscrawl.state.sqlite import SQLiteState
from tests.sites.private import Papers

pytestmark = pytest.mark.system


def test_sites_are_listed_with_their_last_runs(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.declare()
    state = SQLiteState(tmp_path / "output" / "state.db")
    for missing in ([], ["2 feed listings could not be fetched"]):
        run = state.open_run("alminaa", {})
        run.delivered()
        run.close("finished", missing)
    state.close()

    done = papers.scrapy("sites", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    sites = {site["name"]: site for site in json.loads(done.stdout)}
    assert sites["alminaa"]["is_private"]
    assert sites["alminaa"]["outcome"] == "incomplete"
    assert sites["alminaa"]["missing"] == ["2 feed listings could not be fetched"]
    assert sites["alminaa"]["last_complete"] <= sites["alminaa"]["last_run"]
    assert sites["youm7"]["sources"] == ["DailySitemap", "Feed", "Sections"]
    assert sites["youm7"]["outcome"] is None

    table = papers.scrapy("sites").stdout.splitlines()
    row = next(line for line in table if line.startswith("alminaa"))
    assert row.split()[-2:] == ["incomplete", "المرفأ"]
    assert "alminaa: 2 feed listings could not be fetched" in table


def test_without_a_state_none_is_made(tmp_path: Path) -> None:
    done = Papers(tmp_path).scrapy("sites", "-s", "NEWSCRAWL_SITES=")
    assert done.returncode == 0
    assert "youm7" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scrapy", "sites"]
    env = Papers(tmp_path).environment | {"NEWSCRAWL_SITES": ""}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_table_is_written_between_the_marks_of_a_file(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.declare()
    page = tmp_path / "sites.md"
    marks = "<!-- Written by scrapy sites --docs docs/sites.md -->\n{}<!-- end -->\n"
    page.write_text(f"before\n{marks.format('old')}after\n", encoding="utf-8")
    done = papers.scrapy("sites", "--docs", "sites.md")
    assert done.returncode == 0
    assert done.stdout.startswith("Written: sites.md, ")
    table = papers.scrapy("sites", "--docs").stdout
    assert "`youm7`" in table
    assert "alminaa" not in table  # private
    assert page.read_text(encoding="utf-8") == f"before\n{marks.format(table)}after\n"


def test_what_cannot_be_done_is_one_line(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("no marks", encoding="utf-8")
    for file, words in (("none.md", "No such file"), ("page.md", "no marks")):
        done = Papers(tmp_path).scrapy("sites", "--docs", file, "-s", "NEWSCRAWL_SITES=")
        assert done.returncode == 2
        assert words in done.stderr
        assert done.stderr.count("\n") == 1
    assert page.read_text(encoding="utf-8") == "no marks"
