"""``scrapy crawlgroup``: twelve sites in one process, with some that fail."""

from __future__ import annotations

import json
import signal
import socketserver
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from newscrawl.demo.papers import NAMES, Papers, domain
from newscrawl.demo.server import Request, serve
from tests.system.conftest import Crawler, Result

pytestmark = pytest.mark.system

DELAY = 0.1

# Beside the twelve papers: one that refuses connections, one that never ends an answer, one whose
# spider cannot be made, one that has no section 88.
SITES = """
from newscrawl.demo.papers import paper11
from newscrawl.sources import Feed, sections

class Dead(paper11):
    name = "dead"
    custom_settings = {"NEWSCRAWL_CONNECT_TO": "127.0.0.1:9"}

class Slow(paper11):
    name = "slow"
    custom_settings = {"NEWSCRAWL_CONNECT_TO": "%s", "DOWNLOAD_TIMEOUT": 1}

class Broken(paper11):
    name = "broken"
    def __init__(self, *args, **kwargs):
        raise RuntimeError("out of order")

class Other(paper11):
    name = "other"
    sources = (Feed("https://www.paper11.example/rss?SectionID={id}", sections("12 x")),)
"""


class Trickle(socketserver.BaseRequestHandler):
    """An answer of one byte at a time, without an end."""

    def handle(self) -> None:
        self.request.recv(4096)
        try:
            self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
            while True:
                self.request.sendall(b" ")
                time.sleep(0.05)
        except OSError:
            pass


@contextmanager
def trickling() -> Iterator[str]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Trickle) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def crawler(tmp_path: Path) -> Iterator[Crawler]:
    with serve(Papers(20)) as server, trickling() as slow:  # type: ignore[arg-type]
        (tmp_path / "more.py").write_text(SITES % slow)
        yield Crawler(tmp_path, server)


def options(delay: float = DELAY) -> list[str]:
    settings = {
        "SPIDER_MODULES": "newscrawl.demo.papers,more",
        "DOWNLOAD_DELAY": delay,
        "DOWNLOAD_DELAY_JITTER": 0,
        "NEWSCRAWL_RETRY_BACKOFF": 0.01,
    }
    given = [word for item in settings.items() for word in ("-s", "{}={}".format(*item))]
    return [*given, "-a", "sections=88"]


def group(crawler: Crawler, *words: str) -> Result:
    return crawler.scrapy("crawlgroup", *options(), *words)


def rows(result: Result) -> dict[str, list[str]]:
    """The table's words, by site."""
    lines = result.out.splitlines()[1:]
    return {line.split()[0]: line.split()[1:] for line in lines if not line.startswith(" ")}


def identifiers(folder: Path, site: str) -> Counter[str]:
    files = (folder / "output" / site).glob("*.jsonl")
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return Counter(json.loads(line)["identifier"] for line in lines)


def assert_polite(requests: list[Request], name: str) -> None:
    """One request every DELAY, as they arrive: what holds one up brings the next one closer."""
    times = [request.when for request in requests if request.host.endswith(domain(name))]
    gaps = [after - before for before, after in pairwise(times)]
    assert median(gaps) > 0.8 * DELAY
    assert sum(gaps) > 0.8 * DELAY * len(gaps)
    assert len([gap for gap in gaps if gap < DELAY / 2]) <= len(gaps) // 5, gaps


def test_a_dead_and_an_endless_site_hold_up_no_other(crawler: Crawler) -> None:
    names = NAMES[:10]
    result = group(crawler, "dead", *names, "slow")
    assert result.code == 9, result.log[-3000:]
    found = rows(result)
    assert list(found) == ["dead", *names, "slow"]
    assert {site: row[0] for site, row in found.items() if site not in names} == {
        "dead": "incomplete",
        "slow": "incomplete",
    }
    for name in names:
        assert found[name][0] == "complete"
        exported = identifiers(crawler.folder, name)
        assert exported.total() == len(exported) == int(found[name][1]) > 0
        assert_polite(crawler.server.requests, name)
    # At the same time, not one after another.
    hosts = [request.host for request in crawler.server.requests]
    assert len(set(hosts[: len(hosts) // 3])) == len(names)


def test_an_error_of_one_site_is_told_and_stops_no_other(crawler: Crawler) -> None:
    result = group(crawler, "broken", "other", "paper01")
    assert {site: row[0] for site, row in rows(result).items()} == {
        "broken": "error",
        "other": "error",
        "paper01": "complete",
    }
    assert "RuntimeError: out of order" in result.out
    assert "unknown section '88'" in result.out
    assert result.code == 1
    assert group(crawler, "other", "paper01").code == 2


def test_a_site_that_could_not_begin_is_free_again(crawler: Crawler) -> None:
    (crawler.folder / "paper01").write_text("not a folder")
    result = group(crawler, "paper01", "paper02", "-o", "%(name)s/x.csv")
    assert [row[0] for row in rows(result).values()] == ["error", "complete"]
    assert crawler.scrapy("runs", "--unfinished").out == "no run\n"
    assert "could not begin: cannot write" in crawler.scrapy("runs", "paper01").out


def test_another_crawl_of_a_site_stops_only_that_one(crawler: Crawler) -> None:
    command = [sys.executable, "-m", "scrapy", "crawl", "paper01", *options(5)]
    with subprocess.Popen(
        command, cwd=crawler.folder, env=crawler.environment, stderr=subprocess.DEVNULL
    ) as process:
        while not crawler.server.requests:
            assert process.poll() is None
            time.sleep(0.05)
        result = group(crawler, "paper01", "paper02")
        process.kill()
    assert (rows(result)["paper01"][0], rows(result)["paper02"][0]) == ("error", "complete")
    assert "another crawl of paper01 is running" in result.out
    assert group(crawler, "paper01").code == 0


def test_a_stop_ends_all_and_the_same_command_goes_on(crawler: Crawler) -> None:
    words = ["crawlgroup", "--at-once", "3", *NAMES[:5]]
    command = [sys.executable, "-m", "scrapy", *words, *options(0.3)]
    with subprocess.Popen(
        command,
        cwd=crawler.folder,
        env=crawler.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        while len(crawler.server.requests) < 30:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=60)
    found = rows(Result(process.returncode, out, "", []))
    outcomes = [found[name][0] for name in NAMES[:5]]
    assert outcomes == ["incomplete"] * 3 + ["not", "not"]
    assert process.returncode == 9
    assert crawler.scrapy("runs", "--unfinished").out == "no run\n"
    assert crawler.scrapy("runs").code == 9
    again = group(crawler, *NAMES[:5])
    assert {row[0] for row in rows(again).values()} == {"complete"}
    assert crawler.scrapy("runs").code == 0
    for name in NAMES[:5]:
        exported = identifiers(crawler.folder, name)
        assert exported.total() == len(exported) > 10


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "name spiders, or say --all or --country XX"),
        (("paper01", "--all"), "name spiders, or say --all or --country XX"),
        (("paper01", "paper99"), "no spider is called 'paper99'"),
        (("--country", "XX"), "no site is of XX"),
        (("--all", "--at-once", "0"), "--at-once='0' is not a number"),
        (("paper01", "paper02", "-o", "all.jsonl"), "put %(name)s into its name"),
    ],
)
def test_bad_input_crawls_nothing(crawler: Crawler, words: tuple[str, ...], message: str) -> None:
    result = group(crawler, *words)
    assert (result.code, result.requests) == (2, [])
    assert result.log.count("newscrawl: error:") == 1
    assert message in result.log


def test_the_sites_of_a_country_each_into_a_file(crawler: Crawler) -> None:
    result = group(
        crawler, "--country", "eg", "-a", "sample=1", "-o", "%(name)s.csv", *options(0.001)
    )
    assert set(rows(result)) == {*NAMES, "dead", "slow", "broken", "other"}
    assert sorted(path.stem for path in crawler.folder.glob("*.csv")) == list(NAMES)
