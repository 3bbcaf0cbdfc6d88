"""The benchmarks run, at a size at which their figures mean nothing."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.system

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def _run(name: str, *arguments: str) -> list[list[str]]:
    """The words of each line that the benchmark prints."""
    done = subprocess.run(
        [sys.executable, BENCHMARKS / name, *arguments],
        env=os.environ | {"PYTHONWARNINGS": "error", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


def test_crawl() -> None:
    lines = _run("crawl.py", "--pages", "12", "--rounds", "1")
    # Two section pages, the second one empty; newscrawl asks for robots.txt and the feed too.
    assert ["fetched", "14", "14", "16"] in lines
    assert ["items", "0", "12", "12"] in lines
    ratios = {" ".join(words[:3]): float(words[3]) for words in lines[-3:]}
    assert set(ratios) == {"newscrawl / fetch", "fields / fetch", "newscrawl / fields"}
    assert all(ratio > 0 for ratio in ratios.values())


def test_crawl_serves_pages_of_real_size() -> None:
    crawl = runpy.run_path(str(BENCHMARKS / "crawl.py"))
    newspaper = crawl["Newspaper"](60, padding=0)
    articles = [t for t in newspaper.truth if t.kind == "article" and t.era == "2020"]
    target = crawl["furniture"].path_of(articles[0])
    for size in (60_000, 150_000):
        page = crawl["_article_page"](newspaper, target, articles[:30], size)
        assert abs(len(page) - size) < 10_000
        assert articles[0].body[0].split()[0] in page.decode()


def test_dedup() -> None:
    [words] = _run("dedup.py", "--row", "newscrawl", "60")
    assert words[:2] == ["newscrawl", "60"]
    assert float(words[-1]) == 1.0


def test_text() -> None:
    lines = _run("text.py")
    assert ["MB/s", "of", "NFC", "alone", "clean", "normalize", "language"] in lines
    assert any(line[1:3] == ["times", "faster"] for line in lines)


def test_crawlgroup() -> None:
    _, one, two = _run("crawlgroup.py", "--sites", "2", "--stories", "10")
    assert (one[:2], two[:2]) == (["one", "process"], ["2", "processes"])
    assert all(float(figure) > 0 for figure in (*one[2:], *two[2:]))
