"""Every run leaves a record; ``scrapy runs`` reads them, and knows those that never closed."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.system.conftest import Crawler

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]
DEAD = "127.0.0.1:9"


def manifests(output: Path) -> list[dict[str, Any]]:
    found = (json.loads(path.read_bytes()) for path in output.glob("runs/youm7/*.json"))
    return sorted(found, key=lambda record: record["run"])


def listed(crawler: Crawler, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit code of ``scrapy runs`` and what it lists."""
    result = crawler.scrapy("runs", "--json", *arguments)
    return result.code, [json.loads(line) for line in result.out.splitlines()]


def test_a_run_is_on_record_with_its_files(start: Start) -> None:
    crawler = start(60)
    output = crawler.folder / "output"
    result = crawler.crawl("-a", "sections=88", "-o", "elsewhere.csv")
    assert result.code == 0, result.log[-3000:]
    (record,) = manifests(output)
    assert (record["site"], record["arguments"]) == ("youm7", {"sections": "88"})
    assert (record["outcome"], record["missing"], record["exit_status"]) == ("complete", [], 0)
    assert record["job"] is None
    assert record["counts"]["requests"] == len(result.requests)
    saved = record["counts"]["article/saved"]
    assert saved == len(crawler.items()) > 0
    assert {file["articles"] for file in record["files"]} == {saved}
    places = {file["path"] for file in record["files"]}
    assert str((crawler.folder / "elsewhere.csv").resolve()) in places
    for file in record["files"]:
        content = (output / file["path"]).read_bytes()
        assert file["bytes"] == len(content)
        assert file["sha256"] == hashlib.sha256(content).hexdigest()
    code, (run,) = listed(crawler)
    assert (code, run["outcome"], run["saved"]) == (0, "complete", saved)
    assert set(run["files"]) == places


def test_a_run_that_fetched_nothing_says_what_is_missing(start: Start) -> None:
    crawler = start(40)
    result = crawler.crawl("-s", "NEWSCRAWL_RETRY_BACKOFF=0.01", NEWSCRAWL_CONNECT_TO=DEAD)
    (record,) = manifests(crawler.folder / "output")
    assert (result.code, record["exit_status"], record["outcome"]) == (9, 9, "incomplete")
    assert any("robots.txt" in words for words in record["missing"])
    assert record["files"] == []
    code, (run,) = listed(crawler)
    assert (code, run["missing"]) == (9, record["missing"])


def test_a_killed_run_has_no_record_and_is_known_as_killed(start: Start) -> None:
    crawler = start(60)
    command = [sys.executable, "-m", "scrapy", "crawl", "youm7", "-s", "DOWNLOAD_DELAY=0.2"]
    with subprocess.Popen(
        command, cwd=crawler.folder, env=crawler.environment, stderr=subprocess.DEVNULL
    ) as process:
        while len(crawler.server.requests) < 3:
            assert process.poll() is None
            time.sleep(0.05)
        code, (run,) = listed(crawler, "--unfinished")
        assert (code, run["outcome"]) == (0, "running")
        process.kill()
    assert manifests(crawler.folder / "output") == []
    code, (run,) = listed(crawler, "youm7")
    assert (code, run["outcome"]) == (9, "killed")
    assert "never closed" in crawler.scrapy("runs").out
    assert crawler.crawl().code == 0
    code, found = listed(crawler)
    assert (code, [run["outcome"] for run in found]) == (0, ["complete", "killed"])
    assert [run["run"] for run in listed(crawler, "--unfinished")[1]] == [1]


def test_all_goes_where_it_is_told(start: Start) -> None:
    crawler = start(40)
    elsewhere = crawler.folder / "100% elsewhere"
    moved = ("-s", f"NEWSCRAWL_OUTPUT={elsewhere}")
    assert crawler.crawl("-a", "sample=2", *moved).code == 0
    assert (elsewhere / "state.db").exists()
    assert [file["articles"] for file in manifests(elsewhere)[0]["files"]] == [2]
    assert len(list((elsewhere / "youm7").glob("*.jsonl"))) == 1
    assert list(crawler.folder.iterdir()) == [elsewhere]
    assert crawler.scrapy("state", "show", *moved).code == 0
    assert len(listed(crawler, *moved)[1]) == 1


def test_a_job_of_scrapyd_refuses_a_relative_folder(start: Start) -> None:
    crawler = start(40)
    job = ("-a", "_job=6f2", "-a", "_version=1", "-a", "sample=2")
    refused = crawler.crawl(*job)
    assert (refused.code, refused.requests) == (2, [])
    assert refused.log.count("newscrawl: error: NEWSCRAWL_OUTPUT is relative") == 1
    assert list(crawler.folder.iterdir()) == []
    output = crawler.folder / "srv"
    assert crawler.crawl(*job, NEWSCRAWL_OUTPUT=str(output)).code == 0
    assert manifests(output)[0]["job"] == "6f2"


def test_a_crawl_that_could_not_begin_was_not_killed(start: Start) -> None:
    crawler = start(40)
    (crawler.folder / "file").write_text("not a folder")
    assert crawler.crawl("-o", "file/x.csv").code == 1
    code, (run,) = listed(crawler)
    assert (code, run["outcome"], run["reason"]) == (9, "incomplete", "not begun")
    assert "could not begin: cannot write" in run["missing"][0]
    assert manifests(crawler.folder / "output") == []
    assert crawler.crawl("-a", "sample=2").code == 0
    assert len(crawler.items()) == 2


def test_runs_without_a_state_makes_none(start: Start) -> None:
    crawler = start(40)
    result = crawler.scrapy("runs")
    assert (result.code, "there is no state" in result.log) == (1, True)
    assert list(crawler.folder.iterdir()) == []
    assert crawler.crawl("-a", "sample=1").code == 0
    for words in (("nobody",), ("--limit", "0")):
        assert crawler.scrapy("runs", *words).code == 2
