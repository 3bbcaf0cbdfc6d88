"""A plan that hands its crawls to a real Scrapyd, and learns from the state what became of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.scrapyd import AUTH, SITE, Deployment, deployed
from tests.system.test_youm7 import assert_each_once, groups

pytestmark = pytest.mark.system

PLAN = """
[[crawl]]
sites = ["youm7", "mine", "rasd"]
every = "1d"
arguments = {{ sections = 88 }}
settings = {{ DOWNLOAD_DELAY = 0.001, NEWSCRAWL_CONNECT_TO = "{address}" }}
"""


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    with deployed("installed", tmp_path) as deployment:
        plan = PLAN.format(address=deployment.newspaper.address)
        (deployment.tree / "plan.toml").write_text(plan)
        # One that the server does not know.
        (deployment.tree / "private").mkdir()
        (deployment.tree / "private" / "mine.py").write_text(SITE.format(name="mine"))
        yield deployment


def plan(deployment: Deployment, word: str, *words: str) -> tuple[int, str, str]:
    """The exit code of ``scrapy plan WORD``, its lines, and what it complained of."""
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "plan", word, "--scrapyd", deployment.scrapyd.url, *words],
        cwd=deployment.tree,
        env=os.environ
        | {
            "PYTHONPATH": str(deployment.tree),
            "NEWSCRAWL_OUTPUT": str(deployment.scrapyd.folder / "output"),
            "NEWSCRAWL_SITES": str(deployment.tree / "private"),
            "SCRAPYD_USERNAME": AUTH[0],
            "SCRAPYD_PASSWORD": AUTH[1],
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_what_is_due_is_crawled_there_once(deployment: Deployment) -> None:
    scrapyd = deployment.scrapyd
    code, out, err = plan(deployment, "submit", "--project", "unknown")
    assert (code, out) == (1, "")
    assert "project 'unknown' not found" in err

    code, out, err = plan(deployment, "submit")
    jobs = dict(line.split(": ") for line in out.splitlines())
    assert (code, set(jobs)) == (1, {"youm7", "rasd"})
    assert err == f"newscrawl: error: {scrapyd.url} refuses: spider 'mine' not found\n"
    assert plan(deployment, "submit") == (0, "", "")
    scrapyd.wait_for(*jobs.values())

    code, shown, _ = plan(deployment, "show")
    assert (code, shown.count("complete"), shown.count("try 2 of 3")) == (9, 2, 1)
    assert plan(deployment, "submit") == (0, "", "")
    newspaper = deployment.newspaper.newspaper
    for site, job in jobs.items():
        assert_each_once(deployment.items(site), groups(newspaper, lambda a: 88 in a.section_ids))
        assert [manifest["job"] for manifest in deployment.manifests(site)] == [job]
