"""``scrapy plan``: a week of the real command by a clock of its own, and jobs for Scrapyd."""

from __future__ import annotations

import base64
import json
import os
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from newscrawl.demo.newspaper import Reply
from newscrawl.demo.papers import NAMES, Papers, domain
from newscrawl.demo.server import serve
from newscrawl.state.runs import RunReport, runs
from newscrawl.state.sqlite import SQLiteState
from tests.system.conftest import Crawler, Result
from tests.system.crash import FAST, CrawlProcess

pytestmark = pytest.mark.system

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR = timedelta(hours=1)
SETTINGS = ("-s", "SPIDER_MODULES=newscrawl.demo.papers", *FAST)


class Week:
    """A folder with a plan, papers that may be down, and a clock that only :meth:`tick` moves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.papers = Papers(12)
        self.down: set[str] = set()
        respond = self.papers.respond

        def unless_down(method: str, host: str, *rest: Any) -> Reply:
            if any(host.endswith(domain(name)) for name in self.down):
                return Reply(503, {"Content-Type": "text/plain"}, b"down")
            return respond(method, host, *rest)

        self.papers.respond = unless_down  # type: ignore[method-assign]

    def start(self, now: datetime, word: str = "run") -> Any:
        """``scrapy plan WORD`` at *now*, in a process of its own."""
        arguments = (str(self.folder), self.address, word, now)
        process = CrawlProcess(target=_plan, args=arguments)
        process.start()
        return process

    def tick(self, now: datetime, word: str = "run") -> tuple[int, str]:
        """Its exit code and what it printed."""
        process = self.start(now, word)
        process.join(120)
        return process.exitcode, (self.folder / f"{word}-{now:%d-%H%M}").read_text()

    def runs(self) -> list[RunReport]:
        state = SQLiteState(self.folder / "output" / "state.db")
        found = list(runs(state))[::-1]
        state.close()
        return found


def _plan(folder: str, address: str, word: str, now: datetime) -> None:
    os.chdir(folder)
    for number, name in ((1, f"{word}-{now:%d-%H%M}"), (2, "log")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    os.environ |= {"SCRAPY_SETTINGS_MODULE": "newscrawl.settings", "NEWSCRAWL_CONNECT_TO": address}
    from newscrawl.commands import plan
    from newscrawl.state import sqlite

    plan.Command.clock = staticmethod(lambda: now)  # type: ignore[method-assign]
    sqlite._now = lambda: now.isoformat(timespec="seconds")
    from scrapy.cmdline import execute

    try:
        execute(["scrapy", "plan", word, *SETTINGS])
    finally:
        sys.stdout.flush()


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    week = Week(tmp_path)
    with serve(week.papers) as server:  # type: ignore[arg-type]
        week.address = server.address
        yield week


def entry(site: str, when: str) -> str:
    return f'[[crawl]]\nsite = "{site}"\n{when}\narguments = {{ sections = 88 }}\n'


def test_a_week_over_twelve_sites(week: Week) -> None:
    """Ticks at 1:00, 9:00 and 17:00 UTC; Cairo is two hours ahead."""
    times = ["02:30", "10:30", "18:30"]
    plan = [entry(name, f'daily = "{times[n % 3]}"') for n, name in enumerate(NAMES[:10])]
    plan += [entry(name, 'every = "8h"') for name in NAMES[10:]]
    (week.folder / "plan.toml").write_text("\n".join(plan))
    outage = (MONDAY + 40 * HOUR, MONDAY + 64 * HOUR)  # Tuesday's last tick to Thursday's first
    for number in range(3 * 7):
        now = MONDAY + HOUR + number * 8 * HOUR
        if outage[0] < now < outage[1]:
            continue
        week.down = {"paper01"} if now == MONDAY + 97 * HOUR else set()
        code, out = week.tick(now)
        if not week.down:
            assert code == 0, (week.folder / "log").read_text()[-3000:]
            continue
        # What failed is told, left alone for a while, and tried again.
        assert (code, "paper01" in out) == (9, True)
        code, shown = week.tick(now + HOUR / 12, "show")
        assert code == 9
        (line,) = [line for line in shown.splitlines() if line.startswith("paper01")]
        assert ("incomplete" in line, "try 2 of 3" in line) == (True, True)
        assert "robots.txt could not be had" in shown
        assert week.tick(now + HOUR / 12) == (0, "nothing is due\n")
        week.down = set()
        assert week.tick(now + HOUR / 4)[0] == 0
    found = week.runs()
    complete = Counter(run.site for run in found if run.outcome == "complete")
    # Every site's first tick runs it; the outage swallows a daily time, and its end brings it back.
    assert {complete[name] for name in NAMES[:10]} <= {7, 8}
    assert {complete[name] for name in NAMES[10:]} == {3 * 7 - 3}
    failed = [(run.site, run.outcome) for run in found if run.outcome != "complete"]
    assert failed == [("paper01", "incomplete")]
    at_the_end_of_it = Counter(run.site for run in found if run.started == iso(outage[1] + HOUR))
    assert set(at_the_end_of_it.values()) == {1}
    assert set(at_the_end_of_it) == set(NAMES)
    for name in NAMES:
        assert_each_once(week.folder, name)


def iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def assert_each_once(folder: Path, site: str) -> None:
    files = (folder / "output" / site).glob("*.jsonl")
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    exported = Counter(json.loads(line)["identifier"] for line in lines)
    assert exported.total() == len(exported) > 0


def test_a_look_at_a_plan_that_never_ran_leaves_nothing(week: Week) -> None:
    (week.folder / "plan.toml").write_text(entry("paper01", 'every = "1h"'))
    code, shown = week.tick(MONDAY, "show")
    assert (code, "due, never tried" in shown) == (0, True)
    assert not (week.folder / "output").exists()


def test_two_at_the_same_time_crawl_every_site_once(week: Week) -> None:
    (week.folder / "plan.toml").write_text("\n".join(entry(n, 'every = "1h"') for n in NAMES))
    both = [week.start(MONDAY), week.start(MONDAY)]
    for process in both:
        process.join(120)
    assert [process.exitcode for process in both] == [0, 0]
    assert Counter(run.site for run in week.runs()) == dict.fromkeys(NAMES, 1)


# Scrapyd


class Scrapyd(ThreadingHTTPServer):
    """As much of Scrapyd as a plan asks, errors with status 200 and all."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pending: list[dict[str, Any]] = []
        self.scheduled: list[dict[str, list[str]]] = []
        self.refuses = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def schedule(self, form: dict[str, list[str]]) -> dict[str, Any]:
        if self.refuses:
            return {"status": "error", "message": self.refuses}
        self.scheduled.append(form)
        self.pending.append({"id": form["jobid"][0], "spider": form["spider"][0]})
        return {"status": "ok", "jobid": form["jobid"][0]}


class _Handler(BaseHTTPRequestHandler):
    server: Scrapyd

    def do_GET(self) -> None:
        jobs = {"status": "ok", "pending": self.server.pending, "running": [], "finished": []}
        self._answer(jobs if self.path == "/listjobs.json?project=newscrawl" else {})

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self._answer(self.server.schedule(form))

    def _answer(self, content: dict[str, Any]) -> None:
        pair = base64.b64encode(b"news:rose and thorn").decode()
        is_known = self.headers["Authorization"] == f"Basic {pair}"
        self.send_response(200 if is_known else 401)
        self.end_headers()
        is_page = not is_known or self.path.startswith("/page")
        self.wfile.write(b"<html>" if is_page else json.dumps(content).encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def scrapyd() -> Iterator[Scrapyd]:
    with Scrapyd() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


PLAN = """
[[crawl]]
sites = ["paper01", "paper02"]
every = "1d"
arguments = { sections = 88 }
settings = { DOWNLOAD_DELAY = 0.002 }
"""


@pytest.fixture
def crawler(tmp_path: Path) -> Iterator[Crawler]:
    with serve(Papers(12)) as server:  # type: ignore[arg-type]
        (tmp_path / "plan.toml").write_text(PLAN)
        yield Crawler(tmp_path, server)


KNOWN = {"SCRAPYD_USERNAME": "news", "SCRAPYD_PASSWORD": "rose and thorn"}


def submit(crawler: Crawler, scrapyd: Scrapyd, word: str = "submit", **environment: str) -> Result:
    words = ("plan", word, "--scrapyd", scrapyd.url, *SETTINGS)
    return crawler.scrapy(*words, **(environment or KNOWN))


def test_what_is_due_is_handed_to_scrapyd_once(crawler: Crawler, scrapyd: Scrapyd) -> None:
    first = submit(crawler, scrapyd)
    assert first.code == 0, first.log
    jobs = {form["spider"][0]: form for form in scrapyd.scheduled}
    assert set(jobs) == {"paper01", "paper02"}
    assert jobs["paper01"]["sections"] == ["88"]
    assert jobs["paper01"]["setting"] == ["DOWNLOAD_DELAY=0.002"]
    assert jobs["paper01"]["jobid"][0] in first.out
    assert submit(crawler, scrapyd).out == ""
    # What Scrapyd does with the first.
    scrapyd.pending.pop(0)
    job = f"_job={jobs['paper01']['jobid'][0]}"
    words = ("crawl", "paper01", "-a", "sections=88", "-a", job, *SETTINGS)
    assert crawler.scrapy(*words, NEWSCRAWL_OUTPUT=str(crawler.folder / "output")).code == 0
    shown = submit(crawler, scrapyd, "show").out
    lines = {line.split()[0]: line for line in shown.splitlines() if not line.startswith(" ")}
    assert ("complete" in lines["paper01"], "sent" in lines["paper02"]) == (True, True)
    assert submit(crawler, scrapyd).out == ""
    assert len(scrapyd.scheduled) == 2


def test_a_refusal_is_told_and_does_not_count_as_sent(crawler: Crawler, scrapyd: Scrapyd) -> None:
    scrapyd.refuses = "spider 'paper01' not found"
    refused = submit(crawler, scrapyd)
    assert refused.code == 1
    assert refused.log.count(f"{scrapyd.url} refuses: spider 'paper01' not found") == 2
    shown = submit(crawler, scrapyd, "show").out
    assert (shown.count("error"), shown.count("try 2 of 3")) == (2, 2)


@pytest.mark.parametrize(
    ("options", "environment", "words"),
    [
        ((), {}, "say where Scrapyd is"),
        (("--scrapyd", "localhost:6800"), {}, "write http://127.0.0.1:6800"),
        (("--scrapyd", "http://news:rose@127.0.0.1"), {}, "set SCRAPYD_USERNAME and"),
        (("--scrapyd", "http://127.0.0.1:9"), {}, "cannot ask Scrapyd at http://127.0.0.1:9"),
        (("--scrapyd", "PAPER"), {}, "answers 421"),
        (("--scrapyd", "SCRAPYD/page"), KNOWN, "does not answer as Scrapyd does"),
        (("--scrapyd", "SCRAPYD"), {}, "answers 401 Unauthorized; set SCRAPYD_USERNAME"),
        (("--scrapyd", "SCRAPYD"), {**KNOWN, "SCRAPYD_PASSWORD": "x"}, "answers 401"),
        (("--scrapyd", "SCRAPYD", "--project", "other"), KNOWN, "refuses: None"),
    ],
)
def test_a_server_that_cannot_be_asked(
    crawler: Crawler,
    scrapyd: Scrapyd,
    options: tuple[str, ...],
    environment: dict[str, str],
    words: str,
) -> None:
    paper = f"http://{crawler.server.address}"
    given = [o.replace("SCRAPYD", scrapyd.url).replace("PAPER", paper) for o in options]
    result = crawler.scrapy("plan", "submit", *given, *SETTINGS, **environment)
    assert result.code in (1, 2)
    assert result.log.count("newscrawl: error:") == 1
    assert words in result.log
    assert "rose" not in result.log
    assert scrapyd.scheduled == []
