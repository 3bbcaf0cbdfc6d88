"""``scrapy crawl site``: papers of several makes, of which only the address is given."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .paper import SITE, Make, by_feed, by_sections, by_sitemap, headline, paragraphs, served

pytestmark = pytest.mark.system


def crawl(folder: Path, address: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", *arguments, "-s", "DOWNLOAD_DELAY=0.001"],
        cwd=folder,
        env=os.environ
        | {
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_CONNECT_TO": address,
            "PYTHONWARNINGS": "error",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def items(folder: Path) -> list[dict[str, Any]]:
    files = sorted((folder / "output").glob("*/*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("make", "numbers"),
    [
        (by_sections, {*range(9), *range(10, 19)}),
        (by_feed, set(range(6))),
        (by_sitemap, set(range(7))),
    ],
)
def test_every_article_once(make: Make, numbers: set[int], tmp_path: Path) -> None:
    with served(make()) as paper:
        done = crawl(tmp_path, paper.address, "site", "-a", f"url={SITE}/")
        assert done.returncode == 0, done.stderr
        found = {item["headline"]: item for item in items(tmp_path)}
        assert sorted(found) == sorted(headline(number) for number in numbers)
        assert len(items(tmp_path)) == len(numbers)
        for number in numbers:
            item = found[headline(number)]
            assert item["articleBody"].split("\n\n") == paragraphs(number)
            assert item["datePublished"] == f"2026-11-{number % 20 + 1:02}T09:30:00+02:00"
            assert item["publisher"] == "صحيفة الوادي"
        before = len(paper.requests)
        again = crawl(tmp_path, paper.address, "site", "-a", f"url={SITE}/")
        assert again.returncode == 0, again.stderr
        assert len(items(tmp_path)) == len(numbers)
        articles = {item["url"].removeprefix(SITE) for item in found.values()}
        assert not articles.intersection(paper.requests[before:])
    assert list((tmp_path / "output").glob("wadi.example/*.jsonl"))


def test_a_window_of_days(tmp_path: Path) -> None:
    with served(by_sections()) as paper:
        done = crawl(
            tmp_path, paper.address, "site", "-a", f"url={SITE}/", "-a", "from_date=2026-11-12"
        )
    assert done.returncode == 0, done.stderr
    assert {item["headline"] for item in items(tmp_path)} == {headline(n) for n in range(11, 19)}


def test_a_front_page_that_is_not_there(tmp_path: Path) -> None:
    paper = by_feed()
    del paper.pages["/"]
    with served(paper):
        done = crawl(tmp_path, paper.address, "site", "-a", f"url={SITE}/")
    assert done.returncode == 9
    assert "1 front listings could not be fetched" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "url is missing"),
        (("-a", "url=paper"), "is not a web address"),
        (("-a", "url=ftp://paper.example/"), "is not a web address"),
        (("-a", f"url={SITE}/", "-a", "timezone=Cairo"), "no time zone"),
        (("-a", f"url={SITE}/", "-a", "days=3"), "use url, timezone, publisher, sections"),
    ],
)
def test_bad_arguments(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    done = crawl(tmp_path, "127.0.0.1:9", "site", *arguments)
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_list_of_articles(tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text(
        f"# مختارات\n{SITE}/news/5001.html\n\n{SITE}/news/5002.html#top\n{SITE}/news/5002.html\n"
        f"{SITE}/gone.html\n",
        encoding="utf-8",
    )
    with served(by_sections()) as paper:
        done = crawl(tmp_path, paper.address, "article", "-a", "urls=urls.txt")
        assert done.returncode == 0, done.stderr
        assert sorted(item["headline"] for item in items(tmp_path)) == [headline(1), headline(2)]
        before = len(paper.requests)
        assert crawl(tmp_path, paper.address, "article", "-a", "urls=urls.txt").returncode == 0
        assert paper.requests[before:] in ([], ["/robots.txt"])
        assert len(items(tmp_path)) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file"),
        ("", "there is no address"),
        ("# nothing\n", "there is no address"),
        (f"{SITE}/1\nnot an address\n", "line 2 of urls.txt"),
    ],
)
def test_a_bad_list(content: str | None, words: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "urls.txt").write_text(content, encoding="utf-8")
    done = crawl(tmp_path, "127.0.0.1:9", "article", "-a", "urls=urls.txt")
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
