"""ops/backup.sh and ops/restore.sh: the state comes back, and no article comes out twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.system.conftest import Crawler
from tests.system.test_youm7 import assert_each_once, groups

pytestmark = pytest.mark.system

Start = Callable[..., Crawler]

OPS = Path(__file__).parents[2] / "ops"
NOVEMBER = ("-a", "from_date=2021-11-01", "-a", "until_date=2021-11-30")


def ops(script: str, crawler: Crawler, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run one of the scripts for the state in *crawler*'s folder."""
    return subprocess.run(
        [OPS / script, *words],
        cwd=crawler.folder,
        env=os.environ
        | {
            "NEWSCRAWL_OUTPUT": str(crawler.folder / "output"),
            "NEWSCRAWL_BIN": str(Path(sys.executable).parent),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def halt_in_the_middle(crawler: Crawler, crawl: subprocess.Popen[bytes]) -> None:
    """Hold the crawl when it has asked for some articles."""
    requests = crawler.server.requests
    while crawl.poll() is None and sum("/story/" in request.target for request in requests) < 15:
        time.sleep(0.01)
    assert crawl.poll() is None
    crawl.send_signal(signal.SIGSTOP)


def test_a_copy_made_during_a_crawl_is_restored(start: Start, tmp_path: Path) -> None:
    crawler = start(60)
    slow = [sys.executable, "-m", "scrapy", "crawl", "youm7", "-s", "DOWNLOAD_DELAY=0.03"]
    with subprocess.Popen(
        [*slow, *NOVEMBER],
        cwd=tmp_path,
        env=crawler.environment,
        stderr=subprocess.DEVNULL,
    ) as crawl:
        halt_in_the_middle(crawler, crawl)
        made = ops("backup.sh", crawler, tmp_path / "copies")
        assert made.returncode == 0, made.stderr
        copy = Path(made.stdout.strip())
        assert list((tmp_path / "copies").iterdir()) == [copy]
        refused = ops("restore.sh", crawler, copy)
        assert refused.returncode == 1
        assert "a crawl is running" in refused.stderr
        crawl.send_signal(signal.SIGCONT)
        assert crawl.wait() == 0
    articles = len(crawler.items())

    restored = ops("restore.sh", crawler, copy)

    assert restored.returncode == 0, restored.stderr
    assert "nothing is wrong" in restored.stdout
    assert list((tmp_path / "output").glob("state.db.*.aside"))
    assert "Spider closed (finished)" in crawler.crawl(*NOVEMBER).log
    assert len(crawler.items()) == articles
    newspaper = crawler.server.newspaper
    november = groups(newspaper, lambda article: f"{article.published:%Y-%m}" == "2021-11")
    assert_each_once(crawler.items(), november)


def test_only_the_newest_copies_stay(start: Start, tmp_path: Path) -> None:
    crawler = start(20)
    assert crawler.crawl("-a", "sections=88").code == 0
    copies = tmp_path / "copies"
    copies.mkdir()
    for day in range(10, 13):
        (copies / f"state-202111{day}T034000Z.db.gz").touch()
    (copies / "notes.txt").touch()

    made = ops("backup.sh", crawler, copies, "2")

    newest = Path(made.stdout.strip()).name
    kept = {"notes.txt", "state-20211112T034000Z.db.gz", newest}
    assert {path.name for path in copies.iterdir()} == kept


def test_a_damaged_copy_is_not_restored(start: Start, tmp_path: Path) -> None:
    crawler = start(20)
    assert crawler.crawl("-a", "sections=88").code == 0
    state = tmp_path / "output" / "state.db"
    before = state.read_bytes()
    copy = Path(ops("backup.sh", crawler, tmp_path / "copies").stdout.strip())
    copy.write_bytes(copy.read_bytes()[:-40])

    assert ops("restore.sh", crawler, copy).returncode != 0

    assert state.read_bytes() == before
    assert crawler.crawl("-a", "sections=88").code == 0
